using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Messaging;
using TodoPlatform.Messaging.Tests.Probe;
using TodoPlatform.Testing;

namespace TodoPlatform.Messaging.Tests.Carriers;

/// <summary>What every carrier promises: at least once, in order per key, nothing lost, failures parked and replayed.</summary>
public abstract partial class CarrierTests(TestPostgres postgres)
{
    private const string Inversions = "(SELECT sequence - lag(sequence) OVER (PARTITION BY handler, subject ORDER BY place) AS step FROM probe.seen) AS steps WHERE step IS NOT NULL AND step <> 1";
    private protected const string First = "probe.write-down-when-counter-raised";

    /// <summary>Most handlers that run at a time.</summary>
    protected abstract int Concurrency { get; }

    /// <summary>Starts a process on this carrier; all of one database belong together.</summary>
    private protected abstract Task<ProbeHost> StartAsync(string database, bool relay = true, string? neighbour = null, ILoggerProvider? log = null);

    private protected Task<string> CreateDatabaseAsync() => ProbeHost.CreateDatabaseAsync(postgres);

    private protected async Task<ProbeHost> StartAsync(bool relay = true) => await StartAsync(await CreateDatabaseAsync(), relay);

    [Fact]
    public async Task Every_committed_event_reaches_every_handler_in_the_order_of_its_key()
    {
        await using var host = await StartAsync();
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
        await using var host = await StartAsync();
        await host.RaiseAsync(Guid.CreateVersion7(), events: 50);
        await host.DrainAsync();

        Assert.Equal(100, await host.CountAsync("probe.seen"));
        Assert.Equal(0, await host.CountAsync(Inversions));
    }

    [Fact]
    public async Task A_transaction_that_is_rolled_back_tells_nobody()
    {
        await using var host = await StartAsync();
        var counter = Guid.CreateVersion7();
        await host.RaiseAsync(counter, commit: false);
        await host.RaiseAsync(counter);
        await host.DrainAsync();

        Assert.Equal([1L, 1L], await host.QueryAsync<long>("SELECT sequence FROM probe.seen"));
    }

    [Fact]
    public async Task A_failing_attempt_leaves_no_trace_and_is_repeated_until_it_succeeds()
    {
        await using var host = await StartAsync();
        var failures = new ConcurrentDictionary<string, int>();
        host.Weather.Strike = (handler, _) => handler == "first" && failures.AddOrUpdate(handler, 1, (_, n) => n + 1) <= 2 ? throw new TimeoutException("for a moment") : Task.CompletedTask;
        await host.RaiseAsync(Guid.CreateVersion7());
        await host.DrainAsync();

        Assert.Equal(2, await host.CountAsync("probe.seen"));
        Assert.Equal(3, host.Weather.Attempts.Count(attempt => attempt.Handler == "first"));
        Assert.Equal(1, host.Weather.Attempts.Count(attempt => attempt.Handler == "second")); // the other handler is not run again
        Assert.Empty(await Letters(host).ListAsync(10, default));
    }

    [Fact]
    public async Task An_event_that_is_carried_twice_changes_nothing_the_second_time()
    {
        await using var host = await StartAsync(relay: false);
        await host.RaiseAsync(Guid.CreateVersion7());
        await host.QueryAsync<int>("INSERT INTO probe.outbox (ordinal, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, data) SELECT ordinal, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, data FROM probe.outbox");
        await using var relay = await StartAsync(host.Database);
        await relay.DrainAsync();

        Assert.Equal(4, relay.Weather.Attempts.Count);
        Assert.Equal(2, await host.CountAsync("probe.seen"));
    }

