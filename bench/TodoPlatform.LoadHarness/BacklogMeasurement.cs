using Npgsql;
using TodoPlatform.Testing;

namespace TodoPlatform.LoadHarness;

/// <summary>
/// A relay that comes back to 100 000 events: until its outbox is empty, and until all consumers have committed. The Host is warm:
/// the harness takes the leadership of the relay of Tasks away, fills the outbox, and lets the Host have it again.
/// </summary>
internal sealed class BacklogMeasurement(string directory, CarrierHost.Carrier carrier, int runs)
{
    private const int Events = 100_000;
    private const int WarmUp = 40_000;
    private const int Accounts = 64;
    private const string Key = "hashtextextended('todoplatform.relay.tasks', 0)";
    private const string Leader = $"FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 1 AND classid::bigint = (({Key} >> 32) & 4294967295) AND objid::bigint = ({Key} & 4294967295)";

    public async Task RunAsync()
    {
        await using var host = await CarrierHost.StartAsync(directory, carrier);
        var users = await BenchUser.RegisterAsync(host.Address, Accounts);
        var begun = DateTime.UtcNow;
        await Load.SteadyAsync(users, 50, TimeSpan.FromSeconds(2.0 * Accounts / 50)); // everybody has an inbox, and Kafka's groups are formed
        await host.Consumption.UntilSettledAsync(begun);
        await MeasureAsync(host, users, WarmUp);
        var results = new List<(double Relay, double Audit, double All)>();
        for (var i = 0; i < runs; i++)
        {
            results.Add(await MeasureAsync(host, users, Events));
        }

        Say($"{carrier.Name}: {Events} events waiting → outbox empty", Events, results.ConvertAll(run => run.Relay));
        Say($"{carrier.Name}: … → Audit has all of its {Events / 2}", Events / 2, results.ConvertAll(run => run.Audit));
        Say($"{carrier.Name}: … → all consumers are done", Events, results.ConvertAll(run => run.All));
        foreach (var user in users)
        {
            user.Dispose();
        }
    }

    private static void Say(string what, int events, List<double> seconds)
    {
        Figures.Say(what, $"{Figures.Median(seconds):0.0} s, {events / Figures.Median(seconds):0}/s  (median of {seconds.Count})");
        Figures.SayRuns(seconds.Select(run => $"{run:0.0} s"));
    }

    private static async Task<(double Relay, double Audit, double All)> MeasureAsync(CarrierHost host, IReadOnlyList<BenchUser> users, int events)
    {
        var connection = host.Connection;
        await using var leader = await Consumption.OpenAsync(host.ConnectionString);
        var locked = ExecuteAsync(leader, $"SELECT pg_advisory_lock({Key})");
        await ExecuteAsync(connection, $"SELECT pg_terminate_backend(pid) {Leader}");
        await locked;

        var from = DateTime.UtcNow;
        await Task.WhenAll(users.Select(user => user.PostAsync("/tasks", new { title = "Measure the platform", priority = "high", labels = new[] { "bench" } })));
        await MultiplyAsync(connection, events / 2);
        await ExecuteAsync(connection, "VACUUM ANALYZE tasks.outbox");
        await ExecuteAsync(connection, "CHECKPOINT"); // what filling it has left to write is not the relay's work
        await leader.DisposeAsync();

        await using var leads = new NpgsqlCommand($"SELECT count(*) {Leader}", connection);
        await Eventually.TrueAsync(async () => await leads.ExecuteScalarAsync() is 1L, "the Host leads again");
        var started = DateTime.UtcNow;
        await using var last = new NpgsqlCommand("SELECT max(position) FROM tasks.outbox", connection);
        await Eventually.TrueAsync(async () => await last.ExecuteScalarAsync() is DBNull, "the outbox is empty", TimeSpan.FromMinutes(5));
        var relayed = (DateTime.UtcNow - started).TotalSeconds;
        await host.Consumption.UntilTakenAsync(from, events / 2);
        var decisions = await host.Consumption.DecisionsAsync(from);
        return decisions.Count == events / 2
            ? (relayed, (decisions.Max(decision => decision.Audit) - started).TotalSeconds, (decisions.Max(decision => decision.Done) - started).TotalSeconds)
            : throw new InvalidOperationException($"Of {events / 2} created tasks, {decisions.Count} have arrived.");
    }

    /// <summary>Real events, of one task of each account, told again of other tasks: in the outbox lie those of so many tasks in all.</summary>
    private static async Task MultiplyAsync(NpgsqlConnection connection, int tasks)
    {
        var copies = Enumerable.Range(0, tasks - Accounts).ToList();
        await using var insert = new NpgsqlCommand(
            """
            WITH template AS (SELECT *, dense_rank() OVER (ORDER BY subject) AS account FROM tasks.outbox)
            INSERT INTO tasks.outbox (ordinal, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, trace_parent, data)
            SELECT o.ordinal, CASE o.event_type WHEN 'tasks.task-created.v1' THEN created ELSE changed END, o.event_type, o.source, id, id, o.sequence, o.user_id, o.occurred_at, o.trace_parent,
                   convert_to(replace(convert_from(o.data, 'UTF8'), o.subject::text, id::text), 'UTF8')
            FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) WITH ORDINALITY AS copy (id, created, changed, n) JOIN template o ON o.account = 1 + n % $4
            ORDER BY n, o.ordinal
            """,
            connection)
        {
            Parameters = { new() { Value = NewIds() }, new() { Value = NewIds() }, new() { Value = NewIds() }, new() { Value = (long)Accounts } },
        };
        if (await insert.ExecuteNonQueryAsync() is var rows && rows != 2 * copies.Count)
        {
            throw new InvalidOperationException($"{rows} events were made instead of {2 * copies.Count}.");
        }

        Guid[] NewIds() => [.. copies.Select(_ => Guid.CreateVersion7())];
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // constants
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
