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
        await sandbox.ExecuteAsync("""
            INSERT INTO tasks.tasks (id, user_id, project_id, title, priority, labels, label_keys, due_sort, reminders, status, rank, time_zone, tzdb_version, created_at, updated_at, version)
            SELECT gen_random_uuid(), user_id, project_id, 'y', 2, ARRAY['l' || n % 50], ARRAY['l' || n % 50], '9999-12-31', '[]', 'open', rank, 'UTC', '2026f', now(), now(), 1
            FROM tasks.tasks, generate_series(1, 20000) n WHERE id = $1
            """, IdOf(task));
        await sandbox.ExecuteAsync("VACUUM ANALYZE tasks.tasks");
        Task<long> LooksAsync() => sandbox.QuerySingleAsync<long>("SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = 'tasks_by_label'");
        var before = await LooksAsync();

        await user.PatchAsync("/labels?name=rare", new { name = "seldom" });

        await Eventually.TrueAsync(async () => await LooksAsync() >= before + 2, "the tasks were counted and found by the index");
        Assert.Equal("seldom", (string)(await user.GetAsync($"/tasks/{IdOf(task)}"))!["labels"]![0]!);
    }
}
