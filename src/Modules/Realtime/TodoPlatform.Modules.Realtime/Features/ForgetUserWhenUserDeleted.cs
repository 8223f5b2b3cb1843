using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Realtime.Persistence;

namespace TodoPlatform.Modules.Realtime.Features;

/// <summary>Only the tombstone stays. The feed of every process sees it and closes the user's connections.</summary>
internal sealed class ForgetUserWhenUserDeleted(ChangeLog log) : IEventHandler<UserDeleted>
{
    public Task HandleAsync(UserDeleted happened, EventEnvelope envelope, CancellationToken cancellationToken) => log.EraseAsync(envelope, cancellationToken);
}
