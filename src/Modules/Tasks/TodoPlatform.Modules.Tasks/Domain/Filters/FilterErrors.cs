using System.Globalization;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Tasks.Domain.Filters;

/// <summary>Why a filter cannot be read, and where.</summary>
internal static class FilterErrors
{
    public const string Code = "bad-filter";

    /// <summary>The refusal; its extensions are <c>position</c> and <c>length</c> (UTF-16 units from 0), <c>expected</c> and <c>suggestion</c>.</summary>
    public static Error At(int position, int length, string message, string expected, string? suggestion = null)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"At character {position + 1}: {message}{(suggestion is null ? "" : $" Did you mean \"{suggestion}\"?")}");
        return Error.Invalid(Code, "filter", text) with
        {
            Extensions = new Dictionary<string, object?> { ["position"] = position, ["length"] = length, ["expected"] = expected, ["suggestion"] = suggestion },
        };
    }

    /// <summary>The same, of a field with another name.</summary>
    public static Error Of(this Error error, string field) => error with { Fields = new Dictionary<string, string[]> { [field] = [error.Message] } };
}
