using System.Buffers;
using System.Data;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Domain.Imports;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>
/// Writes an account, or a project of it, as of one moment (a repeatable read), as the database answers it: memory stays bounded. What is in the trash is left out.
/// </summary>
internal sealed class AccountExport(TasksDbContext db, CurrentUser user, TimeProvider time)
{
    private const int TasksAtOnce = 500;
    private const int PieceSize = 32 * 1024;

    /// <summary>The version of the program.</summary>
    public static string Build { get; } = typeof(AccountExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <param name="format">Null for our own.</param>
    /// <param name="projectId">Null for the whole account.</param>
    public async Task WriteAsync(IExportFormat? format, Guid? projectId, Stream output, CancellationToken cancellationToken)
    {
        await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var source = await SourceAsync(projectId, cancellationToken);
        if (format is null)
        {
            await WriteAsync(source, output, cancellationToken);
        }
        else
        {
            await format.WriteAsync(source, output, cancellationToken);
        }
    }

    private async Task WriteAsync(ExportSource source, Stream output, CancellationToken cancellationToken)
    {
        // Into memory, and from there: the serializer would flush a stream synchronously.
        var buffer = new ArrayBufferWriter<byte>(2 * PieceSize);
        await using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        PlatformFile.Begin(json, source);
        await ListAsync("projects", source.Projects, PlatformFile.Write);
        await ListAsync("sections", source.Sections, PlatformFile.Write);
        await ListAsync("labels", source.Labels, PlatformFile.Write);
        await ListAsync("filters", source.Filters, PlatformFile.Write);
        json.WriteStartArray("series");
        await foreach (var series in SeriesAsync(cancellationToken))
        {
            PlatformFile.Write(json, series);
            await FlushAsync(PieceSize);
        }

        json.WriteEndArray();
        json.WriteStartArray("tasks");
        await foreach (var task in source.Tasks.WithCancellation(cancellationToken))
        {
            PlatformFile.Write(json, task);
            await FlushAsync(PieceSize);
        }

        json.WriteEndArray();
        PlatformFile.End(json);
        json.Flush();
        await FlushAsync(0);

        async Task ListAsync<T>(string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                write(json, item);
                await FlushAsync(PieceSize);
            }

            json.WriteEndArray();
        }

        async Task FlushAsync(int from)
        {
            if (buffer.WrittenCount >= from)
            {
                await output.WriteAsync(buffer.WrittenMemory, cancellationToken);
                buffer.ResetWrittenCount();
            }
        }
    }

    private async Task<ExportSource> SourceAsync(Guid? projectId, CancellationToken cancellationToken)
    {
        var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var zone = ZoneRules.TryResolve(profile?.TimeZone ?? user.StatedTimeZone, out var resolved) ? resolved : NodaTime.DateTimeZone.Utc;
        var projects = await db.Projects.AsNoTracking().Where(project => project.DeletedAt == null && (projectId == null || project.Id == projectId)).OrderBy(project => project.Order).ThenBy(project => project.Id).ToListAsync(cancellationToken);
        var sections = await db.Sections.AsNoTracking().Where(section => section.DeletedAt == null && (projectId == null || section.ProjectId == projectId)).OrderBy(section => section.ProjectId).ThenBy(section => section.Order).ThenBy(section => section.Id).ToListAsync(cancellationToken);
        var labels = await db.Labels.AsNoTracking().Where(label => label.Color != null).OrderBy(label => label.Key).ToListAsync(cancellationToken);
        var filters = projectId is not null ? [] : await db.Filters.AsNoTracking().Where(filter => filter.DeletedAt == null).OrderBy(filter => filter.Order).ThenBy(filter => filter.Id).ToListAsync(cancellationToken);
        return new ExportSource(
            time.Now(), Build, zone,
            [.. projects.Select(p => new ImportedProject(Key(p.Id), p.Name, p.Color, p.IsInbox, p.IsFavorite, p.IsArchived, p.Order, p.CreatedAt, p.UpdatedAt))],
            [.. sections.Select(s => new ImportedSection(Key(s.Id), Key(s.ProjectId), s.Name, s.Order, s.CreatedAt, s.UpdatedAt))],
            [.. labels.Select(label => new ImportedLabel(label.Name, label.Color))],
            [.. filters.Select(f => new ImportedFilter(Key(f.Id), f.Name, f.Query, f.Color, f.IsFavorite, f.Order, f.CreatedAt, f.UpdatedAt))],
            TasksAsync(projectId, cancellationToken));
    }

