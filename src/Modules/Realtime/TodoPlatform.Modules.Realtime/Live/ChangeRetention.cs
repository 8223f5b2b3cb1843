using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Modules.Realtime.Live;

/// <summary>Keeps a day of changes. A client that was away for longer loads everything anew.</summary>
internal sealed partial class ChangeRetention(ModuleDataSources sources, TimeProvider time, ILogger<ChangeRetention> logger) : BackgroundService
{
    /// <summary>How long changes are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private const int UsersPerTransaction = 200;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    /// <summary>Removes what is older than <see cref="Kept"/>. Harmless when several processes do it at once.</summary>
    /// <returns>Of how many users something was removed.</returns>
    public async Task<int> PruneAsync(CancellationToken cancellationToken)
    {
        var pruned = 0;
        for (var users = UsersPerTransaction; users == UsersPerTransaction; pruned += users)
        {
            // The head first, as every writer of the log does: in the other order two of them could wait for each other.
            await using var prune = sources.Of("realtime").CreateCommand("""
                WITH old AS MATERIALIZED (
                    SELECT user_id, max(position) AS position FROM realtime.changes
                    WHERE at < $1 AND pg_try_advisory_xact_lock(hashtextextended('realtime.changes.retention', 0))
                    GROUP BY user_id LIMIT $2),
                moved AS (
                    UPDATE realtime.heads head SET pruned_to = greatest(head.pruned_to, old.position) FROM old WHERE head.user_id = old.user_id
                    RETURNING head.user_id, head.pruned_to),
                gone AS (
                    DELETE FROM realtime.changes change USING moved WHERE change.user_id = moved.user_id AND change.position <= moved.pruned_to)
                SELECT count(*) FROM moved
                """);
            prune.Parameters.Add(new() { Value = time.GetUtcNow() - Kept });
            prune.Parameters.Add(new() { Value = UsersPerTransaction });
            users = (int)(long)(await prune.ExecuteScalarAsync(cancellationToken))!;
        }

        return pruned;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await PruneAsync(stoppingToken);
                }
                catch (Exception e) when (!stoppingToken.IsCancellationRequested)
                {
                    LogFailed(logger, e.Message);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    [LoggerMessage(LogLevel.Warning, "Old changes could not be removed, the next run tries again: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
