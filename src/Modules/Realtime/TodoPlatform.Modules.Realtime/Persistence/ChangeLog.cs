using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Realtime.Domain;

namespace TodoPlatform.Modules.Realtime.Persistence;

/// <summary>Appends to the change log of the event's user, once per event.</summary>
internal sealed class ChangeLog(RealtimeDbContext db, TimeProvider time)
{
    /// <summary>Logs one change. Does nothing for a repeat, and for a user who is gone.</summary>
    /// <param name="happened">The event that tells of it.</param>
    /// <param name="resource"><c>task</c>, <c>project</c>, <c>label</c>, <c>reminder</c> or <c>notification</c>.</param>
    /// <param name="id">The resource.</param>
    /// <param name="version">Its version.</param>
    /// <param name="data">The resource as JSON; null when it is gone.</param>
    /// <param name="cancellationToken">Stops waiting for the lock.</param>
    public async Task AppendAsync(EventEnvelope happened, string resource, Guid id, long version, string? data, CancellationToken cancellationToken)
    {
        var head = await LockHeadAsync(happened.UserId, cancellationToken);
        if (head.ErasedAt is null && !await db.Changes.AnyAsync(change => change.EventId == happened.Id, cancellationToken))
        {
            db.Add(head.Append(happened.Id, resource, id, version, data, time.Now()));
        }
    }

    /// <summary>The head of a user's log, locked until the end of the transaction; made on first use.</summary>
    public async Task<LogHead> LockHeadAsync(Guid userId, CancellationToken cancellationToken)
    {
        var locked = db.Heads.FromSql($"SELECT * FROM realtime.heads WHERE user_id = {userId} FOR UPDATE");
        if (await locked.SingleOrDefaultAsync(cancellationToken) is { } known)
        {
            return known;
        }

        await db.Database.ExecuteSqlAsync($"INSERT INTO realtime.heads (user_id) VALUES ({userId}) ON CONFLICT DO NOTHING", cancellationToken);
        return await locked.SingleAsync(cancellationToken);
    }
}
