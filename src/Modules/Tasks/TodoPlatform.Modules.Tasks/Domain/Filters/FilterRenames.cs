using System.Text;

namespace TodoPlatform.Modules.Tasks.Domain.Filters;

/// <summary>Names in the text of a filter, replaced by others. Everything else stays as it was typed.</summary>
internal static class FilterRenames
{
    /// <summary>
    /// The text with another name for a label, wherever the label is named: <c>@home</c>, <c>labels in home, "a, b"</c>. What only matches it (<c>@ho*</c>, <c>labels like ho</c>) stays.
    /// Null when the label is not named, or the text would become longer than a filter may be.
    /// </summary>
    /// <param name="key">See <see cref="TaskContent.KeyOf"/>.</param>
    public static string? OfLabel(string filter, string key, string name)
    {
        if (FilterLexer.Read(filter) is not { Succeeded: true, Value: var tokens })
        {
            return null;
        }

        var (text, copied) = (new StringBuilder(), 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var named in NamesIn(tokens, ref i).Where(named => named.Name is not null && TaskContent.KeyOf(named.Name) == key))
            {
                text.Append(filter, copied, named.Position - copied).Append(named.Written(name));
                copied = named.Position + named.Length;
            }
        }

        text.Append(filter, copied, filter.Length - copied);
        return copied > 0 && text.Length <= FilterParser.MaxLength ? text.ToString() : null;
    }

    /// <summary>The labels that the term at a place of the filter names; the place is then that of its last value.</summary>
    private static List<NamedLabel> NamesIn(List<FilterToken> tokens, ref int at)
    {
        var term = tokens[at];
        if (term.Kind != FilterTokenKind.Term)
        {
            return [];
        }

        if (term.Text[0] == '@')
        {
            var typed = term.Text[1..].TrimStart();
            return [new NamedLabel(term.Position + term.Text.Length - typed.Length, typed.Length, FilterTerms.PatternOf(typed).Name, Quote: null, IsValue: false)];
        }

        if (!FilterTerms.IsLabelComparison(term.Text, out var value))
        {
            return [];
        }

        List<NamedLabel> names = [NamedLabel.OfValue(term.Text[value..], term.Position + value)];
        while (FilterTerms.IsList(term.Text) && tokens[at + 1].Kind == FilterTokenKind.Comma && tokens[at + 2].Kind == FilterTokenKind.Term)
        {
            names.Add(NamedLabel.OfValue(tokens[at + 2].Text, tokens[at + 2].Position));
            at += 2;
        }

        return names;
    }

    /// <summary>Where a label is named.</summary>
    /// <param name="Name">Null for a pattern.</param>
    private sealed record NamedLabel(int Position, int Length, string? Name, char? Quote, bool IsValue)
    {
        public static NamedLabel OfValue(string text, int position) => text is ['"' or '\'', ..]
            ? new(position, text.Length, FilterTerms.Unescape(text[1..^1]), text[0], IsValue: true)
            : new(position, text.Length, FilterTerms.PatternOf(text).Name, Quote: null, IsValue: true);

        /// <summary>Another name in its place: a value in quotation marks where it has some, or needs them.</summary>
        public string Written(string name)
        {
            if (!IsValue)
            {
                return FilterPrinter.Escape(NamePattern.Of(name).Text, pattern: true);
            }

            var mark = Quote ?? '"';
            return Quote is null && name.All(char.IsLetterOrDigit) ? name
                : $"{mark}{name.Replace(@"\", @"\\", StringComparison.Ordinal).Replace($"{mark}", $@"\{mark}", StringComparison.Ordinal)}{mark}";
        }
    }
}
