using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Recurrence.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>A deleted project is back: what its series were waiting for comes, unless it is in the archive.</summary>
internal sealed class PlanNextWhenProjectRestored(SeriesLedger ledger) : IEventHandler<ProjectRestored>
{
    public Task HandleAsync(ProjectRestored happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        ledger.TakeProjectAsync(happened.Project, standsStill: happened.Project.IsArchived, happened.OccurredAt, cancellationToken);
}
