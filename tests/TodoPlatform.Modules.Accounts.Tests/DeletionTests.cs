using System.Net;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Accounts.Tests;

public sealed class DeletionTests(AccountsSandbox sandbox) : IClassFixture<AccountsSandbox>
{
    [Fact]
    public async Task A_deleted_account_leaves_nothing_behind_and_its_tickets_die_at_once()
    {
        var user = await sandbox.RegisterAsync();
        var other = await sandbox.SignInAgainAsync(user);
        var bystander = await sandbox.RegisterAsync();
        var token = (string)(await user.PostAsync("/tokens", new { name = "script", scopes = new[] { "all" } }, HttpStatusCode.Created))!["token"]!;
        await user.PatchAsync("/me", new { displayName = "Somebody Unmistakable" });
        var revoked = (await user.PostAsync("/tokens", new { name = "old", scopes = new[] { "all" } }, HttpStatusCode.Created))!["id"];
        await user.SendAsync(HttpMethod.Delete, $"/tokens/{revoked}", null, HttpStatusCode.NoContent, request => request.Headers.Add("Idempotency-Key", "revoke"));
        Assert.Equal(1, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM accounts.idempotency_keys WHERE user_id = $1", user.Id));
        await sandbox.StatusOfSignInAsync(user.Email, "wrong horse battery");

        await user.DeleteAsync("/me", body: new { password = TestUser.Password });

        await user.GetAsync("/me", HttpStatusCode.Unauthorized);
        await other.GetAsync("/me", HttpStatusCode.Unauthorized);
        await sandbox.WithToken(token).GetAsync("/me", HttpStatusCode.Unauthorized);
        await sandbox.Stranger().PostAsync("/auth/refresh", new { refreshToken = user.RefreshToken }, HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.Unauthorized, await sandbox.StatusOfSignInAsync(user.Email, TestUser.Password));
        await bystander.GetAsync("/me");

        Assert.Equal(["user-registered", "signed-in", "signed-in", "token-created", "user-changed", "token-created", "token-revoked", "sign-in-failed", "user-deleted"], await sandbox.EventsAsync(user.Id));
        Assert.Equal(3, (long)(await sandbox.LastEventAsync(user.Id, "user-deleted"))["version"]!);

        // Only events on their way still know the user.
        var holding = await sandbox.TablesHoldingAsync(user.Id.ToString());
        Assert.Equal(["accounts.outbox"], holding);
        Assert.DoesNotContain("accounts.users", await sandbox.TablesHoldingAsync("Somebody Unmistakable"));
    }

    [Fact]
    public async Task The_address_is_free_afterwards_and_the_new_account_is_another_one()
    {
        var user = await sandbox.RegisterAsync();
        await user.DeleteAsync("/me", body: new { password = TestUser.Password });
        var again = await sandbox.Stranger().PostAsync("/auth/register", new { email = user.Email, password = TestUser.Password }, HttpStatusCode.Created);
        Assert.NotEqual(user.Id.ToString(), (string?)again!["id"]);
        Assert.Equal(1, (long)again["version"]!);
    }

    [Fact]
    public async Task Without_the_password_nothing_is_deleted()
    {
        var user = await sandbox.RegisterAsync();
        ProblemAssert.Is(await user.DeleteAsync("/me", HttpStatusCode.UnprocessableEntity, body: new { password = "wrong horse battery" }), "password-wrong");
        ProblemAssert.Is(await user.DeleteAsync("/me?dryRun=true", HttpStatusCode.BadRequest, body: new { password = TestUser.Password }), "dry-run-not-possible");
        await user.DeleteAsync("/me", HttpStatusCode.BadRequest, body: new { });
        await user.DeleteAsync("/me", HttpStatusCode.UnprocessableEntity, body: new { password = "" });
        await sandbox.Stranger().DeleteAsync("/me", HttpStatusCode.Unauthorized, body: new { password = TestUser.Password });
        await user.GetAsync("/me");
        Assert.DoesNotContain("user-deleted", await sandbox.EventsAsync(user.Id));
    }
}
