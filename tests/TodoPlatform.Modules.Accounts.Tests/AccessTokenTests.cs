using System.Net;
using System.Net.Http.Headers;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Accounts.Tests;

public sealed class AccessTokenTests(AccountsSandbox sandbox) : IClassFixture<AccountsSandbox>
{
    [Fact]
    public async Task A_token_is_shown_once_and_kept_as_a_hash()
    {
        var user = await sandbox.RegisterAsync();
        var created = (await user.PostAsync("/tokens", new { name = "Backup <script>", scopes = new[] { "tasks:write", "tasks:read", "tasks:read" }, expiresInDays = 30 }, HttpStatusCode.Created))!;
        var secret = (string)created["token"]!;
        Assert.Matches("^tpat_[A-Za-z0-9_-]{43}$", secret);
        Assert.Equal(["tasks:read", "tasks:write"], created["scopes"]!.AsArray().Select(scope => (string?)scope));
        Assert.Equal(sandbox.Clock.GetUtcNow().AddDays(30), (DateTimeOffset)created["expiresAt"]!);
        Assert.Equal($"/api/v1/tokens/{created["id"]}", user.LastResponse!.Headers.Location!.ToString());

        var shown = (await user.GetAsync($"/tokens/{created["id"]}"))!;
        Assert.Equal("Backup <script>", (string?)shown["name"]);
        Assert.Null(shown["token"]);
        Assert.Null(shown["lastUsedAt"]);
        Assert.Equal(shown.ToJsonString(), Assert.Single((await user.GetAsync("/tokens"))!["items"]!.AsArray())!.ToJsonString());
        Assert.Empty(await sandbox.TablesHoldingAsync(secret));
        Assert.Empty(await sandbox.TablesHoldingAsync(secret["tpat_".Length..]));
        Assert.Equal(["user-registered", "signed-in", "token-created"], await sandbox.EventsAsync(user.Id));
    }

    [Fact]
    public async Task An_idempotency_key_does_not_keep_the_token()
    {
        var user = await sandbox.RegisterAsync();
        var created = await user.SendAsync(HttpMethod.Post, "/tokens", new { name = "x", scopes = new[] { "all" } }, HttpStatusCode.Created, request => request.Headers.Add("Idempotency-Key", "once"));
        Assert.Empty(await sandbox.TablesHoldingAsync((string)created!["token"]!));
    }

    [Fact]
    public async Task A_token_may_do_what_its_scopes_say()
    {
        var user = await sandbox.RegisterAsync();
        var reader = await TokenAsync(user, "tasks:read");
        var writer = await TokenAsync(user, "tasks:write");
        var all = await TokenAsync(user, "all");
        foreach (var script in new[] { reader, writer, all })
        {
            Assert.Equal(user.Id.ToString(), (string?)(await script.GetAsync("/me"))!["id"]);
        }

        foreach (var script in new[] { reader, writer })
        {
            await script.PatchAsync("/me", new { displayName = "By token" }, HttpStatusCode.Forbidden);
            await script.GetAsync("/tokens", HttpStatusCode.Forbidden);
            await script.GetAsync("/me/sessions", HttpStatusCode.Forbidden);
            await script.PostAsync("/tokens", new { name = "x", scopes = new[] { "all" } }, HttpStatusCode.Forbidden);
            await script.PostAsync("/auth/logout?everywhere=true", null, HttpStatusCode.Forbidden);
            await script.PostAsync("/me/password", new { currentPassword = TestUser.Password, newPassword = "some other password" }, HttpStatusCode.Forbidden);
            await script.DeleteAsync("/me", HttpStatusCode.Forbidden, body: new { password = TestUser.Password });
        }

        await all.PatchAsync("/me", new { displayName = "By token" });
        await all.GetAsync("/tokens");
        ProblemAssert.Is(await all.PostAsync("/tokens", new { name = "child", scopes = new[] { "all" } }, HttpStatusCode.Forbidden), "session-required");
        ProblemAssert.Is(await all.PostAsync("/auth/logout", null, HttpStatusCode.Conflict), "no-session");
        await all.PostAsync("/auth/logout?everywhere=true", null, HttpStatusCode.NoContent);
        await user.GetAsync("/me", HttpStatusCode.Unauthorized);
        await all.GetAsync("/me");
    }

