using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;

namespace TodoPlatform.Host.Platform;

/// <summary>
/// The keys of the installation lie in its database. With <c>DataProtection:Certificate</c> they lie there encrypted, so that a
/// dump alone opens nothing; <c>DataProtection:OldCertificates</c> still open what was encrypted before.
/// </summary>
internal static class KeyEncryption
{
    // ASP.NET Core's key storage format
    private static readonly XNamespace Format = "http://schemas.asp.net/2015/03/dataProtection";
    private static readonly XName EncryptedSecret = Format + "encryptedSecret";

    /// <summary>Uses the certificates of the configuration, if any.</summary>
    /// <exception cref="StartupException">A certificate cannot be read, or its key cannot be used for this.</exception>
    public static void UseCertificates(this IDataProtectionBuilder protection, IConfiguration configuration)
    {
        var section = configuration.GetSection("DataProtection");
        if (section.GetSection("Certificate") is var current && current["Path"] is { Length: > 0 })
        {
            protection.ProtectKeysWithCertificate(Load(current));
        }

        if (section.GetSection("OldCertificates").GetChildren().Where(old => old["Path"] is { Length: > 0 }).Select(Load).ToArray() is { Length: > 0 } old)
        {
            protection.UnprotectKeysWithAnyCertificate(old);
        }
    }

    /// <summary>How many of these keys cannot be opened with what is configured.</summary>
    public static int CountClosed(IEnumerable<IKey> keys) => keys.Count(key =>
    {
        try
        {
            return !key.IsRevoked && key.CreateEncryptor() is null;
        }
        catch (Exception e) when (CannotBeOpened(e))
        {
            return true;
        }
    });

    /// <summary>Whether a stored key failed for want of its certificate, or because it is no key.</summary>
    public static bool CannotBeOpened(Exception e) => e is CryptographicException or InvalidOperationException or System.Xml.XmlException or FormatException;

    /// <summary>What to do about closed keys.</summary>
    public static string Advice(int closed, int all) =>
        $"{closed} of the installation's {all} keys cannot be opened: sign-ins and audit entries made with them would be lost to everybody. Set DataProtection:Certificate:Path (or DataProtection:OldCertificates:0:Path) to the certificate that they were encrypted with.";

    /// <summary>A stored key, its secret encrypted with the configured certificate. Changes nothing else of it.</summary>
    /// <param name="stored">As ASP.NET Core wrote it; its secret is plain, or encrypted with a certificate that is configured.</param>
    /// <param name="services">Those of the program.</param>
    /// <exception cref="StartupException">No certificate is configured.</exception>
    /// <exception cref="CryptographicException">The secret cannot be opened.</exception>
    public static XElement Encrypt(XElement stored, IServiceProvider services)
    {
        var encryptor = services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.XmlEncryptor
            ?? throw new StartupException("Set DataProtection:Certificate:Path to the certificate that the keys are to be encrypted with.");
        var key = new XElement(stored);
        foreach (var secret in key.Descendants().Where(element => element.Name == EncryptedSecret || (bool?)element.Attribute(Format + "requiresEncryption") == true).ToList())
        {
            var plain = secret.Name == EncryptedSecret ? new EncryptedXmlDecryptor(services).Decrypt(secret.Elements().Single()) : new XElement(secret);
            var encrypted = encryptor.Encrypt(plain);
            secret.ReplaceWith(new XElement(EncryptedSecret, new XAttribute("decryptorType", encrypted.DecryptorType.AssemblyQualifiedName!), encrypted.EncryptedElement));
        }

        return key;
    }

    private static X509Certificate2 Load(IConfigurationSection section)
    {
        var path = section["Path"]!;
        try
        {
            var certificate = section["KeyPath"] is { Length: > 0 } key
                ? X509Certificate2.CreateFromPemFile(path, key)
                : X509CertificateLoader.LoadPkcs12FromFile(path, section["Password"]);
            using var rsa = certificate.GetRSAPrivateKey();
            return rsa is not null ? certificate : throw new StartupException($"{path} ({section.Path}) has no RSA private key, with which alone keys can be encrypted. For PEM files, {section.Path}:KeyPath names the key's.");
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"{path} ({section.Path}) cannot be read as a certificate: {e.Message}");
        }
    }
}
