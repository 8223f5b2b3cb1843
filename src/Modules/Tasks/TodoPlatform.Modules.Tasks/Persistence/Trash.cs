using Microsoft.EntityFrameworkCore;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>Removes deleted rows for good. Nobody is told: for users and other modules they were gone before.</summary>
internal static class Trash
{
    private const int TasksAtOnce = 500;
    private const int SeriesAtOnce = 500;

    /// <summary>
    /// Removes one lot of what was deleted up to a time, in the present transaction. Passes over rows that somebody is writing,
    /// and the latest occurrence of a series that runs: what follows hangs on it.
    /// </summary>
    /// <param name="userId">Null for all users.</param>
    /// <returns>Whether there may be more.</returns>
    public static async Task<bool> PurgeAsync(this TasksDbContext db, Guid? userId, DateTimeOffset deletedUpTo, CancellationToken cancellationToken)
    {
        // Series before tasks, as everywhere: who holds one may be about to write its occurrences.
        var held = await db.Database.SqlQuery<Guid>($"""
            SELECT s.id AS "Value" FROM tasks.series s
            WHERE EXISTS (
                SELECT FROM tasks.tasks t WHERE t.series_id = s.id AND t.deleted_at <= {deletedUpTo} AND ({userId}::uuid IS NULL OR t.user_id = {userId}) AND (s.latest_task_id <> t.id OR s.ended OR s.stopped))
            LIMIT {SeriesAtOnce} FOR UPDATE SKIP LOCKED
            """).ToArrayAsync(cancellationToken);
        var tasks = await db.Database.SqlQuery<Purged>($"""
            SELECT id AS "Id", series_id AS "SeriesId" FROM tasks.tasks t
            WHERE deleted_at <= {deletedUpTo} AND ({userId}::uuid IS NULL OR user_id = {userId}) AND (series_id IS NULL OR series_id = ANY ({held}))
                AND NOT EXISTS (SELECT FROM tasks.series s WHERE s.id = t.series_id AND s.latest_task_id = t.id AND NOT s.ended AND NOT s.stopped)
            LIMIT {TasksAtOnce} FOR UPDATE SKIP LOCKED
            """).ToListAsync(cancellationToken);
        Guid[] ids = [.. tasks.Select(task => task.Id)], series = [.. tasks.Where(task => task.SeriesId is not null).Select(task => task.SeriesId!.Value).Distinct()];
        if (ids.Length > 0)
        {
            await db.Database.ExecuteSqlAsync($"UPDATE tasks.tasks SET parent_id = NULL WHERE parent_id = ANY ({ids}) AND NOT id = ANY ({ids})", cancellationToken);
            await db.Database.ExecuteSqlAsync($"DELETE FROM tasks.tasks WHERE id = ANY ({ids})", cancellationToken);
            await db.Database.ExecuteSqlAsync($"DELETE FROM tasks.series s WHERE id = ANY ({series}) AND NOT EXISTS (SELECT FROM tasks.tasks t WHERE t.series_id = s.id)", cancellationToken);
        }

        if (ids.Length == TasksAtOnce || held.Length == SeriesAtOnce)
        {
            return true;
        }

        await db.Database.ExecuteSqlAsync($"""
            DELETE FROM tasks.sections WHERE id IN (
                SELECT id FROM tasks.sections WHERE deleted_at <= {deletedUpTo} AND ({userId}::uuid IS NULL OR user_id = {userId}) FOR UPDATE SKIP LOCKED)
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync($"""
            DELETE FROM tasks.projects WHERE id IN (
                SELECT id FROM tasks.projects p
                WHERE deleted_at <= {deletedUpTo} AND ({userId}::uuid IS NULL OR user_id = {userId}) AND NOT EXISTS (SELECT FROM tasks.tasks t WHERE t.project_id = p.id) FOR UPDATE SKIP LOCKED)
            """, cancellationToken);
        return false;
    }

    /// <summary>The latest time of deletion that cannot be restored any more.</summary>
    public static DateTimeOffset ExpiredBy(DateTimeOffset now) => now - TrashRules.Kept;

    private sealed record Purged(Guid Id, Guid? SeriesId);
}
