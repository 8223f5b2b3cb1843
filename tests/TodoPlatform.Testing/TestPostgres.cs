using Npgsql;
using TodoPlatform.BuildingBlocks.Postgres;
using Xunit;

namespace TodoPlatform.Testing;

/// <summary>
/// Assembly fixture: one throw-away PostgreSQL for the whole run of a test project. Its first database is migrated once,
/// through the real Host, and then copied for whoever needs one (about 15 ms each).
/// </summary>
public sealed class TestPostgres : IAsyncLifetime
{
    private EmbeddedPostgres? _server;

    /// <summary>The migrated template, as its owner.</summary>
    public string TemplateConnectionString => _server!.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        // Short: a Unix socket path may have about a hundred characters.
        _server = await EmbeddedPostgres.StartAsync(new()
        {
            Directory = Path.Combine(Path.GetTempPath(), $"todo-tests-{Environment.ProcessId}"),
            BinDirectory = Environment.GetEnvironmentVariable("Postgres__BinDirectory"),
            Ephemeral = true,
        });
        await using (var host = new TestHost(TemplateConnectionString, new Dictionary<string, string?> { ["Messaging:Relay"] = "false" }))
        {
            host.Start();
        }

        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>A fresh copy of the migrated database.</summary>
    public Task<string> CreateDatabaseAsync() => CreateDatabaseAsync("todoplatform");

    /// <summary>A database without anything in it.</summary>
    public Task<string> CreateEmptyDatabaseAsync() => CreateDatabaseAsync("template1");

    /// <summary>A database as a backup holds it.</summary>
    public async Task<string> RestoreDatabaseAsync(string backup)
    {
        var connectionString = await CreateEmptyDatabaseAsync();
        await PostgresArchive.ReadAsync(connectionString, backup, withPrivileges: true, Environment.GetEnvironmentVariable("Postgres__BinDirectory"), TestContext.Current.CancellationToken);
        return connectionString;
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? default;

    private async Task<string> CreateDatabaseAsync(string template)
    {
        var name = $"t{Guid.CreateVersion7():N}";
        var target = new NpgsqlConnectionStringBuilder(TemplateConnectionString) { Database = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(target.ConnectionString);
        await connection.OpenAsync();

        // The host that migrated the template closes its sessions in the background, and a template must have none. An autovacuum
        // worker may be ended by superusers only, and CREATE DATABASE sends it away by itself.
        await ExecuteAsync(connection, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{template}' AND backend_type = 'client backend'");
        await ExecuteAsync(connection, $"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy");
        return new NpgsqlConnectionStringBuilder(TemplateConnectionString) { Database = name }.ConnectionString;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // names of our own
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
