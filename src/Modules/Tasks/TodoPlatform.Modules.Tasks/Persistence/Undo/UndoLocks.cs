using Microsoft.EntityFrameworkCore;

namespace TodoPlatform.Modules.Tasks.Persistence.Undo;

/// <summary>Locks, in the module's order, everything that an undo may write or must find as it is.</summary>
internal static class UndoLocks
{
    /// <summary>Behind the zone and the structure; until the transaction ends.</summary>
    public static async Task LockForUndoAsync(this TasksDbContext db, Guid userId, Guid token, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"""
            WITH c AS (SELECT resource, resource_id, before FROM tasks.undo_changes WHERE undo_id = {token})
            SELECT FROM tasks.projects WHERE user_id = {userId} AND id IN (
                SELECT resource_id FROM c WHERE resource = 'project'
                UNION SELECT (before->>'ProjectId')::uuid FROM c
                UNION SELECT s.project_id FROM tasks.sections s JOIN c ON c.resource_id = s.id
                UNION SELECT t.project_id FROM tasks.tasks t JOIN c ON c.resource_id = t.id)
            ORDER BY id FOR NO KEY UPDATE
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync($"""
            WITH c AS (SELECT resource, resource_id, before FROM tasks.undo_changes WHERE undo_id = {token})
            SELECT FROM tasks.sections WHERE user_id = {userId} AND id IN (
                SELECT resource_id FROM c WHERE resource = 'section'
                UNION SELECT (before->>'SectionId')::uuid FROM c
                UNION SELECT t.section_id FROM tasks.tasks t JOIN c ON c.resource_id = t.id)
            ORDER BY id FOR NO KEY UPDATE
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync($"""
            WITH c AS (SELECT resource, resource_id, before FROM tasks.undo_changes WHERE undo_id = {token})
            SELECT FROM tasks.series WHERE user_id = {userId} AND id IN (
                SELECT resource_id FROM c WHERE resource = 'series'
                UNION SELECT (before->>'SeriesId')::uuid FROM c
                UNION SELECT t.series_id FROM tasks.tasks t JOIN c ON c.resource_id = t.id)
            ORDER BY id FOR NO KEY UPDATE
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync($"""
            WITH RECURSIVE c AS (SELECT resource, resource_id, before FROM tasks.undo_changes WHERE undo_id = {token}),
            tree (id) AS (
                SELECT s.latest_task_id FROM tasks.series s WHERE s.id IN (SELECT resource_id FROM c WHERE resource = 'series' UNION SELECT (before->>'SeriesId')::uuid FROM c)
                UNION SELECT t.id FROM tasks.tasks t JOIN tree ON t.parent_id = tree.id)
            SELECT FROM tasks.tasks WHERE user_id = {userId} AND id IN (
                SELECT resource_id FROM c WHERE resource = 'task'
                UNION SELECT id FROM tree
                UNION SELECT (before->>'ParentId')::uuid FROM c
                UNION SELECT m.task_id FROM tasks.comments m JOIN c ON c.resource_id = m.id)
            ORDER BY id FOR NO KEY UPDATE
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync($"""
            SELECT FROM tasks.comments WHERE user_id = {userId} AND id IN (SELECT resource_id FROM tasks.undo_changes WHERE undo_id = {token} AND resource = 'comment') ORDER BY id FOR NO KEY UPDATE
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync($"""
            SELECT FROM tasks.filters WHERE user_id = {userId} AND id IN (SELECT resource_id FROM tasks.undo_changes WHERE undo_id = {token} AND resource = 'filter') ORDER BY id FOR NO KEY UPDATE
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync($"""
            SELECT FROM tasks.labels WHERE user_id = {userId} AND id IN (SELECT resource_id FROM tasks.undo_changes WHERE undo_id = {token} AND resource = 'label') ORDER BY id FOR NO KEY UPDATE
            """, cancellationToken);
    }
}
