using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Messaging;
using TodoPlatform.BuildingBlocks.Messaging.Kafka;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Host.Platform;

/// <summary>Composes the process: what every module needs, then the modules, then what carries their events.</summary>
internal static class PlatformSetup
{
    /// <summary>Largest request body in bytes; larger ones get 413.</summary>
    public const int MaxBodySize = 1024 * 1024;

    public static void AddPlatform(this WebApplicationBuilder builder, IReadOnlyList<IModule> modules)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        AddSettings(configuration);
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);
        builder.WebHost.ConfigureKestrel(kestrel => (kestrel.Limits.MaxRequestBodySize, kestrel.AddServerHeader) = (MaxBodySize, false));
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(30));
        builder.AddTelemetry();

        services.AddDatabase(); // before every other hosted service
        services.AddHostedService<SharedKeys>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor().AddScoped<CurrentUser>().AddScoped<PageCursor>().AddScoped<WriteScope>();
        services.AddMediator();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true); // the reason reaches the problem document
        services.AddProblems().AddApiJson().AddApiDocument();
        services.AddPlatformAuthentication(configuration).AddRateLimits(configuration).AddTrustedProxies(configuration);
        services.AddResponseCompression(options => (options.EnableForHttps, options.MimeTypes) = (true, [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json"]));
        services.AddHealth();
        services.AddWebUi();
        services.AddSingleton(new EventCatalog(ModuleCatalog.Contracts));
        services.AddSingleton(new HostedModules(modules));
        foreach (var module in modules)
        {
            module.Configure(new ModuleBuilder(module, services, configuration));
        }

        services.AddHostedService<ExpiredAnswers>();
        AddMessaging(services, configuration, modules);
    }

    public static void UsePlatform(this WebApplication app)
    {
        var modules = app.Services.GetRequiredService<HostedModules>().Modules;
        app.UseForwardedHeaders();
        app.UseRequestSpans();
        app.UseProblems();
        app.UseResponseCompression();
        app.UseBodyLimit();
        app.UseWebUi();
        app.UseTextGuard();
        app.UseCrossSiteGuard();
        app.UseAuthentication();
        app.UseSessionGuard();
        app.UseRateLimits();
        app.UseAuthorization();
        app.UseCurrentUser();

        app.MapApiDocument(whole: modules.Count == ModuleCatalog.All.Count);
        app.MapHealth();
        app.MapMetrics();
        var api = app.MapGroup("/api/v1");
        api.MapOperations();
        foreach (var module in modules)
        {
            module.Map(new ModuleRoutes(api.MapGroup("").RequireAuthorization(Policies.Api).AddWriteFilter(app.Services, module.Name), app));
        }
    }

    /// <summary>The settings that ship with the program come first: files of the content root, environment and arguments override them.</summary>
    private static void AddSettings(ConfigurationManager configuration)
    {
        var shipped = new JsonConfigurationSource { Path = Path.Combine(AppContext.BaseDirectory, "appsettings.json"), Optional = true };
        shipped.ResolveFileProvider();
        configuration.Sources.Insert(0, shipped);
    }

    private static void AddMessaging(IServiceCollection services, ConfigurationManager configuration, IReadOnlyList<IModule> modules)
    {
        string[] names = [.. modules.Select(module => module.Name)];
        var relay = configuration.GetValue("Messaging:Relay", true);
        switch (configuration["Messaging:Carrier"]?.ToLowerInvariant())
        {
            case null or "" or "inprocess":
                services.AddInProcessMessaging(names, relay && HostsAll(modules), Health.Ready);
                break;
            case "kafka":
                services.AddKafkaMessaging(names, KafkaOptions.Read(configuration), relay, Health.Ready);
                break;
            default:
                throw new StartupException($"Messaging:Carrier is '{configuration["Messaging:Carrier"]}'. Set it to InProcess or Kafka.");
        }
    }

    /// <summary>In-process, whoever relays runs the consumers of all modules: with some missing, their events would be lost.</summary>
    private static bool HostsAll(IReadOnlyList<IModule> modules) => modules.Count == ModuleCatalog.All.Count
        ? true
        : throw new StartupException(
            $"This process hosts {string.Join(", ", modules.Select(module => module.Name))} only, but in-process messaging delivers to all modules. Host all of them (leave Modules:Enabled empty), set Messaging:Relay=false for a process that only serves its API, or Messaging:Carrier=Kafka.");
}

/// <summary>The modules of this process.</summary>
internal sealed record HostedModules(IReadOnlyList<IModule> Modules);
