using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Npgsql;
using TodoPlatform.Testing;

namespace TodoPlatform.LoadHarness;

/// <summary>POST /tasks, and the same SQL statements by pgbench on the same cluster.</summary>
internal sealed class PostMeasurement(HostProcess host)
{
    private const int Runs = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(8);

    public async Task RunAsync()
    {
        await MeasureAsync(16, WarmUp); // until the JIT has its final code: a server runs for weeks, not for seconds
        foreach (var clients in (int[])[8, 32])
        {
            var runs = new List<(double Rate, double P50, double P99)>();
            for (var i = 0; i < Runs; i++)
            {
                runs.Add(await MeasureAsync(clients, Duration));
            }

            var rate = Figures.Median(runs.Select(run => run.Rate));
            Figures.Say($"POST /tasks, {clients} clients, median of {Runs}", $"{rate:0}/s  p50 {Figures.Milliseconds(Figures.Median(runs.Select(run => run.P50)))}  p99 {Figures.Milliseconds(Figures.Median(runs.Select(run => run.P99)))}");
            var pgbench = new List<double>();
            for (var i = 0; i < Runs; i++)
            {
                pgbench.Add(await PgbenchAsync(clients));
            }

            Figures.Say($"pgbench, same statements, {clients} clients, median of {Runs}", $"{Figures.Median(pgbench):0}/s  ratio {rate / Figures.Median(pgbench):0.00}");
        }
    }

    private async Task<(double Rate, double P50, double P99)> MeasureAsync(int clients, TimeSpan duration)
    {
        await DrainAsync(); // the events of the run before are not to be paid by this one
        var users = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => BenchUser.RegisterAsync(host.Address)));
        var samples = new ConcurrentBag<double>();
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(users.Select(async user =>
        {
            while (Stopwatch.GetElapsedTime(started) < duration)
            {
                var sent = Stopwatch.GetTimestamp();
                await user.PostAsync("/tasks", new { title = "Measure the platform", priority = "high", labels = new[] { "bench" } });
                samples.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            }
        }));
        var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        foreach (var user in users)
        {
            user.Dispose();
        }

        return (samples.Count / elapsed, Figures.Percentile(samples, 0.5), Figures.Percentile(samples, 0.99));
    }

    private async Task DrainAsync()
    {
        await using var connection = new NpgsqlConnection(host.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand("SELECT (SELECT count(*) FROM tasks.outbox) + (SELECT count(*) FROM notifications.outbox) + (SELECT count(*) FROM accounts.outbox)", connection);
        await Eventually.TrueAsync(async () => await count.ExecuteScalarAsync() is 0L, "the outboxes are empty", TimeSpan.FromMinutes(5));
    }

    private async Task<double> PgbenchAsync(int clients)
    {
        await DrainAsync();

        // One script per account: as many accounts write as clients, in both measurements.
        var statements = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "bench", "post-task.pgbench"));
        var scripts = Directory.CreateTempSubdirectory("todo-bench-sql");
        var start = new ProcessStartInfo(FindPgbench()) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-n", "-M", "prepared", "-c", $"{clients}", "-j", "2", "-T", $"{Duration.TotalSeconds:0}", "-h", host.Directory, "-U", "postgres"])
        {
            start.ArgumentList.Add(argument);
        }

        for (var i = 0; i < clients; i++)
        {
            using var user = await BenchUser.RegisterAsync(host.Address);
            await user.PostAsync("/tasks", new { title = "Makes the inbox" });
            var script = Path.Combine(scripts.FullName, $"{i}.sql");
            await File.WriteAllTextAsync(script, statements.Replace("{user}", (string?)(await user.GetAsync("/me"))["id"], StringComparison.Ordinal));
            start.ArgumentList.Add("-f");
            start.ArgumentList.Add(script);
        }

        start.ArgumentList.Add("todoplatform");
        start.Environment["PGPASSWORD"] = await File.ReadAllTextAsync(Path.Combine(host.Directory, "password"));
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        scripts.Delete(recursive: true);
        var line = output.Split('\n').FirstOrDefault(line => line.StartsWith("tps = ", StringComparison.Ordinal)) ?? throw new InvalidOperationException(await errors);
        return double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture);
    }

    private static string FindPgbench() =>
        Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin", "pgbench")).Last(File.Exists) : "pgbench";
}
