using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Notifications.Features;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Notifications.Tests.Stories;

namespace TodoPlatform.Modules.Notifications.Tests;

public sealed class FiringTests(ClockedSandbox sandbox) : IClassFixture<ClockedSandbox>
{
    private readonly Guid _user = Guid.CreateVersion7();

    private DateTimeOffset Now => sandbox.Clock.GetUtcNow();

    [Fact]
    public async Task A_reminder_comes_at_its_time_and_not_before()
    {
        var task = NewTask(_user, Now, null, At(Now.AddMinutes(10)));
        await sandbox.CreateAsync(task);
        sandbox.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromMilliseconds(1));
        await sandbox.Host.Services.GetRequiredService<FireDueReminders>().RunAsync(CancellationToken.None);
        Assert.Equal("planned", await sandbox.StatusAsync(task.Id));
        sandbox.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await DeliveredAsync(1);
        Assert.Equal([0], await LatenessAsync());
    }

    [Fact]
    public async Task A_reminder_that_is_due_at_once_wakes_the_loop_without_a_tick_of_the_clock()
    {
        await Eventually.TrueAsync(IsListeningAsync, "the loop listens"); // until then only the clock could wake it
        await sandbox.CreateAsync(NewTask(_user, Now, null, At(Now)));
        await Eventually.TrueAsync(async () => await CountAsync() == 1, "the reminder comes");
    }

    [Fact]
    public async Task A_loop_whose_listening_connection_dies_listens_again()
    {
        await Eventually.TrueAsync(IsListeningAsync, "the loop listens");
        await sandbox.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN todoplatform_reminders_due%'");
        await Eventually.TrueAsync(
            async () =>
            {
                sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
                return await IsListeningAsync();
            },
            "the loop listens again");
        await sandbox.CreateAsync(NewTask(_user, Now, null, At(Now)));
        await DeliveredAsync(1);
    }

    [Fact]
    public async Task What_was_missed_more_than_a_day_ago_comes_as_one_digest()
    {
        for (var i = 0; i < 5; i++)
        {
            await sandbox.CreateAsync(NewTask(_user, Now, null, At(Now.AddDays(30).AddMinutes(i))) with { Title = $"Task {i}" });
        }

        await sandbox.CreateAsync(NewTask(_user, Now, null, At(Now.AddDays(31))));
        await MissAsync(TimeSpan.FromDays(31) + TimeSpan.FromHours(3));
        await DeliveredAsync(2);
        await sandbox.RelayedAsync();
        Assert.Equal(["digest", "reminder"], await sandbox.QueryAsync<string>("SELECT kind FROM notifications.notifications WHERE user_id = $1 ORDER BY kind", _user));
        Assert.Equal("Task 0, Task 1, Task 2 (+2)", await sandbox.QuerySingleAsync<string>("SELECT task_title FROM notifications.notifications WHERE user_id = $1 AND kind = 'digest'", _user));
        Assert.Equal([3 * 3600, 27 * 3600], await LatenessAsync());
        Assert.Equal(6, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM notifications.reminders WHERE user_id = $1 AND status = 'delivered'", _user));
        Assert.Equal(6, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM notifications.deliveries WHERE user_id = $1", _user));
    }

    [Fact]
    [Trait("group", "long")]
    public async Task Many_loops_on_one_database_double_nothing()
    {
        const int count = 600; // several batches
        await sandbox.CreateAsync(NewTask(_user, Now, null, [.. Enumerable.Range(0, count).Select(i => At(Now.AddDays(30).AddMilliseconds(i)))]));
        var loops = Loops();
        await MissAsync(TimeSpan.FromDays(30) + TimeSpan.FromMinutes(1));
        await Task.WhenAll(loops.Select(loop => Task.Run(() => loop.RunAsync(CancellationToken.None))));
        await DeliveredAsync(count);
        await sandbox.RelayedAsync();
        await AssertOnceEachAsync(count);
    }

    [Fact]
    public async Task Many_loops_make_one_digest()
    {
        await sandbox.CreateAsync(NewTask(_user, Now, null, [.. Enumerable.Range(0, 300).Select(i => At(Now.AddDays(30).AddSeconds(i)))]));
        var loops = Loops();
        await MissAsync(TimeSpan.FromDays(32));
        await Task.WhenAll(loops.Select(loop => Task.Run(() => loop.RunAsync(CancellationToken.None))));
        await sandbox.FiredAsync(async () => await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM notifications.reminders WHERE user_id = $1 AND status = 'delivered'", _user) == 300, "all are delivered");
        await sandbox.RelayedAsync(); // or the next test waits for the backlog
        Assert.Equal(["digest"], await sandbox.QueryAsync<string>("SELECT kind FROM notifications.notifications WHERE user_id = $1", _user));
    }

    [Fact]
    public async Task A_claim_that_is_rolled_back_loses_nothing()
    {
        var task = NewTask(_user, Now, null, At(Now.AddMinutes(5)));
        await sandbox.CreateAsync(task);
        // The outbox refuses the event, as a crash between claim and commit would.
        await sandbox.ExecuteAsync("ALTER TABLE notifications.outbox ADD CONSTRAINT broken CHECK (event_type NOT LIKE '%reminder-fired%') NOT VALID");
        sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
        try
        {
            // The Host's own loop tries, too, and may hold the row.
            await Eventually.TrueAsync(
                async () => await Record.ExceptionAsync(() => sandbox.Host.Services.GetRequiredService<FireDueReminders>().RunAsync(CancellationToken.None)) is not null,
                "a claim fails");
            Assert.Equal("planned", await sandbox.StatusAsync(task.Id));
        }
        finally
        {
            await sandbox.ExecuteAsync("ALTER TABLE notifications.outbox DROP CONSTRAINT broken");
        }

        await DeliveredAsync(1);
    }

    [Fact]
    public async Task Completing_and_rescheduling_before_the_time_cancel_and_move()
    {
        var completed = NewTask(_user, Now, null, At(Now.AddMinutes(5)));
        var moved = completed with { Id = Guid.CreateVersion7() };
        await sandbox.CreateAsync(completed);
        await sandbox.CreateAsync(moved);
        await sandbox.DeliverAsync("notifications", new TaskCompleted(completed with { Version = 2, Status = TaskProgress.Completed }, null, Now));
        await sandbox.UpdateAsync(moved with { Version = 2, Reminders = [moved.Reminders[0] with { At = Now.AddMinutes(15) }] }, Now);
        sandbox.Clock.Advance(TimeSpan.FromMinutes(10));
        await sandbox.Host.Services.GetRequiredService<FireDueReminders>().RunAsync(CancellationToken.None);
        Assert.Equal("cancelled", await sandbox.StatusAsync(completed.Id));
        Assert.Equal("planned", await sandbox.StatusAsync(moved.Id));
        sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
        await DeliveredAsync(1);
    }

    [Fact]
    public async Task In_quiet_hours_a_reminder_waits_for_their_end()
    {
        var local = TimeOnly.FromDateTime(Now.UtcDateTime);
        await sandbox.SetProfileAsync(_user, "Etc/UTC", quietHours: new QuietHours(local, local.AddHours(2)));
        var task = NewTask(_user, Now, null, At(Now.AddMinutes(30)));
        await sandbox.CreateAsync(task);
        sandbox.Clock.Advance(TimeSpan.FromHours(1));
        await sandbox.Host.Services.GetRequiredService<FireDueReminders>().RunAsync(CancellationToken.None);
        Assert.Equal("planned", await sandbox.StatusAsync(task.Id));
        sandbox.Clock.Advance(TimeSpan.FromHours(1));
        await DeliveredAsync(1);
        Assert.Equal([0], await LatenessAsync());
    }

    private async Task<bool> IsListeningAsync() => await sandbox.QuerySingleAsync<long>(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle' AND query LIKE 'LISTEN todoplatform_reminders_due%'") == 1;

    private List<FireDueReminders> Loops() => [.. Enumerable.Range(0, 4).Select(_ => ActivatorUtilities.CreateInstance<FireDueReminders>(sandbox.Host.Services))];

    /// <summary>All at once it is as late as if nothing had run for so long.</summary>
    private Task<int> MissAsync(TimeSpan by) => sandbox.ExecuteAsync("UPDATE notifications.reminders SET fire_at = fire_at - $2 WHERE user_id = $1", _user, by);

    private Task<long> CountAsync() => sandbox.QuerySingleAsync<long>("SELECT count(*) FROM notifications.notifications WHERE user_id = $1", _user);

    private Task DeliveredAsync(int count) => sandbox.FiredAsync(async () => await CountAsync() >= count, $"{count} notifications come");

    private Task<IReadOnlyList<int>> LatenessAsync() => sandbox.QueryAsync<int>("SELECT late_by_seconds FROM notifications.notifications WHERE user_id = $1 ORDER BY late_by_seconds", _user);

    private async Task AssertOnceEachAsync(int count)
    {
        Assert.Equal(count, await CountAsync());
        Assert.Equal(count, await sandbox.QuerySingleAsync<long>("SELECT count(DISTINCT reminder_id) FROM notifications.notifications WHERE user_id = $1", _user));
        // Planned, fired, delivered: each exactly once.
        Assert.Equal(count, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM notifications.reminders WHERE user_id = $1 AND version = 3 AND status = 'delivered'", _user));
    }
}

/// <summary>On the system's clock: nothing but the loop's own timer wakes it.</summary>
public sealed class RealTimeFiringTests(Sandbox sandbox) : IClassFixture<Sandbox>
{
    [Fact]
    [Trait("group", "long")]
    public async Task A_thousand_reminders_due_within_one_second_all_come_once()
    {
        const int count = 1000;
        var user = Guid.CreateVersion7();
        var now = DateTimeOffset.UtcNow;
        await sandbox.CreateAsync(NewTask(user, now, null, [.. Enumerable.Range(0, count).Select(i => At(now.AddSeconds(3).AddMilliseconds(i)))]));
        await Eventually.TrueAsync(
            async () => await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM notifications.reminders WHERE user_id = $1 AND status = 'delivered'", user) == count,
            "all come", TimeSpan.FromSeconds(120));
        await sandbox.RelayedAsync();
        Assert.Equal(count, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM notifications.notifications WHERE user_id = $1", user));
        Assert.Equal(count, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM notifications.reminders WHERE user_id = $1 AND version = 3 AND fired_at >= fire_at", user));
        var lateness = await sandbox.QuerySingleAsync<double>("SELECT percentile_disc(0.99) WITHIN GROUP (ORDER BY extract(epoch FROM fired_at - fire_at))::double precision FROM notifications.reminders WHERE user_id = $1", user);
        TestContext.Current.TestOutputHelper?.WriteLine($"99 % were fired within {lateness * 1000:F1} ms");
    }
}

public sealed class DowntimeTests(ClockedSandbox sandbox) : IClassFixture<ClockedSandbox>
{
    [Fact]
    public async Task After_downtime_every_missed_reminder_comes_at_once_and_says_how_late()
    {
        var user = Guid.CreateVersion7();
        await sandbox.CreateAsync(NewTask(user, Start, null, At(Start.AddHours(1)), At(Start.AddHours(2)), At(Start.AddHours(30))));
        await sandbox.RelayedAsync();
        await sandbox.Host.DisposeAsync();

        await using (new TestHost(sandbox.Host.ConnectionString, time: new ManualTimeProvider(Start.AddHours(3))).Start())
        {
            await Eventually.TrueAsync(
                async () => await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM notifications.reminders WHERE user_id = $1 AND status = 'delivered'", user) == 2, "both come");
        }

        Assert.Equal([3600, 7200], await sandbox.QueryAsync<int>("SELECT late_by_seconds FROM notifications.notifications WHERE user_id = $1 ORDER BY 1", user));
        Assert.Equal(["delivered", "delivered", "planned"], await sandbox.QueryAsync<string>("SELECT status FROM notifications.reminders WHERE user_id = $1 ORDER BY fire_at", user));
    }
}

/// <summary>With the scheduler, which the other tests leave off.</summary>
public sealed class SchedulerTests(SilentSandbox sandbox) : IClassFixture<SilentSandbox>
{
    [Fact]
    public async Task The_scheduler_makes_its_tables_in_the_modules_schema_and_runs_the_sweeps()
    {
        var user = Guid.CreateVersion7();
        var now = sandbox.Clock.GetUtcNow();
        var task = NewTask(user, now, null, At(now));
        await sandbox.CreateAsync(task);
        await sandbox.FiredAsync(async () => await sandbox.StatusAsync(task.Id) == "fired", "the reminder fires");
        // By the second host's clock this was long ago, and nobody relays the event.
        await sandbox.ExecuteAsync("UPDATE notifications.reminders SET fired_at = now() - interval '1 hour' WHERE task_id = $1", task.Id);

        var settings = new Dictionary<string, string?> { ["Notifications:Scheduler"] = "true", ["Messaging:Relay"] = "false" };
        await using (new TestHost(sandbox.Host.ConnectionString, settings).Start())
        {
            await Eventually.TrueAsync(async () => await sandbox.StatusAsync(task.Id) == "delivered", "the reconciliation delivers it", TimeSpan.FromSeconds(60));
            Assert.Equal(
                ["reconcile-deliveries", "remove-old-entries"],
                await sandbox.QueryAsync<string>("SELECT job_name FROM notifications.qrtz_job_details ORDER BY job_name"));
            Assert.Equal(
                ["todo_notifications"],
                await sandbox.QueryAsync<string>("SELECT DISTINCT tableowner::text FROM pg_tables WHERE schemaname = 'notifications' AND tablename LIKE 'qrtz%'"));
            // The delivery is seen before its sweep has ended, and a host that is disposed of then leaves Quartz' threads behind for half a minute.
            await Eventually.TrueAsync(async () => await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM notifications.qrtz_fired_triggers WHERE state = 'EXECUTING'") == 0, "no sweep runs");
        }
    }
}
