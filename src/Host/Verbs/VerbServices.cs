using Microsoft.Extensions.Logging.Console;
using TodoPlatform.BuildingBlocks.Messaging;
using TodoPlatform.BuildingBlocks.Messaging.Kafka;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Postgres;
using TodoPlatform.Host.Platform;

namespace TodoPlatform.Host.Verbs;

/// <summary>What verbs need of the program: its configuration, the modules' migrations, their handlers. Nothing of it is started.</summary>
internal static class VerbServices
{
    /// <summary>The configuration as serving would read it.</summary>
    public static IConfiguration Configuration(string[] settings) => WebApplication.CreateBuilder(settings).Configuration;

    /// <summary>Services over the configured database, as its owner.</summary>
    /// <exception cref="StartupException">No database is configured.</exception>
    public static ServiceProvider OverDatabase(string[] settings)
    {
        var configuration = Configuration(settings);
        return OverDatabase(configuration, OwnerOf(configuration));
    }

    /// <summary>The owner's connection string: the configured one, or that of the private cluster where it runs.</summary>
    /// <exception cref="StartupException">There is neither.</exception>
    public static string OwnerOf(IConfiguration configuration) =>
        configuration.GetConnectionString("Postgres") is { Length: > 0 } configured ? configured
        : EmbeddedPostgres.ConnectionStringOf(DatabaseSetup.PrivateCluster(configuration))
        ?? throw new StartupException("Set ConnectionStrings:Postgres (ConnectionStrings__Postgres in the environment) to the owner's connection string, or Postgres:Directory to that of a private cluster that is running.");

    /// <summary>Services over this database.</summary>
    public static ServiceProvider OverDatabase(IConfiguration configuration, string owner)
    {
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddSimpleConsole(options => options.SingleLine = true))
            .AddSingleton(new PostgresAddress { Owner = owner })
            .AddSingleton<SqlMigrator>()
            .AddSingleton<ModuleLogins>();
        foreach (var module in ModuleCatalog.All)
        {
            module.Configure(new ModuleBuilder(module, services, configuration)); // for its migrations
        }

        return services.BuildServiceProvider();
    }

    /// <summary>The platform with all modules' handlers, of which nothing runs by itself.</summary>
    /// <param name="settings">The verb's.</param>
    /// <param name="owner">The database's owner; that of the configuration when null.</param>
    public static WebApplication Compose(string[] settings, string? owner = null)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.Configuration["Messaging:Relay"] = "false";
        builder.AddPlatform(ModuleCatalog.All);
        builder.Logging.ClearProviders().AddSimpleConsole(options => options.SingleLine = true); // the outcome is the output,
        builder.Logging.AddFilter<ConsoleLoggerProvider>((category, level) => category == typeof(IDeadLetterStore).FullName && level >= LogLevel.Warning); // and what was done for good
        var platform = builder.Build();
        platform.Services.GetRequiredService<PostgresAddress>().Owner = owner ?? OwnerOf(builder.Configuration);
        if (platform.Services.GetService<KafkaOptions>() is { } kafka)
        {
            Librdkafka.EnsureLoaded(kafka.LibraryPath);
        }

        return platform;
    }
}
