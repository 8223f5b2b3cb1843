using System.Net;
using System.Net.Http.Headers;
using System.Text;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Accounts.Tests;

public sealed class BadInputTests(AccountsSandbox sandbox) : IClassFixture<AccountsSandbox>
{
    private static readonly (string Method, string Path, string[] Members)[] Writes =
    [
        ("POST", "/auth/register", ["email", "password", "displayName", "timeZone", "locale"]),
        ("POST", "/auth/login", ["email", "password"]),
        ("POST", "/auth/refresh", ["refreshToken"]),
        ("POST", "/auth/forgot", ["email"]),
        ("POST", "/auth/reset", ["email", "code", "newPassword"]),
        ("PATCH", "/me", ["displayName", "timeZone", "locale", "weekStart", "dateOrder", "quietHours", "email", "currentPassword"]),
        ("POST", "/me/password", ["currentPassword", "newPassword"]),
        ("DELETE", "/me", ["password"]),
        ("POST", "/tokens", ["name", "scopes"]),
    ];

    // As JSON values; none of them is valid for any of the members above, in company of good values for the rest.
    private static readonly string[] Values =
    [
        "7", "true", "{}", "[[]]", "1e400", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00x\"", "\"\"", "\"\\u0007\\r\\n\"", "\"" + new string('x', 20_000) + "\"",
        "\"'; DROP TABLE accounts.users; --\\u0001\"", "\"<script>alert(1)</script>\\u001b\"", "null",
    ];

    [Fact]
    public async Task Nothing_that_is_sent_makes_the_server_fail()
    {
        var seen = 0;
        foreach (var (method, path, members) in Writes)
        {
            foreach (var member in members)
            {
                foreach (var value in Values.Where(value => !IsAllowed(path, member, value)))
                {
                    var user = await ClientFor(path);
                    await RefusedAsync(user, method, path, Encoding.UTF8.GetBytes(BodyWith(members, member, value)));
                    seen++;
                }
            }
        }

        Assert.True(seen > 300, $"Only {seen} requests were tried.");
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM accounts.users WHERE email LIKE 'fuzz%'"));
    }

    [Fact]
    public async Task Broken_and_huge_bodies_are_refused()
    {
        foreach (var (method, path, _) in Writes)
        {
            foreach (var body in new[] { "", "{", "null", "[]", "\"text\"", "{\"a\":1}", "{\"email\":\"a@example.org\",\"email\":\"b@example.org\"}" })
            {
                // An empty patch changes nothing, which is allowed; these are none.
                await RefusedAsync(await ClientFor(path), method, path, Encoding.UTF8.GetBytes(body));
            }

            await RefusedAsync(await ClientFor(path), method, path, [(byte)'{', (byte)'"', 0xff, 0xfe, (byte)'"', (byte)':', (byte)'1', (byte)'}']);
        }

        await RefusedAsync(sandbox.Stranger(), "POST", "/auth/register", Encoding.UTF8.GetBytes($$"""{"email":"fuzz@example.org","password":"{{new string('x', 2_000_000)}}"}"""), HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Who_sends_far_too_much_hears_so_and_who_asks_first_sends_nothing()
    {
        var http = sandbox.Stranger().Http;
        foreach (var asks in (bool[])[false, false, false, true])
        {
            using var content = new LongContent(40_000_000);
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/auth/register") { Content = content };
            request.Headers.ExpectContinue = asks;
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            var problem = ProblemAssert.IsWellFormed(answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            ProblemAssert.Is(problem, "body-too-large");
            Assert.Contains("1048576", (string)problem["detail"]!, StringComparison.Ordinal);
            Assert.Equal(asks ? 0 : 40_000_000, content.Sent);
        }
    }

    /// <summary>So many bytes, and how many of them were taken.</summary>
    private sealed class LongContent(int length) : HttpContent
    {
        private static readonly byte[] Piece = new byte[100_000];

        public int Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (; Sent < length; Sent += Piece.Length)
            {
                await stream.WriteAsync(Piece, TestContext.Current.CancellationToken);
            }
        }

        protected override bool TryComputeLength(out long bytes)
        {
            bytes = length;
            return true;
        }
    }

    [Fact]
    public async Task Strange_headers_are_no_trouble()
    {
        var user = await sandbox.RegisterAsync();
        var other = new TestUser(sandbox.Stranger().Http) { Id = user.Id, Email = user.Email };
        other.Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "<b>\"';--\t" + new string('y', 3000));
        other.Http.DefaultRequestHeaders.TryAddWithoutValidation("X-Time-Zone", "../../etc/passwd");
        await other.SignInAsync();
        var shown = (string)(await other.GetAsync("/me/sessions"))!["items"]![0]!["client"]!;
        Assert.Equal(200, shown.Length);
        Assert.StartsWith("<b>", shown, StringComparison.Ordinal);
        await user.PatchAsync("/me", new { displayName = "x" }, HttpStatusCode.BadRequest, "nonsense");
        await user.DeleteAsync("/me/sessions/not-a-guid", HttpStatusCode.NotFound);
        await user.GetAsync("/me/sessions?limit=many", HttpStatusCode.BadRequest);
    }

    private TestUser? _signedIn;

    private async Task<TestUser> ClientFor(string path) =>
        path.StartsWith("/auth", StringComparison.Ordinal) ? sandbox.Stranger() : _signedIn ??= await sandbox.RegisterAsync();

    private static async Task RefusedAsync(TestUser client, string method, string path, byte[] body, HttpStatusCode? expected = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1" + path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await client.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var what = $"{method} {path} with {Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 300)))} answered {(int)response.StatusCode}: {text}";
        Assert.True((int)response.StatusCode is >= 400 and < 500, what);
        Assert.True(expected is null || expected == response.StatusCode, what);
        ProblemAssert.IsWellFormed(response, text);
    }

    /// <summary>Members that may be null or empty, and passwords, which may be anything, are left out where they would be right.</summary>
    private static bool IsAllowed(string path, string member, string value) => (path, member, value) switch
    {
        ("/auth/register", "displayName" or "timeZone" or "locale", "null") => true,
        ("/me", "quietHours" or "currentPassword", "null") => true,
        ("/me", "currentPassword", _) => value.StartsWith('"') && value.Length < 130, // without a new address nobody looks at it
        (_, "password" or "newPassword", _) => value.Length is > 12 and < 130 && !value.Contains("u0000", StringComparison.Ordinal) && !value.Contains("\\ud", StringComparison.Ordinal),
        _ => false,
    };

    private static string BodyWith(string[] members, string spoilt, string value) =>
        "{" + string.Join(',', members.Where(member => member == spoilt || IsRequired(member)).Select(member => $"\"{member}\":{(member == spoilt ? value : GoodValue(member))}")) + "}";

    private static bool IsRequired(string member) => member is "email" or "password" or "refreshToken" or "code" or "newPassword" or "name" or "scopes";

    private static string GoodValue(string member) => member switch
    {
        "email" => "\"fuzz@example.org\"",
        "scopes" => "[\"all\"]",
        _ => "\"good enough text\"",
    };
}