    /// <summary>The series that have a task outside the trash, as far as they can be told without it: what they name is in the file.</summary>
    private async IAsyncEnumerable<ImportedSeries> SeriesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = db.Series.AsNoTracking().Where(series => db.Tasks.Any(task => task.SeriesId == series.Id && task.DeletedAt == null)).OrderBy(series => series.Id).Select(series => new
        {
            Series = series,
            LatestLives = db.Tasks.Any(task => task.Id == series.LatestTaskId && task.DeletedAt == null),
            PreviousLives = db.Tasks.Any(task => task.SeriesId == series.PreviousSeriesId && task.DeletedAt == null),
            Latest = db.Tasks.Where(task => task.SeriesId == series.Id && task.DeletedAt == null).OrderByDescending(task => task.Status == TaskProgress.Open).ThenByDescending(task => task.OccurrenceNumber)
                .Select(task => new { task.Id, task.OccurrenceNumber, task.OccurrenceUsed }).First(),
        }).AsAsyncEnumerable();
        await foreach (var row in all.WithCancellation(cancellationToken))
        {
            var written = Written(row.Series) with { PreviousSeriesKey = row.PreviousLives && row.Series.PreviousSeriesId is { } previous ? Key(previous) : null };
            yield return row.LatestLives ? written : written with { LatestTaskKey = Key(row.Latest.Id), LatestNumber = row.Latest.OccurrenceNumber ?? 1, Used = row.Latest.OccurrenceUsed ?? 0 };
        }
    }

    private async IAsyncEnumerable<ExportedTask> TasksAsync(Guid? projectId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            projectId is { } only
                ? (FormattableString)$"DECLARE exported_tasks NO SCROLL CURSOR FOR SELECT * FROM tasks.tasks WHERE user_id = {user.Id} AND project_id = {only} AND deleted_at IS NULL ORDER BY project_id, section_id NULLS FIRST, rank, id"
                : $"DECLARE exported_tasks NO SCROLL CURSOR FOR SELECT * FROM tasks.tasks WHERE user_id = {user.Id} AND deleted_at IS NULL ORDER BY project_id, section_id NULLS FIRST, rank, id",
            cancellationToken);
        var row = 0;
        List<TaskItem> tasks;
        do
        {
            tasks = await db.Tasks.FromSql($"FETCH 500 FROM exported_tasks").IgnoreQueryFilters().AsNoTracking().ToListAsync(cancellationToken);
            Guid[] ids = [.. tasks.Where(task => task.CommentCount > 0).Select(task => task.Id)];
            var comments = ids.Length == 0 ? null : (await db.Comments.AsNoTracking().Where(comment => ids.Contains(comment.TaskId) && comment.DeletedAt == null).OrderBy(comment => comment.CreatedAt).ThenBy(comment => comment.Id).ToListAsync(cancellationToken))
                .ToLookup(comment => comment.TaskId);
            var series = (await db.SeriesOfAsync(tasks, [], cancellationToken)).ToDictionary(entry => entry.Key, entry => (Row: entry.Value, Written: Written(entry.Value)));
            Guid[] before = [.. tasks.Select(task => task.PredecessorId).OfType<Guid>()];
            var lives = before.Length == 0 ? [] : await db.Tasks.Where(task => before.Contains(task.Id) && task.DeletedAt == null).Select(task => task.Id).ToHashSetAsync(cancellationToken);
            foreach (var task in tasks)
            {
                var definition = task.SeriesId is { } id && series.TryGetValue(id, out var known) ? known : default;
                var occurrence = definition.Row is null ? null : new ImportedOccurrence(definition.Written.Key, task.Key(definition.Row)!, task.OccurrenceNumber ?? 1, task.OccurrenceUsed ?? 0, task.PredecessorId is { } predecessor && lives.Contains(predecessor) ? Key(predecessor) : null);
                yield return new ExportedTask(
                    new ImportedTask(
                        Key(task.Id), ++row, Key(task.ProjectId), task.SectionId is { } section ? Key(section) : null, task.ParentId is { } parent ? Key(parent) : null, task.Content, null, occurrence,
                        task.Status, task.ClosedAs, task.CompletedAt, task.Order, task.CreatedAt, task.UpdatedAt),
                    definition.Written,
                    [.. (comments?[task.Id] ?? []).Select(comment => new ImportedComment(Key(comment.Id), Key(task.Id), comment.Text, comment.CreatedAt, comment.UpdatedAt))]);
            }
        }
        while (tasks.Count == TasksAtOnce);
    }

    private static ImportedSeries Written(Series series) => new(
        Key(series.Id), new RecurrenceContent(series.Rule, series.Mode, series.ClampMonthEnd), series.Start, series.ExceptDates, series.Paused, series.Ended, series.Stopped, series.Used,
        Key(series.LatestTaskId), series.LatestNumber, series.Template, series.PreviousSeriesId is { } previous ? Key(previous) : null, series.CreatedAt, series.UpdatedAt);

    private static string Key(Guid id) => id.ToString("D");
}

/// <summary>Few exports at once in one process: each holds a connection for as long as its client reads.</summary>
internal sealed class ExportGate() : Gate(atOnce: 3);
