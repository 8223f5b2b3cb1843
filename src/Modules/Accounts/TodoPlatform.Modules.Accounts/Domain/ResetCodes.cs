using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TodoPlatform.Modules.Accounts.Domain;

/// <summary>Codes that open an account to who reads its mail.</summary>
internal static class ResetCodes
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>Nobody gets reset mails more often than this.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>A new code: 256 random bits.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a code.</summary>
    public static byte[] Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim()));
}
