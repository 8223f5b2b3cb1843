using System.Diagnostics;
using System.Text.Json;
using TodoPlatform.BuildingBlocks.Contracts;
using TodoPlatform.BuildingBlocks.Events;

namespace TodoPlatform.BuildingBlocks.Persistence;

/// <summary>An event on its way: a row of the module's outbox, inserted with the change that it tells of.</summary>
public sealed class OutboxMessage
{
    private static long _lastOrdinal;

    /// <summary>EF orders the inserts of one transaction by key: this keeps them in the order of <see cref="ModuleDbContext.Raise"/>.</summary>
    public long Ordinal { get; private init; }

    public Guid EventId { get; private init; }

    public string EventType { get; private init; } = "";

    public string Source { get; private init; } = "";

    public Guid Subject { get; private init; }

    public Guid PartitionKey { get; private init; }

    public long Sequence { get; private init; }

    public Guid UserId { get; private init; }

    public DateTimeOffset OccurredAt { get; private init; }

    public string? TraceParent { get; private init; }

    public byte[] Data { get; private init; } = [];

    /// <exception cref="EventTooLargeException">Its data exceeds <see cref="EventEnvelope.MaxDataSize"/>.</exception>
    internal static OutboxMessage Of(string module, IIntegrationEvent happened)
    {
        var type = EventCatalog.Describe(happened.GetType()).Type;
        var data = JsonSerializer.SerializeToUtf8Bytes(happened, happened.GetType(), EventCatalog.Json);
        if (data.Length > EventEnvelope.MaxDataSize)
        {
            throw new EventTooLargeException(type, data.Length);
        }

        return new()
        {
            Ordinal = Interlocked.Increment(ref _lastOrdinal),
            EventId = Guid.CreateVersion7(),
            EventType = type,
            Source = "/todoplatform/" + module,
            Subject = happened.Subject,
            PartitionKey = happened.PartitionKey,
            Sequence = happened.Sequence,
            UserId = happened.UserId,
            OccurredAt = happened.OccurredAt,
            TraceParent = Activity.Current?.Id,
            Data = data,
        };
    }
}
