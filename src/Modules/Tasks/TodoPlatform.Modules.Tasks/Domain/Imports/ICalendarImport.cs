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

        private readonly Dictionary<string, string> _zones = new(StringComparer.Ordinal);
        private readonly string? _name = (calendar.Property("X-WR-CALNAME") ?? calendar.Property("NAME"))?.Text;
        private readonly bool _isOurs = calendar.Property("PRODID")?.Value.Contains("TodoPlatform", StringComparison.Ordinal) == true;
        private string? _project;

        private ImportSettings Settings => document.Settings;

        public void Read()
        {
            FindZones();
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

        /// <summary>Names of zones that only the file knows: its own description of them says which they are.</summary>
        private void FindZones()
        {
            foreach (var zone in calendar.All("VTIMEZONE"))
            {
                if (zone.Property("TZID")?.Text.Trim() is { Length: > 0 } id && !ImportMoments.TryZone(id, out _)
                    && (zone.Property("X-LIC-LOCATION") ?? zone.Property("TZUNTIL") ?? zone.Property("X-TZINFO"))?.Text is { } place && ImportMoments.TryZone(place.Split('[')[0], out var found))
                {
                    _zones[id] = found.Id;
                }
            }
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
                Recurrence(todo, draft, changed);
            }
            else if (hasMaster)
            {
                document.Tally("RECURRENCE-ID", "An occurrence of a repeating task was changed by itself. It comes as a task of its own.");
            }

            foreach (var alarm in todo.All("VALARM"))
            {
                Alarm(alarm, draft);
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
            draft.Start = Moment(todo, draft, "DTSTART", "start");
            draft.Due = Moment(todo, draft, "DUE", "due");
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
                draft.Start = own.Value == "NONE" ? null : Moment(todo, draft, "X-TODOPLATFORM-START", "start");
            }
            else if (draft.Start == draft.Due && todo.Property("RRULE") is not null)
            {
                draft.Start = null; // only there because a rule needs it
            }

            draft.Deadline = Moment(todo, draft, "X-TODOPLATFORM-DEADLINE", "deadline")?.Date;
            if (todo.Property("X-TODOPLATFORM-DURATION") is { } effort && ReminderOffset.TryParse(effort.Value, out var planned, out _))
            {
                draft.DurationMinutes = (int)((planned.Days * 1440L) + (long)planned.Elapsed.TotalMinutes);
            }
        }

        private LocalMoment? Moment(ICalendarComponent todo, TaskDraft draft, string name, string field)
        {
            if (todo.Property(name) is not { } property || property.Value.Trim().Length == 0)
            {
                return null;
            }

            if (Read(property, property.Value, out var unknown) is { } moment)
            {
                if (unknown is not null)
                {
                    document.Problem(draft.Row, field, $"\"{ImportText.Shown(unknown)}\" is no time zone that is known here. The time is taken as that of the user's zone.");
                }

                return moment;
            }

            draft.Append($"{name}: {property.Value}");
            document.Problem(draft.Row, field, $"The date \"{ImportText.Shown(property.Value)}\" is not understood. The task comes without it; what the file says is kept in its description.");
            return null;
        }

        /// <summary>A time in UTC is a point in time, and becomes the user's local one; one with a zone stays in it.</summary>
        private LocalMoment? Read(ICalendarProperty property, string value, out string? unknownZone)
        {
            unknownZone = null;
            if (!ICalendarValues.TryRead(value, out var date, out var time, out var isUtc))
            {
                return null;
            }

            if (time is not { } clock)
            {
                return new LocalMoment(date);
            }

            if (isUtc)
            {
                var at = new DateTimeOffset(date.ToDateTime(clock), TimeSpan.Zero);
                return ImportMoments.IsInRange(at) ? ImportMoments.At(at, Settings.Zone, Settings.Zone) : new LocalMoment(date, clock);
            }

            if (property.Parameter("TZID") is not { Length: > 0 } zone)
            {
                return new LocalMoment(date, clock);
            }

            if (_zones.TryGetValue(zone, out var known) || (ImportMoments.TryZone(zone, out var found) && (known = found.Id) is not null))
            {
                return new LocalMoment(date, clock, known);
            }

            unknownZone = zone;
            return new LocalMoment(date, clock);
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

        private void Recurrence(ICalendarComponent todo, TaskDraft draft, IEnumerable<ICalendarProperty> changed)
        {
            var rules = todo.Properties.Where(property => property.Name == "RRULE" && property.Value.Trim().Length > 0).ToList();
            if (todo.Properties.Exists(property => property.Name is "RDATE"))
            {
                document.Problem(draft.Row, "recurrence", "The task is due on single further dates (RDATE), which have no equal here. They are kept in the description.");
                draft.Append("Also on: " + string.Join(", ", todo.Properties.Where(property => property.Name == "RDATE").Select(property => property.Value)));
            }

            if (rules.Count == 0)
            {
                return;
            }

            var plain = rules[0].Value.Trim();
            draft.Rule = rules.Count == 1 ? plain : string.Join('\n', rules.Select(rule => rule.Value));
            if (todo.Property("X-TODOPLATFORM-RULE") is { } own && draft.Due is { } first)
            {
                // Our own words hold as long as nobody has changed the rule that others see.
                var content = new RecurrenceContent(
                    own.Value, Enum.TryParse<SeriesMode>(own.Parameter("X-MODE"), ignoreCase: true, out var mode) && Enum.IsDefined(mode) ? mode : SeriesMode.CatchUp, own.Parameter("X-CLAMP") == "TRUE");
                var anchor = Moment(todo, draft, "DTSTART", "start") ?? first;
                if (ICalendarValues.Rule(content, anchor, Settings.Zone) == plain)
                {
                    (draft.Rule, draft.Mode, draft.ClampMonthEnd) = (content.Rule, content.Mode, content.ClampMonthEnd);
                }
            }

            if ((draft.Due ?? draft.Start) is not { } due)
            {
                return;
            }

            var start = Moment(todo, draft, "DTSTART", "start") ?? due;
            if (start.Date != due.Date && RecurrenceRule.TryParse(draft.Rule, out var parsed, out _) && parsed.SelectsDates)
            {
                document.Problem(draft.Row, "recurrence", "The repetition counts from the start, and the task is due on another day. From the next occurrence on it is due on the days of the repetition.");
            }

            foreach (var except in todo.Properties.Where(property => property.Name == "EXDATE").SelectMany(property => property.Value.Split(',').Select(value => (property, value))).Concat(changed.Select(property => (property, value: property.Value))))
            {
                if (Read(except.property, except.value, out _) is { } moment)
                {
                    draft.ExceptDates.Add(Nominal(moment, start, due));
                }
                else
                {
                    document.Problem(draft.Row, "recurrence", $"The exception \"{ImportText.Shown(except.value)}\" is not understood. It is left out.");
                }
            }

            var distinct = draft.ExceptDates.Where(date => date != due).Distinct().ToList();
            draft.ExceptDates.Clear();
            draft.ExceptDates.AddRange(distinct);
        }

        /// <summary>A date that is left out, which the file counts from the start, as the due date that it leaves out.</summary>
        private LocalMoment Nominal(LocalMoment except, LocalMoment start, LocalMoment due)
        {
            var date = except.Date;
            if (except.Time is not null && start.Time is not null && except.TimeZone != start.TimeZone)
            {
                var at = ImportMoments.InstantOf(except.ToLocal(), except.ZoneOr(Settings.Zone));
                date = ImportMoments.In(start.ZoneOr(Settings.Zone), at).Date.ToDateOnly();
            }

            var time = due.Time is not null && start == due && except.Time is not null && except.TimeZone == due.TimeZone ? except.Time : due.Time;
            return due with { Date = date.AddDays(Math.Clamp(due.Date.DayNumber - start.Date.DayNumber, -10_000, 10_000)), Time = time };
        }

        private void Alarm(ICalendarComponent alarm, TaskDraft draft)
        {
            if (alarm.Property("X-APPLE-PROXIMITY") is not null)
            {
                document.Problem(draft.Row, "reminders", "A reminder is bound to a place. The task comes without it.");
                return;
            }

            if (alarm.Property("TRIGGER") is not { } trigger)
            {
                return;
            }

            var channels = alarm.Property("X-TODOPLATFORM-CHANNELS") is { } own ? ICalendarLines.Values(own.Value).Take(TaskLimits.Channels).ToList() : null;
            if (channels?.Any(channel => string.IsNullOrWhiteSpace(channel) || channel.Length > TaskLimits.Channel) == true)
            {
                channels = null;
            }

            if (ICalendarValues.Stamp(trigger.Value) is { } at)
            {
                // Apple writes a moment in 1976 for "no reminder".
                if (at.Year != 1976)
                {
                    draft.Reminders.Add(new ReminderDraft(null, null, at, channels));
                }

                return;
            }

            if (Read(trigger, trigger.Value, out _) is { Time: not null } local)
            {
                draft.Reminders.Add(new ReminderDraft(null, null, ImportMoments.InstantOf(local.ToLocal(), local.ZoneOr(Settings.Zone)), channels));
                return;
            }

            Relative(trigger, draft, channels);
        }

        private void Relative(ICalendarProperty trigger, TaskDraft draft, List<string>? channels)
        {
            var value = trigger.Value.Trim().ToUpperInvariant();
            var isEnd = trigger.Parameter("RELATED")?.Equals("END", StringComparison.OrdinalIgnoreCase) == true;
            var anchor = (isEnd ? draft.Due is not null : draft.Start is null) ? ReminderAnchor.Due : ReminderAnchor.Start;
            if (!ReminderOffset.TryParse(value.TrimStart('-', '+'), out var offset, out _) || (anchor == ReminderAnchor.Due ? draft.Due : draft.Start) is not { } moment)
            {
                document.Problem(draft.Row, "reminders", $"The reminder \"{ImportText.Shown(trigger.Value)}\" is not understood, or belongs to a date that the task does not have. The task comes without it.");
            }
            else if (value[0] == '-' || offset == ReminderOffset.Zero)
            {
                draft.Reminders.Add(new ReminderDraft(anchor, offset.ToString(), null, channels));
            }
            else
            {
                // After the date: reminders here come before it, so this one gets its moment.
                var local = moment.ToLocal().PlusDays(offset.Days);
                draft.Reminders.Add(new ReminderDraft(null, null, ImportMoments.InstantOf(local, moment.ZoneOr(Settings.Zone)) + offset.Elapsed.ToTimeSpan(), channels));
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
