using System.Diagnostics;
using System.Globalization;
using TodoPlatform.Host;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Split;

/// <summary>A process per module behind nginx, with a development broker and a private PostgreSQL, as <c>./build/run --split</c> starts them.</summary>
public sealed class SplitPlatform : IAsyncLifetime
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), $"todo-e2e-{Guid.CreateVersion7():N}");
    private readonly int _port = FreePorts(7);
    private ProgramProcess? _process;

    /// <summary>The one address that clients see.</summary>
    public Uri Address => AddressOf(0);

    /// <summary>Where a module's process is, without nginx in between.</summary>
    public Uri AddressOf(string module) => AddressOf(1 + ModuleCatalogNames.IndexOf(module));

    /// <summary>Everything that the processes wrote.</summary>
    public IReadOnlyList<string> Log => _process!.Lines();

    /// <summary>The settings by which a verb reaches the database and the broker.</summary>
    public string[] Settings =>
        ["--Postgres:Directory=" + _directory, "--Messaging:Carrier=Kafka", "--Messaging:Kafka:BootstrapServers=" + Log.First(line => line.StartsWith("broker", StringComparison.Ordinal) && line.Contains("| 127.0.0.1:", StringComparison.Ordinal)).Split("| ")[1]];

    /// <summary>Where the private PostgreSQL lies.</summary>
    public string Directory => _directory;

    /// <summary>The database, as its superuser.</summary>
    public string ConnectionString => $"Host={_directory};Username=postgres;Password={File.ReadAllText(Path.Combine(_directory, "password"))};Database=todoplatform";

    private static List<string> ModuleCatalogNames { get; } = [.. ModuleCatalog.All.Select(module => module.Name)];

    public async ValueTask InitializeAsync()
    {
        var process = _process = ProgramProcess.Start(
        [
            "split", "--port", _port.ToString(CultureInfo.InvariantCulture), "--development-broker", Repository.AssemblyOf("TodoPlatform.DevelopmentBroker"),
            "--Postgres:Directory=" + _directory, "--RateLimits:Enabled=false", "--Logging:LogLevel:Default=Warning",
            "--ConnectionStrings:Postgres:Audit=Host=elsewhere", // of some other installation: no process gets it
        ]);
        await Eventually.TrueAsync(
            () =>
            {
                Assert.True(process.ExitCode is null, $"It ended with exit code {process.ExitCode}:\n{process.Tail}");
                return Task.FromResult(process.Lines().Any(line => line.Contains("TodoPlatform is running at", StringComparison.Ordinal)));
            },
            "split mode runs",
            TimeSpan.FromSeconds(120));
    }

    /// <summary>SIGTERM.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> StopAsync() => _process!.StopAsync();

    /// <summary>The children's process ids, with their command lines.</summary>
    public async Task<IReadOnlyDictionary<int, string>> ChildrenAsync()
    {
        using var ps = Process.Start(new ProcessStartInfo("ps", ["-o", "pid=,args=", "--ppid", _process!.Id.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
        var lines = (await ps.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Select(line => line.Split(' ', 2)).ToDictionary(parts => int.Parse(parts[0], CultureInfo.InvariantCulture), parts => parts[1]);
    }

    /// <summary>The process that hosts a module: which one it is, its environment says.</summary>
    public async Task<int> ProcessOfAsync(string module)
    {
        foreach (var (id, _) in await ChildrenAsync())
        {
            if ((await File.ReadAllTextAsync($"/proc/{id}/environ")).Split('\0').Contains("Modules__Enabled=" + module))
            {
                return id;
            }
        }

        throw new InvalidOperationException($"No process hosts {module}.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        if (System.IO.Directory.Exists(_directory))
        {
            System.IO.Directory.Delete(_directory, recursive: true);
        }
    }

    private Uri AddressOf(int index) => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port + index}"));

    /// <summary>The first of so many ports in a row that nobody uses.</summary>
    private static int FreePorts(int count)
    {
        for (var first = HostProcess.FreePort(); ; first = HostProcess.FreePort())
        {
            if (first + count < 65_000 && Enumerable.Range(first, count).All(HostProcess.IsFree))
            {
                return first;
            }
        }
    }
}
