using System.Globalization;
using System.Text.Json;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>Values of JSON that may be anything: what is not of the kind asked for is not there. Names may begin with a capital.</summary>
internal static class JsonValues
{
    public static JsonElement? Member(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (element.TryGetProperty(name, out var exact))
        {
            return exact.ValueKind == JsonValueKind.Null ? null : exact;
        }

        return element.TryGetProperty(char.ToUpperInvariant(name[0]) + name[1..], out var capital) && capital.ValueKind != JsonValueKind.Null ? capital : null;
    }

    public static string? Text(this JsonElement element, string name) => element.Member(name) is { } value ? value.AsText() : null;

    /// <summary>The text of a string, or of a number.</summary>
    public static string? AsText(this JsonElement element)
    {
        try
        {
            return element.ValueKind switch { JsonValueKind.String => element.GetString(), JsonValueKind.Number => element.GetRawText(), _ => null };
        }
        catch (InvalidOperationException)
        {
            return null; // half a character, written as \ud800
        }
    }

    public static long? Number(this JsonElement element, string name) => element.Member(name) switch
    {
        { ValueKind: JsonValueKind.Number } value => value.TryGetInt64(out var whole) ? whole : value.TryGetDouble(out var real) && Math.Abs(real) < 1e15 ? (long)real : null,
        { ValueKind: JsonValueKind.String } value when long.TryParse(value.AsText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    public static double? Real(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var real) ? real : null;

    public static bool Flag(this JsonElement element, string name) => element.Member(name) is { ValueKind: JsonValueKind.True } || element.Text(name) is "true" or "True";

    /// <summary>The items of a list; none when it is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) => element.Member(name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : [];
}
