using System.Buffers.Binary;
using System.Globalization;
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

    /// <summary>The id of a reminder that has none in its file: a UUID v7 of the moment of the import that is the same each time the file is read.</summary>
    public static Guid Reminder(DateTimeOffset now, string taskKey, int index)
    {
        Span<byte> bytes = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{index}:{taskKey}")), bytes);
        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, now.ToUnixTimeMilliseconds());
        time[2..].CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes[..16], bigEndian: true);
    }
}
