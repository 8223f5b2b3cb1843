using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Recurrence.Persistence;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>Erases what is known of a user and keeps a tombstone, so that late events bring nothing back.</summary>
internal sealed class EraseUserWhenUserDeleted(RecurrenceDbContext db) : IEventHandler<UserDeleted>
{
    public async Task HandleAsync(UserDeleted happened, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var profile = await db.LockAsync(happened.UserId, cancellationToken);
        profile.Erase(happened.Version);
        await db.History.Where(entry => entry.UserId == happened.UserId).ExecuteDeleteAsync(cancellationToken);
        await db.Occurrences.Where(occurrence => occurrence.UserId == happened.UserId).ExecuteDeleteAsync(cancellationToken);
        await db.Series.Where(series => series.UserId == happened.UserId).ExecuteDeleteAsync(cancellationToken);
        await db.Projects.Where(project => project.UserId == happened.UserId).ExecuteDeleteAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM recurrence.idempotency_keys WHERE user_id = {happened.UserId}", cancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM recurrence.dead_letters WHERE user_id = {happened.UserId}", cancellationToken);
    }
}
