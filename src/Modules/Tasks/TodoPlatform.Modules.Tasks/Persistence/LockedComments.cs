using Microsoft.EntityFrameworkCore;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>A comment that is to be written, with its task and the task's series; all rows are locked until the transaction ends.</summary>
internal sealed record LockedComment(Comment Comment, TaskItem Task, Series? Series);

/// <summary>Locks of comments, after those of their task: it counts them, it hides them when it is deleted, and their events are in order with its own.</summary>
internal static class LockedComments
{
    /// <summary>The user's comment; null when there is none, or its task is deleted.</summary>
    public static async Task<LockedComment?> LockCommentAsync(this TasksDbContext db, Guid id, CancellationToken cancellationToken)
    {
        // A comment never goes to another task, so that may be asked before anything is locked.
        var taskId = await db.Comments.Where(comment => comment.Id == id).Select(comment => comment.TaskId).SingleOrDefaultAsync(cancellationToken);
        return await db.LockTaskAsync(taskId, cancellationToken) is { Task.DeletedAt: null } locked
            && await db.Comments.FromSql($"SELECT * FROM tasks.comments WHERE id = {id} AND deleted_at IS NULL FOR NO KEY UPDATE").SingleOrDefaultAsync(cancellationToken) is { } comment
            ? new LockedComment(comment, locked.Task, locked.Series)
            : null;
    }

    /// <summary>
    /// Whether anybody's comment has the id that a client chose. Nobody else takes it until the transaction ends: two requests
    /// that bring the same id at the same moment wait here, and the second then sees the first one's row. Before any row is locked.
    /// </summary>
    public static async Task<bool> IsCommentIdTakenAsync(this TasksDbContext db, Guid id, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({id.ToString()}, 0))", cancellationToken);
        return await db.Comments.IgnoreQueryFilters().AnyAsync(comment => comment.Id == id, cancellationToken);
    }
}
