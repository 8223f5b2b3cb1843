using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Contracts;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Persistence.Undo;

/// <summary>Gives tasks the state that they had before a write: one version and one event each, the event that tells most.</summary>
internal sealed class RevertedTasks(TasksDbContext db, ModuleUnitOfWork<TasksDbContext> unitOfWork, Announcements announcements)
{
    /// <summary>After the series. An occurrence opens when all that are open and will not stay so are closed: a series has one.</summary>
    public async Task RunAsync(Reversal undo, CancellationToken cancellationToken)
    {
        var opening = new List<Guid>();
        await RunAsync(undo, undo.Record.IdsOf("task"), opening, cancellationToken);
        await RunAsync(undo, opening, null, cancellationToken);
    }

    private async Task RunAsync(Reversal undo, IReadOnlyList<Guid> all, List<Guid>? opening, CancellationToken cancellationToken)
    {
        foreach (var ids in all.Chunk(UndoRecord.RowsAtOnce))
        {
            var states = await undo.Record.ReadAsync("task", ids, cancellationToken);
            var rows = await db.Tasks.Where(task => ids.Contains(task.Id)).ToDictionaryAsync(task => task.Id, cancellationToken);
            var formers = ids.Where(id => states[id] is { IsMade: false }).ToDictionary(id => id, id => undo.Record.Former(states[id], rows.GetValueOrDefault(id)));
            var series = await db.SeriesOfAsync(rows.Values.Concat(formers.Values), [], cancellationToken);
            foreach (var id in ids)
            {
                var (row, former) = (rows.GetValueOrDefault(id), formers.GetValueOrDefault(id));
                if (opening is not null && former is { SeriesId: not null, IsOpen: true } && row is not { IsOpen: true })
                {
                    opening.Add(id);
                }
                else if (former is null)
                {
                    TakeAway(row, Of(row?.SeriesId), undo);
                }
                else if (row is null)
                {
                    former.Return(states[id].VersionAfter, undo.Zone, undo.Now);
                    db.Add(former);
                    if (former.DeletedAt is null)
                    {
                        Tell(new TaskRestored(former.ToState(Of(former.SeriesId)), Of(former.SeriesId)?.ToState(), undo.Now), former, Of(former.SeriesId), undo);
                    }
                }
                else if (states[id].RankAfter is { } rank)
                {
                    row.Rerank(row.Order == rank ? former.Order : row.Order);
                }
                else
                {
                    if (states[id].IsCarried)
                    {
                        db.Carried.Add(id);
                    }

                    Revert(row, former, Of(former.SeriesId), undo);
                }
            }

            await unitOfWork.FlushAsync(cancellationToken);

            Series? Of(Guid? id) => id is { } known ? series.GetValueOrDefault(known) : null;
        }
    }

    /// <summary>It was not there. A row that is not there any more was a successor, withdrawn with its series' step back.</summary>
    private void TakeAway(TaskItem? task, Series? series, Reversal undo)
    {
        if (task is { DeletedAt: null })
        {
            task.Delete(undo.By, undo.Now);
            announcements.Gone(task, series, undo.Now);
            undo.Add(new RevertedResource("task", task.Id, task.Version, Gone: true));
        }
        else
        {
            task?.StayDeleted(undo.By); // the write deleted it again, with something that comes back now
        }
    }

    private void Revert(TaskItem task, TaskItem former, Series? series, Reversal undo)
    {
        var (status, wasGone) = (task.Status, task.DeletedAt is not null);
        var onlyMoves = (task.Place, task.Order) != (former.Place, former.Order) && task.Content.IsSameAs(former.Content)
            && (task.SeriesId, task.OccurrenceDate, task.OccurrenceTime) == (former.SeriesId, former.OccurrenceDate, former.OccurrenceTime);
        task.Revert(former, undo.Zone, undo.Now);
        if (task.DeletedAt is not null)
        {
            if (!wasGone)
            {
                announcements.Gone(task, series, undo.Now);
                undo.Add(new RevertedResource("task", task.Id, task.Version, Gone: true));
            }

            return;
        }

        var (state, definition) = (task.ToState(series), series?.ToState());
        IIntegrationEvent happened = wasGone ? new TaskRestored(state, definition, undo.Now)
            : (status, task.Status) switch
            {
                (TaskProgress.Open, TaskProgress.Completed) => new TaskCompleted(state, definition, undo.Now),
                (TaskProgress.Open, TaskProgress.Cancelled) when task.ClosedAs == TaskClosure.Skipped => new TaskSkipped(state, definition, undo.Now),
                (not TaskProgress.Open, TaskProgress.Open) => new TaskReopened(state, definition, undo.Now),
                _ when onlyMoves && status == task.Status => new TaskMoved(state, undo.Now),
                _ => new TaskUpdated(state, definition, undo.Now),
            };
        Tell(happened, task, series, undo);
    }

    private void Tell(IIntegrationEvent happened, TaskItem task, Series? series, Reversal undo)
    {
        announcements.Changed(happened, task, series);
        undo.Add(new RevertedResource("task", task.Id, task.Version, Gone: false));
    }
}
