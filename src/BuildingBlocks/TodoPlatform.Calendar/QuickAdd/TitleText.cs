using System.Text;

namespace TodoPlatform.Calendar.QuickAdd;

/// <summary>What is left of the text when its tokens are taken out, and where exactly these stand.</summary>
internal sealed class TitleText
{
    private const string Closing = ".,;:!?)}…";
    private readonly Line _line;
    private readonly List<(int Start, int End)> _spans;
    private readonly List<(int Start, int End)> _escapes = [];

    /// <summary>The <paramref name="tokens"/> are ascending and do not overlap.</summary>
    public TitleText(Line line, IEnumerable<Candidate> tokens)
    {
        _line = line;
        _spans = [.. tokens.Select(token => (line[token.First].CoreStart, line[token.End - 1].CoreEnd))];
        TakeBrackets();
        TakeCommas();
        for (var at = 0; at < line.Count; at++)
        {
            if (line[at].IsEscaped)
            {
                _escapes.Add((line[at].Start, line[at].Start + 1));
            }
        }
    }

    /// <summary>For each token, in their order.</summary>
    public IReadOnlyList<(int Start, int End)> Spans => _spans;

    /// <summary>The backslashes that are not part of the title.</summary>
    public IReadOnlyList<(int Start, int End)> Escapes => _escapes;

    /// <summary>What is left, blanks folded; empty when nothing is.</summary>
    public string Remainder() => Fold(_spans.Concat(_escapes).Order());

    /// <summary>The whole text, blanks folded.</summary>
    public string Whole() => Fold(_escapes);

    private string Fold(IEnumerable<(int Start, int End)> without)
    {
        var (text, title) = (_line.Text, new StringBuilder());
        var (at, blank) = (0, false);
        foreach (var (start, end) in without.Append((text.Length, text.Length)))
        {
            for (; at < start; at++)
            {
                if (char.IsWhiteSpace(text[at]))
                {
                    blank = true;
                    continue;
                }

                if (blank && title.Length > 0)
                {
                    title.Append(' ');
                }

                blank = false;
                title.Append(text[at]);
            }

            // "Call Ann tomorrow!" keeps its mark, at the word before.
            blank &= !(end > start + 1 && end < text.Length && Closing.Contains(text[end], StringComparison.Ordinal));
            at = end;
        }

        return title.ToString();
    }

    /// <summary>Brackets with nothing but tokens between them belong to these.</summary>
    private void TakeBrackets()
    {
        var text = _line.Text;
        var open = -1;
        for (var i = 0; i < _spans.Count; i++)
        {
            var (start, end) = _spans[i];
            open = start > 0 && text[start - 1] is '(' or '{' ? i : open >= 0 && IsBlank(_spans[i - 1].End, start) ? open : -1;
            if (open >= 0 && end < text.Length && text[end] == (text[_spans[open].Start - 1] == '(' ? ')' : '}') && !_line.IsRejected(end) && !_line.IsRejected(_spans[open].Start - 1))
            {
                _spans[i] = (_spans[i].Start, end + 1);
                _spans[open] = (_spans[open].Start - 1, _spans[open].End);
                open = -1;
            }
        }
    }

    /// <summary>Commas that separate nothing any more belong to the token beside them: at the ends of the text, beside other tokens and other commas.</summary>
    private void TakeCommas()
    {
        var text = _line.Text;
        for (var first = 0; first < _spans.Count;)
        {
            var last = first;
            while (last + 1 < _spans.Count && Separates(_spans[last].End, _spans[last + 1].Start) is { } comma)
            {
                _spans[last] = (_spans[last].Start, _spans[last].End + comma);
                last++;
            }

            var (start, end) = (_spans[first].Start, _spans[last].End);
            var before = text.AsSpan(0, start).TrimEnd();
            var after = end < text.Length && !_line.IsRejected(end) ? text[end] : ' ';
            if ((before.IsEmpty && after is ',' or ';' or ':') || (before is [.., ',' or ';'] && after is ',' or ';'))
            {
                _spans[last] = (_spans[last].Start, end + 1);
            }
            else if (before is [.., ',' or ';'] && IsBlank(end, text.Length) && !_line.IsRejected(before.Length - 1))
            {
                _spans[first] = (before.Length - 1, _spans[first].End);
            }

            first = last + 1;
        }
    }

    /// <summary>The length of the comma, 0 or 1, when nothing but it and blanks stand between two tokens.</summary>
    private int? Separates(int from, int to) => IsBlank(from, to) ? 0 : _line.Text[from] is ',' or ';' && !_line.IsRejected(from) && IsBlank(from + 1, to) ? 1 : null;

    private bool IsBlank(int from, int to) => _line.Text.AsSpan(from, to - from).IsWhiteSpace();
}
