namespace TodoPlatform.Deploy.Tests.Containers;

/// <summary>
/// A Docker engine of our own with both images, built on stand-ins of their bases (deploy/tools/standin-images). Made once for all
/// tests of the collection; where the machine cannot have one, they are skipped and say why.
/// </summary>
public sealed class ContainerEngine : IAsyncLifetime
{
    public const string App = "todoplatform:test";
    public const string Standalone = "todoplatform-standalone:test";

    private static readonly TimeSpan Build = TimeSpan.FromMinutes(15);
    private readonly string _directory = Path.Combine(Path.GetTempPath(), "todo-tests-engine-" + Path.GetRandomFileName()[..8]);
    private string? _missing;

    private Dictionary<string, string> Environment => new()
    {
        ["DOCKER_HOST"] = $"unix://{_directory}/docker.sock", ["DOCKER_CONFIG"] = _directory + "/config", ["DOCKER_BUILDKIT"] = "1",
        ["TODOPLATFORM_IMAGE"] = App, ["TODOPLATFORM_STANDALONE_IMAGE"] = Standalone,
        ["POSTGRES_IMAGE"] = "standin/postgres:15", ["NGINX_IMAGE"] = "standin/nginx:1", ["REDPANDA_IMAGE"] = "standin/redpanda:1",
    };

    public async ValueTask InitializeAsync()
    {
        _missing = await MissingAsync();
        if (_missing is not null)
        {
            return;
        }

        await Tool.SucceedAsync("deploy/tools/engine", ["start", _directory], timeout: Build);
        var librdkafka = System.Environment.GetEnvironmentVariable("LIBRDKAFKA_PATH") ?? (await Tool.SucceedAsync("build/librdkafka", [], timeout: Build)).Trim();
        await Tool.SucceedAsync("deploy/tools/standin-images", [Path.GetDirectoryName(Repository.AssemblyOf("TodoPlatform.DevelopmentBroker"))!, librdkafka], environment: Environment, timeout: Build);
        await BuildAsync("standalone", Standalone);
        await BuildAsync("app", App);
    }

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(_directory))
        {
            await Tool.SucceedAsync("deploy/tools/engine", ["stop", _directory]);
        }
    }

    /// <summary>Skips the test where there is no engine.</summary>
    internal void Require() => Assert.SkipWhen(_missing is not null, _missing ?? "");

    internal Task<string> DockerAsync(params string[] arguments) => Tool.SucceedAsync("/usr/bin/docker", arguments, environment: Environment, timeout: TimeSpan.FromMinutes(5));

    internal Task<ToolResult> TryDockerAsync(params string[] arguments) => Tool.RunAsync("/usr/bin/docker", arguments, environment: Environment, timeout: TimeSpan.FromMinutes(5));

    private async Task BuildAsync(string target, string image)
    {
        List<string> arguments =
        [
            "build", "--network", "host", "--target", target, "-t", image,
            "--build-arg", "NODE_IMAGE=standin/node:1", "--build-arg", "DOTNET_SDK_IMAGE=standin/dotnet-sdk:10",
            "--build-arg", "DOTNET_RUNTIME_IMAGE=standin/dotnet-runtime:10", "--build-arg", "POSTGRES_IMAGE=standin/postgres:15",
            "--build-arg", "SOURCE_DATE_EPOCH=1700000000", "--build-arg", "REVISION=0123456789abcdef0123456789abcdef01234567",
        ];
        var home = System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile);
        foreach (var (id, file) in ((string, string)[])[("npmrc", ".npmrc"), ("nugetconfig", ".nuget/NuGet/NuGet.Config")])
        {
            if (Path.Combine(home, file) is var path && File.Exists(path))
            {
                arguments.AddRange(["--secret", $"id={id},src={path}"]); // this machine's way to the packages
            }
        }

        await Tool.SucceedAsync("/usr/bin/docker", [.. arguments, "."], environment: Environment, timeout: Build);
    }

    private static async Task<string?> MissingAsync()
    {
        if (!OperatingSystem.IsLinux() || !System.Environment.IsPrivilegedProcess || !File.Exists("/etc/debian_version") || !Tool.IsInstalled("apt-get"))
        {
            return "A Docker engine of the test's own needs Debian and root.";
        }

        if (Directory.Exists("/sys/class/net/docker0"))
        {
            return "Another Docker engine runs on this machine; a second one would share its bridge and packet rules.";
        }

        const string Overlay = "d=$(mktemp -d); mkdir $d/l $d/u $d/w $d/m; unshare -m mount -t overlay o -o lowerdir=$d/l,upperdir=$d/u,workdir=$d/w $d/m; r=$?; rm -rf $d; exit $r";
        return (await Tool.RunAsync("sh", ["-c", Overlay])).ExitCode != 0 ? "This machine allows no overlay file systems, of which containers are made."
            : (await Tool.RunAsync("unshare", ["-n", "sh", "-c", "ip link add a type veth peer name b && ip link add c type bridge"])).ExitCode != 0 ? "This machine allows no virtual networks, which containers need."
            : null;
    }
}

[CollectionDefinition(nameof(ContainerEngine), DisableParallelization = true)]
public sealed class ContainerEngineCollection : ICollectionFixture<ContainerEngine>;
