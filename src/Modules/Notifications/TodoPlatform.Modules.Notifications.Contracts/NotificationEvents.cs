using TodoPlatform.BuildingBlocks.Contracts;

namespace TodoPlatform.Modules.Notifications.Contracts;

/// <summary>An entry of the in-app inbox.</summary>
/// <param name="Id">UUID v7.</param>
/// <param name="UserId">Whose inbox.</param>
/// <param name="Kind"><c>reminder</c>, <c>digest</c> or <c>delivery-failed</c>.</param>
/// <param name="TaskId">The task that it is about.</param>
/// <param name="TaskTitle">Title at that time.</param>
/// <param name="FireAt">When it should have come, UTC.</param>
/// <param name="DeliveredAt">When it came, UTC.</param>
/// <param name="LateBySeconds">Difference of the two where it is more than a few seconds, else 0.</param>
/// <param name="ReadAt">Null while unread, UTC.</param>
/// <param name="Version">+1 per write, starting at 1.</param>
public sealed record NotificationState(
    Guid Id, Guid UserId, string Kind, Guid? TaskId, string TaskTitle, DateTimeOffset FireAt, DateTimeOffset DeliveredAt, int LateBySeconds, DateTimeOffset? ReadAt, long Version);

/// <summary>The inbox has a new entry.</summary>
/// <param name="Notification">The entry afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("notifications.notification-created.v1", Topics.Reminders)]
public sealed record NotificationCreated(NotificationState Notification, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Notification.UserId;

    Guid IIntegrationEvent.Subject => Notification.Id;

    long IIntegrationEvent.Sequence => Notification.Version;
}

/// <summary>An entry of the inbox was read.</summary>
/// <param name="Notification">The entry afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("notifications.notification-read.v1", Topics.Reminders)]
public sealed record NotificationRead(NotificationState Notification, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Notification.UserId;

    Guid IIntegrationEvent.Subject => Notification.Id;

    long IIntegrationEvent.Sequence => Notification.Version;
}
