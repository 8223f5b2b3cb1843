using TodoPlatform.BuildingBlocks.Contracts;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Tasks.Contracts;
using Xunit;
using static TodoPlatform.Modules.Notifications.Tests.Stories;

namespace TodoPlatform.Modules.Notifications.Tests;

public sealed class PlanningTests(SilentSandbox sandbox) : IClassFixture<SilentSandbox>
{
    private readonly Guid _user = Guid.CreateVersion7();

    public static TheoryData<string> Changes => ["updated", "moved", "completed", "skipped", "deleted", "reopened", "restored"];

    [Fact]
    public async Task A_relative_reminder_is_planned_before_the_due_time()
    {
        var task = NewTask(_user, Start, On("2026-12-01", "09:00", "Europe/Berlin"), Before("PT30M"));
        await sandbox.CreateAsync(task);
        Assert.Equal(["planned 2026-12-01 07:30"], await sandbox.RowsAsync(task.Id));
        Assert.Equal(["reminder-scheduled"], await sandbox.RaisedAsync(_user));
    }

    [Fact]
    public async Task A_reminder_can_be_relative_to_the_start()
    {
        var task = NewTask(_user, Start, On("2026-12-01", "09:00"), Before("P1D", ReminderAnchor.Start)) with { Start = On("2026-11-28", "10:00", "Asia/Tokyo") };
        await sandbox.CreateAsync(task);
        Assert.Equal(["planned 2026-11-27 01:00"], await sandbox.RowsAsync(task.Id));
    }

    [Fact]
    public async Task An_absolute_reminder_needs_no_due_date()
    {
        var task = NewTask(_user, Start, null, At(Utc("2026-12-24T17:00:00Z")));
        await sandbox.CreateAsync(task);
        Assert.Equal(["planned 2026-12-24 17:00"], await sandbox.RowsAsync(task.Id));
    }

    [Fact]
    public async Task A_relative_reminder_without_its_anchor_plans_nothing()
    {
        var task = NewTask(_user, Start, On("2026-12-01", "09:00"), Before("PT0S", ReminderAnchor.Start));
        await sandbox.CreateAsync(task);
        Assert.Empty(await sandbox.RowsAsync(task.Id));
        Assert.Empty(await sandbox.RaisedAsync(_user));
    }

