using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Audit.Domain;

namespace TodoPlatform.Modules.Audit.Persistence;

/// <summary>What appending must know.</summary>
/// <param name="Chains">By user, locked until the end of the transaction and tracked.</param>
/// <param name="WrappedKeys">By user: the account's key; missing where there is none (any more).</param>
/// <param name="Recorded">The events that have their entries already.</param>
internal sealed record LockedChains(Dictionary<Guid, Chain> Chains, Dictionary<Guid, byte[]> WrappedKeys, HashSet<Guid> Recorded)
{
    /// <summary>By user: the keys as they were unwrapped.</summary>
    public Dictionary<Guid, byte[]> Keys { get; } = [];
}

/// <summary>Takes the locks under which chains grow. Every event of the platform passes here: one round trip.</summary>
internal sealed class ChainLock(AuditDbContext db)
{
    /// <summary>Locks the chains of the events' users; makes those that are not there. Call it once in the transaction that appends.</summary>
    public async Task<LockedChains> TakeAsync(IReadOnlyList<EventEnvelope> envelopes, CancellationToken cancellationToken)
    {
        var users = envelopes.Select(envelope => envelope.UserId).Distinct().ToArray();
        var events = envelopes.Select(envelope => envelope.Id).ToArray();
        var locked = await LockAsync(users, events, cancellationToken);
        if (locked.Chains.Count < users.Length)
        {
            var missing = users.Where(user => !locked.Chains.ContainsKey(user)).ToArray();
            var empty = Chain.Of(Guid.Empty);
            await db.Database.ExecuteSqlAsync($"INSERT INTO audit.chains (user_id, position, hash) SELECT id, {empty.Position}, {empty.Hash} FROM unnest({missing}) id ORDER BY id ON CONFLICT DO NOTHING", cancellationToken);
            locked = await LockAsync(users, events, cancellationToken);
        }

        foreach (var chain in locked.Chains.Values)
        {
            db.Attach(chain);
        }

        return locked;
    }

    private async Task<LockedChains> LockAsync(Guid[] users, Guid[] events, CancellationToken cancellationToken)
    {
        // In the order of the ids, or two processes could wait for each other. The statements after the first begin when the
        // locks are held, so they see all that the holders before have committed.
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        batch.BatchCommands.Add(new("SELECT user_id, position, hash, erased_at FROM audit.chains WHERE user_id = ANY ($1) ORDER BY user_id FOR UPDATE") { Parameters = { new() { Value = users } } });
        batch.BatchCommands.Add(new("SELECT event_id FROM audit.entries WHERE event_id = ANY ($1)") { Parameters = { new() { Value = events } } });
        batch.BatchCommands.Add(new("SELECT user_id, wrapped FROM audit.payload_keys WHERE user_id = ANY ($1)") { Parameters = { new() { Value = users } } });
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var locked = new LockedChains([], [], []);
        while (await reader.ReadAsync(cancellationToken))
        {
            var erasedAt = reader.IsDBNull(3) ? (DateTimeOffset?)null : reader.GetFieldValue<DateTimeOffset>(3);
            locked.Chains.Add(reader.GetGuid(0), Chain.Of(reader.GetGuid(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2), erasedAt));
        }

        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            locked.Recorded.Add(reader.GetGuid(0));
        }

        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            locked.WrappedKeys.Add(reader.GetGuid(0), reader.GetFieldValue<byte[]>(1));
        }

        return locked;
    }
}
