using TodoPlatform.BuildingBlocks.Contracts;

namespace TodoPlatform.Modules.Notifications.Contracts;

/// <summary>One planned reminder: a task's definition, for one occurrence and one recipient.</summary>
/// <param name="Id">UUID v7 of the planned row.</param>
/// <param name="UserId">Recipient.</param>
/// <param name="TaskId">The task (occurrence).</param>
/// <param name="ReminderId">The definition within the task.</param>
/// <param name="TaskTitle">Title at the time of the event.</param>
/// <param name="FireAt">When it is due, UTC.</param>
/// <param name="Status"><c>planned</c>, <c>fired</c>, <c>delivered</c>, <c>failed</c>, <c>cancelled</c>.</param>
/// <param name="Version">+1 per write, starting at 1.</param>
public sealed record ReminderState(Guid Id, Guid UserId, Guid TaskId, Guid ReminderId, string TaskTitle, DateTimeOffset FireAt, string Status, long Version);

/// <summary>A reminder was planned, or moved to another time.</summary>
/// <param name="Reminder">The reminder afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("notifications.reminder-scheduled.v1", Topics.Reminders)]
public sealed record ReminderScheduled(ReminderState Reminder, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Reminder.UserId;

    Guid IIntegrationEvent.Subject => Reminder.Id;

    long IIntegrationEvent.Sequence => Reminder.Version;
}

/// <summary>The time of a reminder has come: its deliveries begin.</summary>
/// <param name="Reminder">The reminder afterwards.</param>
/// <param name="LateBySeconds">0 unless the platform was not running at its time.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("notifications.reminder-fired.v1", Topics.Reminders)]
public sealed record ReminderFired(ReminderState Reminder, int LateBySeconds, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Reminder.UserId;

    Guid IIntegrationEvent.Subject => Reminder.Id;

    long IIntegrationEvent.Sequence => Reminder.Version;
}

/// <summary>A channel has taken a reminder.</summary>
/// <param name="Reminder">The reminder afterwards.</param>
/// <param name="Channel">Name of the channel.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("notifications.reminder-delivered.v1", Topics.Reminders)]
public sealed record ReminderDelivered(ReminderState Reminder, string Channel, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Reminder.UserId;

    Guid IIntegrationEvent.Subject => Reminder.Id;

    long IIntegrationEvent.Sequence => Reminder.Version;
}

/// <summary>A channel has refused a reminder for good.</summary>
/// <param name="Reminder">The reminder afterwards.</param>
/// <param name="Channel">Name of the channel.</param>
/// <param name="Reason">What the channel said.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("notifications.reminder-failed.v1", Topics.Reminders)]
public sealed record ReminderFailed(ReminderState Reminder, string Channel, string Reason, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Reminder.UserId;

    Guid IIntegrationEvent.Subject => Reminder.Id;

    long IIntegrationEvent.Sequence => Reminder.Version;
}

/// <summary>A planned reminder will not fire: its task was closed, deleted or changed.</summary>
/// <param name="Reminder">The reminder afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("notifications.reminder-cancelled.v1", Topics.Reminders)]
public sealed record ReminderCancelled(ReminderState Reminder, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Reminder.UserId;

    Guid IIntegrationEvent.Subject => Reminder.Id;

    long IIntegrationEvent.Sequence => Reminder.Version;
}
