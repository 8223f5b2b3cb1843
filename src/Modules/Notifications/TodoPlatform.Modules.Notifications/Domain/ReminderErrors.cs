using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Notifications.Domain;

internal static class ReminderErrors
{
    public static readonly TimeSpan LongestSnooze = TimeSpan.FromDays(366);

    public static Error SnoozeInPast { get; } = Error.Invalid("snooze-in-past", "until", "The time to remind again must be in the future.");

    public static Error SnoozeTooLong { get; } = Error.Invalid("snooze-too-long", "until", "A reminder can be put off by at most 366 days. Give the task another date instead.");

    public static Error NotFound(Guid id) => Error.NotFound("reminder", id);

    public static Error NotActive(Reminder reminder) =>
        Error.Conflict("reminder-not-active", "This reminder is cancelled or its task is closed. Reopen or reschedule the task to be reminded of it.", ReminderView.Of(reminder));
}
