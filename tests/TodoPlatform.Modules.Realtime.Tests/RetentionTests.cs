using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.Modules.Realtime.Live;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Realtime.Tests;

/// <summary>
/// Its clock starts now and not on a day of its own: SignalR ends connections whose ticket has expired by the machine's clock,
/// so a Host whose clock is behind the machine's loses each of them within a second.
/// </summary>
public sealed class RetentionSandbox(TestPostgres postgres) : Sandbox(postgres)
{
    public ManualTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    protected override TimeProvider Time => Clock;
}

public sealed class RetentionTests(RetentionSandbox sandbox) : IClassFixture<RetentionSandbox>
{
    [Fact]
    public async Task A_client_that_was_away_for_longer_than_the_log_reaches_is_told_to_load_everything()
    {
        var user = await sandbox.RegisterAsync();
        await sandbox.DrainAsync();
        await sandbox.DeliverAsync("realtime", Samples.TaskOf(user.Id));
        await sandbox.DeliverAsync("realtime", Samples.TaskOf(user.Id));
        var head = await HeadAsync(user);
        sandbox.Clock.Advance(TimeSpan.FromHours(23));
        await sandbox.DeliverAsync("realtime", Samples.TaskOf(user.Id));
        await PruneAsync();
        Assert.Equal(head + 1, await CountAsync(user)); // nothing is a day old yet

        sandbox.Clock.Advance(TimeSpan.FromHours(2));
        await Eventually.TrueAsync( // the module's own timer may be at it, and then the call leaves the work to it
            async () =>
            {
                await PruneAsync();
                return await CountAsync(user) == 1;
            },
            "what is a day old is removed");
        await user.SignInAsync();
        await using var client = await UpdatesClient.ConnectAsync(sandbox.Host, user);
        Assert.Equal(head + 1, await client.ReadyAsync());
        var late = await client.ResumeAsync(head - 1);
        Assert.True((bool)late["reset"]!);
        Assert.Equal(head + 1, (long)late["position"]!);
        var inTime = await client.ResumeAsync(head);
        Assert.False((bool)inTime["reset"]!);
        Assert.Equal(head + 1, (long)Assert.Single(inTime["changes"]!.AsArray())!["position"]!);

        await sandbox.DeliverAsync("realtime", Samples.TaskOf(user.Id));
        await client.ReceivedAsync(1);
        Assert.Equal(head + 2, client.Positions[0]);
    }

    [Fact]
    public async Task The_timer_of_the_module_prunes()
    {
        var user = await sandbox.RegisterAsync();
        await sandbox.DeliverAsync("realtime", Samples.TaskOf(user.Id));

        await Eventually.TrueAsync(
            async () =>
            {
                sandbox.Clock.Advance(TimeSpan.FromHours(25));
                return await CountAsync(user) == 0;
            },
            "the changes of yesterday are removed");
    }

    private async Task PruneAsync()
    {
        var retention = sandbox.Host.Services.GetRequiredService<ChangeRetention>();
        await retention.PruneAsync(CancellationToken.None);
    }

    private Task<long> HeadAsync(TestUser user) => sandbox.QuerySingleAsync<long>("SELECT position FROM realtime.heads WHERE user_id = $1", user.Id);

    private Task<long> CountAsync(TestUser user) => sandbox.QuerySingleAsync<long>("SELECT count(*) FROM realtime.changes WHERE user_id = $1", user.Id);
}
