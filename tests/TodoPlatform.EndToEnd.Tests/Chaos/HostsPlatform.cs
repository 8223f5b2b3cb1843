using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Chaos;

/// <summary>A few Hosts on one PostgreSQL, some of which may live behind a link that can be cut.</summary>
/// <param name="network">Where those live.</param>
internal abstract class HostsPlatform(NetworkNamespace? network) : ChaosPlatform
{
    private readonly Dictionary<string, HostProcess> _hosts = [];
    private PostgresProcess? _postgres;

    public override string ConnectionString => _postgres!.ConnectionString;

    public override string[] Settings => ["--ConnectionStrings:Postgres=" + ConnectionString];

    public override IEnumerable<string> Log => _hosts.SelectMany(host =>
    {
        lock (host.Value.Log)
        {
            return host.Value.Log.TakeLast(30).Select(line => $"{host.Key} | {line}").ToList();
        }
    });

    protected override string PostgresDirectory => _postgres!.Directory;

    public override async Task StartAsync()
    {
        _postgres = await PostgresProcess.StartAsync();
        var fromThere = network is null ? null : await _postgres.ListenAsync(network.Here, network.There);
        foreach (var process in Processes)
        {
            var there = LivesThere(process);
            var settings = new Dictionary<string, string>(SettingsOf(process)) { ["ConnectionStrings:Postgres"] = there ? fromThere! : ConnectionString };
            _hosts[process] = there ? new(NoDirectory(), settings, network!.FreeAddress()) { Launcher = network.Launcher } : new(NoDirectory(), settings);
        }

        await Task.WhenAll(_hosts.Values.Select(host => host.StartAsync()));
    }

    public override async Task<int> StopAsync() => (await Task.WhenAll(_hosts.Values.Select(host => host.StopAsync()))).Max();

    public override async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts.Values)
        {
            await host.DisposeAsync();
        }

        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        if (network is not null)
        {
            await network.DisposeAsync();
        }
    }

    /// <summary>Where a Host listens.</summary>
    protected Uri AddressOf(string process) => _hosts[process].Address;

    /// <summary>Whether a Host lives behind the link.</summary>
    protected abstract bool LivesThere(string process);

    /// <summary>What a Host is told beside its database.</summary>
    protected virtual IReadOnlyDictionary<string, string> SettingsOf(string process) => new Dictionary<string, string>();

    protected override async Task CutOffAsync(string process, TimeSpan time)
    {
        Assert.True(LivesThere(process));
        await network!.CutAsync();
        try
        {
            await Task.Delay(time); // the fault itself lasts that long; nothing is waited for
        }
        finally
        {
            await network.HealAsync();
        }
    }

    protected override async Task KillAsync(string process)
    {
        await _hosts[process].KillAsync();
        await _hosts[process].StartAsync();
    }

    protected override Task<int> ProcessOfAsync(string process) => Task.FromResult(_hosts[process].ProcessId);

    private static string NoDirectory() => Path.Combine(Path.GetTempPath(), $"todo-none-{Guid.CreateVersion7():N}");
}
