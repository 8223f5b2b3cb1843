using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

public sealed class Projects(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task A_project_lives_from_creation_to_deletion()
    {
        var user = await sandbox.UserAsync();
        await sandbox.ForgetEventsAsync(user);
        var id = Guid.CreateVersion7();

        var project = (await user.PostAsync("/projects", new { id, name = "<i>Garden</i>", color = "green", isFavorite = true }, HttpStatusCode.Created))!;
        Assert.Equal((id, "<i>Garden</i>", "green", true, false, false, 1L), (IdOf(project), (string)project["name"]!, (string)project["color"]!, (bool)project["isFavorite"]!, (bool)project["isInbox"]!, (bool)project["isArchived"]!, (long)project["version"]!));
        Assert.Equal(project.ToJsonString(), (await user.GetAsync($"/projects/{id}"))!.ToJsonString());
        await user.SendAsync(HttpMethod.Get, $"/projects/{id}", null, HttpStatusCode.NotModified, request => request.Headers.TryAddWithoutValidation("If-None-Match", "\"1\""));
        ProblemAssert.Is(await user.PostAsync("/projects", new { id, name = "x" }, HttpStatusCode.Conflict), "id-taken");

        var patched = (await user.PatchAsync($"/projects/{id}", new JsonObject { ["name"] = "Yard", ["color"] = null }, ifMatch: "\"1\""))!;
        Assert.Equal(("Yard", null, true, 2L), ((string)patched["name"]!, (string?)patched["color"], (bool)patched["isFavorite"]!, (long)patched["version"]!));
        ProblemAssert.Is(await user.PatchAsync($"/projects/{id}", new { name = "z" }, HttpStatusCode.PreconditionFailed, ifMatch: "\"1\""), "version-mismatch");
        Assert.Equal(2L, (long)(await user.PatchAsync($"/projects/{id}", new { name = "Yard" }))!["version"]!);

        await user.DeleteAsync($"/projects/{id}");
        ProblemAssert.Is(await user.GetAsync($"/projects/{id}", HttpStatusCode.NotFound), "project-not-found");
        Assert.Equal(["tasks.project-created.v1", "tasks.project-updated.v1", "tasks.project-deleted.v1"], await sandbox.EventsAsync(user));
        var changes = await sandbox.EventDataAsync(user, "tasks.task-changed.v1");
        Assert.Equal(patched.ToJsonString(), changes[1]["data"]!.ToJsonString());
        Assert.Null(changes[2]["data"]);
    }

    [Theory]
    [InlineData("""{"name":""}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"name":"  "}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"name":"a\nb"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"name":"\u001b[31mred"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"name":"x","color":"octarine"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"name":"x","isInbox":true}""", HttpStatusCode.BadRequest)]
    public async Task Bad_projects_are_refused(string body, HttpStatusCode expected)
    {
        var user = await sandbox.UserAsync();

        await user.PostAsync("/projects", JsonNode.Parse(body), expected);
        if (body.Length > 2)
        {
            var project = await CreateProjectAsync(user);
            await user.PatchAsync($"/projects/{IdOf(project)}", JsonNode.Parse(body)!, expected);
        }

        await user.PostAsync("/projects", new { name = new string('x', 201) }, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Projects_are_listed_in_their_order_and_can_be_put_elsewhere()
    {
        var user = await sandbox.UserAsync();
        var ids = new List<Guid>();
        foreach (var name in (string[])["a", "b", "c"])
        {
            sandbox.Clock.Advance(TimeSpan.FromMilliseconds(1));
            ids.Add(IdOf(await CreateProjectAsync(user, name)));
        }

        async Task<List<string>> NamesAsync(string query = "") => [.. (await user.GetAsync("/projects" + query))!["items"]!.AsArray().Select(project => (string)project!["name"]!)];
        Assert.Equal(["Inbox", "a", "b", "c"], await NamesAsync());
        await user.PatchAsync($"/projects/{ids[2]}", new { afterId = ids[0] });
        await user.PatchAsync($"/projects/{ids[0]}", new JsonObject { ["afterId"] = null });
        Assert.Equal(["a", "Inbox", "c", "b"], await NamesAsync());
        ProblemAssert.Is(await user.PatchAsync($"/projects/{ids[0]}", new { afterId = Guid.CreateVersion7() }, HttpStatusCode.UnprocessableEntity), "project-not-found");

        var page = (await user.GetAsync("/projects?limit=3"))!;
        Assert.Equal(["b"], await NamesAsync($"?limit=3&cursor={Uri.EscapeDataString((string)page["nextCursor"]!)}"));
        await user.PostAsync($"/projects/{ids[0]}/archive");
        Assert.Equal(["a"], await NamesAsync("?archived=true"));
        Assert.Equal(4, (await NamesAsync("?archived=all")).Count);
        await user.GetAsync("/projects?archived=maybe", HttpStatusCode.UnprocessableEntity);
        await user.GetAsync("/projects?limit=0", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_Inbox_stays()
    {
        var user = await sandbox.UserAsync();
        var inbox = IdOf((await user.GetAsync("/projects"))!["items"]![0]!);

        ProblemAssert.Is(await user.DeleteAsync($"/projects/{inbox}", HttpStatusCode.UnprocessableEntity), "inbox-stays");
        ProblemAssert.Is(await user.PostAsync($"/projects/{inbox}/archive", null, HttpStatusCode.UnprocessableEntity), "inbox-stays");
        Assert.Equal("Posteingang", (string)(await user.PatchAsync($"/projects/{inbox}", new { name = "Posteingang" }))!["name"]!);
    }

    [Fact]
    public async Task Another_users_project_is_not_there()
    {
        var (user, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        var id = IdOf(await CreateProjectAsync(user));

        await other.GetAsync($"/projects/{id}", HttpStatusCode.NotFound);
        await other.PatchAsync($"/projects/{id}", new { name = "x" }, HttpStatusCode.NotFound);
        await other.PostAsync($"/projects/{id}/archive", null, HttpStatusCode.NotFound);
        await other.PostAsync($"/projects/{id}/unarchive", null, HttpStatusCode.NotFound);
        await other.DeleteAsync($"/projects/{id}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_deleted_project_takes_its_tasks_and_series_along_each_with_an_event()
    {
        var user = await sandbox.UserAsync();
        var project = await CreateProjectAsync(user);
        var task = await CreateAsync(user, new { title = "x", projectId = IdOf(project) });
        await CreateAsync(user, new { title = "child", parentId = IdOf(task) });
        await CreateAsync(user, new { title = "series", projectId = IdOf(project), recurrence = new { rule = "FREQ=DAILY" } });
        await CreateAsync(user, new { title = "elsewhere" });
        await sandbox.ForgetEventsAsync(user);

        await user.DeleteAsync($"/projects/{IdOf(project)}");

        Assert.Equal(["elsewhere"], await TitlesAsync(user, "?status=all"));
        Assert.Equal(
            ["tasks.project-deleted.v1", "tasks.series-stopped.v1", "tasks.task-deleted.v1", "tasks.task-deleted.v1", "tasks.task-deleted.v1"],
            (await sandbox.EventsAsync(user)).Order(StringComparer.Ordinal));
        ProblemAssert.Is(await user.PostAsync("/tasks", new { title = "x", projectId = IdOf(project) }, HttpStatusCode.UnprocessableEntity), "project-not-found");
    }

    [Fact]
    public async Task Series_stand_still_while_their_project_is_archived()
    {
        var user = await sandbox.UserAsync();
        var project = await CreateProjectAsync(user);
        var task = await CreateAsync(user, new { title = "series", projectId = IdOf(project), due = new { date = "2026-11-23" }, recurrence = new { rule = "FREQ=WEEKLY" } });
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        var planned = await sandbox.PlanAsync(user, task, "2026-11-30", null);
        await sandbox.ForgetEventsAsync(user);

        Assert.True((bool)(await user.PostAsync($"/projects/{IdOf(project)}/archive"))!["isArchived"]!);
        await user.PostAsync($"/projects/{IdOf(project)}/archive");
        await sandbox.DeliverAsync("tasks", planned);
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", null));
        Assert.Null(await OpenOccurrenceAsync(user, SeriesIdOf(task)));
        ProblemAssert.Is(await user.PostAsync("/tasks", new { title = "x", projectId = IdOf(project) }, HttpStatusCode.UnprocessableEntity), "project-archived");

        await user.PostAsync($"/projects/{IdOf(project)}/unarchive");
        Assert.Equal(["tasks.project-archived.v1", "tasks.series-paused.v1", "tasks.project-unarchived.v1", "tasks.series-resumed.v1"], await sandbox.EventsAsync(user));
        await sandbox.DeliverAsync("tasks", planned);
        Assert.Null(await OpenOccurrenceAsync(user, SeriesIdOf(task)));
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", null));
        Assert.NotNull(await OpenOccurrenceAsync(user, SeriesIdOf(task)));
    }
}
