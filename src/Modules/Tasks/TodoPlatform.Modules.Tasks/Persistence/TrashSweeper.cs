using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Tasks.Persistence.Undo;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>Purges what has been in the trash for its time, and forgets what was kept for undoing, and deletions and commands that nobody syncs any more. Harmless when several processes do it at once.</summary>
internal sealed partial class TrashSweeper(IServiceScopeFactory scopes, TimeProvider time, ILogger<TrashSweeper> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>One round, a lot per transaction.</summary>
    internal async Task SweepAsync(CancellationToken cancellationToken)
    {
        await InLotsAsync((db, now) => db.PurgeAsync(userId: null, Trash.ExpiredBy(now), cancellationToken), cancellationToken);
        await InLotsAsync((db, now) => db.ForgetUndoneAsync(now, cancellationToken), cancellationToken);
        await InLotsAsync((db, now) => db.ForgetAsync(now, cancellationToken), cancellationToken);
    }

    private async Task InLotsAsync(Func<TasksDbContext, DateTimeOffset, Task<bool>> removeLot, CancellationToken cancellationToken)
    {
        for (var more = true; more;)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TasksDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            more = await removeLot(db, time.Now());
            await transaction.CommitAsync(cancellationToken);
        }
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
                    await SweepAsync(stoppingToken);
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

    [LoggerMessage(LogLevel.Warning, "The trash could not be purged, the next round tries again: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
