using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Recurrence.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>Takes the definition: nothing follows any more.</summary>
internal sealed class CopySeriesWhenSeriesStopped(SeriesLedger ledger) : IEventHandler<SeriesStopped>
{
    public Task HandleAsync(SeriesStopped happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        ledger.TakeAsync(happened.Series, happened.OccurredAt, cancellationToken);
}
