using System.Diagnostics.CodeAnalysis;

namespace TodoPlatform.BuildingBlocks.Messaging.Kafka;

/// <summary>
/// What of one assigned partition is done. Records finish in any order, but an offset may be committed only when all before it
/// are done. Queue and offsets belong to the poll thread; items are finished by any thread.
/// </summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The source's timer ends when it fires, and no wait handle is asked for.")]
internal sealed class PartitionProgress
{
    private readonly Queue<Item> _items = new();
    private readonly CancellationTokenSource _gone = new();
    private int _running;
    private volatile bool _leaving;

    /// <summary>Cancelled when the partition belongs to somebody else.</summary>
    public CancellationToken Gone => _gone.Token;

    /// <summary>The partition is on its way to somebody else: nothing new is started.</summary>
    public bool Leaving => _leaving;

    /// <summary>Handlers of this partition that have not ended.</summary>
    public bool IsIdle => Volatile.Read(ref _running) == 0;

    /// <summary>Takes a record in.</summary>
    public Item Begin(long offset)
    {
        var item = new Item(this, offset);
        Interlocked.Increment(ref _running);
        _items.Enqueue(item);
        return item;
    }

    /// <summary>The offset after the longest row of finished records; null when it has not moved.</summary>
    public long? Advance()
    {
        long? next = null;
        while (_items.TryPeek(out var item) && item.Done)
        {
            next = _items.Dequeue().Offset + 1;
        }

        return next;
    }

    /// <summary>Starts nothing new; cancels what runs after that time.</summary>
    public void Leave(TimeSpan patience)
    {
        _leaving = true;
        _gone.CancelAfter(patience);
    }

    /// <summary>One record.</summary>
    internal sealed class Item(PartitionProgress progress, long offset)
    {
        private volatile bool _done;

        public PartitionProgress Progress => progress;

        public long Offset => offset;

        public bool Done => _done;

        /// <summary>Whether done or given back.</summary>
        public void End(bool done)
        {
            _done = done;
            Interlocked.Decrement(ref progress._running);
        }
    }
}
