using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace TodoPlatform.LoadHarness;

/// <summary>An account and its client.</summary>
internal sealed class BenchUser(HttpClient http) : IDisposable
{
    private const string Password = "correct horse battery";

    public string AccessToken => http.DefaultRequestHeaders.Authorization!.Parameter!;

    public static Task<BenchUser> RegisterAsync(Uri address) => RegisterAsync(address, $"{Guid.CreateVersion7():N}@example.org");

    public static async Task<BenchUser> RegisterAsync(Uri address, string email)
    {
        using var http = new HttpClient { BaseAddress = address };
        using var registered = await http.PostAsJsonAsync("/api/v1/auth/register", new { email, password = Password, timeZone = "Europe/Berlin" });
        registered.EnsureSuccessStatusCode();
        return await LogInAsync(address, email) ?? throw new InvalidOperationException($"{email} is registered and cannot log in.");
    }

    /// <summary>An account that an earlier run registered; null when there is none.</summary>
    public static async Task<BenchUser?> LogInAsync(Uri address, string email)
    {
        var http = new HttpClient { BaseAddress = address };
        using var login = await http.PostAsJsonAsync("/api/v1/auth/login", new { email, password = Password });
        if (login.StatusCode == HttpStatusCode.Unauthorized)
        {
            http.Dispose();
            return null;
        }

        login.EnsureSuccessStatusCode();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)(await login.Content.ReadFromJsonAsync<JsonNode>())!["accessToken"]);
        return new BenchUser(http);
    }

    public static async Task<IReadOnlyList<BenchUser>> RegisterAsync(Uri address, int count) => await Task.WhenAll(Enumerable.Range(0, count).Select(_ => RegisterAsync(address)));

    public async Task<JsonNode> PostAsync(string path, object body)
    {
        using var response = await http.PostAsJsonAsync("/api/v1" + path, body);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    public async Task<JsonNode> UploadAsync(string path, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        using var response = await http.PostAsync(new Uri("/api/v1" + path, UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    public async Task<JsonNode> GetAsync(string path) => (await http.GetFromJsonAsync<JsonNode>("/api/v1" + path))!;

    public void Dispose() => http.Dispose();
}
