using System.Net;
using TodoPlatform.Modules.Recurrence.Contracts;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;
using static TodoPlatform.Modules.Tasks.Tests.Undo.AccountState;

namespace TodoPlatform.Modules.Tasks.Tests.Undo;

/// <summary>Several writes on the same thing, undone and redone one after the other.</summary>
public sealed class UndoingInTurn(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task Writes_on_one_task_are_undone_the_latest_first_and_redone_the_first_first_as_often_as_wanted()
    {
        var (user, task) = await TaskAsync();
        var (first, second, third) = (await RenameAsync(user, task, "one"), await RenameAsync(user, task, "two"), await RenameAsync(user, task, "three"));
        for (var round = 0; round < 3; round++)
        {
            third = await StepAsync(user, task, third, "two");
            second = await StepAsync(user, task, second, "one");
            first = await StepAsync(user, task, first, "task");
            first = await StepAsync(user, task, first, "one");
            second = await StepAsync(user, task, second, "two");
            second = await StepAsync(user, task, second, "one");
            second = await StepAsync(user, task, second, "two");
            third = await StepAsync(user, task, third, "three");
        }
    }

    [Fact]
    public async Task A_write_after_an_undo_is_undone_first_and_then_the_earlier_ones()
    {
        var (user, task) = await TaskAsync();
        var (first, second) = (await RenameAsync(user, task, "one"), await RenameAsync(user, task, "two"));
        var redo = await StepAsync(user, task, second, "one");
        var other = await RenameAsync(user, task, "other");

        await RefusedAsync(user, task, redo, "other");
        await RefusedAsync(user, task, first, "other");
        await StepAsync(user, task, other, "one");
        await StepAsync(user, task, redo, "two");
        await RefusedAsync(user, task, first, "two");
    }

    [Fact]
    public async Task An_earlier_write_is_not_undone_past_a_later_one_that_is_undone_and_redone()
    {
        var (user, task) = await TaskAsync();
        var (first, second) = (await RenameAsync(user, task, "one"), await RenameAsync(user, task, "two"));
        await RefusedAsync(user, task, first, "two");
        second = await StepAsync(user, task, second, "one");
        await StepAsync(user, task, second, "two");
        await RefusedAsync(user, task, first, "two");
    }

    [Theory]
    [InlineData("complete", true)]
    [InlineData("complete", false)]
    [InlineData("carry", true)]
    [InlineData("carry", false)]
    public async Task A_completion_is_undone_and_redone_with_what_the_next_occurrence_took_over_whichever_of_both_came_first(string subtasks, bool parentFirst)
    {
        var user = await sandbox.UserAsync();
        var parent = await CreateWeeklyAsync(user);
        var part = await CreateAsync(user, new { title = "part", parentId = IdOf(parent), due = new { date = "2026-11-23" }, recurrence = new { rule = "FREQ=WEEKLY" } });
        await CreateAsync(user, new { title = "single part", parentId = IdOf(parent) });
        var before = await ReadAsync(sandbox, user);
        await user.PostAsync($"/tasks/{IdOf(part)}/complete");
        var first = TokenOf(user);
        await user.PostAsync($"/tasks/{IdOf(parent)}/complete", new { subtasks });
        var second = TokenOf(user);
        var (ofParent, ofPart) = (await sandbox.PlanAsync(user, parent, "2026-11-30", "09:00"), await sandbox.PlanAsync(user, part, "2026-11-30", null));
        foreach (var planned in parentFirst ? [ofParent, ofPart] : (OccurrencePlanned[])[ofPart, ofParent])
        {
            sandbox.Clock.Advance(TimeSpan.FromMilliseconds(20));
            await sandbox.DeliverAsync("tasks", planned);
        }

        var (nextParent, nextPart) = ((await OpenOccurrenceAsync(user, SeriesIdOf(parent)))!, (await OpenOccurrenceAsync(user, SeriesIdOf(part)))!);
        Assert.Equal(IdOf(nextParent), (Guid?)nextPart["parentId"]);
        var after = await ReadAsync(sandbox, user);
        for (var round = 0; round < 3; round++)
        {
            second = await UndoAsync(user, second);
            Assert.Equal(IdOf(parent), (Guid?)(await user.GetAsync($"/tasks/{IdOf(nextPart)}"))!["parentId"]);
            first = await UndoAsync(user, first);
            Assert.Equal(before, await ReadAsync(sandbox, user));
            first = await UndoAsync(user, first);
            second = await UndoAsync(user, second);
            Assert.Equal(after, await ReadAsync(sandbox, user));
        }
    }

    [Fact]
    public async Task Writes_on_what_two_occurrences_in_a_row_took_over_are_undone_and_redone_in_turn_with_the_completions()
    {
        var user = await sandbox.UserAsync();
        var parent = await CreateWeeklyAsync(user);
        var part = await CreateAsync(user, new { title = "part", parentId = IdOf(parent) });
        var (tokens, states) = (new List<Guid>(), new List<string> { await ReadAsync(sandbox, user) });
        await DoneAsync(user.PatchAsync($"/tasks/{IdOf(part)}", new { title = "one" }));
        foreach (var next in (string[])["2026-11-30", "2026-12-07"])
        {
            sandbox.Clock.Advance(TimeSpan.FromMilliseconds(20));
            var open = (await OpenOccurrenceAsync(user, SeriesIdOf(parent)))!;
            await user.PostAsync($"/tasks/{IdOf(open)}/complete", new { subtasks = "carry" });
            tokens.Add(TokenOf(user));
            sandbox.Clock.Advance(TimeSpan.FromMilliseconds(20));
            await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, open, next, "09:00"));
            states.Add(await ReadAsync(sandbox, user));
            await DoneAsync(user.PatchAsync($"/tasks/{IdOf(part)}", new { title = next }));
            await DoneAsync(user.PatchAsync($"/tasks/{IdOf(part)}", new { description = next }));
        }

        var random = new Random(1);
        var done = tokens.Count;
        for (var step = 0; step < 80; step++)
        {
            // To the one end and to the other, and to and fro between.
            var back = step < 14 ? step < 7 : random.Next(2) == 0;
            if (back ? done == 0 : done == tokens.Count)
            {
                continue;
            }

            done -= back ? 1 : 0;
            tokens[done] = await UndoAsync(user, tokens[done]);
            done += back ? 0 : 1;
            Assert.Equal(states[done], await ReadAsync(sandbox, user));
        }

        async Task DoneAsync<T>(Task<T> write)
        {
            await write;
            tokens.Add(TokenOf(user));
            states.Add(await ReadAsync(sandbox, user));
        }
    }

    [Fact]
    public async Task The_trash_of_what_goes_back_with_an_undo_stays_there()
    {
        var user = await sandbox.UserAsync();
        var parent = await CreateWeeklyAsync(user);
        var part = await CreateAsync(user, new { title = "part", parentId = IdOf(parent) });
        var thrown = await CreateAsync(user, new { title = "thrown away", parentId = IdOf(part) });
        await user.DeleteAsync($"/tasks/{IdOf(thrown)}");
        await user.PostAsync($"/tasks/{IdOf(parent)}/complete", new { subtasks = "carry" });
        var token = TokenOf(user);
        sandbox.Clock.Advance(TimeSpan.FromMilliseconds(20));
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, parent, "2026-11-30", "09:00"));
        for (var step = 0; step < 5; step++)
        {
            token = await UndoAsync(user, token);
        }

        await user.PostAsync($"/tasks/{IdOf(thrown)}/restore");

        Assert.Equal(IdOf(part), (Guid?)(await user.GetAsync($"/tasks/{IdOf(thrown)}"))!["parentId"]);
        Assert.Equal(IdOf(parent), (Guid?)(await user.GetAsync($"/tasks/{IdOf(part)}"))!["parentId"]);
    }

    [Fact]
    public async Task What_a_batch_made_and_deleted_with_something_else_does_not_come_back_with_that()
    {
        var (user, task) = await TaskAsync();
        var part = Guid.CreateVersion7();
        await user.PostAsync("/tasks/batch", new { atomic = true, commands = new object[] { new { command = "create", body = new { id = part, title = "part", parentId = task } }, new { command = "delete", id = task } } });
        await UndoAsync(user, TokenOf(user));
        Assert.Equal(["task"], await TitlesAsync(user));

        await user.DeleteAsync($"/tasks/{task}");
        await user.PostAsync($"/tasks/{task}/restore");

        Assert.Equal(["task"], await TitlesAsync(user));
        await user.GetAsync($"/tasks/{part}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_write_that_nobody_can_undo_stands_between()
    {
        var (user, task) = await TaskAsync();
        var first = await RenameAsync(user, task, "one");
        await sandbox.ExecuteAsync("UPDATE tasks.tasks SET version = version + 1, description = 'by another' WHERE id = $1", task);
        var second = await RenameAsync(user, task, "two");

        await StepAsync(user, task, second, "one");
        await RefusedAsync(user, task, first, "one");
        Assert.Equal("by another", (string?)(await user.GetAsync($"/tasks/{task}"))!["description"]);
    }

    [Fact]
    public async Task What_a_build_before_kept_is_undone_once_and_gives_nothing_earlier_back()
    {
        var (user, task) = await TaskAsync();
        var (first, second) = (await RenameAsync(user, task, "one"), await RenameAsync(user, task, "two"));
        await sandbox.ExecuteAsync("UPDATE tasks.undo_changes SET version_before = NULL WHERE user_id = $1", user.Id);

        await StepAsync(user, task, second, "one");
        await RefusedAsync(user, task, first, "one");
    }

    [Fact]
    public async Task A_thing_is_made_written_and_deleted_and_all_of_that_undone_and_redone()
    {
        var user = await sandbox.UserAsync();
        var (tokens, states) = (new List<Guid>(), new List<string> { await ReadAsync(sandbox, user) });
        var project = IdOf(await DoneAsync(CreateProjectAsync(user)));
        var task = IdOf(await DoneAsync(CreateAsync(user, new { title = "task", projectId = project, labels = new[] { "home" } })));
        var part = IdOf(await DoneAsync(CreateAsync(user, new { title = "part", parentId = task })));
        await DoneAsync(user.PatchAsync("/labels?name=home", new { color = "red" }));
        await DoneAsync(user.PatchAsync("/labels?name=home", new { name = "house" }));
        var comment = IdOf((await DoneAsync(user.PostAsync($"/tasks/{part}/comments", new { text = "well" }, HttpStatusCode.Created)))!);
        await DoneAsync(user.PatchAsync($"/comments/{comment}", new { text = "very well" }));
        await DoneAsync(user.PostAsync($"/tasks/{task}/complete"));
        await DoneAsync(user.DeleteAsync($"/comments/{comment}"));
        await DoneAsync(user.DeleteAsync("/labels?name=house"));
        await DoneAsync(user.DeleteAsync($"/tasks/{task}"));
        await DoneAsync(user.PostAsync($"/tasks/{task}/restore"));
        await DoneAsync(user.PostAsync($"/projects/{project}/archive"));
        await DoneAsync(user.DeleteAsync($"/projects/{project}"));
        await DoneAsync(user.PostAsync($"/projects/{project}/restore"));
        for (var round = 0; round < 2; round++)
        {
            for (var i = tokens.Count - 1; i >= 0; i--)
            {
                tokens[i] = await UndoAsync(user, tokens[i]);
                Assert.Equal(states[i], await ReadAsync(sandbox, user));
            }

            for (var i = 0; i < tokens.Count; i++)
            {
                tokens[i] = await UndoAsync(user, tokens[i]);
                Assert.Equal(states[i + 1], await ReadAsync(sandbox, user));
            }
        }

        async Task<T> DoneAsync<T>(Task<T> write)
        {
            var answer = await write;
            tokens.Add(TokenOf(user));
            states.Add(await ReadAsync(sandbox, user));
            return answer;
        }
    }

    [Fact]
    public async Task The_commands_of_a_sync_are_undone_in_turn()
    {
        var (user, task) = await TaskAsync();
        var answer = (await user.PostAsync("/sync", new
        {
            commands = new[] { "one", "two", "three" }.Select(title => new { uuid = Guid.CreateVersion7(), type = "task.update", id = task, body = new { title } }),
        }))!;
        var tokens = answer["results"]!.AsArray().Select(result => (Guid)result!["undoToken"]!).ToList();

        await RefusedAsync(user, task, tokens[1], "three");
        tokens[2] = await StepAsync(user, task, tokens[2], "two");
        tokens[1] = await StepAsync(user, task, tokens[1], "one");
        tokens[0] = await StepAsync(user, task, tokens[0], "task");
        await StepAsync(user, task, tokens[0], "one");
        await StepAsync(user, task, tokens[1], "two");
        await StepAsync(user, task, tokens[2], "three");
    }

    private async Task<(TestUser User, Guid Task)> TaskAsync()
    {
        var user = await sandbox.UserAsync();
        return (user, IdOf(await CreateAsync(user, new { title = "task" })));
    }

    private static async Task<Guid> RenameAsync(TestUser user, Guid task, string title)
    {
        await user.PatchAsync($"/tasks/{task}", new { title });
        return TokenOf(user);
    }

    private static async Task<Guid> StepAsync(TestUser user, Guid task, Guid token, string title)
    {
        var own = await UndoAsync(user, token);
        Assert.Equal(title, (string?)(await user.GetAsync($"/tasks/{task}"))!["title"]);
        return own;
    }

    private static async Task RefusedAsync(TestUser user, Guid task, Guid token, string title)
    {
        ProblemAssert.Is(await user.PostAsync($"/undo/{token}", null, HttpStatusCode.Conflict), "changed-since");
        Assert.Equal(title, (string?)(await user.GetAsync($"/tasks/{task}"))!["title"]);
    }
}
