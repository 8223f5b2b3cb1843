using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Recurrence.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>History and what follows a completed occurrence.</summary>
internal sealed class PlanNextWhenTaskCompleted(SeriesLedger ledger) : IEventHandler<TaskCompleted>
{
    public static bool Concerns(TaskCompleted happened) => happened.Task.Occurrence is not null;

    public Task HandleAsync(TaskCompleted happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        ledger.ObserveAsync(happened.Task, happened.Series, happened.OccurredAt, deleted: false, cancellationToken);
}
