using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace TodoPlatform.BuildingBlocks.Postgres;

public sealed record EmbeddedPostgresOptions
{
    /// <summary>Holds the cluster, its password, its log and its socket. Created when missing.</summary>
    public required string Directory { get; init; }

    public string Database { get; init; } = "todoplatform";

    /// <summary>Folder of initdb and pg_ctl; searched for when null.</summary>
    public string? BinDirectory { get; init; }

    /// <summary>For tests: no fsync, and the directory is deleted at the end.</summary>
    public bool Ephemeral { get; init; }
}

public sealed class EmbeddedPostgresException(string message) : Exception(message);

/// <summary>
/// A private PostgreSQL server owned by this process. One directory, one owner: a second process gets a clear error.
/// The server listens on a Unix socket inside the directory (0700) where the platform allows, else on a free loopback
/// port; either way it asks for a random password that only this user can read. It stops with its owner, even when the
/// owner is killed: a small watchdog holds the other end of a pipe and stops the server when that pipe closes.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private const string Role = "todoplatform";

    private readonly EmbeddedPostgresOptions _options;
    private readonly string _home;
    private readonly FileStream _lock;
    private PostgresBinaries _binaries = null!;
    private Process? _watchdog;
    private bool _disposed;

    private EmbeddedPostgres(EmbeddedPostgresOptions options)
    {
        _options = options;
        _home = Path.GetFullPath(options.Directory);
        CreatePrivateDirectory();
        _lock = AcquireLock();
    }

    private string Data => Path.Combine(_home, "data");

    /// <summary>Connection string of the application's own role (owner of its database, no superuser).</summary>
    public string ConnectionString { get; private set; } = "";

    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, CancellationToken cancellationToken = default)
    {
        var server = new EmbeddedPostgres(options);
        try
        {
            await server.StartAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Default place: outside the checkout, per user; a system folder for root, whose home "postgres" cannot enter.</summary>
    public static string BaseDirectory { get; } = Shell.DropsPrivileges
        ? "/var/lib/todoplatform"
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "todoplatform"); // not created here: in a container the home may be read-only, and another directory be configured

    /// <summary>Connection string of the application's own role in a cluster that another process of this user runs; null when none runs there.</summary>
    public static string? ConnectionStringOf(EmbeddedPostgresOptions options)
    {
        var home = Path.GetFullPath(options.Directory);
        var (pid, password) = (Path.Combine(home, "data", "postmaster.pid"), Path.Combine(home, "password"));
        if (!File.Exists(pid) || !File.Exists(password))
        {
            return null;
        }

        // Lines of the file: process id, data directory, start, port, socket directory, …
        var lines = File.ReadAllLines(pid);
        return lines.Length < 5 ? null : Address(lines[4].Length > 0 ? lines[4] : "127.0.0.1", int.Parse(lines[3], CultureInfo.InvariantCulture), Role, File.ReadAllText(password), options.Database).ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (_binaries is not null)
        {
            await StopServerAsync(_options.Ephemeral ? "immediate" : "fast", default);
        }

        if (_watchdog is not null)
        {
            _watchdog.StandardInput.Close(); // it finds nothing left to stop, and exits
            await _watchdog.WaitForExitAsync();
            _watchdog.Dispose();
        }

        await _lock.DisposeAsync();
        if (_options.Ephemeral && Directory.Exists(_home))
        {
            Directory.Delete(_home, recursive: true);
        }
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        var versionFile = Path.Combine(Data, "PG_VERSION");
        var initialized = File.Exists(versionFile);
        _binaries = PostgresBinaries.Find(
            initialized ? int.Parse(await File.ReadAllTextAsync(versionFile, cancellationToken), CultureInfo.InvariantCulture) : null,
            _options.BinDirectory);

        var passwordFile = Path.Combine(_home, "password");
        if (!initialized)
        {
            await InitializeAsync(passwordFile, cancellationToken);
        }

        await StopServerAsync("fast", cancellationToken); // one that outlived its owner
        var port = await ConfigureAsync(cancellationToken);
        StartWatchdog();
        try
        {
            await RunAsync(_binaries.PgCtl, cancellationToken, "-D", Data, "-l", Path.Combine(_home, "postgres.log"), "-w", "-t", "60", "start");
        }
        catch (EmbeddedPostgresException e)
        {
            var log = Path.Combine(_home, "postgres.log");
            throw new EmbeddedPostgresException($"PostgreSQL did not start. {e.Message}\nEnd of {log}:\n{string.Join('\n', File.Exists(log) ? File.ReadLines(log).TakeLast(10) : [])}");
        }

        var (host, password) = (port is null ? _home : "127.0.0.1", await File.ReadAllTextAsync(passwordFile, cancellationToken));
        var administrator = Address(host, port ?? 5432, "postgres", password, "postgres");
        administrator.Pooling = false;
        await EnsureDatabaseAsync(administrator, cancellationToken);
        ConnectionString = Address(host, port ?? 5432, Role, password, _options.Database).ConnectionString;
    }

    private static NpgsqlConnectionStringBuilder Address(string host, int port, string user, string password, string database) =>
        new() { Host = host, Port = port, Username = user, Password = password, Database = database };

    private async Task InitializeAsync(string passwordFile, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(passwordFile, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)), cancellationToken);
        GiveToServer(passwordFile, "600");

        var staging = Data + ".new"; // renamed when complete: a crash in between leaves no half cluster behind
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }

        List<string> arguments = ["-D", staging, "-U", "postgres", "-E", "UTF8", "--auth=scram-sha-256", "--pwfile=" + passwordFile];
        if (OperatingSystem.IsLinux())
        {
            arguments.Add("--locale=C.UTF-8");
        }

        if (_binaries.Major >= 15)
        {
            arguments.AddRange(["--locale-provider=icu", "--icu-locale=und"]); // same sort order on every platform
        }

        if (_options.Ephemeral)
        {
            arguments.Add("--no-sync");
        }

        await RunAsync(_binaries.InitDb, cancellationToken, [.. arguments]);
        await File.AppendAllTextAsync(Path.Combine(staging, "postgresql.conf"), "\ninclude 'platform.conf'\n", cancellationToken);
        Directory.Move(staging, Data);
    }

    /// <summary>
    /// Stops the server that postmaster.pid names, or clears up when that server is gone (after a crash). The process ids in
    /// it and in the socket's lock file prove nothing (another process may have them by now), an answer on our socket does.
    /// </summary>
    private async Task StopServerAsync(string mode, CancellationToken cancellationToken)
    {
        var file = Path.Combine(Data, "postmaster.pid");
        var lines = File.Exists(file) ? await File.ReadAllLinesAsync(file, cancellationToken) : [];
        if (lines.Length > 4 && Answers(lines[3], lines[4]))
        {
            await RunAsync(_binaries.PgCtl, cancellationToken, "-D", Data, "-m", mode, "stop");
            return;
        }

        // We hold the owner's lock, so nobody else can be starting it.
        foreach (var stale in Directory.EnumerateFiles(_home, ".s.PGSQL.*").Append(file))
        {
            File.Delete(stale);
        }
    }

    private static bool Answers(string port, string socketDirectory)
    {
        EndPoint endPoint = string.IsNullOrWhiteSpace(socketDirectory)
            ? new IPEndPoint(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture))
            : new UnixDomainSocketEndPoint(Path.Combine(socketDirectory, ".s.PGSQL." + port));
        using var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(endPoint);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task<int?> ConfigureAsync(CancellationToken cancellationToken)
    {
        var socketFits = Encoding.UTF8.GetByteCount(Path.Combine(_home, ".s.PGSQL.5432")) < 104;
        int? port = OperatingSystem.IsWindows() || !socketFits ? FreePort() : null;
        List<string> settings =
        [
            port is null ? "listen_addresses = ''" : "listen_addresses = '127.0.0.1'",
            port is null ? $"unix_socket_directories = '{_home.Replace("'", "''", StringComparison.Ordinal)}'" : "unix_socket_directories = ''",
            $"port = {port ?? 5432}",
            "max_connections = 200",
            "shared_buffers = 128MB",
            "log_checkpoints = off",
            "timezone = 'UTC'",
        ];
        if (_options.Ephemeral)
        {
            settings.AddRange(["fsync = off", "synchronous_commit = off", "full_page_writes = off", "wal_level = minimal", "max_wal_senders = 0", "jit = off"]);
        }

        await File.WriteAllLinesAsync(Path.Combine(Data, "platform.conf"), settings, cancellationToken);
        return port;
    }

    private async Task EnsureDatabaseAsync(NpgsqlConnectionStringBuilder admin, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(admin.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection) { Parameters = { new() { Value = _options.Database } } };
        if (await exists.ExecuteScalarAsync(cancellationToken) is not null)
        {
            return;
        }

        // Identifiers and the (hexadecimal) password come from us; CREATE cannot take parameters.
        string[] statements =
        [
            $"DO $$ BEGIN CREATE ROLE {Role} LOGIN CREATEDB CREATEROLE PASSWORD '{admin.Password}'; EXCEPTION WHEN duplicate_object THEN NULL; END $$",
            $"CREATE DATABASE \"{_options.Database}\" OWNER {Role}",
        ];
        foreach (var statement in statements)
        {
#pragma warning disable CA2100 // no user input
            await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>Unix only (elsewhere the next start cleans up): waits for our end of the pipe to close, then stops the server.</summary>
    private void StartWatchdog()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const string Script = """trap "" INT TERM HUP; cat > /dev/null; "$1" -D "$2/data" -m fast stop > /dev/null 2>&1; [ "$3" = keep ] || rm -rf "$2" 2> /dev/null""";
        var start = Shell.Unprivileged("/bin/sh", "-c", Script, "watchdog", _binaries.PgCtl, _home, _options.Ephemeral ? "delete" : "keep");
        start.WorkingDirectory = _home;
        start.RedirectStandardOutput = start.RedirectStandardError = false;
        _watchdog = Process.Start(start);
    }

    private FileStream AcquireLock()
    {
        var ownerFile = Path.Combine(_home, "owner.pid");
        try
        {
            var file = new FileStream(Path.Combine(_home, "owner.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(ownerFile, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return file;
        }
        catch (IOException) when (File.Exists(ownerFile))
        {
            throw new EmbeddedPostgresException(
                $"The embedded database in {_home} is in use by process {File.ReadAllText(ownerFile)}. Stop that process,"
                + " give this one its own Postgres:Directory, or let both use one server through ConnectionStrings:Postgres.");
        }
    }

    private void CreatePrivateDirectory()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(_home); // below the user's profile, which others cannot read
            return;
        }

        if (!Directory.Exists(_home))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_home)!);
            Directory.CreateDirectory(_home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        GiveToServer(_home, "700");
    }

    private static void GiveToServer(string path, string mode)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(mode, 8));
        if (Shell.DropsPrivileges)
        {
            Shell.Capture("chown", "postgres:postgres", path);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Task RunAsync(string program, CancellationToken cancellationToken, params string[] arguments) =>
        Shell.RunAsync(Shell.Unprivileged(program, arguments), _home, cancellationToken);
}
