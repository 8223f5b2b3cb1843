namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>
/// The words that one slip makes of another: two neighbours exchanged, a letter missing, doubled or too many, or wrong. They are
/// made rather than compared, because each can be looked up in the full-text index at once, however many words are in it.
/// </summary>
internal static class Typos
{
    /// <summary>Shorter words are too near to too many others; one of them can only lack a letter of a word that has so many.</summary>
    private const int Shortest = 4;

    private const int Longest = 24;

    private static readonly string[] Alphabets =
    [
        "abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïñòóôõöøùúûüýßœ",
        "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώ",
        "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ",
    ];

    /// <summary>The words that may have been meant by one in lower case, each once, that one left out. None where there are digits or letters of an unknown alphabet.</summary>
    public static IReadOnlyCollection<string> Of(string word)
    {
        if (word.Length is < Shortest - 1 or > Longest || Array.Find(Alphabets, letters => word.All(letter => letters.Contains(letter, StringComparison.Ordinal))) is not { } alphabet)
        {
            return [];
        }

        var meant = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i <= word.Length; i++)
        {
            var (before, after) = (word[..i], word[i..]);
            meant.UnionWith(alphabet.Select(letter => before + letter + after));
            if (word.Length >= Shortest && after.Length > 0)
            {
                meant.Add(before + after[1..]);
                meant.UnionWith(alphabet.Select(letter => before + letter + after[1..]));
                if (after.Length > 1)
                {
                    meant.Add(before + after[1] + after[0] + after[2..]);
                }
            }
        }

        meant.Remove(word);
        return meant;
    }
}
