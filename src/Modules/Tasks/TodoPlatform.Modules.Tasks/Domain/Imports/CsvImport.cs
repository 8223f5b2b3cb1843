using System.Globalization;
using NodaTime;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>Our own table of tasks, and those that people make in a spreadsheet: only the title is needed.</summary>
internal sealed class CsvImport : IImportFormat
{
    public string Name => "csv";

    public bool Recognizes(ReadOnlySpan<byte> head, string? contentType, string? fileName)
    {
        var text = ImportText.Head(head);
        var line = text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? text[..end] : text;
        var header = CsvText.Cells(line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > line.Length ? text[line.Length..].TrimStart().Split(['\r', '\n'])[0] : line);
        return IsHeader(header) && header.Count > 1 && !CsvTable.Has(header, "type", "content") && !CsvTable.Has(header, "list name", "title") && !OutlookCsvImport.IsHeader(header);
    }

    public Result<ImportDocument> Read(ReadOnlyMemory<byte> file, ImportSettings settings)
    {
        var text = ImportText.Decode(file);
        if (!text.Succeeded)
        {
            return text.Error;
        }

        var table = CsvTable.Read(text.Value.Text, IsHeader, "the column title");
        return table.Succeeded ? new Reader(table.Value, settings).Read(text.Value.Legacy) : table.Error;
    }

    private static bool IsHeader(IReadOnlyList<string> cells) => cells.Any(cell => CsvColumns.Known(cell) == "title");

    private sealed class Reader(CsvTable table, ImportSettings settings)
    {
        private readonly ImportBuilder _document = new(settings);
        private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
        private SlashDates _dates = new(settings.DateOrder);

        public Result<ImportDocument> Read(bool legacy)
        {
            FindColumns();
            if (legacy)
            {
                _document.Problem(null, null, "The file is not UTF-8. It was read as Windows-1252; look whether letters with accents are right.");
            }

            _dates = SlashDates.Of(table.Records.SelectMany(record => new[] { Cell(record, "due"), Cell(record, "start"), Cell(record, "deadline") }), settings.DateOrder);
            var drafts = table.Records.Select(record => (Record: record, Draft: Draft(record))).ToList();
            var byTitle = new Dictionary<string, string>(StringComparer.Ordinal);
            var keys = drafts.Select(item => item.Draft.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var (record, draft) in drafts)
            {
                // A parent is named by its id, or by the title of a row above.
                var parent = Cell(record, "parent");
                draft.ParentKey = parent.Length == 0 ? null : keys.Contains(parent) ? parent : byTitle.GetValueOrDefault(parent, parent);
                var title = draft.Title;
                byTitle[title] = _document.Task(draft);
            }

            return _document.Build();
        }

        private void FindColumns()
        {
            for (var i = 0; i < table.Header.Count; i++)
            {
                if (CsvColumns.Known(table.Header[i]) is { } name && _columns.TryAdd(name, i))
                {
                    continue;
                }

                if (!string.IsNullOrWhiteSpace(table.Header[i]))
                {
                    _document.Problem(null, ImportText.Shown(table.Header[i]), $"The column \"{ImportText.Shown(table.Header[i])}\" is not known (docs/import-formats.md lists those that are). It is left out.");
                }
            }
        }

        private string Raw(CsvRecord record, string column) => _columns.TryGetValue(column, out var at) && at < record.Cells.Count ? CsvColumns.Restored(record.Cells[at]) : "";

        private string Cell(CsvRecord record, string column) => Raw(record, column).Trim();

        private TaskDraft Draft(CsvRecord record)
        {
            var id = Cell(record, "id");
            var draft = new TaskDraft(id.Length > 0 ? id : string.Create(CultureInfo.InvariantCulture, $"row {record.Line}"), record.Line)
            {
                Title = Raw(record, "title"),
                Description = Raw(record, "description"),
                CreatedAt = Stamp(record, "createdAt"),
                UpdatedAt = Stamp(record, "updatedAt"),
            };
            Place(record, draft);
            draft.Labels.AddRange(SplitLabels(Cell(record, "labels")));
            Priority(record, draft);
            draft.Start = Moment(record, draft, "start", "startTime", "startZone");
            draft.Due = Moment(record, draft, "due", "dueTime", "dueZone");
            draft.Deadline = Moment(record, draft, "deadline", null, null)?.Date;
            Duration(record, draft);
            Recurrence(record, draft);
            Reminders(record, draft);
            Status(record, draft);
            return draft;
        }

