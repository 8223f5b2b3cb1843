using NodaTime;

namespace TodoPlatform.Calendar.QuickAdd;

/// <summary>How a date with slashes is read. Dates with dots are always day.month.year, dates with dashes year-month-day.</summary>
public enum SlashDateOrder
{
    /// <summary>31/12/2026.</summary>
    DayMonthYear,

    /// <summary>12/31/2026.</summary>
    MonthDayYear,

    /// <summary>2026/12/31, and 12/31/2026 where the year comes last.</summary>
    YearMonthDay,
}

/// <summary>A piece of the text: zero-based start and length, in UTF-16 units.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The index after the last character.</summary>
    public int End => Start + Length;

    internal bool Overlaps(int start, int end) => Start < end && start < End;
}

/// <summary>Everything that the meaning of a line depends on besides the line. The same text and context always give the same answer.</summary>
/// <param name="Now">When the line is read; its local date in <paramref name="Zone"/> must lie in the years 1900 to 2999.</param>
/// <param name="Zone">Where "today" and local times are.</param>
public sealed record QuickAddContext(Instant Now, DateTimeZone Zone)
{
    /// <summary>How 01/02/2027 is read.</summary>
    public SlashDateOrder DateOrder { get; init; }

    /// <summary>Where the next week begins; "next week" is its Monday.</summary>
    public IsoDayOfWeek WeekStart { get; init; } = IsoDayOfWeek.Monday;

    /// <summary>Names that <c>#</c> finds, without regard to case; of names that differ in case only, the first.</summary>
    public IReadOnlyCollection<string> Projects { get; init; } = [];

    /// <summary>Names that <c>/</c> finds, likewise.</summary>
    public IReadOnlyCollection<string> Sections { get; init; } = [];

    /// <summary>Spans of the text that are to stay text: tokens that the user has undone. Every word that one of them touches is literal.</summary>
    public IReadOnlyCollection<TextSpan> Rejected { get; init; } = [];
}
