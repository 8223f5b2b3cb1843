using System.Net;
using System.Net.Http.Json;
using Npgsql;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Accounts.Tests;

public sealed class OperatorTests(TestPostgres postgres)
{
    [Fact]
    public async Task The_first_account_runs_the_installation_and_sees_who_has_an_account()
    {
        await using var sandbox = new AccountsSandbox(postgres);
        await sandbox.InitializeAsync();
        var first = await sandbox.RegisterAsync();
        var second = await sandbox.RegisterAsync();
        Assert.True((bool)(await first.GetAsync("/me"))!["isOperator"]!);
        Assert.False((bool)(await second.GetAsync("/me"))!["isOperator"]!);
        await second.GetAsync("/admin/users", HttpStatusCode.Forbidden);
        await sandbox.Stranger().GetAsync("/admin/users", HttpStatusCode.Unauthorized);

        var page = (await first.GetAsync("/admin/users?limit=1"))!;
        Assert.Equal(second.Email, (string?)page["items"]![0]!["email"]);
        Assert.NotNull(page["items"]![0]!["lastSignInAt"]);
        Assert.Equal(["createdAt", "email", "id", "lastSignInAt"], page["items"]![0]!.AsObject().Select(member => member.Key).Order());
        var rest = (await first.GetAsync($"/admin/users?limit=1&cursor={page["nextCursor"]}"))!;
        Assert.Equal(first.Id.ToString(), (string?)rest["items"]![0]!["id"]);
        Assert.Null(rest["nextCursor"]);
        ProblemAssert.Is(await first.GetAsync("/admin/users?limit=0", HttpStatusCode.BadRequest), "bad-limit");

        // An operator's token is an operator's only with the scope for everything.
        var all = (string)(await first.PostAsync("/tokens", new { name = "ops", scopes = new[] { "all" } }, HttpStatusCode.Created))!["token"]!;
        var tasks = (string)(await first.PostAsync("/tokens", new { name = "tasks", scopes = new[] { "tasks:write" } }, HttpStatusCode.Created))!["token"]!;
        await sandbox.WithToken(all).GetAsync("/admin/users");
        await sandbox.WithToken(tasks).GetAsync("/admin/users", HttpStatusCode.Forbidden);
        Assert.Equal(["operator", null], await sandbox.QueryAsync<string?>("SELECT roles[1] FROM platform.access_tokens ORDER BY id"));
    }

    [Fact]
    public async Task Of_two_first_accounts_opened_at_the_same_moment_one_runs_the_installation()
    {
        await using var sandbox = new AccountsSandbox(postgres);
        await sandbox.InitializeAsync();

        // Both have seen that there is no account yet when the first of them may go on.
        await using var gate = new NpgsqlConnection(sandbox.Host.ConnectionString);
        await gate.OpenAsync();
        await using (var close = new NpgsqlCommand("SELECT pg_advisory_lock(hashtextextended('accounts first user', 0))", gate))
        {
            await close.ExecuteNonQueryAsync();
        }

        var registrations = Enumerable.Range(0, 2).Select(async i =>
        {
            using var response = await sandbox.Stranger().Http.PostAsJsonAsync("/api/v1/auth/register", new { email = $"first{i}@example.org", password = TestUser.Password });
            return response.StatusCode;
        }).ToList();
        await Eventually.TrueAsync(
            async () => await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())") == 2,
            "both wait");
        await using (var open = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", gate))
        {
            await open.ExecuteNonQueryAsync();
        }

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Created], await Task.WhenAll(registrations));
        Assert.Equal(1, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM accounts.users WHERE is_first"));
    }

    [Fact]
    public async Task Named_operators_replace_the_first_account()
    {
        await using var sandbox = new NamedOperators(postgres);
        await sandbox.InitializeAsync();
        var first = await sandbox.RegisterAsync();
        await first.GetAsync("/admin/users", HttpStatusCode.Forbidden);
        await sandbox.Stranger().PostAsync("/auth/register", new { email = "ops@example.org", password = TestUser.Password }, HttpStatusCode.Created);
        var named = new TestUser(sandbox.Stranger().Http) { Email = "ops@example.org" };
        await named.SignInAsync();
        Assert.Equal(2, (await named.GetAsync("/admin/users"))!["items"]!.AsArray().Count);
    }

    private sealed class NamedOperators(TestPostgres postgres) : AccountsSandbox(postgres)
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings) { ["Admin:Emails"] = "Ops@Example.org, other@example.org" };
    }
}
