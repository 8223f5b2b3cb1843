using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;
using static TodoPlatform.Modules.Tasks.Tests.Undo.AccountState;

namespace TodoPlatform.Modules.Tasks.Tests.Undo;

/// <summary>Undo where Recurrence and Notifications answer by themselves.</summary>
public sealed class UndoingSeries(RelayedSandbox sandbox) : IClassFixture<RelayedSandbox>
{
    public static TheoryData<string> Writes => [.. All.Keys];

    /// <summary>Each write on the second occurrence of a series in a project; what it does to the series.</summary>
    private static readonly Dictionary<string, Func<TestUser, Guid, Guid, Task>> All = new()
    {
        ["complete"] = (user, task, _) => user.PostAsync($"/tasks/{task}/complete"),
        ["skip"] = (user, task, _) => user.PostAsync($"/tasks/{task}/skip"),
        ["pause"] = (user, task, _) => user.PostAsync($"/tasks/{task}/pause"),
        ["delete this"] = (user, task, _) => user.DeleteAsync($"/tasks/{task}?scope=this"),
        ["delete following"] = (user, task, _) => user.DeleteAsync($"/tasks/{task}?scope=following"),
        ["delete all"] = (user, task, _) => user.DeleteAsync($"/tasks/{task}?scope=all"),
        ["edit this"] = (user, task, _) => user.PatchAsync($"/tasks/{task}?scope=this", new { title = "once" }),
        ["split"] = (user, task, _) => user.PatchAsync($"/tasks/{task}?scope=following", new { due = new { date = "2026-12-01", time = "09:00", timeZone = "Europe/Berlin" } }),
        ["redefine"] = (user, task, _) => user.PatchAsync($"/tasks/{task}", new { recurrence = new { rule = "FREQ=DAILY" } }),
        ["stop repeating"] = (user, task, _) => user.PatchAsync($"/tasks/{task}", new JsonObject { ["recurrence"] = null }),
        ["archive"] = (user, _, project) => user.PostAsync($"/projects/{project}/archive"),
        ["delete project"] = (user, _, project) => user.DeleteAsync($"/projects/{project}"),
    };

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_write_on_an_occurrence_is_undone_with_what_followed_and_the_series_goes_on(string write)
    {
        var (user, task, project) = await SecondAsync();
        var id = IdOf(task);
        var (before, history, reminders) = (await ReadAsync(sandbox, user), await HistoryAsync(user, task), await RemindersAsync(user, id));

        await All[write](user, id, project);
        var token = TokenOf(user);
        await sandbox.DrainAsync();
        var after = await ReadAsync(sandbox, user);
        Assert.NotEqual(before, after);

        var redo = await UndoAsync(user, token);
        await sandbox.DrainAsync();
        Assert.Equal(before, await ReadAsync(sandbox, user));
        Assert.Equal(history, await HistoryAsync(user, task));
        Assert.Equal(reminders, await RemindersAsync(user, id));

        var again = await UndoAsync(user, redo);
        await sandbox.DrainAsync();
        Assert.Equal(after, await ReadAsync(sandbox, user));

        await UndoAsync(user, again);
        await sandbox.DrainAsync();
        Assert.Equal(before, await ReadAsync(sandbox, user));
        await user.PostAsync($"/tasks/{id}/complete");
        await NextAsync(user, task, "2026-12-07");
        await sandbox.DrainAsync();
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.dead_letters WHERE user_id = $1", user.Id));
    }

    [Fact]
    public async Task A_completion_is_undone_before_its_successor_comes()
    {
        var (user, task, _) = await SecondAsync();
        var before = await ReadAsync(sandbox, user);
        for (var round = 0; round < 5; round++)
        {
            await user.PostAsync($"/tasks/{IdOf(task)}/complete");
            await UndoAsync(user, TokenOf(user));
            await sandbox.DrainAsync();
            Assert.Equal(before, await ReadAsync(sandbox, user));
        }
    }

    [Fact]
    public async Task A_successor_in_use_keeps_a_completion_from_being_undone()
    {
        var (user, task, _) = await SecondAsync();
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        var token = TokenOf(user);
        var next = await NextAsync(user, task, "2026-12-07");
        await user.PatchAsync($"/tasks/{IdOf(next)}", new { description = "in use" });
        var before = await ReadAsync(sandbox, user);

        var problem = await user.PostAsync($"/undo/{token}", null, HttpStatusCode.Conflict);

        Assert.Contains((string)problem!["code"]!, (string[])["successor-touched", "changed-since"]);
        Assert.Equal(before, await ReadAsync(sandbox, user));
    }

