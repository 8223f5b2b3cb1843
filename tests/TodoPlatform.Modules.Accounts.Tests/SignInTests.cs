using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Accounts.Tests;

public sealed class SignInTests(AccountsSandbox sandbox) : IClassFixture<AccountsSandbox>
{
    private const string Wrong = "wrong horse battery";

    [Fact]
    public async Task Signing_in_gives_access_and_refresh_token()
    {
        var user = await sandbox.RegisterAsync();
        using var response = await sandbox.TryToSignInAsync(user.Email, TestUser.Password);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var ticket = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal("Bearer", (string?)ticket["tokenType"]);
        Assert.Equal(3600, (int)ticket["expiresIn"]!);
        Assert.NotEmpty((string)ticket["accessToken"]!);
        Assert.NotEmpty((string)ticket["refreshToken"]!);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Equal(["user-registered", "signed-in", "signed-in"], await sandbox.EventsAsync(user.Id));
        Assert.Empty(await sandbox.TablesHoldingAsync((string)ticket["refreshToken"]!));
    }

    [Fact]
    public async Task Signing_in_with_cookies_gives_a_cookie_that_scripts_of_a_page_cannot_read()
    {
        var user = await sandbox.RegisterAsync();
        using var response = await sandbox.TryToSignInAsync(user.Email, TestUser.Password, "?useCookies=true");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"expires={sandbox.Clock.GetUtcNow().AddDays(30):ddd, dd MMM yyyy}", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(user.Id.ToString(), (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["id"]);
        Assert.Equal("\"1\"", response.Headers.ETag!.ToString());

        var browser = sandbox.Stranger();
        browser.Http.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Assert.Equal(user.Id.ToString(), (string?)(await browser.GetAsync("/me"))!["id"]);

        await browser.PostAsync("/auth/logout", null, HttpStatusCode.NoContent);
        Assert.Contains("expires=Thu, 01 Jan 1970", browser.LastResponse!.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
        await browser.GetAsync("/me", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        var user = await sandbox.RegisterAsync();
        using var wrong = await sandbox.TryToSignInAsync(user.Email, Wrong);
        using var unknown = await sandbox.TryToSignInAsync("nobody-here@example.org", Wrong);
        using var nonsense = await sandbox.TryToSignInAsync("nonsense", Wrong);
        var answers = new List<string>();
        foreach (var response in new[] { wrong, unknown, nonsense })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            var problem = ProblemAssert.IsWellFormed(response, await response.Content.ReadAsStringAsync());
            ProblemAssert.Is(problem, "sign-in-failed");
            answers.Add((string)problem["detail"]!);
        }

        Assert.Single(answers.Distinct());
        Assert.Equal(["user-registered", "signed-in", "sign-in-failed"], await sandbox.EventsAsync(user.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Five_wrong_passwords_close_the_door_for_five_minutes_also_for_addresses_without_an_account(bool known)
    {
        var user = known ? await sandbox.RegisterAsync() : new TestUser(sandbox.Stranger().Http) { Email = "ghost@example.org" };
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await sandbox.StatusOfSignInAsync(user.Email, Wrong));
        }

        using (var locked = await sandbox.TryToSignInAsync(user.Email.ToUpperInvariant(), TestUser.Password))
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, locked.StatusCode);
            Assert.Equal(TimeSpan.FromMinutes(5), locked.Headers.RetryAfter!.Delta);
            ProblemAssert.Is(ProblemAssert.IsWellFormed(locked, await locked.Content.ReadAsStringAsync()), "locked-out");
        }

        sandbox.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.TooManyRequests, await sandbox.StatusOfSignInAsync(user.Email, TestUser.Password));
        sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(known ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, await sandbox.StatusOfSignInAsync(user.Email, TestUser.Password));
        if (known)
        {
            Assert.Equal(
                ["user-registered", "signed-in", .. Enumerable.Repeat("sign-in-failed", 5), "signed-in"],
                await sandbox.EventsAsync(user.Id));
            Assert.True((bool)(await sandbox.LastEventAsync(user.Id, "sign-in-failed"))["lockedOut"]!);
        }
    }