        private void Place(CsvRecord record, TaskDraft draft)
        {
            var project = Cell(record, "project");
            var isInbox = project.Length == 0 || project.Equals(Project.InboxName, StringComparison.OrdinalIgnoreCase);
            if (!isInbox)
            {
                draft.ProjectKey = "project:" + project;
                _document.Project(draft.ProjectKey, project, row: record.Line);
            }

            if (Cell(record, "section") is { Length: > 0 } section)
            {
                draft.SectionKey = $"section:{draft.ProjectKey}:{section}";
                _document.Section(draft.SectionKey, draft.ProjectKey, section, row: record.Line);
            }
        }

        private void Priority(CsvRecord record, TaskDraft draft)
        {
            var text = Cell(record, "priority").ToLowerInvariant();
            TaskPriority? priority = text switch
            {
                "" or "normal" or "medium" or "p3" or "3" => TaskPriority.Normal,
                "critical" or "urgent" or "p1" or "1" => TaskPriority.Critical,
                "high" or "p2" or "2" => TaskPriority.High,
                "low" or "p4" or "4" => TaskPriority.Low,
                _ => null,
            };
            if (priority is null)
            {
                Unread(record, "priority", "Write low, normal, high or critical. The priority is normal.");
            }

            draft.Priority = priority ?? TaskPriority.Normal;
        }

        private LocalMoment? Moment(CsvRecord record, TaskDraft draft, string column, string? timeColumn, string? zoneColumn)
        {
            var text = Cell(record, column);
            var timeText = timeColumn is null ? "" : Cell(record, timeColumn);
            var zone = zoneColumn is null ? "" : Cell(record, zoneColumn);
            if (text.Length == 0)
            {
                if (timeText.Length > 0)
                {
                    Unread(record, timeColumn!, "A time needs a date beside it. The task comes without it.");
                }

                return null;
            }

            TimeOnly? time = null;
            if (timeText.Length > 0)
            {
                if (ImportMoments.TryTime(timeText, out var read))
                {
                    time = read;
                }
                else
                {
                    Unread(record, timeColumn!, "Write it as 14:30. The task comes with the date alone.");
                }
            }

            if (ImportMoments.TryInstant(text, out var instant))
            {
                return ImportMoments.At(instant, ImportMoments.TryZone(zone, out var given) ? given : settings.Zone, settings.Zone);
            }

            if (ImportMoments.TryLocal(text, out var local))
            {
                return new LocalMoment(DateOnly.FromDateTime(local), time ?? (timeColumn is null ? null : TimeOnly.FromDateTime(local)), zone.Length > 0 ? zone : null);
            }

            if (_dates.TryDate(text, out var date))
            {
                return new LocalMoment(date, time, time is null || zone.Length == 0 ? null : zone);
            }

            var words = settings.Reading.In(ImportMoments.TryZone(zone, out var place) ? place : settings.Zone);
            if (text.Any(char.IsLetter) && ImportMoments.Words(text, words) is { Recurrence: null, Due: { } due })
            {
                return new LocalMoment(due.Date.ToDateOnly(), time ?? due.Time?.ToTimeOnly(), zone.Length > 0 ? zone : null);
            }

            Unread(record, column, "Write the date as 2026-12-31. The task comes without it; what the file says is kept in its description.");
            draft.Append($"{char.ToUpperInvariant(column[0])}{column[1..]}: {text}");
            return null;
        }

        private void Duration(CsvRecord record, TaskDraft draft)
        {
            var text = Cell(record, "durationMinutes");
            if (text.Length == 0)
            {
                return;
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes))
            {
                draft.DurationMinutes = minutes;
            }
            else if (ReminderOffset.TryParse(text.ToUpperInvariant(), out var length, out _))
            {
                draft.DurationMinutes = (int)((length.Days * 1440L) + (long)length.Elapsed.TotalMinutes);
            }
            else
            {
                Unread(record, "durationMinutes", "Write it in minutes, or as PT1H30M. The task comes without it.");
            }
        }

