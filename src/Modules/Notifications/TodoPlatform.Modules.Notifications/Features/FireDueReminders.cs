using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Notifications.Contracts;
using TodoPlatform.Modules.Notifications.Domain;
using TodoPlatform.Modules.Notifications.Persistence;

namespace TodoPlatform.Modules.Notifications.Features;

/// <summary>
/// Fires what is due. Any number of processes may do so at once: a claim takes rows that nobody else holds, and marks
/// them fired in the transaction that raises the event, so that a crash neither loses nor doubles a reminder.
/// </summary>
internal sealed class FireDueReminders(IServiceScopeFactory scopes, TimeProvider time)
{
    private const int BatchSize = 250;

    /// <summary>Fires all that is due by now.</summary>
    /// <returns>When the next one is due, null for none; and whether it is due already, but held by another process.</returns>
    public async Task<(DateTimeOffset? Next, bool IsHeld)> RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NotificationsDbContext>();
        while (true)
        {
            // An idle process asks the index for the earliest time, once a second, and opens no transaction.
            var next = await db.Reminders.IgnoreQueryFilters().Where(reminder => reminder.Status == ReminderStatus.Planned).MinAsync(reminder => (DateTimeOffset?)reminder.FireAt, cancellationToken);
            var now = time.Now();
            if (next is null || next > now)
            {
                return (next, false);
            }

            var fired = next <= now - Lateness.Digest ? await FireDigestsAsync(db, cancellationToken) : 0;
            fired += await FireAsync(scope.ServiceProvider, cancellationToken);
            if (fired == 0)
            {
                return (next, true);
            }
        }
    }

    private async Task<int> FireAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<NotificationsDbContext>();
        db.ChangeTracker.Clear();
        var claimed = await services.GetRequiredService<ModuleUnitOfWork<NotificationsDbContext>>().ExecuteAsync(
            async () =>
            {
                var now = time.Now();
                var missedLongAgo = now - Lateness.Digest;
                var fired = await db.Reminders
                    .FromSql($"""
                        WITH due AS (
                            SELECT id FROM notifications.reminders
                            WHERE status = 'planned' AND fire_at <= {now} AND fire_at > {missedLongAgo}
                            ORDER BY fire_at LIMIT {BatchSize}
                            FOR UPDATE SKIP LOCKED)
                        UPDATE notifications.reminders AS reminder
                        SET status = 'fired', fired_at = {now}, updated_at = {now}, version = version + 1, fired_version = version + 1,
                            late_by_seconds = CASE WHEN {now} - fire_at < interval '5 seconds' THEN 0 ELSE floor(extract(epoch FROM {now} - fire_at))::integer END
                        FROM due WHERE reminder.id = due.id
                        RETURNING reminder.*
                        """)
                    .IgnoreQueryFilters().AsNoTracking().ToListAsync(cancellationToken);
                using var activity = fired.Count > 0 ? PlatformTelemetry.Source.StartActivity(nameof(FireDueReminders)) : null;
                foreach (var reminder in fired.OrderBy(reminder => reminder.FireAt))
                {
                    db.Raise(new ReminderFired(reminder.State, reminder.LateBySeconds, now));
                }

                return fired;
            },
            static fired => fired.Count > 0,
            cancellationToken);
        Measure(claimed);
        return claimed.Count;
    }

    private async Task<int> FireDigestsAsync(NotificationsDbContext db, CancellationToken cancellationToken)
    {
        var missedLongAgo = time.Now() - Lateness.Digest;
        var users = await db.Reminders.IgnoreQueryFilters()
            .Where(reminder => reminder.Status == ReminderStatus.Planned && reminder.FireAt <= missedLongAgo)
            .Select(reminder => reminder.UserId).Distinct().ToListAsync(cancellationToken);
        var fired = 0;
        foreach (var userId in users)
        {
            await using var scope = scopes.CreateAsyncScope();
            fired += await FireDigestAsync(scope.ServiceProvider, userId, cancellationToken);
        }

        return fired;
    }

    /// <summary>Fires and delivers all that a user missed long ago, as one entry of the inbox, in one transaction.</summary>
    private async Task<int> FireDigestAsync(IServiceProvider services, Guid userId, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<NotificationsDbContext>();
        var collapsed = await services.GetRequiredService<ModuleUnitOfWork<NotificationsDbContext>>().ExecuteAsync(
            async () =>
            {
                // One process per user, or two would make two digests of the halves that they got hold of. Also keeps out
                // the planning, which locks the same reminders.
                var mine = await db.Recipients
                    .FromSql($"SELECT * FROM notifications.recipients WHERE user_id = {userId} FOR UPDATE SKIP LOCKED")
                    .IgnoreQueryFilters().AsNoTracking().ToListAsync(cancellationToken);
                if (mine.Count == 0)
                {
                    return [];
                }

                var now = time.Now();
                var missedLongAgo = now - Lateness.Digest;
                var missed = await db.Reminders
                    .FromSql($"SELECT * FROM notifications.reminders WHERE user_id = {userId} AND status = 'planned' AND fire_at <= {missedLongAgo} FOR UPDATE")
                    .IgnoreQueryFilters().OrderBy(reminder => reminder.FireAt).ThenBy(reminder => reminder.Id).ToListAsync(cancellationToken);
                if (missed.Count == 0)
                {
                    return missed;
                }

                foreach (var reminder in missed)
                {
                    db.Raise(reminder.Fire(now));
                    var delivery = new Delivery { ReminderId = reminder.Id, FiredVersion = reminder.Version, Channel = Names.InApp, UserId = userId, CreatedAt = now };
                    delivery.Take(ChannelAnswer.Delivered, now);
                    db.Deliveries.Add(delivery);
                    db.Raise(reminder.Delivered(reminder.Version, Names.InApp, now));
                }

                var digest = Notification.DigestOf(userId, missed, now);
                db.Notifications.Add(digest);
                db.Raise(new NotificationCreated(digest.State, now));
                return missed;
            },
            static missed => missed.Count > 0,
            cancellationToken);
        Measure(collapsed);
        return collapsed.Count;
    }

    private static void Measure(List<Reminder> fired)
    {
        foreach (var reminder in fired)
        {
            ReminderMetrics.Fired(reminder);
        }
    }
}
