namespace TodoPlatform.Modules.Accounts.Domain;

/// <summary>How long sessions last.</summary>
internal static class SessionRules
{
    /// <summary>A browser's session, from signing in on.</summary>
    public static readonly TimeSpan CookieLifetime = TimeSpan.FromDays(30);

    public const int MaxClientLength = 200;

    /// <summary>What a client says of itself, fit to be stored and shown.</summary>
    public static string? Describe(string? userAgent)
    {
        if (string.IsNullOrWhiteSpace(userAgent))
        {
            return null;
        }

        var clean = string.Concat(userAgent.Trim().Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c));
        return clean.Length > MaxClientLength ? clean[..MaxClientLength] : clean;
    }
}
