using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Modules.Recurrence.Domain;

/// <summary>What became of one nominal occurrence.</summary>
internal sealed class HistoryEntry : IUserOwned
{
    public Guid SeriesId { get; private init; }

    /// <summary>Nominal local time, whole days at midnight: what the history is sorted by.</summary>
    public DateTime LocalAt { get; private init; }

    /// <summary>The task whose closing this entry comes from; withdrawn with it.</summary>
    public Guid ClosedTaskId { get; private init; }

    public Guid UserId { get; private init; }

    public DateOnly Date { get; private init; }

    public TimeOnly? Time { get; private init; }

    /// <summary>Null for those passed over: no task of theirs was ever opened.</summary>
    public Guid? TaskId { get; private init; }

    public Outcome Outcome { get; private init; }

    public DateTimeOffset At { get; private init; }

    public static HistoryEntry OfClosing(Occurrence closed, Outcome outcome, DateTimeOffset at) => Of(closed, closed.Key, closed.TaskId, outcome, at);

    public static HistoryEntry OfPassedOver(Occurrence closed, OccurrenceKey key, DateTimeOffset at) => Of(closed, key, null, Outcome.Missed, at);

    private static HistoryEntry Of(Occurrence closed, OccurrenceKey key, Guid? taskId, Outcome outcome, DateTimeOffset at) => new()
    {
        SeriesId = closed.SeriesId,
        LocalAt = key.ToDateTime(),
        ClosedTaskId = closed.TaskId,
        UserId = closed.UserId,
        Date = key.Date,
        Time = key.Time,
        TaskId = taskId,
        Outcome = outcome,
        At = at,
    };
}
