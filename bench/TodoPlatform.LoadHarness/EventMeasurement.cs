using System.Diagnostics;
using Npgsql;
using TodoPlatform.Testing;

namespace TodoPlatform.LoadHarness;

/// <summary>
/// From the decision of an event to its last consumer, at a steady 200 requests (400 events) a second: every event of the
/// platform but the derived ones ends in the audit log, whose handler commits among the last ones.
/// </summary>
internal sealed class EventMeasurement(HostProcess host)
{
    private const int PerSecond = 200;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(15);

    public async Task RunAsync()
    {
        var users = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => BenchUser.RegisterAsync(host.Address)));
        await LoadAsync(users, TimeSpan.FromSeconds(3));
        var from = DateTimeOffset.UtcNow;
        await LoadAsync(users, Duration);
        await using var connection = new NpgsqlConnection(host.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await Eventually.TrueAsync(async () => await CountAsync(connection, "SELECT count(*) FROM tasks.outbox") == 0, "the outbox is empty", TimeSpan.FromMinutes(1));
        await using var select = new NpgsqlCommand("SELECT extract(epoch FROM recorded_at - occurred_at)::float8 * 1000 FROM audit.entries WHERE type = 'tasks.task-created.v1' AND occurred_at >= $1", connection) { Parameters = { new() { Value = from } } };
        var samples = new List<double>();
        await using (var reader = await select.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                samples.Add(reader.GetDouble(0));
            }
        }

        Figures.Say($"decision → recorded by Audit, at {PerSecond}/s", samples);
        foreach (var user in users)
        {
            user.Dispose();
        }
    }

    private static async Task LoadAsync(BenchUser[] users, TimeSpan duration)
    {
        var started = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / PerSecond * users.Length));
        var pending = new List<Task>();
        while (Stopwatch.GetElapsedTime(started) < duration && await timer.WaitForNextTickAsync())
        {
            pending.AddRange(users.Select(user => (Task)user.PostAsync("/tasks", new { title = "Measure an event" })));
        }

        await Task.WhenAll(pending);
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // constants
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
