using System.Globalization;
using System.Net;

namespace TodoPlatform.Deploy.Tests.Containers;

/// <summary>What the README shows with curl: whoever gets to its end has used every module but Realtime.</summary>
internal sealed class Story : IDisposable
{
    private readonly HttpClient _http;
    private readonly TestUser _user;

    public Story(Uri address)
    {
        _http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        _user = new TestUser(_http) { Email = "ana@example.org" };
    }

    public HttpClient Http => _http;

    /// <summary>Registers, completes a daily task, and finds its next occurrence and a valid audit log.</summary>
    public async Task TellAsync()
    {
        await _user.PostAsync("/auth/register", new { email = _user.Email, password = TestUser.Password, timeZone = "Europe/Berlin" }, HttpStatusCode.Created);
        await _user.SignInAsync();
        var tomorrow = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(1);
        var task = await _user.PostAsync("/tasks", new { title = "Water the plants", labels = (string[])["home"], due = new { date = Day(tomorrow), time = "09:00" }, recurrence = new { rule = "FREQ=DAILY" } }, HttpStatusCode.Created);
        await _user.PostAsync($"/tasks/{(string?)task!["id"]}/complete", new { });
        await Eventually.TrueAsync(async () => (await DueDatesAsync()).Contains(Day(tomorrow.AddDays(1))), "the next occurrence appears", TimeSpan.FromSeconds(60));
        await Eventually.TrueAsync(async () => (await _user.GetAsync("/audit?limit=50"))!.ToJsonString().Contains("completed", StringComparison.Ordinal), "the completion is recorded", TimeSpan.FromSeconds(60));
        await VerifyAsync();
    }

    /// <summary>Everything of the story is still there.</summary>
    public async Task RememberAsync()
    {
        await _user.SignInAsync();
        Assert.NotEmpty(await DueDatesAsync());
        await VerifyAsync();
    }

    /// <summary>The web UI is served, and not only the API.</summary>
    public async Task SeeTheWebUiAsync()
    {
        using var page = await _http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType?.ToString());
    }

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    public void Dispose() => _http.Dispose();

    private async Task VerifyAsync() => Assert.True((bool?)(await _user.GetAsync("/audit/verify"))!["valid"]);

    private async Task<string[]> DueDatesAsync() =>
        [.. (await _user.GetAsync("/tasks?label=home"))!["items"]!.AsArray().Select(item => (string?)item!["due"]?["date"]).OfType<string>()];

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
