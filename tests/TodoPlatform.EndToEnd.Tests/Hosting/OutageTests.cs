using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>PostgreSQL is restarted under a serving Host, which is not: it answers 503 meanwhile, and goes on by itself.</summary>
public sealed partial class OutageTests(ITestOutputHelper output)
{
    private static readonly TimeSpan SoonEnough = TimeSpan.FromSeconds(15);

    [Fact]
    public Task A_crash_of_postgres_is_answered_with_503_and_everything_goes_on_by_itself() => RestartAsync("immediate");

    [Fact]
    [Trait("group", "long")]
    public Task A_restart_of_postgres_is_answered_with_503_and_everything_goes_on_by_itself() => RestartAsync("fast");

    private async Task RestartAsync(string mode)
    {
        await using var postgres = await PostgresProcess.StartAsync();
        await using var host = await HostAsync(postgres.ConnectionString);
        using var client = await SignInAsync(host.Address);
        await RemindedAsync(client, "before");

        using var enough = new CancellationTokenSource();
        var answers = new ConcurrentQueue<Answer>();
        var load = LoadAsync(client, answers, enough.Token);
        await UntilAsync(answers, HttpStatusCode.Created, "writes succeed");
        await postgres.RestartAsync(mode);
        await UntilAsync(answers, HttpStatusCode.Created, "writes succeed again");
        await postgres.StopServerAsync(mode);
        await UntilAsync(answers, HttpStatusCode.ServiceUnavailable, "writes are refused");
        using var probe = new HttpClient { BaseAddress = host.Address };
        using (var ready = await probe.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            var told = await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("PostgreSQL does not answer", told, StringComparison.Ordinal);
            Assert.DoesNotContain(postgres.Directory, told, StringComparison.Ordinal); // its address
        }

        using (var live = await probe.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        }

        await postgres.StartServerAsync();
        await UntilAsync(answers, HttpStatusCode.Created, "writes succeed after the second outage");
        await enough.CancelAsync();
        await load;

        output.WriteLine(string.Join(", ", answers.CountBy(answer => answer.Status).Select(count => $"{count.Value} × {(int)count.Key}")));
        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.ServiceUnavailable);
        var unexpected = answers.Where(answer => answer.Status is not (HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.ServiceUnavailable)).ToList();
        Assert.True(unexpected.Count == 0, string.Join('\n', unexpected.Select(answer => $"{answer.Status}: {answer.Body}\n{LogOf(host, answer)}")));
        Assert.All(answers.Where(answer => answer.Status == HttpStatusCode.ServiceUnavailable), answer =>
        {
            Assert.Equal("2", answer.RetryAfter);
            Assert.Equal("unavailable", (string?)JsonNode.Parse(answer.Body)!["code"]);
        });

        // The workers are back too: events reach their consumers, the loop fires, live updates come.
        await RemindedAsync(client, "after");
        await Eventually.TrueAsync(
            async () => (await client.GetFromJsonAsync<JsonNode>("/api/v1/audit?limit=200", TestContext.Current.CancellationToken))!["items"]!.AsArray().Count(entry => (string?)entry!["type"] == "tasks.task-created.v1") > 2,
            "the audit log goes on",
            SoonEnough);
        Assert.Equal(0, await host.StopAsync());

        // Two outages: each worker says so once per outage, however often it tries.
        var loud = host.Log.Where(line => Loud().IsMatch(line)).Select(line => JsonNode.Parse(line)!).ToList();
        var repeated = loud.CountBy(line => $"{line["Category"]} {Template(line)}").Where(count => count.Value > 4).ToList();
        Assert.True(repeated.Count == 0, string.Join('\n', repeated.Select(count => $"{count.Value} × {count.Key}")));
        Assert.True(loud.Count <= 60, $"{loud.Count} warnings and errors:\n{string.Join('\n', loud.Select(line => (string?)line["Message"]))}");
    }

    private static string LogOf(HostProcess host, Answer answer) =>
        string.Join('\n', host.Log.Where(line => line.Contains((string?)JsonNode.Parse(answer.Body)!["traceId"] ?? "-", StringComparison.Ordinal)));

    private static string Template(JsonNode line) => $"{line["State"]?["{OriginalFormat}"] ?? line["Message"]} {line["State"]?["Module"]}";

    private static async Task<HostProcess> HostAsync(string connectionString)
    {
        var host = new HostProcess(Path.Combine(Path.GetTempPath(), $"todo-none-{Guid.CreateVersion7():N}"), new Dictionary<string, string> { ["ConnectionStrings:Postgres"] = connectionString });
        await host.StartAsync();
        return host;
    }

    private static async Task<HttpClient> SignInAsync(Uri address)
    {
        var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        var account = new { email = $"{Guid.CreateVersion7():N}@example.org", password = TestUser.Password };
        (await client.PostAsJsonAsync("/api/v1/auth/register", account, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        var ticket = await (await client.PostAsJsonAsync("/api/v1/auth/login", account, TestContext.Current.CancellationToken)).Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)ticket!["accessToken"]);
        return client;
    }

    /// <summary>From the request through outbox, planning and firing to the inbox.</summary>
    private static async Task RemindedAsync(HttpClient client, string title)
    {
        var task = new { title, reminders = new[] { new { kind = "absolute", at = DateTimeOffset.UtcNow.AddSeconds(4) } } };
        (await client.PostAsJsonAsync("/api/v1/tasks", task, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        await Eventually.TrueAsync(
            async () => (await client.GetFromJsonAsync<JsonNode>("/api/v1/notifications", TestContext.Current.CancellationToken))!["items"]!.AsArray().Count(notification => (string?)notification!["taskTitle"] == title) == 1,
            $"the reminder '{title}' is delivered",
            SoonEnough);
    }

    private static async Task LoadAsync(HttpClient client, ConcurrentQueue<Answer> answers, CancellationToken enough)
    {
        Func<HttpRequestMessage>[] requests =
        [
            () => new(HttpMethod.Post, "/api/v1/tasks") { Content = JsonContent.Create(new { title = "under load" }) },
            () => new(HttpMethod.Post, "/api/v1/tasks") { Content = JsonContent.Create(new { title = "under load" }), Headers = { { "Idempotency-Key", Guid.CreateVersion7().ToString() } } },
            () => new(HttpMethod.Get, "/api/v1/tasks?limit=5"),
            () => new(HttpMethod.Get, "/api/v1/notifications"),
            () => new(HttpMethod.Get, "/api/v1/audit?limit=2"),
            () => new(HttpMethod.Get, "/api/v1/me"),
        ];
        await Task.WhenAll(requests.Select(async request =>
        {
            while (!enough.IsCancellationRequested)
            {
                using var response = await client.SendAsync(request(), CancellationToken.None);
                answers.Enqueue(new(response.StatusCode, response.Headers.RetryAfter?.ToString(), response.IsSuccessStatusCode ? "" : await response.Content.ReadAsStringAsync(CancellationToken.None)));
            }
        }));
    }

    private static Task UntilAsync(ConcurrentQueue<Answer> answers, HttpStatusCode status, string what)
    {
        var before = answers.Count;
        return Eventually.TrueAsync(() => Task.FromResult(answers.Skip(before).Count(answer => answer.Status == status) >= 10), what, SoonEnough);
    }

    [GeneratedRegex("\"LogLevel\":\"(Warning|Error|Critical)\"")]
    private static partial Regex Loud();

    private sealed record Answer(HttpStatusCode Status, string? RetryAfter, string Body);
}
