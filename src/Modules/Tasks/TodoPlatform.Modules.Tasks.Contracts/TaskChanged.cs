using System.Text.Json;
using TodoPlatform.BuildingBlocks.Contracts;

namespace TodoPlatform.Modules.Tasks.Contracts;

/// <summary>
/// A change resolved for one user's clients: what their lists hold now. Derived from the other events, so it is never
/// audited and may be skipped by whoever does not serve clients.
/// </summary>
/// <param name="UserId">Whose clients.</param>
/// <param name="Resource"><c>task</c>, <c>project</c>, <c>section</c>, <c>label</c>, <c>filter</c> or <c>comment</c>.</param>
/// <param name="Id">The resource.</param>
/// <param name="Version">Its version: a client ignores what is older than its copy. A task of the same version has another number of comments.</param>
/// <param name="Data">The resource as the API answers it; null when it is gone.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.task-changed.v1", Topics.TaskUpdates)]
public sealed record TaskChanged(Guid UserId, string Resource, Guid Id, long Version, JsonElement? Data, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => Id;

    long IIntegrationEvent.Sequence => Version;
}
