using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Accounts.Contracts;

namespace TodoPlatform.Modules.Offenders.Features;

/// <summary>Offends: does not say when it acts.</summary>
internal sealed class HandleUser : IEventHandler<UserChanged>
{
    public Task HandleAsync(UserChanged happened, EventEnvelope envelope, CancellationToken cancellationToken) => Task.CompletedTask;
}
