using System.Globalization;

namespace TodoPlatform.Modules.Tasks.Domain.Filters;

/// <summary>Says in plain English what a filter finds.</summary>
internal static class FilterExplainer
{
    public static string Explain(this FilterNode node) => node is AllFilter ? "All tasks" : $"Tasks that {Say(node)}";

    private static string Say(FilterNode node) => node switch
    {
        AndFilter and => $"{Inner(and.Left, and.Left is OrFilter)} and {Inner(and.Right, and.Right is OrFilter)}",
        OrFilter or => $"{Say(or.Left)} or {Say(or.Right)}",
        NotFilter { Inner: AndFilter or OrFilter or NotFilter } not => $"are not among those that ({Say(not.Inner)})",
        NotFilter not => Say(not.Inner, no: true),
        _ => Say(node, no: false),
    };

    private static string Inner(FilterNode node, bool parentheses) => parentheses ? $"({Say(node)})" : Say(node);

    private static string Say(FilterNode term, bool no)
    {
        var (are, have, lie) = no ? ("are not", "do not have", "are not") : ("are", "have", "are");
        return term switch
        {
            AllFilter => no ? "do not exist" : "exist",
            OverdueFilter => $"{are} overdue",
            WithinFilter { Days: 1 } => $"{are} due today",
            WithinFilter within => $"{are} due today or in the {FilterPrinter.Counted(within.Days - 1, "day")} after it",
            RecurringFilter => no ? "do not recur" : "recur",
            SubtaskFilter => $"{are} part of another task",
            DoneFilter done => done.Done != no ? "are closed" : "are open",
            AbsentFilter absent => $"have {(no ? "a" : "no")} {NameOf(absent.Part, no)}",
            PriorityFilter { Comparison: FilterComparison.Equal } priority => $"{have} the priority {FilterPrinter.NameOf(priority.Priority)}",
            PriorityFilter priority => $"{have} a priority {(priority.Comparison is FilterComparison.Less or FilterComparison.LessOrEqual ? "below" : "above")} {FilterPrinter.NameOf(priority.Priority)}{OrThat(priority.Comparison)}",
            LabelFilter label => $"{have} {Named("label", label.Name)}",
            ProjectFilter project => $"{lie} in {Named("project", project.Name)}{(project.WithChildren ? " or within it" : "")}",
            SectionFilter section => $"{lie} in {Named("section", section.Name)}",
            SearchFilter search => $"{have} the words “{search.Words}”",
            TextFilter text => $"{have} a {FilterPrinter.NameOf(text.Field)} {(text.Like ? "like" : "equal to")} “{text.Text}”",
            DateFilter date => $"{VerbOf(date.Field, no)} {Compare(date)}",
            _ => throw new ArgumentOutOfRangeException(nameof(term), term, "Unknown kind of filter."),
        };
    }

    private static string Named(string what, NamePattern name) => name.Name is { } exact ? $"the {what} “{exact}”" : $"a {what} like “{name.Text}”";

    private static string NameOf(FilterPart part, bool single) => part switch
    {
        FilterPart.Date => "due date",
        FilterPart.Time => "time of day",
        FilterPart.Deadline => "deadline",
        FilterPart.Start => "start date",
        FilterPart.Section => "section",
        _ => single ? "label" : "labels",
    };

    private static string VerbOf(FilterField field, bool no) => field switch
    {
        FilterField.Due => no ? "are not due" : "are due",
        FilterField.Deadline => no ? "have no deadline" : "have a deadline",
        FilterField.Start => no ? "do not start" : "start",
        FilterField.Created => no ? "were not created" : "were created",
        FilterField.Updated => no ? "were not changed" : "were changed",
        _ => no ? "were not closed" : "were closed",
    };

    private static string OrThat(FilterComparison comparison) => comparison is FilterComparison.LessOrEqual or FilterComparison.GreaterOrEqual ? " or that" : "";

    private static string Compare(DateFilter filter)
    {
        var (date, timed) = (Say(filter.Date), filter.Date is NowMath or FixedInstant or TimeOnDay);
        return filter.Comparison switch
        {
            FilterComparison.Equal => filter.Date is DayOffset { Count: >= -1 and <= 1, Unit: DateUnit.Day } ? date : timed ? $"exactly at {date}" : $"on {date}",
            FilterComparison.Less => $"before {date}",
            FilterComparison.LessOrEqual => $"{(timed ? "at" : "on")} {date} or before",
            FilterComparison.Greater => $"after {date}",
            _ => $"{(timed ? "at" : "on")} {date} or after",
        };
    }

    private static string Say(FilterDate date) => date switch
    {
        DayOffset { Count: 0 } or DayOffset { Count: 1 or -1, Unit: DateUnit.Day } or NextPeriod { Unit: DateUnit.Week } => date is NextPeriod ? "Monday of next week" : date.Print(),
        DayOffset offset => $"the day {FilterPrinter.Counted(Math.Abs(offset.Count), FilterPrinter.NameOf(offset.Unit))} {(offset.Count < 0 ? "ago" : "from now")}",
        FixedDay day => day.Day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        YearlyDay yearly => new DateOnly(2000, yearly.Month, yearly.Day).ToString("d MMMM", CultureInfo.InvariantCulture),
        Weekday weekday => weekday.Day.ToString(),
        NextPeriod next => $"the first day of next {FilterPrinter.NameOf(next.Unit)}",
        TimeOnDay time => $"{time.Time.ToString("HH:mm", CultureInfo.InvariantCulture)} on {Say(time.Day)}",
        FixedInstant at => at.At.ToString("d MMMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture),
        NowMath math => "now" + string.Concat(NowMath.Read(math.Steps).Select(Say)),
        _ => throw new ArgumentOutOfRangeException(nameof(date), date, "Unknown kind of date."),
    };

    private static string Say((char Sign, long Count, char Unit) step)
    {
        var unit = step.Unit switch { 's' => "second", 'm' => "minute", 'h' => "hour", 'd' => "day", 'w' => "week", 'M' => "month", _ => "year" };
        return step.Sign == '/' ? $", from the beginning of that {unit}" : $" {(step.Sign == '-' ? "minus" : "plus")} {FilterPrinter.Counted((int)Math.Min(step.Count, int.MaxValue), unit)}";
    }
}
