using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>Locks of whole projects and sections: projects first, then sections, series and tasks, each by id.</summary>
internal static class LockedProjects
{
    /// <summary>The user's project; null when there is none.</summary>
    public static Task<Project?> LockProjectAsync(this TasksDbContext db, Guid id, CancellationToken cancellationToken) =>
        db.Projects.FromSql($"SELECT * FROM tasks.projects WHERE id = {id} AND deleted_at IS NULL FOR NO KEY UPDATE").SingleOrDefaultAsync(cancellationToken);

    /// <summary>The user's project, deleted or not; null when there is none.</summary>
    public static Task<Project?> LockProjectOrDeletedAsync(this TasksDbContext db, Guid id, CancellationToken cancellationToken) =>
        db.Projects.FromSql($"SELECT * FROM tasks.projects WHERE id = {id} FOR NO KEY UPDATE").SingleOrDefaultAsync(cancellationToken);

    /// <summary>The user's section, deleted or not; null when there is none.</summary>
    public static Task<Section?> LockSectionOrDeletedAsync(this TasksDbContext db, Guid id, CancellationToken cancellationToken) =>
        db.Sections.FromSql($"SELECT * FROM tasks.sections WHERE id = {id} FOR NO KEY UPDATE").SingleOrDefaultAsync(cancellationToken);

    /// <summary>The project of a section, deleted or not, as it is until the transaction ends.</summary>
    public static Task<Project?> HoldProjectOfSectionAsync(this TasksDbContext db, Guid sectionId, CancellationToken cancellationToken) =>
        db.Projects.FromSql($"SELECT * FROM tasks.projects WHERE id = (SELECT project_id FROM tasks.sections WHERE id = {sectionId}) FOR SHARE").AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    /// <summary>The sections, series and tasks that a deletion took along; other series of those tasks are read, not locked.</summary>
    public static async Task<(List<Section> Sections, Dictionary<Guid, Series> Series, List<TaskItem> Tasks)> LockDeletedWithAsync(this TasksDbContext db, Guid id, CancellationToken cancellationToken)
    {
        var sections = await db.Sections.FromSql($"SELECT * FROM tasks.sections WHERE deleted_with = {id} AND deleted_at IS NOT NULL ORDER BY id FOR NO KEY UPDATE").ToListAsync(cancellationToken);
        var series = await db.Series.FromSql($"SELECT * FROM tasks.series WHERE stopped_with = {id} ORDER BY id FOR NO KEY UPDATE").ToDictionaryAsync(s => s.Id, cancellationToken);
        var tasks = await db.Tasks.FromSql($"SELECT * FROM tasks.tasks WHERE deleted_with = {id} ORDER BY id FOR NO KEY UPDATE").ToListAsync(cancellationToken);
        foreach (var other in await db.SeriesOfAsync(tasks, series.Keys, cancellationToken))
        {
            series.Add(other.Key, other.Value);
        }

        return (sections, series, tasks);
    }

    /// <summary>The series of tasks as they are told with them; those that are known left out.</summary>
    public static Task<Dictionary<Guid, Series>> SeriesOfAsync(this TasksDbContext db, IEnumerable<TaskItem> tasks, IEnumerable<Guid> known, CancellationToken cancellationToken)
    {
        var ids = tasks.Where(task => task.SeriesId is not null).Select(task => task.SeriesId!.Value).Except(known).ToArray();
        return ids.Length == 0 ? Task.FromResult(new Dictionary<Guid, Series>()) : db.Series.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
    }

    /// <summary>Several projects, those that are not there left out.</summary>
    public static Task<List<Project>> LockProjectsAsync(this TasksDbContext db, Guid[] ids, CancellationToken cancellationToken) =>
        db.Projects.FromSql($"SELECT * FROM tasks.projects WHERE id = ANY ({ids}) AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE").ToListAsync(cancellationToken);

