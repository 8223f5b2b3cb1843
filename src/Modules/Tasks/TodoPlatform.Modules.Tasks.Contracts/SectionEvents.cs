using TodoPlatform.BuildingBlocks.Contracts;

namespace TodoPlatform.Modules.Tasks.Contracts;

/// <summary>A section, whole.</summary>
/// <param name="Id">UUID v7.</param>
/// <param name="UserId">Whose section.</param>
/// <param name="ProjectId">The project that it is a part of.</param>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Order">Place among the sections of its project, ascending.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="UpdatedAt">UTC.</param>
/// <param name="Version">+1 per write, starting at 1.</param>
public sealed record SectionState(Guid Id, Guid UserId, Guid ProjectId, string Name, string Order, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, long Version);

/// <summary>A section came to be.</summary>
/// <param name="Section">The section afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.section-created.v1", Topics.Tasks)]
public sealed record SectionCreated(SectionState Section, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Section.UserId;

    Guid IIntegrationEvent.Subject => Section.Id;

    long IIntegrationEvent.Sequence => Section.Version;
}

/// <summary>Name, project or place of a section changed; when it went to another project, each of its tasks has an event of its own.</summary>
/// <param name="Section">The section afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.section-updated.v1", Topics.Tasks)]
public sealed record SectionUpdated(SectionState Section, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Section.UserId;

    Guid IIntegrationEvent.Subject => Section.Id;

    long IIntegrationEvent.Sequence => Section.Version;
}

/// <summary>A section is gone; each of its tasks, deleted or left in the project, has an event of its own.</summary>
/// <param name="Section">The section afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.section-deleted.v1", Topics.Tasks)]
public sealed record SectionDeleted(SectionState Section, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Section.UserId;

    Guid IIntegrationEvent.Subject => Section.Id;

    long IIntegrationEvent.Sequence => Section.Version;
}

/// <summary>A deleted section is back; each task that was deleted with it has an event of its own.</summary>
/// <param name="Section">The section afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.section-restored.v1", Topics.Tasks)]
public sealed record SectionRestored(SectionState Section, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Section.UserId;

    Guid IIntegrationEvent.Subject => Section.Id;

    long IIntegrationEvent.Sequence => Section.Version;
}
