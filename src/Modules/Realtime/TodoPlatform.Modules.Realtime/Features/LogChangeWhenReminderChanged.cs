using System.Text.Json;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Notifications.Contracts;
using TodoPlatform.Modules.Realtime.Persistence;

namespace TodoPlatform.Modules.Realtime.Features;

/// <summary>Planned reminders; a cancelled one stays a reminder, with that status.</summary>
internal sealed class LogChangeWhenReminderChanged(ChangeLog log)
    : IEventHandler<ReminderScheduled>, IEventHandler<ReminderFired>, IEventHandler<ReminderDelivered>, IEventHandler<ReminderFailed>, IEventHandler<ReminderCancelled>
{
    public Task HandleAsync(ReminderScheduled happened, EventEnvelope envelope, CancellationToken cancellationToken) => LogAsync(happened.Reminder, envelope, cancellationToken);

    public Task HandleAsync(ReminderFired happened, EventEnvelope envelope, CancellationToken cancellationToken) => LogAsync(happened.Reminder, envelope, cancellationToken);

    public Task HandleAsync(ReminderDelivered happened, EventEnvelope envelope, CancellationToken cancellationToken) => LogAsync(happened.Reminder, envelope, cancellationToken);

    public Task HandleAsync(ReminderFailed happened, EventEnvelope envelope, CancellationToken cancellationToken) => LogAsync(happened.Reminder, envelope, cancellationToken);

    public Task HandleAsync(ReminderCancelled happened, EventEnvelope envelope, CancellationToken cancellationToken) => LogAsync(happened.Reminder, envelope, cancellationToken);

    private Task LogAsync(ReminderState reminder, EventEnvelope envelope, CancellationToken cancellationToken) =>
        log.AppendAsync([new(envelope, "reminder", reminder.Id, reminder.Version, JsonSerializer.Serialize(reminder, JsonSerializerOptions.Web))], cancellationToken);
}
