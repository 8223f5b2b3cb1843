using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Chaos;

/// <summary>A network of its own for a process, with one link to this one that can be cut. Its 127.0.0.1 is this side's.</summary>
internal sealed class NetworkNamespace : IAsyncDisposable
{
    private const string NobodysHardwareAddress = "02:00:00:00:00:01";
    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"todo{Environment.ProcessId}");
    private readonly string _subnet = string.Create(CultureInfo.InvariantCulture, $"10.213.{Environment.ProcessId % 256}");

    private NetworkNamespace()
    {
    }

    /// <summary>What stands before the command of a process that shall live in it.</summary>
    public IReadOnlyList<string> Launcher => ["ip", "netns", "exec", _name];

    /// <summary>This side's address on the link.</summary>
    public IPAddress Here => IPAddress.Parse(_subnet + ".1");

    /// <summary>The other side's address on the link.</summary>
    public IPAddress There => IPAddress.Parse(_subnet + ".2");

    private string Link => _name + "a";

    private string FarLink => _name + "b";

    /// <summary>Makes one; null where that is not allowed, or <c>ip</c> is not there.</summary>
    public static async Task<NetworkNamespace?> TryCreateAsync()
    {
        var network = new NetworkNamespace();
        string[][] commands =
        [
            ["ip", "netns", "add", network._name],
            ["ip", "link", "add", network.Link, "type", "veth", "peer", "name", network.FarLink, "netns", network._name],
            ["ip", "address", "add", $"{network.Here}/30", "dev", network.Link],
            ["ip", "link", "set", network.Link, "up"],
            ["ip", "-n", network._name, "address", "add", $"{network.There}/30", "dev", network.FarLink],
            ["ip", "-n", network._name, "link", "set", network.FarLink, "up"],

            // The development broker says that it is at 127.0.0.1: there, that is here. (Its own loopback stays down.)
            ["sh", "-c", AllowLoopbackOn(network.Link)],
            [.. network.Launcher, "sh", "-c", AllowLoopbackOn(network.FarLink)],
            ["ip", "-n", network._name, "route", "add", "127.0.0.1", "via", $"{network.Here}", "src", $"{network.There}"],
        ];
        foreach (var command in commands)
        {
            if (!await TryAsync(command))
            {
                await network.DisposeAsync();
                return null;
            }
        }

        return network;
    }

    /// <summary>An address in it for a server.</summary>
    public Uri FreeAddress() => new(string.Create(CultureInfo.InvariantCulture, $"http://{There}:{HostProcess.FreePort()}"));

    /// <summary>
    /// Loses everything that either side sends: to both, the other has a hardware address that nobody has. The link stays up and the
    /// routes stay, so neither side is told, and nothing takes another way.
    /// </summary>
    public async Task CutAsync()
    {
        Assert.True(await TryAsync("ip", "neighbour", "replace", $"{There}", "lladdr", NobodysHardwareAddress, "dev", Link, "nud", "permanent"));
        Assert.True(await TryAsync("ip", "-n", _name, "neighbour", "replace", $"{Here}", "lladdr", NobodysHardwareAddress, "dev", FarLink, "nud", "permanent"));
    }

    /// <summary>Lets both sides find each other again.</summary>
    public async Task HealAsync()
    {
        Assert.True(await TryAsync("ip", "neighbour", "delete", $"{There}", "dev", Link));
        Assert.True(await TryAsync("ip", "-n", _name, "neighbour", "delete", $"{Here}", "dev", FarLink));
    }

    public async ValueTask DisposeAsync()
    {
        await TryAsync("ip", "link", "delete", Link);
        await TryAsync("ip", "netns", "delete", _name);
    }

    private static string AllowLoopbackOn(string link) => $"echo 1 > /proc/sys/net/ipv4/conf/{link}/route_localnet";

    private static async Task<bool> TryAsync(params string[] command)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false; // no such program
        }
    }
}
