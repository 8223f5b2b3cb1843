using TodoPlatform.BuildingBlocks.Contracts;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Notifications.Contracts;

namespace TodoPlatform.Modules.Notifications.Domain;

internal enum ReminderStatus
{
    Planned,
    Fired,
    Delivered,
    Failed,
    Cancelled,
}

/// <summary>Why a reminder will not come.</summary>
internal enum CancelReason
{
    /// <summary>The task was closed or deleted, or has this reminder no more. It comes back with the task.</summary>
    Withdrawn,

    /// <summary>Its user does not want it.</summary>
    Dismissed,

    /// <summary>Its time had passed when it was asked for.</summary>
    Past,
}

/// <summary>
/// One planned reminder: a definition of a task, for its user. Each method that changes something raises the version by
/// one and gives the event that tells it, or null when nothing has changed.
/// </summary>
internal sealed class Reminder : IUserOwned
{
    private Reminder()
    {
    }

    public Guid Id { get; private init; }

    public Guid UserId { get; private init; }

    public Guid TaskId { get; private init; }

    public Guid ReminderId { get; private init; }

    public string TaskTitle { get; private set; } = "";

    public string PlanKey { get; private set; } = "";

    public bool IsDefault { get; private init; }

    public IReadOnlyList<string>? Channels { get; private set; }

    public DateTimeOffset FireAt { get; private set; }

    public DateTimeOffset DecidedAt { get; private set; }

    public bool Snoozed { get; private set; }

    public ReminderStatus Status { get; private set; }

    public CancelReason? CancelledBecause { get; private set; }

    public DateTimeOffset? FiredAt { get; private set; }

    /// <summary>Version at the latest firing: names that firing among those of a snoozed or rescheduled reminder.</summary>
    public long? FiredVersion { get; private set; }

    public int LateBySeconds { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    /// <summary>Whether it will still come.</summary>
    public bool IsPending => Status == ReminderStatus.Planned;

    /// <summary>The state that events carry.</summary>
    public ReminderState State => new(Id, UserId, TaskId, ReminderId, TaskTitle, FireAt, Names.Of(Status), Version);

    /// <summary>A reminder that was not there before; null for a default one whose time had passed: nobody asked for that.</summary>
    public static (Reminder Reminder, IIntegrationEvent Happened)? Begin(TaskCopy task, ReminderPlan plan, DateTimeOffset decidedAt, DateTimeOffset now)
    {
        if (plan.IsDefault && plan.WasPastAt(decidedAt))
        {
            return null;
        }

        var reminder = new Reminder
        {
            Id = Guid.CreateVersion7(now),
            UserId = task.UserId,
            TaskId = task.TaskId,
            ReminderId = plan.ReminderId,
            IsDefault = plan.IsDefault,
            CreatedAt = now,
        };
        return (reminder, reminder.Adopt(task.Title, plan, decidedAt, now)!);
    }

    /// <summary>Follows what its task and the settings say now.</summary>
    public IIntegrationEvent? Follow(TaskCopy task, ReminderPlan plan, DateTimeOffset decidedAt, DateTimeOffset now)
    {
        if (plan.Key != PlanKey || CancelledBecause == CancelReason.Withdrawn)
        {
            return Adopt(task.Title, plan, decidedAt, now);
        }

        Channels = plan.Channels;
        if (!IsPending)
        {
            return null;
        }

        if (!Snoozed && plan.WasPastAt(DecidedAt))
        {
            return Cancel(CancelReason.Past, now);
        }

        var fireAt = Snoozed ? FireAt : plan.FireAt;
        if ((fireAt, task.Title) == (FireAt, TaskTitle))
        {
            return null;
        }

        (FireAt, TaskTitle) = (fireAt, task.Title);
        Touch(now);
        return new ReminderScheduled(State, now);
    }

    /// <summary>Its task does not have it any more, or is closed or gone.</summary>
    public IIntegrationEvent? Withdraw(DateTimeOffset now) => IsPending ? Cancel(CancelReason.Withdrawn, now) : null;

    /// <summary>Its user does not want it.</summary>
    public IIntegrationEvent? Dismiss(DateTimeOffset now) => IsPending ? Cancel(CancelReason.Dismissed, now) : null;

    /// <summary>It comes (again) at the given time. Quiet hours do not apply: the time was chosen by hand.</summary>
    public Result<IIntegrationEvent> Snooze(DateTimeOffset until, bool taskIsOpen, DateTimeOffset now)
    {
        if (Status == ReminderStatus.Cancelled || !taskIsOpen)
        {
            return ReminderErrors.NotActive(this);
        }

        if (until <= now)
        {
            return ReminderErrors.SnoozeInPast;
        }

        if (until > now + ReminderErrors.LongestSnooze)
        {
            return ReminderErrors.SnoozeTooLong;
        }

        (Status, FireAt, Snoozed) = (ReminderStatus.Planned, until, true);
        Touch(now);
        return new ReminderScheduled(State, now);
    }

    /// <summary>Its time has come, as a claim in SQL does it for many at once.</summary>
    public ReminderFired Fire(DateTimeOffset now)
    {
        Touch(now);
        (Status, FiredAt, FiredVersion, LateBySeconds) = (ReminderStatus.Fired, now, Version, Lateness.InSeconds(now - FireAt));
        return new ReminderFired(State, LateBySeconds, now);
    }

    /// <summary>A channel has taken it: the firing of the given version, and not what may have been planned after it.</summary>
    public IIntegrationEvent Delivered(long firedVersion, string channel, DateTimeOffset now)
    {
        if (FiredVersion == firedVersion && Status is ReminderStatus.Fired or ReminderStatus.Failed)
        {
            Status = ReminderStatus.Delivered;
        }

        Touch(now);
        return new ReminderDelivered(State, channel, now);
    }

    /// <summary>A channel has refused the firing of the given version for good. Delivered by another one, it stays delivered.</summary>
    public IIntegrationEvent Failed(long firedVersion, string channel, string reason, DateTimeOffset now)
    {
        if (FiredVersion == firedVersion && Status == ReminderStatus.Fired)
        {
            Status = ReminderStatus.Failed;
        }

        Touch(now);
        return new ReminderFailed(State, channel, reason, now);
    }

    private IIntegrationEvent? Adopt(string title, ReminderPlan plan, DateTimeOffset decidedAt, DateTimeOffset now)
    {
        (PlanKey, Channels, DecidedAt) = (plan.Key, plan.Channels, decidedAt);
        var isNew = Version == 0;
        if (plan.WasPastAt(decidedAt))
        {
            if (isNew)
            {
                (TaskTitle, FireAt) = (title, plan.FireAt);
            }

            // What has been fired already stays what it is: there is nothing to cancel.
            return isNew || IsPending ? Cancel(CancelReason.Past, now) : null;
        }

        (TaskTitle, FireAt, Status, CancelledBecause, Snoozed) = (title, plan.FireAt, ReminderStatus.Planned, null, false);
        Touch(now);
        return new ReminderScheduled(State, now);
    }

    private ReminderCancelled Cancel(CancelReason reason, DateTimeOffset now)
    {
        (Status, CancelledBecause, Snoozed) = (ReminderStatus.Cancelled, reason, false);
        Touch(now);
        return new ReminderCancelled(State, now);
    }

    private void Touch(DateTimeOffset now)
    {
        Version++;
        UpdatedAt = now;
    }
}
