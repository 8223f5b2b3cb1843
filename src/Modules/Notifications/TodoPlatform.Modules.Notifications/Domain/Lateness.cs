namespace TodoPlatform.Modules.Notifications.Domain;

/// <summary>How late something is told to people: not at all below a few seconds.</summary>
internal static class Lateness
{
    /// <summary>Reminders that are later than this come as one digest per user.</summary>
    public static readonly TimeSpan Digest = TimeSpan.FromHours(24);

    private static readonly TimeSpan Unnoticed = TimeSpan.FromSeconds(5);

    public static int InSeconds(TimeSpan late) => late < Unnoticed ? 0 : (int)Math.Min(late.TotalSeconds, int.MaxValue);
}