    [Fact]
    public async Task A_token_ends_with_its_time()
    {
        var user = await sandbox.RegisterAsync();
        var script = await TokenAsync(user, "all", days: 1);
        sandbox.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        await script.GetAsync("/me");
        sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        await script.GetAsync("/me", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_revoked_token_opens_nothing_from_that_moment()
    {
        var user = await sandbox.RegisterAsync();
        var created = (await user.PostAsync("/tokens", new { name = "lost", scopes = new[] { "all" } }, HttpStatusCode.Created))!;
        var script = sandbox.WithToken((string)created["token"]!);
        await script.GetAsync("/me");

        var somebody = await sandbox.RegisterAsync();
        ProblemAssert.Is(await somebody.DeleteAsync($"/tokens/{created["id"]}", HttpStatusCode.NotFound), "token-not-found");
        await somebody.GetAsync($"/tokens/{created["id"]}", HttpStatusCode.NotFound);
        await script.GetAsync("/me");

        await user.DeleteAsync($"/tokens/{created["id"]}");
        await script.GetAsync("/me", HttpStatusCode.Unauthorized);
        await user.DeleteAsync($"/tokens/{created["id"]}", HttpStatusCode.NotFound);
        Assert.Empty((await user.GetAsync("/tokens"))!["items"]!.AsArray());
        Assert.Equal(["user-registered", "signed-in", "token-created", "token-revoked"], await sandbox.EventsAsync(user.Id));
        Assert.Equal("lost", (string?)(await sandbox.LastEventAsync(user.Id, "token-revoked"))["name"]);
    }

    [Fact]
    public async Task The_last_use_is_shown()
    {
        var user = await sandbox.RegisterAsync();
        var created = (await user.PostAsync("/tokens", new { name = "used", scopes = new[] { "tasks:read" } }, HttpStatusCode.Created))!;
        await sandbox.WithToken((string)created["token"]!).GetAsync("/me");
        var usedAt = sandbox.Clock.GetUtcNow();
        await Eventually.TrueAsync(
            async () =>
            {
                sandbox.Clock.Advance(TimeSpan.FromSeconds(10)); // uses are written in batches
                return (await sandbox.QueryAsync<DateTime>("SELECT last_used_at FROM platform.access_token_uses WHERE token_id = $1", Guid.Parse((string)created["id"]!))).Count == 1;
            },
            "the use is written");
        var client = await sandbox.SignInAgainAsync(user);
        Assert.Equal(usedAt, (DateTimeOffset)(await client.GetAsync($"/tokens/{created["id"]}"))!["lastUsedAt"]!);
    }

    [Theory]
    [InlineData("""{"name":"x","scopes":["tasks:delete"]}""", 422, "unknown-scope")]
    [InlineData("""{"name":"x","scopes":["ALL"]}""", 422, "unknown-scope")]
    [InlineData("""{"name":"x","scopes":[]}""", 422, "unknown-scope")]
    [InlineData("""{"name":"x","scopes":["all"],"expiresInDays":0}""", 422, "bad-expiry")]
    [InlineData("""{"name":"x","scopes":["all"],"expiresInDays":366}""", 422, "bad-expiry")]
    [InlineData("""{"name":" ","scopes":["all"]}""", 422, "bad-token-name")]
    [InlineData("""{"name":"x","scopes":["all"],"expiresInDays":99999999999}""", 400, null)]
    [InlineData("""{"name":"x","scopes":"all"}""", 400, null)]
    [InlineData("""{"name":"x","scopes":[null]}""", 422, "unknown-scope")]
    [InlineData("""{"scopes":["all"]}""", 400, null)]
    public async Task What_is_not_valid_is_refused(string body, int status, string? code)
    {
        var user = await sandbox.RegisterAsync();
        var problem = await user.PostAsync("/tokens", new StringContent(body, MediaTypeHeaderValue.Parse("application/json")), (HttpStatusCode)status);
        if (code is not null)
        {
            ProblemAssert.Is(problem, code);
        }
    }

    [Fact]
    public async Task The_list_is_paged_and_ends_at_a_hundred_tokens()
    {
        var user = await sandbox.RegisterAsync();
        for (var i = 1; i <= 100; i++)
        {
            await user.PostAsync("/tokens", new { name = $"token {i}", scopes = new[] { "tasks:read" } }, HttpStatusCode.Created);
        }

        ProblemAssert.Is(await user.PostAsync("/tokens", new { name = "one more", scopes = new[] { "tasks:read" } }, HttpStatusCode.UnprocessableEntity), "too-many-tokens");
        var (names, cursor) = (new List<string>(), "");
        do
        {
            var page = (await user.GetAsync($"/tokens?limit=30&cursor={cursor}"))!;
            names.AddRange(page["items"]!.AsArray().Select(token => (string)token!["name"]!));
            cursor = (string?)page["nextCursor"];
        }
        while (cursor is not null);
        Assert.Equal(Enumerable.Range(1, 100).Reverse().Select(i => $"token {i}"), names);
    }

    [Fact]
    public async Task Strangers_have_no_tokens()
    {
        await sandbox.Stranger().GetAsync("/tokens", HttpStatusCode.Unauthorized);
        await sandbox.Stranger().PostAsync("/tokens", new { name = "x", scopes = new[] { "all" } }, HttpStatusCode.Unauthorized);
        await sandbox.WithToken("tpat_" + new string('A', 43)).GetAsync("/me", HttpStatusCode.Unauthorized);
    }

    private async Task<TestUser> TokenAsync(TestUser user, string scope, int days = 7) =>
        sandbox.WithToken((string)(await user.PostAsync("/tokens", new { name = scope, scopes = new[] { scope }, expiresInDays = days }, HttpStatusCode.Created))!["token"]!);
}
