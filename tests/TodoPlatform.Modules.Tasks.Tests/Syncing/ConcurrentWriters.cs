using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests.Syncing;

/// <summary>With the relay on: series go on by themselves.</summary>
public sealed class ConcurrentWriters(Sandbox sandbox) : IClassFixture<Sandbox>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_write_that_commits_after_a_later_one_was_synced_is_not_missed(bool hasNumber)
    {
        var user = await sandbox.RegisterAsync();
        var (slow, fast) = (IdOf(await CreateAsync(user, new { title = "slow" })), IdOf(await CreateAsync(user, new { title = "fast" })));
        var copy = new SyncedCopy(user);
        await copy.SyncAsync();
        await using var connection = new NpgsqlConnection(sandbox.Host.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await ExecuteAsync("UPDATE tasks.tasks SET title = 'slow, changed' WHERE id = $1", slow);
        if (hasNumber)
        {
            await ExecuteAsync("SET CONSTRAINTS ALL IMMEDIATE"); // as in the moment of its commit: the other one must wait now
        }

        var other = user.PatchAsync($"/tasks/{fast}", new { title = "fast, changed" });
        if (hasNumber)
        {
            await Eventually.TrueAsync(
                async () => await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query = 'COMMIT'") == 1,
                "the other write waits at its commit");
        }
        else
        {
            await other;
        }

        await copy.SyncAsync();
        Assert.Equal(hasNumber ? ["fast", "slow"] : ["fast, changed", "slow"], copy.Titles);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        await other;
        await copy.SyncAsync();

        Assert.Equal(["fast, changed", "slow, changed"], copy.Titles);
        await copy.AssertCompleteAsync();

        async Task ExecuteAsync(string sql, params object[] args)
        {
#pragma warning disable CA2100 // statements of this test
            await using var command = new NpgsqlCommand(sql, connection, transaction);
#pragma warning restore CA2100
            foreach (var arg in args)
            {
                command.Parameters.Add(new() { Value = arg });
            }

            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public Task A_copy_that_is_synced_while_many_write_holds_in_the_end_what_there_is() => LiveAsync(1);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [Trait("group", "long")]
    public Task A_copy_that_is_synced_in_other_lives_holds_in_the_end_what_there_is(int seed) => LiveAsync(seed);

    private async Task LiveAsync(int seed)
    {
        var user = await sandbox.RegisterAsync("Europe/Berlin");
        var (copy, life) = (new SyncedCopy(user), new RandomLife(user));
        using var done = new CancellationTokenSource();
        var syncing = Task.Run(
            async () =>
            {
                for (var limit = 1; !done.IsCancellationRequested; limit = (limit % 9) + 1)
                {
                    await copy.StepAsync(limit);
                }
            },
            TestContext.Current.CancellationToken);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(writer => life.WriteAsync(new Random((seed * 100) + writer), 120)));
        await life.GoOnUntilEachKindIsDoneAsync(new Random(seed));
        await sandbox.DrainAsync();
        await done.CancelAsync();
        await syncing;
        await copy.SyncAsync(5);

        Assert.True(life.Refused < life.Done, $"{life.Refused} of {life.Done + life.Refused} writes were refused: that tests little.");
        Assert.All(life.Kinds, kind => Assert.True(kind.Value > 0, $"No {kind.Key} was done."));
        Assert.Equal(1, copy.FullSyncs);
        await copy.AssertCompleteAsync();
    }

    /// <summary>Writes of every kind on whatever there is. Refusals are ordinary: others write as well.</summary>
    private sealed class RandomLife(TestUser user)
    {
        /// <summary>Something that is refused as often is never possible.</summary>
        private const int MostMore = 3000;

        private readonly ConcurrentDictionary<string, ConcurrentQueue<Guid>> _ids = new();
        private int _done;
        private int _refused;

        public int Done => _done;

        public int Refused => _refused;

        public ConcurrentDictionary<string, int> Kinds { get; } = new();

        public async Task WriteAsync(Random random, int count)
        {
            foreach (var _ in Enumerable.Range(0, 3))
            {
                await SendAsync("create", HttpMethod.Post, "/tasks", new { title = "task" }, "tasks");
                await SendAsync("create project", HttpMethod.Post, "/projects", new { name = "project" }, "projects");
            }

            for (var i = 0; i < count; i++)
            {
                await OneAsync(random, i);
            }
        }

        /// <summary>What is drawn seldom may have been refused every time so far, because of what the others did.</summary>
        public async Task GoOnUntilEachKindIsDoneAsync(Random random)
        {
            for (var i = 0; i < MostMore && Kinds.Values.Contains(0); i++)
            {
                await OneAsync(random, i);
            }
        }

        private Task OneAsync(Random random, int i)
        {
            var (task, project, section, comment, filter) = (Any("tasks"), Any("projects"), Any("sections"), Any("comments"), Any("filters"));
            string[] labels = [$"l{random.Next(4)}", $"L{random.Next(4)}"];
            return random.Next(36) switch
            {
                0 => SendAsync("create subtask", HttpMethod.Post, "/tasks", new { title = $"part {i}", parentId = task }, "tasks"),
                1 => SendAsync("create in section", HttpMethod.Post, "/tasks", new { title = $"in section {i}", sectionId = section }, "tasks"),
                2 or 3 => SendAsync("create recurring", HttpMethod.Post, "/tasks", new { title = $"daily {i}", due = new { date = "2999-01-01", time = "09:00" }, recurrence = new { rule = "FREQ=DAILY" } }, "tasks"),
                4 => SendAsync("create labelled", HttpMethod.Post, "/tasks", new { title = $"labelled {i}", labels }, "tasks"),
                5 or 6 => SendAsync("rename", HttpMethod.Patch, $"/tasks/{task}", new { title = $"renamed {i}" }),
                7 => SendAsync("relabel", HttpMethod.Patch, $"/tasks/{task}", new { labels }),
                8 => SendAsync("redefine", HttpMethod.Patch, $"/tasks/{task}?scope=all", new { due = new { date = "2999-02-01" }, recurrence = new { rule = $"FREQ=DAILY;INTERVAL={random.Next(1, 9)}" } }),
                9 => SendAsync("end series", HttpMethod.Patch, $"/tasks/{task}", new { recurrence = (object?)null }),
                10 => SendAsync("move", HttpMethod.Post, $"/tasks/{task}/move", new { afterId = Any("tasks") }),
                11 => SendAsync("move to project", HttpMethod.Post, $"/tasks/{task}/move", new { projectId = project }),
                12 => SendAsync("move below", HttpMethod.Post, $"/tasks/{task}/move", new { parentId = Any("tasks") }),
                13 or 14 => SendAsync("complete", HttpMethod.Post, $"/tasks/{task}/complete", new { }),
                15 => SendAsync("reopen", HttpMethod.Post, $"/tasks/{task}/reopen"),
                16 => SendAsync("skip", HttpMethod.Post, $"/tasks/{task}/skip"),
                17 => SendAsync("pause", HttpMethod.Post, $"/tasks/{task}/pause"),
                18 => SendAsync("resume", HttpMethod.Post, $"/tasks/{task}/resume"),
                19 => SendAsync("delete", HttpMethod.Delete, $"/tasks/{task}"),
                20 => SendAsync("restore", HttpMethod.Post, $"/tasks/{task}/restore"),
                21 => SendAsync("duplicate", HttpMethod.Post, $"/tasks/{task}/duplicate", null, "tasks"),
                22 => SendAsync("comment", HttpMethod.Post, $"/tasks/{task}/comments", new { text = $"comment {i}" }, "comments"),
                23 => SendAsync("edit comment", HttpMethod.Patch, $"/comments/{comment}", new { text = $"edited {i}" }),
                24 => random.Next(2) == 0 ? SendAsync("delete comment", HttpMethod.Delete, $"/comments/{comment}") : SendAsync("comment", HttpMethod.Post, $"/tasks/{task}/comments", new { text = $"another {i}" }, "comments"),
                25 => SendAsync("create section", HttpMethod.Post, "/sections", new { projectId = project, name = $"section {i}" }, "sections"),
                26 => SendAsync("edit section", HttpMethod.Patch, $"/sections/{section}", new { name = $"section, edited {i}", projectId = project }),
                27 => random.Next(2) == 0 ? SendAsync("delete section", HttpMethod.Delete, $"/sections/{section}?tasks={(random.Next(2) == 0 ? "keep" : "delete")}") : SendAsync("restore section", HttpMethod.Post, $"/sections/{section}/restore"),
                28 => SendAsync("edit project", HttpMethod.Patch, $"/projects/{project}", new { name = $"project {i}", afterId = Any("projects") }),
                29 => random.Next(2) == 0 ? SendAsync("delete project", HttpMethod.Delete, $"/projects/{project}") : SendAsync("create project", HttpMethod.Post, "/projects", new { name = "project" }, "projects"),
                30 => SendAsync("restore project", HttpMethod.Post, $"/projects/{project}/restore"),
                31 => random.Next(3) == 0 ? SendAsync("archive", HttpMethod.Post, $"/projects/{project}/archive") : SendAsync("unarchive", HttpMethod.Post, $"/projects/{project}/unarchive"),
                32 => random.Next(2) == 0 ? SendAsync("duplicate project", HttpMethod.Post, $"/projects/{project}/duplicate", new { }, "projects") : SendAsync("empty trash", HttpMethod.Delete, "/trash"),
                33 => random.Next(3) == 0 ? SendAsync("delete label", HttpMethod.Delete, $"/labels?name=l{random.Next(4)}") : SendAsync("edit label", HttpMethod.Patch, $"/labels?name=l{random.Next(4)}", new { name = $"l{random.Next(4)}", color = random.Next(2) == 0 ? "red" : "blue" }),
                34 => random.Next(3) switch
                {
                    0 => SendAsync("create filter", HttpMethod.Post, "/filters", new { name = $"filter {i}", query = "today & @l1" }, "filters"),
                    1 => SendAsync("edit filter", HttpMethod.Patch, $"/filters/{filter}", new { name = $"filter {i}", afterId = (Guid?)null }),
                    _ => SendAsync("delete filter", HttpMethod.Delete, $"/filters/{filter}"),
                },
                _ => random.Next(3) switch
                {
                    0 => SendAsync("change zone", HttpMethod.Patch, "/me", new { timeZone = random.Next(2) == 0 ? "Asia/Tokyo" : "Europe/Berlin" }),
                    1 => SendAsync("batch", HttpMethod.Post, "/tasks/batch", new { atomic = false, commands = new object?[] { new { command = "update", id = task, body = new { title = $"by batch {i}" } }, new { command = "complete", id = Any("tasks") } } }),
                    _ => SendAsync("commands", HttpMethod.Post, "/sync", new { commands = new object[] { new { uuid = Guid.CreateVersion7(), type = "task.create", tempId = "a", body = new { title = $"by sync {i}" } }, new { uuid = Guid.CreateVersion7(), type = "comment.create", id = "a", body = new { text = "c" } }, new { uuid = Guid.CreateVersion7(), type = "task.delete", id = task } } }),
                },
            };

            Guid Any(string kind) => _ids.TryGetValue(kind, out var ids) && ids.ToArray() is { Length: > 0 } known ? known[^random.Next(1, Math.Min(known.Length, 12) + 1)] : Guid.CreateVersion7();
        }

        private async Task SendAsync(string kind, HttpMethod method, string path, object? body = null, string? makes = null)
        {
            using var request = new HttpRequestMessage(method, "/api/v1" + path) { Content = body is null ? null : JsonContent.Create(body) };
            using var answer = await user.Http.SendAsync(request, TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{method} {path} answered {(int)answer.StatusCode}: {text}");
            if (!answer.IsSuccessStatusCode)
            {
                Interlocked.Increment(ref _refused);
                Kinds.TryAdd(kind, 0);
                return;
            }

            Interlocked.Increment(ref _done);
            Kinds.AddOrUpdate(kind, 1, (_, count) => count + 1);
            if (makes is not null)
            {
                _ids.GetOrAdd(makes, _ => new()).Enqueue((Guid)JsonNode.Parse(text)!["id"]!);
            }
        }
    }
}
