using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace TodoPlatform.Modules.Accounts.Domain;

/// <summary>An address to sign in with: kept as typed, compared without regard to case.</summary>
internal sealed record EmailAddress
{
    /// <summary>Longest address that SMTP can carry (RFC 5321 §4.5.3.1.3, less the brackets).</summary>
    public const int MaxLength = 254;

    private const int MaxLocalLength = 64;
    private const int MaxLabelLength = 63;

    // The same as Identity's normalizer, which UserManager applies to what it stores.
    private EmailAddress(string value) => (Value, Normalized) = (value, value.Normalize().ToUpperInvariant());

    /// <summary>As typed, without surrounding space.</summary>
    public string Value { get; }

    /// <summary>What stands before the @.</summary>
    public string LocalPart => Value[..Value.LastIndexOf('@')];

    /// <summary>What is compared.</summary>
    public string Normalized { get; }

    /// <summary>An id that only this address has, for what is kept about addresses without an account.</summary>
    public Guid Fingerprint => new(SHA256.HashData(Encoding.UTF8.GetBytes(Normalized)).AsSpan(0, 16));

    /// <summary>Reads an address: something, an @, and a domain of at least two labels. Whether mail arrives there only mail can tell.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        address = null;
        var value = text?.Trim();
        if (value is null || value.Length > MaxLength || value.LastIndexOf('@') is var at && (at < 1 || at > MaxLocalLength))
        {
            return false;
        }

        if (!IsLocalPart(value[..at]) || !IsDomain(value[(at + 1)..]))
        {
            return false;
        }

        // Normalizing may lengthen a few letters: what is compared must fit its column too.
        var parsed = new EmailAddress(value);
        address = parsed.Normalized.Length <= MaxLength ? parsed : null;
        return address is not null;
    }

    private static bool IsLocalPart(string text) =>
        text[0] != '.' && text[^1] != '.' && !text.Contains("..", StringComparison.Ordinal)
        && text.All(c => !char.IsControl(c) && !char.IsWhiteSpace(c) && !"<>()[]{},;:\\\"@".Contains(c, StringComparison.Ordinal) && !IsInvisible(c));

    private static bool IsDomain(string text) =>
        text.Split('.') is { Length: >= 2 } labels
        && labels.All(label => label.Length is > 0 and <= MaxLabelLength && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsLetterOrDigit(c) || c == '-' || char.IsSurrogate(c)));

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.OtherNotAssigned;
}
