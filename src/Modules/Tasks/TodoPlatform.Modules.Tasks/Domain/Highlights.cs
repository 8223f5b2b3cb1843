namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>Which words of a text were searched for.</summary>
internal static class Highlights
{
    private const int Most = 50;

    /// <summary>The words of <paramref name="text"/> that the search finds. At most 50, in their order.</summary>
    public static IReadOnlyList<TextRange> Find(string? text, SearchWords search) =>
        text is null ? [] : [.. TextWords.RangesOf(text).Where(word => search.Finds(TextWords.At(text, word))).Take(Most)];
}
