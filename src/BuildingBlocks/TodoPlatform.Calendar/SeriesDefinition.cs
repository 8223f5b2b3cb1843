using NodaTime;

namespace TodoPlatform.Calendar;

/// <summary>How the next occurrence follows when one is closed.</summary>
public enum RecurrenceMode
{
    /// <summary>The first one not in the past; those passed over are missed.</summary>
    CatchUp,

    /// <summary>Exactly one step, which may be overdue at once.</summary>
    Strict,

    /// <summary>Counted from the local date of the completion.</summary>
    FromCompletion,
}

/// <summary>What decides the occurrences of a recurring task.</summary>
/// <param name="Rule">The rule as given, with COUNT or UNTIL.</param>
/// <param name="Start">Nominal local date-time of DTSTART; midnight for all-day series.</param>
/// <param name="AllDay">Occurrences are dates.</param>
/// <param name="Zone">The pinned zone, or the viewer's zone for a floating series.</param>
/// <param name="ZonePinned">False for a floating series.</param>
/// <param name="Mode">How the next occurrence follows.</param>
/// <param name="ClampMonthEnd">Days that a month does not have become its last day.</param>
/// <param name="ExDates">Nominal keys that never come; each still uses one of COUNT.</param>
/// <param name="Used">How many of COUNT are used by occurrences already closed (completed, skipped, missed or excluded), without the open one.</param>
public sealed record SeriesDefinition(
    RecurrenceRule Rule,
    LocalDateTime Start,
    bool AllDay,
    DateTimeZone Zone,
    bool ZonePinned,
    RecurrenceMode Mode,
    bool ClampMonthEnd,
    IReadOnlyCollection<LocalDateTime> ExDates,
    int Used)
{
    /// <summary>The rule that is evaluated: with the month end clamped when the series says so.</summary>
    public RecurrenceRule EffectiveRule => ClampMonthEnd ? MonthEnd.Clamp(Rule, Start.Date) : Rule;
}

/// <summary>The answer to "what follows".</summary>
/// <param name="Next">The nominal key of the next open occurrence; null when the series has ended.</param>
/// <param name="Missed">Keys passed over, ascending, at most <see cref="SeriesCalendar.MaximumMissed"/>.</param>
/// <param name="Used">How many of COUNT are used now, without <paramref name="Next"/>.</param>
/// <param name="EndedBecause">One of <see cref="SeriesEnd"/> when <paramref name="Next"/> is null.</param>
public sealed record NextOccurrence(LocalDateTime? Next, IReadOnlyList<LocalDateTime> Missed, int Used, string? EndedBecause);

/// <summary>Why a series has no next occurrence.</summary>
public static class SeriesEnd
{
    /// <summary>COUNT is used up.</summary>
    public const string Count = "count";

    /// <summary>The next one would lie beyond UNTIL.</summary>
    public const string Until = "until";

    /// <summary>The rule gives nothing more, or never gave anything.</summary>
    public const string NoMatch = "noMatch";
}

/// <summary>The two rules of a series split at an occurrence: <paramref name="Before"/> ends before it, <paramref name="Following"/> carries what is left of COUNT.</summary>
public sealed record SeriesSplit(RecurrenceRule Before, RecurrenceRule Following);
