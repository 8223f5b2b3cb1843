using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Accounts.Tests;

/// <summary>A Host whose clock stands and whose relay is off: what was raised stays in the outbox, to be looked at.</summary>
public class AccountsSandbox(TestPostgres postgres) : ClockedSandbox(postgres)
{
    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Messaging:Relay"] = "false" };

    /// <summary>The events about a user, in order, without their prefix and version: <c>user-registered</c>.</summary>
    public async Task<IReadOnlyList<string>> EventsAsync(Guid userId) =>
        await QueryAsync<string>("SELECT split_part(event_type, '.', 2) FROM accounts.outbox WHERE user_id = $1 ORDER BY position", userId);

    /// <summary>The data of the newest event of a type about a user.</summary>
    public async Task<JsonNode> LastEventAsync(Guid userId, string name) =>
        JsonNode.Parse((await QueryAsync<byte[]>($"SELECT data FROM accounts.outbox WHERE user_id = $1 AND event_type = 'accounts.{name}.v1' ORDER BY position DESC LIMIT 1", userId)).Single())!;

    /// <summary>Another client of the same user, signed in by itself.</summary>
    public async Task<TestUser> SignInAgainAsync(TestUser user, string password = TestUser.Password)
    {
        var other = new TestUser(Stranger().Http) { Id = user.Id, Email = user.Email };
        await other.SignInAsync(password);
        return other;
    }

    /// <summary>A script with a personal access token.</summary>
    public TestUser WithToken(string token)
    {
        var script = Stranger();
        script.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return script;
    }

    /// <summary>Tries to sign in, whatever comes of it.</summary>
    public async Task<HttpResponseMessage> TryToSignInAsync(string email, string password, string query = "")
    {
        using var content = new StringContent(JsonSerializer.Serialize(new { email, password }), MediaTypeHeaderValue.Parse("application/json"));
        return await Stranger().Http.PostAsync(new Uri("/api/v1/auth/login" + query, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    public async Task<HttpStatusCode> StatusOfSignInAsync(string email, string password)
    {
        using var response = await TryToSignInAsync(email, password);
        return response.StatusCode;
    }

    /// <summary>Whether any column of any table of ours holds the text, or the outbox an event with it.</summary>
    public async Task<IReadOnlyList<string>> TablesHoldingAsync(string secret)
    {
        var tables = await QueryAsync<string>("SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname IN ('accounts', 'platform') AND tablename <> 'data_protection_keys'");
        var holding = new List<string>();
        foreach (var table in tables)
        {
            if (await QuerySingleAsync<bool>($"SELECT EXISTS (SELECT FROM {table} AS t WHERE strpos(t::text, $1) > 0 OR strpos(t::text, $2) > 0)", secret, Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(secret))))
            {
                holding.Add(table);
            }
        }

        return holding;
    }
}
