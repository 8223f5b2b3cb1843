using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

public sealed class Sections(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task A_section_lives_from_creation_to_deletion()
    {
        var user = await sandbox.UserAsync();
        var project = IdOf(await CreateProjectAsync(user));
        await sandbox.ForgetEventsAsync(user);
        var id = Guid.CreateVersion7();

        var section = (await user.PostAsync("/sections", new { id, projectId = project, name = "<i>Planned</i>" }, HttpStatusCode.Created))!;
        Assert.Equal((id, project, "<i>Planned</i>", 1L), (IdOf(section), (Guid)section["projectId"]!, (string)section["name"]!, (long)section["version"]!));
        Assert.Equal("\"1\"", user.LastETag);
        Assert.Equal(section.ToJsonString(), (await user.GetAsync($"/sections/{id}"))!.ToJsonString());
        await user.SendAsync(HttpMethod.Get, $"/sections/{id}", null, HttpStatusCode.NotModified, request => request.Headers.TryAddWithoutValidation("If-None-Match", "\"1\""));
        ProblemAssert.Is(await user.PostAsync("/sections", new { id, projectId = project, name = "x" }, HttpStatusCode.Conflict), "id-taken");

        var patched = (await user.PatchAsync($"/sections/{id}", new { name = "Done" }, ifMatch: "\"1\""))!;
        Assert.Equal(("Done", 2L), ((string)patched["name"]!, (long)patched["version"]!));
        ProblemAssert.Is(await user.PatchAsync($"/sections/{id}", new { name = "z" }, HttpStatusCode.PreconditionFailed, ifMatch: "\"1\""), "version-mismatch");
        ProblemAssert.Is(await user.DeleteAsync($"/sections/{id}", HttpStatusCode.PreconditionFailed, ifMatch: "\"1\""), "version-mismatch");
        Assert.Equal(2L, (long)(await user.PatchAsync($"/sections/{id}", new { name = "Done" }))!["version"]!);

        await user.DeleteAsync($"/sections/{id}", ifMatch: "\"2\"");
        ProblemAssert.Is(await user.GetAsync($"/sections/{id}", HttpStatusCode.NotFound), "section-not-found");
        ProblemAssert.Is(await user.DeleteAsync($"/sections/{id}", HttpStatusCode.NotFound), "section-not-found");
        Assert.Equal(["tasks.section-created.v1", "tasks.section-updated.v1", "tasks.section-deleted.v1"], await sandbox.EventsAsync(user));
        var changes = await sandbox.EventDataAsync(user, "tasks.task-changed.v1");
        Assert.Equal(["section", "section", "section"], changes.Select(change => (string)change["resource"]!));
        Assert.Equal(patched.ToJsonString(), changes[1]["data"]!.ToJsonString());
        Assert.Null(changes[2]["data"]);
    }

    [Theory]
    [InlineData("""{"name":""}""")]
    [InlineData("""{"name":"a\nb"}""")]
    [InlineData("""{"projectId":"0193a7f0-0000-7000-8000-000000000000"}""")]
    [InlineData("""{"projectId":null}""")]
    [InlineData("""{"name":null}""")]
    public async Task Bad_sections_are_refused(string body)
    {
        var user = await sandbox.UserAsync();
        var section = await CreateSectionAsync(user, IdOf(await CreateProjectAsync(user)), "x");

        await user.PostAsync("/sections", JsonNode.Parse(body), HttpStatusCode.UnprocessableEntity);
        await user.PatchAsync($"/sections/{IdOf(section)}", JsonNode.Parse(body)!, HttpStatusCode.UnprocessableEntity);
        ProblemAssert.Is(await user.PatchAsync($"/sections/{IdOf(section)}", new { afterId = IdOf(section) }, HttpStatusCode.UnprocessableEntity), "section-not-found");
        ProblemAssert.Is(await user.DeleteAsync($"/sections/{IdOf(section)}?tasks=maybe", HttpStatusCode.BadRequest), "bad-tasks");
        Assert.Equal(section.ToJsonString(), (await user.GetAsync($"/sections/{IdOf(section)}"))!.ToJsonString());
    }

    [Fact]
    public async Task Another_users_section_is_not_there()
    {
        var (user, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        var project = IdOf(await CreateProjectAsync(user));
        var section = IdOf(await CreateSectionAsync(user, project, "Mine"));
        var own = await CreateSectionAsync(other, IdOf(await CreateProjectAsync(other)), "own");
        var task = await CreateAsync(other, new { title = "x" });

        await other.GetAsync($"/sections/{section}", HttpStatusCode.NotFound);
        await other.PatchAsync($"/sections/{section}", new { name = "x" }, HttpStatusCode.NotFound);
        await other.DeleteAsync($"/sections/{section}", HttpStatusCode.NotFound);
        ProblemAssert.Is(await other.PostAsync("/sections", new { projectId = project, name = "x" }, HttpStatusCode.UnprocessableEntity), "project-not-found");
        ProblemAssert.Is(await other.PatchAsync($"/sections/{IdOf(own)}", new { projectId = project }, HttpStatusCode.UnprocessableEntity), "project-not-found");
        ProblemAssert.Is(await other.PatchAsync($"/sections/{IdOf(own)}", new { afterId = section }, HttpStatusCode.UnprocessableEntity), "section-not-found");
        ProblemAssert.Is(await other.PostAsync("/tasks", new { title = "x", sectionId = section }, HttpStatusCode.UnprocessableEntity), "section-not-found");
        ProblemAssert.Is(await other.PostAsync($"/tasks/{IdOf(task)}/move", new { sectionId = section }, HttpStatusCode.UnprocessableEntity), "section-not-found");
        Assert.Empty((await other.GetAsync($"/sections?projectId={project}"))!["items"]!.AsArray());
        Assert.Empty(await TitlesAsync(other, $"?sectionId={section}"));
    }

    [Fact]
    public async Task Sections_are_listed_in_their_order_and_can_be_put_elsewhere()
    {
        var user = await sandbox.UserAsync();
        var (project, archived) = (IdOf(await CreateProjectAsync(user)), IdOf(await CreateProjectAsync(user, "old")));
        var ids = new List<Guid>();
        foreach (var name in (string[])["a", "b", "c"])
        {
            sandbox.Clock.Advance(TimeSpan.FromMilliseconds(1));
            ids.Add(IdOf(await CreateSectionAsync(user, project, name)));
        }

        var old = IdOf(await CreateSectionAsync(user, archived, "z"));
        await user.PostAsync($"/projects/{archived}/archive");

        async Task<List<string>> NamesAsync(string query = "") => [.. (await user.GetAsync("/sections" + query))!["items"]!.AsArray().Select(section => (string)section!["name"]!)];
        Assert.Equal(["a", "b", "c"], await NamesAsync());
        Assert.Equal(["z"], await NamesAsync($"?projectId={archived}"));
        await user.PatchAsync($"/sections/{ids[2]}", new JsonObject { ["afterId"] = null });
        await user.PatchAsync($"/sections/{ids[0]}", new { afterId = ids[1] });
        Assert.Equal(["c", "b", "a"], await NamesAsync($"?projectId={project}"));
        var page = (await user.GetAsync($"/sections?projectId={project}&limit=2"))!;
        Assert.Equal(["a"], await NamesAsync($"?projectId={project}&limit=2&cursor={Uri.EscapeDataString((string)page["nextCursor"]!)}"));
        await user.GetAsync($"/sections?limit=2&cursor={Uri.EscapeDataString((string)page["nextCursor"]!)}", HttpStatusCode.BadRequest);
        await user.GetAsync("/sections?limit=0", HttpStatusCode.BadRequest);

        ProblemAssert.Is(await user.PostAsync("/sections", new { projectId = archived, name = "x" }, HttpStatusCode.UnprocessableEntity), "project-archived");
        ProblemAssert.Is(await user.PatchAsync($"/sections/{ids[0]}", new { projectId = archived }, HttpStatusCode.UnprocessableEntity), "project-archived");
        ProblemAssert.Is(await user.PostAsync("/tasks", new { title = "x", sectionId = old }, HttpStatusCode.UnprocessableEntity), "project-archived");
    }

    [Fact]
    public async Task A_task_finds_its_way_by_the_least_that_is_said()
    {
        var user = await sandbox.UserAsync();
        var (work, home) = (IdOf(await CreateProjectAsync(user)), IdOf(await CreateProjectAsync(user, "Home")));
        var (planned, done) = (IdOf(await CreateSectionAsync(user, work, "planned")), IdOf(await CreateSectionAsync(user, work, "done")));
        var task = await CreateAsync(user, new { title = "task", sectionId = planned });
        var child = await CreateAsync(user, new { title = "child", parentId = IdOf(task) });
        Assert.Equal((work, planned, (Guid?)null), PlaceOf(task));
        Assert.Equal((work, planned, IdOf(task)), PlaceOf(child));
        Assert.Equal(["child", "task"], (await TitlesAsync(user, $"?sectionId={planned}")).Order());

        foreach (var (body, code) in ((object, string)[])
        [
            (new { title = "x", sectionId = planned, projectId = home }, "section-in-other-project"),
            (new { title = "x", sectionId = done, parentId = IdOf(task) }, "parent-in-other-section"),
            (new { title = "x", projectId = home, parentId = IdOf(task) }, "parent-in-other-project"),
        ])
        {
            ProblemAssert.Is(await user.PostAsync("/tasks", body, HttpStatusCode.UnprocessableEntity), code);
        }

        await sandbox.ForgetEventsAsync(user);
        Assert.Equal((work, done, (Guid?)null), PlaceOf(await MoveAsync(task, new { sectionId = done })));
        Assert.Equal((work, done, IdOf(task)), PlaceOf((await user.GetAsync($"/tasks/{IdOf(child)}"))!));
        Assert.Equal([done, done], (await sandbox.EventDataAsync(user, "tasks.task-moved.v1")).Select(moved => (Guid)moved["task"]!["sectionId"]!));
        Assert.Equal((work, done, IdOf(task)), PlaceOf(await MoveAsync(child, new { sectionId = done }))); // there already
        Assert.Equal((work, planned, (Guid?)null), PlaceOf(await MoveAsync(child, new { sectionId = planned })));
        Assert.Equal((work, done, IdOf(task)), PlaceOf(await MoveAsync(child, new { parentId = IdOf(task) })));
        Assert.Equal((work, done, (Guid?)null), PlaceOf(await MoveAsync(child, new JsonObject { ["parentId"] = null })));
        Assert.Equal((work, (Guid?)null, (Guid?)null), PlaceOf(await MoveAsync(child, new JsonObject { ["sectionId"] = null })));
        Assert.Equal((home, (Guid?)null, (Guid?)null), PlaceOf(await MoveAsync(task, new { projectId = home })));
        Assert.Equal((work, planned, (Guid?)null), PlaceOf(await MoveAsync(task, new { projectId = work, sectionId = planned })));
        ProblemAssert.Is(await user.PostAsync($"/tasks/{IdOf(task)}/move", new { projectId = home, sectionId = planned }, HttpStatusCode.UnprocessableEntity), "section-in-other-project");
        ProblemAssert.Is(await user.PostAsync($"/tasks/{IdOf(child)}/move", new { parentId = IdOf(task), sectionId = done }, HttpStatusCode.UnprocessableEntity), "parent-in-other-section");

        async Task<JsonNode> MoveAsync(JsonNode moved, object to) => (await user.PostAsync($"/tasks/{IdOf(moved)}/move", to))!;
    }

    [Fact]
    public async Task A_section_takes_its_tasks_to_another_project()
    {
        var user = await sandbox.UserAsync();
        var (work, home) = (IdOf(await CreateProjectAsync(user)), IdOf(await CreateProjectAsync(user, "Home")));
        var section = IdOf(await CreateSectionAsync(user, work, "planned"));
        var task = await CreateAsync(user, new { title = "task", sectionId = section });
        var child = await CreateAsync(user, new { title = "child", parentId = IdOf(task) });
        var closed = await CreateAsync(user, new { title = "closed", sectionId = section });
        await user.PostAsync($"/tasks/{IdOf(closed)}/complete");
        await sandbox.ForgetEventsAsync(user);

        var moved = (await user.PatchAsync($"/sections/{section}", new { projectId = home }))!;

        Assert.Equal(home, (Guid)moved["projectId"]!);
        foreach (var taken in (JsonNode[])[task, child, closed])
        {
            var (project, where, parent) = PlaceOf((await user.GetAsync($"/tasks/{IdOf(taken)}"))!);
            Assert.Equal((home, section, (Guid?)taken["parentId"]), (project, where, parent));
        }

        Assert.Equal(["tasks.section-updated.v1", "tasks.task-moved.v1", "tasks.task-moved.v1", "tasks.task-moved.v1"], (await sandbox.EventsAsync(user)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?tasks=keep")]
    public async Task The_tasks_of_a_deleted_section_stay_in_its_project(string query)
    {
        var user = await sandbox.UserAsync();
        var work = IdOf(await CreateProjectAsync(user));
        var section = IdOf(await CreateSectionAsync(user, work, "planned"));
        var task = await CreateAsync(user, new { title = "task", sectionId = section, due = new { date = "2026-11-23" }, recurrence = new { rule = "FREQ=WEEKLY" } });
        var child = await CreateAsync(user, new { title = "child", parentId = IdOf(task) });
        await sandbox.ForgetEventsAsync(user);

        await user.DeleteAsync($"/sections/{section}{query}");

        Assert.Equal((work, (Guid?)null, (Guid?)null), PlaceOf((await user.GetAsync($"/tasks/{IdOf(task)}"))!));
        Assert.Equal((work, (Guid?)null, IdOf(task)), PlaceOf((await user.GetAsync($"/tasks/{IdOf(child)}"))!));
        Assert.Equal(["tasks.section-deleted.v1", "tasks.task-moved.v1", "tasks.task-moved.v1"], (await sandbox.EventsAsync(user)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_tasks_of_a_deleted_section_go_with_it_when_that_is_asked_for()
    {
        var user = await sandbox.UserAsync();
        var work = IdOf(await CreateProjectAsync(user));
        var section = IdOf(await CreateSectionAsync(user, work, "planned"));
        await CreateAsync(user, new { title = "series", sectionId = section, due = new { date = "2026-11-23" }, recurrence = new { rule = "FREQ=WEEKLY" } });
        await CreateAsync(user, new { title = "stays", projectId = work });
        await sandbox.ForgetEventsAsync(user);

        await user.DeleteAsync($"/sections/{section}?tasks=delete");

        Assert.Equal(["stays"], await TitlesAsync(user));
        Assert.Equal(["tasks.section-deleted.v1", "tasks.series-stopped.v1", "tasks.task-deleted.v1"], (await sandbox.EventsAsync(user)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_next_occurrence_stands_in_the_section_of_the_one_before_with_its_subtasks()
    {
        var user = await sandbox.UserAsync();
        var section = IdOf(await CreateSectionAsync(user, IdOf(await CreateProjectAsync(user)), "planned"));
        var task = await CreateAsync(user, new { title = "series", sectionId = section, due = new { date = "2026-11-23" }, recurrence = new { rule = "FREQ=WEEKLY" } });
        await CreateAsync(user, new { title = "child", parentId = IdOf(task) });
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");

        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", null));

        Assert.Equal(["child", "series"], (await TitlesAsync(user, $"?sectionId={section}")).Order());
    }

    [Fact]
    public async Task A_series_that_leaves_the_archive_goes_on()
    {
        var user = await sandbox.UserAsync();
        var (work, home) = (IdOf(await CreateProjectAsync(user)), IdOf(await CreateProjectAsync(user, "Home")));
        var task = await CreateAsync(user, new { title = "series", projectId = work, due = new { date = "2026-11-23" }, recurrence = new { rule = "FREQ=WEEKLY" } });
        await user.PostAsync($"/projects/{work}/archive");
        await sandbox.ForgetEventsAsync(user);

        await user.PostAsync($"/tasks/{IdOf(task)}/move", new { projectId = home });

        Assert.Equal(["tasks.series-changed.v1", "tasks.task-moved.v1"], await sandbox.EventsAsync(user));
        Assert.False((bool)Assert.Single(await sandbox.EventDataAsync(user, "tasks.series-changed.v1"))["series"]!["paused"]!);
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", null));
        Assert.NotNull(await OpenOccurrenceAsync(user, SeriesIdOf(task)));
    }

    [Fact]
    public async Task A_deleted_user_leaves_no_section()
    {
        var user = await sandbox.UserAsync();
        var section = await CreateSectionAsync(user, IdOf(await CreateProjectAsync(user)), "planned");
        await CreateAsync(user, new { title = "task", sectionId = IdOf(section) });

        await sandbox.DeliverAsync("tasks", new UserDeleted(user.Id, 2, sandbox.Now));

        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.sections WHERE user_id = $1", user.Id));
    }

    private static async Task<JsonNode> CreateSectionAsync(TestUser user, Guid projectId, string name) => (await user.PostAsync("/sections", new { projectId, name }, HttpStatusCode.Created))!;

    private static (Guid Project, Guid? Section, Guid? Parent) PlaceOf(JsonNode task) => ((Guid)task["projectId"]!, (Guid?)task["sectionId"], (Guid?)task["parentId"]);
}
