using Microsoft.EntityFrameworkCore;
using TodoPlatform.Modules.Recurrence.Contracts;
using TodoPlatform.Modules.Recurrence.Domain;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Persistence;

/// <summary>
/// Keeps the books of series: what the events tell is taken by version, the history follows from it, and what comes next is
/// told once per closing and generation. The result depends on the events, not on the order or number of their deliveries.
/// </summary>
internal sealed class SeriesLedger(RecurrenceDbContext db)
{
    /// <summary>Takes the state of a task; tells what follows when that state closes an occurrence.</summary>
    /// <param name="task">The task; ignored unless it belongs to a series.</param>
    /// <param name="definition">Its series, where the event carries it.</param>
    /// <param name="occurredAt">When the event was decided.</param>
    /// <param name="deleted">Whether the event deleted the task.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task ObserveAsync(TaskState task, SeriesState? definition, DateTimeOffset occurredAt, bool deleted, CancellationToken cancellationToken)
    {
        if (task.Occurrence is not { } place || await db.EnterAsync(task.UserId, cancellationToken) is not { } user)
        {
            return;
        }

        var series = definition is null ? await db.Series.FindAsync([place.SeriesId], cancellationToken) : await CopyAsync(definition, cancellationToken);
        var occurrence = await db.Occurrences.FindAsync([task.Id], cancellationToken);
        if (occurrence is null)
        {
            db.Add(occurrence = Occurrence.Of(task, place, deleted));
        }
        else if (occurrence.Take(task, place, deleted))
        {
            await db.History.Where(entry => entry.ClosedTaskId == task.Id).ExecuteDeleteAsync(cancellationToken);
        }

        var closes = definition is not null && occurrence.IsToBeSettled;
        var followed = (closes || IsDue(series, occurrence)) && await IsFollowedAsync(occurrence, cancellationToken);
        if (closes)
        {
            await SettleAsync(Series.Of(definition!), occurrence, followed, occurredAt, cancellationToken);
        }

        if (deleted)
        {
            // It may be a successor that a reopening withdrew, for which its predecessor, closed again, was waiting.
            var latest = await LatestAsync(place.SeriesId, except: task.Id, cancellationToken);
            await AdvanceAsync(series, user, occurredAt, latest is { ToldGeneration: null } ? latest : null, cancellationToken);
        }
        else if (!followed && (closes || occurrence.ToldGeneration is null))
        {
            await AdvanceAsync(series, user, occurredAt, occurrence, cancellationToken);
        }
    }

