using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace TodoPlatform.BuildingBlocks.Persistence;

/// <summary>
/// Brings the database to the state that this build needs: schemas, one role per module, and the scripts of all modules,
/// one transaction each, under an advisory lock, so that any number of processes may start at once. Applied scripts are
/// recorded with a checksum: an edited or missing one is refused. Runs as the owner of the database.
/// </summary>
public sealed partial class SqlMigrator(PostgresAddress address, IEnumerable<ModuleMigrations> modules, ILogger<SqlMigrator> logger)
{
    private const long LockId = 0x746F646F_6D696772; // "todomigr"

    private const string CreateHistory = """
        CREATE SCHEMA IF NOT EXISTS platform;
        CREATE TABLE IF NOT EXISTS platform.migrations (
            stream      text        NOT NULL,
            version     integer     NOT NULL,
            name        text        NOT NULL,
            checksum    text        NOT NULL,
            applied_at  timestamptz NOT NULL DEFAULT now(),
            PRIMARY KEY (stream, version));
        """;

    /// <summary>Applies what is missing.</summary>
    /// <returns>How many scripts were applied.</returns>
    /// <exception cref="MigrationException">A script failed, was edited after it had been applied, or is missing.</exception>
    public async Task<int> MigrateAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(address.Owner);
        await connection.OpenAsync(cancellationToken);
        await WaitForLockAsync(connection, cancellationToken);
        try
        {
            await ExecuteAsync(connection, CreateHistory, cancellationToken);
            var history = await ReadHistoryAsync(connection, cancellationToken);
            var scripts = Scripts();
            RefuseForeignHistory(history, scripts);
            var roles = await PrepareModulesAsync(connection, cancellationToken);
            var applied = 0;
            foreach (var script in scripts.Where(script => !history.ContainsKey((script.Stream, script.Version))))
            {
                await ApplyAsync(connection, script, cancellationToken);
                applied++;
            }

            // Also with nothing to apply: a process that was killed after the last script has not come this far.
            if (roles)
            {
                await GrantToLateRolesAsync(connection, scripts, cancellationToken);
                await ExecuteAsync(connection, string.Join('\n', modules.Select(GrantPlatform)), cancellationToken);
            }

            return applied;
        }
        finally
        {
            // A pooled connection keeps its session locks until it is used again: release explicitly.
            await ExecuteAsync(connection, $"SELECT pg_advisory_unlock({LockId})", CancellationToken.None);
        }
    }

    /// <summary>Whether every script of this build has been applied. Reads only, with any login.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(address.Reader);
        await connection.OpenAsync(cancellationToken);
        await using var exists = new NpgsqlCommand("SELECT to_regclass('platform.migrations') IS NOT NULL", connection);
        if (await exists.ExecuteScalarAsync(cancellationToken) is not true)
        {
            return false;
        }

        var history = await ReadHistoryAsync(connection, cancellationToken);
        return Scripts().All(script => history.ContainsKey((script.Stream, script.Version)));
    }

    private List<MigrationScript> Scripts()
    {
        var own = typeof(SqlMigrator).Assembly;
        return
        [
            .. MigrationScript.Read("platform", own, "PlatformMigrations", "platform"),
            .. modules.SelectMany(module => MigrationScript.Read(module.Schema + "/messaging", own, "ModuleMigrations", module.Schema)
                .Concat(MigrationScript.Read(module.Schema, module.Assembly, "Migrations", module.Schema))),
        ];
    }

    private static void RefuseForeignHistory(Dictionary<(string Stream, int Version), string> history, List<MigrationScript> scripts)
    {
        var known = scripts.ToDictionary(script => (script.Stream, script.Version));
        var streams = scripts.Select(script => script.Stream).ToHashSet(StringComparer.Ordinal);
        foreach (var ((stream, version), checksum) in history.Where(row => streams.Contains(row.Key.Stream)))
        {
            if (!known.TryGetValue((stream, version), out var script))
            {
                throw new MigrationException($"The database has migration {version} of {stream}, which this build does not know: it was migrated by a newer one. Start that build, or restore a backup from before.");
            }

            if (script.Checksum != checksum)
            {
                throw new MigrationException($"Migration {stream}/{script.Name} was changed after it had been applied. Restore it and add a new one instead.");
            }
        }
    }

    /// <summary>Schemas and roles; false where the owner may not create roles and they are not there: then one role serves all modules.</summary>
    private async Task<bool> PrepareModulesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var roles = await EnsureRolesAsync(connection, cancellationToken);
        foreach (var module in modules)
        {
            var role = ModuleRole.NameOf(module.Schema);
            await ExecuteAsync(connection, $"CREATE SCHEMA IF NOT EXISTS {module.Schema}", cancellationToken);
            if (roles)
            {
                // Defaults before the scripts run: a script may then take rights away from its own tables, and that stays.
                await ExecuteAsync(connection, $"""
                    GRANT USAGE ON SCHEMA {module.Schema} TO {role};
                    ALTER DEFAULT PRIVILEGES IN SCHEMA {module.Schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {role};
                    ALTER DEFAULT PRIVILEGES IN SCHEMA {module.Schema} GRANT USAGE, SELECT ON SEQUENCES TO {role};
                    """, cancellationToken);
            }
        }

        return roles;
    }

    /// <summary>Makes the modules' roles, which belong to the server and not to a database: before a backup is read into an empty one.</summary>
    /// <returns>False where the owner may not create roles and they are not there.</returns>
    public async Task<bool> EnsureRolesAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(address.Owner);
        await connection.OpenAsync(cancellationToken);
        return await EnsureRolesAsync(connection, cancellationToken);
    }

    /// <summary>
    /// Roles that were made after the tables (a backup of an installation without roles, or roles that somebody made by hand later) have
    /// no right on any of them: default privileges are for later tables only, and the scripts that grant and revoke have run.
    /// </summary>
    private async Task GrantToLateRolesAsync(NpgsqlConnection connection, List<MigrationScript> scripts, CancellationToken cancellationToken)
    {
        foreach (var module in modules)
        {
            var role = ModuleRole.NameOf(module.Schema);
            await using var isLate = new NpgsqlCommand($"SELECT NOT bool_or(has_table_privilege('{role}', oid, 'SELECT')) FROM pg_class WHERE relnamespace = '{module.Schema}'::regnamespace AND relkind IN ('r', 'p')", connection);
            if (await isLate.ExecuteScalarAsync(cancellationToken) is true)
            {
                var special = scripts.Where(script => script.Stream == module.Schema).SelectMany(script => script.Sql.Split('\n')).Select(line => line.Trim())
                    .Where(line => line.StartsWith("GRANT ", StringComparison.Ordinal) || line.StartsWith("REVOKE ", StringComparison.Ordinal));
                await ExecuteAsync(connection, $"""
                    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {module.Schema} TO {role};
                    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {module.Schema} TO {role};
                    {string.Join('\n', special)}
                    """, cancellationToken);
            }
        }
    }

    private async Task<bool> EnsureRolesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        foreach (var role in modules.Select(module => ModuleRole.NameOf(module.Schema)))
        {
            try
            {
                await ExecuteAsync(connection, $"""
                    DO $$ BEGIN
                        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN
                            BEGIN CREATE ROLE {role} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
                        END IF;
                        IF NOT pg_has_role(current_user, '{role}', {ModuleRole.MayBecome}) THEN GRANT {role} TO current_user; END IF;
                    END $$
                    """, cancellationToken);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
            {
                LogNoRoles(logger, role, e.MessageText);
                return false;
            }
        }

        return true;
    }

    private static string GrantPlatform(ModuleMigrations module)
    {
        var role = ModuleRole.NameOf(module.Schema);
        var writes = module.WritesPlatform
            ? $"GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA platform TO {role}; REVOKE INSERT, UPDATE, DELETE ON platform.migrations FROM {role};"
            : $"GRANT INSERT, UPDATE ON platform.access_token_uses TO {role}; GRANT INSERT ON platform.data_protection_keys TO {role};"; // whoever starts first makes the shared keys
        return $"GRANT USAGE ON SCHEMA platform TO {role}; GRANT SELECT ON ALL TABLES IN SCHEMA platform TO {role}; {writes}";
    }

    /// <summary>Polls: a blocking pg_advisory_lock would hold a snapshot, for which CREATE INDEX CONCURRENTLY waits in turn (deadlock).</summary>
    private static async Task WaitForLockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"SELECT pg_try_advisory_lock({LockId})", connection);
        while (await command.ExecuteScalarAsync(cancellationToken) is not true)
        {
            await Task.Delay(50, cancellationToken);
        }
    }

    private static async Task<Dictionary<(string Stream, int Version), string>> ReadHistoryAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT stream, version, checksum FROM platform.migrations", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var history = new Dictionary<(string, int), string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            history.Add((reader.GetString(0), reader.GetInt32(1)), reader.GetString(2));
        }

        return history;
    }

    private async Task ApplyAsync(NpgsqlConnection connection, MigrationScript script, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await using var transaction = script.Transactional ? await connection.BeginTransactionAsync(cancellationToken) : null;
        try
        {
            await ExecuteAsync(connection, script.Sql, cancellationToken);
        }
        catch (PostgresException e)
        {
            var line = e.Position > 0 ? script.Sql.AsSpan(0, Math.Min(e.Position, script.Sql.Length)).Count('\n') + 1 : 0;
            throw new MigrationException($"Migration {script.Stream}/{script.Name} failed near line {line}: {e.MessageText}", e);
        }

        await using (var record = new NpgsqlCommand("INSERT INTO platform.migrations (stream, version, name, checksum) VALUES ($1, $2, $3, $4)", connection, transaction)
        {
            Parameters = { new() { Value = script.Stream }, new() { Value = script.Version }, new() { Value = script.Name }, new() { Value = script.Checksum } },
        })
        {
            await record.ExecuteNonQueryAsync(cancellationToken);
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        LogApplied(logger, script.Stream, script.Name, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // our own embedded scripts and names
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "Applied migration {Stream}/{Script} in {Milliseconds:F0} ms")]
    private static partial void LogApplied(ILogger logger, string stream, string script, double milliseconds);

    [LoggerMessage(LogLevel.Warning, "The database owner may not create the role {Role} ({Reason}): all modules use the owner's role, and only the program keeps their schemas apart. docs/runbook.md shows how to create the roles.")]
    private static partial void LogNoRoles(ILogger logger, string role, string reason);
}
