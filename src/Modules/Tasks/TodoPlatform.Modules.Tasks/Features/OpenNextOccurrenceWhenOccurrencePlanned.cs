using Microsoft.EntityFrameworkCore;
using NodaTime;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Recurrence.Contracts;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Persistence.Undo;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>
/// Opens the occurrence that follows a closed one, with every field copied, unless that was overtaken: reopened, paused,
/// archived, deleted or ended meanwhile (another generation), or followed already.
/// </summary>
internal sealed class OpenNextOccurrenceWhenOccurrencePlanned(TasksDbContext db, TimeProvider time, Announcements announcements) : IEventHandler<OccurrencePlanned>
{
    public async Task HandleAsync(OccurrencePlanned happened, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        db.ActOnEvent();
        await db.HoldZoneAsync(envelope.UserId, cancellationToken);
        var (series, above) = await LockSeriesAsync(happened, cancellationToken);
        if (series is null || series.StandsStill || series.Generation != happened.Generation || series.LatestTaskId != happened.AfterTaskId
            || await db.LockOccurrenceAsync(happened.AfterTaskId, cancellationToken) is not { } predecessor || predecessor.IsOpen)
        {
            return;
        }

        var zone = await ZoneAsync(predecessor, cancellationToken);
        LocalMoment? key = series.MomentOf(LocalMoments.Local(happened.Date, happened.Time));
        var now = time.Now();
        if (predecessor.Key(series) == key)
        {
            await ReopenAsync(predecessor, series, zone, now, cancellationToken);
            return;
        }

        // A pause uses nothing of COUNT; those passed over do.
        var used = series.Used + (predecessor.ClosedAs == TaskClosure.Cancelled ? 0 : 1) + happened.Missed.Count;
        var taken = await TakenKeysAsync(series, key.Date, cancellationToken);
        if (taken.Contains(key.ToLocal()))
        {
            // Completed ahead, before the series was moved back: what was done is not asked for again.
            key = series.FreeKey(key, used, taken, happened.OccurredAt);
        }

        if (key is null || key.Date > TaskLimits.LastDate)
        {
            series.End(now);
            db.Raise(new SeriesChanged(series.ToState(), now));
            return;
        }

        var content = series.Template ?? predecessor.Content;
        var successor = TaskItem.Follow(predecessor, content.ShiftedTo(key, zone), key, happened.Number, used, zone, now);
        if (above is not null && predecessor.ParentId is not null && await ParentAsync(predecessor, above, cancellationToken) is { } parent)
        {
            successor.MoveBelow(parent);
        }

        series.Advance(successor.Id, happened.Number, used, now);
        db.Add(successor);
        announcements.Changed(new TaskCreated(successor.ToState(series), series.ToState(), now), successor, series);
        await CopyPartsAsync(predecessor, successor, zone, now, cancellationToken);
    }

    /// <summary>The series, and that of the task above the occurrence, if that recurs as well: which of the two goes on first is open.</summary>
    private async Task<(Series? Series, Series? Above)> LockSeriesAsync(OccurrencePlanned happened, CancellationToken cancellationToken)
    {
        var locked = await db.Series.FromSql($"""
            SELECT * FROM tasks.series
            WHERE id = {happened.SeriesId} OR id = (SELECT p.series_id FROM tasks.tasks t JOIN tasks.tasks p ON p.id = t.parent_id WHERE t.id = {happened.AfterTaskId})
            ORDER BY id FOR NO KEY UPDATE
            """).ToListAsync(cancellationToken);
        return (locked.Find(series => series.Id == happened.SeriesId), locked.Find(series => series.Id != happened.SeriesId));
    }

    /// <summary>The open occurrence that followed the one above; null when it has not been followed, or stands somewhere else.</summary>
    private async Task<TaskItem?> ParentAsync(TaskItem predecessor, Series above, CancellationToken cancellationToken) =>
        above.LatestTaskId == predecessor.ParentId ? null
            : await db.Tasks.AsNoTracking().SingleOrDefaultAsync(
                task => task.Id == above.LatestTaskId && task.Status == TaskProgress.Open && task.DeletedAt == null && task.ProjectId == predecessor.ProjectId && task.SectionId == predecessor.SectionId, cancellationToken);

