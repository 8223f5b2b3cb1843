using System.Globalization;
using System.Text;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>Tasks as VTODO components of one calendar (RFC 5545). What other programs do not know stands in <c>X-TODOPLATFORM-…</c>, so that <see cref="ICalendarImport"/> reads it again.</summary>
internal sealed class ICalendarExport : IExportFormat
{
    public string Name => "icalendar";

    public string ContentType => "text/calendar; charset=utf-8";

    public string FileExtension => "ics";

    public async Task WriteAsync(ExportSource source, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 * 1024, leaveOpen: true);
        await using (writer.ConfigureAwait(false))
        {
            var text = new StringBuilder();
            var calendar = new Writer(source, text);
            calendar.Begin();
            await foreach (var item in source.Tasks.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                calendar.Task(item);
                await writer.WriteAsync(text, cancellationToken).ConfigureAwait(false);
                text.Clear();
            }

            ICalendarLines.Append(text, "END", "VCALENDAR");
            await writer.WriteAsync(text, cancellationToken).ConfigureAwait(false);
            await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private sealed class Writer(ExportSource source, StringBuilder text)
    {
        private readonly Dictionary<string, ImportedProject> _projects = source.Projects.ToDictionary(project => project.Key, StringComparer.Ordinal);
        private readonly Dictionary<string, string> _sections = source.Sections.ToDictionary(section => section.Key, section => section.Name, StringComparer.Ordinal);
        private readonly HashSet<string> _zones = new(StringComparer.Ordinal);

        public void Begin()
        {
            Line("BEGIN", "VCALENDAR");
            Line("VERSION", "2.0");
            Line("PRODID", $"-//TodoPlatform//TodoPlatform {ICalendarLines.Escaped(source.Build)}//EN");
            Line("CALSCALE", "GREGORIAN");
            Line("X-WR-CALNAME", ICalendarLines.Escaped(source.Projects is [var only] ? only.Name : "TodoPlatform"));
        }

        public void Task(ExportedTask item)
        {
            var (task, content) = (item.Task, item.Task.Content);
            var recurrence = content.Due is not null && task.Status == TaskProgress.Open ? task.Recurrence ?? (item.Series is { Ended: false, StoppedByUser: false } series ? series.Recurrence : null) : null;
            Zones(content);
            Line("BEGIN", "VTODO");
            Line("UID", ICalendarLines.Escaped(task.Key));
            Line("DTSTAMP", ICalendarValues.Stamp(source.Now));
            Line("CREATED", task.CreatedAt is { } created ? ICalendarValues.Stamp(created) : null);
            Line("LAST-MODIFIED", task.UpdatedAt is { } updated ? ICalendarValues.Stamp(updated) : null);
            TextLine("SUMMARY", content.Title);
            TextLine("DESCRIPTION", content.Description);
            Line("PRIORITY", content.Priority switch { TaskPriority.Critical => "1", TaskPriority.High => "3", TaskPriority.Low => "9", _ => null });
            Line("CATEGORIES", content.Labels.Count > 0 ? string.Join(',', content.Labels.Select(ICalendarLines.Escaped)) : null);
            Dates(content, recurrence, task.Occurrence?.Used ?? 0, item.Series?.ExceptDates ?? []);
            Status(task);
            Line("RELATED-TO;RELTYPE=PARENT", task.ParentKey is { } parent ? ICalendarLines.Escaped(parent) : null);
            TextLine("X-TODOPLATFORM-PROJECT", task.ProjectKey is { } key && _projects.TryGetValue(key, out var project) && !project.IsInbox ? project.Name : null);
            TextLine("X-TODOPLATFORM-SECTION", task.SectionKey is { } section ? _sections.GetValueOrDefault(section) : null);
            Line("X-TODOPLATFORM-DEADLINE;VALUE=DATE", content.Deadline?.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
            Line("X-TODOPLATFORM-DURATION", content.DurationMinutes is { } minutes ? string.Create(CultureInfo.InvariantCulture, $"PT{minutes}M") : null);
            foreach (var comment in item.Comments)
            {
                TextLine(comment.CreatedAt is { } at ? $"COMMENT;X-TODOPLATFORM-CREATED={ICalendarValues.Stamp(at)}" : "COMMENT", comment.Text);
            }

            foreach (var reminder in content.Reminders)
            {
                Alarm(reminder, content);
            }

            Line("END", "VTODO");
        }

        private void Dates(TaskContent content, RecurrenceContent? recurrence, int used, IReadOnlyList<LocalMoment> except)
        {
            var (start, due) = (content.Start, content.Due);
            var rule = recurrence is not null && RecurrenceRule.TryParse(recurrence.Rule, out var parsed, out _) ? parsed : null;

            // DTSTART is before DUE and of its kind (3.8.2.3); a rule counts from it, so it stands where the rule's days are.
            var fits = start is not null && (due is null || ((start.Time is null) == (due.Time is null) && IsBefore(start, due))) && rule is null or { SelectsDates: false };
            var written = fits ? start : rule is not null ? due : null;
            Moment("DTSTART", written);
            Moment("DUE", due);
            if (written != start || (rule is not null && start is not null && start == due))
            {
                if (start is null)
                {
                    Line("X-TODOPLATFORM-START", "NONE");
                }
                else
                {
                    Moment("X-TODOPLATFORM-START", start);
                }
            }

            if (recurrence is null || rule is null || due is null)
            {
                return;
            }

            // What is left of COUNT: the calendar begins with the open occurrence.
            var left = rule.Count is { } count ? recurrence with { Rule = rule.WithCount(Math.Max(1, count - used)).ToString() } : recurrence;
            var plain = ICalendarValues.Rule(left, written!, source.Zone);
            Line("RRULE", plain);
            if (left.Mode != SeriesMode.CatchUp || left.ClampMonthEnd || plain != left.Rule)
            {
                Line($"X-TODOPLATFORM-RULE;X-MODE={left.Mode.ToString().ToUpperInvariant()};X-CLAMP={(left.ClampMonthEnd ? "TRUE" : "FALSE")}", left.Rule);
            }

            var days = written!.Date.DayNumber - due.Date.DayNumber;
            foreach (var date in except.Where(date => date.Date >= due.Date))
            {
                Moment("EXDATE", written with { Date = date.Date.AddDays(days), Time = days == 0 && written == due && written.Time is not null ? date.Time ?? written.Time : written.Time });
            }
        }

        private void Status(ImportedTask task)
        {
            Line("STATUS", task.Status switch { TaskProgress.Completed => "COMPLETED", TaskProgress.Cancelled => "CANCELLED", _ => "NEEDS-ACTION" });
            if (task.Status == TaskProgress.Completed)
            {
                Line("COMPLETED", task.ClosedAt is { } at ? ICalendarValues.Stamp(at) : null);
                Line("PERCENT-COMPLETE", "100");
            }
            else if (task is { Status: TaskProgress.Cancelled, ClosedAs: { } closedAs, ClosedAt: { } closed })
            {
                Line($"X-TODOPLATFORM-CLOSED;X-AS={closedAs.ToString().ToUpperInvariant()}", ICalendarValues.Stamp(closed));
            }
        }

        private void Alarm(ReminderDefinition reminder, TaskContent content)
        {
            Line("BEGIN", "VALARM");
            Line("ACTION", "DISPLAY");
            TextLine("DESCRIPTION", content.Title);
            if (reminder.At is { } at)
            {
                Line("TRIGGER;VALUE=DATE-TIME", ICalendarValues.Stamp(at));
            }
            else
            {
                var related = reminder.RelativeTo == ReminderAnchor.Start ? "START" : "END";
                Line($"TRIGGER;RELATED={related}", (reminder.Before == "PT0S" ? "" : "-") + reminder.Before);
            }

            Line("X-TODOPLATFORM-CHANNELS", reminder.Channels is { } channels ? string.Join(',', channels.Select(ICalendarLines.Escaped)) : null);
            Line("END", "VALARM");
        }

        /// <summary>A zone is described before the first task that uses it.</summary>
        private void Zones(TaskContent content)
        {
            foreach (var name in new[] { content.Due?.TimeZone, content.Start?.TimeZone }.OfType<string>())
            {
                if (_zones.Add(name) && ZoneRules.TryResolve(name, out var zone))
                {
                    ICalendarZones.Append(text, zone, source.Now);
                }
            }
        }

        private bool IsBefore(LocalMoment start, LocalMoment due) => start.TimeZone == due.TimeZone
            ? start.ToLocal() < due.ToLocal()
            : ZoneRules.ToInstant(start.ToLocal(), start.ZoneOr(source.Zone)) < ZoneRules.ToInstant(due.ToLocal(), due.ZoneOr(source.Zone));

        private void Moment(string name, LocalMoment? moment)
        {
            if (moment is not null)
            {
                var (parameters, value) = ICalendarValues.Written(moment);
                Line(name + parameters, value);
            }
        }

        private void TextLine(string name, string? value) => Line(name, value is null ? null : ICalendarLines.Escaped(value));

        private void Line(string name, string? value)
        {
            if (value is not null)
            {
                ICalendarLines.Append(text, name, value);
            }
        }
    }
}
