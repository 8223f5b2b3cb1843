using System.Linq.Expressions;
using TodoPlatform.BuildingBlocks.Http;

namespace TodoPlatform.Modules.Notifications.Domain;

/// <summary>A planned reminder as the API answers it.</summary>
/// <param name="Id">The planned reminder.</param>
/// <param name="TaskId">Its task.</param>
/// <param name="ReminderId">The definition within the task; the task's id for the default reminder.</param>
/// <param name="TaskTitle">The task's title.</param>
/// <param name="FireAt">When it comes or came, UTC.</param>
/// <param name="Status"><c>planned</c>, <c>fired</c>, <c>delivered</c>, <c>failed</c> or <c>cancelled</c>.</param>
/// <param name="Snoozed">Whether the time was chosen by snoozing.</param>
/// <param name="IsDefault">Whether it follows from the user's settings and not from the task.</param>
/// <param name="Channels">Where it goes; null for the user's defaults.</param>
/// <param name="LateBySeconds">How late it was fired.</param>
/// <param name="Version">+1 per write.</param>
internal sealed record ReminderView(
    Guid Id, Guid TaskId, Guid ReminderId, string TaskTitle, DateTimeOffset FireAt, ReminderStatus Status, bool Snoozed, bool IsDefault, IReadOnlyList<string>? Channels, int LateBySeconds, long Version) : IVersioned
{
    public static readonly Expression<Func<Reminder, ReminderView>> Projection = reminder => new ReminderView(
        reminder.Id, reminder.TaskId, reminder.ReminderId, reminder.TaskTitle, reminder.FireAt, reminder.Status, reminder.Snoozed, reminder.IsDefault, reminder.Channels, reminder.LateBySeconds, reminder.Version);

    private static readonly Func<Reminder, ReminderView> Compiled = Projection.Compile();

    public static ReminderView Of(Reminder reminder) => Compiled(reminder);
}
