using System.Text.Json;
using System.Text.Json.Serialization;
using MassTransit;
using MassTransit.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TodoPlatform.BuildingBlocks.Events;

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
    public static IServiceCollection AddInProcessMessaging(this IServiceCollection services, IReadOnlyList<string> modules, bool relay)
    {
        UseEnumNames();
        var subscriptions = services.Select(service => service.ImplementationInstance).OfType<Subscription>().ToList();
        services.AddSingleton<ConsumerEndpoints>().AddSingleton<EventDelivery>().AddSingleton<DeadLetters>().AddSingleton<IEventCarrier, InProcessCarrier>();
        services.AddSingleton<OutboxSignal>().AddSingleton<IOutboxSignal>(provider => provider.GetRequiredService<OutboxSignal>());
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry(); // it would report to its makers
            bus.ConfigureHealthCheckOptions(health => health.Tags.Add("pipelines")); // not "ready": nothing depends on this bus, so its state would only be a riddle
            foreach (var adapter in subscriptions.Select(ConsumerEndpoint.AdapterOf).Distinct())
            {
                bus.AddConsumer(adapter);
            }

            bus.UsingInMemory(); // carries the pipelines only: nothing is published on it
        });
        if (relay)
        {
            foreach (var module in modules)
            {
                services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<OutboxRelay>(provider, module));
            }
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
