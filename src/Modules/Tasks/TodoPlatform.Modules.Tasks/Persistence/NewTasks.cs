using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>A task that is to be made, checked.</summary>
internal sealed record NewTask(Guid Id, TaskContent Content, RecurrenceContent? Recurrence);

/// <summary>Makes tasks, however they were written.</summary>
internal sealed class NewTasks(TasksDbContext db, CurrentUser user, Announcements announcements)
{
    /// <summary>The task, and the series that it begins, without storing or telling anything.</summary>
    public Result<(TaskItem Task, Series? Series)> Draft(NewTask wanted, NewPlace place, DateTimeOffset now)
    {
        var content = wanted.Content;
        if (wanted.Recurrence is null)
        {
            return (TaskItem.Create(wanted.Id, user.Id, place.Place, content, place.Zone, now), null);
        }

        // A rule without a due date begins on the day it is written.
        var start = content.Due ?? new LocalMoment(LocalMoments.Today(place.Zone, now));
        var begun = Series.Begin(user.Id, wanted.Id, wanted.Recurrence, start, place.Zone, now);
        if (!begun.Succeeded)
        {
            return begun.Error;
        }

        var (series, key) = begun.Value;
        var task = TaskItem.Create(wanted.Id, user.Id, place.Place, content.ShiftedTo(key, place.Zone), place.Zone, now);
        task.Join(series, key);
        return (task, series);
    }

    /// <summary>Stores the task and tells of it.</summary>
    public Result<TaskResource> Add(NewTask wanted, NewPlace place, DateTimeOffset now)
    {
        var drafted = Draft(wanted, place, now);
        if (!drafted.Succeeded)
        {
            return drafted.Error;
        }

        var (task, series) = drafted.Value;
        if (series is not null)
        {
            db.Add(series);
            db.Raise(new SeriesStarted(series.ToState(), now));
        }

        db.Add(task);
        announcements.Changed(new TaskCreated(task.ToState(series), series?.ToState(), now), task, series);
        return TaskResource.Of(task, series);
    }
}
