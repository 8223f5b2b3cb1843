using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Recurrence.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>Takes the definition; the history stays.</summary>
internal sealed class CopySeriesWhenSeriesChanged(SeriesLedger ledger) : IEventHandler<SeriesChanged>
{
    public Task HandleAsync(SeriesChanged happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        ledger.TakeAsync(happened.Series, happened.OccurredAt, cancellationToken);
}
