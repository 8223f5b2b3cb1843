using TodoPlatform.BuildingBlocks.Contracts;

namespace TodoPlatform.Modules.Tasks.Contracts;

/// <summary>A label that has something of its own, like a colour. Others live on their tasks alone.</summary>
/// <param name="Id">UUID v7.</param>
/// <param name="UserId">Whose label.</param>
/// <param name="Name">1 to 50 characters, as typed; compared without regard to case.</param>
/// <param name="Color">One of the palette's names, or null.</param>
/// <param name="Version">+1 per write, starting at 1.</param>
public sealed record LabelState(Guid Id, Guid UserId, string Name, string? Color, long Version);

/// <summary>Name or colour of a label changed. Each task that carries it under another name than before has an event of its own.</summary>
/// <param name="Label">The label afterwards.</param>
/// <param name="PreviousName">The name before; another label's when that was merged into this one. Null when only the colour changed.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.label-updated.v1", Topics.Tasks)]
public sealed record LabelUpdated(LabelState Label, string? PreviousName, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Label.UserId;

    Guid IIntegrationEvent.Subject => Label.Id;

    long IIntegrationEvent.Sequence => Label.Version;
}

/// <summary>No task carries a label any more: it was deleted, or merged into another. Each of those tasks has an event of its own.</summary>
/// <param name="Label">The label before.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.label-deleted.v1", Topics.Tasks)]
public sealed record LabelDeleted(LabelState Label, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Label.UserId;

    Guid IIntegrationEvent.Subject => Label.Id;

    long IIntegrationEvent.Sequence => Label.Version;
}
