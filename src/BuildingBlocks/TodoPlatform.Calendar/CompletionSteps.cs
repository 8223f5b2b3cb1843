using NodaTime;

namespace TodoPlatform.Calendar;

/// <summary>Whole intervals counted from a completion: always from the completion itself, so that a clamped month end does not drift.</summary>
internal static class CompletionSteps
{
    /// <summary>The ends of the intervals that lie after <paramref name="key"/>, ascending, up to the year 9998.</summary>
    public static IEnumerable<LocalDateTime> After(RecurrenceRule rule, LocalDateTime closed, LocalTime time, LocalDateTime key)
    {
        // What surely lies before the key is not looked at one by one.
        var first = Math.Max(1, (Units(rule.Frequency, closed, key) / rule.Interval) - 1);
        for (var step = first * rule.Interval; closed.Year + Years(rule.Frequency, step) < 9998; step += rule.Interval)
        {
            var next = Shifted(rule.Frequency, closed, time, step);
            if (next > key)
            {
                yield return next;
            }
        }
    }

    private static LocalDateTime Shifted(RuleFrequency frequency, LocalDateTime closed, LocalTime time, long step) => frequency switch
    {
        RuleFrequency.Yearly => closed.Date.PlusYears((int)step) + time,
        RuleFrequency.Monthly => closed.Date.PlusMonths((int)step) + time,
        RuleFrequency.Weekly => closed.Date.PlusWeeks((int)step) + time,
        RuleFrequency.Daily => closed.Date.PlusDays((int)step) + time,
        RuleFrequency.Hourly => closed.With(TimeAdjusters.TruncateToMinute).PlusHours(step),
        RuleFrequency.Minutely => closed.With(TimeAdjusters.TruncateToMinute).PlusMinutes(step),
        _ => closed.With(TimeAdjusters.TruncateToSecond).PlusSeconds(step),
    };

    /// <summary>At most the number of whole units between the two.</summary>
    private static long Units(RuleFrequency frequency, LocalDateTime from, LocalDateTime to)
    {
        var days = (long)Period.DaysBetween(from.Date, to.Date) - 1;
        return frequency switch
        {
            RuleFrequency.Yearly => to.Year - from.Year - 1,
            RuleFrequency.Monthly => ((to.Year - from.Year) * 12L) + to.Month - from.Month - 1,
            RuleFrequency.Weekly => days / 7,
            RuleFrequency.Daily => days,
            RuleFrequency.Hourly => days * 24,
            RuleFrequency.Minutely => days * 1440,
            _ => days * 86_400,
        };
    }

    private static long Years(RuleFrequency frequency, long step) => frequency switch
    {
        RuleFrequency.Yearly => step,
        RuleFrequency.Monthly => step / 12,
        RuleFrequency.Weekly => step / 52,
        RuleFrequency.Daily => step / 365,
        RuleFrequency.Hourly => step / (365 * 24),
        RuleFrequency.Minutely => step / (365 * 1440),
        _ => step / (365 * 86_400),
    };
}
