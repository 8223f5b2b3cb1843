using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Testing;

namespace TodoPlatform.Messaging.Tests.Contracts;

/// <summary>The published documents are what the code says, and the code is compatible with what was published.</summary>
public sealed class ContractTests(Sandbox sandbox) : IClassFixture<Sandbox>
{
    [Fact]
    public async Task The_published_documents_are_those_of_the_event_classes()
    {
        var documents = new ContractDocuments(Catalog).All();
        var update = Environment.GetEnvironmentVariable("UPDATE_CONTRACTS") == "1";
        foreach (var (path, content) in documents)
        {
            var file = Path.Combine(Repository.Root, path);
            if (update)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllTextAsync(file, content);
            }

            Assert.True(File.Exists(file), $"{path} is missing: run this test with UPDATE_CONTRACTS=1.");
            Assert.True((await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n") == content, $"{path} is not what the event classes say: run this test with UPDATE_CONTRACTS=1 and look at the difference. A new optional field is a minor change, anything else needs a new .vN.");
        }

        var published = Directory.GetFiles(Path.Combine(Repository.Root, "contracts"), "*.schema.json").Select(file => "contracts/" + Path.GetFileName(file));
        Assert.Empty(published.Except(documents.Keys)); // a type that was published is never silently dropped
    }

    [Fact]
    public void The_check_finds_what_a_schema_does_not_allow()
    {
        var schema = JsonNode.Parse("""{"type":"object","properties":{"id":{"type":"string","format":"uuid"},"n":{"type":["integer","null"]},"list":{"type":"array","items":{"enum":["a","b"]}}},"required":["id"]}""")!.AsObject();
        Assert.Empty(SchemaCheck.Errors(schema, JsonNode.Parse("""{"id":"0198f8bb-77d2-7bbd-a81b-004849980239","n":null,"list":["a"]}""")));
        string[] wrong = ["[]", "{}", """{"id":"x"}""", """{"id":"0198f8bb-77d2-7bbd-a81b-004849980239","n":1.5}""", """{"id":"0198f8bb-77d2-7bbd-a81b-004849980239","list":["c"]}""", """{"id":"0198f8bb-77d2-7bbd-a81b-004849980239","other":1}"""];
        Assert.All(wrong, json => Assert.NotEmpty(SchemaCheck.Errors(schema, JsonNode.Parse(json))));
    }

    private EventCatalog Catalog => sandbox.Host.Services.GetRequiredService<EventCatalog>();
}
