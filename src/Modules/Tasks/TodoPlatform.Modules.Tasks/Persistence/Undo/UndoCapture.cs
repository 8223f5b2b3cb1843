using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Persistence.Undo;

/// <summary>A row that something else than a write of its user gave another version.</summary>
internal sealed record RisenVersion(Guid Id, long Before, long After);

/// <summary>Keeps what rows were before a write, as the change tracker knows it.</summary>
internal static class UndoCapture
{
    private const int AtOnce = 5000;

    /// <summary>What every write changes, and what a restored state has of its own.</summary>
    private static readonly string[] Bookkeeping = [nameof(TaskItem.Version), nameof(TaskItem.UpdatedAt), nameof(TaskItem.CommentCount)];

    /// <summary>The name of a row's kind, as the API calls it.</summary>
    public static string ResourceOf(IRevertible row) => row switch
    {
        TaskItem => "task",
        Series => "series",
        Project => "project",
        Section => "section",
        Label => "label",
        SavedFilter => "filter",
        Comment => "comment",
        _ => throw new InvalidOperationException($"{row.GetType().Name} has no name for undoing. Add it to {nameof(UndoCapture)}."),
    };

    /// <summary>Adds the former state of everything that is about to be saved; false when there is nothing.</summary>
    public static bool Collect(TasksDbContext db, UndoableWrite write)
    {
        var changes = new List<UndoChange>();
        var entries = db.ChangeTracker.Entries<IRevertible>().ToList();
        foreach (var entry in entries)
        {
            if (ChangeOf(entry, write, db.Carried.Contains(entry.Entity.Id)) is { } change)
            {
                changes.Add(change);
            }
        }

        // What follows of closing, opening or deleting an occurrence changes its series, which the write itself may leave alone.
        var turned = entries.Where(entry => entry is { State: EntityState.Modified, Entity: TaskItem { SeriesId: not null } }
                && (entry.Property(nameof(TaskItem.Status)).IsModified || entry.Property(nameof(TaskItem.DeletedAt)).IsModified))
            .Select(entry => ((TaskItem)entry.Entity).SeriesId!.Value).ToHashSet();
        changes.AddRange(entries.Where(entry => entry is { State: EntityState.Unchanged, Entity: Series series } && turned.Contains(series.Id))
            .Select(entry => UndoChange.Of(write, ResourceOf(entry.Entity), entry.Entity, UndoKind.Seen, Found(entry), Write(entry, _ => true))));
        db.AddRange(changes);
        return changes.Count > 0;
    }

    /// <summary>Keeps a row that goes for good, by a statement of its own: the change tracker does not see that. Before it is detached.</summary>
    public static void KeepRemoved(this TasksDbContext db, IRevertible row)
    {
        if (db.Scope?.Undoable is { } write)
        {
            db.Add(UndoChange.Of(write, ResourceOf(row), row, UndoKind.Removed, Found(db.Entry(row)), Write(db.Entry(row), _ => true)));
        }
    }

    /// <summary>The rows about to be saved that get another version.</summary>
    public static IReadOnlyList<RisenVersion> Risen(TasksDbContext db) =>
        [.. db.ChangeTracker.Entries<IRevertible>().Where(entry => entry.State == EntityState.Modified)
            .Select(entry => new RisenVersion(entry.Entity.Id, Found(entry), entry.Entity.Version))
            .Where(risen => risen.Before != risen.After)];

    /// <summary>What follows of a write by itself (the next occurrence, the end of a series, another zone) is no change since.</summary>
    public static Task FollowAsync(this TasksDbContext db, IReadOnlyList<RisenVersion> risen, CancellationToken cancellationToken)
    {
        if (risen.Count == 0)
        {
            return Task.CompletedTask;
        }

        var (ids, before, after) = (risen.Select(row => row.Id).ToArray(), risen.Select(row => row.Before).ToArray(), risen.Select(row => row.After).ToArray());
        return db.Database.ExecuteSqlAsync($"""
            UPDATE tasks.undo_changes c SET version_after = r.after
            FROM unnest({ids}, {before}, {after}) AS r (id, before, after)
            WHERE c.resource_id = r.id AND c.version_after = r.before AND c.kind <> 'ranked' AND c.undone_by IS NULL
            """, cancellationToken);
    }

