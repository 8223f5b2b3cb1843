namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>Lets only so many in at once, in one process; the others are sent away, not kept waiting.</summary>
internal abstract class Gate(int atOnce) : IDisposable
{
    private readonly SemaphoreSlim _free = new(atOnce, atOnce);

    /// <summary>A place, to be disposed of; null when all are taken.</summary>
    public IDisposable? TryEnter() => _free.Wait(0) ? new Place(_free) : null;

    public void Dispose() => _free.Dispose();

    private sealed class Place(SemaphoreSlim free) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                free.Release();
            }
        }
    }
}
