using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Contracts;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.BuildingBlocks.Messaging;

/// <summary>What a consumer can read about the delivery (a MassTransit payload).</summary>
internal sealed record Delivery(string Module, EventEnvelope Envelope)
{
    /// <summary>The handler was not called.</summary>
    public bool Unconcerned { get; set; }
}

/// <summary>
/// The MassTransit consumer around a module's handler: runs it as the event's user, in one transaction of the module's
/// database with the events that it raises. The scope is new for every attempt.
/// </summary>
internal sealed class ConsumerAdapter<THandler, TEvent>(IServiceProvider scope) : IConsumer<TEvent>
    where THandler : class, IEventHandler<TEvent>
    where TEvent : class, IIntegrationEvent
{
    public Task Consume(ConsumeContext<TEvent> context)
    {
        var delivery = context.GetPayload<Delivery>();
        if (!THandler.Concerns(context.Message))
        {
            delivery.Unconcerned = true;
            return Task.CompletedTask;
        }

        // Before the database context exists: it takes the user over when it is created.
        scope.GetRequiredService<CurrentUser>().ActAs(delivery.Envelope.UserId);
        return scope.GetRequiredKeyedService<IModuleUnitOfWork>(delivery.Module).ExecuteAsync(
            async () =>
            {
                await scope.GetRequiredService<THandler>().HandleAsync(context.Message, delivery.Envelope, context.CancellationToken);
                return true;
            },
            commit: static _ => true,
            context.CancellationToken);
    }
}

/// <summary>Likewise for a handler that takes many events at once: completes when the batch with this one has committed.</summary>
internal sealed class BatchConsumerAdapter<THandler, TEvent>(EventBatch<THandler, ArrivedEvent<TEvent>> batch) : IConsumer<TEvent>
    where THandler : class, IEventBatchHandler<TEvent>
    where TEvent : class, IIntegrationEvent
{
    public Task Consume(ConsumeContext<TEvent> context)
    {
        var delivery = context.GetPayload<Delivery>();
        return batch.HandleAsync(delivery, new(context.Message, delivery.Envelope), static (handler, arrived, cancellationToken) => handler.HandleAsync(arrived, cancellationToken), context.CancellationToken);
    }
}

/// <summary>Likewise for a handler that takes events of all types at once, as they were carried.</summary>
internal sealed class EnvelopeConsumerAdapter<THandler, TEvent>(EventBatch<THandler, EventEnvelope> batch) : IConsumer<TEvent>
    where THandler : class, IEnvelopeBatchHandler
    where TEvent : class, IIntegrationEvent
{
    public Task Consume(ConsumeContext<TEvent> context)
    {
        var delivery = context.GetPayload<Delivery>();
        return batch.HandleAsync(delivery, delivery.Envelope, static (handler, envelopes, cancellationToken) => handler.HandleAsync(envelopes, cancellationToken), context.CancellationToken);
    }
}
