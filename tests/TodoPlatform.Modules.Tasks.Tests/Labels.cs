using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

public sealed class Labels(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task A_label_is_renamed_everywhere_at_once_each_task_with_an_event()
    {
        var user = await sandbox.UserAsync();
        var open = await CreateAsync(user, new { title = "open", labels = new[] { "Home", "x" } });
        var closed = await CreateAsync(user, new { title = "closed", labels = new[] { "home" } });
        await user.PostAsync($"/tasks/{IdOf(closed)}/complete");
        var gone = await CreateAsync(user, new { title = "gone", labels = new[] { "home" } });
        await user.DeleteAsync($"/tasks/{IdOf(gone)}");
        await CreateAsync(user, new { title = "other", labels = new[] { "homework" } });
        await sandbox.ForgetEventsAsync(user);

        var renamed = (await user.PatchAsync("/labels?name=HOME", new { name = "House / Garten & Hof" }))!;

        Assert.Equal(("House / Garten & Hof", null, 1, 2, 1L), Shown(renamed));
        Assert.Equal("\"1\"", user.LastETag);
        Assert.Equal(["House / Garten & Hof", "x"], LabelsOf((await user.GetAsync($"/tasks/{IdOf(open)}"))!));
        Assert.Equal(["House / Garten & Hof"], LabelsOf((await user.GetAsync($"/tasks/{IdOf(closed)}"))!));
        Assert.Equal(["House / Garten & Hof"], LabelsOf((await user.PostAsync($"/tasks/{IdOf(gone)}/restore"))!));
        Assert.Equal(["homework", "House / Garten & Hof", "x"], (await ListedAsync(user)).Select(label => label.Name).Order(StringComparer.OrdinalIgnoreCase));
        Assert.Equal(["tasks.label-updated.v1", "tasks.task-restored.v1", "tasks.task-updated.v1", "tasks.task-updated.v1"], (await sandbox.EventsAsync(user)).Order(StringComparer.Ordinal));
        var change = (await sandbox.EventDataAsync(user, "tasks.task-changed.v1")).Single(change => (string)change["resource"]! == "label");
        Assert.Equal(renamed.ToJsonString(), change["data"]!.ToJsonString());
        Assert.Equal("Home", (string)Assert.Single(await sandbox.EventDataAsync(user, "tasks.label-updated.v1"))["previousName"]!);
        ProblemAssert.Is(await user.PatchAsync("/labels?name=home", new { name = "x" }, HttpStatusCode.NotFound), "label-not-found");
    }

    [Fact]
    public async Task A_name_that_another_label_has_merges_the_two()
    {
        var user = await sandbox.UserAsync();
        var both = await CreateAsync(user, new { title = "both", labels = new[] { "errand", "Shop", "z" } });
        var one = await CreateAsync(user, new { title = "one", labels = new[] { "errand" } });
        await user.PatchAsync("/labels?name=errand", new { color = "red" });
        await user.PatchAsync("/labels?name=shop", new { color = "blue" });
        await sandbox.ForgetEventsAsync(user);

        var merged = (await user.PatchAsync("/labels?name=errand", new { name = "SHOP" }))!;

        Assert.Equal(("Shop", "blue", 2, 2), ((string)merged["name"]!, (string)merged["color"]!, (int)merged["openCount"]!, (int)merged["totalCount"]!));
        Assert.Equal(["Shop", "z"], LabelsOf((await user.GetAsync($"/tasks/{IdOf(both)}"))!));
        Assert.Equal(["Shop"], LabelsOf((await user.GetAsync($"/tasks/{IdOf(one)}"))!));
        Assert.Equal([("Shop", "blue", 2), ("z", null, 1)], await ListedAsync(user));
        Assert.Equal(["tasks.label-deleted.v1", "tasks.label-updated.v1", "tasks.task-updated.v1", "tasks.task-updated.v1"], (await sandbox.EventsAsync(user)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_colour_belongs_to_the_label_and_outlives_its_tasks()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "x", labels = new[] { "Home" } });
        await sandbox.ForgetEventsAsync(user);

        Assert.Equal(("Home", "green", 1, 1, 1L), Shown((await user.PatchAsync("/labels?name=home", new { color = "green" }))!));
        Assert.Equal(("Home", "green", 1, 1, 1L), Shown((await user.PatchAsync("/labels?name=home", new { color = "green" }))!));
        ProblemAssert.Is(await user.PatchAsync("/labels?name=home", new { color = "red" }, HttpStatusCode.PreconditionFailed, ifMatch: "\"7\""), "version-mismatch");
        Assert.Equal(["tasks.label-updated.v1"], await sandbox.EventsAsync(user));
        Assert.Equal(1L, (long)(await user.GetAsync($"/tasks/{IdOf(task)}"))!["version"]!);
        await user.DeleteAsync($"/tasks/{IdOf(task)}");
        Assert.Equal([("Home", "green", 0)], await ListedAsync(user));
        Assert.Equal(("HOME", "green", 0, 0, 2L), Shown((await user.PatchAsync("/labels?name=home", new { name = "HOME" }))!));
        Assert.Equal(("HOME", null, 0, 0, 3L), Shown((await user.PatchAsync("/labels?name=home", new JsonObject { ["color"] = null }))!));
    }

    [Fact]
    public async Task A_deleted_label_comes_off_every_task()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "x", labels = new[] { "a", "Home" } });
        await user.PatchAsync("/labels?name=home", new { color = "green" });
        await sandbox.ForgetEventsAsync(user);

        await user.DeleteAsync("/labels?name=HOME");

        Assert.Equal(["a"], LabelsOf((await user.GetAsync($"/tasks/{IdOf(task)}"))!));
        Assert.Equal([("a", null, 1)], await ListedAsync(user));
        Assert.Equal(["tasks.label-deleted.v1", "tasks.task-updated.v1"], await sandbox.EventsAsync(user));
        ProblemAssert.Is(await user.DeleteAsync("/labels?name=home", HttpStatusCode.NotFound), "label-not-found");
        await user.DeleteAsync("/labels?name=a", ifMatch: "\"0\"");
        Assert.Empty(await ListedAsync(user));
    }

    [Fact]
    public async Task The_following_occurrences_carry_the_new_name()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateWeeklyAsync(user);
        await user.PatchAsync($"/tasks/{IdOf(task)}?scope=this", new { title = "Just now" });
        await sandbox.ForgetEventsAsync(user);

        await user.PatchAsync("/labels?name=home", new { name = "House" });
        Assert.Equal(["tasks.series-changed.v1", "tasks.label-updated.v1", "tasks.task-updated.v1"], (await sandbox.EventsAsync(user)).OrderBy(type => type, StringComparer.Ordinal).OrderBy(type => type.Contains("series", StringComparison.Ordinal) ? 0 : 1));
        await user.PostAsync($"/tasks/{IdOf(task)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, task, "2026-11-30", "09:00"));

        Assert.Equal(["House", "green"], LabelsOf((await OpenOccurrenceAsync(user, SeriesIdOf(task)))!));
    }

    [Fact]
    public Task Hundreds_of_tasks_are_relabelled_in_one_transaction() => RelabelAsync(500);

    [Fact]
    [Trait("group", "long")]
    public Task Thousands_of_tasks_are_relabelled_in_one_transaction() => RelabelAsync(2001);

    private async Task RelabelAsync(int count)
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "x", labels = new[] { "many" } });
        await sandbox.ExecuteAsync("""
            INSERT INTO tasks.tasks (id, user_id, project_id, title, priority, labels, label_keys, due_sort, reminders, status, rank, time_zone, tzdb_version, created_at, updated_at, version)
            SELECT gen_random_uuid(), user_id, project_id, 'copy ' || i, priority, labels, label_keys, due_sort, reminders, status, rank, time_zone, tzdb_version, created_at, updated_at, 1
            FROM tasks.tasks, generate_series(2, $2) i WHERE id = $1
            """, IdOf(task), count);
        await sandbox.ForgetEventsAsync(user);

        var rehearsed = (await user.PatchAsync("/labels?name=many&dryRun=true", new { name = "all" }))!;
        Assert.Equal(count, rehearsed["events"]!.AsArray().Count(planned => (string)planned!["type"]! == "tasks.task-updated.v1"));
        Assert.Empty(await sandbox.EventsAsync(user));
        var renamed = (await user.PatchAsync("/labels?name=many", new { name = "all" }))!;

        Assert.Equal(count, (int)renamed["openCount"]!);
        Assert.Equal(count, (await sandbox.EventsAsync(user)).Count(type => type == "tasks.task-updated.v1"));
        Assert.Equal(count, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.tasks WHERE user_id = $1 AND labels = '{all}' AND version = 2", user.Id));
    }

    [Fact]
    public async Task Labels_of_another_user_are_untouched()
    {
        var (user, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        await CreateAsync(user, new { title = "x", labels = new[] { "Home" } });
        await user.PatchAsync("/labels?name=home", new { color = "green" });

        await other.PatchAsync("/labels?name=home", new { name = "stolen" }, HttpStatusCode.NotFound);
        await other.DeleteAsync("/labels?name=home", HttpStatusCode.NotFound);
        var own = await CreateAsync(other, new { title = "x", labels = new[] { "home" } });
        await other.PatchAsync("/labels?name=home", new { name = "House" });

        Assert.Equal([("Home", "green", 1)], await ListedAsync(user));
        Assert.Equal(["House"], LabelsOf((await other.GetAsync($"/tasks/{IdOf(own)}"))!));
        await sandbox.DeliverAsync("tasks", new UserDeleted(user.Id, 2, sandbox.Now));
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.labels WHERE user_id = $1", user.Id));
    }

    [Theory]
    [InlineData("?name=a", """{"name":""}""")]
    [InlineData("?name=a", """{"name":null}""")]
    [InlineData("?name=a", """{"color":"octarine"}""")]
    [InlineData("?name=a", """{"name":"x\ny"}""")]
    [InlineData("", """{"name":"x"}""")]
    public async Task Bad_labels_are_refused(string query, string body)
    {
        var user = await sandbox.UserAsync();
        await CreateAsync(user, new { title = "x", labels = new[] { "a" } });

        await user.PatchAsync("/labels" + query, JsonNode.Parse(body)!, HttpStatusCode.UnprocessableEntity);
        await user.PatchAsync("/labels?name=a", new { name = new string('x', 51) }, HttpStatusCode.UnprocessableEntity);
        await user.DeleteAsync("/labels", HttpStatusCode.UnprocessableEntity);
        Assert.Equal([("a", null, 1)], await ListedAsync(user));
    }

    private static async Task<List<(string Name, string? Color, int Total)>> ListedAsync(TestUser user) =>
        [.. (await user.GetAsync("/labels"))!["items"]!.AsArray().Select(label => ((string)label!["name"]!, (string?)label["color"], (int)label["totalCount"]!))];

    private static List<string> LabelsOf(JsonNode task) => [.. task["labels"]!.AsArray().Select(label => (string)label!)];

    private static (string Name, string? Color, int Open, int Total, long Version) Shown(JsonNode label) =>
        ((string)label["name"]!, (string?)label["color"], (int)label["openCount"]!, (int)label["totalCount"]!, (long)label["version"]!);

    [Fact]
    public async Task Saved_filters_that_name_a_label_follow_its_new_name_and_the_way_back()
    {
        var user = await sandbox.UserAsync();
        await CreateAsync(user, new { title = "x", labels = new[] { "home" } });
        var filters = new Dictionary<string, Guid>();
        foreach (var query in (string[])["@home & today", "done = false && labels in work, Home", "@home* | #home", "@work"])
        {
            filters.Add(query, IdOf((await user.PostAsync("/filters", new { name = query, query }, HttpStatusCode.Created))!));
        }

        var token = (string)(await user.GetAsync("/sync"))!["token"]!;
        await sandbox.ForgetEventsAsync(user);

        await user.PatchAsync("/labels?name=home", new { name = "House & garden" });
        var undo = Assert.Single(user.LastResponse!.Headers.GetValues("Undo-Token"));

        Assert.Equal((@"@House \& garden & today", 2L), await QueryAsync("@home & today"));
        Assert.Equal(("done = false && labels in work, \"House & garden\"", 2L), await QueryAsync("done = false && labels in work, Home"));
        Assert.Equal(("@home* | #home", 1L), await QueryAsync("@home* | #home"));
        Assert.Equal(("@work", 1L), await QueryAsync("@work"));
        Assert.Equal(2, (await sandbox.EventsAsync(user)).Count(type => type == "tasks.filter-updated.v1"));
        Assert.Equal(2, (await user.GetAsync($"/sync?token={Uri.EscapeDataString(token)}"))!["filters"]!.AsArray().Count);
        Assert.Equal(["x"], await TitlesAsync(user, "?filter=" + Uri.EscapeDataString((await QueryAsync("done = false && labels in work, Home")).Query)));

        await user.PostAsync($"/undo/{undo}");
        Assert.Equal(("@home & today", 3L), await QueryAsync("@home & today"));
        Assert.Equal(("done = false && labels in work, Home", 3L), await QueryAsync("done = false && labels in work, Home"));

        async Task<(string Query, long Version)> QueryAsync(string name) => await user.GetAsync($"/filters/{filters[name]}") is { } filter ? ((string)filter["query"]!, (long)filter["version"]!) : default;
    }

    [Fact]
    public async Task Saved_filters_follow_a_label_that_is_merged_into_another_and_keep_their_spelling_when_only_the_case_changes()
    {
        var user = await sandbox.UserAsync();
        await CreateAsync(user, new { title = "x", labels = new[] { "errand", "Shop" } });
        var filter = IdOf((await user.PostAsync("/filters", new { name = "f", query = "@errand | @shop" }, HttpStatusCode.Created))!);

        await user.PatchAsync("/labels?name=errand", new { name = "SHOP" });
        Assert.Equal("@Shop | @shop", (string)(await user.GetAsync($"/filters/{filter}"))!["query"]!);
        await user.PatchAsync("/labels?name=shop", new { name = "sHoP" });
        Assert.Equal(2L, (long)(await user.GetAsync($"/filters/{filter}"))!["version"]!);
    }
}