    /// <summary>Takes the definition of a series; when it stood still and goes on, tells what follows the closing before.</summary>
    public async Task TakeAsync(SeriesState definition, DateTimeOffset occurredAt, CancellationToken cancellationToken)
    {
        if (await db.EnterAsync(definition.UserId, cancellationToken) is not { } user)
        {
            return;
        }

        var stoodStill = (await db.Series.FindAsync([definition.Id], cancellationToken))?.Paused;
        var series = await CopyAsync(definition, cancellationToken);
        if (stoodStill == true && !series.Paused)
        {
            await AdvanceAsync(series, user, occurredAt, await LatestAsync(series.Id, except: null, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Tells what is open after a pause.</summary>
    public async Task ResumeAsync(SeriesState definition, Guid afterTaskId, DateTimeOffset occurredAt, CancellationToken cancellationToken)
    {
        if (await db.EnterAsync(definition.UserId, cancellationToken) is null)
        {
            return;
        }

        var copy = await CopyAsync(definition, cancellationToken);
        if (!copy.TakeResumption(definition.Version))
        {
            return;
        }

        var series = Series.Of(definition);
        var after = await db.Occurrences.FindAsync([afterTaskId], cancellationToken);
        after?.MarkPausedOver(series);
        if (after?.ToldGeneration >= series.Generation || copy.Paused || copy.Ended)
        {
            return; // told already, or overtaken by a later pause or end
        }

        if (after is { IsSettled: true })
        {
            await GoOnAsync(series, series.TimeZone, after, occurredAt, cancellationToken);
            return;
        }

        var number = after?.Number ?? (await LatestAsync(series.Id, except: null, cancellationToken))?.Number + 1 ?? 1;
        var used = await UsedBeforeAsync(series, number, cancellationToken) + (after?.Used ?? 0);
        var next = series.GoOn(after?.Key ?? new OccurrenceKey(series.StartDate, series.StartTime), used, occurredAt, series.TimeZone);
        var sequence = SequenceOf(number, series.Generation) - 1; // before the closing of what may be open again
        if (next.Next is { } local)
        {
            var key = OccurrenceKey.Of(local, series.AllDay);
            db.Raise(new OccurrencePlanned(series.UserId, series.Id, afterTaskId, series.Generation, key.Date, key.Time, number + 1, [], sequence, occurredAt));
        }
        else
        {
            db.Raise(new SeriesEnded(series.UserId, series.Id, afterTaskId, series.Generation, SeriesEnding.ReasonOf(next)!, [], sequence, occurredAt));
        }
    }

    /// <summary>Whether the series of a project stand still; when they go on, what they were waiting for is told.</summary>
    public async Task TakeProjectAsync(ProjectState state, bool standsStill, DateTimeOffset occurredAt, CancellationToken cancellationToken)
    {
        if (await db.EnterAsync(state.UserId, cancellationToken) is not { } user)
        {
            return;
        }

        var project = await db.Projects.FindAsync([state.Id], cancellationToken);
        if (project is null)
        {
            db.Add(project = Project.Of(state));
        }

        if (!project.Take(state, standsStill) || standsStill)
        {
            return;
        }

        await CloseMattersAsync(state.Id, cancellationToken);
        var waiting = await (
            from series in db.Series
            where !series.Paused && !series.Ended && db.Occurrences.Any(occurrence =>
                occurrence.SeriesId == series.Id && occurrence.ProjectId == state.Id && occurrence.Outcome != null
                && (occurrence.ToldGeneration == null || occurrence.ToldGeneration < series.Generation))
            orderby series.Id
            select series).ToListAsync(cancellationToken);
        foreach (var series in waiting)
        {
            if (await LatestAsync(series.Id, except: null, cancellationToken) is { } latest && latest.ProjectId == state.Id && IsDue(series, latest))
            {
                await GoOnAsync(series, series.EffectiveZone(user.TimeZone), latest, occurredAt, cancellationToken);
            }
        }
    }

    /// <summary>Closings that waited for the project and have nothing to wait for any more: a successor is there, or the series was ended.</summary>
    private async Task CloseMattersAsync(Guid projectId, CancellationToken cancellationToken)
    {
        var waiting = await db.Occurrences.Where(occurrence => occurrence.ProjectId == projectId && occurrence.Outcome != null && occurrence.Used != null && occurrence.ToldGeneration == null)
            .ToListAsync(cancellationToken);
        foreach (var occurrence in waiting)
        {
            if (await IsFollowedAsync(occurrence, cancellationToken) || await db.Series.FindAsync([occurrence.SeriesId], cancellationToken) is { Ended: true })
            {
                occurrence.MarkTold(occurrence.Generation);
            }
        }
    }

    private async Task<Series> CopyAsync(SeriesState definition, CancellationToken cancellationToken)
    {
        if (await db.Series.FindAsync([definition.Id], cancellationToken) is { } known)
        {
            known.Take(definition);
            return known;
        }

        var series = Series.Of(definition);
        db.Add(series);
        return series;
    }

    /// <summary>Writes the history of a closing and computes what follows, both from what its event carries.</summary>
    private async Task SettleAsync(Series series, Occurrence occurrence, bool followed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var usedBefore = await UsedBeforeAsync(series, occurrence.Number, cancellationToken);
        var passedOver = occurrence.Settle(series, usedBefore, now);
        var at = occurrence.ClosedAt ?? now;
        db.Add(HistoryEntry.OfClosing(occurrence, occurrence.Outcome!.Value, at));
        db.AddRange(passedOver.Select(key => HistoryEntry.OfPassedOver(occurrence, key, at)));

        if (followed)
        {
            occurrence.MarkTold(occurrence.Generation); // an event that came late: its successor is there
        }
        else if (!series.Paused && !series.Ended && !await IsArchivedAsync(occurrence.ProjectId, cancellationToken))
        {
            Tell(series, occurrence, occurrence.Generation, passedOver, now);
            occurrence.MarkTold(Math.Max(occurrence.Generation, series.Generation));
        }
    }

    /// <summary>Tells what follows the latest occurrence, when it is closed and that was not told in the present generation.</summary>
    private async Task AdvanceAsync(Series? series, UserProfile user, DateTimeOffset now, Occurrence? latest, CancellationToken cancellationToken)
    {
        if (series is not null && latest is not null && IsDue(series, latest) && !await IsArchivedAsync(latest.ProjectId, cancellationToken))
        {
            await GoOnAsync(series, series.EffectiveZone(user.TimeZone), latest, now, cancellationToken);
        }
    }

    private static bool IsDue(Series? series, Occurrence latest) =>
        latest.IsSettled && series is { Paused: false, Ended: false } && !(latest.ToldGeneration >= Math.Max(latest.Generation, series.Generation));

    /// <summary>Tells what follows a closing after the series stood still: the first one not in the past.</summary>
    private async Task GoOnAsync(Series series, string zone, Occurrence latest, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var generation = Math.Max(latest.Generation, series.Generation);
        if (latest.Next is { } key)
        {
            var used = await UsedBeforeAsync(series, latest.Number, cancellationToken) + latest.Used!.Value;
            latest.Follow(series.GoOn(key, used, now, zone), series.AllDay);
        }

        var passedOver = await db.History.Where(entry => entry.ClosedTaskId == latest.TaskId && entry.Outcome == Outcome.Missed)
            .OrderBy(entry => entry.LocalAt).Select(entry => new OccurrenceKey(entry.Date, entry.Time)).ToListAsync(cancellationToken);
        Tell(series, latest, generation, passedOver, now);
        latest.MarkTold(generation);
    }

    private void Tell(Series series, Occurrence closed, long generation, IReadOnlyList<OccurrenceKey> passedOver, DateTimeOffset now)
    {
        var sequence = SequenceOf(closed.Number, generation);
        if (closed.Next is { } next)
        {
            db.Raise(new OccurrencePlanned(series.UserId, series.Id, closed.TaskId, generation, next.Date, next.Time, closed.Number + 1, Missed(passedOver), sequence, now));
        }
        else
        {
            db.Raise(new SeriesEnded(series.UserId, series.Id, closed.TaskId, generation, closed.EndReason!, Missed(passedOver), sequence, now));
        }
    }

    /// <summary>
    /// A successor has a higher number, and each step back in numbers (a reopening) raises the generation: the sum grows with
    /// every step of a series, and is the same however often and in whatever order the events come. 1 for the first closing.
    /// </summary>
    private static long SequenceOf(int closedNumber, long generation) => (2 * (closedNumber + generation)) - 3;

    private static List<MissedOccurrence> Missed(IEnumerable<OccurrenceKey> passedOver) => [.. passedOver.Select(key => new MissedOccurrence(key.Date, key.Time))];

    /// <summary>COUNT used by the occurrences before this one; one each for those whose closing is not known.</summary>
    private async Task<int> UsedBeforeAsync(Series series, int number, CancellationToken cancellationToken)
    {
        if (!series.IsCounted || number == 1)
        {
            return 0;
        }

        var known = await db.Occurrences.Where(occurrence => occurrence.SeriesId == series.Id && occurrence.Number < number && occurrence.Used != null)
            .GroupBy(occurrence => occurrence.Number).Select(group => group.Max(occurrence => occurrence.Used!.Value)).ToListAsync(cancellationToken);
        return known.Sum() + number - 1 - known.Count;
    }

    private Task<Occurrence?> LatestAsync(Guid seriesId, Guid? except, CancellationToken cancellationToken) =>
        db.Occurrences.Where(occurrence => occurrence.SeriesId == seriesId && (!occurrence.Deleted || occurrence.Outcome != null) && occurrence.TaskId != except)
            .OrderByDescending(occurrence => occurrence.Number).ThenByDescending(occurrence => occurrence.Generation).ThenByDescending(occurrence => occurrence.TaskId)
            .FirstOrDefaultAsync(cancellationToken);

    private Task<bool> IsFollowedAsync(Occurrence occurrence, CancellationToken cancellationToken) =>
        db.Occurrences.AnyAsync(
            other => other.SeriesId == occurrence.SeriesId && other.Number > occurrence.Number && (!other.Deleted || other.Outcome != null) && other.Generation >= occurrence.Generation,
            cancellationToken);

    private Task<bool> IsArchivedAsync(Guid projectId, CancellationToken cancellationToken) =>
        db.Projects.AnyAsync(project => project.Id == projectId && project.Archived, cancellationToken);
}