    [Fact]
    public async Task A_poisonous_event_is_parked_for_its_handler_alone_and_can_be_replayed()
    {
        await using var host = await StartAsync();
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

        var letters = Letters(host);
        var letter = Assert.Single(await letters.ListAsync(10, default));
        Assert.Equal((First, "probe.counter-raised.v1", counter, 2L, 1), (letter.Consumer, letter.EventType, letter.Subject, letter.Sequence, letter.Failures));
        Assert.Contains("cannot", letter.Error, StringComparison.Ordinal);

        Assert.Equal(new ReplayOutcome(0, 1), await letters.ReplayAsync(null, null, default)); // still poisonous: it stays, counted
        Assert.Equal(2, Assert.Single(await letters.ListAsync(10, default)).Failures);
        poisonous = false;
        Assert.Equal(new ReplayOutcome(0, 0), await letters.ReplayAsync("probe.somebody-else", null, default));
        Assert.Equal(new ReplayOutcome(0, 0), await letters.ReplayAsync(null, Guid.CreateVersion7(), default));
        Assert.Equal(new ReplayOutcome(1, 0), await letters.ReplayAsync(letter.Consumer, letter.EventId, default));
        Assert.Empty(await letters.ListAsync(10, default));
        Assert.Equal(6, await host.CountAsync("probe.seen"));
        Assert.Equal(3, host.Weather.Attempts.Count(attempt => attempt.Handler == "second")); // a replay is for the one that failed
    }

    [Fact]
    public async Task Letters_that_are_discarded_are_gone_for_good_and_said_once_and_no_other_is()
    {
        using var log = new RecordedLog();
        await using var host = await StartAsync(await CreateDatabaseAsync(), log: log);
        host.Weather.Strike = (_, happened) => happened.Version == 2 ? throw new PoisonEventException("cannot") : Task.CompletedTask;
        await host.RaiseAsync(Guid.CreateVersion7(), events: 3);
        await host.RaiseAsync(Guid.CreateVersion7(), events: 2);
        await host.DrainAsync();
        var letters = Letters(host);
        var all = await letters.ListAsync(10, default);
        Assert.Equal(4, all.Count);

        await Assert.ThrowsAsync<ArgumentException>(() => letters.DiscardAsync(null, null, default));
        Assert.Equal(0, await letters.DiscardAsync("probe.somebody-else", null, default));
        Assert.Equal(2, await letters.DiscardAsync(First, null, default));
        var left = await letters.ListAsync(10, default);
        Assert.Equal(2, left.Count);
        Assert.DoesNotContain(left, letter => letter.Consumer == First);
        Assert.Equal(0, await letters.DiscardAsync(First, left[0].EventId, default));
        Assert.Equal(1, await letters.DiscardAsync(null, left[0].EventId, default));
        Assert.Equal(left[1], Assert.Single(await letters.ListAsync(10, default)));
        var said = log.Lines.Where(line => line.Contains("was discarded by an operator", StringComparison.Ordinal)).ToList();
        Assert.All(said, line => Assert.StartsWith($"Warning {typeof(IDeadLetterStore).FullName}: The dead letter of ", line, StringComparison.Ordinal)); // one name for both carriers: verbs show what it says
        Assert.Equal(all.Where(letter => letter != left[1]).Select(letter => $"{letter.Consumer} for event {letter.EventId}").Order(StringComparer.Ordinal), said.Select(line => line.Split("The dead letter of ")[1].Split(" was discarded")[0]).Order(StringComparer.Ordinal));

        host.Weather.Strike = (_, _) => Task.CompletedTask;
        Assert.Equal(new ReplayOutcome(1, 0), await letters.ReplayAsync(null, null, default));
        Assert.Equal([2L], await host.QueryAsync<long>("SELECT sequence FROM probe.seen WHERE sequence = 2"));
    }

    [Fact]
    [Trait("group", "long")]
    public async Task Of_many_letters_the_oldest_are_listed_and_all_are_replayed()
    {
        await using var host = await StartAsync();
        var poisonous = true;
        host.Weather.Strike = (handler, _) => poisonous && handler == "first" ? throw new PoisonEventException("cannot") : Task.CompletedTask;
        var counter = Guid.CreateVersion7();
        await host.RaiseAsync(counter, new string('x', 20_000), events: 150);
        await host.DrainAsync();
        var letters = Letters(host);
        Assert.Equal(Enumerable.Range(1, 5).Select(version => (long)version), (await letters.ListAsync(5, default)).Select(letter => letter.Sequence));
        Assert.Equal(new ReplayOutcome(0, 150), await letters.ReplayAsync(null, null, default)); // each is parked anew, behind all others

        poisonous = false;
        var middle = (await letters.ListAsync(200, default))[75];
        Assert.Equal((150, 76L, 2), ((await letters.ListAsync(200, default)).Count, middle.Sequence, middle.Failures));
        Assert.Equal(new ReplayOutcome(1, 0), await letters.ReplayAsync(null, middle.EventId, default));
        Assert.Equal(new ReplayOutcome(149, 0), await letters.ReplayAsync(null, null, default));
        Assert.Empty(await letters.ListAsync(5, default));
        Assert.Equal(Enumerable.Range(1, 150).Where(version => version != 76).Select(version => (long)version).Prepend(76L), await host.QueryAsync<long>("SELECT sequence FROM probe.seen WHERE handler = 'first' ORDER BY place"));
    }

