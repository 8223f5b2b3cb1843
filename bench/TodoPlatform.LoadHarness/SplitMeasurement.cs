using System.Diagnostics;
using TodoPlatform.Host;
using TodoPlatform.Testing;

namespace TodoPlatform.LoadHarness;

/// <summary>
/// POST /tasks, with all handlers of its events at the same time: one process, the same behind nginx, and a process per module
/// behind nginx with events over the development broker. All of each on the same cores.
/// </summary>
internal sealed class SplitMeasurement(string directory, int runs)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(8);
    private static readonly int[] Clients = [8, 32];

    public async Task RunAsync()
    {
        var alone = await HostAsync("one process", behindNginx: false);
        var proxied = await HostAsync("one process behind nginx", behindNginx: true);
        var split = await SplitAsync("a process per module");
        foreach (var (clients, i) in Clients.Select((clients, i) => (clients, i)))
        {
            Figures.Say($"split against one process, {clients} clients", $"{split[i] / alone[i]:0.00}, against one behind nginx {split[i] / proxied[i]:0.00}");
        }
    }

    private async Task<List<double>> HostAsync(string name, bool behindNginx)
    {
        await using var host = new HostProcess(directory, new Dictionary<string, string> { ["Accounts:AccessTokenLifetime"] = "1.00:00:00", ["Proxy:Trusted"] = "127.0.0.1" });
        await host.StartAsync();
        if (!behindNginx)
        {
            return await MeasureAsync(name, host.Address, host.ConnectionString);
        }

        var address = new Uri($"http://127.0.0.1:{HostProcess.FreePort()}");
        var prefix = Directory.CreateTempSubdirectory("todo-bench-nginx");
        var configuration = await Tool.RunAsync("dotnet", [Repository.HostAssembly, "nginx-config", "--listen", address.Authority, .. ModuleCatalog.All.SelectMany(module => (string[])["--upstream", $"{module.Name}={host.Address.Authority}"])]);
        var file = Path.Combine(prefix.FullName, "nginx.conf");
        await File.WriteAllTextAsync(file, configuration);
        await using (var nginx = ProgramProcess.Start(new ProcessStartInfo("nginx", ["-p", prefix.FullName, "-e", "stderr", "-c", file])))
        {
            await Eventually.TrueAsync(() => Task.FromResult(nginx.ExitCode is null ? !HostProcess.IsFree(address.Port) : throw new InvalidOperationException(nginx.Tail)), "nginx listens");
            var rates = await MeasureAsync(name, address, host.ConnectionString);
            await nginx.StopAsync();
            prefix.Delete(recursive: true);
            return rates;
        }
    }

    private async Task<List<double>> SplitAsync(string name)
    {
        await using var split = new SplitProcess(directory);
        await split.StartAsync();
        return await MeasureAsync(name, split.Address, split.ConnectionString);
    }

    private async Task<List<double>> MeasureAsync(string name, Uri address, string connectionString)
    {
        await using var connection = await Consumption.OpenAsync(connectionString);
        var consumption = new Consumption(connection);
        await RunAsync(16, WarmUp);
        var rates = new List<double>();
        foreach (var clients in Clients)
        {
            var posts = new List<(double Rate, double P50, double P99)>();
            for (var i = 0; i < runs; i++)
            {
                posts.Add(await RunAsync(clients, Duration));
            }

            rates.Add(Figures.Median(posts.Select(run => run.Rate)));
            Figures.Say($"POST /tasks, {clients} clients, {name}", $"{rates[^1]:0}/s  p50 {Figures.Milliseconds(Figures.Median(posts.Select(run => run.P50)))}  p99 {Figures.Milliseconds(Figures.Median(posts.Select(run => run.P99)))}  (medians of {runs})");
            Figures.SayRuns(posts.Select(run => $"{run.Rate:0}/s"));
        }

        return rates;

        async Task<(double Rate, double P50, double P99)> RunAsync(int clients, TimeSpan duration)
        {
            var users = await BenchUser.RegisterAsync(address, clients);
            var from = DateTime.UtcNow;
            var result = await Load.FullAsync(address, users, duration);
            await consumption.UntilSettledAsync(from); // the events of this run are not to be paid by the next
            foreach (var user in users)
            {
                user.Dispose();
            }

            return result;
        }
    }
}
