namespace TodoPlatform.Host.Platform;

internal static class WriteFilters
{
    /// <summary>Dry run and idempotency for a module's writes, in that module's own database (a module without one has no writes).</summary>
    public static RouteGroupBuilder AddWriteFilter(this RouteGroupBuilder group, IServiceProvider services, string module) =>
        services.GetKeyedService<IEndpointFilter>(module) is { } filter ? group.AddEndpointFilter(filter).WithMetadata(new WriteFiltered()) : group;
}

/// <summary>Metadata: the endpoint's writes understand <c>dryRun</c> and <c>Idempotency-Key</c>.</summary>
internal sealed class WriteFiltered;
