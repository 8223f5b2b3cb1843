using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TodoPlatform.BuildingBlocks.Messaging;
using TodoPlatform.Messaging.Tests.Probe;
using TodoPlatform.Testing;

namespace TodoPlatform.Messaging.Tests.Kafka;

/// <summary>Brokers that refuse, move, vanish and crawl: nothing is lost, inverted or parked, and all of it heals by itself.</summary>
public sealed class FaultTests(TestPostgres postgres) : IDisposable
{
    private const short Produce = 0;
    private const short Fetch = 1;
    private const short OffsetCommit = 8;
    private const short JoinGroup = 11;
    private const short Heartbeat = 12;
    private const string Inversions = "(SELECT sequence - lag(sequence) OVER (PARTITION BY handler, subject ORDER BY place) AS step FROM probe.seen) AS steps WHERE step IS NOT NULL AND step <> 1";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly KafkaCluster _cluster = new(); // of each test's own: injected errors are for all of a cluster's clients
    private readonly Guid[] _counters = [.. Enumerable.Range(0, 10).Select(_ => Guid.CreateVersion7())];

    [Theory]
    [InlineData(Produce, 6, 8, "NOT_LEADER_FOR_PARTITION")]
    [InlineData(Produce, 19, 5, "NOT_ENOUGH_REPLICAS")]
    [InlineData(Produce, 7, 5, "REQUEST_TIMED_OUT")]
    [InlineData(Produce, 45, 2, "OUT_OF_ORDER_SEQUENCE_NUMBER")]
    [InlineData(Produce, 47, 2, "INVALID_PRODUCER_EPOCH")]
    [InlineData(Produce, 29, 3, "TOPIC_AUTHORIZATION_FAILED")]
    [InlineData(Produce, 10, 3, "MSG_SIZE_TOO_LARGE")]
    [InlineData(Fetch, 6, 8, "NOT_LEADER_FOR_PARTITION")]
    [InlineData(OffsetCommit, 15, 4, "COORDINATOR_NOT_AVAILABLE")]
    [InlineData(Heartbeat, 27, 2, "REBALANCE_IN_PROGRESS")]
    public async Task An_error_of_the_brokers_loses_and_inverts_nothing(short request, int error, int count, string name)
    {
        await using var host = await StartAsync();
        await RaiseAsync(host, 40);
        await host.DrainAsync();
        _cluster.Brokers.StartCounting();
        _cluster.Brokers.PushErrors(request, error, count);
        var raised = 40;
        var started = Stopwatch.GetTimestamp();
        while (_cluster.Brokers.Count(request) <= count)
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, $"{name} was answered to {_cluster.Brokers.Count(request)} requests only");
            await RaiseAsync(host, 10);
            raised += 10;
        }

        await AssertAllArriveAsync(host, raised);
    }

    [Fact]
    public async Task Without_brokers_changes_go_on_and_their_events_wait_and_then_arrive_in_order()
    {
        await using var host = await StartAsync();
        await RaiseAsync(host, 20);
        await host.DrainAsync();
        await AssertHealthAsync(host, HealthStatus.Healthy, "the brokers answer");

        _cluster.Brokers.SetUp(false);
        await RaiseAsync(host, 50);
        await AssertHealthAsync(host, HealthStatus.Degraded, "it is said that the brokers do not answer");
        Assert.Equal(50, await host.CountAsync("probe.outbox"));
        Assert.Equal(40, await host.CountAsync("probe.seen"));

        _cluster.Brokers.SetUp(true);
        await AssertAllArriveAsync(host, 70);
        await AssertHealthAsync(host, HealthStatus.Healthy, "the brokers answer again");
    }

    [Fact]
    [Trait("group", "long")]
    public async Task A_process_starts_and_stops_without_brokers_and_begins_when_they_come()
    {
        var database = await ProbeHost.CreateDatabaseAsync(postgres);
        _cluster.Brokers.SetUp(false);
        var host = await ProbeHost.StartAsync(database, relay: true, _cluster.OptionsFor(database));
        await RaiseAsync(host, 10);
        await AssertHealthAsync(host, HealthStatus.Degraded, "it is said that the brokers do not answer");
        var stopped = Stopwatch.GetTimestamp();
        await host.DisposeAsync();
        Assert.True(Stopwatch.GetElapsedTime(stopped) < TimeSpan.FromSeconds(15), $"the stop took {Stopwatch.GetElapsedTime(stopped)}");

        await using var next = await ProbeHost.StartAsync(database, relay: true, _cluster.OptionsFor(database));
        _cluster.Brokers.SetUp(true);
        await AssertAllArriveAsync(next, 10);
    }

    [Fact]
    [Trait("group", "long")]
    public async Task A_process_that_has_worked_stops_in_time_without_brokers()
    {
        var host = await StartAsync();
        await RaiseAsync(host, 10);
        await host.DrainAsync();
        _cluster.Brokers.SetUp(false);
        await RaiseAsync(host, 10);
        var stopped = Stopwatch.GetTimestamp();
        await host.DisposeAsync();
        Assert.True(Stopwatch.GetElapsedTime(stopped) < TimeSpan.FromSeconds(25), $"the stop took {Stopwatch.GetElapsedTime(stopped)}");

        _cluster.Brokers.SetUp(true);
        await using var next = await StartAsync(host.Database);
        await AssertAllArriveAsync(next, 20);
    }

    [Fact]
    public async Task One_broker_of_three_may_be_away()
    {
        await using var host = await StartAsync();
        await RaiseAsync(host, 20);
        await host.DrainAsync();
        _cluster.Brokers.SetUp(false, 2);
        await RaiseAsync(host, 40);
        _cluster.Brokers.SetUp(true, 2);
        await AssertAllArriveAsync(host, 60);
    }

    [Fact]
    [Trait("group", "long")]
    public async Task Slow_brokers_only_make_it_slow()
    {
        await using var host = await StartAsync();
        await RaiseAsync(host, 10);
        await host.DrainAsync();
        _cluster.Brokers.SetRoundTrip(TimeSpan.FromMilliseconds(400));
        await RaiseAsync(host, 30);
        await AssertAllArriveAsync(host, 40);
    }

    [Fact]
    public async Task All_keys_are_tried_together_and_what_the_brokers_refuse_is_one_warning()
    {
        var database = await ProbeHost.CreateDatabaseAsync(postgres);
        await using (var writer = await ProbeHost.StartAsync(database, relay: false))
        {
            await RaiseAsync(writer, 20);
        }

        _cluster.Brokers.PushErrors(Produce, 10, 1000);
        using var log = new RecordedLog();
        await using var host = await ProbeHost.StartAsync(database, relay: true, _cluster.OptionsFor(database), log);
        await Eventually.TrueAsync(() => Task.FromResult(Refused().Select(line => line.Split(' ')[3]).Distinct().Count() == _counters.Length), "the first event of every key has been refused");
        Assert.Single(Refused(), line => line.StartsWith("Warning", StringComparison.Ordinal));

        _cluster.Brokers.ClearErrors(Produce);
        await AssertAllArriveAsync(host, 20);

        IEnumerable<string> Refused() => log.Lines.Where(line => line.Contains("was not delivered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rights_that_a_consumer_lacks_are_one_warning_however_often_it_is_refused()
    {
        _cluster.Brokers.PushErrors(JoinGroup, 30, 1000);
        _cluster.Brokers.PushErrors(Fetch, 29, 1000);
        using var log = new RecordedLog();
        var database = await ProbeHost.CreateDatabaseAsync(postgres);
        await using var host = await ProbeHost.StartAsync(database, relay: true, _cluster.OptionsFor(database), log);
        await Eventually.TrueAsync(() => Task.FromResult(Refused("Group authorization failed").Any()), "it may not join its group");
        _cluster.Brokers.ClearErrors(JoinGroup);
        await Eventually.TrueAsync(() => Task.FromResult(Refused("Topic authorization failed").Count() == KafkaCluster.Partitions), "it may join, and read no partition");
        var warning = Assert.Single(Refused(""), line => !line.StartsWith("Debug", StringComparison.Ordinal));
        Assert.StartsWith("Warning", warning, StringComparison.Ordinal);

        IEnumerable<string> Refused(string right) => log.Lines.Where(line => line.Contains("probe cannot take events from Kafka", StringComparison.Ordinal) && line.Contains(right, StringComparison.Ordinal));
    }

    public void Dispose() => _cluster.Dispose();

    private async Task<ProbeHost> StartAsync(string? database = null)
    {
        database ??= await ProbeHost.CreateDatabaseAsync(postgres);
        return await ProbeHost.StartAsync(database, relay: true, _cluster.OptionsFor(database));
    }

    private async Task RaiseAsync(ProbeHost host, int events)
    {
        for (var i = 0; i < events; i++)
        {
            await host.RaiseAsync(_counters[i % _counters.Length]);
        }
    }

    private static async Task AssertAllArriveAsync(ProbeHost host, int events)
    {
        await host.DrainAsync(Patience);
        Assert.Equal(events * 2, await host.CountAsync("probe.seen"));
        Assert.Equal(0, await host.CountAsync(Inversions));
        Assert.Empty(await host.Services.GetRequiredService<IDeadLetterStore>().ListAsync(10, default));
    }

    private static Task AssertHealthAsync(ProbeHost host, HealthStatus status, string what) => Eventually.TrueAsync(
        async () => (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken)).Status == status, what);
}
