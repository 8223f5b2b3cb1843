namespace TodoPlatform.Calendar;

/// <summary>What the API refuses although the engine evaluates it: rules that other calendars read differently, or that make no sense for tasks.</summary>
public static class RulePolicy
{
    /// <summary>Null when the rule may be used for a series; else the reason, pointing into the text the rule was parsed from.</summary>
    public static RuleProblem? Check(RecurrenceRule rule, bool allDay)
    {
        ArgumentNullException.ThrowIfNull(rule);
        RuleProblem Refuse(string code, string message, string part) => new(code, message, rule.PositionOf(part));

        if (rule.RScale is not null)
        {
            return Refuse("rscale", "RSCALE and SKIP are not supported; use the month-end option.", "RSCALE");
        }

        if (rule.Frequency is RuleFrequency.Secondly or RuleFrequency.Minutely)
        {
            return Refuse("tooFrequent", "A task repeats hourly at the most.", "FREQ");
        }

        if (rule.ByWeekNo.Count > 0 && rule.ByDay.Count == 0)
        {
            return Refuse("weekNumberWithoutWeekday", "BYWEEKNO needs BYDAY.", "BYWEEKNO");
        }

        if (rule.ByWeekNo.Count > 0 && rule.Interval > 1)
        {
            return Refuse("weekNumberWithInterval", "BYWEEKNO does not go with INTERVAL.", "BYWEEKNO");
        }

        if (rule.ByYearDay.Count > 0 && rule.ByMonthDay.Count > 0)
        {
            return Refuse("yearDayWithMonthDay", "BYYEARDAY does not go with BYMONTHDAY.", "BYYEARDAY");
        }

        if (rule.ByMonthDay.Count > 0 && rule.ByDay.Any(day => day.Ordinal != 0))
        {
            return Refuse("ordinalWeekdayWithMonthDay", "A numbered weekday does not go with BYMONTHDAY.", "BYDAY");
        }

        if (allDay && rule.Frequency == RuleFrequency.Hourly)
        {
            return Refuse("hourlyAllDay", "An all-day task cannot repeat hourly.", "FREQ");
        }

        if (allDay && rule.SelectsTimes)
        {
            var part = rule.ByHour.Count > 0 ? "BYHOUR" : rule.ByMinute.Count > 0 ? "BYMINUTE" : "BYSECOND";
            return Refuse("timeOfAllDay", $"{part} does not go with an all-day task.", part);
        }

        return null;
    }
}