    [Fact]
    public async Task A_right_password_makes_the_wrong_ones_forgotten()
    {
        var user = await sandbox.RegisterAsync();
        for (var round = 0; round < 3; round++)
        {
            for (var attempt = 1; attempt <= 4; attempt++)
            {
                Assert.Equal(HttpStatusCode.Unauthorized, await sandbox.StatusOfSignInAsync(user.Email, Wrong));
            }

            Assert.Equal(HttpStatusCode.OK, await sandbox.StatusOfSignInAsync(user.Email, TestUser.Password));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Guesses_made_at_the_same_moment_are_all_counted(bool known)
    {
        var email = known ? (await sandbox.RegisterAsync()).Email : "parallel@example.org";
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => sandbox.StatusOfSignInAsync(email, Wrong)));
        Assert.Equal(5, answers.Count(status => status == HttpStatusCode.Unauthorized));
        Assert.Equal(11, answers.Count(status => status == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task A_dry_run_is_no_way_to_guess_uncounted()
    {
        var user = await sandbox.RegisterAsync();
        using var response = await sandbox.TryToSignInAsync(user.Email, Wrong, "?dryRun=true");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        ProblemAssert.Is(ProblemAssert.IsWellFormed(response, await response.Content.ReadAsStringAsync()), "dry-run-not-possible");
    }

    [Fact]
    public async Task An_idempotency_key_neither_keeps_tickets_nor_stops_counting()
    {
        var user = await sandbox.RegisterAsync();
        var ticket = await user.SendAsync(HttpMethod.Post, "/auth/login", new { email = user.Email, password = TestUser.Password }, HttpStatusCode.OK, request => request.Headers.Add("Idempotency-Key", "again"));
        Assert.Empty(await sandbox.TablesHoldingAsync((string)ticket!["accessToken"]!));
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await user.SendAsync(HttpMethod.Post, "/me/password", new { currentPassword = Wrong, newPassword = "some other password" }, HttpStatusCode.UnprocessableEntity, request => request.Headers.Add("Idempotency-Key", "guess"));
        }

        await user.PostAsync("/me/password", new { currentPassword = Wrong, newPassword = "some other password" }, HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_refresh_token_is_exchanged_for_new_tokens_once()
    {
        var user = await sandbox.RegisterAsync();
        var first = user.RefreshToken;
        var renewed = (await sandbox.Stranger().PostAsync("/auth/refresh", new { refreshToken = first }))!;
        var client = sandbox.WithToken((string)renewed["accessToken"]!);
        Assert.Equal(user.Id.ToString(), (string?)(await client.GetAsync("/me"))!["id"]);
        var again = (await sandbox.Stranger().PostAsync("/auth/refresh", new { refreshToken = (string?)renewed["refreshToken"] }))!;

        // A thief, or the robbed owner, comes with the token that was used: the whole session ends.
        ProblemAssert.Is(await sandbox.Stranger().PostAsync("/auth/refresh", new { refreshToken = first }, HttpStatusCode.Unauthorized), "refresh-token-reused");
        ProblemAssert.Is(await sandbox.Stranger().PostAsync("/auth/refresh", new { refreshToken = (string?)again["refreshToken"] }, HttpStatusCode.Unauthorized), "refresh-token-invalid");
        await client.GetAsync("/me", HttpStatusCode.Unauthorized);
        await user.GetAsync("/me", HttpStatusCode.Unauthorized);
        Assert.Equal(["user-registered", "signed-in", "signed-out"], await sandbox.EventsAsync(user.Id));
    }

    [Fact]
    public async Task Of_simultaneous_refreshes_with_one_token_at_most_one_succeeds()
    {
        var user = await sandbox.RegisterAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            using var content = new StringContent($$"""{"refreshToken":"{{user.RefreshToken}}"}""", System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/json"));
            using var response = await sandbox.Stranger().Http.PostAsync(new Uri("/api/v1/auth/refresh", UriKind.Relative), content);
            return response.StatusCode;
        }));
        Assert.Equal(1, answers.Count(status => status == HttpStatusCode.OK));
        Assert.Equal(9, answers.Count(status => status == HttpStatusCode.Unauthorized));
        await user.GetAsync("/me", HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("CfDJ8")]
    public async Task What_is_no_refresh_token_is_refused(string token) =>
        ProblemAssert.Is(await sandbox.Stranger().PostAsync("/auth/refresh", new { refreshToken = token }, HttpStatusCode.Unauthorized), "refresh-token-invalid");

    [Fact]
    public async Task An_access_token_is_no_refresh_token()
    {
        var user = await sandbox.RegisterAsync();
        var access = user.Http.DefaultRequestHeaders.Authorization!.Parameter;
        ProblemAssert.Is(await sandbox.Stranger().PostAsync("/auth/refresh", new { refreshToken = access }, HttpStatusCode.Unauthorized), "refresh-token-invalid");
        Assert.NotEqual(access, user.RefreshToken);
        await user.GetAsync("/me");
        await sandbox.WithToken(user.RefreshToken!).GetAsync("/me", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_session_lives_as_long_as_it_is_refreshed()
    {
        var user = await sandbox.RegisterAsync();
        sandbox.Clock.Advance(TimeSpan.FromHours(1));
        await user.GetAsync("/me", HttpStatusCode.Unauthorized);
        var token = user.RefreshToken;
        for (var week = 0; week < 3; week++)
        {
            sandbox.Clock.Advance(TimeSpan.FromDays(13));
            token = (string?)(await sandbox.Stranger().PostAsync("/auth/refresh", new { refreshToken = token }))!["refreshToken"];
        }

        sandbox.Clock.Advance(TimeSpan.FromDays(14));
        ProblemAssert.Is(await sandbox.Stranger().PostAsync("/auth/refresh", new { refreshToken = token }, HttpStatusCode.Unauthorized), "refresh-token-invalid");
    }
}
