using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Domain;

/// <summary>How an occurrence ended.</summary>
internal enum Outcome
{
    Completed,
    Skipped,
    Missed,
}

/// <summary>
/// One task of a series as Tasks last told it, and what this module concluded when it was closed. A row per task, taken by
/// version: a repeated or older event finds it as new as itself and changes nothing.
/// </summary>
internal sealed class Occurrence : IUserOwned
{
    private Occurrence()
    {
    }

    public Guid TaskId { get; private init; }

    /// <summary>An edit of "this and following" takes the open occurrence over into a new series.</summary>
    public Guid SeriesId { get; private set; }

    public Guid UserId { get; private init; }

    public Guid ProjectId { get; private set; }

    /// <summary>1 for the first occurrence of the series that was opened.</summary>
    public int Number { get; private set; }

    public DateOnly Date { get; private set; }

    public TimeOnly? Time { get; private set; }

    /// <summary>The generation in which it was closed, or is open.</summary>
    public long Generation { get; private set; }

    public bool Deleted { get; private set; }

    /// <summary>Null while it is open, and when it was closed by something that is no history, like a pause.</summary>
    public Outcome? Outcome { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>How many of COUNT it used, with those passed over after it; null as long as that is not known.</summary>
    public int? Used { get; private set; }

    public DateOnly? NextDate { get; private set; }

    public TimeOnly? NextTime { get; private set; }

    /// <summary>Why nothing follows: <c>count</c>, <c>until</c> or <c>exhausted</c>.</summary>
    public string? EndReason { get; private set; }

    /// <summary>The generation in which the others were told what follows; null as long as they were not.</summary>
    public long? ToldGeneration { get; private set; }

    /// <summary>Version of the task.</summary>
    public long Version { get; private set; }

    public OccurrenceKey Key => new(Date, Time);

    public OccurrenceKey? Next => NextDate is { } date ? new OccurrenceKey(date, NextTime) : null;

    /// <summary>Closed, but what follows is not computed yet.</summary>
    public bool IsToBeSettled => Outcome is not null && Used is null;

    /// <summary>Closed, and what follows is known.</summary>
    public bool IsSettled => Outcome is not null && Used is not null;

    public static Occurrence Of(TaskState task, OccurrenceState place, bool deleted)
    {
        var occurrence = new Occurrence { TaskId = task.Id, UserId = task.UserId };
        occurrence.Take(task, place, deleted);
        return occurrence;
    }

    /// <summary>Takes a newer state of the task.</summary>
    /// <returns>Whether an earlier closing is void by it, with its history.</returns>
    public bool Take(TaskState task, OccurrenceState place, bool deleted)
    {
        if (task.Version <= Version)
        {
            return false;
        }

        (SeriesId, ProjectId, Number, Version, Deleted) = (place.SeriesId, task.ProjectId, place.Number, task.Version, deleted);
        (Date, Time) = (place.Occurrence.Date, place.Occurrence.Time);
        var outcome = OutcomeOf(task);
        var closedAt = task.Status == TaskProgress.Open ? (DateTimeOffset?)null : task.CompletedAt ?? task.UpdatedAt;
        if (Outcome is not null && (outcome, closedAt) == (Outcome, ClosedAt))
        {
            return false; // closed as before: the generation stays that of the closing
        }

        var wasSettled = IsSettled;
        Used = task.Status == TaskProgress.Cancelled && outcome is null ? (wasSettled ? 0 : Used ?? 0) : null;
        (Generation, Outcome, ClosedAt, ToldGeneration) = (place.Generation, outcome, closedAt, null);
        (NextDate, NextTime, EndReason) = (null, null, null);
        return wasSettled;
    }

    /// <summary>Computes what follows the closing.</summary>
    /// <param name="series">The series as the event of the closing carries it.</param>
    /// <param name="usedBefore">How many of COUNT the occurrences before this one used.</param>
    /// <param name="now">What "in the past" is measured by.</param>
    /// <returns>Those passed over, oldest first.</returns>
    public IReadOnlyList<OccurrenceKey> Settle(Series series, int usedBefore, DateTimeOffset now)
    {
        if (Number == 1)
        {
            usedBefore = 0;
        }

        var next = series.Next(Key, Number == 1 ? series.UsedBeforeFirst(Key) : usedBefore, ClosedAt ?? now, now);
        Used = next.Used - usedBefore;
        Follow(next, series.AllDay);
        return [.. next.Missed.Select(missed => OccurrenceKey.Of(missed, series.AllDay))];
    }

    /// <summary>Moves on what follows, after a standstill.</summary>
    public void Follow(NextOccurrence next, bool allDay)
    {
        var key = next.Next is { } local ? OccurrenceKey.Of(local, allDay) : (OccurrenceKey?)null;
        (NextDate, NextTime) = (key?.Date, key?.Time);
        EndReason = SeriesEnding.ReasonOf(next);
    }

    /// <summary>The others know what follows it (or that something else already does).</summary>
    public void MarkTold(long generation) => ToldGeneration = generation;

    /// <summary>Closed by a pause: it used nothing of COUNT itself.</summary>
    public void MarkPausedOver(Series series)
    {
        if (Outcome is null)
        {
            Used = Number == 1 ? series.UsedBeforeFirst(Key) : 0;
        }
    }

    private static Outcome? OutcomeOf(TaskState task) => task.Status == TaskProgress.Open ? null : task.ClosedAs switch
    {
        TaskClosure.Completed => Domain.Outcome.Completed,
        TaskClosure.Skipped => Domain.Outcome.Skipped,
        TaskClosure.Missed => Domain.Outcome.Missed,
        _ => null,
    };
}
