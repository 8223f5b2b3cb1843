using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TodoPlatform.BuildingBlocks.Messaging;

/// <summary>
/// Which consumers are in an outage, as the process that delivers to them sees it. Never a reason to take no requests: the other
/// modules work, and the events wait.
/// </summary>
internal sealed class ConsumerState(ConsumerEndpoints endpoints) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var troubles = endpoints.All.Select(endpoint => (endpoint.Name, endpoint.Circuit.Trouble)).Where(consumer => consumer.Trouble is not null).ToList();
        return Task.FromResult(troubles.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"Events wait until these consumers work again: {string.Join("; ", troubles.Select(consumer => $"{consumer.Name} ({consumer.Trouble})"))}."));
    }
}
