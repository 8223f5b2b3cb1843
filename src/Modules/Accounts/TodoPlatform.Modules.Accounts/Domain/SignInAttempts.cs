namespace TodoPlatform.Modules.Accounts.Domain;

/// <summary>Wrong passwords of one user, or of one address without an account: five of them close the door for five minutes.</summary>
internal sealed class SignInAttempts
{
    public const int MaxFailures = 5;

    public static readonly TimeSpan LockDuration = TimeSpan.FromMinutes(5);

    /// <summary>Failures are forgotten after this long without another.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    public required Guid Subject { get; init; }

    public int Failures { get; private set; }

    public DateTimeOffset LastFailedAt { get; private set; }

    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>How long the door stays closed, or null when it is open.</summary>
    public TimeSpan? Wait(DateTimeOffset now) => LockedUntil > now ? LockedUntil - now : null;

    /// <summary>Counts a wrong password.</summary>
    /// <returns>Whether it was the one that closes the door.</returns>
    public bool Fail(DateTimeOffset now)
    {
        var startsAnew = LockedUntil <= now || LastFailedAt < now - Memory;
        Failures = startsAnew ? 1 : Failures + 1;
        LastFailedAt = now;
        LockedUntil = Failures >= MaxFailures ? now + LockDuration : null;
        return LockedUntil is not null;
    }
}
