using System.Globalization;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>The VTODO components of iCalendar files (RFC 5545), as Nextcloud Tasks, Apple Reminders, Tasks.org, Evolution, Thunderbird and we ourselves write them.</summary>
internal sealed class ICalendarImport : IImportFormat
{
    public string Name => "icalendar";

    /// <summary>A UID is the same in every file, whichever program exports it.</summary>
    public bool KeysLast => true;

    public bool Recognizes(ReadOnlySpan<byte> head, string? contentType, string? fileName) => ImportText.Head(head).StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase);

    public Result<ImportDocument> Read(ReadOnlyMemory<byte> file, ImportSettings settings)
    {
        var lines = ICalendarLines.Read(file);
        if (!lines.Succeeded)
        {
            return lines.Error;
        }

        var calendars = lines.Value.Root.All("VCALENDAR").ToList();
        if (calendars.Count == 0)
        {
            return ImportText.Unreadable("The file has no BEGIN:VCALENDAR: it is no iCalendar file.");
        }

        var document = new ImportBuilder(settings);
        if (lines.Value.CutOff)
        {
            document.Problem(null, null, "The file ends in the middle of something. What stands before is taken over; export it again to have all.");
        }

        foreach (var calendar in calendars)
        {
            new Reader(document, calendar).Read();
        }

        return document.Build();
    }

    private sealed class Reader(ImportBuilder document, ICalendarComponent calendar)
    {
        /// <summary>What says nothing about the task itself, or nothing that is not said elsewhere.</summary>
        private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
        {
            "UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "SUMMARY", "DESCRIPTION", "PRIORITY", "CATEGORIES", "DTSTART", "DUE", "DURATION", "RRULE", "RDATE", "EXDATE", "STATUS", "COMPLETED",
            "PERCENT-COMPLETE", "RELATED-TO", "RECURRENCE-ID", "CLASS", "LOCATION", "URL", "ATTACH", "COMMENT", "REQUEST-STATUS", "COLOR", "ORGANIZER", "STYLED-DESCRIPTION",
        };

        private readonly ICalendarMoments _moments = new(document, calendar);
        private readonly string? _name = (calendar.Property("X-WR-CALNAME") ?? calendar.Property("NAME"))?.Text;
        private readonly bool _isOurs = calendar.Property("PRODID")?.Value.Contains("TodoPlatform", StringComparison.Ordinal) == true;
        private string? _project;

        public void Read()
        {
            if (!_isOurs && !string.IsNullOrWhiteSpace(_name))
            {
                _project = "calendar:" + _name;
                document.Project(_project, _name, (calendar.Property("X-APPLE-CALENDAR-COLOR") ?? calendar.Property("COLOR"))?.Value);
            }

            foreach (var other in calendar.Components.Where(component => component.Name is not ("VTODO" or "VTIMEZONE")))
            {
                document.Tally(other.Name, $"{(other.Name is "VEVENT" ? "An event" : other.Name is "VJOURNAL" ? "A note (VJOURNAL)" : $"A component {ImportText.Shown(other.Name)}")} is no task. It is left out.");
            }

            var todos = calendar.All("VTODO").Select(todo => (Todo: todo, Key: Key(todo))).ToList();
            var masters = todos.Where(item => item.Todo.Property("RECURRENCE-ID") is null).Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
            var changed = todos.Where(item => item.Todo.Property("RECURRENCE-ID") is not null).ToLookup(item => item.Key, item => item.Todo.Property("RECURRENCE-ID")!, StringComparer.Ordinal);
            var parents = Children(todos);
            foreach (var (todo, key) in todos.OrderBy(item => Order(item.Todo)))
            {
                Task(todo, key, masters.Contains(key), changed[key], parents);
            }
        }

        private static string Key(ICalendarComponent todo) =>
            todo.Property("UID")?.Text.Trim() is { Length: > 0 } uid ? uid : ImportBuilder.KeyOf([.. todo.Properties.Select(property => $"{property.Name}:{property.Value}")]);

        private static long Order(ICalendarComponent todo) =>
            double.TryParse(todo.Property("X-APPLE-SORT-ORDER")?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var order) && Math.Abs(order) < 1e15 ? (long)order : long.MaxValue;

        /// <summary>Some programs say it from above: which task is a child of which.</summary>
        private static Dictionary<string, string> Children(List<(ICalendarComponent Todo, string Key)> todos)
        {
            var parents = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (todo, key) in todos)
            {
                foreach (var related in todo.Properties.Where(property => property.Name == "RELATED-TO" && property.Parameter("RELTYPE")?.Equals("CHILD", StringComparison.OrdinalIgnoreCase) == true))
                {
                    parents.TryAdd(related.Text.Trim(), key);
                }
            }

            return parents;
        }

        private void Task(ICalendarComponent todo, string uid, bool hasMaster, IEnumerable<ICalendarProperty> changed, Dictionary<string, string> parents)
        {
            var occurrence = todo.Property("RECURRENCE-ID");
            var draft = new TaskDraft(occurrence is null ? uid : $"{uid}/{occurrence.Value}", todo.Line)
            {
                Title = todo.Property("SUMMARY")?.Text ?? "",
                Description = todo.Property("DESCRIPTION")?.Text,
                Priority = Priority(todo),
                CreatedAt = Stamp(todo, "CREATED"),
                UpdatedAt = Stamp(todo, "LAST-MODIFIED") ?? Stamp(todo, "DTSTAMP"),
            };
            draft.ParentKey = Parent(todo, draft, uid, parents);
            foreach (var categories in todo.Properties.Where(property => property.Name == "CATEGORIES"))
            {
                draft.Labels.AddRange(ICalendarLines.Values(categories.Value).Select(name => name.Trim()));
            }

            Place(todo, draft);
            Dates(todo, draft);
            Status(todo, draft);
            if (occurrence is null)
            {
                new ICalendarRecurrence(document, _moments).Read(todo, draft, changed);
            }
            else if (hasMaster)
            {
                document.Tally("RECURRENCE-ID", "An occurrence of a repeating task was changed by itself. It comes as a task of its own.");
            }

            foreach (var alarm in todo.All("VALARM"))
            {
                new ICalendarAlarms(document, _moments).Read(alarm, draft);
            }

            Others(todo, draft);
            var key = document.Task(draft);
            foreach (var comment in todo.Properties.Where(property => property.Name == "COMMENT"))
            {
                var at = ICalendarValues.Stamp(comment.Parameter("X-TODOPLATFORM-CREATED"));
                document.Comment(key, comment.Line, comment.Text, at, at);
            }
        }

        private static TaskPriority Priority(ICalendarComponent todo) => todo.Property("PRIORITY")?.Value.Trim() switch
        {
            "1" or "2" => TaskPriority.Critical,
            "3" or "4" => TaskPriority.High,
            "6" or "7" or "8" or "9" => TaskPriority.Low,
            _ => TaskPriority.Normal,
        };

        private string? Parent(ICalendarComponent todo, TaskDraft draft, string uid, Dictionary<string, string> parents)
        {
            string? parent = null;
            foreach (var related in todo.Properties.Where(property => property.Name == "RELATED-TO"))
            {
                switch (related.Parameter("RELTYPE")?.ToUpperInvariant())
                {
                    case null or "" or "PARENT":
                        parent ??= related.Text.Trim();
                        break;
                    case "CHILD":
                        break;
                    case var type:
                        document.Problem(draft.Row, "RELATED-TO", $"A relation of the type {ImportText.Shown(type)} has no equal here. The task comes without it.");
                        break;
                }
            }

            return string.IsNullOrEmpty(parent) ? parents.GetValueOrDefault(uid) : parent;
        }

        private void Place(ICalendarComponent todo, TaskDraft draft)
        {
            draft.ProjectKey = _project;
            if (todo.Property("X-TODOPLATFORM-PROJECT")?.Text is { Length: > 0 } project)
            {
                draft.ProjectKey = "project:" + project;
                document.Project(draft.ProjectKey, project);
            }

            if (todo.Property("X-TODOPLATFORM-SECTION")?.Text is { Length: > 0 } section)
            {
                draft.SectionKey = $"section:{draft.ProjectKey}:{section}";
                document.Section(draft.SectionKey, draft.ProjectKey, section);
            }
        }

        private void Dates(ICalendarComponent todo, TaskDraft draft)
        {
            draft.Start = _moments.Moment(todo, draft, "DTSTART", "start");
            draft.Due = _moments.Moment(todo, draft, "DUE", "due");
            if (draft.Due is null && draft.Start is { } start && todo.Property("DURATION") is { } duration)
            {
                if (ReminderOffset.TryParse(duration.Value.Trim().TrimStart('+').ToUpperInvariant(), out var length, out _))
                {
                    var end = start.ToLocal().PlusDays(length.Days).PlusSeconds((long)length.Elapsed.TotalSeconds);
                    draft.Due = start with { Date = end.Date.ToDateOnly(), Time = start.Time is null ? null : end.TimeOfDay.ToTimeOnly() };
                }
                else
                {
                    document.Problem(draft.Row, "due", $"The duration \"{ImportText.Shown(duration.Value)}\" is not understood. The task has no due date.");
                }
            }

            if (todo.Property("X-TODOPLATFORM-START") is { } own)
            {
                draft.Start = own.Value == "NONE" ? null : _moments.Moment(todo, draft, "X-TODOPLATFORM-START", "start");
            }
            else if (draft.Start == draft.Due && todo.Property("RRULE") is not null)
            {
                draft.Start = null; // only there because a rule needs it
            }

            draft.Deadline = _moments.Moment(todo, draft, "X-TODOPLATFORM-DEADLINE", "deadline")?.Date;
            if (todo.Property("X-TODOPLATFORM-DURATION") is { } effort && ReminderOffset.TryParse(effort.Value, out var planned, out _))
            {
                draft.DurationMinutes = (int)((planned.Days * 1440L) + (long)planned.Elapsed.TotalMinutes);
            }
        }

        private void Status(ICalendarComponent todo, TaskDraft draft)
        {
            var completed = Stamp(todo, "COMPLETED");
            var percent = todo.Property("PERCENT-COMPLETE")?.Value.Trim() ?? "";
            switch (todo.Property("STATUS")?.Value.Trim().ToUpperInvariant())
            {
                case "COMPLETED":
                    draft.Complete(completed);
                    break;
                case "CANCELLED":
                    var closed = todo.Property("X-TODOPLATFORM-CLOSED");
                    draft.Cancel(ICalendarValues.Stamp(closed?.Value) ?? completed);
                    if (Enum.TryParse<TaskClosure>(closed?.Parameter("X-AS"), ignoreCase: true, out var closedAs) && closedAs is TaskClosure.Skipped or TaskClosure.Missed)
                    {
                        draft.ClosedAs = closedAs;
                    }

                    break;
                case null or "" when completed is not null || percent == "100":
                    draft.Complete(completed);
                    break;
                case "IN-PROCESS":
                    document.Problem(draft.Row, "status", $"The task is in process{(percent is "" or "0" ? "" : $", {ImportText.Shown(percent)} % done")}. That has no equal here: it is open.");
                    break;
                default:
                    if (percent is not ("" or "0" or "100"))
                    {
                        document.Problem(draft.Row, "status", $"{ImportText.Shown(percent)} % of the task are done. How much is done has no equal here: it is open.");
                    }

                    break;
            }
        }

        private void Others(ICalendarComponent todo, TaskDraft draft)
        {
            foreach (var property in todo.Properties)
            {
                switch (property.Name)
                {
                    case "LOCATION" when property.Text.Trim().Length > 0:
                        draft.Append($"Location: {property.Text}");
                        break;
                    case "URL" when property.Value.Trim().Length > 0:
                        draft.Append(property.Value.Trim());
                        break;
                    case "ATTACH" when property.Parameter("ENCODING") is null && property.Value.Contains("://", StringComparison.Ordinal):
                        draft.Append(property.Value.Trim());
                        break;
                    case "ATTACH":
                        document.Problem(property.Line, "attachment", "A file is not taken over.");
                        break;
                    default:
                        if (!Silent.Contains(property.Name) && !property.Name.StartsWith("X-", StringComparison.Ordinal))
                        {
                            document.Tally(ImportText.Shown(property.Name), $"{ImportText.Shown(property.Name)} has no place here. It is left out.");
                        }

                        break;
                }
            }
        }

        /// <summary>These are in UTC, also where a program leaves the Z out.</summary>
        private static DateTimeOffset? Stamp(ICalendarComponent todo, string name) => todo.Property(name)?.Value.Trim() is { Length: > 0 } value ? ICalendarValues.Stamp(value.TrimEnd('Z') + "Z") : null;
    }
}
