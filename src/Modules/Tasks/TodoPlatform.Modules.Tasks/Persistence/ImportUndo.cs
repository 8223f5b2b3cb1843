using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Domain.Imports;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>
/// Removes what an import made, in the opposite order, a lot in a transaction. What its user changed since, and what something else hangs on, stays and is named.
/// Others hear of it as of any deletion; the last versions are remembered, so that the same things can be imported again.
/// </summary>
internal sealed class ImportUndo(TasksDbContext db, ModuleUnitOfWork<TasksDbContext> unitOfWork, Announcements announcements, LabelSweep labels, TimeProvider time)
{
    private const int ItemsAtOnce = 250;

    private readonly List<ImportProblem> _kept = [];
    private readonly List<(Guid Id, long Version)> _gone = [];

    /// <summary>Something that an undo would not remove without asking.</summary>
    internal sealed record Changed(string Kind, Guid Id, string? Title, string Reason);

    /// <summary>What of a job's things is not as it was made.</summary>
    public static Task<List<Changed>> ReadChangedAsync(TasksDbContext db, ImportJob job, int limit, CancellationToken cancellationToken) => db.Database.SqlQuery<Changed>($"""
        SELECT c.kind AS "Kind", c.id AS "Id", c.title AS "Title", c.reason AS "Reason" FROM (
            SELECT i.position, i.kind, t.id, t.title, CASE WHEN t.version <> i.version THEN 'changed' ELSE 'commented' END AS reason
            FROM tasks.import_items i JOIN tasks.tasks t ON t.id = i.id
            WHERE i.import_id = {job.Id} AND i.kind = 'task' AND t.deleted_at IS NULL
                AND (t.version <> i.version OR EXISTS (SELECT FROM tasks.comments c WHERE c.task_id = t.id AND c.deleted_at IS NULL AND c.created_at > {job.CreatedAt}))
            UNION ALL
            SELECT 0, 'task', t.id, t.title, 'added' FROM tasks.tasks t
            WHERE t.user_id = {job.UserId} AND t.deleted_at IS NULL AND t.id NOT IN (SELECT id FROM tasks.import_items WHERE import_id = {job.Id})
                AND (t.parent_id IN (SELECT id FROM tasks.import_items WHERE import_id = {job.Id}) OR t.section_id IN (SELECT id FROM tasks.import_items WHERE import_id = {job.Id})
                    OR t.project_id IN (SELECT id FROM tasks.import_items WHERE import_id = {job.Id}))
            UNION ALL
            SELECT i.position, i.kind, p.id, p.name, 'changed' FROM tasks.import_items i JOIN tasks.projects p ON p.id = i.id WHERE i.import_id = {job.Id} AND p.deleted_at IS NULL AND p.version <> i.version
            UNION ALL
            SELECT i.position, i.kind, s.id, s.name, 'changed' FROM tasks.import_items i JOIN tasks.sections s ON s.id = i.id WHERE i.import_id = {job.Id} AND s.deleted_at IS NULL AND s.version <> i.version
            UNION ALL
            SELECT i.position, 'section', s.id, s.name, 'added' FROM tasks.import_items i JOIN tasks.sections s ON s.project_id = i.id
            WHERE i.import_id = {job.Id} AND i.kind = 'project' AND s.deleted_at IS NULL AND NOT EXISTS (SELECT FROM tasks.import_items own WHERE own.import_id = {job.Id} AND own.id = s.id)
            UNION ALL
            SELECT i.position, i.kind, f.id, f.name, 'changed' FROM tasks.import_items i JOIN tasks.filters f ON f.id = i.id WHERE i.import_id = {job.Id} AND f.deleted_at IS NULL AND f.version <> i.version
            UNION ALL
            SELECT i.position, i.kind, c.id, left(c.text, 100), 'changed' FROM tasks.import_items i JOIN tasks.comments c ON c.id = i.id WHERE i.import_id = {job.Id} AND c.deleted_at IS NULL AND c.version <> i.version) c
        ORDER BY c.position, c.id LIMIT {limit}
        """).ToListAsync(cancellationToken);

