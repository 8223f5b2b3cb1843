using System.Net;
using System.Net.Http.Headers;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Accounts.Tests;

public sealed class ProfileTests(AccountsSandbox sandbox) : IClassFixture<AccountsSandbox>
{
    [Fact]
    public async Task Preferences_change_together_and_are_told_with_the_whole_state()
    {
        var user = await sandbox.RegisterAsync();
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        var changed = (await user.PatchAsync("/me", new
        {
            timeZone = "america/new_york", locale = "en-US", weekStart = "sunday", dateOrder = "monthDayYear", quietHours = new { from = "22:00", to = "07:30" },
        }))!;
        Assert.Equal("America/New_York", (string?)changed["timeZone"]);
        Assert.Equal("en-US", (string?)changed["locale"]);
        Assert.Equal("sunday", (string?)changed["weekStart"]);
        Assert.Equal("monthDayYear", (string?)changed["dateOrder"]);
        Assert.Equal("22:00", (string?)changed["quietHours"]!["from"]);
        Assert.Equal(2, (long)changed["version"]!);
        Assert.Equal("\"2\"", user.LastETag);
        Assert.Equal(changed.ToJsonString(), (await user.GetAsync("/me"))!.ToJsonString());

        Assert.Equal(["user-registered", "signed-in", "preferences-changed"], await sandbox.EventsAsync(user.Id));
        var raised = (await sandbox.LastEventAsync(user.Id, "preferences-changed"))["user"]!;
        Assert.Equal(user.Email, (string?)raised["email"]);
        Assert.Equal("sunday", (string?)raised["weekStart"]);
        Assert.StartsWith("07:30", (string?)raised["quietHours"]!["to"], StringComparison.Ordinal);
        Assert.Equal(2, (long)raised["version"]!);

        changed = (await user.PatchAsync("/me", new { quietHours = (object?)null }))!;
        Assert.Null(changed["quietHours"]);
        Assert.Equal("sunday", (string?)changed["weekStart"]);
    }

    [Fact]
    public async Task Name_and_preferences_are_told_separately_and_a_change_to_the_same_is_none()
    {
        var user = await sandbox.RegisterAsync();
        const string name = "<b>Ünï ☃ 👩‍🚀</b> '; DROP TABLE users; --";
        Assert.Equal(name, (string?)(await user.PatchAsync("/me", new { displayName = name }))!["displayName"]);
        Assert.Equal(["user-registered", "signed-in", "user-changed"], await sandbox.EventsAsync(user.Id));

        var same = (await user.PatchAsync("/me", new { displayName = name, email = user.Email, weekStart = "monday" }))!;
        Assert.Equal(2, (long)same["version"]!);
        await user.PatchAsync("/me", new { });
        Assert.Equal(["user-registered", "signed-in", "user-changed"], await sandbox.EventsAsync(user.Id));

        await user.PatchAsync("/me", new { displayName = "Other", locale = "fr" });
        Assert.Equal(["user-registered", "signed-in", "user-changed", "user-changed", "preferences-changed"], await sandbox.EventsAsync(user.Id));
    }

    [Fact]
    public async Task A_stale_copy_is_not_written_over_a_newer_one()
    {
        var user = await sandbox.RegisterAsync();
        await user.PatchAsync("/me", new { displayName = "Second" }, ifMatch: "\"1\"");
        var problem = await user.PatchAsync("/me", new { displayName = "Third" }, HttpStatusCode.PreconditionFailed, "\"1\"");
        Assert.Equal("Second", (string?)problem!["current"]!["displayName"]);
        await user.SendAsync(HttpMethod.Get, "/me", null, HttpStatusCode.NotModified, request => request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse("\"2\"")));

