using System.Text.Json.Nodes;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.Undo.AccountState;

namespace TodoPlatform.Modules.Tasks.Tests.Undo;

/// <summary>Whatever a user does in whatever order: undoing it leads back to the state before, and undoing that to the state after.</summary>
public sealed class AnySequenceOfWrites(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    private const int Steps = 40;

    [Theory]
    [InlineData(1)]
    public async Task Each_write_is_undone_to_the_state_before_it(int seed) => await RandomWrites.RunAsync(sandbox, await sandbox.UserAsync(), new Random(seed), Steps, () => Task.CompletedTask);

    [Theory]
    [Trait("group", "long")]
    [MemberData(nameof(ManySeeds))]
    public async Task Each_of_very_many_writes_is_undone_to_the_state_before_it(int seed) => await RandomWrites.RunAsync(sandbox, await sandbox.UserAsync(), new Random(seed), 2 * Steps, () => Task.CompletedTask);

    [Theory]
    [InlineData(4)]
    public async Task Writes_are_undone_and_redone_in_turn(int seed) => await RandomWrites.RunInTurnAsync(sandbox, await sandbox.UserAsync(), new Random(seed), Steps / 2, () => Task.CompletedTask);

    [Theory]
    [Trait("group", "long")]
    [MemberData(nameof(ManySeeds))]
    public async Task Very_many_writes_are_undone_and_redone_in_turn(int seed) => await RandomWrites.RunInTurnAsync(sandbox, await sandbox.UserAsync(), new Random(seed), Steps, () => Task.CompletedTask);

    public static TheoryData<int> ManySeeds => [.. Enumerable.Range(100, 40)];
}

/// <summary>The same while the other modules answer.</summary>
public sealed class AnySequenceOfWritesWithRecurrence(RelayedSandbox sandbox) : IClassFixture<RelayedSandbox>
{
    private const int Steps = 25;

    [Theory]
    [InlineData(11)]
    public Task Each_write_is_undone_to_the_state_before_it_with_all_that_followed(int seed) => RunAsync(user => RandomWrites.RunAsync(sandbox, user, new Random(seed), Steps, sandbox.DrainAsync));

    [Theory]
    [InlineData(13)]
    public Task Writes_are_undone_and_redone_in_turn_with_all_that_followed(int seed) => RunAsync(user => RandomWrites.RunInTurnAsync(sandbox, user, new Random(seed), Steps / 2, sandbox.DrainAsync));

    [Theory]
    [Trait("group", "long")]
    [MemberData(nameof(ManySeeds))]
    public Task Each_of_very_many_writes_is_undone_with_all_that_followed(int seed) => Each_write_is_undone_to_the_state_before_it_with_all_that_followed(seed);

    [Theory]
    [Trait("group", "long")]
    [MemberData(nameof(ManySeeds))]
    public Task Very_many_writes_are_undone_and_redone_in_turn_with_all_that_followed(int seed) => RunAsync(user => RandomWrites.RunInTurnAsync(sandbox, user, new Random(seed), Steps, sandbox.DrainAsync));

    /// <summary>The same with nothing but writes on a few occurrences: one on top of the other.</summary>
    [Theory]
    [Trait("group", "long")]
    [MemberData(nameof(ManySeeds))]
    public Task Very_many_writes_on_series_are_undone_and_redone_in_turn(int seed) =>
        RunAsync(user => RandomWrites.RunInTurnAsync(sandbox, user, new Random(seed), Steps, sandbox.DrainAsync, onSeries: true));

    public static TheoryData<int> ManySeeds => [.. Enumerable.Range(200, 40)];

    private async Task RunAsync(Func<TestUser, Task> run)
    {
        var user = await sandbox.RegisterAsync("Europe/Berlin");
        await sandbox.DrainAsync();
        await run(user);
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.dead_letters WHERE user_id = $1", user.Id));
    }
}

