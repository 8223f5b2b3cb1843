using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
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
        var (head, isLogged) = await LockAsync(happened.UserId, happened.Id, cancellationToken);
        if (head.ErasedAt is null && !isLogged)
        {
            db.Add(head.Append(happened.Id, resource, id, version, data, time.Now()));
        }
    }

    /// <summary>Removes what is logged of a user and lets nothing follow.</summary>
    public async Task EraseAsync(EventEnvelope happened, CancellationToken cancellationToken)
    {
        var (head, _) = await LockAsync(happened.UserId, happened.Id, cancellationToken);
        head.Erase(time.Now());
        await db.Changes.Where(change => change.UserId == happened.UserId).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The head of a user's log, tracked and locked until the end of the transaction, and whether the event is logged.</summary>
    private async Task<(LogHead Head, bool IsLogged)> LockAsync(Guid userId, Guid eventId, CancellationToken cancellationToken)
    {
        if (await TryLockAsync(userId, eventId, cancellationToken) is { } known)
        {
            return known;
        }

        await db.Database.ExecuteSqlAsync($"INSERT INTO realtime.heads (user_id) VALUES ({userId}) ON CONFLICT DO NOTHING", cancellationToken);
        return (await TryLockAsync(userId, eventId, cancellationToken))!.Value;
    }

    private async Task<(LogHead Head, bool IsLogged)?> TryLockAsync(Guid userId, Guid eventId, CancellationToken cancellationToken)
    {
        // One round trip. The second statement begins when the lock is held, so it sees all that the holder before has committed.
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        batch.BatchCommands.Add(new("SELECT position, pruned_to, erased_at FROM realtime.heads WHERE user_id = $1 FOR UPDATE") { Parameters = { new() { Value = userId } } });
        batch.BatchCommands.Add(new("SELECT EXISTS (SELECT FROM realtime.changes WHERE event_id = $1)") { Parameters = { new() { Value = eventId } } });
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }

        var erasedAt = reader.IsDBNull(2) ? (DateTimeOffset?)null : reader.GetFieldValue<DateTimeOffset>(2);
        var head = LogHead.Of(userId, reader.GetInt64(0), reader.GetInt64(1), erasedAt);
        db.Attach(head);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (head, reader.GetBoolean(0));
    }
}
