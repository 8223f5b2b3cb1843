using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Persistence.Undo;

/// <summary>Gives series the definition and the place that they had before a write. Before their tasks, whose events carry them.</summary>
internal sealed class RevertedSeries(TasksDbContext db, ModuleUnitOfWork<TasksDbContext> unitOfWork, Successors successors)
{
    /// <returns>The refusal, or null.</returns>
    public async Task<Error?> RunAsync(Reversal undo, CancellationToken cancellationToken)
    {
        foreach (var ids in undo.Record.IdsOf("series").Chunk(UndoRecord.RowsAtOnce))
        {
            var states = await undo.Record.ReadAsync("series", ids, cancellationToken);
            var rows = await db.Series.Where(series => ids.Contains(series.Id)).OrderBy(series => series.Id).ToListAsync(cancellationToken);
            var formers = rows.ToDictionary(series => series.Id, series => undo.Record.Former(states[series.Id], series));
            var latest = await LatestAsync(undo.Record, rows.Concat(formers.Values), cancellationToken);
            foreach (var series in rows)
            {
                if (states[series.Id].IsMade)
                {
                    Stop(series, undo);
                }
                else if (await RevertAsync(series, formers[series.Id], latest, undo, cancellationToken) is { } refusal)
                {
                    return refusal;
                }
            }

            await unitOfWork.FlushAsync(cancellationToken);
        }

        return null;
    }

    private void Stop(Series series, Reversal undo)
    {
        if (!series.IsOver)
        {
            series.Stop(undo.Now, undo.By);
            db.Raise(new SeriesStopped(series.ToState(), undo.Now));
        }
    }

    private async Task<Error?> RevertAsync(Series series, Series former, IReadOnlyDictionary<Guid, Turn> latest, Reversal undo, CancellationToken cancellationToken)
    {
        var stepped = series.LatestTaskId != former.LatestTaskId;
        // Unless the one that it had then was withdrawn since, and comes back.
        if (stepped && !latest[former.LatestTaskId].IsReturned && (undo.Record.Made.Contains(series.LatestTaskId) || !latest[series.LatestTaskId].IsReverted)
            && await successors.WithdrawAsync(former.LatestTaskId, series, await KnownAsync(series, undo, cancellationToken), undo.Now, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var turn = latest[former.LatestTaskId];
        var stops = (series.Paused, series.Suspended, series.Ended, series.Stopped) != (former.Paused, former.Suspended, former.Ended, former.Stopped);
        var voids = stepped || stops || turn.IsOpenBefore != turn.IsOpenAfter;
        if (!voids && undo.Record.IsSame(series, former))
        {
            return null;
        }

        var (wasOver, stood) = (series.IsOver, series.Paused || series.Suspended);
        series.Revert(former, voids, undo.Zone, undo.Now);
        // A closing that is on again tells Recurrence by itself what is to follow; what was planned for an earlier one is void, and asked for anew.
        db.Raise(
            voids && !series.StandsStill && turn is { IsOpenBefore: false, IsOpenAfter: false } ? new SeriesResumed(series.ToState(), series.LatestTaskId, undo.Now)
            : series.IsOver && !wasOver ? new SeriesStopped(series.ToState(), undo.Now)
            : (series.Paused || series.Suspended) && !stood ? new SeriesPaused(series.ToState(), undo.Now)
            : new SeriesChanged(series.ToState(), undo.Now));
        return null;
    }

    /// <summary>The tasks that may go with the latest occurrence although they were written: the write made them, or all of that was undone before.</summary>
    private async Task<IReadOnlySet<Guid>> KnownAsync(Series series, Reversal undo, CancellationToken cancellationToken) =>
        undo.Record.Made.Concat(await db.AsAtFirstAsync(series.LatestTaskId, cancellationToken)).ToHashSet();

    /// <summary>The latest occurrences, now and before, and whether they are open at the beginning and at the end of the undo.</summary>
    private async Task<Dictionary<Guid, Turn>> LatestAsync(UndoRecord record, IEnumerable<Series> series, CancellationToken cancellationToken)
    {
        var ids = series.Select(one => one.LatestTaskId).Distinct().ToArray();
        var states = await record.ReadAsync("task", ids, cancellationToken);
        var rows = await db.Tasks.AsNoTracking().Where(task => ids.Contains(task.Id)).ToDictionaryAsync(task => task.Id, cancellationToken);
        return ids.ToDictionary(id => id, id =>
        {
            var (state, row) = (states.GetValueOrDefault(id), rows.GetValueOrDefault(id));
            var before = row?.IsOpen == true;
            return state is null or { RankAfter: not null } ? new Turn(before, before, IsReverted: false, IsReturned: false)
                : new Turn(before, !state.IsMade && record.Former(state, row).IsOpen, IsReverted: true, state.IsGone);
        });
    }

    private sealed record Turn(bool IsOpenBefore, bool IsOpenAfter, bool IsReverted, bool IsReturned);
}
