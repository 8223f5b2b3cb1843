using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using TodoPlatform.BuildingBlocks.Mediation;

namespace TodoPlatform.BuildingBlocks.Messaging;

internal static class RelayMetrics
{
    public static readonly Counter<long> DeadLetters = PlatformTelemetry.Meter.CreateCounter<long>(
        "todoplatform.events.dead_letters", "{event}", "Events parked because a consumer failed after its retries.");

    /// <summary>From the decision (the event's time) until the carrier was done.</summary>
    public static readonly Histogram<double> DeliveryDelay = PlatformTelemetry.Meter.CreateHistogram<double>(
        "todoplatform.outbox.delivery_delay", "s", "Time from an event's decision until all its consumers were done.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30] });

    private static readonly ConcurrentDictionary<string, (long Depth, double AgeInSeconds)> Outboxes = new(StringComparer.Ordinal);

    static RelayMetrics()
    {
        PlatformTelemetry.Meter.CreateObservableGauge("todoplatform.outbox.depth", () => Outboxes.Select(o => new Measurement<long>(o.Value.Depth, Tag(o.Key))), "{event}", "Events waiting in the outbox.");
        PlatformTelemetry.Meter.CreateObservableGauge("todoplatform.outbox.age", () => Outboxes.Select(o => new Measurement<double>(o.Value.AgeInSeconds, Tag(o.Key))), "s", "Age of the oldest event waiting in the outbox.");
    }

    public static KeyValuePair<string, object?> Tag(string module) => new("module", module);

    public static void Sampled(string module, long depth, double ageInSeconds) => Outboxes[module] = (depth, ageInSeconds);

    public static void NoLongerLeading(string module) => Outboxes.TryRemove(module, out _);
}
