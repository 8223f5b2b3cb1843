using TodoPlatform.Calendar;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>Makes of what other programs allow something that this one accepts, and says what it had to change.</summary>
internal sealed class ImportRepairs(List<ImportProblem> problems)
{
    private static readonly DateTimeOffset Earliest = new(TaskLimits.FirstDate, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>One line of at most so many characters; null when nothing is left of it.</summary>
    public static string? Line(string? text, int longest)
    {
        if (text is null)
        {
            return null;
        }

        var line = TaskTexts.IsLine(text) ? text : new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        line = TaskTexts.Begin(line, longest);
        return TaskTexts.IsLine(line) ? line : null;
    }

    /// <summary>Any number of lines without control characters.</summary>
    public static string? Text(string? text) =>
        text is null || TaskTexts.IsText(text) ? text : new string([.. text.Where(c => !char.IsControl(c) || c is '\t' or '\n' or '\r')]);

    /// <summary>A time that can be one of a record here: not in the future, in the resolution of the database.</summary>
    public static DateTimeOffset? Past(DateTimeOffset? time, DateTimeOffset now) =>
        time is not { } at || at < Earliest ? null : at > now ? now : at.ToUniversalTime().AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));

    public string? Color(string? color, int? row)
    {
        if (color is null || Project.Colors.Contains(color))
        {
            return color;
        }

        problems.Add(new ImportProblem(row, "color", $"The colour \"{Line(color, 50)}\" is unknown; it comes without one.", false));
        return null;
    }

    /// <summary>The content, mended where it has to be; null when there is not even a title.</summary>
    public TaskContent? Content(TaskContent content, int row)
    {
        var (title, description) = (Line(content.Title, TaskLimits.Title), Text(content.Description));
        if (title is null)
        {
            problems.Add(new ImportProblem(row, "title", "The task has no title and is left out.", true));
            return null;
        }

        if (content.Title.Length > TaskLimits.Title)
        {
            description = description is null ? Text(content.Title) : Text(content.Title) + "\n\n" + description;
            problems.Add(new ImportProblem(row, "title", $"A title has at most {TaskLimits.Title} characters; the whole one is in the description.", false));
        }

        if (description?.Length > TaskLimits.Description)
        {
            description = TaskTexts.Begin(description, TaskLimits.Description);
            problems.Add(new ImportProblem(row, "description", $"A description has at most {TaskLimits.Description} characters; what comes after them is cut off.", false));
        }

        var mended = content with
        {
            Title = title,
            Description = description,
            Priority = Enum.IsDefined(content.Priority) ? content.Priority : TaskPriority.Normal,
            Labels = Labels(content.Labels, row),
            Start = Moment(content.Start, "start", row),
            Due = Moment(content.Due, "due", row),
            Deadline = Date(content.Deadline, row),
            DurationMinutes = Duration(content.DurationMinutes, row),
            Reminders = [],
        };
        mended = mended with { Reminders = Reminders(content.Reminders, mended, row) };
        var checkedOne = mended.Check();
        if (checkedOne.Succeeded)
        {
            return checkedOne.Value;
        }

        problems.Add(new ImportProblem(row, checkedOne.Error.Fields.Keys.FirstOrDefault(), $"{checkedOne.Error.Message} The task is left out.", true));
        return null;
    }

    /// <summary>A description with something more at its end that has no field of its own.</summary>
    public static string? Appended(string? description, string more)
    {
        var text = string.IsNullOrEmpty(description) ? more : description + "\n\n" + more;
        return text.Length <= TaskLimits.Description ? text : description;
    }

    public LocalMoment? Moment(LocalMoment? moment, string field, int? row)
    {
        if (moment is null)
        {
            return null;
        }

        if (moment.Time is { } time && time.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            moment = moment with { Time = new TimeOnly(time.Hour, time.Minute, time.Second) };
        }

        if (moment.TimeZone is { } zone && moment.Time is not null && !ZoneRules.TryResolve(zone, out _))
        {
            problems.Add(new ImportProblem(row, field, $"The time zone \"{Line(zone, 100)}\" is unknown; the time is that of your own zone.", false));
            moment = moment with { TimeZone = null };
        }

        moment = moment.Time is null ? moment with { TimeZone = null } : moment;
        var outcome = LocalMoments.Check(moment, field);
        if (outcome.Succeeded)
        {
            return outcome.Value;
        }

        problems.Add(new ImportProblem(row, field, $"{outcome.Error.Message} The task comes without it.", false));
        return null;
    }

    private DateOnly? Date(DateOnly? date, int row)
    {
        if (LocalMoments.CheckDate(date, "deadline") is not { } refusal)
        {
            return date;
        }

        problems.Add(new ImportProblem(row, "deadline", $"{refusal.Message} The task comes without it.", false));
        return null;
    }

    private int? Duration(int? minutes, int row)
    {
        if (minutes is null or >= 1 and <= TaskLimits.DurationMinutes)
        {
            return minutes;
        }

        problems.Add(new ImportProblem(row, "durationMinutes", $"A duration is between 1 and {TaskLimits.DurationMinutes} minutes; the task comes without it.", false));
        return null;
    }

    private IReadOnlyList<string> Labels(IReadOnlyList<string> labels, int row)
    {
        List<string> mended = [.. labels.Select(label => Line(label, TaskLimits.Label)).OfType<string>().DistinctBy(TaskContent.KeyOf)];
        if (labels.Any(label => label is { Length: > TaskLimits.Label }))
        {
            problems.Add(new ImportProblem(row, "labels", $"A label has at most {TaskLimits.Label} characters; longer ones are cut.", false));
        }

        if (mended.Count > TaskLimits.Labels)
        {
            problems.Add(new ImportProblem(row, "labels", $"A task has at most {TaskLimits.Labels} labels; the others are left off.", false));
        }

        return [.. mended.Take(TaskLimits.Labels)];
    }

    private List<ReminderDefinition> Reminders(IReadOnlyList<ReminderDefinition> reminders, TaskContent content, int row)
    {
        var kept = new List<ReminderDefinition>();
        foreach (var reminder in reminders)
        {
            var checkedOnes = kept.Exists(other => other.Id == reminder.Id) ? null : TaskReminders.Check([.. kept, reminder]);
            var refusal = checkedOnes is null ? "Two reminders have the same id." : checkedOnes.Error?.Message ?? TaskReminders.AnchorError(content with { Reminders = [reminder] })?.Message;
            if (refusal is null)
            {
                kept = [.. checkedOnes!.Value];
            }
            else
            {
                problems.Add(new ImportProblem(row, "reminders", $"{refusal} The reminder is left out.", false));
            }
        }

        return kept;
    }
}
