using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Notifications.Tests.Stories;

namespace TodoPlatform.Modules.Notifications.Tests;

public sealed class EndpointTests(SilentSandbox sandbox) : IClassFixture<SilentSandbox>
{
    private DateTimeOffset Now => sandbox.Clock.GetUtcNow();

    [Fact]
    public async Task The_inbox_is_listed_newest_first_in_pages()
    {
        var user = await sandbox.RegisterAsync();
        for (var i = 0; i < 5; i++)
        {
            await NotifyAsync(user, $"Task {i}");
        }

        var page = (await user.GetAsync("/notifications?limit=2"))!;
        Assert.Equal(5, (int)page["unreadCount"]!);
        var titles = Titles(page).ToList();
        while ((string?)page["nextCursor"] is { } cursor)
        {
            page = (await user.GetAsync($"/notifications?limit=2&cursor={cursor}"))!;
            titles.AddRange(Titles(page));
        }

        Assert.Equal(["Task 4", "Task 3", "Task 2", "Task 1", "Task 0"], titles);
    }

    [Fact]
    public async Task An_entry_tells_what_came_and_when()
    {
        var user = await sandbox.RegisterAsync();
        var task = await NotifyAsync(user, "Pay rent");
        var entry = (await user.GetAsync("/notifications"))!["items"]!.AsArray().Single()!;
        Assert.Equal(
            ["deliveredAt", "fireAt", "id", "kind", "lateBySeconds", "readAt", "reminderId", "taskId", "taskTitle", "version"],
            entry.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Equal(("reminder", task.Id.ToString(), 0, 1L), ((string)entry["kind"]!, (string)entry["taskId"]!, (int)entry["lateBySeconds"]!, (long)entry["version"]!));
        Assert.Null(entry["readAt"]);
    }

    [Fact]
    public async Task Reading_an_entry_is_told_once_and_takes_it_from_the_unread_ones()
    {
        var user = await sandbox.RegisterAsync();
        await NotifyAsync(user, "One");
        await NotifyAsync(user, "Two");
        var id = (string)(await user.GetAsync("/notifications"))!["items"]![1]!["id"]!;
        await user.PostAsync($"/notifications/{id}/read", null, HttpStatusCode.NoContent);
        await user.PostAsync($"/notifications/{id}/read", null, HttpStatusCode.NoContent);
        var unread = (await user.GetAsync("/notifications?unread=true"))!;
        Assert.Equal(["Two"], Titles(unread));
        Assert.Equal(1, (int)unread["unreadCount"]!);
        Assert.Equal(2, (await user.GetAsync("/notifications"))!["items"]!.AsArray().Count);
        Assert.Single(await sandbox.RaisedAsync(user.Id), raised => raised == "notification-read");
    }

    [Fact]
    public async Task Reading_all_tells_each_once()
    {
        var user = await sandbox.RegisterAsync();
        var other = await sandbox.RegisterAsync();
        await NotifyAsync(user, "One");
        await NotifyAsync(user, "Two");
        await NotifyAsync(other, "Theirs");
        await user.PostAsync("/notifications/read-all", null, HttpStatusCode.NoContent);
        await user.PostAsync("/notifications/read-all", null, HttpStatusCode.NoContent);
        Assert.Equal(0, (int)(await user.GetAsync("/notifications"))!["unreadCount"]!);
        Assert.Equal(1, (int)(await other.GetAsync("/notifications"))!["unreadCount"]!);
        Assert.Equal(2, (await sandbox.RaisedAsync(user.Id)).Count(raised => raised == "notification-read"));
    }

    [Theory]
    [InlineData("/notifications?limit=0", "bad-limit")]
    [InlineData("/notifications?limit=201", "bad-limit")]
    [InlineData("/notifications?cursor=nonsense", "bad-cursor")]
    [InlineData("/reminders?limit=-1", "bad-limit")]
    [InlineData("/reminders?cursor=%F0%9F%92%A9", "bad-cursor")]
    [InlineData("/reminders?status=someday", "bad-status")]
    public async Task A_list_refuses_what_it_cannot_read(string path, string code)
    {
        var user = await sandbox.RegisterAsync();
        ProblemAssert.Is(await user.GetAsync(path, HttpStatusCode.BadRequest), code);
    }

    [Theory]
    [InlineData("/notifications?unread=perhaps")]
    [InlineData("/notifications?limit=many")]
    [InlineData("/reminders?taskId=7")]
    public async Task A_list_refuses_a_value_of_the_wrong_kind(string path)
    {
        var user = await sandbox.RegisterAsync();
        await user.GetAsync(path, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_cursor_serves_its_own_list_and_user_only()
    {
        var user = await sandbox.RegisterAsync();
        var other = await sandbox.RegisterAsync();
        await NotifyAsync(user, "One");
        await NotifyAsync(user, "Two");
        var cursor = (string)(await user.GetAsync("/notifications?limit=1"))!["nextCursor"]!;
        ProblemAssert.Is(await user.GetAsync($"/notifications?unread=true&cursor={cursor}", HttpStatusCode.BadRequest), "bad-cursor");
        ProblemAssert.Is(await other.GetAsync($"/notifications?cursor={cursor}", HttpStatusCode.BadRequest), "bad-cursor");
    }

    [Fact]
    public async Task Planned_reminders_are_listed_by_time_task_and_status()
    {
        var user = await sandbox.RegisterAsync();
        var task = await PlanAsync(user, Now.AddDays(3), Now.AddDays(1), Now.AddDays(2));
        var other = await PlanAsync(user, Now.AddDays(4));
        await sandbox.DeliverAsync("notifications", new TaskDeleted(other with { Version = 2 }, null, Now));

        var page = (await user.GetAsync("/reminders?limit=2"))!;
        var times = page["items"]!.AsArray().Select(item => (DateTimeOffset)item!["fireAt"]!).ToList();
        page = (await user.GetAsync($"/reminders?limit=2&cursor={page["nextCursor"]}"))!;
        times.AddRange(page["items"]!.AsArray().Select(item => (DateTimeOffset)item!["fireAt"]!));
        Assert.Null(page["nextCursor"]);
        Assert.Equal([Now.AddDays(1), Now.AddDays(2), Now.AddDays(3)], times);
        Assert.Single((await user.GetAsync("/reminders?status=cancelled"))!["items"]!.AsArray());
        Assert.Equal(4, (await user.GetAsync("/reminders?status=all"))!["items"]!.AsArray().Count);
        Assert.Equal(3, (await user.GetAsync($"/reminders?taskId={task.Id}"))!["items"]!.AsArray().Count);
        Assert.Empty((await user.GetAsync($"/reminders?taskId={other.Id}"))!["items"]!.AsArray());
    }

    [Fact]
    public async Task A_snoozed_reminder_comes_at_the_chosen_time_also_after_it_has_come()
    {
        var user = await sandbox.RegisterAsync();
        var task = await NotifyAsync(user, "Pay rent");
        var id = await sandbox.RowIdAsync(task.Id);
        var until = Now.AddMinutes(10);
        var snoozed = (await user.PostAsync($"/reminders/{id}/snooze", new { until }))!;
        Assert.Equal(("planned", until, true), ((string)snoozed["status"]!, (DateTimeOffset)snoozed["fireAt"]!, (bool)snoozed["snoozed"]!));
        Assert.Equal($"\"{snoozed["version"]}\"", user.LastETag);

        // The task changes, but not its reminder: the snooze stands.
        await sandbox.UpdateAsync(task with { Version = 2, Title = "Other" });
        sandbox.Clock.Advance(TimeSpan.FromMinutes(10));
        await sandbox.FiredAsync(async () => await sandbox.StatusAsync(task.Id) == "fired", "the reminder fires again");
        foreach (var firing in await sandbox.FiringsAsync(user.Id))
        {
            await sandbox.DeliverAsync("notifications", firing);
        }

        Assert.Equal(["Other", "Pay rent"], Titles((await user.GetAsync("/notifications"))!));
    }

    [Fact]
    public async Task Snoozing_for_days_keeps_the_local_time_and_for_hours_the_elapsed_one()
    {
        var user = await sandbox.RegisterAsync();
        await sandbox.SetProfileAsync(user.Id, "Europe/Berlin", version: 2);
        var task = await PlanAsync(user, Now.AddDays(1));
        var id = await sandbox.RowIdAsync(task.Id);
        var now = Now;
        var nominal = (await user.PostAsync($"/reminders/{id}/snooze", new { @for = "P180D" }))!;
        var elapsed = (await user.PostAsync($"/reminders/{id}/snooze", new { @for = "PT1H30M" }))!;
        Assert.Equal(now.AddDays(180).AddHours(-1), (DateTimeOffset)nominal["fireAt"]!); // by then it is summer
        Assert.Equal(now.AddMinutes(90), (DateTimeOffset)elapsed["fireAt"]!);
    }

    [Theory]
    [InlineData("{}", 422, "snooze-needs-time")]
    [InlineData("""{"until":"2027-01-01T00:00:00Z","for":"PT1H"}""", 422, "snooze-needs-time")]
    [InlineData("""{"until":"2020-01-01T00:00:00Z"}""", 422, "snooze-in-past")]
    [InlineData("""{"until":"9999-12-31T23:59:59Z"}""", 422, "snooze-too-long")]
    [InlineData("""{"for":"P367D"}""", 422, "snooze-too-long")]
    [InlineData("""{"for":"PT0S"}""", 422, "snooze-in-past")]
    [InlineData("""{"for":"1 hour"}""", 422, "bad-duration")]
    [InlineData("""{"for":"P1M"}""", 422, "bad-duration")]
    [InlineData("""{"for":"-PT1H"}""", 422, "bad-duration")]
    [InlineData("""{"until":"tomorrow"}""", 400, null)]
    [InlineData("""{"minutes":10}""", 400, null)]
    [InlineData("[]", 400, null)]
    public async Task A_snooze_that_makes_no_sense_is_refused(string body, int status, string? code)
    {
        var user = await sandbox.RegisterAsync();
        var task = await PlanAsync(user, Now.AddDays(1));
        var problem = await user.PostAsync($"/reminders/{await sandbox.RowIdAsync(task.Id)}/snooze", JsonNode.Parse(body), (HttpStatusCode)status);
        if (code is not null)
        {
            ProblemAssert.Is(problem, code);
        }

        Assert.Equal("planned", await sandbox.StatusAsync(task.Id));
    }

    [Fact]
    public async Task A_reminder_of_a_closed_task_cannot_be_snoozed()
    {
        var user = await sandbox.RegisterAsync();
        var task = await NotifyAsync(user, "Pay rent");
        await sandbox.DeliverAsync("notifications", new TaskCompleted(task with { Version = 2, Status = TaskProgress.Completed }, null, Now));
        var problem = await user.PostAsync($"/reminders/{await sandbox.RowIdAsync(task.Id)}/snooze", new { @for = "PT10M" }, HttpStatusCode.Conflict);
        ProblemAssert.Is(problem, "reminder-not-active");
        Assert.Equal("delivered", (string?)problem!["current"]!["status"]);
    }

    [Fact]
    public async Task An_old_version_does_not_snooze()
    {
        var user = await sandbox.RegisterAsync();
        var task = await PlanAsync(user, Now.AddDays(1));
        var id = await sandbox.RowIdAsync(task.Id);
        var problem = await user.SendAsync(HttpMethod.Post, $"/reminders/{id}/snooze", new { @for = "PT1H" }, HttpStatusCode.PreconditionFailed, request => request.Headers.TryAddWithoutValidation("If-Match", "\"7\""));
        Assert.Equal(1, (long)problem!["current"]!["version"]!);
        await user.SendAsync(HttpMethod.Post, $"/reminders/{id}/dismiss", null, HttpStatusCode.PreconditionFailed, request => request.Headers.TryAddWithoutValidation("If-Match", "\"7\""));
        await user.SendAsync(HttpMethod.Post, $"/reminders/{id}/snooze", new { @for = "PT1H" }, HttpStatusCode.OK, request => request.Headers.TryAddWithoutValidation("If-Match", "\"1\""));
    }

    [Fact]
    public async Task A_dismissed_reminder_stays_away_until_the_task_is_rescheduled()
    {
        var user = await sandbox.RegisterAsync();
        var task = await PlanAsync(user, Now.AddDays(1));
        var id = await sandbox.RowIdAsync(task.Id);
        await user.PostAsync($"/reminders/{id}/dismiss", null, HttpStatusCode.NoContent);
        await user.PostAsync($"/reminders/{id}/dismiss", null, HttpStatusCode.NoContent);
        Assert.Equal(["reminder-scheduled", "reminder-cancelled"], await sandbox.RaisedAsync(user.Id));
        await sandbox.UpdateAsync(task with { Version = 2, Title = "Other" });
        Assert.Equal("cancelled", await sandbox.StatusAsync(task.Id));
        await sandbox.UpdateAsync(task with { Version = 3, Reminders = [task.Reminders[0] with { At = Now.AddDays(2) }] });
        Assert.Equal("planned", await sandbox.StatusAsync(task.Id));
    }

    [Fact]
    public async Task Dismissing_a_reminder_that_has_come_marks_it_as_read()
    {
        var user = await sandbox.RegisterAsync();
        var task = await NotifyAsync(user, "Pay rent");
        await user.PostAsync($"/reminders/{await sandbox.RowIdAsync(task.Id)}/dismiss", null, HttpStatusCode.NoContent);
        Assert.Equal(0, (int)(await user.GetAsync("/notifications"))!["unreadCount"]!);
        Assert.Equal("delivered", await sandbox.StatusAsync(task.Id));
    }

    [Fact]
    public async Task What_belongs_to_others_is_not_there()
    {
        var owner = await sandbox.RegisterAsync();
        var other = await sandbox.RegisterAsync();
        var task = await NotifyAsync(owner, "Pay rent");
        var reminder = await sandbox.RowIdAsync(task.Id);
        var entry = (string)(await owner.GetAsync("/notifications"))!["items"]![0]!["id"]!;
        ProblemAssert.Is(await other.PostAsync($"/notifications/{entry}/read", null, HttpStatusCode.NotFound), "notification-not-found");
        ProblemAssert.Is(await other.PostAsync($"/reminders/{reminder}/snooze", new { @for = "PT1H" }, HttpStatusCode.NotFound), "reminder-not-found");
        ProblemAssert.Is(await other.PostAsync($"/reminders/{reminder}/dismiss", null, HttpStatusCode.NotFound), "reminder-not-found");
        Assert.Empty((await other.GetAsync("/notifications"))!["items"]!.AsArray());
        Assert.Empty((await other.GetAsync($"/reminders?status=all&taskId={task.Id}"))!["items"]!.AsArray());
        await owner.PostAsync($"/notifications/{Guid.CreateVersion7()}/read", null, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("GET", "/notifications")]
    [InlineData("POST", "/notifications/0190a0a0-0000-7000-8000-000000000000/read")]
    [InlineData("POST", "/notifications/read-all")]
    [InlineData("GET", "/reminders")]
    [InlineData("POST", "/reminders/0190a0a0-0000-7000-8000-000000000000/snooze")]
    [InlineData("POST", "/reminders/0190a0a0-0000-7000-8000-000000000000/dismiss")]
    [InlineData("GET", "/reminders/settings")]
    [InlineData("PATCH", "/reminders/settings")]
    public async Task Strangers_are_refused(string method, string path) =>
        await sandbox.Stranger().SendAsync(new HttpMethod(method), path, method == "GET" ? null : new { }, HttpStatusCode.Unauthorized);

    [Fact]
    public async Task Settings_begin_with_their_defaults_and_change_what_is_planned()
    {
        var user = await sandbox.RegisterAsync();
        await sandbox.SetProfileAsync(user.Id, "Etc/UTC", version: 2);
        var settings = (await user.GetAsync("/reminders/settings"))!;
        Assert.Equal((true, "09:00", 1L), ((bool)settings["timedAtDue"]!, (string?)settings["allDayAt"], (long)settings["version"]!));

        var timed = NewTask(user.Id, Now, On("2026-12-30", "14:00"));
        var allDay = NewTask(user.Id, Now, On("2026-12-31"));
        var dayBefore = NewTask(user.Id, Now, On("2026-12-31"), Before("P1D"));
        foreach (var task in new[] { timed, allDay, dayBefore })
        {
            await sandbox.CreateAsync(task);
        }

        settings = (await user.PatchAsync("/reminders/settings", new { timedAtDue = false, allDayAt = "07:30" }, ifMatch: "\"1\""))!;
        Assert.Equal((false, "07:30", 2L), ((bool)settings["timedAtDue"]!, (string?)settings["allDayAt"], (long)settings["version"]!));
        Assert.Equal("\"2\"", user.LastETag);
        Assert.Equal(["cancelled 2026-12-30 14:00"], await sandbox.RowsAsync(timed.Id));
        Assert.Equal(["planned 2026-12-31 07:30"], await sandbox.RowsAsync(allDay.Id));
        Assert.Equal(["planned 2026-12-30 07:30"], await sandbox.RowsAsync(dayBefore.Id));

        await user.PatchAsync("/reminders/settings", new { timedAtDue = true, allDayAt = (string?)null });
        Assert.Equal(["planned 2026-12-30 14:00"], await sandbox.RowsAsync(timed.Id));
        Assert.Equal(["cancelled 2026-12-31 07:30"], await sandbox.RowsAsync(allDay.Id));
        Assert.Equal(["planned 2026-12-30 09:00"], await sandbox.RowsAsync(dayBefore.Id));
        Assert.Null((await user.GetAsync("/reminders/settings"))!["allDayAt"]);
        Assert.Equal("\"3\"", user.LastETag);
    }

    [Fact]
    public async Task Switching_the_default_reminders_on_does_not_bring_those_of_the_past()
    {
        var user = await sandbox.RegisterAsync();
        await user.PatchAsync("/reminders/settings", new { timedAtDue = false });
        var missed = NewTask(user.Id, Now, On("2026-11-20", "12:00")) with { TimeZone = "Etc/UTC", CreatedAt = Start };
        await sandbox.CreateAsync(missed, Start.AddDays(-1));
        sandbox.Clock.Advance(Start.AddHours(6) > Now ? Start.AddHours(6) - Now : TimeSpan.Zero);
        await user.SignInAsync();
        await user.PatchAsync("/reminders/settings", new { timedAtDue = true });
        Assert.Empty(await sandbox.RowsAsync(missed.Id));
    }

    [Theory]
    [InlineData("""{"timedAtDue":null}""")]
    [InlineData("""{"timedAtDue":"yes"}""")]
    [InlineData("""{"allDayAt":"25:00"}""")]
    [InlineData("""{"allDayAt":9}""")]
    [InlineData("""{"quietHours":null}""")]
    public async Task Settings_that_cannot_be_read_are_refused(string body)
    {
        var user = await sandbox.RegisterAsync();
        await user.PatchAsync("/reminders/settings", JsonNode.Parse(body)!, HttpStatusCode.BadRequest);
        Assert.Equal(1, (long)(await user.GetAsync("/reminders/settings"))!["version"]!);
    }

    [Fact]
    public async Task Settings_of_an_old_version_are_refused_and_unchanged_ones_make_no_version()
    {
        var user = await sandbox.RegisterAsync();
        var problem = await user.PatchAsync("/reminders/settings", new { timedAtDue = false }, HttpStatusCode.PreconditionFailed, ifMatch: "\"9\"");
        Assert.True((bool)problem!["current"]!["timedAtDue"]!);
        await user.PatchAsync("/reminders/settings", new { timedAtDue = true });
        Assert.Equal("\"1\"", user.LastETag);
    }

    [Fact]
    public async Task A_dry_run_changes_nothing()
    {
        var user = await sandbox.RegisterAsync();
        var task = await PlanAsync(user, Now.AddDays(1));
        var answer = await user.PostAsync($"/reminders/{await sandbox.RowIdAsync(task.Id)}/snooze?dryRun=true", new { @for = "PT1H" });
        Assert.True((bool)answer!["dryRun"]!);
        Assert.Equal(Now.AddDays(1).UtcDateTime, await sandbox.FireAtAsync(task.Id));
    }

    private async Task<TaskState> PlanAsync(TestUser user, params DateTimeOffset[] times)
    {
        var task = NewTask(user.Id, Now, null, [.. times.Select(at => At(at))]);
        await sandbox.CreateAsync(task);
        return task;
    }

    /// <summary>A task whose reminder comes now.</summary>
    private async Task<TaskState> NotifyAsync(TestUser user, string title)
    {
        var task = NewTask(user.Id, Now, null, At(Now)) with { Title = title };
        await sandbox.CreateAsync(task);
        await sandbox.FiredAsync(async () => await sandbox.StatusAsync(task.Id) == "fired", "the reminder fires");
        foreach (var firing in (await sandbox.FiringsAsync(user.Id)).Where(firing => firing.Reminder.TaskId == task.Id))
        {
            await sandbox.DeliverAsync("notifications", firing);
        }

        sandbox.Clock.Advance(TimeSpan.FromMilliseconds(1)); // no two entries come at the same time
        return task;
    }

    private static IEnumerable<string> Titles(JsonNode page) => page["items"]!.AsArray().Select(item => (string)item!["taskTitle"]!);
}

/// <summary>The instant of semantics row 11, on a clock of its own.</summary>
public sealed class SnoozeInTheRepeatedHourTests(SilentSandbox sandbox) : IClassFixture<SilentSandbox>
{
    [Fact]
    public async Task Snoozing_for_an_hour_in_the_first_of_two_equal_hours_is_an_elapsed_hour() // row 11
    {
        sandbox.Clock.Advance(Utc("2026-11-01T05:30:00Z") - sandbox.Clock.GetUtcNow()); // 01:30 EDT; back in time
        var user = await sandbox.RegisterAsync();
        await sandbox.SetProfileAsync(user.Id, "America/New_York", version: 2);
        var task = NewTask(user.Id, sandbox.Clock.GetUtcNow(), On("2026-11-20", "09:00"));
        await sandbox.CreateAsync(task);
        var snoozed = await user.PostAsync($"/reminders/{await sandbox.RowIdAsync(task.Id)}/snooze", new { @for = "PT60M" });
        Assert.Equal(Utc("2026-11-01T06:30:00Z"), (DateTimeOffset)snoozed!["fireAt"]!);
    }
}
