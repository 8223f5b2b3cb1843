using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Tasks.Persistence;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>Everything of the user goes, without further events; a tombstone stays, so that late events bring nothing back.</summary>
internal sealed class EraseUserWhenUserDeleted(TasksDbContext db) : IEventHandler<UserDeleted>
{
    public async Task HandleAsync(UserDeleted happened, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO tasks.profiles (user_id, time_zone, version, deleted_at) VALUES ({happened.UserId}, 'UTC', {happened.Version}, {happened.OccurredAt})
            ON CONFLICT (user_id) DO UPDATE SET time_zone = 'UTC', date_order = DEFAULT, week_start = DEFAULT, version = greatest(profiles.version, excluded.version), deleted_at = coalesce(profiles.deleted_at, excluded.deleted_at)
            """, cancellationToken);
        // First: it waits for a lot of an import on its way, and no other one begins. With them go their files and items, by the foreign keys.
        await db.Imports.Where(import => import.UserId == happened.UserId).ExecuteDeleteAsync(cancellationToken);
        await db.Tasks.Where(task => task.UserId == happened.UserId).ExecuteDeleteAsync(cancellationToken); // and their comments, by the foreign key
        await db.Labels.Where(label => label.UserId == happened.UserId).ExecuteDeleteAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM tasks.label_keys WHERE user_id = {happened.UserId}", cancellationToken);
        await db.Series.Where(series => series.UserId == happened.UserId).ExecuteDeleteAsync(cancellationToken);
        await db.Sections.Where(section => section.UserId == happened.UserId).ExecuteDeleteAsync(cancellationToken);
        await db.Projects.Where(project => project.UserId == happened.UserId).ExecuteDeleteAsync(cancellationToken);
        await db.Filters.Where(filter => filter.UserId == happened.UserId).ExecuteDeleteAsync(cancellationToken);
        // The triggers note no more of a user with a tombstone.
        await db.Database.ExecuteSqlAsync($"DELETE FROM tasks.sync_changes WHERE user_id = {happened.UserId}", cancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM tasks.sync_counters WHERE user_id = {happened.UserId}", cancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM tasks.sync_commands WHERE user_id = {happened.UserId}", cancellationToken);
        await db.UndoChanges.Where(change => change.UserId == happened.UserId).ExecuteDeleteAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM tasks.import_tombstones WHERE user_id = {happened.UserId}", cancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM tasks.idempotency_keys WHERE user_id = {happened.UserId}", cancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM tasks.dead_letters WHERE user_id = {happened.UserId}", cancellationToken);
    }
}
