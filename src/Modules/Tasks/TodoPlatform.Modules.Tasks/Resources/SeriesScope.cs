using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Tasks.Resources;

/// <summary>How far an edit or deletion of an occurrence reaches.</summary>
internal enum SeriesScope
{
    This,
    Following,
    All,
}

internal static class SeriesScopes
{
    public static readonly Error Unknown = new(ErrorKind.Malformed, "bad-scope", "scope must be this, following or all.")
    {
        Fields = new Dictionary<string, string[]> { ["scope"] = ["scope must be this, following or all."] },
    };

    /// <summary>Null when no scope is given.</summary>
    public static Result<SeriesScope?> Parse(string? scope) => scope switch
    {
        null or "" => (SeriesScope?)null,
        "this" => SeriesScope.This,
        "following" => SeriesScope.Following,
        "all" => SeriesScope.All,
        _ => Unknown,
    };
}
