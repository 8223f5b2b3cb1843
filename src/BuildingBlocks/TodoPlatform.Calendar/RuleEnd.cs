using NodaTime;

namespace TodoPlatform.Calendar;

/// <summary>UNTIL, inclusive: a date ends with its local day, a local value on the wall clock, a UTC value as an instant.</summary>
internal sealed class RuleEnd(RuleUntil? until, DateTimeZone? zone, bool allDay)
{
    private readonly LocalDateTime? _last = until is { } value ? Last(value, zone, allDay) : null;

    private readonly Instant? _instant =
        until is { Kind: RuleUntilKind.Utc } value && zone is not null && !allDay ? value.Value.InUtc().ToInstant() : null;

    public bool Includes(LocalDateTime occurrence) =>
        (_last is not { } last || occurrence <= last)
        && (_instant is not { } instant || zone is null || ZoneRules.ToInstant(occurrence, zone) <= instant);

    /// <summary>True when this and every later nominal time is beyond the end.</summary>
    public bool IsOver(LocalDateTime occurrence) => _last is { } last && occurrence > last;

    private static LocalDateTime? Last(RuleUntil until, DateTimeZone? zone, bool allDay)
    {
        if (until.Value.Year >= 9999)
        {
            return null;
        }

        if (until.Kind == RuleUntilKind.Date)
        {
            return until.Value.Date + LocalTime.MaxValue;
        }

        if (until.Kind == RuleUntilKind.Local || zone is null)
        {
            return until.Value;
        }

        // Of a time that comes twice the first is taken: in the second pass, times up to its end have already been.
        var instant = until.Value.InUtc().ToInstant();
        var local = instant.InZone(zone).LocalDateTime;
        return allDay ? local : LocalDateTime.Max(local, ZoneRules.EndBefore(instant, zone) ?? local);
    }
}
