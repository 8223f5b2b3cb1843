using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Npgsql;

namespace TodoPlatform.Deploy.Tests.Helm;

/// <summary>What the pods of the chart would run, run here with the same arguments and settings, over a real PostgreSQL.</summary>
[Trait("group", "long")]
public sealed class RenderedProcessTests(TestPostgres postgres) : IClassFixture<TestPostgres>
{
    [Theory]
    [InlineData("single")]
    [InlineData("minikube")]
    public async Task The_migration_makes_what_every_pod_waits_for_with_its_own_login(string values)
    {
        var (chart, secrets) = (await RenderedChart.OfAsync(values), SecretsOf(await postgres.CreateEmptyDatabaseAsync()));
        Assert.Contains("Applied ", await RunAsync(chart, chart.Pods.Single(pod => pod.Kind == "Job").Main, secrets), StringComparison.Ordinal);
        foreach (var pod in chart.Servers)
        {
            await RunAsync(chart, Assert.Single(pod.Spec["initContainers"]!.AsArray())!.AsObject(), secrets);
        }

        if (values == "minikube")
        {
            await using var audit = NpgsqlDataSource.Create(secrets["secret:todo-modules/audit"]);
            await using var select = audit.CreateCommand("SELECT count(*) FROM tasks.outbox");
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => select.ExecuteScalarAsync(TestContext.Current.CancellationToken))).SqlState);
        }
    }

    [Fact]
    public async Task The_process_of_mode_single_serves_and_the_test_pod_finds_it_ready()
    {
        var (chart, secrets) = (await RenderedChart.OfAsync("single"), SecretsOf(await postgres.CreateDatabaseAsync()));
        var port = HostProcess.FreePort().ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("dotnet", [Repository.HostAssembly]) { WorkingDirectory = Path.GetDirectoryName(Repository.HostAssembly) };
        foreach (var (name, value) in Resolve(chart.SettingsOf(Assert.Single(chart.Servers).Main), secrets))
        {
            start.Environment[name] = value;
        }

        start.Environment["ASPNETCORE_HTTP_PORTS"] = port; // a pod has its 8080 to itself
        await using var server = ProgramProcess.Start(start);
        var test = Assert.Single(chart.Pods, pod => pod.Kind == "Pod").Main["args"]!.AsArray().Select(argument => ((string)argument!).Replace("http://todo-todoplatform-app", "http://127.0.0.1:" + port, StringComparison.Ordinal)).ToList();
        await Eventually.TrueAsync(async () => (await Tool.RunAsync("dotnet", [Repository.HostAssembly, .. test])).ExitCode == 0, "it is ready", TimeSpan.FromSeconds(90));
        Assert.Equal(0, await server.StopAsync());
    }

    private static Dictionary<string, string> SecretsOf(string owner) => new[] { "accounts", "tasks", "recurrence", "notifications", "audit", "realtime" }
        .ToDictionary(module => "secret:todo-modules/" + module, module => new NpgsqlConnectionStringBuilder(owner) { Username = "todo_" + module, Password = $"{Guid.CreateVersion7()}" }.ConnectionString)
        .Append(new("secret:todo-owner/connectionString", owner)).ToDictionary();

    private static Dictionary<string, string> Resolve(IReadOnlyDictionary<string, string> settings, Dictionary<string, string> secrets) =>
        settings.ToDictionary(setting => setting.Key, setting => setting.Value.StartsWith("secret:", StringComparison.Ordinal) ? secrets[setting.Value] : setting.Value);

    private static Task<string> RunAsync(RenderedChart chart, JsonObject container, Dictionary<string, string> secrets) => Tool.SucceedAsync(
        "dotnet", [Repository.HostAssembly, .. container["args"]!.AsArray().Select(argument => (string)argument!)], Path.GetDirectoryName(Repository.HostAssembly), Resolve(chart.SettingsOf(container), secrets));
}
