using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Messaging;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Messaging.Tests.Probe;
using TodoPlatform.Testing;

namespace TodoPlatform.Messaging.Tests;

public sealed class BatchTests(TestPostgres postgres)
{
    [Fact]
    public async Task What_arrives_while_a_batch_is_on_its_way_goes_into_the_next_one_together()
    {
        await using var host = await ProbeHost.StartAsync(await ProbeHost.CreateDatabaseAsync(postgres));
        var batches = new ConcurrentQueue<int>();
        var (first, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        host.Weather.StrikeBatch = async batch =>
        {
            batches.Enqueue(batch.Count);
            first.TrySetResult();
            await release.Task;
        };

        await TallyAsync(host, "alone");
        await first.Task;
        await TallyAsync(host, [.. Enumerable.Range(0, 6).Select(i => $"together {i}")]);
        await WaitingAsync(host, 6);
        release.SetResult();
        await host.DrainAsync();

        Assert.Equal(1, batches.First());
        Assert.InRange(batches.Count, 2, 6); // seven events in fewer transactions than events
        Assert.Equal(7, batches.Sum());
        Assert.Equal(7, await host.CountAsync("probe.seen"));
        Assert.Equal(0, await host.CountAsync("probe.dead_letters"));
    }

    [Fact]
    public async Task A_poisonous_event_harms_no_other_of_its_batch()
    {
        await using var host = await ProbeHost.StartAsync(await ProbeHost.CreateDatabaseAsync(postgres));
        var (first, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var failedTogether = false;
        host.Weather.StrikeBatch = async batch =>
        {
            first.TrySetResult();
            await release.Task;
            if (batch.Any(happened => happened.Text == "poison"))
            {
                failedTogether |= batch.Count > 1;
                throw new PoisonEventException("cannot be done");
            }
        };

        await TallyAsync(host, "alone");
        await first.Task;
        await TallyAsync(host, "good 1", "poison", "good 2", "good 3");
        await WaitingAsync(host, 4);
        release.SetResult();
        await host.DrainAsync();

        Assert.True(failedTogether);
        Assert.Equal(4, await host.CountAsync("probe.seen WHERE handler = 'batch'"));
        Assert.Equal(["cannot be done"], await host.QueryAsync<string>("SELECT substring(error FROM 'cannot be done') FROM probe.dead_letters"));
    }

    [Fact]
    public async Task A_batch_that_fails_is_undone_whole_and_tried_again()
    {
        await using var host = await ProbeHost.StartAsync(await ProbeHost.CreateDatabaseAsync(postgres));
        var attempts = 0;
        host.Weather.StrikeBatch = _ => Interlocked.Increment(ref attempts) <= 2 ? throw new TimeoutException("not now") : Task.CompletedTask;

        await TallyAsync(host, "one");
        await host.DrainAsync();

        Assert.Equal(3, attempts); // each attempt inserts the same key: a rest of an earlier one would fail
        Assert.Equal(1, await host.CountAsync("probe.seen"));
        Assert.Equal(0, await host.CountAsync("probe.dead_letters"));
    }

    /// <summary>One event per text, each of a key of its own, in one transaction.</summary>
    private static async Task TallyAsync(ProbeHost host, params string[] texts)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var user = Guid.CreateVersion7();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(user);
        var db = scope.ServiceProvider.GetRequiredService<ProbeDbContext>();
        await scope.ServiceProvider.GetRequiredService<ModuleUnitOfWork<ProbeDbContext>>().ExecuteAsync(
            () =>
            {
                foreach (var text in texts)
                {
                    db.Raise(new CounterTallied(user, Guid.CreateVersion7(), text, DateTimeOffset.UtcNow));
                }

                return Task.FromResult(true);
            },
            _ => true,
            default);
    }

    private static Task WaitingAsync(ProbeHost host, int events)
    {
        var batch = host.Services.GetRequiredService<EventBatch<WriteDownWhenCounterTallied, ArrivedEvent<CounterTallied>>>();
        return Eventually.TrueAsync(() => Task.FromResult(batch.Count == events), $"{events} events wait");
    }
}