    [Fact]
    public async Task The_end_of_a_series_is_undone_with_its_last_completion()
    {
        var user = await UserAsync();
        var task = await CreateAsync(user, new { title = "x", due = new { date = "2026-11-23" }, recurrence = new { rule = "FREQ=WEEKLY;COUNT=1" } });
        await sandbox.DrainAsync();
        var before = await ReadAsync(sandbox, user);
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        var token = TokenOf(user);
        await Eventually.TrueAsync(async () => (bool)(await user.GetAsync($"/tasks/{IdOf(task)}"))!["recurrence"]!["ended"]!, "the series has ended");
        await sandbox.DrainAsync();

        await UndoAsync(user, token);
        await sandbox.DrainAsync();

        Assert.Equal(before, await ReadAsync(sandbox, user));
    }

    [Fact]
    public async Task A_reopening_and_a_resumption_are_undone()
    {
        var (user, task, _) = await SecondAsync();
        var part = await CreateAsync(user, new { title = "part", parentId = IdOf(task) });
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        await NextAsync(user, task, "2026-12-07");
        await sandbox.DrainAsync();
        var completed = await ReadAsync(sandbox, user);
        await user.PostAsync($"/tasks/{IdOf(task)}/reopen");
        await UndoAsync(user, TokenOf(user));
        await sandbox.DrainAsync();
        Assert.Equal(completed, await ReadAsync(sandbox, user));

        var open = IdOf((await OpenOccurrenceAsync(user, SeriesIdOf(task)))!);
        await user.PostAsync($"/tasks/{open}/pause");
        await sandbox.DrainAsync();
        var paused = await ReadAsync(sandbox, user);
        await user.PostAsync($"/tasks/{open}/resume");
        var token = TokenOf(user);
        await NextAsync(user, task, "2026-12-07");
        await sandbox.DrainAsync();
        await UndoAsync(user, token);
        await sandbox.DrainAsync();
        Assert.Equal(paused, await ReadAsync(sandbox, user));
        await user.PostAsync($"/tasks/{open}/resume");
        await NextAsync(user, task, "2026-12-07");
        Assert.NotEqual(IdOf(part), open);
    }

    [Fact]
    public async Task A_project_that_comes_from_the_archive_and_returns_there_takes_the_next_occurrence_back()
    {
        var (user, task, project) = await SecondAsync();
        await user.PostAsync($"/projects/{project}/archive");
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        await sandbox.DrainAsync();
        var before = await ReadAsync(sandbox, user);
        await user.PostAsync($"/projects/{project}/unarchive");
        var token = TokenOf(user);
        await NextAsync(user, task, "2026-12-07");
        await sandbox.DrainAsync();

        var redo = await UndoAsync(user, token);
        await sandbox.DrainAsync();
        Assert.Equal(before, await ReadAsync(sandbox, user));
        await UndoAsync(user, redo);
        await NextAsync(user, task, "2026-12-07");
        await sandbox.DrainAsync();
    }

    [Fact]
    public Task Completions_of_two_occurrences_with_edits_between_are_undone_and_redone_in_turn() => CompletionsAsync("2026-12-07", "2026-12-14");

    [Fact]
    [Trait("group", "long")]
    public Task Completions_of_three_occurrences_with_edits_between_are_undone_and_redone_in_turn() => CompletionsAsync("2026-12-07", "2026-12-14", "2026-12-21");

    private async Task CompletionsAsync(params string[] dates)
    {
        var (user, task, _) = await SecondAsync();
        var (tokens, states) = (new List<Guid>(), new List<string> { await ReadAsync(sandbox, user) });
        foreach (var date in dates)
        {
            var open = IdOf((await OpenOccurrenceAsync(user, SeriesIdOf(task)))!);
            await DoneAsync(user.PostAsync($"/tasks/{open}/complete"));
            var next = IdOf(await NextAsync(user, task, date));
            await DoneAsync(user.PatchAsync($"/tasks/{next}?scope=this", new { description = date }));
            await DoneAsync(user.PostAsync("/tasks", new { title = date, parentId = next }, HttpStatusCode.Created));
            await DoneAsync(user.PostAsync($"/tasks/{next}/comments", new { text = date }, HttpStatusCode.Created));
        }

        await InTurnAsync(user, tokens, states);

        Task DoneAsync<T>(Task<T> write) => StepAsync(user, write, tokens, states);
    }

    [Fact]
    public async Task A_pause_a_resumption_and_an_edit_of_what_it_opened_are_undone_and_redone_in_turn()
    {
        var (user, task, _) = await SecondAsync();
        await CreateAsync(user, new { title = "open part", parentId = IdOf(task) });
        var part = (await user.GetAsync($"/tasks?parentId={IdOf(task)}"))!["items"]!.AsArray().Select(item => (Guid)item!["id"]!).First();
        await sandbox.DrainAsync();
        var (tokens, states) = (new List<Guid>(), new List<string> { await ReadAsync(sandbox, user) });
        await DoneAsync(user.PostAsync($"/tasks/{IdOf(task)}/pause"));
        await DoneAsync(user.PostAsync($"/tasks/{IdOf(task)}/resume"));
        sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        await DoneAsync(user.PatchAsync($"/tasks/{part}", new { title = "edited" }));
        await DoneAsync(user.PatchAsync($"/tasks/{IdOf(task)}?scope=this", new { title = "edited" }));

        await InTurnAsync(user, tokens, states);

        Task DoneAsync<T>(Task<T> write) => StepAsync(user, write, tokens, states);
    }

