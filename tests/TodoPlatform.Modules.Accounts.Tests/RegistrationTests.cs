using System.Net;
using System.Net.Http.Json;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Accounts.Tests;

public sealed class RegistrationTests(AccountsSandbox sandbox) : IClassFixture<AccountsSandbox>
{
    private const string Password = TestUser.Password;

    [Fact]
    public async Task A_new_account_is_usable_at_once_and_is_told_once()
    {
        var stranger = sandbox.Stranger();
        var registered = (await stranger.PostAsync("/auth/register", new { email = "  Ada.Lovelace+x@Example.org ", password = Password, timeZone = "europe/berlin", locale = "de-AT" }, HttpStatusCode.Created))!;
        Assert.Equal("/api/v1/me", stranger.LastResponse!.Headers.Location!.ToString());
        Assert.Equal("\"1\"", stranger.LastETag);
        Assert.Equal("Ada.Lovelace+x@Example.org", (string?)registered["email"]);
        Assert.Equal("Ada.Lovelace+x", (string?)registered["displayName"]);
        Assert.Equal("Europe/Berlin", (string?)registered["timeZone"]);
        Assert.Equal("de-AT", (string?)registered["locale"]);
        Assert.Equal("monday", (string?)registered["weekStart"]);
        Assert.Equal("dayMonthYear", (string?)registered["dateOrder"]);
        Assert.Null(registered["quietHours"]);

        var user = new TestUser(sandbox.Stranger().Http) { Email = "ada.lovelace+X@example.ORG" };
        await user.SignInAsync();
        var me = (await user.GetAsync("/me"))!;
        Assert.Equal(registered.ToJsonString(), me.ToJsonString());

        var id = Guid.Parse((string)me["id"]!);
        Assert.Equal(["user-registered", "signed-in"], await sandbox.EventsAsync(id));
        var raised = await sandbox.LastEventAsync(id, "user-registered");
        Assert.Equal("Europe/Berlin", (string?)raised["user"]!["timeZone"]);
        Assert.Equal(1, (long)raised["user"]!["version"]!);
    }

    [Fact]
    public async Task The_zone_that_the_client_states_is_taken_when_none_is_given()
    {
        var stranger = sandbox.Stranger();
        stranger.Http.DefaultRequestHeaders.Add("X-Time-Zone", "Asia/Tokyo");
        var registered = await stranger.PostAsync("/auth/register", new { email = "stated@example.org", password = Password }, HttpStatusCode.Created);
        Assert.Equal("Asia/Tokyo", (string?)registered!["timeZone"]);

        stranger = sandbox.Stranger();
        stranger.Http.DefaultRequestHeaders.Add("X-Time-Zone", "Nowhere/Land");
        registered = await stranger.PostAsync("/auth/register", new { email = "nonsense@example.org", password = Password }, HttpStatusCode.Created);
        Assert.Equal("Etc/UTC", (string?)registered!["timeZone"]);
    }

    [Theory]
    [InlineData("not an address", Password, null, null, "bad-email", "email")]
    [InlineData("a@b", Password, null, null, "bad-email", "email")]
    [InlineData("two@at@example.org", Password, null, null, "bad-email", "email")]
    [InlineData("line\nbreak@example.org", Password, null, null, "bad-email", "email")]
    [InlineData("bad1@example.org", "123456789", null, null, "password-too-short", "password")]
    [InlineData("bad2@example.org", Password, "Mars/Olympus", null, "unknown-time-zone", "timeZone")]
    [InlineData("bad3@example.org", Password, "../../../etc/passwd", null, "unknown-time-zone", "timeZone")]
    [InlineData("bad4@example.org", Password, "posix/Europe/Berlin", null, "unknown-time-zone", "timeZone")]
    [InlineData("bad5@example.org", Password, "", null, "unknown-time-zone", "timeZone")]
    [InlineData("bad6@example.org", Password, null, " ", "bad-display-name", "displayName")]
    [InlineData("bad7@example.org", Password, null, "bell\a", "bad-display-name", "displayName")]
    public async Task What_is_not_valid_is_refused_by_field(string email, string password, string? timeZone, string? displayName, string code, string field)
    {
        var problem = await sandbox.Stranger().PostAsync("/auth/register", new { email, password, timeZone, displayName }, HttpStatusCode.UnprocessableEntity);
        ProblemAssert.Is(problem, code);
        Assert.NotNull(problem!["errors"]![field]);
    }

