using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Contracts;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.BuildingBlocks.Messaging;

/// <summary>What a consumer can read about the delivery (a MassTransit payload).</summary>
internal sealed record Delivery(string Module, EventEnvelope Envelope);

/// <summary>
/// The MassTransit consumer around a module's handler: runs it as the event's user, in one transaction of the module's
/// database with the events that it raises. The scope is new for every attempt.
/// </summary>
internal sealed class ConsumerAdapter<THandler, TEvent>(IServiceProvider scope) : IConsumer<TEvent>
    where THandler : class, IEventHandler<TEvent>
    where TEvent : class, IIntegrationEvent
{
    public Task Consume(ConsumeContext<TEvent> context) => HandlerScope.RunAsync(
        scope, context, (envelope, cancellationToken) => scope.GetRequiredService<THandler>().HandleAsync(context.Message, envelope, cancellationToken));
}

/// <summary>Likewise for a handler that takes every event alike, as it was carried.</summary>
internal sealed class EnvelopeConsumerAdapter<THandler, TEvent>(IServiceProvider scope) : IConsumer<TEvent>
    where THandler : class, IEnvelopeHandler
    where TEvent : class, IIntegrationEvent
{
    public Task Consume(ConsumeContext<TEvent> context) => HandlerScope.RunAsync(
        scope, context, (envelope, cancellationToken) => scope.GetRequiredService<THandler>().HandleAsync(envelope, cancellationToken));
}

internal static class HandlerScope
{
    public static Task RunAsync(IServiceProvider scope, ConsumeContext context, Func<EventEnvelope, CancellationToken, Task> handle)
    {
        var delivery = context.GetPayload<Delivery>();

        // Before the database context exists: it takes the user over when it is created.
        scope.GetRequiredService<CurrentUser>().ActAs(delivery.Envelope.UserId);
        return scope.GetRequiredKeyedService<IModuleUnitOfWork>(delivery.Module).ExecuteAsync(
            async () =>
            {
                await handle(delivery.Envelope, context.CancellationToken);
                return true;
            },
            commit: static _ => true,
            context.CancellationToken);
    }
}
