using System.Diagnostics;
using TodoPlatform.Host;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Chaos;

/// <summary>Kafka carrier: Notifications is a process of its own behind the link; the other modules, the broker and PostgreSQL are here.</summary>
internal sealed class SeparatedPlatform(NetworkNamespace network) : HostsPlatform(network)
{
    private ProgramProcess? _broker;
    private string _bootstrapServers = "";

    public override IReadOnlyList<string> Processes { get; } = ["others", "notifications"];

    public override string[] Settings => [.. base.Settings, .. Kafka.Select(setting => $"--{setting.Key}={setting.Value}")];

    private Dictionary<string, string> Kafka => new() { ["Messaging:Carrier"] = "Kafka", ["Messaging:Kafka:BootstrapServers"] = _bootstrapServers };

    public override async Task StartAsync()
    {
        var broker = _broker = ProgramProcess.Start(new ProcessStartInfo("dotnet", [Repository.AssemblyOf("TodoPlatform.DevelopmentBroker")]));
        _bootstrapServers = await Eventually.ValueAsync(() => Task.FromResult(broker.Lines().FirstOrDefault(line => line.StartsWith("127.0.0.1:", StringComparison.Ordinal))), "the broker says where it is");
        await base.StartAsync();
    }

    public override Uri AddressOf(string path, int client, int attempt) => AddressOf(path.StartsWith("/notifications", StringComparison.Ordinal) ? "notifications" : "others");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_broker is not null)
        {
            await _broker.DisposeAsync();
        }
    }

    protected override bool LivesThere(string process) => process == "notifications";

    protected override IReadOnlyDictionary<string, string> SettingsOf(string process) => new Dictionary<string, string>(Kafka)
    {
        ["Modules:Enabled"] = string.Join(',', ModuleCatalog.All.Select(module => module.Name).Where(module => module == "notifications" == LivesThere(process))),
    };
}
