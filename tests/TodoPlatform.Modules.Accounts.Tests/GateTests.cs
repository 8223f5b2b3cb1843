using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TodoPlatform.Modules.Accounts.Domain;
using TodoPlatform.Modules.Accounts.Mail;
using TodoPlatform.Modules.Accounts.Persistence;
using Xunit;

namespace TodoPlatform.Modules.Accounts.Tests;

public sealed class GateTests(AccountsSandbox sandbox) : IClassFixture<AccountsSandbox>
{
    [Fact]
    public async Task An_unknown_address_takes_the_same_hashing_as_a_known_one()
    {
        var registered = await sandbox.RegisterAsync();
        await using var scope = sandbox.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        var hasher = new CountingHasher(scope.ServiceProvider.GetRequiredService<IPasswordHasher<User>>());
        var gate = new PasswordGate(db, hasher, sandbox.Clock);
        await using var transaction = await db.Database.BeginTransactionAsync();

        var user = await db.LockUserAsync(registered.Id, TestContext.Current.CancellationToken);
        Assert.False((await gate.CheckAsync(user!, "wrong horse battery", TestContext.Current.CancellationToken)).Accepted);
        Assert.Equal(1, hasher.Verified);
        Assert.True(EmailAddress.TryParse("nobody-at-all@example.org", out var nobody));
        Assert.False((await gate.CheckNobodyAsync(nobody, "wrong horse battery", TestContext.Current.CancellationToken)).Accepted);
        Assert.Equal(2, hasher.Verified);
    }

    [Fact]
    public async Task A_hash_of_an_older_strength_is_renewed_at_the_next_sign_in()
    {
        var user = await sandbox.RegisterAsync();
        var older = new PasswordHasher<User>(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { CompatibilityMode = PasswordHasherCompatibilityMode.IdentityV2 }))
            .HashPassword(new User(), Testing.TestUser.Password);
        await sandbox.ExecuteAsync("UPDATE accounts.users SET password_hash = $2 WHERE id = $1", user.Id, older);
        await sandbox.SignInAgainAsync(user);
        Assert.NotEqual(older, await sandbox.QuerySingleAsync<string>("SELECT password_hash FROM accounts.users WHERE id = $1", user.Id));
        await sandbox.SignInAgainAsync(user);
    }

    [Fact]
    public async Task An_account_whose_hash_is_of_an_older_strength_can_be_deleted()
    {
        var user = await sandbox.RegisterAsync();
        var older = new PasswordHasher<User>(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { CompatibilityMode = PasswordHasherCompatibilityMode.IdentityV2 }))
            .HashPassword(new User(), Testing.TestUser.Password);
        await sandbox.ExecuteAsync("UPDATE accounts.users SET password_hash = $2 WHERE id = $1", user.Id, older);
        await user.DeleteAsync("/me", body: new { password = Testing.TestUser.Password });
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM accounts.users WHERE id = $1", user.Id));
    }

    [Fact]
    public async Task A_missing_mail_server_is_told_once()
    {
        await using var scope = sandbox.Host.Services.CreateAsyncScope();
        var log = new RecordingLogger();
        var settings = new MailSettings(new ConfigurationBuilder().Build());
        var queue = new MailQueue(scope.ServiceProvider.GetRequiredService<AccountsDbContext>(), settings, sandbox.Clock, log);
        await queue.EnqueueAsync(MailKind.PasswordChanged, "a@example.org", TestContext.Current.CancellationToken);
        Assert.Empty(log.Lines);
        await queue.EnqueueAsync(MailKind.PasswordReset, "a@example.org", TestContext.Current.CancellationToken);
        await queue.EnqueueAsync(MailKind.PasswordReset, "b@example.org", TestContext.Current.CancellationToken);
        var line = Assert.Single(log.Lines);
        Assert.Contains("Accounts:Smtp:Host", line, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_server_without_a_sender_address_is_refused_at_start()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Accounts:Smtp:Host"] = "mail.example.org" }).Build();
        Assert.Contains("Accounts:Smtp:From", Assert.Throws<InvalidOperationException>(() => new MailSettings(configuration)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_a_guesser_would_try_is_rate_limited()
    {
        var limited = sandbox.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == "sign-in")
            .Select(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName);
        Assert.Equal(["ChangePassword", "DeleteAccount", "RefreshSession", "Register", "RequestPasswordReset", "ResetPassword", "SignIn"], limited.Order(StringComparer.Ordinal));
    }

    private sealed class CountingHasher(IPasswordHasher<User> inner) : IPasswordHasher<User>
    {
        public int Verified { get; private set; }

        public string HashPassword(User user, string password) => inner.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    private sealed class RecordingLogger : ILogger<MailQueue>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
