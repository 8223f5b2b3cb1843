using NodaTime;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>Reminders as a task defines them. When they fire is Notifications' business.</summary>
internal static class TaskReminders
{
    private static readonly LocalDate Origin = new(2000, 1, 1);

    public static Result<IReadOnlyList<ReminderDefinition>> Check(IReadOnlyList<ReminderDefinition> reminders)
    {
        if (reminders.Count > TaskLimits.Reminders)
        {
            return Error.Invalid("validation-failed", "reminders", $"A task has at most {TaskLimits.Reminders} reminders.");
        }

        if (reminders.DistinctBy(reminder => reminder.Id).Count() != reminders.Count)
        {
            return Error.Invalid("validation-failed", "reminders", "Two reminders have the same id.");
        }

        var checkedOnes = new List<ReminderDefinition>(reminders.Count);
        foreach (var reminder in reminders)
        {
            if (reminder.Channels?.Count > TaskLimits.Channels || reminder.Channels?.Any(channel => string.IsNullOrWhiteSpace(channel) || channel.Length > TaskLimits.Channel) == true)
            {
                return Error.Invalid("validation-failed", "reminders", $"A reminder has at most {TaskLimits.Channels} channels of 1 to {TaskLimits.Channel} characters.");
            }

            if (reminder.At is { } at)
            {
                if (LocalMoments.CheckDate(DateOnly.FromDateTime(at.UtcDateTime), "reminders") is { } outOfRange)
                {
                    return outOfRange;
                }

                // The resolution of the database, so that what is answered is what is stored.
                checkedOnes.Add(reminder with { At = at.ToUniversalTime().AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond)) });
                continue;
            }

            if (!ReminderOffset.TryParse(reminder.Before, out _, out var problem))
            {
                return Error.Invalid("bad-duration", "reminders", problem!);
            }

            checkedOnes.Add(reminder);
        }

        return checkedOnes;
    }

    /// <summary>Refuses relative reminders that have nothing to be relative to.</summary>
    public static Error? AnchorError(TaskContent content) =>
        content.Reminders.FirstOrDefault(reminder => reminder.RelativeTo switch
        {
            ReminderAnchor.Due => content.Due is null,
            ReminderAnchor.Start => content.Start is null,
            _ => false,
        }) is { RelativeTo: { } anchor }
            ? Error.Invalid("reminder-without-date", "reminders", $"A reminder relative to {anchor.ToString().ToLowerInvariant()} needs that date on the task.")
            : null;

    public static bool AreSame(IReadOnlyList<ReminderDefinition> one, IReadOnlyList<ReminderDefinition> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => pair.First with { Channels = pair.Second.Channels } == pair.Second
            && (pair.First.Channels ?? []).SequenceEqual(pair.Second.Channels ?? [], StringComparer.Ordinal)
            && (pair.First.Channels is null) == (pair.Second.Channels is null));

    /// <summary>Relative ones stay as they are; absolute ones move by local days, at the same local time.</summary>
    public static ReminderDefinition ShiftedBy(ReminderDefinition reminder, int days, DateTimeZone zone) =>
        reminder.At is { } at
            ? reminder with { At = ReminderTimes.Shift(Instant.FromDateTimeOffset(at), Origin, Origin.PlusDays(days), zone).ToDateTimeOffset() }
            : reminder;
}
