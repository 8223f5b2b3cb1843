using System.Text.Json;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Notifications.Contracts;
using TodoPlatform.Modules.Realtime.Persistence;

namespace TodoPlatform.Modules.Realtime.Features;

/// <summary>Entries of the in-app inbox.</summary>
internal sealed class LogChangeWhenNotificationChanged(ChangeLog log) : IEventHandler<NotificationCreated>, IEventHandler<NotificationRead>
{
    public Task HandleAsync(NotificationCreated happened, EventEnvelope envelope, CancellationToken cancellationToken) => LogAsync(happened.Notification, envelope, cancellationToken);

    public Task HandleAsync(NotificationRead happened, EventEnvelope envelope, CancellationToken cancellationToken) => LogAsync(happened.Notification, envelope, cancellationToken);

    private Task LogAsync(NotificationState notification, EventEnvelope envelope, CancellationToken cancellationToken) =>
        log.AppendAsync([new(envelope, "notification", notification.Id, notification.Version, JsonSerializer.Serialize(notification, JsonSerializerOptions.Web))], cancellationToken);
}
