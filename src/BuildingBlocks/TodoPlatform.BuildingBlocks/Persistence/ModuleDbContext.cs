using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Contracts;

namespace TodoPlatform.BuildingBlocks.Persistence;

/// <summary>
/// A module's own schema. Rows of <see cref="IUserOwned"/> types are visible only to the current user (background workers
/// that serve all users say so with <c>IgnoreQueryFilters</c>). Saved changes and raised events share one transaction.
/// </summary>
public abstract class ModuleDbContext(DbContextOptions options) : DbContext(options)
{
    private static readonly MethodInfo FilterMethod = typeof(ModuleDbContext).GetMethod(nameof(FilterByUser), BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>The schema: also the module's name in events, roles and connection strings.</summary>
    public abstract string Schema { get; }

    /// <summary>The user whose rows are visible; <see cref="Guid.Empty"/> when nobody is signed in.</summary>
    public Guid UserId { get; internal set; }

    /// <summary>How what is saved is to end; null in the pool.</summary>
    public WriteScope? Scope { get; internal set; }

    /// <summary>Whether a scope uses it: false in the pool.</summary>
    internal bool InUse { get; set; }

    /// <summary>The events raised in this unit of work, in order.</summary>
    internal IEnumerable<OutboxMessage> Raised => ChangeTracker.Entries<OutboxMessage>().Select(entry => entry.Entity).OrderBy(message => message.Ordinal);

    /// <summary>Tells the other modules, when (and only when) the surrounding transaction commits.</summary>
    public void Raise(IIntegrationEvent happened) => Add(OutboxMessage.Of(Schema, happened));

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (Leaves())
        {
            Database.CloseConnection();
        }

        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (Leaves())
        {
            await Database.CloseConnectionAsync();
        }

        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// The pool takes a context back as it is. When the request is cancelled between the opening of the connection and the begin of
    /// its transaction (a client that is gone), the connection is still open: it would be missing from the module's few as long as the context lies there.
    /// </summary>
    private bool Leaves()
    {
        var leaves = InUse;
        (InUse, Scope) = (false, null);
        return leaves;
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Conventions.Add(_ => new SnakeCaseConvention());

    /// <summary>Call it last: it adds the filters to the entities that are known by then.</summary>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.Entity<OutboxMessage>(message =>
        {
            message.ToTable("outbox");
            message.HasKey(m => m.Ordinal);
            message.Property(m => m.Ordinal).ValueGeneratedNever();
        });
        foreach (var type in modelBuilder.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(type => type.IsAssignableTo(typeof(IUserOwned))).ToList())
        {
            FilterMethod.MakeGenericMethod(type).Invoke(this, [modelBuilder]);
        }
    }

    private void FilterByUser<TEntity>(ModelBuilder modelBuilder)
        where TEntity : class, IUserOwned
    {
        Expression<Func<TEntity, bool>> owned = entity => entity.UserId == UserId;
        modelBuilder.Entity<TEntity>().HasQueryFilter(owned);
    }
}
