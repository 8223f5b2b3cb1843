namespace TodoPlatform.Modules.Accounts.Http;

/// <summary>Names of the Host's rate limits.</summary>
internal static class RateLimits
{
    /// <summary>For everything that a guesser would try.</summary>
    public const string SignIn = "sign-in";
}
