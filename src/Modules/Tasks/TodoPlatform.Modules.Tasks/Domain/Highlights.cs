namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>A piece of a text, in UTF-16 units, as JSON clients count them.</summary>
internal readonly record struct TextRange(int Start, int Length);

/// <summary>Which words of a text were searched for.</summary>
internal static class Highlights
{
    private const int Most = 50;

    /// <summary>As word_similarity_threshold of pg_trgm, a little lower, because it compares whole words only.</summary>
    private const double Alike = 0.4;

    /// <summary>The words of <paramref name="text"/> that are words of the search, or begin with its last one, or, when <paramref name="fuzzy"/>, are alike. At most 50, in their order.</summary>
    public static IReadOnlyList<TextRange> Find(string? text, string search, bool fuzzy)
    {
        var wanted = WordsOf(search).Select(word => search.Substring(word.Start, word.Length).ToLowerInvariant()).ToList();
        return text is null || wanted.Count == 0 ? [] : [.. WordsOf(text).Where(word => Matches(text.Substring(word.Start, word.Length).ToLowerInvariant(), wanted, fuzzy)).Take(Most)];
    }

    private static bool Matches(string word, List<string> wanted, bool fuzzy) =>
        wanted.Contains(word) || word.StartsWith(wanted[^1], StringComparison.Ordinal) || (fuzzy && wanted.Exists(other => Similarity(word, other) >= Alike));

    private static IEnumerable<TextRange> WordsOf(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark))
            {
                i++;
            }

            if (i > start)
            {
                yield return new(start, i - start);
            }

            i++;
        }
    }

    /// <summary>Shared trigrams of all, as pg_trgm counts them: two blanks before a word and one behind.</summary>
    private static double Similarity(string one, string other)
    {
        var (a, b) = (Trigrams(one), Trigrams(other));
        var shared = a.Count(b.Contains);
        return (double)shared / (a.Count + b.Count - shared);
    }

    private static HashSet<string> Trigrams(string word)
    {
        var padded = $"  {word} ";
        return [.. Enumerable.Range(0, padded.Length - 2).Select(i => padded.Substring(i, 3))];
    }
}
