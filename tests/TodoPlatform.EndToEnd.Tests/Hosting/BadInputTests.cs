using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>Whatever is sent: an answer with a reason, never a failure; and what is accepted is kept as it was typed.</summary>
public sealed class BadInputTests(BadInputSandbox sandbox, ITestOutputHelper output) : IClassFixture<BadInputSandbox>
{
    private const int Seed = 20261120;

    /// <summary>They end the session or the account that the other requests need, or never end.</summary>
    private static readonly string[] Separate = ["POST /api/v1/auth/logout", "GET /api/v1/updates"];

    public static TheoryData<string> Texts =>
    [
        "plain", "  blanks around  ", "'; DROP TABLE tasks.tasks; --", "<script>alert('x')</script><img src=x onerror=alert(1)>", "&amp; &lt; %20 \\u0041 \\n \"quoted\"", "{{7*7}} ${7*7} <%= 7*7 %>",
        "emoji 🙈🏽‍♀️👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿", "مرحبا بالعالم‏ ‫RTL‬", "combining e\u0301 a\u0308\u0323 and composed é ạ̈", "ﬁ ligature, ％ full width, ſ long s, İ ı dotless", "zero\u200bwidth\ufeffand\u00a0blanks\u2028line", "日本語 한국어 ไทย हिन्दी", "\ud83d\ude00 astral 𝕏", "percent % under_score \\ backslash", "a/b?c=d&e#f;g:h@i",
    ];

    /// <summary>Every endpoint, and some of the bad values at each place.</summary>
    [Fact]
    public Task Bad_input_gets_a_reason_and_never_a_failure() => AnswersAsync(0.15);

    [Fact]
    [Trait("group", "long")]
    public Task All_bad_input_gets_a_reason_and_never_a_failure() => AnswersAsync(1);

    /// <param name="share">Of the bad values in bodies, queries and headers. Bodies that are bad as a whole, and bad ids, are all there either way.</param>
    private async Task AnswersAsync(double share)
    {
        using var log = RecordedLog.Attach(sandbox.Host);
        var api = await ApiDescription.ReadAsync(sandbox.Host);
        var random = new Random(Seed);
        var input = new BadInput(api, random);
        var operatorUser = await sandbox.OperatorAsync();
        var (user, owner) = (await sandbox.RegisterAsync(), await sandbox.RegisterAsync());
        var live = LiveEndpoints.Of(sandbox.Host).Where(endpoint => endpoint.IsOfApi && !Separate.Contains(endpoint.Name)).DistinctBy(endpoint => endpoint.Name).ToList();
        var requests = new List<BadRequest>();
        foreach (var endpoint in live)
        {
            var operation = api.Operations.Single(operation => operation.Name == $"{endpoint.Method} {endpoint.DocumentPath}");
            var paths = new List<string> { endpoint.Route };
            if (endpoint.HasIds)
            {
                paths = ["/api/v1" + (await ForeignResources.All[endpoint.Name](user)).Path, "/api/v1" + (await ForeignResources.All[endpoint.Name](owner)).Path, endpoint.PathWith(Guid.CreateVersion7())];
                requests.AddRange(((string[])["1", "x", "%27", "%20", "00000000000000000000000000000000", new string('1', 3000), "..%2f..%2fme", "%F0%9F%99%88"]).Select(id => new BadRequest("a bad id", endpoint.Method, endpoint.PathWith(id))));
            }

            requests.AddRange(BadInput.Queries(operation, paths[0]).Where(_ => random.NextDouble() < share));
            requests.AddRange(input.Headers(operation, paths[0]).Where(_ => random.NextDouble() < share));
            if (operation.BodySchema is not null)
            {
                requests.AddRange(paths.SelectMany((path, i) => input.Bodies(operation, path, i == 0 ? share : 0.03)));
            }
            else
            {
                requests.AddRange(paths.Select(path => new BadRequest("a body that nobody asked for", endpoint.Method, path, "{\"a\":"u8.ToArray())));
            }
        }

        Assert.True(requests.Count > 2000);
        var failures = new ConcurrentQueue<string>();
        var answers = new ConcurrentDictionary<int, int>();
        // Side by side, but not on one resource: races are another test's business.
        await Parallel.ForEachAsync(requests.GroupBy(request => request.Path.Split('?')[0]), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (group, cancellationToken) =>
        {
            foreach (var request in group)
            {
                using var message = request.ToMessage();
                var caller = request.Path.StartsWith("/api/v1/admin/", StringComparison.Ordinal) ? operatorUser : user;
                using var answer = await caller.Http.SendAsync(message, cancellationToken);
                answers.AddOrUpdate((int)answer.StatusCode, 1, (_, count) => count + 1);
                if (await ComplaintAsync(answer) is { } complaint)
                {
                    failures.Enqueue($"{request.Method} {(request.Path.Length > 120 ? request.Path[..120] : request.Path)} with {request.What}: {complaint}");
                }
            }
        });
        output.WriteLine($"{requests.Count} requests: {string.Join(", ", answers.OrderBy(answer => answer.Key).Select(answer => $"{answer.Value} × {answer.Key}"))}");

        Assert.True(failures.IsEmpty, $"{failures.Count} of {requests.Count}:\n{string.Join('\n', failures.Take(60))}\n{string.Join('\n', log.Warnings.Take(20))}");
        Assert.Empty(log.Errors);
        Assert.Equal(user.Email, (string?)(await user.GetAsync("/me"))!["email"]); // still there, still signed in
        await sandbox.DrainAsync();
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT (SELECT count(*) FROM tasks.dead_letters) + (SELECT count(*) FROM recurrence.dead_letters) + (SELECT count(*) FROM notifications.dead_letters) + (SELECT count(*) FROM audit.dead_letters) + (SELECT count(*) FROM realtime.dead_letters)"));
        Assert.Empty(log.Errors);
    }

