using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

/// <summary>What is slow only where there is much.</summary>
public sealed class Indexes(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task Whoever_deletes_a_row_finds_what_refers_to_it_by_an_index()
    {
        Assert.Empty(await sandbox.QueryAsync<string>("""
            SELECT c.conrelid::regclass || '.' || a.attname
            FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
            WHERE c.contype = 'f' AND c.connamespace = 'tasks'::regnamespace AND NOT EXISTS (
                SELECT FROM pg_index i
                WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1] AND coalesce(pg_get_expr(i.indpred, i.indrelid), '') IN ('', '(' || a.attname || ' IS NOT NULL)'))
            """));
    }

    [Fact]
    public async Task A_label_is_renamed_by_its_index_however_many_tasks_have_others()
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "x", labels = new[] { "rare" } });
        await AddManyAsync(IdOf(task));
        Task<long> LooksAsync() => sandbox.QuerySingleAsync<long>("SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = 'tasks_by_label'");
        var before = await LooksAsync();

        await user.PatchAsync("/labels?name=rare", new { name = "seldom" });

        await Eventually.TrueAsync(async () => await LooksAsync() >= before + 2, "the tasks were counted and found by the index");
        Assert.Equal("seldom", (string)(await user.GetAsync($"/tasks/{IdOf(task)}"))!["labels"]![0]!);
    }

    [Fact]
    public async Task A_word_that_every_task_has_is_found_with_slips_and_beside_words_that_are_nowhere()
    {
        const int Tasks = 15_000;
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "once again" });
        await sandbox.AddCopiesAsync(task, Tasks); // and analyzed: the word is known as a common one

        foreach (var (typed, finds, fuzzy) in ((string, bool, bool)[])
        [
            ("agai", true, false), ("agian", true, true), ("once agia", true, true), ("nothere agian", false, false), ("againxx", true, true), // the last one is as similar as it must be, and two slips away
        ])
        {
            var listed = (await user.GetAsync("/tasks?q=" + Uri.EscapeDataString(typed)))!;
            var found = (await user.GetAsync("/search?q=" + Uri.EscapeDataString(typed)))!;
            Assert.Equal((typed, finds, finds, fuzzy), (typed, found["tasks"]!.AsArray().Count == 50, listed["items"]!.AsArray().Count == 50, (bool)found["fuzzy"]!));
        }
    }

    [Fact]
    public async Task A_wildcard_is_looked_up_among_the_labels_that_the_user_has()
    {
        var (user, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        var task = await CreateAsync(user, new { title = "mine", labels = new[] { "Errands", "home" } });
        await CreateAsync(other, new { title = "theirs", labels = new[] { "errand" } });
        Task<IReadOnlyList<string>> KeysAsync() => sandbox.QueryAsync<string>("SELECT key FROM tasks.label_keys WHERE user_id = $1 ORDER BY key", user.Id);
        Assert.Equal(["errands", "home"], await KeysAsync());

        await user.PatchAsync($"/tasks/{IdOf(task)}", new { labels = new[] { "Errands", "hobby" } });
        Assert.Equal(["errands", "hobby", "home"], await KeysAsync());
        Assert.Equal(["mine"], await TitlesAsync(user, "?filter=%40ERR*"));
        Assert.Equal(["mine"], await TitlesAsync(user, "?filter=%40hob*"));
        Assert.Empty(await TitlesAsync(user, "?filter=%40home*"));

        await user.PatchAsync("/labels?name=errands", new { name = "Shopping" });
        Assert.Equal(["mine"], await TitlesAsync(user, "?filter=%40sho*%20%26%20!%40err*"));

        // As the build before does it, which knows nothing of the table.
        await sandbox.ExecuteAsync("UPDATE tasks.profiles SET deleted_at = now() WHERE user_id = $1", user.Id);
        Assert.Empty(await KeysAsync());
        Assert.NotEmpty(await sandbox.QueryAsync<string>("SELECT key FROM tasks.label_keys WHERE user_id = $1", other.Id));
    }

    [Fact]
    public async Task A_wildcard_for_more_labels_than_are_looked_up_finds_the_same()
    {
        var user = await sandbox.UserAsync();
        for (var i = 0; i < 5; i++)
        {
            await CreateAsync(user, new { title = $"{i}", labels = Enumerable.Range(0, 45).Select(n => $"label {i} {n}") });
        }

        await CreateAsync(user, new { title = "other", labels = new[] { "another" } });

        Assert.Equal(["0", "1", "2", "3", "4"], (await TitlesAsync(user, "?filter=%40label*")).Order());
        Assert.Equal(["3"], await TitlesAsync(user, "?filter=%40label%5C%203*"));
        Assert.Equal(["other"], await TitlesAsync(user, "?filter=!%40label*"));
    }

    [Theory]
    [InlineData("!@h* & !no labels", "errand", "errand and work")]
    [InlineData("!(@home | no labels)", "errand", "errand and work")]
    [InlineData("!no labels & !@err* & !@work", "home")]
    [InlineData("!no labels & !@h* & @w*", "errand and work")]
    [InlineData("!@* & !no labels")]
    [InlineData("!@h*", "errand", "errand and work", "nothing")]
    [InlineData("!@h* & no labels", "nothing")]
    [InlineData("!no labels & (!@h* | @work)", "errand", "errand and work", "home and work")]
    [InlineData("!no labels | !@h*", "errand", "errand and work", "home", "home and work", "nothing")]
    public async Task Whoever_wants_labels_but_not_some_gets_what_has_others(string filter, params string[] expected)
    {
        var (user, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        foreach (var (title, labels) in ((string, string[])[])[("nothing", []), ("home", ["Home"]), ("home and work", ["home", "work"]), ("errand", ["Errand"]), ("errand and work", ["errand", "work"])])
        {
            await CreateAsync(user, new { title, labels });
        }

        await CreateAsync(other, new { title = "theirs", labels = new[] { "work" } });

        Assert.Equal(expected, (await TitlesAsync(user, "?filter=" + Uri.EscapeDataString(filter))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_task_is_written_without_reading_all_others()
    {
        var user = await sandbox.UserAsync();
        var project = IdOf(await CreateProjectAsync(user));
        var (task, other) = (IdOf(await CreateAsync(user, new { title = "x" })), IdOf(await CreateAsync(user, new { title = "y" })));
        await AddManyAsync(task);
        Dictionary<string, Func<Task>> writes = new()
        {
            ["complete"] = () => user.PostAsync($"/tasks/{task}/complete"),
            ["reopen and move"] = async () =>
            {
                await user.PostAsync($"/tasks/{task}/reopen");
                await user.PostAsync($"/tasks/{task}/move", new { projectId = project });
            },
            ["batch"] = () => user.PostAsync("/tasks/batch", new { commands = new object[] { new { command = "update", id = task, body = new { title = "z" } }, new { command = "complete", id = other } } }),
            ["delete"] = () => user.DeleteAsync($"/tasks/{task}"),
            ["restore"] = () => user.PostAsync($"/tasks/{task}/restore"),
        };

        foreach (var (name, write) in writes)
        {
            var (below, all) = (await ScansAsync("idx_scan", "tasks_by_parent"), await ScansAsync("seq_tup_read", "tasks"));
            await write();
            await Eventually.TrueAsync(async () => await ScansAsync("idx_scan", "tasks_by_parent") > below, "what the write has read is counted");
            Assert.True(await ScansAsync("seq_tup_read", "tasks") - all < 20_000, $"{name}, or a write before it, read all tasks.");
        }

        Task<long> ScansAsync(string column, string name) => sandbox.QuerySingleAsync<long>(
            $"SELECT {column} FROM {(column == "idx_scan" ? "pg_stat_user_indexes WHERE indexrelname" : "pg_stat_user_tables WHERE schemaname = 'tasks' AND relname")} = $1", name);
    }

    /// <summary>Other tasks like this one, with other labels.</summary>
    private async Task AddManyAsync(Guid task)
    {
        await sandbox.AddTasksAsync("""
            INSERT INTO tasks.tasks (id, user_id, project_id, title, priority, labels, label_keys, due_sort, reminders, status, rank, time_zone, tzdb_version, created_at, updated_at, version)
            SELECT gen_random_uuid(), user_id, project_id, 'y', 2, ARRAY['l' || n % 50], ARRAY['l' || n % 50], '9999-12-31', '[]', 'open', rank, 'UTC', '2026f', now(), now(), 1
            FROM tasks.tasks, generate_series(1, 20000) n WHERE id = $1
            """, task);
    }
}
