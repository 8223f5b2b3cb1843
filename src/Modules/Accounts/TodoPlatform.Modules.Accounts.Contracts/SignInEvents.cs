using TodoPlatform.BuildingBlocks.Contracts;

namespace TodoPlatform.Modules.Accounts.Contracts;

/// <summary>A session began.</summary>
/// <param name="UserId">Who.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Client">The client's own description of itself, at most 200 characters; null when it gave none.</param>
/// <param name="Version">Version of the user.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("accounts.signed-in.v1", Topics.Accounts)]
public sealed record SignedIn(Guid UserId, Guid SessionId, string? Client, long Version, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => UserId;

    long IIntegrationEvent.Sequence => Version;
}

/// <summary>A session ended because its user said so.</summary>
[IntegrationEvent("accounts.signed-out.v1", Topics.Accounts)]
public sealed record SignedOut(Guid UserId, Guid SessionId, long Version, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => UserId;

    long IIntegrationEvent.Sequence => Version;
}

/// <summary>Somebody tried to sign in to this account and was refused.</summary>
/// <param name="UserId">Whose account.</param>
/// <param name="LockedOut">Whether the account is locked now.</param>
/// <param name="Client">The client's own description of itself, at most 200 characters.</param>
/// <param name="Version">Version of the user.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("accounts.sign-in-failed.v1", Topics.Accounts)]
public sealed record SignInFailed(Guid UserId, bool LockedOut, string? Client, long Version, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => UserId;

    long IIntegrationEvent.Sequence => Version;
}

/// <summary>The password was changed (or reset by mail): all other sessions are over.</summary>
[IntegrationEvent("accounts.password-changed.v1", Topics.Accounts)]
public sealed record PasswordChanged(Guid UserId, bool ByReset, long Version, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => UserId;

    long IIntegrationEvent.Sequence => Version;
}

/// <summary>A personal access token was made. The token itself is in no event.</summary>
/// <param name="UserId">Whose token.</param>
/// <param name="TokenId">Names the token, does not open anything.</param>
/// <param name="Name">The user's name for it.</param>
/// <param name="Scopes">Of <c>tasks:read</c>, <c>tasks:write</c>, <c>all</c>.</param>
/// <param name="ExpiresAt">UTC.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("accounts.token-created.v1", Topics.Accounts)]
public sealed record TokenCreated(Guid UserId, Guid TokenId, string Name, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => TokenId;

    Guid IIntegrationEvent.PartitionKey => UserId;

    long IIntegrationEvent.Sequence => 1;
}

/// <summary>A personal access token opens nothing any more.</summary>
[IntegrationEvent("accounts.token-revoked.v1", Topics.Accounts)]
public sealed record TokenRevoked(Guid UserId, Guid TokenId, string Name, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => TokenId;

    Guid IIntegrationEvent.PartitionKey => UserId;

    long IIntegrationEvent.Sequence => 2;
}
