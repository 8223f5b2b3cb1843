using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace TodoPlatform.Deploy.Tests.Containers;

/// <summary>deploy/compose, copied into a folder of its own and started with one profile, as an operator would. Its end removes containers and volumes.</summary>
internal sealed class ComposeProject : IAsyncDisposable
{
    private static readonly string[] Verb = ["run", "--rm", "-T", "--no-deps"];

    private readonly ContainerEngine _engine;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("todo-tests-compose-");
    private readonly List<string> _files = ["compose.yaml"];
    private readonly int _port = FreePort();

    private ComposeProject(ContainerEngine engine) => _engine = engine;

    public Uri Address => new($"http://127.0.0.1:{_port}");

    public string Folder => _folder.FullName;

    public static async Task<ComposeProject> CreateAsync(ContainerEngine engine, string profile)
    {
        var project = new ComposeProject(engine);
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "deploy", "compose")).Where(file => Path.GetFileName(file) is not (".env" or "settings.env")))
        {
            File.Copy(file, Path.Combine(project.Folder, Path.GetFileName(file)));
        }

        await Tool.SucceedAsync(Path.Combine(project.Folder, "new-env"), [profile]);
        var environment = Path.Combine(project.Folder, ".env");
        // What the environment says wins over .env: images are chosen by it. The port is this project's own.
        await File.WriteAllTextAsync(environment, (await File.ReadAllTextAsync(environment)).Replace("TODOPLATFORM_PORT=8080", $"TODOPLATFORM_PORT={project._port}", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(project.Folder, "settings.env"), "RateLimits__Enabled=false\n");
        return project;
    }

    /// <summary>A further compose file, which changes what the first one says.</summary>
    public async Task OverrideAsync(string name, string text)
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, name), text);
        _files.Add(name);
    }

    public Task<string> UpAsync() => RunAsync("up", "-d", "--no-build", "--wait", "--wait-timeout", "240");

    /// <summary>Runs docker compose.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        var result = await TryAsync(arguments);
        if (result.ExitCode != 0)
        {
            var logs = await TryAsync("logs", "--no-color", "--tail", "25");
            var state = await TryAsync("ps", "-a");
            Assert.Fail($"{result.Command}\nended with exit code {result.ExitCode}:\n{result.Output}{result.Error}\n{state.Output}\n{logs.Output}");
        }

        return result.Output;
    }

    public Task<ToolResult> TryAsync(params string[] arguments) =>
        _engine.TryDockerAsync(["compose", "--project-directory", Folder, .. _files.SelectMany(file => (string[])["-f", Path.Combine(Folder, file)]), .. arguments]);

    public Task<string> ExecAsync(string service, params string[] command) => RunAsync(["exec", "-T", service, .. command]);

    /// <summary>Runs a verb of the program, beside whatever runs.</summary>
    public Task<string> VerbAsync(string service, params string[] words) => RunAsync([.. Verb, service, .. words]);

    public Task<ToolResult> TryVerbAsync(string service, params string[] words) => TryAsync([.. Verb, service, .. words]);

    /// <summary>What docker inspect says of a service's container.</summary>
    public async Task<JsonNode> InspectAsync(string service) =>
        JsonNode.Parse(await _engine.DockerAsync("inspect", (await RunAsync("ps", "-a", "-q", service)).Trim()))![0]!;

    public async ValueTask DisposeAsync()
    {
        await RunAsync("down", "--volumes", "--remove-orphans");
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
