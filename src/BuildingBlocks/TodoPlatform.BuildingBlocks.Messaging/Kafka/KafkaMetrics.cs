using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using TodoPlatform.BuildingBlocks.Mediation;

namespace TodoPlatform.BuildingBlocks.Messaging.Kafka;

internal static class KafkaMetrics
{
    private static readonly ConcurrentDictionary<(string Module, string Topic), long> Lags = new();
    private static readonly ConcurrentDictionary<string, Func<int>> InFlight = new(StringComparer.Ordinal);

    static KafkaMetrics()
    {
        PlatformTelemetry.Meter.CreateObservableGauge(
            "todoplatform.kafka.consumer_lag", () => Lags.Select(lag => new Measurement<long>(lag.Value, RelayMetrics.Tag(lag.Key.Module), new("topic", lag.Key.Topic))),
            "{record}", "Records of this process's partitions that a module has not finished.");
        PlatformTelemetry.Meter.CreateObservableGauge(
            "todoplatform.kafka.in_flight", () => InFlight.Select(module => new Measurement<int>(module.Value(), RelayMetrics.Tag(module.Key))),
            "{record}", "Records that a module has taken and not finished.");
    }

    public static void Lag(string module, string topic, long records) => Lags[(module, topic)] = records;

    public static void Consuming(string module, Func<int> inFlight) => InFlight[module] = inFlight;

    public static void NoLongerConsuming(string module)
    {
        InFlight.TryRemove(module, out _);
        foreach (var key in Lags.Keys.Where(key => key.Module == module))
        {
            Lags.TryRemove(key, out _);
        }
    }
}
