using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Host;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>The Host starts with every module, with each alone, and on every kind of database.</summary>
public sealed class BootTests(TestPostgres postgres)
{
    public static TheoryData<string> Modules => [.. ModuleCatalog.All.Select(module => module.Name)];

    [Fact]
    public async Task The_host_boots_with_all_modules()
    {
        await using var host = new TestHost(await postgres.CreateEmptyDatabaseAsync()).Start();
        var (status, ready) = await ReadyAsync(host);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Healthy", (string?)ready["status"]);
        Assert.Equal(["accounts", "tasks", "recurrence", "notifications", "audit", "realtime"], ready["modules"]!.AsArray().Select(name => (string)name!));
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task The_host_boots_with_each_module_alone(string module)
    {
        var connectionString = await postgres.CreateEmptyDatabaseAsync();
        await using var host = new TestHost(connectionString, new Dictionary<string, string?> { ["Modules:Enabled"] = module, ["Messaging:Relay"] = "false" }).Start();
        var (status, ready) = await ReadyAsync(host);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal([module], ready["modules"]!.AsArray().Select(name => (string)name!));
        Assert.Equal([module], await QueryAsync(connectionString, $"SELECT nspname::text FROM pg_namespace WHERE nspname IN ({string.Join(", ", ModuleCatalog.All.Select(other => $"'{other.Name}'"))})"));

        using var client = new HttpClient { BaseAddress = host.Address };
        foreach (var other in ModuleCatalog.All)
        {
            foreach (var prefix in other.RoutePrefixes.Where(prefix => LiveEndpoints.Of(host).Any(endpoint => (endpoint.Route + "/").Contains(prefix + "/", StringComparison.Ordinal))))
            {
                Assert.True(other.Name == module || prefix.StartsWith("/admin", StringComparison.Ordinal), $"{module} alone answers {prefix} of {other.Name}");
            }
        }

        // Whoever comes first makes the keys that all processes share.
        Assert.Single(await QueryAsync(connectionString, "SELECT name FROM platform.data_protection_keys"));
        using var document = await client.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, document.StatusCode);
    }

    [Fact]
    public async Task Two_hosts_may_migrate_one_empty_database_at_once()
    {
        var connectionString = await postgres.CreateEmptyDatabaseAsync();
        var hosts = Enumerable.Range(0, 2).Select(_ => new TestHost(connectionString)).ToList();
        try
        {
            await Task.WhenAll(hosts.Select(host => Task.Run(host.Start)));
            foreach (var host in hosts)
            {
                Assert.Equal(HttpStatusCode.OK, (await ReadyAsync(host)).Status);
            }
        }
        finally
        {
            foreach (var host in hosts)
            {
                await host.DisposeAsync();
            }
        }

        var applied = await QueryAsync(connectionString, "SELECT stream || '/' || version FROM platform.migrations");
        Assert.NotEmpty(applied);
        Assert.Equal(applied.Count, applied.Distinct().Count());
    }

    [Fact]
    public async Task The_host_is_not_ready_before_somebody_has_migrated()
    {
        var connectionString = await postgres.CreateEmptyDatabaseAsync();
        await using var host = new TestHost(connectionString, new Dictionary<string, string?> { ["Database:MigrateOnStart"] = "false", ["Messaging:Relay"] = "false" }).Start();
        var (status, ready) = await ReadyAsync(host);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("Unhealthy", (string?)ready["status"]);
        Assert.Contains("run the migrate verb", (string?)ready["checks"]!["database"]!["description"], StringComparison.Ordinal);

        using var client = new HttpClient { BaseAddress = host.Address };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.True(await host.Services.GetRequiredService<SqlMigrator>().MigrateAsync(TestContext.Current.CancellationToken) > 0);
        Assert.Equal(HttpStatusCode.OK, (await ReadyAsync(host)).Status);
    }

    private static async Task<(HttpStatusCode Status, JsonNode Body)> ReadyAsync(TestHost host)
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!);
    }

    private static async Task<List<string>> QueryAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
#pragma warning disable CA2100 // statements of tests
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
