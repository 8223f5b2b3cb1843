using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Modules.Notifications.Domain;

internal enum DeliveryStatus
{
    /// <summary>Waits for (the next attempt of) a delivery worker.</summary>
    Pending,
    Delivered,
    Failed,
}

/// <summary>The record that one firing of a reminder was given to one channel: its key makes a second time impossible.</summary>
internal sealed class Delivery : IUserOwned
{
    public Guid ReminderId { get; init; }

    public long FiredVersion { get; init; }

    public string Channel { get; init; } = "";

    public Guid UserId { get; init; }

    public DeliveryStatus Status { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? NextAttemptAt { get; private set; }

    public string? LastError { get; private set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Takes what the channel answered.</summary>
    public void Take(ChannelAnswer answer, DateTimeOffset now)
    {
        (Status, LastError) = (answer.Status, answer.Error);
        Attempts = answer.Status == DeliveryStatus.Pending ? 0 : 1;
        NextAttemptAt = answer.Status == DeliveryStatus.Pending ? now : null;
        UpdatedAt = now;
    }
}
