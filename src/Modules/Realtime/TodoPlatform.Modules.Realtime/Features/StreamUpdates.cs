using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Realtime.Live;

namespace TodoPlatform.Modules.Realtime.Features;

/// <summary>
/// The changes as server-sent events, for clients without SignalR: <c>ready</c> or <c>reset</c> first, then <c>changed</c>,
/// each with the position as its id, so that a browser's own reconnect (<c>Last-Event-ID</c>) resumes without a gap.
/// </summary>
internal static class StreamUpdates
{
    private const int Buffered = 16;
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/updates", async (HttpContext http, CurrentUser user, ChangeFeed feed, IHostApplicationLifetime lifetime, TimeProvider time) =>
            {
                var resumed = http.Request.Headers["Last-Event-ID"].ToString();
                var position = 0L;
                if (resumed.Length > 0 && !long.TryParse(resumed, NumberStyles.None, CultureInfo.InvariantCulture, out position))
                {
                    return new Error(ErrorKind.Malformed, "bad-last-event-id", "Last-Event-ID must be the id of an event of this stream.").ToProblem();
                }

                var log = await feed.StateOfAsync(user.Id, http.RequestAborted);
                if (log.Erased)
                {
                    return new Error(ErrorKind.Unauthenticated, "account-deleted", "This account was deleted.").ToProblem();
                }

                var (greeting, from) = resumed.Length == 0 ? ("ready", log.Position)
                    : position >= log.PrunedTo && position <= log.Position ? ("ready", position)
                    : ("reset", log.Position);
                using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
                await SendAsync(http, feed, new Greeting(user.Id, greeting, from), time, ending);
                return Results.Empty;
            })
            .WithName("StreamUpdates").WithTags("Updates").WithSummary("What changes in the account, as server-sent events")
            .Produces(StatusCodes.Status200OK, contentType: "text/event-stream").ProducesProblem(StatusCodes.Status400BadRequest);

    private sealed record Greeting(Guid UserId, string Event, long Position);

    private static async Task SendAsync(HttpContext http, ChangeFeed feed, Greeting greeting, TimeProvider time, CancellationTokenSource ending)
    {
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no"; // a proxy in between must not hold changes back
        var changes = Channel.CreateBounded<ClientChange>(Buffered);
        var client = new ConnectedClient(
            http.TraceIdentifier, greeting.UserId, Credential.Of(http.User, http.Request), greeting.Position,
            (change, cancellationToken) => changes.Writer.WriteAsync(change, cancellationToken).AsTask(), () => changes.Writer.TryComplete());
        try
        {
            await WriteAsync(http, greeting.Event, greeting.Position, new ReadyMessage(greeting.Position), ending.Token);
            feed.Connect(client);
            while (await WaitAsync(http, changes.Reader, time, ending.Token))
            {
                while (changes.Reader.TryRead(out var change))
                {
                    await WriteAsync(http, "changed", change.Position, change, ending.Token);
                }
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The client went away, or the process stops: it comes back and resumes.
        }
        finally
        {
            feed.Disconnect(client);
        }
    }

    /// <summary>Waits for changes, with a comment now and then so that nobody in between thinks the connection dead. False at the end.</summary>
    private static async Task<bool> WaitAsync(HttpContext http, ChannelReader<ClientChange> changes, TimeProvider time, CancellationToken cancellationToken)
    {
        var next = changes.WaitToReadAsync(cancellationToken).AsTask();
        while (await Task.WhenAny(next, Task.Delay(KeepAlive, time, cancellationToken)) != next)
        {
            await http.Response.WriteAsync(": still here\n\n", cancellationToken);
            await http.Response.Body.FlushAsync(cancellationToken);
        }

        return await next;
    }

    private static async Task WriteAsync<T>(HttpContext http, string name, long position, T data, CancellationToken cancellationToken)
    {
        await http.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"id: {position}\nevent: {name}\ndata: {JsonSerializer.Serialize(data, JsonSerializerOptions.Web)}\n\n"), cancellationToken);
        await http.Response.Body.FlushAsync(cancellationToken);
    }
}
