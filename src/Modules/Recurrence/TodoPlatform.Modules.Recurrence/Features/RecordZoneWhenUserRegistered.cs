using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Recurrence.Persistence;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>Knows the zone of previews and of floating series.</summary>
internal sealed class RecordZoneWhenUserRegistered(RecurrenceDbContext db) : IEventHandler<UserRegistered>
{
    public async Task HandleAsync(UserRegistered happened, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var profile = await db.EnterAsync(happened.User.Id, cancellationToken);
        profile?.Take(happened.User.TimeZone, happened.User.Version);
    }
}
