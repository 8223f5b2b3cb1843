using System.Net;
using System.Net.Sockets;
using Xunit;

namespace TodoPlatform.Testing;

/// <summary>
/// The built product as a process of its own, as <c>./build/run</c> starts it: with a private PostgreSQL (fsync on) in a
/// directory that outlives its deaths.
/// </summary>
public sealed class HostProcess : IAsyncDisposable
{
    private readonly Dictionary<string, string> _settings;
    private ProgramProcess? _process;

    /// <summary>Prepares a Host; nothing runs before <see cref="StartAsync"/>.</summary>
    /// <param name="directory">Data of the private PostgreSQL; deleted in the end.</param>
    /// <param name="settings">Configuration beside the defaults.</param>
    /// <param name="address">Where it listens; a free port of the loopback when left out.</param>
    public HostProcess(string directory, IReadOnlyDictionary<string, string>? settings = null, Uri? address = null)
    {
        Directory = directory;
        Address = address ?? new Uri($"http://127.0.0.1:{FreePort()}");
        _settings = new Dictionary<string, string>(settings ?? new Dictionary<string, string>())
        {
            ["urls"] = Address.ToString(),
            ["Postgres:Directory"] = directory,
            ["RateLimits:Enabled"] = "false",
            ["Logging:LogLevel:Default"] = "Warning",
        };
    }

    /// <summary>Data of the private PostgreSQL.</summary>
    public string Directory { get; }

    /// <summary>Stays the same over restarts.</summary>
    public Uri Address { get; }

    /// <summary>A command that becomes the program, such as <c>ip netns exec NAME</c>; none for starting it right here.</summary>
    public IReadOnlyList<string> Launcher { get; init; } = [];

    /// <summary>Leaves its data when it is disposed, for a later process.</summary>
    public bool Keeps { get; init; }

    /// <summary>Everything that the processes wrote.</summary>
    public IList<string> Log { get; } = [];

    /// <summary>Starts it and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        var process = _process = ProgramProcess.Start(_settings.Select(setting => $"--{setting.Key}={setting.Value}"), Log, Launcher);
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        await Eventually.TrueAsync(
            async () =>
            {
                Assert.True(process.ExitCode is null, $"The Host ended with exit code {process.ExitCode}:\n{process.Tail}");
                return await IsReadyAsync(client);
            },
            $"the Host is ready\n{process.Tail}",
            TimeSpan.FromSeconds(60));
    }

    /// <summary>SIGKILL: nothing in the process learns of it.</summary>
    public async Task KillAsync()
    {
        await _process!.KillAsync();
        await _process.DisposeAsync();
        _process = null;
    }

    /// <summary>SIGTERM, as a service manager stops it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        var exitCode = await _process!.StopAsync();
        await _process.DisposeAsync();
        _process = null;
        return exitCode;
    }

    /// <summary>Connection string of the private cluster, as its superuser.</summary>
    public string ConnectionString => $"Host={Directory};Username=postgres;Password={File.ReadAllText(Path.Combine(Directory, "password"))};Database=todoplatform";

    /// <summary>Process id while it runs.</summary>
    public int ProcessId => _process!.Id;

    /// <summary>The end of what it wrote.</summary>
    public string Tail() => _process!.Tail;

    /// <summary>Stops it and deletes its data, unless it keeps them.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await StopAsync();
        }

        if (!Keeps && System.IO.Directory.Exists(Directory))
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }

    private async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(Address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <summary>Whether nobody uses this port of the loopback.</summary>
    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>A port of the loopback that nobody uses at the moment.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
