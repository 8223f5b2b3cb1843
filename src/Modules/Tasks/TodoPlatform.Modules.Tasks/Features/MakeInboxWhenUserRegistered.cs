using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Tasks.Persistence;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>A new user has a zone, and an Inbox unless the first use was faster.</summary>
internal sealed class MakeInboxWhenUserRegistered(ProfileCopy profiles, Surroundings surroundings) : IEventHandler<UserRegistered>
{
    public async Task HandleAsync(UserRegistered happened, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        if (await profiles.TakeAsync(happened.User, cancellationToken))
        {
            await surroundings.EnsureInboxAsync(happened.User.Id, cancellationToken);
        }
    }
}
