namespace TodoPlatform.Calendar.QuickAdd;

/// <summary>A word of the text: what stands between blanks, without the brackets before and the punctuation after it.</summary>
/// <param name="Start">With the brackets.</param>
/// <param name="CoreStart">Without them.</param>
/// <param name="CoreEnd">Before the punctuation.</param>
/// <param name="End">After it.</param>
/// <param name="Core">In lower case; empty when it is literal, or too long to be in the vocabulary.</param>
/// <param name="IsLiteral">Never part of a token.</param>
/// <param name="IsEscaped">Begins with a backslash that is not part of the title.</param>
internal readonly record struct Word(int Start, int CoreStart, int CoreEnd, int End, string Core, bool IsLiteral, bool IsEscaped);

/// <summary>The text as words. A phrase goes on from one word to the next only over blanks, or where the grammar allows it a comma.</summary>
internal sealed class Line
{
    private const int LongestInVocabulary = 24;
    private const string Brackets = "({";
    private const string Punctuation = ".,;:!?)}…";
    private readonly List<Word> _words = [];
    private readonly IReadOnlyCollection<TextSpan> _rejected;

    public Line(string text, IReadOnlyCollection<TextSpan> rejected)
    {
        (Text, _rejected) = (text, rejected);
        Quotes = FindQuotes(text);
        if (Quotes is null)
        {
            Split();
        }
    }

    public string Text { get; }

    /// <summary>Where the quotes around a wholly quoted line stand.</summary>
    public (int Open, int Close)? Quotes { get; }

    public int Count => _words.Count;

    /// <summary>Whether the user wants the character in the title.</summary>
    public bool IsRejected(int at) => _rejected.Any(span => span.Overlaps(at, at + 1));

    public Word this[int at] => _words[at];

    /// <summary>The word in lower case; empty for what is no word of the grammar.</summary>
    public string Core(int at) => at >= 0 && at < _words.Count ? _words[at].Core : "";

    /// <summary>The word as written.</summary>
    public string Raw(int at) => Text[_words[at].CoreStart.._words[at].CoreEnd];

    public bool HasBracket(int at) => _words[at].CoreStart > _words[at].Start;

    /// <summary>The punctuation after the word.</summary>
    public ReadOnlySpan<char> Trail(int at) => Text.AsSpan(_words[at].CoreEnd, _words[at].End - _words[at].CoreEnd);

    /// <summary>Whether only blanks stand between the word and the next one.</summary>
    public bool Joins(int at) => JoinsBy(at, "");

    /// <summary>Whether the punctuation and blanks stand between the word and the next one.</summary>
    public bool JoinsBy(int at, string punctuation) =>
        at >= 0 && at + 1 < _words.Count && !_words[at].IsLiteral && !_words[at + 1].IsLiteral && !HasBracket(at + 1)
        && Trail(at).SequenceEqual(punctuation);

    /// <summary>The next word of the same phrase, or empty.</summary>
    public string After(int at) => Joins(at) ? Core(at + 1) : "";

    private (int Open, int Close)? FindQuotes(string text)
    {
        var content = text.AsSpan().Trim();
        if (content.Length < 3 || ClosingQuote(content[0]) is not { } closing || content[^1] != closing
            || content[1..^1].IndexOfAny(content[0], closing) >= 0 || content[1..^1].IsWhiteSpace())
        {
            return null;
        }

        var open = text.IndexOf(content[0], StringComparison.Ordinal);
        var close = open + content.Length - 1;
        return IsRejected(open) || IsRejected(close) ? null : (open, close);
    }

    private static char? ClosingQuote(char opening) => opening switch { '"' => '"', '“' => '”', _ => null };

    private void Split()
    {
        // Once a quote is not closed, no later one of its kind is: nothing is searched twice.
        var (unclosedPlain, unclosedCurved) = (false, false);
        var at = 0;
        while (true)
        {
            while (at < Text.Length && char.IsWhiteSpace(Text[at]))
            {
                at++;
            }

            if (at == Text.Length)
            {
                return;
            }

            var quote = Text[at] is '#' or '@' or '/' && at + 1 < Text.Length ? at + 1 : at;
            var end = -1;
            if (ClosingQuote(Text[quote]) is { } closing && !(closing == '"' ? unclosedPlain : unclosedCurved))
            {
                end = EndOfQuoted(quote + 1, closing, isName: quote > at, out var unclosed);
                (unclosedPlain, unclosedCurved) = (unclosedPlain || (unclosed && closing == '"'), unclosedCurved || (unclosed && closing != '"'));
            }

            var isQuoted = end >= 0;
            end = isQuoted ? end : at;
            while (end < Text.Length && !char.IsWhiteSpace(Text[end]))
            {
                end++;
            }

            var literal = (isQuoted && quote == at) || _rejected.Any(span => span.Overlaps(at, end));
            _words.Add(Measure(at, end, literal));
            at = end;
        }
    }

    /// <summary>The index after a closing quote that ends a word, or -1. In a name no other quote may stand.</summary>
    private int EndOfQuoted(int from, char closing, bool isName, out bool unclosed)
    {
        var at = Text.IndexOf(closing, from);
        while (at >= 0 && at + 1 < Text.Length && !char.IsWhiteSpace(Text[at + 1]) && !Punctuation.Contains(Text[at + 1], StringComparison.Ordinal))
        {
            if (isName)
            {
                unclosed = false;
                return -1;
            }

            at = Text.IndexOf(closing, at + 1);
        }

        unclosed = at < 0;
        return unclosed ? -1 : at + 1;
    }

    private Word Measure(int start, int end, bool isLiteral)
    {
        var (coreStart, coreEnd) = (start, end);
        while (coreStart < coreEnd && Brackets.Contains(Text[coreStart], StringComparison.Ordinal))
        {
            coreStart++;
        }

        while (coreEnd > coreStart && Punctuation.Contains(Text[coreEnd - 1], StringComparison.Ordinal))
        {
            coreEnd--;
        }

        // "6 p.m." ends with a dot of its own.
        if (coreEnd < end && Text[coreEnd] == '.' && Text.AsSpan(coreStart, coreEnd - coreStart) is [.., 'a' or 'A' or 'p' or 'P', '.', 'm' or 'M'])
        {
            coreEnd++;
        }

        if (coreStart == coreEnd)
        {
            return new Word(start, start, end, end, "", isLiteral, false);
        }

        var core = Text.AsSpan(coreStart, coreEnd - coreStart);
        if (!isLiteral && core[0] == '\\' && coreStart == start && Vocabulary.IsSpecial(Lower(core.TrimStart('\\'), int.MaxValue)))
        {
            return new Word(start, coreStart, coreEnd, end, "", IsLiteral: true, IsEscaped: true);
        }

        return new Word(start, coreStart, coreEnd, end, isLiteral ? "" : Lower(core, LongestInVocabulary), isLiteral, false);
    }

    // Only the letters of the vocabulary: the case of others is nobody's business here.
    private static string Lower(ReadOnlySpan<char> word, int most) => word.Length > most
        ? ""
        : string.Create(word.Length, word, static (lower, source) =>
        {
            for (var i = 0; i < lower.Length; i++)
            {
                lower[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];
            }
        });
}
