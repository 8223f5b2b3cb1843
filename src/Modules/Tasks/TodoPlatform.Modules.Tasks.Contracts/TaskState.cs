namespace TodoPlatform.Modules.Tasks.Contracts;

/// <summary>How much a task matters; <c>p1</c> is critical, <c>p4</c> low.</summary>
public enum TaskPriority
{
    Low,
    Normal,
    High,
    Critical,
}

/// <summary>Whether there is still something to do.</summary>
public enum TaskProgress
{
    Open,
    Completed,
    Cancelled,
}

/// <summary>How a task came to be closed.</summary>
public enum TaskClosure
{
    Completed,
    Skipped,
    Missed,
    Cancelled,
}

/// <summary>How a series continues when an occurrence is closed.</summary>
public enum SeriesMode
{
    /// <summary>First occurrence after the closed one that is not in the past; those passed over are missed.</summary>
    CatchUp,

    /// <summary>Exactly one step; may be overdue at once.</summary>
    Strict,

    /// <summary>Counted from the completion.</summary>
    FromCompletion,
}

/// <summary>A local date, or date and time, in a zone.</summary>
/// <param name="Date">Local date.</param>
/// <param name="Time">Local time; null for the whole day.</param>
/// <param name="TimeZone">Canonical IANA zone; null for floating (the viewer's zone) and for whole days.</param>
public sealed record LocalMoment(DateOnly Date, TimeOnly? Time = null, string? TimeZone = null);

/// <summary>What a reminder is relative to.</summary>
public enum ReminderAnchor
{
    Due,
    Start,
}

/// <summary>A reminder as its task defines it. Exactly one of <paramref name="Before"/> and <paramref name="At"/> is given.</summary>
/// <param name="Id">UUID v7, unique within the task.</param>
/// <param name="RelativeTo">For relative ones.</param>
/// <param name="Before">ISO 8601 duration before the anchor: days and weeks nominal, hours and below elapsed.</param>
/// <param name="At">For absolute ones, UTC.</param>
/// <param name="Channels">Null for the user's defaults.</param>
public sealed record ReminderDefinition(Guid Id, ReminderAnchor? RelativeTo, string? Before, DateTimeOffset? At, IReadOnlyList<string>? Channels);

/// <summary>What a task says of the series it is an occurrence of.</summary>
/// <param name="SeriesId">The series.</param>
/// <param name="Occurrence">Nominal local date (and time) of this occurrence: its key within the series. Moving the task does not change it.</param>
/// <param name="Number">1 for the first occurrence that was opened.</param>
/// <param name="Generation">Raised by reopening, pausing, archiving, deleting and ending: a successor planned for an earlier generation is void.</param>
public sealed record OccurrenceState(Guid SeriesId, LocalMoment Occurrence, int Number, long Generation);

/// <summary>A task, whole.</summary>
/// <param name="Id">UUID v7.</param>
/// <param name="UserId">Whose task.</param>
/// <param name="ProjectId">Its project.</param>
/// <param name="SectionId">Its section.</param>
/// <param name="ParentId">The task that it is part of.</param>
/// <param name="Title">1 to 500 characters.</param>
/// <param name="Description">Markdown, at most 16 384 characters.</param>
/// <param name="Priority">How much it matters.</param>
/// <param name="Labels">As typed; compared without regard to case.</param>
/// <param name="Start">Not before.</param>
/// <param name="Due">When it is to be done.</param>
/// <param name="DueAt">The instant of <paramref name="Due"/> in <paramref name="TimeZone"/> or its own zone, UTC; null for whole days.</param>
/// <param name="StartAt">The instant of <paramref name="Start"/>, likewise.</param>
/// <param name="Deadline">Last day.</param>
/// <param name="DurationMinutes">Planned effort.</param>
/// <param name="Occurrence">For occurrences of a series.</param>
/// <param name="Reminders">As defined; the planned times are Notifications' business.</param>
/// <param name="Status">Whether there is still something to do.</param>
/// <param name="ClosedAs">Null while open.</param>
/// <param name="CompletedAt">When it was closed, UTC.</param>
/// <param name="Order">Place in its list, ascending.</param>
/// <param name="TimeZone">The user's zone when this was written: floating values were resolved in it.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="UpdatedAt">UTC.</param>
/// <param name="Version">+1 per write, starting at 1.</param>
public sealed record TaskState(
    Guid Id, Guid UserId, Guid ProjectId, Guid? SectionId, Guid? ParentId, string Title, string? Description, TaskPriority Priority, IReadOnlyList<string> Labels,
    LocalMoment? Start, LocalMoment? Due, DateTimeOffset? DueAt, DateTimeOffset? StartAt, DateOnly? Deadline, int? DurationMinutes,
    OccurrenceState? Occurrence, IReadOnlyList<ReminderDefinition> Reminders, TaskProgress Status, TaskClosure? ClosedAs, DateTimeOffset? CompletedAt,
    string Order, string TimeZone, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, long Version);

