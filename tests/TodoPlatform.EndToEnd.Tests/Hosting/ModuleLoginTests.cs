using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Host;
using TodoPlatform.Host.Verbs;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>A login per module: what a process of split mode gets instead of the owner's.</summary>
public sealed class ModuleLoginTests(TestPostgres postgres)
{
    [Fact]
    public async Task A_modules_login_reaches_its_own_schema_and_no_other_by_no_way()
    {
        var logins = await RenewAsync(await postgres.CreateDatabaseAsync());
        Assert.Equal(ModuleCatalog.All.Select(module => module.Name), logins.Keys);
        foreach (var (module, login) in logins)
        {
            await using var source = NpgsqlDataSource.Create(login);
            Assert.Null(await RefusalAsync(source, $"SELECT count(*) FROM {module}.outbox"));
            Assert.Null(await RefusalAsync(source, "SELECT count(*) FROM platform.sessions"));
            foreach (var other in logins.Keys.Where(other => other != module))
            {
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await RefusalAsync(source, $"SELECT count(*) FROM {other}.outbox"));
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await RefusalAsync(source, $"DELETE FROM {other}.dead_letters"));
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await RefusalAsync(source, $"SET ROLE todo_{other}"));
            }

            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await RefusalAsync(source, "SET ROLE todoplatform"));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await RefusalAsync(source, "CREATE SCHEMA mine"));
            Assert.Equal(module == "accounts" ? null : PostgresErrorCodes.InsufficientPrivilege, await RefusalAsync(source, "DELETE FROM platform.sessions"));
        }
    }

    [Fact]
    public async Task The_server_is_never_told_a_password()
    {
        var owner = await postgres.CreateDatabaseAsync();
        var logins = await RenewAsync(owner);
        await using var source = NpgsqlDataSource.Create(owner);
        await using var select = source.CreateCommand("SELECT string_agg(query, ' ') FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'ALTER ROLE%'"); // the last one, of the session that has gone back to its pool
        var told = Assert.IsType<string>(await select.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        Assert.Contains("PASSWORD 'SCRAM-SHA-256$4096:", told, StringComparison.Ordinal);
        Assert.All(logins.Values, login => Assert.DoesNotContain(new NpgsqlConnectionStringBuilder(login).Password!, told, StringComparison.Ordinal));

        await using var wrong = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(logins["tasks"]) { Password = "another" }.ConnectionString);
        Assert.Equal(PostgresErrorCodes.InvalidPassword, await RefusalAsync(wrong, "SELECT 1"));
        await using var right = NpgsqlDataSource.Create(logins["tasks"]);
        Assert.Null(await RefusalAsync(right, "SELECT 1"));
    }

    [Fact]
    public async Task A_host_that_has_its_modules_login_only_serves_and_knows_whether_the_database_is_migrated()
    {
        var owner = await postgres.CreateDatabaseAsync();
        var logins = await RenewAsync(owner);
        await using var host = new TestHost("", new Dictionary<string, string?> { ["Modules:Enabled"] = "tasks", ["Messaging:Relay"] = "false", ["ConnectionStrings:Postgres:tasks"] = logins["tasks"] }).Start();
        using var client = new HttpClient { BaseAddress = host.Address };
        var ready = (await client.GetFromJsonAsync<JsonNode>("/health/ready", TestContext.Current.CancellationToken))!;
        Assert.Equal(["tasks"], ready["modules"]!.AsArray().Select(name => (string)name!));

        await using var source = NpgsqlDataSource.Create(owner);
        await using var forget = source.CreateCommand("DELETE FROM platform.migrations WHERE stream = 'tasks'");
        Assert.True(await forget.ExecuteNonQueryAsync(TestContext.Current.CancellationToken) > 0);
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("run the migrate verb", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_for_the_schema_needs_no_more_than_a_modules_login()
    {
        var logins = await RenewAsync(await postgres.CreateDatabaseAsync());
        (await HostCommand.RunAsync("wait-for-schema", "--timeout", "30", "--ConnectionStrings:Postgres=" + logins["audit"])).Ends(0, "");
        (await HostCommand.RunAsync("wait-for-schema", "--timeout", "1", "--ConnectionStrings:Postgres=" + new NpgsqlConnectionStringBuilder(logins["audit"]) { Password = "not set yet" }.ConnectionString)).Ends(1, "PostgreSQL did not answer within 1 s.");
    }

    [Fact]
    public async Task Migrate_gives_modules_the_logins_that_their_processes_already_have()
    {
        var owner = await postgres.CreateEmptyDatabaseAsync();
        var login = new NpgsqlConnectionStringBuilder(owner) { Username = "todo_audit", Password = $"it's {Guid.CreateVersion7()}" }.ConnectionString;
        for (var time = 0; time < 2; time++)
        {
            (await HostCommand.RunAsync("migrate", "--logins", "--ConnectionStrings:Postgres=" + owner, "--ConnectionStrings:Postgres:audit=" + login)).Ends(0, "Set the logins of: audit.");
        }

        await using var source = NpgsqlDataSource.Create(login);
        Assert.Null(await RefusalAsync(source, "SELECT count(*) FROM audit.outbox"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await RefusalAsync(source, "SELECT count(*) FROM tasks.outbox"));

        (await HostCommand.RunAsync("migrate", "--logins", "--ConnectionStrings:Postgres=" + owner)).Ends(1, "--logins sets the logins that ConnectionStrings:Postgres:<module> name");
        (await HostCommand.RunAsync("migrate", "--logins", "--ConnectionStrings:Postgres=" + owner, "--ConnectionStrings:Postgres:tasks=" + login)).Ends(1, "ConnectionStrings:Postgres:tasks must have Username=todo_tasks and a Password");
    }

    private static async Task<IReadOnlyDictionary<string, string>> RenewAsync(string owner)
    {
        await using var services = VerbServices.OverDatabase(new ConfigurationBuilder().Build(), owner);
        return await services.GetRequiredService<ModuleLogins>().RenewAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string?> RefusalAsync(NpgsqlDataSource source, string sql)
    {
        try
        {
#pragma warning disable CA2100 // statements of tests
            await using var command = source.CreateCommand(sql);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            return null;
        }
        catch (PostgresException e)
        {
            return e.SqlState;
        }
    }
}
