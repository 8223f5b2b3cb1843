using System.Globalization;

namespace TodoPlatform.EndToEnd.Tests.Chaos;

/// <summary>Processes are killed and frozen, PostgreSQL is restarted and crashes, the broker is silent, all under load.</summary>
public sealed class ChaosTests(ITestOutputHelper output)
{
    [Fact]
    public Task Equal_hosts_lose_and_double_nothing_while_they_and_postgres_die() => RunAsync(new ReplicatedPlatform(), processFaults: 5, commands: 400);

    [Fact]
    public Task A_process_per_module_loses_and_doubles_nothing_while_they_postgres_and_the_broker_die() => RunAsync(new DistributedPlatform(), processFaults: 5, commands: 400);

    [Fact]
    [Trait("group", "long")]
    public Task Equal_hosts_lose_and_double_nothing_in_five_thousand_commands_and_forty_faults() => RunAsync(new ReplicatedPlatform(), processFaults: 40, commands: 5_000);

    [Fact]
    [Trait("group", "long")]
    public Task A_process_per_module_loses_and_doubles_nothing_in_five_thousand_commands_and_forty_faults() => RunAsync(new DistributedPlatform(), processFaults: 40, commands: 5_000);

    private async Task RunAsync(ChaosPlatform platform, int processFaults, int commands)
    {
        // A run is repeated by its seed, as far as the faults and their order go; what they hit is up to the machine.
        var seed = int.TryParse(Environment.GetEnvironmentVariable("CHAOS_SEED"), CultureInfo.InvariantCulture, out var chosen) ? chosen : Random.Shared.Next(1_000_000);
        output.WriteLine($"CHAOS_SEED={seed}");
        var random = new Random(seed);
        await using (platform)
        {
            await platform.StartAsync();
            var faults = Fault.Draw(random, processFaults, platform.Processes, broker: await platform.BrokerAsync() is not null);
            await new ChaosRun(platform, random, output).RunAsync(faults, commands);
        }
    }
}
