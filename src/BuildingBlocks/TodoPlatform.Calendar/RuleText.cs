using NodaTime;
using NodaTime.Text;

namespace TodoPlatform.Calendar;

/// <summary>Rules in plain English.</summary>
public static class RuleText
{
    /// <summary>More times of day than this are told as minutes of hours.</summary>
    private const int MostTimes = 12;

    private static readonly string[] Units = ["second", "minute", "hour", "day", "week", "month", "year"];
    private static readonly LocalTimePattern MinutePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern SecondPattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");
    private static readonly LocalDatePattern DatePattern = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    /// <summary>The rule in words, such as "every second Tuesday at 09:00, 10 times".</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="time">The start's time of day; null for all-day series and where no time shall be named.</param>
    public static string Explain(RecurrenceRule rule, LocalTime? time)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var days = IsPlainWeekdays(rule) ? Weekdays(rule) : Period(rule) + RuleDayText.Explain(rule);
        return days + Times(rule, time) + Positions(rule) + WeekStart(rule) + Skip(rule) + End(rule);
    }

    private static bool IsPlainWeekdays(RecurrenceRule rule) =>
        rule.Frequency == RuleFrequency.Weekly && rule.ByDay.Count > 0 && rule.ByMonth.Count == 0 && rule.BySetPos.Count == 0;

    private static string Weekdays(RecurrenceRule rule)
    {
        var name = RuleDayText.SetOf(rule.ByDay) ?? RuleWords.Join(rule.ByDay.Select(day => day.Day.ToString()));
        return rule.Interval switch
        {
            1 => "every " + name,
            2 when rule.ByDay.Count == 1 => "every second " + name,
            _ => Period(rule) + RuleDayText.Explain(rule),
        };
    }

    private static string Period(RecurrenceRule rule)
    {
        var unit = Units[(int)rule.Frequency];
        return rule.Interval switch
        {
            1 => "every " + unit,
            2 when rule.Frequency != RuleFrequency.Secondly => "every second " + unit,
            _ => $"every {rule.Interval} {unit}s",
        };
    }

    private static string Positions(RecurrenceRule rule) => rule.BySetPos.Count == 0 || RuleDayText.NamesPositions(rule)
        ? ""
        : $" (only the {RuleDayText.Positions(rule)} of these in each {Units[(int)rule.Frequency]})";

    private static string Times(RecurrenceRule rule, LocalTime? time)
    {
        if (rule.Frequency < RuleFrequency.Daily)
        {
            return Clock("during", "hour", rule.ByHour)
                + Clock(rule.Frequency == RuleFrequency.Secondly ? "during" : "at", "minute", rule.ByMinute)
                + Clock("at", "second", rule.BySecond);
        }

        if (time is null && !rule.SelectsTimes)
        {
            return "";
        }

        var given = time ?? LocalTime.Midnight;
        var hours = rule.ByHour.Count > 0 ? rule.ByHour : [given.Hour];
        var minutes = rule.ByMinute.Count > 0 ? rule.ByMinute : [given.Minute];
        var seconds = rule.BySecond.Count > 0 ? rule.BySecond : [given.Second];
        var pattern = seconds is [0] ? MinutePattern : SecondPattern;
        if (hours.Count * minutes.Count * seconds.Count <= MostTimes)
        {
            var times = from hour in hours from minute in minutes from second in seconds select new LocalTime(hour, minute, Math.Min(second, 59));
            return " at " + RuleWords.Join(times.Distinct().Select(pattern.Format));
        }

        var text = $"{Counted("minute", minutes)} of {Counted("hour", hours)}";
        return " at " + (seconds is [0] ? text : $"{Counted("second", seconds)} of {text}");
    }

    private static string Clock(string word, string unit, IReadOnlyList<int> values) => values.Count == 0 ? "" : $" {word} {Counted(unit, values)}";

    private static string Counted(string unit, IReadOnlyList<int> values) =>
        $"{unit}{(values.Count == 1 ? "" : "s")} {RuleWords.Join(RuleWords.Runs(values, RuleWords.Number))}";

    /// <summary>Only where it changes the occurrences: Monday is what everybody expects.</summary>
    private static string WeekStart(RecurrenceRule rule)
    {
        var matters = rule.ByWeekNo.Count > 0
            || (rule.Frequency == RuleFrequency.Weekly && rule.ByDay.Count > 0 && (rule.Interval > 1 || rule.BySetPos.Count > 0));
        return matters && rule.WeekStart != IsoDayOfWeek.Monday ? $", weeks starting on {rule.WeekStart}" : "";
    }

    private static string Skip(RecurrenceRule rule) => rule.Skip switch
    {
        RuleSkip.Backward => ", or on the last day of a month without such a day",
        RuleSkip.Forward => ", or on the day after a month without such a day",
        _ => "",
    };

    private static string Moment(LocalDateTime value) => $"{DatePattern.Format(value.Date)} {(value.Second == 0 ? MinutePattern : SecondPattern).Format(value.TimeOfDay)}";

    private static string End(RecurrenceRule rule) => (rule.Count, rule.Until) switch
    {
        (1, _) => ", once",
        ({ } count, _) => $", {RuleWords.Number(count)} times",
        (_, { Kind: RuleUntilKind.Date } until) => ", until " + DatePattern.Format(until.Value.Date),
        (_, { Kind: RuleUntilKind.Utc } until) => $", until {Moment(until.Value)} UTC",
        (_, { } until) => ", until " + Moment(until.Value),
        _ => "",
    };
}
