using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace TodoPlatform.BuildingBlocks.Persistence;

/// <summary>Where the database is. Known only once the server runs: ask late, never while services are being constructed.</summary>
public sealed class PostgresAddress
{
    private string? _owner;
    private string? _reader;

    /// <summary>Connection string of the database's owner.</summary>
    /// <exception cref="InvalidOperationException">Asked before the server was started.</exception>
    public string Owner
    {
        get => _owner ?? throw new InvalidOperationException("The database has not been started yet. Ask for it late: not while options or hosted services are being constructed.");
        set => _owner = value;
    }

    /// <summary>Connection string of a login that may at least read the history of migrations: the owner's, unless this process has none.</summary>
    public string Reader
    {
        get => _reader ?? Owner;
        set => _reader = value;
    }
}

/// <summary>Names of the roles that separate the modules inside the database.</summary>
public static class ModuleRole
{
    /// <summary>
    /// What pg_has_role is asked, as an expression. Since PostgreSQL 16 an owner that is no superuser is a member of the roles that it makes without
    /// being allowed to become them, until it grants itself that; before, membership was enough and 'SET' was unknown.
    /// </summary>
    public const string MayBecome = "CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END";

    /// <summary>The role that may touch a module's schema and nothing else.</summary>
    public static string NameOf(string module) => "todo_" + module;
}

/// <summary>
/// One small connection pool per module, each in the module's own role, so that the database itself refuses a statement
/// that reaches into another module's schema.
/// </summary>
public sealed class ModuleDataSources(PostgresAddress address, IConfiguration configuration, ILoggerFactory loggers) : IAsyncDisposable
{
    /// <summary>Connections per module: six pools of this size stay well below a default server's limit of 100.</summary>
    public const int PoolSize = 12;

    /// <summary>
    /// A machine that vanishes from the network does not close its connections. By the system's defaults the server would keep their
    /// locks, and with them the leadership of relays and what open transactions hold, for hours; so it gives up within 16 seconds.
    /// </summary>
    private const string GiveUpTheVanished = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3 -c tcp_user_timeout=15000";

    private readonly ConcurrentDictionary<string, Lazy<NpgsqlDataSource>> _sources = new(StringComparer.Ordinal);

    /// <summary>The pool of a module. Built at the first call.</summary>
    public NpgsqlDataSource Of(string module) => _sources.GetOrAdd(module, name => new Lazy<NpgsqlDataSource>(() => Build(name))).Value;

    /// <summary>Connection string for a session outside the pool: its locks end with it, and not when a pool next uses it.</summary>
    public string UnpooledConnectionString(string module)
    {
        var builder = ConnectionStringOf(module);
        builder.Pooling = false;
        builder.KeepAlive = 10;
        return builder.ConnectionString;
    }

    /// <summary>Closes idle connections, before the server goes.</summary>
    public void Clear()
    {
        foreach (var source in _sources.Values.Where(source => source.IsValueCreated))
        {
            source.Value.Clear();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var source in _sources.Values.Where(source => source.IsValueCreated))
        {
            await source.Value.DisposeAsync();
        }
    }

    private NpgsqlDataSource Build(string module) =>
        new NpgsqlDataSourceBuilder(ConnectionStringOf(module).ConnectionString) { Name = module }.UseLoggerFactory(loggers).Build();

    private NpgsqlConnectionStringBuilder ConnectionStringOf(string module)
    {
        // ConnectionStrings:Postgres:Tasks is a login of its own; otherwise the owner's login takes the module's role.
        var own = configuration[$"ConnectionStrings:Postgres:{module}"];
        var builder = new NpgsqlConnectionStringBuilder(own ?? address.Owner) { MaxAutoPrepare = 100 };
        builder.ApplicationName = (builder.ApplicationName is { Length: > 0 } given ? given + "." : "todoplatform.") + module; // a name of its own tells a process from its equals
        builder.MaxPoolSize = Math.Min(builder.MaxPoolSize, PoolSize);

        // The reset that would precede each reuse has nothing to undo: settings are only ever SET LOCAL, and sessions with
        // locks or LISTEN are not pooled.
        builder.NoResetOnClose = true;
        builder.Options = $"{GiveUpTheVanished} {builder.Options}".TrimEnd(); // ahead of what is configured, which therefore wins
        if (own is null && RolesExist())
        {
            builder.Options += $" -c role={ModuleRole.NameOf(module)}";
        }

        return builder;
    }

    private bool? _rolesExist;

    private bool RolesExist()
    {
        if (_rolesExist is { } known)
        {
            return known;
        }

        using var connection = new NpgsqlConnection(address.Owner);
        connection.Open();
        using var command = new NpgsqlCommand($"SELECT count(*) > 0 AND bool_and(pg_has_role(current_user, oid, {ModuleRole.MayBecome})) FROM pg_roles WHERE rolname LIKE 'todo\\_%'", connection);
        _rolesExist = command.ExecuteScalar() is true;
        return _rolesExist.Value;
    }
}
