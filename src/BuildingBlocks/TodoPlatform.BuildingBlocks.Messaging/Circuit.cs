using Microsoft.Extensions.Logging;

namespace TodoPlatform.BuildingBlocks.Messaging;

/// <summary>
/// Whether a consumer is spared its events: opened by an outage that outlasted the retries, closed by the first success after it.
/// While it is open, one attempt at a time is let through, after pauses that double from one second to fifteen. Thread-safe.
/// </summary>
internal sealed partial class Circuit(string consumer, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>Whoever leads the relays probes more often than that: one that no longer does knows nothing of the consumer any more.</summary>
    private static readonly TimeSpan Hearsay = TimeSpan.FromMinutes(2);

    private readonly Lock _gate = new();
    private TimeSpan _pause = TimeSpan.Zero;
    private long _failedAt;
    private string _reason = "";
    private bool _probing;
    private volatile bool _open;

    /// <summary>Whether events are to wait.</summary>
    public bool IsOpen => _open;

    /// <summary>Whether it is open and the pause before the next attempt is over.</summary>
    public bool IsDue
    {
        get
        {
            lock (_gate)
            {
                return _open && !_probing && time.GetElapsedTime(_failedAt) >= _pause;
            }
        }
    }

    /// <summary>Why it is open, as far as this process has tried lately, for everybody to know; else null.</summary>
    public string? Trouble
    {
        get
        {
            lock (_gate)
            {
                return _open && time.GetElapsedTime(_failedAt) < Hearsay ? _reason : null;
            }
        }
    }

    /// <summary>An attempt to deliver; null when the event is to wait.</summary>
    public Attempt? TryEnter()
    {
        lock (_gate)
        {
            if (!_open)
            {
                return new Attempt(this, probes: false);
            }

            if (_probing || time.GetElapsedTime(_failedAt) < _pause)
            {
                return null;
            }

            _probing = true;
            return new Attempt(this, probes: true);
        }
    }

    private void Failed(bool probe, Exception error)
    {
        lock (_gate)
        {
            if (_open && !probe)
            {
                return; // it was under way when another one opened it
            }

            (_failedAt, _reason) = (time.GetTimestamp(), OutageFailure.Describe(error));
            _pause = _open ? (_pause * 2 < LongestPause ? _pause * 2 : LongestPause) : FirstPause;
            if (_open)
            {
                return;
            }

            _open = true;
        }

        LogOpened(logger, consumer, error.GetBaseException().Message);
    }

    private void Succeeded(bool probe)
    {
        lock (_gate)
        {
            if (!_open || !probe)
            {
                return;
            }

            _open = false;
        }

        LogClosed(logger, consumer);
    }

    /// <summary>One delivery. Disposing it without an outcome says nothing about the consumer.</summary>
    internal sealed class Attempt(Circuit circuit, bool probes) : IDisposable
    {
        public void Failed(Exception error) => circuit.Failed(probes, error);

        public void Succeeded() => circuit.Succeeded(probes);

        public void Dispose()
        {
            if (probes)
            {
                lock (circuit._gate)
                {
                    circuit._probing = false;
                }
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Consumer} is in an outage, its events wait until it is over: {Reason}")]
    private static partial void LogOpened(ILogger logger, string consumer, string reason);

    [LoggerMessage(LogLevel.Information, "{Consumer} works again and takes the events that wait for it")]
    private static partial void LogClosed(ILogger logger, string consumer);
}
