using TodoPlatform.Modules.Notifications.Contracts;

namespace TodoPlatform.Modules.Notifications.Domain;

/// <summary>What a channel did with a reminder.</summary>
/// <param name="Status">Delivered at once, to be sent by a worker of the channel, or refused for good.</param>
/// <param name="Error">Why it was refused.</param>
internal readonly record struct ChannelAnswer(DeliveryStatus Status, string? Error = null)
{
    public static ChannelAnswer Delivered => new(DeliveryStatus.Delivered);

    public static ChannelAnswer Pending => new(DeliveryStatus.Pending);

    public static ChannelAnswer Refused(string reason) => new(DeliveryStatus.Failed, reason);
}

/// <summary>
/// A way to reach a user. It takes a reminder inside the transaction that writes the delivery record, so exactly once,
/// and does no network I/O there: a channel that must send answers <see cref="ChannelAnswer.Pending"/>, and its worker
/// sends what is pending in the deliveries.
/// </summary>
internal interface IReminderChannel
{
    /// <summary>As in the <c>channels</c> of a reminder: <c>in-app</c>.</summary>
    string Name { get; }

    /// <summary>Takes a reminder that has fired.</summary>
    /// <param name="reminder">As it was when it fired.</param>
    /// <param name="lateBySeconds">How late it fired; 0 where nobody would notice.</param>
    /// <param name="now">The time of delivery.</param>
    ChannelAnswer Take(ReminderState reminder, int lateBySeconds, DateTimeOffset now);
}
