using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>TickTick's backup: one table of all tasks behind some lines about the file. Times are points in time; the zone of a task says which day they are.</summary>
internal sealed partial class TickTickImport : IImportFormat
{
    public string Name => "ticktick";

    public bool Recognizes(ReadOnlySpan<byte> head, string? contentType, string? fileName) =>
        ImportText.Head(head).Split('\n').Take(12).Any(line => IsHeader(CsvText.Cells(line.TrimEnd('\r'))));

    public Result<ImportDocument> Read(ReadOnlyMemory<byte> file, ImportSettings settings)
    {
        var text = ImportText.Decode(file);
        if (!text.Succeeded)
        {
            return text.Error;
        }

        var table = CsvTable.Read(text.Value.Text, IsHeader, "the columns List Name and Title");
        return table.Succeeded ? new Reader(table.Value, settings).Read() : table.Error;
    }

    private static bool IsHeader(IReadOnlyList<string> cells) => CsvTable.Has(cells, "List Name", "Title");

    private sealed class Reader(CsvTable table, ImportSettings settings)
    {
        private static readonly string[] Inboxes = ["Inbox", "收集箱", "收件箱", "Posteingang", "Boîte de réception", "Bandeja de entrada", "受信トレイ", "Входящие"];

        private readonly ImportBuilder _document = new(settings);

        public Result<ImportDocument> Read()
        {
            var rows = table.Records.Select(record => (Record: record, List: ListKey(record), Order: Order(record))).ToList();
            var lists = rows.Select(row => row.List).Distinct(StringComparer.Ordinal).Select((key, index) => (key, index)).ToDictionary(pair => pair.key, pair => pair.index, StringComparer.Ordinal);
            foreach (var (record, list, _) in rows.OrderBy(row => lists[row.List]).ThenBy(row => row.Order))
            {
                Task(record, list);
            }

            return _document.Build();
        }

        private double Order(CsvRecord record) =>
            double.TryParse(table.Cell(record, "Order"), NumberStyles.Float, CultureInfo.InvariantCulture, out var order) && double.IsFinite(order) ? order : double.MaxValue;

        private string ListKey(CsvRecord record) => $"{table.Cell(record, "Folder Name")}\u001F{table.Cell(record, "List Name")}";

        private void Task(CsvRecord record, string list)
        {
            var id = table.Cell(record, "taskId");
            var draft = new TaskDraft(id.Length > 0 ? id : string.Create(CultureInfo.InvariantCulture, $"row {record.Line}"), record.Line)
            {
                Title = table.Raw(record, "Title"),
                ParentKey = table.Cell(record, "parentId") is { Length: > 0 } parent ? parent : null,
                Priority = table.Cell(record, "Priority") switch { "1" => TaskPriority.Low, "5" => TaskPriority.High, _ => TaskPriority.Normal },
                CreatedAt = Stamp(record, "Created Time"),
            };
            draft.UpdatedAt = draft.CreatedAt;
            Place(record, draft, list);
            draft.Labels.AddRange(table.Cell(record, "Tags").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(tag => tag.TrimStart('#')));
            Dates(record, draft);
            Repeat(record, draft);
            Status(record, draft);
            var items = Content(record, draft);
            var key = _document.Task(draft);
            for (var i = 0; i < items.Count; i++)
            {
                var item = new TaskDraft(string.Create(CultureInfo.InvariantCulture, $"{key}/{i + 1}"), record.Line)
                {
                    Title = items[i].Title, ProjectKey = draft.ProjectKey, SectionKey = draft.SectionKey, ParentKey = key, CreatedAt = draft.CreatedAt, UpdatedAt = draft.UpdatedAt,
                };
                if (items[i].Done || !draft.IsOpen)
                {
                    item.Complete(draft.ClosedAt);
                }

                _document.Task(item);
            }
        }

