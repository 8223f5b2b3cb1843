namespace TodoPlatform.EndToEnd.Tests.Chaos;

/// <summary>In-process carrier: two equal full Hosts on one PostgreSQL. Whichever is hurt leads some of the relays.</summary>
/// <param name="network">Where the second one lives; here, when left out.</param>
internal sealed class ReplicatedPlatform(NetworkNamespace? network = null) : HostsPlatform(network)
{
    private readonly bool _apart = network is not null;

    public override IReadOnlyList<string> Processes { get; } = ["first", "second"];

    public override Uri AddressOf(string path, int client, int attempt) => AddressOf(Processes[(client + attempt) % Processes.Count]);

    protected override bool LivesThere(string process) => _apart && process == "second";
}
