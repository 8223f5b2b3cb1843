using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Persistence.Undo;

/// <summary>What keeps a write from being undone: something that changed since.</summary>
internal sealed class UndoConflicts(TasksDbContext db)
{
    /// <summary>As many as a person reads.</summary>
    private const int Most = 20;

    /// <summary>The resource that changed, and what it is now; null when it is not there.</summary>
    internal sealed record ChangedResource(string Resource, Guid Id, object? Current);

    /// <summary>Refuses when a row is not any more as the write left it.</summary>
    public async Task<Error?> CheckVersionsAsync(UndoRecord record, CancellationToken cancellationToken)
    {
        List<(string Resource, Guid Id)> changed =
        [
            .. (await record.FindChangedSinceAsync<Project>("project", Most, cancellationToken)).Select(id => ("project", id)),
            .. (await record.FindChangedSinceAsync<Section>("section", Most, cancellationToken)).Select(id => ("section", id)),
            .. (await record.FindChangedSinceAsync<TaskItem>("task", Most, cancellationToken)).Select(id => ("task", id)),
            .. (await record.FindChangedSinceAsync<Comment>("comment", Most, cancellationToken)).Select(id => ("comment", id)),
            .. (await record.FindChangedSinceAsync<SavedFilter>("filter", Most, cancellationToken)).Select(id => ("filter", id)),
            .. (await record.FindChangedSinceAsync<Label>("label", Most, cancellationToken)).Select(id => ("label", id)),
        ];
        // A series shows in its tasks: only where none of them changed, its latest occurrence stands for it.
        if (changed.Count == 0)
        {
            changed.AddRange((await record.FindChangedSinceAsync<Series>("series", Most, cancellationToken)).Select(id => ("series", id)));
        }

        return changed.Count == 0 ? null : await RefuseAsync(changed, cancellationToken);
    }

    /// <summary>Refuses when what was restored does not fit to what came since: a place that is gone, something new in what goes, a circle.</summary>
    public async Task<Error?> CheckPlacesAsync(UndoRecord record, CancellationToken cancellationToken)
    {
        var broken = await db.Database.SqlQuery<Row>($"""
            WITH RECURSIVE touched AS (SELECT DISTINCT resource_id AS id FROM tasks.undo_changes WHERE undo_id = {record.Token}),
            affected AS (
                SELECT t.id FROM tasks.tasks t JOIN touched ON touched.id = t.id
                UNION SELECT t.id FROM tasks.tasks t JOIN touched ON touched.id = t.project_id WHERE t.deleted_at IS NULL
                UNION SELECT t.id FROM tasks.tasks t JOIN touched ON touched.id = t.section_id WHERE t.section_id IS NOT NULL
                UNION SELECT t.id FROM tasks.tasks t JOIN touched ON touched.id = t.parent_id WHERE t.parent_id IS NOT NULL),
            above (origin, id, parent_id) AS (
                SELECT t.id, t.id, t.parent_id FROM tasks.tasks t JOIN touched ON touched.id = t.id WHERE t.deleted_at IS NULL AND t.parent_id IS NOT NULL
                UNION SELECT a.origin, p.id, p.parent_id FROM above a JOIN tasks.tasks p ON p.id = a.parent_id AND p.deleted_at IS NULL)
            SELECT b.resource AS "Resource", b.id AS "Id" FROM (
                SELECT CASE WHEN t.project_id IN (SELECT id FROM touched) THEN 'task' ELSE 'project' END AS resource, CASE WHEN t.project_id IN (SELECT id FROM touched) THEN t.id ELSE t.project_id END AS id
                FROM tasks.tasks t JOIN affected USING (id)
                WHERE t.deleted_at IS NULL AND NOT EXISTS (SELECT FROM tasks.projects p WHERE p.id = t.project_id AND p.deleted_at IS NULL)
                UNION
                SELECT CASE WHEN t.section_id IN (SELECT id FROM touched) THEN 'task' ELSE 'section' END, CASE WHEN t.section_id IN (SELECT id FROM touched) THEN t.id ELSE t.section_id END
                FROM tasks.tasks t JOIN affected USING (id)
                WHERE t.deleted_at IS NULL AND t.section_id IS NOT NULL AND NOT EXISTS (SELECT FROM tasks.sections s WHERE s.id = t.section_id AND s.deleted_at IS NULL AND s.project_id = t.project_id)
                UNION
                SELECT 'task', CASE WHEN t.parent_id IN (SELECT id FROM touched) THEN t.id ELSE t.parent_id END
                FROM tasks.tasks t JOIN affected USING (id)
                WHERE t.deleted_at IS NULL AND t.parent_id IS NOT NULL AND NOT EXISTS (
                    SELECT FROM tasks.tasks q WHERE q.id = t.parent_id AND q.deleted_at IS NULL AND q.project_id = t.project_id AND q.section_id IS NOT DISTINCT FROM t.section_id)
                UNION
                SELECT CASE WHEN s.project_id IN (SELECT id FROM touched) THEN 'section' ELSE 'project' END, CASE WHEN s.project_id IN (SELECT id FROM touched) THEN s.id ELSE s.project_id END
                FROM tasks.sections s
                WHERE s.deleted_at IS NULL AND (s.id IN (SELECT id FROM touched) OR s.project_id IN (SELECT id FROM touched))
                    AND NOT EXISTS (SELECT FROM tasks.projects p WHERE p.id = s.project_id AND p.deleted_at IS NULL)
                UNION
                SELECT 'task', a.parent_id FROM above a WHERE a.parent_id = a.origin
                UNION
                SELECT 'comment', m.id FROM tasks.undo_changes c JOIN tasks.comments m ON m.task_id = c.resource_id
                WHERE c.undo_id = {record.Token} AND c.kind = 'made' AND m.deleted_at IS NULL AND m.id NOT IN (SELECT id FROM touched)) b
            LIMIT {Most}
            """).ToListAsync(cancellationToken);
        return broken.Count == 0 ? null : await RefuseAsync([.. broken.Select(row => (row.Resource, row.Id))], cancellationToken);
    }

