using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Contracts;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Notifications.Contracts;
using TodoPlatform.Modules.Realtime.Live;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Realtime.Tests;

public sealed class HubTests(Sandbox sandbox) : IClassFixture<Sandbox>
{
    [Fact]
    public async Task A_stranger_is_refused()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await UpdatesClient.RefusalAsync(sandbox.Host, null));
        Assert.Equal(HttpStatusCode.Unauthorized, await UpdatesClient.RefusalAsync(sandbox.Host, "Bearer nonsense"));
        using var negotiation = await sandbox.Stranger().Http.PostAsync("/hubs/updates/negotiate?negotiateVersion=1", null);
        Assert.Equal(HttpStatusCode.Unauthorized, negotiation.StatusCode);
    }

    [Fact]
    public async Task Each_user_sees_only_their_own_changes()
    {
        var (anna, ben) = (await RegisterAsync(), await RegisterAsync());
        await using var annas = await UpdatesClient.ConnectAsync(sandbox.Host, anna);
        await using var bens = await UpdatesClient.ConnectAsync(sandbox.Host, ben);
        var (annasTask, bensTask) = (Samples.TaskOf(anna.Id), Samples.TaskOf(ben.Id));

        await DeliverAsync(annasTask, bensTask, Samples.Notification(anna.Id), Samples.Scheduled(ben.Id));
        await Task.WhenAll(annas.ReceivedAsync(2), bens.ReceivedAsync(2));

        Assert.Equal(["task", "notification"], annas.Changes.Select(change => (string?)change["resource"]));
        Assert.Equal(["task", "reminder"], bens.Changes.Select(change => (string?)change["resource"]));
        Assert.Equal(annasTask.Id, (Guid)annas.Changes[0]["id"]!);
        Assert.Equal(bensTask.Id, (Guid)bens.Changes[0]["id"]!);
        Assert.Empty((await bens.ResumeAsync(bens.Positions[^1]))["changes"]!.AsArray());
    }

    [Fact]
    public async Task A_change_says_what_became_of_which_resource()
    {
        var user = await RegisterAsync();
        await using var client = await UpdatesClient.ConnectAsync(sandbox.Host, user);
        var ready = await client.ReadyAsync();
        var task = Samples.TaskOf(user.Id, version: 7, title: "Grüße <b>&amp;</b> 🎉");
        var label = Guid.CreateVersion7();
        var delivered = new ReminderDelivered(Samples.Reminder(user.Id, "delivered", 3), "inApp", DateTimeOffset.UnixEpoch);
        var read = new NotificationRead(Samples.Notification(user.Id).Notification with { ReadAt = DateTimeOffset.UnixEpoch, Version = 2 }, DateTimeOffset.UnixEpoch);

        await DeliverAsync(task, Samples.Gone(user.Id, "label", label, 4), delivered, read);
        await client.ReceivedAsync(4);

        var changes = client.Changes;
        Assert.Equal(
            ["change", "data", "id", "position", "resource", "version"],
            changes[0].AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Equal(ready + 1, (long)changes[0]["position"]!);
        Assert.Equal("upserted", (string?)changes[0]["change"]);
        Assert.Equal(7, (long)changes[0]["version"]!);
        Assert.Equal("Grüße <b>&amp;</b> 🎉", (string?)changes[0]["data"]!["title"]);
        Assert.True(changes[0]["data"]!.AsObject().ContainsKey("description")); // null, as the API answers it

        Assert.Equal(("label", "deleted", label, 4L), ((string?)changes[1]["resource"], (string?)changes[1]["change"], (Guid)changes[1]["id"]!, (long)changes[1]["version"]!));
        Assert.Null(changes[1]["data"]);

        Assert.Equal(("reminder", delivered.Reminder.Id, 3L), ((string?)changes[2]["resource"], (Guid)changes[2]["id"]!, (long)changes[2]["version"]!));
        Assert.Equal("delivered", (string?)changes[2]["data"]!["status"]);
        Assert.Equal(delivered.Reminder.TaskId, (Guid)changes[2]["data"]!["taskId"]!);

        Assert.Equal(("notification", read.Notification.Id, 2L), ((string?)changes[3]["resource"], (Guid)changes[3]["id"]!, (long)changes[3]["version"]!));
        Assert.NotNull(changes[3]["data"]!["readAt"]);
    }

    [Fact]
    public async Task What_a_user_does_over_the_api_arrives_at_their_clients()
    {
        var user = await RegisterAsync();
        await using var client = await UpdatesClient.ConnectAsync(sandbox.Host, user);

        var task = (await user.PostAsync("/tasks", new { title = "Buy milk" }, HttpStatusCode.Created))!;
        await Eventually.TrueAsync(() => Task.FromResult(Of(task).Count >= 1), "the new task arrives");
        await user.PostAsync($"/tasks/{task["id"]}/complete", new { });
        await Eventually.TrueAsync(() => Task.FromResult(Of(task).Count >= 2), "its completion arrives");
        await user.DeleteAsync($"/tasks/{task["id"]}");
        await Eventually.TrueAsync(() => Task.FromResult(Of(task).Count >= 3), "its deletion arrives");

        Assert.Equal(["upserted", "upserted", "deleted"], Of(task).Select(change => (string?)change["change"]));
        Assert.Equal(task.ToJsonString(), Of(task)[0]["data"]!.ToJsonString()); // the resource, as the API answers it
        Assert.Equal("completed", (string?)Of(task)[1]["data"]!["status"]);
        Assert.Equal([1L, 2L, 3L], Of(task).Select(change => (long)change["version"]!));

        List<JsonNode> Of(JsonNode resource) => [.. client.Changes.Where(change => (string?)change["resource"] == "task" && (Guid)change["id"]! == (Guid)resource["id"]!)];
    }

    [Fact]
    public async Task Comments_arrive_each_with_its_task_and_the_new_count()
    {
        var user = await RegisterAsync();
        var task = (await user.PostAsync("/tasks", new { title = "Buy milk" }, HttpStatusCode.Created))!;
        await sandbox.DrainAsync();
        await using var client = await UpdatesClient.ConnectAsync(sandbox.Host, user);

        var comment = (await user.PostAsync($"/tasks/{task["id"]}/comments", new { text = "Oat?" }, HttpStatusCode.Created))!;
        await user.DeleteAsync($"/comments/{comment["id"]}");
        await Eventually.TrueAsync(() => Task.FromResult(client.Changes.Count >= 4), "the comment and its task arrive twice");

        // In order per resource; a comment and its task come side by side.
        Assert.Equal(["upserted 1", "deleted 2"], Of("comment").Select(change => $"{change["change"]} {change["version"]}"));
        Assert.Equal(comment.ToJsonString(), Of("comment")[0]["data"]!.ToJsonString());
        Assert.Equal([(1L, 1), (1L, 0)], Of("task").Select(change => ((long)change["version"]!, (int)change["data"]!["commentCount"]!)));

        List<JsonNode> Of(string resource) => [.. client.Changes.Where(change => (string?)change["resource"] == resource)];
    }

    [Theory]
    [InlineData("planned")]
    [InlineData("fired")]
    [InlineData("delivered")]
    [InlineData("failed")]
    [InlineData("cancelled")]
    public async Task Every_step_of_a_reminder_arrives(string status)
    {
        var user = await RegisterAsync();
        await using var client = await UpdatesClient.ConnectAsync(sandbox.Host, user);
        var (state, at) = (Samples.Reminder(user.Id, status, 2), DateTimeOffset.UnixEpoch);

        await DeliverAsync(status switch
        {
            "planned" => new ReminderScheduled(state, at),
            "fired" => new ReminderFired(state, 0, at),
            "delivered" => new ReminderDelivered(state, "inApp", at),
            "failed" => new ReminderFailed(state, "email", "refused", at),
            _ => new ReminderCancelled(state, at),
        });
        await client.ReceivedAsync(1);

        Assert.Equal(status, (string?)client.Changes[0]["data"]!["status"]);
        Assert.Equal("upserted", (string?)client.Changes[0]["change"]);
    }

    [Fact]
    public async Task Changes_arrive_in_the_order_of_their_positions_on_every_connection()
    {
        var user = await RegisterAsync();
        await using var first = await UpdatesClient.ConnectAsync(sandbox.Host, user);
        await using var second = await UpdatesClient.ConnectAsync(sandbox.Host, user);
        var start = await first.ReadyAsync();

        await Task.WhenAll(Enumerable.Range(0, 250).Select(_ => Task.Run(() => DeliverAsync(Samples.TaskOf(user.Id)))));
        await Task.WhenAll(first.ReceivedAsync(250), second.ReceivedAsync(250));

        Assert.Equal(Enumerable.Range(1, 250).Select(offset => start + offset), first.Positions);
        Assert.Equal(first.Positions, second.Positions);
    }

    [Fact]
    public async Task A_client_that_was_away_misses_nothing()
    {
        var user = await RegisterAsync();
        var last = 0L;
        await using (var before = await UpdatesClient.ConnectAsync(sandbox.Host, user))
        {
            await DeliverAsync(Samples.TaskOf(user.Id));
            await before.ReceivedAsync(1);
            last = before.Positions[^1];
        }

        // More than a page while it is away, and further ones while it comes back.
        await Task.WhenAll(Enumerable.Range(0, 520).Select(_ => Task.Run(() => DeliverAsync(Samples.TaskOf(user.Id)))));
        var meanwhile = Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => DeliverAsync(Samples.TaskOf(user.Id)))));
        await using var after = await UpdatesClient.ConnectAsync(sandbox.Host, user);
        var ready = await after.ReadyAsync();
        var seen = new List<long>();
        var pages = 0;
        for (var (more, position) = (true, last); more; pages++)
        {
            var page = await after.ResumeAsync(position);
            Assert.False((bool)page["reset"]!);
            Assert.InRange(page["changes"]!.AsArray().Count, 0, 500);
            seen.AddRange(page["changes"]!.AsArray().Select(change => (long)change!["position"]!));
            (more, position) = ((bool)page["more"]!, (long)page["position"]!);
        }

        await meanwhile;
        await Eventually.TrueAsync(() => Task.FromResult(after.Positions.Concat(seen).Contains(last + 560)), "the last change arrives");

        Assert.True(pages > 1);
        Assert.True(seen[^1] >= ready);
        Assert.Equal(seen.Order(), seen);
        Assert.Equal(Enumerable.Range(1, 560).Select(offset => last + offset), seen.Concat(after.Positions).Distinct().Order());
        Assert.All(after.Positions, position => Assert.True(position > ready));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_000)]
    public async Task A_position_that_never_was_means_a_reset(long position)
    {
        var user = await RegisterAsync();
        await DeliverAsync(Samples.TaskOf(user.Id));
        await using var client = await UpdatesClient.ConnectAsync(sandbox.Host, user);

        var answer = await client.ResumeAsync(position);

        Assert.True((bool)answer["reset"]!);
        Assert.Equal(await client.ReadyAsync(), (long)answer["position"]!);
        Assert.Empty(answer["changes"]!.AsArray());
    }

    [Fact]
    public async Task Repeated_events_are_logged_once_and_late_ones_leave_the_same_state_by_version()
    {
        var (orderly, confused) = (await RegisterAsync(), await RegisterAsync());
        var task = Guid.CreateVersion7();
        await using var first = await UpdatesClient.ConnectAsync(sandbox.Host, orderly);
        await using var second = await UpdatesClient.ConnectAsync(sandbox.Host, confused);
        foreach (var version in (long[])[1, 2, 3])
        {
            await sandbox.DeliverAsync("realtime", Samples.TaskOf(orderly.Id, task, version, title: $"v{version}"), Guid.CreateVersion7());
        }

        var ids = new[] { Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7() };
        foreach (var version in (long[])[3, 1, 3, 2, 1, 2])
        {
            await sandbox.DeliverAsync("realtime", Samples.TaskOf(confused.Id, task, version, title: $"v{version}"), ids[version - 1]);
        }

        await Task.WhenAll(first.ReceivedAsync(3), second.ReceivedAsync(3));

        Assert.Equal(3, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM realtime.changes WHERE user_id = $1 AND resource_id = $2", confused.Id, task));
        Assert.Equal([3L, 1L, 2L], second.Changes.Select(change => (long)change["version"]!));
        Assert.Equal(StateOf(first), StateOf(second));

        static string StateOf(UpdatesClient client) => client.Changes.Aggregate(
            (Version: 0L, Title: ""),
            (state, change) => (long)change["version"]! > state.Version ? ((long)change["version"]!, (string)change["data"]!["title"]!) : state).ToString();
    }

    [Fact]
    public async Task The_same_event_at_the_same_time_is_logged_once()
    {
        var user = Guid.CreateVersion7();
        var (happened, id) = (Samples.TaskOf(user), Guid.CreateVersion7());

        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => sandbox.DeliverAsync("realtime", happened, id))));

        Assert.Equal([1L], await sandbox.QueryAsync<long>("SELECT position FROM realtime.changes WHERE user_id = $1", user));
    }

    [Fact]
    public async Task The_clients_of_a_deleted_user_are_closed_and_nothing_of_the_user_stays()
    {
        var (leaving, staying) = (await RegisterAsync(), await RegisterAsync());
        await DeliverAsync(Samples.TaskOf(leaving.Id));
        await using var gone = await UpdatesClient.ConnectAsync(sandbox.Host, leaving);
        await using var there = await UpdatesClient.ConnectAsync(sandbox.Host, staying);
        Assert.Equal(2, await sandbox.ExecuteAsync("""
            INSERT INTO realtime.dead_letters (consumer, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, data, error, failed_at)
            SELECT 'realtime.of-another-build', gen_random_uuid(), 'tasks.task-changed.v1', '/todoplatform/tasks', id, id, 1, id, now(), 'a secret', 'x', now() FROM unnest($1) AS id
            """, (object)new[] { leaving.Id, staying.Id }));

        await DeliverAsync(new UserDeleted(leaving.Id, 2, DateTimeOffset.UnixEpoch), Samples.TaskOf(leaving.Id), new UserDeleted(leaving.Id, 2, DateTimeOffset.UnixEpoch));
        await gone.Closed.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM realtime.changes WHERE user_id = $1", leaving.Id));
        Assert.Equal(1, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM realtime.heads WHERE user_id = $1 AND erased_at IS NOT NULL", leaving.Id));
        Assert.Equal([staying.Id], await sandbox.QueryAsync<Guid>("SELECT user_id FROM realtime.dead_letters WHERE user_id = $1 OR user_id = $2", leaving.Id, staying.Id));
        await DeliverAsync(Samples.TaskOf(staying.Id));
        await there.ReceivedAsync(1);

        // A ticket that is still good somewhere opens nothing here any more.
        await using var again = await UpdatesClient.OpenAsync(sandbox.Host, leaving.Http.DefaultRequestHeaders.Authorization!.ToString());
        await again.Closed.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_connection_ends_with_its_session_and_the_others_stay()
    {
        var (leaving, staying) = (await RegisterAsync(), await RegisterAsync());
        await using var ended = await UpdatesClient.ConnectAsync(sandbox.Host, leaving);
        await using var open = await UpdatesClient.ConnectAsync(sandbox.Host, staying);
        await sandbox.ExecuteAsync("DELETE FROM platform.sessions WHERE user_id = $1", leaving.Id);

        await CheckCredentialsAsync();

        await ended.Closed.WaitAsync(TimeSpan.FromSeconds(20));
        await DeliverAsync(Samples.TaskOf(staying.Id));
        await open.ReceivedAsync(1);
    }

    [Fact]
    public async Task A_connection_ends_with_its_access_token()
    {
        var user = await RegisterAsync();
        var token = "tpat_" + Guid.CreateVersion7().ToString("N");
        await sandbox.ExecuteAsync(
            "INSERT INTO platform.access_tokens (hash, id, user_id, scopes, roles, expires_at) VALUES ($1, $2, $3, ARRAY['tasks:read'], ARRAY[]::text[], now() + interval '1 day')",
            SHA256.HashData(Encoding.UTF8.GetBytes(token)), Guid.CreateVersion7(), user.Id);
        await using var client = await UpdatesClient.OpenAsync(sandbox.Host, "Bearer " + token);
        await client.ReadyAsync();
        await CheckCredentialsAsync();
        await DeliverAsync(Samples.TaskOf(user.Id));
        await client.ReceivedAsync(1);

        await sandbox.ExecuteAsync("DELETE FROM platform.access_tokens WHERE user_id = $1", user.Id);
        await CheckCredentialsAsync();

        await client.Closed.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Changes_whose_signal_was_lost_are_found_by_the_poll()
    {
        var user = await RegisterAsync();
        await DeliverAsync(Samples.TaskOf(user.Id));
        await using var client = await UpdatesClient.ConnectAsync(sandbox.Host, user);

        await sandbox.ExecuteAsync($"""
            UPDATE realtime.heads SET position = position + 1 WHERE user_id = '{user.Id}';
            INSERT INTO realtime.changes SELECT user_id, position + 1, gen_random_uuid(), resource, resource_id, version + 1, change, data, at
            FROM realtime.changes WHERE user_id = '{user.Id}' ORDER BY position DESC LIMIT 1
            """);

        await client.ReceivedAsync(1);
        Assert.Equal(await client.ReadyAsync() + 1, client.Positions[0]);
    }

    [Fact]
    public async Task A_call_with_nonsense_is_an_error_and_not_the_end()
    {
        var user = await RegisterAsync();
        await using var client = await UpdatesClient.ConnectAsync(sandbox.Host, user);

        Assert.Null((await Record.ExceptionAsync(() => client.ResumeAsync(long.MaxValue))));
        await DeliverAsync(Samples.TaskOf(user.Id));

        await client.ReceivedAsync(1);
    }

    private async Task<TestUser> RegisterAsync()
    {
        var user = await sandbox.RegisterAsync();
        await sandbox.DrainAsync();
        return user;
    }

    private async Task DeliverAsync(params IIntegrationEvent[] events)
    {
        foreach (var happened in events)
        {
            await sandbox.DeliverAsync("realtime", happened);
        }
    }

    /// <summary>What the feed does every ten seconds.</summary>
    private Task CheckCredentialsAsync()
    {
        var feed = sandbox.Host.Services.GetRequiredService<ChangeFeed>();
        return feed.CloseRevokedAsync(feed.AllClients(), CancellationToken.None);
    }
}
