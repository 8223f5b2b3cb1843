using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace TodoPlatform.Host.Platform;

/// <summary>
/// Whom to believe about a client's address and scheme (<c>X-Forwarded-For</c>, <c>X-Forwarded-Proto</c>):
/// <c>Proxy:Trusted</c> names addresses and networks (<c>10.0.0.0/8</c>), separated by commas. Nobody by default, because
/// the limit of sign-ins counts by address, and whoever may choose his own has no limit.
/// </summary>
internal static class TrustedProxies
{
    private const string Setting = "Proxy:Trusted";

    /// <exception cref="StartupException">The setting names something that is no address.</exception>
    public static IServiceCollection AddTrustedProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var trusted = (configuration[Setting] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToList();
        return services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = trusted.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
            options.ForwardLimit = null; // through as many proxies as are trusted: the first other address is the client
            options.KnownProxies.Clear(); // the framework would trust the loopback
            options.KnownIPNetworks.Clear();
            foreach (var network in trusted)
            {
                options.KnownIPNetworks.Add(network);
            }
        });
    }

    private static System.Net.IPNetwork Parse(string text) =>
        System.Net.IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new StartupException($"{Setting} names '{text}', which is neither an address (10.0.0.7) nor a network (10.0.0.0/8).");
}