    private async Task<HashSet<LocalDateTime>> TakenKeysAsync(Series series, DateOnly from, CancellationToken cancellationToken) =>
        [.. (await db.Tasks.Where(task => task.SeriesId == series.Id && task.OccurrenceDate >= from).Select(task => new { task.OccurrenceDate, task.OccurrenceTime }).ToListAsync(cancellationToken))
            .Select(task => LocalMoments.Local(task.OccurrenceDate!.Value, task.OccurrenceTime))];

    private async Task<DateTimeZone> ZoneAsync(TaskItem predecessor, CancellationToken cancellationToken)
    {
        var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return ZoneRules.TryResolve(profile?.TimeZone ?? predecessor.TimeZone, out var zone) ? zone : DateTimeZone.Utc;
    }

    /// <summary>A pause ended before the occurrence's time came: it is open again, with what the pause closed below it.</summary>
    private async Task ReopenAsync(TaskItem predecessor, Series series, DateTimeZone zone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var pausedAt = predecessor.CompletedAt;
        var parts = (await PartsAsync(predecessor, cancellationToken)).Where(part => part.ClosedAs == TaskClosure.Cancelled && part.CompletedAt == pausedAt).ToList();
        await db.SeeResumedAsync(series, [.. parts, predecessor], cancellationToken);
        foreach (var part in parts)
        {
            part.Reopen(zone, now);
            announcements.Changed(new TaskReopened(part.ToState(null), null, now), part, null);
        }

        predecessor.Reopen(zone, now);
        announcements.Changed(new TaskReopened(predecessor.ToState(series), series.ToState(), now), predecessor, series);
    }

    /// <summary>Subtasks come back open, their dates moved along; those that stayed open move over as they are.</summary>
    private async Task CopyPartsAsync(TaskItem predecessor, TaskItem successor, DateTimeZone zone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var days = successor.DueDate!.Value.DayNumber - predecessor.DueDate!.Value.DayNumber;
        var parts = (await PartsAsync(predecessor, cancellationToken)).ToLookup(part => part.ParentId);
        var waiting = new Queue<(Guid From, TaskItem To)>([(predecessor.Id, successor)]);
        while (waiting.TryDequeue(out var level))
        {
            foreach (var part in parts[level.From])
            {
                if (part.IsOpen)
                {
                    var series = part.SeriesId is { } id ? await db.Series.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken) : null;
                    part.CarryTo(level.To.PlaceBelow, now);
                    announcements.Changed(new TaskMoved(part.ToState(series), now), part, series);
                }
                else if (part.SeriesId is null)
                {
                    var copy = part.CopyUnder(level.To, part.Content.ShiftedBy(days, zone), zone, now);
                    db.Add(copy);
                    announcements.Changed(new TaskCreated(copy.ToState(null), null, now), copy, null);
                    waiting.Enqueue((part.Id, copy));
                }
            }
        }
    }

    /// <summary>What is below a task at any depth; of a task deleted alone, also what was deleted with it.</summary>
    private Task<List<TaskItem>> PartsAsync(TaskItem task, CancellationToken cancellationToken) =>
        db.Tasks.FromSql($"""
            SELECT * FROM tasks.tasks WHERE id IN (
                WITH RECURSIVE below (id) AS (
                    SELECT id FROM tasks.tasks WHERE parent_id = {task.Id} AND (deleted_at IS NULL OR deleted_at = {task.DeletedAt})
                    UNION
                    SELECT t.id FROM tasks.tasks t JOIN below ON t.parent_id = below.id WHERE t.deleted_at IS NULL OR t.deleted_at = {task.DeletedAt})
                SELECT id FROM below)
            ORDER BY id FOR NO KEY UPDATE
            """).ToListAsync(cancellationToken);
}
