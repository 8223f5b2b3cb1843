using NodaTime;

namespace TodoPlatform.Calendar;

/// <summary>The seconds of the day, hour or minute that the time parts of a rule select, and masks for limiting.</summary>
internal sealed class TimeSet
{
    public TimeSet(RecurrenceRule rule, LocalTime start, bool allDay)
    {
        // With a DATE start RFC 5545 ignores the time parts.
        Hours = Mask(allDay ? [] : rule.ByHour, 24);
        Minutes = Mask(allDay ? [] : rule.ByMinute, 60);
        Seconds = Mask(allDay ? [] : rule.BySecond.Select(second => Math.Min(second, 59)), 60);
        var hours = Hours is null ? [start.Hour] : Values(Hours);
        var minutes = Minutes is null ? [start.Minute] : Values(Minutes);
        var seconds = Seconds is null ? [start.Second] : Values(Seconds);
        Offsets = (rule.Frequency switch
        {
            RuleFrequency.Secondly => [0],
            RuleFrequency.Minutely => seconds,
            RuleFrequency.Hourly => from minute in minutes from second in seconds select (minute * 60) + second,
            _ => from hour in hours from minute in minutes from second in seconds select (hour * 3600) + (minute * 60) + second,
        }).ToArray();
    }

    /// <summary>Null: every hour. Likewise the next two.</summary>
    public bool[]? Hours { get; }

    public bool[]? Minutes { get; }

    public bool[]? Seconds { get; }

    /// <summary>What one period selects, in seconds from its start (from the start of the day for daily and longer periods); ascending.</summary>
    public int[] Offsets { get; }

    private static bool[]? Mask(IEnumerable<int> values, int size)
    {
        bool[]? mask = null;
        foreach (var value in values)
        {
            (mask ??= new bool[size])[value] = true;
        }

        return mask;
    }

    private static IEnumerable<int> Values(bool[] mask) => Enumerable.Range(0, mask.Length).Where(value => mask[value]);
}
