using Microsoft.EntityFrameworkCore;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>Locks of saved filters, in the order of their ids, behind those of everything else but labels.</summary>
internal static class LockedFilters
{
    /// <summary>The user's filter; null when there is none.</summary>
    public static Task<SavedFilter?> LockFilterAsync(this TasksDbContext db, Guid id, CancellationToken cancellationToken) =>
        db.Filters.FromSql($"SELECT * FROM tasks.filters WHERE id = {id} AND deleted_at IS NULL FOR NO KEY UPDATE").SingleOrDefaultAsync(cancellationToken);

    /// <summary>Some of the user's filters, as far as there are such.</summary>
    public static Task<List<SavedFilter>> LockFiltersAsync(this TasksDbContext db, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        Guid[] wanted = [.. ids];
        return db.Filters.FromSql($"SELECT * FROM tasks.filters WHERE id = ANY ({wanted}) AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE").ToListAsync(cancellationToken);
    }

    /// <summary>All of the user's filters.</summary>
    public static Task<List<SavedFilter>> LockAllFiltersAsync(this TasksDbContext db, Guid userId, CancellationToken cancellationToken) =>
        db.Filters.FromSql($"SELECT * FROM tasks.filters WHERE user_id = {userId} AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE").ToListAsync(cancellationToken);
}
