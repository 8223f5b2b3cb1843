using TodoPlatform.BuildingBlocks.Contracts;

namespace TodoPlatform.BuildingBlocks.Events;

/// <summary>
/// What a module does when something happened elsewhere (or in itself). Runs in a transaction of the module's database
/// that commits with the events it raises. Called at least once per event, possibly again after any crash and possibly
/// late after a replay: it must be idempotent by database state (unique keys, versions, upserts). No network I/O.
/// </summary>
/// <typeparam name="TEvent">The event.</typeparam>
public interface IEventHandler<in TEvent>
    where TEvent : class, IIntegrationEvent
{
    /// <summary>Whether an event is of any interest. False spares it the scope and the transaction.</summary>
    static virtual bool Concerns(TEvent happened) => true;

    /// <summary>Handles one event. Throwing makes the delivery fail: it is retried, then becomes a dead letter; or, where the database is away, waits until it is back.</summary>
    Task HandleAsync(TEvent happened, EventEnvelope envelope, CancellationToken cancellationToken);
}

/// <summary>One event of a batch.</summary>
/// <param name="Happened">The event.</param>
/// <param name="Envelope">As it was carried.</param>
public sealed record ArrivedEvent<TEvent>(TEvent Happened, EventEnvelope Envelope)
    where TEvent : class, IIntegrationEvent;

/// <summary>
/// Like <see cref="IEventHandler{TEvent}"/>, for what is written so often that a transaction each is too dear: takes the
/// events that arrived while the batch before was being committed, in one transaction. A single one does not wait.
/// </summary>
/// <remarks>
/// A batch holds events of any users, for each partition key at most one, in any order; the scope's user is nobody. When
/// it fails, nothing of it is done, and each of its events is handled again by itself: a poisonous one harms no other.
/// </remarks>
/// <typeparam name="TEvent">The event.</typeparam>
public interface IEventBatchHandler<TEvent>
    where TEvent : class, IIntegrationEvent
{
    /// <summary>Handles 1 to 100 events, all or none.</summary>
    Task HandleAsync(IReadOnlyList<ArrivedEvent<TEvent>> arrived, CancellationToken cancellationToken);
}

/// <summary>Like <see cref="IEventBatchHandler{TEvent}"/>, for a module that takes every event of its subscription alike.</summary>
public interface IEnvelopeBatchHandler
{
    /// <summary>Handles 1 to 100 events, all or none.</summary>
    Task HandleAsync(IReadOnlyList<EventEnvelope> envelopes, CancellationToken cancellationToken);
}

/// <summary>Throw it for an event that can never succeed: it is parked at once, without retries.</summary>
public sealed class PoisonEventException(string message) : Exception(message);
