using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace TodoPlatform.BuildingBlocks.Postgres;

/// <summary>
/// Backups of one database by PostgreSQL's own programs, in their custom format: one snapshot of everything, compressed, and
/// readable by <c>pg_restore</c> wherever there is one.
/// </summary>
public static class PostgresArchive
{
    /// <summary>What the name of a file ends with that is being written, or whose writer was killed.</summary>
    public const string Unfinished = ".unfinished";

    /// <summary>Writes the state of one moment to a file that only this user can read. Writers are not held up. The file appears when it is whole.</summary>
    /// <param name="connectionString">The owner's, or another login's that may read everything.</param>
    /// <param name="path">Must not exist yet.</param>
    /// <param name="binDirectory">Folder of <c>pg_dump</c> and <c>pg_restore</c>; searched for when null.</param>
    /// <param name="cancellationToken">Leaves no file behind.</param>
    /// <exception cref="EmbeddedPostgresException">A program is missing or failed, or the file cannot be written; the message says which, and why.</exception>
    public static async Task WriteAsync(string connectionString, string path, string? binDirectory, CancellationToken cancellationToken)
    {
        var server = await ServerVersionAsync(connectionString, cancellationToken);
        var unfinished = path + Unfinished;
        try
        {
            var access = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                access.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; // it holds everybody's tasks
            }

            await using (var file = new FileStream(unfinished, access))
            {
                await RunAsync(Program("pg_dump", server, binDirectory, connectionString, "--format=custom", "--no-comments"), output: file, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            await ListAsync(unfinished, server, binDirectory, cancellationToken); // what cannot be read is no backup
            File.Move(unfinished, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedPostgresException($"{path} cannot be written: {e.Message}");
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>
    /// Reads an archive into an empty database, in one transaction. Rights are granted to the roles that exist, and tables that a
    /// role of those made for itself (the scheduler's) are its own again; what PostgreSQL would grant to later tables (default
    /// privileges) is left to the migrations, as it names the old owner.
    /// </summary>
    /// <param name="connectionString">The owner's.</param>
    /// <param name="path">What <see cref="WriteAsync"/> wrote.</param>
    /// <param name="withPrivileges">False where the modules have no roles: everything belongs to the owner.</param>
    /// <param name="binDirectory">Folder of <c>pg_restore</c>; searched for when null.</param>
    /// <param name="cancellationToken">Leaves the database empty, until all is read.</param>
    /// <exception cref="EmbeddedPostgresException">The program is missing, unfit or failed, or this is no archive: the database is as it was.</exception>
    public static async Task ReadAsync(string connectionString, string path, bool withPrivileges, string? binDirectory, CancellationToken cancellationToken)
    {
        var server = await ServerVersionAsync(connectionString, cancellationToken);
        var contents = Path.GetTempFileName();
        try
        {
            var entries = await ListAsync(path, server, binDirectory, cancellationToken);
            await File.WriteAllLinesAsync(contents, entries.Where(entry => !entry.Contains(" DEFAULT ACL ", StringComparison.Ordinal)), cancellationToken);
            string[] privileges = withPrivileges ? [] : ["--no-privileges"];
            await RunAsync(
                Program("pg_restore", server, binDirectory, connectionString, ["--dbname=" + new NpgsqlConnectionStringBuilder(connectionString).Database, "--use-list=" + contents, "--single-transaction", "--exit-on-error", "--no-owner", .. privileges, path]),
                output: null,
                cancellationToken);
            if (withPrivileges)
            {
                await GiveBackAsync(connectionString, entries, cancellationToken);
            }
        }
        finally
        {
            File.Delete(contents);
        }
    }

    /// <summary>The new owner is no superuser, and may make a role the owner only once it has its rights on the schema: after everything else.</summary>
    private static async Task GiveBackAsync(string connectionString, string[] entries, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        // 312; 1259 16812 TABLE notifications qrtz_triggers todo_notifications
        foreach (var words in entries.Select(entry => entry.Split(' ')).Where(words => words is [_, _, _, "TABLE", _, _, var owner] && owner.StartsWith("todo_", StringComparison.Ordinal)))
        {
#pragma warning disable CA2100 // quoted names
            await using var give = new NpgsqlCommand($"ALTER TABLE {Quoted(words[4])}.{Quoted(words[5])} OWNER TO {Quoted(words[6])}", connection, transaction);
#pragma warning restore CA2100
            await give.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static string Quoted(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static async Task<string[]> ListAsync(string path, int server, string? binDirectory, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        await RunAsync(Program("pg_restore", server, binDirectory, null, "--list", path), output, cancellationToken);
        return System.Text.Encoding.UTF8.GetString(output.ToArray()).Split('\n');
    }

    private static async Task<int> ServerVersionAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection.PostgreSqlVersion.Major;
    }

    private static ProcessStartInfo Program(string name, int server, string? binDirectory, string? connectionString, params string[] arguments)
    {
        var start = new ProcessStartInfo(PostgresBinaries.FindClient(name, server, binDirectory, connects: connectionString is not null), arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false, CreateNoWindow = true,
        };
        start.Environment["LC_MESSAGES"] = "C";
        if (connectionString is not null)
        {
            // By the environment: arguments are for all users of the machine to see.
            var address = new NpgsqlConnectionStringBuilder(connectionString);
            Set("PGHOST", address.Host);
            Set("PGPORT", address.Port.ToString(CultureInfo.InvariantCulture));
            Set("PGUSER", address.Username);
            Set("PGPASSWORD", address.Password);
            Set("PGDATABASE", address.Database);
            Set("PGSSLROOTCERT", address.RootCertificate);
            Set("PGSSLCERT", address.SslCertificate);
            Set("PGSSLKEY", address.SslKey);
            Set("PGSSLMODE", address.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() });
        }

        return start;

        void Set(string variable, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                start.Environment[variable] = value;
            }
        }
    }

    private static async Task RunAsync(ProcessStartInfo start, Stream? output, CancellationToken cancellationToken)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.StandardOutput.BaseStream.CopyToAsync(output ?? Stream.Null, cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
        }
        catch
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }

        if (process.ExitCode != 0)
        {
            throw new EmbeddedPostgresException($"{Path.GetFileName(start.FileName)} failed with exit code {process.ExitCode}: {(await errors).Trim()}");
        }
    }
}