    [Fact]
    public async Task Passwords_and_addresses_have_a_greatest_length()
    {
        var problem = await sandbox.Stranger().PostAsync("/auth/register", new { email = "long@example.org", password = new string('x', 129) }, HttpStatusCode.UnprocessableEntity);
        ProblemAssert.Is(problem, "password-too-long");
        await sandbox.Stranger().PostAsync("/auth/register", new { email = "longest@example.org", password = new string('x', 128) }, HttpStatusCode.Created);

        var longest = string.Join('.', Enumerable.Repeat(new string('d', 60), 4));
        problem = await sandbox.Stranger().PostAsync("/auth/register", new { email = $"twelveletter@{longest}", password = Password }, HttpStatusCode.UnprocessableEntity);
        ProblemAssert.Is(problem, "bad-email");
        await sandbox.Stranger().PostAsync("/auth/register", new { email = $"tenletters@{longest}", password = Password }, HttpStatusCode.Created);
    }

    [Fact]
    public async Task Unknown_and_missing_members_are_refused()
    {
        await sandbox.Stranger().PostAsync("/auth/register", new { email = "x@example.org", password = Password, isOperator = true }, HttpStatusCode.BadRequest);
        await sandbox.Stranger().PostAsync("/auth/register", new { email = "x@example.org" }, HttpStatusCode.BadRequest);
        await sandbox.Stranger().PostAsync("/auth/register", new { email = "x@example.org", password = (string?)null }, HttpStatusCode.BadRequest);
        await sandbox.Stranger().PostAsync("/auth/register", new { email = 7, password = Password }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_address_is_taken_only_once_whatever_its_case()
    {
        await sandbox.Stranger().PostAsync("/auth/register", new { email = "taken@example.org", password = Password }, HttpStatusCode.Created);
        var problem = await sandbox.Stranger().PostAsync("/auth/register", new { email = "TAKEN@Example.org", password = Password }, HttpStatusCode.Conflict);
        ProblemAssert.Is(problem, "email-taken");
        Assert.NotNull(problem!["errors"]!["email"]);
    }

    [Fact]
    public async Task Of_twenty_registrations_of_one_address_at_the_same_moment_one_wins()
    {
        var clients = Enumerable.Range(0, 20).Select(_ => sandbox.Stranger()).ToList();
        var answers = await Task.WhenAll(clients.Select(async (client, index) =>
        {
            using var response = await client.Http.PostAsJsonAsync("/api/v1/auth/register", new { email = index % 2 == 0 ? "race@example.org" : "RACE@example.org", password = Password });
            return response.StatusCode;
        }));
        Assert.Equal(1, answers.Count(status => status == HttpStatusCode.Created));
        Assert.Equal(19, answers.Count(status => status == HttpStatusCode.Conflict));
        var ids = await sandbox.QueryAsync<Guid>("SELECT id FROM accounts.users WHERE normalized_email = 'RACE@EXAMPLE.ORG'");
        Assert.Equal(["user-registered"], await sandbox.EventsAsync(Assert.Single(ids)));
    }

    [Fact]
    public async Task A_dry_run_opens_no_account()
    {
        var rehearsal = await sandbox.Stranger().PostAsync("/auth/register?dryRun=true", new { email = "dry@example.org", password = Password });
        Assert.Equal("accounts.user-registered.v1", (string?)rehearsal!["events"]![0]!["type"]);
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM accounts.users WHERE email = 'dry@example.org'"));
    }

    [Fact]
    public async Task The_password_is_kept_as_a_hash_only()
    {
        const string secret = "a very own password";
        await sandbox.Stranger().PostAsync("/auth/register", new { email = "hash@example.org", password = secret }, HttpStatusCode.Created);
        Assert.Empty(await sandbox.TablesHoldingAsync(secret));
        Assert.Single(await sandbox.QueryAsync<string>("SELECT password_hash FROM accounts.users WHERE email = 'hash@example.org'"));
    }
}
