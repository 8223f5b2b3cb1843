using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

public sealed class CommentingTasks(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task A_comment_lives_from_creation_to_deletion()
    {
        var user = await sandbox.UserAsync();
        var task = IdOf(await CreateAsync(user, new { title = "x" }));
        await sandbox.ForgetEventsAsync(user);
        var id = Guid.CreateVersion7();

        var comment = (await user.PostAsync($"/tasks/{task}/comments", new { id, text = "**Done**" }, HttpStatusCode.Created))!;
        Assert.Equal((id, task, "**Done**", 1L, sandbox.Now, sandbox.Now), (IdOf(comment), (Guid)comment["taskId"]!, (string)comment["text"]!, (long)comment["version"]!, (DateTimeOffset)comment["createdAt"]!, (DateTimeOffset)comment["updatedAt"]!));
        Assert.Equal(("\"1\"", $"/api/v1/comments/{id}"), (user.LastETag, user.LastResponse!.Headers.Location!.ToString()));
        Assert.Equal(comment.ToJsonString(), (await user.GetAsync($"/comments/{id}"))!.ToJsonString());
        await user.SendAsync(HttpMethod.Get, $"/comments/{id}", null, HttpStatusCode.NotModified, request => request.Headers.TryAddWithoutValidation("If-None-Match", "\"1\""));
        ProblemAssert.Is(await user.PostAsync($"/tasks/{task}/comments", new { id, text = "again" }, HttpStatusCode.Conflict), "id-taken");

        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        var patched = (await user.PatchAsync($"/comments/{id}", new { text = "Almost" }, ifMatch: "\"1\""))!;
        Assert.Equal(("Almost", 2L, sandbox.Now), ((string)patched["text"]!, (long)patched["version"]!, (DateTimeOffset)patched["updatedAt"]!));
        var refused = await user.PatchAsync($"/comments/{id}", new { text = "z" }, HttpStatusCode.PreconditionFailed, ifMatch: "\"1\"");
        ProblemAssert.Is(refused, "version-mismatch");
        Assert.Equal(patched.ToJsonString(), refused!["current"]!.ToJsonString());
        Assert.Equal(2L, (long)(await user.PatchAsync($"/comments/{id}", new { text = "Almost" }))!["version"]!);
        Assert.Equal(2L, (long)(await user.PatchAsync($"/comments/{id}", new { }))!["version"]!);

        await user.DeleteAsync($"/comments/{id}", HttpStatusCode.PreconditionFailed, ifMatch: "\"1\"");
        await user.DeleteAsync($"/comments/{id}", ifMatch: "\"2\"");
        foreach (var gone in (Func<Task<JsonNode?>>[])
            [
                () => user.GetAsync($"/comments/{id}", HttpStatusCode.NotFound),
                () => user.PatchAsync($"/comments/{id}", new { text = "z" }, HttpStatusCode.NotFound),
                () => user.DeleteAsync($"/comments/{id}", HttpStatusCode.NotFound),
            ])
        {
            ProblemAssert.Is(await gone(), "comment-not-found");
        }

        Assert.Empty(await TextsAsync(user, task));
        ProblemAssert.Is(await user.PostAsync($"/tasks/{task}/comments", new { id, text = "again" }, HttpStatusCode.Conflict), "id-taken");
        Assert.Equal(["tasks.comment-created.v1", "tasks.comment-updated.v1", "tasks.comment-deleted.v1"], await sandbox.EventsAsync(user));
        var deleted = Assert.Single(await sandbox.EventDataAsync(user, "tasks.comment-deleted.v1"))["comment"]!;
        Assert.Equal((id, task, "Almost", 3L), (IdOf(deleted), (Guid)deleted["taskId"]!, (string)deleted["text"]!, (long)deleted["version"]!));
    }

    [Fact]
    public async Task Clients_hear_of_comments_and_of_their_number_in_the_version_that_the_task_has()
    {
        var user = await sandbox.UserAsync();
        var task = IdOf(await CreateAsync(user, new { title = "x" }));
        await sandbox.ForgetEventsAsync(user);

        var comment = (await user.PostAsync($"/tasks/{task}/comments", new { text = "a" }, HttpStatusCode.Created))!;
        var commented = (await user.GetAsync($"/tasks/{task}"))!;
        await user.PatchAsync($"/comments/{IdOf(comment)}", new { text = "b" });
        await user.DeleteAsync($"/comments/{IdOf(comment)}");

        var told = await sandbox.EventDataAsync(user, "tasks.task-changed.v1");
        Assert.Equal(["comment 1", "task 1", "comment 2", "comment 3", "task 1"], told.Select(change => $"{change["resource"]} {change["version"]}"));
        Assert.Equal(comment.ToJsonString(), told[0]["data"]!.ToJsonString());
        Assert.Equal(commented.ToJsonString(), told[1]["data"]!.ToJsonString());
        Assert.Equal("b", (string)told[2]["data"]!["text"]!);
        Assert.Null(told[3]["data"]);
        Assert.Equal((1, 0), ((int)told[1]["data"]!["commentCount"]!, (int)told[4]["data"]!["commentCount"]!));
    }

    [Fact]
    public async Task The_count_is_no_write_of_the_task()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "x" });
        Assert.Equal(0, (int)task["commentCount"]!);

        await CommentAsync(user, IdOf(task), "a");
        await CommentAsync(user, IdOf(task), "b");

        var counted = (await user.GetAsync($"/tasks/{IdOf(task)}"))!;
        Assert.Equal((2, 1L, "\"1\"", (string)task["updatedAt"]!), ((int)counted["commentCount"]!, (long)counted["version"]!, user.LastETag, (string)counted["updatedAt"]!));
        Assert.Equal(2, (int)(await user.GetAsync("/tasks"))!["items"]![0]!["commentCount"]!);

        // So the tag is that of before, and says nothing of the count.
        await user.SendAsync(HttpMethod.Get, $"/tasks/{IdOf(task)}", null, HttpStatusCode.NotModified, request => request.Headers.TryAddWithoutValidation("If-None-Match", "\"1\""));
        var patched = (await user.PatchAsync($"/tasks/{IdOf(task)}", new { title = "y" }, ifMatch: "\"1\""))!;
        Assert.Equal((2, 2L), ((int)patched["commentCount"]!, (long)patched["version"]!));
    }

    [Theory]
    [InlineData("""{}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"text":null}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"text":""}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"text":" \n\t"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"text":"a\u0000b"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"\u001b[31mred"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"text":1}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"x","taskId":"0192f7a0-0000-7000-8000-000000000000"}""", HttpStatusCode.BadRequest)]
    public async Task Bad_comments_are_refused(string body, HttpStatusCode expected)
    {
        var user = await sandbox.UserAsync();
        var task = IdOf(await CreateAsync(user, new { title = "x" }));
        var comment = await CommentAsync(user, task, "kept");

        await user.PostAsync($"/tasks/{task}/comments", JsonNode.Parse(body), expected);
        await user.PatchAsync($"/comments/{comment}", JsonNode.Parse(body)!, body == "{}" ? HttpStatusCode.OK : expected);

        Assert.Equal(["kept"], await TextsAsync(user, task));
        Assert.Equal(1, await CountAsync(user, task));
    }

    [Fact]
    public async Task A_text_has_up_to_16_384_characters_and_is_kept_byte_for_byte()
    {
        var user = await sandbox.UserAsync();
        var task = IdOf(await CreateAsync(user, new { title = "x" }));
        var texts = (string[])["  - [ ] one\r\n\t- two\n\n<script>alert(1)</script>  \n", "e\u0301 é 👩‍🚒 \u202eabc", new string('x', 16_384)];

        foreach (var text in texts)
        {
            sandbox.Clock.Advance(TimeSpan.FromMilliseconds(1));
            await CommentAsync(user, task, text);
        }

        Assert.Equal(texts, await TextsAsync(user, task));
        var problem = await user.PostAsync($"/tasks/{task}/comments", new { text = new string('x', 16_385) }, HttpStatusCode.UnprocessableEntity);
        Assert.NotNull(problem!["errors"]!["text"]);
        ProblemAssert.Is(await user.PostAsync($"/tasks/{task}/comments", new { id = "0b7c9f2e-6a51-4c1d-9f53-5f1a7c1b2d3e", text = "v4" }, HttpStatusCode.UnprocessableEntity), "bad-id");
    }

    [Fact]
    public async Task Comments_are_listed_oldest_first_in_pages_that_nothing_shifts()
    {
        var user = await sandbox.UserAsync();
        var (task, other) = (IdOf(await CreateAsync(user, new { title = "x" })), IdOf(await CreateAsync(user, new { title = "y" })));
        await CommentAsync(user, other, "elsewhere");
        var ids = new List<Guid>();
        foreach (var text in (string[])["a", "b", "c", "d", "e"])
        {
            // Two of them in the same moment: the id decides.
            sandbox.Clock.Advance(TimeSpan.FromMilliseconds(text == "d" ? 0 : 1));
            ids.Add(await CommentAsync(user, task, text));
        }

        var first = (await user.GetAsync($"/tasks/{task}/comments?limit=2"))!;
        await user.DeleteAsync($"/comments/{ids[0]}");
        var (texts, cursor) = (new List<string>(Texts(first)), (string?)first["nextCursor"]);
        while (cursor is not null)
        {
            var page = (await user.GetAsync($"/tasks/{task}/comments?limit=2&cursor={Uri.EscapeDataString(cursor)}"))!;
            texts.AddRange(Texts(page));
            cursor = (string?)page["nextCursor"];
        }

        Assert.Equal(["a", "b", "c", "d", "e"], texts);
        Assert.Equal(["b", "c", "d", "e"], await TextsAsync(user, task));
        foreach (var (path, code) in ((string, string)[])
            [
                ($"/tasks/{task}/comments?limit=0", "bad-limit"), ($"/tasks/{task}/comments?limit=201", "bad-limit"), ($"/tasks/{task}/comments?cursor=x", "bad-cursor"),
                ($"/tasks/{other}/comments?cursor={Uri.EscapeDataString((string)first["nextCursor"]!)}", "bad-cursor"),
            ])
        {
            ProblemAssert.Is(await user.GetAsync(path, HttpStatusCode.BadRequest), code);
        }
    }

    [Fact]
    public async Task Another_users_tasks_and_comments_are_not_there()
    {
        var (user, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        var task = IdOf(await CreateAsync(user, new { title = "x" }));
        var comment = await CommentAsync(user, task, "mine");

        ProblemAssert.Is(await other.GetAsync($"/tasks/{task}/comments", HttpStatusCode.NotFound), "task-not-found");
        ProblemAssert.Is(await other.PostAsync($"/tasks/{task}/comments", new { text = "yours" }, HttpStatusCode.NotFound), "task-not-found");
        ProblemAssert.Is(await other.PostAsync($"/tasks/{task}/comments", new { id = comment, text = "yours" }, HttpStatusCode.NotFound), "task-not-found");
        ProblemAssert.Is(await other.GetAsync($"/comments/{comment}", HttpStatusCode.NotFound), "comment-not-found");
        ProblemAssert.Is(await other.PatchAsync($"/comments/{comment}", new { text = "yours" }, HttpStatusCode.NotFound), "comment-not-found");
        ProblemAssert.Is(await other.DeleteAsync($"/comments/{comment}", HttpStatusCode.NotFound), "comment-not-found");
        var own = IdOf(await CreateAsync(other, new { title = "y" }));
        ProblemAssert.Is(await other.PostAsync($"/tasks/{own}/comments", new { id = comment, text = "yours" }, HttpStatusCode.Conflict), "id-taken");

        Assert.Equal(["mine"], await TextsAsync(user, task));
        Assert.Empty(await TextsAsync(other, own));
    }

    [Fact]
    public async Task A_closed_task_takes_comments_and_a_deleted_one_hides_them()
    {
        var user = await sandbox.UserAsync();
        var task = IdOf(await CreateAsync(user, new { title = "x" }));
        await user.PostAsync($"/tasks/{task}/complete");
        var comment = await CommentAsync(user, task, "afterthought");
        Assert.Equal(1, await CountAsync(user, task));

        await user.DeleteAsync($"/tasks/{task}");

        ProblemAssert.Is(await user.GetAsync($"/tasks/{task}/comments", HttpStatusCode.NotFound), "task-not-found");
        ProblemAssert.Is(await user.PostAsync($"/tasks/{task}/comments", new { text = "late" }, HttpStatusCode.NotFound), "task-not-found");
        ProblemAssert.Is(await user.GetAsync($"/comments/{comment}", HttpStatusCode.NotFound), "comment-not-found");
        ProblemAssert.Is(await user.PatchAsync($"/comments/{comment}", new { text = "late" }, HttpStatusCode.NotFound), "comment-not-found");
        ProblemAssert.Is(await user.DeleteAsync($"/comments/{comment}", HttpStatusCode.NotFound), "comment-not-found");
        Assert.DoesNotContain("tasks.comment-deleted.v1", await sandbox.EventsAsync(user));
    }

    [Fact]
    public async Task Concurrent_comments_edits_and_deletions_keep_the_count_right()
    {
        var user = await sandbox.UserAsync();
        var task = IdOf(await CreateAsync(user, new { title = "x" }));
        var first = new List<Guid>();
        for (var i = 0; i < 6; i++)
        {
            first.Add(await CommentAsync(user, task, "first"));
        }

        await Task.WhenAll((Task[])
            [
                .. Enumerable.Range(0, 10).Select(_ => (Task)CommentAsync(user, task, "second")),
                .. first.Select(id => user.DeleteAsync($"/comments/{id}")),
                .. Enumerable.Range(0, 5).Select(i => user.PatchAsync($"/tasks/{task}", new { title = $"title {i}" })),
            ]);

        Assert.Equal(10, await CountAsync(user, task));
        Assert.Equal(10, (await TextsAsync(user, task)).Count);
        Assert.Equal(6L, (long)(await user.GetAsync($"/tasks/{task}"))!["version"]!);
    }

    [Fact]
    public async Task One_of_two_requests_with_the_same_id_wins()
    {
        var user = await sandbox.UserAsync();
        var (one, other) = (IdOf(await CreateAsync(user, new { title = "x" })), IdOf(await CreateAsync(user, new { title = "y" })));
        var id = Guid.CreateVersion7();

        var statuses = await Task.WhenAll(((Guid[])[one, other]).Select(async task =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/tasks/{task}/comments") { Content = System.Net.Http.Json.JsonContent.Create(new { id, text = "mine" }) };
            using var answer = await user.Http.SendAsync(request, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }));

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Conflict], statuses.Order());
        Assert.Equal(1, await CountAsync(user, one) + await CountAsync(user, other));
    }

    [Fact]
    public async Task A_repeated_or_rehearsed_comment_is_counted_once_or_not_at_all()
    {
        var user = await sandbox.UserAsync();
        var task = IdOf(await CreateAsync(user, new { title = "x" }));

        var answers = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            answers.Add((await user.SendAsync(HttpMethod.Post, $"/tasks/{task}/comments", new { text = "once" }, HttpStatusCode.Created, request => request.Headers.Add("Idempotency-Key", "comment")))!.ToJsonString());
        }

        Assert.Equal(answers[0], answers[1]);
        var rehearsed = (await user.PostAsync($"/tasks/{task}/comments?dryRun=true", new { text = "never" }))!;
        Assert.Equal("tasks.comment-created.v1", (string)rehearsed["events"]![0]!["type"]!);
        Assert.Equal(["once"], await TextsAsync(user, task));
        Assert.Equal(1, await CountAsync(user, task));
    }

    [Fact]
    public async Task Comments_stay_with_their_occurrence_and_are_told_in_order_with_its_series()
    {
        var user = await sandbox.UserAsync();
        var closed = await CreateWeeklyAsync(user);
        await CommentAsync(user, IdOf(closed), "dry soil");
        await user.PostAsync($"/tasks/{IdOf(closed)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, closed, "2026-11-30", "09:00"));

        var next = (await OpenOccurrenceAsync(user, SeriesIdOf(closed)))!;
        Assert.Equal((1, 0), (await CountAsync(user, IdOf(closed)), (int)next["commentCount"]!));
        Assert.Equal(["dry soil"], await TextsAsync(user, IdOf(closed)));
        Assert.Empty(await TextsAsync(user, IdOf(next)));
        Assert.Equal(SeriesIdOf(closed), await sandbox.QuerySingleAsync<Guid>("SELECT partition_key FROM tasks.outbox WHERE user_id = $1 AND event_type = 'tasks.comment-created.v1'", user.Id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reopening_is_refused_when_the_successor_or_a_part_of_it_was_commented_on(bool part)
    {
        var user = await sandbox.UserAsync();
        var closed = await CreateWeeklyAsync(user);
        await CreateAsync(user, new { title = "part", parentId = IdOf(closed) });
        await user.PostAsync($"/tasks/{IdOf(closed)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, closed, "2026-11-30", "09:00"));
        var next = IdOf((await OpenOccurrenceAsync(user, SeriesIdOf(closed)))!);
        var commented = part ? IdOf((await user.GetAsync($"/tasks?parentId={next}"))!["items"]![0]!) : next;
        var comment = await CommentAsync(user, commented, "in use");

        ProblemAssert.Is(await user.PostAsync($"/tasks/{IdOf(closed)}/reopen", null, HttpStatusCode.Conflict), "successor-touched");
        Assert.Equal(["in use"], await TextsAsync(user, commented));

        // Without the comment it is untouched again, and goes for good.
        await user.DeleteAsync($"/comments/{comment}");
        await user.PostAsync($"/tasks/{IdOf(closed)}/reopen");
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.comments WHERE id = $1", comment));
    }

    [Fact]
    public async Task A_deleted_user_has_no_comments_and_writes_none()
    {
        var user = await sandbox.UserAsync();
        var task = IdOf(await CreateAsync(user, new { title = "x" }));
        await user.DeleteAsync($"/comments/{await CommentAsync(user, task, "deleted before")}");
        await CommentAsync(user, task, "there");

        await sandbox.DeliverAsync("tasks", new UserDeleted(user.Id, 2, sandbox.Now));

        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.comments WHERE user_id = $1", user.Id));
        ProblemAssert.Is(await user.PostAsync($"/tasks/{task}/comments", new { text = "ghost" }, HttpStatusCode.NotFound), "task-not-found");
    }

    [Fact]
    public async Task An_index_serves_the_list()
    {
        var user = await sandbox.UserAsync();
        var task = IdOf(await CreateAsync(user, new { title = "x" }));
        await CommentAsync(user, task, "a");
        await sandbox.ExecuteAsync("""
            INSERT INTO tasks.comments (id, user_id, task_id, text, created_at, updated_at, version)
            SELECT gen_random_uuid(), user_id, task_id, 'more', created_at + n * interval '1 second', updated_at, 1 FROM tasks.comments, generate_series(1, 20000) n WHERE user_id = $1
            """, user.Id);
        await sandbox.ExecuteAsync("ANALYZE tasks.comments");

        var plan = string.Join('\n', await sandbox.QueryAsync<string>(
            $"EXPLAIN SELECT * FROM tasks.comments WHERE user_id = '{user.Id}' AND task_id = '{task}' AND deleted_at IS NULL AND (created_at, id) > ('{sandbox.Now:O}', '{Guid.Empty}') ORDER BY created_at, id LIMIT 51"));

        Assert.Contains("comments_by_task", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    private static async Task<Guid> CommentAsync(TestUser user, Guid task, string text) => IdOf((await user.PostAsync($"/tasks/{task}/comments", new { text }, HttpStatusCode.Created))!);

    private static async Task<IReadOnlyList<string>> TextsAsync(TestUser user, Guid task) => [.. Texts((await user.GetAsync($"/tasks/{task}/comments"))!)];

    private static IEnumerable<string> Texts(JsonNode page) => page["items"]!.AsArray().Select(comment => (string)comment!["text"]!);

    private static async Task<int> CountAsync(TestUser user, Guid task) => (int)(await user.GetAsync($"/tasks/{task}"))!["commentCount"]!;
}
