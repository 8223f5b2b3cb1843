using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.Modules.Recurrence.Contracts;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

/// <summary>Tasks' side of semantics.md §2; what Recurrence would answer is delivered by the tests.</summary>
public sealed class RecurringTasks(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task A_series_opens_its_first_occurrence_not_in_the_past()
    {
        var user = await sandbox.UserAsync();

        var task = await CreateAsync(user, new { title = "Old", due = new { date = "2019-01-07", time = "09:00" }, recurrence = new { rule = "freq=weekly;byday=mo" }, allowPast = true });

        Assert.Equal("2026-11-23", (string)task["due"]!["date"]!);
        Assert.Equal(("FREQ=WEEKLY;BYDAY=MO", "catchUp", 1), ((string)task["recurrence"]!["rule"]!, (string)task["recurrence"]!["mode"]!, (int)task["recurrence"]!["number"]!));
        Assert.Equal("""{"date":"2026-11-23","time":"09:00"}""", task["recurrence"]!["occurrence"]!.ToJsonString());
        Assert.Single(await sandbox.QueryAsync<Guid>("SELECT id FROM tasks.tasks WHERE user_id = $1", user.Id));
    }

    [Fact]
    public async Task A_rule_without_a_due_date_begins_today()
    {
        var user = await sandbox.UserAsync();

        var task = await CreateAsync(user, new { title = "Each week", recurrence = new { rule = "FREQ=WEEKLY", mode = "fromCompletion", clampMonthEnd = true } });

        Assert.Equal("""{"date":"2026-11-20","time":null,"timeZone":null}""", task["due"]!.ToJsonString());
        Assert.Equal(("fromCompletion", true), ((string)task["recurrence"]!["mode"]!, (bool)task["recurrence"]!["clampMonthEnd"]!));
    }

    [Fact]
    public async Task Completing_an_occurrence_tells_the_whole_task_and_series_and_the_planned_one_opens_with_every_field()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        await sandbox.ForgetEventsAsync(user);

        var answer = (await user.PostAsync($"/tasks/{IdOf(task)}/complete"))!;

        Assert.Equal((false, "completed", "completed"), ((bool)answer["alreadyCompleted"]!, (string)answer["task"]!["status"]!, (string)answer["task"]!["closedAs"]!));
        Assert.Null(answer["next"]);
        Assert.Equal(["tasks.task-completed.v1"], await sandbox.EventsAsync(user));
        var told = Assert.Single(await sandbox.EventDataAsync(user, "tasks.task-completed.v1"));
        Assert.Equal(("FREQ=WEEKLY", 1L, 1L), ((string)told["series"]!["rule"]!, (long)told["series"]!["generation"]!, (long)told["task"]!["occurrence"]!["generation"]!));

        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", "09:00"));

        var next = (await OpenOccurrenceAsync(user, SeriesIdOf(task)))!;
        foreach (var copied in (string[])["title", "description", "priority", "labels", "durationMinutes", "projectId", "order", "parentId"])
        {
            Assert.Equal(task[copied]?.ToJsonString(), next[copied]?.ToJsonString());
        }

        Assert.Equal("""{"date":"2026-11-30","time":"09:00","timeZone":"Europe/Berlin"}""", next["due"]!.ToJsonString());
        Assert.Equal(DateTimeOffset.Parse("2026-11-30T08:00:00Z"), (DateTimeOffset)next["dueAt"]!);
        Assert.Equal(("2026-11-28", "2026-12-01", 2), ((string)next["start"]!["date"]!, (string)next["deadline"]!, (int)next["recurrence"]!["number"]!));
        Assert.Equal("PT30M", (string)next["reminders"]![0]!["before"]!);
        Assert.Equal(DateTimeOffset.Parse("2026-11-29T18:00:00Z"), (DateTimeOffset)next["reminders"]![1]!["at"]!);

        var repeat = (await user.PostAsync($"/tasks/{IdOf(task)}/complete", new { occurrence = new { date = "2026-11-23", time = "09:00" } }))!;
        Assert.True((bool)repeat["alreadyCompleted"]!);
        Assert.Equal((string)next["id"]!, (string)repeat["next"]!["id"]!);
    }

    [Fact]
    public async Task Fifty_requests_at_the_same_moment_complete_an_occurrence_once()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        await sandbox.ForgetEventsAsync(user);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            using var answer = await user.Http.PostAsync($"/api/v1/tasks/{IdOf(task)}/complete", null);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        }));

        Assert.Single(answers, answer => !(bool)answer["alreadyCompleted"]!);
        Assert.All(answers, answer => Assert.Equal(2L, (long)answer["task"]!["version"]!));
        Assert.Equal(["tasks.task-completed.v1"], await sandbox.EventsAsync(user));
    }

    [Fact]
    public async Task Many_who_make_one_task_repeat_at_once_wait_for_each_other_and_not_for_ever()
    {
        var user = await sandbox.RegisterAsync("Europe/Berlin");
        for (var round = 0; round < 5; round++)
        {
            var task = await CreateAsync(user, new { title = "Everybody's", due = new { date = "2026-12-01" } });
            await Task.WhenAll(Enumerable.Range(0, 16).Select(i =>
                new TestUser(user.Http).PatchAsync($"/tasks/{task["id"]}", i % 4 == 3 ? new { recurrence = (object?)null } : new { recurrence = (object?)new { rule = $"FREQ=DAILY;INTERVAL={i + 1}" } })));
        }
    }

    [Fact]
    public async Task The_planned_occurrence_opens_once_however_often_it_is_delivered()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        var planned = await sandbox.PlanAsync(user, task, "2026-11-30", "09:00");

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => sandbox.DeliverAsync("tasks", planned)));
        await sandbox.DeliverAsync("tasks", planned);

        Assert.Equal(2, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.tasks WHERE series_id = $1", SeriesIdOf(task)));
        var next = (await OpenOccurrenceAsync(user, SeriesIdOf(task)))!;
        await user.PostAsync($"/tasks/{IdOf(next)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, next, "2026-12-07", "09:00"));
        await sandbox.DeliverAsync("tasks", planned);
        Assert.Equal("2026-12-07", (string)(await OpenOccurrenceAsync(user, SeriesIdOf(task)))!["due"]!["date"]!);
    }

    [Fact]
    public async Task What_was_planned_before_a_reopening_is_void()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        var planned = await sandbox.PlanAsync(user, task, "2026-11-30", "09:00");
        var reopened = (await user.PostAsync($"/tasks/{IdOf(task)}/reopen"))!;

        await sandbox.DeliverAsync("tasks", planned);
        Assert.Equal((string)task["id"]!, (string)(await OpenOccurrenceAsync(user, SeriesIdOf(task)))!["id"]!);
        Assert.Equal(3L, (long)reopened["version"]!);

        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        await sandbox.DeliverAsync("tasks", planned);
        Assert.Null(await OpenOccurrenceAsync(user, SeriesIdOf(task)));
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", "09:00"));
        Assert.NotNull(await OpenOccurrenceAsync(user, SeriesIdOf(task)));
    }

    [Fact]
    public async Task Reopening_withdraws_an_untouched_successor_and_the_same_one_may_come_again()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        await CreateAsync(user, new { title = "Fill the can", parentId = IdOf(task) });
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", "09:00"));
        var next = (await OpenOccurrenceAsync(user, SeriesIdOf(task)))!;
        await sandbox.ForgetEventsAsync(user);

        await user.PostAsync($"/tasks/{IdOf(task)}/reopen");

        Assert.Equal(["tasks.task-deleted.v1", "tasks.task-deleted.v1", "tasks.series-changed.v1", "tasks.task-reopened.v1"], await sandbox.EventsAsync(user));
        await user.GetAsync($"/tasks/{IdOf(next)}", HttpStatusCode.NotFound);
        Assert.Equal((string)task["id"]!, (string)(await OpenOccurrenceAsync(user, SeriesIdOf(task)))!["id"]!);

        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", "09:00"));
        Assert.NotEqual((string)next["id"]!, (string)(await OpenOccurrenceAsync(user, SeriesIdOf(task)))!["id"]!);
    }

    [Fact]
    public async Task Reopening_is_refused_when_the_successor_is_in_use()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", "09:00"));
        var next = (await OpenOccurrenceAsync(user, SeriesIdOf(task)))!;
        await user.PatchAsync($"/tasks/{IdOf(next)}", new { title = "Touched" });

        var problem = await user.PostAsync($"/tasks/{IdOf(task)}/reopen", null, HttpStatusCode.Conflict);

        ProblemAssert.Is(problem, "successor-touched");
        Assert.Equal((string)next["id"]!, (string)problem!["current"]!["id"]!);
    }

    [Theory]
    [InlineData("added")]
    [InlineData("deleted")]
    public async Task Reopening_is_refused_when_a_subtask_of_the_successor_was(string change)
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        await CreateAsync(user, new { title = "Fill the can", parentId = IdOf(task) });
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", "09:00"));
        var next = (await OpenOccurrenceAsync(user, SeriesIdOf(task)))!;
        sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        if (change == "added")
        {
            await CreateAsync(user, new { title = "Mine", parentId = IdOf(next) });
        }
        else
        {
            var copy = (await user.GetAsync($"/tasks?parentId={IdOf(next)}"))!["items"]!.AsArray().Single()!;
            await user.DeleteAsync($"/tasks/{IdOf(copy)}");
        }

        ProblemAssert.Is(await user.PostAsync($"/tasks/{IdOf(task)}/reopen", null, HttpStatusCode.Conflict), "successor-touched");

        Assert.Equal("open", (string)(await user.GetAsync($"/tasks/{IdOf(next)}"))!["status"]!);
        Assert.Equal(change == "added" ? ["Fill the can", "Mine", "Water the plants"] : ["Water the plants"], (await TitlesAsync(user)).Order());
    }

    [Fact]
    public async Task A_series_that_was_moved_back_goes_on_after_what_was_completed_ahead()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "Walk", due = new { date = "2026-11-21" }, recurrence = new { rule = "FREQ=DAILY" } });
        var seriesId = SeriesIdOf(task);
        foreach (var next in (string[])["2026-11-22", "2026-11-23"])
        {
            await user.PostAsync($"/tasks/{IdOf(task)}/complete");
            await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, next, null));
            task = (await OpenOccurrenceAsync(user, seriesId))!;
        }

        task = (await user.PatchAsync($"/tasks/{IdOf(task)}?scope=all", new { due = new { date = "2026-11-20" } }))!;
        Assert.Equal("2026-11-20", (string)task["recurrence"]!["occurrence"]!["date"]!);
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-21", null));

        // The 21st and 22nd are done.
        Assert.Equal("2026-11-23", (string)(await OpenOccurrenceAsync(user, seriesId))!["due"]!["date"]!);
    }

    [Fact]
    public async Task Moving_a_series_back_to_an_occurrence_that_was_completed_today_goes_on_behind_it()
    {
        var user = await sandbox.UserAsync();
        var time = sandbox.Now.AddMinutes(30).ToString("HH:mm");
        var due = new { date = "2026-11-20", time, timeZone = "UTC" };
        var task = await CreateAsync(user, new { title = "Walk", due, recurrence = new { rule = "FREQ=DAILY;INTERVAL=3", mode = "fromCompletion" } });
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-23", time));
        var open = (await OpenOccurrenceAsync(user, SeriesIdOf(task)))!;
        sandbox.Clock.Advance(TimeSpan.FromMinutes(40));

        var moved = (await user.PatchAsync($"/tasks/{IdOf(open)}?scope=all", new { due = new { date = "2026-11-20" }, allowPast = true }))!;

        Assert.Equal("2026-11-23", (string)moved["recurrence"]!["occurrence"]!["date"]!);
    }

    [Fact]
    public async Task A_skipped_occurrence_is_cancelled_and_not_completed_any_more()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        await sandbox.ForgetEventsAsync(user);

        var skipped = (await user.PostAsync($"/tasks/{IdOf(task)}/skip"))!;
        Assert.Equal(("cancelled", "skipped"), ((string)skipped["status"]!, (string)skipped["closedAs"]!));
        Assert.Equal(skipped.ToJsonString(), (await user.PostAsync($"/tasks/{IdOf(task)}/skip"))!.ToJsonString());
        Assert.Equal(["tasks.task-skipped.v1"], await sandbox.EventsAsync(user));

        var between = await user.PostAsync($"/tasks/{IdOf(task)}/complete", null, HttpStatusCode.Conflict);
        ProblemAssert.Is(between, "occurrence-closed");
        Assert.Null(between!["current"]);
        Assert.True((bool)between["pending"]!);

        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", "09:00"));
        var after = await user.PostAsync($"/tasks/{IdOf(task)}/complete", null, HttpStatusCode.Conflict);
        Assert.Equal("2026-11-30", (string)after!["current"]!["due"]!["date"]!);
        Assert.False((bool)after["pending"]!);
    }

    [Fact]
    public async Task The_first_of_complete_and_skip_wins()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);

        var statuses = await Task.WhenAll(((string[])["complete", "skip"]).Select(async action =>
        {
            using var answer = await user.Http.PostAsync($"/api/v1/tasks/{IdOf(task)}/{action}", null);
            return answer.StatusCode;
        }));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], statuses.Order());
    }

    [Fact]
    public async Task A_completed_occurrence_cannot_be_skipped_and_a_single_task_neither_skipped_nor_paused()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        var single = await CreateAsync(user, new { title = "Once" });
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");

        ProblemAssert.Is(await user.PostAsync($"/tasks/{IdOf(task)}/skip", null, HttpStatusCode.Conflict), "occurrence-closed");
        foreach (var action in (string[])["skip", "pause", "resume"])
        {
            ProblemAssert.Is(await user.PostAsync($"/tasks/{IdOf(single)}/{action}", null, HttpStatusCode.UnprocessableEntity), "not-recurring");
        }
    }

    [Fact]
    public async Task Completing_names_another_occurrence_in_vain()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);

        ProblemAssert.Is(await user.PostAsync($"/tasks/{IdOf(task)}/complete", new { occurrence = new { date = "2026-11-30", time = "09:00" } }, HttpStatusCode.Conflict), "other-occurrence");
    }

    [Fact]
    public async Task The_end_of_a_series_is_recorded_once_and_a_reopening_takes_it_back()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user, "FREQ=WEEKLY;COUNT=1");
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        var ended = new SeriesEnded(user.Id, SeriesIdOf(task), IdOf(task), await sandbox.GenerationAsync(SeriesIdOf(task)), "count", [], 1, sandbox.Now);
        await sandbox.ForgetEventsAsync(user);

        await sandbox.DeliverAsync("tasks", ended);
        await sandbox.DeliverAsync("tasks", ended);

        Assert.Equal(["tasks.series-changed.v1", "tasks.task-updated.v1"], await sandbox.EventsAsync(user));
        Assert.True((bool)(await user.GetAsync($"/tasks/{IdOf(task)}"))!["recurrence"]!["ended"]!);
        Assert.False((bool)(await user.PostAsync($"/tasks/{IdOf(task)}/reopen"))!["recurrence"]!["ended"]!);
        await sandbox.DeliverAsync("tasks", ended);
        Assert.False((bool)(await user.GetAsync($"/tasks/{IdOf(task)}"))!["recurrence"]!["ended"]!);
    }

    [Fact]
    public async Task A_pause_closes_the_open_occurrence_and_voids_what_was_planned()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        await CreateAsync(user, new { title = "Fill the can", parentId = IdOf(task) });
        await sandbox.ForgetEventsAsync(user);

        var paused = (await user.PostAsync($"/tasks/{IdOf(task)}/pause"))!;
        Assert.Equal(("cancelled", "cancelled", true), ((string)paused["status"]!, (string)paused["closedAs"]!, (bool)paused["recurrence"]!["paused"]!));
        Assert.Empty(await TitlesAsync(user));
        Assert.Equal(["tasks.task-updated.v1", "tasks.task-updated.v1", "tasks.series-paused.v1"], await sandbox.EventsAsync(user));
        await user.PostAsync($"/tasks/{IdOf(task)}/pause");
        ProblemAssert.Is(await user.PostAsync($"/tasks/{IdOf(task)}/reopen", null, HttpStatusCode.Conflict), "series-paused");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", "09:00"));
        Assert.Empty(await TitlesAsync(user));

        await user.PostAsync($"/tasks/{IdOf(task)}/resume");
        var resumed = Assert.Single(await sandbox.EventDataAsync(user, "tasks.series-resumed.v1"));
        Assert.Equal((string)task["id"]!, (string)resumed["afterTaskId"]!);
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-12-07", "09:00"));
        var next = (await OpenOccurrenceAsync(user, SeriesIdOf(task)))!;
        Assert.Equal("2026-12-07", (string)next["due"]!["date"]!);
        Assert.Equal(["Fill the can", "Water the plants"], (await TitlesAsync(user)).Order());
        Assert.Equal(0, await sandbox.QuerySingleAsync<int>("SELECT used FROM tasks.series WHERE id = $1", SeriesIdOf(task)));
    }

    [Fact]
    public async Task Resuming_before_its_time_opens_the_paused_occurrence_again()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        await CreateAsync(user, new { title = "Fill the can", parentId = IdOf(task) });
        await user.PostAsync($"/tasks/{IdOf(task)}/pause");
        await user.PostAsync($"/tasks/{IdOf(task)}/resume");

        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-23", "09:00"));

        Assert.Equal((string)task["id"]!, (string)(await OpenOccurrenceAsync(user, SeriesIdOf(task)))!["id"]!);
        Assert.Equal(["Fill the can", "Water the plants"], (await TitlesAsync(user)).Order());
        Assert.Equal(2, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.tasks WHERE user_id = $1", user.Id));
    }

    [Fact]
    public async Task Subtasks_come_back_open_with_their_dates_moved()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        var child = await CreateAsync(user, new { title = "Child", parentId = IdOf(task), due = new { date = "2026-11-22" } });
        await CreateAsync(user, new { title = "Grandchild", parentId = IdOf(child) });

        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        Assert.Empty(await TitlesAsync(user));
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", "09:00"));

        var open = (await user.GetAsync("/tasks"))!["items"]!.AsArray();
        var copy = open.Single(item => (string)item!["title"]! == "Child")!;
        Assert.Equal("2026-11-29", (string)copy["due"]!["date"]!);
        Assert.Equal((string)copy["id"]!, (string)open.Single(item => (string)item!["title"]! == "Grandchild")!["parentId"]!);
        Assert.Equal((string)(await OpenOccurrenceAsync(user, SeriesIdOf(task)))!["id"]!, (string)copy["parentId"]!);
    }

    [Fact]
    public async Task Open_subtasks_are_completed_refused_or_carried_as_the_request_says()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        var child = await CreateAsync(user, new { title = "Child", parentId = IdOf(task) });

        ProblemAssert.Is(await user.PostAsync($"/tasks/{IdOf(task)}/complete", new { subtasks = "refuse" }, HttpStatusCode.Conflict), "open-subtasks");
        await user.PostAsync($"/tasks/{IdOf(task)}/complete", new { subtasks = "carry" });
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", "09:00"));
        Assert.Equal((string)(await OpenOccurrenceAsync(user, SeriesIdOf(task)))!["id"]!, (string)(await user.GetAsync($"/tasks/{IdOf(child)}"))!["parentId"]!);

        var parent = await CreateAsync(user, new { title = "Single" });
        var part = await CreateAsync(user, new { title = "Part", parentId = IdOf(parent) });
        await user.PostAsync($"/tasks/{IdOf(parent)}/complete", new { subtasks = "carry" });
        Assert.Null((await user.GetAsync($"/tasks/{IdOf(part)}"))!["parentId"]);
        Assert.Equal("open", (string)(await user.GetAsync($"/tasks/{IdOf(part)}"))!["status"]!);
    }

    [Fact]
    public async Task Moving_one_occurrence_keeps_its_key_and_the_next_ones()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);

        var moved = (await user.PatchAsync($"/tasks/{IdOf(task)}?scope=this", new { title = "Just now", due = new { date = "2026-11-24", time = "11:00" } }))!;
        Assert.Equal("""{"date":"2026-11-24","time":"11:00","timeZone":"Europe/Berlin"}""", moved["due"]!.ToJsonString());
        Assert.Equal("""{"date":"2026-11-23","time":"09:00"}""", moved["recurrence"]!["occurrence"]!.ToJsonString());

        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", "09:00"));
        var next = (await OpenOccurrenceAsync(user, SeriesIdOf(task)))!;
        Assert.Equal(("Water the plants", "2026-11-30", "09:00"), ((string)next["title"]!, (string)next["due"]!["date"]!, (string)next["due"]!["time"]!));
        Assert.Equal("2026-11-28", (string)next["start"]!["date"]!);
    }

    [Fact]
    public async Task Without_a_scope_dates_change_for_one_occurrence_and_the_rest_for_the_following_too()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);

        await user.PatchAsync($"/tasks/{IdOf(task)}", new { due = new { date = "2026-11-24" } });
        await user.PatchAsync($"/tasks/{IdOf(task)}", new { title = "Renamed", labels = new[] { "new" } });
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", "09:00"));

        var next = (await OpenOccurrenceAsync(user, SeriesIdOf(task)))!;
        Assert.Equal(("Renamed", "2026-11-30"), ((string)next["title"]!, (string)next["due"]!["date"]!));
        Assert.Equal("""["new"]""", next["labels"]!.ToJsonString());
    }

    [Fact]
    public async Task Another_time_for_all_keeps_the_day()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        await sandbox.ForgetEventsAsync(user);

        var moved = (await user.PatchAsync($"/tasks/{IdOf(task)}?scope=all", new { due = new { time = "10:00" } }))!;

        Assert.Equal("""{"date":"2026-11-23","time":"10:00"}""", moved["recurrence"]!["occurrence"]!.ToJsonString());
        Assert.Equal("10:00", (string)moved["due"]!["time"]!);
        Assert.Empty(moved["droppedExceptions"]!.AsArray());
        Assert.Equal(["tasks.series-changed.v1", "tasks.task-updated.v1"], await sandbox.EventsAsync(user));
        Assert.Equal("10:00:00", (string)Assert.Single(await sandbox.EventDataAsync(user, "tasks.series-changed.v1"))["series"]!["start"]!["time"]!);
    }

    [Fact]
    public async Task Another_day_for_all_moves_the_open_occurrence_and_drops_exceptions_that_match_nothing()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        await user.DeleteAsync($"/tasks/{IdOf(task)}?scope=this");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", "09:00"));
        var open = (await OpenOccurrenceAsync(user, SeriesIdOf(task)))!;

        var moved = (await user.PatchAsync($"/tasks/{IdOf(open)}?scope=all", new { due = new { date = "2026-12-01" } }))!;

        Assert.Equal("""{"date":"2026-12-01","time":"09:00"}""", moved["recurrence"]!["occurrence"]!.ToJsonString());
        Assert.Equal("""[{"date":"2026-11-23","time":"09:00"}]""", moved["droppedExceptions"]!.ToJsonString());
        Assert.Equal("2026-11-24", await sandbox.QuerySingleAsync<string>("SELECT start_date::text FROM tasks.series WHERE id = $1", SeriesIdOf(task)));
    }

    [Fact]
    public async Task Another_rule_for_all_moves_the_open_occurrence_to_its_first_match()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);

        var changed = (await user.PatchAsync($"/tasks/{IdOf(task)}", new { recurrence = new { rule = "FREQ=WEEKLY;BYDAY=TU", mode = "strict" } }))!;

        Assert.Equal(("2026-11-24", "strict"), ((string)changed["due"]!["date"]!, (string)changed["recurrence"]!["mode"]!));
        ProblemAssert.Is(await user.PatchAsync($"/tasks/{IdOf(task)}", new { recurrence = new { rule = "FREQ=MINUTELY" } }, HttpStatusCode.UnprocessableEntity), "bad-rule");
        ProblemAssert.Is(await user.PatchAsync($"/tasks/{IdOf(task)}?scope=this", new { recurrence = new { rule = "FREQ=DAILY" } }, HttpStatusCode.UnprocessableEntity), "scope-mismatch");
    }

    [Fact]
    public async Task This_and_following_splits_the_series_and_shares_COUNT()
    {
        var user = await sandbox.UserAsync();
        var first = await CreateWeeklyAsync(user, "FREQ=WEEKLY;COUNT=10");
        await user.PostAsync($"/tasks/{IdOf(first)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, first, "2026-11-30", "09:00"));
        var second = (await OpenOccurrenceAsync(user, SeriesIdOf(first)))!;
        await user.PostAsync($"/tasks/{IdOf(second)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, second, "2026-12-07", "09:00"));
        var third = (await OpenOccurrenceAsync(user, SeriesIdOf(first)))!;
        await sandbox.ForgetEventsAsync(user);

        var split = (await user.PatchAsync($"/tasks/{IdOf(third)}?scope=following", new { due = new { date = "2026-12-08", time = "10:00" } }))!;

        Assert.Equal((string)third["id"]!, (string)split["id"]!);
        Assert.NotEqual(SeriesIdOf(first), SeriesIdOf(split));
        Assert.Equal("FREQ=WEEKLY;COUNT=8", (string)split["recurrence"]!["rule"]!);
        Assert.Equal("""{"date":"2026-12-08","time":"10:00","timeZone":"Europe/Berlin"}""", split["due"]!.ToJsonString());
        var old = (await user.GetAsync($"/tasks/{IdOf(second)}"))!["recurrence"]!;
        Assert.Equal(("FREQ=WEEKLY;UNTIL=20261207T075959Z", true), ((string)old["rule"]!, (bool)old["ended"]!));
        Assert.Equal(["tasks.series-stopped.v1", "tasks.series-started.v1", "tasks.task-updated.v1"], await sandbox.EventsAsync(user));
        Assert.Equal(SeriesIdOf(first), await sandbox.QuerySingleAsync<Guid>("SELECT previous_series_id FROM tasks.series WHERE id = $1", SeriesIdOf(split)));
    }

    [Fact]
    public async Task Deleting_one_occurrence_leaves_it_out_and_the_next_follows()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        await CreateAsync(user, new { title = "Fill the can", parentId = IdOf(task) });
        await sandbox.ForgetEventsAsync(user);

        await user.DeleteAsync($"/tasks/{IdOf(task)}?scope=this");

        Assert.Equal(["tasks.series-changed.v1", "tasks.task-skipped.v1", "tasks.task-deleted.v1", "tasks.task-deleted.v1"], await sandbox.EventsAsync(user));
        Assert.Equal("2026-11-23", (string)(await sandbox.EventDataAsync(user, "tasks.series-changed.v1"))[0]["series"]!["exceptDates"]![0]!["date"]!);
        await user.GetAsync($"/tasks/{IdOf(task)}", HttpStatusCode.NotFound);
        ProblemAssert.Is(await user.PostAsync($"/tasks/{IdOf(task)}/complete", null, HttpStatusCode.Conflict), "occurrence-closed");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", "09:00"));
        Assert.Equal(["Fill the can", "Water the plants"], (await TitlesAsync(user)).Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?scope=all")]
    [InlineData("?scope=following")]
    public async Task Deleting_the_series_keeps_what_was_completed_and_nothing_follows(string scope)
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", "09:00"));
        var next = (await OpenOccurrenceAsync(user, SeriesIdOf(task)))!;
        await sandbox.ForgetEventsAsync(user);

        await user.DeleteAsync($"/tasks/{IdOf(next)}{scope}");

        Assert.Equal(["tasks.series-stopped.v1", "tasks.task-deleted.v1"], await sandbox.EventsAsync(user));
        Assert.True((bool)(await user.GetAsync($"/tasks/{IdOf(task)}"))!["recurrence"]!["ended"]!);
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, next, "2026-12-07", "09:00"));
        Assert.Null(await OpenOccurrenceAsync(user, SeriesIdOf(task)));
        await user.DeleteAsync($"/tasks/{IdOf(next)}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Removing_the_recurrence_keeps_the_date_and_nothing_follows()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        ProblemAssert.Is(await user.PatchAsync($"/tasks/{IdOf(task)}", new JsonObject { ["due"] = null }, HttpStatusCode.UnprocessableEntity), "recurrence-needs-due");
        await sandbox.ForgetEventsAsync(user);

        var single = (await user.PatchAsync($"/tasks/{IdOf(task)}", new JsonObject { ["recurrence"] = null }))!;

        Assert.Null(single["recurrence"]);
        Assert.Equal(task["due"]!.ToJsonString(), single["due"]!.ToJsonString());
        Assert.Equal(["tasks.series-stopped.v1", "tasks.task-updated.v1"], await sandbox.EventsAsync(user));
    }

    [Fact]
    public async Task A_single_task_can_begin_to_repeat_while_it_is_open()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "Once", due = new { date = "2026-11-24" } });

        var series = (await user.PatchAsync($"/tasks/{IdOf(task)}", new { recurrence = new { rule = "FREQ=DAILY" } }))!;
        Assert.Equal(("2026-11-24", 2L), ((string)series["recurrence"]!["occurrence"]!["date"]!, (long)series["version"]!));

        var closed = await CreateAsync(user, new { title = "Done" });
        await user.PostAsync($"/tasks/{IdOf(closed)}/complete");
        ProblemAssert.Is(await user.PatchAsync($"/tasks/{IdOf(closed)}", new { recurrence = new { rule = "FREQ=DAILY" } }, HttpStatusCode.Conflict), "task-closed");
    }

    [Fact]
    public async Task Nothing_opens_beyond_the_last_date()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user, "FREQ=YEARLY;INTERVAL=1000");
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");

        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "3026-11-23", "09:00"));

        Assert.Null(await OpenOccurrenceAsync(user, SeriesIdOf(task)));
        Assert.True((bool)(await user.GetAsync($"/tasks/{IdOf(task)}"))!["recurrence"]!["ended"]!);
    }

    [Fact]
    public async Task The_database_refuses_a_second_open_occurrence_and_a_second_task_of_one_key()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        const string Copy = """
            INSERT INTO tasks.tasks (id, user_id, project_id, title, priority, labels, label_keys, due_sort, series_id, occurrence_date, occurrence_time, reminders, status, closed_as, rank, time_zone, tzdb_version, created_at, updated_at, version)
            SELECT gen_random_uuid(), user_id, project_id, title, priority, labels, label_keys, due_sort, series_id, occurrence_date + $2, occurrence_time, reminders, $3, $4, rank, time_zone, tzdb_version, created_at, updated_at, 1
            FROM tasks.tasks WHERE id = $1
            """;

        var open = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => sandbox.ExecuteAsync(Copy, IdOf(task), 7, "open", null));
        var same = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => sandbox.ExecuteAsync(Copy, IdOf(task), 0, "completed", "completed"));

        Assert.Equal("tasks_one_open_per_series", open.ConstraintName);
        Assert.Equal("tasks_one_per_occurrence", same.ConstraintName);
    }
}
