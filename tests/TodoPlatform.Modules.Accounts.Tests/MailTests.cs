using System.Net;
using System.Text.RegularExpressions;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Accounts.Tests;

/// <summary>A sandbox with a mail server.</summary>
public sealed class MailSandbox(TestPostgres postgres) : AccountsSandbox(postgres), IDisposable
{
    public SmtpListener Server { get; } = new();

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings)
    {
        ["Accounts:Smtp:Host"] = "127.0.0.1",
        ["Accounts:Smtp:Port"] = Server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Accounts:Smtp:User"] = "mailer",
        ["Accounts:Smtp:Password"] = "mail secret",
        ["Accounts:Smtp:From"] = "todo@example.org",
        ["Accounts:Smtp:EnableTls"] = "false",
        ["Accounts:PublicUrl"] = "https://todo.example.org/",
    };

    public void Dispose() => Server.Dispose();

    /// <summary>The mails to an address, when there are as many as that; the clock runs meanwhile, in steps of a second.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> MailsToAsync(string address, int count = 1)
    {
        await Eventually.TrueAsync(
            () =>
            {
                Clock.Advance(TimeSpan.FromSeconds(1));
                return Task.FromResult(Server.Mails.Count(mail => mail.To == address) >= count);
            },
            $"{count} mails to {address} arrive");
        return [.. Server.Mails.Where(mail => mail.To == address)];
    }

    /// <summary>Waits until nothing is left to be sent.</summary>
    public Task QueueIsEmptyAsync() => Eventually.TrueAsync(
        async () =>
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            return await QuerySingleAsync<long>("SELECT count(*) FROM accounts.mail_queue") == 0;
        },
        "the mail queue is empty");
}

public sealed partial class MailTests(MailSandbox sandbox) : IClassFixture<MailSandbox>
{
    private const string New = "another horse battery";

    [Fact]
    public async Task A_forgotten_password_is_reset_by_mail()
    {
        var user = await sandbox.RegisterAsync();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await sandbox.StatusOfSignInAsync(user.Email, "wrong horse battery"); // locked out on top of it
        }

        await sandbox.Stranger().PostAsync("/auth/forgot", new { email = user.Email.ToUpperInvariant() }, HttpStatusCode.Accepted);
        var mail = Assert.Single(await sandbox.MailsToAsync(user.Email));
        Assert.Equal("mailer/mail secret", sandbox.Server.Credentials);
        Assert.Contains("From: todo@example.org", mail.Headers, StringComparison.Ordinal);
        var code = Code().Match(mail.Text).Groups[1].Value;
        Assert.Contains($"https://todo.example.org/reset#email={Uri.EscapeDataString(user.Email)}&code={code}", mail.Text, StringComparison.Ordinal);
        Assert.Empty(await sandbox.TablesHoldingAsync(code));

        ProblemAssert.Is(await ResetAsync(user.Email, code, "short", HttpStatusCode.UnprocessableEntity), "password-too-short");
        ProblemAssert.Is(await ResetAsync(user.Email, code + "x", New, HttpStatusCode.UnprocessableEntity), "reset-code-invalid");
        ProblemAssert.Is(await ResetAsync("nobody@example.org", code, New, HttpStatusCode.UnprocessableEntity), "reset-code-invalid");
        await ResetAsync(user.Email, code, New, HttpStatusCode.NoContent);
        ProblemAssert.Is(await ResetAsync(user.Email, code, New, HttpStatusCode.UnprocessableEntity), "reset-code-invalid");

