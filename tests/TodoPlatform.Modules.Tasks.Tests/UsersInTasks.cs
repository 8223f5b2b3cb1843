using System.Net;
using Npgsql;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

public sealed class UsersInTasks(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task Another_zone_moves_floating_times_only()
    {
        var user = await sandbox.UserAsync("Europe/Berlin");
        var floating = await CreateAsync(user, new { title = "floating", start = new { date = "2026-11-23", time = "10:00" }, due = new { date = "2026-11-24", time = "09:00" } });
        var pinned = await CreateAsync(user, new { title = "pinned", due = new { date = "2026-11-24", time = "09:00", timeZone = "Europe/Berlin" } });
        var allDay = await CreateAsync(user, new { title = "day", due = new { date = "2026-11-24" } });
        var series = await CreateAsync(user, new { title = "series", due = new { date = "2026-11-24", time = "09:00" }, recurrence = new { rule = "FREQ=DAILY" } });
        var closed = await CreateAsync(user, new { title = "closed", due = new { date = "2026-11-24", time = "09:00" } });
        await user.PostAsync($"/tasks/{IdOf(closed)}/complete");
        await sandbox.ForgetEventsAsync(user);

        var changed = new PreferencesChanged(StateOf(user, "Asia/Tokyo", 3), sandbox.Now);
        await sandbox.DeliverAsync("tasks", changed);
        await sandbox.DeliverAsync("tasks", changed);
        await sandbox.DeliverAsync("tasks", new PreferencesChanged(StateOf(user, "America/New_York", 2), sandbox.Now));

        foreach (var moved in (Guid[])[IdOf(floating), IdOf(series)])
        {
            var task = (await user.GetAsync($"/tasks/{moved}"))!;
            Assert.Equal((DateTimeOffset.Parse("2026-11-24T00:00:00Z"), "09:00", 2L), ((DateTimeOffset)task["dueAt"]!, (string)task["due"]!["time"]!, (long)task["version"]!));
        }

        foreach (var kept in (Guid[])[IdOf(pinned), IdOf(allDay)])
        {
            Assert.Equal(1L, (long)(await user.GetAsync($"/tasks/{kept}"))!["version"]!);
        }

        Assert.Equal(2L, (long)(await user.GetAsync($"/tasks/{IdOf(closed)}"))!["version"]!);
        Assert.Equal(["tasks.series-changed.v1", "tasks.task-updated.v1", "tasks.task-updated.v1"], await sandbox.EventsAsync(user));
        Assert.Equal(["Asia/Tokyo", "Asia/Tokyo"], (await sandbox.EventDataAsync(user, "tasks.task-updated.v1")).Select(told => (string)told["task"]!["timeZone"]!));
        var later = await CreateAsync(user, new { title = "later", due = new { date = "2026-11-24", time = "09:00" } });
        Assert.Equal(DateTimeOffset.Parse("2026-11-24T00:00:00Z"), (DateTimeOffset)later["dueAt"]!);
    }

    [Fact]
    public async Task A_task_that_was_closed_in_another_zone_opens_again_in_the_present_one()
    {
        var user = await sandbox.UserAsync("Europe/Berlin");
        var closed = await CreateAsync(user, new { title = "closed", due = new { date = "2026-11-24", time = "09:00" } });
        var series = await CreateAsync(user, new { title = "once", due = new { date = "2026-11-24", time = "09:00" }, recurrence = new { rule = "FREQ=DAILY;COUNT=1" } });
        foreach (var task in (Guid[])[IdOf(closed), IdOf(series)])
        {
            await user.PostAsync($"/tasks/{task}/complete");
        }

        await sandbox.ExecuteAsync("UPDATE tasks.series SET ended = true WHERE user_id = $1", user.Id);
        await sandbox.DeliverAsync("tasks", new PreferencesChanged(StateOf(user, "Asia/Tokyo", 3), sandbox.Now));
        await sandbox.ForgetEventsAsync(user);

        foreach (var task in (Guid[])[IdOf(closed), IdOf(series)])
        {
            var reopened = (await user.PostAsync($"/tasks/{task}/reopen"))!;
            Assert.Equal((DateTimeOffset.Parse("2026-11-24T00:00:00Z"), "09:00"), ((DateTimeOffset)reopened["dueAt"]!, (string)reopened["due"]!["time"]!));
        }

        Assert.Equal(["Asia/Tokyo", "Asia/Tokyo"], (await sandbox.EventDataAsync(user, "tasks.task-reopened.v1")).Select(told => (string)told["task"]!["timeZone"]!));
        Assert.Equal("Asia/Tokyo", await sandbox.QuerySingleAsync<string>("SELECT time_zone FROM tasks.series WHERE user_id = $1", user.Id));
    }

    [Fact]
    public async Task A_zone_that_changes_while_a_task_is_written_reaches_that_task()
    {
        var user = await sandbox.UserAsync("Europe/Berlin");
        var project = IdOf(await CreateProjectAsync(user));
        await using var connection = new NpgsqlConnection(sandbox.Host.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var hold = new NpgsqlCommand("SELECT id FROM tasks.projects WHERE id = $1 FOR UPDATE", connection, transaction) { Parameters = { new() { Value = project } } };
        await hold.ExecuteScalarAsync(TestContext.Current.CancellationToken);

        // The task has its zone and waits for its project; the zone must not change behind its back.
        var creating = CreateAsync(user, new { title = "x", projectId = project, due = new { date = "2026-11-24", time = "09:00" } });
        await Eventually.TrueAsync(async () => await WaitingAsync("ShareLock", "transactionid") == 1, "the new task waits for its project");
        var changing = sandbox.DeliverAsync("tasks", new PreferencesChanged(StateOf(user, "Asia/Tokyo", 2), sandbox.Now));
        await Eventually.TrueAsync(async () => changing.IsCompleted || await WaitingAsync("ExclusiveLock", "advisory") == 1, "the change waits for the new task");
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        var task = await creating;
        await changing;

        Assert.Equal(DateTimeOffset.Parse("2026-11-24T00:00:00Z"), (DateTimeOffset)(await user.GetAsync($"/tasks/{IdOf(task)}"))!["dueAt"]!);

        Task<long> WaitingAsync(string mode, string type) => sandbox.QuerySingleAsync<long>(
            "SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted AND a.datname = current_database() AND l.mode = $1 AND l.locktype = $2", mode, type);
    }

    [Fact]
    public async Task A_registration_that_comes_late_resolves_what_was_written_before()
    {
        var user = await sandbox.RegisterAsync("Asia/Tokyo");
        var task = await CreateAsync(user, new { title = "x", due = new { date = "2026-11-24", time = "09:00" } });
        Assert.Equal(DateTimeOffset.Parse("2026-11-24T09:00:00Z"), (DateTimeOffset)task["dueAt"]!);

        await sandbox.DeliverAsync("tasks", new UserChanged(StateOf(user, "Asia/Tokyo", 2), sandbox.Now));
        await sandbox.DeliverAsync("tasks", new UserRegistered(StateOf(user, "Europe/Berlin", 1), sandbox.Now));

        Assert.Equal(DateTimeOffset.Parse("2026-11-24T00:00:00Z"), (DateTimeOffset)(await user.GetAsync($"/tasks/{IdOf(task)}"))!["dueAt"]!);
    }

    [Fact]
    public async Task A_deleted_user_leaves_a_tombstone_and_nothing_else()
    {
        var (user, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        var series = await CreateWeeklyAsync(user);
        await CreateAsync(user, new { title = "child", parentId = IdOf(series) });
        await CreateAsync(other, new { title = "stays" });
        await user.PostAsync($"/tasks/{IdOf(series)}/complete");
        var planned = await sandbox.PlanAsync(user, series, "2026-11-30", "09:00");
        await user.SendAsync(HttpMethod.Post, "/tasks", new { title = "keyed" }, HttpStatusCode.Created, request => request.Headers.Add("Idempotency-Key", "k"));

        var deleted = new UserDeleted(user.Id, 2, sandbox.Now);
        await sandbox.DeliverAsync("tasks", deleted);
        await sandbox.DeliverAsync("tasks", deleted);
        await sandbox.DeliverAsync("tasks", planned);
        await sandbox.DeliverAsync("tasks", new UserRegistered(StateOf(user, "Europe/Berlin", 1), sandbox.Now));
        await sandbox.DeliverAsync("tasks", new PreferencesChanged(StateOf(user, "Europe/Berlin", 9), sandbox.Now));

        foreach (var table in (string[])["tasks", "label_keys", "series", "projects", "idempotency_keys"])
        {
            Assert.Equal(0, await sandbox.QuerySingleAsync<long>($"SELECT count(*) FROM tasks.{table} WHERE user_id = $1", user.Id));
        }

        Assert.Equal("UTC", await sandbox.QuerySingleAsync<string>("SELECT time_zone FROM tasks.profiles WHERE user_id = $1 AND deleted_at IS NOT NULL", user.Id));
        Assert.Equal(["stays"], await TitlesAsync(other));
        ProblemAssert.Is(await user.PostAsync("/tasks", new { title = "ghost" }, HttpStatusCode.Unauthorized), "user-deleted");
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.projects WHERE user_id = $1", user.Id));
    }

    [Fact]
    public async Task A_deletion_that_comes_before_the_registration_wins()
    {
        var user = await sandbox.RegisterAsync();

        await sandbox.DeliverAsync("tasks", new UserDeleted(user.Id, 2, sandbox.Now));
        await sandbox.DeliverAsync("tasks", new UserRegistered(StateOf(user, "Europe/Berlin", 1), sandbox.Now));

        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.projects WHERE user_id = $1", user.Id));
    }
}
