using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Modules.Accounts.Persistence;

/// <summary>Somebody is signed in somewhere, as long as this row is there and not expired.</summary>
internal sealed class Session : IUserOwned
{
    public required Guid Id { get; init; }

    public required Guid UserId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; set; }

    public required string[] Roles { get; set; }

    public string? Client { get; init; }
}

/// <summary>The refresh tokens of a session: only that of the current generation is good, and only once.</summary>
internal sealed class RefreshChain
{
    public required Guid SessionId { get; init; }

    public long Generation { get; set; }

    public DateTimeOffset RefreshedAt { get; set; }
}

/// <summary>What opens the door: known by its hash only.</summary>
internal sealed class AccessToken : IUserOwned
{
    public required byte[] Hash { get; init; }

    public required Guid Id { get; init; }

    public required Guid UserId { get; init; }

    public required string[] Scopes { get; init; }

    public required string[] Roles { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>What its user calls an access token.</summary>
internal sealed class AccessTokenName : IUserOwned
{
    public required Guid Id { get; init; }

    public required Guid UserId { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>Written by whoever lets a token in; read here only.</summary>
internal sealed class AccessTokenUse
{
    public Guid TokenId { get; init; }

    public DateTimeOffset LastUsedAt { get; init; }
}

/// <summary>The newest reset code of a user.</summary>
internal sealed class PasswordReset
{
    public required Guid UserId { get; init; }

    public required byte[] CodeHash { get; set; }

    public required DateTimeOffset CreatedAt { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>What a mail is about.</summary>
internal enum MailKind
{
    /// <summary>Somebody asked to reset the password of this address, which may have no account.</summary>
    PasswordReset,

    /// <summary>The account of this (former) address has another one now.</summary>
    EmailChanged,

    /// <summary>The password of the account of this address was changed.</summary>
    PasswordChanged,
}

/// <summary>A mail to be sent: what about and to whom, but no text.</summary>
internal sealed class QueuedMail
{
    public required Guid Id { get; init; }

    public required MailKind Kind { get; init; }

    public required string Recipient { get; init; }

    public int Attempts { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset NextAttemptAt { get; set; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
