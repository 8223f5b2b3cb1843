using System.Text.Json;
using System.Text.Json.Serialization;
using MassTransit;
using MassTransit.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Messaging.Kafka;

namespace TodoPlatform.BuildingBlocks.Messaging;

/// <summary>Wires the carrier, the relays and the consumer pipelines.</summary>
public static class MessagingSetup
{
    /// <summary>
    /// In-process messaging for the hosted modules. Call it after the modules have registered their subscriptions.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="modules">Names of the hosted modules: each has an outbox.</param>
    /// <param name="relay">Whether events are moved here; false boots a process that only serves its API.</param>
    /// <param name="readinessTag">Tag of the health checks that decide about readiness.</param>
    public static IServiceCollection AddInProcessMessaging(this IServiceCollection services, IReadOnlyList<string> modules, bool relay, string readinessTag)
    {
        services.AddSingleton<IDeadLetterStore, DeadLetterTable>().AddSingleton<IEventCarrier, InProcessCarrier>();
        return services.AddPipelines(readinessTag).AddRelays(relay ? modules : []);
    }

    /// <summary>
    /// Messaging over Kafka for the hosted modules, which may be any: each moves the events of its own outbox to the brokers and
    /// takes what it subscribed to from there. Call it after the modules have registered their subscriptions.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="modules">Names of the hosted modules.</param>
    /// <param name="options">Checked settings.</param>
    /// <param name="relay">Whether events are moved and taken here; false boots a process that only serves its API.</param>
    /// <param name="readinessTag">Tag of the health checks that decide about readiness.</param>
    public static IServiceCollection AddKafkaMessaging(this IServiceCollection services, IReadOnlyList<string> modules, KafkaOptions options, bool relay, string readinessTag)
    {
        services.AddSingleton(options).AddSingleton<BrokerState>().AddSingleton<KafkaProducer>().AddSingleton<KafkaTopics>();
        services.AddSingleton<DeadLetterTopics>().AddSingleton<IDeadLetterStore>(provider => provider.GetRequiredService<DeadLetterTopics>()).AddSingleton<IEventCarrier, KafkaCarrier>();
        services.AddHealthChecks().AddCheck<BrokerState>("broker", tags: [readinessTag]);
        services.AddPipelines(readinessTag);
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<KafkaTopics>()); // before those who need them
        foreach (var module in relay ? modules : [])
        {
            services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<KafkaModuleConsumer>(provider, module));
        }

        return services.AddRelays(relay ? modules : []);
    }

    private static IServiceCollection AddPipelines(this IServiceCollection services, string readinessTag)
    {
        UseEnumNames();
        var subscriptions = services.Select(service => service.ImplementationInstance).OfType<Subscription>().ToList();
        services.AddSingleton(typeof(EventBatch<,>));
        services.AddHealthChecks().AddCheck<ConsumerState>("consumers", tags: [readinessTag]);
        services.AddSingleton<ConsumerEndpoints>().AddSingleton<EventDelivery>();
        services.AddSingleton<OutboxSignal>().AddSingleton<IOutboxSignal>(provider => provider.GetRequiredService<OutboxSignal>());
        return services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry(); // it would report to its makers
            bus.ConfigureHealthCheckOptions(health => health.Tags.Add("pipelines")); // not "ready": nothing depends on this bus, so its state would only be a riddle
            foreach (var adapter in subscriptions.Select(ConsumerEndpoint.AdapterOf).Distinct())
            {
                bus.AddConsumer(adapter);
            }

            bus.UsingInMemory(); // carries the pipelines only: nothing is published on it
        });
    }

    private static IServiceCollection AddRelays(this IServiceCollection services, IReadOnlyList<string> modules)
    {
        foreach (var module in modules)
        {
            services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<OutboxRelay>(provider, module));
        }

        return services;
    }

    /// <summary>MassTransit reads bodies with options of its own, one set per process: enums must read as our producers write them.</summary>
    private static void UseEnumNames()
    {
        lock (SystemTextJsonMessageSerializer.Options)
        {
            if (!SystemTextJsonMessageSerializer.Options.Converters.Any(converter => converter is JsonStringEnumConverter))
            {
                SystemTextJsonMessageSerializer.Options.Converters.Insert(0, new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
            }
        }
    }
}
