using System.Linq.Expressions;
using TodoPlatform.BuildingBlocks.Http;

namespace TodoPlatform.Modules.Notifications.Domain;

/// <summary>An entry of the inbox as the API answers it.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Kind"><c>reminder</c>, <c>digest</c> or <c>delivery-failed</c>.</param>
/// <param name="ReminderId">The planned reminder, to snooze it; null for a digest.</param>
/// <param name="TaskId">Its task; null for a digest.</param>
/// <param name="TaskTitle">The task's title when it came; the first titles of a digest.</param>
/// <param name="FireAt">When it was due, UTC; for a digest the earliest.</param>
/// <param name="DeliveredAt">When it came, UTC.</param>
/// <param name="LateBySeconds">How late it came; 0 below a few seconds.</param>
/// <param name="ReadAt">When it was read, UTC; null while unread.</param>
/// <param name="Version">+1 per write.</param>
internal sealed record NotificationView(
    Guid Id, string Kind, Guid? ReminderId, Guid? TaskId, string TaskTitle, DateTimeOffset FireAt, DateTimeOffset DeliveredAt, int LateBySeconds, DateTimeOffset? ReadAt, long Version) : IVersioned
{
    public static readonly Expression<Func<Notification, NotificationView>> Projection = entry => new NotificationView(
        entry.Id, Names.Of(entry.Kind), entry.ReminderId, entry.TaskId, entry.TaskTitle, entry.FireAt, entry.DeliveredAt, entry.LateBySeconds, entry.ReadAt, entry.Version);
}
