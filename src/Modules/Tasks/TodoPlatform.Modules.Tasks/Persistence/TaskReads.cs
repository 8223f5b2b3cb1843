using Microsoft.EntityFrameworkCore;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>Reading tasks as the API answers them.</summary>
internal static class TaskReads
{
    private static readonly Func<TasksDbContext, Guid, CancellationToken, Task<TaskItem?>> FindTask = EF.CompileAsyncQuery(
        (TasksDbContext db, Guid id, CancellationToken _) => db.Tasks.AsNoTracking().SingleOrDefault(task => task.Id == id && task.DeletedAt == null));

    private static readonly Func<TasksDbContext, Guid, CancellationToken, Task<Series?>> FindSeries = EF.CompileAsyncQuery(
        (TasksDbContext db, Guid id, CancellationToken _) => db.Series.AsNoTracking().SingleOrDefault(series => series.Id == id));

    /// <summary>The user's task; null when there is none.</summary>
    public static async Task<TaskResource?> ReadTaskAsync(this TasksDbContext db, Guid id, CancellationToken cancellationToken)
    {
        var task = await FindTask(db, id, cancellationToken);
        return task is null ? null : TaskResource.Of(task, task.SeriesId is { } seriesId ? await FindSeries(db, seriesId, cancellationToken) : null);
    }

    /// <summary>The open occurrence of a series; null between two.</summary>
    public static async Task<TaskResource?> ReadOpenOccurrenceAsync(this TasksDbContext db, Series series, CancellationToken cancellationToken) =>
        await db.Tasks.AsNoTracking().SingleOrDefaultAsync(task => task.SeriesId == series.Id && task.Status == Contracts.TaskProgress.Open && task.DeletedAt == null, cancellationToken) is { } open
            ? TaskResource.Of(open, series)
            : null;

    /// <summary>The occurrence that followed a closed one; null when it is not there yet.</summary>
    public static async Task<TaskResource?> ReadSuccessorAsync(this TasksDbContext db, TaskItem task, Series? series, CancellationToken cancellationToken) =>
        series is not null && await db.Tasks.AsNoTracking().SingleOrDefaultAsync(next => next.PredecessorId == task.Id && next.SeriesId == series.Id && next.DeletedAt == null, cancellationToken) is { } successor
            ? TaskResource.Of(successor, series)
            : null;

    /// <summary>Tasks as resources, in their order; their series are read in one more query where there are any.</summary>
    public static async Task<List<TaskResource>> WithSeriesAsync(this TasksDbContext db, IReadOnlyList<TaskItem> tasks, CancellationToken cancellationToken)
    {
        var ids = tasks.Where(task => task.SeriesId is not null).Select(task => task.SeriesId!.Value).Distinct().ToArray();
        var series = ids.Length == 0 ? [] : await db.Series.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        return [.. tasks.Select(task => TaskResource.Of(task, task.SeriesId is { } id ? series.GetValueOrDefault(id) : null))];
    }
}
