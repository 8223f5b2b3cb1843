using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Npgsql;
using TodoPlatform.BuildingBlocks.Messaging;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Host.Platform;

namespace TodoPlatform.Host.Verbs;

/// <summary><c>doctor</c>: whether an installation is sound, one line per thing looked at. Changes nothing.</summary>
internal sealed class DoctorVerb
{
    private const int OldestSupportedVersion = 15;
    private static readonly TimeSpan TolerableSkew = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TolerableWait = TimeSpan.FromMinutes(1);

    private readonly WebApplication _platform;
    private bool _sound = true;

    private DoctorVerb(WebApplication platform) => _platform = platform;

    public static Command Create(string[] settings)
    {
        var verb = new Command("doctor", "Look whether this installation is sound: server, schema, rights, queues, and the data of each module (every audit chain is verified). Ends with 1 when something is wrong.");
        verb.SetAction(async (_, stop) =>
        {
            await using var database = await OpenedDatabase.OpenAsync(VerbServices.Configuration(settings), ClusterStart.Existing, stop);
            await using var platform = VerbServices.Compose(settings, database.Owner);
            return await new DoctorVerb(platform).ExamineAsync(stop) ? 0 : 1;
        });
        return verb;
    }

    private async Task<bool> ExamineAsync(CancellationToken stop)
    {
        var owner = _platform.Services.GetRequiredService<PostgresAddress>().Owner;
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync(stop); // without a database there is nothing to examine: the program's own message says so
        await ServerAsync(connection, stop);
        var migrated = await CheckAsync("schema", async () => await _platform.Services.GetRequiredService<SqlMigrator>().IsCurrentAsync(stop)
            ? new(true, "as this build needs it")
            : new(false, "not migrated to this build: run 'migrate', or start the program"));
        if (!migrated)
        {
            return false; // the tables of the other questions may not be there
        }

        await RolesAsync(connection, stop);
        await CheckAsync("keys", () =>
        {
            var keys = _platform.Services.GetRequiredService<IKeyManager>().GetAllKeys();
            var encrypted = _platform.Services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.XmlEncryptor is not null;
            return Task.FromResult<SelfCheckResult>(KeyEncryption.CountClosed(keys) is > 0 and var closed
                ? new(false, KeyEncryption.Advice(closed, keys.Count))
                : new(true, encrypted ? $"{keys.Count}, new ones are encrypted with the certificate" : $"{keys.Count}, not encrypted: a backup alone opens everything (docs/runbook.md, Keys)"));
        });
        await QueuesAsync(connection, stop);
        foreach (var check in _platform.Services.GetServices<ISelfCheck>())
        {
            await CheckAsync(check.Subject, () => check.RunAsync(stop));
        }

        return _sound;
    }