/// <summary>Writes that somebody may do who has what the account has.</summary>
internal static class RandomWrites
{
    private static readonly string[] Labels = ["a", "B", "b", "c", "A"];
    private static readonly string[] Scopes = ["", "?scope=this", "?scope=following", "?scope=all"];
    private static readonly string[] Rules = ["FREQ=DAILY", "FREQ=WEEKLY;COUNT=3", "FREQ=WEEKLY;BYDAY=MO,TH"];
    private static readonly string[] OnTasks = ["create", "update", "complete", "reopen", "skip", "move", "delete", "restore", "duplicate"];

    /// <summary>After each write: what follows of it comes later, as always.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <summary>Does so many of them, and undoes each; <paramref name="settle"/> waits for what follows of one.</summary>
    public static async Task RunAsync(ClockedSandbox sandbox, TestUser user, Random random, int steps, Func<Task> settle)
    {
        var trail = new List<string>();
        var before = await ReadAsync(sandbox, user);
        for (var done = 0; done < steps; done++)
        {
            var token = await WriteAsync(sandbox, user, () => NextAsync(sandbox, user, random), trail);
            await settle();
            var after = await ReadAsync(sandbox, user);
            var redo = await UndoAsync(sandbox, user, token, before, settle, trail);
            if (random.Next(2) == 0)
            {
                await UndoAsync(sandbox, user, redo, after, settle, trail);
                before = after;
            }
        }
    }

    /// <summary>
    /// Does so many of them, undoes all, the latest first, and redoes all, the first first; then goes to and fro in them at random and does others in between:
    /// what a client does that keeps the tokens on two stacks.
    /// </summary>
    public static async Task RunInTurnAsync(ClockedSandbox sandbox, TestUser user, Random random, int steps, Func<Task> settle, bool onSeries = false)
    {
        var (trail, states, undo, redo) = (new List<string>(), new List<string> { await ReadAsync(sandbox, user) }, new Stack<Guid>(), new Stack<Guid>());
        for (var done = 0; done < steps; done++)
        {
            await DoAsync();
        }

        while (undo.Count > 0)
        {
            await StepAsync(undo, redo);
        }

        while (redo.Count > 0)
        {
            await StepAsync(redo, undo);
        }

        for (var step = 0; step < 2 * steps; step++)
        {
            switch (random.Next(5))
            {
                case 0:
                    await DoAsync();
                    break;
                case 1 or 2 when redo.Count > 0:
                    await StepAsync(redo, undo);
                    break;
                case not 0 when undo.Count > 0:
                    await StepAsync(undo, redo);
                    break;
            }
        }

        async Task DoAsync()
        {
            undo.Push(await WriteAsync(sandbox, user, () => onSeries ? NextOnSeriesAsync(sandbox, user, random) : NextAsync(sandbox, user, random), trail));
            await settle();
            redo.Clear();
            states.RemoveRange(undo.Count, states.Count - undo.Count);
            states.Add(await ReadAsync(sandbox, user));
        }

        async Task StepAsync(Stack<Guid> from, Stack<Guid> to)
        {
            var expected = states[undo.Count + (from == undo ? -1 : 1)];
            trail.Add(from == undo ? "undo" : "redo");
            to.Push(await UndoAsync(sandbox, user, from.Pop(), expected, settle, trail));
        }
    }

