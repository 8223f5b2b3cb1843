using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>What is remembered for clients that keep a copy, beside the changes that triggers note (Migrations/*_sync.sql).</summary>
internal static class SyncLog
{
    private const int AtOnce = 5000;

    /// <summary>
    /// Remembers that a command runs, in the present transaction. A repeat gets what was answered, null for none; one that still runs is waited for, and refused
    /// after a while.
    /// </summary>
    public static async Task<Result<CommandResult?>> BeginCommandAsync(
        this TasksDbContext db, Guid userId, Guid uuid, byte[] hash, DateTimeOffset now, JsonSerializerOptions json, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction());
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SET LOCAL lock_timeout = '2s'"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("INSERT INTO tasks.sync_commands (user_id, uuid, request_hash, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING")
        {
            Parameters = { new() { Value = userId }, new() { Value = uuid }, new() { Value = hash }, new() { Value = now } },
        });
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SET LOCAL lock_timeout = 0"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT request_hash, outcome::text FROM tasks.sync_commands WHERE user_id = $1 AND uuid = $2 AND outcome IS NOT NULL")
        {
            Parameters = { new() { Value = userId }, new() { Value = uuid } },
        });
        try
        {
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            return !await reader.ReadAsync(cancellationToken) ? (CommandResult?)null
                : !reader.GetFieldValue<byte[]>(0).AsSpan().SequenceEqual(hash) ? Error.Invalid("command-reused", "uuid", "This uuid was used for another command. Take a new uuid for a new command.")
                : JsonSerializer.Deserialize<CommandResult>(reader.GetString(1), json);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return Error.Conflict("command-in-progress", "This command is still running for another request. Send it again in a moment to get its answer.");
        }
    }

    /// <summary>Remembers what it was answered.</summary>
    public static Task EndCommandAsync(this TasksDbContext db, Guid userId, CommandResult result, JsonSerializerOptions json, CancellationToken cancellationToken)
    {
        var outcome = JsonSerializer.Serialize(result, json);
        return db.Database.ExecuteSqlAsync($"UPDATE tasks.sync_commands SET outcome = {outcome}::jsonb WHERE user_id = {userId} AND uuid = {result.Uuid}", cancellationToken);
    }

    /// <summary>Forgets one lot of what has been kept for its time. Whoever needs a forgotten tombstone gets everything anew: the floor says so.</summary>
    /// <returns>Whether there may be more.</returns>
    public static async Task<bool> ForgetAsync(this TasksDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (tombstones, commands) = (now - SyncRules.TombstonesKept, now - SyncRules.CommandsKept);
        var users = await db.Database.ExecuteSqlAsync($"""
            WITH expired AS (
                DELETE FROM tasks.sync_changes WHERE (user_id, resource, id) IN (
                    SELECT user_id, resource, id FROM tasks.sync_changes WHERE gone AND changed_at < {tombstones} ORDER BY changed_at LIMIT {AtOnce} FOR UPDATE SKIP LOCKED)
                RETURNING user_id, revision)
            UPDATE tasks.sync_counters c SET floor = greatest(c.floor, e.revision)
            FROM (SELECT user_id, max(revision) AS revision FROM expired GROUP BY user_id) e WHERE c.user_id = e.user_id
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM tasks.sync_commands WHERE created_at < {commands}", cancellationToken);
        return users > 0;
    }
}
