using System.Net;
using System.Text.RegularExpressions;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>The OpenAPI document describes every endpoint completely, and its page needs no other host.</summary>
public sealed partial class ApiDocumentTests(Sandbox sandbox) : IClassFixture<Sandbox>
{
    private IEnumerable<LiveEndpoint> LiveOperations => LiveEndpoints.Of(sandbox.Host).Where(endpoint => endpoint.IsOfApi).DistinctBy(endpoint => endpoint.Name); // one may be mapped with and without a body

    [Fact]
    public async Task The_document_has_every_endpoint_and_nothing_else()
    {
        var api = await ApiDescription.ReadAsync(sandbox.Host);
        Assert.StartsWith("3.1.", (string?)api.Document["openapi"], StringComparison.Ordinal);
        Assert.Equal(
            LiveOperations.Select(endpoint => $"{endpoint.Method} {endpoint.DocumentPath}").Order(StringComparer.Ordinal),
            api.Operations.Select(operation => operation.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_types_of_the_web_ui_have_every_operation_and_nothing_else()
    {
        var api = await ApiDescription.ReadAsync(sandbox.Host);
        var types = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src", "Web", "src", "api", "schema.d.ts"), TestContext.Current.CancellationToken);
        Assert.Equal(
            api.Operations.Select(operation => (string)operation.Node["operationId"]!).Order(StringComparer.Ordinal), // else: npm run gen:api, see src/Web/README.md
            TypedOperation().Matches(types).Select(match => match.Groups["operation"].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_operation_says_what_it_takes_and_answers()
    {
        var api = await ApiDescription.ReadAsync(sandbox.Host);
        var identifiers = api.Operations.Select(operation => (string?)operation.Node["operationId"]).ToList();
        Assert.DoesNotContain(identifiers, string.IsNullOrEmpty);
        Assert.Equal(identifiers.Count, identifiers.Distinct().Count());
        foreach (var operation in api.Operations)
        {
            var tags = operation.Node["tags"]?.AsArray() ?? [];
            Assert.True(tags.Count > 0, $"{operation.Name} has no tag");
            Assert.DoesNotContain(tags, tag => (string?)tag == "TodoPlatform.Host"); // what the generator takes for want of a better one
            var successes = operation.Node["responses"]!.AsObject().Where(response => response.Key[0] == '2').ToList();
            Assert.True(successes.Count > 0, $"{operation.Name} has no success");
            Assert.All(successes, success => Assert.True(
                success.Key is "202" or "204" || success.Value!["content"]?.AsObject() is { Count: > 0 } content && content.All(form => form.Key == "text/event-stream" || (form.Value!["schema"] is { } schema && ApiDescription.SaysSomething(schema))),
                $"{operation.Name} does not say what its {success.Key} carries"));
        }
    }

    [Fact]
    public async Task Every_operation_documents_its_refusals_and_headers()
    {
        var api = await ApiDescription.ReadAsync(sandbox.Host);
        var endpoints = LiveOperations.ToDictionary(endpoint => $"{endpoint.Method} {endpoint.DocumentPath}");
        foreach (var operation in api.Operations)
        {
            var endpoint = endpoints[operation.Name];
            List<string> refusals = ["400", "422", "429"];
            refusals.AddRange(endpoint.IsAnonymous ? [] : ["401", "403"]);
            refusals.AddRange(endpoint.HasIds ? ["404"] : []);
            refusals.AddRange(operation.BodySchema is null ? [] : ["413", "415"]);
            Assert.Equal(endpoint.IsAnonymous, operation.Node["security"] is null);
            foreach (var refusal in refusals)
            {
                Assert.True((string?)operation.Node["responses"]![refusal]?["content"]?["application/problem+json"]?["schema"]?["$ref"] == "#/components/schemas/Problem", $"{operation.Name} does not document {refusal}");
            }

            Assert.Equal(operation.Node["responses"]!["412"] is not null, operation.ParametersIn("header").Contains("If-Match"));
            var writes = endpoint.Method != HttpMethod.Get && !endpoint.Route.StartsWith("/api/v1/admin/", StringComparison.Ordinal) && !endpoint.Endpoint.Metadata.OfType<UnrecordedAnswer>().Any();
            Assert.True(writes == operation.ParametersIn("header").Contains("Idempotency-Key"), $"{operation.Name}: Idempotency-Key");
            Assert.True(writes == operation.ParametersIn("query").Contains("dryRun"), $"{operation.Name}: dryRun");
        }

        Assert.Contains(api.Operations, operation => operation.Method == "PATCH" && operation.ParametersIn("header").Contains("If-Match"));
    }

    [Fact]
    public async Task Every_reference_resolves_and_every_schema_says_something()
    {
        var api = await ApiDescription.ReadAsync(sandbox.Host);
        var references = ApiDescription.Objects(api.Document).Where(found => found.Node["$ref"] is not null).ToList();
        Assert.True(references.Count > 100);
        Assert.All(references, found => Assert.True(api.Find((string)found.Node["$ref"]!) is not null, $"{found.Where} leads nowhere"));
        Assert.All(api.Document["components"]!["schemas"]!.AsObject(), schema => Assert.True(ApiDescription.SaysSomething(schema.Value!), $"{schema.Key} says nothing"));
        var members = ApiDescription.Objects(api.Document).Where(found => found.Node["properties"] is not null).SelectMany(found => found.Node["properties"]!.AsObject().Select(member => ($"{found.Where}: {member.Key}", member.Value!))).ToList();
        Assert.True(members.Count > 200);
        Assert.All(members, member => Assert.True(ApiDescription.SaysSomething(member.Item2), $"{member.Item1} says nothing"));
        Assert.All(ApiDescription.Objects(api.Document).Where(found => Types(found.Node).Contains("array")), found => Assert.True(found.Node["items"] is { } items && ApiDescription.SaysSomething(items), $"{found.Where} does not say what its items are"));
        Assert.All(ApiDescription.Objects(api.Document["components"]).Where(found => found.Node["required"] is not null), found =>
            Assert.All(found.Node["required"]!.AsArray(), name => Assert.True(found.Node["properties"]?[(string)name!] is not null, $"{found.Where} requires {name}, which it does not have")));
    }

    [Fact]
    public async Task Merge_patches_list_their_members_with_types_and_require_none()
    {
        var api = await ApiDescription.ReadAsync(sandbox.Host);
        var patches = api.Operations.Where(operation => operation.Method == "PATCH").ToList();
        Assert.NotEmpty(patches);
        Assert.All(patches, patch =>
        {
            Assert.NotNull(patch.Node["requestBody"]!["content"]!["application/merge-patch+json"]);
            var schema = api.Resolve(patch.BodySchema!);
            Assert.NotEmpty(schema["properties"]!.AsObject());
            Assert.True(schema["required"] is null || schema["required"]!.AsArray().Count == 0, $"{patch.Name} requires {schema["required"]?.ToJsonString()}");
        });
        var task = api.Resolve(patches.Single(patch => patch.Path == "/api/v1/tasks/{id}").BodySchema!)["properties"]!;
        Assert.Equal(["null", "string"], Types(task["title"]!).Order());
        Assert.Equal(["array", "null"], Types(task["labels"]!).Order());
        Assert.Equal("string", (string?)task["labels"]!["items"]!["type"]);
        Assert.Contains("object", Types(task["due"]!));
        Assert.Equal("date", (string?)task["due"]!["properties"]!["date"]!["format"]);
        Assert.True(task["due"]!["required"] is null || task["due"]!["required"]!.AsArray().Count == 0);
    }

    [Fact]
    public async Task The_documents_page_loads_nothing_from_elsewhere()
    {
        using var client = new HttpClient { BaseAddress = sandbox.Host.Address };
        var page = await client.GetStringAsync(new Uri("/docs/index.html", UriKind.Relative), TestContext.Current.CancellationToken);
        var loaded = Loaded().Matches(page).Select(match => match.Groups["address"].Value).ToList();
        Assert.True(loaded.Count >= 4);
        foreach (var address in loaded)
        {
            Assert.DoesNotContain("//", address, StringComparison.Ordinal);
            using var answer = await client.GetAsync(new Uri(new Uri(sandbox.Host.Address, "/docs/index.html"), address), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} is missing");
            if (address.EndsWith(".css", StringComparison.Ordinal))
            {
                Assert.DoesNotMatch(@"url\(['""]?(https?:)?//", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            }
        }

        // The page's own script: it names the document, and turns the badge of the vendor's validator off.
        var script = await client.GetStringAsync(new Uri("/docs/index.js", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.DoesNotMatch("https?://", Comments().Replace(script, ""));
        Assert.Contains("/openapi/v1.json", script, StringComparison.Ordinal);
        Assert.Matches("\"validatorUrl\": ?(null|\"none\")", script);
    }

    private static IReadOnlyList<string> Types(System.Text.Json.Nodes.JsonNode schema) => schema["type"] switch
    {
        System.Text.Json.Nodes.JsonArray several => [.. several.Select(type => (string)type!)],
        System.Text.Json.Nodes.JsonValue one when one.TryGetValue<string>(out var type) => [type],
        _ => [],
    };

    [GeneratedRegex("(?:src|href)=\"(?<address>[^\"]+)\"")]
    private static partial Regex Loaded();

    [GeneratedRegex(@"/\*.*?\*/|^\s*//[^\n]*", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comments();

    [GeneratedRegex("operations\\[\"(?<operation>[^\"]+)\"\\]")]
    private static partial Regex TypedOperation();
}
