using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Recurrence.Contracts;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Persistence;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>Nothing follows the last occurrence any more, unless that was reopened meanwhile.</summary>
internal sealed class RecordSeriesEndWhenSeriesEnded(TasksDbContext db, TimeProvider time, Announcements announcements) : IEventHandler<SeriesEnded>
{
    public async Task HandleAsync(SeriesEnded happened, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        db.ActOnEvent();
        var series = await db.LockSeriesAsync(happened.SeriesId, cancellationToken);
        if (series is null || series.IsOver || series.Generation != happened.Generation || series.LatestTaskId != happened.AfterTaskId
            || await db.LockOccurrenceAsync(happened.AfterTaskId, cancellationToken) is not { } last || last.IsOpen)
        {
            return;
        }

        var now = time.Now();
        series.End(now);
        db.Raise(new SeriesChanged(series.ToState(), now));
        if (last.DeletedAt is null)
        {
            last.Touch(now); // its resource says that the series has ended
            announcements.Changed(new TaskUpdated(last.ToState(series), series.ToState(), now), last, series);
        }
    }
}
