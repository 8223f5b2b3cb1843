using NodaTime;

namespace TodoPlatform.Calendar;

/// <summary>"The 31st, or the last day where there is none": keeps the intended day instead of drifting (31 Jan, 28 Feb, 31 Mar).</summary>
public static class MonthEnd
{
    /// <summary>The monthly rule of an intent: day 1…31 of every <paramref name="interval"/>th month, clamped to the month's end when asked.</summary>
    public static RecurrenceRule Monthly(int day, bool clamp, int interval = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, 31);
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(interval, RecurrenceRule.MaximumNumber);
        var rule = new RecurrenceRule { Frequency = RuleFrequency.Monthly, Interval = interval, ByMonthDay = [day] };
        return clamp ? Clamp(rule, new LocalDate(2000, 1, day)) : rule;
    }

    /// <summary>
    /// The same rule with days 29, 30 and 31 clamped to the end of shorter months: the 31st becomes BYMONTHDAY=-1, the 29th and 30th
    /// BYMONTHDAY=28,29[,30];BYSETPOS=-1. The day is the rule's single BYMONTHDAY or, without one, that of <paramref name="start"/>.
    /// Rules that name weekdays, positions or several month days say what they mean and are returned as they are (a 31 among several days becomes -1).
    /// </summary>
    public static RecurrenceRule Clamp(RecurrenceRule rule, LocalDate start)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var monthly = rule.Frequency == RuleFrequency.Monthly;
        if ((!monthly && rule.Frequency != RuleFrequency.Yearly)
            || rule.ByDay.Count + rule.BySetPos.Count + rule.ByYearDay.Count + rule.ByWeekNo.Count + rule.ByHour.Count > 0)
        {
            return rule;
        }

        if (rule.ByMonthDay.Count > 1)
        {
            return rule.ByMonthDay.Contains(31)
                ? rule.WithMonthDays(rule.Frequency, rule.ByMonth, rule.ByMonthDay.Where(value => value != 31).Append(-1).Distinct().Order().ToArray(), [])
                : rule;
        }

        var day = rule.ByMonthDay.Count == 1 ? rule.ByMonthDay[0] : start.Day;
        if (day < 29)
        {
            return rule;
        }

        // Without BYMONTH a yearly rule keeps the start's month, unless it names month days, which then mean every month.
        var months = rule.ByMonth.Count > 0 || monthly || rule.ByMonthDay.Count > 0 ? rule.ByMonth : [start.Month];
        if (day == 31)
        {
            return rule.WithMonthDays(rule.Frequency, months, [-1], []);
        }

        // BYSETPOS counts within the period, so several months of a year must be periods of their own.
        var frequency = months.Count == 1 ? rule.Frequency : RuleFrequency.Monthly;
        return frequency != rule.Frequency && rule.Interval > 1
            ? rule
            : rule.WithMonthDays(frequency, months, day == 29 ? [28, 29] : [28, 29, 30], [-1]);
    }
}
