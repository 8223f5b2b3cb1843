using System.Globalization;
using System.Text.Json;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>The export of a Vikunja account: an archive with <c>data.json</c> (projects with all that is in them), <c>filters.json</c>, <c>VERSION</c> and the files.</summary>
internal sealed class VikunjaImport : IImportFormat
{
    public string Name => "vikunja";

    public bool Recognizes(ReadOnlySpan<byte> head, string? contentType, string? fileName) => ImportArchive.Names(head).Any(IsOwnFile);

    public Result<ImportDocument> Read(ReadOnlyMemory<byte> file, ImportSettings settings)
    {
        var archive = ImportArchive.Read(file, name => name is "data.json" or "filters.json");
        if (!archive.Succeeded)
        {
            return archive.Error;
        }

        if (archive.Value.Entries.Find(entry => entry.Name == "data.json") is not { } data)
        {
            return ImportText.Unreadable("The archive has no data.json. Export your account in Vikunja again: Settings, Export.");
        }

        try
        {
            using var projects = Parse(data.Content);
            var filters = archive.Value.Entries.Find(entry => entry.Name == "filters.json");
            using var saved = filters is null ? null : Parse(filters.Content);
            return new Reader(settings).Read(projects.RootElement, saved?.RootElement);
        }
        catch (JsonException exception)
        {
            return ImportText.Unreadable($"The data in the archive is no JSON from line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1} of it on. Export your account again.");
        }
        catch (InvalidOperationException)
        {
            return ImportText.Unreadable("The data in the archive has names that are no text. Export your account again."); // half a character, written as \ud800
        }
    }

    internal static bool IsOwnFile(string name) => name is "data.json" or "filters.json" or "VERSION";

    private static JsonDocument Parse(ReadOnlyMemory<byte> content) => JsonDocument.Parse(content.Span is [0xEF, 0xBB, 0xBF, ..] ? content[3..] : content);

    private sealed class Reader(ImportSettings settings)
    {
        private readonly ImportBuilder _document = new(settings);
        private readonly Dictionary<string, (string Title, string? Parent)> _names = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
        private readonly List<(JsonElement Project, string Key)> _projects = [];
        private int _rows;

        public Result<ImportDocument> Read(JsonElement projects, JsonElement? filters)
        {
            if (projects.ValueKind != JsonValueKind.Array)
            {
                return ImportText.Unreadable("The data in the archive is no list of projects.");
            }

            Find(projects, null);
            foreach (var (project, _) in _projects)
            {
                foreach (var task in project.Items("tasks"))
                {
                    Relations(task);
                }
            }

            foreach (var (project, key) in _projects)
            {
                Project(project, key);
            }

            if (filters is { ValueKind: JsonValueKind.Array } saved)
            {
                foreach (var filter in saved.EnumerateArray())
                {
                    Filter(filter);
                }
            }

            return _document.Build();
        }

        /// <summary>Projects are one list; old exports have those below others within them.</summary>
        private void Find(JsonElement projects, string? parent)
        {
            foreach (var project in projects.EnumerateArray())
            {
                if (project.ValueKind != JsonValueKind.Object || project.Number("id") is < 0)
                {
                    continue; // favourites and saved filters, which look like projects
                }

                var key = string.Create(CultureInfo.InvariantCulture, $"project {(project.Number("id") is { } id and > 0 ? id : -1 - _projects.Count)}");
                var above = project.Number("parent_project_id") is { } number and > 0 ? string.Create(CultureInfo.InvariantCulture, $"project {number}") : parent;
                if (_names.TryAdd(key, (project.Text("title") ?? "", above)))
                {
                    _projects.Add((project, key));
                }

                foreach (var children in (string[])["child_projects", "lists"])
                {
                    if (project.Member(children) is { ValueKind: JsonValueKind.Array } below)
                    {
                        Find(below, key);
                    }
                }
            }
        }

