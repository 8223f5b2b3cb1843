using TodoPlatform.BuildingBlocks.Contracts;

namespace TodoPlatform.Modules.Tasks.Contracts;

/// <summary>A project came to be.</summary>
/// <param name="Project">The project afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.project-created.v1", Topics.Tasks)]
public sealed record ProjectCreated(ProjectState Project, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Project.UserId;

    Guid IIntegrationEvent.Subject => Project.Id;

    long IIntegrationEvent.Sequence => Project.Version;
}

/// <summary>Name, colour, place or favour of a project changed.</summary>
/// <param name="Project">The project afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.project-updated.v1", Topics.Tasks)]
public sealed record ProjectUpdated(ProjectState Project, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Project.UserId;

    Guid IIntegrationEvent.Subject => Project.Id;

    long IIntegrationEvent.Sequence => Project.Version;
}

/// <summary>A project is out of sight, its series stand still.</summary>
/// <param name="Project">The project afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.project-archived.v1", Topics.Tasks)]
public sealed record ProjectArchived(ProjectState Project, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Project.UserId;

    Guid IIntegrationEvent.Subject => Project.Id;

    long IIntegrationEvent.Sequence => Project.Version;
}

/// <summary>An archived project is back.</summary>
/// <param name="Project">The project afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.project-unarchived.v1", Topics.Tasks)]
public sealed record ProjectUnarchived(ProjectState Project, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Project.UserId;

    Guid IIntegrationEvent.Subject => Project.Id;

    long IIntegrationEvent.Sequence => Project.Version;
}

/// <summary>A project is gone; each of its tasks has an event of its own.</summary>
/// <param name="Project">The project afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.project-deleted.v1", Topics.Tasks)]
public sealed record ProjectDeleted(ProjectState Project, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Project.UserId;

    Guid IIntegrationEvent.Subject => Project.Id;

    long IIntegrationEvent.Sequence => Project.Version;
}

/// <summary>A deleted project is back, in the archive if it was there; each of its sections and tasks has an event of its own.</summary>
/// <param name="Project">The project afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.project-restored.v1", Topics.Tasks)]
public sealed record ProjectRestored(ProjectState Project, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Project.UserId;

    Guid IIntegrationEvent.Subject => Project.Id;

    long IIntegrationEvent.Sequence => Project.Version;
}
