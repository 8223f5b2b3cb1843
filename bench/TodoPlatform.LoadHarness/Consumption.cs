using Npgsql;
using TodoPlatform.Testing;

namespace TodoPlatform.LoadHarness;

/// <summary>
/// When the consumers of created tasks committed, by PostgreSQL's own commit times, the same for every carrier. (A commit takes
/// its time just before it is flushed to the disk: that millisecond or two is missing from each.)
/// </summary>
internal sealed class Consumption(NpgsqlConnection connection)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>A decision and the commits of its consumers. Audit and Notifications take <c>task-created</c>, Realtime <c>task-changed</c>.</summary>
    public readonly record struct Decision(DateTime At, DateTime Audit, DateTime Notifications, DateTime Realtime)
    {
        public DateTime CreatedDone => Audit > Notifications ? Audit : Notifications;

        public DateTime Done => CreatedDone > Realtime ? CreatedDone : Realtime;
    }

    /// <summary>Makes PostgreSQL keep commit times, which needs a restart.</summary>
    public static async Task EnableAsync(HostProcess host)
    {
        await using (var connection = await OpenAsync(host.ConnectionString))
        {
            await using var enable = new NpgsqlCommand("ALTER SYSTEM SET track_commit_timestamp = on", connection);
            await enable.ExecuteNonQueryAsync();
        }

        await host.StopAsync();
        await host.StartAsync();
    }

    public static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString + ";Pooling=false;Command Timeout=300");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Waits until all consumers have taken the tasks created since then, and nothing is in an outbox.</summary>
    public async Task UntilSettledAsync(DateTime since)
    {
        await using var empty = new NpgsqlCommand("SELECT NOT EXISTS (SELECT FROM tasks.outbox) AND NOT EXISTS (SELECT FROM notifications.outbox) AND NOT EXISTS (SELECT FROM accounts.outbox) AND NOT EXISTS (SELECT FROM recurrence.outbox)", connection);
        await Eventually.TrueAsync(async () => await empty.ExecuteScalarAsync() is true, "the outboxes are empty", Patience);
        await using var tasks = new NpgsqlCommand("SELECT count(*) FROM tasks.tasks WHERE created_at >= $1", connection) { Parameters = { new() { Value = since } } };
        await UntilTakenAsync(since, (long)(await tasks.ExecuteScalarAsync())!);
    }

    /// <summary>Waits until all consumers have taken that many created tasks.</summary>
    /// <exception cref="TimeoutException">Some have not arrived.</exception>
    public async Task UntilTakenAsync(DateTime since, long expected)
    {
        await using var least = new NpgsqlCommand(
            """
            SELECT (SELECT count(*) FROM audit.entries WHERE type = 'tasks.task-created.v1' AND occurred_at >= $1),
                   (SELECT count(*) FROM notifications.task_copies WHERE decided_at >= $1),
                   (SELECT count(*) FROM realtime.changes WHERE resource = 'task' AND at >= $1)
            """,
            connection) { Parameters = { new() { Value = since } } };
        using var timer = new PeriodicTimer(Poll);
        var giveUp = DateTime.UtcNow + Patience;
        while (true)
        {
            long[] taken;
            await using (var reader = await least.ExecuteReaderAsync())
            {
                await reader.ReadAsync();
                taken = [reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2)];
            }

            if (taken.All(count => count >= expected))
            {
                return;
            }

            if (DateTime.UtcNow > giveUp)
            {
                throw new TimeoutException($"Of {expected} created tasks, Audit, Notifications and Realtime have taken {string.Join(", ", taken)}.");
            }

            await timer.WaitForNextTickAsync();
        }
    }

    /// <summary>All decided since then that all consumers have taken.</summary>
    public async Task<List<Decision>> DecisionsAsync(DateTime since)
    {
        await using var select = new NpgsqlCommand(
            """
            SELECT e.occurred_at, pg_xact_commit_timestamp(e.xmin), pg_xact_commit_timestamp(n.xmin), pg_xact_commit_timestamp(c.xmin)
            FROM audit.entries e JOIN notifications.task_copies n ON n.task_id = e.subject JOIN realtime.changes c ON c.resource_id = e.subject
            WHERE e.type = 'tasks.task-created.v1' AND e.occurred_at >= $1 AND c.at >= $1
            """,
            connection) { Parameters = { new() { Value = since } } };
        var decisions = new List<Decision>();
        await using var reader = await select.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            decisions.Add(new(reader.GetDateTime(0), reader.GetDateTime(1), reader.GetDateTime(2), reader.GetDateTime(3)));
        }

        return decisions;
    }
}
