using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>A task that is to be written, with its series; both rows are locked until the transaction ends.</summary>
internal sealed record LockedTask(TaskItem Task, Series? Series);

/// <summary>A task and everything below it, all locked.</summary>
/// <param name="Below">At any depth, deleted ones left out.</param>
/// <param name="Beside">The other tasks that were asked for, as far as they are there.</param>
internal sealed record LockedTree(TaskItem Task, Series? Series, IReadOnlyList<LockedTask> Below, IReadOnlyList<TaskItem> Beside);

/// <summary>
/// Loads rows to be written. Everywhere in the same order, so that two writes never wait for each other: first series, then
/// tasks, each by id. The lock is the one of an UPDATE: rows that refer to these can be inserted meanwhile.
/// Ids are gathered into arrays: for "this id or one of a subquery" PostgreSQL reads the whole table.
/// </summary>
internal static class LockedTasks
{
    private const string BeforeLocks = "before_locks";

    /// <summary>The user's task, deleted ones included; null when there is none.</summary>
    public static Task<LockedTask?> LockTaskAsync(this TasksDbContext db, Guid id, CancellationToken cancellationToken) => db.LockAsync(
        async () =>
        {
            var series = await db.Series.FromSql($"SELECT * FROM tasks.series WHERE id = (SELECT series_id FROM tasks.tasks WHERE id = {id}) FOR NO KEY UPDATE").SingleOrDefaultAsync(cancellationToken);
            var task = await db.LockOccurrenceAsync(id, cancellationToken);
            return (IsWhole: task is null || task.SeriesId == series?.Id, task is null ? null : new LockedTask(task, series));
        },
        cancellationToken);

    /// <summary>The user's task, deleted ones included, with all that is below it; null when there is none.</summary>
    public static Task<LockedTree?> LockTreeAsync(this TasksDbContext db, Guid id, CancellationToken cancellationToken) => db.LockTreeAsync(id, [], null, cancellationToken);

    private static Task<int> CountTreeAsync(this TasksDbContext db, Guid id, Guid? deletedWith, CancellationToken cancellationToken) => db.Database.SqlQuery<int>($"""
        WITH RECURSIVE tree (id) AS (
            SELECT {id}
            UNION
            SELECT t.id FROM tasks.tasks t JOIN tree ON t.parent_id = tree.id WHERE t.deleted_at IS NULL OR t.deleted_with = {deletedWith})
        SELECT count(*)::int AS "Value" FROM tree
        """).SingleAsync(cancellationToken);

    /// <summary>The user's task, deleted ones included, with all that is below it, and other tasks beside it, without their series; null when there is none.</summary>
    /// <param name="deletedWith">Of a task in the trash: with what was deleted with it.</param>
    public static Task<LockedTree?> LockTreeAsync(this TasksDbContext db, Guid id, Guid[] besides, Guid? deletedWith, CancellationToken cancellationToken) => db.LockAsync<LockedTree>(
        async () =>
        {
            var series = await db.Series.FromSql($"""
                SELECT * FROM tasks.series WHERE id = ANY (ARRAY(
                    WITH RECURSIVE tree (id, series_id) AS (
                        SELECT id, series_id FROM tasks.tasks WHERE id = {id}
                        UNION
                        SELECT t.id, t.series_id FROM tasks.tasks t JOIN tree ON t.parent_id = tree.id WHERE t.deleted_at IS NULL OR t.deleted_with = {deletedWith})
                    SELECT series_id FROM tree))
                ORDER BY id FOR NO KEY UPDATE
                """).ToDictionaryAsync(s => s.Id, cancellationToken);
            var tasks = await db.Tasks.FromSql($"""
                SELECT * FROM tasks.tasks WHERE id = ANY ({besides} || ARRAY(
                    WITH RECURSIVE tree (id) AS (
                        SELECT id FROM tasks.tasks WHERE id = {id}
                        UNION
                        SELECT t.id FROM tasks.tasks t JOIN tree ON t.parent_id = tree.id WHERE t.deleted_at IS NULL OR t.deleted_with = {deletedWith})
                    SELECT id FROM tree))
                ORDER BY id FOR NO KEY UPDATE
                """).ToListAsync(cancellationToken);
            if (tasks.Find(t => t.Id == id) is not { } task)
            {
                return (true, null);
            }

            var below = Below(id, tasks);
            // Another look, after the locks: it sees what was put below while these waited for them.
            var isWhole = tasks.TrueForAll(t => t.SeriesId is null || besides.Contains(t.Id) || series.ContainsKey(t.SeriesId.Value)) && await db.CountTreeAsync(id, deletedWith, cancellationToken) == below.Count + 1;
            return (isWhole, new LockedTree(task, SeriesOf(task), [.. below.Select(t => new LockedTask(t, SeriesOf(t)))], [.. tasks.Where(t => besides.Contains(t.Id))]));

            Series? SeriesOf(TaskItem item) => item.SeriesId is { } seriesId ? series.GetValueOrDefault(seriesId) : null;
        },
        cancellationToken);

