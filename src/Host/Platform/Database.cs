using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Postgres;

namespace TodoPlatform.Host.Platform;

/// <summary>
/// Makes the database ready before any other hosted service starts: the configured server, or a private cluster of this
/// process; migrated, unless <c>Database:MigrateOnStart</c> is false. Stops the private cluster last. A process that has
/// logins of its modules only cannot migrate: whoever started it has done so.
/// </summary>
internal sealed partial class DatabaseServer(IConfiguration configuration, PostgresAddress address, HostedModules hosted, IServiceProvider services, ILogger<DatabaseServer> logger) : IHostedLifecycleService
{
    private EmbeddedPostgres? _private;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (configuration.GetConnectionString("Postgres") is { Length: > 0 } configured)
        {
            address.Owner = configured;
        }
        else if (hosted.Modules.All(module => LoginOf(module.Name) is { Length: > 0 }))
        {
            address.Reader = LoginOf(hosted.Modules[0].Name)!;
            return;
        }
        else
        {
            var options = DatabaseSetup.PrivateCluster(configuration);
            LogStarting(logger, options.Directory);
            _private = await EmbeddedPostgres.StartAsync(options, cancellationToken);
            address.Owner = _private.ConnectionString;
        }

        if (configuration.GetValue("Database:MigrateOnStart", true))
        {
            await services.GetRequiredService<SqlMigrator>().MigrateAsync(cancellationToken);
        }
    }

    private string? LoginOf(string module) => configuration[$"ConnectionStrings:Postgres:{module}"];

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        if (_private is not null)
        {
            services.GetRequiredService<ModuleDataSources>().Clear(); // close the pools before the server goes
            await _private.DisposeAsync();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "No connection string is set: starting a private PostgreSQL in {Directory}")]
    private static partial void LogStarting(ILogger logger, string directory);
}

internal static class DatabaseSetup
{
    /// <summary>The cluster that is used where no connection string is given.</summary>
    public static EmbeddedPostgresOptions PrivateCluster(IConfiguration configuration) => new()
    {
        Directory = configuration["Postgres:Directory"] ?? Path.Combine(EmbeddedPostgres.BaseDirectory, "postgres"),
        BinDirectory = configuration["Postgres:BinDirectory"],
    };

    /// <summary>Call it first: hosted services start in the order of their registration.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services) => services
        .AddHostedService<DatabaseServer>()
        .AddSingleton<PostgresAddress>()
        .AddSingleton<ModuleDataSources>()
        .AddSingleton<SqlMigrator>();
}
