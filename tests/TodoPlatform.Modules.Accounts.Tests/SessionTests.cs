using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TodoPlatform.Modules.Accounts.Persistence;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Accounts.Tests;

public sealed class SessionTests(AccountsSandbox sandbox) : IClassFixture<AccountsSandbox>
{
    [Fact]
    public async Task Signing_out_ends_this_session_at_once_and_no_other()
    {
        var here = await sandbox.RegisterAsync();
        var there = await sandbox.SignInAgainAsync(here);
        await here.PostAsync("/auth/logout", null, HttpStatusCode.NoContent);
        await here.GetAsync("/me", HttpStatusCode.Unauthorized);
        await sandbox.Stranger().PostAsync("/auth/refresh", new { refreshToken = here.RefreshToken }, HttpStatusCode.Unauthorized);
        await there.GetAsync("/me");
        Assert.Equal(["user-registered", "signed-in", "signed-in", "signed-out"], await sandbox.EventsAsync(here.Id));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_all_sessions_of_this_user_only()
    {
        var here = await sandbox.RegisterAsync();
        var there = await sandbox.SignInAgainAsync(here);
        var somebody = await sandbox.RegisterAsync();
        await here.PostAsync("/auth/logout?everywhere=true", null, HttpStatusCode.NoContent);
        await here.GetAsync("/me", HttpStatusCode.Unauthorized);
        await there.GetAsync("/me", HttpStatusCode.Unauthorized);
        await somebody.GetAsync("/me");
        Assert.Equal(["user-registered", "signed-in", "signed-in", "signed-out", "signed-out"], await sandbox.EventsAsync(here.Id));
    }

    [Fact]
    public async Task Strangers_have_no_session() => await sandbox.Stranger().PostAsync("/auth/logout", null, HttpStatusCode.Unauthorized);

    [Fact]
    public async Task The_list_shows_where_one_is_signed_in_newest_first()
    {
        var first = await sandbox.RegisterAsync();
        var second = new TestUser(sandbox.Stranger().Http) { Id = first.Id, Email = first.Email };
        second.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Tester/2.0");
        await second.SignInAsync();
        var third = await sandbox.SignInAgainAsync(first);

        var list = (await second.GetAsync("/me/sessions"))!["items"]!.AsArray();
        Assert.Equal([false, true, false], list.Select(session => (bool)session!["current"]!));
        Assert.Equal([null, "Tester/2.0", null], list.Select(session => (string?)session!["client"]));
        Assert.Equal("Tester/2.0", (string?)(await sandbox.QueryAsync<string>("SELECT client FROM platform.sessions WHERE user_id = $1 AND client IS NOT NULL", first.Id)).Single());

        var page = (await third.GetAsync("/me/sessions?limit=2"))!;
        Assert.Equal(2, page["items"]!.AsArray().Count);
        var rest = (await third.GetAsync($"/me/sessions?limit=2&cursor={page["nextCursor"]}"))!;
        Assert.Equal((string?)list[2]!["id"], (string?)Assert.Single(rest["items"]!.AsArray())!["id"]);
        Assert.Null(rest["nextCursor"]);

        ProblemAssert.Is(await third.GetAsync("/me/sessions?limit=201", HttpStatusCode.BadRequest), "bad-limit");
        ProblemAssert.Is(await third.GetAsync("/me/sessions?cursor=nonsense", HttpStatusCode.BadRequest), "bad-cursor");
        var somebody = await sandbox.RegisterAsync();
        ProblemAssert.Is(await somebody.GetAsync($"/me/sessions?cursor={page["nextCursor"]}", HttpStatusCode.BadRequest), "bad-cursor");
    }

    [Fact]
    public async Task A_session_can_be_ended_from_another_one()
    {
        var here = await sandbox.RegisterAsync();
        var there = await sandbox.SignInAgainAsync(here);
        var id = (string?)(await there.GetAsync("/me/sessions"))!["items"]!.AsArray().Single(session => (bool)session!["current"]!)!["id"];

        var somebody = await sandbox.RegisterAsync();
        ProblemAssert.Is(await somebody.DeleteAsync($"/me/sessions/{id}", HttpStatusCode.NotFound), "session-not-found");
        await there.GetAsync("/me");

        await here.DeleteAsync($"/me/sessions/{id}");
        await there.GetAsync("/me", HttpStatusCode.Unauthorized);
        await here.DeleteAsync($"/me/sessions/{id}", HttpStatusCode.NotFound);
        Assert.Equal(["user-registered", "signed-in", "signed-in", "signed-out"], await sandbox.EventsAsync(here.Id));
    }

    [Fact]
    public async Task What_has_expired_is_swept_away_and_nothing_else()
    {
        var user = await sandbox.RegisterAsync();
        var token = (string?)(await user.PostAsync("/tokens", new { name = "short", scopes = new[] { "all" }, expiresInDays = 1 }, HttpStatusCode.Created))!["id"];
        await sandbox.StatusOfSignInAsync("swept@example.org", "wrong horse battery");
        sandbox.Clock.Advance(TimeSpan.FromDays(20));
        var fresh = await sandbox.SignInAgainAsync(user);
        await sandbox.StatusOfSignInAsync("kept@example.org", "wrong horse battery");

        await SweepAsync();
        Assert.Equal(1, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM platform.sessions WHERE user_id = $1", user.Id));
        Assert.Equal(1, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM accounts.sign_in_attempts"));
        Assert.Equal(token, (string?)(await fresh.GetAsync($"/tokens/{token}"))!["id"]); // shown for 30 days

        sandbox.Clock.Advance(TimeSpan.FromDays(12));
        fresh = await sandbox.SignInAgainAsync(user);
        await SweepAsync();
        await fresh.GetAsync($"/tokens/{token}", HttpStatusCode.NotFound);
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM accounts.access_token_names WHERE user_id = $1", user.Id));
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM accounts.sign_in_attempts"));
    }

    private Task SweepAsync() => sandbox.Host.Services.GetServices<IHostedService>().OfType<AccountsSweeper>().Single().SweepAsync(TestContext.Current.CancellationToken);
}
