using TodoPlatform.Modules.Recurrence.Contracts;
using TodoPlatform.Modules.Tasks.Contracts;
using Xunit;

namespace TodoPlatform.Modules.Recurrence.Tests;

/// <summary>The table of semantics §2, through the handlers.</summary>
public sealed class NextOccurrenceTests(RecurrenceSandbox sandbox) : IClassFixture<RecurrenceSandbox>
{
    private readonly Guid _user = Guid.CreateVersion7();

    [Theory]
    [InlineData("row 1", SeriesMode.CatchUp, "2026-11-09 10:00", "2026-11-16", "")]
    [InlineData("row 1", SeriesMode.Strict, "2026-11-09 10:00", "2026-11-16", "")]
    [InlineData("row 1", SeriesMode.FromCompletion, "2026-11-09 10:00", "2026-11-16", "")]
    [InlineData("row 2", SeriesMode.CatchUp, "2026-11-07 12:00", "2026-11-16", "")]
    [InlineData("row 2", SeriesMode.Strict, "2026-11-07 12:00", "2026-11-16", "")]
    [InlineData("row 2", SeriesMode.FromCompletion, "2026-11-07 12:00", "2026-11-14", "")]
    [InlineData("row 3", SeriesMode.CatchUp, "2026-11-11 12:00", "2026-11-16", "")]
    [InlineData("row 3", SeriesMode.Strict, "2026-11-11 12:00", "2026-11-16", "")]
    [InlineData("row 3", SeriesMode.FromCompletion, "2026-11-11 12:00", "2026-11-18", "")]
    [InlineData("row 4", SeriesMode.CatchUp, "2026-12-02 12:00", "2026-12-07", "2026-11-16 2026-11-23 2026-11-30")]
    [InlineData("row 4", SeriesMode.Strict, "2026-12-02 12:00", "2026-11-16", "")]
    [InlineData("row 4", SeriesMode.FromCompletion, "2026-12-02 12:00", "2026-12-09", "")]
    public async Task Weekly_series_goes_on_after_a_completion(string row, SeriesMode mode, string completedAt, string next, string missed)
    {
        var series = ScriptedSeries.Weekly(_user, mode);
        var open = series.Open(2, "2026-11-09");

        await sandbox.DeliverAsync(series.Started(), open, series.Complete(open.Task.Id, completedAt));

        var planned = await sandbox.RaisedOnceAsync<OccurrencePlanned>(_user);
        Assert.Equal((row, next, "09:00"), (row, $"{planned.Date:yyyy-MM-dd}", $"{planned.Time:HH\\:mm}"));
        Assert.Equal(missed, string.Join(' ', planned.Missed.Select(one => $"{one.Date:yyyy-MM-dd}")));
        Assert.Equal((series.Id, open.Task.Id, 1L, 3, _user), (planned.SeriesId, planned.AfterTaskId, planned.Generation, planned.Number, planned.UserId));
        Assert.Equal(ScriptedSeries.At(completedAt), planned.OccurredAt);
        Assert.Equal(1 + planned.Missed.Count, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM recurrence.history WHERE series_id = $1", series.Id));
    }

    [Theory]
    [InlineData(SeriesMode.CatchUp, "2026-11-20")]
    [InlineData(SeriesMode.Strict, "2026-11-20")]
    [InlineData(SeriesMode.FromCompletion, "2026-11-21")]
    public async Task Row_5_daily_at_18_yesterdays_completed_at_noon(SeriesMode mode, string next)
    {
        var series = new ScriptedSeries(_user, "FREQ=DAILY", mode, new(new(2026, 11, 1), new(18, 0), "Europe/Berlin"));
        var open = series.Open(19, "2026-11-19", "18:00");

        await sandbox.DeliverAsync(open, series.Complete(open.Task.Id, "2026-11-20 12:00"));

        var planned = await sandbox.RaisedOnceAsync<OccurrencePlanned>(_user);
        Assert.Equal((next, new TimeOnly(18, 0)), ($"{planned.Date:yyyy-MM-dd}", planned.Time));
        Assert.Empty(planned.Missed);
    }

    [Fact]
    public async Task Row_6_daily_all_day_completed_a_day_late_is_open_today_and_then_tomorrow()
    {
        var series = new ScriptedSeries(_user, "FREQ=DAILY", SeriesMode.CatchUp, new(new(2026, 11, 1)));
        var yesterday = series.Open(1, "2026-11-19", time: null);
        await sandbox.DeliverAsync(yesterday, series.Complete(yesterday.Task.Id, "2026-11-20 12:00"));
        var today = series.Open(2, "2026-11-20", time: null);
        await sandbox.DeliverAsync(today, series.Complete(today.Task.Id, "2026-11-20 12:05"));

        var planned = (await sandbox.RaisedAsync(_user)).Cast<OccurrencePlanned>().ToList();
        Assert.Equal([(new DateOnly(2026, 11, 20), null, 2), (new DateOnly(2026, 11, 21), (TimeOnly?)null, 3)], planned.Select(one => (one.Date, one.Time, one.Number)));
        Assert.True(planned[0].Sequence < planned[1].Sequence);
    }

    [Fact]
    public async Task Row_12_skip_goes_on_like_a_completion_and_uses_one_of_count()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp, "FREQ=WEEKLY;COUNT=2");
        var open = series.Open(1, "2026-11-02");
        await sandbox.DeliverAsync(open, series.Skip(open.Task.Id, "2026-11-02 08:00"));
        var second = series.Open(2, "2026-11-09");
        await sandbox.DeliverAsync(second, series.Skip(second.Task.Id, "2026-11-09 08:00"));

