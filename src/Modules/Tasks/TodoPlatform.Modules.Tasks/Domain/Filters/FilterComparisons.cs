using System.Text.RegularExpressions;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Tasks.Domain.Filters;

/// <summary>Reads comparisons: <c>field operator value</c>, the dialect of Vikunja.</summary>
internal static class FilterComparisons
{
    private const string Fields = "done, priority, due, start, deadline, created, updated, doneAt, labels, project, title or description";

    private static readonly Dictionary<string, FilterComparison> Signs = new()
    {
        ["="] = FilterComparison.Equal, ["=="] = FilterComparison.Equal, ["!="] = FilterComparison.Equal, ["<>"] = FilterComparison.Equal,
        ["<"] = FilterComparison.Less, ["<="] = FilterComparison.LessOrEqual, [">"] = FilterComparison.Greater, [">="] = FilterComparison.GreaterOrEqual,
    };

    /// <summary>A value and where it stands; quoted ones are taken as they are.</summary>
    private readonly record struct Operand(string Text, bool Quoted, int Position, int Length)
    {
        public string Plain => Quoted ? Text : FilterTerms.Unescape(Text).Trim();
    }

    /// <summary>The field of a comparison, in one spelling.</summary>
    public static string FieldOf(Match match) => FilterVocabulary.Normalize(match.Groups["field"].Value).Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);

    public static Result<FilterNode> Read(FilterToken token, Match match, IReadOnlyList<FilterToken> more)
    {
        var written = match.Groups["field"].Value.Trim();
        var field = FieldOf(match);
        var sign = match.Groups["sign"].Value;
        var word = FilterVocabulary.Normalize(match.Groups["word"].Value);
        var isOther = FilterVocabulary.OtherFields.Contains(field);
        if (!isOther && !FilterVocabulary.DateFields.ContainsKey(field))
        {
            return FilterVocabulary.Unsupported.TryGetValue(field, out var reason)
                ? FilterErrors.At(token.Position, token.Text.Length, reason, Fields)
                : FilterErrors.At(token.Position, Math.Max(1, match.Groups["field"].Length), written.Length == 0 ? "Before the operator a field is missing." : $"\"{written}\" cannot be compared.", Fields, FilterVocabulary.NearestField(field));
        }

        var operands = new List<Operand>();
        foreach (var (text, position) in more.Select(value => (value.Text, value.Position)).Prepend((match.Groups["value"].Value, token.Position + match.Groups["value"].Index)))
        {
            var operand = ReadOperand(text, position);
            if (!operand.Succeeded)
            {
                return operand.Error;
            }

            operands.Add(operand.Value);
        }

        var read = isOther ? ReadOther(field, sign, word, operands, token) : ReadDate(FilterVocabulary.DateFields[field], written, sign, operands[0], token);
        return read.Succeeded && (sign is "!=" or "<>" || word == "not in") ? new NotFilter(read.Value) : read;
    }

    private static Result<Operand> ReadOperand(string text, int position)
    {
        if (text.Length == 0 || text[0] is not ('"' or '\''))
        {
            return text.Length == 0 ? FilterErrors.At(position, 0, "Here a value is missing.", "a value") : new Operand(text, false, position, text.Length);
        }

        var close = 1;
        while (close < text.Length && text[close] != text[0])
        {
            close += text[close] == '\\' ? 2 : 1;
        }

        return close >= text.Length ? FilterErrors.At(position, 1, "This quotation mark is never closed.", $"a closing {text[0]}")
            : close == text.Length - 1 ? new Operand(FilterTerms.Unescape(text[1..close]), true, position, text.Length)
            : FilterErrors.At(position + close + 1, text.Length - close - 1, "Behind the quoted value something else follows.", "& or |, or a comma and another value");
    }

    private static Result<FilterNode> ReadDate(FilterField field, string written, string sign, Operand value, FilterToken token) =>
        Signs.TryGetValue(sign, out var comparison)
            ? FilterDates.Read(value.Plain, value.Position).Then(date => new DateFilter(field, comparison, date))
            : FilterErrors.At(token.Position, token.Text.Length, "A date is compared with =, !=, <, <=, > or >=.", "=, !=, <, <=, > or >=", $"{written} = {value.Plain}");

    private static Result<FilterNode> ReadOther(string field, string sign, string word, List<Operand> values, FilterToken token)
    {
        var ordered = sign is "<" or "<=" or ">" or ">=";
        var (allowed, operators) = field switch
        {
            "done" => (sign.Length > 0 && !ordered, "= or !="),
            "priority" => (word != "like", "=, !=, <, <=, >, >=, in or not in"),
            "title" or "description" => (!ordered && word is "" or "like", "=, != or like"),
            _ => (!ordered, "=, !=, like, in or not in"),
        };
        if (!allowed)
        {
            return FilterErrors.At(token.Position, token.Text.Length, $"{field} is compared with {operators}.", operators);
        }

        FilterNode? any = null;
        foreach (var value in values)
        {
            var one = ReadOne(field, sign, word == "like", value);
            if (!one.Succeeded)
            {
                return one;
            }

            any = any is null ? one.Value : new OrFilter(any, one.Value);
        }

        return any!;
    }

    private static Result<FilterNode> ReadOne(string field, string sign, bool like, Operand value) => field switch
    {
        "done" => ReadDone(value),
        "priority" => ReadPriority(sign.Length == 0 ? FilterComparison.Equal : Signs[sign], value),
        "title" => ReadText(FilterText.Title, like, value),
        "description" => ReadText(FilterText.Description, like, value),
        "labels" or "label" => ReadName(value, like, "label").Then(name => new LabelFilter(name)),
        _ => ReadName(value, like, "project").Then(name => new ProjectFilter(name, false)),
    };

    private static Result<FilterNode> ReadDone(Operand value) => value.Plain.ToLowerInvariant() switch
    {
        "true" or "1" or "yes" => new DoneFilter(true),
        "false" or "0" or "no" => new DoneFilter(false),
        _ => FilterErrors.At(value.Position, value.Length, "done is true or false.", "true or false", "true"),
    };

    private static Result<FilterNode> ReadPriority(FilterComparison comparison, Operand value) =>
        FilterVocabulary.Priorities.TryGetValue(value.Plain.ToLowerInvariant(), out var priority)
            ? new PriorityFilter(comparison, priority)
            : FilterErrors.At(value.Position, value.Length, "Priorities are 1 (low), 2 (normal), 3 (high) and 4 (critical), or those words.", "1 to 4, or low, normal, high, critical", value.Plain is "5" ? "4" : value.Plain is "0" ? "1" : null);

    private static Result<FilterNode> ReadText(FilterText field, bool like, Operand value) =>
        value.Plain.Length is 0 or > TaskLimits.Search
            ? FilterErrors.At(value.Position, value.Length, $"A text to compare with has 1 to {TaskLimits.Search} characters.", "a text")
            : new TextFilter(field, like, value.Plain);

    private static Result<NamePattern> ReadName(Operand value, bool like, string what)
    {
        if (value.Plain.Length == 0)
        {
            return FilterErrors.At(value.Position, value.Length, $"Here the name of a {what} is missing.", $"the name of a {what}");
        }

        if (!like)
        {
            return value.Quoted ? NamePattern.Of(value.Text) : FilterTerms.PatternOf(value.Text);
        }

        var pattern = NamePattern.Of(value.Plain).Text.Replace('%', '*');
        return new NamePattern(value.Plain.Contains('%', StringComparison.Ordinal) ? pattern : $"*{pattern}*");
    }
}
