using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Recurrence.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>History and what follows a skipped occurrence: it uses one of COUNT like a completed one.</summary>
internal sealed class PlanNextWhenTaskSkipped(SeriesLedger ledger) : IEventHandler<TaskSkipped>
{
    public static bool Concerns(TaskSkipped happened) => happened.Task.Occurrence is not null;

    public Task HandleAsync(TaskSkipped happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        ledger.ObserveAsync(happened.Task, happened.Series, happened.OccurredAt, deleted: false, cancellationToken);
}