    [Fact]
    public async Task A_cursor_serves_its_own_list_and_its_own_user_only()
    {
        var (user, other) = (await sandbox.RegisterAsync(), await sandbox.RegisterAsync());
        foreach (var account in (TestUser[])[user, other])
        {
            for (var i = 0; i < 3; i++)
            {
                await ForeignResources.TaskAsync(account);
                await ForeignResources.ProjectAsync(account);
                await ForeignResources.TokenAsync(account);
                await ForeignResources.SectionAsync(account);
                await ForeignResources.ImportAsync(account);
                await account.DeleteAsync($"/tasks/{await ForeignResources.TaskAsync(account)}");
            }
        }

        await sandbox.DrainAsync();
        string[] lists = ["/tasks?limit=1", "/tasks?status=all&limit=1", "/tasks?sort=title&limit=1", "/projects?limit=1", "/sections?limit=1", "/trash?limit=1", "/import?limit=1", "/tokens?limit=1", "/audit?limit=1"];
        var cursors = new Dictionary<string, string>();
        foreach (var list in lists)
        {
            cursors[list] = (string)(await user.GetAsync(list))!["nextCursor"]!;
            await user.GetAsync($"{list}&cursor={cursors[list]}");
            await user.GetAsync($"{list.Replace("limit=1", "limit=2", StringComparison.Ordinal)}&cursor={cursors[list]}"); // the size of a page may change
        }

        foreach (var list in lists)
        {
            var cursor = cursors[list];
            ProblemAssert.Is(await other.GetAsync($"{list}&cursor={cursor}", HttpStatusCode.BadRequest), "bad-cursor");
            var tampered = cursor[..20] + (cursor[20] == 'A' ? 'B' : 'A') + cursor[21..];
            foreach (var bad in cursors.Where(pair => pair.Key != list).Select(pair => pair.Value).Append(cursor[..^1]).Append(cursor[..(cursor.Length / 2)]).Append(cursor + cursor).Append(tampered).Append("garbage").Append("%F0%9F%99%88").Append("===="))
            {
                ProblemAssert.Is(await user.GetAsync($"{list}&cursor={bad}", HttpStatusCode.BadRequest), "bad-cursor");
            }
        }
    }

