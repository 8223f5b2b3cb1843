using Npgsql;
using TodoPlatform.Testing;

namespace TodoPlatform.LoadHarness;

/// <summary>How late reminders reach the inbox: 1 000 due within one minute.</summary>
internal sealed class ReminderMeasurement(HostProcess host)
{
    private const int Runs = 3;
    private const int Reminders = 1000;

    public async Task RunAsync()
    {
        var runs = new List<IReadOnlyCollection<double>>();
        for (var i = 0; i < Runs; i++)
        {
            runs.Add(await RunOnceAsync());
        }

        Figures.Say($"reminder due → in the inbox, {Reminders} in one minute", runs);
    }

    private async Task<List<double>> RunOnceAsync()
    {
        var users = await BenchUser.RegisterAsync(host.Address, 8);
        var first = DateTimeOffset.UtcNow.AddSeconds(20);
        await Parallel.ForEachAsync(Enumerable.Range(0, Reminders), new ParallelOptions { MaxDegreeOfParallelism = users.Count }, async (i, _) =>
            await users[i % users.Count].PostAsync("/tasks", new { title = $"Reminder {i}", reminders = new[] { new { kind = "absolute", at = first.AddMilliseconds(i * 60.0) } } }));
        await using var connection = new NpgsqlConnection(host.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await Eventually.TrueAsync(async () => (await ReadAsync(connection, first)).Count >= Reminders, "all reminders have arrived", TimeSpan.FromMinutes(3));
        foreach (var user in users)
        {
            user.Dispose();
        }

        return await ReadAsync(connection, first);
    }

    private static async Task<List<double>> ReadAsync(NpgsqlConnection connection, DateTimeOffset from)
    {
        await using var select = new NpgsqlCommand("SELECT extract(epoch FROM delivered_at - fire_at)::float8 * 1000 FROM notifications.notifications WHERE fire_at >= $1", connection) { Parameters = { new() { Value = from.AddMilliseconds(-1) } } };
        var samples = new List<double>();
        await using var reader = await select.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            samples.Add(reader.GetDouble(0));
        }

        return samples;
    }
}
