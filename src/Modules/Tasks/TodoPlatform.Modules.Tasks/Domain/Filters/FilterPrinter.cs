using System.Globalization;
using System.Text;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Filters;

/// <summary>The one spelling of a filter: Todoist's where it has one. Reading it gives the same filter again.</summary>
internal static class FilterPrinter
{
    public static string Print(this FilterNode node) => node switch
    {
        AndFilter and => $"{Within(and.Left, and.Left is OrFilter)} & {Within(and.Right, and.Right is OrFilter or AndFilter)}",
        OrFilter or => $"{or.Left.Print()} | {Within(or.Right, or.Right is OrFilter)}",
        NotFilter not => "!" + Within(not.Inner, not.Inner is OrFilter or AndFilter),
        AllFilter => "view all",
        OverdueFilter => "overdue",
        WithinFilter within => Counted(within.Days, "day"),
        RecurringFilter => "recurring",
        SubtaskFilter => "subtask",
        DoneFilter done => done.Done ? "done = true" : "done = false",
        AbsentFilter absent => absent.Part switch
        {
            FilterPart.Date => "no date",
            FilterPart.Time => "no time",
            FilterPart.Deadline => "no deadline",
            FilterPart.Start => "no start date",
            FilterPart.Section => "no section",
            _ => "no labels",
        },
        PriorityFilter { Comparison: FilterComparison.Equal } priority => string.Create(CultureInfo.InvariantCulture, $"p{4 - (int)priority.Priority}"),
        PriorityFilter priority => $"priority {SignOf(priority.Comparison)} {NameOf(priority.Priority)}",
        LabelFilter label => "@" + Escape(label.Name.Text, pattern: true),
        ProjectFilter project => (project.WithChildren ? "##" : "#") + Escape(project.Name.Text, pattern: true),
        SectionFilter section => "/" + Escape(section.Name.Text, pattern: true),
        SearchFilter search => "search: " + Escape(search.Words, pattern: false),
        TextFilter text => $"{NameOf(text.Field)} {(text.Like ? "like" : "=")} \"{text.Text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        DateFilter { Field: FilterField.Due, Comparison: FilterComparison.Equal, Date: DayOffset { Unit: DateUnit.Day, Count: >= -1 and <= 1 } } near => near.Date.Print(),
        DateFilter date => date.Comparison switch
        {
            FilterComparison.Equal => $"{NameOf(date.Field)}: {date.Date.Print()}",
            FilterComparison.Less => $"{NameOf(date.Field)} before: {date.Date.Print()}",
            FilterComparison.Greater => $"{NameOf(date.Field)} after: {date.Date.Print()}",
            _ => $"{NameOf(date.Field)} {SignOf(date.Comparison)} {date.Date.Print()}",
        },
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "Unknown kind of filter."),
    };

    public static string Print(this FilterDate date) => date switch
    {
        DayOffset { Count: 0 } => "today",
        DayOffset { Count: 1, Unit: DateUnit.Day } => "tomorrow",
        DayOffset { Count: -1, Unit: DateUnit.Day } => "yesterday",
        DayOffset offset => $"{(offset.Count < 0 ? "-" : "+")}{Counted(Math.Abs(offset.Count), NameOf(offset.Unit))}",
        FixedDay fixedDay => fixedDay.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        YearlyDay yearly => new DateOnly(2000, yearly.Month, yearly.Day).ToString("MMM d", CultureInfo.InvariantCulture),
        Weekday weekday => NameOf(weekday.Day),
        NextPeriod next => $"next {NameOf(next.Unit)}",
        TimeOnDay time => $"{time.Day.Print()} {time.Time.ToString(time.Time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture)}",
        FixedInstant at => at.At.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        NowMath math => "now" + math.Steps,
        _ => throw new ArgumentOutOfRangeException(nameof(date), date, "Unknown kind of date."),
    };

    public static string SignOf(FilterComparison comparison) => comparison switch
    {
        FilterComparison.Equal => "=",
        FilterComparison.Less => "<",
        FilterComparison.LessOrEqual => "<=",
        FilterComparison.Greater => ">",
        _ => ">=",
    };

    public static string Counted(int count, string unit) => string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");

    public static string NameOf(FilterField field) => field.ToString().ToLowerInvariant();

    public static string NameOf(NodaTime.IsoDayOfWeek day) => day.ToString().ToLowerInvariant();

    public static string NameOf(DateUnit unit) => unit.ToString().ToLowerInvariant();

    public static string NameOf(FilterText field) => field.ToString().ToLowerInvariant();

    public static string NameOf(TaskPriority priority) => priority.ToString().ToLowerInvariant();

    private static string Within(FilterNode node, bool parentheses) => parentheses ? $"({node.Print()})" : node.Print();

    /// <summary>Operators, and what would be taken for something else at the ends of a name.</summary>
    public static string Escape(string text, bool pattern)
    {
        var escaped = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (pattern && text[i] == '\\')
            {
                escaped.Append(text[i]).Append(text[++i]); // the pattern escapes as a term does
                continue;
            }

            var atEnd = i == 0 || i == text.Length - 1;
            escaped.Append(FilterLexer.Operators.Contains(text[i], StringComparison.Ordinal) || text[i] == '\\' || (atEnd && char.IsWhiteSpace(text[i])) || (i == 0 && text[i] == '#') ? @"\" : "").Append(text[i]);
        }

        return escaped.ToString();
    }
}
