using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Recurrence.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>Knows the open occurrence: a pause may close it, and a successor shows that its predecessor is settled.</summary>
internal sealed class RecordOccurrenceWhenTaskCreated(SeriesLedger ledger) : IEventHandler<TaskCreated>
{
    public static bool Concerns(TaskCreated happened) => happened.Task.Occurrence is not null;

    public Task HandleAsync(TaskCreated happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        ledger.ObserveAsync(happened.Task, happened.Series, happened.OccurredAt, deleted: false, cancellationToken);
}
