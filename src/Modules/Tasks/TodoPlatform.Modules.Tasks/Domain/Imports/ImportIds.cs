using System.Security.Cryptography;
using System.Text;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>The ids of what is imported: the same for the same file, so that importing it again finds everything there.</summary>
internal static class ImportIds
{
    /// <summary>An id of the user's own for something of a file, as a UUID v8 (RFC 9562). Nobody else's import gives the same.</summary>
    /// <param name="source">The format; with the hash of the file where its keys are only places in it.</param>
    public static Guid Derive(Guid userId, string source, ImportKind kind, string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{userId:N}\n{source}\n{kind}\n{key}")).AsSpan(0, 16);
        hash[6] = (byte)(0x80 | (hash[6] & 0x0F));
        hash[8] = (byte)(0x80 | (hash[8] & 0x3F));
        return new Guid(hash, bigEndian: true);
    }

    /// <summary>The id that a file of our own names; null when the key is none.</summary>
    public static Guid? Own(string key) => Guid.TryParseExact(key, "D", out var id) && id != Guid.Empty && id != Guid.AllBitsSet ? id : null;
}
