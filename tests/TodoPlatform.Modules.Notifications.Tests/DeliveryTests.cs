using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.Modules.Notifications.Domain;
using TodoPlatform.Modules.Notifications.Features;
using TodoPlatform.Modules.Tasks.Contracts;
using Xunit;
using static TodoPlatform.Modules.Notifications.Tests.Stories;

namespace TodoPlatform.Modules.Notifications.Tests;

/// <summary>From the firing to the inbox, one step at a time: the tests relay the events.</summary>
public sealed class DeliveryTests(SilentSandbox sandbox) : IClassFixture<SilentSandbox>
{
    private readonly Guid _user = Guid.CreateVersion7();

    [Fact]
    public async Task A_firing_that_is_delivered_twice_reaches_the_inbox_once()
    {
        var task = await FireAsync();
        var firing = Assert.Single(await sandbox.FiringsAsync(_user));
        Assert.Equal("fired", await sandbox.StatusAsync(task.Id));
        await sandbox.DeliverAsync("notifications", firing);
        await sandbox.DeliverAsync("notifications", firing);
        Assert.Equal("delivered", await sandbox.StatusAsync(task.Id));
        Assert.Equal(["reminder"], await KindsAsync());
        Assert.Equal(["reminder-scheduled", "reminder-fired", "notification-created", "reminder-delivered"], (await sandbox.RaisedAsync(_user)).OrderBy(RankOf));
        Assert.Equal([1L, 2L, 3L], await sandbox.QueryAsync<long>("SELECT sequence FROM notifications.outbox WHERE subject = $1 ORDER BY position", firing.Reminder.Id));
    }

