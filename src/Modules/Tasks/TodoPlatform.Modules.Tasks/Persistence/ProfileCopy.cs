using Microsoft.EntityFrameworkCore;
using NodaTime;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>Keeps the copy of a user's zone, with what floats in it, and of how the user writes dates.</summary>
internal sealed class ProfileCopy(TasksDbContext db, TimeProvider time, Announcements announcements)
{
    /// <summary>Takes a state of the user unless a newer one is known; false when there is nothing to take.</summary>
    public async Task<bool> TakeAsync(UserState user, CancellationToken cancellationToken)
    {
        db.ActOnEvent();
        await db.TakeZoneAsync(user.Id, cancellationToken);
        // The row first, so that two deliveries of one user wait for each other.
        await db.Database.ExecuteSqlAsync($"INSERT INTO tasks.profiles (user_id, time_zone, version) VALUES ({user.Id}, {user.TimeZone}, 0) ON CONFLICT DO NOTHING", cancellationToken);
        var profile = await db.Profiles.FromSql($"SELECT * FROM tasks.profiles WHERE user_id = {user.Id} FOR NO KEY UPDATE").SingleAsync(cancellationToken);
        if (!profile.Take(user))
        {
            return false;
        }

        if (ZoneRules.TryResolve(user.TimeZone, out var zone))
        {
            await MoveToZoneAsync(zone, cancellationToken);
        }

        return true;
    }

    /// <summary>Floating times of open tasks mean other instants in another zone.</summary>
    private async Task MoveToZoneAsync(DateTimeZone zone, CancellationToken cancellationToken)
    {
        var now = time.Now();
        var moved = await db.Series.FromSql($"SELECT * FROM tasks.series WHERE start_zone IS NULL AND NOT ended AND NOT stopped AND time_zone <> {zone.Id} ORDER BY id FOR NO KEY UPDATE").ToListAsync(cancellationToken);
        foreach (var series in moved.Where(series => series.MoveToZone(zone, now)))
        {
            db.Raise(new SeriesChanged(series.ToState(), now));
        }

        var tasks = await db.Tasks.FromSql($"""
            SELECT * FROM tasks.tasks
            WHERE status = 'open' AND deleted_at IS NULL AND time_zone <> {zone.Id}
                AND ((due_time IS NOT NULL AND due_zone IS NULL) OR (start_time IS NOT NULL AND start_zone IS NULL))
            ORDER BY id FOR NO KEY UPDATE
            """).ToListAsync(cancellationToken);
        var ids = tasks.Where(task => task.SeriesId is not null).Select(task => task.SeriesId!.Value).Distinct().ToArray();
        var known = await db.Series.Where(series => ids.Contains(series.Id)).ToDictionaryAsync(series => series.Id, cancellationToken);
        foreach (var task in tasks.Where(task => task.MoveToZone(zone, now)))
        {
            var series = task.SeriesId is { } id ? known.GetValueOrDefault(id) : null;
            announcements.Changed(new TaskUpdated(task.ToState(series), series?.ToState(), now), task, series);
        }
    }
}
