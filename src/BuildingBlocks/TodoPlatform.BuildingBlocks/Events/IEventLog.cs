namespace TodoPlatform.BuildingBlocks.Events;

/// <summary>The record of what happened, which one module keeps: for operators, so without the events' data.</summary>
public interface IEventLog
{
    /// <summary>Events raised at or after a time, in the order in which they were raised; with empty data and without trace.</summary>
    IAsyncEnumerable<EventEnvelope> ReadAsync(DateTimeOffset from, CancellationToken cancellationToken);
}
