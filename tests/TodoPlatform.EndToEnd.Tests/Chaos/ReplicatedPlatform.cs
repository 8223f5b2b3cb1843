using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Chaos;

/// <summary>In-process carrier: two equal full Hosts on one PostgreSQL. Whichever is hurt leads some of the relays.</summary>
/// <param name="network">Where the second one lives; here, when left out.</param>
internal sealed class ReplicatedPlatform(NetworkNamespace? network = null) : ChaosPlatform
{
    private readonly Dictionary<string, HostProcess> _hosts = [];
    private PostgresProcess? _postgres;

    public override IReadOnlyList<string> Processes { get; } = ["first", "second"];

    public override string ConnectionString => _postgres!.ConnectionString;

    public override string[] Settings => ["--ConnectionStrings:Postgres=" + ConnectionString];

    protected override string PostgresDirectory => _postgres!.Directory;

    public override async Task StartAsync()
    {
        _postgres = await PostgresProcess.StartAsync();
        _hosts["first"] = new(NoDirectory(), new Dictionary<string, string> { ["ConnectionStrings:Postgres"] = ConnectionString });
        _hosts["second"] = network is null
            ? new(NoDirectory(), new Dictionary<string, string> { ["ConnectionStrings:Postgres"] = ConnectionString })
            : new(NoDirectory(), new Dictionary<string, string> { ["ConnectionStrings:Postgres"] = await _postgres.ListenAsync(network.Here, network.There) }, network.FreeAddress()) { Launcher = network.Launcher };

        await Task.WhenAll(_hosts.Values.Select(host => host.StartAsync()));
    }

    public override Uri AddressOf(int client, int attempt) => _hosts[Processes[(client + attempt) % Processes.Count]].Address;

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

    protected override async Task CutOffAsync(string process, TimeSpan time)
    {
        Assert.Equal("second", process);
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
