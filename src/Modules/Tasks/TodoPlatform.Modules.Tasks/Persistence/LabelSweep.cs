using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Domain.Filters;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>
/// Changes a label on everything that carries it, in the present transaction, a lot at a time: memory stays bounded however many tasks there are.
/// That there are labels at all is said in each statement, because the index of labels holds no other tasks.
/// </summary>
internal sealed class LabelSweep(TasksDbContext db, ModuleUnitOfWork<TasksDbContext> unitOfWork, Announcements announcements)
{
    private const int TasksAtOnce = 200;

    /// <summary>Under the user's <see cref="StructureLock"/>. What was loaded before must not be used any more.</summary>
    /// <param name="name">The new name; null to take the label off.</param>
    public async Task RewriteAsync(Guid userId, string key, string? name, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // What the next occurrences of these series start from.
        foreach (var series in await db.Series.FromSql($"SELECT * FROM tasks.series WHERE user_id = {userId} AND template IS NOT NULL ORDER BY id FOR NO KEY UPDATE").ToListAsync(cancellationToken))
        {
            var labels = TaskContent.Relabelled(series.Template!.Labels, key, name);
            if (!labels.SequenceEqual(series.Template.Labels, StringComparer.Ordinal))
            {
                series.ChangeTemplate(series.Template with { Labels = labels }, now);
                db.Raise(new SeriesChanged(series.ToState(), now));
            }
        }

        await unitOfWork.FlushAsync(cancellationToken);
        string[] keys = [key];
        var after = Guid.Empty;
        for (var count = TasksAtOnce; count == TasksAtOnce;)
        {
            var tasks = await db.Tasks.FromSql($"""
                SELECT * FROM tasks.tasks WHERE user_id = {userId} AND label_keys <> ARRAY[]::text[] AND label_keys @> {keys} AND id > {after} ORDER BY id LIMIT {TasksAtOnce} FOR NO KEY UPDATE
                """).ToListAsync(cancellationToken);
            var series = await db.SeriesOfAsync(tasks, [], cancellationToken);
            foreach (var task in tasks)
            {
                var labels = TaskContent.Relabelled(task.Labels, key, name);
                if (!labels.SequenceEqual(task.Labels, StringComparer.Ordinal))
                {
                    task.Relabel(labels, now);
                    if (task.DeletedAt is null)
                    {
                        var definition = task.SeriesId is { } id ? series.GetValueOrDefault(id) : null;
                        announcements.Changed(new TaskUpdated(task.ToState(definition), definition?.ToState(), now), task, definition);
                    }
                }
            }

            (count, after) = (tasks.Count, tasks.Count > 0 ? tasks[^1].Id : after);
            await unitOfWork.FlushAsync(cancellationToken);
        }
    }

    /// <summary>Gives the label its new name in the saved filters that name it, behind the tasks.</summary>
    public async Task RenameInFiltersAsync(Guid userId, string key, string name, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var filter in await db.LockAllFiltersAsync(userId, cancellationToken))
        {
            if (FilterRenames.OfLabel(filter.Query, key, name) is { } query && filter.Edit(filter.Name, query, filter.Color, filter.IsFavorite, filter.Order, now))
            {
                announcements.Changed(new FilterUpdated(filter.ToState(), now), filter);
            }
        }

        await unitOfWork.FlushAsync(cancellationToken);
    }

    /// <summary>Writes what is pending.</summary>
    public Task FlushAsync(CancellationToken cancellationToken) => unitOfWork.FlushAsync(cancellationToken);

    /// <summary>A label with its counts; null when there is none.</summary>
    public async Task<LabelResource?> ReadAsync(Guid userId, string key, CancellationToken cancellationToken)
    {
        string[] keys = [key];
        var found = await db.Database.SqlQuery<Row>($"""
            SELECT (count(*) FILTER (WHERE t.status = 'open'))::int AS "OpenCount", count(*)::int AS "TotalCount"
            FROM tasks.tasks t WHERE t.user_id = {userId} AND t.deleted_at IS NULL AND t.label_keys <> ARRAY[]::text[] AND t.label_keys @> {keys}
            """).SingleAsync(cancellationToken);
        var label = await db.Labels.AsNoTracking().SingleOrDefaultAsync(l => l.Key == key, cancellationToken);
        if (label is null && found.TotalCount == 0)
        {
            return null;
        }

        var name = label?.Name ?? await SpellingAsync(userId, key, cancellationToken);
        return new LabelResource(name ?? key, label?.Color, found.OpenCount, found.TotalCount, label?.Version ?? 0);
    }

    /// <summary>How the task that was changed last spells a label; null when none carries it.</summary>
    public async Task<string?> SpellingAsync(Guid userId, string key, CancellationToken cancellationToken)
    {
        string[] keys = [key];
        var latest = await db.Tasks.FromSql($"SELECT * FROM tasks.tasks WHERE user_id = {userId} AND deleted_at IS NULL AND label_keys <> ARRAY[]::text[] AND label_keys @> {keys}").AsNoTracking()
            .OrderByDescending(t => t.UpdatedAt).ThenBy(t => t.Id).Select(t => t.Labels).FirstOrDefaultAsync(cancellationToken);
        return latest?.FirstOrDefault(label => TaskContent.KeyOf(label) == key);
    }

    private sealed record Row(int OpenCount, int TotalCount);
}
