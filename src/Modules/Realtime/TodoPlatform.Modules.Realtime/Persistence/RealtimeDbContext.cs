using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Realtime.Domain;

namespace TodoPlatform.Modules.Realtime.Persistence;

/// <summary>Schema <c>realtime</c>.</summary>
internal sealed class RealtimeDbContext(DbContextOptions<RealtimeDbContext> options) : ModuleDbContext(options)
{
    public override string Schema => "realtime";

    public DbSet<LogHead> Heads => Set<LogHead>();

    public DbSet<LoggedChange> Changes => Set<LoggedChange>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<LogHead>(head =>
        {
            head.ToTable("heads");
            head.HasKey(h => h.UserId);
            head.Property(h => h.UserId).ValueGeneratedNever();
        });
        modelBuilder.Entity<LoggedChange>(change =>
        {
            change.ToTable("changes");
            change.HasKey(c => new { c.UserId, c.Position });
            change.Property(c => c.Data).HasColumnType("json");
        });
        base.OnModelCreating(modelBuilder);
    }
}
