using System.Linq.Expressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Accounts.Domain;

namespace TodoPlatform.Modules.Accounts.Persistence;

/// <summary>Users and what opens their doors: sessions and access tokens lie in the shared schema, where every process looks them up.</summary>
internal sealed class AccountsDbContext(DbContextOptions<AccountsDbContext> options) : ModuleDbContext(options)
{
    private const string Platform = "platform";

    public override string Schema => "accounts";

    public DbSet<User> Users => Set<User>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<RefreshChain> RefreshChains => Set<RefreshChain>();

    public DbSet<SignInAttempts> SignInAttempts => Set<SignInAttempts>();

    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    public DbSet<AccessTokenName> AccessTokenNames => Set<AccessTokenName>();

    public DbSet<AccessTokenUse> AccessTokenUses => Set<AccessTokenUse>();

    public DbSet<PasswordReset> PasswordResets => Set<PasswordReset>();

    public DbSet<QueuedMail> MailQueue => Set<QueuedMail>();

    /// <summary>The user, locked until the transaction ends; null when there is none (any more).</summary>
    public Task<User?> LockUserAsync(Guid id, CancellationToken cancellationToken) =>
        Users.FromSql($"SELECT * FROM accounts.users WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellationToken);

    /// <summary>The user of an address, locked until the transaction ends.</summary>
    public Task<User?> LockUserAsync(EmailAddress email, CancellationToken cancellationToken) =>
        Users.FromSql($"SELECT * FROM accounts.users WHERE normalized_email = {email.Normalized} FOR UPDATE").SingleOrDefaultAsync(cancellationToken);

    /// <summary>Whether an address is free; it stays so until the transaction ends, because everybody who wants it asks here.</summary>
    public async Task<bool> ReserveAsync(EmailAddress email, CancellationToken cancellationToken)
    {
        await LockNameAsync("email " + email.Normalized, cancellationToken);
        return !await Users.AnyAsync(user => user.NormalizedEmail == email.Normalized, cancellationToken);
    }

    /// <summary>Waits until nobody else holds the name, and holds it until the transaction ends.</summary>
    public Task LockNameAsync(string name, CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({"accounts " + name}, 0))", cancellationToken);

    /// <summary>The caller's access tokens as they are shown, newest first.</summary>
    public IQueryable<AccessTokenRecord> AccessTokenRecords(Expression<Func<AccessTokenName, bool>> which) =>
        from name in AccessTokenNames.Where(which)
        join token in AccessTokens on name.Id equals token.Id
        join use in AccessTokenUses on name.Id equals use.TokenId into uses
        from use in uses.DefaultIfEmpty()
        orderby name.Id descending
        select new AccessTokenRecord(name.Id, name.Name, token.Scopes, name.CreatedAt, token.ExpiresAt, (DateTimeOffset?)use.LastUsedAt);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        MapUsers(modelBuilder);
        MapSessions(modelBuilder);
        MapAccessTokens(modelBuilder);
        modelBuilder.Entity<PasswordReset>(reset =>
        {
            reset.ToTable("password_resets");
            reset.HasKey(r => r.UserId);
        });
        modelBuilder.Entity<QueuedMail>(mail =>
        {
            mail.ToTable("mail_queue");
            mail.Property(m => m.Kind).HasConversion<string>();
        });
        base.OnModelCreating(modelBuilder);
    }

    private static void MapUsers(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<User>(user =>
        {
            user.ToTable("users");
            user.Property(u => u.Version).IsConcurrencyToken();
            user.Property(u => u.ConcurrencyStamp).IsConcurrencyToken();
            user.Property(u => u.WeekStart).HasConversion(day => Lower(day.ToString()), text => Enum.Parse<DayOfWeek>(text, true));
            user.Property(u => u.DateOrder).HasConversion(order => Lower(order.ToString()), text => Enum.Parse<DateOrder>(text, true));
            user.Ignore(u => u.Preferences).Ignore(u => u.QuietHours);

            // Lockout also concerns addresses without an account (see SignInAttempts), and nobody asks for telephone numbers.
            user.Ignore(u => u.AccessFailedCount).Ignore(u => u.LockoutEnabled).Ignore(u => u.LockoutEnd);
            user.Ignore(u => u.PhoneNumber).Ignore(u => u.PhoneNumberConfirmed);
        });
        modelBuilder.Entity<IdentityUserClaim<Guid>>().ToTable("user_claims").HasKey(claim => claim.Id);
        modelBuilder.Entity<IdentityUserLogin<Guid>>().ToTable("user_logins").HasKey(login => new { login.LoginProvider, login.ProviderKey });
        modelBuilder.Entity<IdentityUserToken<Guid>>().ToTable("user_tokens").HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        modelBuilder.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("user_passkeys");
            passkey.HasKey(p => p.CredentialId);
            passkey.OwnsOne(p => p.Data).ToJson();
        });
        modelBuilder.Entity<SignInAttempts>().ToTable("sign_in_attempts").HasKey(attempts => attempts.Subject);
        modelBuilder.Entity<SignInAttempts>().Property(attempts => attempts.Subject).ValueGeneratedNever();
    }

    private static void MapSessions(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Session>().ToTable("sessions", Platform);
        modelBuilder.Entity<RefreshChain>(chain =>
        {
            chain.ToTable("refresh_chains");
            chain.HasKey(c => c.SessionId);
            chain.HasOne<Session>().WithOne().HasForeignKey<RefreshChain>(c => c.SessionId); // inserted after its session
        });
    }

    private static void MapAccessTokens(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AccessToken>(token =>
        {
            token.ToTable("access_tokens", Platform);
            token.HasKey(t => t.Hash);
            token.HasAlternateKey(t => t.Id);
        });
        modelBuilder.Entity<AccessTokenName>(name =>
        {
            name.ToTable("access_token_names");
            name.HasOne<AccessToken>().WithOne().HasForeignKey<AccessTokenName>(n => n.Id).HasPrincipalKey<AccessToken>(t => t.Id);
        });
        modelBuilder.Entity<AccessTokenUse>().ToTable("access_token_uses", Platform).HasKey(use => use.TokenId);
    }

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
