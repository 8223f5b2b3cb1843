namespace TodoPlatform.Modules.Accounts.Domain;

/// <summary>A personal access token as its owner sees it afterwards.</summary>
/// <param name="Id">Names the token, does not open anything.</param>
/// <param name="Name">The owner's name for it.</param>
/// <param name="Scopes">Of tasks:read, tasks:write, all.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="ExpiresAt">UTC; expired tokens stay in the list for 30 days.</param>
/// <param name="LastUsedAt">UTC, to about a minute; null when it was never used.</param>
internal sealed record AccessTokenRecord(Guid Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt);
