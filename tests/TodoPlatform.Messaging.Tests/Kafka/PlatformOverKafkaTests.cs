using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TodoPlatform.Host;
using TodoPlatform.Testing;

namespace TodoPlatform.Messaging.Tests.Kafka;

/// <summary>The whole platform with its events on brokers: all modules in one Host, and each module in a Host of its own.</summary>
public sealed class PlatformOverKafkaTests(TestPostgres postgres, KafkaCluster cluster) : IClassFixture<KafkaCluster>
{
    private const string MetricsToken = "for the test";

    [Fact]
    public async Task One_host_with_all_modules_works_over_brokers_and_shows_its_lag()
    {
        await using var host = Start(await postgres.CreateDatabaseAsync());
        var ana = await RegisterAsync(host);
        await CompleteARecurringTaskAsync(ana, ana, ana);

        Assert.Equal((HttpStatusCode.OK, "Healthy", "Healthy"), await ReadinessAsync(host));
        await Eventually.TrueAsync(async () => (await MetricsAsync(host)) is var metrics && LagOf(metrics, "audit") == 0 && LagOf(metrics, "realtime") == 0, "the lag is measured, and nothing is left");
        Assert.Contains("todoplatform_kafka_in_flight", await MetricsAsync(host), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("group", "long")]
    public async Task Each_module_in_a_host_of_its_own_works_together_with_the_others()
    {
        var database = await postgres.CreateDatabaseAsync();
        var hosts = new Dictionary<string, TestHost>();
        try
        {
            foreach (var module in ModuleCatalog.All)
            {
                hosts[module.Name] = Start(database, module.Name);
            }

            var accounts = await RegisterAsync(hosts["accounts"]);
            await CompleteARecurringTaskAsync(accounts, As(accounts, hosts["tasks"]), As(accounts, hosts["audit"]));
            Assert.NotNull(await As(accounts, hosts["recurrence"]).PostAsync("/recurrence/preview", new { rule = "FREQ=DAILY", start = new { date = "2030-01-01" }, count = 1 }));
        }
        finally
        {
            foreach (var host in hosts.Values)
            {
                await host.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task Without_brokers_the_host_is_ready_and_says_that_it_is_degraded()
    {
        using var own = new KafkaCluster();
        await using var host = Start(await postgres.CreateDatabaseAsync(), cluster: own);
        var ana = await RegisterAsync(host);
        own.Brokers.SetUp(false);
        await Eventually.TrueAsync(async () => await ReadinessAsync(host) == (HttpStatusCode.OK, "Degraded", "Degraded"), "it is degraded, and ready");
        var asked = Task.WhenAll(DeadLetterRequests().Select(request => ana.Http.SendAsync(request, TestContext.Current.CancellationToken)));
        using (var client = Client(host))
        {
            Assert.DoesNotContain("127.0.0.1", await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal); // the brokers' addresses
        }

        await ana.PostAsync("/tasks", new { title = "Meanwhile" }, HttpStatusCode.Created);
        foreach (var answer in await asked)
        {
            using (answer)
            {
                Assert.Equal((HttpStatusCode.ServiceUnavailable, "2", "application/problem+json"), (answer.StatusCode, answer.Headers.RetryAfter?.ToString(), answer.Content.Headers.ContentType?.MediaType));
                var problem = (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
                Assert.Equal("unavailable", (string?)problem["code"]);
                Assert.Contains("try again when the brokers answer", (string?)problem["detail"], StringComparison.Ordinal);
            }
        }

        own.Brokers.SetUp(true);
        await Eventually.TrueAsync(async () => (await ana.GetAsync("/audit?limit=50"))!["items"]!.AsArray().Any(entry => entry!.ToJsonString().Contains("task-created", StringComparison.Ordinal)), "the record of it arrives", TimeSpan.FromSeconds(40));
        await Eventually.TrueAsync(async () => await ReadinessAsync(host) == (HttpStatusCode.OK, "Healthy", "Healthy"), "it is healthy again");
    }

    private static HttpRequestMessage[] DeadLetterRequests()
    {
        var named = new { consumer = "audit.record" };
        return
        [
            new(HttpMethod.Get, "/api/v1/admin/dead-letters"),
            new(HttpMethod.Post, "/api/v1/admin/dead-letters/replay") { Content = JsonContent.Create(named) },
            new(HttpMethod.Post, "/api/v1/admin/dead-letters/discard") { Content = JsonContent.Create(named) },
        ];
    }

    private TestHost Start(string database, string? module = null, KafkaCluster? cluster = null)
    {
        var options = (cluster ?? Cluster).OptionsFor(database);
        return new TestHost(database, new Dictionary<string, string?>
        {
            ["Modules:Enabled"] = module,
            ["Messaging:Carrier"] = "Kafka",
            ["Messaging:Kafka:BootstrapServers"] = options.BootstrapServers,
            ["Messaging:Kafka:TopicPrefix"] = options.TopicPrefix,
            ["Messaging:Kafka:GroupPrefix"] = options.GroupPrefix,
            ["Messaging:Kafka:FetchWait"] = "00:00:00.020",
            ["Messaging:Kafka:StatisticsInterval"] = "00:00:00.500",
            ["Metrics:Token"] = MetricsToken,
        }).Start();
    }

    private KafkaCluster Cluster => cluster;

    private static async Task CompleteARecurringTaskAsync(TestUser registered, TestUser tasks, TestUser audit)
    {
        var tomorrow = DateTime.UtcNow.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var first = (await Eventually.ValueAsync(async () => await CreateAsync(tasks, tomorrow), "tasks knows who signed in"))!;
        await tasks.PostAsync($"/tasks/{first["id"]}/complete", new { });
        var next = await Eventually.ValueAsync(async () => (await tasks.GetAsync("/tasks"))!["items"]!.AsArray().FirstOrDefault(task => (string?)task!["title"] == "Water the plants"), "the next occurrence is open", TimeSpan.FromSeconds(40));
        Assert.NotEqual((string?)first["id"], (string?)next["id"]);
        await Eventually.TrueAsync(async () => (await audit.GetAsync("/audit?limit=50"))!.ToJsonString() is var log && log.Contains("user-registered", StringComparison.Ordinal) && log.Contains("task-completed", StringComparison.Ordinal), "both modules are on record", TimeSpan.FromSeconds(40));
        Assert.NotEqual(Guid.Empty, registered.Id);
    }

    private static async Task<JsonNode?> CreateAsync(TestUser tasks, string day) =>
        await tasks.PostAsync("/tasks", new { title = "Water the plants", due = new { date = day }, recurrence = new { rule = "FREQ=DAILY" } }, HttpStatusCode.Created);

    private static async Task<TestUser> RegisterAsync(TestHost host)
    {
        var user = new TestUser(Client(host)) { Email = $"user-{Guid.CreateVersion7():N}@example.org" };
        user.Id = Guid.Parse((string)(await user.PostAsync("/auth/register", new { email = user.Email, password = TestUser.Password, displayName = "Ana", timeZone = "Europe/Berlin" }, HttpStatusCode.Created))!["id"]!);
        await user.SignInAsync();
        return user;
    }

    /// <summary>The same person at another Host, by the token of the first.</summary>
    private static TestUser As(TestUser user, TestHost host)
    {
        var client = Client(host);
        client.DefaultRequestHeaders.Authorization = user.Http.DefaultRequestHeaders.Authorization;
        return new TestUser(client) { Email = user.Email, Id = user.Id };
    }

    private static HttpClient Client(TestHost host) => new() { BaseAddress = host.Address };

    private static async Task<(HttpStatusCode Status, string? Overall, string? Broker)> ReadinessAsync(TestHost host)
    {
        using var client = Client(host);
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        var body = (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
        return (answer.StatusCode, (string?)body["status"], (string?)body["checks"]!["broker"]!["status"]);
    }

    private static async Task<string> MetricsAsync(TestHost host)
    {
        using var client = Client(host);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", MetricsToken);
        return await client.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
    }

    private static double? LagOf(string metrics, string module)
    {
        var lags = metrics.Split('\n').Where(line => line.StartsWith("todoplatform_kafka_consumer_lag", StringComparison.Ordinal) && line.Contains($"module=\"{module}\"", StringComparison.Ordinal)).ToList();
        return lags.Count == 0 ? null : lags.Sum(line => double.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