    /// <summary>The token of a write that was possible.</summary>
    private static async Task<Guid> WriteAsync(ClockedSandbox sandbox, TestUser user, Func<Task<(HttpMethod Method, string Path, JsonNode? Body)>> next, List<string> trail)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var (method, path, body) = await next();
            using var request = new HttpRequestMessage(method, "/api/v1" + path) { Content = body is null ? null : new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
            using var answer = await user.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode < 500, $"{method} {path} {body?.ToJsonString()} answers {(int)answer.StatusCode}");
            if (answer.IsSuccessStatusCode && answer.Headers.TryGetValues("Undo-Token", out var tokens))
            {
                sandbox.Clock.Advance(Step);
                trail.Add($"{method} {path} {body?.ToJsonString()}");
                return Guid.Parse(tokens.Single());
            }
        }

        throw new InvalidOperationException($"No write is possible after {string.Join("; ", trail)}");
    }

    /// <summary>Undoes a write and compares; the undo's own token.</summary>
    private static async Task<Guid> UndoAsync(ClockedSandbox sandbox, TestUser user, Guid token, string expected, Func<Task> settle, List<string> trail)
    {
        using var answer = await user.Http.PostAsync($"/api/v1/undo/{token}", null, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"The undo answers {text} after {string.Join("; ", trail)}");
        sandbox.Clock.Advance(Step);
        await settle();
        var now = await ReadAsync(sandbox, user);
        Assert.True(expected == now, $"After {string.Join("; ", trail)} it is\n{Difference(now, expected)}");
        return Guid.Parse(answer.Headers.GetValues("Undo-Token").Single());
    }

    private static string Difference(string now, string expected)
    {
        var (one, other) = (now.Split('\n'), expected.Split('\n'));
        return $"{string.Join('\n', one.Except(other))}\ninstead of\n{string.Join('\n', other.Except(one))}";
    }

    /// <summary>Writes around the occurrences of a few series in one project.</summary>
    private static async Task<(HttpMethod Method, string Path, JsonNode? Body)> NextOnSeriesAsync(Sandbox sandbox, TestUser user, Random random)
    {
        async Task<Guid?> OneAsync(string sql)
        {
            var all = await sandbox.QueryAsync<Guid>(sql, user.Id);
            return all.Count == 0 ? null : all[random.Next(all.Count)];
        }

        var (post, patch, delete) = (HttpMethod.Post, HttpMethod.Patch, HttpMethod.Delete);
        var project = await OneAsync("SELECT id FROM tasks.projects WHERE user_id = $1 AND NOT is_inbox AND (deleted_at IS NULL OR deleted_with IS NULL) ORDER BY id");
        var comment = await OneAsync("SELECT id FROM tasks.comments WHERE user_id = $1 AND deleted_at IS NULL ORDER BY id");
        var any = await OneAsync("SELECT id FROM tasks.tasks WHERE user_id = $1 AND (deleted_at IS NULL OR deleted_with = id) ORDER BY id");
        var count = await sandbox.QuerySingleAsync<long>("SELECT count(DISTINCT series_id) FROM tasks.tasks WHERE user_id = $1 AND deleted_at IS NULL", user.Id);
        var task = await OneAsync("SELECT id FROM tasks.tasks WHERE user_id = $1 AND (deleted_at IS NULL OR deleted_with = id) AND series_id IS NOT NULL ORDER BY id DESC LIMIT 5") ?? any;
        if (project is null)
        {
            return (post, "/projects", new JsonObject { ["name"] = "p" });
        }

        // Nothing may be possible any more in a project that is archived or deleted.
        if (count == 0 && random.Next(3) == 0)
        {
            return (post, $"/projects/{project}/{(random.Next(2) == 0 ? "unarchive" : "restore")}", null);
        }

        if (count == 0 || (count < 3 && random.Next(8) == 0))
        {
            return (post, "/tasks", new JsonObject
            {
                ["title"] = $"t{random.Next(99)}", ["projectId"] = project, ["due"] = new JsonObject { ["date"] = $"2026-{(random.Next(3) == 0 ? 12 : 11)}-{random.Next(22, 30)}" },
                ["recurrence"] = new JsonObject { ["rule"] = Rules[random.Next(Rules.Length)] },
            });
        }

        return random.Next(20) switch
        {
            0 or 1 => (post, $"/tasks/{task}/complete", null),
            2 => (post, $"/tasks/{task}/complete", new JsonObject { ["subtasks"] = "carry" }),
            3 => (post, $"/tasks/{task}/skip", null),
            4 => (post, $"/tasks/{task}/pause", null),
            5 => (post, $"/tasks/{task}/resume", null),
            6 or 7 => (post, $"/tasks/{task}/reopen", null),
            8 => (delete, $"/tasks/{task}{Scopes[random.Next(Scopes.Length)]}", null),
            9 => (post, $"/tasks/{any}/restore", null),
            10 => (patch, $"/tasks/{task}{Scopes[random.Next(Scopes.Length)]}", new JsonObject { ["title"] = $"t{random.Next(99)}" }),
            11 => (patch, $"/tasks/{task}{Scopes[random.Next(Scopes.Length)]}", new JsonObject { ["due"] = new JsonObject { ["date"] = $"2026-12-{random.Next(10, 30)}" } }),
            12 => (patch, $"/tasks/{task}", new JsonObject { ["recurrence"] = random.Next(3) == 0 ? null : new JsonObject { ["rule"] = Rules[random.Next(Rules.Length)] } }),
            13 or 14 => (post, "/tasks", new JsonObject { ["title"] = $"s{random.Next(99)}", ["parentId"] = any }),
            15 => (patch, $"/tasks/{any}", new JsonObject { ["description"] = $"d{random.Next(9)}" }),
            16 => comment is null || random.Next(2) == 0 ? (post, $"/tasks/{task}/comments", new JsonObject { ["text"] = "c" }) : (delete, $"/comments/{comment}", null),
            17 => (post, $"/projects/{project}/{(random.Next(2) == 0 ? "archive" : "unarchive")}", null),
            18 => random.Next(2) == 0 ? (delete, $"/projects/{project}", null) : (post, $"/projects/{project}/restore", null),
            _ => (post, $"/tasks/{any}/move", new JsonObject { ["parentId"] = random.Next(3) == 0 ? null : any }),
        };
    }

    private static async Task<(HttpMethod Method, string Path, JsonNode? Body)> NextAsync(Sandbox sandbox, TestUser user, Random random)
    {
        async Task<Guid?> OneAsync(string sql)
        {
            var all = await sandbox.QueryAsync<Guid>(sql, user.Id);
            return all.Count == 0 ? null : all[random.Next(all.Count)];
        }

        var task = await OneAsync("SELECT id FROM tasks.tasks WHERE user_id = $1 AND (deleted_at IS NULL OR deleted_with = id) ORDER BY id");
        var other = await OneAsync("SELECT id FROM tasks.tasks WHERE user_id = $1 AND deleted_at IS NULL ORDER BY id");
        var project = await OneAsync("SELECT id FROM tasks.projects WHERE user_id = $1 AND (deleted_at IS NULL OR coalesce(deleted_with, id) = id) ORDER BY id");
        var section = await OneAsync("SELECT id FROM tasks.sections WHERE user_id = $1 AND (deleted_at IS NULL OR deleted_with = id) ORDER BY id");
        var comment = await OneAsync("SELECT id FROM tasks.comments WHERE user_id = $1 AND deleted_at IS NULL ORDER BY id");
        var filter = await OneAsync("SELECT id FROM tasks.filters WHERE user_id = $1 AND deleted_at IS NULL ORDER BY id");
        var (post, patch, delete) = (HttpMethod.Post, HttpMethod.Patch, HttpMethod.Delete);
        var label = Labels[random.Next(Labels.Length)];
        var scope = Scopes[random.Next(Scopes.Length)];
        return random.Next(28) switch
        {
            0 or 1 or 2 => (post, "/tasks", New()),
            3 => (post, "/projects", new JsonObject { ["name"] = $"p{random.Next(9)}" }),
            4 => (post, "/sections", new JsonObject { ["name"] = $"s{random.Next(9)}", ["projectId"] = project }),
            5 or 6 => (patch, $"/tasks/{task}{scope}", Edit()),
            7 => (post, $"/tasks/{task}/complete", null),
            8 => (post, $"/tasks/{task}/{(random.Next(2) == 0 ? "skip" : "pause")}", null),
            9 => (post, $"/tasks/{task}/{(random.Next(2) == 0 ? "reopen" : "resume")}", null),
            10 or 11 => (post, $"/tasks/{task}/move", Move()),
            12 => (delete, $"/tasks/{task}{scope}", null),
            13 => (post, $"/tasks/{task}/restore", null),
            14 => (post, $"/tasks/{task}/duplicate", null),
            15 => (patch, $"/projects/{project}", new JsonObject { ["name"] = $"p{random.Next(9)}", ["color"] = random.Next(2) == 0 ? "red" : null }),
            16 => (post, $"/projects/{project}/{(random.Next(2) == 0 ? "archive" : "unarchive")}", null),
            17 => random.Next(2) == 0 ? (delete, $"/projects/{project}", null) : (post, $"/projects/{project}/restore", null),
            18 => (patch, $"/sections/{section}", random.Next(2) == 0 ? new JsonObject { ["name"] = $"s{random.Next(9)}" } : new JsonObject { ["projectId"] = project }),
            19 => random.Next(2) == 0 ? (delete, $"/sections/{section}{(random.Next(2) == 0 ? "" : "?tasks=delete")}", null) : (post, $"/sections/{section}/restore", null),
            20 => (patch, $"/labels?name={label}", random.Next(2) == 0 ? new JsonObject { ["name"] = Labels[random.Next(Labels.Length)] } : new JsonObject { ["color"] = random.Next(2) == 0 ? "blue" : null }),
            21 => (delete, $"/labels?name={label}", null),
            22 => (post, $"/tasks/{task}/comments", new JsonObject { ["text"] = $"c{random.Next(9)}" }),
            23 => random.Next(2) == 0 ? (patch, $"/comments/{comment}", new JsonObject { ["text"] = $"c{random.Next(9)}" }) : (delete, $"/comments/{comment}", null),
            24 => (post, "/filters", new JsonObject { ["name"] = $"f{random.Next(9)}", ["query"] = "today" }),
            25 => random.Next(2) == 0 ? (patch, $"/filters/{filter}", new JsonObject { ["query"] = $"p{random.Next(1, 5)}", ["isFavorite"] = random.Next(2) == 0 }) : (delete, $"/filters/{filter}", null),
            26 => (post, "/tasks/batch", await BatchAsync()),
            _ => (post, $"/projects/{project}/duplicate", null),
        };

        JsonObject New()
        {
            var made = new JsonObject { ["title"] = $"t{random.Next(99)}", ["labels"] = new JsonArray(label) };
            if (random.Next(3) == 0)
            {
                made["parentId"] = other;
            }
            else if (random.Next(2) == 0)
            {
                made["projectId"] = project;
            }
            else if (random.Next(2) == 0)
            {
                made["sectionId"] = section;
            }

            if (random.Next(2) == 0)
            {
                made["due"] = Due();
                made["recurrence"] = random.Next(2) == 0 ? new JsonObject { ["rule"] = Rules[random.Next(Rules.Length)] } : null;
            }

            return made;
        }

        JsonObject Due() => random.Next(2) == 0
            ? new JsonObject { ["date"] = $"2026-11-{random.Next(22, 30)}" }
            : new JsonObject { ["date"] = $"2026-12-{random.Next(10, 30)}", ["time"] = "09:00" };

        JsonObject Edit() => random.Next(5) switch
        {
            0 => new JsonObject { ["due"] = Due() },
            1 => new JsonObject { ["recurrence"] = random.Next(3) == 0 ? null : new JsonObject { ["rule"] = Rules[random.Next(Rules.Length)] } },
            2 => new JsonObject { ["labels"] = new JsonArray(Labels[random.Next(Labels.Length)]) },
            3 => new JsonObject { ["description"] = $"d{random.Next(9)}", ["priority"] = random.Next(2) == 0 ? "high" : "low" },
            _ => new JsonObject { ["title"] = $"t{random.Next(99)}" },
        };

        JsonObject Move() => random.Next(4) switch
        {
            0 => new JsonObject { ["parentId"] = other },
            1 => new JsonObject { ["projectId"] = project },
            2 => new JsonObject { ["parentId"] = null },
            _ => new JsonObject { ["afterId"] = other },
        };

        async Task<JsonObject> BatchAsync()
        {
            var commands = new JsonArray();
            for (var i = random.Next(2, 5); i > 0; i--)
            {
                var command = OnTasks[random.Next(OnTasks.Length)];
                commands.Add(new JsonObject
                {
                    ["command"] = command,
                    ["id"] = command == "create" ? null : await OneAsync("SELECT id FROM tasks.tasks WHERE user_id = $1 AND (deleted_at IS NULL OR deleted_with = id) ORDER BY id"),
                    ["body"] = command switch { "create" => New(), "update" => Edit(), "move" => Move(), _ => null },
                });
            }

            return new JsonObject { ["atomic"] = false, ["commands"] = commands };
        }
    }
}
