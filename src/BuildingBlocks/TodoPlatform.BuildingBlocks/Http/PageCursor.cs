using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.BuildingBlocks.Http;

/// <summary>
/// Opaque positions in lists: encrypted and signed, and bound to the user and to the other parameters of the query, so
/// that a cursor of another list or of another user is refused instead of giving a wrong page.
/// </summary>
public sealed class PageCursor(IDataProtectionProvider protection, CurrentUser user)
{
    /// <summary>Items of a page without <c>limit</c>.</summary>
    public const int DefaultLimit = 50;

    /// <summary>Most items of a page.</summary>
    public const int MaxLimit = 200;

    /// <summary>The cursor after <paramref name="last"/>, the key of a page's last item.</summary>
    /// <param name="query">All parameters of the list but <c>limit</c> and <c>cursor</c>.</param>
    /// <param name="last">What the list is ordered by.</param>
    public string Write<TKey>(string query, TKey last) =>
        Base64Url.EncodeToString(ProtectorOf(query).Protect(JsonSerializer.SerializeToUtf8Bytes(last)));

    /// <summary>Reads a cursor; null for the first page.</summary>
    public Result<TKey?> Read<TKey>(string query, string? cursor)
        where TKey : class
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return (TKey?)null;
        }

        try
        {
            return JsonSerializer.Deserialize<TKey>(ProtectorOf(query).Unprotect(Base64Url.DecodeFromChars(cursor)));
        }
        catch (Exception e) when (e is CryptographicException or FormatException or JsonException)
        {
            return BadCursor;
        }
    }

    /// <summary>The page size asked for, or the reason why it is refused.</summary>
    public static Result<int> Limit(int? limit) => limit switch
    {
        null => DefaultLimit,
        >= 1 and <= MaxLimit => limit.Value,
        _ => Malformed("bad-limit", "limit", $"limit must be between 1 and {MaxLimit}."),
    };

    private static Error BadCursor => Malformed("bad-cursor", "cursor", "This cursor is not of this list. Send the nextCursor of the page before with unchanged parameters, or none for the first page.");

    private static Error Malformed(string code, string field, string message) =>
        new(ErrorKind.Malformed, code, message) { Fields = new Dictionary<string, string[]> { [field] = [message] } };

    private IDataProtector ProtectorOf(string query) =>
        protection.CreateProtector("cursor", user.Id.ToString("N"), Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(query))));
}
