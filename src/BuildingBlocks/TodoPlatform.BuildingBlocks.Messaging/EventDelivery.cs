using Microsoft.Extensions.Logging;
using TodoPlatform.BuildingBlocks.Events;

namespace TodoPlatform.BuildingBlocks.Messaging;

/// <summary>
/// Takes one event to its consumers, or to a broker. Completes when the event may be deleted from the outbox; throws when
/// it must be tried again. Called at least once per event, in order per partition key.
/// </summary>
public interface IEventCarrier
{
    /// <summary>Delivers one event.</summary>
    Task DeliverAsync(EventEnvelope envelope, CancellationToken cancellationToken);
}

/// <summary>
/// The common end of all carriers: runs the event through the endpoints that take it, in parallel. A handler that fails
/// after its retries gets a dead letter, and the others are unaffected. Throws only when cancelled or when the dead
/// letter could not be stored: then the event is not done.
/// </summary>
public sealed partial class EventDelivery(IDeadLetterStore deadLetters, EventCatalog catalog, ILogger<EventDelivery> logger)
{
    /// <summary>Delivers to every endpoint that takes the event, or should but is too old for it: that is a dead letter.</summary>
    public Task DeliverAsync(IEnumerable<ConsumerEndpoint> endpoints, EventEnvelope envelope, CancellationToken cancellationToken) =>
        Task.WhenAll(endpoints.Where(endpoint => Concerns(endpoint, envelope.Type)).Select(endpoint => DeliverAsync(endpoint, envelope, cancellationToken)));

    /// <summary>Whether the endpoint takes the type, or takes it in another version while this build has never heard of this one.</summary>
    internal bool Concerns(ConsumerEndpoint endpoint, string eventType) =>
        endpoint.Takes(eventType) || (catalog.Find(eventType) is null && EventVersion.Others(catalog, eventType).Any(endpoint.Takes));

    private async Task DeliverAsync(ConsumerEndpoint endpoint, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        try
        {
            await (endpoint.Takes(envelope.Type) ? endpoint.DispatchAsync(envelope, cancellationToken) : throw EventVersion.Unknown(envelope.Type));
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            await deadLetters.StoreAsync(endpoint, envelope, error, cancellationToken);
            LogParked(logger, error, endpoint.Name, envelope.Type, envelope.Id, envelope.TraceParent);
            RelayMetrics.DeadLetters.Add(1, new KeyValuePair<string, object?>("consumer", endpoint.Name));
        }
    }

    [LoggerMessage(LogLevel.Error, "{Consumer} gave up on {EventType} {EventId} (trace {TraceParent}): parked as a dead letter")]
    private static partial void LogParked(ILogger logger, Exception error, string consumer, string eventType, Guid eventId, string? traceParent);
}

/// <summary>
/// The carrier without a broker: the consumers run here, awaited by the relay. Nothing is only in memory, because the row
/// stays in the outbox until all consumers have committed.
/// </summary>
internal sealed class InProcessCarrier(ConsumerEndpoints endpoints, EventDelivery delivery) : IEventCarrier
{
    public Task DeliverAsync(EventEnvelope envelope, CancellationToken cancellationToken) => delivery.DeliverAsync(endpoints.All, envelope, cancellationToken);
}
