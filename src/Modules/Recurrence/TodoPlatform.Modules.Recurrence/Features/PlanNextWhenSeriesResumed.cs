using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Recurrence.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>What is open after a pause: nothing was missed and COUNT is not used.</summary>
internal sealed class PlanNextWhenSeriesResumed(SeriesLedger ledger) : IEventHandler<SeriesResumed>
{
    public Task HandleAsync(SeriesResumed happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        ledger.ResumeAsync(happened.Series, happened.AfterTaskId, happened.OccurredAt, cancellationToken);
}
