using TodoPlatform.BuildingBlocks.Contracts;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Notifications.Contracts;

namespace TodoPlatform.Modules.Notifications.Domain;

internal enum NotificationKind
{
    /// <summary>A reminder has come.</summary>
    Reminder,

    /// <summary>Several reminders were missed long ago.</summary>
    Digest,

    /// <summary>A channel could not take a reminder.</summary>
    DeliveryFailed,
}

/// <summary>An entry of a user's in-app inbox.</summary>
internal sealed class Notification : IUserOwned
{
    private const int TitlesInDigest = 3;
    private const int LongestTitle = 500;

    private Notification()
    {
    }

    public Guid Id { get; private init; }

    public Guid UserId { get; private init; }

    public NotificationKind Kind { get; private init; }

    /// <summary>The planned reminder; null for a digest.</summary>
    public Guid? ReminderId { get; private init; }

    public Guid? TaskId { get; private init; }

    public string TaskTitle { get; private init; } = "";

    public DateTimeOffset FireAt { get; private init; }

    public DateTimeOffset DeliveredAt { get; private init; }

    public int LateBySeconds { get; private init; }

    public DateTimeOffset? ReadAt { get; private set; }

    public long Version { get; private set; } = 1;

    public NotificationState State => new(Id, UserId, Names.Of(Kind), TaskId, TaskTitle, FireAt, DeliveredAt, LateBySeconds, ReadAt, Version);

    public static Notification Of(NotificationKind kind, ReminderState reminder, int lateBySeconds, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        UserId = reminder.UserId,
        Kind = kind,
        ReminderId = reminder.Id,
        TaskId = reminder.TaskId,
        TaskTitle = reminder.TaskTitle,
        FireAt = reminder.FireAt,
        DeliveredAt = now,
        LateBySeconds = lateBySeconds,
    };

    /// <summary>One entry for all reminders of a user that were missed long ago.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="missed">At least one, earliest first.</param>
    /// <param name="now">When.</param>
    public static Notification DigestOf(Guid userId, IReadOnlyList<Reminder> missed, DateTimeOffset now)
    {
        var titles = missed.Select(reminder => reminder.TaskTitle).Distinct().ToList();
        var text = string.Join(", ", titles.Take(TitlesInDigest));
        var rest = titles.Count > TitlesInDigest ? $" (+{titles.Count - TitlesInDigest})" : "";
        return new()
        {
            Id = Guid.CreateVersion7(now),
            UserId = userId,
            Kind = NotificationKind.Digest,
            TaskTitle = (text.Length + rest.Length <= LongestTitle ? text : Shorten(text, LongestTitle - rest.Length)) + rest,
            FireAt = missed[0].FireAt,
            DeliveredAt = now,
            LateBySeconds = Lateness.InSeconds(now - missed[0].FireAt),
        };
    }

    /// <returns>The event; null when it was read before.</returns>
    public IIntegrationEvent? Read(DateTimeOffset now)
    {
        if (ReadAt is not null)
        {
            return null;
        }

        ReadAt = now;
        Version++;
        return new NotificationRead(State, now);
    }

    private static string Shorten(string text, int length)
    {
        // Never between the halves of a surrogate pair.
        var end = length - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
