using TodoPlatform.Modules.Realtime.Live;
using Xunit;

namespace TodoPlatform.Modules.Realtime.Tests;

public sealed class ConnectedClientTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private int _closed;

    [Fact]
    public async Task A_busy_client_is_not_waited_for_and_asks_for_the_rest_when_it_is_ready()
    {
        var transport = new TaskCompletionSource();
        var sent = new List<long>();
        var client = Client(change =>
        {
            sent.Add(change.Position);
            return transport.Task;
        });

        var first = client.SendAsync([Change(1)], Patience, CancellationToken.None);
        Assert.False(client.IsIdle());
        Assert.Equal((0, false), await client.SendAsync([Change(1), Change(2)], Patience, CancellationToken.None));
        Assert.Equal(0, client.Position); // not taken by the transport yet
        transport.SetResult();

        Assert.Equal((1, true), await first);
        Assert.Equal([1L], sent);
        Assert.True(client.IsIdle());
        Assert.Equal((1, false), await client.SendAsync([Change(1), Change(2)], Patience, CancellationToken.None));
        Assert.Equal([1L, 2L], sent);
    }

    [Fact]
    public async Task A_client_that_takes_too_long_is_closed_once()
    {
        var client = Client(_ => new TaskCompletionSource().Task);

        Assert.Equal((0, false), await client.SendAsync([Change(1)], TimeSpan.FromMilliseconds(1), CancellationToken.None));
        client.Close();

        Assert.Equal(1, _closed);
        Assert.False(client.IsIdle());
        Assert.Equal(0, client.Position);
    }

    [Fact]
    public async Task A_client_whose_transport_fails_keeps_its_position()
    {
        var client = Client(change => change.Position == 2 ? Task.FromException(new IOException()) : Task.CompletedTask);

        Assert.Equal((1, false), await client.SendAsync([Change(1), Change(2), Change(3)], Patience, CancellationToken.None));

        Assert.Equal(1, client.Position);
        Assert.Equal(1, _closed);
    }

    private ConnectedClient Client(Func<ClientChange, Task> send) =>
        new("c", Guid.CreateVersion7(), new Credential(null, null), 0, (change, _) => send(change), () => _closed++);

    private static ClientChange Change(long position) => ClientChange.Of(position, "task", "deleted", Guid.CreateVersion7(), 1, null);
}
