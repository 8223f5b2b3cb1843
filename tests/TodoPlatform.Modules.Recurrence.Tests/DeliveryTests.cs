using TodoPlatform.BuildingBlocks.Contracts;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Recurrence.Contracts;
using TodoPlatform.Modules.Tasks.Contracts;
using Xunit;

namespace TodoPlatform.Modules.Recurrence.Tests;

/// <summary>At least once and in any order: the rows are the same, and nothing is told twice.</summary>
public sealed class DeliveryTests(RecurrenceSandbox sandbox) : IClassFixture<RecurrenceSandbox>
{
    private readonly Guid _user = Guid.CreateVersion7();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Fact]
    public async Task Every_event_twice_leaves_the_same_rows_and_raises_nothing_again()
    {
        var life = WholeLife();
        await sandbox.DeliverAsync(life);
        var (rows, raised) = (await sandbox.RowsAsync(_user), await sandbox.RaisedAsync(_user));
        Assert.Equal(5, raised.Count);

        await sandbox.ForgetAsync(_user);
        await sandbox.DeliverAsync(life.SelectMany(one => new[] { one, one }));
        Assert.Equal(rows, await sandbox.RowsAsync(_user));
        Assert.Equal(raised.Select(Told), (await sandbox.RaisedAsync(_user)).Select(Told));

        await sandbox.DeliverAsync(life); // the whole story once more, from its beginning
        Assert.Equal(rows, await sandbox.RowsAsync(_user));
        Assert.Equal(raised.Count, (await sandbox.RaisedAsync(_user)).Count);
    }

    [Fact]
    public async Task The_newest_event_of_each_aggregate_first_leaves_the_same_rows()
    {
        var life = WholeLife();
        await sandbox.DeliverAsync(life);
        var rows = await sandbox.RowsAsync(_user);
        var latest = (await sandbox.RaisedAsync(_user)).Max(one => one.Sequence);
        await sandbox.ForgetAsync(_user);

        // Per aggregate from the newest to the oldest, the aggregates in their order.
        await sandbox.DeliverAsync(life.GroupBy(one => one.Subject).SelectMany(group => group.OrderByDescending(one => one.Sequence)));

        Assert.Equal(rows, await sandbox.RowsAsync(_user));
        Assert.Equal(latest, (await sandbox.RaisedAsync(_user)).Max(one => one.Sequence));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Any_order_with_repeats_leaves_the_same_history(int seed)
    {
        var life = WholeLife();
        await sandbox.DeliverAsync(life);
        var rows = WithoutTold(await sandbox.RowsAsync(_user));
        await sandbox.ForgetAsync(_user);

        var shuffled = life.Concat(life).ToArray();
        new Random(seed).Shuffle(shuffled);
        await sandbox.DeliverAsync(shuffled);

        Assert.Equal(rows, WithoutTold(await sandbox.RowsAsync(_user)));
        Assert.DoesNotContain("\"told_generation\": null", string.Join('\n', (await sandbox.RowsAsync(_user)).Split('\n').Where(row => row.Contains("\"next_date\": \"2", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_closing_after_a_newer_one_changes_nothing()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp);
        var open = series.Open(1, "2026-11-02");
        var completed = series.Complete(open.Task.Id, "2026-11-11 10:00"); // would miss 9 November
        var reopened = series.Reopen(open.Task.Id, "2026-11-11 10:01");
        var skipped = series.Skip(open.Task.Id, "2026-11-11 10:02");
        await sandbox.DeliverAsync(open, skipped);
        var (rows, raised) = (await sandbox.RowsAsync(_user), await sandbox.RaisedAsync(_user));

        await sandbox.DeliverAsync(completed, reopened, completed);

        Assert.Equal(rows, await sandbox.RowsAsync(_user));
        Assert.Equal(raised.Count, (await sandbox.RaisedAsync(_user)).Count);
        Assert.Equal(2L, Assert.IsType<OccurrencePlanned>(Assert.Single(raised)).Generation);
    }

    [Fact]
    public async Task A_reopening_before_its_completion_leaves_the_occurrence_open()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp);
        var open = series.Open(1, "2026-11-02");
        var completed = series.Complete(open.Task.Id, "2026-11-02 10:00");

        await sandbox.DeliverAsync(series.Reopen(open.Task.Id, "2026-11-02 10:01"), completed, open);

        Assert.Empty(await sandbox.RaisedAsync(_user));
        Assert.Empty(await sandbox.QueryAsync<Guid>("SELECT closed_task_id FROM recurrence.history WHERE series_id = $1", series.Id));
    }

    [Fact]
    public async Task The_same_event_many_times_at_once_is_told_once()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp);
        var open = series.Open(2, "2026-11-09");
        var completed = series.Complete(open.Task.Id, "2026-12-02 10:00");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => sandbox.DeliverAsync("recurrence", completed)));

        Assert.Equal(3, (await sandbox.RaisedOnceAsync<OccurrencePlanned>(_user)).Missed.Count);
        Assert.Equal(4, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM recurrence.history WHERE series_id = $1", series.Id));
    }

    [Fact]
    public async Task Tasks_without_a_series_leave_no_row()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp);
        var created = series.Open(1, "2026-11-02");
        var completed = series.Complete(created.Task.Id, "2026-11-02 10:00");

        await sandbox.DeliverAsync(new TaskCreated(created.Task with { Occurrence = null }, null, created.OccurredAt), new TaskCompleted(completed.Task with { Occurrence = null }, null, completed.OccurredAt));

        Assert.Empty(await sandbox.RowsAsync(_user));
    }

    [Fact]
    public async Task Erasing_a_user_leaves_a_tombstone_that_later_events_respect()
    {
        var life = WholeLife();
        await sandbox.DeliverAsync(life);
        var other = ScriptedSeries.Weekly(Guid.CreateVersion7(), SeriesMode.CatchUp);
        await sandbox.DeliverAsync(other.Started());
        var deleted = new UserDeleted(_user, 7, ScriptedSeries.At("2026-12-20 10:00"));
        await sandbox.DeliverAsync(deleted);
        var (tombstone, raised) = (await sandbox.RowsAsync(_user), await sandbox.RaisedAsync(_user));
        Assert.Equal($$"""users {"id": "{{_user}}", "deleted": true, "version": 7, "time_zone": null}""", tombstone);

        await sandbox.DeliverAsync([deleted, .. life, new UserRegistered(Profile("Asia/Tokyo", 1), deleted.OccurredAt), new PreferencesChanged(Profile("Asia/Tokyo", 8), deleted.OccurredAt)]);

        Assert.Equal(tombstone, await sandbox.RowsAsync(_user));
        Assert.Equal(raised.Count, (await sandbox.RaisedAsync(_user)).Count);
        Assert.NotEmpty(await sandbox.RowsAsync(other.State.UserId));
    }

    [Fact]
    public async Task The_newest_zone_of_a_user_wins_in_any_order()
    {
        var at = ScriptedSeries.At("2026-11-02 10:00");
        var (registered, moved, movedOn) = (new UserRegistered(Profile("Europe/Berlin", 1), at), new PreferencesChanged(Profile("Asia/Tokyo", 2), at), new PreferencesChanged(Profile("America/New_York", 3), at));

        await sandbox.DeliverAsync(registered, movedOn, moved, registered, movedOn);

        Assert.Equal("America/New_York", await sandbox.QuerySingleAsync<string>("SELECT time_zone FROM recurrence.users WHERE id = $1", _user));
    }

    [Fact]
    public async Task A_waiting_floating_series_goes_on_in_the_present_zone_of_its_user()
    {
        var series = new ScriptedSeries(_user, "FREQ=DAILY", SeriesMode.CatchUp, new(new(2026, 11, 1), new(9, 0)));
        var open = series.Open(1, "2026-11-09");
        await sandbox.DeliverAsync(
            open, series.Archive("2026-11-09 08:00"), series.Complete(open.Task.Id, "2026-11-09 10:00"),
            new PreferencesChanged(Profile("America/New_York", 2), ScriptedSeries.At("2026-11-10 10:00")));

        await sandbox.DeliverAsync(series.Unarchive("2026-12-01 11:00")); // 05:00 in New York: today's 09:00 is still to come

        Assert.Equal(new DateOnly(2026, 12, 1), (await sandbox.RaisedOnceAsync<OccurrencePlanned>(_user)).Date);
    }

    /// <summary>Everything that can happen to a series: each event as Tasks would order it.</summary>
    private List<IIntegrationEvent> WholeLife()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp);
        var life = new List<IIntegrationEvent> { series.Started() };
        TEvent Then<TEvent>(TEvent happened)
            where TEvent : IIntegrationEvent
        {
            life.Add(happened);
            return happened;
        }

        var first = Then(series.Open(1, "2026-11-02")).Task.Id;
        Then(series.Complete(first, "2026-11-11 10:00")); // misses 9
        var withdrawn = Then(series.Open(2, "2026-11-16")).Task.Id;
        Then(series.Reopen(first, "2026-11-11 10:01"));
        Then(series.Delete(withdrawn, "2026-11-11 10:01"));
        Then(series.Skip(first, "2026-11-11 10:02"));
        var second = Then(series.Open(2, "2026-11-16")).Task.Id;
        Then(series.Rename(second, "Water all plants", "2026-11-12 10:00"));
        Then(series.Change(state => state with { ExceptDates = [new(new(2026, 11, 23), new(9, 0), "Europe/Berlin")] }, "2026-11-12 11:00"));
        Then(series.Complete(second, "2026-11-16 10:00"));
        var third = Then(series.Open(3, "2026-11-30")).Task.Id;
        Then(series.Move(third, Guid.CreateVersion7(), "2026-11-17 10:00"));
        Then(series.Archive("2026-11-17 11:00"));
        Then(series.Unarchive("2026-11-17 12:00"));
        Then(series.Pause("2026-11-18 10:00"));
        Then(series.CloseByPause(third, "2026-11-18 10:00"));
        Then(series.Resume(third, "2026-12-02 10:00"));
        var fourth = Then(series.Open(4, "2026-12-07")).Task.Id;
        Then(series.Delete(fourth, "2026-12-03 10:00"));
        Then(series.Restore(fourth, "2026-12-03 10:01"));
        Then(series.Complete(fourth, "2026-12-07 10:00"));
        var fifth = Then(series.Open(5, "2026-12-14")).Task.Id;
        Then(series.Stop("2026-12-08 10:00"));
        Then(series.Delete(fifth, "2026-12-08 10:00"));
        return life;
    }

    private UserState Profile(string zone, long version) => new(_user, "someone@example.org", "Someone", zone, "en", DayOfWeek.Monday, DateOrder.DayMonthYear, null, version);

    // A closing that comes after a later generation of its series is told once more in that one, because its own is void by then.
    private static string WithoutTold(string rows) => System.Text.RegularExpressions.Regex.Replace(rows, "\"told_generation\": [0-9]+", "");

    private static (Type Type, Guid After, long Sequence) Told(IIntegrationEvent raised) =>
        (raised.GetType(), raised is OccurrencePlanned planned ? planned.AfterTaskId : ((SeriesEnded)raised).AfterTaskId, raised.Sequence);
}
