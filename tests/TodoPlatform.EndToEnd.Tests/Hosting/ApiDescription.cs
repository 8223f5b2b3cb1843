using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>One operation of the OpenAPI document.</summary>
internal sealed record ApiOperation(string Path, string Method, JsonNode Node)
{
    public string Name => $"{Method} {Path}";

    public IReadOnlyList<JsonNode> Parameters => [.. (Node["parameters"]?.AsArray() ?? []).Select(parameter => parameter!)];

    public IEnumerable<string> ParametersIn(string place) => Parameters.Where(parameter => (string?)parameter["in"] == place).Select(parameter => (string)parameter["name"]!);

    /// <summary>Schema of a JSON body; null without one.</summary>
    public JsonNode? BodySchema => Node["requestBody"]?["content"]?["application/json"]?["schema"];
}

/// <summary>The OpenAPI document that the running Host serves.</summary>
internal sealed class ApiDescription(JsonNode document)
{
    public JsonNode Document => document;

    public IReadOnlyList<ApiOperation> Operations { get; } =
        [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => new ApiOperation(path.Key, operation.Key.ToUpperInvariant(), operation.Value!)))];

    public static async Task<ApiDescription> ReadAsync(TestHost host)
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        return new((await client.GetFromJsonAsync<JsonNode>(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken))!);
    }

    /// <summary>Follows references; of several forms, the first that is not null.</summary>
    public JsonNode Resolve(JsonNode schema)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            return Resolve(Find(reference) ?? throw new InvalidOperationException($"{reference} leads nowhere"));
        }

        return (schema["oneOf"] ?? schema["anyOf"])?.AsArray().FirstOrDefault(form => form!["type"] is not JsonValue type || (string?)type != "null") is { } form ? Resolve(form) : schema;
    }

    public JsonNode? Find(string reference)
    {
        Assert.StartsWith("#/", reference, StringComparison.Ordinal);
        return reference[2..].Split('/').Aggregate((JsonNode?)document, (node, part) => node?[part]);
    }

    /// <summary>Every object in the document, with where it is.</summary>
    public static IEnumerable<(string Where, JsonObject Node)> Objects(JsonNode? node, string where = "")
    {
        switch (node)
        {
            case JsonObject members:
                yield return (where, members);
                foreach (var found in members.SelectMany(member => Objects(member.Value, $"{where}/{member.Key}")))
                {
                    yield return found;
                }

                break;
            case JsonArray items:
                foreach (var found in items.SelectMany((item, i) => Objects(item, $"{where}/{i}")))
                {
                    yield return found;
                }

                break;
        }
    }

    /// <summary>Whether a schema says anything about what it describes.</summary>
    public static bool SaysSomething(JsonNode schema) =>
        ((string[])["$ref", "type", "enum", "oneOf", "anyOf", "allOf"]).Any(keyword => schema[keyword] is not null) || (string?)schema["description"] == "Any JSON value.";
}
