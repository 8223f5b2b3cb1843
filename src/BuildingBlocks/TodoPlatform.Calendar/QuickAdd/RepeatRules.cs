using NodaTime;

namespace TodoPlatform.Calendar.QuickAdd;

/// <summary>The rules that the words of a repetition mean.</summary>
internal static class RepeatRules
{
    private static readonly RuleWeekday[] Workdays = [.. Enumerable.Range(1, 5).Select(day => new RuleWeekday(0, (IsoDayOfWeek)day))];

    /// <summary>The plain rule of a unit; null for units that tasks do not repeat by.</summary>
    public static RecurrenceRule? Every(int interval, TimeUnit unit) => interval > RecurrenceRule.MaximumNumber ? null : unit switch
    {
        TimeUnit.Hour => Rule(RuleFrequency.Hourly, interval),
        TimeUnit.Day => Rule(RuleFrequency.Daily, interval),
        TimeUnit.Week => Rule(RuleFrequency.Weekly, interval),
        TimeUnit.Month => Rule(RuleFrequency.Monthly, interval),
        TimeUnit.Quarter => interval > RecurrenceRule.MaximumNumber / 3 ? null : Rule(RuleFrequency.Monthly, interval * 3),
        TimeUnit.Year => Rule(RuleFrequency.Yearly, interval),
        _ => null,
    };

    public static RecurrenceRule OnWeekdays(IEnumerable<IsoDayOfWeek> days, int interval = 1) => new()
    {
        Frequency = RuleFrequency.Weekly, Interval = interval, ByDay = [.. days.Distinct().Order().Select(day => new RuleWeekday(0, day))],
    };

    public static RecurrenceRule OnWorkdays() => new() { Frequency = RuleFrequency.Weekly, ByDay = Workdays };

    /// <summary>Days of the month, -1 for the last.</summary>
    public static RecurrenceRule OnDays(IEnumerable<int> days, int interval = 1) =>
        new() { Frequency = RuleFrequency.Monthly, Interval = interval, ByMonthDay = [.. days.Distinct().Order()] };

    /// <summary>The first (…, last: -1) such weekday of the month.</summary>
    public static RecurrenceRule OnWeekday(int ordinal, IsoDayOfWeek day) => new() { Frequency = RuleFrequency.Monthly, ByDay = [new RuleWeekday(ordinal, day)] };

    /// <summary>The first (…, last: -1) day from Monday to Friday of the month.</summary>
    public static RecurrenceRule OnWorkday(int ordinal) => new() { Frequency = RuleFrequency.Monthly, ByDay = Workdays, BySetPos = [ordinal] };

    /// <summary>
    /// Dates of the year. A rule has months and days, which together mean every pair of them; of those pairs BYSETPOS takes the ones that are meant.
    /// Null when that would be other pairs in leap years.
    /// </summary>
    public static RecurrenceRule? OnDates(IReadOnlyCollection<(int Month, int Day)> dates, int interval = 1)
    {
        var months = dates.Select(date => date.Month).Distinct().Order().ToArray();
        var days = dates.Select(date => date.Day).Distinct().Order().ToArray();
        var pairs = (from month in months from day in days where CalendarDates.Exists(month, day) select (month, day)).ToList();
        var wanted = dates.Distinct().Order().ToList();
        var rule = new RecurrenceRule { Frequency = RuleFrequency.Yearly, Interval = interval, ByMonth = months, ByMonthDay = days };
        return pairs.Count == wanted.Count ? rule
            : pairs.Contains((2, 29)) ? null
            : new RecurrenceRule { Frequency = RuleFrequency.Yearly, Interval = interval, ByMonth = months, ByMonthDay = days, BySetPos = [.. wanted.Select(date => pairs.IndexOf(date) + 1)] };
    }

    /// <summary>The same days of every week, month or year.</summary>
    public static RecurrenceRule Each(RecurrenceRule rule) => new() { Frequency = rule.Frequency, ByDay = rule.ByDay, ByMonthDay = rule.ByMonthDay, ByMonth = rule.ByMonth, BySetPos = rule.BySetPos };

    private static RecurrenceRule Rule(RuleFrequency frequency, int interval) => new() { Frequency = frequency, Interval = interval };
}
