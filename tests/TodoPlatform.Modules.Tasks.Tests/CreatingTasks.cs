using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

public sealed class CreatingTasks(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task A_task_with_a_title_alone_goes_to_the_Inbox()
    {
        var user = await sandbox.UserAsync();

        var task = await CreateAsync(user, new { title = "Buy milk" });

        Assert.Equal("\"1\"", user.LastETag);
        Assert.Equal($"/api/v1/tasks/{task["id"]}", user.LastResponse!.Headers.Location!.ToString());
        var inbox = Assert.Single((await user.GetAsync("/projects"))!["items"]!.AsArray())!;
        Assert.Equal((string)inbox["id"]!, (string)task["projectId"]!);
        Assert.Equal(("Buy milk", "normal", "open", 1L), ((string)task["title"]!, (string)task["priority"]!, (string)task["status"]!, (long)task["version"]!));
        foreach (var absent in (string[])["description", "start", "due", "dueAt", "deadline", "durationMinutes", "recurrence", "parentId", "sectionId", "closedAs", "completedAt"])
        {
            Assert.True(task.AsObject().ContainsKey(absent), absent);
            Assert.Null(task[absent]);
        }

        Assert.Equal(0, (int)task["commentCount"]!);
        Assert.Equal(task.ToJsonString(), (await user.GetAsync($"/tasks/{task["id"]}"))!.ToJsonString());
    }

    [Fact]
    public async Task Every_field_comes_back_as_it_was_sent()
    {
        var user = await sandbox.UserAsync();
        var project = await CreateProjectAsync(user);
        var parent = await CreateAsync(user, new { title = "Parent", projectId = (Guid)project["id"]! });
        var id = Guid.CreateVersion7();

        var task = await CreateAsync(user, new
        {
            id,
            projectId = (Guid)project["id"]!,
            sectionId = (Guid?)null,
            parentId = (Guid)parent["id"]!,
            title = " <b>It's</b> \"ünïcödé\" 🎉 '; DROP TABLE tasks; -- ",
            description = "# Markdown\r\n\ttab",
            priority = "critical",
            labels = new[] { "Work", "work", "HOME" },
            start = new { date = "2026-11-21", time = "08:00" },
            due = new { date = "2026-11-24", time = "09:30:15", timeZone = "US/Eastern" },
            deadline = "2026-12-01",
            durationMinutes = 90,
            reminders = new object[]
            {
                new { kind = "relative", relativeTo = "start", before = "P1DT2H", channels = new[] { "inApp" } },
                new { before = "PT30M" },
                new { kind = "absolute", at = "2026-11-23T10:00:00+01:00" },
            },
        });

        Assert.Equal(id, IdOf(task));
        Assert.Equal(" <b>It's</b> \"ünïcödé\" 🎉 '; DROP TABLE tasks; -- ", (string)task["title"]!);
        Assert.Equal("# Markdown\r\n\ttab", (string)task["description"]!);
        Assert.Equal("""["Work","HOME"]""", task["labels"]!.ToJsonString());
        Assert.Equal("""{"date":"2026-11-21","time":"08:00","timeZone":null}""", task["start"]!.ToJsonString());
        Assert.Equal("""{"date":"2026-11-24","time":"09:30:15","timeZone":"America/New_York"}""", task["due"]!.ToJsonString());
        Assert.Equal(DateTimeOffset.Parse("2026-11-24T14:30:15Z"), (DateTimeOffset)task["dueAt"]!);
        Assert.Equal(("2026-12-01", 90, "critical"), ((string)task["deadline"]!, (int)task["durationMinutes"]!, (string)task["priority"]!));
        Assert.Equal(["relative", "relative", "absolute"], task["reminders"]!.AsArray().Select(reminder => (string)reminder!["kind"]!));
        Assert.Equal("due", (string)task["reminders"]![1]!["relativeTo"]!);
        Assert.Equal(DateTimeOffset.Parse("2026-11-23T09:00:00Z"), (DateTimeOffset)task["reminders"]![2]!["at"]!);
        Assert.Equal(task.ToJsonString(), (await user.GetAsync($"/tasks/{id}"))!.ToJsonString());
    }

    [Theory]
    [InlineData("Europe/Berlin", """{"date":"2026-11-24"}""", null)]
    [InlineData("Europe/Berlin", """{"date":"2026-11-24","time":"09:00"}""", "2026-11-24T08:00:00Z")]
    [InlineData("Asia/Tokyo", """{"date":"2026-11-24","time":"09:00"}""", "2026-11-24T00:00:00Z")]
    [InlineData("Asia/Tokyo", """{"date":"2026-11-24","time":"09:00","timeZone":"Europe/Berlin"}""", "2026-11-24T08:00:00Z")]
    [InlineData("Europe/Berlin", """{"date":"2027-03-28","time":"02:30"}""", "2027-03-28T01:30:00Z")]
    public async Task The_instant_follows_from_the_kind_of_due(string zone, string due, string? dueAt)
    {
        var user = await sandbox.UserAsync(zone);

        var task = await CreateAsync(user, new { title = "When", due = JsonNode.Parse(due) });

        Assert.Equal(dueAt is null ? null : DateTimeOffset.Parse(dueAt), (DateTimeOffset?)task["dueAt"]);
    }

    [Theory]
    [InlineData("America/New_York", "2026-11-24T14:00:00Z")]
    [InlineData("Nowhere/Land", "2026-11-24T09:00:00Z")]
    [InlineData(null, "2026-11-24T09:00:00Z")]
    public async Task Before_the_profile_is_known_the_zone_is_the_one_that_the_request_states(string? stated, string dueAt)
    {
        var user = await sandbox.RegisterAsync("Asia/Tokyo"); // has not reached the module

        var task = await user.SendAsync(HttpMethod.Post, "/tasks", new { title = "When", due = new { date = "2026-11-24", time = "09:00" } }, HttpStatusCode.Created, request =>
        {
            if (stated is not null)
            {
                request.Headers.Add("X-Time-Zone", stated);
            }
        });

        Assert.Equal(DateTimeOffset.Parse(dueAt), (DateTimeOffset)task!["dueAt"]!);
    }

    [Fact]
    public async Task The_Inbox_is_made_once_whoever_is_first()
    {
        var user = await sandbox.RegisterAsync();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => CreateAsync(user, new { title = $"Task {i}" })));
        await sandbox.DeliverAsync("tasks", new UserRegistered(StateOf(user, "Europe/Berlin", 1), sandbox.Now));

        var inbox = Assert.Single((await user.GetAsync("/projects"))!["items"]!.AsArray())!;

        Assert.True((bool)inbox["isInbox"]!);
        Assert.Single(await sandbox.EventsAsync(user), type => type == "tasks.project-created.v1");
        Assert.Single(await sandbox.QueryAsync<Guid>("SELECT DISTINCT project_id FROM tasks.tasks WHERE user_id = $1", user.Id));
    }

    [Theory]
    [InlineData("""{}""", "validation-failed", "title")]
    [InlineData("""{"title":null}""", "validation-failed", "title")]
    [InlineData("""{"title":"  \t"}""", "validation-failed", "title")]
    [InlineData("""{"title":"x","sectionId":"0193a7f0-0000-7000-8000-000000000000"}""", "section-not-found", "sectionId")]
    [InlineData("""{"title":"x","projectId":"0193a7f0-0000-7000-8000-000000000000"}""", "project-not-found", "projectId")]
    [InlineData("""{"title":"x","parentId":"0193a7f0-0000-7000-8000-000000000000"}""", "parent-not-found", "parentId")]
    [InlineData("""{"title":"x","id":"00000000-0000-0000-0000-000000000000"}""", "bad-id", "id")]
    [InlineData("""{"title":"x","id":"936da01f-9abd-4d9d-80c7-02af85c822a8"}""", "bad-id", "id")]
    [InlineData("""{"title":"x","due":{"date":"2026-11-19"}}""", "due-in-past", "due")]
    [InlineData("""{"title":"x","due":{"date":"2026-11-20","time":"08:59"}}""", "due-in-past", "due")]
    [InlineData("""{"title":"x","start":{"date":"2026-11-19"}}""", "due-in-past", "start")]
    [InlineData("""{"title":"x","reminders":[{"at":"2026-11-20T07:59:00Z"}]}""", "due-in-past", "reminders")]
    [InlineData("""{"title":"x","due":{"time":"09:00"}}""", "validation-failed", "due.date")]
    [InlineData("""{"title":"x","due":{"date":"3000-01-01"}}""", "date-out-of-range", "due.date")]
    [InlineData("""{"title":"x","due":{"date":"1899-12-31"},"allowPast":true}""", "date-out-of-range", "due.date")]
    [InlineData("""{"title":"x","deadline":"9999-12-31"}""", "date-out-of-range", "deadline")]
    [InlineData("""{"title":"x","due":{"date":"2026-11-24","timeZone":"Europe/Berlin"}}""", "zone-without-time", "due.timeZone")]
    [InlineData("""{"title":"x","due":{"date":"2026-11-24","time":"09:00","timeZone":"Mars/Olympus"}}""", "unknown-time-zone", "due.timeZone")]
    [InlineData("""{"title":"x","durationMinutes":0}""", "validation-failed", "durationMinutes")]
    [InlineData("""{"title":"x","labels":[""]}""", "validation-failed", "labels")]
    [InlineData("""{"title":"x","labels":[null]}""", "validation-failed", null)]
    [InlineData("""{"title":"x","reminders":[{"before":"P1M"}]}""", "bad-duration", "reminders")]
    [InlineData("""{"title":"x","reminders":[{"before":"PT5M"}]}""", "reminder-without-date", "reminders")]
    [InlineData("""{"title":"x","reminders":[{"kind":"absolute","before":"PT5M"}]}""", "validation-failed", "reminders")]
    [InlineData("""{"title":"x","reminders":[null]}""", "validation-failed", "reminders")]
    [InlineData("""{"title":"x","recurrence":{}}""", "bad-rule", "recurrence.rule")]
    [InlineData("""{"title":"x","recurrence":{"rule":"FREQ=NEVER"}}""", "bad-rule", "recurrence.rule")]
    [InlineData("""{"title":"x","recurrence":{"rule":"FREQ=SECONDLY"}}""", "bad-rule", "recurrence.rule")]
    [InlineData("""{"title":"x","recurrence":{"rule":"FREQ=DAILY;BYHOUR=9"}}""", "bad-rule", "recurrence.rule")]
    [InlineData("""{"title":"x","recurrence":{"rule":"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}}""", "rule-never-matches", "recurrence.rule")]
    [InlineData("""{"title":"x","recurrence":{"rule":"FREQ=DAILY;UNTIL=20261119"}}""", "rule-ended", "recurrence.rule")]
    public async Task What_breaks_a_rule_is_refused_with_code_and_field(string body, string code, string? field)
    {
        var user = await sandbox.UserAsync();

        var problem = await user.PostAsync("/tasks", JsonNode.Parse(body), HttpStatusCode.UnprocessableEntity);

        ProblemAssert.Is(problem, code);
        if (field is not null)
        {
            Assert.Contains(field, problem!["errors"]!.AsObject().Select(error => error.Key));
        }

        Assert.Empty(await TitlesAsync(user));
    }

    [Theory]
    [InlineData("""{"title":5}""")]
    [InlineData("""{"title":"x","colour":"red"}""")]
    [InlineData("""{"title":"x","priority":"urgent"}""")]
    [InlineData("""{"title":"x","priority":2}""")]
    [InlineData("""{"title":"x","due":"tomorrow"}""")]
    [InlineData("""{"title":"x","due":{"date":"2026-02-30"}}""")]
    [InlineData("""{"title":"x","due":{"date":"2026-11-24","time":"25:00"}}""")]
    [InlineData("""{"title":"a\u0000b"}""")]
    [InlineData("""{"title":"\ud800"}""")]
    [InlineData("""{"title":"x" """)]
    [InlineData("""[]""")]
    [InlineData("""null""")]
    [InlineData("")]
    public async Task What_cannot_be_read_is_refused(string body)
    {
        var user = await sandbox.UserAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        await user.PostAsync("/tasks", content, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("title", "two\nlines")]
    [InlineData("title", "a\tb")]
    [InlineData("title", "\u001b[31mred")]
    [InlineData("description", "bell \a")]
    [InlineData("description", "\u009b31m")]
    [InlineData("labels", "two\nlines")]
    public async Task Control_characters_are_refused(string field, string text)
    {
        var user = await sandbox.UserAsync();
        var value = field == "labels" ? (JsonNode)new JsonArray(text) : text;

        ProblemAssert.Is(await user.PostAsync("/tasks", new JsonObject { ["title"] = "x", [field] = value }, HttpStatusCode.UnprocessableEntity), "validation-failed");

        var task = await CreateAsync(user, new { title = "x" });
        ProblemAssert.Is(await user.PatchAsync($"/tasks/{IdOf(task)}", new JsonObject { [field] = value.DeepClone() }, HttpStatusCode.UnprocessableEntity), "validation-failed");
    }

    [Fact]
    public async Task A_description_has_lines_and_tabs()
    {
        const string text = "- one\r\n\t- two\n";

        Assert.Equal(text, (string)(await CreateAsync(await sandbox.UserAsync(), new { title = "x", description = text }))["description"]!);
    }

    [Theory]
    [InlineData("title", 500)]
    [InlineData("description", 16_384)]
    public async Task Text_may_be_as_long_as_its_limit_and_no_longer(string field, int limit)
    {
        var user = await sandbox.UserAsync();
        var body = new JsonObject { ["title"] = "x", [field] = new string('ö', limit) };

        Assert.Equal(limit, ((string)(await CreateAsync(user, body))[field]!).Length);
        body[field] = new string('ö', limit + 1);
        ProblemAssert.Is(await user.PostAsync("/tasks", body, HttpStatusCode.UnprocessableEntity), "validation-failed");
    }

    [Fact]
    public async Task There_are_limits_to_labels_reminders_and_rules()
    {
        var user = await sandbox.UserAsync();
        var many = Enumerable.Range(0, 51).Select(i => $"label {i}").ToArray();

        Assert.Equal(50, (await CreateAsync(user, new { title = "x", labels = many[..50] }))["labels"]!.AsArray().Count);
        foreach (var body in (object[])
        [
            new { title = "x", labels = many },
            new { title = "x", labels = new[] { new string('l', 51) } },
            new { title = "x", due = new { date = "2026-11-24" }, reminders = Enumerable.Repeat(new { before = "PT1H" }, 21) },
            new { title = "x", recurrence = new { rule = "FREQ=DAILY;BYMONTHDAY=" + string.Join(',', Enumerable.Repeat("10", 200)) } },
        ])
        {
            await user.PostAsync("/tasks", body, HttpStatusCode.UnprocessableEntity);
        }
    }

    [Fact]
    public async Task What_lies_in_the_past_is_accepted_on_request()
    {
        var user = await sandbox.UserAsync();

        var task = await CreateAsync(user, new { title = "Late", due = new { date = "2020-01-01" }, start = new { date = "2019-01-01" }, allowPast = true });

        Assert.Equal("2020-01-01", (string)task["due"]!["date"]!);
    }

    [Fact]
    public async Task An_id_can_be_chosen_once_even_by_requests_at_the_same_moment()
    {
        var (user, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        var id = Guid.CreateVersion7();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            using var content = new StringContent($$"""{"id":"{{id}}","title":"{{i}}"}""", Encoding.UTF8, "application/json");
            using var answer = await user.Http.PostAsync("/api/v1/tasks", content);
            return answer.StatusCode;
        }));

        Assert.Single(answers, HttpStatusCode.Created);
        Assert.Equal(7, answers.Count(status => status == HttpStatusCode.Conflict));
        ProblemAssert.Is(await other.PostAsync("/tasks", new { id, title = "x" }, HttpStatusCode.Conflict), "id-taken");
        await user.DeleteAsync($"/tasks/{id}");
        ProblemAssert.Is(await user.PostAsync("/tasks", new { id, title = "x" }, HttpStatusCode.Conflict), "id-taken");
    }

    [Fact]
    public async Task A_task_of_another_user_is_neither_seen_nor_changed_nor_a_parent()
    {
        var (user, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        var task = await CreateAsync(user, new { title = "Mine" });
        var project = await CreateProjectAsync(user);
        var id = IdOf(task);

        await other.GetAsync($"/tasks/{id}", HttpStatusCode.NotFound);
        await other.PatchAsync($"/tasks/{id}", new { title = "Yours" }, HttpStatusCode.NotFound);
        await other.DeleteAsync($"/tasks/{id}", HttpStatusCode.NotFound);
        foreach (var action in (string[])["complete", "reopen", "skip", "pause", "resume", "move"])
        {
            await other.PostAsync($"/tasks/{id}/{action}", new { }, HttpStatusCode.NotFound);
        }

        ProblemAssert.Is(await other.PostAsync("/tasks", new { title = "x", parentId = id }, HttpStatusCode.UnprocessableEntity), "parent-not-found");
        ProblemAssert.Is(await other.PostAsync("/tasks", new { title = "x", projectId = IdOf(project) }, HttpStatusCode.UnprocessableEntity), "project-not-found");
        Assert.Equal(task.ToJsonString(), (await user.GetAsync($"/tasks/{id}"))!.ToJsonString());
    }

    [Fact]
    public async Task A_subtask_is_in_its_parents_project_and_never_below_a_closed_one()
    {
        var user = await sandbox.UserAsync();
        var (project, elsewhere) = (await CreateProjectAsync(user), await CreateProjectAsync(user, "Elsewhere"));
        var parent = await CreateAsync(user, new { title = "Parent", projectId = IdOf(project) });

        var child = await CreateAsync(user, new { title = "Child", parentId = IdOf(parent) });
        Assert.Equal((string)project["id"]!, (string)child["projectId"]!);
        ProblemAssert.Is(await user.PostAsync("/tasks", new { title = "x", parentId = IdOf(parent), projectId = IdOf(elsewhere) }, HttpStatusCode.UnprocessableEntity), "parent-in-other-project");

        await user.PostAsync($"/tasks/{IdOf(parent)}/complete");
        ProblemAssert.Is(await user.PostAsync("/tasks", new { title = "x", parentId = IdOf(parent) }, HttpStatusCode.UnprocessableEntity), "parent-closed");
    }

    [Fact]
    public async Task A_new_task_is_told_to_the_other_modules_and_to_clients_as_the_API_answers_it()
    {
        var user = await sandbox.UserAsync();
        await sandbox.ForgetEventsAsync(user);

        var task = await CreateAsync(user, new { title = "Tell", due = new { date = "2026-11-24", time = "09:00" }, labels = new[] { "x" } });

        Assert.Equal(["tasks.task-created.v1"], await sandbox.EventsAsync(user));
        var state = Assert.Single(await sandbox.EventDataAsync(user, "tasks.task-created.v1"))["task"]!;
        Assert.Equal(("Tell", "Europe/Berlin", 1L), ((string)state["title"]!, (string)state["timeZone"]!, (long)state["version"]!));
        var changed = Assert.Single(await sandbox.EventDataAsync(user, "tasks.task-changed.v1"));
        Assert.Equal(("task", (string)task["id"]!), ((string)changed["resource"]!, (string)changed["id"]!));
        Assert.Equal(task.ToJsonString(), changed["data"]!.ToJsonString());
    }
}
