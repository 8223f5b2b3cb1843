using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Notifications.Domain;

/// <summary>The latest known state of a task, as far as reminders follow from it. Also remembers that a task is gone.</summary>
internal sealed class TaskCopy : IUserOwned
{
    public Guid TaskId { get; private set; }

    public Guid UserId { get; private set; }

    public long Version { get; private set; }

    public string Title { get; private set; } = "";

    public bool IsOpen { get; private set; }

    public bool IsCritical { get; private set; }

    public DateOnly? DueDate { get; private set; }

    public TimeOnly? DueTime { get; private set; }

    public string? DueZone { get; private set; }

    public DateOnly? StartDate { get; private set; }

    public TimeOnly? StartTime { get; private set; }

    public string? StartZone { get; private set; }

    /// <summary>The user's zone as Tasks knew it when it wrote this.</summary>
    public string StatedZone { get; private set; } = "Etc/UTC";

    public IReadOnlyList<ReminderDefinition> Reminders { get; private set; } = [];

    /// <summary>
    /// When the present state was decided. What was due before that had its time before anybody asked for it; what is due
    /// after it must never be lost.
    /// </summary>
    public DateTimeOffset DecidedAt { get; private set; }

    /// <summary>Latest time at which any of its reminders may be due, also one that the settings leave out; null for none.</summary>
    public DateTimeOffset? LatestAt { get; private set; }

    public LocalMoment? Due => DueDate is { } date ? new LocalMoment(date, DueTime, DueZone) : null;

    public LocalMoment? Start => StartDate is { } date ? new LocalMoment(date, StartTime, StartZone) : null;

    /// <summary>Takes over a state that is newer than the known one.</summary>
    /// <param name="task">The task as its event tells it.</param>
    /// <param name="isGone">It was deleted.</param>
    /// <param name="occurredAt">When that was decided.</param>
    /// <returns>False for an older state or a repeat.</returns>
    public bool Take(TaskState task, bool isGone, DateTimeOffset occurredAt)
    {
        if (task.Version <= Version)
        {
            return false;
        }

        // Where an event is missing (parked as a dead letter), the state may have been decided at any time since the last
        // one seen: take the earliest, for a reminder that comes late is better than one that never comes.
        var isNext = task.Version == Version + 1;
        DecidedAt = isNext ? occurredAt : Version > 0 ? DecidedAt : task.CreatedAt;
        Version = task.Version;
        Title = isGone ? "" : task.Title;
        IsOpen = !isGone && task.Status == TaskProgress.Open;
        IsCritical = task.Priority == TaskPriority.Critical;
        (DueDate, DueTime, DueZone) = (task.Due?.Date, task.Due?.Time, task.Due?.TimeZone);
        (StartDate, StartTime, StartZone) = (task.Start?.Date, task.Start?.Time, task.Start?.TimeZone);
        StatedZone = task.TimeZone;
        Reminders = isGone ? [] : task.Reminders;
        return true;
    }

    public void Expect(DateTimeOffset? latestAt) => LatestAt = latestAt;
}
