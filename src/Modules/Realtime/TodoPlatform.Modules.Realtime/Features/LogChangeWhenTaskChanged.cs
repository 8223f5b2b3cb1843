using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Realtime.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Realtime.Features;

/// <summary>Tasks, projects and labels: already resolved for the user's clients.</summary>
internal sealed class LogChangeWhenTaskChanged(ChangeLog log) : IEventHandler<TaskChanged>
{
    public Task HandleAsync(TaskChanged happened, EventEnvelope envelope, CancellationToken cancellationToken) =>
        log.AppendAsync(envelope, happened.Resource, happened.Id, happened.Version, happened.Data?.GetRawText(), cancellationToken);
}
