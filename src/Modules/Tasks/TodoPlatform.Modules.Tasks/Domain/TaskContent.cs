using NodaTime;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>What a user writes into a task, apart from its place and its recurrence.</summary>
internal sealed record TaskContent(
    string Title, string? Description, TaskPriority Priority, IReadOnlyList<string> Labels, LocalMoment? Start, LocalMoment? Due, DateOnly? Deadline,
    int? DurationMinutes, IReadOnlyList<ReminderDefinition> Reminders)
{
    /// <summary>How labels are compared.</summary>
    public static string KeyOf(string label) => label.ToLowerInvariant();

    /// <summary>Labels with one of them under another name, or without it; those that are then the same once.</summary>
    public static IReadOnlyList<string> Relabelled(IReadOnlyList<string> labels, string key, string? name) =>
        [.. labels.Select(label => KeyOf(label) == key ? name : label).OfType<string>().DistinctBy(KeyOf)];

    /// <summary>The content as it will be stored (zones canonical, labels once each), or why it is refused.</summary>
    public Result<TaskContent> Check()
    {
        if (TextError() is { } text)
        {
            return text;
        }

        if (LocalMoments.CheckDate(Deadline, "deadline") is { } deadline)
        {
            return deadline;
        }

        if (DurationMinutes is < 1 or > TaskLimits.DurationMinutes)
        {
            return Error.Invalid("validation-failed", "durationMinutes", $"durationMinutes must be between 1 and {TaskLimits.DurationMinutes}.");
        }

        var (start, due) = (Start, Due);
        if (Start is not null)
        {
            var outcome = LocalMoments.Check(Start, "start");
            if (!outcome.Succeeded)
            {
                return outcome.Error;
            }

            start = outcome.Value;
        }

        if (Due is not null)
        {
            var outcome = LocalMoments.Check(Due, "due");
            if (!outcome.Succeeded)
            {
                return outcome.Error;
            }

            due = outcome.Value;
        }

        var reminders = TaskReminders.Check(Reminders);
        return reminders.Succeeded
            ? this with { Start = start, Due = due, Labels = [.. Labels.DistinctBy(KeyOf)], Reminders = reminders.Value }
            : reminders.Error;
    }

    /// <summary>Refuses what is new in comparison with <paramref name="before"/> and lies in the past.</summary>
    public Error? PastError(TaskContent? before, DateTimeZone viewer, DateTimeOffset now) =>
        Due != before?.Due && Due?.IsPast(viewer, now) == true ? TaskErrors.Past("due")
        : Start != before?.Start && Start?.IsPast(viewer, now) == true ? TaskErrors.Past("start")
        : Reminders.Any(reminder => reminder.At < now && before?.Reminders.Any(old => old.At == reminder.At) != true) ? TaskErrors.Past("reminders")
        : null;

    /// <summary>Equal in every field, lists compared by their items.</summary>
    public bool IsSameAs(TaskContent other) =>
        this with { Labels = other.Labels, Reminders = other.Reminders } == other
        && Labels.SequenceEqual(other.Labels, StringComparer.Ordinal)
        && TaskReminders.AreSame(Reminders, other.Reminders);

    /// <summary>The content of the occurrence due at <paramref name="due"/>: what hangs on the date moves with it by local days.</summary>
    public TaskContent ShiftedTo(LocalMoment due, DateTimeZone viewer) =>
        (Due is null ? this : ShiftedBy(due.Date.DayNumber - Due.Date.DayNumber, due.ZoneOr(viewer))) with { Due = due };

    /// <summary>The same some local days later: local times stay.</summary>
    public TaskContent ShiftedBy(int days, DateTimeZone zone) => days == 0 ? this : this with
    {
        Due = Due is null ? null : Due with { Date = Due.Date.AddDays(days) },
        Start = Start is null ? null : Start with { Date = Start.Date.AddDays(days) },
        Deadline = Deadline?.AddDays(days),
        Reminders = [.. Reminders.Select(reminder => TaskReminders.ShiftedBy(reminder, days, zone))],
    };

    /// <summary>This content, on the dates of <paramref name="other"/>.</summary>
    public TaskContent OnDatesOf(TaskContent other) => this with { Start = other.Start, Due = other.Due, Deadline = other.Deadline };

    private Error? TextError()
    {
        if (!TaskTexts.IsLine(Title) || Title.Length > TaskLimits.Title)
        {
            return Error.Invalid("validation-failed", "title", $"title must be one line of 1 to {TaskLimits.Title} characters, not only blanks, without control characters.");
        }

        if (Description?.Length > TaskLimits.Description || !TaskTexts.IsText(Description))
        {
            return Error.Invalid("validation-failed", "description", $"description must have at most {TaskLimits.Description} characters, and no control characters but tabs and line breaks.");
        }

        if (!Enum.IsDefined(Priority))
        {
            return Error.Invalid("validation-failed", "priority", "priority must be low, normal, high or critical.");
        }

        return Labels.Count > TaskLimits.Labels ? Error.Invalid("validation-failed", "labels", $"A task has at most {TaskLimits.Labels} labels.")
            : Labels.Any(label => !TaskTexts.IsLine(label) || label.Length > TaskLimits.Label) ? Error.Invalid("validation-failed", "labels", $"A label must be one line of 1 to {TaskLimits.Label} characters, not only blanks, without control characters.")
            : null;
    }
}
