using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Accounts.Contracts;

namespace TodoPlatform.Modules.Offenders.Features;

/// <summary>Offends: names another event than it takes.</summary>
internal sealed class KeepThingWhenSomething : IEventHandler<UserRegistered>
{
    public Task HandleAsync(UserRegistered happened, EventEnvelope envelope, CancellationToken cancellationToken) => Task.CompletedTask;
}
