using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Messaging;
using TodoPlatform.Host;
using TodoPlatform.Host.Platform;
using TodoPlatform.Host.Verbs;

namespace TodoPlatform.Deploy.Tests.Helm;

/// <summary>The real program with all modules, composed and never started: what it serves and consumes is known without a database.</summary>
internal static class ComposedHost
{
    /// <summary>Every route of the program, and the module that must answer it; null: any process may.</summary>
    public static async Task<IReadOnlyList<(string Route, string? Module)>> RoutesAsync()
    {
        await using var host = Compose();
        host.UsePlatform();
        host.UseRouting();
        host.UseEndpoints(_ => { }); // now the endpoints are known, which otherwise happens at the start
        return [.. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => ("/" + endpoint.RoutePattern.RawText!.Trim('/'), OwnerOf(endpoint))).Distinct()];
    }

    /// <summary>The topics that a module consumes, sorted.</summary>
    public static async Task<IReadOnlyDictionary<string, string[]>> TopicsAsync()
    {
        await using var host = Compose();
        var (catalog, endpoints) = (host.Services.GetRequiredService<EventCatalog>(), host.Services.GetRequiredService<ConsumerEndpoints>().All);
        return ModuleCatalog.All.ToDictionary(module => module.Name, module => (string[])
            [.. catalog.All.Where(description => endpoints.Any(endpoint => endpoint.Module == module.Name && endpoint.Takes(description.Type))).Select(description => description.Topic).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static WebApplication Compose() => VerbServices.Compose(["--ConnectionStrings:Postgres=Host=nowhere", "--Messaging:Carrier=InProcess"]);

    // Whose code it is says whose route it is. What the Host itself serves below a module's prefix goes with that module.
    private static string? OwnerOf(RouteEndpoint endpoint)
    {
        var assembly = endpoint.Metadata.GetMetadata<HubMetadata>()?.HubType.Assembly ?? endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Assembly;
        return ModuleCatalog.All.FirstOrDefault(module => module.GetType().Assembly == assembly)?.Name
            ?? (endpoint.RoutePattern.RawText!.Trim('/').StartsWith("api/v1/admin/", StringComparison.Ordinal) ? "accounts" : null);
    }
}
