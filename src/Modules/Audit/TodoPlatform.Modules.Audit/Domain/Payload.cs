using System.Security.Cryptography;

namespace TodoPlatform.Modules.Audit.Domain;

/// <summary>
/// The data of an event, encrypted with AES-256-GCM under the key of its account. User and event are authenticated with
/// it, so a payload that was copied to another entry does not open.
/// </summary>
/// <param name="Nonce">12 random bytes, or none.</param>
/// <param name="Ciphertext">As long as the data, and the 16 bytes of the tag; or empty.</param>
internal sealed record Payload(byte[] Nonce, byte[] Ciphertext)
{
    /// <summary>Bytes of an account's key.</summary>
    public const int KeySize = 32;

    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>What is recorded once the key is destroyed.</summary>
    public static Payload None { get; } = new([], []);

    /// <summary>Encrypts.</summary>
    public static Payload Seal(ReadOnlySpan<byte> key, Guid userId, Guid eventId, ReadOnlySpan<byte> data)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var ciphertext = new byte[data.Length + TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, data, ciphertext.AsSpan(0, data.Length), ciphertext.AsSpan(data.Length), Authenticated(userId, eventId));
        return new Payload(nonce, ciphertext);
    }

    /// <summary>The data; null where there is none or where it was tampered with.</summary>
    public byte[]? Open(ReadOnlySpan<byte> key, Guid userId, Guid eventId)
    {
        if (Nonce.Length != NonceSize || Ciphertext.Length < TagSize)
        {
            return null;
        }

        var data = new byte[Ciphertext.Length - TagSize];
        using var aes = new AesGcm(key, TagSize);
        try
        {
            aes.Decrypt(Nonce, Ciphertext.AsSpan(0, data.Length), Ciphertext.AsSpan(data.Length), data, Authenticated(userId, eventId));
            return data;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] Authenticated(Guid userId, Guid eventId) => [.. userId.ToByteArray(bigEndian: true), .. eventId.ToByteArray(bigEndian: true)];
}
