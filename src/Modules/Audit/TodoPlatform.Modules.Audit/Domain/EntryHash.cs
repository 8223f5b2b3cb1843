using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TodoPlatform.Modules.Audit.Domain;

/// <summary>
/// The hash that chains the entries, format 1: SHA-256 over the thirteen fields below, in this order, each as its length
/// in bytes (unsigned 32 bits) and its bytes. All integers are big endian; UUIDs are the 16 bytes of RFC 9562; texts are
/// UTF-8; instants are microseconds since 1970-01-01T00:00:00Z as signed 64 bits. The README of the module states the
/// same for whoever verifies a chain without this program. A change of anything here needs a new format number.
/// </summary>
internal static class EntryHash
{
    /// <summary>Number of this format.</summary>
    public const int Format = 1;

    /// <summary>Bytes of a hash.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    /// <summary>What the first entry names as the hash before it.</summary>
    public static byte[] Origin => new byte[Size];

    /// <summary>The hash that <paramref name="entry"/> must carry.</summary>
    public static byte[] Of(AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AppendInt32(hash, entry.FormatVersion);
        AppendUuid(hash, entry.UserId);
        AppendInt64(hash, entry.Position);
        AppendUuid(hash, entry.EventId);
        Append(hash, Encoding.UTF8.GetBytes(entry.Type));
        Append(hash, Encoding.UTF8.GetBytes(entry.Source));
        AppendUuid(hash, entry.Subject);
        AppendInt64(hash, entry.Sequence);
        AppendInt64(hash, MicrosecondsOf(entry.OccurredAt));
        AppendInt64(hash, MicrosecondsOf(entry.RecordedAt));
        Append(hash, entry.Nonce);
        Append(hash, entry.Ciphertext);
        Append(hash, entry.PreviousHash);
        return hash.GetHashAndReset();
    }

    /// <summary>Microseconds since the epoch of Unix, rounded towards the past.</summary>
    public static long MicrosecondsOf(DateTimeOffset instant) =>
        (long)Math.Floor((decimal)(instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);

    private static void AppendUuid(IncrementalHash hash, Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        Append(hash, bytes);
    }

    private static void AppendInt64(IncrementalHash hash, long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        Append(hash, bytes);
    }

    private static void AppendInt32(IncrementalHash hash, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        Append(hash, bytes);
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> field)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)field.Length);
        hash.AppendData(length);
        hash.AppendData(field);
    }
}
