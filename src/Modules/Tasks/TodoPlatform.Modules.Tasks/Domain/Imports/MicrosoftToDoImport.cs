using System.Globalization;
using System.Text.Json;
using NodaTime;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>
/// Microsoft To Do as Microsoft Graph answers it, alone or in the wrappings of the programs that save it: lists with their tasks, tasks alone, or answers of the API joined in a list.
/// </summary>
internal sealed class MicrosoftToDoImport : IImportFormat
{
    private static readonly string[] Marks =
        ["\"wellknownListName\"", "\"checklistItems\"", "\"isReminderOn\"", "\"linkedResources\"", "/todo/lists", "graph.todoTask", "Microsoft To Do Export", "\"dueDateTime\"", "\"bodyLastModifiedDateTime\""];

    public string Name => "microsoft-todo";

    /// <summary>Ids of Microsoft Graph are those of the things themselves.</summary>
    public bool KeysLast => true;

    public bool Recognizes(ReadOnlySpan<byte> head, string? contentType, string? fileName)
    {
        var text = ImportText.Head(head);
        return text is ['{' or '[', ..] && Marks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }

    public Result<ImportDocument> Read(ReadOnlyMemory<byte> file, ImportSettings settings)
    {
        var text = ImportText.Decode(file);
        if (!text.Succeeded)
        {
            return text.Error;
        }

        try
        {
            using var json = JsonDocument.Parse(text.Value.Text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return new Reader(settings).Read(json.RootElement);
        }
        catch (JsonException exception)
        {
            return ImportText.Unreadable($"The file is no JSON from line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1} of it on. It may have been cut off; export it again.");
        }
        catch (InvalidOperationException)
        {
            return ImportText.Unreadable("The file has names that are no text. Export it again."); // half a character, written as \ud800
        }
    }

    private sealed class Reader(ImportSettings settings)
    {
        private readonly ImportBuilder _document = new(settings);
        private int _rows;

        public Result<ImportDocument> Read(JsonElement root)
        {
            Find(root, null);
            return _document.IsEmpty ? ImportText.Unreadable("The file has no lists and tasks as Microsoft To Do has them.") : _document.Build();
        }

        /// <summary>Looks for lists and tasks wherever they are wrapped; the parser has bounded the depth.</summary>
        private void Find(JsonElement element, string? list)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                {
                    Find(item, list);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (IsTask(element))
                {
                    Task(element, list);
                    return;
                }

                var inner = element.Member("list") is { ValueKind: JsonValueKind.Object } own ? own : element;
                if (inner.Text("displayName") is { } name || (element.Member("tasks") is not null && (name = inner.Text("name") ?? inner.Text("title")) is not null))
                {
                    list = List(inner, name);
                }

                foreach (var wrapping in (string[])["value", "lists", "tasks", "taskLists", "data", "todoLists", "items"])
                {
                    if (element.Member(wrapping) is { } content)
                    {
                        Find(content, list);
                    }
                }
            }
        }

        private static bool IsTask(JsonElement element) =>
            (element.Text("title") ?? element.Text("subject")) is not null && element.Member("tasks") is null
            && (element.Member("status") ?? element.Member("importance") ?? element.Member("createdDateTime") ?? element.Member("body") ?? element.Member("dueDateTime")) is not null;

        /// <summary>The key of a list; null for the one that is the Inbox.</summary>
        private string? List(JsonElement list, string name)
        {
            if ((list.Text("wellknownListName") ?? list.Text("wellKnownListName"))?.Equals("defaultList", StringComparison.OrdinalIgnoreCase) == true)
            {
                return null;
            }

            var key = list.Text("id") ?? "list:" + name;
            _document.Project(key, name);
            if (list.Flag("isShared"))
            {
                _document.Problem(null, "project", $"The list \"{ImportText.Shown(name)}\" is shared. The project has its tasks, and belongs to you alone.");
            }

            return key;
        }

        private void Task(JsonElement task, string? list)
        {
            var row = ++_rows;
            var draft = new TaskDraft(task.Text("id") ?? ImportBuilder.KeyOf(list, task.GetRawText()), row)
            {
                ProjectKey = list,
                Title = task.Text("title") ?? task.Text("subject") ?? "",
                Description = Body(task),
                Priority = task.Text("importance")?.ToLowerInvariant() switch { "high" => TaskPriority.High, "low" => TaskPriority.Low, _ => TaskPriority.Normal },
                CreatedAt = Stamp(task.Text("createdDateTime")),
                UpdatedAt = Stamp(task.Text("lastModifiedDateTime")),
            };
            draft.Labels.AddRange(task.Items("categories").Select(category => category.AsText()).OfType<string>());
            draft.Start = Day(task, draft, "startDateTime", "start");
            draft.Due = Day(task, draft, "dueDateTime", "due");
            Reminder(task, draft);
            Status(task, draft);
            Recurrence(task, draft);
            Links(task, draft);
            Items(task, draft, _document.Task(draft));
        }

        private static string? Body(JsonElement task)
        {
            if (task.Member("body") is not { } body)
            {
                return null;
            }

            if (body.ValueKind == JsonValueKind.String)
            {
                return body.AsText();
            }

            var content = body.Text("content");
            return body.Text("contentType")?.Equals("html", StringComparison.OrdinalIgnoreCase) == true ? HtmlText.ToMarkdown(content) : content;
        }

        /// <summary>Dates of tasks are days. They are written as the midnight that begins them, in UTC or in the zone of the mailbox.</summary>
        private LocalMoment? Day(JsonElement task, TaskDraft draft, string member, string field)
        {
            if (task.Member(member) is not { } value)
            {
                return null;
            }

            var text = value.ValueKind == JsonValueKind.Object ? value.Text("dateTime") : value.AsText();
            var zone = value.ValueKind == JsonValueKind.Object ? value.Text("timeZone") : null;
            if (ImportMoments.TryInstant(text, out var instant))
            {
                // Some programs write "Z" behind a local time: its midnight says so.
                return instant.TimeOfDay == TimeSpan.Zero ? new LocalMoment(DateOnly.FromDateTime(instant.DateTime)) : ImportMoments.DayOf(instant, settings.Zone);
            }

            if (ImportMoments.TryLocal(text, out var local))
            {
                var isUtc = zone is "UTC" or "Etc/UTC" or "GMT";
                return isUtc && local.TimeOfDay != TimeSpan.Zero
                    ? ImportMoments.DayOf(new DateTimeOffset(local, TimeSpan.Zero), settings.Zone)
                    : new LocalMoment(DateOnly.FromDateTime(local));
            }

            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return new LocalMoment(day);
            }

            if (!string.IsNullOrEmpty(text))
            {
                draft.Append($"{member}: {text}");
                _document.Problem(draft.Row, field, $"The date \"{ImportText.Shown(text)}\" is not understood. The task comes without it; what the file says is kept in its description.");
            }

            return null;
        }

