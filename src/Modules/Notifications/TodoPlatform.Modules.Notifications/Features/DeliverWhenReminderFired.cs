using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Notifications.Contracts;
using TodoPlatform.Modules.Notifications.Persistence;

namespace TodoPlatform.Modules.Notifications.Features;

internal sealed class DeliverWhenReminderFired(ReminderDelivery delivery) : IEventHandler<ReminderFired>
{
    public Task HandleAsync(ReminderFired happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        delivery.DeliverAsync(happened.Reminder, happened.LateBySeconds, cancellationToken);
}
