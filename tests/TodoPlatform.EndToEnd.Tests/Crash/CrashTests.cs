using System.Text.Json.Nodes;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Crash;

/// <summary>The whole product dies by SIGKILL, at random, while clients write; afterwards everything that was acknowledged is there, once.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int Writers = 4;

    [Fact]
    public Task Nothing_acknowledged_is_lost_or_doubled_when_the_host_is_killed_five_times() => KillAsync(5);

    [Fact]
    [Trait("group", "long")]
    public Task Nothing_acknowledged_is_lost_or_doubled_when_the_host_is_killed_forty_times() => KillAsync(40);

    private async Task KillAsync(int kills)
    {
        var random = new Random(kills);
        await using var host = new HostProcess(Path.Combine(Path.GetTempPath(), $"todo-e2e-{Environment.ProcessId}"));
        await host.StartAsync();
        using var stop = new CancellationTokenSource();
        var writers = new List<CrashWriter>();
        var writing = new List<Task>();
        for (var kill = 0; kill <= kills; kill++)
        {
            // New accounts all along: registrations die, too.
            if (kill < 3 || kill % 10 == 0)
            {
                for (var i = 0; i < Writers; i++)
                {
                    var writer = new CrashWriter(host.Address, writers.Count, stop.Token);
                    writers.Add(writer);
                    writing.Add(RunAsync(writer));
                }
            }

            var before = writers.Sum(writer => writer.Acknowledged);
            var enough = random.Next(30, 150);
            await Eventually.TrueAsync(() => Task.FromResult(writers.Sum(writer => writer.Acknowledged) > before + enough || writing.Any(task => task.IsFaulted)), "writes are acknowledged", TimeSpan.FromSeconds(60));
            if (kill < kills)
            {
                await host.KillAsync();
                await host.StartAsync();
            }
        }

        await stop.CancelAsync();
        await Task.WhenAll(writing);
        foreach (var writer in writers)
        {
            await CheckAsync(writer);
            writer.Dispose();
        }

        output.WriteLine($"{kills} kills, {writers.Sum(writer => writer.Acknowledged)} acknowledged requests of {writers.Count} accounts, {writers.Sum(writer => writer.Ledger.CompletedBySeries.Sum(series => series.Value.Count))} completed occurrences, {writers.Sum(writer => writer.Ledger.Reminded.Count)} reminders");
        Assert.Equal(0, await host.StopAsync());
    }

    private static async Task RunAsync(CrashWriter writer)
    {
        await writer.RegisterAsync();
        await writer.WriteAsync();
    }

    private static async Task CheckAsync(CrashWriter writer)
    {
        Assert.Empty(writer.Unexpected);
        var ledger = writer.Ledger;

        // What follows by events may still be on its way: each occurrence's successor, each reminder, each audit entry.
        List<JsonNode> tasks = [];
        await Eventually.TrueAsync(
            async () =>
            {
                tasks = await writer.ListAsync("/tasks?status=all");
                return ledger.CompletedBySeries.Keys.All(series => tasks.Count(task => SeriesOf(task) == series && (string?)task["status"] == "open") == 1);
            },
            "each series has one open occurrence");
        var byId = tasks.ToDictionary(task => (string)task["id"]!);
        Assert.All(ledger.Titles, acknowledged => Assert.Equal(acknowledged.Value, (string?)byId[acknowledged.Key]["title"]));
        foreach (var (series, completed) in ledger.CompletedBySeries)
        {
            var occurrences = tasks.Where(task => SeriesOf(task) == series).ToList();
            Assert.Equal(completed.Order(), occurrences.Where(task => (string?)task["status"] == "completed").Select(task => (string)task["id"]!).Order());
            Assert.Equal(completed.Count + 1, occurrences.Count); // each completed one has exactly one successor
            Assert.Equal(occurrences.Count, occurrences.Select(task => task["recurrence"]!["occurrence"]!.ToJsonString()).Distinct().Count());
        }

        List<JsonNode> notifications = [];
        await Eventually.TrueAsync(
            async () =>
            {
                notifications = await writer.ListAsync("/notifications");
                return ledger.Reminded.All(id => notifications.Any(notification => (string?)notification["taskId"] == id));
            },
            "each reminder has fired",
            TimeSpan.FromSeconds(30));
        Assert.All(ledger.Reminded, id => Assert.Single(notifications, notification => (string?)notification["taskId"] == id));

        List<JsonNode> entries = [];
        await Eventually.TrueAsync(
            async () =>
            {
                entries = await writer.ListAsync("/audit");
                return tasks.All(task => TaskEntries(entries, task).Count >= (long)task["version"]!);
            },
            "the audit log has caught up");
        Assert.Equal(entries.Count, entries.Select(entry => (string?)entry["id"]).Distinct().Count());
        Assert.All(tasks, task => Assert.Equal(Enumerable.Range(1, (int)(long)task["version"]!).Select(version => (long)version), TaskEntries(entries, task)));
        Assert.Single(entries, entry => (string?)entry["type"] == "accounts.user-registered.v1");
        var verdict = (await writer.GetAsync("/audit/verify"))!;
        Assert.True((bool)verdict["valid"]!, verdict.ToJsonString());
        Assert.True((long)verdict["entries"]! >= entries.Count);
    }

    private static string? SeriesOf(JsonNode task) => (string?)task["recurrence"]?["seriesId"];

    private static List<long> TaskEntries(List<JsonNode> entries, JsonNode task) =>
        [.. entries.Where(entry => (string?)entry["subject"] == (string?)task["id"] && ((string?)entry["type"])!.StartsWith("tasks.task-", StringComparison.Ordinal)).Select(entry => (long)entry["sequence"]!).Order()];
}
