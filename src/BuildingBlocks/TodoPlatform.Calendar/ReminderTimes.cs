using NodaTime;

namespace TodoPlatform.Calendar;

/// <summary>When reminders fire. Pure: instants follow from local values, a zone and the rules of <see cref="ZoneRules"/>.</summary>
public static class ReminderTimes
{
    /// <summary>When an all-day task reminds unless its user chose another hour.</summary>
    public static readonly LocalTime DefaultAllDayTime = new(9, 0);

    /// <summary>
    /// A relative reminder: <paramref name="before"/> the due or start date. First the nominal days on the calendar, then the elapsed part.
    /// </summary>
    /// <param name="date">Due or start date.</param>
    /// <param name="time">Its time, or null for all-day.</param>
    /// <param name="zone">The task's pinned zone, else the viewer's; for all-day always the viewer's.</param>
    /// <param name="before">How long before.</param>
    /// <param name="allDayTime">The viewer's hour for all-day tasks; null means <see cref="DefaultAllDayTime"/>.</param>
    public static Instant FireAt(LocalDate date, LocalTime? time, DateTimeZone zone, ReminderOffset before, LocalTime? allDayTime = null)
    {
        var local = date.PlusDays(-before.Days) + (time ?? allDayTime ?? DefaultAllDayTime);
        return ZoneRules.ToInstant(local, zone) - before.Elapsed;
    }

    /// <summary>An absolute reminder given as a local date-time.</summary>
    public static Instant FireAt(LocalDateTime local, DateTimeZone zone) => ZoneRules.ToInstant(local, zone);

    /// <summary>
    /// An absolute reminder of a recurring task for its next occurrence: moved by the number of local days between the two dates, at the same
    /// local time.
    /// </summary>
    public static Instant Shift(Instant fireAt, LocalDate fromOccurrence, LocalDate toOccurrence, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var days = Period.DaysBetween(fromOccurrence, toOccurrence);
        return days == 0 ? fireAt : ZoneRules.ToInstant(fireAt.InZone(zone).LocalDateTime.PlusDays(days), zone);
    }

    /// <summary>A start (or other date) of a recurring task for its next occurrence: the distance in local days to the due date is kept.</summary>
    public static LocalDate Shift(LocalDate date, LocalDate fromOccurrence, LocalDate toOccurrence) =>
        date.PlusDays(Period.DaysBetween(fromOccurrence, toOccurrence));
}

/// <summary>Quiet hours put reminders off to their end and never drop them.</summary>
public static class QuietHours
{
    /// <summary>
    /// <paramref name="at"/> itself outside the quiet hours, else the instant they end. From <paramref name="from"/> (included) to
    /// <paramref name="to"/> (excluded) on the local clock, over midnight when <paramref name="to"/> is earlier; equal times mean no quiet hours.
    /// </summary>
    public static Instant Defer(Instant at, LocalTime from, LocalTime to, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = at.InZone(zone).LocalDateTime;
        var time = local.TimeOfDay;
        var quiet = from < to ? time >= from && time < to : from > to && (time >= from || time < to);
        if (!quiet)
        {
            return at;
        }

        var date = from > to && time >= from ? local.Date.PlusDays(1) : local.Date;
        var end = ZoneRules.ToInstant(date + to, zone);

        // When clocks go back inside the quiet hours, their end has already passed once: it is not waited for again.
        return end > at ? end : at;
    }
}

/// <summary>What the words of "snooze" mean.</summary>
public static class SnoozeTimes
{
    private static readonly LocalTime Evening = new(19, 0);
    private static readonly LocalTime Morning = new(9, 0);

    /// <summary>Elapsed time from now.</summary>
    public static Instant After(Instant now, Duration elapsed) => now + elapsed;

    /// <summary>Today 19:00 local; null when that has passed.</summary>
    public static Instant? Tonight(Instant now, DateTimeZone zone)
    {
        var tonight = ZoneRules.ToInstant(ZoneRules.Today(now, zone) + Evening, zone);
        return tonight > now ? tonight : null;
    }

    /// <summary>The next local day, 09:00.</summary>
    public static Instant Tomorrow(Instant now, DateTimeZone zone) =>
        ZoneRules.ToInstant(ZoneRules.Today(now, zone).PlusDays(1) + Morning, zone);
}

/// <summary>From when a task is overdue.</summary>
public static class Overdue
{
    /// <summary>
    /// The first instant at which the task is overdue: its due time (in the task's zone), or for all-day the beginning of the next day in the
    /// viewer's zone.
    /// </summary>
    public static Instant Since(LocalDate date, LocalTime? time, DateTimeZone zone) => time is { } due
        ? ZoneRules.ToInstant(date + due, zone)
        : ZoneRules.StartOfDay(date.PlusDays(1), zone);

    /// <summary>True from <see cref="Since"/> on.</summary>
    public static bool Is(LocalDate date, LocalTime? time, DateTimeZone zone, Instant now) => now >= Since(date, time, zone);
}
