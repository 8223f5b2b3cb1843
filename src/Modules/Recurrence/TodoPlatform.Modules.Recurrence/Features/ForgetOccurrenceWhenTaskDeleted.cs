using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Recurrence.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>A withdrawn successor follows nothing any more; the history of a closed occurrence stays.</summary>
internal sealed class ForgetOccurrenceWhenTaskDeleted(SeriesLedger ledger) : IEventHandler<TaskDeleted>
{
    public static bool Concerns(TaskDeleted happened) => happened.Task.Occurrence is not null;

    public Task HandleAsync(TaskDeleted happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        ledger.ObserveAsync(happened.Task, happened.Series, happened.OccurredAt, deleted: true, cancellationToken);
}
