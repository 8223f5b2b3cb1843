using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Messaging;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Messaging.Tests.Probe;
using TodoPlatform.Testing;

namespace TodoPlatform.Messaging.Tests;

/// <summary>What the in-process carrier promises: at least once, in order per key, nothing lost, failures parked.</summary>
public sealed class RelayTests(TestPostgres postgres)
{
    private const string Inversions = "(SELECT sequence - lag(sequence) OVER (PARTITION BY handler, subject ORDER BY place) AS step FROM probe.seen) AS steps WHERE step IS NOT NULL AND step <> 1";

    [Fact]
    public async Task Every_committed_event_reaches_every_handler_in_the_order_of_its_key()
    {
        await using var host = await ProbeHost.StartAsync(await ProbeHost.CreateDatabaseAsync(postgres));
        var counters = Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7()).ToArray();
        await Parallel.ForEachAsync(Enumerable.Range(0, 400), new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (i, _) => await host.RaiseAsync(counters[i % counters.Length]));
        await host.DrainAsync();

        Assert.Equal(800, await host.CountAsync("probe.seen"));
        Assert.Equal(0, await host.CountAsync(Inversions));
        Assert.Equal(800, host.Weather.Attempts.Count);
    }

    [Fact]
    public async Task Events_of_one_transaction_leave_in_the_order_in_which_they_were_raised()
    {
        await using var host = await ProbeHost.StartAsync(await ProbeHost.CreateDatabaseAsync(postgres));
        await host.RaiseAsync(Guid.CreateVersion7(), events: 50);
        await host.DrainAsync();

        Assert.Equal(100, await host.CountAsync("probe.seen"));
        Assert.Equal(0, await host.CountAsync(Inversions));
    }

    [Fact]
    public async Task A_transaction_that_is_rolled_back_tells_nobody()
    {
        await using var host = await ProbeHost.StartAsync(await ProbeHost.CreateDatabaseAsync(postgres));
        var counter = Guid.CreateVersion7();
        await host.RaiseAsync(counter, commit: false);
        await host.RaiseAsync(counter);
        await host.DrainAsync();

        Assert.Equal([1L, 1L], await host.QueryAsync<long>("SELECT sequence FROM probe.seen"));
    }

    [Fact]
    public async Task A_failing_attempt_leaves_no_trace_and_is_repeated_until_it_succeeds()
    {
        await using var host = await ProbeHost.StartAsync(await ProbeHost.CreateDatabaseAsync(postgres));
        var failures = new ConcurrentDictionary<string, int>();
        host.Weather.Strike = (handler, _) => handler == "first" && failures.AddOrUpdate(handler, 1, (_, n) => n + 1) <= 2 ? throw new TimeoutException("for a moment") : Task.CompletedTask;
        await host.RaiseAsync(Guid.CreateVersion7());
        await host.DrainAsync();

        Assert.Equal(2, await host.CountAsync("probe.seen"));
        Assert.Equal(3, host.Weather.Attempts.Count(attempt => attempt.Handler == "first"));
        Assert.Equal(1, host.Weather.Attempts.Count(attempt => attempt.Handler == "second")); // the other handler is not run again
        Assert.Equal(0, await host.CountAsync("probe.dead_letters"));
    }

    [Fact]
    public async Task A_poisonous_event_is_parked_for_its_handler_alone_and_can_be_replayed()
    {
        await using var host = await ProbeHost.StartAsync(await ProbeHost.CreateDatabaseAsync(postgres));
        var poisonous = true;
        host.Weather.Strike = (handler, happened) => poisonous && handler == "first" && happened.Version == 2 ? throw new PoisonEventException("cannot") : Task.CompletedTask;
        var counter = Guid.CreateVersion7();
        for (var i = 0; i < 3; i++)
        {
            await host.RaiseAsync(counter);
        }

        await host.DrainAsync();
        Assert.Equal([1L, 3L], await host.QueryAsync<long>("SELECT sequence FROM probe.seen WHERE handler = 'first' ORDER BY place")); // later events of the key go on
        Assert.Equal([1L, 2L, 3L], await host.QueryAsync<long>("SELECT sequence FROM probe.seen WHERE handler = 'second' ORDER BY place"));
        Assert.Equal(1, host.Weather.Attempts.Count(attempt => attempt.Handler == "first") - 2); // poison is not retried

        var letters = host.Services.GetRequiredService<IDeadLetterStore>();
        var letter = Assert.Single(await letters.ListAsync(10, default));
        Assert.Equal(("probe.write-down-when-counter-raised", "probe.counter-raised.v1", 2L, 1), (letter.Consumer, letter.EventType, letter.Sequence, letter.Failures));
        Assert.Contains("cannot", letter.Error, StringComparison.Ordinal);

        Assert.Equal(new ReplayOutcome(0, 1), await letters.ReplayAsync(null, null, default)); // still poisonous: it stays, counted
        Assert.Equal(2, Assert.Single(await letters.ListAsync(10, default)).Failures);
        poisonous = false;
        Assert.Equal(new ReplayOutcome(1, 0), await letters.ReplayAsync(letter.Consumer, letter.EventId, default));
        Assert.Empty(await letters.ListAsync(10, default));
        Assert.Equal(6, await host.CountAsync("probe.seen"));
    }

    [Fact]
    public async Task Data_that_cannot_be_read_is_parked_and_types_that_nobody_takes_are_done()
    {
        await using var host = await ProbeHost.StartAsync(await ProbeHost.CreateDatabaseAsync(postgres), relay: false);
        await host.RaiseAsync(Guid.CreateVersion7());
        await host.RaiseAsync(Guid.CreateVersion7());
        await host.QueryAsync<int>("UPDATE probe.outbox SET data = 'no json' WHERE position = 1");
        await host.QueryAsync<int>("UPDATE probe.outbox SET event_type = 'probe.unknown.v9' WHERE position = 2");
        await using var relay = await ProbeHost.StartAsync(ConnectionStringOf(host));
        await host.DrainAsync();

        Assert.Equal(["probe.counter-raised.v1", "probe.counter-raised.v1"], await host.QueryAsync<string>("SELECT event_type FROM probe.dead_letters"));
        Assert.Equal(0, await host.CountAsync("probe.seen"));
    }

    [Fact]
    public async Task Nothing_is_lost_when_the_sessions_of_the_relay_die_while_it_works()
    {
        var database = await ProbeHost.CreateDatabaseAsync(postgres);
        await using var host = await ProbeHost.StartAsync(database);
        var counters = Enumerable.Range(0, 10).Select(_ => Guid.CreateVersion7()).ToArray();
        var acknowledged = 0;
        var writing = Parallel.ForEachAsync(Enumerable.Range(0, 300), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) =>
        {
            try
            {
                await host.RaiseAsync(counters[i % counters.Length]);
                Interlocked.Increment(ref acknowledged);
            }
            catch (Exception)
            {
                // This one died with its session (Npgsql has many words for it): not acknowledged, so its outcome is open.
            }
        });
        for (var kills = 0; kills < 5; kills++)
        {
            var before = acknowledged;
            await Eventually.TrueAsync(() => Task.FromResult(acknowledged > before + 5 || writing.IsCompleted), "writing goes on");
            await host.QueryAsync<bool>("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        }

        await writing;
        await host.DrainAsync();
        var committed = (await host.QueryAsync<decimal>("SELECT sum(version) FROM probe.counters"))[0];
        Assert.True(committed >= acknowledged, $"{acknowledged} acknowledged, {committed} there");
        Assert.Equal(committed * 2, await host.CountAsync("probe.seen") + await host.CountAsync("probe.dead_letters"));
        Assert.Equal(0, await host.CountAsync("probe.dead_letters"));
        Assert.Equal(0, await host.CountAsync(Inversions));
    }

    [Fact]
    public async Task Another_process_takes_over_when_the_leader_stops_and_hears_of_commits_at_once()
    {
        var database = await ProbeHost.CreateDatabaseAsync(postgres);
        var leader = await ProbeHost.StartAsync(database);
        await leader.RaiseAsync(Guid.CreateVersion7());
        await leader.DrainAsync();
        await using var follower = await ProbeHost.StartAsync(database);

        await follower.RaiseAsync(Guid.CreateVersion7()); // its relay is not the leader: the other one is told
        await follower.DrainAsync();
        Assert.Equal(4, leader.Weather.Attempts.Count);
        Assert.Empty(follower.Weather.Attempts);

        await leader.DisposeAsync();
        await follower.RaiseAsync(Guid.CreateVersion7());
        await follower.DrainAsync();
        Assert.Equal(2, follower.Weather.Attempts.Count);
    }

    [Fact]
    public async Task A_stop_lets_running_handlers_finish_and_leaves_the_rest_for_the_next_start()
    {
        var database = await ProbeHost.CreateDatabaseAsync(postgres);
        var host = await ProbeHost.StartAsync(database);
        var running = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        host.Weather.Strike = async (_, _) =>
        {
            running.TrySetResult();
            await release.Task;
        };
        var counter = Guid.CreateVersion7();
        await host.RaiseAsync(counter, events: 3);
        await running.Task;
        var stopping = host.DisposeAsync().AsTask();
        release.SetResult();
        await stopping;

        await using var next = await ProbeHost.StartAsync(database, relay: false);
        Assert.Equal([1L], await next.QueryAsync<long>("SELECT DISTINCT sequence FROM probe.seen"));
        Assert.Equal(2, await next.CountAsync("probe.outbox"));
    }

    [Fact]
    public async Task A_large_event_arrives_whole()
    {
        await using var host = await ProbeHost.StartAsync(await ProbeHost.CreateDatabaseAsync(postgres));
        string? received = null;
        host.Weather.Strike = (_, happened) => Task.FromResult(received = happened.Text);
        var text = string.Concat(Enumerable.Repeat("Größe ≠ 0 \"quoted\" \\ 𝄞\n", 40_000));
        await host.RaiseAsync(Guid.CreateVersion7(), text);
        await host.DrainAsync();

        Assert.Equal(text, received);
    }

    [Fact]
    public async Task The_database_refuses_a_module_the_schema_of_another()
    {
        await using var host = await ProbeHost.StartAsync(await ProbeHost.CreateDatabaseAsync(postgres));
        await host.QueryAsync<int>("CREATE SCHEMA foreigner; CREATE TABLE foreigner.things (id int)");
        var source = host.Services.GetRequiredService<ModuleDataSources>().Of(ProbeModule.Schema);
        for (var use = 0; use < 30; use++)
        {
            // Many times: a pooled connection must still be walled in when it is used again.
            await using var command = source.CreateCommand("SELECT count(*) FROM foreigner.things");
            var refused = await Assert.ThrowsAsync<PostgresException>(async () => await command.ExecuteScalarAsync());
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    private static string ConnectionStringOf(ProbeHost host) => host.Services.GetRequiredService<PostgresAddress>().Owner;
}
