using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Host.Platform;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the database answers and is migrated; lists the hosted modules.</summary>
internal static class Health
{
    /// <summary>
    /// The tag of a check that says whether this process can do its work. Unhealthy takes it out of service (503): only
    /// without the database can nothing be answered. Whatever the process can do without for a while (a broker: writes
    /// succeed, their events wait in the outbox) reports Degraded, which stays 200.
    /// </summary>
    public const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database", tags: [Ready], timeout: TimeSpan.FromSeconds(3));
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var modules = routes.ServiceProvider.GetRequiredService<HostedModules>().Modules.Select(module => module.Name).ToArray();
        Map("/health/live", _ => false, context => new { status = context.Status.ToString() });
        Map("/health/ready", check => check.Tags.Contains(Ready), report => new
        {
            status = report.Status.ToString(),
            modules,
            checks = report.Entries.ToDictionary(entry => entry.Key, entry => new { status = entry.Value.Status.ToString(), entry.Value.Description }),
        });

        void Map(string path, Func<HealthCheckRegistration, bool> predicate, Func<HealthReport, object> body) => routes
            .MapHealthChecks(path, new HealthCheckOptions { Predicate = predicate, ResponseWriter = (context, report) => context.Response.WriteAsJsonAsync(body(report)) })
            .AllowAnonymous().DisableRateLimiting().DisableHttpMetrics();
    }

    private sealed class DatabaseCheck(SqlMigrator migrator) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                return await migrator.IsCurrentAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database is not migrated to this build yet: run the migrate verb, or set Database:MigrateOnStart=true.");
            }
            catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
            {
                // Anybody may ask: where it is and who cannot sign in there is for the log.
                return HealthCheckResult.Unhealthy(e is NpgsqlException { SqlState: { } state } ? $"PostgreSQL does not answer, or refuses this program (SQLSTATE {state})." : "PostgreSQL does not answer.", e);
            }
        }
    }
}
