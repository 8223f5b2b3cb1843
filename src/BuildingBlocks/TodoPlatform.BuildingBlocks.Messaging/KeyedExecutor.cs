using System.Diagnostics.CodeAnalysis;

namespace TodoPlatform.BuildingBlocks.Messaging;

/// <summary>Runs work in parallel, but one after the other for the same key, in the order of posting. The work must not throw.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A SemaphoreSlim holds nothing to release unless its wait handle is asked for.")]
internal sealed class KeyedExecutor(int concurrency)
{
    private readonly Dictionary<Guid, Queue<Func<Task>>> _waiting = [];
    private readonly SemaphoreSlim _slots = new(concurrency);
    private int _count;

    /// <summary>Queued and running.</summary>
    public int Count => Volatile.Read(ref _count);

    public void Post(Guid key, Func<Task> work)
    {
        Interlocked.Increment(ref _count);
        lock (_waiting)
        {
            if (_waiting.TryGetValue(key, out var queue))
            {
                queue.Enqueue(work);
                return;
            }

            _waiting.Add(key, new Queue<Func<Task>>());
        }

        _ = Task.Run(() => RunAsync(key, work));
    }

    /// <summary>Waits until everything has run, or the time is over.</summary>
    public async Task DrainAsync(TimeSpan timeout)
    {
        using var deadline = new CancellationTokenSource(timeout);
        while (Count > 0 && !deadline.IsCancellationRequested)
        {
            await Task.Delay(10, CancellationToken.None);
        }
    }

    private async Task RunAsync(Guid key, Func<Task>? work)
    {
        while (work is not null)
        {
            await _slots.WaitAsync();
            try
            {
                await work();
            }
            finally
            {
                _slots.Release();
                Interlocked.Decrement(ref _count);
            }

            lock (_waiting)
            {
                if (!_waiting[key].TryDequeue(out work))
                {
                    _waiting.Remove(key);
                }
            }
        }
    }
}
