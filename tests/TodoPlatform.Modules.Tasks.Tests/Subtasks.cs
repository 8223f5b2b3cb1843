using System.Net;
using System.Text.Json.Nodes;
using Npgsql;
using TodoPlatform.Modules.Recurrence.Contracts;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

public sealed class Subtasks(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task Nothing_is_put_below_a_task_of_an_archived_project()
    {
        var user = await sandbox.UserAsync();
        var project = IdOf(await CreateProjectAsync(user));
        var parent = await CreateAsync(user, new { title = "parent", projectId = project });
        var other = await CreateAsync(user, new { title = "other" });
        await user.PostAsync($"/projects/{project}/archive");

        ProblemAssert.Is(await user.PostAsync("/tasks", new { title = "x", parentId = IdOf(parent) }, HttpStatusCode.UnprocessableEntity), "project-archived");
        ProblemAssert.Is(await user.PostAsync($"/tasks/{IdOf(other)}/move", new { parentId = IdOf(parent) }, HttpStatusCode.UnprocessableEntity), "project-archived");
    }

    [Fact]
    public async Task A_series_that_waits_in_the_archive_is_not_woken_by_a_move_within_it()
    {
        var user = await sandbox.UserAsync();
        var project = IdOf(await CreateProjectAsync(user));
        var other = await CreateAsync(user, new { title = "other", projectId = project });
        var task = await CreateAsync(user, new { title = "x", projectId = project, due = new { date = "2026-11-23" }, recurrence = new { rule = "FREQ=WEEKLY" } });
        await user.PostAsync($"/projects/{project}/archive");

        await user.PostAsync($"/tasks/{IdOf(task)}/move", new { beforeId = IdOf(other) });

        Assert.True((bool)await SeriesAsync("suspended", task));
        await user.PostAsync($"/tasks/{IdOf(task)}/move", new { projectId = IdOf(await CreateProjectAsync(user, "Alive")) });
        Assert.False((bool)await SeriesAsync("suspended", task));
    }

    [Theory]
    [InlineData("complete", false)]
    [InlineData("skip", true)]
    [InlineData("pause", true)]
    public async Task What_is_put_below_at_the_same_moment_is_closed_as_well(string action, bool recurs)
    {
        var user = await sandbox.UserAsync();
        var parent = recurs ? await CreateWeeklyAsync(user) : await CreateAsync(user, new { title = "parent" });
        var before = await CreateAsync(user, new { title = "before", parentId = IdOf(parent) });
        var meanwhile = Guid.CreateVersion7();
        await using var creation = new NpgsqlConnection(sandbox.Host.ConnectionString);
        await creation.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await creation.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await RunAsync(creation, $"SELECT FROM tasks.tasks WHERE id = '{IdOf(parent)}' FOR SHARE");
        await RunAsync(creation, $"CREATE TEMP TABLE copy AS SELECT * FROM tasks.tasks WHERE id = '{IdOf(before)}'; ALTER TABLE copy DROP COLUMN search; UPDATE copy SET id = '{meanwhile}'");
        var columns = string.Join(", ", await ColumnsAsync(creation));
        await RunAsync(creation, $"INSERT INTO tasks.tasks ({columns}) SELECT {columns} FROM copy");

        var closing = user.Http.PostAsync($"/api/v1/tasks/{IdOf(parent)}/{action}", null, TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(
            async () => await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") > 0, "the task waits for the one who writes below it");
        await transaction.CommitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, (await closing).StatusCode);
        Assert.NotEqual("open", (string)(await user.GetAsync($"/tasks/{IdOf(before)}"))!["status"]!);
        Assert.NotEqual("open", (string)(await user.GetAsync($"/tasks/{meanwhile}"))!["status"]!);
    }

    [Fact]
    public async Task Who_waits_for_a_series_that_was_put_below_meanwhile_keeps_nobody_waiting()
    {
        var user = await sandbox.UserAsync();
        var parent = IdOf(await CreateAsync(user, new { title = "parent" }));
        var part = await CreateWeeklyAsync(user);
        await using var mover = await BeginAsync();
        await using var other = await BeginAsync();
        await RunAsync(mover.Connection!, $"SELECT FROM tasks.tasks WHERE id = '{parent}' FOR NO KEY UPDATE");
        await RunAsync(mover.Connection!, $"UPDATE tasks.tasks SET parent_id = '{parent}', project_id = (SELECT project_id FROM tasks.tasks WHERE id = '{parent}') WHERE id = '{IdOf(part)}'");
        await RunAsync(other.Connection!, $"SELECT FROM tasks.series WHERE id = '{SeriesIdOf(part)}' FOR NO KEY UPDATE");

        var closing = user.Http.PostAsync($"/api/v1/tasks/{parent}/complete", null, TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => WaitsForAsync("tasks.tasks"), "the completion waits for the one who moves");
        await mover.CommitAsync(TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => WaitsForAsync("tasks.series"), "then for the series");
        await RunAsync(other.Connection!, $"SELECT FROM tasks.tasks WHERE id = '{parent}' FOR NO KEY UPDATE NOWAIT");
        await other.CommitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, (await closing).StatusCode);
        Assert.NotEqual("open", (string)(await user.GetAsync($"/tasks/{IdOf(part)}"))!["status"]!);

        async Task<NpgsqlTransaction> BeginAsync()
        {
            var connection = new NpgsqlConnection(sandbox.Host.ConnectionString + ";Pooling=false");
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            return await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        }

        async Task<bool> WaitsForAsync(string table) => await sandbox.QuerySingleAsync<long>(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%SELECT * FROM ' || $1 || ' %FOR NO KEY UPDATE%'", table) > 0;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_recurring_subtask_goes_on_below_the_next_occurrence_whichever_comes_first(bool parentFirst)
    {
        var (user, parent, part) = await BothWeeklyAsync();
        await user.PostAsync($"/tasks/{IdOf(parent)}/complete");

        var (ofParent, ofPart) = (await sandbox.PlanAsync(user, parent, "2026-11-30", "09:00"), await sandbox.PlanAsync(user, part, "2026-11-30", null));
        await sandbox.DeliverAsync("tasks", parentFirst ? ofParent : ofPart);
        await sandbox.DeliverAsync("tasks", parentFirst ? ofPart : ofParent);

        var (nextParent, nextPart) = ((await OpenOccurrenceAsync(user, SeriesIdOf(parent)))!, (await OpenOccurrenceAsync(user, SeriesIdOf(part)))!);
        Assert.Equal(IdOf(nextParent), (Guid?)nextPart["parentId"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_next_occurrence_took_over_goes_back_when_the_one_before_is_reopened(bool parentFirst)
    {
        var (user, parent, part) = await BothWeeklyAsync();
        await CreateAsync(user, new { title = "part of the part", parentId = IdOf(part) });
        await user.PostAsync($"/tasks/{IdOf(parent)}/complete");
        var (ofParent, ofPart) = (await sandbox.PlanAsync(user, parent, "2026-11-30", "09:00"), await sandbox.PlanAsync(user, part, "2026-11-30", null));
        await DeliverLaterAsync(parentFirst ? ofParent : ofPart);
        await DeliverLaterAsync(parentFirst ? ofPart : ofParent);
        var (nextParent, nextPart) = ((await OpenOccurrenceAsync(user, SeriesIdOf(parent)))!, (await OpenOccurrenceAsync(user, SeriesIdOf(part)))!);
        await user.PatchAsync($"/tasks/{IdOf(nextPart)}?scope=this", new { title = "in use" });

        await user.PostAsync($"/tasks/{IdOf(parent)}/reopen");

        await user.GetAsync($"/tasks/{IdOf(nextParent)}", HttpStatusCode.NotFound);
        nextPart = (await user.GetAsync($"/tasks/{IdOf(nextPart)}"))!;
        Assert.Equal((IdOf(parent), "in use", "open"), ((Guid)nextPart["parentId"]!, (string)nextPart["title"]!, (string)nextPart["status"]!));
        Assert.Equal(["part of the part"], await TitlesAsync(user, $"?parentId={IdOf(nextPart)}"));
        await user.PostAsync($"/tasks/{IdOf(nextPart)}/complete");
        await DeliverLaterAsync(await sandbox.PlanAsync(user, nextPart, "2026-12-07", null));
        Assert.Equal(IdOf(parent), (Guid?)(await OpenOccurrenceAsync(user, SeriesIdOf(part)))!["parentId"]);
    }

    [Fact]
    public async Task What_stays_open_goes_on_with_the_next_occurrence_and_back_when_the_one_before_is_reopened()
    {
        var (user, parent, part) = await TakenOverAsync();
        await CreateAsync(user, new { title = "below", parentId = IdOf(part) });

        await user.PostAsync($"/tasks/{IdOf(parent)}/reopen");

        Assert.Equal(["part"], await TitlesAsync(user, $"?parentId={IdOf(parent)}"));
        Assert.Equal(["below"], await TitlesAsync(user, $"?parentId={IdOf(part)}"));
    }

    [Fact]
    public async Task What_was_put_below_the_next_occurrence_by_hand_keeps_it()
    {
        var (user, parent, part) = await TakenOverAsync();
        var next = (await OpenOccurrenceAsync(user, SeriesIdOf(parent)))!;
        await user.PostAsync($"/tasks/{IdOf(part)}/move", new { parentId = (Guid?)null });
        await user.PostAsync($"/tasks/{IdOf(part)}/move", new { parentId = IdOf(next) });

        ProblemAssert.Is(await user.PostAsync($"/tasks/{IdOf(parent)}/reopen", null, HttpStatusCode.Conflict), "successor-touched");
    }

    [Fact]
    public async Task Nothing_goes_back_below_what_hangs_below_itself_by_now()
    {
        var (user, parent, part) = await TakenOverAsync();
        await user.PostAsync($"/tasks/{IdOf(parent)}/move", new { parentId = IdOf(part) });

        ProblemAssert.Is(await user.PostAsync($"/tasks/{IdOf(parent)}/reopen", null, HttpStatusCode.Conflict), "successor-touched");
    }

    [Fact]
    public async Task A_recurring_subtask_whose_next_occurrence_is_awaited_goes_with_its_parent_and_comes_back_with_it()
    {
        var user = await sandbox.UserAsync();
        var parent = await CreateAsync(user, new { title = "parent" });
        var part = await CreateAsync(user, new { title = "part", parentId = IdOf(parent), due = new { date = "2026-11-23" }, recurrence = new { rule = "FREQ=WEEKLY" } });
        await user.PostAsync($"/tasks/{IdOf(part)}/complete");
        var plan = await sandbox.PlanAsync(user, part, "2026-11-30", null);

        await user.DeleteAsync($"/tasks/{IdOf(parent)}");
        await sandbox.DeliverAsync("tasks", plan);
        Assert.Null(await OpenOccurrenceAsync(user, SeriesIdOf(part)));

        await user.PostAsync($"/tasks/{IdOf(parent)}/restore");
        Assert.Contains("tasks.series-resumed.v1", await sandbox.EventsAsync(user));
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, part, "2026-11-30", null));
        Assert.Equal(IdOf(parent), (Guid?)(await OpenOccurrenceAsync(user, SeriesIdOf(part)))!["parentId"]);
    }

    /// <summary>A weekly task with a weekly subtask.</summary>
    private async Task<(TestUser User, JsonNode Parent, JsonNode Part)> BothWeeklyAsync()
    {
        var user = await sandbox.UserAsync();
        var parent = await CreateWeeklyAsync(user);
        return (user, parent, await CreateAsync(user, new { title = "part", parentId = IdOf(parent), due = new { date = "2026-11-23" }, recurrence = new { rule = "FREQ=WEEKLY" } }));
    }

    /// <summary>A completed weekly task, and its subtask, which stayed open and which the next occurrence took over.</summary>
    private async Task<(TestUser User, JsonNode Parent, JsonNode Part)> TakenOverAsync()
    {
        var user = await sandbox.UserAsync();
        var parent = await CreateWeeklyAsync(user);
        var part = await CreateAsync(user, new { title = "part", parentId = IdOf(parent) });
        await user.PostAsync($"/tasks/{IdOf(parent)}/complete", new { subtasks = "carry" });
        await DeliverLaterAsync(await sandbox.PlanAsync(user, parent, "2026-11-30", "09:00"));
        return (user, parent, part);
    }

    private async Task DeliverLaterAsync(OccurrencePlanned planned)
    {
        sandbox.Clock.Advance(TimeSpan.FromMilliseconds(20));
        await sandbox.DeliverAsync("tasks", planned);
    }

    private Task<object> SeriesAsync(string column, JsonNode task) => sandbox.QuerySingleAsync<object>($"SELECT {column} FROM tasks.series WHERE id = $1", SeriesIdOf(task));

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // statements of this file
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<List<string>> ColumnsAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("SELECT attname FROM pg_attribute WHERE attrelid = 'copy'::regclass AND attnum > 0 AND NOT attisdropped", connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var columns = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            columns.Add(reader.GetString(0));
        }

        return columns;
    }
}
