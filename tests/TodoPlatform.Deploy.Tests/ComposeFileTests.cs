using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TodoPlatform.Deploy.Tests;

/// <summary>The compose file, read as compose reads it: anchors and merge keys resolved.</summary>
public sealed partial class ComposeFileTests
{
    private static readonly string[] Modules = ["accounts", "tasks", "recurrence", "notifications", "audit", "realtime"];
    private static readonly string Folder = Path.Combine(Repository.Root, "deploy", "compose");

    [Fact]
    public async Task Every_service_is_hardened()
    {
        var services = (await ReadAsync())["services"]!.AsObject();
        foreach (var (name, service) in services)
        {
            Assert.True((bool?)service!["read_only"] == (name != "redpanda"), $"{name}: read_only"); // Redpanda's start writes into /etc
            Assert.True(service["cap_drop"]?.AsArray().Select(text => (string?)text).SequenceEqual(["ALL"]), $"{name}: cap_drop");
            Assert.True(service["security_opt"]?.AsArray().Select(text => (string?)text).SequenceEqual(["no-new-privileges:true"]), $"{name}: security_opt");
            Assert.True(service["stop_grace_period"] is not null, $"{name}: stop_grace_period");
            Assert.True(service["healthcheck"] is not null, $"{name}: healthcheck");
            Assert.Equal(name == "migrate" ? "on-failure:5" : "unless-stopped", (string?)service["restart"]);
            Assert.StartsWith("${", (string?)service["image"], StringComparison.Ordinal); // so that others, and tests, can bring their own
            Assert.NotEmpty(service["profiles"]!.AsArray());
        }
    }

    [Fact]
    public async Task Profiles_hold_what_they_say()
    {
        var services = (await ReadAsync())["services"]!.AsObject();
        string[] In(string profile) => [.. services.Where(service => service.Value!["profiles"]!.AsArray().Any(name => (string?)name == profile)).Select(service => service.Key).Order()];

        Assert.Equal(["standalone", "standalone-backup"], In("single"));
        Assert.Equal(["app", "backup", "migrate", "postgres"], In("standard"));
        Assert.Equal(Modules.Concat(["backup", "migrate", "postgres", "proxy", "redpanda"]).Order(), In("split"));
    }

    [Fact]
    public async Task Whatever_serves_waits_for_a_migrated_database()
    {
        var services = (await ReadAsync())["services"]!;
        Assert.Equal("service_healthy", (string?)services["migrate"]!["depends_on"]!["postgres"]!["condition"]);
        foreach (var name in Modules.Append("app"))
        {
            var needs = services[name]!["depends_on"]!;
            Assert.Equal("service_completed_successfully", (string?)needs["migrate"]?["condition"]);
            Assert.Equal("service_healthy", (string?)needs["postgres"]?["condition"]);
            Assert.Equal(name == "app" ? null : "service_healthy", (string?)needs["redpanda"]?["condition"]);
        }
    }