    /// <summary>
    /// Keeps a project and a section that something is moved to, and the project of a task that it is moved below, as they are until the transaction
    /// ends; none of them in the archive. Answers the project, which is the section's if only that is named; null when neither is.
    /// </summary>
    public static async Task<Result<Guid?>> HoldTargetAsync(this TasksDbContext db, Guid? projectId, Guid? sectionId, Guid? parentId, CancellationToken cancellationToken)
    {
        if (projectId is null && sectionId is null && parentId is null)
        {
            return (Guid?)null;
        }

        var projects = await db.Projects.FromSql($"""
            SELECT * FROM tasks.projects
            WHERE deleted_at IS NULL AND (id = {projectId} OR id = (SELECT project_id FROM tasks.sections WHERE id = {sectionId} AND deleted_at IS NULL)
                OR id = (SELECT project_id FROM tasks.tasks WHERE id = {parentId} AND deleted_at IS NULL))
            ORDER BY id FOR SHARE
            """).AsNoTracking().ToListAsync(cancellationToken);
        var section = sectionId is null ? null
            : await db.Sections.FromSql($"SELECT * FROM tasks.sections WHERE id = {sectionId} AND deleted_at IS NULL FOR SHARE").AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (projectId is { } wanted && projects.TrueForAll(project => project.Id != wanted))
        {
            return TaskErrors.UnknownProject(wanted);
        }

        if (sectionId is not null && (section is null || projects.TrueForAll(project => project.Id != section.ProjectId)))
        {
            return TaskErrors.UnknownSection(sectionId.Value);
        }

        var target = section?.ProjectId ?? projectId;
        return projectId is not null && projectId != target ? TaskErrors.SectionElsewhere : projects.Exists(project => project.IsArchived) ? TaskErrors.ProjectArchived : target;
    }

    /// <summary>The series whose latest occurrence is in the project.</summary>
    public static Task<List<Series>> LockSeriesOfProjectAsync(this TasksDbContext db, Guid projectId, CancellationToken cancellationToken) =>
        db.Series.FromSql($"""
            SELECT * FROM tasks.series WHERE id IN (
                SELECT t.series_id FROM tasks.tasks t JOIN tasks.series s ON s.latest_task_id = t.id WHERE t.project_id = {projectId})
            ORDER BY id FOR NO KEY UPDATE
            """).ToListAsync(cancellationToken);

    /// <summary>The tasks of a project that are not deleted yet.</summary>
    public static Task<List<TaskItem>> LockTasksOfProjectAsync(this TasksDbContext db, Guid projectId, CancellationToken cancellationToken) => LockAllAsync(
        () => db.Tasks.FromSql($"SELECT * FROM tasks.tasks WHERE project_id = {projectId} AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE").ToListAsync(cancellationToken));

    /// <summary>The tasks of a section that are not deleted yet.</summary>
    public static Task<List<TaskItem>> LockTasksOfSectionAsync(this TasksDbContext db, Guid sectionId, CancellationToken cancellationToken) => LockAllAsync(
        () => db.Tasks.FromSql($"SELECT * FROM tasks.tasks WHERE section_id = {sectionId} AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE").ToListAsync(cancellationToken));

    /// <summary>The series whose latest occurrence is in the section.</summary>
    public static Task<List<Series>> LockSeriesOfSectionAsync(this TasksDbContext db, Guid sectionId, CancellationToken cancellationToken) =>
        db.Series.FromSql($"""
            SELECT * FROM tasks.series WHERE id IN (
                SELECT t.series_id FROM tasks.tasks t JOIN tasks.series s ON s.latest_task_id = t.id WHERE t.section_id = {sectionId})
            ORDER BY id FOR NO KEY UPDATE
            """).ToListAsync(cancellationToken);

    /// <summary>The sections of a project that are not deleted yet.</summary>
    public static Task<List<Section>> LockSectionsOfProjectAsync(this TasksDbContext db, Guid projectId, CancellationToken cancellationToken) =>
        db.Sections.FromSql($"SELECT * FROM tasks.sections WHERE project_id = {projectId} AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE").ToListAsync(cancellationToken);

    /// <summary>The user's section; null when there is none.</summary>
    public static Task<Section?> LockSectionAsync(this TasksDbContext db, Guid id, CancellationToken cancellationToken) =>
        db.Sections.FromSql($"SELECT * FROM tasks.sections WHERE id = {id} AND deleted_at IS NULL FOR NO KEY UPDATE").SingleOrDefaultAsync(cancellationToken);

    /// <summary>Several sections, those that are not there left out.</summary>
    public static Task<List<Section>> LockSectionsAsync(this TasksDbContext db, Guid[] ids, CancellationToken cancellationToken) =>
        db.Sections.FromSql($"SELECT * FROM tasks.sections WHERE id = ANY ({ids}) AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE").ToListAsync(cancellationToken);

    /// <summary>A look after the lock sees what was put below these while it waited for the lock.</summary>
    private static async Task<List<TaskItem>> LockAllAsync(Func<Task<List<TaskItem>>> look)
    {
        var tasks = await look();
        for (var seen = -1; seen < tasks.Count;)
        {
            seen = tasks.Count;
            tasks = await look();
        }

        return tasks;
    }
}
