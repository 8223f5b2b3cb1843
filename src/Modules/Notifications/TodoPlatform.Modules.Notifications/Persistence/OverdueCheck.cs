using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Modules.Notifications.Persistence;

/// <summary>Reminders whose time is over and that nobody has fired, or that were fired and not delivered.</summary>
internal sealed class OverdueCheck(ModuleDataSources sources, TimeProvider time) : ISelfCheck
{
    /// <summary>Firing takes milliseconds, and the sweep that repairs deliveries comes each minute.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public string Subject => "reminders";

    public async Task<SelfCheckResult> RunAsync(CancellationToken cancellationToken)
    {
        await using var select = sources.Of("notifications").CreateCommand("""
            SELECT count(*) FILTER (WHERE status = 'planned'), count(*) FILTER (WHERE status = 'planned' AND fire_at < $1), count(*) FILTER (WHERE status = 'fired' AND fired_at < $1)
            FROM notifications.reminders WHERE status IN ('planned', 'fired')
            """);
        select.Parameters.Add(new() { Value = time.Now() - Patience });
        await using var reader = await select.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var (planned, overdue, undelivered) = (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
        return overdue + undelivered == 0
            ? new(true, $"{planned} planned, none overdue")
            : new(false, $"{overdue} not fired and {undelivered} not delivered {Patience.TotalMinutes:F0} minutes after their time: no process hosts notifications, or its log says why. They come late, none is lost.");
    }
}
