using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>Collects what a reader finds and makes it fit: what a task cannot hold is changed or left out, and told as a problem. The same file gives the same document each time.</summary>
internal sealed class ImportBuilder(ImportSettings settings)
{
    private const string Untitled = "Untitled";

    private readonly Dictionary<string, ImportedProject> _projects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImportedSection> _sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TaskDraft> _tasks = new(StringComparer.Ordinal);
    private readonly List<(string Key, TaskDraft Draft)> _order = [];
    private readonly Dictionary<string, ImportedLabel> _labels = new(StringComparer.Ordinal);
    private readonly List<ImportedFilter> _filters = [];
    private readonly List<ImportedComment> _comments = [];
    private readonly HashSet<string> _commentKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal); // how many things have wanted the same key
    private int _refused;
    private readonly List<ImportedSeries> _series = [];
    private readonly List<ImportProblem> _problems = [];
    private readonly Dictionary<(string? Field, string Message), int> _tallies = [];

    public ImportSettings Settings => settings;

    /// <summary>True when nothing was found yet that could be taken over.</summary>
    public bool IsEmpty => _order.Count + _projects.Count + _filters.Count == 0;

    public bool HasProject(string key) => _projects.ContainsKey(key);

    public bool HasSection(string key) => _sections.ContainsKey(key);

    public bool HasTask(string key) => _tasks.ContainsKey(key);

    public void Problem(int? row, string? field, string message, bool leftOut = false) => _problems.Add(new ImportProblem(row, field, message, leftOut));

    /// <summary>What concerns many rows in the same way: told once, with the number.</summary>
    public void Tally(string? field, string message) => _tallies[(field, message)] = _tallies.GetValueOrDefault((field, message)) + 1;

    /// <summary>A project; the second one of a key changes nothing.</summary>
    public void Project(string key, string name, string? color = null, bool isInbox = false, bool isFavorite = false, bool isArchived = false, DateTimeOffset? createdAt = null, DateTimeOffset? updatedAt = null, int? row = null)
    {
        if (!_projects.ContainsKey(key))
        {
            var fitting = FittingLine(name, TaskLimits.ProjectName, row, "project", out _);
            _projects[key] = new ImportedProject(key, fitting, ColorOf(color), isInbox, isFavorite && !isInbox, isArchived && !isInbox, null, InRange(createdAt), InRange(updatedAt));
        }
    }

    /// <summary>A section; the second one of a key changes nothing.</summary>
    public void Section(string key, string? projectKey, string name, DateTimeOffset? createdAt = null, DateTimeOffset? updatedAt = null, int? row = null)
    {
        if (!_sections.ContainsKey(key))
        {
            _sections[key] = new ImportedSection(key, projectKey, FittingLine(name, TaskLimits.SectionName, row, "section", out _), null, InRange(createdAt), InRange(updatedAt));
        }
    }

    public void Label(string name, string? color)
    {
        name = ImportText.Line(name).Trim();
        if (name.Length is > 0 and <= TaskLimits.Label)
        {
            _labels.TryAdd(TaskContent.KeyOf(name), new ImportedLabel(name, ColorOf(color)));
        }
    }

    public void Filter(string key, string name, string query, bool isFavorite, DateTimeOffset? createdAt, DateTimeOffset? updatedAt, int? row) =>
        _filters.Add(new ImportedFilter(key, FittingLine(name, TaskLimits.FilterName, row, "filter", out _), query, null, isFavorite, null, InRange(createdAt), InRange(updatedAt)));

    /// <summary>A comment on a task that is there; an empty one is left out without a word.</summary>
    public void Comment(string taskKey, int row, string text, DateTimeOffset? createdAt = null, DateTimeOffset? updatedAt = null)
    {
        text = ImportText.Paragraphs(text).Trim();
        if (text.Length == 0)
        {
            return;
        }

        if (text.Length > TaskLimits.Comment)
        {
            Problem(row, "comment", $"The comment is longer than {TaskLimits.Comment} characters. Its end is cut off.");
            text = ImportText.Cut(text, TaskLimits.Comment);
        }

        if (_comments.Count == ImportText.MostItems)
        {
            _refused++;
            return;
        }

        var key = KeyOf("comment", taskKey, text, createdAt?.ToString("O", CultureInfo.InvariantCulture));
        while (!_commentKeys.Add(key))
        {
            key = KeyOf("comment", taskKey, text, NextCopy(KeyOf("comment", taskKey, text)).ToString(CultureInfo.InvariantCulture));
        }

        _comments.Add(new ImportedComment(key, taskKey, text, InRange(createdAt), InRange(updatedAt)));
    }

    /// <summary>A task, made fit; the key that it has from now on.</summary>
    public string Task(TaskDraft draft)
    {
        if (_order.Count == ImportText.MostItems)
        {
            _refused++;
            return draft.Key;
        }

        var key = draft.Key;
        while (!_tasks.TryAdd(key, draft))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{draft.Key}#{draft.Row}");
            key = string.Create(CultureInfo.InvariantCulture, $"{place}.{NextCopy("task " + place)}");
        }

        FitDates(draft);
        FitRule(draft);
        FitLabels(draft);
        FitReminders(draft);
        FitTexts(draft);
        if (!draft.IsOpen)
        {
            draft.ClosedAt = InRange(draft.ClosedAt) ?? InRange(draft.UpdatedAt) ?? InRange(draft.CreatedAt) ?? settings.Now;
        }

        _order.Add((key, draft));
        return key;
    }

    /// <summary>What was found, or that it is too much.</summary>
    public Result<ImportDocument> Build()
    {
        if (_refused > 0)
        {
            return ImportText.TooMany;
        }

        ImportParents.Fit(_order, _tasks, this);
        var tasks = _order.ConvertAll(item => Imported(item.Key, item.Draft));
        foreach (var ((field, message), count) in _tallies)
        {
            Problem(null, field, count == 1 ? message : string.Create(CultureInfo.InvariantCulture, $"{message} ({count} times.)"));
        }

        return new ImportDocument([.. _projects.Values], [.. _sections.Values], _series, tasks, [.. _labels.Values], _filters, _comments, _problems);
    }

    private int NextCopy(string key) => _copies[key] = _copies.GetValueOrDefault(key, 1) + 1;

    private ImportedTask Imported(string key, TaskDraft draft)
    {
        var content = new TaskContent(
            draft.Title, string.IsNullOrWhiteSpace(draft.Description) ? null : draft.Description, draft.Priority, draft.Labels, draft.Start, draft.Due, draft.Deadline, draft.DurationMinutes,
            [.. draft.Reminders.Select((reminder, index) => new ReminderDefinition(ImportIds.Reminder(settings.Now, key, index), reminder.RelativeTo, reminder.Before, reminder.At, reminder.Channels))]);
        var recurrence = draft.Rule is { } rule ? new RecurrenceContent(rule, draft.Mode, draft.ClampMonthEnd) : null;
        ImportedOccurrence? occurrence = null;
        if (recurrence is not null && draft.ExceptDates.Count > 0)
        {
            // Dates that are left out belong to a series, and the task is its first occurrence.
            var seriesKey = "series:" + key;
            _series.Add(new ImportedSeries(seriesKey, recurrence, draft.Due!, draft.ExceptDates, false, false, false, 0, key, 1, null, null, InRange(draft.CreatedAt), InRange(draft.UpdatedAt)));
            (recurrence, occurrence) = (null, new ImportedOccurrence(seriesKey, draft.Due!, 1, 0, null));
        }

        return new ImportedTask(
            key, draft.Row, draft.ProjectKey, draft.SectionKey, draft.ParentKey, content, recurrence, occurrence, draft.Status, draft.ClosedAs, draft.ClosedAt, null,
            InRange(draft.CreatedAt), InRange(draft.UpdatedAt));
    }

    private void FitTexts(TaskDraft draft)
    {
        var whole = ImportText.Line(draft.Title);
        draft.Title = FittingLine(draft.Title, TaskLimits.Title, draft.Row, "title", out var cut);
        if (cut)
        {
            draft.Description = string.IsNullOrWhiteSpace(draft.Description) ? whole : $"{whole}\n\n{draft.Description}";
        }

        if (draft.Description is not { } description)
        {
            return;
        }

        var text = ImportText.Paragraphs(description);
        if (text.Length != description.Length)
        {
            Problem(draft.Row, "description", "The description has control characters. They are left out.");
        }

        if (text.Length > TaskLimits.Description)
        {
            Problem(draft.Row, "description", $"The description is longer than {TaskLimits.Description} characters. Its end is cut off.");
            text = ImportText.Cut(text, TaskLimits.Description);
        }

        draft.Description = text;
    }

    private void FitLabels(TaskDraft draft)
    {
        var labels = new List<string>();
        foreach (var name in draft.Labels)
        {
            var label = ImportText.Line(name).Trim();
            if (label.Length > TaskLimits.Label)
            {
                Problem(draft.Row, "labels", $"The label \"{ImportText.Shown(label)}\" is longer than {TaskLimits.Label} characters. Its end is cut off.");
                label = ImportText.Cut(label, TaskLimits.Label);
            }

            if (label.Length > 0)
            {
                labels.Add(label);
            }
        }

        var distinct = labels.DistinctBy(TaskContent.KeyOf).ToList();
        if (distinct.Count > TaskLimits.Labels)
        {
            Problem(draft.Row, "labels", $"The task has {distinct.Count} labels. The first {TaskLimits.Labels} are taken over, the others are named in its description.");
            draft.Append("Labels: " + string.Join(", ", distinct.Skip(TaskLimits.Labels)));
        }

        draft.Labels.Clear();
        draft.Labels.AddRange(distinct.Take(TaskLimits.Labels));
    }

    private void FitDates(TaskDraft draft)
    {
        draft.Start = Fitting(draft, draft.Start, "start");
        draft.Due = Fitting(draft, draft.Due, "due");
        if (LocalMoments.CheckDate(draft.Deadline, "deadline") is not null)
        {
            OutOfRange(draft, "deadline", draft.Deadline!.Value);
            draft.Deadline = null;
        }

        if (draft.DurationMinutes is < 1 or > TaskLimits.DurationMinutes)
        {
            Problem(draft.Row, "durationMinutes", string.Create(CultureInfo.InvariantCulture, $"A duration of {draft.DurationMinutes} minutes cannot be taken over: it must be between 1 and {TaskLimits.DurationMinutes}. The task comes without it."));
            draft.DurationMinutes = null;
        }
    }

    private LocalMoment? Fitting(TaskDraft draft, LocalMoment? moment, string field)
    {
        if (moment is null)
        {
            return null;
        }

        if (LocalMoments.CheckDate(moment.Date, field) is not null)
        {
            OutOfRange(draft, field, moment.Date);
            return null;
        }

        if (moment.Time is not { } time)
        {
            return moment with { TimeZone = null };
        }

        moment = moment with { Time = new TimeOnly(time.Hour, time.Minute, time.Second) };
        if (moment.TimeZone is not { } name)
        {
            return moment;
        }

        if (ImportMoments.TryZone(name, out var zone))
        {
            return moment with { TimeZone = zone.Id };
        }

        Problem(draft.Row, field, $"\"{ImportText.Shown(name)}\" is no time zone that is known here. The time is taken as that of the user's zone.");
        return moment with { TimeZone = null };
    }

    private void OutOfRange(TaskDraft draft, string field, DateOnly date) => Problem(
        draft.Row, field, string.Create(CultureInfo.InvariantCulture, $"The date {date:yyyy-MM-dd} does not lie between {TaskLimits.FirstDate:yyyy-MM-dd} and {TaskLimits.LastDate:yyyy-MM-dd}. The task comes without it."));

    private void FitRule(TaskDraft draft)
    {
        var raw = draft.Rule?.Trim();
        draft.Rule = null;
        if (string.IsNullOrEmpty(raw))
        {
            return;
        }

        if (!draft.IsOpen)
        {
            Tally("recurrence", "A closed task repeats in the file. It comes as a single one.");
            return;
        }

        var due = draft.Due ?? draft.Start;
        var text = raw.StartsWith("RRULE:", StringComparison.OrdinalIgnoreCase) ? raw[6..] : raw;
        var refusal = RecurrenceRule.TryParse(text.Trim().TrimEnd(';'), out var rule, out var problem) ? RulePolicy.Check(rule, allDay: due is { Time: null })?.Message : problem.Message;
        if (refusal is not null)
        {
            Unrepeatable(draft, raw, refusal);
            return;
        }

        if (draft.Due is null)
        {
            draft.Due = due ?? new LocalMoment(LocalMoments.Today(settings.Zone, settings.Now));
            Problem(draft.Row, "due", draft.Start is null ? "A repeating task needs a due date, and the file has none. It is due today." : "A repeating task needs a due date, and the file has none. It is due when it starts.");
        }

        draft.Rule = rule!.ToString();
        if (draft.ExceptDates.Count > 0 && new RecurrenceSet(rule, draft.Due.ToLocal(), draft.Due.Time is null, draft.Due.ZoneOr(settings.Zone)).Occurrences().FirstOrDefault() != draft.Due.ToLocal())
        {
            Problem(draft.Row, "recurrence", $"The repetition leaves out {draft.ExceptDates.Count} dates, and the due date is none of its dates itself. It comes without these exceptions.");
            draft.ExceptDates.Clear();
        }
    }

    /// <summary>What has no equal here stays readable: in the description.</summary>
    private void Unrepeatable(TaskDraft draft, string raw, string reason)
    {
        draft.Append($"Repeats: {raw}");
        Problem(draft.Row, "recurrence", $"The repetition \"{ImportText.Shown(raw)}\" cannot be taken over. {reason} The task comes without it; what the file says is kept in its description.");
    }

    private void FitReminders(TaskDraft draft)
    {
        var fitting = new List<ReminderDraft>();
        foreach (var reminder in draft.Reminders)
        {
            var refusal = reminder switch
            {
                { At: { } at } => ImportMoments.IsInRange(at) ? null : "Its date is out of range.",
                { RelativeTo: ReminderAnchor.Due } when draft.Due is null => "The task has no due date.",
                { RelativeTo: ReminderAnchor.Start } when draft.Start is null => "The task has no start.",
                _ => ReminderOffset.TryParse(reminder.Before, out _, out var bad) ? null : bad,
            };
            if (refusal is null)
            {
                fitting.Add(reminder);
            }
            else
            {
                Problem(draft.Row, "reminders", $"A reminder cannot be taken over. {refusal} The task comes without it.");
            }
        }

        var distinct = fitting.DistinctBy(reminder => (reminder.RelativeTo, reminder.Before, reminder.At)).ToList();
        if (distinct.Count > TaskLimits.Reminders)
        {
            Problem(draft.Row, "reminders", $"The task has {distinct.Count} reminders. The first {TaskLimits.Reminders} are taken over.");
        }

        draft.Reminders.Clear();
        draft.Reminders.AddRange(distinct.Take(TaskLimits.Reminders));
    }

    private string FittingLine(string text, int length, int? row, string field, out bool cut)
    {
        var line = ImportText.Line(text);
        cut = line.Length > length;
        if (string.IsNullOrWhiteSpace(line))
        {
            Problem(row, field, $"The {field} is empty. It becomes \"{Untitled}\".");
            return Untitled;
        }

        if (cut)
        {
            Problem(row, field, field == "title"
                ? $"The title is longer than {length} characters. Its end is cut off; the whole title is in the description."
                : $"The name \"{ImportText.Shown(line)}\" is longer than {length} characters. Its end is cut off.");
        }

        return ImportText.Cut(line, length);
    }

    /// <summary>A key for what has no id in its file: of what it says, so that another file does not use it for something else.</summary>
    public static string KeyOf(params ReadOnlySpan<string?> parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', parts))).AsSpan(0, 16));

    private static string? ColorOf(string? color) =>
        color is null || Domain.Project.Colors.Contains(color) ? color : PaletteColors.Nearest(color);

    private static DateTimeOffset? InRange(DateTimeOffset? at) => at is { } value && ImportMoments.IsInRange(value) ? value.ToUniversalTime() : null;
}