    [Fact]
    public async Task Data_that_cannot_be_read_is_parked_and_types_that_nobody_takes_are_done()
    {
        await using var host = await StartAsync(relay: false);
        await host.RaiseAsync(Guid.CreateVersion7());
        await host.RaiseAsync(Guid.CreateVersion7());
        await host.QueryAsync<int>("UPDATE probe.outbox SET data = 'no json' WHERE position = 1");
        await host.QueryAsync<int>("UPDATE probe.outbox SET event_type = 'probe.counter-ignored.v1' WHERE position = 2");
        await using var relay = await StartAsync(host.Database);
        await relay.DrainAsync();

        Assert.Equal(["probe.counter-raised.v1", "probe.counter-raised.v1"], (await Letters(relay).ListAsync(10, default)).Select(letter => letter.EventType));
        Assert.Equal(0, await host.CountAsync("probe.seen"));
    }

    [Fact]
    public async Task An_event_whose_type_the_leader_does_not_know_waits_for_one_that_does_and_holds_nothing_back()
    {
        await using var writer = await StartAsync(relay: false);
        var counter = Guid.CreateVersion7();
        await writer.RaiseAsync(counter, events: 3);
        await writer.QueryAsync<int>("UPDATE probe.outbox SET event_type = 'probe.of-tomorrow.v1' WHERE position = 2");
        for (var others = 3; others <= 4; others++)
        {
            await using var older = await StartAsync(writer.Database);
            await writer.RaiseAsync(counter);
            await Eventually.TrueAsync(async () => await writer.CountAsync("probe.seen") == others * 2, "the other events of its key go on");
            await Eventually.TrueAsync(async () => await writer.CountAsync("probe.outbox") == 0, "the outbox is empty");
            Assert.Equal(1, await writer.CountAsync("probe.parked_events"));
            Assert.Empty(await Letters(older).ListAsync(10, default));
        }

        await writer.QueryAsync<int>("UPDATE probe.parked_events SET event_type = 'probe.counter-raised.v1'"); // what a newer build sees: a type that it knows
        await using var newer = await StartAsync(writer.Database);
        await Eventually.TrueAsync(async () => await writer.CountAsync("probe.seen") == 10, "the newer build has delivered it");
        Assert.Equal(Enumerable.Range(1, 5).SelectMany(version => new long[] { version, version }), await writer.QueryAsync<long>("SELECT sequence FROM probe.seen ORDER BY sequence"));
    }

    [Fact]
    public async Task A_version_that_this_build_does_not_know_is_parked_and_new_fields_are_ignored()
    {
        await using var host = await StartAsync(relay: false);
        var counter = Guid.CreateVersion7();
        await host.RaiseAsync(counter, events: 2);
        await host.QueryAsync<int>("UPDATE probe.outbox SET event_type = 'probe.counter-raised.v2' WHERE position = 1");
        await host.QueryAsync<int>("UPDATE probe.outbox SET data = convert_to(replace(convert_from(data, 'UTF8'), '{\"userId\"', '{\"future\":{\"a\":[1]},\"userId\"'), 'UTF8') WHERE position = 2");
        Assert.Equal(1, await host.CountAsync("probe.outbox WHERE convert_from(data, 'UTF8') LIKE '%future%'"));
        await using var relay = await StartAsync(host.Database);
        await relay.DrainAsync();

        Assert.Equal([2L, 2L], await host.QueryAsync<long>("SELECT sequence FROM probe.seen"));
        var letters = await Letters(relay).ListAsync(10, default);
        Assert.Equal(["probe.counter-raised.v2", "probe.counter-raised.v2"], letters.Select(letter => letter.EventType));
        Assert.All(letters, letter => Assert.Contains("Replay it with a build that does", letter.Error, StringComparison.Ordinal));
        Assert.Equal(new ReplayOutcome(0, 2), await Letters(relay).ReplayAsync(null, null, default)); // they stay for a build that knows it
        Assert.Equal(2, (await Letters(relay).ListAsync(10, default)).Count);
    }

