using System.Text;
using System.Text.Json;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>The platform's own file (docs/export-format.md): a whole account, or what others write in the same form.</summary>
internal sealed class PlatformFile : IImportFormat
{
    public const string FormatName = "json";
    public const string Kind = "todoplatform-export";
    public const int Version = 1;

    private static readonly string[] Lists = ["projects", "sections", "labels", "filters", "series", "tasks"];

    /// <summary>How parts are written and read.</summary>
    private static readonly JsonSerializerOptions Json = EventCatalog.Json;

    public string Name => FormatName;

    public bool KeysLast => true;

    public bool Recognizes(ReadOnlySpan<byte> head, string? contentType, string? fileName) => head.IndexOf(Encoding.ASCII.GetBytes(Kind)) >= 0;

    public Result<ImportDocument> Read(ReadOnlyMemory<byte> file, ImportSettings settings)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(file), new JsonDocumentOptions { MaxDepth = 32 });
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            return ImportText.Unreadable($"This is no valid JSON: {e.Message}");
        }
        catch (InvalidOperationException)
        {
            return ImportText.Unreadable("The file has names that are no text. Export the account again."); // half a character, written as \ud800
        }
    }

    /// <summary>Writes the beginning; then come the lists, and <see cref="End"/>.</summary>
    public static void Begin(Utf8JsonWriter json, ExportSource source)
    {
        json.WriteStartObject();
        json.WriteString("format", Kind);
        json.WriteNumber("formatVersion", Version);
        json.WriteString("exportedAt", source.Now);
        json.WriteString("build", source.Build);
        json.WriteString("timeZone", source.Zone.Id);
    }

    public static void End(Utf8JsonWriter json) => json.WriteEndObject();

    public static void Write(Utf8JsonWriter json, ImportedProject project) => JsonSerializer.Serialize(json, new ProjectPart(
        project.Key, project.Name, project.Color, project.IsInbox, project.IsFavorite, project.IsArchived, project.Order, project.CreatedAt, project.UpdatedAt), Json);

    public static void Write(Utf8JsonWriter json, ImportedSection section) => JsonSerializer.Serialize(json, new SectionPart(
        section.Key, section.ProjectKey, section.Name, section.Order, section.CreatedAt, section.UpdatedAt), Json);

    public static void Write(Utf8JsonWriter json, ImportedLabel label) => JsonSerializer.Serialize(json, new LabelPart(label.Name, label.Color), Json);

    public static void Write(Utf8JsonWriter json, ImportedFilter filter) => JsonSerializer.Serialize(json, new FilterPart(
        filter.Key, filter.Name, filter.Query, filter.Color, filter.IsFavorite, filter.Order, filter.CreatedAt, filter.UpdatedAt), Json);

    public static void Write(Utf8JsonWriter json, ImportedSeries series) => JsonSerializer.Serialize(json, new SeriesPart(
        series.Key, series.Recurrence.Rule, series.Recurrence.Mode, series.Recurrence.ClampMonthEnd, series.Start, series.ExceptDates, series.Paused, series.Ended, series.StoppedByUser, series.Used,
        series.LatestTaskKey, series.LatestNumber, series.Template, series.PreviousSeriesKey, series.CreatedAt, series.UpdatedAt), Json);

    public static void Write(Utf8JsonWriter json, ExportedTask exported)
    {
        var (task, comments) = (exported.Task, exported.Comments);
        var content = task.Content;
        JsonSerializer.Serialize(json, new TaskPart(
            task.Key, task.ProjectKey, task.SectionKey, task.ParentKey, content.Title, content.Description, content.Priority, content.Labels, content.Start, content.Due, content.Deadline,
            content.DurationMinutes, content.Reminders, task.Recurrence is { } begins ? new RecurrencePart(begins.Rule, begins.Mode, begins.ClampMonthEnd) : null,
            task.Occurrence is { } o ? new OccurrencePart(o.SeriesKey, o.Occurrence, o.Number, o.Used, o.PredecessorKey) : null, task.Status, task.ClosedAs, task.ClosedAt, task.Order,
            task.CreatedAt, task.UpdatedAt, [.. comments.Select(comment => new CommentPart(comment.Key, comment.Text, comment.CreatedAt, comment.UpdatedAt))]), Json);
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> file) => file.Span.StartsWith(Encoding.UTF8.Preamble) ? file[Encoding.UTF8.Preamble.Length..] : file;

    private static Result<ImportDocument> Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.String || format.GetString() != Kind)
        {
            return ImportText.Unreadable($"This is no export of TodoPlatform: it does not say \"format\": \"{Kind}\".");
        }

        if (!root.TryGetProperty("formatVersion", out var version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number is < 1 or > Version)
        {
            return ImportText.Unreadable($"This export has a format version that this build does not read (it reads {Version}). Import it with the build that wrote it, or a newer one.");
        }

        if (Array.Exists(Lists, list => root.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array && items.GetArrayLength() > ImportText.MostItems))
        {
            return ImportText.TooMany;
        }

        var problems = new List<ImportProblem>();
        var comments = new List<ImportedComment>();
        var projects = Parts<ProjectPart, ImportedProject>(root, "projects", problems, (part, _) => part is { Id: { } id, Name: { } name }
            ? new(id, name, part.Color, part.IsInbox, part.IsFavorite, part.IsArchived, part.Order, part.CreatedAt, part.UpdatedAt) : null);
        var sections = Parts<SectionPart, ImportedSection>(root, "sections", problems, (part, _) => part is { Id: { } id, Name: { } name }
            ? new(id, part.ProjectId, name, part.Order, part.CreatedAt, part.UpdatedAt) : null);
        var labels = Parts<LabelPart, ImportedLabel>(root, "labels", problems, (part, _) => part.Name is { } name ? new(name, part.Color) : null);
        var filters = Parts<FilterPart, ImportedFilter>(root, "filters", problems, (part, _) => part is { Id: { } id, Name: { } name, Query: { } query }
            ? new(id, name, query, part.Color, part.IsFavorite, part.Order, part.CreatedAt, part.UpdatedAt) : null);
        var series = Parts<SeriesPart, ImportedSeries>(root, "series", problems, (part, _) => part is { Id: { } id, Rule: { } rule, Start: { } start, LatestTaskId: { } latest }
            ? new(id, new(rule, part.Mode, part.ClampMonthEnd), start, part.ExceptDates?.OfType<LocalMoment>().ToList() ?? [], part.Paused, part.Ended, part.StoppedByUser, part.Used, latest, part.LatestNumber, Whole(part.Template), part.PreviousSeriesId, part.CreatedAt, part.UpdatedAt) : null);
        var tasks = Parts<TaskPart, ImportedTask>(root, "tasks", problems, (part, row) =>
        {
            if (part is not { Id: { } id, Title: { } title })
            {
                return null;
            }

            var whole = (part.Comments ?? []).Where(comment => comment is { Id: not null, Text: not null }).ToList();
            comments.AddRange(whole.Select(comment => new ImportedComment(comment!.Id!, id, comment.Text!, comment.CreatedAt, comment.UpdatedAt)));
            if (part.Comments?.Count > whole.Count)
            {
                problems.Add(new ImportProblem(row, "comments", $"{part.Comments.Count - whole.Count} comments of the task lack an id or a text. They are left out.", false));
            }

            return new(
                id, row, part.ProjectId, part.SectionId, part.ParentId,
                new TaskContent(title, part.Description, part.Priority ?? TaskPriority.Normal, [.. (part.Labels ?? []).OfType<string>()], part.Start, part.Due, part.Deadline, part.DurationMinutes, [.. (part.Reminders ?? []).OfType<ReminderDefinition>()]),
                part.Recurrence is { Rule: { } rule } begins ? new RecurrenceContent(rule, begins.Mode, begins.ClampMonthEnd) : null,
                part.Occurrence is { SeriesId: { } seriesId, Key: { } key } o ? new ImportedOccurrence(seriesId, key, o.Number, o.Used, o.PredecessorId) : null,
                part.Status, part.ClosedAs, part.CompletedAt, part.Order, part.CreatedAt, part.UpdatedAt);
        });
        return comments.Count > ImportText.MostItems ? ImportText.TooMany : new ImportDocument(projects, sections, series, tasks, labels, filters, comments, problems);
    }

    /// <summary>One list of the file; an item that cannot be read is a problem of its own.</summary>
    private static List<TItem> Parts<TPart, TItem>(JsonElement root, string name, List<ImportProblem> problems, Func<TPart, int, TItem?> read)
        where TPart : class
        where TItem : class
    {
        var items = new List<TItem>();
        if (!root.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return items;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            problems.Add(new ImportProblem(null, name, $"{name} must be a list; it is left out.", true));
            return items;
        }

        var row = 0;
        foreach (var element in list.EnumerateArray())
        {
            row++;
            try
            {
                if (element.Deserialize<TPart>(Json) is { } part && read(part, row) is { } item)
                {
                    items.Add(item);
                }
                else
                {
                    problems.Add(new ImportProblem(row, name, $"Item {row} of {name} lacks something that it needs (its id, name or title); it is left out.", true));
                }
            }
            catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
            {
                problems.Add(new ImportProblem(row, name, $"Item {row} of {name} cannot be read ({(e as JsonException)?.Path ?? "$"}); it is left out.", true));
            }
        }

        return items;
    }

    /// <summary>A template whose lists and title are there.</summary>
    private static TaskContent? Whole(TaskContent? template) => template is { Title: not null }
        ? template with { Labels = [.. ((IReadOnlyList<string?>?)template.Labels ?? []).OfType<string>()], Reminders = [.. ((IReadOnlyList<ReminderDefinition?>?)template.Reminders ?? []).OfType<ReminderDefinition>()] }
        : null;

    private sealed record ProjectPart(string? Id, string? Name, string? Color, bool IsInbox, bool IsFavorite, bool IsArchived, string? Order, DateTimeOffset? CreatedAt, DateTimeOffset? UpdatedAt);

    private sealed record SectionPart(string? Id, string? ProjectId, string? Name, string? Order, DateTimeOffset? CreatedAt, DateTimeOffset? UpdatedAt);

    private sealed record LabelPart(string? Name, string? Color);

    private sealed record FilterPart(string? Id, string? Name, string? Query, string? Color, bool IsFavorite, string? Order, DateTimeOffset? CreatedAt, DateTimeOffset? UpdatedAt);

    private sealed record SeriesPart(
        string? Id, string? Rule, SeriesMode Mode, bool ClampMonthEnd, LocalMoment? Start, IReadOnlyList<LocalMoment?>? ExceptDates, bool Paused, bool Ended, bool StoppedByUser, int Used,
        string? LatestTaskId, int LatestNumber, TaskContent? Template, string? PreviousSeriesId, DateTimeOffset? CreatedAt, DateTimeOffset? UpdatedAt);

    private sealed record RecurrencePart(string? Rule, SeriesMode Mode, bool ClampMonthEnd);

    private sealed record OccurrencePart(string? SeriesId, LocalMoment? Key, int Number, int Used, string? PredecessorId);

    private sealed record CommentPart(string? Id, string? Text, DateTimeOffset? CreatedAt, DateTimeOffset? UpdatedAt);

    private sealed record TaskPart(
        string? Id, string? ProjectId, string? SectionId, string? ParentId, string? Title, string? Description, TaskPriority? Priority, IReadOnlyList<string?>? Labels, LocalMoment? Start, LocalMoment? Due,
        DateOnly? Deadline, int? DurationMinutes, IReadOnlyList<ReminderDefinition?>? Reminders, RecurrencePart? Recurrence, OccurrencePart? Occurrence, TaskProgress Status, TaskClosure? ClosedAs,
        DateTimeOffset? CompletedAt, string? Order, DateTimeOffset? CreatedAt, DateTimeOffset? UpdatedAt, IReadOnlyList<CommentPart?>? Comments);
}
