using TodoPlatform.BuildingBlocks.Contracts;

namespace TodoPlatform.Modules.Tasks.Contracts;

/// <summary>A filter was saved.</summary>
/// <param name="Filter">The filter afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.filter-created.v1", Topics.Tasks)]
public sealed record FilterCreated(FilterState Filter, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Filter.UserId;

    Guid IIntegrationEvent.Subject => Filter.Id;

    long IIntegrationEvent.Sequence => Filter.Version;
}

/// <summary>Name, text, colour, place or favour of a saved filter changed.</summary>
/// <param name="Filter">The filter afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.filter-updated.v1", Topics.Tasks)]
public sealed record FilterUpdated(FilterState Filter, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Filter.UserId;

    Guid IIntegrationEvent.Subject => Filter.Id;

    long IIntegrationEvent.Sequence => Filter.Version;
}

/// <summary>A saved filter is gone.</summary>
/// <param name="Filter">The filter afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.filter-deleted.v1", Topics.Tasks)]
public sealed record FilterDeleted(FilterState Filter, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Filter.UserId;

    Guid IIntegrationEvent.Subject => Filter.Id;

    long IIntegrationEvent.Sequence => Filter.Version;
}