        private void Place(CsvRecord record, TaskDraft draft, string list)
        {
            var (folder, name) = (table.Cell(record, "Folder Name"), table.Cell(record, "List Name"));
            if (folder.Length > 0)
            {
                _document.Tally("Folder Name", $"The folder \"{ImportText.Shown(folder)}\" is not taken over: projects are not in folders. The tasks of its lists come in projects called as the lists are.");
            }

            if (name.Length > 0 && !(folder.Length == 0 && Inboxes.Contains(name, StringComparer.OrdinalIgnoreCase)))
            {
                draft.ProjectKey = list;
                _document.Project(list, name, row: record.Line);
            }

            if (table.Cell(record, "Column Name") is { Length: > 0 } column && !column.Equals("Not Sectioned", StringComparison.OrdinalIgnoreCase))
            {
                draft.SectionKey = $"{list}\u001F{column}";
                _document.Section(draft.SectionKey, draft.ProjectKey, column, row: record.Line);
            }
        }

        private void Dates(CsvRecord record, TaskDraft draft)
        {
            var zone = settings.Zone;
            var name = table.Cell(record, "Timezone");
            var (startText, dueText) = (table.Cell(record, "Start Date"), table.Cell(record, "Due Date"));
            if (name.Length > 0 && startText.Length + dueText.Length > 0)
            {
                if (ImportMoments.TryZone(name, out var given))
                {
                    zone = given;
                }
                else
                {
                    _document.Problem(record.Line, "due", $"\"{ImportText.Shown(name)}\" is no time zone that is known here. Times are taken as those of the user's zone.");
                }
            }

            var allDay = IsTrue(table.Cell(record, "Is All Day"));
            var floating = IsTrue(table.Cell(record, "Is Floating"));
            var start = Moment(record, draft, "Start Date", startText, zone, allDay, floating);
            var due = Moment(record, draft, "Due Date", dueText, zone, allDay, floating);

            // A task with one date has it in both columns.
            draft.Due = due ?? start;
            draft.Start = due is null || start == due ? null : start;
            Reminders(record, draft, zone);
        }

        private LocalMoment? Moment(CsvRecord record, TaskDraft draft, string column, string text, DateTimeZone zone, bool allDay, bool floating)
        {
            if (text.Length == 0)
            {
                return null;
            }

            LocalMoment moment;
            if (ImportMoments.TryInstant(text, out var at))
            {
                moment = ImportMoments.At(at, zone, settings.Zone);
            }
            else if (ImportMoments.TryLocal(text, out var local))
            {
                moment = new LocalMoment(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), zone.Id == settings.Zone.Id ? null : zone.Id);
            }
            else if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && LocalMoments.CheckDate(date, "due") is null)
            {
                return new LocalMoment(date);
            }
            else
            {
                draft.Append($"{column}: {text}");
                _document.Problem(record.Line, column == "Due Date" ? "due" : "start", $"The date \"{ImportText.Shown(text)}\" is not understood. The task comes without it; what the file says is kept in its description.");
                return null;
            }

