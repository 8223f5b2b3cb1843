using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Npgsql;
using TodoPlatform.EndToEnd.Tests.Hosting;
using TodoPlatform.Host;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Split;

/// <summary>Each module in a process of its own: from the outside it is one server.</summary>
public sealed class SplitTests(SplitPlatform platform) : IClassFixture<SplitPlatform>
{
    [Fact]
    public async Task Each_process_shows_only_its_module_and_describes_the_whole_api()
    {
        using var client = new HttpClient();
        foreach (var module in ModuleCatalog.All)
        {
            var ready = (await client.GetFromJsonAsync<JsonNode>(new Uri(platform.AddressOf(module.Name), "/health/ready"), TestContext.Current.CancellationToken))!;
            Assert.Equal([module.Name], ready["modules"]!.AsArray().Select(name => (string)name!));
            Assert.Equal(["broker", "consumers", "database"], ready["checks"]!.AsObject().Select(check => check.Key).Order());
        }

        var document = (await client.GetFromJsonAsync<JsonNode>(new Uri(platform.Address, "/openapi/v1.json"), TestContext.Current.CancellationToken))!;
        var paths = document["paths"]!.AsObject().Select(path => path.Key).ToList();
        Assert.All(ModuleCatalog.All.SelectMany(module => module.RoutePrefixes).Where(prefix => prefix != "/hubs"), prefix => Assert.Contains(paths, path => path.StartsWith("/api/v1" + prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_task_lives_through_its_whole_life_across_processes()
    {
        using var client = await SignInAsync();
        using var listener = new HttpClient { BaseAddress = platform.Address, Timeout = Timeout.InfiniteTimeSpan };
        listener.DefaultRequestHeaders.Authorization = client.DefaultRequestHeaders.Authorization;
        using var stream = new StreamReader(await listener.GetStreamAsync(new Uri("/api/v1/updates", UriKind.Relative), TestContext.Current.CancellationToken));
        var task = await PostAsync(client, "/tasks", new
        {
            title = "Water the plants", due = new { date = DateTime.UtcNow.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) },
            recurrence = new { rule = "FREQ=DAILY" }, reminders = new[] { new { kind = "absolute", at = DateTimeOffset.UtcNow.AddSeconds(6) } },
        });
        await HearAsync(stream, "Water the plants");
        await Eventually.TrueAsync(async () => (await ItemsAsync(client, "/notifications")).Count == 1, "the reminder is delivered", TimeSpan.FromSeconds(40));

        Assert.False((bool)(await PostAsync(client, $"/tasks/{task["id"]}/complete", new { }))["alreadyCompleted"]!);
        await Eventually.TrueAsync(async () => (await ItemsAsync(client, "/tasks")).Count == 1, "the next occurrence is there", TimeSpan.FromSeconds(40));
        await Eventually.TrueAsync(
            async () => (await ItemsAsync(client, "/audit?limit=200")).Select(entry => (string?)entry!["type"]).ToHashSet() is var types && types.Contains("accounts.user-registered.v1") && types.Contains("recurrence.occurrence-planned.v1"),
            "the audit log hears every module",
            TimeSpan.FromSeconds(40));
        Assert.True((bool)(await client.GetFromJsonAsync<JsonNode>("/api/v1/audit/verify", TestContext.Current.CancellationToken))!["valid"]!);
    }

    [Fact]
    public async Task Sessions_and_access_tokens_of_one_process_are_taken_by_all_and_end_everywhere()
    {
        using var client = await SignInAsync();
        var token = await PostAsync(client, "/tokens", new { name = "script", scopes = new[] { "tasks:read" } });
        using var script = new HttpClient { BaseAddress = platform.Address };
        script.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)token["token"]);
        foreach (var path in (string[])["/tasks", "/notifications", "/audit"])
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(script, HttpMethod.Get, path));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, HttpMethod.Get, path));
        }

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(script, HttpMethod.Post, "/tasks", new { title = "not allowed" }));
        Assert.True((await client.DeleteAsync(new Uri($"/api/v1/tokens/{token["id"]}", UriKind.Relative), TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        await Eventually.TrueAsync(async () => await StatusAsync(script, HttpMethod.Get, "/audit") == HttpStatusCode.Unauthorized, "the token has ended");
        Assert.True((await client.PostAsync(new Uri("/api/v1/auth/logout", UriKind.Relative), null, TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        foreach (var path in (string[])["/tasks", "/notifications", "/audit"])
        {
            await Eventually.TrueAsync(async () => await StatusAsync(client, HttpMethod.Get, path) == HttpStatusCode.Unauthorized, $"the session has ended for {path}");
        }
    }

    [Fact]
    public async Task A_cookie_is_taken_by_every_process_and_a_page_of_another_site_can_change_nothing()
    {
        using var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer() };
        using var browser = new HttpClient(handler) { BaseAddress = platform.Address };
        var account = new { email = $"{Guid.CreateVersion7():N}@example.org", password = TestUser.Password };
        await PostAsync(browser, "/auth/register", account);
        (await browser.PostAsJsonAsync("/api/v1/auth/login?useCookies=true", account, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, HttpMethod.Get, "/me"));
        foreach (var (path, body) in new (string, object)[] { ("/tasks", new { title = "mine" }), ("/notifications/read-all", new { }) })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(browser, HttpMethod.Post, path, body, "cross-site"));
            Assert.NotEqual(HttpStatusCode.Forbidden, await StatusAsync(browser, HttpMethod.Post, path, body, "same-origin"));
        }

        using var forged = new HttpRequestMessage(HttpMethod.Post, "/api/v1/tasks") { Content = JsonContent.Create(new { title = "forged" }), Headers = { { "Origin", "https://evil.example" } } };
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.SendAsync(forged, TestContext.Current.CancellationToken)).StatusCode);
        using var own = new HttpRequestMessage(HttpMethod.Post, "/api/v1/tasks") { Content = JsonContent.Create(new { title = "own" }), Headers = { { "Origin", platform.Address.ToString().TrimEnd('/') } } };
        Assert.Equal(HttpStatusCode.Created, (await browser.SendAsync(own, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Each_process_has_its_own_modules_login_only_and_no_secret_on_its_command_line()
    {
        await using var connection = new NpgsqlConnection(platform.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var select = new NpgsqlCommand("SELECT DISTINCT application_name || ' ' || usename FROM pg_stat_activity WHERE usename LIKE 'todo%' ORDER BY 1", connection);
        await using var reader = await select.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var sessions = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            sessions.Add(reader.GetString(0).Trim());
        }

        Assert.NotEmpty(sessions);
        Assert.DoesNotContain(sessions, session => session.EndsWith(" todoplatform", StringComparison.Ordinal)); // the owner
        Assert.All(ModuleCatalog.All, module => Assert.Contains($"todoplatform.{module.Name} todo_{module.Name}", sessions));
        Assert.All(sessions.Where(session => session.StartsWith("todoplatform.", StringComparison.Ordinal)), session => Assert.Equal("todo_" + session.Split(' ')[0]["todoplatform.".Length..], session.Split(' ')[1]));

        var children = await platform.ChildrenAsync();
        Assert.True(children.Count >= 8, string.Join('\n', children.Values)); // six modules, broker, nginx
        Assert.All(children.Values, line => Assert.DoesNotContain("Password", line, StringComparison.OrdinalIgnoreCase));
        foreach (var (id, line) in children)
        {
            var environment = (await File.ReadAllTextAsync($"/proc/{id}/environ", TestContext.Current.CancellationToken)).Split('\0').Select(variable => variable.Split('=', 2)).Where(variable => variable.Length == 2).ToList();
            var module = environment.Find(variable => variable[0] == "Modules__Enabled")?[1];
            var logins = environment.Where(variable => variable[0].Contains("Postgres", StringComparison.OrdinalIgnoreCase) && variable[1].Contains("Host=", StringComparison.OrdinalIgnoreCase)).Select(variable => variable[0]);
            Assert.True(logins.SequenceEqual(module is null ? [] : [$"ConnectionStrings__Postgres__{module}"]), $"{line}: {string.Join(", ", logins)}");
        }
    }

    [Fact]
    [Trait("group", "long")]
    public async Task A_process_that_dies_is_named_and_started_again_and_the_others_go_on()
    {
        using var client = await SignInAsync();
        using (var kill = Process.Start("kill", ["-KILL", $"{await platform.ProcessOfAsync("notifications")}"]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using (var refused = await Eventually.ValueAsync(
            async () => await client.GetAsync(new Uri("/api/v1/notifications", UriKind.Relative), TestContext.Current.CancellationToken) is { StatusCode: HttpStatusCode.ServiceUnavailable } answer ? answer : null,
            "its paths answer 503"))
        {
            Assert.Equal("unavailable", (string?)ProblemAssert.IsWellFormed(refused, await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))["code"]);
            Assert.NotNull(refused.Headers.RetryAfter);
        }

        Assert.Equal(HttpStatusCode.Created, await StatusAsync(client, HttpMethod.Post, "/tasks", new { title = "goes on", reminders = new[] { new { kind = "absolute", at = DateTimeOffset.UtcNow.AddSeconds(5) } } }));
        await Eventually.TrueAsync(async () => await StatusAsync(client, HttpMethod.Get, "/notifications") == HttpStatusCode.OK, "it is back", TimeSpan.FromSeconds(40));
        Assert.Contains(platform.Log, line => line.StartsWith("notifications | notifications died (exit code 137, signal 9): it is started again", StringComparison.Ordinal));
        await Eventually.TrueAsync(async () => (await ItemsAsync(client, "/notifications")).Count == 1, "it has caught up", TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_as_by_one_process()
    {
        using var client = await SignInAsync();
        using var content = new StringContent($$"""{"title":"large","description":"{{new string('x', 1_100_000)}}"}""", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/api/v1/tasks", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        ProblemAssert.Is(ProblemAssert.IsWellFormed(answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), "body-too-large");
    }

    [Fact]
    public async Task An_operators_verbs_see_the_events_of_all_processes()
    {
        using var client = await SignInAsync();
        await PostAsync(client, "/tasks", new { title = "A secret plan" });
        var tail = (await HostCommand.RunAsync(["events", "tail", "--from-beginning", "--count", "5", .. platform.Settings])).Ends(0, ".v1\t");
        Assert.DoesNotContain("secret", tail.All, StringComparison.Ordinal);
        (await HostCommand.RunAsync(["events", "tail", "--from-beginning", "--count", "5", "--data", .. platform.Settings])).Ends(0, "\t{\"");
        await Eventually.TrueAsync(async () => (await HostCommand.RunAsync(["outbox", "status", "--max-age", "30", .. platform.Settings])).Ends(0, "realtime\t").Output.Contains("tasks\t0\t", StringComparison.Ordinal), "the outbox is empty", TimeSpan.FromSeconds(30));
        (await HostCommand.RunAsync(["dlq", "list", .. platform.Settings])).Ends(0, "");
        (await HostCommand.RunAsync(["dlq", "replay", .. platform.Settings])).Ends(0, "0 succeeded, 0 failed.");
    }

    private async Task<HttpClient> SignInAsync()
    {
        var client = new HttpClient { BaseAddress = platform.Address };
        var account = new { email = $"{Guid.CreateVersion7():N}@example.org", password = TestUser.Password };
        await PostAsync(client, "/auth/register", account);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)(await PostAsync(client, "/auth/login", account))["accessToken"]);
        return client;
    }

    private static async Task<JsonNode> PostAsync(HttpClient client, string path, object body)
    {
        using var response = await client.PostAsJsonAsync("/api/v1" + path, body, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, HttpMethod method, string path, object? body = null, string? site = null)
    {
        using var request = new HttpRequestMessage(method, "/api/v1" + path) { Content = body is null ? null : JsonContent.Create(body) };
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static async Task<JsonArray> ItemsAsync(HttpClient client, string path) =>
        (await client.GetFromJsonAsync<JsonNode>("/api/v1" + path, TestContext.Current.CancellationToken))!["items"]!.AsArray();

    private static async Task HearAsync(StreamReader stream, string containing)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(40));
        while (await stream.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains(containing, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"The stream ended before '{containing}'.");
    }
}
