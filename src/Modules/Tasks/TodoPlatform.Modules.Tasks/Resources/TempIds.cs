using System.Buffers;
using System.Text.Json;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Tasks.Resources;

/// <summary>The names that a client gives things before it knows their ids, and what they stand for.</summary>
/// <param name="announced">All that the request uses, those of later commands as well.</param>
internal sealed class TempIds(IReadOnlySet<string> announced)
{
    private readonly Dictionary<string, Guid> _known = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Guid> Known => _known;

    public void Add(string tempId, Guid id) => _known[tempId] = id;

    /// <summary>The id that is written, or the one that is meant.</summary>
    public Result<Guid> Resolve(string text, string field) =>
        _known.TryGetValue(text, out var id) || (!announced.Contains(text) && Guid.TryParse(text, out id)) ? id : Unknown(text, field);

    /// <summary>A body with the real ids: of members whose name ends in Id, and in lists whose name ends in Ids, at any depth.</summary>
    public Result<JsonElement?> Resolve(JsonElement? body)
    {
        if (body is not { ValueKind: JsonValueKind.Object } written)
        {
            return body;
        }

        var (buffer, replaced, refusal) = (new ArrayBufferWriter<byte>(), false, (Error?)null);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Copy(written, "body", isId: false);
            writer.Flush();

            void Copy(JsonElement element, string path, bool isId)
            {
                switch (element.ValueKind)
                {
                    case JsonValueKind.Object:
                        writer.WriteStartObject();
                        foreach (var member in element.EnumerateObject())
                        {
                            writer.WritePropertyName(member.Name);
                            Copy(member.Value, $"{path}.{member.Name}", member.Name.EndsWith(member.Value.ValueKind == JsonValueKind.Array ? "Ids" : "Id", StringComparison.Ordinal));
                        }

                        writer.WriteEndObject();
                        break;
                    case JsonValueKind.Array:
                        writer.WriteStartArray();
                        foreach (var (i, item) in element.EnumerateArray().Index())
                        {
                            Copy(item, $"{path}[{i}]", isId && item.ValueKind == JsonValueKind.String);
                        }

                        writer.WriteEndArray();
                        break;
                    case JsonValueKind.String when isId:
                        var id = Resolve(element.GetString()!, path);
                        refusal ??= id.Error;
                        replaced = true;
                        writer.WriteStringValue(id.Succeeded ? id.Value.ToString() : "");
                        break;
                    default:
                        element.WriteTo(writer);
                        break;
                }
            }
        }

        return refusal is not null ? refusal : replaced ? JsonElement.Parse(buffer.WrittenSpan) : body;
    }

    private static Error Unknown(string text, string field)
    {
        var shown = text.Length <= 100 ? text : text[..100] + "…";
        return Error.Invalid("unknown-temp-id", field, $"\"{shown}\" is neither an id nor the tempId of an earlier command of this request that was done.");
    }
}