    /// <summary>The refusal that names what changed.</summary>
    public async Task<Error> RefuseAsync(IReadOnlyList<(string Resource, Guid Id)> changed, CancellationToken cancellationToken)
    {
        var current = new List<ChangedResource>();
        foreach (var (resource, id) in changed.Take(Most))
        {
            current.Add(await ReadAsync(resource, id, cancellationToken));
        }

        return Refusal(current);
    }

    /// <summary>The refusal when it is not known what exactly is in the way.</summary>
    public static Error Refusal(IReadOnlyList<ChangedResource> current) => Error.Conflict(
        "changed-since", "Something has changed since (in 'current', as it is now), so this write cannot be undone any more. Nothing was done. Undo the later change first, or change back what you want by hand.", current);

    private async Task<ChangedResource> ReadAsync(string resource, Guid id, CancellationToken cancellationToken) => resource switch
    {
        "project" => new(resource, id, await db.Projects.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.DeletedAt == null, cancellationToken) is { } project ? ProjectResource.Of(project) : null),
        "section" => new(resource, id, await db.Sections.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.DeletedAt == null, cancellationToken) is { } section ? SectionResource.Of(section) : null),
        "filter" => new(resource, id, await db.Filters.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.DeletedAt == null, cancellationToken) is { } filter ? FilterResource.Of(filter) : null),
        "comment" => new(resource, id, await db.Comments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.DeletedAt == null, cancellationToken) is { } comment ? CommentResource.Of(comment) : null),
        "label" => new(resource, id, await db.Labels.AsNoTracking().Where(row => row.Id == id).Select(row => new { row.Name, row.Color, row.Version }).SingleOrDefaultAsync(cancellationToken)),
        "series" when await db.Series.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } series =>
            new("task", series.LatestTaskId, await db.ReadTaskAsync(series.LatestTaskId, cancellationToken)),
        _ => new(resource, id, await db.ReadTaskAsync(id, cancellationToken)),
    };

    private sealed record Row(string Resource, Guid Id);
}
