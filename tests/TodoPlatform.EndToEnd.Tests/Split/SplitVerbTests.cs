using TodoPlatform.EndToEnd.Tests.Hosting;
using TodoPlatform.Host;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Split;

/// <summary>How split mode begins and ends.</summary>
public sealed class SplitVerbTests
{
    [Fact]
    [Trait("group", "long")]
    public async Task Everything_stops_cleanly_on_a_signal()
    {
        await using var platform = new SplitPlatform();
        await platform.InitializeAsync();
        var children = await platform.ChildrenAsync();
        Assert.Equal(0, await platform.StopAsync());
        Assert.All(children.Keys, id => Assert.False(Directory.Exists($"/proc/{id}"), $"{children[id]} still runs"));
    }

    [Fact]
    public async Task Split_mode_says_what_it_misses()
    {
        (await HostCommand.RunAsync("split")).Ends(1, "Split mode needs a broker: give --brokers HOST:PORT");
        (await HostCommand.RunAsync("split", "--port", "many")).Ends(2, "Cannot parse argument 'many'");
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        (await HostCommand.RunAsync("split", "--port", $"{port}", "--brokers", "127.0.0.1:1")).Ends(1, $"Port {port} is in use.");
    }

    [Fact]
    [Trait("group", "long")]
    public async Task A_broker_that_cannot_be_started_ends_everything_with_its_name()
    {
        var directory = Path.Combine(Path.GetTempPath(), $"todo-e2e-{Guid.CreateVersion7():N}");
        try
        {
            (await HostCommand.RunAsync("split", "--port", $"{HostProcess.FreePort()}", "--development-broker", "/no/such.dll", "--Postgres:Directory=" + directory)).Ends(1, "broker died (exit code ");
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task The_nginx_configuration_sends_every_prefix_to_its_module()
    {
        var written = (await HostCommand.RunAsync("nginx-config", "--listen", "8088", "--upstream", "tasks=10.0.0.1:8080", "--upstream", "tasks=10.0.0.2:8080")).Ends(0, "listen 8088;").Output;
        Assert.Contains("server 10.0.0.1:8080", written, StringComparison.Ordinal);
        Assert.Contains("server 10.0.0.2:8080", written, StringComparison.Ordinal);
        foreach (var module in ModuleCatalog.All)
        {
            var location = Assert.Single(written.Split('\n'), line => line.Contains("location ~ ^(", StringComparison.Ordinal) && line.Contains($"proxy_pass http://todoplatform_{module.Name};", StringComparison.Ordinal));
            Assert.All(module.RoutePrefixes, prefix => Assert.Contains(prefix == "/hubs" ? "(/hubs|" : $"/api/v1{prefix}", location, StringComparison.Ordinal));
        }

        var resolving = (await HostCommand.RunAsync("nginx-config", "--resolver", "127.0.0.11", "--upstream", "tasks=elsewhere:9000")).Ends(0, "resolver 127.0.0.11 valid=5s;").Output;
        Assert.DoesNotContain("upstream", resolving.Split('\n', 2)[1], StringComparison.Ordinal); // groups are resolved once, at the start
        Assert.All(ModuleCatalog.All, module => Assert.Contains($"set $process {(module.Name == "tasks" ? "elsewhere:9000" : module.Name + ":8080")}; proxy_pass http://$process;", resolving, StringComparison.Ordinal));
        (await HostCommand.RunAsync("nginx-config", "--resolver", "127.0.0.11", "--upstream", "tasks=a:1", "--upstream", "tasks=b:1")).Ends(2, "with --resolver, name it once");
        (await HostCommand.RunAsync("nginx-config", "--resolver", "127.0.0.11; include /etc/passwd")).Ends(2, "the address of a name server is needed");

        (await HostCommand.RunAsync("nginx-config", "--upstream", "chores=a:1")).Ends(2, "MODULE is one of accounts, tasks, recurrence, notifications, audit, realtime");
    }
}
