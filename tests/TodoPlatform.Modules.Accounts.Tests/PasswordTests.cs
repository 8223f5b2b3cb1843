using System.Net;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Accounts.Tests;

public sealed class PasswordTests(AccountsSandbox sandbox) : IClassFixture<AccountsSandbox>
{
    private const string New = "another horse battery";

    [Fact]
    public async Task A_new_password_ends_all_other_sessions_and_keeps_access_tokens()
    {
        var here = await sandbox.RegisterAsync();
        var there = await sandbox.SignInAgainAsync(here);
        var token = (string)(await here.PostAsync("/tokens", new { name = "script", scopes = new[] { "tasks:read" } }, HttpStatusCode.Created))!["token"]!;
        await here.PostAsync("/me/password", new { currentPassword = TestUser.Password, newPassword = New }, HttpStatusCode.NoContent);

        await here.GetAsync("/me");
        await there.GetAsync("/me", HttpStatusCode.Unauthorized);
        await sandbox.Stranger().PostAsync("/auth/refresh", new { refreshToken = there.RefreshToken }, HttpStatusCode.Unauthorized);
        await sandbox.Stranger().PostAsync("/auth/refresh", new { refreshToken = here.RefreshToken });
        await sandbox.WithToken(token).GetAsync("/me");
        Assert.Equal(HttpStatusCode.Unauthorized, await sandbox.StatusOfSignInAsync(here.Email, TestUser.Password));
        Assert.Equal(HttpStatusCode.OK, await sandbox.StatusOfSignInAsync(here.Email, New));
        Assert.Equal(["user-registered", "signed-in", "signed-in", "token-created", "password-changed", "sign-in-failed", "signed-in"], await sandbox.EventsAsync(here.Id));
        Assert.False((bool)(await sandbox.LastEventAsync(here.Id, "password-changed"))["byReset"]!);
        Assert.Empty(await sandbox.TablesHoldingAsync(New));
    }

    [Theory]
    [InlineData("wrong horse battery", New, "password-wrong", "currentPassword")]
    [InlineData(TestUser.Password, "short", "password-too-short", "newPassword")]
    [InlineData("", New, "validation-failed", "currentPassword")]
    public async Task What_is_not_valid_is_refused_by_field(string currentPassword, string newPassword, string code, string field)
    {
        var user = await sandbox.RegisterAsync();
        var problem = await user.PostAsync("/me/password", new { currentPassword, newPassword }, HttpStatusCode.UnprocessableEntity);
        ProblemAssert.Is(problem, code);
        Assert.NotNull(problem!["errors"]![field]);
        Assert.Equal(HttpStatusCode.OK, await sandbox.StatusOfSignInAsync(user.Email, TestUser.Password));
    }

    [Fact]
    public async Task Guessing_with_a_stolen_session_closes_the_door_too()
    {
        var user = await sandbox.RegisterAsync();
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await user.PostAsync("/me/password", new { currentPassword = "wrong horse battery", newPassword = New }, HttpStatusCode.UnprocessableEntity);
        }

        ProblemAssert.Is(await user.PostAsync("/me/password", new { currentPassword = TestUser.Password, newPassword = New }, HttpStatusCode.TooManyRequests), "locked-out");
        ProblemAssert.Is(await user.DeleteAsync("/me", HttpStatusCode.TooManyRequests, body: new { password = TestUser.Password }), "locked-out");
        ProblemAssert.Is(await user.PatchAsync("/me", new { email = "thief@example.org", currentPassword = TestUser.Password }, HttpStatusCode.TooManyRequests), "locked-out");
        sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
        await user.PostAsync("/me/password", new { currentPassword = TestUser.Password, newPassword = New }, HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Without_a_mail_server_asking_for_a_code_is_answered_alike_and_queues_nothing()
    {
        var user = await sandbox.RegisterAsync();
        await sandbox.Stranger().PostAsync("/auth/forgot", new { email = user.Email }, HttpStatusCode.Accepted);
        await sandbox.Stranger().PostAsync("/auth/forgot", new { email = "nobody@example.org" }, HttpStatusCode.Accepted);
        ProblemAssert.Is(await sandbox.Stranger().PostAsync("/auth/forgot", new { email = "nonsense" }, HttpStatusCode.UnprocessableEntity), "bad-email");
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM accounts.mail_queue"));
    }

    [Fact]
    public async Task Strangers_change_no_password() =>
        await sandbox.Stranger().PostAsync("/me/password", new { currentPassword = TestUser.Password, newPassword = New }, HttpStatusCode.Unauthorized);
}
