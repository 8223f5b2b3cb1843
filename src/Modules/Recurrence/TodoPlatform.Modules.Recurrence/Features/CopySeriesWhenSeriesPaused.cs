using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Recurrence.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>Takes the definition: nothing follows while it is paused.</summary>
internal sealed class CopySeriesWhenSeriesPaused(SeriesLedger ledger) : IEventHandler<SeriesPaused>
{
    public Task HandleAsync(SeriesPaused happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        ledger.TakeAsync(happened.Series, happened.OccurredAt, cancellationToken);
}