        private void Relations(JsonElement task)
        {
            if (task.Member("related_tasks") is not { ValueKind: JsonValueKind.Object } related || Id(task) is not { } id)
            {
                return;
            }

            if (related.Items("parenttask").Select(Id).FirstOrDefault(parent => parent is not null) is { } above)
            {
                _parents.TryAdd(id, above);
            }

            foreach (var child in related.Items("subtask"))
            {
                if (Id(child) is { } below)
                {
                    _parents.TryAdd(below, id);
                }
            }
        }

        private void Project(JsonElement project, string key)
        {
            var (name, depth) = (_names[key].Title, 0);
            for (var above = _names[key].Parent; above is not null && _names.TryGetValue(above, out var parent) && depth < 10; above = parent.Parent, depth++)
            {
                name = $"{parent.Title} / {name}";
            }

            if (depth > 0)
            {
                _document.Tally("project", "A project is below another. Projects here are not: its name has those above it before its own.");
            }

            var isInbox = depth == 0 && name.Equals(Domain.Project.InboxName, StringComparison.OrdinalIgnoreCase);
            _document.Project(
                key, name, project.Text("hex_color"), isInbox, project.Flag("is_favorite"), project.Flag("is_archived"), Stamp(project, "created"), Stamp(project, "updated"));
            if (HtmlText.ToMarkdown(project.Text("description")) is { Length: > 0 } description)
            {
                var note = new TaskDraft($"{key} description", ++_rows) { ProjectKey = key, Title = $"About {name}", Description = description };
                _document.Task(note);
                _document.Problem(_rows, "description", $"The project \"{ImportText.Shown(name)}\" has a description. Projects have none here: it becomes a task with the text as its description.");
            }

            var sections = Sections(project, key);
            foreach (var task in project.Items("tasks").OrderBy(task => task.Real("position") ?? 0))
            {
                Task(task, key, sections);
            }
        }

        /// <summary>Buckets of a board that say more than "to do" and "done", as sections; which task is in which.</summary>
        private Dictionary<string, string> Sections(JsonElement project, string projectKey)
        {
            var plain = new HashSet<long>();
            foreach (var view in project.Items("views"))
            {
                plain.UnionWith(new[] { view.Number("default_bucket_id"), view.Number("done_bucket_id") }.OfType<long>());
            }

            var buckets = project.Items("buckets").Where(bucket => bucket.Number("id") is > 0).OrderBy(bucket => bucket.Real("position") ?? 0).ToList();
            var inBuckets = new Dictionary<string, string>(StringComparer.Ordinal);
            if (buckets.Count < 2)
            {
                return inBuckets;
            }

            var places = project.Items("task_buckets").Select(place => (Task: place.Number("task_id"), Bucket: place.Number("bucket_id")))
                .Concat(project.Items("tasks").Select(task => (Task: task.Number("id"), Bucket: task.Number("bucket_id")))).Where(place => place is { Task: > 0, Bucket: > 0 }).ToLookup(place => place.Bucket!.Value, place => place.Task!.Value);
            foreach (var bucket in buckets)
            {
                var id = bucket.Number("id")!.Value;
                if (plain.Contains(id) || bucket.Flag("is_done_bucket") || !places[id].Any())
                {
                    continue;
                }

                var key = string.Create(CultureInfo.InvariantCulture, $"bucket {id}");
                _document.Section(key, projectKey, bucket.Text("title") ?? "", Stamp(bucket, "created"), Stamp(bucket, "updated"));
                foreach (var task in places[id])
                {
                    inBuckets.TryAdd(string.Create(CultureInfo.InvariantCulture, $"task {task}"), key);
                }
            }

            return inBuckets;
        }

