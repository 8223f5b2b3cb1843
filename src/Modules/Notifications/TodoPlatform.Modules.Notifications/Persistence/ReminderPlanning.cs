using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Contracts;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Notifications.Domain;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Notifications.Persistence;

/// <summary>
/// Brings the planned reminders in line with tasks, profile and settings. The result depends on the latest state of the
/// three only, not on the order in which they became known.
/// </summary>
internal sealed class ReminderPlanning(NotificationsDbContext db, TimeProvider time)
{
    private const int TasksAtOnce = 500;

    /// <summary>A change of zone moves a time by at most this.</summary>
    private static readonly TimeSpan ZoneSpan = TimeSpan.FromHours(28);

    /// <summary>The firing loops look for what is due at least once a second; what is due sooner wakes them.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1.5);

    /// <summary>Takes over what an event says of a task. Older states and repeats change nothing.</summary>
    public async Task TakeAsync(TaskState task, bool isGone, DateTimeOffset occurredAt, CancellationToken cancellationToken)
    {
        // Shared: a change of zone or settings waits for the tasks on their way, and they for it.
        var recipient = await LockRecipientAsync(task.UserId, exclusively: false, cancellationToken);
        if (recipient.IsDeleted)
        {
            return;
        }

        // Made or locked in one round trip: the update that changes nothing is what locks a row that is there already.
        var copies = await db.TaskCopies.FromSql($"""
            INSERT INTO notifications.task_copies (task_id, user_id) VALUES ({task.Id}, {task.UserId}) ON CONFLICT (task_id) DO UPDATE SET task_id = excluded.task_id RETURNING *
            """).IgnoreQueryFilters().ToListAsync(cancellationToken);
        var copy = copies.Single();
        var isNew = copy.Version == 0;
        if (copy.Take(task, isGone, occurredAt))
        {
            var existing = isNew ? [] : await db.Reminders.FromSql($"SELECT * FROM notifications.reminders WHERE user_id = {task.UserId} AND task_id = {task.Id} FOR UPDATE").ToListAsync(cancellationToken);
            var soonest = Follow(copy, recipient, existing);
            await WakeAsync(soonest, cancellationToken);
        }
    }

    /// <summary>Computes the reminders of all of a user's tasks anew, after the zone, the quiet hours or the settings have changed.</summary>
    /// <param name="recipient">Locked exclusively.</param>
    /// <param name="since">When that was decided: tasks whose last reminder was long before are left alone.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task PlanAgainAsync(Recipient recipient, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var from = since - ZoneSpan;
        var after = Guid.Empty;
        DateTimeOffset? soonest = null;
        List<TaskCopy> tasks;
        do
        {
            tasks = await db.TaskCopies
                .Where(task => task.UserId == recipient.UserId && task.IsOpen && task.LatestAt >= from && task.TaskId > after)
                .OrderBy(task => task.TaskId)
                .Take(TasksAtOnce)
                .ToListAsync(cancellationToken);
            var ids = tasks.Select(task => task.TaskId).ToArray();
            var reminders = await db.Reminders
                .FromSql($"SELECT * FROM notifications.reminders WHERE user_id = {recipient.UserId} AND task_id = ANY ({ids}) FOR UPDATE")
                .ToListAsync(cancellationToken);
            var byTask = reminders.ToLookup(reminder => reminder.TaskId);
            foreach (var task in tasks)
            {
                soonest = Earlier(soonest, Follow(task, recipient, [.. byTask[task.TaskId]]));
                after = task.TaskId;
            }
        }
        while (tasks.Count == TasksAtOnce);

        await WakeAsync(soonest, cancellationToken);
    }

    /// <summary>The user's row, made if it is not there, and locked for the transaction.</summary>
    public async Task<Recipient> LockRecipientAsync(Guid userId, bool exclusively, CancellationToken cancellationToken)
    {
        var query = exclusively
            ? db.Recipients.FromSql($"SELECT * FROM notifications.recipients WHERE user_id = {userId} FOR UPDATE")
            : db.Recipients.FromSql($"SELECT * FROM notifications.recipients WHERE user_id = {userId} FOR SHARE");
        if (await query.SingleOrDefaultAsync(cancellationToken) is { } known)
        {
            return known;
        }

        await db.Database.ExecuteSqlAsync($"INSERT INTO notifications.recipients (user_id) VALUES ({userId}) ON CONFLICT DO NOTHING", cancellationToken);
        return await query.SingleAsync(cancellationToken);
    }

    /// <summary>Wakes the firing loops of all processes at the commit, if something is due before they look again by themselves.</summary>
    public async Task WakeAsync(DateTimeOffset? fireAt, CancellationToken cancellationToken)
    {
        // Inside the transaction, which costs a global lock at its commit: only for the few that cannot wait.
        if (fireAt <= time.Now() + Soon)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_notify({DueChannel.Name}, '')", cancellationToken);
        }
    }

    private DateTimeOffset? Follow(TaskCopy task, Recipient recipient, List<Reminder> existing)
    {
        var now = time.Now();
        task.Expect(ReminderPlan.LatestOf(task, recipient));
        var plans = ReminderPlan.Of(task, recipient).ToDictionary(plan => plan.ReminderId);
        foreach (var reminder in existing)
        {
            Raise(plans.Remove(reminder.ReminderId, out var plan)
                ? reminder.Follow(task, plan, DecidedAt(task, recipient, plan), now)
                : reminder.Withdraw(now));
        }

        foreach (var plan in plans.Values)
        {
            if (Reminder.Begin(task, plan, DecidedAt(task, recipient, plan), now) is { } begun)
            {
                existing.Add(begun.Reminder);
                db.Reminders.Add(begun.Reminder);
                Raise(begun.Happened);
            }
        }

        return existing.Where(reminder => reminder.IsPending).Select(reminder => (DateTimeOffset?)reminder.FireAt).Min();
    }

    // Who switches the default reminders on does not ask for those whose time has passed.
    private static DateTimeOffset DecidedAt(TaskCopy task, Recipient recipient, ReminderPlan plan) =>
        plan.IsDefault && recipient.SettingsChangedAt is { } changed && changed > task.DecidedAt ? changed : task.DecidedAt;

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;

    private void Raise(IIntegrationEvent? happened)
    {
        if (happened is not null)
        {
            db.Raise(happened);
        }
    }
}

/// <summary>The PostgreSQL notification channel that tells the firing loops of new reminders.</summary>
internal static class DueChannel
{
    public const string Name = "todoplatform_reminders_due";
}
