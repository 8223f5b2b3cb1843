using System.Net;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

public sealed class Duplicates(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task A_duplicated_task_stands_behind_its_original_with_all_that_it_has()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new
        {
            title = "task", description = "text", priority = "high", labels = new[] { "a" }, start = new { date = "2026-11-21" }, deadline = "2026-12-01", durationMinutes = 5,
            due = new { date = "2026-11-24", time = "09:00", timeZone = "Europe/Berlin" }, reminders = new object[] { new { before = "PT1H" }, new { at = "2026-11-23T00:00:00Z" } },
        });
        var child = await CreateAsync(user, new { title = "child", parentId = IdOf(task) });
        await CreateAsync(user, new { title = "grandchild", parentId = IdOf(child) });
        var done = await CreateAsync(user, new { title = "done", parentId = IdOf(task) });
        await user.PostAsync($"/tasks/{IdOf(done)}/complete");
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        await CreateAsync(user, new { title = "last" });
        await sandbox.ForgetEventsAsync(user);

        var copy = (await user.PostAsync($"/tasks/{IdOf(task)}/duplicate", null, HttpStatusCode.Created))!;

        Assert.Equal($"/api/v1/tasks/{IdOf(copy)}", user.LastResponse!.Headers.Location!.OriginalString);
        Assert.NotEqual(IdOf(task), IdOf(copy));
        foreach (var same in (string[])["title", "description", "priority", "labels", "start", "deadline", "durationMinutes", "due", "dueAt", "projectId", "status"])
        {
            Assert.Equal(task[same]!.ToJsonString(), copy[same]!.ToJsonString());
        }

        Assert.Equal(["PT1H", null], copy["reminders"]!.AsArray().Select(reminder => (string?)reminder!["before"]));
        Assert.Empty(copy["reminders"]!.AsArray().Select(reminder => IdOf(reminder!)).Intersect(task["reminders"]!.AsArray().Select(reminder => IdOf(reminder!))));
        var part = Assert.Single((await user.GetAsync($"/tasks?parentId={IdOf(copy)}&status=all"))!["items"]!.AsArray())!;
        Assert.Equal("child", (string)part["title"]!);
        Assert.Equal(["grandchild"], await TitlesAsync(user, $"?parentId={IdOf(part)}"));
        Assert.Equal(["task", "task", "last"], (await TitlesAsync(user, "?sort=order")).Where(title => title is "task" or "last"));
        Assert.Equal(["tasks.task-created.v1", "tasks.task-created.v1", "tasks.task-created.v1"], await sandbox.EventsAsync(user));
    }

    [Fact]
    public async Task A_duplicated_occurrence_begins_a_series_of_its_own_with_what_is_left_of_COUNT()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user, "FREQ=WEEKLY;COUNT=5");
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", "09:00"));
        var second = (await OpenOccurrenceAsync(user, SeriesIdOf(task)))!;
        await sandbox.ForgetEventsAsync(user);

        var copy = (await user.PostAsync($"/tasks/{IdOf(second)}/duplicate", null, HttpStatusCode.Created))!;

        Assert.NotEqual(SeriesIdOf(task), SeriesIdOf(copy));
        Assert.Equal(("FREQ=WEEKLY;COUNT=4", 1, "2026-11-30"), ((string)copy["recurrence"]!["rule"]!, (int)copy["recurrence"]!["number"]!, (string)copy["due"]!["date"]!));
        Assert.Equal(second["due"]!.ToJsonString(), copy["due"]!.ToJsonString());
        Assert.Equal(["tasks.series-started.v1", "tasks.task-created.v1"], await sandbox.EventsAsync(user));
        // A copy of what was done is to be done, and does not repeat the past.
        Assert.Equal("open", (string)(await user.PostAsync($"/tasks/{IdOf(task)}/duplicate", null, HttpStatusCode.Created))!["status"]!);
    }

    [Fact]
    public async Task A_duplicated_project_has_its_sections_tasks_and_series()
    {
        var user = await sandbox.UserAsync();
        var project = IdOf((await user.PostAsync("/projects", new { name = "Work", color = "red", isFavorite = true }, HttpStatusCode.Created))!);
        var section = IdOf((await user.PostAsync("/sections", new { projectId = project, name = "planned" }, HttpStatusCode.Created))!);
        var task = await CreateAsync(user, new { title = "task", sectionId = section });
        await CreateAsync(user, new { title = "child", parentId = IdOf(task) });
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        var series = await CreateAsync(user, new { title = "series", projectId = project, due = new { date = "2026-11-23" }, recurrence = new { rule = "FREQ=WEEKLY" } });
        var done = await CreateAsync(user, new { title = "done", projectId = project });
        await user.PostAsync($"/tasks/{IdOf(done)}/complete");
        await sandbox.ForgetEventsAsync(user);

        var copy = (await user.PostAsync($"/projects/{project}/duplicate", null, HttpStatusCode.Created))!;
        var named = (await user.PostAsync($"/projects/{project}/duplicate", new { name = "Other" }, HttpStatusCode.Created))!;
        await user.PostAsync($"/projects/{project}/duplicate", new { name = "" }, HttpStatusCode.UnprocessableEntity);

        Assert.Equal(("Work (copy)", "red", false, 1L), ((string)copy["name"]!, (string)copy["color"]!, (bool)copy["isFavorite"]!, (long)copy["version"]!));
        Assert.Equal("Other", (string)named["name"]!);
        var part = Assert.Single((await user.GetAsync($"/sections?projectId={IdOf(copy)}"))!["items"]!.AsArray())!;
        Assert.Equal(["child", "task"], (await TitlesAsync(user, $"?sectionId={IdOf(part)}")).Order());
        var tasks = (await user.GetAsync($"/tasks?projectId={IdOf(copy)}&status=all&sort=order"))!["items"]!.AsArray();
        Assert.Equal(3, tasks.Count);
        Assert.Equal("series", (string)tasks[^1]!["title"]!);
        Assert.Equal(IdOf(tasks.Single(copied => (string)copied!["title"]! == "task")!), (Guid)tasks.Single(copied => (string)copied!["title"]! == "child")!["parentId"]!);
        Assert.NotEqual(SeriesIdOf(series), SeriesIdOf(tasks[^1]!));
        Assert.Equal(
            ["tasks.project-created.v1", "tasks.section-created.v1", "tasks.series-started.v1", "tasks.task-created.v1", "tasks.task-created.v1", "tasks.task-created.v1"],
            (await sandbox.EventsAsync(user)).Take(6).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Only_what_is_there_can_be_duplicated()
    {
        var (user, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        var (project, task) = (IdOf(await CreateProjectAsync(user)), IdOf(await CreateAsync(user, new { title = "x" })));

        await other.PostAsync($"/tasks/{task}/duplicate", null, HttpStatusCode.NotFound);
        await other.PostAsync($"/projects/{project}/duplicate", null, HttpStatusCode.NotFound);
        await user.DeleteAsync($"/tasks/{task}");
        await user.PostAsync($"/tasks/{task}/duplicate", null, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(192)]
    [InlineData(193)]
    public async Task A_long_name_is_cut_between_characters(int before)
    {
        var user = await sandbox.UserAsync();
        var project = await CreateProjectAsync(user, new string('a', before) + "😀bbb");

        var copy = (await user.PostAsync($"/projects/{IdOf(project)}/duplicate", new { }, System.Net.HttpStatusCode.Created))!;

        Assert.Equal(new string('a', Math.Min(before, 193)) + " (copy)", (string)copy["name"]!);
    }
}
