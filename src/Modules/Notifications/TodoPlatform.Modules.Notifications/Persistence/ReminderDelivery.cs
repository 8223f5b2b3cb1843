using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Notifications.Contracts;
using TodoPlatform.Modules.Notifications.Domain;

namespace TodoPlatform.Modules.Notifications.Persistence;

/// <summary>Gives one firing of a reminder to each of its channels, once: the delivery records say to which it was given already.</summary>
internal sealed class ReminderDelivery(NotificationsDbContext db, IEnumerable<IReminderChannel> channels, TimeProvider time)
{
    private static readonly string[] DefaultChannels = [Names.InApp];

    /// <summary>Delivers within the current transaction. Repeats change nothing.</summary>
    /// <param name="fired">The reminder as it was when it fired; its version names the firing.</param>
    /// <param name="lateBySeconds">How late that was.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>How many channels have taken or refused it now.</returns>
    public async Task<int> DeliverAsync(ReminderState fired, int lateBySeconds, CancellationToken cancellationToken)
    {
        var reminder = await db.Reminders
            .FromSql($"SELECT * FROM notifications.reminders WHERE id = {fired.Id} FOR UPDATE")
            .IgnoreQueryFilters().SingleOrDefaultAsync(cancellationToken);
        if (reminder is null)
        {
            return 0; // the account is gone
        }

        var served = await db.Deliveries.IgnoreQueryFilters()
            .Where(delivery => delivery.ReminderId == fired.Id && delivery.FiredVersion == fired.Version)
            .Select(delivery => delivery.Channel)
            .ToListAsync(cancellationToken);
        var now = time.Now();
        var wanted = reminder.Channels is { Count: > 0 } chosen ? chosen.Distinct() : DefaultChannels;
        var count = 0;
        foreach (var name in wanted.Except(served))
        {
            var answer = channels.FirstOrDefault(channel => channel.Name == name)?.Take(fired, lateBySeconds, now)
                ?? ChannelAnswer.Refused($"This installation has no channel named \"{name}\". Available: {string.Join(", ", channels.Select(channel => channel.Name))}.");
            var delivery = new Delivery { ReminderId = fired.Id, FiredVersion = fired.Version, Channel = name, UserId = fired.UserId, CreatedAt = now };
            delivery.Take(answer, now);
            db.Deliveries.Add(delivery);
            if (answer.Status == DeliveryStatus.Delivered)
            {
                db.Raise(reminder.Delivered(fired.Version, name, now));
            }
            else if (answer.Status == DeliveryStatus.Failed)
            {
                Refuse(reminder, fired, name, answer.Error!, now);
            }

            count++;
        }

        return count;
    }

    // Told to the user, too: in the inbox, which always works.
    private void Refuse(Reminder reminder, ReminderState fired, string channel, string reason, DateTimeOffset now)
    {
        db.Raise(reminder.Failed(fired.Version, channel, reason, now));
        var notification = Notification.Of(NotificationKind.DeliveryFailed, fired, 0, now);
        db.Notifications.Add(notification);
        db.Raise(new NotificationCreated(notification.State, now));
    }
}
