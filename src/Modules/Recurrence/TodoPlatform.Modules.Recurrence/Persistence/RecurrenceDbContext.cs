using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Recurrence.Domain;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Persistence;

/// <summary>Copies of series, occurrences and projects, and the history.</summary>
internal sealed class RecurrenceDbContext(DbContextOptions<RecurrenceDbContext> options) : ModuleDbContext(options)
{
    public const string SchemaName = "recurrence";

    public override string Schema => SchemaName;

    public DbSet<UserProfile> Users => Set<UserProfile>();

    public DbSet<Project> Projects => Set<Project>();

    public DbSet<Series> Series => Set<Series>();

    public DbSet<Occurrence> Occurrences => Set<Occurrence>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    /// <summary>Waits until no other event of the user is being handled, and gives what is known of the user; null once the account is gone.</summary>
    public async Task<UserProfile?> EnterAsync(Guid userId, CancellationToken cancellationToken)
    {
        var profile = await LockAsync(userId, cancellationToken);
        return profile.Deleted ? null : profile;
    }

    /// <summary>Like <see cref="EnterAsync"/>, also for those whose account is gone.</summary>
    public async Task<UserProfile> LockAsync(Guid userId, CancellationToken cancellationToken)
    {
        var locked = Users.FromSql($"SELECT * FROM recurrence.users WHERE id = {userId} FOR UPDATE");
        if (await locked.SingleOrDefaultAsync(cancellationToken) is { } profile)
        {
            return profile;
        }

        await Database.ExecuteSqlAsync($"INSERT INTO recurrence.users (id) VALUES ({userId}) ON CONFLICT DO NOTHING", cancellationToken);
        return await locked.SingleAsync(cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<UserProfile>(user => user.ToTable("users"));
        modelBuilder.Entity<Project>(project =>
        {
            project.ToTable("projects");
            project.Property(p => p.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<Series>(series =>
        {
            series.ToTable("series");
            series.Ignore(s => s.AllDay);
            series.Ignore(s => s.IsCounted);
            series.Property(s => s.Mode).HasConversion(InCamelCase<SeriesMode>());
            series.Property(s => s.ExceptDates).HasColumnType("jsonb").HasConversion(
                dates => JsonSerializer.Serialize(dates, EventCatalog.Json),
                json => JsonSerializer.Deserialize<List<LocalMoment>>(json, EventCatalog.Json)!,
                new ValueComparer<IReadOnlyList<LocalMoment>>(
                    (one, other) => ReferenceEquals(one, other) || (one != null && other != null && one.SequenceEqual(other)),
                    dates => dates.Aggregate(0, HashCode.Combine),
                    dates => dates));
            series.Property(s => s.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<Occurrence>(occurrence =>
        {
            occurrence.ToTable("occurrences");
            occurrence.HasKey(o => o.TaskId);
            occurrence.Ignore(o => o.Key);
            occurrence.Ignore(o => o.Next);
            occurrence.Ignore(o => o.IsToBeSettled);
            occurrence.Ignore(o => o.IsSettled);
            occurrence.Property(o => o.Outcome).HasConversion(InCamelCase<Outcome>());
            occurrence.Property(o => o.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<HistoryEntry>(entry =>
        {
            entry.ToTable("history");
            entry.HasKey(e => new { e.SeriesId, e.LocalAt, e.ClosedTaskId });
            entry.Property(e => e.LocalAt).HasColumnType("timestamp without time zone");
            entry.Property(e => e.Outcome).HasConversion(InCamelCase<Outcome>());
        });
        base.OnModelCreating(modelBuilder);
    }

    private static ValueConverter<TEnum, string> InCamelCase<TEnum>()
        where TEnum : struct, Enum =>
        new(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), text => Enum.Parse<TEnum>(text, true));
}
