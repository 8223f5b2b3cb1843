using TodoPlatform.BuildingBlocks.Contracts;

namespace TodoPlatform.Modules.Tasks.Contracts;

/// <summary>A task began to repeat.</summary>
/// <param name="Series">The series afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.series-started.v1", Topics.Tasks)]
public sealed record SeriesStarted(SeriesState Series, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Series.UserId;

    Guid IIntegrationEvent.Subject => Series.Id;

    long IIntegrationEvent.Sequence => Series.Version;
}

/// <summary>Rule, mode, zone or exceptions of a series changed.</summary>
/// <param name="Series">The series afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.series-changed.v1", Topics.Tasks)]
public sealed record SeriesChanged(SeriesState Series, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Series.UserId;

    Guid IIntegrationEvent.Subject => Series.Id;

    long IIntegrationEvent.Sequence => Series.Version;
}

/// <summary>Nothing follows until the series is resumed.</summary>
/// <param name="Series">The series afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.series-paused.v1", Topics.Tasks)]
public sealed record SeriesPaused(SeriesState Series, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Series.UserId;

    Guid IIntegrationEvent.Subject => Series.Id;

    long IIntegrationEvent.Sequence => Series.Version;
}

/// <summary>A paused series goes on; Recurrence answers with the occurrence that is open from now on.</summary>
/// <param name="Series">The series afterwards.</param>
/// <param name="AfterTaskId">The latest occurrence, closed by the pause.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.series-resumed.v1", Topics.Tasks)]
public sealed record SeriesResumed(SeriesState Series, Guid AfterTaskId, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Series.UserId;

    Guid IIntegrationEvent.Subject => Series.Id;

    long IIntegrationEvent.Sequence => Series.Version;
}

/// <summary>Its user ended a series: the rule was removed, or its task deleted.</summary>
/// <param name="Series">The series afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.series-stopped.v1", Topics.Tasks)]
public sealed record SeriesStopped(SeriesState Series, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Series.UserId;

    Guid IIntegrationEvent.Subject => Series.Id;

    long IIntegrationEvent.Sequence => Series.Version;
}