    [Fact]
    public async Task A_bad_limit_is_refused_by_every_list()
    {
        var user = await sandbox.RegisterAsync();
        var operatorUser = await sandbox.OperatorAsync();
        var api = await ApiDescription.ReadAsync(sandbox.Host);
        var lists = api.Operations.Where(operation => operation.Method == "GET" && operation.ParametersIn("query").Contains("limit")).ToList();
        Assert.True(lists.Count >= 8);
        foreach (var list in lists)
        {
            var caller = list.Path.StartsWith("/api/v1/admin/", StringComparison.Ordinal) ? operatorUser : user;
            var path = list.Path.Contains('{', StringComparison.Ordinal) ? (await ForeignResources.All[$"GET {list.Path.Replace("{id}", "{id:guid}", StringComparison.Ordinal)}"](user)).Path : list.Path["/api/v1".Length..];
            var tooMany = list.Path == "/api/v1/sync" ? "5001" : "201";
            foreach (var limit in (string[])["0", "-1", tooMany, "2147483647", "2147483648", "1.5", "many", "%20"])
            {
                var query = $"{path}?limit={limit}&q=x";
                var problem = await caller.GetAsync(query, HttpStatusCode.BadRequest);
                Assert.Contains((string?)problem!["code"], (string[])["bad-limit", "bad-request"]);
            }
        }
    }

    [Fact]
    public async Task Deleted_ids_are_not_there()
    {
        var user = await sandbox.RegisterAsync();
        foreach (var (path, patch) in ((string, object?)[])
            [
                ($"/tasks/{await ForeignResources.TaskAsync(user)}", new { title = "x" }), ($"/projects/{await ForeignResources.ProjectAsync(user)}", new { name = "x" }), ($"/sections/{await ForeignResources.SectionAsync(user)}", new { name = "x" }), ($"/tokens/{await ForeignResources.TokenAsync(user)}", null),
            ])
        {
            await user.GetAsync(path);
            await user.DeleteAsync(path);
            await user.GetAsync(path, HttpStatusCode.NotFound);
            if (patch is not null)
            {
                await user.PatchAsync(path, patch, HttpStatusCode.NotFound);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Accepted_text_comes_back_as_it_was_typed(string text)
    {
        var user = await sandbox.RegisterAsync();
        var lines = text + "\r\n\tsecond line\n\n";

        var project = (await user.PostAsync("/projects", new { name = text }, HttpStatusCode.Created))!;
        Same(text, (await user.GetAsync($"/projects/{project["id"]}"))!["name"]);
        var section = (await user.PostAsync("/sections", new { name = text, projectId = (string?)project["id"] }, HttpStatusCode.Created))!;
        Same(text, (await user.GetAsync($"/sections/{section["id"]}"))!["name"]);
        var task = (await user.PostAsync("/tasks", new { title = text, description = lines, labels = (string[])[text[..Math.Min(text.Length, 40)]], projectId = (string?)project["id"] }, HttpStatusCode.Created))!;
        var stored = (await user.GetAsync($"/tasks/{task["id"]}"))!;
        Same(text, stored["title"]);
        Same(lines, stored["description"]);
        Same(text[..Math.Min(text.Length, 40)], stored["labels"]![0]);
        var patched = (await user.PatchAsync($"/tasks/{task["id"]}", new { title = "! " + text, description = text }))!;
        Same("! " + text, patched["title"]);
        Same(text, patched["description"]);
        Same("! " + text, (await user.GetAsync("/tasks"))!["items"]![0]!["title"]);

        Same(text, (await user.PatchAsync("/me", new { displayName = text }))!["displayName"]);
        Same(text, (await user.GetAsync("/me"))!["displayName"]);
        var token = (await user.PostAsync("/tokens", new { name = text, scopes = (string[])["tasks:read"] }, HttpStatusCode.Created))!;
        Same(text, (await user.GetAsync($"/tokens/{token["id"]}"))!["name"]);
    }

    private static void Same(string expected, JsonNode? actual) => Assert.Equal(expected, (string?)actual, StringComparer.Ordinal);

    private static async Task<string?> ComplaintAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.NotModified)
        {
            return null;
        }

        if ((int)answer.StatusCode >= 500)
        {
            return $"{(int)answer.StatusCode} {body}";
        }

        try
        {
            ProblemAssert.IsWellFormed(answer, body);
            return null;
        }
        catch (Exception e) when (e is Xunit.Sdk.XunitException or JsonException)
        {
            return $"{(int)answer.StatusCode} is no problem document: {body} ({e.Message})";
        }
    }
}

/// <summary>A sandbox whose Host says what goes wrong, with an operator.</summary>
public sealed class BadInputSandbox(TestPostgres postgres) : OperatedSandbox(postgres)
{
    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings) { ["Logging:LogLevel:Default"] = "Error", ["Logging:LogLevel:TodoPlatform.Host"] = "Warning" };
}
