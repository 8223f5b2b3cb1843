using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>A task as a reader finds it, before <see cref="ImportBuilder"/> makes it fit.</summary>
/// <param name="key">Of the file; made unique by the builder.</param>
/// <param name="row">Where it stands in the file, from 1.</param>
internal sealed class TaskDraft(string key, int row)
{
    public string Key { get; } = key;

    public int Row { get; } = row;

    public string? ProjectKey { get; set; }

    public string? SectionKey { get; set; }

    public string? ParentKey { get; set; }

    public string Title { get; set; } = "";

    public string? Description { get; set; }

    public TaskPriority Priority { get; set; } = TaskPriority.Normal;

    public List<string> Labels { get; } = [];

    public LocalMoment? Start { get; set; }

    public LocalMoment? Due { get; set; }

    public DateOnly? Deadline { get; set; }

    public int? DurationMinutes { get; set; }

    public List<ReminderDraft> Reminders { get; } = [];

    /// <summary>An RFC 5545 rule, with or without <c>RRULE:</c>, or what the file has in its place.</summary>
    public string? Rule { get; set; }

    public SeriesMode Mode { get; set; } = SeriesMode.CatchUp;

    public bool ClampMonthEnd { get; set; }

    /// <summary>Occurrences that the file leaves out, nominal, of the kind of <see cref="Due"/>.</summary>
    public List<LocalMoment> ExceptDates { get; } = [];

    public TaskProgress Status { get; set; } = TaskProgress.Open;

    public TaskClosure? ClosedAs { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public bool IsOpen => Status == TaskProgress.Open;

    /// <summary>Closed as done, at that time where the file says it.</summary>
    public void Complete(DateTimeOffset? at) => (Status, ClosedAs, ClosedAt) = (TaskProgress.Completed, TaskClosure.Completed, at);

    /// <summary>Closed without being done.</summary>
    public void Cancel(DateTimeOffset? at) => (Status, ClosedAs, ClosedAt) = (TaskProgress.Cancelled, TaskClosure.Cancelled, at);

    /// <summary>Adds a paragraph to the description.</summary>
    public void Append(string paragraph) => Description = string.IsNullOrWhiteSpace(Description) ? paragraph : $"{Description.TrimEnd()}\n\n{paragraph}";
}

/// <summary>A reminder as a reader finds it: relative (<paramref name="Before"/>, without a sign) or absolute.</summary>
internal sealed record ReminderDraft(ReminderAnchor? RelativeTo, string? Before, DateTimeOffset? At, IReadOnlyList<string>? Channels = null)
{
    public static ReminderDraft BeforeDue(string before) => new(ReminderAnchor.Due, before, null);

    public static ReminderDraft Absolute(DateTimeOffset at) => new(null, null, at);
}
