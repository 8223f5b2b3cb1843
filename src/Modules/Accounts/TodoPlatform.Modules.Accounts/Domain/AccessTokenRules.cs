using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TodoPlatform.Modules.Accounts.Domain;

/// <summary>What personal access tokens are made of.</summary>
internal static class AccessTokenRules
{
    public const string Prefix = "tpat_";

    public const int MaxTokens = 100;

    public const int MaxDays = 365;

    public const int DefaultDays = 90;

    public const int MaxNameLength = 100;

    public const string ScopeAll = "all";

    public static IReadOnlyList<string> Scopes { get; } = ["tasks:read", "tasks:write", ScopeAll];

    /// <summary>A new token: 256 random bits. Shown once, kept nowhere.</summary>
    public static string NewToken() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a token. Random bits need no salt and no slow hash.</summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.ASCII.GetBytes(token));
}
