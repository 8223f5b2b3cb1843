using Microsoft.EntityFrameworkCore;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>Locks of whole projects. A project is locked before series, and those before tasks.</summary>
internal static class LockedProjects
{
    /// <summary>The user's project; null when there is none.</summary>
    public static Task<Project?> LockProjectAsync(this TasksDbContext db, Guid id, CancellationToken cancellationToken) =>
        db.Projects.FromSql($"SELECT * FROM tasks.projects WHERE id = {id} AND deleted_at IS NULL FOR NO KEY UPDATE").SingleOrDefaultAsync(cancellationToken);

    /// <summary>The series whose latest occurrence is in the project.</summary>
    public static Task<List<Series>> LockSeriesOfProjectAsync(this TasksDbContext db, Guid projectId, CancellationToken cancellationToken) =>
        db.Series.FromSql($"""
            SELECT * FROM tasks.series WHERE id IN (
                SELECT t.series_id FROM tasks.tasks t JOIN tasks.series s ON s.latest_task_id = t.id WHERE t.project_id = {projectId})
            ORDER BY id FOR NO KEY UPDATE
            """).ToListAsync(cancellationToken);

    /// <summary>The tasks of a project that are not deleted yet.</summary>
    public static Task<List<TaskItem>> LockTasksOfProjectAsync(this TasksDbContext db, Guid projectId, CancellationToken cancellationToken) =>
        db.Tasks.FromSql($"SELECT * FROM tasks.tasks WHERE project_id = {projectId} AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE").ToListAsync(cancellationToken);
}
