using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Recurrence.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>Knows the project of an occurrence: while that is archived, nothing follows.</summary>
internal sealed class RecordOccurrenceWhenTaskMoved(SeriesLedger ledger) : IEventHandler<TaskMoved>
{
    public static bool Concerns(TaskMoved happened) => happened.Task.Occurrence is not null;

    public Task HandleAsync(TaskMoved happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        ledger.ObserveAsync(happened.Task, definition: null, happened.OccurredAt, deleted: false, cancellationToken);
}
