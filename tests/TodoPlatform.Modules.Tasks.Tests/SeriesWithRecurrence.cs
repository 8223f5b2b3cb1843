using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

/// <summary>A sandbox whose events travel: Recurrence answers by itself.</summary>
public sealed class RelayedSandbox(TestPostgres postgres) : ClockedSandbox(postgres);

/// <summary>The two modules together, by their events alone.</summary>
public sealed class SeriesWithRecurrence(RelayedSandbox sandbox) : IClassFixture<RelayedSandbox>
{
    [Fact]
    public async Task An_occurrence_completed_by_fifty_requests_at_once_is_followed_by_exactly_one()
    {
        var user = await UserAsync();
        var task = await CreateWeeklyAsync(user);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            using var answer = await user.Http.PostAsync($"/api/v1/tasks/{IdOf(task)}/complete", null);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        }));
        var next = await NextAsync(user, task, "2026-11-30");
        await sandbox.DrainAsync();

        Assert.Single(answers, answer => !(bool)answer["alreadyCompleted"]!);
        Assert.Equal(2, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.tasks WHERE series_id = $1", SeriesIdOf(task)));
        Assert.Equal("Water the plants", (string)next["title"]!);
    }

    [Fact]
    public async Task A_series_is_skipped_left_out_reopened_paused_and_comes_to_its_end()
    {
        var user = await UserAsync();
        var first = await CreateWeeklyAsync(user, "FREQ=WEEKLY;COUNT=4");
        await user.PostAsync($"/tasks/{IdOf(first)}/skip");
        var second = await NextAsync(user, first, "2026-11-30");
        await user.DeleteAsync($"/tasks/{IdOf(second)}?scope=this");
        var third = await NextAsync(user, first, "2026-12-07");
        await user.PostAsync($"/tasks/{IdOf(third)}/complete");
        await NextAsync(user, first, "2026-12-14");
        await user.PostAsync($"/tasks/{IdOf(third)}/reopen");
        Assert.Equal((string)third["id"]!, (string)(await NextAsync(user, first, "2026-12-07"))["id"]!);

        await user.PostAsync($"/tasks/{IdOf(third)}/pause");
        await sandbox.DrainAsync();
        Assert.Null(await OpenOccurrenceAsync(user, SeriesIdOf(first)));
        await user.PostAsync($"/tasks/{IdOf(third)}/resume");
        Assert.Equal((string)third["id"]!, (string)(await NextAsync(user, first, "2026-12-07"))["id"]!);

        await user.PostAsync($"/tasks/{IdOf(third)}/complete");
        var fourth = await NextAsync(user, first, "2026-12-14");
        await user.PostAsync($"/tasks/{IdOf(fourth)}/complete");
        await Eventually.TrueAsync(async () => (bool)(await user.GetAsync($"/tasks/{IdOf(fourth)}"))!["recurrence"]!["ended"]!, "the series has ended");
        await sandbox.DrainAsync();
        Assert.Null(await OpenOccurrenceAsync(user, SeriesIdOf(first)));
    }

    [Fact]
    public async Task A_series_waits_for_its_project_to_come_back()
    {
        var user = await UserAsync();
        var project = await CreateProjectAsync(user);
        var task = await CreateAsync(user, new { title = "x", projectId = IdOf(project), due = new { date = "2026-11-23" }, recurrence = new { rule = "FREQ=WEEKLY" } });
        await user.PostAsync($"/projects/{IdOf(project)}/archive");
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        await sandbox.DrainAsync();
        Assert.Null(await OpenOccurrenceAsync(user, SeriesIdOf(task)));

        await user.PostAsync($"/projects/{IdOf(project)}/unarchive");

        await NextAsync(user, task, "2026-11-30");
    }

    [Fact]
    public async Task After_a_split_the_new_series_goes_on_and_the_old_one_does_not()
    {
        var user = await UserAsync();
        var first = await CreateWeeklyAsync(user, "FREQ=WEEKLY;COUNT=3");
        await user.PostAsync($"/tasks/{IdOf(first)}/complete");
        var second = await NextAsync(user, first, "2026-11-30");
        var split = (await user.PatchAsync($"/tasks/{IdOf(second)}?scope=following", new { due = new { date = "2026-12-01" } }))!;

        await user.PostAsync($"/tasks/{IdOf(split)}/complete");
        var third = await NextAsync(user, split, "2026-12-08");
        await user.PostAsync($"/tasks/{IdOf(third)}/complete");

        await Eventually.TrueAsync(async () => (bool)(await user.GetAsync($"/tasks/{IdOf(third)}"))!["recurrence"]!["ended"]!, "the series has ended");
        await sandbox.DrainAsync();
        Assert.Empty(await TitlesAsync(user));
    }

    [Fact]
    public async Task A_series_that_was_deleted_and_restored_reminds_again_and_goes_on()
    {
        var user = await UserAsync();
        var task = await CreateWeeklyAsync(user);
        async Task<int> RemindersAsync() => (await user.GetAsync($"/reminders?taskId={IdOf(task)}"))!["items"]!.AsArray().Count;
        await sandbox.DrainAsync();
        var planned = await RemindersAsync();
        Assert.NotEqual(0, planned);
        await user.DeleteAsync($"/tasks/{IdOf(task)}");
        await sandbox.DrainAsync();
        Assert.Equal(0, await RemindersAsync());

        await user.PostAsync($"/tasks/{IdOf(task)}/restore");
        await sandbox.DrainAsync();
        Assert.Equal(planned, await RemindersAsync());
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        await NextAsync(user, task, "2026-11-30");
    }

    [Fact]
    public async Task A_restored_project_takes_its_series_along_and_waits_again_in_the_archive()
    {
        var user = await UserAsync();
        var project = IdOf(await CreateProjectAsync(user));
        var task = await CreateAsync(user, new { title = "x", projectId = project, due = new { date = "2026-11-23" }, recurrence = new { rule = "FREQ=WEEKLY" } });
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        var second = await NextAsync(user, task, "2026-11-30");
        await user.DeleteAsync($"/projects/{project}");
        await sandbox.DrainAsync();
        await user.PostAsync($"/projects/{project}/restore");
        await user.PostAsync($"/tasks/{IdOf(second)}/complete");
        var third = await NextAsync(user, task, "2026-12-07");

        await user.PostAsync($"/projects/{project}/archive");
        await user.PostAsync($"/tasks/{IdOf(third)}/complete");
        await user.DeleteAsync($"/projects/{project}");
        await user.PostAsync($"/projects/{project}/restore");
        await sandbox.DrainAsync();
        Assert.Null(await OpenOccurrenceAsync(user, SeriesIdOf(task)));
        await user.PostAsync($"/projects/{project}/unarchive");
        await NextAsync(user, task, "2026-12-14");
    }

    private async Task<TestUser> UserAsync()
    {
        var user = await sandbox.RegisterAsync("Europe/Berlin");
        await sandbox.DrainAsync();
        return user;
    }

    private static Task<JsonNode> NextAsync(TestUser user, JsonNode task, string date) => Eventually.ValueAsync(
        async () => await OpenOccurrenceAsync(user, SeriesIdOf(task)) is { } open && (string)open["due"]!["date"]! == date ? open : null,
        $"the occurrence of {date} is open");
}
