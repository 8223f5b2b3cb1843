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
    Guid Id, string Type, string Source, Guid Subject, Guid PartitionKey, long Sequence, Guid UserId, DateTimeOffset Time, string? TraceParent, byte[] Data);
