using System.Reflection;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Architecture.Tests.Facts;

/// <summary>An entity and the table that the model maps it to.</summary>
internal sealed record MappedTable(string Context, string Entity, string? Schema, string? Table);

/// <summary>One handler that takes one event.</summary>
internal sealed record SubscriptionFacts(string Handler, string Event);

/// <summary>An endpoint as routing knows it.</summary>
/// <param name="Pattern">With the leading slash; below /api/v1 without that.</param>
/// <param name="Methods">HTTP methods; none for a hub.</param>
/// <param name="Guarded">Whether it demands a signed-in user or says that it does not.</param>
internal sealed record EndpointFacts(string Pattern, string Methods, bool Guarded)
{
    public override string ToString() => $"{Methods} {Pattern}".Trim();
}

/// <summary>What a module registers and maps when the Host asks it to, by name.</summary>
internal sealed record RunningModule(
    string Assembly,
    string Name,
    IReadOnlyList<string> RoutePrefixes,
    IReadOnlySet<string> RegisteredTypes,
    IReadOnlySet<string> ValidatedRequests,
    IReadOnlyList<SubscriptionFacts> Subscriptions,
    IReadOnlyList<MappedTable> Tables,
    IReadOnlyList<EndpointFacts> Endpoints)
{
    private const string ApiPrefix = "/api/v1";

    /// <summary>Configures the module on an empty service collection, and sorts out its endpoints among those of a Host.</summary>
    public static RunningModule Read(IModule module, IEnumerable<Endpoint> endpoints)
    {
        var services = new ServiceCollection();
        module.Configure(new ModuleBuilder(module, services, new ConfigurationBuilder().Build()));
        var assembly = module.GetType().Assembly;
        return new RunningModule(
            assembly.GetName().Name!,
            module.Name,
            module.RoutePrefixes,
            services.Where(service => !service.IsKeyedService && service.ServiceType.IsGenericType
                    && service.ServiceType.GetGenericTypeDefinition() is var kind && (kind == typeof(IRequestHandler<,>) || kind == typeof(IValidator<>)))
                .SelectMany(service => new[] { service.ImplementationType!.FullName!, service.ServiceType.GetGenericArguments()[0].FullName! })
                .ToHashSet(),
            services.Where(service => service.ServiceType.IsGenericType && service.ServiceType.GetGenericTypeDefinition() == typeof(IValidator<>))
                .Select(service => service.ServiceType.GetGenericArguments()[0].FullName!)
                .ToHashSet(),
            [.. services.Where(service => service.ServiceType == typeof(Subscription)).Select(service => (Subscription)service.ImplementationInstance!)
                .Select(subscription => new SubscriptionFacts(subscription.Handler.FullName!, subscription.Event.FullName!))],
            [.. ReadTables(assembly)],
            [.. endpoints.OfType<RouteEndpoint>().Where(endpoint => AssemblyOf(endpoint) == assembly).Select(Describe)]);
    }

    private static EndpointFacts Describe(RouteEndpoint endpoint)
    {
        var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        return new EndpointFacts(
            pattern.StartsWith(ApiPrefix + "/", StringComparison.Ordinal) ? pattern[ApiPrefix.Length..] : pattern,
            string.Join(',', endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []),
            endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null);
    }

    private static Assembly? AssemblyOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HubMetadata>()?.HubType.Assembly ?? endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Assembly;

    /// <summary>Builds the models without a database: conventions and explicit mappings have both spoken then.</summary>
    private static IEnumerable<MappedTable> ReadTables(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ModuleDbContext)) && !type.IsAbstract))
        {
            var options = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
            options.UseNpgsql();
            using var db = (ModuleDbContext)Activator.CreateInstance(type, options.Options)!;
            foreach (var entity in db.Model.GetEntityTypes().Where(entity => entity.GetTableName() is not null || entity.GetViewName() is not null))
            {
                yield return new MappedTable(type.FullName!, entity.DisplayName(), entity.GetSchema() ?? entity.GetViewSchema(), entity.GetTableName() ?? entity.GetViewName());
            }
        }
    }
}
