using System.Net;
using Npgsql;
using TodoPlatform.BuildingBlocks.Postgres;
using Xunit;

namespace TodoPlatform.Testing;

/// <summary>A PostgreSQL (fsync on) that several Hosts share, run by the <c>postgres</c> verb; the server inside can be restarted.</summary>
public sealed class PostgresProcess : IAsyncDisposable
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), $"todo-e2e-{Guid.CreateVersion7():N}"); // short: a socket lies in it
    private readonly ProgramProcess _process;

    private PostgresProcess() => _process = ProgramProcess.Start(["postgres", "--directory", _directory]);

    /// <summary>Where the cluster lies.</summary>
    public string Directory => _directory;

    /// <summary>The owner's, as the verb printed it.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Starts it and waits for its first line.</summary>
    public static async Task<PostgresProcess> StartAsync()
    {
        var server = new PostgresProcess();
        server.ConnectionString = await Eventually.ValueAsync(
            () =>
            {
                Assert.True(server._process.ExitCode is null, $"The verb ended:\n{server._process.Tail}");
                return Task.FromResult(server._process.Lines().FirstOrDefault(line => line.StartsWith("Host=", StringComparison.Ordinal)));
            },
            "the verb prints a connection string",
            TimeSpan.FromSeconds(60));
        return server;
    }

    /// <summary>Restarts the server as an operator would.</summary>
    /// <param name="mode">"fast" disconnects the clients, "immediate" is a crash.</param>
    public Task RestartAsync(string mode) => RestartAsync(_directory, mode);

    /// <summary>Restarts the server of any private cluster.</summary>
    /// <param name="directory">Where the cluster lies.</param>
    /// <param name="mode">"fast" disconnects the clients, "immediate" is a crash.</param>
    public static Task RestartAsync(string directory, string mode) => ControlAsync(directory, "restart", "-m", mode);

    /// <summary>Stops the server inside.</summary>
    public Task StopServerAsync(string mode) => ControlAsync(_directory, "stop", "-m", mode);

    /// <summary>Starts it again.</summary>
    public Task StartServerAsync() => ControlAsync(_directory, "start");

    /// <summary>Restarts the server so that one other machine reaches it over the network, too.</summary>
    /// <param name="at">Where it listens, on PostgreSQL's own port.</param>
    /// <param name="from">Who may log in.</param>
    /// <returns>The owner's connection string from there.</returns>
    public async Task<string> ListenAsync(IPAddress at, IPAddress from)
    {
        var address = new NpgsqlConnectionStringBuilder(ConnectionString) { Username = "postgres", Password = await File.ReadAllTextAsync(Path.Combine(_directory, "password")), Pooling = false };
        await using (var administrator = new NpgsqlConnection(address.ConnectionString))
        {
            await administrator.OpenAsync();
            await using var listen = new NpgsqlCommand($"ALTER SYSTEM SET listen_addresses = '{at}'", administrator);
            await listen.ExecuteNonQueryAsync();
        }

        await File.AppendAllTextAsync(Path.Combine(_directory, "data", "pg_hba.conf"), $"\nhost all all {from}/32 scram-sha-256\n");
        await RestartAsync("fast");
        return new NpgsqlConnectionStringBuilder(ConnectionString) { Host = at.ToString() }.ConnectionString;
    }

    /// <summary>SIGTERM to the verb.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> StopAsync() => _process.StopAsync();

    /// <summary>Stops it and deletes its data.</summary>
    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        if (System.IO.Directory.Exists(_directory))
        {
            System.IO.Directory.Delete(_directory, recursive: true);
        }
    }

    private static Task ControlAsync(string directory, params string[] command) =>
        Shell.RunAsync(Shell.Unprivileged(PostgresBinaries.Find().PgCtl, ["-D", Path.Combine(directory, "data"), "-l", Path.Combine(directory, "postgres.log"), "-w", .. command]), directory, TestContext.Current.CancellationToken);
}
