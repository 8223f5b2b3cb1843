using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>One method of one route, as the running Host has it.</summary>
internal sealed record LiveEndpoint(HttpMethod Method, string Route, RouteEndpoint Endpoint)
{
    private const string ApiBase = "/api/v1";

    /// <summary>"POST /api/v1/tasks/{id:guid}/complete".</summary>
    public string Name => $"{Method} {Route}";

    public bool IsAnonymous => Endpoint.Metadata.OfType<IAllowAnonymous>().Any();

    /// <summary>Policies that the caller must meet.</summary>
    public IReadOnlyList<string?> Policies => [.. Endpoint.Metadata.OfType<IAuthorizeData>().Select(data => data.Policy)];

    public bool HasIds => Route.Contains("{id", StringComparison.Ordinal) || Route.Contains("Id:guid}", StringComparison.Ordinal) || Route.Contains("{token", StringComparison.Ordinal);

    public bool IsOfApi => Route.StartsWith(ApiBase + "/", StringComparison.Ordinal);

    /// <summary>The key in the API document's paths.</summary>
    public string DocumentPath => string.Concat(Route.Split('{', '}').Select((part, i) => i % 2 == 0 ? part : $"{{{part.Split(':')[0]}}}"));

    /// <summary>The address with an id in every place.</summary>
    public string PathWith(object id) => string.Concat(Route.Split('{', '}').Select((part, i) => i % 2 == 0 ? part : $"{id}"));

    /// <summary>A request with an id in every place, and with an empty JSON object where the endpoint may want a body.</summary>
    public HttpRequestMessage Request(object id) =>
        new(Method, PathWith(id)) { Content = Method == HttpMethod.Get ? null : new StringContent("{}", Encoding.UTF8, "application/json") };

    public override string ToString() => Name;
}

/// <summary>The endpoint list of the running Host: what is tested here is what is served, not what somebody remembered to list.</summary>
internal static class LiveEndpoints
{
    public static IReadOnlyList<LiveEndpoint> Of(TestHost host)
    {
        var endpoints = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => MethodsOf(endpoint).Select(method => new LiveEndpoint(new HttpMethod(method), "/" + endpoint.RoutePattern.RawText!.Trim('/'), endpoint)))
            .ToList();
        Assert.NotEmpty(endpoints);
        return endpoints;
    }

    // An endpoint without a list of methods takes them all: GET stands for them.
    private static IReadOnlyList<string> MethodsOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET"];
}