    /// <summary>Removes one lot, for the user on whose behalf the scope runs.</summary>
    /// <returns>Whether there is more; false also when the job is not ours any more.</returns>
    public async Task<bool> RemoveAsync(ImportLease lease, CancellationToken cancellationToken) => (await unitOfWork.ExecuteAsync(
        async () =>
        {
            if (await lease.LockAsync(db, cancellationToken) is not { Status: ImportStatus.Undoing } job)
            {
                return (IsOurs: false, More: false);
            }

            await db.HoldZoneAsync(job.UserId, cancellationToken);
            await db.TakeStructureAsync(job.UserId, cancellationToken);
            var items = await db.Database.SqlQuery<Item>($"""
                SELECT position AS "Position", kind AS "Kind", id AS "Id", version AS "Version" FROM tasks.import_items WHERE import_id = {job.Id} ORDER BY position DESC LIMIT {ItemsAtOnce}
                """).ToListAsync(cancellationToken);
            // What stands further up is locked first, so what hangs on it goes first: projects last, in the order of the items.
            var now = time.Now();
            var known = items.ToDictionary(item => item.Id);
            var projects = await db.Projects.FromSql($"SELECT * FROM tasks.projects WHERE id = ANY ({IdsOf(items, "project")}) ORDER BY id FOR UPDATE").ToListAsync(cancellationToken);
            var sections = await db.Sections.FromSql($"SELECT * FROM tasks.sections WHERE id = ANY ({IdsOf(items, "section")}) ORDER BY id FOR UPDATE").ToListAsync(cancellationToken);
            await RemoveTasksAsync(job, items, known, now, cancellationToken);
            await RemoveCommentsAsync(job, items, now, cancellationToken);
            await RemoveLabelsAndFiltersAsync(job, items, known, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken); // what follows looks at what is left
            await RemoveSectionsAsync(sections, known, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await RemoveProjectsAsync(projects, known, now, cancellationToken);
            await RememberAsync(job.UserId, cancellationToken);
            int[] positions = [.. items.Select(item => item.Position)];
            await db.Database.ExecuteSqlAsync($"DELETE FROM tasks.import_items WHERE import_id = {job.Id} AND position = ANY ({positions})", cancellationToken);
            var more = items.Count == ItemsAtOnce;
            job.Remove(items.Count, _kept, !more, now);
            await lease.KeepAsync(db, job, cancellationToken);
            return (IsOurs: true, More: more);
        },
        outcome => outcome.IsOurs,
        cancellationToken)).More;

    private static Guid[] IdsOf(List<Item> items, string kind) => [.. items.Where(item => item.Kind == kind).Select(item => item.Id)];

    /// <summary>Tasks with their comments; a series goes as a whole, with all its occurrences, or not at all.</summary>
    private async Task RemoveTasksAsync(ImportJob job, List<Item> items, Dictionary<Guid, Item> known, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = IdsOf(items, "task");
        Guid[] seriesItems = IdsOf(items, "series");
        var series = await db.Series.FromSql($"""
            SELECT * FROM tasks.series WHERE id = ANY ({seriesItems} || ARRAY(SELECT series_id FROM tasks.tasks WHERE id = ANY ({ids}))) ORDER BY id FOR UPDATE
            """).ToDictionaryAsync(one => one.Id, cancellationToken);
        var tasks = await db.Tasks.FromSql($"SELECT * FROM tasks.tasks WHERE id = ANY ({ids}) ORDER BY id FOR UPDATE").ToDictionaryAsync(task => task.Id, cancellationToken);
        Guid[] seriesIds = [.. series.Keys];
        var going = await db.Database.SqlQuery<Guid>($"""
            SELECT DISTINCT t.series_id AS "Value" FROM tasks.tasks t LEFT JOIN tasks.import_items i ON i.import_id = {job.Id} AND i.id = t.id
            WHERE t.series_id = ANY ({seriesIds}) AND t.deleted_at IS NULL AND (i.id IS NULL OR i.version <> t.version)
            """).ToHashSetAsync(cancellationToken);
        var commented = await db.Database.SqlQuery<Guid>($"""
            SELECT DISTINCT task_id AS "Value" FROM tasks.comments WHERE task_id = ANY ({ids}) AND deleted_at IS NULL AND created_at > {job.CreatedAt}
            """).ToHashSetAsync(cancellationToken);
        var below = (await db.Database.SqlQuery<Below>($"""
            SELECT id AS "Id", parent_id AS "ParentId" FROM tasks.tasks WHERE parent_id = ANY ({ids}) AND deleted_at IS NULL
            """).ToListAsync(cancellationToken)).ToLookup(task => task.ParentId, task => task.Id);
        var removed = new HashSet<Guid>();
        foreach (var item in items.Where(item => item.Kind == "task"))
        {
            if (!tasks.TryGetValue(item.Id, out var task))
            {
                continue; // purged
            }

            var definition = task.SeriesId is { } seriesId ? series.GetValueOrDefault(seriesId) : null;
            var reason = task.DeletedAt is not null ? null
                : task.Version != item.Version ? "it was changed"
                : commented.Contains(task.Id) ? "it was commented on"
                : definition is not null && going.Contains(definition.Id) ? "its series has gone on"
                : below[task.Id].Any(id => !removed.Contains(id)) ? "it has subtasks that stay"
                : null;
            if (reason is not null)
            {
                _kept.Add(new ImportProblem(null, null, $"The task \"{task.Title}\" stays: {reason} since.", false));
                continue;
            }

            if (task.DeletedAt is null)
            {
                if (definition is { IsOver: false })
                {
                    definition.Stop(now);
                    db.Raise(new SeriesStopped(definition.ToState(), now));
                }

                task.Delete(task.Id, now);
                announcements.Gone(task, definition, now);
            }

            removed.Add(task.Id);
            _gone.Add((task.Id, task.Version));
            db.Remove(task);
        }

        Guid[] gone = [.. removed];
        await db.Database.ExecuteSqlAsync($"UPDATE tasks.tasks SET parent_id = NULL WHERE parent_id = ANY ({gone}) AND deleted_at IS NOT NULL AND NOT id = ANY ({gone})", cancellationToken);
        foreach (var comment in await db.Database.SqlQuery<Item>($"""SELECT 0 AS "Position", 'comment' AS "Kind", id AS "Id", version AS "Version" FROM tasks.comments WHERE task_id = ANY ({gone})""").ToListAsync(cancellationToken))
        {
            _gone.Add((comment.Id, comment.Version));
        }

        await db.SaveChangesAsync(cancellationToken);
        var inUse = await db.Database.SqlQuery<Guid>($"""SELECT DISTINCT series_id AS "Value" FROM tasks.tasks WHERE series_id = ANY ({seriesItems})""").ToHashSetAsync(cancellationToken);
        foreach (var one in seriesItems.Where(id => series.ContainsKey(id) && !inUse.Contains(id)).Select(id => series[id]))
        {
            _gone.Add((one.Id, one.Version));
            db.Remove(one);
        }
    }

    /// <summary>Comments that were added to tasks which were there before; the others go with their tasks, or stay with them.</summary>
    private async Task RemoveCommentsAsync(ImportJob job, List<Item> items, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = IdsOf(items, "comment");
        var comments = await db.Comments.FromSql($"""
            SELECT * FROM tasks.comments c
            WHERE id = ANY ({ids}) AND deleted_at IS NULL AND NOT EXISTS (SELECT FROM tasks.import_items i WHERE i.import_id = {job.Id} AND i.id = c.task_id)
            ORDER BY id
            """).ToListAsync(cancellationToken);
        Guid[] taskIds = [.. comments.Select(comment => comment.TaskId).Distinct()];
        var tasks = await db.Tasks.FromSql($"SELECT * FROM tasks.tasks WHERE id = ANY ({taskIds}) ORDER BY id FOR NO KEY UPDATE").ToDictionaryAsync(task => task.Id, cancellationToken);
        var series = await db.SeriesOfAsync(tasks.Values, [], cancellationToken);
        foreach (var comment in comments.Where(comment => tasks.ContainsKey(comment.TaskId)))
        {
            if (items.Find(item => item.Id == comment.Id)!.Version != comment.Version)
            {
                _kept.Add(new ImportProblem(null, null, "A comment stays: it was changed since.", false));
                continue;
            }

            var task = tasks[comment.TaskId];
            comment.Delete(task, now);
            announcements.Counted(new CommentDeleted(comment.ToState(task), now), comment, task, task.SeriesId is { } id ? series.GetValueOrDefault(id) : null);
            _gone.Add((comment.Id, comment.Version));
            db.Remove(comment);
        }
    }

    private async Task RemoveLabelsAndFiltersAsync(ImportJob job, List<Item> items, Dictionary<Guid, Item> known, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var filter in await db.Filters.FromSql($"SELECT * FROM tasks.filters WHERE id = ANY ({IdsOf(items, "filter")}) ORDER BY id FOR UPDATE").ToListAsync(cancellationToken))
        {
            if (filter.DeletedAt is null && filter.Version != known[filter.Id].Version)
            {
                _kept.Add(new ImportProblem(null, null, $"The filter \"{filter.Name}\" stays: it was changed since.", false));
                continue;
            }

            if (filter.DeletedAt is null)
            {
                filter.Delete(now);
                announcements.Changed(new FilterDeleted(filter.ToState(), now), filter);
            }

            _gone.Add((filter.Id, filter.Version));
            db.Remove(filter);
        }

        foreach (var label in await db.Labels.FromSql($"SELECT * FROM tasks.labels WHERE id = ANY ({IdsOf(items, "label")}) ORDER BY id FOR UPDATE").ToListAsync(cancellationToken))
        {
            if (label.Version == known[label.Id].Version && label.Edit(label.Name, null, now))
            {
                var shown = (await labels.ReadAsync(job.UserId, label.Key, cancellationToken))!;
                db.Raise(new LabelUpdated(label.ToState(), null, now));
                announcements.Changed(job.UserId, label.Id, shown with { Color = null, Version = label.Version }, now);
            }
        }
    }

