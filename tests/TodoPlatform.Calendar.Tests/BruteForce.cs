using NodaTime;
using NodaTime.Calendars;

namespace TodoPlatform.Calendar.Tests;

/// <summary>
/// A slow, separate reading of RFC 5545: looks at every single day (or step) and asks whether it belongs to a period that takes part and
/// satisfies every part. Shares no code with the engine.
/// </summary>
internal static class BruteForce
{
    public static List<LocalDateTime> Dates(RecurrenceRule rule, LocalDateTime start, int years)
    {
        var found = new List<LocalDateTime>();
        var first = new LocalDate(start.Year, 1, 1).PlusDays(-7);
        var last = first.PlusYears(years);
        var period = new List<LocalDateTime>();
        var currentPeriod = int.MinValue;
        for (var date = first; date <= last; date = date.PlusDays(1))
        {
            var number = PeriodNumber(rule, start.Date, date);
            if (number != currentPeriod)
            {
                Take(rule, start, period, found);
                period.Clear();
                currentPeriod = number;
            }

            if (number >= 0 && number % rule.Interval == 0 && Matches(rule, start.Date, date))
            {
                period.AddRange(Times(rule, start.TimeOfDay).Select(time => date + time));
            }
        }

        // The last period may be cut off by the window: it is left out.
        return rule.Count is { } count ? found.Take(count).ToList() : found;
    }

    public static List<LocalDateTime> Steps(RecurrenceRule rule, LocalDateTime start, int steps)
    {
        var found = new List<LocalDateTime>();
        var origin = rule.Frequency switch
        {
            RuleFrequency.Hourly => new LocalDateTime(start.Year, start.Month, start.Day, start.Hour, 0),
            RuleFrequency.Minutely => new LocalDateTime(start.Year, start.Month, start.Day, start.Hour, start.Minute),
            _ => start,
        };
        for (var step = 0; step < steps; step++)
        {
            var at = rule.Frequency switch
            {
                RuleFrequency.Hourly => origin.PlusHours((long)step * rule.Interval),
                RuleFrequency.Minutely => origin.PlusMinutes((long)step * rule.Interval),
                _ => origin.PlusSeconds((long)step * rule.Interval),
            };
            if (!Matches(rule, start.Date, at.Date))
            {
                continue;
            }

            var hours = rule.ByHour.Count == 0 || rule.ByHour.Contains(at.Hour);
            IEnumerable<int> minutes = rule.Frequency == RuleFrequency.Hourly
                ? rule.ByMinute.Count == 0 ? [start.Minute] : rule.ByMinute
                : rule.ByMinute.Count == 0 || rule.ByMinute.Contains(at.Minute) ? [at.Minute] : [];
            IEnumerable<int> seconds = rule.Frequency == RuleFrequency.Secondly
                ? rule.BySecond.Count == 0 || rule.BySecond.Contains(at.Second) ? [at.Second] : []
                : rule.BySecond.Count == 0 ? [start.Second] : rule.BySecond;
            var period = hours
                ? (from minute in minutes from second in seconds select at.Date + new LocalTime(at.Hour, minute, second)).ToList()
                : [];
            Take(rule, start, period, found);
        }

        return found;
    }

    private static void Take(RecurrenceRule rule, LocalDateTime start, List<LocalDateTime> period, List<LocalDateTime> found)
    {
        var chosen = rule.BySetPos.Count == 0
            ? period
            : period.Where((_, index) => rule.BySetPos.Contains(index + 1) || rule.BySetPos.Contains(index - period.Count)).ToList();
        found.AddRange(chosen.Where(value => value >= start && Before(rule.Until, value)));
    }

    private static bool Before(RuleUntil? until, LocalDateTime value) => until switch
    {
        null => true,
        { Kind: RuleUntilKind.Date } end => value.Date <= end.Value.Date,
        { } end => value <= end.Value,
    };

    private static IEnumerable<LocalTime> Times(RecurrenceRule rule, LocalTime start) =>
        from hour in rule.ByHour.Count == 0 ? [start.Hour] : rule.ByHour
        from minute in rule.ByMinute.Count == 0 ? [start.Minute] : rule.ByMinute
        from second in rule.BySecond.Count == 0 ? [start.Second] : rule.BySecond
        select new LocalTime(hour, minute, second);

    private static int PeriodNumber(RecurrenceRule rule, LocalDate start, LocalDate date)
    {
        switch (rule.Frequency)
        {
            case RuleFrequency.Yearly:
                return date.Year - start.Year;
            case RuleFrequency.Monthly:
                return ((date.Year - start.Year) * 12) + date.Month - start.Month;
            case RuleFrequency.Weekly:
                var week = start.With(DateAdjusters.PreviousOrSame(rule.WeekStart));
                var own = date.With(DateAdjusters.PreviousOrSame(rule.WeekStart));
                return Period.DaysBetween(week, own) / 7;
            default:
                return Period.DaysBetween(start, date);
        }
    }

    private static bool Matches(RecurrenceRule rule, LocalDate start, LocalDate date)
    {
        var frequency = rule.Frequency;
        if (rule.ByMonth.Count > 0 && !rule.ByMonth.Contains(date.Month))
        {
            return false;
        }

        var monthLength = date.Calendar.GetDaysInMonth(date.Year, date.Month);
        if (rule.ByMonthDay.Count > 0 && !rule.ByMonthDay.Any(day => date.Day == (day > 0 ? day : monthLength + 1 + day)))
        {
            return false;
        }

        var yearLength = date.Calendar.GetDaysInYear(date.Year);
        if (rule.ByYearDay.Count > 0 && !rule.ByYearDay.Any(day => date.DayOfYear == (day > 0 ? day : yearLength + 1 + day)))
        {
            return false;
        }

        if (rule.ByWeekNo.Count > 0)
        {
            var weeks = WeekYearRules.ForMinDaysInFirstWeek(4, rule.WeekStart);
            var count = weeks.GetWeeksInWeekYear(weeks.GetWeekYear(date));
            var own = weeks.GetWeekOfWeekYear(date);
            if (!rule.ByWeekNo.Any(week => own == (week > 0 ? week : count + 1 + week)))
            {
                return false;
            }
        }

        if (rule.ByDay.Count > 0)
        {
            return rule.ByDay.Any(day => day.Day == date.DayOfWeek && (day.Ordinal == 0 || OrdinalOf(rule, date, day.Ordinal > 0) == Math.Abs(day.Ordinal)));
        }

        var open = rule.ByMonthDay.Count + rule.ByYearDay.Count == 0;
        return !open || frequency switch
        {
            RuleFrequency.Weekly => date.DayOfWeek == start.DayOfWeek,
            RuleFrequency.Monthly => date.Day == start.Day,
            RuleFrequency.Yearly when rule.ByWeekNo.Count > 0 => date.DayOfWeek == start.DayOfWeek,
            RuleFrequency.Yearly => date.Day == start.Day && (rule.ByMonth.Count > 0 || date.Month == start.Month),
            _ => true,
        };
    }

    /// <summary>Counts the same weekdays one by one from the beginning or the end of the month or year.</summary>
    private static int OrdinalOf(RecurrenceRule rule, LocalDate date, bool fromStart)
    {
        var inMonth = rule.Frequency == RuleFrequency.Monthly || rule.ByMonth.Count > 0;
        var ordinal = 0;
        for (var other = date; inMonth ? other.Month == date.Month : other.Year == date.Year; other = other.PlusDays(fromStart ? -7 : 7))
        {
            ordinal++;
        }

        return ordinal;
    }
}
