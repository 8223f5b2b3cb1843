using Microsoft.EntityFrameworkCore;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>
/// Who resolves floating times holds the user's zone until the commit; who changes the zone waits for all of them. Without it
/// a change cannot see what is being written at the same moment, and that would stay in the old zone. A lock and not the
/// profile's row, because the row may not be there yet. Taken before every row lock.
/// </summary>
internal static class ZoneLock
{
    /// <summary>For a batch; parameter: the user's id as text.</summary>
    public const string HoldSql = "SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 1))";

    /// <summary>Keeps the user's zone as it is until the transaction ends. Side by side with others who do.</summary>
    public static Task HoldZoneAsync(this TasksDbContext db, Guid userId, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared(hashtextextended({userId.ToString()}, 1))", cancellationToken);

    /// <summary>Waits for whoever holds the user's zone, and keeps others from it until the transaction ends.</summary>
    public static Task TakeZoneAsync(this TasksDbContext db, Guid userId, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({userId.ToString()}, 1))", cancellationToken);
}
