using Microsoft.EntityFrameworkCore;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>
/// Who moves something takes it, once per user: so two moves that together would make a circle see each other, and two into the
/// same gap find different ranks. Creating, editing and completing go on meanwhile. Taken behind the zone, before every row.
/// </summary>
internal static class StructureLock
{
    /// <summary>Waits for the user's other moves, and keeps them out until the transaction ends.</summary>
    public static Task TakeStructureAsync(this TasksDbContext db, Guid userId, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({"tasks.tree:" + userId}, 0))", cancellationToken);
}
