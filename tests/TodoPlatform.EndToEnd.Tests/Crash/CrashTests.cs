using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Crash;

/// <summary>The whole product dies by SIGKILL, at random, while clients write; afterwards everything that was acknowledged is there, once.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int Writers = 4;

    [Fact]
    public Task Nothing_acknowledged_is_lost_or_doubled_when_the_host_is_killed_three_times() => KillAsync(3);

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
                    var writer = new CrashWriter((_, _) => host.Address, writers.Count, stop.Token);
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
            await LedgerCheck.PassesAsync(writer, TimeSpan.FromSeconds(30));
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
}
