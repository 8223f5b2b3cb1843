namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>A word, and in which part of all texts it is.</summary>
internal sealed record CommonWord(string Word, float Share);

/// <summary>The words that are in most texts: an index that is asked for them names too much.</summary>
internal sealed class CommonWords
{
    /// <summary>A word is common that one text in a thousand has.</summary>
    private const float Word = 0.001f;

    /// <summary>Trigrams are looked up together, and most of them must be there: one is common that one text in a hundred has.</summary>
    private const float Trigram = 0.01f;

    /// <summary>The lower one of the thresholds of pg_trgm, strict_word_similarity_threshold.</summary>
    private const double Alike = 0.5;

    private readonly HashSet<string> _words = [];
    private readonly Dictionary<string, float> _beginnings = [];
    private readonly Dictionary<string, float> _trigrams = [];

    public CommonWords(IEnumerable<CommonWord> words)
    {
        foreach (var (word, share) in words)
        {
            if (share >= Word)
            {
                _words.Add(word);
            }

            Add(_beginnings, Enumerable.Range(1, word.Length).Select(length => word[..length]), share);
            Add(_trigrams, Trigrams.Of(word), share);
        }
    }

    /// <summary>Whether a word is common, or those that begin so are together.</summary>
    public bool Contain(SearchTerm term) => term.Begins ? _beginnings.GetValueOrDefault(term.Word) >= Word : _words.Contains(term.Word);

    /// <summary>Whether common words alone can be as similar to a text as one that is found must be.</summary>
    public bool HaveMostOf(IEnumerable<string> text)
    {
        var trigrams = text.SelectMany(Trigrams.Of).ToHashSet();
        return trigrams.Count(trigram => _trigrams.GetValueOrDefault(trigram) >= Trigram) >= Alike * trigrams.Count;
    }

    private static void Add(Dictionary<string, float> shares, IEnumerable<string> parts, float share)
    {
        foreach (var part in parts)
        {
            shares[part] = shares.GetValueOrDefault(part) + share;
        }
    }
}
