using NodaTime;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>The list that a task stands in: the tasks of a project that are in no section, those of a section, or the subtasks of a task.</summary>
internal sealed record TaskPlace(Guid ProjectId, Guid? SectionId, Guid? ParentId);

/// <summary>A task, or one occurrence of a series: each occurrence is a task of its own.</summary>
internal sealed partial class TaskItem : IRevertible, IRanked
{
    public Guid Id { get; private init; }

    public Guid UserId { get; private init; }

    public Guid ProjectId { get; private set; }

    /// <summary>Of a subtask, its parent's.</summary>
    public Guid? SectionId { get; private set; }

    public Guid? ParentId { get; private set; }

    public string Title { get; private set; } = "";

    public string? Description { get; private set; }

    public TaskPriority Priority { get; private set; }

    /// <summary>As typed.</summary>
    public string[] Labels { get; private set; } = [];

    /// <summary>As compared.</summary>
    public string[] LabelKeys { get; private set; } = [];

    public DateOnly? StartDate { get; private set; }

    public TimeOnly? StartTime { get; private set; }

    public string? StartZone { get; private set; }

    public DateTimeOffset? StartAt { get; private set; }

    public DateOnly? DueDate { get; private set; }

    public TimeOnly? DueTime { get; private set; }

    public string? DueZone { get; private set; }

    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Local; see <see cref="LocalMoments.SortKey"/>.</summary>
    public DateTime DueSort { get; private set; }

    public DateOnly? Deadline { get; private set; }

    public int? DurationMinutes { get; private set; }

    public Guid? SeriesId { get; private set; }

    public DateOnly? OccurrenceDate { get; private set; }

    public TimeOnly? OccurrenceTime { get; private set; }

    public int? OccurrenceNumber { get; private set; }

    /// <summary>How many of COUNT were used before this occurrence.</summary>
    public int? OccurrenceUsed { get; private set; }

    /// <summary>The occurrence that this one followed.</summary>
    public Guid? PredecessorId { get; private init; }

    public IReadOnlyList<ReminderDefinition> Reminders { get; private set; } = [];

    public TaskProgress Status { get; private set; }

    public TaskClosure? ClosedAs { get; private set; }

    /// <summary>When it was closed, in whatever way.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    public string Order { get; private set; } = "";

    /// <summary>The user's zone when this was written: floating values were resolved in it.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>The time-zone data by which instants were resolved.</summary>
    public string TzdbVersion { get; private set; } = "";

