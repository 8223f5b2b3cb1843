using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Realtime.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Realtime.Features;

/// <summary>Tasks, projects, sections, labels, filters and comments: already resolved for the user's clients.</summary>
internal sealed class LogChangeWhenTaskChanged(ChangeLog log) : IEventBatchHandler<TaskChanged>
{
    public Task HandleAsync(IReadOnlyList<ArrivedEvent<TaskChanged>> arrived, CancellationToken cancellationToken) => log.AppendAsync(
        [.. arrived.Select(one => new NewChange(one.Envelope, one.Happened.Resource, one.Happened.Id, one.Happened.Version, one.Happened.Data?.GetRawText()))], cancellationToken);
}