        private DateTimeOffset? Moment(JsonElement? value)
        {
            if (value is not { ValueKind: JsonValueKind.Object } moment)
            {
                return Stamp(value?.AsText());
            }

            return ImportMoments.TryInstant(moment.Text("dateTime"), out var at) ? at
                : ImportMoments.TryLocal(moment.Text("dateTime"), out var local)
                    ? ImportMoments.InstantOf(LocalDateTime.FromDateTime(local), ImportMoments.TryZone(moment.Text("timeZone"), out var zone) ? zone : settings.Zone)
                    : null;
        }

        private void Reminder(JsonElement task, TaskDraft draft)
        {
            if (task.Member("reminderDateTime") is not { } value || (task.Member("isReminderOn") is not null && !task.Flag("isReminderOn")))
            {
                return;
            }

            if (Moment(value) is { } at)
            {
                draft.Reminders.Add(ReminderDraft.Absolute(at));
            }
            else
            {
                _document.Problem(draft.Row, "reminders", "The reminder is not understood. The task comes without it.");
            }
        }

        private void Status(JsonElement task, TaskDraft draft)
        {
            switch (task.Text("status")?.ToLowerInvariant())
            {
                case "completed":
                    draft.Complete(Moment(task.Member("completedDateTime")));
                    break;
                case null or "notstarted":
                    break;
                case var status:
                    _document.Problem(draft.Row, "status", $"The status \"{ImportText.Shown(status)}\" has no equal here. The task is open.");
                    break;
            }
        }

        private static void Recurrence(JsonElement task, TaskDraft draft)
        {
            if (task.Member("recurrence") is { ValueKind: JsonValueKind.Object } recurrence)
            {
                (draft.Rule, draft.ClampMonthEnd) = MicrosoftRecurrence.Read(recurrence);
                draft.Rule ??= ImportText.Line(recurrence.GetRawText()); // what nobody can read, so that it is told
            }
        }

        private void Links(JsonElement task, TaskDraft draft)
        {
            foreach (var link in task.Items("linkedResources"))
            {
                if (link.Text("webUrl") is { Length: > 0 } address)
                {
                    draft.Append($"[{ImportText.Line(link.Text("displayName") ?? link.Text("applicationName") ?? address).Replace("]", "", StringComparison.Ordinal)}]({ImportText.Line(address)})");
                }
            }

            if (task.Flag("hasAttachments") || task.Items("attachments").Any())
            {
                _document.Problem(draft.Row, "attachment", "The task has files. They are not taken over.");
            }
        }

        private void Items(JsonElement task, TaskDraft draft, string key)
        {
            foreach (var item in task.Items("checklistItems"))
            {
                var part = new TaskDraft($"{key}/{item.Text("id") ?? ImportBuilder.KeyOf(item.GetRawText())}", draft.Row)
                {
                    Title = item.Text("displayName") ?? item.Text("subject") ?? "", ProjectKey = draft.ProjectKey, ParentKey = key, CreatedAt = Stamp(item.Text("createdDateTime")), UpdatedAt = Stamp(item.Text("createdDateTime")),
                };
                if (item.Flag("isChecked") || item.Flag("isCompleted") || !draft.IsOpen)
                {
                    part.Complete(Stamp(item.Text("checkedDateTime")) ?? draft.ClosedAt);
                }

                _document.Task(part);
            }
        }

        private static DateTimeOffset? Stamp(string? text) => ImportMoments.TryInstant(text, out var at) ? at : null;
    }
}
