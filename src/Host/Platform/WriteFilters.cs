namespace TodoPlatform.Host.Platform;

internal static class WriteFilters
{
    /// <summary>Dry run and idempotency for a module's writes, in that module's own database (a module without one has no writes).</summary>
    public static RouteGroupBuilder AddWriteFilter(this RouteGroupBuilder group, IServiceProvider services, string module) =>
        services.GetKeyedService<IEndpointFilter>(module) is { } filter ? group.AddEndpointFilter(filter) : group;
}
