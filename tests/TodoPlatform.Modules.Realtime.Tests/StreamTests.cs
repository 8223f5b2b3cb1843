using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Realtime.Tests;

public sealed class StreamTests(Sandbox sandbox) : IClassFixture<Sandbox>
{
    [Fact]
    public async Task A_stranger_is_refused() => await sandbox.Stranger().GetAsync("/updates", HttpStatusCode.Unauthorized);

    [Theory]
    [InlineData("-1")]
    [InlineData("nonsense")]
    [InlineData("99999999999999999999")]
    public async Task A_bad_position_is_refused(string id)
    {
        var user = await RegisterAsync();

        ProblemAssert.Is(
            await user.SendAsync(HttpMethod.Get, "/updates", null, HttpStatusCode.BadRequest, request => request.Headers.Add("Last-Event-ID", id)),
            "bad-last-event-id");
    }

    [Fact]
    public async Task Changes_are_streamed_and_resumed_without_a_gap()
    {
        var user = await RegisterAsync();
        var last = "";
        using (var stream = await OpenAsync(user))
        {
            var ready = await stream.NextAsync();
            Assert.Equal("ready", ready.Event);
            var task = Samples.TaskOf(user.Id, version: 3);
            await sandbox.DeliverAsync("realtime", task);

            var changed = await stream.NextAsync();

            Assert.Equal("changed", changed.Event);
            Assert.Equal(long.Parse(ready.Id, CultureInfo.InvariantCulture) + 1, (long)changed.Data["position"]!);
            Assert.Equal(changed.Id, changed.Data["position"]!.ToJsonString());
            Assert.Equal(task.Id, (Guid)changed.Data["id"]!);
            Assert.Equal(3, (long)changed.Data["version"]!);
            last = changed.Id;
        }

        await sandbox.DeliverAsync("realtime", Samples.TaskOf(user.Id));
        await sandbox.DeliverAsync("realtime", Samples.TaskOf(user.Id));

        using var resumed = await OpenAsync(user, last);
        Assert.Equal(("ready", last), ((await resumed.NextAsync()) is var greeting ? (greeting.Event, greeting.Id) : default));
        var position = long.Parse(last, CultureInfo.InvariantCulture);
        Assert.Equal(position + 1, (long)(await resumed.NextAsync()).Data["position"]!);
        Assert.Equal(position + 2, (long)(await resumed.NextAsync()).Data["position"]!);
    }

    [Fact]
    public async Task A_position_that_the_log_does_not_reach_means_a_reset()
    {
        var user = await RegisterAsync();
        await sandbox.DeliverAsync("realtime", Samples.TaskOf(user.Id));

        using var stream = await OpenAsync(user, "1000000");

        var reset = await stream.NextAsync();
        Assert.Equal("reset", reset.Event);
        Assert.Equal(await sandbox.QuerySingleAsync<long>("SELECT position FROM realtime.heads WHERE user_id = $1", user.Id), (long)reset.Data["position"]!);
    }

    [Fact]
    public async Task The_stream_of_a_deleted_user_ends()
    {
        var user = await RegisterAsync();
        using var stream = await OpenAsync(user);
        await stream.NextAsync();

        await sandbox.DeliverAsync("realtime", new UserDeleted(user.Id, 2, DateTimeOffset.UnixEpoch));

        await Assert.ThrowsAsync<EndOfStreamException>(stream.NextAsync);
        await user.GetAsync("/updates", HttpStatusCode.Unauthorized);
    }

    private async Task<TestUser> RegisterAsync()
    {
        var user = await sandbox.RegisterAsync();
        await sandbox.DrainAsync();
        return user;
    }

    private static async Task<EventStream> OpenAsync(TestUser user, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/updates");
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var response = await user.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new EventStream(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    private sealed record ServerSentEvent(string Id, string Event, JsonNode Data);

    private sealed class EventStream(HttpResponseMessage response, StreamReader reader) : IDisposable
    {
        public async Task<ServerSentEvent> NextAsync()
        {
            var fields = new Dictionary<string, string>();
            while (true)
            {
                var line = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)) ?? throw new EndOfStreamException();
                if (line.Length > 0)
                {
                    var colon = line.IndexOf(": ", StringComparison.Ordinal);
                    fields[line[..colon]] = line[(colon + 2)..];
                }
                else if (fields.TryGetValue("data", out var data))
                {
                    return new ServerSentEvent(fields["id"], fields["event"], JsonNode.Parse(data)!);
                }
            }
        }

        public void Dispose()
        {
            reader.Dispose();
            response.Dispose();
        }
    }
}
