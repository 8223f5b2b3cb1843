using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>A serving process: its private cluster, its log, its end.</summary>
public sealed class ProcessTests(TestPostgres postgres)
{
    [Fact]
    public async Task A_private_cluster_belongs_to_one_host_which_ends_cleanly_on_a_signal()
    {
        await using var host = new HostProcess(Path.Combine(Path.GetTempPath(), $"todo-own-{Environment.ProcessId}"));
        await host.StartAsync();
        (await HostCommand.RunAsync("healthcheck", host.Address.ToString())).Ends(0, "\"Healthy\"");
        (await HostCommand.RunAsync("--Postgres:Directory=" + host.Directory, "--urls=http://127.0.0.1:0")).Ends(1, host.Directory);

        using var client = new HttpClient { BaseAddress = host.Address };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode); // the refusal did no harm
        Assert.Equal(0, await host.StopAsync());
        Assert.Equal(1, (await HostCommand.RunAsync("healthcheck", host.Address.ToString())).ExitCode);
    }

    [Fact]
    public async Task In_process_messaging_loads_no_native_client()
    {
        await using var host = new HostProcess(Path.Combine(Path.GetTempPath(), $"todo-own-native-{Environment.ProcessId}"));
        await host.StartAsync();
        var maps = await File.ReadAllTextAsync($"/proc/{host.ProcessId}/maps", TestContext.Current.CancellationToken);
        Assert.Contains("TodoPlatform.BuildingBlocks.Messaging.dll", maps, StringComparison.Ordinal); // the right process
        Assert.DoesNotContain("librdkafka", maps, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopping_host_finishes_the_request_that_runs_and_takes_no_new_one()
    {
        var connectionString = await postgres.CreateDatabaseAsync();
        await using var host = await StartAsync(connectionString);
        using var client = new HttpClient { BaseAddress = host.Address };
        await SignInAsync(client);
        var task = (await (await client.PostAsJsonAsync("/api/v1/tasks", new { title = "before" }, TestContext.Current.CancellationToken)).Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;

        // The request waits for a row that somebody else holds.
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var hold = new NpgsqlCommand("SELECT id FROM tasks.tasks WHERE id = $1 FOR UPDATE", connection, transaction) { Parameters = { new() { Value = Guid.Parse((string)task["id"]!) } } })
        {
            Assert.NotNull(await hold.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        }

        var running = client.PatchAsJsonAsync($"/api/v1/tasks/{task["id"]}", new { title = "after" }, TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => IsWaitingAsync(connectionString), "the request waits for the row");
        var stopping = host.StopAsync();
        await Eventually.TrueAsync(() => IsClosedAsync(host.Address), "the host takes no new connection");
        Assert.False(running.IsCompleted);
        Assert.False(stopping.IsCompleted);

        await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        using var answer = await running;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("after", (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["title"]);
        Assert.Equal(0, await stopping);
        await using var stored = new NpgsqlCommand("SELECT title FROM tasks.tasks WHERE id = $1", connection) { Parameters = { new() { Value = Guid.Parse((string)task["id"]!) } } };
        Assert.Equal("after", await stored.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_log_line_is_json_when_a_collector_reads_it()
    {
        await using var host = await StartAsync(await postgres.CreateDatabaseAsync());
        using var client = new HttpClient { BaseAddress = host.Address };
        await SignInAsync(client);
        Assert.Equal(0, await host.StopAsync());

        Assert.NotEmpty(host.Log);
        Assert.All(host.Log, line =>
        {
            using var entry = JsonDocument.Parse(line);
            Assert.True(entry.RootElement.TryGetProperty("Message", out _) && entry.RootElement.TryGetProperty("LogLevel", out _) && entry.RootElement.TryGetProperty("Timestamp", out _), line);
        });
        Assert.Contains(host.Log, line => line.Contains("Application is shutting down", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log, line => line.Contains("\"LogLevel\":\"Error\"", StringComparison.Ordinal) || line.Contains("\"LogLevel\":\"Critical\"", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log, line => line.Contains(TestUser.Password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Traces_metrics_and_logs_reach_the_collector()
    {
        var received = new StringBuilder();
        await using var collector = await StartCollectorAsync(received);
        await using var host = await StartAsync(await postgres.CreateDatabaseAsync(), new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.Single(), ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf", ["Metrics:Token"] = "secret",
        });
        using var client = new HttpClient { BaseAddress = host.Address };
        await SignInAsync(client);
        (await client.PostAsJsonAsync("/api/v1/tasks", new { title = "traced" }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        using var scraper = new HttpClient { BaseAddress = host.Address };
        scraper.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "secret");
        Assert.Contains("# TYPE http_server_request_duration_seconds histogram", await scraper.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, await host.StopAsync()); // it flushes as it ends

        var text = received.ToString();
        Assert.All(
            (string[])["/v1/traces", "/v1/metrics", "/v1/logs", "POST /api/v1/tasks", "http.route", "http.response.status_code", "CreateTask", "db.query.text", "todoplatform.use_case.duration", "http.server.request.duration"],
            expected => Assert.True(text.Contains(expected, StringComparison.Ordinal), $"'{expected}' did not reach the collector"));
        Assert.DoesNotContain(TestUser.Password, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_who_may_not_create_roles_is_warned_and_served()
    {
        // The roles of the modules exist in this server already: what the owner may not do is join them.
        var connectionString = await postgres.CreateEmptyDatabaseAsync();
        var owner = $"owner_{Guid.CreateVersion7():N}";
        var database = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await using (var connection = new NpgsqlConnection(connectionString))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
#pragma warning disable CA2100 // names of our own
            await using var prepare = new NpgsqlCommand($"CREATE ROLE {owner} LOGIN PASSWORD 'secret'; GRANT {owner} TO current_user; ALTER DATABASE {database} OWNER TO {owner}", connection);
#pragma warning restore CA2100
            await prepare.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await using var host = await StartAsync(new NpgsqlConnectionStringBuilder(connectionString) { Username = owner, Password = "secret" }.ConnectionString);
        using var client = new HttpClient { BaseAddress = host.Address };
        await SignInAsync(client);
        using var created = await client.PostAsJsonAsync("/api/v1/tasks", new { title = "It works in one role, too" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal(0, await host.StopAsync());
        Assert.Contains(host.Log, line => line.Contains("The database owner may not create the role", StringComparison.Ordinal) && line.Contains("\"Warning\"", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log, line => line.Contains("\"LogLevel\":\"Error\"", StringComparison.Ordinal));
    }

    private static async Task<HostProcess> StartAsync(string connectionString, Dictionary<string, string>? settings = null)
    {
        var host = new HostProcess(Path.Combine(Path.GetTempPath(), $"todo-none-{Guid.CreateVersion7():N}"), new Dictionary<string, string>(settings ?? []) { ["ConnectionStrings:Postgres"] = connectionString });
        await host.StartAsync();
        return host;
    }

    private static async Task<WebApplication> StartCollectorAsync(StringBuilder received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = builder.Build();
        collector.MapPost("/v1/{signal}", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body, Encoding.Latin1);
            var body = await reader.ReadToEndAsync();
            lock (received)
            {
                received.AppendLine(request.Path).AppendLine(body);
            }
        });
        await collector.StartAsync();
        return collector;
    }

    private static async Task SignInAsync(HttpClient client)
    {
        var account = new { email = $"{Guid.CreateVersion7():N}@example.org", password = TestUser.Password };
        (await client.PostAsJsonAsync("/api/v1/auth/register", account, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        var ticket = await (await client.PostAsJsonAsync("/api/v1/auth/login", account, TestContext.Current.CancellationToken)).Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)ticket!["accessToken"]);
    }

    private static async Task<bool> IsWaitingAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND application_name = 'todoplatform.tasks')", connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is true;
    }

    private static async Task<bool> IsClosedAsync(Uri address)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        try
        {
            using var answer = await client.GetAsync(new Uri(address, "/health/live"), TestContext.Current.CancellationToken);
            return false;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return true;
        }
    }
}
