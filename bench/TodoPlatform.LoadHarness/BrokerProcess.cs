using System.Diagnostics;
using TodoPlatform.BuildingBlocks.Contracts;
using TodoPlatform.Testing;

namespace TodoPlatform.LoadHarness;

/// <summary>The development broker as a process of its own, with topics as split mode makes them.</summary>
internal sealed class BrokerProcess : IAsyncDisposable
{
    private const int Partitions = 12;
    private readonly Process _process;

    private BrokerProcess(Process process, string bootstrapServers) => (_process, BootstrapServers) = (process, bootstrapServers);

    public string BootstrapServers { get; }

    public static async Task<BrokerProcess> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Repository.AssemblyOf("TodoPlatform.DevelopmentBroker"), "--attached"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var servers = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The development broker did not start: ./build/librdkafka makes what it needs.");
        foreach (var topic in (string[])[Topics.Accounts, Topics.Tasks, Topics.TaskUpdates, Topics.Reminders])
        {
            await OrderAsync(process, $"topic {topic} {Partitions}");
            await OrderAsync(process, $"topic {topic}.dlq 1");
        }

        return new BrokerProcess(process, servers);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close(); // attached: that ends it
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task OrderAsync(Process process, string order)
    {
        await process.StandardInput.WriteLineAsync(order);
        await process.StandardInput.FlushAsync();
        if (await process.StandardOutput.ReadLineAsync() is var answer && answer != "ok " + order)
        {
            throw new InvalidOperationException($"The development broker answered '{answer}' to '{order}'.");
        }
    }
}