    /// <summary>Makes what a resumption opens again (the latest occurrence, by whichever it was resumed, and what is below it) a part of that write, so that it is closed again with it. Before it is opened; the caller saves.</summary>
    public static async Task SeeResumedAsync(this TasksDbContext db, Series series, IReadOnlyCollection<TaskItem> opened, CancellationToken cancellationToken)
    {
        var writes = await db.Database.SqlQuery<Resumption>($"""
            SELECT undo_id AS "Token", created_at AS "BeganAt", (SELECT max(l.ordinal) FROM tasks.undo_changes l WHERE l.undo_id = c.undo_id) AS "LastOrdinal" FROM tasks.undo_changes c
            WHERE resource_id = {series.Id} AND resource = 'series' AND kind = 'changed' AND version_after = {series.Version} AND undone_by IS NULL AND before->>'Paused' = 'true'
            """).ToListAsync(cancellationToken);
        foreach (var write in writes)
        {
            db.AddRange(opened.Select((task, i) => UndoChange.Of(
                new UndoableWrite(write.Token, write.BeganAt), ResourceOf(task), task, UndoKind.Seen, task.Version, Write(db.Entry(task), _ => true), ordinal: write.LastOrdinal + 1 + i)));
        }
    }

    /// <summary>
    /// After an undo: what the undone write found is there again, with other versions. Whatever had left it so (earlier writes, undos of later ones) can be undone once more.
    /// That is what was left with the version that the write found; where the write itself only saw a series, and what followed of it took earlier ones along, also what
    /// was there before and is valid as long as the write is. And what only moved to and fro with an occurrence is the same before and after. Nobody else has written these rows since: then this undo had been refused.
    /// </summary>
    /// <param name="by">The token of the undo.</param>
    public static Task ReturnAsync(this TasksDbContext db, Guid undone, Guid by, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync($"""
        WITH written AS (
            SELECT resource, resource_id, min(version_before) AS found, bool_and(kind = 'seen') AS only_seen, bool_and(carried) AS carried, (array_agg(version_after ORDER BY ordinal DESC))[1] AS valid
            FROM tasks.undo_changes WHERE undo_id = {undone} AND kind <> 'ranked' GROUP BY resource, resource_id),
        given AS (
            SELECT resource, resource_id, min(version_before) AS found, bool_and(carried) AS carried, max(version_after) AS version
            FROM tasks.undo_changes WHERE undo_id = {by} AND kind <> 'ranked' GROUP BY resource, resource_id),
        returned AS (
            SELECT w.*, coalesce(g.version, w.valid) AS version FROM written w LEFT JOIN given g USING (resource, resource_id)
            UNION ALL
            SELECT g.resource, g.resource_id, g.found, false, true, g.found, g.version FROM given g
            WHERE g.carried AND NOT EXISTS (SELECT FROM written w WHERE w.resource = g.resource AND w.resource_id = g.resource_id))
        UPDATE tasks.undo_changes c SET version_after = r.version, same_as = CASE WHEN c.undo_id <> {by} THEN c.same_as ELSE coalesce(
            (SELECT min(s.same_as) FROM tasks.undo_changes s WHERE s.resource_id = r.resource_id AND s.resource = r.resource AND s.version_after = r.found), r.found) END
        FROM returned r
        WHERE c.resource_id = r.resource_id AND c.resource = r.resource AND c.undo_id <> {undone} AND c.undone_by IS NULL AND c.kind <> 'ranked'
            AND (c.version_after = r.found OR (r.only_seen AND c.version_after = r.valid AND c.version_before <= r.found) OR (r.carried AND c.version_after = r.valid) OR (c.undo_id = {by} AND c.version_after = r.version))
        """, cancellationToken);

    /// <summary>
    /// The tasks of a tree, deleted ones included, whose every write was undone: they are as when they were made with the occurrence on top, or, deleted, were made since.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> AsAtFirstAsync(this TasksDbContext db, Guid taskId, CancellationToken cancellationToken) => await db.Database.SqlQuery<Guid>($"""
        WITH RECURSIVE tree (id, version, untouched_version, is_there, is_first) AS (
            SELECT id, version, untouched_version, deleted_at IS NULL, true FROM tasks.tasks WHERE id = {taskId}
            UNION SELECT t.id, t.version, t.untouched_version, t.deleted_at IS NULL, t.created_at = (SELECT o.created_at FROM tasks.tasks o WHERE o.id = {taskId}) FROM tasks.tasks t JOIN tree ON t.parent_id = tree.id)
        SELECT id AS "Value" FROM tree
        WHERE (is_first OR NOT is_there) AND EXISTS (
            SELECT FROM tasks.undo_changes c
            WHERE c.resource_id = tree.id AND c.resource = 'task' AND c.version_after = tree.version AND CASE WHEN tree.is_there THEN c.same_as BETWEEN 1 AND tree.untouched_version ELSE c.same_as = 0 END)
        """).ToListAsync(cancellationToken);

    /// <summary>Removes one lot of what cannot be undone any more, of all users.</summary>
    /// <returns>Whether there may be more.</returns>
    public static async Task<bool> ForgetUndoneAsync(this TasksDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var oldest = Guid.CreateVersion7(now - UndoChange.Kept);
        return await db.Database.ExecuteSqlAsync($"""
            DELETE FROM tasks.undo_changes WHERE (undo_id, ordinal) IN (SELECT undo_id, ordinal FROM tasks.undo_changes WHERE undo_id < {oldest} LIMIT {AtOnce} FOR UPDATE SKIP LOCKED)
            """, cancellationToken) == AtOnce;
    }

    private sealed record Resumption(Guid Token, DateTimeOffset BeganAt, long LastOrdinal);

    private static UndoChange? ChangeOf(EntityEntry<IRevertible> entry, UndoableWrite write, bool carried)
    {
        var row = entry.Entity;
        if (entry.State == EntityState.Added)
        {
            return UndoChange.Of(write, ResourceOf(row), row, UndoKind.Made, 0, null);
        }

        if (entry.State == EntityState.Deleted)
        {
            return UndoChange.Of(write, ResourceOf(row), row, UndoKind.Removed, Found(entry), Write(entry, _ => true));
        }

        var changed = entry.State == EntityState.Modified ? entry.Properties.Where(property => property.IsModified).Select(property => property.Metadata.Name).ToHashSet() : [];
        if (changed.IsSubsetOf(Bookkeeping) && !changed.Contains(nameof(IRevertible.Version)))
        {
            return null;
        }

        if (changed is { Count: 1 } && changed.Contains(nameof(IRanked.Order)))
        {
            return UndoChange.Of(write, ResourceOf(row), row, UndoKind.Ranked, Found(entry), Write(entry, changed.Contains), ((IRanked)row).Order);
        }

        // What follows by itself may change any value of a series and its occurrences: all of them are kept.
        var isWhole = row is Series or TaskItem { SeriesId: not null } || (row is TaskItem && changed.Contains(nameof(TaskItem.SeriesId)));
        return UndoChange.Of(write, ResourceOf(row), row, UndoKind.Changed, Found(entry), Write(entry, isWhole ? _ => true : changed.Contains), carried: carried);
    }

    private static long Found(EntityEntry entry) => (long)entry.Property(nameof(IRevertible.Version)).OriginalValue!;

    private static string Write(EntityEntry entry, Func<string, bool> isKept) => JsonSerializer.Serialize(
        entry.Properties.Where(property => isKept(property.Metadata.Name) && !Bookkeeping.Contains(property.Metadata.Name))
            .ToDictionary(property => property.Metadata.Name, property => JsonSerializer.SerializeToElement(property.OriginalValue, property.Metadata.ClrType, EventCatalog.Json)));
}
