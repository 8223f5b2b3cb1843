using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Offenders.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Offenders.Features;

/// <summary>Innocent: no rule may accuse it.</summary>
internal sealed class CopyThingWhenTaskCreated(OffendersDbContext db) : IEventHandler<TaskCreated>
{
    public async Task HandleAsync(TaskCreated happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        await db.FindThingAsync(happened.Task.Id, cancellationToken);
}