    /// <summary>How many comments are there. They are no writes of the task: its version stays.</summary>
    public int CommentCount { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>The task, section or project whose deletion took it along; its own id when it was deleted by itself.</summary>
    public Guid? DeletedWith { get; private set; }

    public long Version { get; private set; }

    /// <summary>The version up to which nobody wrote it: it was made, and what follows by itself happened to it.</summary>
    public long UntouchedVersion { get; private set; } = 1;

    /// <summary>The closed task below which it was until the next occurrence took it over; null when it was put where it is.</summary>
    public Guid? CarriedFrom { get; private set; }

    public bool IsTouched => Version > UntouchedVersion;

    public LocalMoment? Start => StartDate is { } date ? new(date, StartTime, StartZone) : null;

    public LocalMoment? Due => DueDate is { } date ? new(date, DueTime, DueZone) : null;

    public TaskPlace Place => new(ProjectId, SectionId, ParentId);

    /// <summary>The place of its subtasks.</summary>
    public TaskPlace PlaceBelow => new(ProjectId, SectionId, Id);

    public bool IsOpen => Status == TaskProgress.Open && DeletedAt is null;

    public TaskContent Content => new(Title, Description, Priority, Labels, Start, Due, Deadline, DurationMinutes, Reminders);

    /// <summary>A new open task at the end of its list.</summary>
    /// <param name="content">Checked by <see cref="TaskContent.Check"/>.</param>
    public static TaskItem Create(Guid id, Guid userId, TaskPlace place, TaskContent content, DateTimeZone viewer, DateTimeOffset now)
    {
        var task = new TaskItem
        {
            Id = id,
            UserId = userId,
            ProjectId = place.ProjectId,
            SectionId = place.SectionId,
            ParentId = place.ParentId,
            Order = Rank.AtEnd(now),
            CreatedAt = now,
            UpdatedAt = now,
            Version = 1,
        };
        task.Take(content, viewer);
        return task;
    }

    /// <summary>The occurrence that follows <paramref name="predecessor"/>: every field copied, in its place of the list.</summary>
    public static TaskItem Follow(TaskItem predecessor, TaskContent content, LocalMoment key, int number, int used, DateTimeZone viewer, DateTimeOffset now)
    {
        var task = new TaskItem
        {
            Id = Guid.CreateVersion7(),
            UserId = predecessor.UserId,
            ProjectId = predecessor.ProjectId,
            SectionId = predecessor.SectionId,
            ParentId = predecessor.ParentId,
            CarriedFrom = predecessor.CarriedFrom,
            Order = predecessor.Order,
            SeriesId = predecessor.SeriesId,
            OccurrenceDate = key.Date,
            OccurrenceTime = key.Time,
            OccurrenceNumber = number,
            OccurrenceUsed = used,
            PredecessorId = predecessor.Id,
            CreatedAt = now,
            UpdatedAt = now,
            Version = 1,
        };
        task.Take(content, viewer);
        return task;
    }

    /// <summary>An open copy of a subtask for the next occurrence.</summary>
    public TaskItem CopyUnder(TaskItem parent, TaskContent content, DateTimeZone viewer, DateTimeOffset now)
    {
        var task = Create(Guid.CreateVersion7(), UserId, parent.PlaceBelow, content, viewer, now);
        task.Order = Order;
        return task;
    }

    /// <summary>Becomes the first occurrence of a series. Does not count as a write of its own.</summary>
    public void Join(Series series, LocalMoment key)
    {
        (SeriesId, OccurrenceDate, OccurrenceTime) = (series.Id, key.Date, key.Time);
        (OccurrenceNumber, OccurrenceUsed) = (series.LatestNumber, series.Used);
    }

    /// <summary>Becomes an occurrence that a series had elsewhere. Does not count as a write of its own.</summary>
    public void Join(Series series, LocalMoment key, int number, int used)
    {
        (SeriesId, OccurrenceDate, OccurrenceTime) = (series.Id, key.Date, key.Time);
        (OccurrenceNumber, OccurrenceUsed) = (number, used);
    }

    /// <summary>Becomes a single task. Does not count as a write of its own.</summary>
    public void LeaveSeries() => (SeriesId, OccurrenceDate, OccurrenceTime, OccurrenceNumber, OccurrenceUsed) = (null, null, null, null, null);

    /// <summary>Its nominal time within the series.</summary>
    public LocalMoment? Key(Series series) => OccurrenceDate is { } date ? new(date, OccurrenceTime, OccurrenceTime is null ? null : series.StartZone) : null;

    /// <summary>Another nominal time, after the series was redefined. Does not count as a write of its own.</summary>
    public void Rekey(LocalMoment key) => (OccurrenceDate, OccurrenceTime) = (key.Date, key.Time);

    /// <summary>New content; the caller has compared it with <see cref="Content"/>.</summary>
    public void Rewrite(TaskContent content, DateTimeZone viewer, DateTimeOffset now)
    {
        Take(content, viewer);
        Touch(now);
    }

    /// <summary>Only the series or the place in it changed.</summary>
    public void Touch(DateTimeOffset now)
    {
        UpdatedAt = now;
        Version++;
    }

    /// <summary>Other labels and nothing else. In the trash nobody sees it, so it is no write there.</summary>
    public void Relabel(IReadOnlyList<string> labels, DateTimeOffset now)
    {
        Labels = [.. labels];
        LabelKeys = [.. labels.Select(TaskContent.KeyOf)];
        if (DeletedAt is null)
        {
            Touch(now);
        }
    }

    public void Close(TaskClosure closure, DateTimeOffset now)
    {
        Status = closure == TaskClosure.Completed ? TaskProgress.Completed : TaskProgress.Cancelled;
        ClosedAs = closure;
        CompletedAt = now;
        Touch(now);
    }

    /// <summary>Open again, with its floating times in the user's present zone: a closed task stays out of its changes.</summary>
    public void Reopen(DateTimeZone viewer, DateTimeOffset now)
    {
        (Status, ClosedAs, CompletedAt) = (TaskProgress.Open, null, null);
        Resolve(viewer);
        Touch(now);
    }

    /// <summary>One comment more. Does not count as a write.</summary>
    public void CountComment() => CommentCount++;

    /// <summary>One comment less. Does not count as a write.</summary>
    public void DiscountComment() => CommentCount--;

    /// <summary>A new one hangs below the occurrence that followed the task above. Does not count as a write of its own.</summary>
    public void MoveBelow(TaskItem parent) => (CarriedFrom, ParentId) = (ParentId, parent.Id);

    public void MoveTo(TaskPlace place, string order, DateTimeOffset now)
    {
        Take(place);
        Order = order;
        Touch(now);
    }

    /// <summary>The occurrence that followed the task above takes it over.</summary>
    public void CarryTo(TaskPlace place, DateTimeOffset now)
    {
        var from = ParentId;
        Take(place);
        CarriedFrom = from;
        TouchByItself(now);
    }

    /// <summary>That occurrence is withdrawn: it is again below the task from which it came, and what is older than that one came there in the same way.</summary>
    public void CarryBack(TaskItem origin, DateTimeOffset now)
    {
        Take(origin.PlaceBelow);
        CarriedFrom = CreatedAt < origin.CreatedAt ? origin.PredecessorId : null;
        TouchByItself(now);
    }

    public void Rerank(string order) => Order = order;

    /// <param name="with">See <see cref="DeletedWith"/>.</param>
    public void Delete(Guid with, DateTimeOffset now)
    {
        (DeletedAt, DeletedWith) = (now, with);
        Touch(now);
    }

    /// <summary>In the trash it stays there when what took it along comes back. Does not count as a write.</summary>
    /// <param name="with">See <see cref="DeletedWith"/>.</param>
    public void StayDeleted(Guid with) => DeletedWith = with;

    /// <summary>Back from the trash as it was, with its floating times in the user's present zone.</summary>
    public void Restore(TaskPlace place, DateTimeZone viewer, DateTimeOffset now)
    {
        (DeletedAt, DeletedWith) = (null, null);
        Take(place);
        Resolve(viewer);
        Touch(now);
    }

    /// <summary>As it was before a write, with its floating times in the user's present zone; its comments stay. In the trash, before and after, it is no write.</summary>
    public void Revert(TaskItem former, DateTimeZone viewer, DateTimeOffset now)
    {
        var isWrite = DeletedAt is null || former.DeletedAt is null;
        (ProjectId, SectionId, ParentId, CarriedFrom, Order) = (former.ProjectId, former.SectionId, former.ParentId, former.CarriedFrom, former.Order);
        (SeriesId, OccurrenceDate, OccurrenceTime, OccurrenceNumber, OccurrenceUsed) =
            (former.SeriesId, former.OccurrenceDate, former.OccurrenceTime, former.OccurrenceNumber, former.OccurrenceUsed);
        (Status, ClosedAs, CompletedAt) = (former.Status, former.ClosedAs, former.CompletedAt);
        (DeletedAt, DeletedWith) = (former.DeletedAt, former.DeletedWith);
        Take(former.Content, viewer);
        if (isWrite)
        {
            Touch(now);
        }
    }

    /// <summary>Its row was gone, and is there again.</summary>
    /// <param name="lastVersion">The version with which it went.</param>
    public void Return(long lastVersion, DateTimeZone viewer, DateTimeOffset now)
    {
        Version = lastVersion;
        Resolve(viewer);
        Touch(now);
    }

    /// <summary>Resolves floating values in another zone of the user; false when nothing of this task floats.</summary>
    public bool MoveToZone(DateTimeZone viewer, DateTimeOffset now)
    {
        var floats = (DueTime is not null && DueZone is null) || (StartTime is not null && StartZone is null);
        if (!floats || TimeZone == viewer.Id)
        {
            return false;
        }

        Resolve(viewer);
        TouchByItself(now);
        return true;
    }

    public TaskState ToState(Series? series) => new(
        Id, UserId, ProjectId, SectionId, ParentId, Title, Description, Priority, Labels, Start, Due, DueAt, StartAt, Deadline, DurationMinutes,
        series is not null && Key(series) is { } key ? new OccurrenceState(series.Id, key, OccurrenceNumber ?? 1, series.Generation) : null,
        Reminders, Status, ClosedAs, CompletedAt, Order, TimeZone, CreatedAt, UpdatedAt, Version);

    /// <summary>What was taken over stays so as long as it hangs below the same task.</summary>
    private void Take(TaskPlace place)
    {
        CarriedFrom = place.ParentId == ParentId ? CarriedFrom : null;
        (ProjectId, SectionId, ParentId) = (place.ProjectId, place.SectionId, place.ParentId);
    }

    private void TouchByItself(DateTimeOffset now)
    {
        var wasTouched = IsTouched;
        Touch(now);
        UntouchedVersion = wasTouched ? UntouchedVersion : Version;
    }

    private void Take(TaskContent content, DateTimeZone viewer)
    {
        (Title, Description, Priority) = (content.Title, content.Description, content.Priority);
        Labels = [.. content.Labels];
        LabelKeys = [.. content.Labels.Select(TaskContent.KeyOf)];
        (StartDate, StartTime, StartZone) = (content.Start?.Date, content.Start?.Time, content.Start?.TimeZone);
        (DueDate, DueTime, DueZone) = (content.Due?.Date, content.Due?.Time, content.Due?.TimeZone);
        (Deadline, DurationMinutes, Reminders) = (content.Deadline, content.DurationMinutes, content.Reminders);
        DueSort = LocalMoments.SortKey(Due);
        Resolve(viewer);
    }

    private void Resolve(DateTimeZone viewer)
    {
        DueAt = LocalMoments.InstantOf(Due, viewer);
        StartAt = LocalMoments.InstantOf(Start, viewer);
        TimeZone = viewer.Id;
        TzdbVersion = ZoneRules.TzdbVersion;
    }
}
