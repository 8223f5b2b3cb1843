using System.Diagnostics.Metrics;
using TodoPlatform.BuildingBlocks.Mediation;

namespace TodoPlatform.Modules.Notifications.Domain;

internal static class ReminderMetrics
{
    private static readonly Histogram<double> Lateness = PlatformTelemetry.Meter.CreateHistogram<double>(
        "todoplatform.reminder.lateness", "s", "Time from when a reminder was due until it was fired.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 60, 3600, 86400] });

    private static readonly Counter<long> Count = PlatformTelemetry.Meter.CreateCounter<long>(
        "todoplatform.reminders.fired", "{reminder}", "Reminders that were fired.");

    /// <summary>Counts a firing after its commit.</summary>
    public static void Fired(Reminder reminder)
    {
        Count.Add(1);
        Lateness.Record(Math.Max(0, (reminder.FiredAt!.Value - reminder.FireAt).TotalSeconds));
    }
}
