using System.Diagnostics;
using System.Globalization;
using TodoPlatform.Testing;

namespace TodoPlatform.LoadHarness;

/// <summary>From the start of the process to the first good answer of /health/ready, and what an idle process holds.</summary>
internal sealed class StartMeasurement(HostProcess host)
{
    public async Task ColdAsync()
    {
        var started = Stopwatch.GetTimestamp();
        await host.StartAsync();
        Figures.Say("first start: new cluster, all migrations", Figures.Milliseconds(Stopwatch.GetElapsedTime(started).TotalMilliseconds));
    }

    public async Task WarmAsync(int runs)
    {
        var samples = new List<double>();
        for (var i = 0; i < runs; i++)
        {
            await host.StopAsync();
            var started = Stopwatch.GetTimestamp();
            await host.StartAsync();
            samples.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        Figures.Say($"start on an existing database, median of {runs}", Figures.Milliseconds(Figures.Median(samples)));
    }

    public async Task IdleMemoryAsync()
    {
        await Task.Delay(TimeSpan.FromSeconds(20));
        var line = (await File.ReadAllLinesAsync($"/proc/{host.ProcessId}/status")).Single(line => line.StartsWith("VmRSS", StringComparison.Ordinal));
        var kilobytes = long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        Figures.Say("idle memory of the Host (resident, 20 s after start)", $"{kilobytes / 1024} MB");
    }
}
