namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>Words compared as pg_trgm does it.</summary>
internal static class Trigrams
{
    /// <summary>As word_similarity_threshold of pg_trgm, a little lower, because only whole words are compared.</summary>
    public const double Alike = 0.4;

    /// <summary>Shared trigrams of all: two blanks stand before a word and one behind.</summary>
    public static double Similarity(string one, string other)
    {
        var (a, b) = (Of(one), Of(other));
        var shared = a.Count(b.Contains);
        return (double)shared / (a.Count + b.Count - shared);
    }

    /// <summary>Those of a word.</summary>
    public static HashSet<string> Of(string word)
    {
        var padded = $"  {word} ";
        return [.. Enumerable.Range(0, padded.Length - 2).Select(i => padded.Substring(i, 3))];
    }
}
