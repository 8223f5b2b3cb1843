using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TodoPlatform.Deploy.Tests.Helm;

/// <summary>A real certificate and its key, as files for a program whose Secrets are not mounted here.</summary>
internal sealed class CertificateFiles : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("todo-chart-").FullName;

    public CertificateFiles()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=todo", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        File.WriteAllText(InsteadOf("x.crt"), certificate.ExportCertificatePem());
        File.WriteAllText(InsteadOf("x.key"), key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>The file to be read in place of a mounted one: the key for a name that ends in <c>.key</c>, else the certificate.</summary>
    public string InsteadOf(string mounted) => Path.Combine(_directory, Path.GetExtension(mounted) == ".key" ? "tls.key" : "tls.crt");

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
