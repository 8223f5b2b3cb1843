using System.Diagnostics;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Realtime.Tests;

public sealed class ReplicaTests(Sandbox sandbox) : IClassFixture<Sandbox>
{
    [Fact]
    public async Task Clients_of_another_process_hear_at_once()
    {
        await using var replica = new TestHost(sandbox.Host.ConnectionString).Start();
        var user = await sandbox.RegisterAsync();
        await sandbox.DrainAsync();
        await using var there = await UpdatesClient.ConnectAsync(replica, user);
        await using var here = await UpdatesClient.ConnectAsync(sandbox.Host, user);

        // Each is sent when the one before has arrived: by the poll alone every one would take about a second.
        var taken = new List<TimeSpan>();
        for (var count = 1; count <= 11; count++)
        {
            var started = Stopwatch.GetTimestamp();
            await sandbox.DeliverAsync("realtime", Samples.TaskOf(user.Id));
            await Task.WhenAll(here.ReceivedAsync(count), there.ReceivedAsync(count));
            taken.Add(Stopwatch.GetElapsedTime(started));
        }

        Assert.InRange(taken.Order().ElementAt(taken.Count / 2), TimeSpan.Zero, TimeSpan.FromMilliseconds(600));
        Assert.Equal(here.Positions, there.Positions);
    }
}
