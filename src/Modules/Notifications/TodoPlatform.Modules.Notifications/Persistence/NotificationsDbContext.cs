using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Notifications.Domain;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Notifications.Persistence;

internal sealed class NotificationsDbContext(DbContextOptions<NotificationsDbContext> options) : ModuleDbContext(options)
{
    public override string Schema => "notifications";

    public DbSet<Recipient> Recipients => Set<Recipient>();

    public DbSet<TaskCopy> TaskCopies => Set<TaskCopy>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<Notification> Notifications => Set<Notification>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Recipient>(recipient =>
        {
            recipient.ToTable("recipients");
            recipient.HasKey(r => r.UserId);
            recipient.Property(r => r.UserId).ValueGeneratedNever();
        });
        modelBuilder.Entity<TaskCopy>(task =>
        {
            task.ToTable("task_copies");
            task.HasKey(t => t.TaskId);
            task.Property(t => t.TaskId).ValueGeneratedNever();
            task.Property(t => t.Reminders).HasColumnType("jsonb").HasConversion(
                definitions => JsonSerializer.Serialize(definitions, EventCatalog.Json),
                json => JsonSerializer.Deserialize<List<ReminderDefinition>>(json, EventCatalog.Json)!,
                new ValueComparer<IReadOnlyList<ReminderDefinition>>((a, b) => ReferenceEquals(a, b), definitions => definitions.Count, definitions => definitions));
        });
        modelBuilder.Entity<Reminder>(reminder =>
        {
            reminder.ToTable("reminders");
            reminder.Property(r => r.Id).ValueGeneratedNever();
            reminder.Property(r => r.Version).IsConcurrencyToken();
            reminder.PrimitiveCollection(r => r.Channels);
            Named(reminder.Property(r => r.Status));
            reminder.Property(r => r.CancelledBecause).HasConversion(
                reason => reason == null ? null : Names.Of(reason.Value),
                name => name == null ? null : Names.Parse<CancelReason>(name));
        });
        modelBuilder.Entity<Delivery>(delivery =>
        {
            delivery.ToTable("deliveries");
            delivery.HasKey(d => new { d.ReminderId, d.FiredVersion, d.Channel });
            Named(delivery.Property(d => d.Status));
        });
        modelBuilder.Entity<Notification>(notification =>
        {
            notification.ToTable("notifications");
            notification.Property(n => n.Id).ValueGeneratedNever();
            notification.Property(n => n.Version).IsConcurrencyToken();
            Named(notification.Property(n => n.Kind));
        });
        base.OnModelCreating(modelBuilder);
    }

    private static void Named<TEnum>(PropertyBuilder<TEnum> property)
        where TEnum : struct, Enum => property.HasConversion(value => Names.Of(value), name => Names.Parse<TEnum>(name));
}
