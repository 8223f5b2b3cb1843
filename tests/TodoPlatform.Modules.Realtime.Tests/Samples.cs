using System.Text.Json;
using TodoPlatform.Modules.Notifications.Contracts;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Realtime.Tests;

internal static class Samples
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    public static TaskChanged TaskOf(Guid user, Guid? id = null, long version = 1, string resource = "task", string title = "Buy milk") =>
        Changed(user, resource, id ?? Guid.CreateVersion7(), version, JsonSerializer.SerializeToElement(new { title, description = (string?)null, version }));

    public static TaskChanged Gone(Guid user, string resource, Guid id, long version) => Changed(user, resource, id, version, null);

    public static ReminderState Reminder(Guid user, string status, long version) =>
        new(Guid.CreateVersion7(), user, Guid.CreateVersion7(), Guid.CreateVersion7(), "Buy milk", Morning, status, version);

    public static ReminderScheduled Scheduled(Guid user) => new(Reminder(user, "planned", 1), Morning);

    public static NotificationCreated Notification(Guid user) =>
        new(new NotificationState(Guid.CreateVersion7(), user, "reminder", Guid.CreateVersion7(), "Buy milk", Morning, Morning, 0, null, 1), Morning);

    private static TaskChanged Changed(Guid user, string resource, Guid id, long version, JsonElement? data) => new(user, resource, id, version, data, Morning);
}