        // Signing in is no change of the profile.
        await sandbox.SignInAgainAsync(user);
        await user.PatchAsync("/me", new { displayName = "Third" }, ifMatch: "\"2\"");
    }

    [Theory]
    [InlineData("""{"timeZone":"Mars/Olympus"}""", "unknown-time-zone", 422)]
    [InlineData("""{"timeZone":null}""", "unknown-time-zone", 422)]
    [InlineData("""{"locale":"english please"}""", "bad-locale", 422)]
    [InlineData("""{"displayName":null}""", "bad-display-name", 422)]
    [InlineData("""{"displayName":""}""", "bad-display-name", 422)]
    [InlineData("""{"quietHours":{"from":"22:00","to":"22:00"}}""", "bad-quiet-hours", 422)]
    [InlineData("""{"quietHours":{"from":"22:00"}}""", null, 400)]
    [InlineData("""{"quietHours":{"from":"25:00","to":"07:00"}}""", null, 400)]
    [InlineData("""{"weekStart":"someday"}""", null, 400)]
    [InlineData("""{"weekStart":null}""", null, 400)]
    [InlineData("""{"isOperator":true}""", null, 400)]
    [InlineData("""{"version":7}""", null, 400)]
    [InlineData("""{"email":"nonsense"}""", "bad-email", 422)]
    [InlineData("""{"email":null}""", "bad-email", 422)]
    [InlineData("""{"email":"new@example.org"}""", "password-required", 422)]
    [InlineData("""{"email":"new@example.org","currentPassword":"wrong horse battery"}""", "password-wrong", 422)]
    [InlineData("""[]""", null, 400)]
    [InlineData("""{"displayName":""", null, 400)]
    public async Task What_is_not_valid_changes_nothing(string body, string? code, int status)
    {
        var user = await sandbox.RegisterAsync();
        var before = (await user.GetAsync("/me"))!.ToJsonString();
        var problem = await user.PatchAsync("/me", new StringContent(body, MediaTypeHeaderValue.Parse("application/merge-patch+json")), (HttpStatusCode)status);
        if (code is not null)
        {
            ProblemAssert.Is(problem, code);
        }

        Assert.Equal(before, (await user.GetAsync("/me"))!.ToJsonString());
    }

    [Fact]
    public async Task The_address_changes_with_the_password_and_signs_in_from_then_on()
    {
        var user = await sandbox.RegisterAsync();
        await user.PatchAsync("/me", new { email = "moved@example.org", currentPassword = TestUser.Password });
        Assert.Equal("moved@example.org", (string?)(await user.GetAsync("/me"))!["email"]);
        Assert.Equal(HttpStatusCode.Unauthorized, await sandbox.StatusOfSignInAsync(user.Email, TestUser.Password));
        Assert.Equal(HttpStatusCode.OK, await sandbox.StatusOfSignInAsync("Moved@example.org", TestUser.Password));
        Assert.Equal("moved@example.org", (string?)(await sandbox.LastEventAsync(user.Id, "user-changed"))["user"]!["email"]);

        // The old address is free again, the new one is not.
        await sandbox.Stranger().PostAsync("/auth/register", new { email = user.Email, password = TestUser.Password }, HttpStatusCode.Created);
        var somebody = await sandbox.RegisterAsync();
        ProblemAssert.Is(await somebody.PatchAsync("/me", new { email = "MOVED@example.org", currentPassword = TestUser.Password }, HttpStatusCode.Conflict), "email-taken");
        await user.PatchAsync("/me", new { email = "Moved@Example.org", currentPassword = TestUser.Password }); // its own, in other letters
    }

    [Fact]
    public async Task Of_ten_users_who_take_one_address_at_the_same_moment_one_gets_it()
    {
        var users = new List<TestUser>();
        for (var i = 0; i < 10; i++)
        {
            users.Add(await sandbox.RegisterAsync());
        }

        var answers = await Task.WhenAll(users.Select(async user =>
        {
            using var content = new StringContent($$"""{"email":"wanted@example.org","currentPassword":"{{TestUser.Password}}"}""", MediaTypeHeaderValue.Parse("application/json"));
            using var response = await user.Http.PatchAsync(new Uri("/api/v1/me", UriKind.Relative), content);
            return response.StatusCode;
        }));
        Assert.Equal(1, answers.Count(status => status == HttpStatusCode.OK));
        Assert.Equal(9, answers.Count(status => status == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_dry_run_shows_the_change_but_never_compares_a_password()
    {
        var user = await sandbox.RegisterAsync();
        var rehearsal = await user.PatchAsync("/me?dryRun=true", new { displayName = "Rehearsed" });
        Assert.Equal("Rehearsed", (string?)rehearsal!["result"]!["displayName"]);
        Assert.Equal("Test User", (string?)(await user.GetAsync("/me"))!["displayName"]);
        ProblemAssert.Is(await user.PatchAsync("/me?dryRun=true", new { email = "dry-move@example.org", currentPassword = TestUser.Password }, HttpStatusCode.BadRequest), "dry-run-not-possible");
    }

    [Fact]
    public async Task Strangers_have_no_profile()
    {
        await sandbox.Stranger().GetAsync("/me", HttpStatusCode.Unauthorized);
        await sandbox.Stranger().PatchAsync("/me", new { displayName = "x" }, HttpStatusCode.Unauthorized);
    }
}
