using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Notifications.Persistence;

namespace TodoPlatform.Modules.Notifications.Features;

internal sealed class FollowProfileWhenPreferencesChanged(ReminderPlanning planning) : IEventHandler<PreferencesChanged>
{
    public async Task HandleAsync(PreferencesChanged happened, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var recipient = await planning.LockRecipientAsync(happened.User.Id, exclusively: true, cancellationToken);
        if (recipient.Take(happened.User))
        {
            await planning.PlanAgainAsync(recipient, happened.OccurredAt, cancellationToken);
        }
    }
}
