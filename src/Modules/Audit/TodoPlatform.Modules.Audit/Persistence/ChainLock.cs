using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using TodoPlatform.Modules.Audit.Domain;

namespace TodoPlatform.Modules.Audit.Persistence;

/// <summary>What an append must know.</summary>
/// <param name="Chain">The head, locked until the end of the transaction and tracked.</param>
/// <param name="WrappedKey">The account's key; null when there is none (any more).</param>
/// <param name="IsRecorded">Whether the event has its entry already.</param>
internal sealed record LockedChain(Chain Chain, byte[]? WrappedKey, bool IsRecorded);

/// <summary>Takes the lock under which an account's chain grows. Every event of the platform passes here: one round trip.</summary>
internal sealed class ChainLock(AuditDbContext db)
{
    /// <summary>Locks the chain of a user; makes it on first use. Call it inside the transaction that appends.</summary>
    public async Task<LockedChain> TakeAsync(Guid userId, Guid eventId, CancellationToken cancellationToken)
    {
        if (await TryTakeAsync(userId, eventId, cancellationToken) is { } known)
        {
            return known;
        }

        var empty = Chain.Of(userId);
        await db.Database.ExecuteSqlAsync($"INSERT INTO audit.chains (user_id, position, hash) VALUES ({userId}, {empty.Position}, {empty.Hash}) ON CONFLICT DO NOTHING", cancellationToken);
        return (await TryTakeAsync(userId, eventId, cancellationToken))!;
    }

    private async Task<LockedChain?> TryTakeAsync(Guid userId, Guid eventId, CancellationToken cancellationToken)
    {
        // The second statement begins when the lock is held, so it sees all that the holder before has committed.
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        batch.BatchCommands.Add(new("SELECT position, hash, erased_at FROM audit.chains WHERE user_id = $1 FOR UPDATE") { Parameters = { new() { Value = userId } } });
        batch.BatchCommands.Add(new("SELECT EXISTS (SELECT FROM audit.entries WHERE event_id = $1), (SELECT wrapped FROM audit.payload_keys WHERE user_id = $2)")
        {
            Parameters = { new() { Value = eventId }, new() { Value = userId } },
        });
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }

        var erasedAt = reader.IsDBNull(2) ? (DateTimeOffset?)null : reader.GetFieldValue<DateTimeOffset>(2);
        var chain = Chain.Of(userId, reader.GetInt64(0), reader.GetFieldValue<byte[]>(1), erasedAt);
        db.Attach(chain);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new LockedChain(chain, reader.IsDBNull(1) ? null : reader.GetFieldValue<byte[]>(1), reader.GetBoolean(0));
    }
}
