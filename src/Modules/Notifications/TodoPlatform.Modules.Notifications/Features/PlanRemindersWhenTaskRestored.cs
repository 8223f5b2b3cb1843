using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Notifications.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Notifications.Features;

internal sealed class PlanRemindersWhenTaskRestored(ReminderPlanning planning) : IEventHandler<TaskRestored>
{
    public Task HandleAsync(TaskRestored happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        planning.TakeAsync(happened.Task, isGone: false, happened.OccurredAt, cancellationToken);
}
