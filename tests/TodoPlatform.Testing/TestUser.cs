using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Xunit;

namespace TodoPlatform.Testing;

/// <summary>A client of the API. Paths are relative to <c>/api/v1</c>; every call states the status that it expects.</summary>
public sealed class TestUser(HttpClient http)
{
    /// <summary>The password of every test user.</summary>
    public const string Password = "correct horse battery";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>The client itself, for what the methods do not cover.</summary>
    public HttpClient Http => http;

    public Guid Id { get; set; }

    public string Email { get; init; } = "";

    /// <summary>The refresh token of the last sign-in.</summary>
    public string? RefreshToken { get; private set; }

    /// <summary>Headers and status of the latest answer.</summary>
    public HttpResponseMessage? LastResponse { get; private set; }

    /// <summary>The entity tag of the latest answer.</summary>
    public string? LastETag => LastResponse?.Headers.ETag?.ToString();

    /// <summary>Signs in by bearer token.</summary>
    public async Task SignInAsync(string password = Password)
    {
        var ticket = (await PostAsync("/auth/login", new { email = Email, password }, HttpStatusCode.OK))!;
        RefreshToken = (string?)ticket["refreshToken"];
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)ticket["accessToken"]);
    }

    public Task<JsonNode?> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK) => SendAsync(HttpMethod.Get, path, null, expected);

    public Task<JsonNode?> PostAsync(string path, object? body = null, HttpStatusCode expected = HttpStatusCode.OK) => SendAsync(HttpMethod.Post, path, body, expected);

    public Task<JsonNode?> PatchAsync(string path, object body, HttpStatusCode expected = HttpStatusCode.OK, string? ifMatch = null) =>
        SendAsync(HttpMethod.Patch, path, body, expected, request => SetIfMatch(request, ifMatch));

    public Task<JsonNode?> DeleteAsync(string path, HttpStatusCode expected = HttpStatusCode.NoContent, string? ifMatch = null, object? body = null) =>
        SendAsync(HttpMethod.Delete, path, body, expected, request => SetIfMatch(request, ifMatch));

    /// <summary>Sends a request as prepared, checks the status, and reads the answer.</summary>
    public async Task<JsonNode?> SendAsync(HttpMethod method, string path, object? body, HttpStatusCode expected, Action<HttpRequestMessage>? prepare = null)
    {
        using var request = new HttpRequestMessage(method, "/api/v1" + path);
        if (body is not null)
        {
            request.Content = body as HttpContent ?? JsonContent.Create(body, body.GetType(), options: Json);
        }

        prepare?.Invoke(request);
        LastResponse = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await LastResponse.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(expected == LastResponse.StatusCode, $"{method} {path} answered {(int)LastResponse.StatusCode} instead of {(int)expected}: {text}");
        if (!LastResponse.IsSuccessStatusCode && LastResponse.StatusCode != HttpStatusCode.NotModified)
        {
            ProblemAssert.IsWellFormed(LastResponse, text);
        }

        return text.Length == 0 || LastResponse.Content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.Ordinal) != true ? null : JsonNode.Parse(text);
    }

    private static void SetIfMatch(HttpRequestMessage request, string? ifMatch)
    {
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }
    }
}

/// <summary>What every refusal must look like (RFC 9457).</summary>
public static class ProblemAssert
{
    /// <summary>A problem document with a code and a trace id, and without any trace of the program's inside.</summary>
    public static JsonNode IsWellFormed(HttpResponseMessage response, string body)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(body)!;
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", (string?)problem["code"] ?? "");
        Assert.False(string.IsNullOrEmpty((string?)problem["traceId"]));
        Assert.Equal(((int)response.StatusCode).ToString(CultureInfo.InvariantCulture), problem["status"]!.ToJsonString());
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
        return problem;
    }

    /// <summary>The problem has this code.</summary>
    public static void Is(JsonNode? problem, string code) => Assert.Equal(code, (string?)problem?["code"]);
}