    [Fact]
    public async Task Two_deliveries_at_once_reach_the_inbox_once()
    {
        await FireAsync();
        var firing = Assert.Single(await sandbox.FiringsAsync(_user));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => sandbox.DeliverAsync("notifications", firing)));
        Assert.Equal(["reminder"], await KindsAsync());
    }

    [Fact]
    public async Task A_task_that_is_rescheduled_between_firing_and_delivery_gets_both_reminders()
    {
        var task = await FireAsync();
        var firing = Assert.Single(await sandbox.FiringsAsync(_user));
        await sandbox.UpdateAsync(task with { Version = 2, Reminders = [task.Reminders[0] with { At = Start.AddDays(9) }] });
        await sandbox.DeliverAsync("notifications", firing);
        Assert.Equal(["planned 2026-11-29 08:00"], await sandbox.RowsAsync(task.Id));
        Assert.Equal(["reminder"], await KindsAsync());
    }

    [Fact]
    public async Task An_unknown_channel_is_a_failure_that_the_user_sees()
    {
        var task = await FireAsync("pigeon");
        await sandbox.DeliverAsync("notifications", Assert.Single(await sandbox.FiringsAsync(_user)));
        Assert.Equal("failed", await sandbox.StatusAsync(task.Id));
        Assert.Equal(["delivery-failed"], await KindsAsync());
        Assert.Contains("reminder-failed", await sandbox.RaisedAsync(_user));
        Assert.Equal("This installation has no channel named \"pigeon\". Available: in-app.", await sandbox.QuerySingleAsync<string>("SELECT last_error FROM notifications.deliveries WHERE user_id = $1", _user));
    }

    [Theory]
    [InlineData("pigeon", "in-app")]
    [InlineData("in-app", "pigeon")]
    public async Task A_failing_channel_does_not_keep_the_others_from_delivering(string first, string second)
    {
        var task = await FireAsync(first, second);
        var firing = Assert.Single(await sandbox.FiringsAsync(_user));
        await sandbox.DeliverAsync("notifications", firing);
        await sandbox.DeliverAsync("notifications", firing);
        Assert.Equal("delivered", await sandbox.StatusAsync(task.Id));
        Assert.Equal(["delivery-failed", "reminder"], await KindsAsync());
        Assert.Equal(["delivered", "failed"], await sandbox.QueryAsync<string>("SELECT status FROM notifications.deliveries WHERE user_id = $1 ORDER BY status", _user));
    }

    [Fact]
    public async Task Reconciliation_delivers_what_was_fired_and_never_delivered_after_half_a_minute()
    {
        var task = await FireAsync();
        var reconciliation = sandbox.Host.Services.GetRequiredService<ReconcileDeliveries>();
        await reconciliation.RunAsync(CancellationToken.None);
        Assert.Equal("fired", await sandbox.StatusAsync(task.Id)); // its event may still be on the way

        sandbox.Clock.Advance(ReconcileDeliveries.Patience + TimeSpan.FromSeconds(1));
        Assert.True(await reconciliation.RunAsync(CancellationToken.None) >= 1);
        Assert.Equal("delivered", await sandbox.StatusAsync(task.Id));
        Assert.Equal(0, await reconciliation.RunAsync(CancellationToken.None));

        // The event arrives after all.
        await sandbox.DeliverAsync("notifications", Assert.Single(await sandbox.FiringsAsync(_user)));
        Assert.Equal(["reminder"], await KindsAsync());
    }

    [Fact]
    public async Task What_is_over_for_ninety_days_is_removed_and_nothing_else()
    {
        var closed = await FireAsync();
        var open = await FireAsync();
        foreach (var firing in await sandbox.FiringsAsync(_user))
        {
            await sandbox.DeliverAsync("notifications", firing);
        }

        await sandbox.DeliverAsync("notifications", new TaskCompleted(closed with { Version = 2, Status = TaskProgress.Completed }, null, Start));
        await sandbox.ExecuteAsync("UPDATE notifications.notifications SET read_at = $2 WHERE task_id = $1", closed.Id, sandbox.Clock.GetUtcNow());
        var removal = sandbox.Host.Services.GetRequiredService<RemoveOldEntries>();

        await removal.RunAsync(CancellationToken.None);
        Assert.Equal(2, await CountAsync("reminders"));
        await AgeAsync(TimeSpan.FromDays(89));
        await removal.RunAsync(CancellationToken.None);
        Assert.Equal((2, 2, 2), (await CountAsync("reminders"), await CountAsync("deliveries"), await CountAsync("notifications")));
        await AgeAsync(TimeSpan.FromDays(2));
        Assert.True(await removal.RunAsync(CancellationToken.None) >= 2);
        // The unread entry stays, and so does the reminder of the open task: it says that it has come.
        Assert.Equal((1, 1, 1), (await CountAsync("reminders"), await CountAsync("deliveries"), await CountAsync("notifications")));
        Assert.Equal(["delivered"], await sandbox.QueryAsync<string>("SELECT status FROM notifications.reminders WHERE task_id = $1", open.Id));
    }

    [Fact]
    public async Task Firings_are_counted_and_their_lateness_measured()
    {
        var counted = 0L;
        var lateness = new System.Collections.Concurrent.ConcurrentBag<double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Name is "todoplatform.reminders.fired" or "todoplatform.reminder.lateness")
                {
                    own.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref counted, value));
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => lateness.Add(value));
        listener.Start();
        var now = sandbox.Clock.GetUtcNow();
        await sandbox.CreateAsync(NewTask(_user, now.AddHours(-3), null, At(now.AddSeconds(-7321))));
        // Measured after the commit, and other classes fire, too.
        await sandbox.FiredAsync(() => Task.FromResult(lateness.Contains(7321)), "the lateness is measured");
        Assert.True(Interlocked.Read(ref counted) >= 1);
    }

    [Fact]
    public void A_digest_of_long_titles_is_cut_between_characters()
    {
        var task = new TaskCopy();
        var missed = Enumerable.Range(0, 5).Select(i =>
        {
            task.Take(NewTask(_user, Start, null, At(Start)) with { Version = i + 1, Title = $"{i}" + string.Concat(Enumerable.Repeat("🎈", 249)) }, isGone: false, Start);
            return Reminder.Begin(task, Assert.Single(ReminderPlan.Of(task, new Recipient())), Start, Start)!.Value.Reminder;
        }).ToList();
        var title = Notification.DigestOf(_user, missed, Start.AddDays(2)).TaskTitle;
        Assert.InRange(title.Length, 490, 500);
        Assert.EndsWith("🎈… (+2)", title, StringComparison.Ordinal);
    }

    private async Task<TaskState> FireAsync(params string[] channels)
    {
        var now = sandbox.Clock.GetUtcNow();
        var task = NewTask(_user, now, null, At(now, channels));
        await sandbox.CreateAsync(task);
        await sandbox.FiredAsync(async () => await sandbox.StatusAsync(task.Id) == "fired", "the reminder fires");
        return task;
    }

    private Task<IReadOnlyList<string>> KindsAsync() => sandbox.QueryAsync<string>("SELECT kind FROM notifications.notifications WHERE user_id = $1 ORDER BY kind", _user);

    private Task<long> CountAsync(string table) => sandbox.QuerySingleAsync<long>($"SELECT count(*) FROM notifications.{table} WHERE user_id = $1", _user);

    private Task<int[]> AgeAsync(TimeSpan by) => Task.WhenAll(
        sandbox.ExecuteAsync("UPDATE notifications.reminders SET updated_at = updated_at - $2 WHERE user_id = $1", _user, by),
        sandbox.ExecuteAsync("UPDATE notifications.notifications SET read_at = read_at - $2 WHERE user_id = $1", _user, by));

    private static int RankOf(string raised) => Array.IndexOf(["reminder-scheduled", "reminder-fired", "notification-created", "reminder-delivered"], raised);
}
