using NodaTime;

namespace TodoPlatform.Calendar;

/// <summary>The days that a rule selects, in words. In weeks, months and years the first date part selects and the others are conditions; in shorter periods all are.</summary>
internal static class RuleDayText
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>With a blank before it, or empty when the rule selects no days.</summary>
    public static string Explain(RecurrenceRule rule)
    {
        var selects = rule.Frequency > RuleFrequency.Daily;
        var selected = "";
        var conditions = new List<string>();
        foreach (var part in new Func<RecurrenceRule, bool, string?>[] { MonthDays, YearDays, Weekdays })
        {
            var first = selects && selected.Length == 0;
            if (part(rule, !first) is not { } words)
            {
                continue;
            }

            if (first)
            {
                selected = " on " + words;
            }
            else
            {
                conditions.Add(words);
            }
        }

        return selected + Scope(rule) + Weeks(rule) + (conditions.Count == 0 ? "" : " if it is " + string.Join(" and ", conditions));
    }

    /// <summary>True when the positions count days of one name, so that "on the last weekday" says it all.</summary>
    public static bool NamesPositions(RecurrenceRule rule) =>
        rule.BySetPos.Count > 0
        && SetOf(rule.ByDay) is not null
        && rule.ByMonthDay.Count + rule.ByYearDay.Count + rule.ByWeekNo.Count == 0
        && rule.ByHour.Count < 2 && rule.ByMinute.Count < 2 && rule.BySecond.Count < 2
        && (rule.Frequency == RuleFrequency.Monthly || (rule.Frequency == RuleFrequency.Yearly && rule.ByMonth.Count < 2));

    public static string Positions(RecurrenceRule rule) => RuleWords.Join(RuleWords.InOrder(rule.BySetPos).Select(RuleWords.Ordinal));

    /// <summary>The one word for these weekdays (Monday, weekday, day), or null when there is none.</summary>
    public static string? SetOf(IReadOnlyList<RuleWeekday> days)
    {
        if (days.Count == 0 || days.Any(day => day.Ordinal != 0))
        {
            return null;
        }

        return days.Count switch
        {
            1 => days[0].Day.ToString(),
            7 => "day",
            5 when days.All(day => day.Day <= IsoDayOfWeek.Friday) => "weekday",
            _ => null,
        };
    }

    private static string? MonthDays(RecurrenceRule rule, bool condition)
    {
        if (rule.ByMonthDay.Count == 0)
        {
            return null;
        }

        var days = RuleWords.Runs(RuleWords.InOrder(rule.ByMonthDay), day => RuleWords.Ordinal(day) + (day < 0 ? " day" : ""));
        var ofMonth = condition && rule.ByMonthDay.Any(day => day < 0) ? " of the month" : "";
        return $"the {RuleWords.Join(days, condition ? "or" : "and")}{ofMonth}";
    }

    private static string? YearDays(RecurrenceRule rule, bool condition) => rule.ByYearDay.Count == 0
        ? null
        : $"the {RuleWords.Join(RuleWords.Runs(RuleWords.InOrder(rule.ByYearDay), RuleWords.Ordinal), condition ? "or" : "and")} day of the year";

    private static string? Weekdays(RecurrenceRule rule, bool condition)
    {
        if (rule.ByDay.Count == 0)
        {
            return null;
        }

        if (NamesPositions(rule))
        {
            return $"the {Positions(rule)} {SetOf(rule.ByDay)}";
        }

        var last = condition ? "or" : "and";
        var numbered = rule.ByDay.Where(day => day.Ordinal != 0).OrderBy(day => day.Ordinal > 0 ? day.Ordinal : 1000 + day.Ordinal).ThenBy(day => day.Day);
        var words = numbered.Select(day => $"the {RuleWords.Ordinal(day.Ordinal)} {day.Day}").ToList();
        var plain = rule.ByDay.Where(day => day.Ordinal == 0).ToList();
        if (plain.Count > 0)
        {
            words.Add(Plain(plain, rule, condition));
        }

        return RuleWords.Join(words, last);
    }

    private static string Plain(List<RuleWeekday> days, RecurrenceRule rule, bool condition)
    {
        var names = RuleWords.Join(days.Select(day => day.Day.ToString()), condition ? "or" : "and");
        var set = days.Count > 1 ? SetOf(days) : null;
        if (condition)
        {
            return set switch { "weekday" => "a weekday", "day" => "any day", _ => names };
        }

        var inWeek = rule.Frequency == RuleFrequency.Weekly || rule.ByWeekNo.Count > 0;
        return set switch
        {
            "day" => "every day",
            "weekday" => inWeek ? "weekdays" : "every weekday",
            _ => inWeek ? names : "every " + names,
        };
    }

    /// <summary>The months; for the days of a year also which month or year they are counted in.</summary>
    private static string Scope(RecurrenceRule rule)
    {
        var yearly = rule.Frequency == RuleFrequency.Yearly;
        var ofMonth = yearly && rule.ByMonthDay.Count > 0;
        var counted = yearly && rule.ByMonthDay.Count + rule.ByYearDay.Count == 0 && (rule.ByDay.Any(day => day.Ordinal != 0) || NamesPositions(rule));
        if (rule.ByMonth.Count > 0)
        {
            var months = RuleWords.Join(RuleWords.Runs(rule.ByMonth, month => Months[month - 1]));
            return (ofMonth || counted ? " of " : " in ") + months;
        }

        return ofMonth ? " of every month" : counted ? " of the year" : "";
    }

    private static string Weeks(RecurrenceRule rule)
    {
        if (rule.ByWeekNo.Count == 0)
        {
            return "";
        }

        var numbers = rule.ByWeekNo.Where(week => week > 0).ToList();
        var words = rule.ByWeekNo.Where(week => week < 0).Select(week => $"the {RuleWords.Ordinal(week)} week of the year").ToList();
        if (numbers.Count > 0)
        {
            words.Insert(0, $"week{(numbers.Count == 1 ? "" : "s")} {RuleWords.Join(RuleWords.Runs(numbers, RuleWords.Number))}");
        }

        return " in " + RuleWords.Join(words);
    }
}
