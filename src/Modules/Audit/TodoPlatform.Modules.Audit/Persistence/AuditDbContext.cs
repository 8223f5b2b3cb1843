using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Audit.Domain;

namespace TodoPlatform.Modules.Audit.Persistence;

/// <summary>Schema <c>audit</c>.</summary>
internal sealed class AuditDbContext(DbContextOptions<AuditDbContext> options) : ModuleDbContext(options)
{
    public override string Schema => "audit";

    public DbSet<AuditEntry> Entries => Set<AuditEntry>();

    public DbSet<Chain> Chains => Set<Chain>();

    public DbSet<PayloadKey> Keys => Set<PayloadKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("entries");
            entry.HasKey(e => new { e.UserId, e.Position });
        });
        modelBuilder.Entity<Chain>(chain =>
        {
            chain.ToTable("chains");
            chain.HasKey(c => c.UserId);
            chain.Property(c => c.UserId).ValueGeneratedNever();
        });
        modelBuilder.Entity<PayloadKey>(key =>
        {
            key.ToTable("payload_keys");
            key.HasKey(k => k.UserId);
            key.Property(k => k.UserId).ValueGeneratedNever();
        });
        base.OnModelCreating(modelBuilder);
    }
}
