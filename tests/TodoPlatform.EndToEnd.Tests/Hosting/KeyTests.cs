using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>The installation's keys in the database, encrypted with a certificate, and a change of that certificate.</summary>
public sealed class KeyTests(TestPostgres postgres)
{
    private const string Password = "of the file";

    [Fact]
    [Trait("group", "long")]
    public async Task Keys_are_encrypted_with_a_certificate_and_then_with_a_newer_one_while_people_stay_signed_in()
    {
        var connectionString = await postgres.CreateDatabaseAsync();
        var database = "--ConnectionStrings:Postgres=" + connectionString;
        var folder = Directory.CreateTempSubdirectory("todo-e2e-").FullName;
        try
        {
            AuthenticationHeaderValue? ticket = null;
            await WithHostAsync(connectionString, [], null, async user =>
            {
                await user.PostAsync("/auth/register", new { email = user.Email, password = TestUser.Password }, HttpStatusCode.Created);
                await user.SignInAsync();
                await IsRecordedAsync(user);
                ticket = user.Http.DefaultRequestHeaders.Authorization;
            });
            Assert.Contains("<masterKey", await KeysAsync(connectionString), StringComparison.Ordinal);

            var first = Certificate(folder, "first");
            (await HostCommand.RunAsync("keys", "encrypt", database)).Ends(1, "Set DataProtection:Certificate:Path");
            (await HostCommand.RunAsync(["keys", "encrypt", database, .. first.Current])).Ends(0, " keys are encrypted with ");
            Assert.DoesNotContain("<masterKey", await KeysAsync(connectionString), StringComparison.Ordinal);

            // Without the certificate nothing starts, rather than signing everybody out.
            (await HostCommand.RunAsync(database, "--urls=http://127.0.0.1:0")).Ends(1, "keys cannot be opened");
            Assert.Contains("WRONG  keys: ", (await HostCommand.RunAsync("doctor", database)).Output, StringComparison.Ordinal);
            (await HostCommand.RunAsync(database, "--urls=http://127.0.0.1:0", first.Current[0], "--DataProtection:Certificate:Password=another")).Ends(1, "cannot be read as a certificate");
            await WithHostAsync(connectionString, first.Current, ticket, IsRecordedAsync); // by the ticket of before

            var second = Certificate(folder, "second");
            (await HostCommand.RunAsync(["keys", "encrypt", database, .. second.Current])).Ends(1, "so nothing was changed");
            (await HostCommand.RunAsync(["keys", "encrypt", database, .. second.Current, .. first.Old])).Ends(0, " keys are encrypted with ");
            await WithHostAsync(connectionString, second.Current, ticket, IsRecordedAsync);
            Assert.Contains("ok     keys: ", (await HostCommand.RunAsync(["doctor", database, .. second.Current])).Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Signed in, and their payloads can be read.</summary>
    private static Task IsRecordedAsync(TestUser user) => Eventually.TrueAsync(
        async () => (await user.GetAsync("/audit"))!["items"]!.AsArray().Any(entry => (string?)entry!["type"] == "accounts.user-registered.v1" && (string?)entry["data"]?["user"]?["email"] == user.Email),
        "the registration is in the audit log, with its payload");

    private static async Task WithHostAsync(string connectionString, string[] settings, AuthenticationHeaderValue? ticket, Func<TestUser, Task> work)
    {
        await using var host = new TestHost(connectionString, settings.Select(setting => setting[2..].Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1])).Start();
        using var http = new HttpClient { BaseAddress = host.Address };
        http.DefaultRequestHeaders.Authorization = ticket;
        await work(new TestUser(http) { Email = "keys@example.org" });
    }

    private static (string[] Current, string[] Old) Certificate(string folder, string name)
    {
        using var rsa = RSA.Create(2048);
        var now = DateTimeOffset.UtcNow;
        using var certificate = new CertificateRequest("CN=" + name, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var path = Path.Combine(folder, name + ".pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, Password));
        return (["--DataProtection:Certificate:Path=" + path, "--DataProtection:Certificate:Password=" + Password], ["--DataProtection:OldCertificates:0:Path=" + path, "--DataProtection:OldCertificates:0:Password=" + Password]);
    }

    private static async Task<string> KeysAsync(string connectionString) => string.Concat(await Sql.QueryAsync<string>(connectionString, "SELECT xml FROM platform.data_protection_keys"));
}
