using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace TodoPlatform.BuildingBlocks.Messaging.Kafka;

/// <summary>
/// Whether events get through, as the producer sees it. Never a reason to take no requests: what is written meanwhile waits in the
/// outbox, so the health check says degraded at worst.
/// </summary>
internal sealed partial class BrokerState(KafkaOptions options, ILogger<BrokerState> logger) : IHealthCheck
{
    private readonly Lock _gate = new();
    private bool? _connected;
    private string? _failure;

    /// <summary>Whether it is known that no broker is connected. One may be asked all the same: an idle connection is closed, and opened when it is needed.</summary>
    public bool IsAway
    {
        get
        {
            lock (_gate)
            {
                return _connected == false;
            }
        }
    }

    /// <summary>A record was acknowledged.</summary>
    public void Delivered()
    {
        lock (_gate)
        {
            _failure = null;
            Connected(true);
        }
    }

    /// <summary>A request was answered well, so what failed before has passed. A process that never produces has no other sign.</summary>
    public void Answered()
    {
        lock (_gate)
        {
            _failure = null;
        }
    }

    /// <summary>A record or a request was refused, or timed out.</summary>
    /// <param name="reason">Names no host: everybody may ask for it.</param>
    public void Failed(string reason)
    {
        lock (_gate)
        {
            _failure = reason;
        }
    }

    /// <summary>Reads the producer's statistics: is any broker connected?</summary>
    public void Observe(string statistics)
    {
        using var document = JsonDocument.Parse(statistics);
        var connected = document.RootElement.GetProperty("brokers").EnumerateObject().Any(broker => broker.Value.GetProperty("state").GetString() == "UP");
        lock (_gate)
        {
            Connected(connected);
        }
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return Task.FromResult(
                _connected != true ? HealthCheckResult.Degraded("No Kafka broker answers. Changes are accepted; their events wait in the outbox.")
                : _failure is not null ? HealthCheckResult.Degraded($"The Kafka brokers did not take the last event ({_failure}). Changes are accepted; their events wait in the outbox.")
                : HealthCheckResult.Healthy());
        }
    }

    private void Connected(bool connected)
    {
        if (_connected == connected)
        {
            return;
        }

        if (!connected)
        {
            LogDown(logger, options.BootstrapServers);
        }
        else if (_connected == false)
        {
            LogUp(logger);
        }

        _connected = connected;
    }

    [LoggerMessage(LogLevel.Warning, "No Kafka broker answers at {BootstrapServers}: events wait in the outbox")]
    private static partial void LogDown(ILogger logger, string bootstrapServers);

    [LoggerMessage(LogLevel.Information, "The Kafka brokers answer again")]
    private static partial void LogUp(ILogger logger);
}
