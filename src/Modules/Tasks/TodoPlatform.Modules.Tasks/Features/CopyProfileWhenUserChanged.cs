using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Tasks.Persistence;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>The zone is copied with any newer state of the user.</summary>
internal sealed class CopyProfileWhenUserChanged(ProfileCopy profiles) : IEventHandler<UserChanged>
{
    public Task HandleAsync(UserChanged happened, EventEnvelope envelope, CancellationToken cancellationToken) => profiles.TakeAsync(happened.User, cancellationToken);
}
