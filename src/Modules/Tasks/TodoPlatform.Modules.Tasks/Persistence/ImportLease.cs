using Microsoft.EntityFrameworkCore;
using TodoPlatform.Modules.Tasks.Domain.Imports;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>
/// A worker's hold on a job, for a few seconds more with every lot, by the database's clock. What a lot does it does under the job's row lock and only while the lease is its
/// own: a worker that was thought dead and is not does nothing more.
/// </summary>
/// <param name="Owner">New with every turn.</param>
internal sealed record ImportLease(Guid ImportId, Guid Owner)
{
    private const int Seconds = 15;

    /// <summary>How often whoever does something long holds it on.</summary>
    public static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(Seconds / 3.0);

    /// <summary>The job that waits longest for its turn; null when none does. Others' jobs that are being served are passed over.</summary>
    public static async Task<(ImportLease Lease, ImportJob Job)?> ClaimAsync(TasksDbContext db, CancellationToken cancellationToken)
    {
        var owner = Guid.CreateVersion7();
        var claimed = await db.Imports.FromSql($"""
            UPDATE tasks.imports SET lease_owner = {owner}, leased_until = clock_timestamp() + make_interval(secs => {Seconds}), served_at = clock_timestamp()
            WHERE id = (
                SELECT id FROM tasks.imports
                WHERE status IN ('queued', 'running', 'undoing') AND (leased_until IS NULL OR leased_until < clock_timestamp())
                ORDER BY served_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *
            """).IgnoreQueryFilters().AsNoTracking().ToListAsync(cancellationToken);
        return claimed is [var job] ? (new ImportLease(job.Id, owner), job) : null;
    }

    /// <summary>Whether somebody else's job waits for its turn.</summary>
    public static Task<bool> AnyWaitsAsync(TasksDbContext db, CancellationToken cancellationToken) => db.Database.SqlQuery<bool>($"""
        SELECT EXISTS (SELECT FROM tasks.imports WHERE status IN ('queued', 'running', 'undoing') AND (leased_until IS NULL OR leased_until < clock_timestamp())) AS "Value"
        """).SingleAsync(cancellationToken);

    /// <summary>The job under its row lock; null when it is not ours any more.</summary>
    public Task<ImportJob?> LockAsync(TasksDbContext db, CancellationToken cancellationToken) =>
        db.Imports.FromSql($"SELECT * FROM tasks.imports WHERE id = {ImportId} AND lease_owner = {Owner} FOR NO KEY UPDATE").SingleOrDefaultAsync(cancellationToken);

    /// <summary>Holds it on; of a job that ended, forgets the file.</summary>
    public Task KeepAsync(TasksDbContext db, ImportJob job, CancellationToken cancellationToken) => job.HasEnded
        ? db.Database.ExecuteSqlAsync($"DELETE FROM tasks.import_files WHERE import_id = {ImportId}", cancellationToken)
        : db.Database.ExecuteSqlAsync($"UPDATE tasks.imports SET leased_until = clock_timestamp() + make_interval(secs => {Seconds}) WHERE id = {ImportId}", cancellationToken);

    /// <summary>Holds it on between lots, unless another worker has it by now.</summary>
    public Task<int> RenewAsync(TasksDbContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"UPDATE tasks.imports SET leased_until = clock_timestamp() + make_interval(secs => {Seconds}) WHERE id = {ImportId} AND lease_owner = {Owner}", cancellationToken);

    /// <summary>Lets another worker, or a later turn, go on with it at once.</summary>
    public Task<int> ReleaseAsync(TasksDbContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"UPDATE tasks.imports SET lease_owner = NULL, leased_until = NULL WHERE id = {ImportId} AND lease_owner = {Owner}", cancellationToken);
}
