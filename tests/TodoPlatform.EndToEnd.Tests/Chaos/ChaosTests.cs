using System.Globalization;
using TodoPlatform.EndToEnd.Tests.Crash;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Chaos;

/// <summary>Processes are killed and frozen, PostgreSQL is restarted and crashes, the broker is silent, all under load.</summary>
public sealed class ChaosTests(ITestOutputHelper output)
{
    [Fact]
    public Task Equal_hosts_lose_and_double_nothing_while_they_and_postgres_die() => RunAsync(new ReplicatedPlatform(), processFaults: 2, longestFreeze: 4, commands: 150, isTimed: false);

    [Fact]
    public Task A_process_per_module_loses_and_doubles_nothing_while_they_postgres_and_the_broker_die() => RunAsync(new DistributedPlatform(), processFaults: 2, longestFreeze: 4, commands: 150, isTimed: false);

    [Fact]
    [Trait("group", "long")]
    public Task Equal_hosts_lose_and_double_nothing_in_five_thousand_commands_and_forty_faults() => RunAsync(new ReplicatedPlatform(), processFaults: 40, longestFreeze: 10, commands: 5_000);

    [Fact]
    [Trait("group", "long")]
    public Task A_process_per_module_loses_and_doubles_nothing_in_five_thousand_commands_and_forty_faults() => RunAsync(new DistributedPlatform(), processFaults: 40, longestFreeze: 10, commands: 5_000);

    [Fact]
    [Trait("group", "long")]
    public async Task A_host_that_the_network_cuts_off_loses_and_doubles_nothing_when_it_is_back()
    {
        var network = await NetworkAsync();
        await RunAsync(new ReplicatedPlatform(network), (random, _) => Cuts(random, "second"), commands: 400);
    }

    [Fact]
    [Trait("group", "long")]
    public async Task A_module_that_the_network_cuts_off_loses_and_doubles_nothing_when_it_is_back()
    {
        var network = await NetworkAsync();
        await RunAsync(new SeparatedPlatform(network), (random, _) => Cuts(random, "notifications"), commands: 400);
    }

    [Fact]
    [Trait("group", "long")]
    public async Task The_events_of_a_host_that_stays_cut_off_are_moved_by_another()
    {
        var network = await NetworkAsync();
        await using var platform = new ReplicatedPlatform(network);
        await platform.StartAsync();
        await platform.SufferAsync(new(FaultKind.Kill, "first")); // what it led, the second one leads before it is back
        using var stop = new CancellationTokenSource();
        using var writer = new CrashWriter((path, _) => platform.AddressOf(path, 0, 0), 0, stop.Token);
        await writer.RegisterAsync();
        await network.CutAsync();
        var writing = writer.WriteAsync();
        await Eventually.TrueAsync(() => Task.FromResult(writer.Commands > 50 || writing.IsFaulted), "the first one writes", TimeSpan.FromSeconds(60));
        await stop.CancelAsync();
        await writing;
        await LedgerCheck.PassesAsync(writer, TimeSpan.FromSeconds(60));
        await network.HealAsync();
        Assert.Equal(0, await platform.StopAsync());
    }

    private static Fault[] Cuts(Random random, string process) => [.. Enumerable.Range(0, 4).Select(_ => new Fault(FaultKind.Partition, process, TimeSpan.FromSeconds(random.Next(3, 15))))];

    private static async Task<NetworkNamespace> NetworkAsync()
    {
        var network = await NetworkNamespace.TryCreateAsync();
        Assert.SkipWhen(network is null, "This needs 'ip netns' (iproute2) and the right to use it (CAP_NET_ADMIN, CAP_SYS_ADMIN): run the tests as root on a machine that allows it.");
        return network;
    }

    private Task RunAsync(ChaosPlatform platform, int processFaults, double longestFreeze, int commands, bool isTimed = true) => RunAsync(platform, (random, broker) => Fault.Draw(random, processFaults, platform.Processes, broker, longestFreeze), commands, isTimed);

    private async Task RunAsync(ChaosPlatform platform, Func<Random, bool, IReadOnlyList<Fault>> draw, int commands, bool isTimed = true)
    {
        // A run is repeated by its seed, as far as the faults and their order go; what they hit is up to the machine.
        var seed = int.TryParse(Environment.GetEnvironmentVariable("CHAOS_SEED"), CultureInfo.InvariantCulture, out var chosen) ? chosen : Random.Shared.Next(1_000_000);
        output.WriteLine($"CHAOS_SEED={seed}");
        var random = new Random(seed);
        await using (platform)
        {
            await platform.StartAsync();
            var faults = draw(random, await platform.BrokerAsync() is not null);
            await new ChaosRun(platform, random, isTimed, output).RunAsync(faults, commands);
        }
    }
}
