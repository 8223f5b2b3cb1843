using System.Globalization;
using System.Net;
using System.Text;

namespace TodoPlatform.Deploy.Tests.Containers;

/// <summary>Both images and all three profiles, run for real on stand-ins of their bases. Redpanda's place takes the development broker.</summary>
[Collection(nameof(ContainerEngine))]
[Trait("group", "long")]
public sealed class ComposeTests(ContainerEngine engine)
{
    private static readonly string[] Modules = ["accounts", "tasks", "recurrence", "notifications", "audit", "realtime"];

    [Fact]
    public async Task Both_images_run_without_root_and_say_what_they_are()
    {
        engine.Require();
        foreach (var (image, user) in ((string, string)[])[(ContainerEngine.App, "1654:1654"), (ContainerEngine.Standalone, "999:999")])
        {
            Assert.Equal(user, (await engine.DockerAsync("inspect", "-f", "{{.Config.User}}", image)).Trim());
            var labels = await engine.DockerAsync("inspect", "-f", "{{json .Config.Labels}}", image);
            Assert.Contains("\"org.opencontainers.image.revision\":\"0123456789abcdef0123456789abcdef01234567\"", labels, StringComparison.Ordinal);
            Assert.Contains("\"org.opencontainers.image.version\":\"0.1.0\"", labels, StringComparison.Ordinal);
            Assert.Contains("healthcheck", await engine.DockerAsync("inspect", "-f", "{{json .Config.Healthcheck.Test}}", image), StringComparison.Ordinal);
            Assert.Equal("[\"dotnet\",\"/app/TodoPlatform.Host.dll\"]", (await engine.DockerAsync("inspect", "-f", "{{json .Config.Entrypoint}}", image)).Trim());
        }

        // What librdkafka needs beside OpenSSL lies beside it; the stand-in of the runtime has it as little as the chiseled image.
        var linked = await engine.DockerAsync("run", "--rm", "--entrypoint", "ldd", ContainerEngine.Standalone, "/usr/lib/todoplatform/librdkafka.so.1");
        Assert.DoesNotContain("not found", linked, StringComparison.Ordinal);
        Assert.Contains("libz.so.1 => /usr/lib/todoplatform/libz.so.1", linked, StringComparison.Ordinal);
        Assert.Contains("libzstd.so.1 => /usr/lib/todoplatform/libzstd.so.1", linked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_app_image_has_no_shell_and_says_what_it_misses()
    {
        engine.Require();
        var shell = await engine.TryDockerAsync("run", "--rm", "--entrypoint", "sh", ContainerEngine.App, "-c", "true");
        Assert.NotEqual(0, shell.ExitCode);
        Assert.Contains("executable file not found", shell.Error, StringComparison.Ordinal);

        var alone = await engine.TryDockerAsync("run", "--rm", "--read-only", "--tmpfs", "/tmp", "--cap-drop", "ALL", ContainerEngine.App);
        Assert.Equal(1, alone.ExitCode);
        Assert.Contains("ConnectionStrings:Postgres to a running server", alone.Output + alone.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Single_is_one_container_that_keeps_its_data()
    {
        engine.Require();
        await using var project = await ComposeProject.CreateAsync(engine, "single");
        await project.UpAsync();
        using (var story = new Story(project.Address))
        {
            await story.TellAsync();
            await story.SeeTheWebUiAsync();
        }

        await Tool.SucceedAsync(Path.Combine(project.Folder, "smoke"), [project.Address.ToString().TrimEnd('/')]);
        Assert.Equal("999", (await project.ExecAsync("standalone", "id", "-u")).Trim());
        Assert.Contains("Read-only file system", (await project.TryAsync("exec", "-T", "standalone", "touch", "/app/new")).Error, StringComparison.Ordinal);
        Assert.Contains(".backup\n", await project.ExecAsync("standalone-backup", "ls", "/backups"), StringComparison.Ordinal); // it was awaited: its health is that there is one
        var backup = await BackUpAsync(project, "standalone-backup");

        await project.RunAsync("stop", "standalone");
        Assert.Equal(0, (int)(await project.InspectAsync("standalone"))["State"]!["ExitCode"]!);
        await project.RunAsync("down");
        await project.UpAsync();
        using (var story = new Story(project.Address))
        {
            await story.RememberAsync();
        }

        // The way back of docs/deployment.md: into a new cluster, while the old one lies beside it.
        await project.RunAsync("stop", "standalone", "standalone-backup");
        await RefusesAsync(project, "standalone-backup", backup);
        await project.RunAsync("run", "--rm", "-T", "--no-deps", "--entrypoint", "mv", "standalone-backup", "-T", "/data/postgres", "/data/before");
        await RestoreAsync(project, "standalone-backup", backup);
        await project.RunAsync("run", "--rm", "-T", "--no-deps", "--entrypoint", "rm", "standalone-backup", "-r", "/data/before");
    }

    [Fact]
    public async Task Standard_serves_over_a_server_of_its_own_and_comes_back_from_a_backup()
    {
        engine.Require();
        await using var project = await ComposeProject.CreateAsync(engine, "standard");
        await project.UpAsync();
        using (var story = new Story(project.Address))
        {
            await story.TellAsync();
            await story.SeeTheWebUiAsync();
        }

        var app = await project.InspectAsync("app");
        Assert.True((bool)app["HostConfig"]!["ReadonlyRootfs"]!);
        Assert.Equal("healthy", (string?)app["State"]!["Health"]!["Status"]);
        Assert.Equal("f\n", await QueryAsync(project, "SELECT rolsuper FROM pg_roles WHERE rolname = 'todoplatform'"));

        // Without its database it is not ready, and it is again when the database is back: nobody restarts it.
        await project.RunAsync("stop", "postgres");
        string[] check = ["exec", "-T", "app", "dotnet", "/app/TodoPlatform.Host.dll", "healthcheck", "http://127.0.0.1:8080"];
        Assert.Equal(1, (await project.TryAsync(check)).ExitCode);
        await project.RunAsync("start", "postgres");
        await Eventually.TrueAsync(async () => (await project.TryAsync(check)).ExitCode == 0, "the app is ready again", TimeSpan.FromMinutes(1));

        var backup = await BackUpAsync(project, "backup");
        await project.RunAsync("stop", "app", "backup");
        Assert.All([await project.InspectAsync("app"), await project.InspectAsync("backup")], stopped => Assert.Equal(0, (int)stopped["State"]!["ExitCode"]!));
        await RefusesAsync(project, "backup", backup);
        await QueryAsync(project, "ALTER DATABASE todoplatform RENAME TO before", "postgres");
        await project.ExecAsync("postgres", "/docker-entrypoint-initdb.d/10-todoplatform.sh");
        await RestoreAsync(project, "backup", backup);
        await project.ExecAsync("postgres", "dropdb", "-U", "postgres", "before");
    }

    [Fact]
    public async Task Split_runs_a_process_per_module_and_answers_for_those_that_are_there()
    {
        engine.Require();
        await using var project = await ComposeProject.CreateAsync(engine, "split");
        await ShareTheBrokersNamespaceAsync(project);
        await project.UpAsync();
        using var story = new Story(project.Address);
        await story.TellAsync();
        await story.SeeTheWebUiAsync();

        var logins = await QueryAsync(project, "SELECT DISTINCT usename FROM pg_stat_activity WHERE usename LIKE 'todo_%' ORDER BY 1");
        Assert.Equal(Modules.Select(module => "todo_" + module).Order(), logins.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(name => name.StartsWith("todo_", StringComparison.Ordinal)).Order());

        await project.RunAsync("stop", "accounts");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await story.StatusAsync("/api/v1/me"));
        Assert.Equal(HttpStatusCode.OK, await story.StatusAsync("/")); // another process hands out the web UI
        Assert.Equal(HttpStatusCode.OK, await story.StatusAsync("/api/v1/tasks"));
        await project.RunAsync("restart", "proxy"); // it starts while a module is away
        await Eventually.TrueAsync(async () => await story.StatusAsync("/health/live") == HttpStatusCode.OK, "the proxy answers", TimeSpan.FromMinutes(1));
        await project.RunAsync("start", "accounts");
        await Eventually.TrueAsync(async () => await story.StatusAsync("/api/v1/me") == HttpStatusCode.OK, "the module answers again", TimeSpan.FromMinutes(1));

        await project.RunAsync("stop");
        foreach (var module in Modules)
        {
            Assert.Equal(0, (int)(await project.InspectAsync(module))["State"]!["ExitCode"]!);
        }
    }

    private static Task<string> QueryAsync(ComposeProject project, string sql, string database = "todoplatform") =>
        project.ExecAsync("postgres", "psql", "-At", "-U", "postgres", "-d", database, "-c", sql);

    /// <summary>The file that it wrote.</summary>
    private static async Task<string> BackUpAsync(ComposeProject project, string service) => (await project.VerbAsync(service, "backup", "--to", "/backups")).Split(' ')[0];

    private static async Task RefusesAsync(ComposeProject project, string service, string backup)
    {
        var refused = await project.TryVerbAsync(service, "restore", "--from", backup);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("holds TodoPlatform already", refused.Error, StringComparison.Ordinal);
    }

    /// <summary>Nothing is there; then everything of the story is, and proved.</summary>
    private static async Task RestoreAsync(ComposeProject project, string service, string backup)
    {
        Assert.Contains("Restored.", await project.VerbAsync(service, "restore", "--from", backup), StringComparison.Ordinal);
        await project.UpAsync();
        using (var story = new Story(project.Address))
        {
            await story.RememberAsync();
        }

        var verdict = "";
        await Eventually.TrueAsync(
            async () =>
            {
                (_, var code, verdict, _) = await project.TryVerbAsync(service, "doctor");
                TestContext.Current.TestOutputHelper?.WriteLine(verdict); // why not
                return code == 0;
            },
            "doctor finds it sound",
            TimeSpan.FromMinutes(2));
        Assert.Contains("ok     audit chains:", verdict, StringComparison.Ordinal);
    }

    /// <summary>The development broker can be reached at its loopback only, so the modules live in its network namespace, each at a port of its own.</summary>
    private static async Task ShareTheBrokersNamespaceAsync(ComposeProject project)
    {
        var text = new StringBuilder($$"""
            services:
              redpanda:
                networks:
                  backend: { aliases: [{{string.Join(", ", Modules)}}] }
                  frontend: {}

            """);
        List<string> proxy = ["nginx-config", "--listen", "8080", "--resolver", "127.0.0.11"];
        foreach (var (index, module) in Modules.Index())
        {
            var port = (8081 + index).ToString(CultureInfo.InvariantCulture);
            proxy.AddRange(["--upstream", $"{module}={module}:{port}"]);
            text.Append(CultureInfo.InvariantCulture, $$"""
                  {{module}}:
                    network_mode: service:redpanda
                    networks: !reset null
                    environment: { ASPNETCORE_HTTP_PORTS: "{{port}}" }
                    healthcheck: { test: [CMD, dotnet, /app/TodoPlatform.Host.dll, healthcheck, "http://127.0.0.1:{{port}}"] }

                """);
        }

        await project.OverrideAsync("shared-namespace.yaml", text.ToString());
        await File.WriteAllTextAsync(Path.Combine(project.Folder, "nginx.conf"), await Tool.SucceedAsync("dotnet", [Repository.HostAssembly, .. proxy]));
    }
}
