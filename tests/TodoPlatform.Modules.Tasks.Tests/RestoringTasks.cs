using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Tasks.Persistence;
using Npgsql;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

public sealed class RestoringTasks(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task A_deleted_task_is_in_the_trash_and_comes_back_as_it_was_with_what_went_along()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "task", labels = new[] { "a" }, due = new { date = "2026-11-24" }, reminders = new[] { new { before = "P1D" } } });
        var child = await CreateAsync(user, new { title = "child", parentId = IdOf(task) });
        var gone = await CreateAsync(user, new { title = "deleted before", parentId = IdOf(task) });
        await user.DeleteAsync($"/tasks/{IdOf(gone)}");
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        await user.DeleteAsync($"/tasks/{IdOf(task)}");
        await sandbox.ForgetEventsAsync(user);

        Assert.Empty(await TitlesAsync(user, "?status=all"));
        Assert.Empty((await user.GetAsync("/search?q=task"))!["tasks"]!.AsArray());
        Assert.Empty((await user.GetAsync("/labels"))!["items"]!.AsArray());
        await user.GetAsync($"/tasks/{IdOf(task)}", HttpStatusCode.NotFound);
        var trash = (await user.GetAsync("/trash"))!["items"]!.AsArray();
        Assert.Equal([("task", "task", 2), ("task", "deleted before", 1)], trash.Select(item => ((string)item!["kind"]!, (string)item["title"]!, (int)item["taskCount"]!)));
        Assert.Equal(TimeSpan.FromDays(30), (DateTimeOffset)trash[0]!["purgedAt"]! - (DateTimeOffset)trash[0]!["deletedAt"]!);

        ProblemAssert.Is(await user.SendAsync(HttpMethod.Post, $"/tasks/{IdOf(task)}/restore", null, HttpStatusCode.PreconditionFailed, request => request.Headers.TryAddWithoutValidation("If-Match", "\"1\"")), "version-mismatch");
        var restored = (await user.PostAsync($"/tasks/{IdOf(task)}/restore"))!;
        Assert.Equal(3L, (long)restored["version"]!);
        Assert.Equal(restored.ToJsonString(), (await user.PostAsync($"/tasks/{IdOf(task)}/restore"))!.ToJsonString());
        foreach (var kept in (string[])["title", "labels", "due", "reminders", "order", "projectId", "status", "createdAt"])
        {
            Assert.Equal(task[kept]!.ToJsonString(), restored[kept]!.ToJsonString());
        }

        Assert.Equal(IdOf(task), (Guid)(await user.GetAsync($"/tasks/{IdOf(child)}"))!["parentId"]!);
        Assert.Equal(["child", "task"], (await TitlesAsync(user, "?status=all")).Order());
        Assert.Equal(["tasks.task-restored.v1", "tasks.task-restored.v1"], await sandbox.EventsAsync(user));
        Assert.Equal(restored.ToJsonString(), (await sandbox.EventDataAsync(user, "tasks.task-changed.v1"))[0]["data"]!.ToJsonString());
        await user.PostAsync($"/tasks/{IdOf(gone)}/restore");
        Assert.Equal(IdOf(task), (Guid)(await user.GetAsync($"/tasks/{IdOf(gone)}"))!["parentId"]!);
        Assert.Empty((await user.GetAsync("/trash"))!["items"]!.AsArray());
    }

    [Fact]
    public async Task A_restored_task_does_without_what_is_not_there_any_more()
    {
        var user = await sandbox.UserAsync();
        var project = IdOf(await CreateProjectAsync(user));
        var section = IdOf((await user.PostAsync("/sections", new { projectId = project, name = "s" }, HttpStatusCode.Created))!);
        var parent = await CreateAsync(user, new { title = "parent", sectionId = section });
        var child = await CreateAsync(user, new { title = "child", parentId = IdOf(parent) });
        var other = await CreateAsync(user, new { title = "other", sectionId = section });
        await user.DeleteAsync($"/tasks/{IdOf(parent)}");
        await user.DeleteAsync($"/tasks/{IdOf(other)}");

        Assert.Equal((project, section, (Guid?)null), PlaceOf((await user.PostAsync($"/tasks/{IdOf(child)}/restore"))!));
        await user.DeleteAsync($"/sections/{section}?tasks=delete");
        Assert.Equal((project, (Guid?)null, (Guid?)null), PlaceOf((await user.PostAsync($"/tasks/{IdOf(other)}/restore"))!));
        await user.DeleteAsync($"/projects/{project}");
        var inbox = IdOf((await user.GetAsync("/projects"))!["items"]![0]!);
        Assert.Equal((inbox, (Guid?)null, (Guid?)null), PlaceOf((await user.PostAsync($"/tasks/{IdOf(other)}/restore"))!));
        ProblemAssert.Is(await user.PostAsync($"/sections/{section}/restore", null, HttpStatusCode.Conflict), "project-deleted");
        await user.PostAsync($"/projects/{project}/restore");
        await user.PostAsync($"/sections/{section}/restore");
        Assert.Equal((project, section, (Guid?)null), PlaceOf((await user.GetAsync($"/tasks/{IdOf(child)}"))!));
        Assert.Equal((project, section, (Guid?)null), PlaceOf((await user.PostAsync($"/tasks/{IdOf(parent)}/restore"))!));
    }

    [Fact]
    public async Task A_restored_project_brings_back_what_was_deleted_with_it_and_nothing_else()
    {
        var user = await sandbox.UserAsync();
        var project = IdOf(await CreateProjectAsync(user));
        var section = IdOf((await user.PostAsync("/sections", new { projectId = project, name = "s" }, HttpStatusCode.Created))!);
        var gone = await CreateAsync(user, new { title = "gone before", projectId = project });
        var task = await CreateAsync(user, new { title = "task", sectionId = section });
        await CreateAsync(user, new { title = "child", parentId = IdOf(task) });
        var done = await CreateAsync(user, new { title = "done", projectId = project });
        await user.PostAsync($"/tasks/{IdOf(done)}/complete");
        await user.DeleteAsync($"/tasks/{IdOf(gone)}");
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        await user.DeleteAsync($"/projects/{project}");
        Assert.Equal([("project", 3), ("task", 1)], (await user.GetAsync("/trash"))!["items"]!.AsArray().Select(item => ((string)item!["kind"]!, (int)item["taskCount"]!)));
        await sandbox.ForgetEventsAsync(user);

        var restored = (await user.PostAsync($"/projects/{project}/restore"))!;
        await user.PostAsync($"/projects/{project}/restore");

        Assert.Equal(("Work", 3L), ((string)restored["name"]!, (long)restored["version"]!));
        Assert.Equal(["child", "done", "task"], (await TitlesAsync(user, $"?projectId={project}&status=all")).Order());
        Assert.Equal(["child", "task"], (await TitlesAsync(user, $"?sectionId={section}")).Order());
        Assert.Equal("completed", (string)(await user.GetAsync($"/tasks/{IdOf(done)}"))!["status"]!);
        Assert.Equal(
            ["tasks.project-restored.v1", "tasks.section-restored.v1", "tasks.task-restored.v1", "tasks.task-restored.v1", "tasks.task-restored.v1"],
            (await sandbox.EventsAsync(user)).Order(StringComparer.Ordinal));
        var page = (await user.GetAsync("/trash?limit=1"))!;
        Assert.Equal((IdOf(gone), null), (IdOf(page["items"]![0]!), (string?)page["nextCursor"]));
    }

    [Fact]
    public async Task The_series_of_a_restored_occurrence_goes_on()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        var before = await sandbox.GenerationAsync(SeriesIdOf(task));
        await user.DeleteAsync($"/tasks/{IdOf(task)}");
        await sandbox.ForgetEventsAsync(user);

        var restored = (await user.PostAsync($"/tasks/{IdOf(task)}/restore"))!;

        Assert.False((bool)restored["recurrence"]!["ended"]!);
        Assert.Equal(["tasks.series-changed.v1", "tasks.task-restored.v1"], await sandbox.EventsAsync(user));
        Assert.True(await sandbox.GenerationAsync(SeriesIdOf(task)) > before + 1);
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", "09:00"));
        Assert.Equal("2026-11-30", (string)(await OpenOccurrenceAsync(user, SeriesIdOf(task)))!["due"]!["date"]!);
    }

    [Fact]
    public async Task What_was_deleted_with_all_that_follows_comes_back_with_the_rule_that_was_cut_short()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user, "FREQ=WEEKLY;COUNT=5");
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", "09:00"));
        var second = (await OpenOccurrenceAsync(user, SeriesIdOf(task)))!;
        await user.DeleteAsync($"/tasks/{IdOf(second)}?scope=following");
        Assert.NotEqual("FREQ=WEEKLY;COUNT=5", await sandbox.QuerySingleAsync<string>("SELECT rule FROM tasks.series WHERE id = $1", SeriesIdOf(task)));

        var restored = (await user.PostAsync($"/tasks/{IdOf(second)}/restore"))!;

        Assert.Equal(("FREQ=WEEKLY;COUNT=5", "open", false), ((string)restored["recurrence"]!["rule"]!, (string)restored["status"]!, (bool)restored["recurrence"]!["ended"]!));
    }

    [Fact]
    public async Task An_occurrence_that_was_deleted_alone_comes_back_as_left_out_and_can_be_opened_again()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        await user.DeleteAsync($"/tasks/{IdOf(task)}?scope=this");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", "09:00"));

        var restored = (await user.PostAsync($"/tasks/{IdOf(task)}/restore"))!;
        Assert.Equal(("cancelled", "skipped"), ((string)restored["status"]!, (string)restored["closedAs"]!));
        Assert.Equal("[]", await sandbox.QuerySingleAsync<string>("SELECT except_dates::text FROM tasks.series WHERE id = $1", SeriesIdOf(task)));
        Assert.Equal("2026-11-30", (string)(await OpenOccurrenceAsync(user, SeriesIdOf(task)))!["due"]!["date"]!);

        await user.PostAsync($"/tasks/{IdOf(task)}/reopen");
        Assert.Equal("2026-11-23", (string)(await OpenOccurrenceAsync(user, SeriesIdOf(task)))!["due"]!["date"]!);
    }

    [Fact]
    public async Task A_series_that_was_waiting_when_its_project_was_deleted_gets_its_next_occurrence()
    {
        var user = await sandbox.UserAsync();
        var project = IdOf(await CreateProjectAsync(user));
        var task = await CreateAsync(user, new { title = "series", projectId = project, due = new { date = "2026-11-23" }, recurrence = new { rule = "FREQ=WEEKLY" } });
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        await user.DeleteAsync($"/projects/{project}");
        await sandbox.ForgetEventsAsync(user);

        await user.PostAsync($"/projects/{project}/restore");

        Assert.Contains("tasks.series-resumed.v1", await sandbox.EventsAsync(user));
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", null));
        Assert.NotNull(await OpenOccurrenceAsync(user, SeriesIdOf(task)));
    }

    [Fact]
    public async Task Floating_times_come_back_in_the_present_zone()
    {
        var user = await sandbox.UserAsync("Europe/Berlin");
        var task = await CreateAsync(user, new { title = "floating", due = new { date = "2026-11-24", time = "09:00" } });
        await user.DeleteAsync($"/tasks/{IdOf(task)}");
        await sandbox.DeliverAsync("tasks", new PreferencesChanged(StateOf(user, "Asia/Tokyo", 3), sandbox.Now));

        Assert.Equal(DateTimeOffset.Parse("2026-11-24T00:00:00Z"), (DateTimeOffset)(await user.PostAsync($"/tasks/{IdOf(task)}/restore"))!["dueAt"]!);
    }

    [Fact]
    public async Task The_trash_can_be_emptied_and_belongs_to_its_user()
    {
        var (user, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        var project = IdOf(await CreateProjectAsync(user));
        var section = IdOf((await user.PostAsync("/sections", new { projectId = project, name = "s" }, HttpStatusCode.Created))!);
        var series = await CreateAsync(user, new { title = "series", sectionId = section, due = new { date = "2026-11-23" }, recurrence = new { rule = "FREQ=WEEKLY" } });
        await CreateAsync(user, new { title = "child", parentId = IdOf(series) });
        await CreateAsync(user, new { title = "stays" });
        var paused = await CreateAsync(user, new { title = "paused", due = new { date = "2026-11-23" }, recurrence = new { rule = "FREQ=WEEKLY" } });
        await user.PostAsync($"/tasks/{IdOf(paused)}/pause");
        await user.DeleteAsync($"/tasks/{IdOf(paused)}");
        await user.DeleteAsync($"/projects/{project}");
        var foreign = await CreateAsync(other, new { title = "foreign" });
        await other.DeleteAsync($"/tasks/{IdOf(foreign)}");
        await other.PostAsync($"/tasks/{IdOf(series)}/restore", null, HttpStatusCode.NotFound);
        await other.PostAsync($"/projects/{project}/restore", null, HttpStatusCode.NotFound);
        await other.PostAsync($"/sections/{section}/restore", null, HttpStatusCode.NotFound);

        await user.SendAsync(HttpMethod.Delete, "/trash?dryRun=true", null, HttpStatusCode.OK);
        Assert.NotEmpty((await user.GetAsync("/trash"))!["items"]!.AsArray());
        await user.DeleteAsync("/trash");
        await user.DeleteAsync("/trash");

        Assert.Equal(["stays"], await TitlesAsync(user, "?status=all"));
        ProblemAssert.Is(await user.PostAsync($"/tasks/{IdOf(series)}/restore", null, HttpStatusCode.NotFound), "task-not-found");
        ProblemAssert.Is(await user.PostAsync($"/projects/{project}/restore", null, HttpStatusCode.NotFound), "project-not-found");
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.sections WHERE user_id = $1", user.Id));
        Assert.Equal(1, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.projects WHERE user_id = $1", user.Id));
        // What follows a paused series when it is resumed hangs on its latest occurrence.
        Assert.Equal([IdOf(paused)], await sandbox.QueryAsync<Guid>("SELECT id FROM tasks.tasks WHERE user_id = $1 AND deleted_at IS NOT NULL", user.Id));
        Assert.Equal([SeriesIdOf(paused)], await sandbox.QueryAsync<Guid>("SELECT id FROM tasks.series WHERE user_id = $1", user.Id));
        Assert.Single((await other.GetAsync("/trash"))!["items"]!.AsArray());
    }

    private static (Guid Project, Guid? Section, Guid? Parent) PlaceOf(JsonNode task) => ((Guid)task["projectId"]!, (Guid?)task["sectionId"], (Guid?)task["parentId"]);
}

public sealed class PurgingTrash(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task What_was_deleted_can_be_restored_for_thirty_days_and_is_purged_then()
    {
        var user = await sandbox.UserAsync();
        var first = await CreateAsync(user, new { title = "first" });
        var kept = await CreateAsync(user, new { title = "kept" });
        var closing = sandbox.Host.Services.GetServices<IHostedService>().OfType<TrashSweeper>().Single();
        await user.DeleteAsync($"/tasks/{IdOf(first)}");

        sandbox.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMinutes(1));
        await closing.SweepAsync(TestContext.Current.CancellationToken);
        await user.SignInAsync();
        await user.PostAsync($"/tasks/{IdOf(first)}/restore");
        await user.DeleteAsync($"/tasks/{IdOf(first)}");
        sandbox.Clock.Advance(TimeSpan.FromDays(30));
        await user.SignInAsync();
        Assert.Empty((await user.GetAsync("/trash"))!["items"]!.AsArray());
        await user.PostAsync($"/tasks/{IdOf(first)}/restore", null, HttpStatusCode.NotFound);

        await Eventually.TrueAsync(
            async () =>
            {
                sandbox.Clock.Advance(TimeSpan.FromHours(1));
                return await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.tasks WHERE id = $1", IdOf(first)) == 0;
            },
            "the sweeper has purged it");
        Assert.Equal(1, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.tasks WHERE id = $1", IdOf(kept)));
    }

    [Fact]
    public async Task A_purge_waits_for_nobody_who_holds_a_series_and_may_want_its_task()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "Water the plants", recurrence = new { rule = "FREQ=WEEKLY" } }); // due today: other tests move this clock
        await user.DeleteAsync($"/tasks/{IdOf(task)}");
        await using var connection = new NpgsqlConnection(sandbox.Host.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using (var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await LockAsync("SELECT FROM tasks.series WHERE id = $1 FOR NO KEY UPDATE", SeriesIdOf(task));
            await user.DeleteAsync("/trash");
            await LockAsync("SELECT FROM tasks.tasks WHERE id = $1 FOR NO KEY UPDATE", IdOf(task));

            async Task LockAsync(string sql, Guid id)
            {
#pragma warning disable CA2100 // statements of this test
                await using var command = new NpgsqlCommand(sql, connection, transaction) { Parameters = { new() { Value = id } } };
#pragma warning restore CA2100
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            }
        }

        await user.DeleteAsync("/trash");
        Assert.Empty((await user.GetAsync("/trash"))!["items"]!.AsArray());
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.series WHERE id = $1", SeriesIdOf(task)));
    }
}
