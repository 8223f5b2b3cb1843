using TodoPlatform.BuildingBlocks.Events;

namespace TodoPlatform.BuildingBlocks.Messaging;

/// <summary>An event that a consumer could not process.</summary>
/// <param name="Consumer">Name of the endpoint; of the module alone, for a record that was no event.</param>
/// <param name="EventId">CloudEvents <c>id</c>.</param>
/// <param name="EventType">CloudEvents <c>type</c>; empty for a record that was no event.</param>
/// <param name="Subject">CloudEvents <c>subject</c>.</param>
/// <param name="Sequence">Version of the subject.</param>
/// <param name="OccurredAt">UTC.</param>
/// <param name="Error">First line of the last failure's innermost cause.</param>
/// <param name="Failures">How often it failed for good.</param>
/// <param name="FailedAt">UTC.</param>
public sealed record DeadLetter(string Consumer, Guid EventId, string EventType, Guid Subject, long Sequence, DateTimeOffset OccurredAt, string Error, int Failures, DateTimeOffset FailedAt);

/// <summary>Outcome of a replay.</summary>
public sealed record ReplayOutcome(int Succeeded, int Failed);

/// <summary>
/// The parked events of the hosted modules: in-process in a table of the consumer's own schema, over Kafka in a topic beside
/// the one that they came from. One letter per consumer and event, however often it is parked.
/// </summary>
public interface IDeadLetterStore
{
    /// <summary>Parks an event; idempotent per consumer and event. When it returns, the event is kept and may be acknowledged.</summary>
    Task StoreAsync(ConsumerEndpoint endpoint, EventEnvelope envelope, Exception error, CancellationToken cancellationToken);

    /// <summary>The letters of all hosted modules, oldest event first.</summary>
    Task<IReadOnlyList<DeadLetter>> ListAsync(int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Delivers letters again, oldest first, at most 1 000 per module, straight to the consumer that failed: the others do not
    /// see them. Those that succeed are gone; those that fail stay, with one failure more. They come late and after newer
    /// events, which handlers tolerate by version; doing it twice is harmless.
    /// </summary>
    /// <param name="consumer">Only of this consumer; null for all.</param>
    /// <param name="eventId">Only this event; null for all.</param>
    /// <param name="cancellationToken">Stops between two letters; nothing is lost.</param>
    Task<ReplayOutcome> ReplayAsync(string? consumer, Guid? eventId, CancellationToken cancellationToken);
}
