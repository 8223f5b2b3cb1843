using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using TodoPlatform.BuildingBlocks.Mediation;

namespace TodoPlatform.BuildingBlocks.Messaging;

internal static class RelayMetrics
{
    public static readonly Counter<long> DeadLetters = PlatformTelemetry.Meter.CreateCounter<long>(
        "todoplatform.events.dead_letters", "{event}", "Events given up because a consumer failed after its retries.");

    public static readonly Counter<long> Retries = PlatformTelemetry.Meter.CreateCounter<long>(
        "todoplatform.events.retries", "{attempt}", "Attempts of a consumer that were repeated after a failure.");

    /// <summary>From the decision (the event's time) until the carrier was done.</summary>
    public static readonly Histogram<double> DeliveryDelay = PlatformTelemetry.Meter.CreateHistogram<double>(
        "todoplatform.outbox.delivery_delay", "s", "Time from an event's decision until all its consumers were done.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30] });

    /// <summary>From the decision until one handler was done, in whatever way the event came to it.</summary>
    public static readonly Histogram<double> HandlingDelay = PlatformTelemetry.Meter.CreateHistogram<double>(
        "todoplatform.events.handling_delay", "s", "Time from an event's decision until a handler had committed its work for it.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30] });

    private static readonly ConcurrentDictionary<string, (long Depth, double AgeInSeconds)> Outboxes = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<(string Module, string Consumer), Func<int>> Parked = new();
    private static readonly ConcurrentDictionary<string, Func<bool>> Circuits = new(StringComparer.Ordinal);

    static RelayMetrics()
    {
        PlatformTelemetry.Meter.CreateObservableGauge(
            "todoplatform.events.parked", () => Parked.Select(parked => new Measurement<int>(parked.Value(), Tag(parked.Key.Module), Consumer(parked.Key.Consumer))), "{event}", "Events of a module that wait for a consumer in an outage.");
        PlatformTelemetry.Meter.CreateObservableGauge(
            "todoplatform.consumer.circuit_open", () => Circuits.Select(circuit => new Measurement<int>(circuit.Value() ? 1 : 0, Consumer(circuit.Key))), "{circuit}", "1 while a consumer is in an outage and its events wait.");
        PlatformTelemetry.Meter.CreateObservableGauge("todoplatform.outbox.depth", () => Outboxes.Select(o => new Measurement<long>(o.Value.Depth, Tag(o.Key))), "{event}", "Events waiting in the outbox.");
        PlatformTelemetry.Meter.CreateObservableGauge("todoplatform.outbox.age", () => Outboxes.Select(o => new Measurement<double>(o.Value.AgeInSeconds, Tag(o.Key))), "s", "Age of the oldest event waiting in the outbox.");
    }

    public static KeyValuePair<string, object?> Tag(string module) => new("module", module);

    public static void Sampled(string module, long depth, double ageInSeconds) => Outboxes[module] = (depth, ageInSeconds);

    public static KeyValuePair<string, object?> Consumer(string consumer) => new("consumer", consumer);

    public static void Parking(string module, string consumer, Func<int> events) => Parked[(module, consumer)] = events;

    public static void NothingParked(string module)
    {
        foreach (var key in Parked.Keys.Where(key => key.Module == module))
        {
            Parked.TryRemove(key, out _);
        }
    }

    public static void Watch(string consumer, Func<bool> isOpen) => Circuits[consumer] = isOpen;

    public static void NoLongerLeading(string module) => Outboxes.TryRemove(module, out _);
}
