using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Chaos;

/// <summary>A network of its own for a process, with one link to this one that can be cut.</summary>
internal sealed class NetworkNamespace : IAsyncDisposable
{
    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"todo{Environment.ProcessId}");
    private readonly string _subnet = string.Create(CultureInfo.InvariantCulture, $"10.213.{Environment.ProcessId % 256}");
    private readonly CancellationTokenSource _ended = new();
    private TcpListener? _postgres;

    private NetworkNamespace()
    {
    }

    /// <summary>What stands before the command of a process that shall live in it.</summary>
    public IReadOnlyList<string> Launcher => ["ip", "netns", "exec", _name];

    private string Link => _name + "a";

    /// <summary>Makes one; null where that is not allowed, or <c>ip</c> is not there.</summary>
    public static async Task<NetworkNamespace?> TryCreateAsync()
    {
        var network = new NetworkNamespace();
        string[][] commands =
        [
            ["netns", "add", network._name],
            ["link", "add", network.Link, "type", "veth", "peer", "name", network._name + "b", "netns", network._name],
            ["address", "add", network._subnet + ".1/30", "dev", network.Link],
            ["link", "set", network.Link, "up"],
            ["-n", network._name, "address", "add", network._subnet + ".2/30", "dev", network._name + "b"],
            ["-n", network._name, "link", "set", network._name + "b", "up"],
            ["-n", network._name, "link", "set", "lo", "up"],
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
    public Uri FreeAddress() => new(string.Create(CultureInfo.InvariantCulture, $"http://{_subnet}.2:{HostProcess.FreePort()}"));

    /// <summary>Makes a PostgreSQL that listens on a Unix socket reachable over the link, and only over it.</summary>
    /// <returns>The connection string to use in the namespace.</returns>
    public string Reach(string connectionString)
    {
        var address = new NpgsqlConnectionStringBuilder(connectionString);
        var socket = Path.Combine(address.Host!, string.Create(CultureInfo.InvariantCulture, $".s.PGSQL.{address.Port}"));
        _postgres = new TcpListener(IPAddress.Parse(_subnet + ".1"), 0);
        _postgres.Start();
        _ = ForwardAsync(_postgres, socket);
        (address.Host, address.Port) = (_subnet + ".1", ((IPEndPoint)_postgres.LocalEndpoint).Port);
        return address.ConnectionString;
    }

    /// <summary>Cuts the link for a while.</summary>
    public async Task CutAsync(TimeSpan time)
    {
        Assert.True(await TryAsync("link", "set", Link, "down"));
        try
        {
            await Task.Delay(time); // the fault itself lasts that long; nothing is waited for
        }
        finally
        {
            Assert.True(await TryAsync("link", "set", Link, "up"));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _postgres?.Dispose();
        await TryAsync("link", "delete", Link);
        await TryAsync("netns", "delete", _name);
        _ended.Dispose();
    }

    private static async Task<bool> TryAsync(params string[] command)
    {
        try
        {
            using var ip = Process.Start(new ProcessStartInfo("ip", command) { RedirectStandardError = true })!;
            await ip.WaitForExitAsync();
            return ip.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false; // no such program
        }
    }

    private async Task ForwardAsync(TcpListener listener, string socket)
    {
        var stop = _ended.Token;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                _ = JoinAsync(await listener.AcceptTcpClientAsync(stop), socket, stop);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private static async Task JoinAsync(TcpClient client, string socket, CancellationToken stop)
    {
        using (client)
        using (var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            try
            {
                await server.ConnectAsync(new UnixDomainSocketEndPoint(socket), stop);
                await using var near = client.GetStream();
                await using var far = new NetworkStream(server);
                await Task.WhenAny(near.CopyToAsync(far, stop), far.CopyToAsync(near, stop));
            }
            catch (Exception e) when (e is SocketException or IOException or OperationCanceledException)
            {
                // One side is gone, and so is the other.
            }
        }
    }
}