    private async Task ServerAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await CheckAsync("server", () => Task.FromResult<SelfCheckResult>(new(
            connection.PostgreSqlVersion.Major >= OldestSupportedVersion, $"PostgreSQL {connection.PostgreSqlVersion}" + (connection.PostgreSqlVersion.Major < OldestSupportedVersion ? $": {OldestSupportedVersion} or newer is needed" : ""))));
        await CheckAsync("durability", async () =>
        {
            var off = await TextAsync(connection, "SELECT coalesce(string_agg(name, ', ' ORDER BY name), '') FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'", stop);
            return off.Length == 0 ? new(true, "what is committed is on disk") : new(false, $"{off} is off: a crash of the machine loses or damages what was acknowledged. Set it on, in postgresql.conf.");
        });
        await CheckAsync("clock", async () =>
        {
            var asked = Stopwatch.GetTimestamp();
            var local = TimeProvider.System.GetUtcNow();
            await using var select = new NpgsqlCommand("SELECT clock_timestamp()", connection);
            var server = new DateTimeOffset((DateTime)(await select.ExecuteScalarAsync(stop))!);
            var skew = (server - local).Duration() - Stopwatch.GetElapsedTime(asked);
            return skew < TolerableSkew
                ? new(true, "the server's agrees with this machine's")
                : new(false, string.Create(CultureInfo.InvariantCulture, $"the server's differs from this machine's by {skew.TotalSeconds:F1} s: reminders come at the wrong time. Let both follow NTP."));
        });
        await CheckAsync("connections", async () =>
        {
            var limit = int.Parse(await TextAsync(connection, "SELECT current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int - coalesce(current_setting('reserved_connections', true)::int, 0)", stop), CultureInfo.InvariantCulture);
            var needed = ModuleCatalog.All.Count * (Math.Min(ModuleDataSources.PoolSize, new NpgsqlConnectionStringBuilder(connection.ConnectionString).MaxPoolSize) + 1); // the pool, and a session for locks or LISTEN
            return limit >= needed
                ? new(true, $"{limit} allowed, up to {needed} used by a full set of modules")
                : new(false, $"{limit} allowed, but a full set of modules uses up to {needed}: raise max_connections, or lower Maximum Pool Size in the connection string");
        });
    }

    private Task<bool> RolesAsync(NpgsqlConnection connection, CancellationToken stop) => CheckAsync("roles", async () =>
    {
        var found = await ListAsync(connection, $"SELECT rolname FROM pg_roles WHERE rolname = ANY($1) AND pg_has_role(current_user, oid, {ModuleRole.MayBecome})", stop);
        if (found.Count == 0)
        {
            return new(true, "none: all modules use the owner's, and only the program keeps their schemas apart (docs/runbook.md, Roles)");
        }

        var missing = ModuleCatalog.All.Select(module => ModuleRole.NameOf(module.Name)).Except(found).ToList();
        if (missing.Count > 0)
        {
            return new(false, $"{string.Join(", ", missing)} missing, or the owner may not take them, while the others are there: make and grant all of them (docs/runbook.md, Roles)");
        }

        var closed = await ListAsync(connection, """
            SELECT schema || '.' || relname FROM unnest($1, $2) AS modules (role, schema) JOIN pg_class ON relnamespace = schema::regnamespace AND relkind IN ('r', 'p')
            WHERE NOT has_schema_privilege(role, schema, 'USAGE') OR NOT has_table_privilege(role, pg_class.oid, 'SELECT') OR NOT has_table_privilege(role, pg_class.oid, 'INSERT')
            """, stop);
        var open = await ListAsync(connection, "SELECT modules.role || ' on ' || other.schema FROM unnest($1, $2) AS modules (role, schema), unnest($2) AS other (schema) WHERE modules.schema <> other.schema AND has_schema_privilege(modules.role, other.schema, 'USAGE')", stop);
        return closed.Count > 0 ? new(false, $"modules may not use these tables of their own: {string.Join(", ", closed)}. Rights were changed by hand, or the database was not restored by 'restore': grant them to the module's role.")
            : open.Count > 0 ? new(false, $"modules may use what is not theirs: {string.Join(", ", open)}. Rights were changed by hand: revoke them.")
            : new(true, "each module has its own, and reaches its own schema only");
    });

    private async Task QueuesAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await CheckAsync("outboxes", async () =>
        {
            var waiting = await WaitingAsync(connection, "outbox", stop);
            return waiting.Oldest < TolerableWait
                ? new(true, $"{waiting.Count} events on their way")
                : new(false, $"{waiting.Count} events wait, the oldest since {waiting.Oldest.TotalSeconds:F0} s: no process runs the relay, or the broker is away");
        });
        await CheckAsync("parked events", async () =>
        {
            var parked = await WaitingAsync(connection, "parked_events", stop);
            return parked.Count == 0 ? new(true, "none") : new(false, $"{parked.Count} wait for a module in an outage, the oldest since {parked.Oldest.TotalSeconds:F0} s: the log names it. They come by themselves when it works again.");
        });
        await CheckAsync("dead letters", async () =>
        {
            var letters = await _platform.Services.GetRequiredService<IDeadLetterStore>().ListAsync(1000, stop);
            return letters.Count == 0 ? new(true, "none") : new(false, $"{(letters.Count == 1000 ? "1000 or more" : letters.Count)}, of {string.Join(", ", letters.Select(letter => letter.Consumer).Distinct())}: 'dlq list' says why; mend it, then 'dlq replay'");
        });
    }

    private static async Task<(long Count, TimeSpan Oldest)> WaitingAsync(NpgsqlConnection connection, string table, CancellationToken stop)
    {
        var rows = string.Join(" UNION ALL ", ModuleCatalog.All.Select(module => $"SELECT occurred_at FROM {module.Name}.{table}"));
#pragma warning disable CA2100 // the modules' own names
        await using var select = new NpgsqlCommand($"SELECT count(*), coalesce(extract(epoch FROM now() - min(occurred_at)), 0)::float8 FROM ({rows}) waiting", connection);
#pragma warning restore CA2100
        await using var reader = await select.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        return (reader.GetInt64(0), TimeSpan.FromSeconds(reader.GetDouble(1)));
    }

    /// <summary>Texts that a statement selects about the modules: $1 are their roles, $2 their schemas.</summary>
    private static async Task<List<string>> ListAsync(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        var schemas = ModuleCatalog.All.Select(module => module.Name).ToArray();
#pragma warning disable CA2100 // statements of this file
        await using var select = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = schemas.Select(ModuleRole.NameOf).ToArray() } } };
#pragma warning restore CA2100
        if (sql.Contains("$2", StringComparison.Ordinal))
        {
            select.Parameters.Add(new() { Value = schemas });
        }

        await using var reader = await select.ExecuteReaderAsync(stop);
        var texts = new List<string>();
        while (await reader.ReadAsync(stop))
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private static async Task<string> TextAsync(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
#pragma warning disable CA2100 // statements of this file
        await using var select = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return Convert.ToString(await select.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture)!;
    }

    private async Task<bool> CheckAsync(string subject, Func<Task<SelfCheckResult>> check)
    {
        SelfCheckResult result;
        try
        {
            result = await check();
        }
        catch (Exception e) when (e is NpgsqlException or MessagingException or InvalidOperationException) // EF Core wraps what might pass
        {
            result = new(false, e.Message);
        }

        _sound &= result.Sound;
        Console.WriteLine($"{(result.Sound ? "ok    " : "WRONG ")} {subject}: {result.Detail}");
        return result.Sound;
    }
}
