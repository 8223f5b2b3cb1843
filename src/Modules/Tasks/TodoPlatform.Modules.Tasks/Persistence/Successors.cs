using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Persistence.Undo;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>Takes back the occurrence that followed a closed one, because that one is open again.</summary>
internal sealed class Successors(TasksDbContext db, Announcements announcements)
{
    /// <summary>Withdraws the latest occurrence of a locked series, for good; refuses when somebody has touched it or it follows another one.</summary>
    /// <param name="taskId">The occurrence that it must have followed.</param>
    /// <param name="known">Tasks that need not be untouched: the caller knows what was done to them.</param>
    /// <returns>The refusal, or null.</returns>
    public async Task<Error?> WithdrawAsync(Guid taskId, Series series, IReadOnlySet<Guid> known, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var tree = await db.LockTreeAsync(series.LatestTaskId, cancellationToken);
        var hidden = tree is null || known.Count == 0 ? [] : await HiddenPartsAsync(tree.Task.Id, cancellationToken);
        if (tree is null || tree.Task.PredecessorId != taskId || !tree.Task.IsOpen || (tree.Task.Version > 1 && !known.Contains(tree.Task.Id)) || tree.Task.CommentCount > 0
            || await LookAsync(tree, hidden, known, cancellationToken) is not { HasOtherParts: false } look)
        {
            var latest = tree is null or { Task.DeletedAt: not null } ? null : TaskResource.Of(tree.Task, series);
            return TaskErrors.Closed("successor-touched", "A later occurrence is in use (in 'current'). Delete or complete that one, or leave this one closed.", latest, pending: false);
        }

        // Gone for good, because the same occurrence may come again.
        var shown = tree.Below.Select(below => below.Task).Append(tree.Task).ToList();
        foreach (var item in shown)
        {
            item.Delete(tree.Task.Id, now);
            announcements.Gone(item, item.Id == tree.Task.Id ? series : null, now);
        }

        var ids = hidden.Concat(shown).Select(item => item.Id).ToArray();
        // Deleted comments go along; whoever undoes this can undo their deletion afterwards.
        var comments = look.HasComments ? await db.Comments.Where(comment => ids.Contains(comment.TaskId)).ToListAsync(cancellationToken) : [];
        foreach (var row in hidden.Concat(shown).Concat<IRevertible>(comments))
        {
            db.KeepRemoved(row);
            db.Entry(row).State = EntityState.Detached;
        }

        await db.Tasks.Where(item => ids.Contains(item.Id)).ExecuteDeleteAsync(cancellationToken);
        return null;
    }

    /// <summary>What was put below and deleted again, at any depth.</summary>
    private Task<List<TaskItem>> HiddenPartsAsync(Guid id, CancellationToken cancellationToken) => db.Tasks.FromSql($"""
        SELECT * FROM tasks.tasks WHERE deleted_at IS NOT NULL AND id IN (
            WITH RECURSIVE below (id) AS (SELECT {id} UNION SELECT t.id FROM tasks.tasks t JOIN below ON t.parent_id = below.id) SELECT id FROM below WHERE id <> {id})
        ORDER BY id FOR NO KEY UPDATE
        """).ToListAsync(cancellationToken);

    /// <summary>
    /// Whether anything below is not an untouched copy, made with the occurrence (added, edited, commented on, moved in, or deleted: that row still refers to its parent),
    /// and whether there are comments at all, which are deleted then.
    /// </summary>
    private Task<Look> LookAsync(LockedTree tree, IReadOnlyList<TaskItem> hidden, IReadOnlySet<Guid> known, CancellationToken cancellationToken)
    {
        var parents = tree.Below.Select(below => below.Task.Id).Append(tree.Task.Id).Concat(hidden.Select(part => part.Id)).ToArray();
        var (id, madeAt, others) = (tree.Task.Id, tree.Task.CreatedAt, known.ToArray());
        return db.Tasks.Where(task => task.Id == id).Select(_ => new Look(
            db.Tasks.Any(part => part.ParentId != null && parents.Contains(part.ParentId.Value) && (part.CommentCount > 0 || (!others.Contains(part.Id) && (part.Version > 1 || part.CreatedAt != madeAt)))),
            db.Comments.Any(comment => parents.Contains(comment.TaskId)))).SingleAsync(cancellationToken);
    }

    private sealed record Look(bool HasOtherParts, bool HasComments);
}
