using Microsoft.EntityFrameworkCore;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>Locks of saved filters. Nothing else is locked together with one.</summary>
internal static class LockedFilters
{
    /// <summary>The user's filter; null when there is none.</summary>
    public static Task<SavedFilter?> LockFilterAsync(this TasksDbContext db, Guid id, CancellationToken cancellationToken) =>
        db.Filters.FromSql($"SELECT * FROM tasks.filters WHERE id = {id} AND deleted_at IS NULL FOR NO KEY UPDATE").SingleOrDefaultAsync(cancellationToken);
}