    /// <summary>In one pass: a chain may be thousands of tasks deep, and its rows are locked meanwhile.</summary>
    private static List<TaskItem> Below(Guid id, List<TaskItem> tasks)
    {
        var parts = tasks.ToLookup(task => task.ParentId);
        var (below, reached) = (new List<TaskItem>(), new HashSet<Guid> { id });
        var waiting = new Queue<Guid>(reached);
        while (waiting.TryDequeue(out var parent))
        {
            foreach (var part in parts[parent].Where(part => reached.Add(part.Id)))
            {
                below.Add(part);
                waiting.Enqueue(part.Id);
            }
        }

        return below;
    }

    /// <summary>
    /// Locks, in the one order, what the commands of a batch may write, so that they can lock it again in theirs: the zone, the structure, the named
    /// projects and sections, the named tasks with their trees and their series with the latest occurrences.
    /// </summary>
    public static async Task LockForBatchAsync(this TasksDbContext db, Guid userId, Guid[] ids, CancellationToken cancellationToken)
    {
        await db.HoldZoneAsync(userId, cancellationToken);
        await db.TakeStructureAsync(userId, cancellationToken);
        await db.Database.ExecuteSqlAsync($"""
            SELECT FROM tasks.projects
            WHERE user_id = {userId} AND id = ANY ({ids} || ARRAY(SELECT project_id FROM tasks.sections WHERE id = ANY ({ids})) || ARRAY(SELECT project_id FROM tasks.tasks WHERE id = ANY ({ids})))
            ORDER BY id FOR SHARE
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync($"""
            SELECT FROM tasks.sections
            WHERE user_id = {userId} AND id = ANY ({ids} || ARRAY(SELECT section_id FROM tasks.tasks WHERE id = ANY ({ids})))
            ORDER BY id FOR SHARE
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync($"""
            SELECT FROM tasks.series WHERE id IN (
                WITH RECURSIVE tree (id, series_id) AS (
                    SELECT id, series_id FROM tasks.tasks WHERE user_id = {userId} AND id = ANY ({ids})
                    UNION
                    SELECT t.id, t.series_id FROM tasks.tasks t JOIN tree ON t.parent_id = tree.id)
                SELECT series_id FROM tree)
            ORDER BY id FOR NO KEY UPDATE
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync($"""
            SELECT FROM tasks.tasks WHERE id IN (
                WITH RECURSIVE tree (id, series_id) AS (
                    SELECT id, series_id FROM tasks.tasks
                    WHERE user_id = {userId} AND id = ANY ({ids} || ARRAY(SELECT s.latest_task_id FROM tasks.tasks t JOIN tasks.series s ON s.id = t.series_id WHERE t.user_id = {userId} AND t.id = ANY ({ids})))
                    UNION
                    SELECT t.id, t.series_id FROM tasks.tasks t JOIN tree ON t.parent_id = tree.id)
                SELECT id FROM tree)
            ORDER BY id FOR NO KEY UPDATE
            """, cancellationToken);
    }

    /// <summary>A series.</summary>
    public static Task<Series?> LockSeriesAsync(this TasksDbContext db, Guid id, CancellationToken cancellationToken) =>
        db.Series.FromSql($"SELECT * FROM tasks.series WHERE id = {id} FOR NO KEY UPDATE").SingleOrDefaultAsync(cancellationToken);

    /// <summary>A task whose series, if it has one, is locked already.</summary>
    public static Task<TaskItem?> LockOccurrenceAsync(this TasksDbContext db, Guid id, CancellationToken cancellationToken) =>
        db.Tasks.FromSql($"SELECT * FROM tasks.tasks WHERE id = {id} FOR NO KEY UPDATE").SingleOrDefaultAsync(cancellationToken);

    /// <summary>The open occurrence of a locked series, locked; null between two.</summary>
    public static Task<TaskItem?> LockOpenOccurrenceAsync(this TasksDbContext db, Guid seriesId, CancellationToken cancellationToken) =>
        db.Tasks.FromSql($"SELECT * FROM tasks.tasks WHERE series_id = {seriesId} AND status = 'open' AND deleted_at IS NULL FOR NO KEY UPDATE").SingleOrDefaultAsync(cancellationToken);

    /// <summary>
    /// Looks until the rows belong together. A task may join or leave a series, or be put below another one, between the two looks; its row is ours by then,
    /// and asking for the series now would be the wrong order, in which two writers wait for each other: so let go of it first.
    /// </summary>
    private static async Task<T?> LockAsync<T>(this TasksDbContext db, Func<Task<(bool IsWhole, T? Rows)>> look, CancellationToken cancellationToken)
        where T : class
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("Rows are locked in a transaction.");
        while (true)
        {
            var known = Rows(db).Select(entry => entry.Entity).ToHashSet(ReferenceEqualityComparer.Instance);
            await transaction.CreateSavepointAsync(BeforeLocks, cancellationToken);
            var (isWhole, rows) = await look();
            if (isWhole)
            {
                return rows;
            }

            await transaction.RollbackToSavepointAsync(BeforeLocks, cancellationToken);
            // Only what this look brought: what was locked before still is, and its caller is about to write it.
            foreach (var stale in Rows(db).Where(entry => entry.State == EntityState.Unchanged && !known.Contains(entry.Entity)).ToList())
            {
                stale.State = EntityState.Detached;
            }
        }

        static IEnumerable<EntityEntry> Rows(TasksDbContext db) => db.ChangeTracker.Entries().Where(entry => entry.Entity is TaskItem or Series);
    }
}