        var raised = await sandbox.RaisedAsync(_user);
        Assert.Equal(new DateOnly(2026, 11, 9), Assert.IsType<OccurrencePlanned>(raised[0]).Date);
        Assert.Equal("count", Assert.IsType<SeriesEnded>(raised[1]).Reason);
        Assert.Equal(2, raised.Count);
        Assert.Equal(["skipped", "skipped"], await sandbox.QueryAsync<string>("SELECT outcome FROM recurrence.history WHERE series_id = $1", series.Id));
    }

    [Fact]
    public async Task Row_13_the_fifth_of_five_ends_the_series_whether_completed_skipped_or_missed()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp, "FREQ=WEEKLY;COUNT=5");
        var first = series.Open(1, "2026-11-02");
        await sandbox.DeliverAsync(first, series.Complete(first.Task.Id, "2026-11-02 10:00"));
        var second = series.Open(2, "2026-11-09");
        await sandbox.DeliverAsync(second, series.Complete(second.Task.Id, "2026-11-25 10:00")); // misses 16 and 23
        var fifth = series.Open(3, "2026-11-30");
        await sandbox.DeliverAsync(fifth, series.Complete(fifth.Task.Id, "2026-11-30 10:00"));

        var raised = await sandbox.RaisedAsync(_user);
        Assert.Equal(new DateOnly(2026, 11, 30), Assert.IsType<OccurrencePlanned>(raised[1]).Date);
        var ended = Assert.IsType<SeriesEnded>(raised[2]);
        Assert.Equal(("count", fifth.Task.Id, 1L), (ended.Reason, ended.AfterTaskId, ended.Generation));
        Assert.Equal(5, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM recurrence.history WHERE series_id = $1", series.Id));
    }

    [Fact]
    public async Task Row_14_the_occurrence_on_until_still_comes_and_ends_the_series()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp, "FREQ=WEEKLY;UNTIL=20261123T080000Z");
        var open = series.Open(3, "2026-11-16");
        await sandbox.DeliverAsync(open, series.Complete(open.Task.Id, "2026-11-16 10:00"));
        var last = series.Open(4, "2026-11-23");
        await sandbox.DeliverAsync(last, series.Complete(last.Task.Id, "2026-11-23 10:00"));

        var raised = await sandbox.RaisedAsync(_user);
        Assert.Equal(new DateOnly(2026, 11, 23), Assert.IsType<OccurrencePlanned>(raised[0]).Date);
        Assert.Equal("until", Assert.IsType<SeriesEnded>(raised[1]).Reason);
    }

    [Fact]
    public async Task Row_15_late_beyond_until_ends_with_the_rest_missed()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp, "FREQ=WEEKLY;UNTIL=20261123T080000Z");
        var open = series.Open(2, "2026-11-09");

        await sandbox.DeliverAsync(open, series.Complete(open.Task.Id, "2026-12-02 10:00"));

        var ended = await sandbox.RaisedOnceAsync<SeriesEnded>(_user);
        Assert.Equal("until", ended.Reason);
        Assert.Equal([new DateOnly(2026, 11, 16), new DateOnly(2026, 11, 23)], ended.Missed.Select(one => one.Date));
    }

    [Theory]
    [InlineData(SeriesMode.CatchUp, "2026-12-07")]
    [InlineData(SeriesMode.Strict, "2026-12-07")]
    [InlineData(SeriesMode.FromCompletion, "2026-12-01")]
    public async Task Row_21_after_a_pause_nothing_was_missed_and_count_is_unused(SeriesMode mode, string next)
    {
        var series = ScriptedSeries.Weekly(_user, mode, "FREQ=WEEKLY;COUNT=3");
        var first = series.Open(1, "2026-11-02");
        await sandbox.DeliverAsync(first, series.Complete(first.Task.Id, "2026-11-02 10:00"));
        var second = series.Open(2, "2026-11-09");
        await sandbox.DeliverAsync(second, series.Pause("2026-11-10 10:00"), series.CloseByPause(second.Task.Id, "2026-11-10 10:00"), series.Resume(second.Task.Id, "2026-12-01 08:00"));

        var planned = Assert.IsType<OccurrencePlanned>((await sandbox.RaisedAsync(_user))[1]);
        Assert.Equal((next, 3, second.Task.Id, 3L), ($"{planned.Date:yyyy-MM-dd}", planned.Number, planned.AfterTaskId, planned.Generation));
        Assert.Empty(planned.Missed);

        // COUNT=3 has two left: this one and one more.
        var third = series.Open(3, next);
        await sandbox.DeliverAsync(third, series.Complete(third.Task.Id, next + " 08:00"));
        var fourth = series.Open(4, "2026-12-14");
        await sandbox.DeliverAsync(fourth, series.Complete(fourth.Task.Id, "2026-12-14 08:00"));
        var raised = await sandbox.RaisedAsync(_user);
        Assert.Equal([typeof(OccurrencePlanned), typeof(OccurrencePlanned), typeof(OccurrencePlanned), typeof(SeriesEnded)], raised.Select(one => one.GetType()));
        Assert.Equal("count", ((SeriesEnded)raised[3]).Reason);
    }

    [Theory]
    [InlineData(SeriesMode.CatchUp, "2026-11-16")]
    [InlineData(SeriesMode.Strict, "2026-11-16")]
    [InlineData(SeriesMode.FromCompletion, "2026-11-18")] // a Wednesday: counted from a completion, beside the rule
    public async Task A_short_pause_opens_the_same_occurrence_again(SeriesMode mode, string key)
    {
        var series = ScriptedSeries.Weekly(_user, mode);
        var open = series.Open(2, key);

        await sandbox.DeliverAsync(open, series.Pause("2026-11-10 10:00"), series.Resume(open.Task.Id, "2026-11-11 08:00"));

        Assert.Equal(key, $"{(await sandbox.RaisedOnceAsync<OccurrencePlanned>(_user)).Date:yyyy-MM-dd}");
    }

    [Fact]
    public async Task A_pause_between_two_occurrences_resumes_after_the_closed_one()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp);
        var open = series.Open(1, "2026-11-02");
        await sandbox.DeliverAsync(open, series.Complete(open.Task.Id, "2026-11-02 10:00"), series.Pause("2026-11-02 10:01"), series.Resume(open.Task.Id, "2026-11-20 10:00"));

        var raised = (await sandbox.RaisedAsync(_user)).Cast<OccurrencePlanned>().ToList();
        Assert.Equal([(new DateOnly(2026, 11, 9), 1L, 2), (new DateOnly(2026, 11, 23), 3L, 2)], raised.Select(one => (one.Date, one.Generation, one.Number)));
    }

    [Fact]
    public async Task Resuming_a_series_of_which_nothing_else_is_known_starts_at_its_start()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp);
        series.Pause("2026-11-10 10:00");

        await sandbox.DeliverAsync(series.Resume(Guid.CreateVersion7(), "2026-12-01 08:00"));

        Assert.Equal(new DateOnly(2026, 12, 7), (await sandbox.RaisedOnceAsync<OccurrencePlanned>(_user)).Date);
    }

    [Fact]
    public async Task Row_36_a_series_stands_still_while_its_project_is_archived()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp);
        var open = series.Open(2, "2026-11-09");
        await sandbox.DeliverAsync(open, series.Archive("2026-11-09 08:00"), series.Complete(open.Task.Id, "2026-11-09 10:00"));
        Assert.Empty(await sandbox.RaisedAsync(_user));

        var unarchived = series.Unarchive("2026-12-01 10:00");
        await sandbox.DeliverAsync(unarchived, unarchived);

        var planned = await sandbox.RaisedOnceAsync<OccurrencePlanned>(_user);
        Assert.Equal((new DateOnly(2026, 12, 7), 3, open.Task.Id), (planned.Date, planned.Number, planned.AfterTaskId));
        Assert.Empty(planned.Missed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Row_36_a_plan_that_the_archive_made_void_is_made_again_whichever_event_comes_first(bool projectFirst)
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp);
        var open = series.Open(2, "2026-11-09");
        await sandbox.DeliverAsync(open, series.Complete(open.Task.Id, "2026-11-09 10:00"), series.Archive("2026-11-09 10:00:01"), series.Pause("2026-11-09 10:00:01"));
        var unarchived = series.Unarchive("2026-12-01 10:00");
        var goesOn = series.Change(state => state with { Paused = false, Generation = state.Generation + 1 }, "2026-12-01 10:00");

        await sandbox.DeliverAsync(projectFirst ? [unarchived, goesOn, unarchived] : [goesOn, unarchived, goesOn]);

        var raised = (await sandbox.RaisedAsync(_user)).Cast<OccurrencePlanned>().ToList();
        Assert.Equal([(new DateOnly(2026, 11, 16), 1L), (new DateOnly(2026, 12, 7), 3L)], raised.Select(one => (one.Date, one.Generation)));
    }

    [Fact]
    public async Task A_moved_task_follows_its_new_project()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp);
        var open = series.Open(2, "2026-11-09");
        await sandbox.DeliverAsync(open, series.Archive("2026-11-09 08:00"), series.Move(open.Task.Id, Guid.CreateVersion7(), "2026-11-09 09:00"), series.Complete(open.Task.Id, "2026-11-09 10:00"));

        Assert.Equal(new DateOnly(2026, 11, 16), (await sandbox.RaisedOnceAsync<OccurrencePlanned>(_user)).Date);
    }

    [Fact]
    public async Task Nothing_follows_in_a_deleted_project()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp);
        var open = series.Open(2, "2026-11-09");
        await sandbox.DeliverAsync(open, series.DeleteProject("2026-11-09 08:00"), series.Complete(open.Task.Id, "2026-11-09 10:00"));

        Assert.Empty(await sandbox.RaisedAsync(_user));
    }

    [Fact]
    public async Task Nothing_follows_a_stopped_series_but_its_history_goes_on()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp);
        var open = series.Open(2, "2026-11-09");
        await sandbox.DeliverAsync(open, series.Stop("2026-11-09 08:00"), series.Complete(open.Task.Id, "2026-11-09 10:00"));

        Assert.Empty(await sandbox.RaisedAsync(_user));
        Assert.Equal(["completed"], await sandbox.QueryAsync<string>("SELECT outcome FROM recurrence.history WHERE series_id = $1", series.Id));
    }

    [Fact]
    public async Task Reopening_gives_count_back_and_the_next_completion_counts_anew()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp, "FREQ=WEEKLY;COUNT=3");
        var first = series.Open(1, "2026-11-02");
        await sandbox.DeliverAsync(first, series.Complete(first.Task.Id, "2026-11-11 10:00")); // misses 9
        var successor = series.Open(2, "2026-11-16");
        await sandbox.DeliverAsync(successor, series.Reopen(first.Task.Id, "2026-11-11 10:01"), series.Delete(successor.Task.Id, "2026-11-11 10:01"));
        Assert.Empty(await sandbox.QueryAsync<string>("SELECT outcome FROM recurrence.history WHERE series_id = $1", series.Id));

        await sandbox.DeliverAsync(series.Skip(first.Task.Id, "2026-11-08 10:00"));

        var raised = (await sandbox.RaisedAsync(_user)).Cast<OccurrencePlanned>().ToList();
        Assert.Equal([(new DateOnly(2026, 11, 16), 1L), (new DateOnly(2026, 11, 9), 2L)], raised.Select(one => (one.Date, one.Generation)));
        Assert.True(raised[0].Sequence < raised[1].Sequence);
        Assert.Equal(1, await sandbox.QuerySingleAsync<int>("SELECT used FROM recurrence.occurrences WHERE task_id = $1", first.Task.Id));
    }

    [Fact]
    public async Task An_occurrence_that_its_user_deleted_uses_one_of_count()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp, "FREQ=WEEKLY;COUNT=3");
        var first = series.Open(1, "2026-11-02");
        await sandbox.DeliverAsync(first, series.Complete(first.Task.Id, "2026-11-02 10:00"));
        var second = series.Open(2, "2026-11-09");
        await sandbox.DeliverAsync(second, series.Delete(second.Task.Id, "2026-11-03 10:00"));
        var third = series.Open(3, "2026-11-16");
        await sandbox.DeliverAsync(third, series.Complete(third.Task.Id, "2026-11-16 10:00"));

        Assert.Equal([typeof(OccurrencePlanned), typeof(SeriesEnded)], (await sandbox.RaisedAsync(_user)).Select(one => one.GetType()));
    }

    [Fact]
    public async Task What_lies_before_the_first_opened_occurrence_uses_count()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp, "FREQ=WEEKLY;COUNT=3");
        var first = series.Open(1, "2026-11-09"); // created after 2 November had passed
        await sandbox.DeliverAsync(first, series.Complete(first.Task.Id, "2026-11-09 10:00"));
        var second = series.Open(2, "2026-11-16");
        await sandbox.DeliverAsync(second, series.Complete(second.Task.Id, "2026-11-16 10:00"));

        Assert.Equal([typeof(OccurrencePlanned), typeof(SeriesEnded)], (await sandbox.RaisedAsync(_user)).Select(one => one.GetType()));
    }

    [Fact]
    public async Task The_missed_of_years_are_bounded()
    {
        var series = new ScriptedSeries(_user, "FREQ=HOURLY", SeriesMode.CatchUp, new(new(2020, 1, 1), new(9, 0), "Europe/Berlin"));
        var open = series.Open(1, "2020-01-01");

        await sandbox.DeliverAsync(open, series.Complete(open.Task.Id, "2026-11-20 10:30"));

        var planned = await sandbox.RaisedOnceAsync<OccurrencePlanned>(_user);
        Assert.Equal((new DateOnly(2026, 11, 20), new TimeOnly(11, 0), Calendar.SeriesCalendar.MaximumMissed), (planned.Date, planned.Time, planned.Missed.Count));
        Assert.Equal(1 + Calendar.SeriesCalendar.MaximumMissed, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM recurrence.history WHERE series_id = $1", series.Id));
    }

    [Fact]
    public async Task Month_end_is_kept_where_the_series_says_so()
    {
        var series = new ScriptedSeries(_user, "FREQ=MONTHLY", SeriesMode.Strict, new(new(2027, 1, 31)), clampMonthEnd: true);
        var january = series.Open(1, "2027-01-31", time: null);
        await sandbox.DeliverAsync(january, series.Complete(january.Task.Id, "2027-01-31 10:00"));
        var february = series.Open(2, "2027-02-28", time: null);
        await sandbox.DeliverAsync(february, series.Complete(february.Task.Id, "2027-02-28 10:00"));

        Assert.Equal([new DateOnly(2027, 2, 28), new DateOnly(2027, 3, 31)], (await sandbox.RaisedAsync(_user)).Cast<OccurrencePlanned>().Select(one => one.Date));
    }

    [Fact]
    public async Task Row_25_the_zone_of_the_event_decides_the_day_of_completion()
    {
        var series = new ScriptedSeries(_user, "FREQ=DAILY", SeriesMode.FromCompletion, new(new(2026, 11, 1), new(9, 0)), zone: "America/Los_Angeles");
        var open = series.Open(1, "2026-11-09");

        await sandbox.DeliverAsync(open, series.Complete(open.Task.Id, "2026-11-10 08:30")); // 23:30 on the 9th in Los Angeles

        Assert.Equal(new DateOnly(2026, 11, 10), (await sandbox.RaisedOnceAsync<OccurrencePlanned>(_user)).Date);
    }

    [Fact]
    public async Task A_closing_in_an_archived_project_tells_what_it_passed_over_when_the_project_is_back()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp);
        var open = series.Open(2, "2026-11-09");
        await sandbox.DeliverAsync(open, series.Archive("2026-11-09 08:00"), series.Pause("2026-11-09 08:00"), series.Complete(open.Task.Id, "2026-11-18 10:00"));
        Assert.Empty(await sandbox.RaisedAsync(_user));

        await sandbox.DeliverAsync(series.Unarchive("2026-12-01 10:00"), series.Resume(open.Task.Id, "2026-12-01 10:00"));

        var planned = await sandbox.RaisedOnceAsync<OccurrencePlanned>(_user);
        Assert.Equal((new DateOnly(2026, 12, 7), 3L), (planned.Date, planned.Generation));
        Assert.Equal([new DateOnly(2026, 11, 16)], planned.Missed.Select(one => one.Date));
    }

    [Fact]
    public async Task An_occurrence_left_out_is_followed_like_a_skipped_one()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp, "FREQ=WEEKLY;COUNT=3");
        var open = series.Open(1, "2026-11-02");
        await sandbox.DeliverAsync(
            open, series.Change(state => state with { ExceptDates = [open.Task.Due!] }, "2026-11-01 10:00"),
            series.Skip(open.Task.Id, "2026-11-01 10:00"), series.Delete(open.Task.Id, "2026-11-01 10:00"));
        Assert.Equal(new DateOnly(2026, 11, 9), (await sandbox.RaisedOnceAsync<OccurrencePlanned>(_user)).Date);

        // The archive makes that plan void; it is made again after the same, deleted, occurrence.
        await sandbox.DeliverAsync(series.Archive("2026-11-01 10:01"), series.Pause("2026-11-01 10:01"), series.Resume(open.Task.Id, "2026-11-01 11:00"), series.Unarchive("2026-11-01 11:00"));
        var again = Assert.IsType<OccurrencePlanned>((await sandbox.RaisedAsync(_user))[1]);
        Assert.Equal((new DateOnly(2026, 11, 9), open.Task.Id, 3L, 2), (again.Date, again.AfterTaskId, again.Generation, (await sandbox.RaisedAsync(_user)).Count));
    }

    [Fact]
    public async Task An_occurrence_that_is_open_again_after_a_pause_is_told_on_anew()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp, "FREQ=WEEKLY;COUNT=2");
        var open = series.Open(1, "2026-11-02");
        await sandbox.DeliverAsync(open, series.CloseByPause(open.Task.Id, "2026-11-01 10:00"), series.Pause("2026-11-01 10:00"), series.Resume(open.Task.Id, "2026-11-01 11:00"));
        await sandbox.DeliverAsync(series.Reopen(open.Task.Id, "2026-11-01 11:00"), series.Complete(open.Task.Id, "2026-11-02 10:00"));

        var raised = (await sandbox.RaisedAsync(_user)).Cast<OccurrencePlanned>().ToList();
        Assert.Equal([new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 9)], raised.Select(one => one.Date));
        Assert.True(raised[0].Sequence < raised[1].Sequence);
    }

    [Fact]
    public async Task An_edit_of_this_and_following_takes_the_open_occurrence_into_a_new_series()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp);
        var open = series.Open(3, "2026-11-16");
        var following = new ScriptedSeries(_user, "FREQ=WEEKLY;COUNT=8", SeriesMode.CatchUp, new(new(2026, 11, 17), new(10, 0), "Europe/Berlin"));
        var moved = following.Take(open.Task, 1, "2026-11-17", "10:00", "2026-11-10 10:00");

        await sandbox.DeliverAsync(open, series.Stop("2026-11-10 10:00"), following.Started(), moved, following.Complete(open.Task.Id, "2026-11-17 11:00"));

        var planned = await sandbox.RaisedOnceAsync<OccurrencePlanned>(_user);
        Assert.Equal((following.Id, new DateOnly(2026, 11, 24), new TimeOnly(10, 0), 2), (planned.SeriesId, planned.Date, planned.Time, planned.Number));
        Assert.Equal([following.Id], await sandbox.QueryAsync<Guid>("SELECT series_id FROM recurrence.history WHERE user_id = $1", _user));
    }

    [Fact]
    public async Task A_closing_that_was_parked_is_told_in_the_generation_that_its_series_has_by_then()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp);
        var open = series.Open(2, "2026-11-09");
        var parked = series.Complete(open.Task.Id, "2026-11-09 10:00");
        var archived = series.Pause("2026-11-09 10:01"); // that is how Tasks tells of an archived project
        var back = series.Change(state => state with { Paused = false, Generation = state.Generation + 1 }, "2026-11-10 10:00");
        await sandbox.DeliverAsync(open, archived, back);

        await sandbox.DeliverAsync(parked, parked);

        var raised = (await sandbox.RaisedAsync(_user)).Cast<OccurrencePlanned>().ToList();
        Assert.Equal([(new DateOnly(2026, 11, 16), 1L), (new DateOnly(2026, 11, 16), 3L)], raised.Select(one => (one.Date, one.Generation)));
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TH;COUNT=7", SeriesMode.CatchUp)]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR;COUNT=7", SeriesMode.Strict)]
    [InlineData("FREQ=DAILY;INTERVAL=3;COUNT=7", SeriesMode.FromCompletion)]
    public async Task Completions_on_time_follow_the_plan_to_its_end(string rule, SeriesMode mode)
    {
        var start = new LocalMoment(new(2026, 11, 2), new(9, 0), "Europe/Berlin");
        var series = new ScriptedSeries(_user, rule, mode, start);
        var plan = Calendar.SeriesCalendar.Preview(new(
            Calendar.RecurrenceRule.Parse(rule), new(2026, 11, 2, 9, 0), false, NodaTime.DateTimeZoneProviders.Tzdb["Europe/Berlin"], true, Calendar.RecurrenceMode.CatchUp, false, [], 0))
            .Select(key => $"{key.Date.ToDateOnly():yyyy-MM-dd}").ToList();
        Assert.Equal(7, plan.Count);

        foreach (var (index, date) in plan.Index())
        {
            var open = series.Open(index + 1, date);
            await sandbox.DeliverAsync(open, series.Complete(open.Task.Id, date + " 08:30"));
        }

        var raised = await sandbox.RaisedAsync(_user);
        Assert.Equal(plan.Skip(1), raised.SkipLast(1).Select(one => $"{Assert.IsType<OccurrencePlanned>(one).Date:yyyy-MM-dd}"));
        Assert.Equal("count", Assert.IsType<SeriesEnded>(raised[^1]).Reason);
        Assert.Equal(Enumerable.Range(0, 7).Select(step => 1L + (2 * step)), raised.Select(one => one.Sequence));
    }

    [Fact]
    public async Task A_paused_first_occurrence_keeps_what_count_had_used_before_it()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp, "FREQ=WEEKLY;COUNT=2");
        var first = series.Open(1, "2026-11-09"); // created after 2 November had passed
        await sandbox.DeliverAsync(first, series.CloseByPause(first.Task.Id, "2026-11-08 10:00"), series.Pause("2026-11-08 10:00"), series.Resume(first.Task.Id, "2026-11-12 10:00"));
        var second = series.Open(2, "2026-11-16");
        await sandbox.DeliverAsync(second, series.Complete(second.Task.Id, "2026-11-16 10:00"));

        var raised = await sandbox.RaisedAsync(_user);
        Assert.Equal(new DateOnly(2026, 11, 16), Assert.IsType<OccurrencePlanned>(raised[0]).Date);
        Assert.Equal("count", Assert.IsType<SeriesEnded>(raised[1]).Reason);
    }

    [Fact]
    public async Task A_closing_is_told_although_the_withdrawn_successor_of_an_earlier_one_is_not_known_to_be_gone()
    {
        var series = ScriptedSeries.Weekly(_user, SeriesMode.CatchUp);
        var open = series.Open(1, "2026-11-02");
        await sandbox.DeliverAsync(open, series.Complete(open.Task.Id, "2026-11-02 10:00"));
        var withdrawn = series.Open(2, "2026-11-09");
        var reopened = series.Reopen(open.Task.Id, "2026-11-02 10:01");
        var gone = series.Delete(withdrawn.Task.Id, "2026-11-02 10:01");

        await sandbox.DeliverAsync(withdrawn, series.Skip(open.Task.Id, "2026-11-02 10:02"), gone, reopened);

        Assert.Equal([1L, 2L], (await sandbox.RaisedAsync(_user)).Cast<OccurrencePlanned>().Select(one => one.Generation));
    }
}
