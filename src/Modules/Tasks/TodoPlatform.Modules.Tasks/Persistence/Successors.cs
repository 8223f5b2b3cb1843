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
        if (tree is null || tree.Task.PredecessorId != taskId || !tree.Task.IsOpen || (tree.Task.Version > 1 && !known.Contains(tree.Task.Id)) || tree.Task.CommentCount > 0
            || await HasOtherPartsAsync(tree, known, cancellationToken))
        {
            var latest = tree is null or { Task.DeletedAt: not null } ? null : TaskResource.Of(tree.Task, series);
            return TaskErrors.Closed("successor-touched", "A later occurrence is in use (in 'current'). Delete or complete that one, or leave this one closed.", latest, pending: false);
        }

        // Gone for good, because the same occurrence may come again.
        var withdrawn = tree.Below.Select(below => below.Task).Append(tree.Task).ToList();
        foreach (var item in withdrawn)
        {
            item.Delete(tree.Task.Id, now);
            announcements.Gone(item, item.Id == tree.Task.Id ? series : null, now);
            db.KeepRemoved(item);
            db.Entry(item).State = EntityState.Detached;
        }

        var ids = withdrawn.Select(item => item.Id).ToArray();
        await db.Tasks.Where(item => ids.Contains(item.Id)).ExecuteDeleteAsync(cancellationToken);
        return null;
    }

    /// <summary>Whether anything below is not an untouched copy, made with the occurrence: added, edited, commented on, moved in, or deleted (that row still refers to its parent).</summary>
    private Task<bool> HasOtherPartsAsync(LockedTree tree, IReadOnlySet<Guid> known, CancellationToken cancellationToken)
    {
        var parents = tree.Below.Select(below => below.Task.Id).Append(tree.Task.Id).ToArray();
        var (madeAt, others) = (tree.Task.CreatedAt, known.ToArray());
        return db.Tasks.AnyAsync(part => part.ParentId != null && parents.Contains(part.ParentId.Value) && (part.CommentCount > 0 || (!others.Contains(part.Id) && (part.Version > 1 || part.CreatedAt != madeAt))), cancellationToken);
    }
}
