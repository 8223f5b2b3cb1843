using System.Text.Json.Serialization;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Resources;

/// <summary>Whether a reminder counts back from a date of the task or has a time of its own.</summary>
internal enum ReminderKind
{
    Relative,
    Absolute,
}

/// <summary>A reminder as the API shows it.</summary>
internal sealed record ReminderResource(Guid Id, ReminderKind Kind, ReminderAnchor? RelativeTo, string? Before, DateTimeOffset? At, IReadOnlyList<string>? Channels)
{
    public static ReminderResource Of(ReminderDefinition reminder) =>
        new(reminder.Id, reminder.At is null ? ReminderKind.Relative : ReminderKind.Absolute, reminder.RelativeTo, reminder.Before, reminder.At, reminder.Channels);
}

/// <summary>The nominal local time of an occurrence: what names it within its series.</summary>
internal sealed record OccurrenceKey(DateOnly Date, TimeOnly? Time = null);

/// <summary>What a task says of its series.</summary>
/// <param name="Paused">Nothing follows until it is resumed.</param>
/// <param name="Ended">Nothing follows.</param>
internal sealed record RecurrenceResource(
    string Rule, SeriesMode Mode, bool ClampMonthEnd, Guid SeriesId, OccurrenceKey Occurrence, int Number, bool Paused, bool Ended);

/// <summary>A task as the API answers it, and as clients get it live.</summary>
/// <param name="CommentCount">Does not raise the version, so an equal ETag may come with another count.</param>
/// <param name="DroppedExceptions">Only in the answer to an edit of a whole series: exceptions that match nothing any more.</param>
internal sealed record TaskResource(
    Guid Id, Guid ProjectId, Guid? SectionId, Guid? ParentId, string Title, string? Description, TaskPriority Priority, IReadOnlyList<string> Labels,
    LocalMoment? Start, LocalMoment? Due, DateTimeOffset? DueAt, DateOnly? Deadline, int? DurationMinutes, RecurrenceResource? Recurrence,
    IReadOnlyList<ReminderResource> Reminders, TaskProgress Status, TaskClosure? ClosedAs, DateTimeOffset? CompletedAt, string Order, int CommentCount,
    DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, long Version,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<OccurrenceKey>? DroppedExceptions = null) : IVersioned
{
    public static TaskResource Of(TaskItem task, Series? series) => new(
        task.Id, task.ProjectId, task.SectionId, task.ParentId, task.Title, task.Description, task.Priority, task.Labels,
        task.Start, task.Due, task.DueAt, task.Deadline, task.DurationMinutes,
        series is not null && task.OccurrenceDate is { } date
            ? new RecurrenceResource(series.Rule, series.Mode, series.ClampMonthEnd, series.Id, new(date, task.OccurrenceTime), task.OccurrenceNumber ?? 1, series.Paused, series.IsOver)
            : null,
        [.. task.Reminders.Select(ReminderResource.Of)], task.Status, task.ClosedAs, task.CompletedAt, task.Order, task.CommentCount,
        task.CreatedAt, task.UpdatedAt, task.Version);
}
