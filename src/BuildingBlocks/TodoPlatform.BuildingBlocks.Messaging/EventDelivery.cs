using Microsoft.Extensions.Logging;
using TodoPlatform.BuildingBlocks.Events;

namespace TodoPlatform.BuildingBlocks.Messaging;

/// <summary>
/// Takes one event to its consumers, or to a broker. Completes when the event may be deleted from the outbox; throws when
/// it must be tried again. Called at least once per event, in order per partition key.
/// </summary>
public interface IEventCarrier
{
    /// <summary>Whether it has consumers of its own, for which events may have to wait; else all of the outbox goes to a broker.</summary>
    bool Parks { get; }

    /// <summary>
    /// Whether this build knows where events of the type belong. Those that it does not know come from a newer build that raises while
    /// this one still leads the relay: they are not delivered but kept, for a leader that knows them.
    /// </summary>
    bool Knows(string eventType);

    /// <summary>How many events of one module, all of different keys, it takes at a time.</summary>
    int Concurrency { get; }

    /// <summary>Delivers one event.</summary>
    /// <param name="envelope">The event.</param>
    /// <param name="held">Whether earlier events of its key wait for the consumer of that name: then it is not called.</param>
    /// <param name="cancellationToken">Gives up what runs.</param>
    /// <returns>Names of the consumers for which it must wait: they are in an outage, or <paramref name="held"/> says so.</returns>
    Task<IReadOnlyList<string>> DeliverAsync(EventEnvelope envelope, Func<string, bool> held, CancellationToken cancellationToken);

    /// <summary>Delivers one event that has waited, to the consumer for which it has.</summary>
    /// <returns>Whether that is done; false: it must go on waiting.</returns>
    Task<bool> DeliverParkedAsync(string consumer, EventEnvelope envelope, CancellationToken cancellationToken);

    /// <summary>Whether events that wait for the consumer should be delivered now.</summary>
    ConsumerReadiness ReadinessOf(string consumer);
}

/// <summary>What may be delivered to a consumer.</summary>
public enum ConsumerReadiness
{
    /// <summary>Nothing: it was in an outage a moment ago, or it is not here.</summary>
    Away,

    /// <summary>One event, to see whether the outage is over.</summary>
    MayBeTried,

    /// <summary>Everything.</summary>
    Works,
}

/// <summary>
/// The common end of all carriers: runs the event through the endpoints that take it, in parallel, and the others are unaffected
/// by one that fails. What fails after the retries for a reason of its own gets a dead letter. In an outage (the consumer's
/// database does not answer, say) nothing does: the endpoint's circuit opens, and the event is to wait. Throws only when
/// cancelled or when the dead letter could not be stored: then the event is not done.
/// </summary>
public sealed partial class EventDelivery(IDeadLetterStore deadLetters, EventCatalog catalog, TimeProvider time, ILogger<EventDelivery> logger)
{
    /// <summary>Delivers to every endpoint that takes the event, or should but is too old for it: that is a dead letter.</summary>
    /// <returns>The endpoints for which the event must wait.</returns>
    public async Task<IReadOnlyList<ConsumerEndpoint>> DeliverAsync(IEnumerable<ConsumerEndpoint> endpoints, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var concerned = endpoints.Where(endpoint => Concerns(endpoint, envelope.Type)).ToList();
        var done = await Task.WhenAll(concerned.Select(endpoint => TryDeliverAsync(endpoint, envelope, cancellationToken)));
        return [.. concerned.Where((_, i) => !done[i])];
    }

    /// <summary>Whether the endpoint takes the type, or takes it in another version while this build has never heard of this one.</summary>
    internal bool Concerns(ConsumerEndpoint endpoint, string eventType) =>
        endpoint.Takes(eventType) || (catalog.Find(eventType) is null && EventVersion.Others(catalog, eventType).Any(endpoint.Takes));

    /// <summary>Delivers to one endpoint that it concerns.</summary>
    /// <returns>Whether that is done; false: the endpoint is in an outage.</returns>
    internal async Task<bool> TryDeliverAsync(ConsumerEndpoint endpoint, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        using var attempt = endpoint.Circuit.TryEnter();
        if (attempt is null)
        {
            return false;
        }

        try
        {
            if (await DeliverAsync(endpoint, envelope, cancellationToken))
            {
                attempt.Succeeded();
            }

            return true;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && OutageFailure.Is(error))
        {
            attempt.Failed(error);
            return false;
        }
    }

    /// <returns>Whether that says anything about the consumer: a handler that the event does not concern was not called.</returns>
    private async Task<bool> DeliverAsync(ConsumerEndpoint endpoint, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        try
        {
            var handled = await (endpoint.Takes(envelope.Type) ? endpoint.DispatchAsync(envelope, cancellationToken) : throw EventVersion.Unknown(envelope.Type));
            if (handled)
            {
                RelayMetrics.HandlingDelay.Record((time.GetUtcNow() - envelope.Time).TotalSeconds, RelayMetrics.Tag(endpoint.Module));
            }

            return handled;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && !OutageFailure.Is(error))
        {
            await deadLetters.StoreAsync(endpoint, envelope, error, cancellationToken);
            LogParked(logger, error, endpoint.Name, envelope.Type, envelope.Id, envelope.TraceParent);
            RelayMetrics.DeadLetters.Add(1, RelayMetrics.Consumer(endpoint.Name));
            return true;
        }
    }

    [LoggerMessage(LogLevel.Error, "{Consumer} gave up on {EventType} {EventId} (trace {TraceParent}): parked as a dead letter")]
    private static partial void LogParked(ILogger logger, Exception error, string consumer, string eventType, Guid eventId, string? traceParent);
}

/// <summary>
/// The carrier without a broker: the consumers run here, awaited by the relay. Nothing is only in memory, because the row
/// stays in the outbox until all consumers have committed, or until it waits in a table for those in an outage.
/// </summary>
internal sealed class InProcessCarrier(ConsumerEndpoints endpoints, EventDelivery delivery, EventCatalog catalog) : IEventCarrier
{
    public bool Parks => true;

    public bool Knows(string eventType) => EventVersion.IsKnown(catalog, eventType);

    public int Concurrency => 8; // their handlers have twelve connections to the database per module, which requests need too

    public async Task<IReadOnlyList<string>> DeliverAsync(EventEnvelope envelope, Func<string, bool> held, CancellationToken cancellationToken)
    {
        var concerned = endpoints.All.Where(endpoint => delivery.Concerns(endpoint, envelope.Type)).ToLookup(endpoint => endpoint.Circuit.IsOpen || held(endpoint.Name));
        var inOutage = await delivery.DeliverAsync(concerned[false], envelope, cancellationToken);
        return [.. concerned[true].Concat(inOutage).Select(endpoint => endpoint.Name)];
    }

    public Task<bool> DeliverParkedAsync(string consumer, EventEnvelope envelope, CancellationToken cancellationToken) =>
        endpoints.Find(consumer) is { } endpoint ? delivery.TryDeliverAsync(endpoint, envelope, cancellationToken) : Task.FromResult(false);

    public ConsumerReadiness ReadinessOf(string consumer) => endpoints.Find(consumer)?.Circuit switch
    {
        null => ConsumerReadiness.Away, // of another build: its events stay for one that has it
        { IsOpen: false } => ConsumerReadiness.Works,
        { IsDue: true } => ConsumerReadiness.MayBeTried,
        _ => ConsumerReadiness.Away,
    };
}
