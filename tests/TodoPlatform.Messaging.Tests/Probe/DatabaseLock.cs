using Npgsql;

namespace TodoPlatform.Messaging.Tests.Probe;

/// <summary>Takes the database away from the neighbour module alone: by its rights on its schema, or by its login.</summary>
internal sealed class DatabaseLock : IAsyncDisposable
{
    private readonly string? _login;

    private DatabaseLock(string database, string? login) => (Database, _login) = (database, login);

    public string Database { get; }

    /// <summary>Connection string of the neighbour; empty for the owner's login with the module's role.</summary>
    public string Login => _login is null ? "" : new NpgsqlConnectionStringBuilder(Database) { Username = _login, Password = _login }.ConnectionString;

    /// <summary>A key of its own.</summary>
    public Guid Counter { get; } = Guid.CreateVersion7();

    /// <param name="database">Owner of a database.</param>
    /// <param name="by"><c>rights</c> or <c>login</c>.</param>
    public static async Task<DatabaseLock> CreateAsync(string database, string by)
    {
        var locks = new DatabaseLock(database, by == "login" ? $"locked_{Guid.CreateVersion7():N}" : null);
        if (locks._login is not null)
        {
            await locks.ExecuteAsync($"CREATE ROLE {locks._login} LOGIN PASSWORD '{locks._login}'; GRANT {locks._login} TO current_user");
        }

        return locks;
    }

    /// <summary>Lets the login into the schema, once that exists.</summary>
    public async Task AdmitAsync()
    {
        if (_login is not null)
        {
            await ExecuteAsync($"GRANT todo_neighbour TO {_login}");
        }
    }

    public Task LockAsync() => ExecuteAsync(_login is null
        ? "REVOKE USAGE ON SCHEMA neighbour FROM todo_neighbour"
        : $"ALTER ROLE {_login} NOLOGIN; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{_login}'");

    public Task UnlockAsync() => ExecuteAsync(_login is null ? "GRANT USAGE ON SCHEMA neighbour TO todo_neighbour" : $"ALTER ROLE {_login} LOGIN");

    public async ValueTask DisposeAsync()
    {
        if (_login is not null)
        {
            await ExecuteAsync($"ALTER ROLE {_login} NOLOGIN; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{_login}'; DROP ROLE {_login}");
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Database + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // statements of tests
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
