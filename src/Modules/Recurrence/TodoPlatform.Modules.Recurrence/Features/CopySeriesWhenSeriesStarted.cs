using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Recurrence.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>Takes the definition.</summary>
internal sealed class CopySeriesWhenSeriesStarted(SeriesLedger ledger) : IEventHandler<SeriesStarted>
{
    public Task HandleAsync(SeriesStarted happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        ledger.TakeAsync(happened.Series, happened.OccurredAt, cancellationToken);
}
