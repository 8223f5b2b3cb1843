using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests.Syncing;

public sealed class CatchingUp(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task What_the_undo_of_an_import_removes_for_good_is_told_as_deleted()
    {
        var (user, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        var project = await CreateProjectAsync(other);
        var section = (await other.PostAsync("/sections", new { projectId = project["id"], name = "Before" }, HttpStatusCode.Created))!;
        var task = await CreateAsync(other, new { title = "imported", sectionId = section["id"] });
        await other.PostAsync($"/tasks/{IdOf(task)}/comments", new { text = "said" }, HttpStatusCode.Created);
        await other.PostAsync("/filters", new { name = "Mine", query = "today" }, HttpStatusCode.Created);
        var file = (await Imports.ImportFiles.ExportAsync(other)).File;
        var job = await Imports.ImportFiles.ImportAsync(user, Imports.ImportFiles.Body(file));
        var copy = new SyncedCopy(user);
        await copy.SyncAsync();
        Assert.Equal(["imported"], copy.Titles);

        await Imports.ImportFiles.UndoAsync(user, job);
        await copy.SyncAsync();

        Assert.Equal(1, copy.FullSyncs);
        await copy.AssertCompleteAsync();
    }

    [Fact]
    public async Task Who_has_nothing_gets_an_empty_copy_and_then_what_comes()
    {
        var user = await sandbox.RegisterAsync();
        var copy = new SyncedCopy(user);

        Assert.Equal(1, await copy.SyncAsync());
        Assert.Empty(copy.Things);
        await CreateAsync(user, new { title = "first" });
        await copy.SyncAsync();

        Assert.Equal(["first"], copy.Titles);
        Assert.Equal(1, copy.FullSyncs);
        await copy.AssertCompleteAsync();
    }

    [Fact]
    public async Task Resources_are_those_that_the_api_answers_elsewhere()
    {
        var user = await sandbox.UserAsync();
        var (task, project) = (await CreateWeeklyAsync(user), await CreateProjectAsync(user));
        var section = (await user.PostAsync("/sections", new { projectId = IdOf(project), name = "part" }, HttpStatusCode.Created))!;
        var filter = (await user.PostAsync("/filters", new { name = "f", query = "today" }, HttpStatusCode.Created))!;
        var comment = (await user.PostAsync($"/tasks/{IdOf(task)}/comments", new { text = "c" }, HttpStatusCode.Created))!;
        await user.PatchAsync("/labels?name=green", new { color = "teal" });
        task = (await user.GetAsync($"/tasks/{IdOf(task)}"))!;
        await user.PostAsync($"/tasks/{IdOf(await CreateAsync(user, new { title = "closed" }))}/complete");

        var answer = (await user.GetAsync("/sync"))!;

        Assert.True((bool)answer["fullSync"]!);
        Assert.False((bool)answer["hasMore"]!);
        Assert.Contains(answer["tasks"]!.AsArray(), one => one!.ToJsonString() == task.ToJsonString());
        Assert.Contains(answer["tasks"]!.AsArray(), one => (string)one!["status"]! == "completed");
        Assert.Contains(answer["projects"]!.AsArray(), one => one!.ToJsonString() == project.ToJsonString());
        Assert.Equal(section.ToJsonString(), Assert.Single(answer["sections"]!.AsArray())!.ToJsonString());
        Assert.Equal(filter.ToJsonString(), Assert.Single(answer["filters"]!.AsArray())!.ToJsonString());
        Assert.Equal(comment.ToJsonString(), Assert.Single(answer["comments"]!.AsArray())!.ToJsonString());
        Assert.Equal(["green", "teal", "1"], [.. ((string[])["name", "color", "version"]).Select(member => Assert.Single(answer["labels"]!.AsArray())![member]!.ToString())]);
        Assert.Empty(answer["deleted"]!.AsArray());
        Assert.Null(answer["results"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public async Task Whoever_was_away_catches_up_page_by_page(int limit)
    {
        var user = await sandbox.UserAsync();
        var copy = new SyncedCopy(user);
        var first = IdOf(await CreateAsync(user, new { title = "first", labels = new[] { "x" } }));
        var gone = IdOf(await CreateAsync(user, new { title = "gone" }));
        await copy.SyncAsync(limit);
        await user.PatchAsync($"/tasks/{first}", new { title = "renamed" });
        await user.DeleteAsync($"/tasks/{gone}");
        await CreateAsync(user, new { title = "second" });
        await user.PatchAsync("/labels?name=x", new { name = "y", color = "red" });
        await user.DeleteAsync("/labels?name=y");

        var answers = await copy.SyncAsync(limit);

        Assert.Equal(["renamed", "second"], copy.Titles);
        Assert.Equal(1, copy.FullSyncs);
        Assert.True(limit > 10 ? answers == 1 : answers > 1);
        await copy.AssertCompleteAsync();
        Assert.Empty((await user.GetAsync($"/sync?token={copy.Token}"))!["tasks"]!.AsArray());
    }

    [Fact]
    public async Task What_changes_while_a_full_sync_is_under_way_is_not_missed()
    {
        var user = await sandbox.UserAsync();
        for (var i = 0; i < 6; i++)
        {
            await CreateAsync(user, new { title = $"task {i}" });
        }

        var copy = new SyncedCopy(user);
        Assert.True(await copy.StepAsync(3)); // the Inbox and two tasks
        Assert.Equal(2, copy.Titles.Count());
        var seen = copy.Things.Keys.First(key => key.Kind == "task").Id;
        await user.PatchAsync($"/tasks/{seen}", new { title = "changed" });
        await user.DeleteAsync($"/tasks/{copy.Things.Keys.Last(key => key.Kind == "task").Id}");
        await CreateAsync(user, new { title = "new" });
        await copy.SyncAsync(3); // to the end of the full sync
        await copy.SyncAsync(3);

        Assert.Equal(1, copy.FullSyncs);
        Assert.Contains("changed", copy.Titles);
        await copy.AssertCompleteAsync();
    }

    [Fact]
    public async Task Deletions_are_told_with_all_that_they_take_along_and_restorations_bring_it_back()
    {
        var user = await sandbox.UserAsync();
        var project = IdOf(await CreateProjectAsync(user));
        var section = IdOf((await user.PostAsync("/sections", new { projectId = project, name = "part" }, HttpStatusCode.Created))!);
        var task = IdOf(await CreateAsync(user, new { title = "with comment", sectionId = section }));
        var comment = IdOf((await user.PostAsync($"/tasks/{task}/comments", new { text = "c" }, HttpStatusCode.Created))!);
        var copy = new SyncedCopy(user);
        await copy.SyncAsync();
        var before = copy.Things.ToDictionary();

        await user.DeleteAsync($"/projects/{project}");
        var told = (await user.GetAsync($"/sync?token={copy.Token}"))!;
        copy.Take(told);

        Assert.Equal(
            [$"comment {comment}", $"project {project}", $"section {section}", $"task {task}"],
            told["deleted"]!.AsArray().Select(gone => $"{gone!["resource"]} {gone["id"]}").Order());
        await copy.AssertCompleteAsync();
        await user.PostAsync($"/projects/{project}/restore");
        await copy.SyncAsync();
        Assert.Equal(before.Keys.Order(), copy.Things.Keys.Order());
        await copy.AssertCompleteAsync();
    }

    [Fact]
    public async Task A_label_that_goes_is_told_with_its_name()
    {
        var user = await sandbox.UserAsync();
        await CreateAsync(user, new { title = "a", labels = new[] { "Home", "home office" } });
        await user.PatchAsync("/labels?name=home", new { color = "red" });
        await user.PatchAsync("/labels?name=home office", new { color = "blue" });
        var copy = new SyncedCopy(user);
        await copy.SyncAsync();

        await user.PatchAsync("/labels?name=home office", new { name = "HOME" });
        var merged = (await user.GetAsync($"/sync?token={copy.Token}"))!;
        copy.Take(merged);
        await copy.AssertCompleteAsync();
        await user.DeleteAsync("/labels?name=home");
        var deleted = (await user.GetAsync($"/sync?token={copy.Token}"))!;
        copy.Take(deleted);

        Assert.Equal("home office", (string)Assert.Single(merged["deleted"]!.AsArray())!["name"]!);
        Assert.Equal("Home", (string)Assert.Single(deleted["deleted"]!.AsArray())!["name"]!);
        await copy.AssertCompleteAsync();
    }

    [Fact]
    public async Task A_changed_series_changes_its_closed_occurrences_as_well()
    {
        var user = await sandbox.UserAsync();
        var first = await CreateWeeklyAsync(user);
        await user.PostAsync($"/tasks/{IdOf(first)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, first, "2026-11-30", "09:00"));
        var open = (await OpenOccurrenceAsync(user, SeriesIdOf(first)))!;
        var copy = new SyncedCopy(user);
        await copy.SyncAsync();

        await user.PatchAsync($"/tasks/{IdOf(open)}?scope=all", new { recurrence = new { rule = "FREQ=WEEKLY;INTERVAL=2" } });
        await copy.SyncAsync();
        Assert.Contains("INTERVAL=2", copy.Things[("task", IdOf(first))], StringComparison.Ordinal);
        await copy.AssertCompleteAsync();

        await user.PostAsync($"/tasks/{IdOf(open)}/pause");
        await copy.SyncAsync();
        await copy.AssertCompleteAsync();

        await user.PostAsync($"/tasks/{IdOf(open)}/resume");
        await user.DeleteAsync($"/tasks/{IdOf(open)}?scope=all");
        await copy.SyncAsync();
        await copy.AssertCompleteAsync();
    }

    [Fact]
    public async Task A_successor_that_is_withdrawn_is_told_as_gone()
    {
        var user = await sandbox.UserAsync();
        var first = await CreateWeeklyAsync(user);
        await user.PostAsync($"/tasks/{IdOf(first)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, first, "2026-11-30", "09:00"));
        var copy = new SyncedCopy(user);
        await copy.SyncAsync();
        Assert.Equal(2, copy.Titles.Count());

        await user.PostAsync($"/tasks/{IdOf(first)}/reopen");
        await copy.SyncAsync();

        Assert.Single(copy.Titles);
        await copy.AssertCompleteAsync();
    }

    [Fact]
    public async Task Neighbours_that_make_room_are_told_with_their_new_ranks()
    {
        var user = await sandbox.UserAsync();
        var ids = new List<Guid>();
        for (var i = 0; i < 4; i++)
        {
            ids.Add(IdOf(await CreateAsync(user, new { title = $"task {i}" })));
        }

        await sandbox.ExecuteAsync("UPDATE tasks.tasks SET rank = (SELECT rank FROM tasks.tasks WHERE id = $1) WHERE id = $2", ids[0], ids[1]);
        var copy = new SyncedCopy(user);
        await copy.SyncAsync();

        await user.PostAsync($"/tasks/{ids[3]}/move", new { afterId = ids.Take(2).Min() }); // between two of the same rank
        var told = (await user.GetAsync($"/sync?token={copy.Token}"))!;
        copy.Take(told);

        Assert.True(told["tasks"]!.AsArray().Count > 1);
        await copy.AssertCompleteAsync();
    }

    [Fact]
    public async Task Refused_and_rehearsed_writes_are_no_changes()
    {
        var user = await sandbox.UserAsync();
        var task = IdOf(await CreateAsync(user, new { title = "task" }));
        var copy = new SyncedCopy(user);
        await copy.SyncAsync();

        await user.PatchAsync($"/tasks/{task}?dryRun=true", new { title = "rehearsed" });
        await user.PatchAsync($"/tasks/{task}", new { title = "" }, HttpStatusCode.UnprocessableEntity);
        await user.PostAsync("/tasks/batch", new { commands = new object[] { new { command = "update", id = task, body = new { title = "x" } }, new { command = "skip", id = task } } }, HttpStatusCode.UnprocessableEntity);
        var batch = (await user.PostAsync("/tasks/batch", new { atomic = false, commands = new object[] { new { command = "skip", id = task }, new { command = "create", body = new { title = "only one" } } } }))!;
        Assert.Equal(201, (int)batch["results"]![1]!["status"]!);
        var told = (await user.GetAsync($"/sync?token={copy.Token}"))!;

        Assert.Equal(["only one"], told["tasks"]!.AsArray().Select(one => (string)one!["title"]!));
        Assert.Empty(told["projects"]!.AsArray());
    }

    [Fact]
    public async Task A_client_keeps_only_what_it_asked_for()
    {
        var user = await sandbox.UserAsync();
        var copy = new SyncedCopy(user, "&resources=tasks,comments");
        var task = IdOf(await CreateAsync(user, new { title = "task" }));
        await copy.SyncAsync();
        await CreateProjectAsync(user);
        await user.PostAsync($"/tasks/{task}/comments", new { text = "c" }, HttpStatusCode.Created);
        await copy.SyncAsync(1);

        Assert.Equal(["comment", "task"], copy.Things.Keys.Select(key => key.Kind));
        await copy.AssertCompleteAsync();
        await user.GetAsync($"/sync?token={copy.Token}"); // goes on with the same
        ProblemAssert.Is(await user.GetAsync($"/sync?token={copy.Token}&resources=tasks", HttpStatusCode.BadRequest), "bad-sync-token");
        ProblemAssert.Is(await user.GetAsync("/sync?resources=tasks,pets", HttpStatusCode.BadRequest), "bad-resources");
        ProblemAssert.Is(await user.GetAsync("/sync?resources=task", HttpStatusCode.BadRequest), "bad-resources");
    }

    [Fact]
    public async Task Tokens_of_nobody_and_of_others_are_refused()
    {
        var (user, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        var copy = new SyncedCopy(user);
        await copy.SyncAsync();
        var cursor = (string?)(await user.GetAsync("/projects?limit=1"))!["nextCursor"] ?? "x";

        foreach (var token in (string[])["x", "0", copy.Token + "x", copy.Token![..^3], cursor])
        {
            ProblemAssert.Is(await user.GetAsync($"/sync?token={token}", HttpStatusCode.BadRequest), "bad-sync-token");
            ProblemAssert.Is(await user.PostAsync("/sync", new { token }, HttpStatusCode.BadRequest), "bad-sync-token");
        }

        ProblemAssert.Is(await other.GetAsync($"/sync?token={copy.Token}", HttpStatusCode.BadRequest), "bad-sync-token");
        foreach (var limit in (int[])[0, -1, 5001])
        {
            ProblemAssert.Is(await user.GetAsync($"/sync?limit={limit}", HttpStatusCode.BadRequest), "bad-limit");
        }
    }

    [Fact]
    public async Task A_token_from_before_a_restored_backup_begins_anew()
    {
        var user = await sandbox.UserAsync();
        await CreateAsync(user, new { title = "kept" });
        var copy = new SyncedCopy(user);
        await copy.SyncAsync();
        var lost = IdOf(await CreateAsync(user, new { title = "lost with the database" }));
        await copy.SyncAsync();

        // As a backup from before the second task would leave it, without the function that says so.
        await sandbox.ExecuteAsync("DELETE FROM tasks.tasks WHERE id = $1", lost);
        await sandbox.ExecuteAsync("DELETE FROM tasks.sync_changes WHERE id = $1", lost);
        await sandbox.ExecuteAsync("UPDATE tasks.sync_counters SET revision = 1 WHERE user_id = $1", user.Id);
        await copy.SyncAsync();
        Assert.Equal(2, copy.FullSyncs);
        Assert.Equal(["kept"], copy.Titles);

        // And when writes have overtaken the number of the token, which only the function can tell.
        await sandbox.ExecuteAsync("SELECT tasks.restored()");
        await copy.SyncAsync();
        Assert.Equal(3, copy.FullSyncs);
        await copy.AssertCompleteAsync();
    }

    [Fact]
    public async Task Tombstones_are_kept_for_60_days_and_whoever_was_away_longer_begins_anew()
    {
        var user = await sandbox.UserAsync();
        var task = IdOf(await CreateAsync(user, new { title = "gone" }));
        await CreateAsync(user, new { title = "stays" });
        var (away, back) = (new SyncedCopy(user), new SyncedCopy(user));
        await away.SyncAsync();
        await user.DeleteAsync($"/tasks/{task}");
        await user.DeleteAsync("/trash");
        await back.SyncAsync();

        await AgeAsync(59);
        var token = away.Token;
        await away.SyncAsync();
        Assert.Equal(1, away.FullSyncs);
        Assert.Equal(["stays"], away.Titles);

        await AgeAsync(61);
        away.Token = token;
        await away.SyncAsync();
        await back.SyncAsync();
        Assert.Equal((2, 1), (away.FullSyncs, back.FullSyncs));
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.sync_changes WHERE user_id = $1 AND gone", user.Id));
        await away.AssertCompleteAsync();

        async Task AgeAsync(int days)
        {
            await sandbox.ExecuteAsync("UPDATE tasks.sync_changes SET changed_at = $2 WHERE user_id = $1", user.Id, sandbox.Now.AddDays(-days));
            await sandbox.Host.Services.GetServices<IHostedService>().OfType<TrashSweeper>().Single().SweepAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_purge_is_told_where_it_shows()
    {
        var user = await sandbox.UserAsync();
        var parent = IdOf(await CreateAsync(user, new { title = "parent" }));
        var child = IdOf(await CreateAsync(user, new { title = "child", parentId = parent }));
        var copy = new SyncedCopy(user);
        await copy.SyncAsync();

        await user.DeleteAsync($"/tasks/{parent}");
        await user.PostAsync($"/tasks/{child}/restore");
        await user.DeleteAsync("/trash");
        await copy.SyncAsync();

        Assert.Equal(["child"], copy.Titles);
        await copy.AssertCompleteAsync();
    }

    [Fact]
    public async Task A_purge_alone_takes_no_number()
    {
        var user = await sandbox.UserAsync();
        var task = IdOf(await CreateAsync(user, new { title = "gone" }));
        await user.PostAsync($"/tasks/{task}/comments", new { text = "c" }, HttpStatusCode.Created);
        await user.DeleteAsync($"/tasks/{task}");
        var before = await sandbox.QuerySingleAsync<long>("SELECT revision FROM tasks.sync_counters WHERE user_id = $1", user.Id);

        await user.DeleteAsync("/trash");

        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.tasks WHERE user_id = $1", user.Id));
        Assert.Equal(before, await sandbox.QuerySingleAsync<long>("SELECT revision FROM tasks.sync_counters WHERE user_id = $1", user.Id));
    }

    [Fact]
    public async Task Nothing_of_a_deleted_user_is_left()
    {
        var user = await sandbox.UserAsync();
        var task = IdOf(await CreateAsync(user, new { title = "task", labels = new[] { "x" } }));
        await user.PatchAsync("/labels?name=x", new { color = "red" });
        await user.PostAsync($"/tasks/{task}/comments", new { text = "c" }, HttpStatusCode.Created);
        await user.PostAsync("/sync", new { commands = new object[] { new { uuid = Guid.CreateVersion7(), type = "task.create", body = new { title = "x" } } } });

        await sandbox.DeliverAsync("tasks", new UserDeleted(user.Id, 9, sandbox.Now));

        foreach (var table in (string[])["tasks", "sync_changes", "sync_counters", "sync_commands"])
        {
            Assert.Equal(0, await sandbox.QuerySingleAsync<long>($"SELECT count(*) FROM tasks.{table} WHERE user_id = $1", user.Id));
        }
    }
}
