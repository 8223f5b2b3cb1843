namespace TodoPlatform.BuildingBlocks.Events;

/// <summary>
/// One event as it is stored and carried: the attributes of CloudEvents 1.0, with the extensions <c>partitionkey</c>,
/// <c>sequence</c> and <c>userid</c>, and the data as JSON.
/// </summary>
/// <param name="Id">CloudEvents <c>id</c>: a UUID v7, the same in every delivery.</param>
/// <param name="Type">CloudEvents <c>type</c>, e.g. <c>tasks.task-completed.v1</c>.</param>
/// <param name="Source">CloudEvents <c>source</c>: <c>/todoplatform/</c> and the module.</param>
/// <param name="Subject">CloudEvents <c>subject</c>: the aggregate.</param>
/// <param name="PartitionKey">Events of one key are delivered in the order of their commits.</param>
/// <param name="Sequence">Version of the aggregate.</param>
/// <param name="UserId">Whose data it is about.</param>
/// <param name="Time">When it was decided, in UTC.</param>
/// <param name="TraceParent">W3C trace context of the request that caused it.</param>
/// <param name="Data">The event, as UTF-8 JSON.</param>
public sealed record EventEnvelope(
    Guid Id, string Type, string Source, Guid Subject, Guid PartitionKey, long Sequence, Guid UserId, DateTimeOffset Time, string? TraceParent, byte[] Data)
{
    /// <summary>
    /// Most bytes that <see cref="Data"/> may have: brokers take records of 1 MB by default, and one that they refuse would
    /// stop the events of its key for ever. Whoever raises a larger one is told so before anything is committed.
    /// </summary>
    public const int MaxDataSize = 900 * 1024;

    /// <summary>The broker's record that it was read from; null when it came straight from the outbox.</summary>
    public EventOrigin? Origin { get; init; }
}

/// <summary>A record of a broker.</summary>
public sealed record EventOrigin(string Topic, int Partition, long Offset);

/// <summary>The event that a change would raise has more data than a broker takes: the change is refused.</summary>
public sealed class EventTooLargeException(string type, int size)
    : Exception($"The event {type} would have {size} bytes of data; an event may have {EventEnvelope.MaxDataSize}. Nothing was changed.");
