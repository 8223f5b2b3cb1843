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
    private const string NameFormat = "'todoplatform-'yyyyMMdd'T'HHmmss'Z.backup'";
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    public static Command Backup(string[] settings)
    {
        var to = new Option<string?>("--to") { Description = "The file to write, which must not exist; or a folder, in which it gets a name with the time.", HelpName = "PATH", DefaultValueFactory = _ => "." };
        var keep = new Option<int?>("--keep") { Description = "Afterwards keep only so many of the newest backups in the folder.", HelpName = "N" };
        var every = new Option<int?>("--every") { Description = "Go on until SIGTERM or Ctrl-C: another one whenever the newest in the folder is this old. What fails is said, and tried again in a minute.", HelpName = "MINUTES" };
        var within = new Option<int?>("--newest-within") { Description = "Write none, but end with 1 when the newest in the folder is older than this, or there is none: for whoever watches.", HelpName = "MINUTES" };
        foreach (var number in (Option<int?>[])[keep, every, within])
        {
            number.Validators.Add(parsed =>
            {
                if (parsed.GetValueOrDefault<int?>() < 1)
                {
                    parsed.AddError($"{number.Name} must be at least 1.");
                }
            });
        }

        var verb = new Command("backup", "Write the state of this moment to a file, while everything goes on. It holds everybody's tasks and the keys of the installation: keep it as safe as the database.") { to, keep, every, within };
        verb.SetAction(async (parsed, stop) =>
        {
            var configuration = VerbServices.Configuration(settings);
            var target = Path.GetFullPath(parsed.GetValue(to)!);
            if (!Directory.Exists(target) && ((Option<int?>[])[keep, every, within]).FirstOrDefault(option => parsed.GetValue(option) is not null) is { } needsFolder)
            {
                throw new StartupException($"{needsFolder.Name} needs a folder that exists: name one with --to.");
            }

            if (parsed.GetValue(within) is { } age)
            {
                return NewestIn(target) is { } newest && TimeProvider.System.GetUtcNow() - newest < TimeSpan.FromMinutes(age) ? 0 : 1;
            }

            if (parsed.GetValue(every) is not { } minutes)
            {
                await WriteAsync(configuration, target, parsed.GetValue(keep), ClusterStart.Existing, stop);
                return 0;
            }

            while (!stop.IsCancellationRequested)
            {
                await WriteWhenOlderAsync(configuration, target, parsed.GetValue(keep), TimeSpan.FromMinutes(minutes), stop);
                await Task.Delay(Look, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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

            await using var database = await OpenedDatabase.OpenAsync(configuration, ClusterStart.New, stop);
            if (await HoldsPlatformAsync(database.Owner, stop))
            {
                throw new StartupException("This database holds TodoPlatform already. Restore into an empty one: another database, or another Postgres:Directory.");
            }

            await using var services = VerbServices.OverDatabase(configuration, database.Owner);
            var migrator = services.GetRequiredService<SqlMigrator>();
            await PostgresArchive.ReadAsync(database.Owner, path, await migrator.EnsureRolesAsync(stop), configuration["Postgres:BinDirectory"], stop);
            var applied = await FinishAsync(migrator, database.Owner, stop);
            Console.WriteLine(applied == 0 ? "Restored. 'doctor' proves it." : $"Restored, and brought from an older build to this one ({applied} migrations). 'doctor' proves it.");
            return 0;
        });
        return verb;
    }

    private static async Task<int> FinishAsync(SqlMigrator migrator, string owner, CancellationToken stop)
    {
        try
        {
            var applied = await migrator.MigrateAsync(stop);
            await TellModulesAsync(owner, stop);
            await ExecuteAsync(owner, "ANALYZE", stop); // or the first hours run on plans for empty tables
            return applied;
        }
        catch (Exception e) when (e is MigrationException or NpgsqlException)
        {
            throw new StartupException($"The backup was read, but the database cannot be brought to this build's state: {e.Message} Drop the database before you restore again.");
        }
    }

    /// <summary>A module whose clients could know of a later state has a function that says so from now on.</summary>
    private static async Task TellModulesAsync(string owner, CancellationToken stop)
    {
        foreach (var function in ModuleCatalog.All.Select(module => $"{module.Name}.restored()"))
        {
            await ExecuteAsync(owner, $"DO $$ BEGIN IF to_regprocedure('{function}') IS NOT NULL THEN PERFORM {function}; END IF; END $$", stop);
        }
    }

    private static async Task WriteWhenOlderAsync(IConfiguration configuration, string folder, int? keep, TimeSpan interval, CancellationToken stop)
    {
        try
        {
            if (NewestIn(folder) is not { } newest || TimeProvider.System.GetUtcNow() - newest >= interval)
            {
                await WriteAsync(configuration, folder, keep, ClusterStart.Never, stop);
            }
        }
        catch (Exception e) when (e is EmbeddedPostgresException or StartupException or NpgsqlException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync("The backup failed and is tried again in a minute: " + e.Message);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The unfinished file is gone.
        }
    }

    private static async Task WriteAsync(IConfiguration configuration, string target, int? keep, ClusterStart start, CancellationToken stop)
    {
        var folder = Directory.Exists(target);
        var path = folder ? Path.Combine(target, NameAt(TimeProvider.System.GetUtcNow())) : target;
        if (File.Exists(path) || !Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw new StartupException(File.Exists(path) ? $"{path} exists already, and a backup replaces nothing." : $"The folder {Path.GetDirectoryName(path)} does not exist.");
        }

        foreach (var left in folder ? Directory.EnumerateFiles(target, "todoplatform-*.backup" + PostgresArchive.Unfinished).Where(path => File.GetLastWriteTimeUtc(path) < TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-1)) : [])
        {
            File.Delete(left); // of a process that was killed
        }

        await using var database = await OpenedDatabase.OpenAsync(configuration, start, stop);
        if (!await HoldsPlatformAsync(database.Owner, stop))
        {
            throw new StartupException("This database holds no TodoPlatform, so there is nothing to back up.");
        }

        await PostgresArchive.WriteAsync(database.Owner, path, configuration["Postgres:BinDirectory"], stop);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path} ({new FileInfo(path).Length} bytes)"));
        foreach (var old in folder && keep is { } number ? BackupsIn(target).Skip(number) : [])
        {
            File.Delete(old);
        }
    }

    private static IEnumerable<string> BackupsIn(string folder) => Directory.EnumerateFiles(folder, "todoplatform-*.backup").Where(path => TimeOf(path) is not null).OrderDescending(StringComparer.Ordinal); // others were named by somebody, for a reason

    /// <summary>By the name, which says when it was begun: copying changes a file's own times.</summary>
    private static DateTimeOffset? NewestIn(string folder) => BackupsIn(folder).Select(TimeOf).FirstOrDefault();

    private static DateTimeOffset? TimeOf(string path) =>
        DateTimeOffset.TryParseExact(Path.GetFileName(path), NameFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static string NameAt(DateTimeOffset now) => now.UtcDateTime.ToString(NameFormat, CultureInfo.InvariantCulture);

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
}
