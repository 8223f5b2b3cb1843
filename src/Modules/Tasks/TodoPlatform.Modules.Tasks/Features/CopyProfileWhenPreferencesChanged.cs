using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Tasks.Persistence;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>Another zone of the user: floating times are resolved again.</summary>
internal sealed class CopyProfileWhenPreferencesChanged(ProfileCopy profiles) : IEventHandler<PreferencesChanged>
{
    public Task HandleAsync(PreferencesChanged happened, EventEnvelope envelope, CancellationToken cancellationToken) => profiles.TakeAsync(happened.User, cancellationToken);
}
