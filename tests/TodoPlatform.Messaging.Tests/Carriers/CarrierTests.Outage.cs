using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Messaging.Tests.Probe;
using TodoPlatform.Testing;

namespace TodoPlatform.Messaging.Tests.Carriers;

/// <summary>What every carrier promises when the database of one module is away: its events wait, in order, and nobody else's do.</summary>
public abstract partial class CarrierTests
{
    private const string NeighbourInversions = "(SELECT sequence - lag(sequence) OVER (PARTITION BY subject ORDER BY place) AS step FROM neighbour.seen) AS steps WHERE step IS NOT NULL AND step <> 1";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("rights")]
    [InlineData("login")]
    public async Task A_module_in_an_outage_gets_its_events_afterwards_in_order_and_no_other_waits(string lockedBy)
    {
        await using var locks = await DatabaseLock.CreateAsync(await CreateDatabaseAsync(), lockedBy);
        await using var host = await StartLockableAsync(locks);
        var counters = Enumerable.Range(0, 40).Select(_ => Guid.CreateVersion7()).ToArray();
        var raised = 0;
        await RaiseAsync(80);
        await host.DrainAsync();

        await locks.LockAsync();
        var started = Stopwatch.GetTimestamp();
        await RaiseAsync(700); // more than the relay has in flight
        var written = Stopwatch.GetElapsedTime(started);
        await Eventually.TrueAsync(async () => await host.CountAsync("probe.seen") == raised * 2, "the other module has handled everything meanwhile");
        await Eventually.TrueAsync(async () => await host.CountAsync("probe.outbox") == 0, "the outbox is empty meanwhile");
        TestContext.Current.TestOutputHelper?.WriteLine($"written in {written.TotalMilliseconds:F0} ms, done with by the other module after {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms");
        Assert.Equal(80, await host.CountAsync("neighbour.seen"));
        // Over Kafka the outbox may be empty before the short retries have failed.
        await Eventually.TrueAsync(
            async () => await HealthAsync(host) is { Status: HealthStatus.Degraded, Description: { } text } && text.Contains("neighbour.note-when-counter-raised", StringComparison.Ordinal),
            "the outage is known, and whose it is");
        Assert.True(host.Weather.Attempts.Count(attempt => attempt.Handler == "neighbour") < 280, "its handler is spared the events"); // 80 before, and the retries of what was under way

        await locks.UnlockAsync();
        await RaiseAsync(100);
        await Eventually.TrueAsync(async () => await host.CountAsync("neighbour.seen") == raised, "the module has caught up", Patience);
        await host.DrainAsync(Patience);
        Assert.Equal(0, await host.CountAsync(NeighbourInversions));
        Assert.Equal(0, await host.CountAsync(Inversions));
        Assert.Empty(await Letters(host).ListAsync(10, default));
        Assert.Equal(raised * 2, host.Weather.Attempts.Count(attempt => attempt.Handler != "neighbour")); // nobody else saw anything twice
        Assert.Equal(HealthStatus.Healthy, (await HealthAsync(host)).Status);

        async Task RaiseAsync(int events)
        {
            await Parallel.ForEachAsync(Enumerable.Range(raised, events), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) => await host.RaiseAsync(counters[i % counters.Length]));
            raised += events;
        }
    }

    [Fact]
    [Trait("group", "long")]
    public async Task Processes_that_come_and_go_in_an_outage_lose_and_invert_nothing()
    {
        await using var locks = await DatabaseLock.CreateAsync(await CreateDatabaseAsync(), "login"); // each start grants the rights again
        await using var writer = await StartAsync(locks.Database, relay: false, neighbour: locks.Login);
        await locks.AdmitAsync();
        var counters = Enumerable.Range(0, 10).Select(_ => Guid.CreateVersion7()).ToArray();
        await locks.LockAsync();
        for (var life = 1; life <= 3; life++)
        {
            await using var relay = await StartAsync(locks.Database, neighbour: locks.Login);
            await Parallel.ForEachAsync(counters, async (counter, _) => await writer.RaiseAsync(counter, events: 10));
            var all = life * 200;
            await Eventually.TrueAsync(async () => await writer.CountAsync("probe.seen") == all, "the other module goes on", Patience);
        }

        Assert.Equal(0, await writer.CountAsync("neighbour.seen"));
        await locks.UnlockAsync();
        await using var last = await StartAsync(locks.Database, neighbour: locks.Login);
        await Parallel.ForEachAsync(counters, async (counter, _) => await writer.RaiseAsync(counter));
        await Eventually.TrueAsync(async () => await writer.CountAsync("neighbour.seen") == 310, "the module has caught up", Patience);
        await last.DrainAsync(Patience);
        Assert.Equal(0, await writer.CountAsync(NeighbourInversions));
        Assert.Equal(620, await writer.CountAsync("probe.seen"));
        Assert.Empty(await Letters(last).ListAsync(10, default));
    }

    [Fact]
    public async Task A_poisonous_event_that_waited_for_the_end_of_an_outage_becomes_a_dead_letter_and_the_rest_arrives()
    {
        await using var locks = await DatabaseLock.CreateAsync(await CreateDatabaseAsync(), "rights");
        await using var host = await StartLockableAsync(locks);
        host.Weather.Strike = (handler, happened) => handler == "neighbour" && happened.Version == 2 ? throw new PoisonEventException("cannot") : Task.CompletedTask;
        await locks.LockAsync();
        await host.RaiseAsync(locks.Counter, events: 4);
        await Eventually.TrueAsync(async () => (await HealthAsync(host)).Status == HealthStatus.Degraded, "the outage is known");
        Assert.Equal(0, await host.CountAsync("neighbour.dead_letters"));

        await locks.UnlockAsync();
        await Eventually.TrueAsync(async () => await host.CountAsync("neighbour.seen") == 3, "the rest arrives", Patience);
        await host.DrainAsync(Patience);
        Assert.Equal([1L, 3L, 4L], await host.QueryAsync<long>("SELECT sequence FROM neighbour.seen ORDER BY place"));
        var letter = Assert.Single(await Letters(host).ListAsync(10, default));
        Assert.Equal(("neighbour.note-when-counter-raised", 2L), (letter.Consumer, letter.Sequence));
    }

    private async Task<ProbeHost> StartLockableAsync(DatabaseLock locks)
    {
        var host = await StartAsync(locks.Database, neighbour: locks.Login);
        await locks.AdmitAsync();
        return host;
    }

    private static async Task<HealthReportEntry> HealthAsync(ProbeHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken)).Entries["consumers"];
}
