using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>
/// What a file holds, in the terms of this platform, whichever program wrote it. Parts name each other by keys, which are unique
/// per kind within the file: the ids of that program, or the places in the file where it has none. A key that names nothing is a problem of the reader.
/// </summary>
internal sealed record ImportDocument(
    IReadOnlyList<ImportedProject> Projects, IReadOnlyList<ImportedSection> Sections, IReadOnlyList<ImportedSeries> Series, IReadOnlyList<ImportedTask> Tasks,
    IReadOnlyList<ImportedLabel> Labels, IReadOnlyList<ImportedFilter> Filters, IReadOnlyList<ImportedComment> Comments, IReadOnlyList<ImportProblem> Problems);

/// <param name="IsInbox">Its sections and tasks come to the user's own Inbox.</param>
/// <param name="Order">A rank of ours; null for the order of the file.</param>
internal sealed record ImportedProject(string Key, string Name, string? Color, bool IsInbox, bool IsFavorite, bool IsArchived, string? Order, DateTimeOffset? CreatedAt, DateTimeOffset? UpdatedAt);

/// <param name="ProjectKey">Null for the Inbox.</param>
internal sealed record ImportedSection(string Key, string? ProjectKey, string Name, string? Order, DateTimeOffset? CreatedAt, DateTimeOffset? UpdatedAt);

/// <summary>A series with its history, as only our own export knows it.</summary>
/// <param name="StoppedByUser">Its user ended it; otherwise, when <paramref name="Ended"/>, the rule gave nothing more.</param>
internal sealed record ImportedSeries(
    string Key, RecurrenceContent Recurrence, LocalMoment Start, IReadOnlyList<LocalMoment> ExceptDates, bool Paused, bool Ended, bool StoppedByUser, int Used,
    string LatestTaskKey, int LatestNumber, TaskContent? Template, string? PreviousSeriesKey, DateTimeOffset? CreatedAt, DateTimeOffset? UpdatedAt);

/// <summary>Which occurrence of an <see cref="ImportedSeries"/> a task is.</summary>
internal sealed record ImportedOccurrence(string SeriesKey, LocalMoment Occurrence, int Number, int Used, string? PredecessorKey);

/// <param name="Row">Where it stands in the file, from 1: its line or its place in a list; for people.</param>
/// <param name="ProjectKey">Null for the Inbox.</param>
/// <param name="ParentKey">Stands before its subtasks or after them; the order of the file does not say.</param>
/// <param name="Content">As read; checked with <see cref="TaskContent.Check"/> by whoever imports it.</param>
/// <param name="Recurrence">For a task that begins a series here; null for an <paramref name="Occurrence"/>.</param>
/// <param name="ClosedAt">Null while it is open.</param>
internal sealed record ImportedTask(
    string Key, int Row, string? ProjectKey, string? SectionKey, string? ParentKey, TaskContent Content, RecurrenceContent? Recurrence, ImportedOccurrence? Occurrence,
    TaskProgress Status, TaskClosure? ClosedAs, DateTimeOffset? ClosedAt, string? Order, DateTimeOffset? CreatedAt, DateTimeOffset? UpdatedAt);

internal sealed record ImportedLabel(string Name, string? Color);

internal sealed record ImportedFilter(string Key, string Name, string Query, string? Color, bool IsFavorite, string? Order, DateTimeOffset? CreatedAt, DateTimeOffset? UpdatedAt);

internal sealed record ImportedComment(string Key, string TaskKey, string Text, DateTimeOffset? CreatedAt, DateTimeOffset? UpdatedAt);

/// <summary>Something of the file that could not be taken over as it stands.</summary>
/// <param name="Row">Where, from 1; null when it concerns the file.</param>
/// <param name="Field">Of this platform where there is one (<c>title</c>, <c>due</c>), else of the file.</param>
/// <param name="Message">What was found, and what becomes of it, for people.</param>
/// <param name="LeftOut">The whole item is left out; otherwise it comes without, or with another value of, that field.</param>
internal sealed record ImportProblem(int? Row, string? Field, string Message, bool LeftOut);
