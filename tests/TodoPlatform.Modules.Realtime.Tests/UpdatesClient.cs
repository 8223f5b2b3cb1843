using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Realtime.Tests;

/// <summary>A client of the hub that speaks SignalR's JSON protocol over a plain WebSocket.</summary>
internal sealed class UpdatesClient : IAsyncDisposable
{
    private const byte RecordSeparator = 0x1e;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();
    private readonly TaskCompletionSource<long> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<JsonNode> _changes = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonNode>> _calls = new();
    private readonly SemaphoreSlim _sending = new(1);
    private Task _reading = Task.CompletedTask;
    private int _lastCall;

    private UpdatesClient()
    {
    }

    /// <summary>Every <c>changed</c> so far, in the order of arrival.</summary>
    public IReadOnlyList<JsonNode> Changes => [.. _changes];

    public IReadOnlyList<long> Positions => [.. _changes.Select(change => (long)change["position"]!)];

    /// <summary>Completes when the server has ended the connection.</summary>
    public Task Closed => _reading;

    /// <summary>The position of <c>ready</c>.</summary>
    public Task<long> ReadyAsync() => _ready.Task.WaitAsync(Patience);

    /// <summary>Connects as a user and waits for <c>ready</c>.</summary>
    public static async Task<UpdatesClient> ConnectAsync(TestHost host, TestUser user)
    {
        var client = await OpenAsync(host, user.Http.DefaultRequestHeaders.Authorization?.ToString());
        await client.ReadyAsync();
        return client;
    }

    /// <summary>Connects and shakes hands.</summary>
    public static async Task<UpdatesClient> OpenAsync(TestHost host, string? authorization)
    {
        var client = new UpdatesClient();
        if (authorization is not null)
        {
            client._socket.Options.SetRequestHeader("Authorization", authorization);
        }

        await client._socket.ConnectAsync(AddressOf(host), CancellationToken.None);
        await client.SendAsync("""{"protocol":"json","version":1}""");
        client._reading = Task.Run(client.ReadAsync);
        return client;
    }

    /// <summary>The status with which a connection is refused.</summary>
    public static async Task<HttpStatusCode> RefusalAsync(TestHost host, string? authorization)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (authorization is not null)
        {
            socket.Options.SetRequestHeader("Authorization", authorization);
        }

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(AddressOf(host), CancellationToken.None));
        return socket.HttpStatusCode;
    }

    /// <summary>Calls <c>Resume</c>.</summary>
    public async Task<JsonNode> ResumeAsync(long position)
    {
        var id = Interlocked.Increment(ref _lastCall).ToString(CultureInfo.InvariantCulture);
        var answer = _calls[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(new JsonObject { ["type"] = 1, ["invocationId"] = id, ["target"] = "Resume", ["arguments"] = new JsonArray(position) }.ToJsonString());
        return await answer.Task.WaitAsync(Patience);
    }

    public Task ReceivedAsync(int count) => Eventually.TrueAsync(() => Task.FromResult(_changes.Count >= count), $"{count} changes arrive (there are {_changes.Count})");

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _socket.Dispose();
        _sending.Dispose();
    }

    private static Uri AddressOf(TestHost host) => new UriBuilder(new Uri(host.Address, "/hubs/updates")) { Scheme = "ws" }.Uri;

    private async Task SendAsync(string message)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync((byte[])[.. Encoding.UTF8.GetBytes(message), RecordSeparator], WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task ReadAsync()
    {
        var (buffer, received) = (new byte[16 * 1024], new ArrayBufferWriter<byte>());
        var shaken = false;
        try
        {
            while (_socket.State == WebSocketState.Open)
            {
                var part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                received.Write(buffer.AsSpan(0, part.Count));
                var rest = received.WrittenSpan.ToArray();
                for (var end = Array.IndexOf(rest, RecordSeparator); end >= 0; end = Array.IndexOf(rest, RecordSeparator))
                {
                    var message = JsonNode.Parse(rest.AsSpan(0, end))!;
                    rest = rest[(end + 1)..];
                    if (!shaken)
                    {
                        Assert.Null(message["error"]);
                        shaken = true;
                        continue;
                    }

                    await TakeAsync(message);
                }

                received.ResetWrittenCount();
                received.Write(rest);
            }
        }
        catch (WebSocketException)
        {
            // The connection broke off: that is an end too.
        }

        var ended = new InvalidOperationException("The server ended the connection.");
        _ready.TrySetException(ended);
        foreach (var call in _calls.Values)
        {
            call.TrySetException(ended);
        }
    }

    private async Task TakeAsync(JsonNode message)
    {
        switch ((int)message["type"]!)
        {
            case 1 when (string?)message["target"] == "ready":
                _ready.TrySetResult((long)message["arguments"]![0]!["position"]!);
                break;
            case 1 when (string?)message["target"] == "changed":
                _changes.Enqueue(message["arguments"]![0]!);
                break;
            case 3 when message["error"] is { } error:
                _calls[(string)message["invocationId"]!].TrySetException(new InvalidOperationException((string?)error));
                break;
            case 3:
                _calls[(string)message["invocationId"]!].TrySetResult(message["result"]!);
                break;
            case 6:
                await SendAsync("""{"type":6}""");
                break;
        }
    }
}
