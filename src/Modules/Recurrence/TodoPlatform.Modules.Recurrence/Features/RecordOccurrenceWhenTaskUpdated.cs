using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Recurrence.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>Knows the key of the open occurrence, which an edit of the series may move.</summary>
internal sealed class RecordOccurrenceWhenTaskUpdated(SeriesLedger ledger) : IEventHandler<TaskUpdated>
{
    public static bool Concerns(TaskUpdated happened) => happened.Task.Occurrence is not null;

    public Task HandleAsync(TaskUpdated happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        ledger.ObserveAsync(happened.Task, happened.Series, happened.OccurredAt, deleted: false, cancellationToken);
}
