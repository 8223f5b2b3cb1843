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
    /// <summary>Handles one event. Throwing makes the delivery fail: it is retried, then parked as a dead letter.</summary>
    Task HandleAsync(TEvent happened, EventEnvelope envelope, CancellationToken cancellationToken);
}

/// <summary>Like <see cref="IEventHandler{TEvent}"/>, for a module that takes every event of its subscription alike.</summary>
public interface IEnvelopeHandler
{
    /// <inheritdoc cref="IEventHandler{TEvent}.HandleAsync"/>
    Task HandleAsync(EventEnvelope envelope, CancellationToken cancellationToken);
}

/// <summary>Throw it for an event that can never succeed: it is parked at once, without retries.</summary>
public sealed class PoisonEventException(string message) : Exception(message);
