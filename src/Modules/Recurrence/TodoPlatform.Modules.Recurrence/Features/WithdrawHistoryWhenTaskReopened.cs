using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Recurrence.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>Takes back what a closing wrote; COUNT is given back, an older closing stays void.</summary>
internal sealed class WithdrawHistoryWhenTaskReopened(SeriesLedger ledger) : IEventHandler<TaskReopened>
{
    public static bool Concerns(TaskReopened happened) => happened.Task.Occurrence is not null;

    public Task HandleAsync(TaskReopened happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        ledger.ObserveAsync(happened.Task, happened.Series, happened.OccurredAt, deleted: false, cancellationToken);
}