    [Fact]
    public async Task Nothing_is_lost_when_the_sessions_of_the_database_die_meanwhile()
    {
        await using var host = await StartAsync();
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
            await host.QueryAsync<bool>("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()");
        }

        await writing;
        await host.DrainAsync();
        var committed = (await host.QueryAsync<decimal>("SELECT sum(version) FROM probe.counters"))[0];
        Assert.True(committed >= acknowledged, $"{acknowledged} acknowledged, {committed} there");
        Assert.Empty(await Letters(host).ListAsync(10, default));
        Assert.Equal(committed * 2, await host.CountAsync("probe.seen"));
        Assert.Equal(0, await host.CountAsync(Inversions));
    }

    [Fact]
    public async Task Processes_that_come_and_go_during_work_lose_and_invert_nothing()
    {
        await using var writer = await StartAsync(relay: false);
        var counters = Enumerable.Range(0, 12).Select(_ => Guid.CreateVersion7()).ToArray();
        var raised = 0;
        var staying = await StartAsync(writer.Database);
        var writing = Parallel.ForEachAsync(Enumerable.Range(0, 400), new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (i, _) =>
        {
            await writer.RaiseAsync(counters[i % counters.Length]);
            Interlocked.Increment(ref raised);
        });
        for (var change = 0; change < 3; change++)
        {
            var before = raised;
            var coming = await StartAsync(writer.Database);
            await Eventually.TrueAsync(() => Task.FromResult(raised > before + 60 || writing.IsCompleted), "work goes on beside the one that came");
            await staying.DisposeAsync(); // the older one goes, in the middle of its work
            staying = coming;
        }

        await writing;
        await staying.DrainAsync(TimeSpan.FromSeconds(40));
        await staying.DisposeAsync();
        Assert.Equal(800, await writer.CountAsync("probe.seen"));
        Assert.Equal(0, await writer.CountAsync(Inversions));
    }

    [Fact]
    public async Task A_stop_lets_running_handlers_finish_and_the_next_start_does_the_rest()
    {
        var database = await StopInTheMiddleAsync();
        await using (var idle = await StartAsync(database, relay: false))
        {
            Assert.Equal(2, await idle.CountAsync("probe.seen WHERE sequence = 1")); // what ran came to its end
        }

        await using var next = await StartAsync(database);
        await next.DrainAsync();
        Assert.Equal(6, await next.CountAsync("probe.seen"));
        Assert.Equal(0, await next.CountAsync(Inversions));
    }

    [Fact]
    public async Task Slow_handlers_hold_events_back_and_lose_none()
    {
        await using var writer = await StartAsync(relay: false); // with connections of its own: slow handlers hold theirs
        await using var host = await StartAsync(writer.Database);
        var (running, most) = (0, 0);
        var gate = new SemaphoreSlim(0);
        host.Weather.Strike = async (_, _) =>
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            await gate.WaitAsync();
            Interlocked.Decrement(ref running);
        };
        var counters = Enumerable.Range(0, 50).Select(_ => Guid.CreateVersion7()).ToArray();
        foreach (var counter in counters)
        {
            await writer.RaiseAsync(counter, events: 3);
        }

        await Eventually.TrueAsync(() => Task.FromResult(Volatile.Read(ref running) >= Concurrency), "events are handled in parallel");
        gate.Release(1000);
        await host.DrainAsync();
        Assert.InRange(most, Concurrency, Concurrency * 2); // two handlers each
        Assert.Equal(300, await host.CountAsync("probe.seen"));
        Assert.Equal(0, await host.CountAsync(Inversions));
    }

    [Fact]
    public async Task An_event_just_below_the_limit_arrives_whole_and_a_larger_one_is_refused_with_its_change()
    {
        await using var host = await StartAsync();
        string? received = null;
        host.Weather.Strike = (_, happened) => Task.FromResult(received = happened.Text);
        const string Line = "Größe ≠ 0 \"quoted\" \\ 𝄞\n";
        var lineSize = JsonSerializer.SerializeToUtf8Bytes(Line, EventCatalog.Json).Length - 2;
        var lines = (EventEnvelope.MaxDataSize - 400) / lineSize;
        var text = string.Concat(Enumerable.Repeat(Line, lines));
        await host.RaiseAsync(Guid.CreateVersion7(), text);
        await host.DrainAsync();
        Assert.Equal(text, received);

        var refused = await Assert.ThrowsAsync<EventTooLargeException>(() => host.RaiseAsync(Guid.CreateVersion7(), string.Concat(Enumerable.Repeat(Line, lines + 20))));
        Assert.Contains($"an event may have {EventEnvelope.MaxDataSize}", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await host.CountAsync("probe.counters"));
        Assert.Equal(0, await host.CountAsync("probe.outbox"));
    }

    [Fact]
    public async Task Handlers_continue_the_trace_of_the_request_that_caused_the_event()
    {
        using var listener = new ActivityListener { ShouldListenTo = _ => true, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData };
        ActivitySource.AddActivityListener(listener);
        using var source = new ActivitySource("TodoPlatform.Messaging.Tests");
        await using var host = await StartAsync();
        var traces = new ConcurrentBag<ActivityTraceId?>();
        host.Weather.Strike = (_, _) =>
        {
            traces.Add(Activity.Current?.TraceId);
            return Task.CompletedTask;
        };
        ActivityTraceId expected;
        using (var request = source.StartActivity("request"))
        {
            expected = request!.TraceId;
            await host.RaiseAsync(Guid.CreateVersion7());
        }

        await host.DrainAsync();
        Assert.Equal([expected, expected], traces);
    }

    [Fact]
    public async Task The_time_from_a_decision_to_each_handlers_end_is_measured()
    {
        var measured = new ConcurrentBag<(double Seconds, string? Module)>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, self) => { if (instrument.Name == "todoplatform.events.handling_delay") { self.EnableMeasurementEvents(instrument); } } };
        listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) => measured.Add((seconds, tags.ToArray().Single(tag => tag.Key == "module").Value as string)));
        listener.Start();
        await using var writer = await StartAsync(relay: false);
        await writer.RaiseAsync(Guid.CreateVersion7());
        var age = TimeSpan.FromHours(Random.Shared.Next(1_000, 100_000)); // tells it from those of other tests
        await writer.QueryAsync<int>($"UPDATE probe.outbox SET occurred_at = occurred_at - interval '{age.TotalHours} hours'");
        await using var relay = await StartAsync(writer.Database);
        await relay.DrainAsync();
        Assert.Equal(["probe", "probe"], measured.Where(one => one.Seconds > age.TotalSeconds && one.Seconds < age.TotalSeconds + 300).Select(one => one.Module));
    }

    /// <summary>Stops a process in which the first of three events of a key is being handled.</summary>
    /// <returns>Its database.</returns>
    private protected async Task<string> StopInTheMiddleAsync()
    {
        var host = await StartAsync();
        var running = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        host.Weather.Strike = async (_, _) =>
        {
            running.TrySetResult();
            await release.Task;
        };
        await host.RaiseAsync(Guid.CreateVersion7(), events: 3);
        await running.Task;
        var stopping = host.DisposeAsync().AsTask();
        release.SetResult();
        await stopping;
        return host.Database;
    }

    private protected static IDeadLetterStore Letters(ProbeHost host) => host.Services.GetRequiredService<IDeadLetterStore>();

    private static void InterlockedMax(ref int target, int value)
    {
        var seen = Volatile.Read(ref target);
        while (value > seen && Interlocked.CompareExchange(ref target, value, seen) is var now && now != seen)
        {
            seen = now;
        }
    }
}
