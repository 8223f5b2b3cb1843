using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Realtime.Persistence;

namespace TodoPlatform.Modules.Realtime.Features;

/// <summary>Only the tombstone stays. The feed of every process sees it and closes the user's connections.</summary>
internal sealed class ForgetUserWhenUserDeleted(RealtimeDbContext db, ChangeLog log, TimeProvider time) : IEventHandler<UserDeleted>
{
    public async Task HandleAsync(UserDeleted happened, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var head = await log.LockHeadAsync(happened.UserId, cancellationToken);
        head.Erase(time.Now());
        await db.Changes.ExecuteDeleteAsync(cancellationToken);
    }
}
