using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Recurrence.Persistence;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>Floating series follow the zone of their user; an event that carries a zone of its own is computed in that.</summary>
internal sealed class RecordZoneWhenPreferencesChanged(RecurrenceDbContext db) : IEventHandler<PreferencesChanged>
{
    public async Task HandleAsync(PreferencesChanged happened, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var profile = await db.EnterAsync(happened.User.Id, cancellationToken);
        profile?.Take(happened.User.TimeZone, happened.User.Version);
    }
}