/// <summary>The definition of a series. Its history and what comes next are Recurrence's business.</summary>
/// <param name="Id">UUID v7.</param>
/// <param name="UserId">Whose series.</param>
/// <param name="Rule">RFC 5545 RRULE, canonical text.</param>
/// <param name="Mode">How it continues.</param>
/// <param name="ClampMonthEnd">Days 29 to 31 mean the last day in shorter months.</param>
/// <param name="Start">First nominal occurrence (DTSTART); its zone null for floating.</param>
/// <param name="TimeZone">The zone in which it is computed now: its own, or the user's for floating ones.</param>
/// <param name="ExceptDates">Nominal occurrences left out (EXDATE).</param>
/// <param name="Paused">Nothing follows while paused.</param>
/// <param name="Ended">Nothing will follow.</param>
/// <param name="Generation">See <see cref="OccurrenceState"/>.</param>
/// <param name="Version">+1 per write, starting at 1.</param>
public sealed record SeriesState(
    Guid Id, Guid UserId, string Rule, SeriesMode Mode, bool ClampMonthEnd, LocalMoment Start, string TimeZone, IReadOnlyList<LocalMoment> ExceptDates,
    bool Paused, bool Ended, long Generation, long Version);

/// <summary>A project, whole.</summary>
/// <param name="Id">UUID v7.</param>
/// <param name="UserId">Whose project.</param>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Color">One of the palette's names, or null.</param>
/// <param name="IsInbox">Each user has exactly one.</param>
/// <param name="IsFavorite">Shown first.</param>
/// <param name="IsArchived">Its tasks are out of sight and its series stand still.</param>
/// <param name="Order">Place among the projects, ascending.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="UpdatedAt">UTC.</param>
/// <param name="Version">+1 per write, starting at 1.</param>
public sealed record ProjectState(
    Guid Id, Guid UserId, string Name, string? Color, bool IsInbox, bool IsFavorite, bool IsArchived, string Order, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, long Version);

/// <summary>A saved filter, whole.</summary>
/// <param name="Id">UUID v7.</param>
/// <param name="UserId">Whose filter.</param>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Query">The filter as it was typed, at most 2000 characters (docs/filters.md).</param>
/// <param name="Color">One of the palette's names, or null.</param>
/// <param name="IsFavorite">Shown first.</param>
/// <param name="Order">Place among the filters, ascending.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="UpdatedAt">UTC.</param>
/// <param name="Version">+1 per write, starting at 1.</param>
public sealed record FilterState(
    Guid Id, Guid UserId, string Name, string Query, string? Color, bool IsFavorite, string Order, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, long Version);

/// <summary>A comment on a task, whole.</summary>
/// <param name="Id">UUID v7.</param>
/// <param name="UserId">Whose comment.</param>
/// <param name="TaskId">Its task, for good.</param>
/// <param name="SeriesId">The series that the task was an occurrence of when this was written; null for a single task.</param>
/// <param name="Text">Markdown, 1 to 16 384 characters, as it was typed.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="UpdatedAt">UTC.</param>
/// <param name="Version">+1 per write, starting at 1.</param>
public sealed record CommentState(Guid Id, Guid UserId, Guid TaskId, Guid? SeriesId, string Text, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, long Version);
