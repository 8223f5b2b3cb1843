using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Offenders.Domain;

namespace TodoPlatform.Modules.Offenders.Persistence;

/// <summary>Offends: maps an entity to a table of another module.</summary>
internal sealed class OffendersDbContext(DbContextOptions<OffendersDbContext> options) : ModuleDbContext(options)
{
    public override string Schema => "offenders";

    public async Task<Thing?> FindThingAsync(Guid id, CancellationToken cancellationToken) =>
        await Set<Thing>().FromSql($"SELECT * FROM offenders.things WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellationToken);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Thing>().ToTable("things");
        modelBuilder.Entity<Secret>().ToTable("secrets", "neighbours");
        base.OnModelCreating(modelBuilder);
    }
}

internal sealed class Secret
{
    public Guid Id { get; init; }
}

/// <summary>Offends: a second context.</summary>
internal sealed class SecondDbContext(DbContextOptions<SecondDbContext> options) : ModuleDbContext(options)
{
    public override string Schema => "offenders";
}

/// <summary>Offends: without the unit of work, the outbox and the user filter of the house.</summary>
internal sealed class LonelyDbContext(DbContextOptions<LonelyDbContext> options) : DbContext(options);

/// <summary>Offends: a repository over EF.</summary>
internal sealed class ThingRepository(OffendersDbContext db)
{
    public IQueryable<Thing> All => db.Set<Thing>();
}
