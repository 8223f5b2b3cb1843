using TodoPlatform.Messaging.Tests.Probe;
using TodoPlatform.Testing;

namespace TodoPlatform.Messaging.Tests;

/// <summary>Clients that are gone before their answer.</summary>
public sealed class CancellationTests(TestPostgres postgres)
{
    [Fact]
    public async Task Whoever_is_cancelled_before_the_transaction_keeps_no_connection()
    {
        await using var host = await ProbeHost.StartAsync(await ProbeHost.CreateDatabaseAsync(postgres), relay: false);
        var counter = Guid.CreateVersion7();
        for (var i = 0; i < 30; i++) // more than the module has connections
        {
            using var gone = new CancellationTokenSource();
            (host.Weather.WhenConnected, host.Weather.Gone) = (gone.Cancel, gone.Token);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.RaiseAsync(counter));
        }

        (host.Weather.WhenConnected, host.Weather.Gone) = (() => { }, default);
        Assert.Equal(1, await host.RaiseAsync(counter));
    }
}
