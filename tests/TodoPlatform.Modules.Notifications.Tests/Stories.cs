using System.Text.Json;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Notifications.Contracts;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Testing;

namespace TodoPlatform.Modules.Notifications.Tests;

/// <summary>Nothing is relayed: the tests deliver events themselves, and what the module raises stays in its outbox.</summary>
public sealed class SilentSandbox(TestPostgres postgres) : ClockedSandbox(postgres)
{
    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Messaging:Relay"] = "false" };
}

internal static class Stories
{
    /// <summary>For hundreds of events through all modules on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public static readonly DateTimeOffset Start = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    public static TaskState NewTask(Guid userId, DateTimeOffset now, LocalMoment? due = null, params ReminderDefinition[] reminders) => new(
        Guid.CreateVersion7(), userId, Guid.CreateVersion7(), null, null, "Pay rent", null, TaskPriority.Normal, [], null, due, null, null, null, null, null,
        reminders, TaskProgress.Open, null, null, "a0", "Etc/UTC", now, now, 1);

    public static LocalMoment On(string date, string? time = null, string? zone = null) =>
        new(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), time is null ? null : TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), zone);

    public static ReminderDefinition Before(string duration, ReminderAnchor anchor = ReminderAnchor.Due, params string[] channels) =>
        new(Guid.CreateVersion7(), anchor, duration, null, channels.Length == 0 ? null : channels);

    public static ReminderDefinition At(DateTimeOffset at, params string[] channels) => new(Guid.CreateVersion7(), null, null, at, channels.Length == 0 ? null : channels);

    public static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);

    public static UserState Profile(Guid userId, string zone, long version = 1, QuietHours? quietHours = null) =>
        new(userId, $"{userId:N}@example.org", "Test User", zone, "en", DayOfWeek.Monday, DateOrder.DayMonthYear, quietHours, version);

    public static Task CreateAsync(this Sandbox sandbox, TaskState task, DateTimeOffset? occurredAt = null) =>
        sandbox.DeliverAsync("notifications", new TaskCreated(task, null, occurredAt ?? task.UpdatedAt));

    public static Task UpdateAsync(this Sandbox sandbox, TaskState task, DateTimeOffset? occurredAt = null) =>
        sandbox.DeliverAsync("notifications", new TaskUpdated(task, null, occurredAt ?? task.UpdatedAt));

    public static Task SetProfileAsync(this Sandbox sandbox, Guid userId, string zone, long version = 1, QuietHours? quietHours = null, DateTimeOffset? occurredAt = null) =>
        sandbox.DeliverAsync("notifications", new PreferencesChanged(Profile(userId, zone, version, quietHours), occurredAt ?? Start));

    /// <summary>The rows of a task as "status fire_at", in the order of their time.</summary>
    public static Task<IReadOnlyList<string>> RowsAsync(this Sandbox sandbox, Guid taskId) => sandbox.QueryAsync<string>(
        "SELECT status || ' ' || to_char(fire_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') FROM notifications.reminders WHERE task_id = $1 ORDER BY fire_at, reminder_id", taskId);

    public static Task<DateTime> FireAtAsync(this Sandbox sandbox, Guid taskId) =>
        sandbox.QuerySingleAsync<DateTime>("SELECT fire_at FROM notifications.reminders WHERE task_id = $1", taskId);

    public static Task<Guid> RowIdAsync(this Sandbox sandbox, Guid taskId) => sandbox.QuerySingleAsync<Guid>("SELECT id FROM notifications.reminders WHERE task_id = $1", taskId);

    public static Task<string> StatusAsync(this Sandbox sandbox, Guid taskId) => sandbox.QuerySingleAsync<string>("SELECT status FROM notifications.reminders WHERE task_id = $1", taskId);

    /// <summary>What the module has raised for a user and nobody has relayed, without its prefix and version: "reminder-scheduled".</summary>
    public static async Task<IReadOnlyList<string>> RaisedAsync(this SilentSandbox sandbox, Guid userId) =>
        [.. (await sandbox.QueryAsync<string>("SELECT event_type FROM notifications.outbox WHERE user_id = $1 ORDER BY position", userId)).Select(type => type.Split('.')[1])];

    /// <summary>The firings in the outbox of a user.</summary>
    public static async Task<IReadOnlyList<ReminderFired>> FiringsAsync(this SilentSandbox sandbox, Guid userId) =>
        [.. (await sandbox.QueryAsync<byte[]>("SELECT data FROM notifications.outbox WHERE user_id = $1 AND event_type LIKE '%reminder-fired%' ORDER BY position", userId))
            .Select(data => JsonSerializer.Deserialize<ReminderFired>(data, EventCatalog.Json)!)];

    /// <summary>Waits for the firing loop, which it wakes: the clock may have jumped while the loop was setting its timer.</summary>
    public static Task FiredAsync(this Sandbox sandbox, Func<Task<bool>> condition, string what) => Eventually.TrueAsync(
        async () =>
        {
            await sandbox.ExecuteAsync("SELECT pg_notify('todoplatform_reminders_due', '')");
            return await condition();
        },
        what,
        Patience);

    /// <summary>Waits until all that the module has raised is with its consumers.</summary>
    public static Task RelayedAsync(this Sandbox sandbox) => Eventually.TrueAsync(
        async () => await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM notifications.outbox") == 0, "the outbox is empty", Patience);
}
