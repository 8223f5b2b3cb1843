using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

public sealed class EditingTasks(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Theory]
    [InlineData("""{"due":{"date":5}}""", "due.date")]
    [InlineData("""{"due":{"date":"2026-02-30"}}""", "due.date")]
    [InlineData("""{"due":{"hour":5}}""", "due.hour")]
    [InlineData("""{"priority":7}""", "priority")]
    [InlineData("""{"labels":["a",1]}""", "labels[1]")]
    public async Task A_patch_that_cannot_be_read_is_answered_with_the_field_to_blame(string patch, string field)
    {
        var user = await sandbox.RegisterAsync();
        var task = (await user.PostAsync("/tasks", new { title = "x" }, HttpStatusCode.Created))!;
        var problem = (await user.PatchAsync($"/tasks/{task["id"]}", new StringContent(patch, System.Text.Encoding.UTF8, "application/merge-patch+json"), HttpStatusCode.BadRequest))!;
        Assert.Equal("invalid-json", (string?)problem["code"]);
        Assert.Equal([field], problem["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task A_patch_changes_what_it_names_removes_what_is_null_and_leaves_the_rest()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new
        {
            title = "Before", description = "text", priority = "high", labels = new[] { "a" }, start = new { date = "2026-11-21" }, deadline = "2026-12-01", durationMinutes = 5,
            due = new { date = "2026-11-24", time = "09:00", timeZone = "Europe/Berlin" }, reminders = new[] { new { before = "PT1H" } },
        });
        await sandbox.ForgetEventsAsync(user);

        var patched = (await user.PatchAsync($"/tasks/{IdOf(task)}", new JsonObject { ["title"] = "After", ["description"] = null, ["due"] = new JsonObject { ["date"] = "2026-11-25" } }))!;

        Assert.Equal(("After", null, "high", 2L), ((string)patched["title"]!, (string?)patched["description"], (string)patched["priority"]!, (long)patched["version"]!));
        Assert.Equal("""{"date":"2026-11-25","time":"09:00","timeZone":"Europe/Berlin"}""", patched["due"]!.ToJsonString());
        foreach (var kept in (string[])["labels", "start", "deadline", "durationMinutes", "reminders", "createdAt", "order", "projectId"])
        {
            Assert.Equal(task[kept]!.ToJsonString(), patched[kept]!.ToJsonString());
        }

        Assert.Equal("\"2\"", user.LastETag);
        Assert.Equal(["tasks.task-updated.v1"], await sandbox.EventsAsync(user));
        Assert.Equal(patched.ToJsonString(), (await user.GetAsync($"/tasks/{IdOf(task)}"))!.ToJsonString());
        Assert.Equal(patched.ToJsonString(), Assert.Single(await sandbox.EventDataAsync(user, "tasks.task-changed.v1"))["data"]!.ToJsonString());

        var bare = (await user.PatchAsync($"/tasks/{IdOf(task)}", new JsonObject
        {
            ["due"] = null, ["start"] = null, ["deadline"] = null, ["durationMinutes"] = null, ["labels"] = null, ["priority"] = null, ["reminders"] = null,
        }))!;
        Assert.Equal((null, null, null, null, "normal"), (bare["due"], bare["start"], bare["deadline"], bare["durationMinutes"], (string)bare["priority"]!));
        Assert.Empty(bare["labels"]!.AsArray());
        Assert.Empty(bare["reminders"]!.AsArray());
    }

    [Fact]
    public async Task A_timed_task_becomes_a_whole_day_and_loses_its_zone()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "x", due = new { date = "2026-11-24", time = "09:00", timeZone = "Europe/Berlin" } });

        var patched = (await user.PatchAsync($"/tasks/{IdOf(task)}", new { due = new JsonObject { ["time"] = null } }))!;

        Assert.Equal("""{"date":"2026-11-24","time":null,"timeZone":null}""", patched["due"]!.ToJsonString());
        Assert.Null(patched["dueAt"]);
    }

    [Fact]
    public async Task A_patch_that_changes_nothing_writes_nothing()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "Same", labels = new[] { "a" }, reminders = new[] { new { at = "2026-11-24T00:00:00Z", channels = new[] { "inApp" } } } });
        await sandbox.ForgetEventsAsync(user);

        var patched = (await user.PatchAsync($"/tasks/{IdOf(task)}", new { title = "Same", labels = new[] { "a" }, priority = "normal" }))!;
        await user.PatchAsync($"/tasks/{IdOf(task)}", new { });

        Assert.Equal(1L, (long)patched["version"]!);
        Assert.Empty(await sandbox.EventsAsync(user));
    }

    [Theory]
    [InlineData("""{"title":null}""", "validation-failed")]
    [InlineData("""{"title":""}""", "validation-failed")]
    [InlineData("""{"due":{"date":"2026-11-01"}}""", "due-in-past")]
    [InlineData("""{"due":{"time":"09:00"}}""", "validation-failed")]
    [InlineData("""{"reminders":[{"at":"2026-11-01T00:00:00Z"}]}""", "due-in-past")]
    [InlineData("""{"reminders":[{"before":"PT1H"}]}""", "reminder-without-date")]
    [InlineData("""{"labels":[null]}""", "validation-failed")]
    [InlineData("""{"recurrence":{}}""", "bad-rule")]
    public async Task A_patch_that_breaks_a_rule_changes_nothing(string patch, string code)
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "x" });

        ProblemAssert.Is(await user.PatchAsync($"/tasks/{IdOf(task)}", JsonNode.Parse(patch)!, HttpStatusCode.UnprocessableEntity), code);

        Assert.Equal(task.ToJsonString(), (await user.GetAsync($"/tasks/{IdOf(task)}"))!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"projectId":"0193a7f0-0000-7000-8000-000000000000"}""")]
    [InlineData("""{"status":"completed"}""")]
    [InlineData("""{"title":1}""")]
    public async Task A_patch_takes_only_the_fields_that_it_can_change(string patch)
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "x" });

        await user.PatchAsync($"/tasks/{IdOf(task)}", JsonNode.Parse(patch)!, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_lies_in_the_past_already_does_not_hinder_other_edits()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "x", due = new { date = "2020-01-01" }, allowPast = true });

        await user.PatchAsync($"/tasks/{IdOf(task)}", new { title = "y" });
        await user.PatchAsync($"/tasks/{IdOf(task)}", new { due = new { date = "2020-01-02" }, allowPast = true });
    }

    [Fact]
    public async Task Media_types_of_a_patch_are_JSON_and_merge_patch()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "x" });
        using var merge = new StringContent("""{"title":"merged"}""", Encoding.UTF8, "application/merge-patch+json");
        using var text = new StringContent("""{"title":"text"}""", Encoding.UTF8, "text/plain");

        Assert.Equal("merged", (string)(await user.PatchAsync($"/tasks/{IdOf(task)}", merge))!["title"]!);
        await user.PatchAsync($"/tasks/{IdOf(task)}", text, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_stale_version_is_refused_with_the_current_copy_and_a_star_or_none_is_not()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "one" });
        var path = $"/tasks/{IdOf(task)}";
        await user.PatchAsync(path, new { title = "two" }, ifMatch: "\"1\"");

        var problem = await user.PatchAsync(path, new { title = "three" }, HttpStatusCode.PreconditionFailed, ifMatch: "\"1\"");
        ProblemAssert.Is(problem, "version-mismatch");
        Assert.Equal(("two", 2L), ((string)problem!["current"]!["title"]!, (long)problem["current"]!["version"]!));
        foreach (var action in (string[])["complete", "reopen", "move"])
        {
            await user.SendAsync(HttpMethod.Post, $"{path}/{action}", new { }, HttpStatusCode.PreconditionFailed, request => request.Headers.TryAddWithoutValidation("If-Match", "\"1\""));
        }

        await user.DeleteAsync(path, HttpStatusCode.PreconditionFailed, ifMatch: "\"1\"");
        await user.PatchAsync(path, new { title = "x" }, HttpStatusCode.BadRequest, ifMatch: "banana");
        await user.PatchAsync(path, new { title = "four" }, ifMatch: "*");
        await user.DeleteAsync(path, ifMatch: "\"3\"");
    }

    [Fact]
    public async Task A_reader_that_has_the_version_gets_nothing_new()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "one" });

        await user.SendAsync(HttpMethod.Get, $"/tasks/{IdOf(task)}", null, HttpStatusCode.NotModified, request => request.Headers.TryAddWithoutValidation("If-None-Match", "\"1\""));
        await user.SendAsync(HttpMethod.Get, $"/tasks/{IdOf(task)}", null, HttpStatusCode.OK, request => request.Headers.TryAddWithoutValidation("If-None-Match", "\"7\""));
    }

    [Fact]
    public async Task An_idempotency_key_gives_the_first_answer_again_and_no_second_effect()
    {
        var user = await sandbox.UserAsync();
        Task<JsonNode?> Post(string key, object body, HttpStatusCode expected) => user.SendAsync(HttpMethod.Post, "/tasks", body, expected, request => request.Headers.Add("Idempotency-Key", key));

        var first = await Post("key-1", new { title = "once" }, HttpStatusCode.Created);
        var again = await Post("key-1", new { title = "once" }, HttpStatusCode.Created);
        Assert.Equal(first!.ToJsonString(), again!.ToJsonString());
        Assert.Equal("\"1\"", user.LastETag);
        ProblemAssert.Is(await Post("key-1", new { title = "other" }, HttpStatusCode.UnprocessableEntity), "idempotency-key-reused");
        await Post("key-2", new { title = "" }, HttpStatusCode.UnprocessableEntity);
        await Post("key-2", new { title = "twice" }, HttpStatusCode.Created);

        Assert.Equal(["once", "twice"], await TitlesAsync(user));
    }

    [Fact]
    public async Task Requests_with_one_key_at_the_same_moment_have_one_effect()
    {
        var user = await sandbox.UserAsync();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/tasks") { Content = new StringContent("""{"title":"once"}""", Encoding.UTF8, "application/json") };
            request.Headers.Add("Idempotency-Key", "same");
            using var answer = await user.Http.SendAsync(request);
            return answer.StatusCode;
        }));

        Assert.All(statuses, status => Assert.True(status is HttpStatusCode.Created or HttpStatusCode.Conflict));
        Assert.Contains(HttpStatusCode.Created, statuses);
        Assert.Equal(["once"], await TitlesAsync(user));
    }

    [Fact]
    public async Task A_dry_run_shows_result_and_events_and_leaves_no_trace()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "x" });
        var project = await CreateProjectAsync(user);
        await sandbox.ForgetEventsAsync(user);

        var created = (await user.PostAsync("/tasks?dryRun=true", new { title = "y", recurrence = new { rule = "FREQ=DAILY" } }))!;
        Assert.Equal(("y", true), ((string)created["result"]!["title"]!, (bool)created["dryRun"]!));
        Assert.Equal(["tasks.series-started.v1", "tasks.task-created.v1", "tasks.task-changed.v1"], created["events"]!.AsArray().Select(planned => (string)planned!["type"]!));
        await user.PatchAsync($"/tasks/{IdOf(task)}?dryRun=true", new { title = "z" });
        await user.PostAsync($"/tasks/{IdOf(task)}/complete?dryRun=true");
        await user.DeleteAsync($"/tasks/{IdOf(task)}?dryRun=true", HttpStatusCode.OK);
        await user.DeleteAsync($"/projects/{IdOf(project)}?dryRun=true", HttpStatusCode.OK);
        await user.PostAsync("/tasks?dryRun=true", new { title = "" }, HttpStatusCode.UnprocessableEntity);

        Assert.Empty(await sandbox.EventsAsync(user));
        Assert.Equal(["x"], await TitlesAsync(user));
        Assert.Equal(task.ToJsonString(), (await user.GetAsync($"/tasks/{IdOf(task)}"))!.ToJsonString());
        await user.GetAsync($"/projects/{IdOf(project)}");
    }

    [Fact]
    public async Task A_dry_run_as_the_first_use_makes_no_Inbox()
    {
        var user = await sandbox.RegisterAsync();

        await user.PostAsync("/tasks?dryRun=true", new { title = "y" });

        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.projects WHERE user_id = $1", user.Id));
    }

    [Fact]
    public async Task Completing_and_reopening_a_single_task_is_idempotent()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "x" });
        var child = await CreateAsync(user, new { title = "child", parentId = IdOf(task) });
        await sandbox.ForgetEventsAsync(user);

        Assert.False((bool)(await user.PostAsync($"/tasks/{IdOf(task)}/complete"))!["alreadyCompleted"]!);
        Assert.True((bool)(await user.PostAsync($"/tasks/{IdOf(task)}/complete", new { }))!["alreadyCompleted"]!);
        Assert.Equal("completed", (string)(await user.GetAsync($"/tasks/{IdOf(child)}"))!["status"]!);
        var open = (await user.PostAsync($"/tasks/{IdOf(task)}/reopen"))!;
        await user.PostAsync($"/tasks/{IdOf(task)}/reopen");

        Assert.Equal(("open", null, null, 3L), ((string)open["status"]!, open["closedAs"], open["completedAt"], (long)open["version"]!));
        Assert.Equal(["tasks.task-completed.v1", "tasks.task-completed.v1", "tasks.task-reopened.v1"], await sandbox.EventsAsync(user));
    }

    [Fact]
    public async Task A_deleted_task_is_gone_with_what_is_below_it()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "x" });
        var child = await CreateAsync(user, new { title = "child", parentId = IdOf(task) });
        var series = await CreateAsync(user, new { title = "series", parentId = IdOf(child), recurrence = new { rule = "FREQ=DAILY" } });
        await sandbox.ForgetEventsAsync(user);

        await user.DeleteAsync($"/tasks/{IdOf(task)}");

        Assert.Equal(["tasks.task-deleted.v1", "tasks.series-stopped.v1", "tasks.task-deleted.v1", "tasks.task-deleted.v1"], await sandbox.EventsAsync(user));
        Assert.All(await sandbox.EventDataAsync(user, "tasks.task-changed.v1"), changed => Assert.Null(changed["data"]));
        foreach (var gone in (JsonNode[])[task, child, series])
        {
            ProblemAssert.Is(await user.GetAsync($"/tasks/{IdOf(gone)}", HttpStatusCode.NotFound), "task-not-found");
        }

        await user.DeleteAsync($"/tasks/{IdOf(task)}", HttpStatusCode.NotFound);
        await user.PatchAsync($"/tasks/{IdOf(task)}", new { title = "y" }, HttpStatusCode.NotFound);
        await user.PostAsync($"/tasks/{IdOf(task)}/complete", null, HttpStatusCode.NotFound);
        await user.DeleteAsync($"/tasks/{IdOf(child)}?scope=everything", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_moved_task_takes_what_is_below_it_along()
    {
        var user = await sandbox.UserAsync();
        var project = await CreateProjectAsync(user);
        var task = await CreateAsync(user, new { title = "x" });
        var child = await CreateAsync(user, new { title = "child", parentId = IdOf(task) });
        await sandbox.ForgetEventsAsync(user);

        var moved = (await user.PostAsync($"/tasks/{IdOf(task)}/move", new { projectId = IdOf(project) }))!;

        Assert.Equal((string)project["id"]!, (string)moved["projectId"]!);
        Assert.Equal((string)project["id"]!, (string)(await user.GetAsync($"/tasks/{IdOf(child)}"))!["projectId"]!);
        Assert.Equal(["tasks.task-moved.v1", "tasks.task-moved.v1"], await sandbox.EventsAsync(user));
        Assert.Equal(2L, (long)(await user.PostAsync($"/tasks/{IdOf(task)}/move", new { projectId = IdOf(project) }))!["version"]!);

        var out_ = (await user.PostAsync($"/tasks/{IdOf(child)}/move", new JsonObject { ["parentId"] = null }))!;
        Assert.Null(out_["parentId"]);
    }

    [Fact]
    public async Task A_task_cannot_move_below_itself_or_where_there_is_nothing()
    {
        var user = await sandbox.UserAsync();
        var top = await CreateAsync(user, new { title = "top" });
        var middle = await CreateAsync(user, new { title = "middle", parentId = IdOf(top) });
        var bottom = await CreateAsync(user, new { title = "bottom", parentId = IdOf(middle) });
        var project = await CreateProjectAsync(user);
        var nothing = Guid.CreateVersion7();

        foreach (var (body, code) in ((object, string)[])
        [
            (new { parentId = IdOf(top) }, "parent-cycle"), (new { parentId = IdOf(middle) }, "parent-cycle"), (new { parentId = IdOf(bottom) }, "parent-cycle"),
            (new { parentId = nothing }, "parent-not-found"), (new { projectId = nothing }, "project-not-found"), (new { sectionId = nothing }, "section-not-found"),
            (new { beforeId = nothing }, "not-a-sibling"), (new { afterId = IdOf(bottom) }, "not-a-sibling"),
        ])
        {
            ProblemAssert.Is(await user.PostAsync($"/tasks/{IdOf(top)}/move", body, HttpStatusCode.UnprocessableEntity), code);
        }

        ProblemAssert.Is(await user.PostAsync($"/tasks/{IdOf(bottom)}/move", new { parentId = IdOf(top), projectId = IdOf(project) }, HttpStatusCode.UnprocessableEntity), "parent-in-other-project");
    }

    [Fact]
    public async Task Two_moves_at_the_same_moment_never_make_a_circle()
    {
        var user = await sandbox.UserAsync();
        for (var round = 0; round < 10; round++)
        {
            // Each goes below the other's part: neither move alone, and no row that both write, shows the circle.
            var (a, b) = (await CreateAsync(user, new { title = "a" }), await CreateAsync(user, new { title = "b" }));
            var partOfA = await CreateAsync(user, new { title = "part of a", parentId = IdOf(a) });
            var partOfB = await CreateAsync(user, new { title = "part of b", parentId = IdOf(b) });

            var statuses = await Task.WhenAll(new[] { (a, partOfB), (b, partOfA) }.Select(async move =>
            {
                using var content = new StringContent($$"""{"parentId":"{{IdOf(move.Item2)}}"}""", Encoding.UTF8, "application/json");
                using var answer = await user.Http.PostAsync($"/api/v1/tasks/{IdOf(move.Item1)}/move", content);
                return answer.StatusCode;
            }));

            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity], statuses.Order());
        }
    }

    [Fact]
    public async Task Tasks_stand_where_they_were_put()
    {
        var user = await sandbox.UserAsync();
        var ids = new Dictionary<string, Guid>();
        foreach (var title in (string[])["a", "b", "c", "d"])
        {
            ids[title] = IdOf(await CreateAsync(user, new { title }));
            sandbox.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        Task<JsonNode?> Move(string title, object to) => user.PostAsync($"/tasks/{ids[title]}/move", to);
        await Move("d", new { beforeId = ids["a"] });
        Assert.Equal(["d", "a", "b", "c"], await TitlesAsync(user, "?sort=order"));
        await Move("a", new { afterId = ids["c"] });
        Assert.Equal(["d", "b", "c", "a"], await TitlesAsync(user, "?sort=order"));
        await Move("a", new { afterId = ids["d"] });
        await Move("c", new { afterId = ids["d"], beforeId = ids["a"] });
        Assert.Equal(["d", "c", "a", "b"], await TitlesAsync(user, "?sort=order"));
        await Move("c", new { afterId = ids["b"] });
        sandbox.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await CreateAsync(user, new { title = "e" });
        Assert.Equal(["d", "a", "b", "c", "e"], await TitlesAsync(user, "?sort=order"));
    }
}