    private async Task RemoveSectionsAsync(List<Section> sections, Dictionary<Guid, Item> known, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. sections.Select(section => section.Id)];
        var inUse = await db.Database.SqlQuery<Guid>($"""SELECT DISTINCT section_id AS "Value" FROM tasks.tasks WHERE section_id = ANY ({ids}) AND deleted_at IS NULL""").ToHashSetAsync(cancellationToken);
        foreach (var section in sections)
        {
            if (inUse.Contains(section.Id) || (section.DeletedAt is null && section.Version != known[section.Id].Version))
            {
                _kept.Add(new ImportProblem(null, null, $"The section \"{section.Name}\" stays: it was changed, or tasks in it stay.", false));
                continue;
            }

            if (section.DeletedAt is null)
            {
                section.Delete(section.Id, now);
                announcements.Changed(new SectionDeleted(section.ToState(), now), section);
            }

            _gone.Add((section.Id, section.Version));
            db.Remove(section);
        }
    }

    private async Task RemoveProjectsAsync(List<Project> projects, Dictionary<Guid, Item> known, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. projects.Select(project => project.Id)];
        var holds = (await db.Database.SqlQuery<Held>($"""
            SELECT project_id AS "ProjectId", bool_or(deleted_at IS NULL) AS "Lives" FROM (
                SELECT project_id, deleted_at FROM tasks.tasks WHERE project_id = ANY ({ids}) UNION ALL SELECT project_id, deleted_at FROM tasks.sections WHERE project_id = ANY ({ids})) held
            GROUP BY project_id
            """).ToListAsync(cancellationToken)).ToDictionary(held => held.ProjectId, held => held.Lives);
        foreach (var project in projects)
        {
            var isInUse = holds.TryGetValue(project.Id, out var lives);
            if (lives || (project.DeletedAt is null && project.Version != known[project.Id].Version))
            {
                _kept.Add(new ImportProblem(null, null, $"The project \"{project.Name}\" stays: it was changed, or something in it stays.", false));
                continue;
            }

            if (project.DeletedAt is null)
            {
                project.Delete(now);
                announcements.Changed(new ProjectDeleted(project.ToState(), now), project);
            }

            if (isInUse)
            {
                continue; // by what is in the trash: it goes with that
            }

            _gone.Add((project.Id, project.Version));
            db.Remove(project);
        }
    }

    private Task<int> RememberAsync(Guid userId, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. _gone.Select(item => item.Id)];
        long[] versions = [.. _gone.Select(item => item.Version)];
        return db.Database.ExecuteSqlAsync($"""
            INSERT INTO tasks.import_tombstones (id, user_id, version) SELECT gone.id, {userId}, gone.version FROM unnest({ids}, {versions}) AS gone (id, version)
            ON CONFLICT (id) DO UPDATE SET user_id = excluded.user_id, version = greatest(import_tombstones.version, excluded.version)
            """, cancellationToken);
    }

    private sealed record Item(int Position, string Kind, Guid Id, long Version);

    private sealed record Below(Guid Id, Guid ParentId);

    private sealed record Held(Guid ProjectId, bool Lives);
}
