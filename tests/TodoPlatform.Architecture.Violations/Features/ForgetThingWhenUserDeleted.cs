using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Accounts.Contracts;

namespace TodoPlatform.Modules.Offenders.Features;

/// <summary>Offends: the module does not subscribe it.</summary>
internal sealed class ForgetThingWhenUserDeleted : IEventHandler<UserDeleted>
{
    public Task HandleAsync(UserDeleted happened, EventEnvelope envelope, CancellationToken cancellationToken) => Task.CompletedTask;
}
