using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>Two equal Hosts with all modules on one database, without any configuration but its connection string.</summary>
public sealed class ReplicaTests(ReplicaTests.Pair pair, ITestOutputHelper output) : IClassFixture<ReplicaTests.Pair>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3); // a second is meant; the machine may be busy

    [Fact]
    public async Task A_ticket_of_one_is_taken_by_the_other_and_its_end_too()
    {
        using var first = await Pair.SignInAsync(pair.First);
        using var second = new HttpClient { BaseAddress = pair.Second.Address };
        second.DefaultRequestHeaders.Authorization = first.DefaultRequestHeaders.Authorization;
        var made = await PostAsync(first, "/tasks", new { title = "Seen from both" });
        Assert.Equal("Seen from both", (string?)(await second.GetFromJsonAsync<JsonNode>($"/api/v1/tasks/{made["id"]}", TestContext.Current.CancellationToken))!["title"]);

        var list = (await second.GetFromJsonAsync<JsonNode>("/api/v1/tasks?limit=1", TestContext.Current.CancellationToken))!;
        Assert.NotNull(list["items"]);
        (await second.PostAsync(new Uri("/api/v1/auth/logout", UriKind.Relative), null, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        await Eventually.TrueAsync(async () => await StatusAsync(first, "/api/v1/tasks") == HttpStatusCode.Unauthorized, "the first knows that the session has ended", TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task What_is_written_through_one_reaches_the_clients_of_the_other_within_about_a_second()
    {
        using var first = await Pair.SignInAsync(pair.First);
        foreach (var host in new[] { pair.First, pair.Second })
        {
            using var client = new HttpClient { BaseAddress = host.Address, Timeout = Timeout.InfiniteTimeSpan };
            client.DefaultRequestHeaders.Authorization = first.DefaultRequestHeaders.Authorization;
            using var stream = new StreamReader(await client.GetStreamAsync(new Uri("/api/v1/updates", UriKind.Relative), TestContext.Current.CancellationToken));
            Assert.Equal("event: ready", await LineAsync(stream, "event:"));
            await PostAsync(first, "/tasks", new { title = "first one" });
            await LineAsync(stream, "data:", "first one"); // from here on everything is warm

            var title = $"Live {Guid.CreateVersion7()}";
            var started = Stopwatch.GetTimestamp();
            await PostAsync(first, "/tasks", new { title });
            await LineAsync(stream, "data:", title);
            var took = Stopwatch.GetElapsedTime(started);
            output.WriteLine($"written through {pair.First.Address}, seen at {host.Address} after {took.TotalMilliseconds:F0} ms");
            Assert.True(took < Soon, $"It took {took}.");
        }
    }

    [Fact]
    public async Task Fifty_completions_at_once_spread_over_both_make_one_occurrence()
    {
        using var first = await Pair.SignInAsync(pair.First);
        using var second = new HttpClient { BaseAddress = pair.Second.Address };
        second.DefaultRequestHeaders.Authorization = first.DefaultRequestHeaders.Authorization;
        var tomorrow = DateTime.UtcNow.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var task = await PostAsync(first, "/tasks", new { title = "Daily", due = new { date = tomorrow }, recurrence = new { rule = "FREQ=DAILY" } });

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => PostAsync(i % 2 == 0 ? first : second, $"/tasks/{task["id"]}/complete", new { })));
        Assert.Single(answers, answer => !(bool)answer["alreadyCompleted"]!);

        await Eventually.TrueAsync(async () => await OpenAsync() == 1, "the next occurrence is there");
        await pair.DrainAsync();
        Assert.Equal(1, await OpenAsync());
        var all = (await first.GetFromJsonAsync<JsonNode>("/api/v1/tasks?status=all", TestContext.Current.CancellationToken))!["items"]!.AsArray();
        Assert.Equal(2, all.Count);

        async Task<int> OpenAsync() => (await first.GetFromJsonAsync<JsonNode>("/api/v1/tasks", TestContext.Current.CancellationToken))!["items"]!.AsArray().Count;
    }

    [Fact]
    [Trait("group", "long")]
    public async Task Two_hundred_reminders_due_within_seconds_are_delivered_once_each()
    {
        using var first = await Pair.SignInAsync(pair.First);
        using var second = new HttpClient { BaseAddress = pair.Second.Address };
        second.DefaultRequestHeaders.Authorization = first.DefaultRequestHeaders.Authorization;
        var at = DateTimeOffset.UtcNow.AddSeconds(12);
        await Parallel.ForAsync(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) =>
            await PostAsync(i % 2 == 0 ? first : second, "/tasks", new { title = $"r{i}", reminders = new[] { new { kind = "absolute", at = at.AddMilliseconds(i * 10) } } }));
        Assert.True(DateTimeOffset.UtcNow < at, "the machine is too slow for this test: the reminders were due before all were set");

        await Eventually.TrueAsync(async () => await DeliveredAsync() >= 200, "all reminders are delivered", TimeSpan.FromSeconds(40));
        await pair.DrainAsync();
        Assert.Equal(200, await DeliveredAsync());

        async Task<long> DeliveredAsync() => await pair.CountAsync("SELECT count(*) FROM notifications.notifications WHERE task_title LIKE 'r%'");
    }

    [Fact]
    [Trait("group", "long")]
    public async Task When_the_leader_of_the_relays_is_killed_the_other_takes_over_within_about_two_seconds()
    {
        using (var both = await Pair.SignInAsync(pair.First))
        {
            await PostAsync(both, "/tasks", new { title = "before" });
        }

        await pair.DrainAsync();
        var leader = await pair.LeaderAsync("tasks");
        var other = leader == pair.First ? pair.Second : pair.First;
        using var second = await Pair.SignInAsync(other);
        await leader.KillAsync();
        try
        {
            var started = Stopwatch.GetTimestamp();
            await PostAsync(second, "/tasks", new { title = "after" });
            await Eventually.TrueAsync(
                async () => (await second.GetFromJsonAsync<JsonNode>("/api/v1/audit?limit=10", TestContext.Current.CancellationToken))!["items"]!.AsArray().Any(entry => entry!.ToJsonString().Contains("task-created", StringComparison.Ordinal)) && await pair.WaitingAsync() == 0,
                "the other Host relays");
            var took = Stopwatch.GetElapsedTime(started);
            output.WriteLine($"taken over after {took.TotalMilliseconds:F0} ms");
            Assert.True(took < TimeSpan.FromSeconds(5), $"It took {took}."); // two seconds are meant; the machine may be busy
            Assert.Same(other, await pair.LeaderAsync("tasks"));
        }
        finally
        {
            await leader.StartAsync();
        }
    }

    private static async Task<string> LineAsync(StreamReader stream, string start, string containing = "")
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (await stream.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith(start, StringComparison.Ordinal) && line.Contains(containing, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }

    private static async Task<JsonNode> PostAsync(HttpClient client, string path, object body)
    {
        using var response = await client.PostAsJsonAsync("/api/v1" + path, body, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {text}");
        return JsonNode.Parse(text)!;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    /// <summary>The two Hosts and the cluster that they share; both start at once on the empty database.</summary>
    public sealed class Pair : IAsyncLifetime
    {
        private static readonly string[] Schemas = ["accounts", "tasks", "recurrence", "notifications", "audit", "realtime"];
        private PostgresProcess? _postgres;

        public HostProcess First { get; private set; } = null!;

        public HostProcess Second { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            _postgres = await PostgresProcess.StartAsync();
            (First, Second) = (NewHost("first"), NewHost("second"));
            await Task.WhenAll(First.StartAsync(), Second.StartAsync());
        }

        public async ValueTask DisposeAsync()
        {
            await First.DisposeAsync();
            await Second.DisposeAsync();
            NpgsqlConnection.ClearAllPools();
            await _postgres!.DisposeAsync();
        }

        public static async Task<HttpClient> SignInAsync(HostProcess host)
        {
            var client = new HttpClient { BaseAddress = host.Address };
            var account = new { email = $"{Guid.CreateVersion7():N}@example.org", password = TestUser.Password };
            await PostAsync(client, "/auth/register", account);
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)(await PostAsync(client, "/auth/login", account))["accessToken"]);
            return client;
        }

        public Task<long> WaitingAsync() => CountAsync("SELECT " + string.Join(" + ", Schemas.Select(schema => $"(SELECT count(*) FROM {schema}.outbox)")));

        public Task DrainAsync() => Eventually.TrueAsync(async () => await WaitingAsync() == 0, "every outbox is empty");

        public async Task<long> CountAsync(string sql)
        {
            await using var connection = new NpgsqlConnection(_postgres!.ConnectionString);
            await connection.OpenAsync(TestContext.Current.CancellationToken);
#pragma warning disable CA2100 // statements of tests
            await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
            return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        }

        /// <summary>The Host whose session holds the lock of a module's relay.</summary>
        public async Task<HostProcess> LeaderAsync(string module)
        {
            await using var connection = new NpgsqlConnection(_postgres!.ConnectionString);
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var select = new NpgsqlCommand(
                """
                SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid)
                WHERE locktype = 'advisory' AND granted AND objsubid = 1 AND (classid::bigint << 32) | objid::bigint = hashtextextended($1, 0)
                """, connection) { Parameters = { new() { Value = "todoplatform.relay." + module } } };
            return (string?)await select.ExecuteScalarAsync(TestContext.Current.CancellationToken) is var holder && holder == "first." + module ? First
                : holder == "second." + module ? Second
                : throw new InvalidOperationException($"The lock is held by '{holder}'.");
        }

        private HostProcess NewHost(string name) => new(
            Path.Combine(Path.GetTempPath(), $"todo-none-{Guid.CreateVersion7():N}"),
            new Dictionary<string, string> { ["ConnectionStrings:Postgres"] = new NpgsqlConnectionStringBuilder(_postgres!.ConnectionString) { ApplicationName = name }.ConnectionString });
    }
}
