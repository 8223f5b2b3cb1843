using TodoPlatform.BuildingBlocks.Http;

namespace TodoPlatform.Modules.Notifications.Domain;

/// <summary>How tasks without reminders of their own remind their user. Quiet hours belong to the profile.</summary>
/// <param name="TimedAtDue">A timed task reminds at its time.</param>
/// <param name="AllDayAt">When an all-day task reminds, in the user's zone; null for never. Also the hour of relative reminders of all-day tasks (09:00 when null).</param>
/// <param name="Version">+1 per write.</param>
internal sealed record SettingsView(bool TimedAtDue, TimeOnly? AllDayAt, long Version) : IVersioned
{
    /// <summary>Of a user who has changed nothing.</summary>
    public static SettingsView Default { get; } = new(true, new TimeOnly(9, 0), 1);

    public static SettingsView Of(Recipient recipient) => new(recipient.TimedAtDue, recipient.AllDayAt, recipient.SettingsVersion);
}
