using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Contracts;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Persistence.Undo;

/// <summary>Gives projects, sections, comments and filters the state that they had before a write.</summary>
internal sealed class RevertedRows(TasksDbContext db, ModuleUnitOfWork<TasksDbContext> unitOfWork, Announcements announcements)
{
    public Task RevertProjectsAsync(Reversal undo, CancellationToken cancellationToken) => ForEachAsync<Project>(undo, "project", (project, state, former) =>
    {
        if (state.IsMade)
        {
            if (project.DeletedAt is null && project.Delete(undo.Now, undo.By).Succeeded)
            {
                Tell(new ProjectDeleted(project.ToState(), undo.Now));
            }

            return;
        }

        var (wasGone, wasArchived) = (project.DeletedAt is not null, project.IsArchived);
        project.Revert(former, undo.Now);
        Tell((wasGone, project.DeletedAt is not null) switch
        {
            (true, false) => new ProjectRestored(project.ToState(), undo.Now),
            (false, true) => new ProjectDeleted(project.ToState(), undo.Now),
            _ when wasArchived != project.IsArchived => project.IsArchived ? new ProjectArchived(project.ToState(), undo.Now) : new ProjectUnarchived(project.ToState(), undo.Now),
            _ => new ProjectUpdated(project.ToState(), undo.Now),
        });

        void Tell(IIntegrationEvent happened)
        {
            announcements.Changed(happened, project);
            undo.Add(new RevertedResource("project", project.Id, project.Version, project.DeletedAt is not null));
        }
    }, cancellationToken);

    public Task RevertSectionsAsync(Reversal undo, CancellationToken cancellationToken) => ForEachAsync<Section>(undo, "section", (section, state, former) =>
    {
        var wasGone = section.DeletedAt is not null;
        if (!state.IsMade)
        {
            section.Revert(former, undo.Now);
        }
        else if (!wasGone)
        {
            section.Delete(undo.By, undo.Now);
        }

        if (!wasGone || section.DeletedAt is null)
        {
            announcements.Changed(
                section.DeletedAt is not null ? new SectionDeleted(section.ToState(), undo.Now)
                : wasGone ? new SectionRestored(section.ToState(), undo.Now)
                : new SectionUpdated(section.ToState(), undo.Now),
                section);
            undo.Add(new RevertedResource("section", section.Id, section.Version, section.DeletedAt is not null));
        }
    }, cancellationToken);

    public Task RevertFiltersAsync(Reversal undo, CancellationToken cancellationToken) => ForEachAsync<SavedFilter>(undo, "filter", (filter, state, former) =>
    {
        if (!state.IsMade)
        {
            filter.Revert(former, undo.Now);
        }
        else if (filter.DeletedAt is null)
        {
            filter.Delete(undo.Now);
        }

        announcements.Changed(filter.DeletedAt is not null ? new FilterDeleted(filter.ToState(), undo.Now) : new FilterUpdated(filter.ToState(), undo.Now), filter);
        undo.Add(new RevertedResource("filter", filter.Id, filter.Version, filter.DeletedAt is not null));
    }, cancellationToken);

    /// <summary>After the tasks, which count them. Answers a task that is not there any more, so that its comments cannot be either; null when there is none.</summary>
    public async Task<Guid?> RevertCommentsAsync(Reversal undo, CancellationToken cancellationToken)
    {
        foreach (var ids in undo.Record.IdsOf("comment").Chunk(UndoRecord.RowsAtOnce))
        {
            var states = await undo.Record.ReadAsync("comment", ids, cancellationToken);
            var rows = await db.Comments.Where(comment => ids.Contains(comment.Id)).OrderBy(comment => comment.Id).ToListAsync(cancellationToken);
            var taskIds = rows.Select(comment => comment.TaskId).Distinct().ToArray();
            var tasks = await db.Tasks.Where(task => taskIds.Contains(task.Id)).ToDictionaryAsync(task => task.Id, cancellationToken);
            var series = await db.SeriesOfAsync(tasks.Values, [], cancellationToken);
            // Deleted ones whose task was gone for good for a while; nobody sees them.
            foreach (var id in ids.Except(rows.Select(comment => comment.Id)).Where(id => states[id].IsGone))
            {
                var former = undo.Record.Former<Comment>(states[id], null);
                former.Return(states[id].VersionAfter);
                db.Add(former);
            }

            foreach (var comment in rows)
            {
                var task = tasks[comment.TaskId];
                if (task.DeletedAt is not null)
                {
                    return task.Id;
                }

                Revert(comment, task, task.SeriesId is { } id ? series.GetValueOrDefault(id) : null, states[comment.Id], undo);
            }

            await unitOfWork.FlushAsync(cancellationToken);
        }

        return null;
    }

    private void Revert(Comment comment, TaskItem task, Series? series, FormerState state, Reversal undo)
    {
        var count = task.CommentCount;
        if (!state.IsMade)
        {
            comment.Revert(undo.Record.Former(state, comment), task, undo.Now);
        }
        else if (comment.DeletedAt is null)
        {
            comment.Delete(task, undo.Now);
        }

        IIntegrationEvent happened = comment.DeletedAt is not null ? new CommentDeleted(comment.ToState(task), undo.Now) : new CommentUpdated(comment.ToState(task), undo.Now);
        if (count == task.CommentCount)
        {
            announcements.Changed(happened, comment);
        }
        else
        {
            announcements.Counted(happened, comment, task, series);
        }

        undo.Add(new RevertedResource("comment", comment.Id, comment.Version, comment.DeletedAt is not null));
    }

    private async Task ForEachAsync<T>(Reversal undo, string resource, Action<T, FormerState, T> revert, CancellationToken cancellationToken)
        where T : class, IRevertible
    {
        foreach (var ids in undo.Record.IdsOf(resource).Chunk(UndoRecord.RowsAtOnce))
        {
            var states = await undo.Record.ReadAsync(resource, ids, cancellationToken);
            foreach (var row in (await db.Set<T>().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken)).OrderBy(row => row.Id))
            {
                var state = states[row.Id];
                var former = undo.Record.Former(state, row);
                if (state.RankAfter is { } rank)
                {
                    if (row is IRanked ranked && ranked.Order == rank)
                    {
                        ranked.Rerank(((IRanked)former).Order);
                    }
                }
                else
                {
                    revert(row, state, former);
                }
            }

            await unitOfWork.FlushAsync(cancellationToken);
        }
    }
}
