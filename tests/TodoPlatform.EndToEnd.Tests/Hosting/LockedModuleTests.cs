using System.Net;
using System.Text.Json.Nodes;
using Npgsql;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>The database role of one module is locked under two serving processes, of which the one that relays is killed meanwhile: the others go on, and it catches up.</summary>
public sealed class LockedModuleTests
{
    private const int Reminders = 120;
    private static readonly string[] Schemas = ["accounts", "tasks", "recurrence", "notifications", "audit", "realtime"];

    [Fact]
    [Trait("group", "long")]
    public async Task Without_its_database_the_reminders_wait_and_everything_else_goes_on()
    {
        await using var postgres = await PostgresProcess.StartAsync();
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString + ";Pooling=false");
        await ExecuteAsync(source, "CREATE ROLE todo_notifications LOGIN PASSWORD 'locked soon'");
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings:Postgres"] = postgres.ConnectionString,
            ["ConnectionStrings:Postgres:notifications"] = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Username = "todo_notifications", Password = "locked soon" }.ConnectionString,
        };
        await using var leader = new HostProcess(Path.Combine(Path.GetTempPath(), $"todo-none-{Guid.CreateVersion7():N}"), settings);
        await using var successor = new HostProcess(Path.Combine(Path.GetTempPath(), $"todo-none-{Guid.CreateVersion7():N}"), settings);
        await leader.StartAsync();
        await successor.StartAsync();
        using var http = new HttpClient { BaseAddress = successor.Address, Timeout = TimeSpan.FromSeconds(30) };
        var ana = new TestUser(http) { Email = $"{Guid.CreateVersion7():N}@example.org" };
        await ana.PostAsync("/auth/register", new { email = ana.Email, password = TestUser.Password }, HttpStatusCode.Created);
        await ana.SignInAsync();
        await CreateAsync(0, TimeSpan.Zero);
        await Eventually.TrueAsync(async () => await FiredAsync() == 1, "a reminder is delivered");

        await ExecuteAsync(source, "ALTER ROLE todo_notifications NOLOGIN; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'todo_notifications'");
        for (var i = 1; i <= Reminders / 2; i++)
        {
            await CreateAsync(i, TimeSpan.FromSeconds(1));
        }

        await OthersGoOnAsync(Reminders / 2);
        await SaysWhoWaitsAsync(leader);
        await leader.KillAsync();
        for (var i = (Reminders / 2) + 1; i <= Reminders; i++)
        {
            await CreateAsync(i, TimeSpan.FromSeconds(1));
        }

        await OthersGoOnAsync(Reminders);
        await SaysWhoWaitsAsync(successor);
        Assert.NotEqual(0, await CountAsync("SELECT count(*) FROM tasks.parked_events"));
        Assert.Equal(1, await FiredAsync());

        await ExecuteAsync(source, "ALTER ROLE todo_notifications LOGIN");
        await Eventually.TrueAsync(async () => await FiredAsync() > Reminders, "the reminders are delivered", TimeSpan.FromSeconds(60));
        await Eventually.TrueAsync(async () => await WaitingAsync("outbox") + await WaitingAsync("parked_events") == 0, "nothing waits any more");
        await Eventually.TrueAsync(async () => await ReadinessAsync(successor) is ("Healthy", _), "nobody waits any more");
        Assert.Equal(Reminders + 1, await CountAsync("SELECT count(DISTINCT task_title) FROM notifications.notifications"));
        Assert.Equal(Reminders + 1, await FiredAsync());
        Assert.Equal(0, await WaitingAsync("dead_letters"));

        async Task CreateAsync(int number, TimeSpan until) =>
            await ana.PostAsync("/tasks", new { title = $"r{number}", reminders = new[] { new { kind = "absolute", at = DateTimeOffset.UtcNow.AddSeconds(3) + until } } }, HttpStatusCode.Created);

        // Audit and live updates have all, and nothing is left that could slow them down.
        async Task OthersGoOnAsync(int tasks)
        {
            await Eventually.TrueAsync(async () => await CountAsync("SELECT count(*) FROM audit.entries WHERE type = 'tasks.task-created.v1'") == tasks + 1, "the audit log goes on");
            await Eventually.TrueAsync(async () => await CountAsync("SELECT count(DISTINCT resource_id) FROM realtime.changes WHERE resource = 'task'") == tasks + 1, "live updates go on");
            await Eventually.TrueAsync(async () => await CountAsync("SELECT count(*) FROM tasks.outbox") == 0, "the outbox is empty");
        }

        Task<long> FiredAsync() => CountAsync("SELECT count(*) FROM notifications.notifications");
        Task<long> WaitingAsync(string table) => CountAsync("SELECT " + string.Join(" + ", Schemas.Select(schema => $"(SELECT count(*) FROM {schema}.{table})")));

        Task SaysWhoWaitsAsync(HostProcess host) => Eventually.TrueAsync(
            async () => await ReadinessAsync(host) is ("Degraded", var why) && why.Contains("notifications.plan-reminders-when-task-created", StringComparison.Ordinal), "it is said who waits");

        async Task<(string? Status, string Why)> ReadinessAsync(HostProcess host)
        {
            using var answer = await http.GetAsync(new Uri(host.Address, "/health/ready"), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            return ((string?)body["status"], (string?)body["checks"]!["consumers"]!["description"] ?? "");
        }

        async Task<long> CountAsync(string sql)
        {
            await using var command = source.CreateCommand(sql);
            return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        }
    }

    [Fact]
    [Trait("group", "long")]
    public async Task A_host_that_starts_meanwhile_serves_everything_else_and_the_module_when_its_database_is_back()
    {
        await using var postgres = await PostgresProcess.StartAsync();
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString + ";Pooling=false");
        await ExecuteAsync(source, "CREATE ROLE todo_notifications NOLOGIN PASSWORD 'locked'");
        var login = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Username = "todo_notifications", Password = "locked" }.ConnectionString;
        await using var host = new HostProcess(Path.Combine(Path.GetTempPath(), $"todo-none-{Guid.CreateVersion7():N}"), new Dictionary<string, string> { ["ConnectionStrings:Postgres"] = postgres.ConnectionString, ["ConnectionStrings:Postgres:notifications"] = login });
        await host.StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address, Timeout = TimeSpan.FromSeconds(30) };
        var ana = new TestUser(http) { Email = $"{Guid.CreateVersion7():N}@example.org" };
        await ana.PostAsync("/auth/register", new { email = ana.Email, password = TestUser.Password }, HttpStatusCode.Created);
        await ana.SignInAsync();
        await ana.PostAsync("/tasks", new { title = "meanwhile", reminders = new[] { new { kind = "absolute", at = DateTimeOffset.UtcNow.AddSeconds(5) } } }, HttpStatusCode.Created);

        await ExecuteAsync(source, "ALTER ROLE todo_notifications LOGIN");
        await Eventually.TrueAsync(async () => (await ana.GetAsync("/notifications"))!["items"]!.AsArray().Count == 1, "the reminder is delivered", TimeSpan.FromSeconds(40));
        await Eventually.TrueAsync(async () => await CountAsync("pg_tables WHERE tablename = 'qrtz_triggers'") == 1, "the scheduler has its tables", TimeSpan.FromSeconds(40));
        await Eventually.TrueAsync(async () => await CountAsync("notifications.qrtz_triggers, notifications.qrtz_scheduler_state") == 2, "the scheduler runs and has its two sweeps", TimeSpan.FromSeconds(40));
        Assert.Equal(0, await host.StopAsync());
        Assert.Single(host.Log, line => line.Contains("The scheduler of the sweeps cannot start yet", StringComparison.Ordinal) && line.Contains("\"Warning\"", StringComparison.Ordinal));

        async Task<long> CountAsync(string from)
        {
            await using var select = source.CreateCommand("SELECT count(*) FROM " + from);
            return (long)(await select.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        }
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
