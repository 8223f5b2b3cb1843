using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Recurrence.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>A deleted occurrence is back.</summary>
internal sealed class RecordOccurrenceWhenTaskRestored(SeriesLedger ledger) : IEventHandler<TaskRestored>
{
    public static bool Concerns(TaskRestored happened) => happened.Task.Occurrence is not null;

    public Task HandleAsync(TaskRestored happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        ledger.ObserveAsync(happened.Task, happened.Series, happened.OccurredAt, deleted: false, cancellationToken);
}
