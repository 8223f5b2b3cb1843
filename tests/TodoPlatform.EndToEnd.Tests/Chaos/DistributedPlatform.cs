using TodoPlatform.EndToEnd.Tests.Split;
using TodoPlatform.Host;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Chaos;

/// <summary>Kafka carrier: a process per module behind nginx.</summary>
internal sealed class DistributedPlatform : ChaosPlatform
{
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(90);
    private readonly SplitPlatform _split = new();

    public override IReadOnlyList<string> Processes { get; } = [.. ModuleCatalog.All.Select(module => module.Name)];

    public override string ConnectionString => _split.ConnectionString;

    public override string[] Settings => _split.Settings;

    public override IEnumerable<string> Log => _split.Log;

    protected override string PostgresDirectory => _split.Directory;

    public override async Task<int?> BrokerAsync() => (await _split.ChildrenAsync()).Single(child => child.Value.Contains("TodoPlatform.DevelopmentBroker", StringComparison.Ordinal)).Key;

    public override async Task StartAsync() => await _split.InitializeAsync();

    public override Uri AddressOf(string path, int client, int attempt) => _split.Address;

    public override Task<int> StopAsync() => _split.StopAsync();

    public override ValueTask DisposeAsync() => _split.DisposeAsync();

    protected override async Task KillAsync(string process)
    {
        var killed = await ProcessOfAsync(process);
        await ProcessSignal.SendAsync(killed, "KILL");
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        await Eventually.TrueAsync(
            async () =>
            {
                try
                {
                    using var answer = await client.GetAsync(new Uri(_split.AddressOf(process), "/health/ready"));
                    return answer.IsSuccessStatusCode && await ProcessOfAsync(process) != killed;
                }
                catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException or InvalidOperationException)
                {
                    return false; // not yet there, or just going
                }
            },
            $"{process} is started again",
            BackWithin);
    }

    protected override Task<int> ProcessOfAsync(string process) => _split.ProcessOfAsync(process);
}
