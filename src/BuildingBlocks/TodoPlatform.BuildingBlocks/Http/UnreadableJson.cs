using System.Text.Json;

namespace TodoPlatform.BuildingBlocks.Http;

/// <summary>What is wrong with a request's JSON, in its client's words.</summary>
public static class UnreadableJson
{
    /// <summary>The field to blame, as a path (<c>due.date</c>, <c>labels[1]</c>; empty for the whole), and why.</summary>
    public static (string Field, string Message) Explain(JsonException json)
    {
        ArgumentNullException.ThrowIfNull(json);

        // "$.due" and, read by a converter of its own, "$.date" → "due.date"
        var field = PathOf(json);
        for (; json.InnerException is JsonException inside; json = inside)
        {
            field = string.Join('.', ((string[])[field, PathOf(inside)]).Where(part => part.Length > 0)).Replace(".[", "[", StringComparison.Ordinal);
        }

        return (field, Translate(json.Message.Split(" Path: ", 2)[0]));
    }

    private static string PathOf(JsonException json) => json.Path is { } path ? path.TrimStart('$').TrimStart('.') : "";

    // System.Text.Json speaks of classes; a client knows fields and JSON types.
    private static string Translate(string message) =>
        message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal) ? "There is no field of this name."
        : message.Contains("was missing required properties", StringComparison.Ordinal) ? "Required and missing: " + message[(message.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim().TrimEnd('.') + "."
        : message.Contains("could not be converted to", StringComparison.Ordinal) || message.Contains("Cannot get the value of a token type", StringComparison.Ordinal) ? "The value is not of the type that this field needs."
        : message.StartsWith("Duplicate property", StringComparison.Ordinal) ? "This field is given twice."
        : message.Contains("constructor parameter", StringComparison.Ordinal) || message.Contains("disallow null", StringComparison.Ordinal) || message.Contains("doesn't allow null", StringComparison.Ordinal) ? "null is not allowed here."
        : message;
}
