using TodoPlatform.BuildingBlocks.Events;

namespace TodoPlatform.BuildingBlocks.Persistence;

/// <summary>Runs work in one transaction of a module's database, whatever the module is.</summary>
public interface IModuleUnitOfWork
{
    /// <summary>Commits what <paramref name="work"/> did and raised when <paramref name="commit"/> accepts its result, else rolls back.</summary>
    Task<T> ExecuteAsync<T>(Func<Task<T>> work, Func<T, bool> commit, CancellationToken cancellationToken);
}

/// <summary>
/// The transaction of a module's <see cref="ModuleDbContext"/>. Joins one that is already open (an idempotent request
/// opens it around its command): then the opener commits.
/// </summary>
public sealed class ModuleUnitOfWork<TDbContext>(TDbContext db, IOutboxSignal outbox, WriteScope scope) : IModuleUnitOfWork
    where TDbContext : ModuleDbContext
{
    /// <inheritdoc/>
    public async Task<T> ExecuteAsync<T>(Func<Task<T>> work, Func<T, bool> commit, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            var inner = await work();
            if (commit(inner))
            {
                await db.SaveChangesAsync(cancellationToken);
            }

            return inner;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = await work();
        if (!commit(result))
        {
            return result; // disposing rolls back
        }

        await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken); // nobody uses the context after this
        if (scope.DryRun)
        {
            KeepPlannedEvents();
            return result;
        }

        await transaction.CommitAsync(cancellationToken);
        outbox.Committed(db.Schema);
        return result;
    }

    /// <summary>
    /// Writes what is pending and lets go of everything that was loaded, in the middle of a command that touches many rows:
    /// its memory stays bounded. The transaction goes on; entities from before must not be used any more.
    /// </summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        if (scope.DryRun)
        {
            KeepPlannedEvents();
        }

        db.ChangeTracker.Clear();
    }

    private void KeepPlannedEvents() => scope.PlannedEvents.AddRange(db.Raised.Select(message => new PlannedEvent(message.EventType, message.Subject, message.Sequence)));
}
