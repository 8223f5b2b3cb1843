using Microsoft.Extensions.Logging;
using TodoPlatform.Messaging.Tests.Probe;
using TodoPlatform.Testing;

namespace TodoPlatform.Messaging.Tests.Carriers;

/// <summary>The carrier without a broker, and what the relay does in every mode.</summary>
public sealed class InProcessCarrierTests(TestPostgres postgres) : CarrierTests(postgres)
{
    protected override int Concurrency => 8;

    private protected override Task<ProbeHost> StartAsync(string database, bool relay = true, string? neighbour = null, ILoggerProvider? log = null) => ProbeHost.StartAsync(database, relay, log: log, neighbour: neighbour);

    [Fact]
    public async Task Another_process_takes_over_when_the_leader_stops_and_hears_of_commits_at_once()
    {
        var database = await CreateDatabaseAsync();
        var leader = await StartAsync(database);
        await leader.RaiseAsync(Guid.CreateVersion7());
        await leader.DrainAsync();
        await using var follower = await StartAsync(database);

        await follower.RaiseAsync(Guid.CreateVersion7()); // its relay is not the leader: the other one is told
        await follower.DrainAsync();
        Assert.Equal(4, leader.Weather.Attempts.Count);
        Assert.Empty(follower.Weather.Attempts);

        await leader.DisposeAsync();
        await follower.RaiseAsync(Guid.CreateVersion7());
        await follower.DrainAsync();
        Assert.Equal(2, follower.Weather.Attempts.Count);
    }

    [Fact]
    public async Task A_type_that_the_leader_does_not_know_is_said_once()
    {
        using var log = new RecordedLog();
        var database = await CreateDatabaseAsync();
        await using var writer = await StartAsync(database, relay: false);
        await writer.RaiseAsync(Guid.CreateVersion7(), events: 5);
        await writer.QueryAsync<int>("UPDATE probe.outbox SET event_type = 'probe.of-tomorrow.v1'");
        await using var older = await ProbeHost.StartAsync(database, log: log);
        await Eventually.TrueAsync(async () => await writer.CountAsync("probe.parked_events WHERE consumer = 'unknown-type'") == 5, "they wait");
        Assert.StartsWith("Warning", Assert.Single(log.Lines, line => line.Contains("probe.of-tomorrow.v1", StringComparison.Ordinal) && line.Contains("does not know", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_erased_while_it_waits_holds_no_later_event_back()
    {
        await using var locks = await DatabaseLock.CreateAsync(await CreateDatabaseAsync(), "rights");
        await using var host = await StartAsync(locks.Database, neighbour: locks.Login);
        var counter = Guid.CreateVersion7();
        await host.RaiseAsync(counter);
        await host.DrainAsync();
        await locks.LockAsync();
        await host.RaiseAsync(counter, events: 3);
        await Eventually.TrueAsync(async () => await host.CountAsync("probe.parked_events") == 3, "its events are parked");
        await host.QueryAsync<int>("DELETE FROM probe.parked_events"); // which the runbook asks not to do
        await host.RaiseAsync(counter);
        await Eventually.TrueAsync(async () => await host.CountAsync("probe.parked_events") == 1, "a later one is parked too");

        await locks.UnlockAsync();
        await host.DrainAsync();
        await Eventually.TrueAsync(async () => await host.CountAsync("neighbour.seen") == 2, "the later one has arrived");
        Assert.Equal([1L, 5L], await host.QueryAsync<long>("SELECT sequence FROM neighbour.seen ORDER BY place"));
    }

    [Fact]
    public async Task What_a_stop_leaves_undone_stays_in_the_outbox()
    {
        await using var next = await StartAsync(await StopInTheMiddleAsync(), relay: false);
        Assert.Equal([1L], await next.QueryAsync<long>("SELECT DISTINCT sequence FROM probe.seen"));
        Assert.Equal(2, await next.CountAsync("probe.outbox"));
    }
}
