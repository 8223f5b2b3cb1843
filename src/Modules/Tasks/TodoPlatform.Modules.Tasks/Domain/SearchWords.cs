namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>How exactly the words of a search are taken.</summary>
internal enum Spelling
{
    /// <summary>All words, the last one also as the beginning of a word.</summary>
    AsTyped,

    /// <summary>The same, each word also as those that one slip makes of it.</summary>
    Corrected,

    /// <summary>Words that have much in common with these.</summary>
    Similar,
}

/// <summary>A word of letters and digits in lower case, or the beginning of one.</summary>
internal sealed record SearchTerm(string Word, bool Begins)
{
    /// <summary>For the full-text index. Nothing in it needs to be escaped.</summary>
    public string Query => Begins ? $"'{Word}':*" : $"'{Word}'";

    public bool Finds(string word) => Begins ? word.StartsWith(Word, StringComparison.Ordinal) : word == Word;
}

/// <summary>What is searched for.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Spelling">How exactly.</param>
/// <param name="Corrected">For each word of the text, in its order, what is there and may have been meant; empty unless corrected.</param>
internal sealed record SearchWords(string Text, Spelling Spelling, IReadOnlyList<IReadOnlyList<SearchTerm>> Corrected)
{
    /// <summary>Only among the tasks (comments) that were changed last: too many others are as similar to be compared.</summary>
    public bool OnlyLatest { get; init; }

    private readonly List<string> _typed = [.. TextWords.Of(Text)];

    /// <summary>Corrected words for the full-text index.</summary>
    public string Query => string.Join(" & ", Corrected.Select(terms => $"({string.Join(" | ", terms.Select(term => term.Query))})"));

    /// <summary>Whether a word of a text, in lower case, is what was searched for.</summary>
    public bool Finds(string word) => Spelling == Spelling.Corrected ? Corrected.Any(terms => terms.Any(term => term.Finds(word)))
        : _typed.Count > 0
            && (_typed.Contains(word) || word.StartsWith(_typed[^1], StringComparison.Ordinal) || (Spelling == Spelling.Similar && _typed.Exists(other => Trigrams.Similarity(word, other) >= Trigrams.Alike)));
}
