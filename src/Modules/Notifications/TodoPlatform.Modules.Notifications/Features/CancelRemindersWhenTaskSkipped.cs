using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Notifications.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Notifications.Features;

internal sealed class CancelRemindersWhenTaskSkipped(ReminderPlanning planning) : IEventHandler<TaskSkipped>
{
    public Task HandleAsync(TaskSkipped happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        planning.TakeAsync(happened.Task, isGone: false, happened.OccurredAt, cancellationToken);
}
