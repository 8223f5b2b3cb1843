namespace TodoPlatform.BuildingBlocks.Contracts;

/// <summary>
/// A fact that one module tells the others. It carries the whole state that a reader needs (nobody calls back) and the
/// time and zone in which it was decided (nobody consults its own clock). Delivered at least once, in order per
/// <see cref="PartitionKey"/>; a reader that has seen a higher <see cref="Sequence"/> of the same subject ignores it.
/// </summary>
/// <remarks>
/// Implement <see cref="Subject"/>, <see cref="PartitionKey"/> and <see cref="Sequence"/> explicitly: they travel in the
/// envelope (CloudEvents <c>subject</c>, <c>partitionkey</c>, <c>sequence</c>) and not in the data.
/// </remarks>
public interface IIntegrationEvent
{
    /// <summary>The user whose data this is about.</summary>
    Guid UserId { get; }

    /// <summary>When it was decided, in UTC, with the microseconds that PostgreSQL keeps.</summary>
    DateTimeOffset OccurredAt { get; }

    /// <summary>Id of the aggregate that changed.</summary>
    Guid Subject { get; }

    /// <summary>What orders this event against others: the aggregate, or the series that the aggregate belongs to.</summary>
    Guid PartitionKey => Subject;

    /// <summary>Version of the aggregate after the change, starting at 1.</summary>
    long Sequence { get; }
}
