using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TodoPlatform.Messaging.Tests.Contracts;

/// <summary>
/// Validates JSON against the part of JSON Schema that our generator writes. A keyword that it does not know is an error,
/// so that nothing passes because it was not looked at.
/// </summary>
internal static class SchemaCheck
{
    private static readonly HashSet<string> Annotations = ["$schema", "$id", "title", "description", "default"];

    public static List<string> Errors(JsonObject schema, JsonNode? value)
    {
        var errors = new List<string>();
        Check(schema, schema, value, "$", errors);
        return errors;
    }

    private static void Check(JsonObject root, JsonNode? node, JsonNode? value, string path, List<string> errors)
    {
        if (node is JsonValue always)
        {
            if (!(bool)always)
            {
                errors.Add($"{path}: nothing is allowed here");
            }

            return;
        }

        foreach (var (keyword, rule) in node!.AsObject())
        {
            switch (keyword)
            {
                case "type":
                    var types = rule is JsonArray several ? several.Select(type => (string)type!).ToArray() : [(string)rule!];
                    if (!types.Any(type => Is(type, value)))
                    {
                        errors.Add($"{path}: {value?.ToJsonString() ?? "null"} is none of {string.Join(", ", types)}");
                    }

                    break;
                case "enum":
                    if (!rule!.AsArray().Any(allowed => JsonNode.DeepEquals(allowed, value)))
                    {
                        errors.Add($"{path}: {value?.ToJsonString() ?? "null"} is none of {rule.ToJsonString()}");
                    }

                    break;
                case "properties":
                    if (value is JsonObject whole)
                    {
                        foreach (var (name, member) in whole)
                        {
                            if (rule!.AsObject().TryGetPropertyValue(name, out var memberSchema))
                            {
                                Check(root, memberSchema, member, $"{path}.{name}", errors);
                            }
                            else
                            {
                                errors.Add($"{path}.{name}: not described");
                            }
                        }
                    }

                    break;
                case "required":
                    errors.AddRange(rule!.AsArray().Where(name => value is JsonObject o && !o.ContainsKey((string)name!)).Select(name => $"{path}.{name}: missing"));
                    break;
                case "items":
                    if (value is JsonArray items)
                    {
                        for (var i = 0; i < items.Count; i++)
                        {
                            Check(root, rule, items[i], $"{path}[{i}]", errors);
                        }
                    }

                    break;
                case "format":
                    if (value is JsonValue && value.GetValueKind() == JsonValueKind.String && !HasFormat((string)rule!, (string)value!))
                    {
                        errors.Add($"{path}: {value.ToJsonString()} is no {rule}");
                    }

                    break;
                case "$ref":
                    Check(root, Resolve(root, (string)rule!), value, path, errors);
                    break;
                case "pattern":
                    if (value is not null && value.GetValueKind() == JsonValueKind.String && !System.Text.RegularExpressions.Regex.IsMatch((string)value!, (string)rule!))
                    {
                        errors.Add($"{path}: {value.ToJsonString()} does not match {rule}");
                    }

                    break;
                default:
                    if (!Annotations.Contains(keyword))
                    {
                        errors.Add($"{path}: the keyword {keyword} is not checked");
                    }

                    break;
            }
        }
    }

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) or ("string", JsonValueKind.String) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => long.TryParse(value!.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        _ => false,
    };

    private static bool HasFormat(string format, string text) => format switch
    {
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "time" => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out _),
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => throw new InvalidOperationException($"The format {format} is not checked."),
    };

    private static JsonNode? Resolve(JsonObject root, string reference) =>
        reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((JsonNode?)root, (node, part) => node is JsonArray array ? array[int.Parse(part, CultureInfo.InvariantCulture)] : node![part]);
}
