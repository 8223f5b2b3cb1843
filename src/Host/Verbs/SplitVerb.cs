using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Postgres;
using TodoPlatform.Host.Platform;

namespace TodoPlatform.Host.Verbs;

/// <summary><c>split</c>: the platform on one machine with a process per module, behind nginx.</summary>
internal static partial class SplitVerb
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(90);

    public static Command Create(string[] settings)
    {
        var port = new Option<int>("--port") { Description = "Where nginx listens. The modules' processes take the ports that follow.", HelpName = "N", DefaultValueFactory = _ => 5080 };
        var brokers = new Option<string?>("--brokers") { Description = "A Kafka or Redpanda cluster.", HelpName = "HOST:PORT" };
        var brokerProgram = new Option<string?>("--development-broker") { Description = "The development broker's program, started when no --brokers are given.", HelpName = "DLL" };
        var verb = new Command(
            "split",
            "Run each module as a process of its own on this machine, each with a database login that reaches only its own schema, behind nginx. A module's process that dies is started again. SIGTERM or Ctrl-C stops everything. Settings (--Key:Name=value) reach every process.")
        {
            port, brokers, brokerProgram,
        };
        verb.SetAction((parsed, stop) => RunAsync(parsed.GetValue(port), parsed.GetValue(brokers), parsed.GetValue(brokerProgram), settings, stop));
        return verb;
    }

    private static async Task<int> RunAsync(int port, string? brokers, string? brokerProgram, string[] settings, CancellationToken stop)
    {
        var modules = ModuleCatalog.All;
        var ports = modules.Select((module, index) => (module.Name, Port: port + 1 + index)).ToDictionary(pair => pair.Name, pair => pair.Port);
        if ((brokers ?? brokerProgram) is null)
        {
            throw new StartupException("Split mode needs a broker: give --brokers HOST:PORT, or start it by './build/run --split', which brings a development broker.");
        }

        foreach (var taken in ports.Values.Prepend(port).Where(IsTaken))
        {
            throw new StartupException($"Port {taken} is in use. Split mode needs the ports {port} to {port + modules.Count}: choose others by --port.");
        }

        var configuration = VerbServices.Configuration(settings);
        var directory = Directory.CreateTempSubdirectory("todoplatform-split-");
        await using var postgres = configuration.GetConnectionString("Postgres") is { Length: > 0 } ? null : await EmbeddedPostgres.StartAsync(DatabaseSetup.PrivateCluster(configuration), stop);
        var logins = await PrepareDatabaseAsync(configuration, postgres?.ConnectionString ?? configuration.GetConnectionString("Postgres")!, stop);
        await using var family = new ProcessFamily();
        try
        {
            brokers ??= await family.StartBrokerAsync(WithoutConnectionStrings(new("dotnet", [brokerProgram!, "--attached"])), Topics(configuration["Messaging:Kafka:TopicPrefix"]), stop);
            foreach (var module in modules)
            {
                family.Start(module.Name, ServeAlone(module, ports[module.Name], logins[module.Name], brokers, settings));
            }

            var file = Path.Combine(directory.FullName, "nginx.conf");
            var upstreams = ports.ToLookup(pair => pair.Key, pair => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{pair.Value}"));
            await File.WriteAllTextAsync(file, new NginxConfiguration(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"), upstreams).Write(modules), stop);
            family.Start("nginx", WithoutConnectionStrings(new("nginx", ["-p", directory.FullName, "-e", "stderr", "-c", file])), stopSignal: "QUIT");

            await family.UntilAsync(() => AllReadyAsync(ports.Values.Append(port), stop), ReadyWithin, stop);
            Console.WriteLine($"""

                  TodoPlatform is running at http://localhost:{port}      (Ctrl-C stops it)
                  one process per module: {string.Join(", ", ports.Select(pair => $"{pair.Key} on port {pair.Value}"))}; broker {brokers}

                """);
            await family.UntilStoppedAsync(stop);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        finally
        {
            await family.DisposeAsync(); // before the database goes
            directory.Delete(recursive: true);
        }
    }

    /// <summary>The development broker makes topics when it is told to, and not for clients. As many partitions as the carrier would ask for.</summary>
    private static IEnumerable<string> Topics(string? prefix) =>
        new EventCatalog(ModuleCatalog.Contracts).All.Select(description => prefix + description.Topic).Distinct().SelectMany(topic => (string[])[$"topic {topic} 12", $"topic {topic}.dlq 1"]);

    private static async Task<IReadOnlyDictionary<string, string>> PrepareDatabaseAsync(IConfiguration configuration, string owner, CancellationToken stop)
    {
        await using var services = VerbServices.OverDatabase(configuration, owner);
        await services.GetRequiredService<SqlMigrator>().MigrateAsync(stop);
        return await services.GetRequiredService<ModuleLogins>().RenewAsync(stop);
    }

    /// <summary>This very program, serving one module. Secrets go by the environment, which other users cannot read.</summary>
    private static ProcessStartInfo ServeAlone(IModule module, int port, string login, string brokers, string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SplitVerb).Assembly.Location]);
        foreach (var (key, value) in new ConfigurationBuilder().AddCommandLine(settings).Build().AsEnumerable())
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value ?? "";
        }

        WithoutConnectionStrings(start).Environment["Modules__Enabled"] = module.Name;
        start.Environment["ConnectionStrings__Postgres"] = ""; // not the owner's, wherever that is configured
        start.Environment[$"ConnectionStrings__Postgres__{module.Name}"] = login;
        start.Environment["Messaging__Carrier"] = "Kafka";
        start.Environment["Messaging__Kafka__BootstrapServers"] = brokers;
        start.Environment["Proxy__Trusted"] = "127.0.0.1";
        start.Environment["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        if (!Console.IsOutputRedirected)
        {
            start.Environment["Logging__Format"] = "text";
        }

        return start;
    }

    /// <summary>A child inherits our environment, but nobody else's way into the database.</summary>
    private static ProcessStartInfo WithoutConnectionStrings(ProcessStartInfo start)
    {
        foreach (var name in start.Environment.Keys.Where(name => ConnectionString().IsMatch(name)).ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }

    [GeneratedRegex("^(ConnectionStrings(__|:)|[A-Z]*CONNSTR_)Postgres((__|:).*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex ConnectionString();

    private static async Task<bool> AllReadyAsync(IEnumerable<int> ports, CancellationToken stop)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        foreach (var port in ports)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/health/ready")), stop);
                if (!answer.IsSuccessStatusCode)
                {
                    return false;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTaken(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
