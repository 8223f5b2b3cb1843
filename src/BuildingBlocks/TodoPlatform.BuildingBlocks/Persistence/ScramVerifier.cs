using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TodoPlatform.BuildingBlocks.Persistence;

/// <summary>
/// What PostgreSQL stores of a password (SCRAM-SHA-256, RFC 5802 and RFC 7677): it proves the password at sign-in, and nobody
/// learns the password from it. PostgreSQL takes it in place of a password.
/// </summary>
internal static class ScramVerifier
{
    private const int Iterations = 4096; // PostgreSQL's own; the passwords are random, so guessing is no way in anyhow
    private const int SaltSize = 16;

    /// <summary><c>SCRAM-SHA-256$iterations:salt$StoredKey:ServerKey</c>, in base 64, with a new random salt.</summary>
    /// <param name="password">ASCII: any other would need SASLprep first.</param>
    /// <exception cref="ArgumentException">The password is not ASCII.</exception>
    public static string Of(string password)
    {
        if (!Ascii.IsValid(password))
        {
            throw new ArgumentException("A password that is not ASCII would need SASLprep first.", nameof(password));
        }

        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        var salted = Rfc2898DeriveBytes.Pbkdf2(password, salt, Iterations, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes);
        var storedKey = SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8));
        var serverKey = HMACSHA256.HashData(salted, "Server Key"u8);
        return string.Create(CultureInfo.InvariantCulture, $"SCRAM-SHA-256${Iterations}:{Convert.ToBase64String(salt)}${Convert.ToBase64String(storedKey)}:{Convert.ToBase64String(serverKey)}");
    }
}
