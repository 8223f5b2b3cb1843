using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Notifications.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Notifications.Features;

internal sealed class CancelRemindersWhenTaskDeleted(ReminderPlanning planning) : IEventHandler<TaskDeleted>
{
    public Task HandleAsync(TaskDeleted happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        planning.TakeAsync(happened.Task, isGone: true, happened.OccurredAt, cancellationToken);
}
