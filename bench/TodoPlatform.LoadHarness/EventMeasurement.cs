using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Npgsql;
using TodoPlatform.Testing;

namespace TodoPlatform.LoadHarness;

/// <summary>
/// From the decision of an event to its consumers, at a steady 200 requests (400 events) a second: exactly until Audit
/// records it, and, by the relay's own histogram (interpolated within its buckets), until the last consumer of all was done.
/// </summary>
internal sealed partial class EventMeasurement(HostProcess host)
{
    public const string MetricsToken = "bench";
    private const int Runs = 5;
    private const int PerSecond = 200;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(15);

    public async Task RunAsync()
    {
        var users = await BenchUser.RegisterAsync(host.Address, 8);
        await using var connection = new NpgsqlConnection(host.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await Load.FullAsync(host.Address, users, WarmUp); // a cold process falls behind even at the steady rate, and its first minute would be all that is seen
        await UntilEmptyAsync(connection);
        var (runs, last) = (new List<IReadOnlyCollection<double>>(), new List<(double P50, double P99)>());
        for (var i = 0; i < Runs; i++)
        {
            var (from, before) = (DateTimeOffset.UtcNow, await DeliveriesAsync());
            await Load.SteadyAsync(users, PerSecond, Duration);
            await UntilEmptyAsync(connection);
            runs.Add(await DelaysAsync(connection, from));
            var after = await DeliveriesAsync();
            var buckets = after.Zip(before, (end, start) => (end.Bound, Count: end.Count - start.Count)).ToList();
            last.Add((Quantile(buckets, 0.5), Quantile(buckets, 0.99)));
        }

        Figures.Say($"decision → recorded by Audit, at {PerSecond}/s", runs);
        Figures.Say($"decision → last consumer, at {PerSecond}/s", $"p50 {Figures.Milliseconds(Figures.Median(last.Select(run => run.P50)))}  p99 {Figures.Milliseconds(Figures.Median(last.Select(run => run.P99)))}  (medians of {Runs} runs, from the histogram)");
        Figures.SayRuns(last.Select(run => $"{run.P50:0.0}/{run.P99:0.0} ms"));
        foreach (var user in users)
        {
            user.Dispose();
        }
    }

    private static async Task<List<double>> DelaysAsync(NpgsqlConnection connection, DateTimeOffset from)
    {
        await using var select = new NpgsqlCommand("SELECT extract(epoch FROM recorded_at - occurred_at)::float8 * 1000 FROM audit.entries WHERE type = 'tasks.task-created.v1' AND occurred_at >= $1", connection) { Parameters = { new() { Value = from } } };
        var samples = new List<double>();
        await using var reader = await select.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            samples.Add(reader.GetDouble(0));
        }

        return samples;
    }

    /// <summary>Deliveries of the outbox of Tasks so far: how many took at most each bound, in seconds.</summary>
    private async Task<List<(double Bound, double Count)>> DeliveriesAsync()
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", MetricsToken);
        return [.. (await http.GetStringAsync("/metrics")).Split('\n')
            .Where(line => line.StartsWith("todoplatform_outbox_delivery_delay_seconds_bucket", StringComparison.Ordinal) && line.Contains("module=\"tasks\"", StringComparison.Ordinal))
            .Select(line => (Number(Bound().Match(line).Groups[1].Value), Number(line[(line.IndexOf('}', StringComparison.Ordinal) + 1)..].Trim().Split(' ')[0])))];

        static double Number(string text) => text == "+Inf" ? double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>In milliseconds, as Prometheus' histogram_quantile computes it.</summary>
    private static double Quantile(List<(double Bound, double Count)> buckets, double share)
    {
        var wanted = share * buckets[^1].Count;
        var (lower, below) = (0.0, 0.0);
        foreach (var (bound, count) in buckets)
        {
            if (count >= wanted)
            {
                return 1000 * (double.IsInfinity(bound) ? lower : lower + ((bound - lower) * (wanted - below) / (count - below)));
            }

            (lower, below) = (bound, count);
        }

        return double.NaN;
    }

    private static async Task UntilEmptyAsync(NpgsqlConnection connection)
    {
        await using var empty = new NpgsqlCommand("SELECT NOT EXISTS (SELECT FROM tasks.outbox)", connection);
        await Eventually.TrueAsync(async () => await empty.ExecuteScalarAsync() is true, "the outbox is empty", TimeSpan.FromMinutes(3));
    }

    [GeneratedRegex("[{,]le=\"([^\"]+)\"")]
    private static partial Regex Bound();
}