    [Fact]
    public async Task A_resumption_by_an_earlier_occurrence_is_undone_with_the_latest_one_that_it_opened()
    {
        var (user, second, _) = await SecondAsync();
        await user.PostAsync($"/tasks/{IdOf(second)}/pause");
        await sandbox.DrainAsync();
        var paused = await ReadAsync(sandbox, user);
        var occurrence = await sandbox.QuerySingleAsync<Guid>("SELECT predecessor_id FROM tasks.tasks WHERE id = $1", IdOf(second));
        await user.PostAsync($"/tasks/{occurrence}/resume");
        var token = TokenOf(user);
        await NextAsync(user, second, "2026-11-30");
        await sandbox.DrainAsync();

        await UndoAsync(user, token);
        await sandbox.DrainAsync();

        Assert.Equal(paused, await ReadAsync(sandbox, user));
    }

    [Fact]
    public async Task A_subtask_made_by_hand_keeps_a_completion_from_being_undone_although_its_edit_was_undone()
    {
        var (user, task, _) = await SecondAsync();
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        var token = TokenOf(user);
        var next = await NextAsync(user, task, "2026-12-07");
        sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        var part = await CreateAsync(user, new { title = "mine", parentId = IdOf(next) });
        await user.PatchAsync($"/tasks/{IdOf(part)}", new { title = "edited" });
        await UndoAsync(user, TokenOf(user));

        ProblemAssert.Is(await user.PostAsync($"/undo/{token}", null, HttpStatusCode.Conflict), "successor-touched");

        Assert.Equal("mine", (string?)(await user.GetAsync($"/tasks/{IdOf(part)}"))!["title"]);
    }

    /// <summary>Waits for a write and all that follows, and keeps its token and the state after it.</summary>
    private async Task StepAsync<T>(TestUser user, Task<T> write, List<Guid> tokens, List<string> states)
    {
        await write;
        tokens.Add(TokenOf(user));
        await sandbox.DrainAsync();
        states.Add(await ReadAsync(sandbox, user));
    }

    /// <summary>Undoes all, the latest first, and redoes all, twice.</summary>
    private async Task InTurnAsync(TestUser user, List<Guid> tokens, List<string> states)
    {
        for (var round = 0; round < 2; round++)
        {
            for (var i = tokens.Count - 1; i >= 0; i--)
            {
                tokens[i] = await UndoAsync(user, tokens[i]);
                await sandbox.DrainAsync();
                Assert.Equal(states[i], await ReadAsync(sandbox, user));
            }

            for (var i = 0; i < tokens.Count; i++)
            {
                tokens[i] = await UndoAsync(user, tokens[i]);
                await sandbox.DrainAsync();
                Assert.Equal(states[i + 1], await ReadAsync(sandbox, user));
            }
        }
    }

    /// <summary>The second occurrence (30 November) of a weekly task in a project, with all that was told of it settled.</summary>
    private async Task<(TestUser User, JsonNode Task, Guid Project)> SecondAsync()
    {
        var user = await UserAsync();
        var project = IdOf(await CreateProjectAsync(user));
        var first = await CreateAsync(user, new
        {
            title = "weekly", projectId = project, due = new { date = "2026-11-23", time = "09:00", timeZone = "Europe/Berlin" }, recurrence = new { rule = "FREQ=WEEKLY;COUNT=9" },
            reminders = new object[] { new { kind = "relative", relativeTo = "due", before = "PT30M" } },
        });
        await CreateAsync(user, new { title = "part of weekly", parentId = IdOf(first) });
        await user.PostAsync($"/tasks/{IdOf(first)}/complete");
        var second = await NextAsync(user, first, "2026-11-30");
        await sandbox.DrainAsync();
        return (user, second, project);
    }

    private async Task<TestUser> UserAsync()
    {
        var user = await sandbox.RegisterAsync("Europe/Berlin");
        await sandbox.DrainAsync();
        return user;
    }

    private static async Task<string> HistoryAsync(TestUser user, JsonNode task) => (await user.GetAsync($"/recurrence/series/{SeriesIdOf(task)}"))!["history"]!.ToJsonString();

    private static async Task<string> RemindersAsync(TestUser user, Guid task) =>
        string.Join('\n', (await user.GetAsync($"/reminders?taskId={task}"))!["items"]!.AsArray().Select(item => (string)item!["fireAt"]!).Order());

    private static Task<JsonNode> NextAsync(TestUser user, JsonNode task, string date) => Eventually.ValueAsync(
        async () => await OpenOccurrenceAsync(user, SeriesIdOf(task)) is { } open && (string)open["due"]!["date"]! == date ? open : null,
        $"the occurrence of {date} is open");
}