    [Fact]
    public async Task A_reminder_whose_duration_nobody_can_read_plans_nothing_and_stops_nothing()
    {
        var task = NewTask(_user, Start, On("2026-12-01", "09:00"), Before("P1M"), Before("PT1H"));
        await sandbox.CreateAsync(task);
        Assert.Equal(["planned 2026-12-01 08:00"], await sandbox.RowsAsync(task.Id));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task Dates_at_the_ends_of_the_calendar_plan_nothing(string date)
    {
        var task = NewTask(_user, Start, On(date, "00:00"), Before("P3660D"));
        await sandbox.CreateAsync(task);
        Assert.Empty(await sandbox.RowsAsync(task.Id));
    }

    [Fact]
    public async Task A_timed_task_without_reminders_reminds_at_its_time_and_an_all_day_one_at_nine()
    {
        var timed = NewTask(_user, Start, On("2026-12-01", "14:30"));
        var allDay = NewTask(_user, Start, On("2026-12-02"));
        var undated = NewTask(_user, Start);
        await sandbox.SetProfileAsync(_user, "America/New_York");
        await sandbox.CreateAsync(timed);
        await sandbox.CreateAsync(allDay);
        await sandbox.CreateAsync(undated);
        Assert.Equal(["planned 2026-12-01 19:30"], await sandbox.RowsAsync(timed.Id));
        Assert.Equal(["planned 2026-12-02 14:00"], await sandbox.RowsAsync(allDay.Id));
        Assert.Empty(await sandbox.RowsAsync(undated.Id));
    }

    [Fact]
    public async Task Reminders_of_its_own_replace_the_default_one_and_without_them_it_returns()
    {
        var task = NewTask(_user, Start, On("2026-12-01", "14:00"));
        await sandbox.CreateAsync(task);
        var own = task with { Version = 2, Reminders = [Before("PT1H")] };
        await sandbox.UpdateAsync(own);
        Assert.Equal(["planned 2026-12-01 13:00", "cancelled 2026-12-01 14:00"], await sandbox.RowsAsync(task.Id));
        await sandbox.UpdateAsync(own with { Version = 3, Reminders = [] });
        Assert.Equal(["cancelled 2026-12-01 13:00", "planned 2026-12-01 14:00"], await sandbox.RowsAsync(task.Id));
    }

    [Fact]
    public async Task A_reminder_that_is_past_when_it_is_set_is_cancelled_and_a_default_one_not_even_noted()
    {
        var own = NewTask(_user, Start, On("2026-11-20", "08:30"), Before("P1D"));
        var byDefault = NewTask(_user, Start, On("2026-11-20", "07:00"));
        await sandbox.CreateAsync(own);
        await sandbox.CreateAsync(byDefault);
        Assert.Equal(["cancelled 2026-11-19 08:30"], await sandbox.RowsAsync(own.Id));
        Assert.Empty(await sandbox.RowsAsync(byDefault.Id));
        Assert.Equal(["reminder-cancelled"], await sandbox.RaisedAsync(_user));
    }

    [Fact]
    public async Task A_reminder_of_less_than_a_minute_ago_still_comes()
    {
        var now = sandbox.Clock.GetUtcNow();
        var task = NewTask(_user, now, null, At(now.AddSeconds(-59)), At(now.AddSeconds(-61)));
        await sandbox.CreateAsync(task);
        await sandbox.FiredAsync(async () => await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM notifications.reminders WHERE task_id = $1 AND status = 'fired'", task.Id) == 1, "the younger one fires");
        Assert.Equal(1, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM notifications.reminders WHERE task_id = $1 AND status = 'cancelled'", task.Id));
    }

    [Fact]
    public async Task What_is_past_is_judged_by_the_time_of_the_event_and_not_by_the_consumers_clock()
    {
        var now = sandbox.Clock.GetUtcNow();
        var task = NewTask(_user, now.AddHours(-2), null, At(now.AddHours(-1)));
        await sandbox.CreateAsync(task); // the event itself is two hours late
        await sandbox.FiredAsync(async () => await sandbox.StatusAsync(task.Id) == "fired", "the reminder fires");
        Assert.Equal(3600, Assert.Single(await sandbox.FiringsAsync(_user)).LateBySeconds);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Each_change_gives_the_same_reminders_when_it_comes_twice_and_out_of_order(string change)
    {
        var first = NewTask(_user, Start, On("2026-12-01", "14:00"), Before("PT1H"));
        var (before, after) = EventsOf(change, first);
        await sandbox.CreateAsync(first);
        foreach (var happened in before.Append(after).Append(after).Concat(before))
        {
            await sandbox.DeliverAsync("notifications", happened);
        }

        await sandbox.CreateAsync(first);
        var inOrder = await PendingAsync(first.Id);
        var raised = (await sandbox.RaisedAsync(_user)).Count;
        await sandbox.DeliverAsync("notifications", after);
        Assert.Equal(raised, (await sandbox.RaisedAsync(_user)).Count);

        var id = Guid.CreateVersion7();
        var other = first with { Id = id };
        var (otherBefore, otherAfter) = EventsOf(change, other);
        foreach (var happened in new[] { otherAfter, otherAfter }.Concat(otherBefore.Reverse()).Append(new TaskCreated(other, null, Start)))
        {
            await sandbox.DeliverAsync("notifications", happened);
        }

        Assert.Equal(inOrder, await PendingAsync(id));
        Assert.Equal(change is "updated" ? ["2026-12-03 13:00"] : change is "moved" or "reopened" or "restored" ? ["2026-12-01 13:00"] : [], inOrder);
    }

    [Fact]
    public async Task A_new_title_is_told_and_a_new_time_moves_the_reminder()
    {
        var task = NewTask(_user, Start, On("2026-12-01", "14:00"), Before("PT1H"));
        await sandbox.CreateAsync(task);
        var id = await sandbox.RowIdAsync(task.Id);
        await sandbox.UpdateAsync(task with { Version = 2, Title = "Pay the rent" });
        Assert.Equal("Pay the rent", await sandbox.QuerySingleAsync<string>("SELECT task_title FROM notifications.reminders WHERE id = $1", id));
        await sandbox.UpdateAsync(task with { Version = 3, Due = On("2026-12-05", "14:00") });
        await sandbox.UpdateAsync(task with { Version = 4, Due = On("2026-12-05", "14:00"), Description = "by transfer" });
        Assert.Equal(["planned 2026-12-05 13:00"], await sandbox.RowsAsync(task.Id));
        Assert.Equal(id, await sandbox.RowIdAsync(task.Id));
        Assert.Equal(["reminder-scheduled", "reminder-scheduled", "reminder-scheduled"], await sandbox.RaisedAsync(_user));
        Assert.Equal([1L, 2L, 3L], await sandbox.QueryAsync<long>("SELECT sequence FROM notifications.outbox WHERE subject = $1 ORDER BY position", id));
    }

    [Fact]
    public async Task A_reminder_that_has_come_comes_again_only_when_the_task_is_rescheduled()
    {
        var now = sandbox.Clock.GetUtcNow();
        var task = NewTask(_user, now, null, At(now));
        await sandbox.CreateAsync(task);
        await sandbox.FiredAsync(async () => await sandbox.StatusAsync(task.Id) == "fired", "the reminder fires");
        await sandbox.UpdateAsync(task with { Version = 2, Title = "Other" });
        Assert.Equal("fired", await sandbox.StatusAsync(task.Id));
        await sandbox.UpdateAsync(task with { Version = 3, Reminders = [task.Reminders[0] with { At = now.AddDays(1) }] });
        Assert.Equal("planned", await sandbox.StatusAsync(task.Id));
        Assert.Single(await sandbox.FiringsAsync(_user));
    }

    [Fact]
    public async Task A_reminder_that_came_due_while_an_event_was_parked_is_not_lost()
    {
        var now = sandbox.Clock.GetUtcNow();
        var task = NewTask(_user, now.AddHours(-3), null);
        await sandbox.CreateAsync(task);
        // Version 2 set the reminder two hours ago and became a dead letter; version 3 changes only the title.
        await sandbox.UpdateAsync(task with { Version = 3, Title = "Other", Reminders = [At(now.AddHours(-1))] }, now);
        await sandbox.FiredAsync(async () => await sandbox.StatusAsync(task.Id) == "fired", "the reminder fires");
    }

    [Fact]
    public async Task A_change_of_zone_moves_floating_and_all_day_reminders_only()
    {
        var floating = NewTask(_user, Start, On("2026-12-01", "09:00"), Before("PT1H"));
        var pinned = NewTask(_user, Start, On("2026-12-01", "09:00", "Europe/Berlin"), Before("PT1H"));
        var allDay = NewTask(_user, Start, On("2026-12-01"));
        var absolute = NewTask(_user, Start, null, At(Utc("2026-12-01T10:00:00Z")));
        await sandbox.SetProfileAsync(_user, "Europe/Berlin");
        foreach (var task in new[] { floating, pinned, allDay, absolute })
        {
            await sandbox.CreateAsync(task);
        }

        Assert.Equal(["planned 2026-12-01 07:00"], await sandbox.RowsAsync(floating.Id));
        for (var repeat = 0; repeat < 2; repeat++)
        {
            await sandbox.SetProfileAsync(_user, "Asia/Tokyo", version: 3);
            await sandbox.SetProfileAsync(_user, "America/New_York", version: 2); // late
            Assert.Equal(["planned 2026-11-30 23:00"], await sandbox.RowsAsync(floating.Id));
            Assert.Equal(["planned 2026-12-01 07:00"], await sandbox.RowsAsync(pinned.Id));
            Assert.Equal(["planned 2026-12-01 00:00"], await sandbox.RowsAsync(allDay.Id));
            Assert.Equal(["planned 2026-12-01 10:00"], await sandbox.RowsAsync(absolute.Id));
        }

        Assert.Equal(6, (await sandbox.RaisedAsync(_user)).Count);
    }

    [Fact]
    public async Task Profile_and_task_may_become_known_in_either_order()
    {
        var early = NewTask(_user, Start, On("2026-12-01", "09:00")) with { TimeZone = "Europe/Berlin" };
        await sandbox.CreateAsync(early);
        Assert.Equal(["planned 2026-12-01 08:00"], await sandbox.RowsAsync(early.Id));
        await sandbox.DeliverAsync("notifications", new UserRegistered(Profile(_user, "Asia/Kolkata"), Start));
        var late = early with { Id = Guid.CreateVersion7() };
        await sandbox.CreateAsync(late);
        Assert.Equal(["planned 2026-12-01 03:30"], await sandbox.RowsAsync(early.Id));
        Assert.Equal(["planned 2026-12-01 03:30"], await sandbox.RowsAsync(late.Id));
    }

    [Fact]
    public async Task A_change_of_the_profile_that_concerns_no_reminder_moves_none()
    {
        await sandbox.SetProfileAsync(_user, "Europe/Berlin");
        await sandbox.CreateAsync(NewTask(_user, Start, On("2026-12-01", "09:00")));
        await sandbox.DeliverAsync("notifications", new UserChanged(Profile(_user, "Europe/Berlin", 2) with { DisplayName = "Other" }, Start));
        Assert.Single(await sandbox.RaisedAsync(_user));
        Assert.Equal(2, await sandbox.QuerySingleAsync<long>("SELECT profile_version FROM notifications.recipients WHERE user_id = $1", _user));
    }

    [Fact]
    public async Task Quiet_hours_put_off_all_but_critical_reminders()
    {
        await sandbox.SetProfileAsync(_user, "Europe/Berlin", quietHours: new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)));
        var normal = NewTask(_user, Start, On("2026-12-01", "23:00"));
        var critical = normal with { Id = Guid.CreateVersion7(), Priority = TaskPriority.Critical };
        await sandbox.CreateAsync(normal);
        await sandbox.CreateAsync(critical);
        Assert.Equal(["planned 2026-12-02 06:00"], await sandbox.RowsAsync(normal.Id));
        Assert.Equal(["planned 2026-12-01 22:00"], await sandbox.RowsAsync(critical.Id));
        await sandbox.UpdateAsync(normal with { Version = 2, Priority = TaskPriority.Critical });
        Assert.Equal(["planned 2026-12-01 22:00"], await sandbox.RowsAsync(normal.Id));
        await sandbox.UpdateAsync(normal with { Version = 3 });
        await sandbox.SetProfileAsync(_user, "Europe/Berlin", version: 2);
        Assert.Equal(["planned 2026-12-01 22:00"], await sandbox.RowsAsync(normal.Id));
    }

    [Theory]
    [InlineData("2026-03-29", "03:00", "Europe/Berlin", "PT1H", "2026-03-29T00:00:00Z")] // row 3
    [InlineData("2026-03-29", "09:00", "Europe/Berlin", "P1D", "2026-03-28T08:00:00Z")] // row 4
    [InlineData("2026-03-29", "09:00", "Europe/Berlin", "PT24H", "2026-03-28T07:00:00Z")] // row 4
    public async Task Days_before_are_nominal_and_hours_elapsed(string date, string time, string zone, string before, string expected)
    {
        var task = NewTask(_user, Utc("2026-03-01T00:00:00Z"), On(date, time, zone), Before(before));
        await sandbox.CreateAsync(task);
        Assert.Equal(Utc(expected).UtcDateTime, await sandbox.FireAtAsync(task.Id));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29T07:00:00Z")]
    [InlineData("America/New_York", "2026-03-29T13:00:00Z")]
    public async Task An_all_day_task_reminds_at_the_users_own_hour(string zone, string expected) // row 5
    {
        await sandbox.SetProfileAsync(_user, zone);
        var task = NewTask(_user, Utc("2026-03-01T00:00:00Z"), On("2026-03-29"));
        await sandbox.CreateAsync(task);
        Assert.Equal(Utc(expected).UtcDateTime, await sandbox.FireAtAsync(task.Id));
    }

    [Fact]
    public async Task Quiet_hours_end_on_the_local_clock_of_the_day_of_change() // row 12
    {
        await sandbox.SetProfileAsync(_user, "Europe/Berlin", quietHours: new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)));
        var task = NewTask(_user, Utc("2026-03-01T00:00:00Z"), On("2026-03-29", "03:30", "Europe/Berlin"));
        await sandbox.CreateAsync(task);
        Assert.Equal(Utc("2026-03-29T05:00:00Z").UtcDateTime, await sandbox.FireAtAsync(task.Id));
    }

    [Fact]
    public async Task A_deleted_account_leaves_a_tombstone_and_its_later_events_nothing()
    {
        var now = sandbox.Clock.GetUtcNow();
        var fired = NewTask(_user, now, null, At(now));
        await sandbox.CreateAsync(fired);
        await sandbox.FiredAsync(async () => await sandbox.StatusAsync(fired.Id) == "fired", "the reminder fires");
        var firing = Assert.Single(await sandbox.FiringsAsync(_user));
        await sandbox.DeliverAsync("notifications", firing);
        await sandbox.CreateAsync(NewTask(_user, Start, On("2026-12-01")));

        var deleted = new UserDeleted(_user, 5, now);
        await sandbox.DeliverAsync("notifications", deleted);
        await sandbox.DeliverAsync("notifications", deleted);
        await sandbox.CreateAsync(NewTask(_user, Start, On("2026-12-01")));
        await sandbox.UpdateAsync(fired with { Version = 2, Reminders = [At(now.AddDays(1))] });
        await sandbox.SetProfileAsync(_user, "Europe/Berlin", version: 9);
        await sandbox.DeliverAsync("notifications", firing);

        foreach (var table in new[] { "reminders", "task_copies", "deliveries", "notifications" })
        {
            Assert.Equal(0, await sandbox.QuerySingleAsync<long>($"SELECT count(*) FROM notifications.{table} WHERE user_id = $1", _user));
        }

        Assert.Equal(1, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM notifications.recipients WHERE user_id = $1 AND deleted_at IS NOT NULL AND time_zone IS NULL", _user));
    }

    [Fact]
    public async Task A_change_of_zone_reaches_every_task_of_a_large_account()
    {
        var task = NewTask(_user, Start, On("2026-12-01", "09:00"));
        await sandbox.SetProfileAsync(_user, "Europe/Berlin");
        await sandbox.CreateAsync(task);
        await sandbox.ExecuteAsync(
            """
            INSERT INTO notifications.task_copies (task_id, user_id, version, title, is_open, due_date, due_time, decided_at, latest_at)
            SELECT gen_random_uuid(), user_id, version, title, is_open, due_date, due_time, decided_at, latest_at
            FROM notifications.task_copies, generate_series(1, 1200) WHERE task_id = $1
            """, task.Id);
        await sandbox.SetProfileAsync(_user, "Asia/Tokyo", version: 2);
        Assert.Equal(1201, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM notifications.reminders WHERE user_id = $1 AND fire_at = '2026-12-01T00:00:00Z'", _user));
    }

    [Fact]
    public async Task Tasks_that_come_while_the_zone_changes_end_in_the_last_zone()
    {
        string[] zones = ["Europe/Berlin", "Asia/Tokyo", "America/New_York", "Africa/Nairobi", "Asia/Kolkata"];
        var creations = Enumerable.Range(0, 40).Select(_ => sandbox.CreateAsync(NewTask(_user, Start, On("2026-12-01", "09:00"))));
        var changes = zones.Select((zone, i) => sandbox.SetProfileAsync(_user, zone, version: i + 1));
        await Task.WhenAll(creations.Concat(changes));
        Assert.Equal(40, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM notifications.reminders WHERE user_id = $1 AND fire_at = '2026-12-01T03:30:00Z'", _user));
    }

    private Task<IReadOnlyList<string>> PendingAsync(Guid taskId) => sandbox.QueryAsync<string>(
        "SELECT to_char(fire_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') FROM notifications.reminders WHERE task_id = $1 AND status = 'planned' ORDER BY fire_at", taskId);

    /// <summary>What precedes the change (after the creation), and the change itself.</summary>
    private static (IReadOnlyList<IIntegrationEvent> Before, IIntegrationEvent After) EventsOf(string change, TaskState task)
    {
        var second = task with { Version = 2 };
        var third = task with { Version = 3 };
        var closed = second with { Status = TaskProgress.Completed, ClosedAs = TaskClosure.Completed, CompletedAt = Start };
        return change switch
        {
            "updated" => ([], new TaskUpdated(second with { Due = On("2026-12-03", "14:00") }, null, Start)),
            "moved" => ([], new TaskMoved(second with { ProjectId = Guid.CreateVersion7() }, Start)),
            "completed" => ([], new TaskCompleted(closed, null, Start)),
            "skipped" => ([], new TaskSkipped(second with { Status = TaskProgress.Cancelled, ClosedAs = TaskClosure.Skipped }, null, Start)),
            "deleted" => ([], new TaskDeleted(second, null, Start)),
            "reopened" => ([new TaskCompleted(closed, null, Start)], new TaskReopened(third, null, Start)),
            "restored" => ([new TaskDeleted(second, null, Start)], new TaskRestored(third, null, Start)),
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        };
    }
}
