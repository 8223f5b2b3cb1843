using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Notifications.Persistence;

namespace TodoPlatform.Modules.Notifications.Features;

/// <summary>Only the tombstone stays, by which later events of the user are known to be late.</summary>
internal sealed class EraseWhenUserDeleted(NotificationsDbContext db, ReminderPlanning planning, TimeProvider time) : IEventHandler<UserDeleted>
{
    public async Task HandleAsync(UserDeleted happened, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var recipient = await planning.LockRecipientAsync(happened.UserId, exclusively: true, cancellationToken);
        recipient.Bury(time.Now());
        // Reminders first: a delivery that is under way holds its reminder, and its inbox entry is seen after it.
        await db.Reminders.Where(reminder => reminder.UserId == happened.UserId).ExecuteDeleteAsync(cancellationToken);
        await db.Notifications.Where(notification => notification.UserId == happened.UserId).ExecuteDeleteAsync(cancellationToken);
        await db.TaskCopies.Where(task => task.UserId == happened.UserId).ExecuteDeleteAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM notifications.idempotency_keys WHERE user_id = {happened.UserId}", cancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM notifications.dead_letters WHERE user_id = {happened.UserId}", cancellationToken);
    }
}
