using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Audit.Tests;

public sealed class ActivityTests(AuditSandbox sandbox) : IClassFixture<AuditSandbox>
{
    [Fact]
    public async Task What_happened_to_a_task_includes_its_comments()
    {
        var user = await sandbox.RegisterAsync();
        var task = await IdOfNewAsync(user, "/tasks", new { title = "Paint the fence" });
        var other = await IdOfNewAsync(user, "/tasks", new { title = "Another" });
        await IdOfNewAsync(user, $"/tasks/{other}/comments", new { text = "elsewhere" });
        var comment = await IdOfNewAsync(user, $"/tasks/{task}/comments", new { text = "Which white?" });
        await user.PatchAsync($"/comments/{comment}", new { text = "RAL 9010" });
        await user.PostAsync($"/tasks/{task}/complete", new { });
        await user.DeleteAsync($"/comments/{comment}");
        await sandbox.DrainAsync();

        var activity = await ItemsAsync(user, $"subject={task}");

        Assert.Equal(
            ["tasks.comment-deleted.v1", "tasks.task-completed.v1", "tasks.comment-updated.v1", "tasks.comment-created.v1", "tasks.task-created.v1"],
            activity.Select(entry => (string?)entry["type"]));
        Assert.Equal([comment, task, comment, comment, task], activity.Select(entry => (Guid)entry["subject"]!));
        Assert.Equal([3L, 2L, 2L, 1L, 1L], activity.Select(entry => (long)entry["sequence"]!));
        Assert.Equal("RAL 9010", (string?)activity[2]["data"]!["comment"]!["text"]);
        Assert.Equal(3, (await ItemsAsync(user, $"subject={comment}")).Count);
        Assert.Equal(["tasks.comment-updated.v1"], (await ItemsAsync(user, $"subject={task}&type=tasks.comment-updated.v1")).Select(entry => (string?)entry["type"]));
        Assert.True((await sandbox.VerifyAsync(user.Id)).Valid);
    }

    [Fact]
    public async Task The_activity_of_an_occurrence_is_its_own_and_not_that_of_its_series()
    {
        var user = Guid.CreateVersion7();
        var (series, task, other) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await sandbox.DeliverAsync("audit", CommentOn(user, task, series));
        await sandbox.DeliverAsync("audit", CommentOn(user, other, series));

        var activity = (await sandbox.AskAsync(user, QueryOf(task))).Items;

        Assert.Equal(task, (Guid?)activity.Single().Data?.GetProperty("comment").GetProperty("taskId").GetGuid());
        Assert.Empty((await sandbox.AskAsync(user, QueryOf(series))).Items);
    }

    [Fact]
    public async Task Pages_of_an_activity_follow_each_other_without_gap_or_repetition()
    {
        var user = await sandbox.RegisterAsync();
        var task = await IdOfNewAsync(user, "/tasks", new { title = "x" });
        for (var i = 0; i < 3; i++)
        {
            await IdOfNewAsync(user, $"/tasks/{task}/comments", new { text = $"comment {i}" });
            await user.PatchAsync($"/tasks/{task}", new { title = $"title {i}" });
        }

        await sandbox.DrainAsync();
        var positions = new List<long>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await user.GetAsync($"/audit?subject={task}&limit=2" + (cursor.Length > 0 ? "&cursor=" + cursor : "")))!;
            positions.AddRange(page["items"]!.AsArray().Select(item => (long)item!["position"]!));
            cursor = (string?)page["nextCursor"];
        }

        Assert.Equal(7, positions.Count);
        Assert.Equal(positions.Distinct().OrderDescending(), positions);
    }

    [Fact]
    public async Task Indexes_serve_an_activity_in_its_order()
    {
        var user = Guid.CreateVersion7();
        var task = Guid.CreateVersion7();
        for (var i = 0; i < 30; i++)
        {
            await sandbox.DeliverAsync("audit", CommentOn(user, i % 2 == 0 ? task : Guid.CreateVersion7(), null));
        }

        await sandbox.ExecuteAsync("""
            INSERT INTO audit.entries (user_id, position, format_version, event_id, type, source, subject, about, sequence, occurred_at, recorded_at, nonce, ciphertext, previous_hash, hash)
            SELECT $1, 1000 + n, 1, gen_random_uuid(), 'tasks.task-updated.v1', '/todoplatform/tasks', gen_random_uuid(), gen_random_uuid(), 1, now(), now(), '', '', '', '' FROM generate_series(1, 20000) n
            """, user);
        await sandbox.ExecuteAsync("ANALYZE audit.entries");

        var plan = string.Join('\n', await sandbox.QueryAsync<string>($"""
            EXPLAIN SELECT * FROM (
                SELECT * FROM audit.entries WHERE user_id = '{user}' AND subject = '{task}'
                UNION ALL SELECT * FROM audit.entries WHERE user_id = '{user}' AND about = '{task}') AS e
            ORDER BY position DESC LIMIT 51
            """));

        Assert.Contains("entries_by_subject", plan, StringComparison.Ordinal);
        Assert.Contains("entries_by_about", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
    }

    private static CommentCreated CommentOn(Guid user, Guid task, Guid? series) =>
        new(new CommentState(Guid.CreateVersion7(), user, task, series, "Which white?", AuditSandbox.Morning, AuditSandbox.Morning, 1), AuditSandbox.Morning);

    private static Features.ListEntries.Query QueryOf(Guid subject) => new(null, subject, null, null, null, null, null);

    private static async Task<Guid> IdOfNewAsync(TestUser user, string path, object body) => (Guid)(await user.PostAsync(path, body, HttpStatusCode.Created))!["id"]!;

    private static async Task<IReadOnlyList<JsonNode>> ItemsAsync(TestUser user, string query) => [.. (await user.GetAsync("/audit?" + query))!["items"]!.AsArray().Select(item => item!)];
}
