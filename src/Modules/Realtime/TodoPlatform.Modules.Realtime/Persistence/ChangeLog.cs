using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Realtime.Domain;

namespace TodoPlatform.Modules.Realtime.Persistence;

/// <summary>What is to be logged.</summary>
/// <param name="Happened">The event that tells of it.</param>
/// <param name="Resource"><c>task</c>, <c>project</c>, <c>section</c>, <c>label</c>, <c>filter</c>, <c>comment</c>, <c>reminder</c> or <c>notification</c>.</param>
/// <param name="Id">The resource.</param>
/// <param name="Version">Its version.</param>
/// <param name="Data">The resource as JSON; null when it is gone.</param>
internal sealed record NewChange(EventEnvelope Happened, string Resource, Guid Id, long Version, string? Data);

/// <summary>Appends to the change logs of the events' users, once per event.</summary>
internal sealed class ChangeLog(RealtimeDbContext db, TimeProvider time)
{
    /// <summary>Logs changes. Leaves out repeats, and users who are gone. Call it once in a transaction.</summary>
    public async Task AppendAsync(IReadOnlyList<NewChange> changes, CancellationToken cancellationToken)
    {
        var (heads, logged) = await LockAsync([.. changes.Select(change => change.Happened)], cancellationToken);
        var now = time.Now();
        foreach (var change in changes)
        {
            var head = heads[change.Happened.UserId];
            if (head.ErasedAt is null && logged.Add(change.Happened.Id))
            {
                db.Add(head.Append(change.Happened.Id, change.Resource, change.Id, change.Version, change.Data, now));
            }
        }
    }

    /// <summary>Removes what is logged of a user and lets nothing follow.</summary>
    public async Task EraseAsync(EventEnvelope happened, CancellationToken cancellationToken)
    {
        var (heads, _) = await LockAsync([happened], cancellationToken);
        heads[happened.UserId].Erase(time.Now());
        await db.Changes.Where(change => change.UserId == happened.UserId).ExecuteDeleteAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM realtime.dead_letters WHERE user_id = {happened.UserId}", cancellationToken);
    }

    /// <summary>The heads of the users' logs, tracked and locked until the end of the transaction, and which of the events are logged.</summary>
    private async Task<(Dictionary<Guid, LogHead> Heads, HashSet<Guid> Logged)> LockAsync(List<EventEnvelope> happened, CancellationToken cancellationToken)
    {
        var users = happened.Select(envelope => envelope.UserId).Distinct().ToArray();
        var events = happened.Select(envelope => envelope.Id).ToArray();
        var (heads, logged) = await TryLockAsync(users, events, cancellationToken);
        if (heads.Count < users.Length)
        {
            var missing = users.Where(user => !heads.ContainsKey(user)).ToArray();
            await db.Database.ExecuteSqlAsync($"INSERT INTO realtime.heads (user_id) SELECT id FROM unnest({missing}) id ORDER BY id ON CONFLICT DO NOTHING", cancellationToken);
            (heads, logged) = await TryLockAsync(users, events, cancellationToken);
        }

        foreach (var head in heads.Values)
        {
            db.Attach(head);
        }

        return (heads, logged);
    }

    private async Task<(Dictionary<Guid, LogHead> Heads, HashSet<Guid> Logged)> TryLockAsync(Guid[] users, Guid[] events, CancellationToken cancellationToken)
    {
        // One round trip. In the order of the ids, or two processes could wait for each other. The second statement begins
        // when the locks are held, so it sees all that the holders before have committed.
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        batch.BatchCommands.Add(new("SELECT user_id, position, pruned_to, erased_at FROM realtime.heads WHERE user_id = ANY ($1) ORDER BY user_id FOR UPDATE") { Parameters = { new() { Value = users } } });
        batch.BatchCommands.Add(new("SELECT event_id FROM realtime.changes WHERE event_id = ANY ($1)") { Parameters = { new() { Value = events } } });
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var heads = new Dictionary<Guid, LogHead>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var erasedAt = reader.IsDBNull(3) ? (DateTimeOffset?)null : reader.GetFieldValue<DateTimeOffset>(3);
            heads.Add(reader.GetGuid(0), LogHead.Of(reader.GetGuid(0), reader.GetInt64(1), reader.GetInt64(2), erasedAt));
        }

        var logged = new HashSet<Guid>();
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            logged.Add(reader.GetGuid(0));
        }

        return (heads, logged);
    }
}
