using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TodoPlatform.CalendarProbe;

/// <summary>One line in, one line out: reads the operation and the id, and turns whatever is wrong with a request into its answer.</summary>
internal static class Probe
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What an operation answers, without the id; an operation is added here.</summary>
    private static readonly Dictionary<string, Func<JsonElement, JsonObject>> Operations = new(StringComparer.Ordinal)
    {
        ["expand"] = request => RuleOperations.Expand(Read<RuleRequest>(request)),
        ["next"] = request => RuleOperations.Next(Read<RuleRequest>(request)),
        ["quickadd"] = request => QuickAddOperation.Answer(Read<QuickAddRequest>(request)),
        ["explain"] = request => RuleOperations.Explain(Read<RuleRequest>(request)),
    };

    /// <summary>The answer to one line, never with a line break in it. Never throws.</summary>
    public static string Answer(string line)
    {
        JsonNode? id = null;
        JsonObject answer;
        try
        {
            using var document = JsonDocument.Parse(line);
            var request = document.RootElement;
            if (request.ValueKind != JsonValueKind.Object)
            {
                throw new ProbeException("A request is a JSON object with id and op.");
            }

            id = request.TryGetProperty("id", out var given) ? IdOf(given) : null;
            var op = request.TryGetProperty("op", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()! : "";
            answer = Operations.TryGetValue(op, out var operation)
                ? operation(request)
                : throw new ProbeException($"op must be one of {string.Join(", ", Operations.Keys)}.");
        }
        catch (ProbeException exception)
        {
            answer = new JsonObject { ["error"] = exception.Message };
        }
        catch (JsonException exception)
        {
            answer = new JsonObject { ["error"] = "Not a request in JSON: " + exception.Message };
        }
        catch (Exception exception)
        {
            // A corpus is run to its end whatever one of its lines does.
            answer = new JsonObject { ["error"] = $"{exception.GetType().Name}: {exception.Message}" };
        }

        answer.Insert(0, "id", id);
        return answer.ToJsonString(Options);
    }

    private static JsonNode? IdOf(JsonElement given) => given.ValueKind switch
    {
        JsonValueKind.String => JsonValue.Create(given.GetString()),
        JsonValueKind.Number => JsonNode.Parse(given.GetRawText()),
        JsonValueKind.Null => null,
        _ => throw new ProbeException("id must be a string or a number."),
    };

    private static T Read<T>(JsonElement request) => request.Deserialize<T>(Options)!;
}

/// <summary>A request that cannot be answered; the message says why.</summary>
internal sealed class ProbeException(string message) : Exception(message);
