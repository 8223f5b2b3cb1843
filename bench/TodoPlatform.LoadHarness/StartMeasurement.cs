using System.Diagnostics;
using System.Globalization;
using TodoPlatform.Testing;

namespace TodoPlatform.LoadHarness;

/// <summary>From the start of the process to the first good answer of /health/ready, and what an idle process holds.</summary>
internal static class StartMeasurement
{
    private const int Runs = 5;

    public static async Task RunAsync(string directory)
    {
        var (first, warm, memory) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < Runs; i++)
        {
            await using var host = new HostProcess(directory);
            first.Add(await StartAsync(host));
            await host.StopAsync();
            warm.Add(await StartAsync(host));
            await Task.Delay(TimeSpan.FromSeconds(20));
            memory.Add(await ResidentMegabytesAsync(host));
        }

        Figures.Say($"first start: new cluster, all migrations, median of {Runs}", Figures.Milliseconds(Figures.Median(first)));
        Figures.Say($"start on an existing database, median of {Runs}", Figures.Milliseconds(Figures.Median(warm)));
        Figures.Say($"idle memory (resident, 20 s after start), median of {Runs}", $"{Figures.Median(memory):0} MB");
    }

    private static async Task<double> StartAsync(HostProcess host)
    {
        var started = Stopwatch.GetTimestamp();
        await host.StartAsync();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task<double> ResidentMegabytesAsync(HostProcess host)
    {
        var line = (await File.ReadAllLinesAsync($"/proc/{host.ProcessId}/status")).Single(line => line.StartsWith("VmRSS", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