        private void Recurrence(CsvRecord record, TaskDraft draft)
        {
            var text = Cell(record, "recurrence");
            if (text.Length == 0)
            {
                return;
            }

            draft.Rule = text;
            draft.ClampMonthEnd = Cell(record, "clampMonthEnd").ToLowerInvariant() is "true" or "yes" or "1";
            switch (Cell(record, "recurrenceMode").ToLowerInvariant())
            {
                case "" or "catchup":
                    break;
                case "strict":
                    draft.Mode = SeriesMode.Strict;
                    break;
                case "fromcompletion":
                    draft.Mode = SeriesMode.FromCompletion;
                    break;
                default:
                    Unread(record, "recurrenceMode", "Write catchUp, strict or fromCompletion. It is catchUp.");
                    break;
            }

            if (!text.Contains('=', StringComparison.Ordinal) && ImportMoments.Words(text, settings.Reading.In(settings.Zone)) is { Recurrence: { } repeats } words)
            {
                draft.Rule = repeats.Rule.ToString();
                draft.Mode = repeats.Mode == RecurrenceMode.FromCompletion ? SeriesMode.FromCompletion : draft.Mode;
                draft.ClampMonthEnd |= repeats.ClampMonthEnd;
                draft.Due ??= words.Due is { } due ? Reading.MomentOf(due, null) : null;
            }
        }

        private void Reminders(CsvRecord record, TaskDraft draft)
        {
            foreach (var word in Cell(record, "reminders").Split([' ', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Take(1000))
            {
                if (ImportMoments.TryInstant(word, out var at))
                {
                    draft.Reminders.Add(ReminderDraft.Absolute(at));
                }
                else if (word.Split(':', 2) is [var anchor, var before] && anchor.ToLowerInvariant() is "due" or "start" && before.StartsWith("-P", StringComparison.OrdinalIgnoreCase))
                {
                    draft.Reminders.Add(new ReminderDraft(anchor.Equals("due", StringComparison.OrdinalIgnoreCase) ? ReminderAnchor.Due : ReminderAnchor.Start, before[1..].ToUpperInvariant(), null));
                }
                else
                {
                    _document.Problem(record.Line, "reminders", $"\"{ImportText.Shown(word)}\" is no reminder. Write due:-PT30M, start:-P1D or 2026-12-31T09:00:00Z. The task comes without it.");
                }
            }
        }

        private void Status(CsvRecord record, TaskDraft draft)
        {
            var completed = Stamp(record, "completedAt");
            switch (Cell(record, "status").ToLowerInvariant())
            {
                case "" or "open" or "todo" or "to do" or "needs-action" or "no" or "false" or "0":
                    if (completed is not null && Cell(record, "status").Length == 0)
                    {
                        draft.Complete(completed);
                    }

                    break;
                case "completed" or "done" or "complete" or "yes" or "true" or "x" or "1":
                    draft.Complete(completed);
                    break;
                case "cancelled" or "canceled":
                    draft.Cancel(completed);
                    break;
                default:
                    Unread(record, "status", "Write open, completed or cancelled. The task is open.");
                    return;
            }

            if (!draft.IsOpen && Enum.TryParse<TaskClosure>(Cell(record, "closedAs"), ignoreCase: true, out var closedAs) && Enum.IsDefined(closedAs) && (closedAs == TaskClosure.Completed) == (draft.Status == TaskProgress.Completed))
            {
                draft.ClosedAs = closedAs;
            }
        }

        private DateTimeOffset? Stamp(CsvRecord record, string column)
        {
            var text = Cell(record, column);
            if (text.Length == 0)
            {
                return null;
            }

            if (ImportMoments.TryInstant(text, out var at))
            {
                return at;
            }

            if (ImportMoments.TryLocal(text, out var local))
            {
                return ImportMoments.InstantOf(LocalDateTime.FromDateTime(local), settings.Zone);
            }

            if (_dates.TryDate(text, out var date) && LocalMoments.CheckDate(date, column) is null)
            {
                return ImportMoments.InstantOf(LocalDate.FromDateOnly(date).AtMidnight(), settings.Zone);
            }

            Unread(record, column, "Write it as 2026-12-31T14:30:00Z. It is left out.");
            return null;
        }

        private void Unread(CsvRecord record, string column, string rest) =>
            _document.Problem(record.Line, column, $"\"{ImportText.Shown(Cell(record, column))}\" is not understood as {column}. {rest}");

        /// <summary>Names with commas between them; one that has a comma itself has a backslash before it.</summary>
        private static IEnumerable<string> SplitLabels(string text)
        {
            var start = 0;
            for (var i = 0; i <= text.Length; i++)
            {
                if (i < text.Length && text[i] == '\\')
                {
                    i++;
                }
                else if (i == text.Length || text[i] is ',' or '\n')
                {
                    yield return Unescaped(text[start..i]).Trim();
                    start = i + 1;
                }
            }

            if (start < text.Length)
            {
                yield return Unescaped(text[start..]).Trim();
            }
        }

        private static string Unescaped(string name) => name.Replace("\\,", ",", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
    }
}