        await user.GetAsync("/me", HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.OK, await sandbox.StatusOfSignInAsync(user.Email, New));
        Assert.Equal("password-changed", (await sandbox.EventsAsync(user.Id))[^2]);
        Assert.True((bool)(await sandbox.LastEventAsync(user.Id, "password-changed"))["byReset"]!);
        Assert.Contains("was changed", (await sandbox.MailsToAsync(user.Email, 2))[1].Text, StringComparison.Ordinal);
        await sandbox.QueueIsEmptyAsync();
    }

    [Fact]
    public async Task A_code_is_good_for_an_hour()
    {
        var user = await sandbox.RegisterAsync();
        var code = await CodeForAsync(user.Email);
        sandbox.Clock.Advance(TimeSpan.FromHours(1));
        ProblemAssert.Is(await ResetAsync(user.Email, code, New, HttpStatusCode.UnprocessableEntity), "reset-code-invalid");
    }

    [Fact]
    public async Task A_newer_code_replaces_the_older_and_another_users_code_opens_nothing()
    {
        var (user, somebody) = (await sandbox.RegisterAsync(), await sandbox.RegisterAsync());
        var first = await CodeForAsync(user.Email);
        var foreign = await CodeForAsync(somebody.Email);
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        await sandbox.Stranger().PostAsync("/auth/forgot", new { email = user.Email }, HttpStatusCode.Accepted);
        var second = Code().Match((await sandbox.MailsToAsync(user.Email, 2))[1].Text).Groups[1].Value;
        await ResetAsync(user.Email, first, New, HttpStatusCode.UnprocessableEntity);
        await ResetAsync(user.Email, foreign, New, HttpStatusCode.UnprocessableEntity);
        await ResetAsync(user.Email, second, New, HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Nobody_is_flooded_with_mails_and_addresses_without_an_account_get_none()
    {
        var user = await sandbox.RegisterAsync();
        await CodeForAsync(user.Email);
        await sandbox.QueueIsEmptyAsync();
        for (var i = 0; i < 5; i++)
        {
            await sandbox.Stranger().PostAsync("/auth/forgot", new { email = user.Email }, HttpStatusCode.Accepted);
        }

        await sandbox.Stranger().PostAsync("/auth/forgot", new { email = "no-account@example.org" }, HttpStatusCode.Accepted);
        await sandbox.QueueIsEmptyAsync();
        Assert.Single(sandbox.Server.Mails, mail => mail.To == user.Email);
        Assert.DoesNotContain(sandbox.Server.Mails, mail => mail.To.StartsWith("no-account", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_busy_mail_server_is_asked_again_and_the_code_that_arrives_is_good()
    {
        var user = await sandbox.RegisterAsync();
        sandbox.Server.RefuseNext(2);
        var refusedBefore = sandbox.Server.Refused;
        var code = await CodeForAsync(user.Email);
        Assert.Equal(refusedBefore + 2, sandbox.Server.Refused);
        await ResetAsync(user.Email, code, New, HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Codes_die_with_a_change_of_password_or_address_and_the_old_address_is_told()
    {
        var user = await sandbox.RegisterAsync();
        var code = await CodeForAsync(user.Email);
        await user.PostAsync("/me/password", new { currentPassword = TestUser.Password, newPassword = New }, HttpStatusCode.NoContent);
        await ResetAsync(user.Email, code, "a third password", HttpStatusCode.UnprocessableEntity);

        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        await sandbox.MailsToAsync(user.Email, 2);
        await sandbox.Stranger().PostAsync("/auth/forgot", new { email = user.Email }, HttpStatusCode.Accepted);
        code = Code().Match((await sandbox.MailsToAsync(user.Email, 3))[2].Text).Groups[1].Value;
        var moved = $"moved-{user.Email}";
        await user.PatchAsync("/me", new { email = moved, currentPassword = New });
        Assert.Contains("does not sign in with this address", (await sandbox.MailsToAsync(user.Email, 4))[3].Text, StringComparison.Ordinal);
        await ResetAsync(user.Email, code, "a third password", HttpStatusCode.UnprocessableEntity);
        await ResetAsync(moved, code, "a third password", HttpStatusCode.UnprocessableEntity);
    }

    private async Task<string> CodeForAsync(string email)
    {
        await sandbox.Stranger().PostAsync("/auth/forgot", new { email }, HttpStatusCode.Accepted);
        return Code().Match(Assert.Single(await sandbox.MailsToAsync(email)).Text).Groups[1].Value;
    }

    private Task<System.Text.Json.Nodes.JsonNode?> ResetAsync(string email, string code, string newPassword, HttpStatusCode expected) =>
        sandbox.Stranger().PostAsync("/auth/reset", new { email, code, newPassword }, expected);

    [GeneratedRegex("^Code: (\\S+)", RegexOptions.Multiline)]
    private static partial Regex Code();
}
