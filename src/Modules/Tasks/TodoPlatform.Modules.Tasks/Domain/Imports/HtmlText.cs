using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>Descriptions and comments that other programs keep as HTML, as Markdown: headings, lists (with boxes), links, emphasis, code, quotes and line breaks.</summary>
internal static partial class HtmlText
{
    private const int DeepestTags = 200;
    private const int LongestHtml = 256 * 1024;

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table", "tr", "hr", "section", "article", "header", "footer", "dl", "dt", "dd",
    };

    /// <summary>One per thread: making it takes longer than reading a description.</summary>
    [ThreadStatic]
    private static HtmlParser? _parser;

    /// <summary>Whether the text has markup at all.</summary>
    public static bool IsHtml(string? text) => text is not null && (Tag().IsMatch(text) || Reference().IsMatch(text));

    /// <summary>The Markdown of it; a text without markup is answered as it stands.</summary>
    public static string ToMarkdown(string? html)
    {
        if (!IsHtml(html))
        {
            return html?.Trim() ?? "";
        }

        // Trees that are deeper than people write take a parser time that grows with the square of their depth.
        if (html!.Length > LongestHtml || Depth(html) > DeepestTags)
        {
            return Tidy(System.Net.WebUtility.HtmlDecode(Tag().Replace(html, " ")));
        }

        using var document = (_parser ??= new HtmlParser()).ParseDocument(html);
        return document.Body is { } body ? Tidy(new Writer().Write(body)) : "";
    }

    /// <summary>Without blanks at the ends of lines, and with one empty line at most between two others.</summary>
    private static string Tidy(string text) => Blanks().Replace(string.Join('\n', text.Split('\n').Select(line => line.TrimEnd(' ', '\t', '\r'))), "\n\n").Trim();

    private static int Depth(string html)
    {
        var (depth, deepest) = (0, 0);
        for (var i = 0; i + 1 < html.Length; i++)
        {
            if (html[i] == '<')
            {
                depth += html[i + 1] == '/' ? -1 : char.IsAsciiLetter(html[i + 1]) && !IsVoid(html.AsSpan(i + 1)) ? 1 : 0;
                depth = Math.Max(depth, 0);
                deepest = Math.Max(deepest, depth);
            }
        }

        return deepest;
    }

    private static bool IsVoid(ReadOnlySpan<char> tag) =>
        tag.StartsWith("br", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("img", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("hr", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("input", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("meta", StringComparison.OrdinalIgnoreCase);

    private sealed class Writer
    {
        private readonly StringBuilder _text = new();
        private readonly Stack<(bool Ordered, int Number)> _lists = [];
        private readonly Stack<int> _links = [];
        private int _mark = -1; // behind a list's or quote's sign: what begins there does not begin a line
        private int _verbatim;
        private int _quotes;

        public string Write(IElement root)
        {
            // A stack of our own: the depth of the tree is the file's, not ours.
            var pending = new Stack<(INode Node, bool Leaving)>([(root, false)]);
            while (pending.TryPop(out var next))
            {
                if (next.Leaving)
                {
                    Leave((IElement)next.Node);
                    continue;
                }

                if (next.Node is IText text)
                {
                    Text(text.Data);
                }
                else if (next.Node is IElement element && element.LocalName is not ("script" or "style" or "head" or "template"))
                {
                    Enter(element);
                    pending.Push((element, true));
                    for (var i = element.ChildNodes.Length - 1; i >= 0; i--)
                    {
                        pending.Push((element.ChildNodes[i], false));
                    }
                }
            }

            return _text.ToString();
        }

        private void Enter(IElement element)
        {
            var name = element.LocalName;
            if (Blocks.Contains(name))
            {
                Break(LinesAround(name));
            }

            _text.Append(Mark(name));
            switch (name)
            {
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    _text.Append('#', name[1] - '0').Append(' ');
                    break;
                case "ul" or "ol":
                    _lists.Push((name == "ol", 0));
                    break;
                case "li":
                    Item(element);
                    break;
                case "br":
                    Break(1, force: true);
                    break;
                case "hr":
                    _text.Append("---");
                    break;
                case "pre":
                    _text.Append("```\n");
                    _verbatim++;
                    break;
                case "blockquote":
                    _quotes++;
                    _text.Append("> ");
                    _mark = _text.Length;
                    break;
                case "a" when Address(element) is not null:
                    _links.Push(_text.Length);
                    _text.Append('[');
                    break;
                case "img" when element.GetAttribute("src") is { Length: > 0 and < 2000 } source && !source.StartsWith("data:", StringComparison.OrdinalIgnoreCase):
                    _text.Append("![").Append(element.GetAttribute("alt")).Append("](").Append(source).Append(')');
                    break;
                case "td" or "th" when element.PreviousElementSibling is not null:
                    _text.Append(" | ");
                    break;
            }
        }

        private void Leave(IElement element)
        {
            var name = element.LocalName;
            _text.Append(Mark(name));
            switch (name)
            {
                case "ul" or "ol":
                    _lists.TryPop(out _);
                    break;
                case "pre":
                    _verbatim--;
                    Break(1);
                    _text.Append("```");
                    break;
                case "blockquote":
                    _quotes--;
                    break;
                case "a" when Address(element) is { } address:
                    Link(address);
                    break;
            }

            if (Blocks.Contains(name))
            {
                Break(LinesAround(name));
            }
        }

        /// <summary>What stands on both sides of a text.</summary>
        private string? Mark(string name) => name switch
        {
            "strong" or "b" => "**",
            "em" or "i" => "*",
            "s" or "del" or "strike" => "~~",
            "code" when _verbatim == 0 => "`",
            _ => null,
        };

        private int LinesAround(string name) => _lists.Count > 0 || name is "tr" or "dt" or "dd" or "div" ? 1 : 2;

        private void Item(IElement element)
        {
            var list = _lists.TryPop(out var top) ? top : (Ordered: false, Number: 0);
            list.Number++;
            _lists.Push(list);
            _text.Append(' ', 2 * Math.Min(_lists.Count - 1, 20));
            _text.Append(list.Ordered ? $"{list.Number}. " : "- ");
            if (element.GetAttribute("data-checked") is { } check)
            {
                _text.Append(check == "true" ? "[x] " : "[ ] ");
            }

            _mark = _text.Length;
        }

        /// <summary>A link whose text is its address is just the address.</summary>
        private void Link(string address)
        {
            var open = _links.Pop();
            var label = _text.Length > open ? _text.ToString(open + 1, _text.Length - open - 1) : "";
            if (label == address || label.Length == 0)
            {
                _text.Length = Math.Min(open, _text.Length);
                _text.Append(address);
            }
            else
            {
                _text.Append("](").Append(address).Append(')');
            }
        }

        private void Text(string data)
        {
            if (_verbatim > 0)
            {
                _text.Append(data);
                return;
            }

            var folded = Whites().Replace(data, " ");
            _text.Append(_text.Length == 0 || _text[^1] is '\n' or ' ' ? folded.TrimStart(' ') : folded);
        }

        private void Break(int lines, bool force = false)
        {
            if (_text.Length == _mark)
            {
                return;
            }

            while (_text.Length > 0 && _text[^1] == ' ' && !force)
            {
                _text.Length--;
            }

            var have = 0;
            while (have < _text.Length && have < 2 && _text[_text.Length - 1 - have] == '\n')
            {
                have++;
            }

            if (_text.Length > 0)
            {
                for (var i = force ? 0 : have; i < lines; i++)
                {
                    _text.Append('\n');
                }

                if (_quotes > 0 && lines == 1)
                {
                    _text.Append("> ");
                }
            }
        }

        private static string? Address(IElement element) => element.GetAttribute("href") is { Length: > 0 and < 2000 } address && address[0] != '#' ? address : null;
    }

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>|<!--")]
    private static partial Regex Tag();

    [GeneratedRegex(@"&(?:[a-zA-Z]{2,8}|#[0-9]{2,6}|#x[0-9a-fA-F]{2,6});")]
    private static partial Regex Reference();

    [GeneratedRegex(@"[ \t\r\n\f]+")]
    private static partial Regex Whites();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex Blanks();
}