    [Fact]
    public async Task In_split_mode_a_process_has_the_login_of_its_own_module_only()
    {
        var services = (await ReadAsync())["services"]!;
        foreach (var module in Modules)
        {
            var environment = services[module]!["environment"]!.AsObject();
            Assert.Equal(module, (string?)environment["Modules__Enabled"]);
            var login = Assert.Single(environment, variable => variable.Key.StartsWith("ConnectionStrings", StringComparison.Ordinal));
            Assert.Equal($"ConnectionStrings__Postgres__{module}", login.Key);
            Assert.Contains($"Username=todo_{module};Password=${{{module.ToUpperInvariant()}_DATABASE_PASSWORD:?", (string?)login.Value, StringComparison.Ordinal);
            Assert.DoesNotContain(environment, variable => variable.Key.Contains("POSTGRES_PASSWORD", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Only_what_clients_call_listens_on_the_machine_and_databases_and_brokers_reach_nobody()
    {
        var compose = await ReadAsync();
        foreach (var (name, service) in compose["services"]!.AsObject())
        {
            Assert.Equal(name is "standalone" or "app" or "proxy", service!["ports"] is not null);
        }

        Assert.True((bool?)compose["networks"]!["backend"]!["internal"]);
        Assert.All((string[])["postgres", "redpanda", "backup", "migrate"], name => Assert.Equal(["backend"], compose["services"]![name]!["networks"]!.AsArray().Select(text => (string)text!)));
    }

    [Fact]
    public async Task Backups_are_made_by_the_programs_verb_where_the_servers_own_programs_are()
    {
        var services = (await ReadAsync())["services"]!;
        foreach (var name in (string[])["standalone-backup", "backup"])
        {
            var service = services[name]!;
            Assert.Null(service["entrypoint"]); // the image's
            Assert.Equal(["backup", "--to", "/backups", "--every", "${BACKUP_INTERVAL_MINUTES:-1440}", "--keep", "${BACKUP_KEEP:-14}"], service["command"]!.AsArray().Select(text => (string?)text));
            Assert.Contains("backups:/backups", service["volumes"]!.AsArray().Select(text => (string?)text));
            Assert.Equal((string?)services["standalone"]!["image"], (string?)service["image"]); // the other one has no pg_dump
            Assert.Equal((string?)services["postgres"]!["image"], (string?)service["build"]!["args"]!["POSTGRES_IMAGE"]); // nor would another version's do
        }

        Assert.Contains("Username=todoplatform;", (string?)services["backup"]!["environment"]!["ConnectionStrings__Postgres"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_that_is_overdue_is_seen_by_the_health_of_its_service()
    {
        var services = (await ReadAsync())["services"]!;
        Assert.Equal(services["backup"]!["healthcheck"]!.ToJsonString(), services["standalone-backup"]!["healthcheck"]!.ToJsonString());
        var test = services["backup"]!["healthcheck"]!["test"]!.AsArray();
        Assert.Equal("CMD-SHELL", (string?)test[0]);
        var folder = Directory.CreateTempSubdirectory("todo-tests-backups-");
        try
        {
            // As compose and the container's shell would read it.
            var check = ((string)test[1]!).Replace("${BACKUP_INTERVAL_MINUTES:-1440}", "60", StringComparison.Ordinal).Replace("$$", "$", StringComparison.Ordinal)
                .Replace("/app/TodoPlatform.Host.dll", Repository.HostAssembly, StringComparison.Ordinal).Replace("/backups", folder.FullName, StringComparison.Ordinal);
            Assert.Equal(1, await HealthAsync());
            await WriteAsync(TimeSpan.FromMinutes(135)); // 2 * 60 + 10, and the test takes its time
            Assert.Equal(1, await HealthAsync());
            await WriteAsync(TimeSpan.FromMinutes(120));
            Assert.Equal(0, await HealthAsync());

            async Task<int> HealthAsync() => (await Tool.RunAsync("sh", ["-c", check])).ExitCode;
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Task WriteAsync(TimeSpan age) => File.WriteAllTextAsync(Path.Combine(folder.FullName, $"todoplatform-{(TimeProvider.System.GetUtcNow() - age).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}.backup"), "", TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_example_of_settings_names_every_variable_and_no_other()
    {
        var used = Variable().Matches(await File.ReadAllTextAsync(Path.Combine(Folder, "compose.yaml"), TestContext.Current.CancellationToken)).Select(match => match.Groups[1].Value).Distinct().Order();
        var named = (await File.ReadAllLinesAsync(Path.Combine(Folder, ".env.example"), TestContext.Current.CancellationToken)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('=')[0]).ToList();

        Assert.Equal(used.Append("COMPOSE_PROFILES").Order(), named.Order());
    }

    [Fact]
    public async Task Values_of_the_example_are_the_defaults_of_the_compose_file()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Folder, "compose.yaml"), TestContext.Current.CancellationToken);
        foreach (var line in (await File.ReadAllLinesAsync(Path.Combine(Folder, ".env.example"), TestContext.Current.CancellationToken)).Where(line => line.Length > 0 && line[0] != '#' && !line.StartsWith("COMPOSE_PROFILES", StringComparison.Ordinal)))
        {
            var (name, value) = (line[..line.IndexOf('=', StringComparison.Ordinal)], line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            Assert.All(Variable().Matches(text).Where(match => match.Groups[1].Value == name), match => Assert.Equal(value.Length == 0 ? ":?run ./new-env" : ":-" + value, match.Groups[2].Value));
        }
    }

    [Fact]
    public async Task New_env_makes_a_password_for_each_and_never_overwrites_one()
    {
        var directory = Directory.CreateTempSubdirectory("todo-tests-env-");
        try
        {
            foreach (var file in (string[])["new-env", ".env.example"])
            {
                File.Copy(Path.Combine(Folder, file), Path.Combine(directory.FullName, file));
            }

            var script = Path.Combine(directory.FullName, "new-env");
            await Tool.SucceedAsync(script, ["split"]);
            var environment = Path.Combine(directory.FullName, ".env");
            var written = await File.ReadAllTextAsync(environment, TestContext.Current.CancellationToken);
            var passwords = Password().Matches(written).Select(match => match.Groups[1].Value).ToList();
            Assert.Equal(8, passwords.Distinct().Count());
            Assert.Contains("COMPOSE_PROFILES=split\n", written, StringComparison.Ordinal);
            Assert.StartsWith("-rw------- ", await Tool.SucceedAsync("ls", ["-l", environment]), StringComparison.Ordinal);

            var again = await Tool.RunAsync(script, []);
            Assert.Equal(1, again.ExitCode);
            Assert.Equal(written, await File.ReadAllTextAsync(environment, TestContext.Current.CancellationToken));
            Assert.Equal(2, (await Tool.RunAsync(script, ["double"])).ExitCode);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_proxy_has_what_the_verb_writes()
    {
        var written = await Tool.SucceedAsync("dotnet", [Repository.HostAssembly, "nginx-config", "--listen", "8080", "--resolver", "127.0.0.11"]);

        Assert.Equal(written, await File.ReadAllTextAsync(Path.Combine(Folder, "nginx.conf"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Compose_itself_accepts_every_profile()
    {
        Assert.SkipUnless(Tool.IsInstalled("docker") && (await Tool.RunAsync("docker", ["compose", "version"])).ExitCode == 0, "Docker Compose is not installed.");
        var variables = Variable().Matches(await File.ReadAllTextAsync(Path.Combine(Folder, "compose.yaml"), TestContext.Current.CancellationToken)).Select(match => match.Groups[1].Value).Distinct().Where(name => name.EndsWith("_PASSWORD", StringComparison.Ordinal)).ToDictionary(name => name, _ => "secret");

        await Tool.SucceedAsync("docker", ["compose", "-f", Path.Combine(Folder, "compose.yaml"), "--profile", "single", "--profile", "standard", "--profile", "split", "config", "-q"], environment: variables);
    }

    private static async Task<JsonNode> ReadAsync() => JsonNode.Parse(await Tool.SucceedAsync("node", ["deploy/tools/yaml-to-json.mjs", Path.Combine(Folder, "compose.yaml")]))!;

    [GeneratedRegex(@"\$\{([A-Z_]+)(:[-?][^}]*)?\}")]
    private static partial Regex Variable();

    [GeneratedRegex("^[A-Z_]+_PASSWORD=([0-9a-f]{48})$", RegexOptions.Multiline)]
    private static partial Regex Password();
}
