using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

public sealed class BatchesOfCommands(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Theory]
    [InlineData(null)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Commands_are_done_in_their_order_with_the_answers_of_their_own_endpoints(bool? atomic)
    {
        var user = await sandbox.UserAsync();
        var (done, moved, gone, series) = (await CreateAsync(user, new { title = "done" }), await CreateAsync(user, new { title = "moved" }), await CreateAsync(user, new { title = "gone" }), await CreateWeeklyAsync(user));
        var project = IdOf(await CreateProjectAsync(user));
        var (parent, child) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await sandbox.ForgetEventsAsync(user);

        var results = await RunAsync(
            user, atomic,
            new { command = "create", body = new { id = parent, title = "parent", projectId = project } },
            new { command = "create", body = new { id = child, title = "child", parentId = parent } },
            new { command = "update", id = child, version = 1, body = new { title = "renamed" } },
            new { command = "complete", id = IdOf(done) },
            new { command = "reopen", id = IdOf(done) },
            new { command = "move", id = IdOf(moved), body = new { parentId = parent, beforeId = child } },
            new { command = "delete", id = IdOf(gone) },
            new { command = "restore", id = IdOf(gone) },
            new { command = "skip", id = IdOf(series) },
            new { command = "duplicate", id = parent },
            new { command = "delete", id = IdOf(gone), body = (object?)null });

        Assert.Equal([201, 201, 200, 200, 200, 200, 204, 200, 200, 201, 204], results.Select(StatusOf));
        Assert.Equal(["parent", "child", "renamed", "done", "done", "moved", null, "gone", "Water the plants", "parent", null], results.Select(result => (string?)result!["task"]?["title"]));
        Assert.Equal(["moved", "moved", "parent", "parent", "renamed", "renamed"], (await TitlesAsync(user, $"?projectId={project}")).Order());
        Assert.Equal(results[2]!["task"]!.ToJsonString(), (await user.GetAsync($"/tasks/{child}"))!.ToJsonString());
        Assert.Equal(
            ["tasks.task-created.v1", "tasks.task-created.v1", "tasks.task-updated.v1", "tasks.task-completed.v1", "tasks.task-reopened.v1", "tasks.task-moved.v1", "tasks.task-deleted.v1", "tasks.task-restored.v1",
             "tasks.task-skipped.v1", "tasks.task-created.v1", "tasks.task-created.v1", "tasks.task-created.v1", "tasks.task-deleted.v1"],
            await sandbox.EventsAsync(user));
    }

    [Fact]
    public async Task An_atomic_batch_does_nothing_when_one_command_is_refused()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "task" });
        await sandbox.ForgetEventsAsync(user);

        var problem = await user.PostAsync("/tasks/batch", new
        {
            commands = new object[]
            {
                new { command = "create", body = new { title = "new" } }, new { command = "complete", id = IdOf(task) },
                new { command = "update", id = IdOf(task), version = 1, body = new { title = "x" } }, new { command = "delete", id = IdOf(task) },
            },
        }, HttpStatusCode.PreconditionFailed);

        ProblemAssert.Is(problem, "batch-refused");
        Assert.Equal([424, 424, 412, 424], problem!["results"]!.AsArray().Select(StatusOf));
        ProblemAssert.Is(problem["results"]![2]!["problem"], "version-mismatch");
        Assert.Equal("completed", (string)problem["results"]![2]!["problem"]!["current"]!["status"]!);
        Assert.Equal(task.ToJsonString(), (await user.GetAsync($"/tasks/{IdOf(task)}"))!.ToJsonString());
        Assert.Equal(["task"], await TitlesAsync(user, "?status=all"));
        Assert.Empty(await sandbox.EventsAsync(user));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_batch_that_is_not_atomic_does_what_is_not_refused(bool withKey)
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "task" });
        await sandbox.ForgetEventsAsync(user);
        var batch = new
        {
            atomic = false,
            commands = new object[]
            {
                new { command = "create", body = new { title = "first" } },
                new { command = "create", body = new { title = "" } },
                new { command = "create", body = new { title = 5 } },
                new { command = "update", id = IdOf(task), body = new { due = new { date = "2026-13-01" } } },
                new { command = "update", id = Guid.CreateVersion7(), body = new { title = "x" } },
                new { command = "update", id = IdOf(task), scope = "some", body = new { title = "x" } },
                new { command = "update", id = IdOf(task), version = 9, body = new { title = "x" } },
                new { command = "move", id = IdOf(task), body = new { parentId = IdOf(task) } },
                new { command = "fly", id = IdOf(task) },
                new { command = "complete" },
                new { command = "create", id = IdOf(task), body = new { title = "x" } },
                new { command = "create" },
                new { command = "skip", id = IdOf(task) },
                new { command = "update", id = IdOf(task), body = new { title = "last", unknown = 1 } },
                new { command = "update", id = IdOf(task), body = new { title = "last" } },
            },
        };

        var answer = (await user.SendAsync(HttpMethod.Post, "/tasks/batch", batch, HttpStatusCode.OK, Prepare))!;
        var results = answer["results"]!.AsArray();

        Assert.Equal([201, 422, 400, 400, 404, 400, 412, 422, 400, 400, 400, 422, 422, 400, 200], results.Select(StatusOf));
        Assert.Equal(
            [null, "validation-failed", "invalid-json", "invalid-json", "task-not-found", "bad-scope", "version-mismatch", "parent-cycle", "bad-command", "bad-command", "bad-command", "validation-failed", "not-recurring", "invalid-json", null],
            results.Select(result => (string?)result!["problem"]?["code"]));
        Assert.Equal(["body.due.date"], results[3]!["problem"]!["errors"]!.AsObject().Select(error => error.Key));
        Assert.Equal(["first", "last"], (await TitlesAsync(user, "?status=all")).Order());
        Assert.Equal(["tasks.task-created.v1", "tasks.task-updated.v1"], await sandbox.EventsAsync(user));
        if (withKey)
        {
            Assert.Equal(answer.ToJsonString(), (await user.SendAsync(HttpMethod.Post, "/tasks/batch", batch, HttpStatusCode.OK, Prepare))!.ToJsonString());
            Assert.Equal(2, (await sandbox.EventsAsync(user)).Count);
        }

        void Prepare(HttpRequestMessage request)
        {
            if (withKey)
            {
                request.Headers.Add("Idempotency-Key", "batch");
            }
        }
    }

    [Fact]
    public async Task A_rehearsed_batch_does_nothing_and_names_its_events()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "task" });
        await sandbox.ForgetEventsAsync(user);

        var rehearsed = (await user.PostAsync("/tasks/batch?dryRun=true", new { commands = new object[] { new { command = "complete", id = IdOf(task) }, new { command = "create", body = new { title = "new" } } } }))!;

        Assert.Equal(["tasks.task-completed.v1", "tasks.task-created.v1"], rehearsed["events"]!.AsArray().Select(planned => (string)planned!["type"]!).Where(type => !type.Contains("changed", StringComparison.Ordinal)));
        Assert.Equal("completed", (string)rehearsed["result"]!["results"]![0]!["task"]!["status"]!);
        Assert.Equal(["task"], await TitlesAsync(user));
        Assert.Empty(await sandbox.EventsAsync(user));
    }

    [Fact]
    public async Task A_batch_has_1_to_100_commands()
    {
        var user = await sandbox.UserAsync();
        object One(int i) => new { command = "create", body = new { title = $"task {i}" } };

        await user.PostAsync("/tasks/batch", new { commands = Array.Empty<object>() }, HttpStatusCode.UnprocessableEntity);
        await user.PostAsync("/tasks/batch", new { }, HttpStatusCode.UnprocessableEntity);
        await user.PostAsync("/tasks/batch", new { commands = new object?[] { null } }, HttpStatusCode.UnprocessableEntity);
        await user.PostAsync("/tasks/batch", new { commands = Enumerable.Range(0, 101).Select(One) }, HttpStatusCode.UnprocessableEntity);
        Assert.Empty(await TitlesAsync(user));
        Assert.Equal(100, (await RunAsync(user, true, [.. Enumerable.Range(0, 100).Select(One)])).Count);
        Assert.Equal(100, (await TitlesAsync(user, "?limit=200")).Count);
    }

    [Fact]
    public async Task Batches_of_the_same_tasks_in_opposite_orders_wait_for_each_other_and_not_for_ever()
    {
        var user = await sandbox.UserAsync();
        var ids = new List<Guid>();
        for (var i = 0; i < 8; i++)
        {
            ids.Add(IdOf(i % 2 == 0 ? await CreateAsync(user, new { title = $"task {i}" }) : await CreateWeeklyAsync(user)));
        }

        for (var round = 0; round < 5; round++)
        {
            var random = new Random(round);
            await Task.WhenAll(Enumerable.Range(0, 6).Select(async runner =>
            {
                var mixed = ids.OrderBy(_ => random.Next()).ToList();
                if (runner < 3)
                {
                    var results = await RunAsync(user, atomic: false, [.. mixed.Select((id, i) => i % 3 == 0 ? (object)new { command = "move", id, body = new { afterId = mixed[(i + 1) % mixed.Count] } } : new { command = "update", id, body = new { title = $"{round} {runner}" } })]);
                    Assert.All(results, result => Assert.Equal(200, StatusOf(result)));
                }
                else
                {
                    foreach (var id in mixed)
                    {
                        await user.PatchAsync($"/tasks/{id}", new { description = $"{round} {runner}" });
                    }
                }
            }));
        }
    }

    [Fact]
    public async Task Another_users_task_is_not_there_in_a_batch()
    {
        var (user, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        var task = await CreateAsync(user, new { title = "Mine" });

        var results = await RunAsync(other, false, [.. ((string[])["update", "complete", "reopen", "skip", "move", "delete", "restore", "duplicate"]).Select(command => (object)new { command, id = IdOf(task) })]);

        Assert.All(results, result => Assert.Equal(404, StatusOf(result)));
        Assert.Equal(task.ToJsonString(), (await user.GetAsync($"/tasks/{IdOf(task)}"))!.ToJsonString());
    }

    private static async Task<JsonArray> RunAsync(TestUser user, bool? atomic, params object[] commands) =>
        (await user.PostAsync("/tasks/batch", new { atomic, commands }))!["results"]!.AsArray();

    private static int StatusOf(JsonNode? result) => (int)result!["status"]!;
}
