using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;
using static TodoPlatform.Modules.Tasks.Tests.Undo.AccountState;

namespace TodoPlatform.Modules.Tasks.Tests.Undo;

public sealed class UndoingWrites(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    public static TheoryData<string> Writes => [.. All.Keys];

    /// <summary>The endpoints of all these writes. A new one has a case below.</summary>
    internal static readonly string[] Endpoints =
    [
        "ArchiveProject", "CompleteTask", "CreateComment", "CreateFilter", "CreateProject", "CreateSection", "CreateTask", "DeleteComment", "DeleteFilter", "DeleteLabel", "DeleteProject",
        "DeleteSection", "DeleteTask", "DuplicateProject", "DuplicateTask", "MoveTask", "PatchComment", "PatchFilter", "PatchLabel", "PatchProject", "PatchSection", "PatchTask", "PauseTask",
        "QuickAddTask", "ReopenTask", "RestoreProject", "RestoreSection", "RestoreTask", "ResumeTask", "RunBatch", "SkipTask", "UnarchiveProject", "UndoWrite",
    ];

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_write_is_undone_and_brought_back_by_undoing_the_undo(string write)
    {
        var user = await sandbox.UserAsync();
        var world = await World.MakeAsync(user);
        var before = await ReadAsync(sandbox, user);

        await All[write](user, world);
        var token = TokenOf(user);
        var after = await ReadAsync(sandbox, user);
        Assert.NotEqual(before, after);

        var redo = await UndoAsync(user, token);
        Assert.Equal(before, await ReadAsync(sandbox, user));
        var again = await UndoAsync(user, redo);
        Assert.Equal(after, await ReadAsync(sandbox, user));
        await UndoAsync(user, again);
        Assert.Equal(before, await ReadAsync(sandbox, user));
    }

    [Fact]
    public async Task A_token_is_used_once_and_then_names_the_undo_of_the_undo()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "task" });
        var token = TokenOf(user);
        var answer = (await user.PostAsync($"/undo/{token}"))!;
        var redo = TokenOf(user);
        Assert.Equal($$"""{"count":1,"restored":[{"resource":"task","id":"{{IdOf(task)}}","version":2,"gone":true,"name":null}]}""", answer.ToJsonString());
        await user.GetAsync($"/tasks/{IdOf(task)}", HttpStatusCode.NotFound);

        var problem = await user.PostAsync($"/undo/{token}", null, HttpStatusCode.Conflict);

        ProblemAssert.Is(problem, "already-undone");
        Assert.Equal(redo, (Guid)problem!["undoToken"]!);
        Assert.Null(FindToken(user));
        await UndoAsync(user, redo);
        Assert.Equal(3L, (long)(await user.GetAsync($"/tasks/{IdOf(task)}"))!["version"]!);
    }

    [Fact]
    public async Task A_token_is_good_for_ten_minutes_for_its_user_alone()
    {
        var (user, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        await CreateAsync(user, new { title = "task" });
        var token = TokenOf(user);
        ProblemAssert.Is(await other.PostAsync($"/undo/{token}", null, HttpStatusCode.NotFound), "undo-not-found");
        ProblemAssert.Is(await user.PostAsync($"/undo/{Guid.CreateVersion7()}", null, HttpStatusCode.NotFound), "undo-not-found");

        sandbox.Clock.Advance(TimeSpan.FromMinutes(10));
        await user.SignInAsync();

        ProblemAssert.Is(await user.PostAsync($"/undo/{token}", null, HttpStatusCode.NotFound), "undo-not-found");
        Assert.Single(await TitlesAsync(user));
        sandbox.Clock.Advance(TimeSpan.FromHours(2));
        await Eventually.TrueAsync(async () => await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.undo_changes WHERE user_id = $1", user.Id) == 0, "what was kept for it is forgotten");
    }

    [Fact]
    public async Task What_changes_nothing_is_refused_rehearsed_or_cannot_be_undone_has_no_token()
    {
        var user = await sandbox.UserAsync();
        var task = IdOf(await CreateAsync(user, new { title = "task" }));
        await user.PatchAsync($"/tasks/{task}", new { title = "task" });
        Assert.Null(FindToken(user));
        await user.PostAsync($"/tasks/{task}/reopen");
        Assert.Null(FindToken(user));
        await user.PatchAsync($"/tasks/{task}", new { title = "" }, HttpStatusCode.UnprocessableEntity);
        Assert.Null(FindToken(user));
        await user.PatchAsync($"/tasks/{task}?dryRun=true", new { title = "other" });
        Assert.Null(FindToken(user));
        await user.GetAsync($"/tasks/{task}");
        Assert.Null(FindToken(user));
        await user.PostAsync("/filters/validate", new { query = "today" });
        Assert.Null(FindToken(user));
        await user.PostAsync("/tasks/batch", new { atomic = false, commands = new object[] { new { command = "update", id = task, body = new { title = "" } } } });
        Assert.Null(FindToken(user));
        await user.DeleteAsync($"/tasks/{task}");
        var deleted = TokenOf(user);
        await user.DeleteAsync("/trash");
        Assert.Null(FindToken(user));

        ProblemAssert.Is(await user.PostAsync($"/undo/{deleted}", null, HttpStatusCode.Conflict), "changed-since");
        Assert.Equal(1, await sandbox.QuerySingleAsync<long>("SELECT count(DISTINCT undo_id) - 1 FROM tasks.undo_changes WHERE user_id = $1", user.Id));
    }

    [Fact]
    public async Task A_repeat_with_an_idempotency_key_has_the_token_of_the_first_answer()
    {
        var user = await sandbox.UserAsync();
        async Task<Guid> PostAsync()
        {
            await user.SendAsync(HttpMethod.Post, "/tasks", new { title = "once" }, HttpStatusCode.Created, request => request.Headers.Add("Idempotency-Key", "key"));
            return TokenOf(user);
        }

        var token = await PostAsync();
        Assert.Equal(token, await PostAsync());
        async Task<(string, Guid)> UndoOnceAsync() =>
            ((await user.SendAsync(HttpMethod.Post, $"/undo/{token}", null, HttpStatusCode.OK, request => request.Headers.Add("Idempotency-Key", "undo")))!.ToJsonString(), TokenOf(user));
        Assert.Equal(await UndoOnceAsync(), await UndoOnceAsync());
        Assert.Empty(await TitlesAsync(user));
    }

    [Fact]
    public async Task A_change_since_is_named_and_nothing_is_done()
    {
        var user = await sandbox.UserAsync();
        var (one, two) = (IdOf(await CreateAsync(user, new { title = "one" })), IdOf(await CreateAsync(user, new { title = "two" })));
        await user.PostAsync("/tasks/batch", new { commands = new object[] { new { command = "complete", id = one }, new { command = "complete", id = two } } });
        var token = TokenOf(user);
        var changed = await user.PatchAsync($"/tasks/{two}", new { title = "changed" });
        var before = await ReadAsync(sandbox, user);

        var problem = await user.PostAsync($"/undo/{token}", null, HttpStatusCode.Conflict);

        ProblemAssert.Is(problem, "changed-since");
        var current = Assert.Single(problem!["current"]!.AsArray())!;
        Assert.Equal(("task", two), ((string)current["resource"]!, (Guid)current["id"]!));
        Assert.Equal(changed!.ToJsonString(), current["current"]!.ToJsonString());
        Assert.Equal(before, await ReadAsync(sandbox, user));
    }

    [Fact]
    public async Task What_came_since_into_what_would_go_keeps_it()
    {
        var user = await sandbox.UserAsync();
        async Task RefusedAsync(Guid token, string resource, Guid id)
        {
            var before = await ReadAsync(sandbox, user);
            var problem = await user.PostAsync($"/undo/{token}", null, HttpStatusCode.Conflict);
            ProblemAssert.Is(problem, "changed-since");
            Assert.Contains(problem!["current"]!.AsArray(), current => (string)current!["resource"]! == resource && (Guid)current["id"]! == id);
            Assert.Equal(before, await ReadAsync(sandbox, user));
        }

        var project = IdOf(await CreateProjectAsync(user));
        var (projectMade, section) = (TokenOf(user), IdOf((await user.PostAsync("/sections", new { name = "section", projectId = project }, HttpStatusCode.Created))!));
        var sectionMade = TokenOf(user);
        await RefusedAsync(projectMade, "section", section);
        var task = IdOf(await CreateAsync(user, new { title = "task", sectionId = section }));
        var taskMade = TokenOf(user);
        await RefusedAsync(sectionMade, "task", task);
        var part = IdOf(await CreateAsync(user, new { title = "part", parentId = task }));
        var partMade = TokenOf(user);
        await RefusedAsync(taskMade, "task", part);
        var comment = IdOf((await user.PostAsync($"/tasks/{part}/comments", new { text = "c" }, HttpStatusCode.Created))!);
        var commented = TokenOf(user);
        await RefusedAsync(partMade, "comment", comment);

        // In the opposite order everything goes.
        foreach (var token in (Guid[])[commented, partMade, taskMade, sectionMade, projectMade])
        {
            await UndoAsync(user, token);
        }

        Assert.Empty((await user.GetAsync("/trash"))!["items"]!.AsArray());
    }

    [Fact]
    public async Task What_would_return_to_a_place_that_is_gone_or_below_itself_stays()
    {
        var user = await sandbox.UserAsync();
        var project = IdOf(await CreateProjectAsync(user));
        var (task, other) = (IdOf(await CreateAsync(user, new { title = "task", projectId = project })), IdOf(await CreateAsync(user, new { title = "other", projectId = project })));
        await user.PostAsync($"/tasks/{task}/move", new { parentId = other });
        await user.PostAsync($"/tasks/{task}/move", new { parentId = (Guid?)null });
        var lifted = TokenOf(user);
        await user.PostAsync($"/tasks/{other}/move", new { parentId = task });
        var lowered = TokenOf(user);
        ProblemAssert.Is(await user.PostAsync($"/undo/{lifted}", null, HttpStatusCode.Conflict), "changed-since");
        await UndoAsync(user, lowered);

        await user.DeleteAsync($"/tasks/{task}");
        var deleted = TokenOf(user);
        await user.DeleteAsync($"/projects/{project}");
        var gone = TokenOf(user);
        var problem = await user.PostAsync($"/undo/{deleted}", null, HttpStatusCode.Conflict);
        ProblemAssert.Is(problem, "changed-since");
        Assert.Equal(("project", project), ((string)problem!["current"]![0]!["resource"]!, (Guid)problem["current"]![0]!["id"]!));
        Assert.Null(problem["current"]![0]!["current"]);
        await UndoAsync(user, gone);
        await UndoAsync(user, deleted);
        await user.GetAsync($"/tasks/{task}");
    }

    [Fact]
    public async Task Of_two_undos_at_once_one_is_done()
    {
        var user = await sandbox.UserAsync();
        var task = IdOf(await CreateAsync(user, new { title = "task" }));
        for (var round = 0; round < 5; round++)
        {
            await user.PatchAsync($"/tasks/{task}", new { title = $"round {round}" });
            var token = TokenOf(user);
            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
            {
                using var answer = await user.Http.PostAsync($"/api/v1/undo/{token}", null);
                return answer.StatusCode;
            }));
            Assert.Single(answers, HttpStatusCode.OK);
            Assert.Equal(5, answers.Count(status => status == HttpStatusCode.Conflict));
            Assert.Equal("task", (string)(await user.GetAsync($"/tasks/{task}"))!["title"]!);
        }
    }

    [Fact]
    public async Task An_undo_and_an_edit_at_once_leave_one_of_the_two_outcomes()
    {
        var user = await sandbox.UserAsync();
        var task = IdOf(await CreateAsync(user, new { title = "task", description = "first" }));
        for (var round = 0; round < 10; round++)
        {
            await user.PatchAsync($"/tasks/{task}", new { title = "changed", description = "first" });
            var token = TokenOf(user);
            var undo = user.Http.PostAsync($"/api/v1/undo/{token}", null);
            var edit = user.Http.PatchAsync($"/api/v1/tasks/{task}", System.Net.Http.Json.JsonContent.Create(new { description = "second" }));
            using var undone = await undo;
            using var edited = await edit;
            Assert.Equal(HttpStatusCode.OK, edited.StatusCode);
            var now = (await user.GetAsync($"/tasks/{task}"))!;
            Assert.Equal("second", (string)now["description"]!);
            Assert.Equal(undone.StatusCode == HttpStatusCode.OK ? "task" : "changed", (string)now["title"]!);
            Assert.True(undone.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict);
            await user.PatchAsync($"/tasks/{task}", new { title = "task" });
        }
    }

    [Fact]
    public async Task A_refused_command_of_a_batch_leaves_nothing_to_undo()
    {
        var user = await sandbox.UserAsync();
        var task = IdOf(await CreateAsync(user, new { title = "task" }));
        var before = await ReadAsync(sandbox, user);
        await user.PostAsync("/tasks/batch", new
        {
            atomic = false,
            commands = new object[] { new { command = "complete", id = task }, new { command = "update", id = task, body = new { title = "" } }, new { command = "update", id = task, body = new { title = "b" } }, new { command = "skip", id = task } },
        });
        await UndoAsync(user, TokenOf(user));
        Assert.Equal(before, await ReadAsync(sandbox, user));
    }

    [Fact]
    public Task A_label_of_hundreds_of_tasks_is_renamed_merged_and_deleted_and_each_time_undone() => LabelAsync(300);

    [Fact]
    [Trait("group", "long")]
    public Task A_label_of_thousands_of_tasks_is_renamed_merged_and_deleted_and_each_time_undone() => LabelAsync(1200);

    private async Task LabelAsync(int count)
    {
        var user = await sandbox.UserAsync();
        for (var i = 0; i < count / 100; i++)
        {
            await user.PostAsync("/tasks/batch", new { commands = Enumerable.Range(0, 100).Select(n => new { command = "create", body = new { title = $"t{n}", labels = n % 3 == 0 ? (string[])["Old", "other"] : ["old"] } }) });
        }

        var before = await ReadAsync(sandbox, user);
        await user.PatchAsync("/labels?name=old", new { name = "New", color = "red" });
        await UndoAsync(user, TokenOf(user));
        Assert.Equal(before, await ReadAsync(sandbox, user));
        await user.PatchAsync("/labels?name=old", new { name = "other" });
        await UndoAsync(user, TokenOf(user));
        Assert.Equal(before, await ReadAsync(sandbox, user));
        await user.DeleteAsync("/labels?name=old");
        var answer = (await user.PostAsync($"/undo/{TokenOf(user)}"))!;
        Assert.Equal((count, 200), ((int)answer["count"]!, answer["restored"]!.AsArray().Count));
        Assert.Equal(before, await ReadAsync(sandbox, user));
    }

    [Fact]
    public async Task Versions_rise_and_each_task_has_one_event()
    {
        var user = await sandbox.UserAsync();
        var task = IdOf(await CreateAsync(user, new { title = "task" }));
        await user.PostAsync($"/tasks/{task}/complete");
        var token = TokenOf(user);
        var closed = (await user.GetAsync($"/tasks/{task}"))!;
        await sandbox.ForgetEventsAsync(user);
        var redo = await UndoAsync(user, token);
        Assert.Equal(["tasks.task-reopened.v1"], await sandbox.EventsAsync(user));
        Assert.Equal(3L, (long)(await user.GetAsync($"/tasks/{task}"))!["version"]!);
        await sandbox.ForgetEventsAsync(user);
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        await UndoAsync(user, redo);
        Assert.Equal(["tasks.task-completed.v1"], await sandbox.EventsAsync(user));
        Assert.Equal(closed["completedAt"]!.ToJsonString(), (await user.GetAsync($"/tasks/{task}"))!["completedAt"]!.ToJsonString());
    }

    [Fact]
    public async Task Neighbours_that_moved_apart_stand_where_they_stood_unless_they_were_moved_since()
    {
        var user = await sandbox.UserAsync();
        var project = IdOf(await CreateProjectAsync(user));
        List<Guid> tasks = [];
        foreach (var title in (string[])["one", "two", "three"])
        {
            tasks.Add(IdOf(await CreateAsync(user, new { title, projectId = project })));
        }

        await sandbox.ExecuteAsync("UPDATE tasks.tasks SET rank = 'm' WHERE id = $1 OR id = $2", tasks[0], tasks[1]);
        async Task<IReadOnlyList<string>> RanksAsync() => await sandbox.QueryAsync<string>("SELECT rank FROM tasks.tasks WHERE project_id = $1 ORDER BY id", project);
        var before = await RanksAsync();
        await user.PostAsync($"/tasks/{tasks[2]}/move", new { afterId = tasks[0] });
        var after = await RanksAsync();
        Assert.Equal(3, after.Distinct().Count());

        var redo = await UndoAsync(user, TokenOf(user));
        Assert.Equal(before, await RanksAsync());
        var again = await UndoAsync(user, redo);
        Assert.Equal(after, await RanksAsync());

        await sandbox.ExecuteAsync("UPDATE tasks.tasks SET rank = 'zz' WHERE id = $1", tasks[1]);
        await UndoAsync(user, again);
        Assert.Equal([before[0], "zz", before[2]], await RanksAsync());
    }

    [Fact]
    public async Task A_new_zone_is_no_change_since_and_floating_times_return_in_it()
    {
        var user = await sandbox.UserAsync();
        var task = IdOf(await CreateAsync(user, new { title = "task", due = new { date = "2026-12-01", time = "09:00" } }));
        await user.PatchAsync($"/tasks/{task}", new { due = new { date = "2026-12-02", time = "10:00" } });
        var token = TokenOf(user);
        await sandbox.DeliverAsync("tasks", new Accounts.Contracts.PreferencesChanged(StateOf(user, "Asia/Tokyo", 2), sandbox.Now));

        await UndoAsync(user, token);

        Assert.Equal(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero), (DateTimeOffset)(await user.GetAsync($"/tasks/{task}"))!["dueAt"]!);
    }

    [Fact]
    public async Task The_account_of_a_user_is_erased_with_what_is_kept_for_undoing()
    {
        var user = await sandbox.UserAsync();
        await CreateAsync(user, new { title = "task" });
        await sandbox.DeliverAsync("tasks", new Accounts.Contracts.UserDeleted(user.Id, 2, sandbox.Now));
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.undo_changes WHERE user_id = $1", user.Id));
    }

    /// <summary>An account with something of everything.</summary>
    private sealed record World(Guid Project, Guid Other, Guid Section, Guid Task, Guid Parent, Guid Part, Guid Done, Guid Trashed, Guid Weekly, Guid Comment, Guid Filter, Guid Archived, Guid GoneProject, Guid GoneSection, Guid Paused)
    {
        public static async Task<World> MakeAsync(TestUser user)
        {
            var (project, other) = (IdOf(await CreateProjectAsync(user)), IdOf(await CreateProjectAsync(user, "Other")));
            var section = IdOf((await user.PostAsync("/sections", new { name = "section", projectId = project }, HttpStatusCode.Created))!);
            var task = IdOf(await CreateAsync(user, new { title = "task", description = "text", labels = new[] { "a", "B" }, sectionId = section, due = new { date = "2026-12-01", time = "09:00" } }));
            var parent = IdOf(await CreateAsync(user, new { title = "parent", projectId = project, labels = new[] { "b" } }));
            var part = IdOf(await CreateAsync(user, new { title = "part", parentId = parent }));
            var done = IdOf(await CreateAsync(user, new { title = "done" }));
            await user.PostAsync($"/tasks/{done}/complete");
            var trashed = IdOf(await CreateAsync(user, new { title = "trashed", labels = new[] { "B" } }));
            await user.DeleteAsync($"/tasks/{trashed}");
            var weekly = IdOf(await CreateAsync(user, new
            {
                title = "weekly", projectId = project, labels = new[] { "a" }, due = new { date = "2026-11-23", time = "09:00" }, recurrence = new { rule = "FREQ=WEEKLY;COUNT=9" },
                reminders = new object[] { new { kind = "relative", relativeTo = "due", before = "PT30M" } },
            }));
            await CreateAsync(user, new { title = "part of weekly", parentId = weekly });
            var comment = IdOf((await user.PostAsync($"/tasks/{task}/comments", new { text = "comment" }, HttpStatusCode.Created))!);
            var filter = IdOf((await user.PostAsync("/filters", new { name = "filter", query = "today" }, HttpStatusCode.Created))!);
            var (archived, goneProject) = (IdOf(await CreateProjectAsync(user, "Archived")), IdOf(await CreateProjectAsync(user, "Gone")));
            var goneSection = IdOf((await user.PostAsync("/sections", new { name = "gone", projectId = other }, HttpStatusCode.Created))!);
            foreach (var place in (object[])[new { title = "x", projectId = archived, due = new { date = "2026-11-24" }, recurrence = new { rule = "FREQ=DAILY" } },
                new { title = "y", projectId = goneProject, due = new { date = "2026-11-24" }, recurrence = new { rule = "FREQ=DAILY" } }, new { title = "z", sectionId = goneSection }])
            {
                await CreateAsync(user, place);
            }

            await user.PostAsync($"/projects/{archived}/archive");
            await user.DeleteAsync($"/projects/{goneProject}");
            await user.DeleteAsync($"/sections/{goneSection}?tasks=delete");
            var paused = IdOf(await CreateWeeklyAsync(user));
            await user.PostAsync($"/tasks/{paused}/pause");
            return new World(project, other, section, task, parent, part, done, trashed, weekly, comment, filter, archived, goneProject, goneSection, paused);
        }
    }

    private static readonly Dictionary<string, Func<TestUser, World, Task>> All = new()
    {
        ["a task is created"] = (user, world) => CreateAsync(user, new { title = "new", labels = new[] { "fresh" }, parentId = world.Parent }),
        ["a recurring task is created"] = (user, _) => CreateWeeklyAsync(user),
        ["a line is quick-added"] = (user, _) => user.PostAsync("/tasks/quick-add", new { text = "Water plants every 3 days 7am @chores p2" }, HttpStatusCode.Created),
        ["a task is edited"] = (user, world) => user.PatchAsync($"/tasks/{world.Task}", new { title = "other", description = (string?)null, labels = new[] { "c" }, priority = "critical", due = new { date = "2026-12-05" } }),
        ["a task begins to repeat"] = (user, world) => user.PatchAsync($"/tasks/{world.Task}", new { recurrence = new { rule = "FREQ=DAILY" } }),
        ["a series is redefined"] = (user, world) => user.PatchAsync($"/tasks/{world.Weekly}", new { recurrence = new { rule = "FREQ=DAILY" }, title = "daily" }),
        ["a series is moved with its date"] = (user, world) => user.PatchAsync($"/tasks/{world.Weekly}?scope=all", new { due = new { date = "2026-11-25", time = "10:00" } }),
        ["an occurrence is edited alone"] = (user, world) => user.PatchAsync($"/tasks/{world.Weekly}?scope=this", new { title = "once" }),
        ["an occurrence is moved"] = (user, world) => user.PatchAsync($"/tasks/{world.Weekly}", new { due = new { date = "2026-11-24", time = "09:00" } }),
        ["a task stops repeating"] = (user, world) => user.PatchAsync($"/tasks/{world.Weekly}", new JsonObject { ["recurrence"] = null }),
        ["a task is completed"] = (user, world) => user.PostAsync($"/tasks/{world.Task}/complete"),
        ["a task is completed with its parts"] = (user, world) => user.PostAsync($"/tasks/{world.Parent}/complete"),
        ["a task is completed and its parts are carried on"] = (user, world) => user.PostAsync($"/tasks/{world.Parent}/complete", new { subtasks = "carry" }),
        ["an occurrence is completed"] = (user, world) => user.PostAsync($"/tasks/{world.Weekly}/complete"),
        ["an occurrence is skipped"] = (user, world) => user.PostAsync($"/tasks/{world.Weekly}/skip"),
        ["a task is reopened"] = (user, world) => user.PostAsync($"/tasks/{world.Done}/reopen"),
        ["a series is paused"] = (user, world) => user.PostAsync($"/tasks/{world.Weekly}/pause"),
        ["a task is moved with its parts"] = (user, world) => user.PostAsync($"/tasks/{world.Parent}/move", new { projectId = world.Other }),
        ["a task is put below another"] = (user, world) => user.PostAsync($"/tasks/{world.Task}/move", new { parentId = world.Parent, beforeId = world.Part }),
        ["a task is duplicated"] = (user, world) => user.PostAsync($"/tasks/{world.Weekly}/duplicate", null, HttpStatusCode.Created),
        ["a task is deleted with its parts"] = (user, world) => user.DeleteAsync($"/tasks/{world.Parent}"),
        ["a closed task is deleted"] = (user, world) => user.DeleteAsync($"/tasks/{world.Done}"),
        ["an occurrence is deleted"] = (user, world) => user.DeleteAsync($"/tasks/{world.Weekly}?scope=this"),
        ["a series is deleted from here on"] = (user, world) => user.DeleteAsync($"/tasks/{world.Weekly}?scope=following"),
        ["a series is deleted"] = (user, world) => user.DeleteAsync($"/tasks/{world.Weekly}?scope=all"),
        ["a task is restored"] = (user, world) => user.PostAsync($"/tasks/{world.Trashed}/restore"),
        ["a project is created"] = (user, _) => CreateProjectAsync(user, "New"),
        ["a project is edited"] = (user, world) => user.PatchAsync($"/projects/{world.Project}", new { name = "Renamed", color = "red", isFavorite = true }),
        ["a project is ordered"] = (user, world) => user.PatchAsync($"/projects/{world.Project}", new { afterId = world.Other }),
        ["a project is archived"] = (user, world) => user.PostAsync($"/projects/{world.Project}/archive"),
        ["a project is duplicated"] = (user, world) => user.PostAsync($"/projects/{world.Project}/duplicate", null, HttpStatusCode.Created),
        ["a project is deleted"] = (user, world) => user.DeleteAsync($"/projects/{world.Project}"),
        ["a section is created"] = (user, world) => user.PostAsync("/sections", new { name = "new", projectId = world.Other }, HttpStatusCode.Created),
        ["a section is renamed"] = (user, world) => user.PatchAsync($"/sections/{world.Section}", new { name = "renamed" }),
        ["a section is moved with its tasks"] = (user, world) => user.PatchAsync($"/sections/{world.Section}", new { projectId = world.Other }),
        ["a section is deleted without its tasks"] = (user, world) => user.DeleteAsync($"/sections/{world.Section}"),
        ["a section is deleted with its tasks"] = (user, world) => user.DeleteAsync($"/sections/{world.Section}?tasks=delete"),
        ["a label is renamed"] = (user, _) => user.PatchAsync("/labels?name=a", new { name = "z" }),
        ["a label is merged"] = (user, _) => user.PatchAsync("/labels?name=a", new { name = "b" }),
        ["a label is coloured"] = (user, _) => user.PatchAsync("/labels?name=a", new { color = "red" }),
        ["a label is deleted"] = (user, _) => user.DeleteAsync("/labels?name=b"),
        ["a task is commented on"] = (user, world) => user.PostAsync($"/tasks/{world.Task}/comments", new { text = "new" }, HttpStatusCode.Created),
        ["a comment is changed"] = (user, world) => user.PatchAsync($"/comments/{world.Comment}", new { text = "changed" }),
        ["a comment is deleted"] = (user, world) => user.DeleteAsync($"/comments/{world.Comment}"),
        ["a filter is saved"] = (user, _) => user.PostAsync("/filters", new { name = "new", query = "p1" }, HttpStatusCode.Created),
        ["a filter is changed"] = (user, world) => user.PatchAsync($"/filters/{world.Filter}", new { name = "changed", query = "@a", isFavorite = true }),
        ["a filter is deleted"] = (user, world) => user.DeleteAsync($"/filters/{world.Filter}"),
        ["a project comes from the archive"] = (user, world) => user.PostAsync($"/projects/{world.Archived}/unarchive"),
        ["a deleted project is restored"] = (user, world) => user.PostAsync($"/projects/{world.GoneProject}/restore"),
        ["a deleted section is restored"] = (user, world) => user.PostAsync($"/sections/{world.GoneSection}/restore"),
        ["a series is resumed"] = (user, world) => user.PostAsync($"/tasks/{world.Paused}/resume"),
        ["a batch is run"] = (user, world) => user.PostAsync("/tasks/batch", new
        {
            commands = new object[]
            {
                new { command = "create", body = new { title = "made" } }, new { command = "update", id = world.Task, body = new { title = "x" } }, new { command = "complete", id = world.Task },
                new { command = "reopen", id = world.Task }, new { command = "move", id = world.Task, body = new { projectId = world.Other } }, new { command = "delete", id = world.Parent },
                new { command = "restore", id = world.Trashed }, new { command = "skip", id = world.Weekly }, new { command = "duplicate", id = world.Done },
            },
        }),
    };
}