        private void Task(JsonElement task, string projectKey, Dictionary<string, string> sections)
        {
            var row = ++_rows;
            var id = Id(task) ?? string.Create(CultureInfo.InvariantCulture, $"row {row}");
            var draft = new TaskDraft(id, row)
            {
                ProjectKey = projectKey,
                SectionKey = sections.GetValueOrDefault(id),
                ParentKey = _parents.GetValueOrDefault(id),
                Title = task.Text("title") ?? "",
                Description = HtmlText.ToMarkdown(task.Text("description")),
                Priority = task.Number("priority") switch { 1 => TaskPriority.Low, 3 => TaskPriority.High, >= 4 => TaskPriority.Critical, _ => TaskPriority.Normal },
                CreatedAt = Stamp(task, "created"),
                UpdatedAt = Stamp(task, "updated"),
            };
            foreach (var label in task.Items("labels"))
            {
                if (label.Text("title") is { } name)
                {
                    draft.Labels.Add(name);
                    _document.Label(name, label.Text("hex_color"));
                }
            }

            Dates(task, draft);
            Repeat(task, draft);
            if (task.Flag("done"))
            {
                draft.Complete(Stamp(task, "done_at"));
            }

            LeftOut(task, draft);
            var key = _document.Task(draft);
            Comments(task, key, row);
        }

        private void Dates(JsonElement task, TaskDraft draft)
        {
            draft.Start = Moment(task, "start_date");
            draft.Due = Moment(task, "due_date");
            if (Stamp(task, "end_date") is { } end)
            {
                if (draft.Due is null)
                {
                    draft.Due = ImportMoments.At(end, settings.Zone, settings.Zone);
                    _document.Problem(draft.Row, "due", "The task has an end and no due date. It is due at its end.");
                }
                else if (Stamp(task, "start_date") is { } start && end > start && (end - start).TotalMinutes <= TaskLimits.DurationMinutes)
                {
                    draft.DurationMinutes = (int)Math.Max(1, (end - start).TotalMinutes);
                }
                else if (Stamp(task, "due_date") != end)
                {
                    draft.Append($"End: {end:yyyy-MM-dd HH:mm}Z");
                    _document.Problem(draft.Row, "end_date", "The end of the task has no place here. It is kept in the description.");
                }
            }

            foreach (var reminder in task.Items("reminders"))
            {
                Reminder(reminder, draft);
            }

            foreach (var old in task.Items("reminder_dates"))
            {
                if (ImportMoments.TryInstant(old.AsText(), out var at))
                {
                    draft.Reminders.Add(ReminderDraft.Absolute(at));
                }
            }
        }

        private void Reminder(JsonElement reminder, TaskDraft draft)
        {
            var period = reminder.Number("relative_period") ?? 0;
            ReminderAnchor? anchor = reminder.Text("relative_to") switch { "due_date" => ReminderAnchor.Due, "start_date" => ReminderAnchor.Start, _ => null };
            if (anchor is not null && period <= 0)
            {
                var seconds = Math.Min(-period, 320_000_000);
                draft.Reminders.Add(new ReminderDraft(anchor, seconds > 0 && seconds % 86_400 == 0 ? string.Create(CultureInfo.InvariantCulture, $"P{seconds / 86_400}D") : string.Create(CultureInfo.InvariantCulture, $"PT{seconds}S"), null));
            }
            else if (ImportMoments.TryInstant(reminder.Text("reminder"), out var at))
            {
                draft.Reminders.Add(ReminderDraft.Absolute(at));
            }
            else
            {
                _document.Problem(draft.Row, "reminders", "A reminder is not understood. The task comes without it.");
            }
        }

        private static void Repeat(JsonElement task, TaskDraft draft)
        {
            var (seconds, mode) = (task.Number("repeat_after") ?? 0, task.Number("repeat_mode") ?? 0);
            if (task.Text("repeats") is { Length: > 0 } rule)
            {
                draft.Rule = rule;
            }
            else if (mode == 1)
            {
                (draft.Rule, draft.ClampMonthEnd) = ("FREQ=MONTHLY", true);
            }
            else if (seconds > 0)
            {
                draft.Mode = mode is 2 or 3 ? SeriesMode.FromCompletion : SeriesMode.CatchUp;
                draft.Rule = seconds switch
                {
                    _ when seconds % 604_800 == 0 => Every("WEEKLY", seconds / 604_800),
                    _ when seconds % 86_400 == 0 => Every("DAILY", seconds / 86_400),
                    _ when seconds % 3_600 == 0 => Every("HOURLY", seconds / 3_600),
                    _ => string.Create(CultureInfo.InvariantCulture, $"every {seconds} seconds"),
                };
            }
        }

