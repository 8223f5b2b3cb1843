using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TodoPlatform.BuildingBlocks.Contracts;
using TodoPlatform.BuildingBlocks.Events;

namespace TodoPlatform.Messaging.Tests.Contracts;

/// <summary>The published language as documents, generated from the event classes and their XML docs.</summary>
internal sealed partial class ContractDocuments(EventCatalog catalog)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, XDocument> _docs = [];

    /// <summary>Path below the repository, and content, of every document.</summary>
    public IReadOnlyDictionary<string, string> All()
    {
        var documents = catalog.All.ToDictionary(description => $"contracts/{description.Type}.schema.json", description => ToText(SchemaOf(description)));
        documents.Add("docs/events.md", Markdown());
        documents.Add("docs/asyncapi.json", ToText(AsyncApi()));
        return documents;
    }

    /// <summary>JSON Schema (2020-12) of an event's data.</summary>
    public JsonObject SchemaOf(EventDescription description)
    {
        var exported = EventCatalog.Json.GetJsonSchemaAsNode(description.Class, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe }).AsObject();
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$id"] = description.Type, ["title"] = description.Class.Name, ["description"] = SummaryOf(description.Class) };
        foreach (var (name, value) in exported.ToList())
        {
            exported.Remove(name);
            schema[name] = value;
        }

        return schema;
    }

    /// <summary>Nulls are left out when writing, so whatever may be null is optional.</summary>
    private JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
        {
            return node;
        }

        if (schema["properties"] is JsonObject properties)
        {
            schema.Remove("required");
            var required = properties.Where(property => property.Value is JsonObject value && !MayBeNull(value)).Select(property => (JsonNode)property.Key).ToArray();
            schema["required"] = new JsonArray(required);
        }

        if (context.PropertyInfo is { } member && member.DeclaringType.Namespace?.StartsWith("TodoPlatform", StringComparison.Ordinal) == true && ParameterDoc(member.DeclaringType, member.Name) is { } text)
        {
            schema["description"] = text;
        }

        return schema;
    }

    // A schema without a type allows everything, null too.
    private static bool MayBeNull(JsonObject schema) =>
        (!schema.ContainsKey("type") && !schema.ContainsKey("enum") && !schema.ContainsKey("$ref"))
        || (schema["type"] is JsonArray types && types.Any(type => (string?)type == "null")) || (schema["enum"] is JsonArray values && values.Any(value => value is null));

    private string Markdown()
    {
        var text = new StringBuilder("""
            # Events

            The published language of the modules, generated from the event classes and checked by
            `tests/TodoPlatform.Messaging.Tests` (`UPDATE_CONTRACTS=1` writes it anew). The envelope is CloudEvents 1.0 with the
            extensions `partitionkey`, `sequence` and `userid`. Delivered at least once, in order per partition key; a reader that
            has seen a higher sequence of the same subject ignores an older one. Adding an optional field is a minor change;
            anything else needs a new `.vN`. The JSON Schemas lie in `contracts/`.


            """.ReplaceLineEndings("\n"));
        foreach (var topic in catalog.All.GroupBy(description => description.Topic).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append("## Topic `").Append(topic.Key).Append("`\n\n| type | means | data |\n| --- | --- | --- |\n");
            foreach (var description in topic)
            {
                var fields = SchemaOf(description)["properties"]!.AsObject().Select(property => $"`{property.Key}`");
                text.Append("| `").Append(description.Type).Append("` | ").Append(SummaryOf(description.Class)).Append(" | ").AppendJoin(", ", fields).Append(" |\n");
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private JsonObject AsyncApi()
    {
        var (channels, operations, messages) = (new JsonObject(), new JsonObject(), new JsonObject());
        foreach (var topic in catalog.All.GroupBy(description => description.Topic).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            channels[topic.Key] = new JsonObject
            {
                ["address"] = topic.Key,
                ["messages"] = new JsonObject(topic.Select(description => KeyValuePair.Create<string, JsonNode?>(description.Type, new JsonObject { ["$ref"] = $"#/components/messages/{description.Type}" }))),
            };
            operations["receive-" + topic.Key] = new JsonObject { ["action"] = "receive", ["channel"] = new JsonObject { ["$ref"] = "#/channels/" + topic.Key } };
            foreach (var description in topic)
            {
                messages[description.Type] = new JsonObject
                {
                    ["name"] = description.Type,
                    ["summary"] = SummaryOf(description.Class),
                    ["contentType"] = "application/json",
                    ["payload"] = new JsonObject { ["schemaFormat"] = "application/schema+json;version=draft-2020-12", ["schema"] = SchemaOf(description) },
                };
            }
        }

        return new JsonObject
        {
            ["asyncapi"] = "3.0.0",
            ["info"] = new JsonObject { ["title"] = "TodoPlatform events", ["version"] = "1.0.0", ["description"] = "CloudEvents 1.0, binary content mode." },
            ["defaultContentType"] = "application/json",
            ["channels"] = channels,
            ["operations"] = operations,
            ["components"] = new JsonObject { ["messages"] = messages },
        };
    }

    private string SummaryOf(Type type) => Text(Member("T:" + type.FullName)?.Element("summary")) ?? throw new InvalidOperationException($"{type} has no summary: write what the event means.");

    /// <summary>Properties of positional records are documented as parameters of the class.</summary>
    private string? ParameterDoc(Type type, string jsonName) =>
        Text(Member("T:" + type.FullName)?.Elements("param").FirstOrDefault(param => string.Equals((string?)param.Attribute("name"), jsonName, StringComparison.OrdinalIgnoreCase)));

    private XElement? Member(string id)
    {
        var assembly = catalog.All.Select(description => description.Class.Assembly).Append(typeof(IIntegrationEvent).Assembly).Distinct().FirstOrDefault(assembly => id.StartsWith("T:" + assembly.GetName().Name, StringComparison.Ordinal));
        return assembly is null ? null : DocsOf(assembly).Descendants("member").FirstOrDefault(member => (string?)member.Attribute("name") == id);
    }

    private XDocument DocsOf(Assembly assembly)
    {
        var path = Path.ChangeExtension(assembly.Location, ".xml");
        return _docs.TryGetValue(path, out var docs) ? docs : _docs[path] = XDocument.Load(path);
    }

    private static string? Text(XElement? element) => element is null ? null : Spaces().Replace(string.Concat(element.Nodes().Select(Inline)), " ").Trim();

    private static string Inline(XNode node) => node switch
    {
        XElement { Name.LocalName: "c" } code => code.Value,
        XElement { Name.LocalName: "paramref" } parameter => (string?)parameter.Attribute("name") ?? "",
        XElement { Name.LocalName: "see" } see => ((string?)see.Attribute("cref") ?? "").Split('.')[^1],
        XText text => text.Value,
        _ => "",
    };

    private static string ToText(JsonNode node) => node.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
