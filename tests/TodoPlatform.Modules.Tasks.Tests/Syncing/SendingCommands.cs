using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.Modules.Tasks.Resources;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests.Syncing;

public sealed class SendingCommands(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task One_call_sends_and_catches_up()
    {
        var user = await sandbox.UserAsync();
        var copy = new SyncedCopy(user);
        await copy.SyncAsync();
        await CreateAsync(user, new { title = "by another device" });

        var answer = await SendAsync(
            user, copy.Token,
            Command("project.create", new { name = "Trip" }, tempId: "p1"),
            Command("section.create", new { projectId = "p1", name = "Before" }, tempId: "s1"),
            Command("task.create", new { title = "Pack", sectionId = "s1", labels = new[] { "home" } }, tempId: "t1"),
            Command("task.create", new { title = "Socks", parentId = "t1" }, tempId: "t2"),
            Command("task.quickAdd", new { text = "Buy a map tomorrow p2" }, tempId: "t3"),
            Command("comment.create", new { text = "Not too much" }, id: "t1", tempId: "c1"),
            Command("task.move", new { projectId = "p1", afterId = "t1" }, id: "t3"),
            Command("task.complete", null, id: "t2"),
            Command("label.update", new { color = "red" }, name: "home"),
            Command("filter.create", new { name = "Mine", query = "@home" }, tempId: "f1"));
        copy.Take(answer);

        Assert.Equal([201, 201, 201, 201, 201, 201, 422, 200, 200, 201], Statuses(answer)); // the map is in no section, so it cannot stand behind Pack
        Assert.Equal(["p1", "s1", "t1", "t2", "t3", "c1", "f1"], answer["tempIds"]!.AsObject().Select(pair => pair.Key));
        Assert.Equal(["project", "section", "task", "task", "task", "comment", "task", "task", "label", "filter"], answer["results"]!.AsArray().Select(result => (string)result!["resource"]!));
        Assert.Equal((Guid)answer["tempIds"]!["t1"]!, (Guid)answer["results"]![2]!["id"]!);
        Assert.Equal(["Buy a map", "Pack", "Socks", "by another device"], copy.Titles);
        Assert.Equal(1, copy.FullSyncs);
        await copy.AssertCompleteAsync();
    }

    [Fact]
    public async Task Every_write_of_the_module_has_a_command()
    {
        var user = await sandbox.UserAsync();
        var task = Command("task.create", new { title = "task", labels = new[] { "x" }, due = new { date = "2026-11-23" }, recurrence = new { rule = "FREQ=DAILY" } }, tempId: "task");

        object[] commands =
        [
            task,
            Command("task.update", new { title = "renamed" }, id: "task"), Command("task.complete", null, id: "task"), Command("task.reopen", null, id: "task"), Command("task.skip", null, id: "task"), Command("task.pause", null, id: "task"),
            Command("task.resume", null, id: "task"), Command("task.move", new { parentId = (string?)null }, id: "task"), Command("task.duplicate", null, id: "task", tempId: "copy"),
            Command("task.delete", null, id: "copy"), Command("task.restore", null, id: "copy"), Command("task.quickAdd", new { text = "line" }, tempId: "line"),
            Command("project.create", new { name = "p" }, tempId: "p"), Command("project.update", new { name = "q" }, id: "p"), Command("project.archive", null, id: "p"), Command("project.unarchive", null, id: "p"),
            Command("project.duplicate", new { name = "r" }, id: "p", tempId: "r"), Command("project.delete", null, id: "p"), Command("project.restore", null, id: "p"),
            Command("section.create", new { projectId = "p", name = "s" }, tempId: "s"), Command("section.update", new { name = "t", projectId = "r" }, id: "s"), Command("section.delete", new { tasks = "delete" }, id: "s"),
            Command("section.restore", null, id: "s"), Command("label.update", new { name = "y" }, name: "x"), Command("label.delete", null, name: "y"),
            Command("filter.create", new { name = "f", query = "today" }, tempId: "f"), Command("filter.update", new { name = "g" }, id: "f"), Command("filter.delete", null, id: "f"),
            Command("comment.create", new { text = "c" }, id: "line", tempId: "c"), Command("comment.update", new { text = "d" }, id: "c"), Command("comment.delete", null, id: "c"),
        ];
        var answer = await SendAsync(user, null, commands);

        Assert.Equal(
            sandbox.Host.Services.GetServices<SyncedCommand>().Select(command => command.Type).Order(),
            commands.Select(command => (string)JsonSerializer.SerializeToNode(command)!["type"]!).Distinct().Order());
        Assert.All(answer["results"]!.AsArray(), result => Assert.True((int)result!["status"]! < 300, result.ToJsonString()));
        var copy = new SyncedCopy(user);
        copy.Take(answer);
        Assert.Equal(1, copy.FullSyncs);
        await copy.AssertCompleteAsync();
    }

    [Fact]
    public async Task Each_command_that_changed_something_is_undone_by_a_token_of_its_own()
    {
        var user = await sandbox.UserAsync();
        var copy = new SyncedCopy(user);
        object[] commands =
        [
            Command("task.create", new { title = "stays" }, tempId: "t1"), Command("task.create", new { title = "" }), Command("task.create", new { title = "goes" }, tempId: "t2"),
            Command("task.update", new { title = "stays" }, id: "t1"),
        ];

        var answer = await SendAsync(user, null, commands);
        copy.Take(answer);
        var tokens = answer["results"]!.AsArray().Select(result => (Guid?)result!["undoToken"]).ToList();
        Assert.Equal([true, false, true, false], tokens.Select(token => token is not null));
        Assert.Equal(tokens, (await SendAsync(user, copy.Token, commands))["results"]!.AsArray().Select(result => (Guid?)result!["undoToken"]));

        await user.PostAsync($"/undo/{tokens[2]}");
        await copy.SyncAsync();
        Assert.Equal(["stays"], copy.Titles);
        await copy.AssertCompleteAsync();
    }

    [Fact]
    public async Task A_repeat_of_the_whole_request_gives_the_same_results_and_does_nothing()
    {
        var user = await sandbox.UserAsync();
        var open = await CreateAsync(user, new { title = "open" });
        object[] commands =
        [
            Command("task.create", new { title = "made once" }, tempId: "a"), Command("task.create", new { title = "" }, tempId: "b"),
            Command("task.update", new { title = "late" }, id: IdOf(open).ToString(), version: 7), Command("comment.create", new { text = "c" }, id: "a"), Command("task.delete", null, id: "b"),
        ];

        var first = await SendAsync(user, null, commands);
        await user.PatchAsync($"/tasks/{first["tempIds"]!["a"]}", new { title = "renamed since" });
        await sandbox.ForgetEventsAsync(user);
        var second = await SendAsync(user, (string)first["token"]!, commands);

        Assert.Equal([201, 422, 412, 201, 422], Statuses(first));
        Assert.Equal("unknown-temp-id", (string)first["results"]![4]!["problem"]!["code"]!);
        Assert.Equal("open", (string)first["results"]![2]!["problem"]!["current"]!["title"]!);
        Assert.True(JsonNode.DeepEquals(first["results"], second["results"]), second["results"]!.ToJsonString());
        Assert.True(JsonNode.DeepEquals(first["tempIds"], second["tempIds"]));
        Assert.Empty(await sandbox.EventsAsync(user));
        Assert.Equal(["open", "renamed since"], (await TitlesAsync(user)).Order());
    }

    [Fact]
    public async Task The_same_request_from_two_connections_at_once_is_done_once()
    {
        var user = await sandbox.UserAsync();
        object[] commands = [.. Enumerable.Range(0, 20).Select(i => Command("task.create", new { title = $"task {i}" }, tempId: $"t{i}"))];

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(user, null, commands)));

        Assert.Equal(20, (await TitlesAsync(user, "?limit=200")).Count);
        Assert.All(answers, answer => Assert.True(JsonNode.DeepEquals(answers[0]["tempIds"], answer["tempIds"])));
    }

    [Fact]
    public async Task A_uuid_is_for_one_command()
    {
        var user = await sandbox.UserAsync();
        var uuid = Guid.CreateVersion7();
        await SendAsync(user, null, Command("task.create", new { title = "one" }, uuid: uuid));

        foreach (var other in (object[])[Command("task.create", new { title = "two" }, uuid: uuid), Command("project.create", new { name = "one" }, uuid: uuid), Command("task.create", new { title = "one" }, uuid: uuid, tempId: "a")])
        {
            Assert.Equal("command-reused", (string)(await SendAsync(user, null, other))["results"]![0]!["problem"]!["code"]!);
        }

        var stranger = await sandbox.UserAsync();
        Assert.Equal([201], Statuses(await SendAsync(stranger, null, Command("task.create", new { title = "theirs" }, uuid: uuid))));
        Assert.Equal(["one"], await TitlesAsync(user));
    }

    [Fact]
    public async Task What_depends_on_a_refused_command_is_refused_and_the_rest_is_done()
    {
        var user = await sandbox.UserAsync();

        var dependent = Command("task.create", new { title = "in it", projectId = "p" }, tempId: "t");
        var answer = await SendAsync(
            user, null,
            Command("task.create", new { title = "too early", parentId = "later" }),
            Command("project.create", new { name = "" }, tempId: "p"), dependent,
            Command("task.update", new { title = "x" }, id: "t"), Command("task.update", new { title = "x" }, id: "nobody"),
            Command("task.create", new { title = "p", description = "t" }, tempId: "later"));

        Assert.Equal([422, 422, 422, 422, 422, 201], Statuses(answer));
        Assert.Equal(["unknown-temp-id", "validation-failed", "unknown-temp-id", "unknown-temp-id", "unknown-temp-id", null], answer["results"]!.AsArray().Select(result => (string?)result!["problem"]?["code"]));
        Assert.Equal("body.projectId", Assert.Single(answer["results"]![2]!["problem"]!["errors"]!.AsObject()).Key);
        Assert.Equal(["p"], await TitlesAsync(user)); // texts are left alone, whatever they say

        // With the project in order, the same command is done: it was none before.
        Assert.Equal([201, 201], Statuses(await SendAsync(user, null, Command("project.create", new { name = "p" }, tempId: "p"), dependent)));
    }

    [Fact]
    public async Task Commands_that_are_none_are_told_so()
    {
        var user = await sandbox.UserAsync();
        var id = IdOf(await CreateAsync(user, new { title = "task", labels = new[] { "x" } })).ToString();

        var answer = await SendAsync(
            user, null,
            Command("task.fly", null, id: id), Command("task.update", new { title = "x" }), Command("task.create", new { title = "x" }, id: id), Command("task.complete", null, id: id, tempId: "a"),
            Command("label.delete", null), Command("task.delete", null, id: id, name: "x"), Command("task.update", new { title = 5 }, id: id), Command("task.update", new { title = "x" }, id: id, scope: "some"),
            Command("section.delete", new { tasks = "burn" }, id: id), Command("task.quickAdd", new { text = "x", dryRun = true }), Command("task.update", new { title = "x" }, id: Guid.CreateVersion7().ToString()),
            Command("label.delete", null, name: "y"));

        Assert.Equal([400, 400, 400, 400, 400, 400, 400, 400, 400, 422, 404, 404], Statuses(answer));
        Assert.Equal(
            ["bad-command", "bad-command", "bad-command", "bad-command", "bad-command", "bad-command", "invalid-json", "bad-scope", "invalid-json", "validation-failed", "task-not-found", "label-not-found"],
            answer["results"]!.AsArray().Select(result => (string)result!["problem"]!["code"]!));
        Assert.Equal("task", Assert.Single(await TitlesAsync(user)));
    }

    [Fact]
    public async Task A_request_that_is_none_does_nothing()
    {
        var user = await sandbox.UserAsync();
        var good = Command("task.create", new { title = "x" });

        await RefuseAsync(HttpStatusCode.UnprocessableEntity, new { commands = Enumerable.Range(0, 101).Select(_ => good) });
        await RefuseAsync(HttpStatusCode.UnprocessableEntity, new { commands = new[] { good, null } });
        await RefuseAsync(HttpStatusCode.UnprocessableEntity, new { commands = new[] { good, new { type = "task.create", body = new { title = "x" } } } });
        await RefuseAsync(HttpStatusCode.UnprocessableEntity, new { commands = new[] { Command("task.create", new { title = "x" }, tempId: "a"), Command("task.create", new { title = "y" }, tempId: "a") } });
        await RefuseAsync(HttpStatusCode.UnprocessableEntity, new { commands = new[] { Command("task.create", new { title = "x" }, tempId: "") } });
        await RefuseAsync(HttpStatusCode.BadRequest, new { commands = new[] { good }, token = "x" });
        await RefuseAsync(HttpStatusCode.BadRequest, new { commands = new[] { good }, limit = 0 });
        ProblemAssert.Is(await user.PostAsync("/sync?dryRun=true", new { commands = new[] { good } }, HttpStatusCode.BadRequest), "bad-dry-run");
        Assert.Empty(await TitlesAsync(user));
        await user.PostAsync("/sync", new { });

        Task RefuseAsync(HttpStatusCode expected, object request) => user.PostAsync("/sync", request, expected);
    }

    [Fact]
    public async Task Foreign_things_are_not_there()
    {
        var (owner, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        var id = IdOf(await CreateAsync(owner, new { title = "Mine" })).ToString();
        var project = IdOf(await CreateProjectAsync(owner)).ToString();

        var answer = await SendAsync(
            other, null,
            Command("task.update", new { title = "x" }, id: id), Command("task.delete", null, id: id), Command("comment.create", new { text = "x" }, id: id), Command("project.archive", null, id: project),
            Command("task.create", new { title = "x", projectId = project }));

        Assert.Equal([404, 404, 404, 404, 422], Statuses(answer));
        Assert.DoesNotContain("Mine", answer.ToJsonString(), StringComparison.Ordinal);
    }

    private static object Command(string type, object? body, string? id = null, string? tempId = null, string? name = null, long? version = null, string? scope = null, Guid? uuid = null) =>
        new { uuid = uuid ?? Guid.CreateVersion7(), type, tempId, id, name, version, scope, body };

    private static async Task<JsonNode> SendAsync(TestUser user, string? token, params object[] commands) => (await user.PostAsync("/sync", new { token, commands }))!;

    private static IEnumerable<int> Statuses(JsonNode answer) => answer["results"]!.AsArray().Select(result => (int)result!["status"]!);
}
