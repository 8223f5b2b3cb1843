using Microsoft.AspNetCore.Routing;

namespace TodoPlatform.BuildingBlocks.Modules;

/// <summary>A part of the platform that decides and owns something. Knows the others only by their events.</summary>
public interface IModule
{
    /// <summary>Lower-case name: schema, database role, event source, consumer prefix, configuration section.</summary>
    string Name { get; }

    /// <summary>The paths below <c>/api/v1</c> (or the root, for hubs) that this module answers; a gateway is generated from them.</summary>
    IReadOnlyList<string> RoutePrefixes { get; }

    /// <summary>Registers use cases, subscriptions and services: explicitly, one line each.</summary>
    void Configure(ModuleBuilder module);

    /// <summary>Maps the endpoints.</summary>
    void Map(ModuleRoutes routes);
}

/// <summary>Where a module maps its endpoints.</summary>
/// <param name="Api">Below <c>/api/v1</c>: signed in, scope-checked, with dry run and idempotency on writes.</param>
/// <param name="Root">The application itself, for hubs. Mind the authorization.</param>
public sealed record ModuleRoutes(RouteGroupBuilder Api, IEndpointRouteBuilder Root);

/// <summary>Names of the authorization policies.</summary>
public static class Policies
{
    /// <summary>Signed in; an access token needs <c>tasks:read</c> to read and <c>tasks:write</c> to write. The default of a module's routes.</summary>
    public const string Api = "api";

    /// <summary>Signed in; an access token needs <c>all</c>. For the account itself.</summary>
    public const string Account = "account";

    /// <summary>Signed in as an operator.</summary>
    public const string Operator = "operator";
}

/// <summary>Marks an endpoint that reads although its method is POST (the question needs a body): <c>tasks:read</c> is enough. Add it with <c>WithMetadata</c>.</summary>
public sealed class OnlyReads;
