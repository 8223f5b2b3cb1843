using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Calendar;
using TodoPlatform.Calendar.QuickAdd;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>The rows of one Todoist template: tasks by their indent, sections between them, notes behind the task that they are on, dates in words.</summary>
/// <param name="place">Before messages: which file of a backup; null for a single one.</param>
internal sealed partial class TodoistRows(ImportBuilder document, string projectKey, string projectName, string? place)
{
    private const int LongestWords = 200;

    /// <summary>Linear however often it begins and never ends, as a file is that somebody has made for that.</summary>
    private static readonly Regex File = new(@"\[\[file (\{.*?\})\s*\]\]", RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private readonly Stack<(int Indent, string Key)> _parents = [];
    private readonly Dictionary<(string Text, string Zone), QuickAddResult?> _words = [];
    private string? _sectionKey;
    private string? _latestTask;
    private int _tasks;

    public static bool IsHeader(IReadOnlyList<string> cells) => CsvTable.Has(cells, "TYPE", "CONTENT");

    /// <summary>Null, or why none of it can be read.</summary>
    public Error? Read(ReadOnlyMemory<byte> file)
    {
        var text = ImportText.Decode(file);
        if (!text.Succeeded)
        {
            return text.Error;
        }

        var table = CsvTable.Read(text.Value.Text, IsHeader, "the columns TYPE and CONTENT");
        if (!table.Succeeded)
        {
            return table.Error;
        }

        foreach (var record in table.Value.Records)
        {
            Row(table.Value, record);
        }

        return null;
    }

    private void Row(CsvTable table, CsvRecord record)
    {
        var content = table.Cell(record, "CONTENT");
        switch (table.Cell(record, "TYPE").ToLowerInvariant())
        {
            case "task":
                Task(table, record, content);
                break;
            case "section":
                _sectionKey = string.Create(CultureInfo.InvariantCulture, $"{projectKey}:section:{record.Line}");
                document.Section(_sectionKey, projectKey, content, row: record.Line);
                _parents.Clear();
                _latestTask = null;
                break;
            case "note":
                Note(record, content);
                break;
            case "meta" or "":
                break; // how the project was shown
            case var type:
                document.Problem(record.Line, "TYPE", $"{place}A row of the type \"{ImportText.Shown(type)}\" is not known. It is left out.", leftOut: true);
                break;
        }
    }

    private void Task(CsvTable table, CsvRecord record, string content)
    {
        var draft = new TaskDraft(string.Create(CultureInfo.InvariantCulture, $"{projectKey}:{++_tasks}"), record.Line) { ProjectKey = projectKey, SectionKey = _sectionKey, Description = table.Raw(record, "DESCRIPTION") };
        Content(draft, content);
        draft.Priority = table.Cell(record, "PRIORITY") switch { "1" => TaskPriority.Critical, "2" => TaskPriority.High, "3" => TaskPriority.Normal, "4" => TaskPriority.Low, _ => TaskPriority.Normal };
        var zone = Zone(table, record, draft);
        Date(table, record, draft, zone);
        Deadline(table, record, draft, zone);
        Duration(table, record, draft);
        if (table.Cell(record, "RESPONSIBLE") is { Length: > 0 } responsible)
        {
            document.Problem(record.Line, "RESPONSIBLE", $"{place}\"{ImportText.Shown(responsible)}\" is responsible for the task. Tasks here have no one: it comes without.");
        }

        var indent = int.TryParse(table.Cell(record, "INDENT"), NumberStyles.None, CultureInfo.InvariantCulture, out var depth) ? Math.Clamp(depth, 1, 100) : 1;
        while (_parents.TryPeek(out var above) && above.Indent >= indent)
        {
            _parents.Pop();
        }

        draft.ParentKey = _parents.TryPeek(out var parent) ? parent.Key : null;
        _latestTask = document.Task(draft);
        _parents.Push((indent, _latestTask));
    }

    /// <summary>Labels stand in the text as <c>@label</c>; a star before it says that the task cannot be completed there.</summary>
    private void Content(TaskDraft draft, string content)
    {
        if (content.StartsWith("* ", StringComparison.Ordinal))
        {
            content = content[2..];
            document.Tally("title", "A task that Todoist shows without a box to tick has one here.");
        }

        foreach (Match match in Label().Matches(content))
        {
            draft.Labels.Add(match.Groups[1].Value);
        }

        var title = Label().Replace(content, "").Trim();
        draft.Title = title.Length > 0 ? title : content;
    }

    private DateTimeZone Zone(CsvTable table, CsvRecord record, TaskDraft draft)
    {
        var name = table.Cell(record, "TIMEZONE");
        if (name.Length == 0)
        {
            return document.Settings.Zone;
        }

        if (ImportMoments.TryZone(name, out var zone))
        {
            return zone;
        }

        if (table.Cell(record, "DATE").Length > 0)
        {
            document.Problem(draft.Row, "due", $"{place}\"{ImportText.Shown(name)}\" is no time zone that is known here. Times are taken as those of the user's zone.");
        }

        return document.Settings.Zone;
    }

    private void Date(CsvTable table, CsvRecord record, TaskDraft draft, DateTimeZone zone)
    {
        var text = table.Cell(record, "DATE") is { Length: > 0 } date ? date : table.Cell(record, "DUE_DATE");
        if (text.Length == 0)
        {
            return;
        }

        var pinned = zone.Id == document.Settings.Zone.Id ? null : zone.Id;
        if (ImportMoments.TryInstant(text, out var instant))
        {
            draft.Due = ImportMoments.At(instant, zone, document.Settings.Zone);
        }
        else if (ImportMoments.TryLocal(text, out var local))
        {
            draft.Due = new LocalMoment(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), pinned);
        }
        else if (Words(text, zone) is { } words)
        {
            draft.Due = words.Due is { } due ? Reading.MomentOf(due, pinned) : null;
            if (words.Recurrence is { } repeats)
            {
                draft.Rule = repeats.Rule.ToString();
                draft.Mode = repeats.Mode == RecurrenceMode.FromCompletion ? SeriesMode.FromCompletion : SeriesMode.CatchUp;
                draft.ClampMonthEnd = repeats.ClampMonthEnd;
            }
        }
        else
        {
            var language = table.Cell(record, "DATE_LANG");
            draft.Append($"Due: {text}");
            document.Problem(
                record.Line, "due", $"{place}The date \"{ImportText.Shown(text)}\"{(language is "" or "en" ? "" : $" (language {ImportText.Shown(language)}; English is read)")} is not understood. The task comes without it; what the file says is kept in its description.");
        }
    }

