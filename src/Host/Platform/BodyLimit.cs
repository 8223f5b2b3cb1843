using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace TodoPlatform.Host.Platform;

/// <summary>
/// Refuses a body that says it is too large, and lets it arrive all the same: a client that is still sending when the connection closes sees a broken connection
/// and never the answer.
/// </summary>
internal static class BodyLimit
{
    /// <summary>In bytes. Of what is larger than any file nobody waits for the end.</summary>
    private const long MostDiscarded = 256 * 1024 * 1024;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    public static IApplicationBuilder UseBodyLimit(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var limit = http.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (limit is { MaxRequestBodySize: { } most, IsReadOnly: false } && http.Request.ContentLength > most)
        {
            // Who asks first is told before sending anything.
            if (http.Request.ContentLength <= MostDiscarded && !http.Request.Headers.ContainsKey(HeaderNames.Expect))
            {
                limit.MaxRequestBodySize = MostDiscarded;
                await DiscardAsync(http);
            }

            throw new BadHttpRequestException($"The body has {http.Request.ContentLength} bytes; at most {most} are taken here.", StatusCodes.Status413PayloadTooLarge);
        }

        await next(http);
    });

    private static async Task DiscardAsync(HttpContext http)
    {
        using var wait = new CancellationTokenSource(LongestWait, http.RequestServices.GetRequiredService<TimeProvider>());
        using var either = CancellationTokenSource.CreateLinkedTokenSource(wait.Token, http.RequestAborted);
        try
        {
            await http.Request.Body.CopyToAsync(Stream.Null, either.Token);
        }
        catch (OperationCanceledException) when (wait.IsCancellationRequested)
        {
            // It sends for longer than anybody waits: it may miss the answer.
        }
    }
}
