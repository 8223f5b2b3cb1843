using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Recurrence.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>The series of the project go on: what they were waiting for is told.</summary>
internal sealed class PlanNextWhenProjectUnarchived(SeriesLedger ledger) : IEventHandler<ProjectUnarchived>
{
    public Task HandleAsync(ProjectUnarchived happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        ledger.TakeProjectAsync(happened.Project, standsStill: false, happened.OccurredAt, cancellationToken);
}
