using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Tests;

/// <summary>Plays the module Tasks for one series: each method changes its state and gives the event that tells it.</summary>
internal sealed class ScriptedSeries
{
    private static readonly DateTimeOffset Created = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<Guid, TaskState> _tasks = [];
    private ProjectState _project;

    public ScriptedSeries(Guid userId, string rule, SeriesMode mode, LocalMoment start, string zone = "Europe/Berlin", bool clampMonthEnd = false)
    {
        State = new(Guid.CreateVersion7(), userId, rule, mode, clampMonthEnd, start, zone, [], false, false, 1, 1);
        _project = new(Guid.CreateVersion7(), userId, "Garden", null, false, false, false, "a", Created, Created, 1);
    }

    public SeriesState State { get; private set; }

    public Guid Id => State.Id;

    /// <summary>Weekly from Monday 2 November 2026, 09:00 in Berlin: W of the table of semantics.</summary>
    public static ScriptedSeries Weekly(Guid userId, SeriesMode mode, string rule = "FREQ=WEEKLY") => new(userId, rule, mode, new(new(2026, 11, 2), new(9, 0), "Europe/Berlin"));

    public SeriesStarted Started() => new(State, Created);

    public TaskCreated Open(int number, string date, string? time = "09:00")
    {
        var key = new LocalMoment(DateOnly.Parse(date), time is null ? null : TimeOnly.Parse(time), time is null ? null : State.Start.TimeZone);
        var task = new TaskState(
            Guid.CreateVersion7(), State.UserId, _project.Id, null, null, "Water the plants", null, TaskPriority.Normal, [], null, key, null, null, null, null,
            new OccurrenceState(Id, key, number, State.Generation), [], TaskProgress.Open, null, null, "a", State.TimeZone, Created, Created, 1);
        _tasks[task.Id] = task;
        return new TaskCreated(task, State, Created);
    }

    /// <summary>A task of another series becomes an occurrence of this one.</summary>
    public TaskUpdated Take(TaskState task, int number, string date, string time, string at)
    {
        var key = new LocalMoment(DateOnly.Parse(date), TimeOnly.Parse(time), State.Start.TimeZone);
        _tasks[task.Id] = task with { Occurrence = new OccurrenceState(Id, key, number, State.Generation) };
        return new(Write(task.Id, taken => taken with { Due = key }), State, At(at));
    }

    public TaskCompleted Complete(Guid taskId, string at) => new(Close(taskId, TaskProgress.Completed, TaskClosure.Completed, At(at)), State, At(at));

    public TaskSkipped Skip(Guid taskId, string at) => new(Close(taskId, TaskProgress.Cancelled, TaskClosure.Skipped, At(at)), State, At(at));

    public TaskReopened Reopen(Guid taskId, string at)
    {
        State = State with { Generation = State.Generation + 1, Version = State.Version + 1 };
        return new(Write(taskId, task => task with { Status = TaskProgress.Open, ClosedAs = null, CompletedAt = null }), State, At(at));
    }

    public TaskUpdated Rename(Guid taskId, string title, string at) => new(Write(taskId, task => task with { Title = title }), State, At(at));

    public TaskMoved Move(Guid taskId, Guid projectId, string at) => new(Write(taskId, task => task with { ProjectId = projectId }), At(at));

    public TaskDeleted Delete(Guid taskId, string at) => new(Write(taskId, task => task), State, At(at));

    public TaskRestored Restore(Guid taskId, string at) => new(Write(taskId, task => task), State, At(at));

    public SeriesChanged Change(Func<SeriesState, SeriesState> change, string at) => new(Redefine(change), At(at));

    public SeriesPaused Pause(string at) => new(Redefine(state => state with { Paused = true, Generation = state.Generation + 1 }), At(at));

    public TaskUpdated CloseByPause(Guid taskId, string at) => new(Close(taskId, TaskProgress.Cancelled, TaskClosure.Cancelled, At(at)), State, At(at));

    public SeriesResumed Resume(Guid afterTaskId, string at) => new(Redefine(state => state with { Paused = false, Generation = state.Generation + 1 }), afterTaskId, At(at));

    public SeriesStopped Stop(string at) => new(Redefine(state => state with { Ended = true, Generation = state.Generation + 1 }), At(at));

    public ProjectArchived Archive(string at) => new(_project = _project with { IsArchived = true, Version = _project.Version + 1 }, At(at));

    public ProjectUnarchived Unarchive(string at) => new(_project = _project with { IsArchived = false, Version = _project.Version + 1 }, At(at));

    public ProjectDeleted DeleteProject(string at) => new(_project = _project with { Version = _project.Version + 1 }, At(at));

    /// <summary>A local time in Berlin in winter: <c>2026-11-09 10:00</c>.</summary>
    public static DateTimeOffset At(string berlin) => new DateTimeOffset(DateTime.Parse(berlin, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(1)).ToUniversalTime();

    private TaskState Close(Guid taskId, TaskProgress status, TaskClosure closedAs, DateTimeOffset at) =>
        Write(taskId, task => task with { Status = status, ClosedAs = closedAs, CompletedAt = at });

    private TaskState Write(Guid taskId, Func<TaskState, TaskState> change)
    {
        var task = _tasks[taskId];
        return _tasks[taskId] = change(task) with { Version = task.Version + 1, Occurrence = task.Occurrence! with { Generation = State.Generation } };
    }

    private SeriesState Redefine(Func<SeriesState, SeriesState> change) => State = change(State) with { Version = State.Version + 1 };
}