        private static string Every(string frequency, long interval) =>
            interval == 1 ? $"FREQ={frequency}" : string.Create(CultureInfo.InvariantCulture, $"FREQ={frequency};INTERVAL={interval}");

        private void LeftOut(JsonElement task, TaskDraft draft)
        {
            if (task.Real("percent_done") is > 0 and < 1 and var done)
            {
                _document.Problem(draft.Row, "percent_done", string.Create(CultureInfo.InvariantCulture, $"{done:P0} of the task are done. How much is done has no equal here: it is open.").Replace(" %", "%", StringComparison.Ordinal));
            }

            if (task.Flag("is_favorite"))
            {
                _document.Tally("is_favorite", "A task is a favourite. Tasks here are not: give it a label to find it.");
            }

            if (task.Items("assignees").Any())
            {
                _document.Tally("assignees", "A task is assigned to somebody. Tasks here are not: it comes without.");
            }

            if (!string.IsNullOrEmpty(task.Text("hex_color")?.Trim('#')))
            {
                _document.Tally("hex_color", "A task has a colour. Tasks here have none.");
            }

            foreach (var attachment in task.Items("attachments"))
            {
                _document.Problem(draft.Row, "attachment", $"The file \"{ImportText.Shown(attachment.Member("file")?.Text("name") ?? "without a name")}\" is not taken over.");
            }

            if (task.Member("related_tasks") is { ValueKind: JsonValueKind.Object } related)
            {
                foreach (var kind in related.EnumerateObject().Where(kind => kind.Name is not ("subtask" or "parenttask") && kind.Value.ValueKind == JsonValueKind.Array))
                {
                    var titles = string.Join(", ", kind.Value.EnumerateArray().Take(20).Select(other => ImportText.Shown(other.Text("title") ?? "")));
                    draft.Append($"{ImportText.Shown(kind.Name)}: {titles}");
                    _document.Tally("related_tasks", "A task is related to others as something else than a subtask. That has no equal here: it is kept in the description.");
                }
            }
        }

        private void Comments(JsonElement task, string key, int row)
        {
            var several = task.Items("comments").Select(Author).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1;
            foreach (var comment in task.Items("comments"))
            {
                var text = HtmlText.ToMarkdown(comment.Text("comment"));
                _document.Comment(key, row, several && Author(comment) is { } author && text.Length > 0 ? $"**{ImportText.Line(author)}**: {text}" : text, Stamp(comment, "created"), Stamp(comment, "updated"));
            }
        }

        private void Filter(JsonElement filter)
        {
            var query = filter.Member("filters")?.Text("filter");
            var name = filter.Text("title") ?? "";
            if (string.IsNullOrWhiteSpace(query))
            {
                _document.Problem(null, "filter", $"The saved filter \"{ImportText.Shown(name)}\" has no text. It is left out.", leftOut: true);
                return;
            }

            _document.Filter(string.Create(CultureInfo.InvariantCulture, $"filter {filter.Number("id") ?? 0}"), name, ImportText.Line(query), filter.Flag("is_favorite"), Stamp(filter, "created"), Stamp(filter, "updated"), null);
        }

        private LocalMoment? Moment(JsonElement task, string member) => Stamp(task, member) is { } at ? ImportMoments.At(at, settings.Zone, settings.Zone) : null;

        /// <summary>Vikunja writes the year 1 where there is no date.</summary>
        private static DateTimeOffset? Stamp(JsonElement element, string member) => ImportMoments.TryInstant(element.Text(member), out var at) ? at : null;

        private static string? Id(JsonElement task) => task.Number("id") is { } id and > 0 ? string.Create(CultureInfo.InvariantCulture, $"task {id}") : null;

        private static string? Author(JsonElement comment) => comment.Member("author") is { } author ? author.Text("name") is { Length: > 0 } name ? name : author.Text("username") : null;
    }
}
