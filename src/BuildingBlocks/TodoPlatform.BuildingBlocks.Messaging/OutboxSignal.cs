using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Npgsql;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.BuildingBlocks.Messaging;

/// <summary>
/// Wakes relays. Where the leader is another process, by a NOTIFY after the commit and at most one per 5 ms: inside the
/// business transaction it would serialize all commits of the database (measured: 3 to 6 times fewer). A lost signal is
/// covered by the relay's poll.
/// </summary>
internal sealed class OutboxSignal(ModuleDataSources sources) : IOutboxSignal
{
    private readonly ConcurrentDictionary<string, Line> _lines = new(StringComparer.Ordinal);

    public static string ChannelOf(string module) => "outbox_" + module;

    public Line Of(string module) => _lines.GetOrAdd(module, _ => new Line());

    public void Committed(string module)
    {
        var line = Of(module);
        if (line.LeaderIsHere)
        {
            line.Poke();
        }
        else if (line.TryAnnounce())
        {
            _ = NotifyAsync(module, line);
        }
    }

    private async Task NotifyAsync(string module, Line line)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(5));
        line.Announced();
        try
        {
#pragma warning disable CA2100 // the module's own name
            await using var notify = sources.Of(module).CreateCommand("NOTIFY " + ChannelOf(module));
#pragma warning restore CA2100
            await notify.ExecuteNonQueryAsync();
        }
        catch (Exception e) when (e is NpgsqlException or ObjectDisposedException)
        {
            // Only a hint: the database is down or we are stopping, and the poll covers it.
        }
    }

    /// <summary>The wake-up line of one module's relay.</summary>
    [SuppressMessage("Reliability", "CA1001", Justification = "A SemaphoreSlim holds nothing to release unless its wait handle is asked for.")]
    internal sealed class Line
    {
        private readonly SemaphoreSlim _wake = new(0);
        private int _announcing;
        private volatile bool _leaderIsHere;

        public bool LeaderIsHere
        {
            get => _leaderIsHere;
            set => _leaderIsHere = value;
        }

        public void Poke()
        {
            if (_wake.CurrentCount == 0)
            {
                _wake.Release();
            }
        }

        public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _wake.WaitAsync(atMost, cancellationToken);

        public bool TryAnnounce() => Interlocked.Exchange(ref _announcing, 1) == 0;

        public void Announced() => Volatile.Write(ref _announcing, 0);
    }
}
