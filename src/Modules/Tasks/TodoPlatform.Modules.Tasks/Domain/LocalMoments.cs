using NodaTime;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>Local dates and times of tasks: what is accepted, and which instants they mean.</summary>
internal static class LocalMoments
{
    /// <summary>Whole days sort behind the timed tasks of their day, undated ones behind everything.</summary>
    private static readonly TimeOnly EndOfDay = new(23, 59, 59, 900);

    private static readonly DateTime Undated = new(9999, 12, 31);

    /// <summary>The moment with its zone in canonical spelling, or why it is refused.</summary>
    public static Result<LocalMoment> Check(LocalMoment moment, string field)
    {
        if (CheckDate(moment.Date, field + ".date") is { } outOfRange)
        {
            return outOfRange;
        }

        if (moment.Time is { } time && time.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            return Error.Invalid("time-too-precise", field + ".time", "Times have whole seconds.");
        }

        if (moment.TimeZone is null)
        {
            return moment;
        }

        return moment.Time is null ? Error.Invalid("zone-without-time", field + ".timeZone", "A whole day has no time zone. Add a time, or leave the zone out.")
            : ZoneRules.TryResolve(moment.TimeZone, out var zone) ? moment with { TimeZone = zone.Id }
            : TaskErrors.UnknownZone(field + ".timeZone", moment.TimeZone);
    }

    public static Error? CheckDate(DateOnly? date, string field) =>
        date < TaskLimits.FirstDate || date > TaskLimits.LastDate ? TaskErrors.OutOfRange(field) : null;

    /// <summary>The instant of a timed moment; null for whole days.</summary>
    public static DateTimeOffset? InstantOf(LocalMoment? moment, DateTimeZone viewer) =>
        moment?.Time is null ? null : ZoneRules.ToInstant(moment.ToLocal(), moment.ZoneOr(viewer)).ToDateTimeOffset();

    /// <summary>Timed: before now. Whole day: before the viewer's today.</summary>
    public static bool IsPast(this LocalMoment moment, DateTimeZone viewer, DateTimeOffset now) =>
        InstantOf(moment, viewer) is { } instant ? instant < now : moment.Date < Today(viewer, now);

    public static DateOnly Today(DateTimeZone zone, DateTimeOffset now) => ZoneRules.Today(Instant.FromDateTimeOffset(now), zone).ToDateOnly();

    public static DateTimeZone ZoneOr(this LocalMoment moment, DateTimeZone viewer) =>
        moment.TimeZone is { } id && ZoneRules.TryResolve(id, out var zone) ? zone : viewer;

    /// <summary>Nominal local time, midnight for whole days.</summary>
    public static LocalDateTime ToLocal(this LocalMoment moment) => Local(moment.Date, moment.Time);

    public static LocalDateTime Local(DateOnly date, TimeOnly? time) =>
        LocalDate.FromDateOnly(date) + (time is { } at ? LocalTime.FromTimeOnly(at) : LocalTime.Midnight);

    /// <summary>Where a due date sorts.</summary>
    public static DateTime SortKey(LocalMoment? due) => due is null ? Undated : due.Date.ToDateTime(due.Time ?? EndOfDay);
}
