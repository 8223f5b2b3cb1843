using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Notifications.Persistence;

namespace TodoPlatform.Modules.Notifications.Features;

/// <summary>Removes what is over: entries of the inbox read, and reminders that came or were cancelled, more than 90 days ago.</summary>
internal sealed class RemoveOldEntries(IServiceScopeFactory scopes, TimeProvider time)
{
    public static readonly TimeSpan Retention = TimeSpan.FromDays(90);

    private const int BatchSize = 1000;

    /// <returns>How many rows were removed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NotificationsDbContext>();
        var before = time.Now() - Retention;
        var removed = 0;
        int batch;
        do
        {
            // A reminder is kept while its task is open and could still ask for it: it says that the reminder has come.
            batch = await db.Database.ExecuteSqlAsync(
                $"""
                DELETE FROM notifications.notifications WHERE id IN (
                    SELECT id FROM notifications.notifications WHERE read_at < {before} LIMIT {BatchSize})
                """, cancellationToken);
            batch += await db.Database.ExecuteSqlAsync(
                $"""
                DELETE FROM notifications.reminders WHERE id IN (
                    SELECT reminder.id FROM notifications.reminders AS reminder
                    WHERE reminder.status IN ('delivered', 'failed', 'cancelled') AND reminder.updated_at < {before}
                      AND NOT EXISTS (SELECT FROM notifications.task_copies AS task WHERE task.task_id = reminder.task_id AND task.is_open)
                    LIMIT {BatchSize} FOR UPDATE SKIP LOCKED)
                """, cancellationToken);
            removed += batch;
        }
        while (batch >= BatchSize);

        return removed;
    }

    /// <summary>Runs the removal once an hour, in one process.</summary>
    [DisallowConcurrentExecution]
    internal sealed class Job(RemoveOldEntries removal) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            context.Result = await removal.RunAsync(cancellationToken);
    }
}
