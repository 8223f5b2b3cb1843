using Microsoft.EntityFrameworkCore;
using NodaTime;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>
/// Copies open tasks with their subtasks, a lot at a time: memory stays bounded. A copy has the content of its original, with reminders of its own; of an
/// occurrence, it begins a new series with what is left of the rule. Closed tasks are left out.
/// </summary>
internal sealed class TaskCopies(TasksDbContext db, ModuleUnitOfWork<TasksDbContext> unitOfWork, Announcements announcements)
{
    private const int TasksAtOnce = 200;

    /// <summary>An open task, and where among the others it hangs.</summary>
    internal sealed record Original(Guid Id, Guid? ParentId, Guid? SectionId);

    /// <summary>The open tasks below one.</summary>
    public Task<List<Original>> OpenBelowAsync(Guid id, CancellationToken cancellationToken) => db.Database.SqlQuery<Original>($"""
        WITH RECURSIVE below (id, parent_id, section_id) AS (
            SELECT id, parent_id, section_id FROM tasks.tasks WHERE parent_id = {id} AND deleted_at IS NULL AND status = 'open'
            UNION
            SELECT t.id, t.parent_id, t.section_id FROM tasks.tasks t JOIN below ON t.parent_id = below.id WHERE t.deleted_at IS NULL AND t.status = 'open')
        SELECT id AS "Id", parent_id AS "ParentId", section_id AS "SectionId" FROM below
        """).ToListAsync(cancellationToken);

    /// <summary>Copies tasks; what is loaded must not be used any more.</summary>
    /// <param name="originals">In any order; one whose parent is not among them hangs where <paramref name="placeOf"/> says.</param>
    /// <param name="placeOf">The place of a copy: of its original, and the copy of that one's parent, if it has one.</param>
    /// <param name="orderOf">Another rank than the original's, for those that stand beside it.</param>
    /// <returns>The copies' ids by those of the originals.</returns>
    public async Task<Dictionary<Guid, Guid>> CopyAsync(
        IReadOnlyList<Original> originals, Func<Original, Guid?, TaskPlace> placeOf, Func<Original, string?> orderOf, DateTimeZone zone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var parts = originals.ToLookup(original => original.ParentId);
        var all = originals.Select(original => original.Id).ToHashSet();
        var copies = new Dictionary<Guid, Guid>();
        var waiting = new Queue<Original>(originals.Where(original => original.ParentId is not { } parent || !all.Contains(parent)));
        while (waiting.Count > 0)
        {
            var lot = new List<Original>();
            while (lot.Count < TasksAtOnce && waiting.TryDequeue(out var next))
            {
                copies[next.Id] = Guid.CreateVersion7();
                lot.Add(next);
                foreach (var part in parts[next.Id])
                {
                    waiting.Enqueue(part);
                }
            }

            Guid[] ids = [.. lot.Select(original => original.Id)];
            var tasks = await db.Tasks.AsNoTracking().Where(task => ids.Contains(task.Id)).ToDictionaryAsync(task => task.Id, cancellationToken);
            var series = await db.SeriesOfAsync(tasks.Values, [], cancellationToken);
            foreach (var original in lot)
            {
                var task = tasks[original.Id];
                var place = placeOf(original, original.ParentId is { } parent && copies.TryGetValue(parent, out var copied) ? copied : null);
                Copy(copies[original.Id], task, task.SeriesId is { } id ? series.GetValueOrDefault(id) : null, place, orderOf(original) ?? task.Order, zone, now);
            }

            await unitOfWork.FlushAsync(cancellationToken);
        }

        return copies;
    }

    private void Copy(Guid id, TaskItem task, Series? original, TaskPlace place, string order, DateTimeZone zone, DateTimeOffset now)
    {
        var content = task.Content with { Reminders = [.. task.Reminders.Select(reminder => reminder with { Id = Guid.CreateVersion7() })] };
        if (original is { IsOver: false } && Begin(id, task, original, zone, now) is { Succeeded: true } begun)
        {
            var (series, key) = begun.Value;
            var copy = TaskItem.Create(id, task.UserId, place, key == task.Key(original) ? content : content.ShiftedTo(key, zone), zone, now);
            copy.Rerank(order);
            copy.Join(series, key);
            db.Add(series);
            db.Add(copy);
            db.Raise(new SeriesStarted(series.ToState(), now));
            announcements.Changed(new TaskCreated(copy.ToState(series), series.ToState(), now), copy, series);
            return;
        }

        var single = TaskItem.Create(id, task.UserId, place, content, zone, now);
        single.Rerank(order);
        db.Add(single);
        announcements.Changed(new TaskCreated(single.ToState(null), null, now), single, null);
    }

    /// <summary>A new series from this occurrence on, with what it leaves of COUNT; a refusal when the rule gives nothing any more.</summary>
    private static Result<(Series Series, LocalMoment Key)> Begin(Guid id, TaskItem task, Series original, DateTimeZone zone, DateTimeOffset now)
    {
        var key = task.Key(original)!;
        var left = SeriesCalendar.Split(original.Definition(original.Used), key.ToLocal()).Following.ToString();
        return Series.Begin(task.UserId, id, new RecurrenceContent(left, original.Mode, original.ClampMonthEnd), key, zone, now);
    }
}
