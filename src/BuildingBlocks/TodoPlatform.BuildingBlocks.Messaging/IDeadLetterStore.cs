using System.Diagnostics;
using Microsoft.Extensions.Logging;
using TodoPlatform.BuildingBlocks.Events;

namespace TodoPlatform.BuildingBlocks.Messaging;

/// <summary>An event that a consumer could not process.</summary>
/// <param name="Consumer">Name of the endpoint; of the module alone, for a record that was no event.</param>
/// <param name="EventId">CloudEvents <c>id</c>.</param>
/// <param name="EventType">CloudEvents <c>type</c>; empty for a record that was no event, or was too large to be kept beside its reasons.</param>
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

    /// <summary>Removes letters for good: their consumers never get these events. Each is said in the log.</summary>
    /// <param name="consumer">Only of this consumer; null for all that have the event.</param>
    /// <param name="eventId">Only this event; null for all of the consumer.</param>
    /// <param name="cancellationToken">Stops between two letters.</param>
    /// <returns>How many letters there were.</returns>
    /// <exception cref="ArgumentException">Neither is given.</exception>
    Task<int> DiscardAsync(string? consumer, Guid? eventId, CancellationToken cancellationToken);
}

/// <summary>What every store says and asks alike.</summary>
internal static partial class DeadLetterDiscard
{
    /// <exception cref="ArgumentException">Neither is given: nobody discards everything by leaving something out.</exception>
    public static void Check(string? consumer, Guid? eventId)
    {
        if (consumer is null && eventId is null)
        {
            throw new ArgumentException("Name the consumer, the event, or both.", nameof(consumer));
        }
    }

    /// <summary>Says it once, whoever asked for it: to the log of the process that serves, and on the output of the verb.</summary>
    public static void Say(ILogger<IDeadLetterStore> logger, string consumer, Guid eventId) => LogDiscarded(logger, consumer, eventId, Activity.Current?.TraceId.ToString() ?? "none");

    [LoggerMessage(LogLevel.Warning, "The dead letter of {Consumer} for event {EventId} was discarded by an operator (trace {TraceId})")]
    private static partial void LogDiscarded(ILogger logger, string consumer, Guid eventId, string traceId);
}
