using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Notifications.Domain;
using TodoPlatform.Modules.Notifications.Persistence;

namespace TodoPlatform.Modules.Notifications.Features;

/// <summary>
/// Compares what has been fired with what has been delivered, and delivers what is missing: a safety net below the
/// events, for one that was parked as a dead letter or lost with a restored backup.
/// </summary>
internal sealed partial class ReconcileDeliveries(IServiceScopeFactory scopes, TimeProvider time, ILogger<ReconcileDeliveries> logger)
{
    /// <summary>Events take milliseconds: after this time something is wrong.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const int BatchSize = 200;

    /// <summary>Finds and repairs.</summary>
    /// <returns>How many reminders were delivered by it.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var repaired = 0;
        List<Reminder> missing;
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            missing = await FindAsync(scope.ServiceProvider.GetRequiredService<NotificationsDbContext>(), cancellationToken);
            foreach (var reminder in missing)
            {
                await using var own = scopes.CreateAsyncScope();
                repaired += await own.ServiceProvider.GetRequiredService<ModuleUnitOfWork<NotificationsDbContext>>().ExecuteAsync(
                    () => DeliverAsync(own.ServiceProvider, reminder, cancellationToken),
                    static served => served > 0,
                    cancellationToken) > 0 ? 1 : 0;
            }
        }
        while (missing.Count == BatchSize);

        if (repaired > 0)
        {
            LogRepaired(logger, repaired);
        }

        return repaired;
    }

    private async Task<List<Reminder>> FindAsync(NotificationsDbContext db, CancellationToken cancellationToken)
    {
        var before = time.Now() - Patience;
        return await db.Reminders.IgnoreQueryFilters().AsNoTracking()
            .Where(reminder => reminder.Status == ReminderStatus.Fired && reminder.FiredAt < before
                && !db.Deliveries.Any(delivery => delivery.ReminderId == reminder.Id && delivery.FiredVersion == reminder.FiredVersion))
            .OrderBy(reminder => reminder.FiredAt)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
    }

    private static Task<int> DeliverAsync(IServiceProvider services, Reminder reminder, CancellationToken cancellationToken) =>
        services.GetRequiredService<ReminderDelivery>().DeliverAsync(
            reminder.State with { Version = reminder.FiredVersion!.Value }, reminder.LateBySeconds, cancellationToken);

    [LoggerMessage(LogLevel.Warning, "Delivered {Count} reminders that had been fired but not delivered. See the dead letters of the module for the reason.")]
    private static partial void LogRepaired(ILogger logger, int count);

    /// <summary>Runs the reconciliation once a minute, in one process.</summary>
    [DisallowConcurrentExecution]
    internal sealed class Job(ReconcileDeliveries reconciliation) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            context.Result = await reconciliation.RunAsync(cancellationToken);
    }
}
