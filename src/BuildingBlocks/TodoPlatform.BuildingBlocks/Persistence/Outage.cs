using Microsoft.Extensions.Logging;

namespace TodoPlatform.BuildingBlocks.Persistence;

/// <summary>
/// Keeps the log readable while something that is tried again and again does not work: its first failure is said loudly,
/// further ones are debug messages, and its first success after that is one line. Thread-safe.
/// </summary>
/// <param name="logger">Takes the line of the success.</param>
/// <param name="worker">What works again, for that line.</param>
public sealed partial class Outage(ILogger logger, string worker)
{
    private int _failing;

    /// <summary>It failed.</summary>
    /// <param name="first">The level of a first failure.</param>
    /// <returns>The level at which to log this failure.</returns>
    public LogLevel Failed(LogLevel first = LogLevel.Warning) => Interlocked.Exchange(ref _failing, 1) == 0 ? first : LogLevel.Debug;

    /// <summary>It worked.</summary>
    public void Worked()
    {
        if (Volatile.Read(ref _failing) != 0 && Interlocked.Exchange(ref _failing, 0) != 0)
        {
            LogWorksAgain(logger, worker);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Worker} works again")]
    private static partial void LogWorksAgain(ILogger logger, string worker);
}
