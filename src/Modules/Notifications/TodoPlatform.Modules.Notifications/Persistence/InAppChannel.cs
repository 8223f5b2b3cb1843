using TodoPlatform.Modules.Notifications.Contracts;
using TodoPlatform.Modules.Notifications.Domain;

namespace TodoPlatform.Modules.Notifications.Persistence;

/// <summary>The inbox of the user interface, from which the live updates follow: in the same transaction, so exactly once.</summary>
internal sealed class InAppChannel(NotificationsDbContext db) : IReminderChannel
{
    public string Name => Names.InApp;

    public ChannelAnswer Take(ReminderState reminder, int lateBySeconds, DateTimeOffset now)
    {
        var notification = Notification.Of(NotificationKind.Reminder, reminder, lateBySeconds, now);
        db.Notifications.Add(notification);
        db.Raise(new NotificationCreated(notification.State, now));
        return ChannelAnswer.Delivered;
    }
}