            return allDay ? new LocalMoment(moment.Date) : floating ? moment with { TimeZone = null } : moment;
        }

        /// <summary>Durations before the date, or after the beginning of a whole day (nine o'clock is <c>P0DT9H</c>).</summary>
        private void Reminders(CsvRecord record, TaskDraft draft, DateTimeZone zone)
        {
            foreach (var word in table.Cell(record, "Reminder").Split(['\n', '\r', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(1000))
            {
                var text = word.StartsWith("TRIGGER:", StringComparison.OrdinalIgnoreCase) ? word[8..] : word;
                var before = text.StartsWith('-');
                if (!ReminderOffset.TryParse(text.TrimStart('-', '+').ToUpperInvariant(), out var offset, out _) || draft.Due is not { } due)
                {
                    _document.Problem(record.Line, "reminders", $"The reminder \"{ImportText.Shown(word)}\" {(draft.Due is null ? "belongs to a date that the task does not have" : "is not understood")}. The task comes without it.");
                }
                else if (offset == ReminderOffset.Zero || (before && due.Time is not null))
                {
                    draft.Reminders.Add(ReminderDraft.BeforeDue(offset.ToString()));
                }
                else
                {
                    var sign = before ? -1 : 1;
                    var local = due.ToLocal().PlusDays(sign * offset.Days).PlusTicks(sign * offset.Elapsed.BclCompatibleTicks);
                    draft.Reminders.Add(ReminderDraft.Absolute(ImportMoments.InstantOf(local, due.TimeZone is null ? settings.Zone : zone)));
                    if (draft.Rule is null && table.Cell(record, "Repeat").Length > 0)
                    {
                        _document.Tally("reminders", "A reminder of a repeating task fires at a time of day. It is taken over as a point in time, which moves along with the task by whole days.");
                    }
                }
            }
        }

        private void Repeat(CsvRecord record, TaskDraft draft)
        {
            var lines = table.Cell(record, "Repeat").Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (lines.Length == 0)
            {
                return;
            }

            var rule = lines[0].StartsWith("RRULE:", StringComparison.OrdinalIgnoreCase) ? lines[0][6..] : lines[0];
            var parts = rule.ToUpperInvariant().Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();

            // "Every day but not at weekends" is what RFC 5545 says with weekdays; the other parts of TickTick's own have no equal.
            if (parts.Remove("TT_SKIP=WEEKEND") && parts.Contains("FREQ=DAILY") && !parts.Exists(part => part.StartsWith("INTERVAL=", StringComparison.Ordinal) && part != "INTERVAL=1"))
            {
                parts.RemoveAll(part => part is "FREQ=DAILY" or "INTERVAL=1");
                rule = string.Join(';', (string[])["FREQ=WEEKLY", "BYDAY=MO,TU,WE,TH,FR", .. parts]);
            }

            draft.Rule = lines.Length == 1 ? rule : string.Join('\n', lines);
            draft.ClampMonthEnd = false;
        }

        private void Status(CsvRecord record, TaskDraft draft)
        {
            var completed = Stamp(record, "Completed Time");
            switch (table.Cell(record, "Status"))
            {
                case "" or "0":
                    break;
                case "1" or "2":
                    draft.Complete(completed);
                    break;
                case "-1":
                    draft.Cancel(completed);
                    break;
                case var status:
                    _document.Problem(record.Line, "status", $"The status \"{ImportText.Shown(status)}\" is not known. The task is open.");
                    break;
            }
        }

        /// <summary>The description, and the items of a checklist: they stand in it, each behind its box.</summary>
        private List<(string Title, bool Done)> Content(CsvRecord record, TaskDraft draft)
        {
            var content = table.Raw(record, "Content");
            var kind = table.Cell(record, "Kind");
            if (kind.Equals("NOTE", StringComparison.OrdinalIgnoreCase))
            {
                _document.Tally("Kind", "A note becomes a task with its text as the description.");
            }

            var items = new List<(string Title, bool Done)>();
            if (!kind.Equals("CHECKLIST", StringComparison.OrdinalIgnoreCase) && !IsTrue(table.Cell(record, "Is Check list")))
            {
                AppendText(draft, content);
                return items;
            }

            var rest = new List<string>();
            foreach (var line in Boxes().Replace(content, "\n$1").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.TrimStart() is ['▫' or '▪', ..] item)
                {
                    if (item[1..].Trim() is { Length: > 0 } title)
                    {
                        items.Add((title, item[0] == '▪'));
                    }
                }
                else
                {
                    rest.Add(line);
                }
            }

            AppendText(draft, string.Join('\n', rest));
            return items;
        }

        private static void AppendText(TaskDraft draft, string content)
        {
            // What could not be read is noted already; it belongs behind the task's own text.
            var notes = draft.Description;
            draft.Description = content;
            if (!string.IsNullOrEmpty(notes))
            {
                draft.Append(notes);
            }
        }

        private DateTimeOffset? Stamp(CsvRecord record, string column) =>
            ImportMoments.TryInstant(table.Cell(record, column), out var at) ? at
            : ImportMoments.TryLocal(table.Cell(record, column), out var local) ? ImportMoments.InstantOf(LocalDateTime.FromDateTime(local), settings.Zone)
            : null;

        private static bool IsTrue(string cell) => cell.ToLowerInvariant() is "true" or "y" or "yes" or "1";
    }

    [GeneratedRegex("([▫▪])")]
    private static partial Regex Boxes();
}
