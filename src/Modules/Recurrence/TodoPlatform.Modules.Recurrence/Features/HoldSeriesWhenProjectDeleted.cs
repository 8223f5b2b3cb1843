using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Recurrence.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>Nothing follows in a project that is gone.</summary>
internal sealed class HoldSeriesWhenProjectDeleted(SeriesLedger ledger) : IEventHandler<ProjectDeleted>
{
    public Task HandleAsync(ProjectDeleted happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        ledger.TakeProjectAsync(happened.Project, standsStill: true, happened.OccurredAt, cancellationToken);
}
