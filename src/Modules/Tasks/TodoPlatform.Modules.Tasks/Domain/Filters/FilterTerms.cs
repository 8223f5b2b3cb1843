using System.Text;
using System.Text.RegularExpressions;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Tasks.Domain.Filters;

/// <summary>Reads one term: a name with its sign, a word and a colon, a comparison, or words that stand alone.</summary>
internal static partial class FilterTerms
{
    private const string AnyTerm = "a term such as today, overdue, 7 days, p1, @label, #project, /section, search: words, or done = false";

    /// <summary>Whether the commas behind a term belong to it.</summary>
    public static bool IsList(string term) => term[0] is not ('@' or '#' or '/') && Comparison().Match(term) is { Success: true } match && match.Groups["word"].Value.EndsWith("in", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a term compares labels with whole names, and where its first value begins.</summary>
    public static bool IsLabelComparison(string term, out int value)
    {
        var match = term[0] is '#' or '/' ? Match.Empty : Comparison().Match(term);
        value = match.Success ? match.Groups["value"].Index : 0;
        return match.Success && FilterComparisons.FieldOf(match) is "labels" or "label" && !match.Groups["word"].Value.Equals("like", StringComparison.OrdinalIgnoreCase);
    }

    /// <param name="more">Further values of a list.</param>
    public static Result<FilterNode> Read(FilterToken token, IReadOnlyList<FilterToken> more)
    {
        var text = token.Text;
        switch (text[0])
        {
            case '@':
                return ReadName(text, 1, token.Position, "label").Then(name => new LabelFilter(name));
            case '#':
                var within = text.Length > 1 && text[1] == '#';
                return ReadName(text, within ? 2 : 1, token.Position, "project").Then(name => new ProjectFilter(name, within));
            case '/':
                return ReadName(text, 1, token.Position, "section").Then(name => new SectionFilter(name));
        }

        if (Comparison().Match(text) is { Success: true } comparison)
        {
            return FilterComparisons.Read(token, comparison, more);
        }

        return text.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? ReadPrefixed(token, colon) : ReadPhrase(token);
    }

    /// <summary>A name as it is typed behind its sign: <c>*</c> stands for any text unless <c>\</c> stands before it.</summary>
    public static NamePattern PatternOf(string typed)
    {
        var pattern = new StringBuilder();
        for (var i = 0; i < typed.Length; i++)
        {
            if (typed[i] != '\\')
            {
                pattern.Append(typed[i]);
                continue;
            }

            var escaped = i + 1 < typed.Length ? typed[++i] : '\\';
            pattern.Append(escaped is '*' or '\\' ? @"\" : "").Append(escaped);
        }

        return new(pattern.ToString());
    }

    /// <summary>A text without its escapes.</summary>
    public static string Unescape(string typed)
    {
        var text = new StringBuilder();
        for (var i = 0; i < typed.Length; i++)
        {
            text.Append(typed[i] == '\\' && i + 1 < typed.Length ? typed[++i] : typed[i]);
        }

        return text.ToString();
    }

    private static Result<NamePattern> ReadName(string text, int sign, int position, string what)
    {
        var typed = text[sign..].TrimStart();
        return typed.Length == 0 ? FilterErrors.At(position, text.Length, $"Behind {text} the name of a {what} is missing.", $"the name of a {what}") : PatternOf(typed);
    }

    private static Result<FilterNode> ReadPrefixed(FilterToken token, int colon)
    {
        var prefix = FilterVocabulary.Normalize(token.Text[..colon]);
        var typed = token.Text[(colon + 1)..].TrimStart();
        var position = token.Position + token.Text.Length - typed.Length;
        if (prefix == "search")
        {
            var words = Unescape(typed).Trim();
            return words.Length == 0 ? FilterErrors.At(position, 0, "Here the words to search for are missing.", "words")
                : words.Length > TaskLimits.Search ? FilterErrors.At(position, typed.Length, $"At most {TaskLimits.Search} characters can be searched for.", "fewer words")
                : new SearchFilter(words);
        }

        if (FilterVocabulary.Unsupported.TryGetValue(prefix, out var reason))
        {
            return FilterErrors.At(token.Position, token.Text.Length, reason, AnyTerm);
        }

        var (name, comparison) = prefix.EndsWith(" before", StringComparison.Ordinal) ? (prefix[..^" before".Length], FilterComparison.Less)
            : prefix.EndsWith(" after", StringComparison.Ordinal) ? (prefix[..^" after".Length], FilterComparison.Greater)
            : (prefix, FilterComparison.Equal);
        if (!FilterVocabulary.DatePrefixes.TryGetValue(name, out var field))
        {
            return FilterErrors.At(token.Position, colon, $"\"{token.Text[..colon]}\" is not known.", "search:, due:, due before:, due after:, deadline:, start:, created:, updated: or completed:", FilterVocabulary.NearestPrefix(prefix));
        }

        return FilterDates.Read(typed, position).Then(date => new DateFilter(field, comparison, date));
    }

    private static Result<FilterNode> ReadPhrase(FilterToken token)
    {
        var phrase = FilterVocabulary.Normalize(token.Text);
        if (FilterVocabulary.Keywords.TryGetValue(phrase, out var keyword))
        {
            return keyword;
        }

        if (FilterDates.TryReadDays(phrase, token.Text, token.Position) is { } days)
        {
            return days.Then(count => new WithinFilter(count));
        }

        if (FilterDates.TryRead(token.Text, token.Position) is { } date)
        {
            return date.Then(day => new DateFilter(FilterField.Due, FilterComparison.Equal, day));
        }

        var message = FilterVocabulary.Unsupported.GetValueOrDefault(phrase);
        var suggestion = message is not null ? null : Suggest(phrase);
        return FilterErrors.At(token.Position, token.Text.Length, message ?? $"\"{token.Text}\" is not known.", AnyTerm, suggestion);
    }

    private static string? Suggest(string phrase) =>
        phrase.Contains(" and ", StringComparison.Ordinal) ? phrase.Replace(" and ", " & ", StringComparison.Ordinal)
        : phrase.Contains(" or ", StringComparison.Ordinal) ? phrase.Replace(" or ", " | ", StringComparison.Ordinal)
        : phrase.StartsWith("not ", StringComparison.Ordinal) ? "!" + phrase[4..]
        : FilterVocabulary.NearestKeyword(phrase) ?? (FilterVocabulary.PrefixOf(phrase) is { } prefix ? $"{prefix}: {phrase[(prefix.Length + 1)..]}"
        : FilterVocabulary.OtherFields.Contains(phrase) || FilterVocabulary.DateFields.ContainsKey(phrase) ? phrase + " = " : null);

    [GeneratedRegex("""^(?<field>[\w. ]*?)(?:\s*(?<sign>>=|<=|!=|<>|==|=|>|<)\s*|\s+(?<word>not\s+in|in|like)(?=[\s"']|$)\s*)(?<value>.*)$""", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Comparison();
}
