using System.CommandLine;
using System.Globalization;
using Npgsql;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Postgres;
using TodoPlatform.Host.Platform;

namespace TodoPlatform.Host.Verbs;

/// <summary><c>backup</c> and <c>restore</c>: the whole database, one file.</summary>
internal static class BackupVerbs
{
    public static Command Backup(string[] settings)
    {
        var to = new Option<string?>("--to") { Description = "The file to write, which must not exist; or a folder, in which it gets a name with the time.", HelpName = "PATH", DefaultValueFactory = _ => "." };
        var keep = new Option<int?>("--keep") { Description = "Afterwards keep only so many of the newest backups in the folder.", HelpName = "N" };
        keep.Validators.Add(parsed =>
        {
            if (parsed.GetValueOrDefault<int?>() < 1)
            {
                parsed.AddError("--keep must be at least 1.");
            }
        });
        var verb = new Command("backup", "Write the state of this moment to a file, while everything goes on. It holds everybody's tasks and the keys of the installation: keep it as safe as the database.") { to, keep };
        verb.SetAction(async (parsed, stop) =>
        {
            var configuration = VerbServices.Configuration(settings);
            var target = Path.GetFullPath(parsed.GetValue(to)!);
            var folder = Directory.Exists(target);
            var path = folder ? Path.Combine(target, NameAt(TimeProvider.System.GetUtcNow())) : target;
            if (!folder && parsed.GetValue(keep) is not null)
            {
                throw new StartupException("--keep needs a folder: name one with --to.");
            }

            if (File.Exists(path) || !Directory.Exists(Path.GetDirectoryName(path)))
            {
                throw new StartupException(File.Exists(path) ? $"{path} exists already, and a backup replaces nothing." : $"The folder {Path.GetDirectoryName(path)} does not exist.");
            }

            await using var database = await Database.OpenAsync(configuration, stop);
            if (!await HoldsPlatformAsync(database.Owner, stop))
            {
                throw new StartupException("This database holds no TodoPlatform, so there is nothing to back up.");
            }

            await PostgresArchive.WriteAsync(database.Owner, path, configuration["Postgres:BinDirectory"], stop);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path} ({new FileInfo(path).Length} bytes)"));
            foreach (var old in folder && parsed.GetValue(keep) is { } number ? Directory.EnumerateFiles(target, "todoplatform-*.backup").OrderDescending(StringComparer.Ordinal).Skip(number) : [])
            {
                File.Delete(old);
            }

            return 0;
        });
        return verb;
    }

    public static Command Restore(string[] settings)
    {
        var from = new Option<string>("--from") { Description = "What 'backup' wrote.", HelpName = "FILE", Required = true };
        var verb = new Command("restore", "Read a backup into an empty database and bring it to this build's state. A database that holds TodoPlatform already is refused, and nothing is changed.") { from };
        verb.SetAction(async (parsed, stop) =>
        {
            var configuration = VerbServices.Configuration(settings);
            var path = Path.GetFullPath(parsed.GetRequiredValue(from));
            if (!File.Exists(path))
            {
                throw new StartupException($"{path} does not exist.");
            }

            await using var database = await Database.OpenAsync(configuration, stop);
            if (await HoldsPlatformAsync(database.Owner, stop))
            {
                throw new StartupException("This database holds TodoPlatform already. Restore into an empty one: another database, or another Postgres:Directory.");
            }

            await using var services = VerbServices.OverDatabase(configuration, database.Owner);
            var migrator = services.GetRequiredService<SqlMigrator>();
            await PostgresArchive.ReadAsync(database.Owner, path, await migrator.EnsureRolesAsync(stop), configuration["Postgres:BinDirectory"], stop);
            var applied = await migrator.MigrateAsync(stop);
            await ExecuteAsync(database.Owner, "ANALYZE", stop); // or the first hours run on plans for empty tables
            Console.WriteLine(applied == 0 ? "Restored. 'doctor' proves it." : $"Restored, and brought from an older build to this one ({applied} migrations). 'doctor' proves it.");
            return 0;
        });
        return verb;
    }

    private static string NameAt(DateTimeOffset now) => now.UtcDateTime.ToString("'todoplatform-'yyyyMMdd'T'HHmmss'Z.backup'", CultureInfo.InvariantCulture);

    private static async Task<bool> HoldsPlatformAsync(string owner, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync(stop);
        await using var exists = new NpgsqlCommand("SELECT to_regclass('platform.migrations') IS NOT NULL", connection);
        return await exists.ExecuteScalarAsync(stop) is true;
    }

    private static async Task ExecuteAsync(string owner, string sql, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync(stop);
#pragma warning disable CA2100 // a statement of this file
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The configured server; else the private cluster, which is started for as long as this lasts when no process runs it.</summary>
    private sealed class Database(string owner, EmbeddedPostgres? started) : IAsyncDisposable
    {
        public string Owner => owner;

        public static async Task<Database> OpenAsync(IConfiguration configuration, CancellationToken stop)
        {
            var options = DatabaseSetup.PrivateCluster(configuration);
            var owner = configuration.GetConnectionString("Postgres") is { Length: > 0 } configured ? configured : EmbeddedPostgres.ConnectionStringOf(options);
            if (owner is not null && (configuration.GetConnectionString("Postgres") is { Length: > 0 } || await AnswersAsync(owner, stop)))
            {
                return new(owner, null);
            }

            var server = await EmbeddedPostgres.StartAsync(options, stop);
            return new(server.ConnectionString, server);
        }

        public async ValueTask DisposeAsync()
        {
            if (started is not null)
            {
                NpgsqlConnection.ClearAllPools(); // before the server goes
                await started.DisposeAsync();
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
}
