using System.Globalization;
using Npgsql;
using TodoPlatform.Testing;

namespace TodoPlatform.LoadHarness;

/// <summary>
/// POST /tasks by wrk, and the same SQL statements by pgbench on the same cluster. Once without the relay, which is what
/// pgbench does, and once as the product runs: then each request's events are handled by four modules at the same time.
/// </summary>
internal sealed class PostMeasurement(string directory, bool relays)
{
    private const int Runs = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(8);

    public async Task RunAsync()
    {
        await using var host = new HostProcess(directory, new Dictionary<string, string> { ["Messaging:Relay"] = $"{relays}", ["Accounts:AccessTokenLifetime"] = "1.00:00:00" });
        await host.StartAsync();
        await MeasureAsync(host, 16, WarmUp); // until the JIT has its final code: a server runs for weeks, not for seconds
        foreach (var clients in (int[])[8, 32])
        {
            var (posts, pgbench) = (new List<(double Rate, double P50, double P99)>(), new List<double>());
            for (var i = 0; i < Runs; i++)
            {
                // In turns: what slows the machine for a while then slows both.
                posts.Add(await MeasureAsync(host, clients, Duration));
                pgbench.Add(await PgbenchAsync(host, clients));
            }

            var (rate, reference) = (Figures.Median(posts.Select(run => run.Rate)), Figures.Median(pgbench));
            Figures.Say($"POST /tasks, {clients} clients, {(relays ? "whole product" : "relay off")}", $"{rate:0}/s  p50 {Figures.Milliseconds(Figures.Median(posts.Select(run => run.P50)))}  p99 {Figures.Milliseconds(Figures.Median(posts.Select(run => run.P99)))}  (medians of {Runs})");
            Figures.Say("  pgbench, the statements of the request", $"{reference:0}/s  ratio {rate / reference:0.00}  (runs {string.Join(' ', posts.Zip(pgbench, (post, tps) => (post.Rate / tps).ToString("0.00", CultureInfo.InvariantCulture)))})");
        }
    }

    private async Task<(double Rate, double P50, double P99)> MeasureAsync(HostProcess host, int clients, TimeSpan duration)
    {
        await EmptyOutboxAsync(host);
        var users = await BenchUser.RegisterAsync(host.Address, clients);
        var result = await Load.FullAsync(host.Address, users, duration);
        foreach (var user in users)
        {
            user.Dispose();
        }

        return result;
    }

    /// <summary>The events of the run before are not to be paid by this one.</summary>
    private async Task EmptyOutboxAsync(HostProcess host)
    {
        await using var connection = new NpgsqlConnection(host.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        if (!relays)
        {
            await using var forget = new NpgsqlCommand("TRUNCATE tasks.outbox", connection);
            await forget.ExecuteNonQueryAsync();
            return;
        }

        await using var count = new NpgsqlCommand("SELECT (SELECT count(*) FROM tasks.outbox) + (SELECT count(*) FROM notifications.outbox) + (SELECT count(*) FROM accounts.outbox)", connection);
        await Eventually.TrueAsync(async () => await count.ExecuteScalarAsync() is 0L, "the outboxes are empty", TimeSpan.FromMinutes(5));
    }

    private async Task<double> PgbenchAsync(HostProcess host, int clients)
    {
        await EmptyOutboxAsync(host);

        // One script per account: as many accounts write as clients, in both measurements.
        var statements = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "bench", "post-task.pgbench"));
        var scripts = Directory.CreateTempSubdirectory("todo-bench-sql");
        List<string> arguments = ["-n", "-M", "prepared", "-c", $"{clients}", "-j", "2", "-T", $"{Duration.TotalSeconds:0}", "-h", host.Directory, "-U", "postgres"];
        for (var i = 0; i < clients; i++)
        {
            using var user = await BenchUser.RegisterAsync(host.Address);
            await user.PostAsync("/tasks", new { title = "Makes the inbox" });
            var script = Path.Combine(scripts.FullName, $"{i}.sql");
            await File.WriteAllTextAsync(script, statements.Replace("{user}", (string?)(await user.GetAsync("/me"))["id"], StringComparison.Ordinal));
            arguments.AddRange(["-f", script]);
        }

        var output = await Tool.RunAsync(FindPgbench(), [.. arguments, "todoplatform"], ("PGPASSWORD", await File.ReadAllTextAsync(Path.Combine(host.Directory, "password"))));
        scripts.Delete(recursive: true);
        return Number(output.Split('\n').Single(line => line.StartsWith("tps = ", StringComparison.Ordinal)).Split(' ')[2]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string FindPgbench() =>
        Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin", "pgbench")).Last(File.Exists) : "pgbench";
}
