using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Domain.Imports;
using TodoPlatform.Modules.Tasks.Persistence.Undo;

namespace TodoPlatform.Modules.Tasks.Persistence;

internal sealed class TasksDbContext(DbContextOptions<TasksDbContext> options) : ModuleDbContext(options)
{
    public const string SchemaName = "tasks";

    public override string Schema => SchemaName;

    public DbSet<TaskItem> Tasks => Set<TaskItem>();

    public DbSet<Series> Series => Set<Series>();

    public DbSet<Project> Projects => Set<Project>();

    public DbSet<SavedFilter> Filters => Set<SavedFilter>();

    public DbSet<Section> Sections => Set<Section>();

    public DbSet<Label> Labels => Set<Label>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<ImportJob> Imports => Set<ImportJob>();

    public DbSet<UserProfile> Profiles => Set<UserProfile>();

    public DbSet<UndoChange> UndoChanges => Set<UndoChange>();

    /// <summary>The database's lower(), also for parameters, which would otherwise be changed here, by other rules (Σ at the end of a word, İ).</summary>
    public static string Lower(string text) => throw new NotSupportedException($"lower('{text}') is answered by the database only.");

    /// <summary>Tasks that move to and fro with an occurrence that is withdrawn or comes back: no change of their own that would keep earlier writes on them from being undone.</summary>
    public HashSet<Guid> Carried { get; } = [];

    /// <summary>What is saved from now on follows by itself from earlier writes: it is no change since them that would keep them from being undone.</summary>
    public void ActOnEvent() => Scope?.IsConsequence = true;

    /// <summary>Keeps in the same batch what is needed to undo what is saved.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var risen = Scope is { IsConsequence: true } ? UndoCapture.Risen(this) : [];
        if (Scope?.Undoable is { } write && UndoCapture.Collect(this, write))
        {
            Scope.UndoToken = write.Token;
        }

        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await this.FollowAsync(risen, cancellationToken);
        return saved;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDbFunction(() => Lower("")).HasName("lower").IsBuiltIn();
        modelBuilder.Entity<TaskItem>(task =>
        {
            task.ToTable("tasks");
            task.Property(t => t.Id).ValueGeneratedNever();
            task.Property(t => t.Version).IsConcurrencyToken();
            task.Property(t => t.Order).HasColumnName("rank");
            task.Property(t => t.DueSort).HasColumnType("timestamp without time zone");
            // 1 is critical: then all parts of the default order ascend, and one row comparison continues a page.
            task.Property(t => t.Priority).HasConversion(priority => (short)(4 - (int)priority), stored => (TaskPriority)(4 - stored));
            task.Property(t => t.Status).HasConversion(value => Written(value), text => Enum.Parse<TaskProgress>(text, true));
            task.Property(t => t.ClosedAs).HasConversion(value => Written(value!.Value), text => Enum.Parse<TaskClosure>(text, true));
            AsJson(task.Property(t => t.Reminders));
            task.Ignore(t => t.Start);
            task.Ignore(t => t.Due);
            task.Ignore(t => t.Content);
            task.Ignore(t => t.IsOpen);
            task.Ignore(t => t.Place);
            task.Ignore(t => t.PlaceBelow);
            task.Ignore(t => t.IsTouched);
        });
        modelBuilder.Entity<Series>(series =>
        {
            series.ToTable("series");
            series.Property(s => s.Id).ValueGeneratedNever();
            series.Property(s => s.Version).IsConcurrencyToken();
            series.Property(s => s.Mode).HasConversion(value => Written(value), text => Enum.Parse<SeriesMode>(text, true));
            AsJson(series.Property(s => s.ExceptDates));
            AsJson(series.Property(s => s.Template));
            series.Ignore(s => s.Start);
            series.Ignore(s => s.Zone);
            series.Ignore(s => s.StandsStill);
            series.Ignore(s => s.IsOver);
        });
        modelBuilder.Entity<Project>(project =>
        {
            project.ToTable("projects");
            project.Property(p => p.Id).ValueGeneratedNever();
            project.Property(p => p.Version).IsConcurrencyToken();
            project.Property(p => p.Order).HasColumnName("rank");
        });
        modelBuilder.Entity<SavedFilter>(filter =>
        {
            filter.ToTable("filters");
            filter.Property(f => f.Id).ValueGeneratedNever();
            filter.Property(f => f.Version).IsConcurrencyToken();
            filter.Property(f => f.Order).HasColumnName("rank");
        });
        modelBuilder.Entity<Section>(section =>
        {
            section.ToTable("sections");
            section.Property(s => s.Id).ValueGeneratedNever();
            section.Property(s => s.Version).IsConcurrencyToken();
            section.Property(s => s.Order).HasColumnName("rank");
        });
        modelBuilder.Entity<Label>(label =>
        {
            label.ToTable("labels");
            label.Property(l => l.Id).ValueGeneratedNever();
            label.Property(l => l.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<Comment>(comment =>
        {
            comment.ToTable("comments");
            comment.Property(c => c.Id).ValueGeneratedNever();
            comment.Property(c => c.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<UndoChange>(change =>
        {
            change.ToTable("undo_changes");
            change.HasKey(c => new { c.UndoId, c.Ordinal });
            change.Property(c => c.Ordinal).ValueGeneratedNever();
            change.Property(c => c.Kind).HasConversion(value => Written(value), text => Enum.Parse<UndoKind>(text, true));
            change.Property(c => c.Before).HasColumnType("jsonb");
        });
        modelBuilder.Entity<ImportJob>(import =>
        {
            import.ToTable("imports");
            import.Property(i => i.Id).ValueGeneratedNever();
            import.Property(i => i.Status).HasConversion(value => Written(value), text => Enum.Parse<ImportStatus>(text, true));
            import.Property(i => i.DateOrder).HasConversion(value => Written(value), text => Enum.Parse<DateOrder>(text, true));
            import.Property(i => i.WeekStart).HasConversion(value => Written(value), text => Enum.Parse<DayOfWeek>(text, true));
            AsJson(import.Property(i => i.Counts));
            AsJson(import.Property(i => i.Problems));
            import.Ignore(i => i.HasEnded);
            import.Ignore(i => i.Settings);
        });
        modelBuilder.Entity<UserProfile>(profile =>
        {
            profile.ToTable("profiles");
            profile.HasKey(p => p.UserId);
            profile.Property(p => p.UserId).ValueGeneratedNever();
            profile.Property(p => p.Version).IsConcurrencyToken();
            profile.Property(p => p.DateOrder).HasConversion(value => Written(value), text => Enum.Parse<DateOrder>(text, true));
            profile.Property(p => p.WeekStart).HasConversion(value => Written(value), text => Enum.Parse<DayOfWeek>(text, true));
        });
        base.OnModelCreating(modelBuilder);
    }

    private static string Written<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    // The aggregates replace these values and never change them, so comparing the JSON is enough.
    private static void AsJson<T>(PropertyBuilder<T> property) =>
        property.HasColumnType("jsonb").HasConversion(
            value => JsonSerializer.Serialize(value, EventCatalog.Json),
            json => JsonSerializer.Deserialize<T>(json, EventCatalog.Json)!,
            new ValueComparer<T>(
                (one, other) => JsonSerializer.Serialize(one, EventCatalog.Json) == JsonSerializer.Serialize(other, EventCatalog.Json),
                value => JsonSerializer.Serialize(value, EventCatalog.Json).GetHashCode(StringComparison.Ordinal),
                value => value));
}
