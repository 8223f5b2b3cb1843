using Microsoft.Net.Http.Headers;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Host.Platform;

/// <summary>
/// CSRF defence for cookie sessions: a request that changes something and carries no Authorization header must not come
/// from another site. Browsers say so in Sec-Fetch-Site (older ones in Origin); other clients send neither and have no
/// cookie that a site could borrow.
/// </summary>
internal static class CrossSiteGuard
{
    private static readonly IResult Refused = new Error(ErrorKind.Forbidden, "cross-site", "A page of another site may not change anything here. Open this installation itself, or use a token.").ToProblem();

    public static IApplicationBuilder UseCrossSiteGuard(this IApplicationBuilder app) => app.Use((context, next) =>
        IsForged(context.Request) ? Refused.ExecuteAsync(context) : next(context));

    private static bool IsForged(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)
            || request.Headers.ContainsKey(HeaderNames.Authorization))
        {
            return false;
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site.Length > 0
            ? site is not ("same-origin" or "none")
            : request.Headers.Origin.ToString() is { Length: > 0 } origin && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority == request.Host.Value);
    }
}
