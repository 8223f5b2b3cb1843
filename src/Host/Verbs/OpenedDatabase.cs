using Npgsql;
using TodoPlatform.BuildingBlocks.Postgres;
using TodoPlatform.Host.Platform;

namespace TodoPlatform.Host.Verbs;

/// <summary>What a verb may do where the private cluster does not run.</summary>
internal enum ClusterStart
{
    /// <summary>Nothing: whoever owns it may want to start it in this very moment.</summary>
    Never,

    /// <summary>Start it for as long as the verb lasts, if it exists.</summary>
    Existing,

    /// <summary>Make it, if it does not exist, and start it for as long as the verb lasts.</summary>
    New,
}

/// <summary>The configured server; else the private cluster, by whoever runs it, or by this verb for as long as it lasts.</summary>
internal sealed class OpenedDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _started;

    private OpenedDatabase(string owner, EmbeddedPostgres? started) => (Owner, _started) = (owner, started);

    /// <summary>The owner's connection string.</summary>
    public string Owner { get; }

    /// <exception cref="StartupException">Nobody runs the private cluster, and the verb may not.</exception>
    public static async Task<OpenedDatabase> OpenAsync(IConfiguration configuration, ClusterStart start, CancellationToken stop)
    {
        if (configuration.GetConnectionString("Postgres") is { Length: > 0 } configured)
        {
            return new(configured, null);
        }

        var options = DatabaseSetup.PrivateCluster(configuration);
        if (EmbeddedPostgres.ConnectionStringOf(options) is { } running && await AnswersAsync(running, stop))
        {
            return new(running, null);
        }

        var exists = File.Exists(Path.Combine(options.Directory, "data", "PG_VERSION"));
        if (start == ClusterStart.Never || (start == ClusterStart.Existing && !exists))
        {
            throw new StartupException(exists
                ? $"PostgreSQL does not run in {options.Directory}."
                : $"There is no PostgreSQL in {options.Directory}. Set Postgres:Directory to the private cluster's, or ConnectionStrings:Postgres to the owner's connection string.");
        }

        var server = await EmbeddedPostgres.StartAsync(options, stop);
        return new(server.ConnectionString, server);
    }

    public async ValueTask DisposeAsync()
    {
        if (_started is not null)
        {
            NpgsqlConnection.ClearAllPools(); // before the server goes
            await _started.DisposeAsync();
        }
    }

    private static async Task<bool> AnswersAsync(string owner, CancellationToken stop)
    {
        try
        {
            await using var connection = new NpgsqlConnection(owner);
            await connection.OpenAsync(stop);
            return true;
        }
        catch (NpgsqlException)
        {
            return false; // killed: its process id file is a leftover
        }
    }
}
