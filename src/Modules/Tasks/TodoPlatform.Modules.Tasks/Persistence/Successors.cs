using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Persistence.Undo;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>Takes back the occurrence that followed a closed one, because that one is open again.</summary>
internal sealed class Successors(TasksDbContext db, Announcements announcements)
{
    /// <summary>
    /// Withdraws the latest occurrence of a locked series, for good; refuses when somebody has touched it or it follows another one.
    /// What it had taken over from the one before is no part of it, and goes back.
    /// </summary>
    /// <param name="taskId">The occurrence that it must have followed.</param>
    /// <param name="known">Tasks that need not be untouched: the caller knows what was done to them.</param>
    /// <returns>The refusal, or null.</returns>
    public async Task<Error?> WithdrawAsync(Guid taskId, Series series, IReadOnlySet<Guid> known, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var tree = await db.LockTreeAsync(series.LatestTaskId, await OriginsAsync(taskId, series.LatestTaskId, cancellationToken), null, cancellationToken);
        var (parts, carried) = tree is null ? ([], []) : Divide(tree);
        var hidden = tree is null || known.Count == 0 ? [] : await HiddenPartsAsync(tree.Task.Id, [.. carried.Select(item => item.Part.Task.Id)], cancellationToken);
        if (tree is null || tree.Task.PredecessorId != taskId || !tree.Task.IsOpen || (tree.Task.IsTouched && !known.Contains(tree.Task.Id)) || tree.Task.CommentCount > 0
            || await LookAsync(tree.Task, [.. parts, .. hidden], carried, known, cancellationToken) is not { HasOtherParts: false } look)
        {
            var latest = tree is null or { Task.DeletedAt: not null } ? null : TaskResource.Of(tree.Task, series);
            return TaskErrors.Closed("successor-touched", "A later occurrence is in use (in 'current'). Delete or complete that one, or leave this one closed.", latest, pending: false);
        }

        foreach (var (part, origin) in carried)
        {
            part.Task.CarryBack(origin, now);
            db.Carried.Add(part.Task.Id);
            announcements.Changed(new TaskMoved(part.Task.ToState(part.Series), now), part.Task, part.Series);
        }

        // Gone for good, because the same occurrence may come again.
        var shown = parts.Append(tree.Task).ToList();
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

    /// <summary>Where that came from which the latest occurrence took over: the one before, or something that is below it. Nothing that is below the latest one by now.</summary>
    private Task<Guid[]> OriginsAsync(Guid taskId, Guid latestId, CancellationToken cancellationToken) => db.Database.SqlQuery<Guid>($"""
        WITH RECURSIVE tree (id, carried_from) AS (
            SELECT {latestId}, NULL::uuid UNION SELECT t.id, t.carried_from FROM tasks.tasks t JOIN tree ON t.parent_id = tree.id WHERE t.deleted_at IS NULL),
        before (id) AS (
            SELECT {taskId} UNION SELECT t.id FROM tasks.tasks t JOIN before ON t.parent_id = before.id WHERE t.deleted_at IS NULL)
        SELECT DISTINCT carried_from AS "Value" FROM tree WHERE carried_from IN (SELECT id FROM before) AND carried_from NOT IN (SELECT id FROM tree)
        """).ToArrayAsync(cancellationToken);

    /// <summary>What is below an occurrence: its own parts, and those that it took over and that can go back, each with where to; what is below these stays there.</summary>
    private static (List<TaskItem> Parts, List<(LockedTask Part, TaskItem Origin)> Carried) Divide(LockedTree tree)
    {
        var own = tree.Below.Select(below => below.Task.Id).Append(tree.Task.Id).ToHashSet();
        var origins = tree.Beside.Where(origin => origin.DeletedAt is null && !own.Contains(origin.Id) && (origin.ProjectId, origin.SectionId) == (tree.Task.ProjectId, tree.Task.SectionId)).ToDictionary(origin => origin.Id);
        var (parts, carried, staying) = (new List<TaskItem>(), new List<(LockedTask, TaskItem)>(), new HashSet<Guid>());
        // From the top to the bottom.
        foreach (var below in tree.Below)
        {
            if (staying.Contains(below.Task.ParentId!.Value))
            {
                staying.Add(below.Task.Id);
            }
            else if (below.Task.CarriedFrom is { } id && origins.TryGetValue(id, out var origin))
            {
                staying.Add(below.Task.Id);
                carried.Add((below, origin));
            }
            else
            {
                parts.Add(below.Task);
            }
        }

        return (parts, carried);
    }

    /// <summary>What was put below and deleted again, at any depth; what is below those that stay is no part of it.</summary>
    private Task<List<TaskItem>> HiddenPartsAsync(Guid id, Guid[] staying, CancellationToken cancellationToken) => db.Tasks.FromSql($"""
        SELECT * FROM tasks.tasks WHERE deleted_at IS NOT NULL AND id IN (
            WITH RECURSIVE below (id) AS (SELECT {id} UNION SELECT t.id FROM tasks.tasks t JOIN below ON t.parent_id = below.id WHERE t.id <> ALL ({staying})) SELECT id FROM below WHERE id <> {id})
        ORDER BY id FOR NO KEY UPDATE
        """).ToListAsync(cancellationToken);

    /// <summary>
    /// Whether anything below is not an untouched copy, made with the occurrence (added, edited, commented on, moved in, or deleted: that row still refers to its parent),
    /// and whether there are comments at all, which are deleted then.
    /// </summary>
    private Task<Look> LookAsync(TaskItem top, IReadOnlyList<TaskItem> parts, IReadOnlyList<(LockedTask Part, TaskItem Origin)> carried, IReadOnlySet<Guid> known, CancellationToken cancellationToken)
    {
        var (parents, staying) = (parts.Select(part => part.Id).Append(top.Id).ToArray(), carried.Select(item => item.Part.Task.Id).ToArray());
        var (id, madeAt, others) = (top.Id, top.CreatedAt, known.ToArray());
        return db.Tasks.Where(task => task.Id == id).Select(_ => new Look(
            db.Tasks.Any(part => part.ParentId != null && parents.Contains(part.ParentId.Value) && !staying.Contains(part.Id)
                && (part.CommentCount > 0 || (!others.Contains(part.Id) && (part.Version > part.UntouchedVersion || part.CarriedFrom != null || part.CreatedAt != madeAt)))),
            db.Comments.Any(comment => parents.Contains(comment.TaskId)))).SingleAsync(cancellationToken);
    }

    private sealed record Look(bool HasOtherParts, bool HasComments);
}
