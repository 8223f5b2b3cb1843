using TodoPlatform.BuildingBlocks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Contracts;

/// <summary>
/// The occurrence that follows a closed one. Tasks opens it only while <paramref name="AfterTaskId"/> is still closed with
/// <paramref name="Generation"/>: otherwise it was overtaken and is ignored.
/// </summary>
/// <param name="UserId">Whose series.</param>
/// <param name="SeriesId">The series.</param>
/// <param name="AfterTaskId">The occurrence that was closed.</param>
/// <param name="Generation">The generation of the series in which it was closed.</param>
/// <param name="Date">Nominal local date of the next occurrence: with <paramref name="Time"/> its key.</param>
/// <param name="Time">Nominal local time; null for whole days.</param>
/// <param name="Number">1 for the first occurrence of the series that was opened.</param>
/// <param name="Missed">Nominal occurrences passed over, oldest first.</param>
/// <param name="Sequence">Step of the series' history, starting at 1.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("recurrence.occurrence-planned.v1", Topics.Tasks)]
public sealed record OccurrencePlanned(
    Guid UserId, Guid SeriesId, Guid AfterTaskId, long Generation, DateOnly Date, TimeOnly? Time, int Number, IReadOnlyList<MissedOccurrence> Missed, long Sequence, DateTimeOffset OccurredAt)
    : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => SeriesId;
}

/// <summary>A nominal occurrence that was passed over.</summary>
public sealed record MissedOccurrence(DateOnly Date, TimeOnly? Time);

/// <summary>Nothing follows: COUNT is used up, UNTIL has passed, or the rule matches nothing more.</summary>
/// <param name="UserId">Whose series.</param>
/// <param name="SeriesId">The series.</param>
/// <param name="AfterTaskId">The last occurrence.</param>
/// <param name="Generation">The generation in which it was closed.</param>
/// <param name="Reason"><c>count</c>, <c>until</c> or <c>exhausted</c>.</param>
/// <param name="Missed">Nominal occurrences passed over at the end, oldest first.</param>
/// <param name="Sequence">Step of the series' history, starting at 1.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("recurrence.series-ended.v1", Topics.Tasks)]
public sealed record SeriesEnded(
    Guid UserId, Guid SeriesId, Guid AfterTaskId, long Generation, string Reason, IReadOnlyList<MissedOccurrence> Missed, long Sequence, DateTimeOffset OccurredAt)
    : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => SeriesId;
}
