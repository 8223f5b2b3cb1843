using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Recurrence.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>The series of the project stand still.</summary>
internal sealed class HoldSeriesWhenProjectArchived(SeriesLedger ledger) : IEventHandler<ProjectArchived>
{
    public Task HandleAsync(ProjectArchived happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        ledger.TakeProjectAsync(happened.Project, standsStill: true, happened.OccurredAt, cancellationToken);
}