    private void Deadline(CsvTable table, CsvRecord record, TaskDraft draft, DateTimeZone zone)
    {
        var text = table.Cell(record, "DEADLINE");
        if (text.Length == 0)
        {
            return;
        }

        if (Words(text, zone) is { Recurrence: null, Due: { } deadline })
        {
            draft.Deadline = deadline.Date.ToDateOnly();
        }
        else
        {
            draft.Append($"Deadline: {text}");
            document.Problem(record.Line, "deadline", $"{place}The deadline \"{ImportText.Shown(text)}\" is not understood. The task comes without it; what the file says is kept in its description.");
        }
    }

    private void Duration(CsvTable table, CsvRecord record, TaskDraft draft)
    {
        var text = table.Cell(record, "DURATION");
        if (text is "" or "None" or "0")
        {
            return;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= TaskLimits.DurationMinutes)
        {
            draft.DurationMinutes = table.Cell(record, "DURATION_UNIT").StartsWith("day", StringComparison.OrdinalIgnoreCase) ? Math.Min(number, 10_000) * 1440 : number;
        }
        else
        {
            document.Problem(record.Line, "durationMinutes", $"{place}The duration \"{ImportText.Shown(text)}\" is not understood. The task comes without it.");
        }
    }

    private void Note(CsvRecord record, string content)
    {
        var text = File.Replace(content, match => Attachment(record, match.Groups[1].Value));
        if (_latestTask is not null)
        {
            document.Comment(_latestTask, record.Line, text);
        }
        else
        {
            // A note on the project or on a section has no place, but is not lost: it becomes a task of its own.
            var draft = new TaskDraft(string.Create(CultureInfo.InvariantCulture, $"{projectKey}:note:{record.Line}"), record.Line) { ProjectKey = projectKey, SectionKey = _sectionKey, Title = $"Note on {projectName}", Description = text };
            document.Task(draft);
            document.Problem(record.Line, "comment", $"{place}The note belongs to the project. Projects have none here: it becomes a task with the note as its description.");
        }
    }

    /// <summary>A file stands in a note as <c>[[file {…}]]</c>: its address is kept as a link.</summary>
    private string Attachment(CsvRecord record, string json)
    {
        try
        {
            using var file = JsonDocument.Parse(json);
            var name = ImportText.Line(file.RootElement.Text("file_name") ?? "file");
            var address = file.RootElement.Text("file_url");
            document.Problem(record.Line, "attachment", $"{place}The file \"{ImportText.Shown(name)}\" is not taken over. The comment has a link to it, which works as long as Todoist keeps it.");
            return address is null ? name : $"[{name}]({address})";
        }
        catch (JsonException)
        {
            document.Problem(record.Line, "attachment", $"{place}A file is not taken over. Its description is in the comment.");
            return json;
        }
    }

    /// <summary>What the words mean, with Todoist's spellings in our grammar. The same words stand on many rows.</summary>
    private QuickAddResult? Words(string text, DateTimeZone zone)
    {
        if (!_words.TryGetValue((text, zone.Id), out var meaning))
        {
            _words[(text, zone.Id)] = meaning = text.Length > LongestWords ? null : ImportMoments.Words(At().Replace(text.Trim(), " at $1"), document.Settings.Reading.In(zone));
        }

        return meaning;
    }

    [GeneratedRegex(@"(?<=^|\s)@([^\s@]+)(?=\s|$)")]
    private static partial Regex Label();

    [GeneratedRegex(@"\s*@\s*([0-9])")]
    private static partial Regex At();
}
