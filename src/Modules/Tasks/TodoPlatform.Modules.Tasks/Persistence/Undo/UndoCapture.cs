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
            if (ChangeOf(entry, write) is { } change)
            {
                changes.Add(change);
            }
        }

        // What follows of closing, opening or deleting an occurrence changes its series, which the write itself may leave alone.
        var turned = entries.Where(entry => entry is { State: EntityState.Modified, Entity: TaskItem { SeriesId: not null } }
                && (entry.Property(nameof(TaskItem.Status)).IsModified || entry.Property(nameof(TaskItem.DeletedAt)).IsModified))
            .Select(entry => ((TaskItem)entry.Entity).SeriesId!.Value).ToHashSet();
        changes.AddRange(entries.Where(entry => entry is { State: EntityState.Unchanged, Entity: Series series } && turned.Contains(series.Id))
            .Select(entry => UndoChange.Of(write, ResourceOf(entry.Entity), entry.Entity, UndoKind.Seen, Write(entry, _ => true))));
        db.AddRange(changes);
        return changes.Count > 0;
    }

    /// <summary>Keeps a row that goes for good, by a statement of its own: the change tracker does not see that. Before it is detached.</summary>
    public static void KeepRemoved(this TasksDbContext db, IRevertible row)
    {
        if (db.Scope?.Undoable is { } write)
        {
            db.Add(UndoChange.Of(write, ResourceOf(row), row, UndoKind.Removed, Write(db.Entry(row), _ => true)));
        }
    }

    /// <summary>The rows about to be saved that get another version.</summary>
    public static IReadOnlyList<RisenVersion> Risen(TasksDbContext db) =>
        [.. db.ChangeTracker.Entries<IRevertible>().Where(entry => entry.State == EntityState.Modified)
            .Select(entry => new RisenVersion(entry.Entity.Id, (long)entry.Property(nameof(IRevertible.Version)).OriginalValue!, entry.Entity.Version))
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

    /// <summary>Removes one lot of what cannot be undone any more, of all users.</summary>
    /// <returns>Whether there may be more.</returns>
    public static async Task<bool> ForgetUndoneAsync(this TasksDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var oldest = Guid.CreateVersion7(now - UndoChange.Kept);
        return await db.Database.ExecuteSqlAsync($"""
            DELETE FROM tasks.undo_changes WHERE (undo_id, ordinal) IN (SELECT undo_id, ordinal FROM tasks.undo_changes WHERE undo_id < {oldest} LIMIT {AtOnce} FOR UPDATE SKIP LOCKED)
            """, cancellationToken) == AtOnce;
    }

    private static UndoChange? ChangeOf(EntityEntry<IRevertible> entry, UndoableWrite write)
    {
        var row = entry.Entity;
        if (entry.State == EntityState.Added)
        {
            return UndoChange.Of(write, ResourceOf(row), row, UndoKind.Made, null);
        }

        if (entry.State == EntityState.Deleted)
        {
            return UndoChange.Of(write, ResourceOf(row), row, UndoKind.Removed, Write(entry, _ => true));
        }

        var changed = entry.State == EntityState.Modified ? entry.Properties.Where(property => property.IsModified).Select(property => property.Metadata.Name).ToHashSet() : [];
        if (changed.IsSubsetOf(Bookkeeping) && !changed.Contains(nameof(IRevertible.Version)))
        {
            return null;
        }

        if (changed is { Count: 1 } && changed.Contains(nameof(IRanked.Order)))
        {
            return UndoChange.Of(write, ResourceOf(row), row, UndoKind.Ranked, Write(entry, changed.Contains), ((IRanked)row).Order);
        }

        // What follows by itself may change any value of a series and its occurrences: all of them are kept.
        var isWhole = row is Series or TaskItem { SeriesId: not null } || (row is TaskItem && changed.Contains(nameof(TaskItem.SeriesId)));
        return UndoChange.Of(write, ResourceOf(row), row, UndoKind.Changed, Write(entry, isWhole ? _ => true : changed.Contains));
    }

    private static string Write(EntityEntry entry, Func<string, bool> isKept) => JsonSerializer.Serialize(
        entry.Properties.Where(property => isKept(property.Metadata.Name) && !Bookkeeping.Contains(property.Metadata.Name))
            .ToDictionary(property => property.Metadata.Name, property => JsonSerializer.SerializeToElement(property.OriginalValue, property.Metadata.ClrType, EventCatalog.Json)));
}
