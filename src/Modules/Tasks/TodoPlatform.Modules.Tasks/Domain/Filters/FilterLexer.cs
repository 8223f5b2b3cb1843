using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Tasks.Domain.Filters;

internal enum FilterTokenKind
{
    Term,
    And,
    Or,
    Comma,
    Not,
    Open,
    Close,
    End,
}

/// <summary>A piece of a filter.</summary>
/// <param name="Text">As written, escapes and all.</param>
/// <param name="Position">Where it begins, in UTF-16 units.</param>
internal readonly record struct FilterToken(FilterTokenKind Kind, string Text, int Position);

/// <summary>
/// Cuts a filter at its operators. What stands between them is a term, blanks included, because names and words to search for have some.
/// <c>\</c> takes away the meaning of what follows; in values of comparisons, quotation marks do.
/// </summary>
internal static class FilterLexer
{
    public const string Operators = "&|(),";

    public static Result<List<FilterToken>> Read(string text)
    {
        var tokens = new List<FilterToken>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var kind = text[i] switch
            {
                '&' => FilterTokenKind.And,
                '|' => FilterTokenKind.Or,
                ',' => FilterTokenKind.Comma,
                '!' => FilterTokenKind.Not,
                '(' => FilterTokenKind.Open,
                ')' => FilterTokenKind.Close,
                _ => FilterTokenKind.Term,
            };
            var end = i + 1;
            if (kind == FilterTokenKind.Term)
            {
                var term = EndOfTerm(text, i);
                if (!term.Succeeded)
                {
                    return term.Error;
                }

                end = term.Value;
            }
            else if (kind is FilterTokenKind.And or FilterTokenKind.Or && end < text.Length && text[end] == text[i])
            {
                end++;
            }

            tokens.Add(new(kind, kind == FilterTokenKind.Term ? TrimEnd(text[i..end]) : text[i..end], i));
            i = end;
        }

        tokens.Add(new(FilterTokenKind.End, "", text.Length));
        return tokens;
    }

    private static Result<int> EndOfTerm(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (Operators.Contains(text[i], StringComparison.Ordinal))
            {
                return i;
            }
            else if (text[i] is '"' or '\'' && OpensQuote(text, start, i))
            {
                var close = i + 1;
                while (close < text.Length && text[close] != text[i])
                {
                    close += text[close] == '\\' ? 2 : 1;
                }

                if (close >= text.Length)
                {
                    return FilterErrors.At(i, 1, "This quotation mark is never closed.", $"a closing {text[i]}");
                }

                i = close;
            }
        }

        return text.Length;
    }

    /// <summary>Only a value of a comparison is quoted: the apostrophe of <c>@joe's</c> is none.</summary>
    private static bool OpensQuote(string text, int start, int at)
    {
        var before = text[start..at].TrimEnd();
        return before.Length == 0
            || (before[0] is not ('@' or '#' or '/') && !before.Contains(':', StringComparison.Ordinal)
                && (before[^1] is '=' or '<' or '>' || before.EndsWith(" in", StringComparison.OrdinalIgnoreCase) || before.EndsWith(" like", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>A blank after <c>\</c> belongs to the term.</summary>
    private static string TrimEnd(string term)
    {
        var trimmed = term.TrimEnd();
        var escapes = trimmed.Length - trimmed.TrimEnd('\\').Length;
        return escapes % 2 == 1 && trimmed.Length < term.Length ? term[..(trimmed.Length + 1)] : trimmed;
    }
}
