using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Accounts.Domain;

namespace TodoPlatform.Modules.Accounts.Persistence;

/// <summary>How a password check ended.</summary>
/// <param name="Accepted">The password is right and the door is open.</param>
/// <param name="Wait">How long the door is closed: the password was not even compared. Null when it was open.</param>
/// <param name="ClosedNow">Whether this wrong password was the one that closed it.</param>
internal readonly record struct PasswordCheck(bool Accepted, TimeSpan? Wait, bool ClosedNow)
{
    /// <summary>What to answer when it was not accepted.</summary>
    public Error Refusal(Error wrong) => Wait is { } wait ? AccountErrors.LockedOut(wait) : wrong;
}

/// <summary>
/// Compares passwords, counts wrong ones and closes the door after too many. The caller holds the user's row lock, or the
/// address's, so that attempts made at the same moment are counted one after the other.
/// </summary>
internal sealed class PasswordGate(AccountsDbContext db, IPasswordHasher<User> hasher, TimeProvider time)
{
    private static readonly User Nobody = new();
    private static string? _nobodysHash;

    /// <summary>The password of a user whose row the caller has locked.</summary>
    public Task<PasswordCheck> CheckAsync(User user, string password, CancellationToken cancellationToken) =>
        CheckAsync(user.Id, user, password, cancellationToken);

    /// <summary>The same work and the same counting for an address without an account.</summary>
    public async Task<PasswordCheck> CheckNobodyAsync(EmailAddress email, string password, CancellationToken cancellationToken)
    {
        await db.LockNameAsync("attempts " + email.Normalized, cancellationToken);
        return await CheckAsync(email.Fingerprint, null, password, cancellationToken);
    }

    /// <summary>Sets a new password. Codes that were mailed for the old one are worth nothing from now on.</summary>
    public async Task ReplaceAsync(User user, string password, DateTimeOffset now, CancellationToken cancellationToken)
    {
        user.PasswordHash = hasher.HashPassword(user, password);
        user.SecurityStamp = Guid.CreateVersion7().ToString();
        user.Touch(now);
        await db.PasswordResets.Where(reset => reset.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The owner of the account has shown to be the owner: earlier failures don't count.</summary>
    public Task ForgetFailuresAsync(Guid userId, CancellationToken cancellationToken) =>
        db.SignInAttempts.Where(attempts => attempts.Subject == userId).ExecuteDeleteAsync(cancellationToken);

    private async Task<PasswordCheck> CheckAsync(Guid subject, User? user, string password, CancellationToken cancellationToken)
    {
        var now = time.Now();
        var attempts = await db.SignInAttempts.SingleOrDefaultAsync(a => a.Subject == subject, cancellationToken);
        if (attempts?.Wait(now) is { } wait)
        {
            return new(false, wait, false);
        }

        if (IsRight(user, password))
        {
            if (attempts is not null)
            {
                await ForgetFailuresAsync(subject, cancellationToken);
            }

            return new(true, null, false);
        }

        if (attempts is null)
        {
            attempts = new SignInAttempts { Subject = subject };
            db.Add(attempts);
        }

        return new(false, null, attempts.Fail(now));
    }

    private bool IsRight(User? user, string password)
    {
        _nobodysHash ??= hasher.HashPassword(Nobody, Guid.CreateVersion7().ToString());
        if (user?.PasswordHash is not { } hash)
        {
            hasher.VerifyHashedPassword(Nobody, _nobodysHash, password); // takes the same time
            return false;
        }

        var outcome = hasher.VerifyHashedPassword(user, hash, password);
        if (outcome == PasswordVerificationResult.SuccessRehashNeeded)
        {
            user.PasswordHash = hasher.HashPassword(user, password);
        }

        return outcome != PasswordVerificationResult.Failed;
    }
}
