using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>What the Host gives to every module: metrics, dead letters, headers, guards, limits, traces.</summary>
public sealed class PlatformTests(PlatformSandbox sandbox, TestPostgres postgres) : IClassFixture<PlatformSandbox>
{
    private const string Forged = "{\"title\":\"forged\"}";

    [Fact]
    public async Task Metrics_are_for_operators_and_for_who_has_the_token()
    {
        using var stranger = sandbox.Stranger().Http;
        Assert.Equal(HttpStatusCode.Unauthorized, await MetricsAsync(stranger));
        stranger.DefaultRequestHeaders.Authorization = new("Bearer", "wrong");
        Assert.Equal(HttpStatusCode.Unauthorized, await MetricsAsync(stranger));
        stranger.DefaultRequestHeaders.Authorization = new("Bearer", PlatformSandbox.MetricsToken);
        Assert.Equal(HttpStatusCode.OK, await MetricsAsync(stranger));
        Assert.Equal(HttpStatusCode.OK, await MetricsAsync((await sandbox.OperatorAsync()).Http));
        Assert.Equal(HttpStatusCode.Unauthorized, await MetricsAsync((await sandbox.RegisterAsync()).Http));
    }

    [Fact]
    public async Task Metrics_tell_of_outbox_dead_letters_use_cases_lateness_and_connections()
    {
        var (user, admin) = (await sandbox.RegisterAsync(), await sandbox.OperatorAsync());
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", user.Http.DefaultRequestHeaders.Authorization!.ToString());
        await socket.ConnectAsync(new UriBuilder(sandbox.Host.Address) { Scheme = "ws", Path = "/hubs/updates" }.Uri, TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        await ForeignResources.NotificationAsync(user); // a reminder has fired
        await PoisonAsync(Guid.CreateVersion7());
        await sandbox.DrainAsync();

        string[] expected =
        [
            """^todoplatform_outbox_depth\{.*module="tasks".*\} \d+""", """^todoplatform_outbox_age_seconds\{.*module="tasks".*\} \d""", "^todoplatform_outbox_delivery_delay_seconds_count\\{", """^todoplatform_events_handling_delay_seconds_count\{.*module="audit".*\} [1-9]""",
            """^todoplatform_events_dead_letters_total\{.*\} [1-9]""", """^todoplatform_use_case_duration_seconds_count\{.*use_case="CreateTask".*\} [1-9]""",
            "^todoplatform_reminder_lateness_seconds_count\\{.*\\} [1-9]", "^todoplatform_realtime_connections\\{.*\\} [1-9]",
        ];
        var text = "";
        foreach (var line in expected)
        {
            await Eventually.TrueAsync(
                async () =>
                {
                    text = await admin.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
                    return Regex.IsMatch(text, line, RegexOptions.Multiline);
                },
                $"/metrics has {line}");
        }

        Assert.DoesNotContain(user.Email, text, StringComparison.Ordinal);
        Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), line => Assert.Matches("""^(# (HELP|TYPE) [a-z0-9_]+ .*|# HELP [a-z0-9_]+ ?|[a-zA-Z_][a-zA-Z0-9_]*\{.*\} ([-+0-9.eE]+|NaN|[+-]?Inf))$""", line));
    }

    [Fact]
    public async Task Operators_list_and_replay_dead_letters_without_seeing_their_content()
    {
        var (user, admin) = (await sandbox.RegisterAsync(), await sandbox.OperatorAsync());
        await sandbox.DrainAsync();
        await sandbox.ExecuteAsync("ALTER TABLE recurrence.series ADD CONSTRAINT nothing_new CHECK (false) NOT VALID"); // its handlers fail, and theirs alone; not an outage
        var series = (string)(await ForeignResources.SeriesAsync(user))["recurrence"]!["seriesId"]!;
        await sandbox.DrainAsync();
        var letters = await LettersAsync(admin, user);
        Assert.NotEmpty(letters);
        Assert.All(letters, letter =>
        {
            Assert.StartsWith("recurrence.", (string?)letter["consumer"], StringComparison.Ordinal);
            Assert.StartsWith("tasks.", (string?)letter["eventType"], StringComparison.Ordinal);
            Assert.Contains("nothing_new", (string?)letter["error"], StringComparison.Ordinal);
            Assert.DoesNotContain("Mine, daily", letter.ToJsonString(), StringComparison.Ordinal);
        });
        await user.GetAsync($"/recurrence/series/{series}", HttpStatusCode.NotFound);

        // Nothing has changed yet: it fails again, and the letter stays.
        var first = new { consumer = (string)letters[0]["consumer"]!, eventId = (string)letters[0]["eventId"]! };
        var outcome = await admin.PostAsync("/admin/dead-letters/replay", first);
        Assert.Equal((0, 1), ((int)outcome!["succeeded"]!, (int)outcome["failed"]!));
        Assert.Equal(2, (int)(await LettersAsync(admin, user)).Single(letter => (string?)letter["consumer"] == first.consumer && (string?)letter["eventId"] == first.eventId)["failures"]!);

        await sandbox.ExecuteAsync("ALTER TABLE recurrence.series DROP CONSTRAINT nothing_new");
        foreach (var letter in letters)
        {
            outcome = await admin.PostAsync("/admin/dead-letters/replay", new { consumer = (string)letter["consumer"]!, eventId = (string)letter["eventId"]! });
            Assert.Equal((1, 0), ((int)outcome!["succeeded"]!, (int)outcome["failed"]!));
        }

        Assert.Empty(await LettersAsync(admin, user));
        await user.GetAsync($"/recurrence/series/{series}");

        await user.GetAsync("/admin/dead-letters", HttpStatusCode.Forbidden);
        await user.PostAsync("/admin/dead-letters/replay", new { }, HttpStatusCode.Forbidden);
        ProblemAssert.Is(await admin.GetAsync("/admin/dead-letters?limit=0", HttpStatusCode.BadRequest), "bad-limit");
    }

    [Fact]
    public async Task Operators_discard_dead_letters_by_name_only()
    {
        var (user, admin) = (await sandbox.RegisterAsync(), await sandbox.OperatorAsync());
        var poison = Guid.CreateVersion7();
        await PoisonAsync(poison);
        ProblemAssert.Is(await admin.PostAsync("/admin/dead-letters/discard", new { }, HttpStatusCode.UnprocessableEntity), "nothing-named");
        await user.PostAsync("/admin/dead-letters/discard", new { eventId = poison }, HttpStatusCode.Forbidden);
        var letters = await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM recurrence.dead_letters WHERE event_id = $1", poison);
        Assert.Equal(1, letters);
        Assert.Equal(1, (int)(await admin.PostAsync("/admin/dead-letters/discard", new { consumer = (await sandbox.QuerySingleAsync<string>("SELECT consumer FROM recurrence.dead_letters WHERE event_id = $1", poison)), eventId = poison }))!["discarded"]!);
        Assert.True((int)(await admin.PostAsync("/admin/dead-letters/discard", new { eventId = poison }))!["discarded"]! > 0); // those of the other consumers
        Assert.Equal(0, (int)(await admin.PostAsync("/admin/dead-letters/discard", new { eventId = poison }))!["discarded"]!);
    }

    [Theory]
    [InlineData("null", "This request needs a body")]
    [InlineData("", "This request needs a body")]
    [InlineData("""{"title":"a","title":"b"}""", "title: This field is given twice.")]
    [InlineData("""{"title":"a","reminders":[{"kind":"absolute","at":"2026-12-01T09:00:00"}]}""", "reminders[0].at: An instant must read like")]
    [InlineData("""{"title":"a","reminders":[{"kind":"absolute","at":"2026-12-01"}]}""", "reminders[0].at: An instant must read like")]
    public async Task An_unreadable_body_is_explained_in_the_words_of_the_client(string body, string expected)
    {
        var user = await sandbox.RegisterAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await user.Http.PostAsync(new Uri("/api/v1/tasks", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = ProblemAssert.IsWellFormed(answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith(expected, (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_parameter_is_named()
    {
        var user = await sandbox.RegisterAsync();

        Assert.Equal("projectId cannot be \"x\".", (string?)(await user.GetAsync("/tasks?projectId=x", HttpStatusCode.BadRequest))!["detail"]);
    }

    [Fact]
    public async Task Whoever_wants_a_resource_only_if_there_is_none_gets_no_copy()
    {
        var user = await sandbox.RegisterAsync();
        var task = (await user.PostAsync("/tasks", new { title = "here" }, HttpStatusCode.Created))!;

        await user.SendAsync(HttpMethod.Get, $"/tasks/{task["id"]}", null, HttpStatusCode.NotModified, request => request.Headers.Add("If-None-Match", "*"));
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        var user = await sandbox.RegisterAsync();
        foreach (var path in (string[])["/", "/api/v1/tasks", "/api/v1/nowhere", "/health/ready", "/openapi/v1.json", "/docs/index.html", "/metrics", "/api/v1/tasks?limit=abc"])
        {
            using var answer = await user.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
            Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
            Assert.NotEmpty(Header(answer, "Permissions-Policy"));
            Assert.False(answer.Headers.Contains("Server"), $"{path} names the server");
        }
    }

    [Fact]
    public async Task Over_TLS_browsers_are_told_to_stay_with_it()
    {
        await using var host = new TestHost(await postgres.CreateDatabaseAsync(), new Dictionary<string, string?> { ["Proxy:Trusted"] = "127.0.0.1" }).Start();
        using var client = new HttpClient { BaseAddress = host.Address };
        foreach (var scheme in (string[])["https", "http"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "X-Forwarded-For", "203.0.113.1" }, { "X-Forwarded-Proto", scheme } } };
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(scheme == "https", answer.Headers.Contains("Strict-Transport-Security"));
        }
    }

    [Fact]
    public void Every_test_that_the_security_page_names_as_evidence_exists()
    {
        var named = Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "security.md")), "`([A-Za-z]+(?:Tests|Log))`").Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(named.Count > 8);
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(named.Except(files!));
    }

    [Fact]
    public async Task No_cache_keeps_what_an_account_holds()
    {
        var user = await sandbox.RegisterAsync();
        foreach (var path in (string[])["/api/v1/me", "/api/v1/tasks", "/api/v1/projects"])
        {
            using var answer = await user.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal("no-store", Header(answer, "Cache-Control"));
        }
    }

    [Fact]
    public async Task Answers_are_compressed_for_who_understands_it()
    {
        var user = await sandbox.RegisterAsync();
        for (var i = 0; i < 20; i++)
        {
            await ForeignResources.TaskAsync(user);
        }

        var plain = await user.Http.GetByteArrayAsync(new Uri("/api/v1/tasks", UriKind.Relative), TestContext.Current.CancellationToken);
        foreach (var coding in (string[])["br", "gzip"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/tasks");
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));
            using var answer = await user.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal([coding], answer.Content.Headers.ContentEncoding);
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            Assert.True((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length < plain.Length / 3);
        }
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_use_the_cookie()
    {
        var user = await sandbox.RegisterAsync();
        using var handler = new HttpClientHandler { CookieContainer = new CookieContainer() };
        using var browser = new HttpClient(handler) { BaseAddress = sandbox.Host.Address };
        (await browser.PostAsJsonAsync("/api/v1/auth/login?useCookies=true", new { email = user.Email, password = TestUser.Password }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        var cookie = Assert.Single(handler.CookieContainer.GetAllCookies());
        Assert.True(cookie.HttpOnly);

        foreach (var (header, value, status) in ((string?, string, HttpStatusCode)[])
            [
                ("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden), ("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden), ("Origin", "https://evil.example", HttpStatusCode.Forbidden), ("Origin", "null", HttpStatusCode.Forbidden),
                ("Sec-Fetch-Site", "same-origin", HttpStatusCode.Created), ("Sec-Fetch-Site", "none", HttpStatusCode.Created), ("Origin", sandbox.Host.Address.GetLeftPart(UriPartial.Authority), HttpStatusCode.Created), (null, "", HttpStatusCode.Created),
            ])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/tasks") { Content = new StringContent(Forged, Encoding.UTF8, "application/json") };
            if (header is not null)
            {
                request.Headers.TryAddWithoutValidation(header, value);
            }

            using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(status == answer.StatusCode, $"{header}: {value} gets {(int)answer.StatusCode}");
            if (status == HttpStatusCode.Forbidden)
            {
                ProblemAssert.Is(ProblemAssert.IsWellFormed(answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), "cross-site");
            }
        }

        // Reading is harmless (the browser keeps the answer from the page), and a token is not sent by itself.
        using var read = new HttpRequestMessage(HttpMethod.Get, "/api/v1/tasks");
        read.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var tasks = await browser.SendAsync(read, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, tasks.StatusCode);
        Assert.Equal(4, (await tasks.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["items"]!.AsArray().Count);
        await user.SendAsync(HttpMethod.Post, "/tasks", new { title = "by token" }, HttpStatusCode.Created, request => request.Headers.Add("Sec-Fetch-Site", "cross-site"));
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_to_wait()
    {
        await using var host = new TestHost(await postgres.CreateDatabaseAsync(), new Dictionary<string, string?> { ["RateLimits:Enabled"] = "true", ["RateLimits:Burst"] = "20", ["RateLimits:PerSecond"] = "10", ["RateLimits:SignInPerMinute"] = "4" }).Start();
        var (first, second) = (await SignInAsync(host, "first"), await SignInAsync(host, "second")); // four calls that take credentials

        await LimitedAsync(() => first.Http.GetAsync(new Uri("/api/v1/tasks", UriKind.Relative), TestContext.Current.CancellationToken), 21);
        await second.GetAsync("/tasks"); // each has an allowance of their own
        Assert.Equal(HttpStatusCode.OK, (await first.Http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode); // probes are not counted
        await Eventually.TrueAsync(async () => (await first.Http.GetAsync(new Uri("/api/v1/tasks", UriKind.Relative), TestContext.Current.CancellationToken)).IsSuccessStatusCode, "the allowance returns");

        using var stranger = new HttpClient { BaseAddress = host.Address };
        await LimitedAsync(() => stranger.PostAsJsonAsync("/api/v1/auth/login", new { email = "first@example.org", password = "a wrong password" }, TestContext.Current.CancellationToken), 5);
    }

    [Theory]
    [InlineData("", "203.0.113.{0}", false)] // nobody is believed
    [InlineData("10.0.0.0/8", "203.0.113.{0}", false)] // another proxy than this one is believed
    [InlineData("127.0.0.1", "203.0.113.{0}", true)]
    [InlineData("127.0.0.0/8, ::1", "198.51.100.9, 203.0.113.{0}", true)]
    [InlineData("127.0.0.1", "203.0.113.{0}, 198.51.100.9", false)] // what a client claims stands before what the proxy saw
    [InlineData("127.0.0.1, 198.51.100.9", "203.0.113.{0}, 198.51.100.9", true)] // through two trusted ones
    public async Task The_sign_in_limit_counts_by_the_address_that_a_trusted_proxy_names(string trusted, string forwarded, bool eachHasItsOwn)
    {
        await using var host = new TestHost(await postgres.CreateDatabaseAsync(), new Dictionary<string, string?> { ["RateLimits:Enabled"] = "true", ["RateLimits:SignInPerMinute"] = "2", ["Proxy:Trusted"] = trusted }).Start();
        using var client = new HttpClient { BaseAddress = host.Address };
        var statuses = new List<HttpStatusCode>();
        for (var i = 1; i <= 4; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/auth/login") { Content = JsonContent.Create(new { email = "nobody@example.org", password = "a wrong password" }) };
            request.Headers.Add("X-Forwarded-For", string.Format(System.Globalization.CultureInfo.InvariantCulture, forwarded, i));
            statuses.Add((await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        }

        Assert.Equal(!eachHasItsOwn, statuses.Contains(HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task A_trusted_proxy_that_is_no_address_is_refused_with_a_sentence() =>
        (await HostCommand.RunAsync("--Proxy:Trusted=nginx", "--urls=http://127.0.0.1:0")).Ends(1, "Proxy:Trusted names 'nginx', which is neither an address (10.0.0.7) nor a network (10.0.0.0/8).");

    private static async Task<HttpStatusCode> MetricsAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? values.Single() : "";

    private static async Task<TestUser> SignInAsync(TestHost host, string name)
    {
        var user = new TestUser(new HttpClient { BaseAddress = host.Address }) { Email = name + "@example.org" };
        await user.PostAsync("/auth/register", new { email = user.Email, password = TestUser.Password }, HttpStatusCode.Created);
        await user.SignInAsync();
        return user;
    }

    /// <summary>One of so many calls is refused with 429, and says for how long.</summary>
    private static async Task LimitedAsync(Func<Task<HttpResponseMessage>> call, int calls)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, calls * 3).Select(_ => call()));
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.NotEmpty(refused);
        foreach (var answer in refused)
        {
            ProblemAssert.Is(ProblemAssert.IsWellFormed(answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), "too-many-requests");
            Assert.InRange(int.Parse(Header(answer, "Retry-After"), CultureInfo.InvariantCulture), 1, 60);
        }
    }

    /// <summary>An event that its consumers cannot read, taken through the outbox as any other.</summary>
    private async Task PoisonAsync(Guid eventId)
    {
        await sandbox.ExecuteAsync(
            """
            INSERT INTO tasks.outbox (ordinal, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, data)
            VALUES (0, $1, 'tasks.task-created.v1', '/todoplatform/tasks', $2, $2, 1, $3, now(), '{"broken":')
            """, eventId, Guid.CreateVersion7(), Guid.CreateVersion7());
        await Eventually.TrueAsync(async () => await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM recurrence.dead_letters WHERE event_id = $1", eventId) == 1, "the event is a dead letter", TimeSpan.FromSeconds(60));
        await sandbox.DrainAsync();
    }

    /// <summary>The dead letters of the user's events.</summary>
    private async Task<List<JsonNode>> LettersAsync(TestUser admin, TestUser user)
    {
        var events = await sandbox.QueryAsync<Guid>("SELECT event_id FROM recurrence.dead_letters WHERE user_id = $1", user.Id);
        var all = (await admin.GetAsync("/admin/dead-letters?limit=200"))!["items"]!.AsArray();
        return [.. all.Where(letter => events.Contains(Guid.Parse((string)letter!["eventId"]!))).Select(letter => letter!)];
    }
}

/// <summary>A sandbox with a token for <c>/metrics</c>.</summary>
public sealed class PlatformSandbox(TestPostgres postgres) : OperatedSandbox(postgres)
{
    /// <summary>What the collector of metrics presents.</summary>
    public const string MetricsToken = "a-secret-of-the-collector";

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings) { ["Metrics:Token"] = MetricsToken };
}
