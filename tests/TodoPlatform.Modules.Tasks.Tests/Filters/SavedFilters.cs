using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests.Filters;

public sealed class SavedFilters(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task A_filter_lives_from_creation_to_deletion()
    {
        var user = await sandbox.UserAsync();
        await sandbox.ForgetEventsAsync(user);
        var id = Guid.CreateVersion7();

        var filter = (await user.PostAsync("/filters", new { id, name = "Now", query = "(today | overdue)  & @work", color = "red", isFavorite = true }, HttpStatusCode.Created))!;
        Assert.Equal($"/api/v1/filters/{id}", user.LastResponse!.Headers.Location?.ToString());
        Assert.Equal("\"1\"", user.LastETag);
        Assert.Equal((id, "Now", "(today | overdue)  & @work", "red", true, 1L), (IdOf(filter), (string)filter["name"]!, (string)filter["query"]!, (string)filter["color"]!, (bool)filter["isFavorite"]!, (long)filter["version"]!));
        Assert.Equal(filter.ToJsonString(), (await user.GetAsync($"/filters/{id}"))!.ToJsonString());
        await user.SendAsync(HttpMethod.Get, $"/filters/{id}", null, HttpStatusCode.NotModified, request => request.Headers.TryAddWithoutValidation("If-None-Match", "\"1\""));
        ProblemAssert.Is(await user.PostAsync("/filters", new { id, name = "x", query = "p1" }, HttpStatusCode.Conflict), "id-taken");

        var patched = (await user.PatchAsync($"/filters/{id}", new JsonObject { ["name"] = "At work", ["color"] = null, ["query"] = "@work" }, ifMatch: "\"1\""))!;
        Assert.Equal(("At work", "@work", null, true, 2L), ((string)patched["name"]!, (string)patched["query"]!, (string?)patched["color"], (bool)patched["isFavorite"]!, (long)patched["version"]!));
        ProblemAssert.Is(await user.PatchAsync($"/filters/{id}", new { name = "z" }, HttpStatusCode.PreconditionFailed, ifMatch: "\"1\""), "version-mismatch");
        ProblemAssert.Is(await user.DeleteAsync($"/filters/{id}", HttpStatusCode.PreconditionFailed, ifMatch: "\"1\""), "version-mismatch");
        Assert.Equal(2L, (long)(await user.PatchAsync($"/filters/{id}", new { name = "At work" }))!["version"]!);

        await user.DeleteAsync($"/filters/{id}", ifMatch: "\"2\"");
        ProblemAssert.Is(await user.GetAsync($"/filters/{id}", HttpStatusCode.NotFound), "filter-not-found");
        ProblemAssert.Is(await user.PostAsync("/filters", new { id, name = "x", query = "p1" }, HttpStatusCode.Conflict), "id-taken");
        Assert.Equal(["tasks.filter-created.v1", "tasks.filter-updated.v1", "tasks.filter-deleted.v1"], await sandbox.EventsAsync(user));
        var changes = (await sandbox.EventDataAsync(user, "tasks.task-changed.v1")).Where(change => (string)change["resource"]! == "filter").ToList();
        Assert.Equal(filter.ToJsonString(), changes[0]["data"]!.ToJsonString());
        Assert.Equal(patched.ToJsonString(), changes[1]["data"]!.ToJsonString());
        Assert.Null(changes[2]["data"]);
    }

    [Fact]
    public async Task A_repeated_creation_saves_one_filter()
    {
        var user = await sandbox.UserAsync();
        var first = await SaveAsync();
        var second = await SaveAsync();

        Assert.Equal(first!.ToJsonString(), second!.ToJsonString());
        Assert.Single((await user.GetAsync("/filters"))!["items"]!.AsArray());

        Task<JsonNode?> SaveAsync() =>
            user.SendAsync(HttpMethod.Post, "/filters", new { name = "Now", query = "today" }, HttpStatusCode.Created, request => request.Headers.TryAddWithoutValidation("Idempotency-Key", "once"));
    }

    [Theory]
    [InlineData("""{"name":"","query":"today"}""", HttpStatusCode.UnprocessableEntity, "validation-failed")]
    [InlineData("""{"name":"a\nb","query":"today"}""", HttpStatusCode.UnprocessableEntity, "validation-failed")]
    [InlineData("""{"name":"x","query":null}""", HttpStatusCode.UnprocessableEntity, "validation-failed")]
    [InlineData("""{"name":"x","query":""}""", HttpStatusCode.UnprocessableEntity, "bad-filter")]
    [InlineData("""{"name":"x","query":"tody"}""", HttpStatusCode.UnprocessableEntity, "bad-filter")]
    [InlineData("""{"name":"x","query":"today","color":"octarine"}""", HttpStatusCode.UnprocessableEntity, "validation-failed")]
    public async Task Bad_filters_are_refused(string body, HttpStatusCode expected, string code)
    {
        var user = await sandbox.UserAsync();
        var saved = (await user.PostAsync("/filters", new { name = "Now", query = "today" }, HttpStatusCode.Created))!;

        ProblemAssert.Is(await user.PostAsync("/filters", JsonNode.Parse(body), expected), code);
        ProblemAssert.Is(await user.PatchAsync($"/filters/{IdOf(saved)}", JsonNode.Parse(body)!, expected), code);
        Assert.Equal(saved.ToJsonString(), (await user.GetAsync($"/filters/{IdOf(saved)}"))!.ToJsonString());
    }

    [Fact]
    public async Task Filters_are_listed_in_their_order_and_can_be_put_elsewhere()
    {
        var (user, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        var ids = new List<Guid>();
        foreach (var name in (string[])["a", "b", "c"])
        {
            sandbox.Clock.Advance(TimeSpan.FromMilliseconds(1));
            ids.Add(IdOf((await user.PostAsync("/filters", new { name, query = "today" }, HttpStatusCode.Created))!));
        }

        async Task<List<string>> NamesAsync(string query = "") => [.. (await user.GetAsync("/filters" + query))!["items"]!.AsArray().Select(filter => (string)filter!["name"]!)];
        Assert.Equal(["a", "b", "c"], await NamesAsync());
        await user.PatchAsync($"/filters/{ids[2]}", new JsonObject { ["afterId"] = null });
        await user.PatchAsync($"/filters/{ids[0]}", new { afterId = ids[1] });
        Assert.Equal(["c", "b", "a"], await NamesAsync());
        ProblemAssert.Is(await user.PatchAsync($"/filters/{ids[0]}", new { afterId = Guid.CreateVersion7() }, HttpStatusCode.UnprocessableEntity), "filter-not-found");

        var page = (await user.GetAsync("/filters?limit=2"))!;
        Assert.Equal(["a"], await NamesAsync($"?limit=2&cursor={Uri.EscapeDataString((string)page["nextCursor"]!)}"));
        ProblemAssert.Is(await other.GetAsync($"/filters?cursor={Uri.EscapeDataString((string)page["nextCursor"]!)}", HttpStatusCode.BadRequest), "bad-cursor");
        await user.GetAsync("/filters?limit=0", HttpStatusCode.BadRequest);
        Assert.Empty((await other.GetAsync("/filters"))!["items"]!.AsArray());
        await other.GetAsync($"/filters/{ids[0]}", HttpStatusCode.NotFound);
        await other.PatchAsync($"/filters/{ids[0]}", new { name = "x" }, HttpStatusCode.NotFound);
        await other.DeleteAsync($"/filters/{ids[0]}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Filters_go_with_their_user()
    {
        var user = await sandbox.UserAsync();
        await user.PostAsync("/filters", new { name = "Now", query = "today" }, HttpStatusCode.Created);

        await sandbox.DeliverAsync("tasks", new UserDeleted(user.Id, 2, sandbox.Now));

        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.filters WHERE user_id = $1", user.Id));
    }

    [Fact]
    public async Task Ranks_stay_short_however_often_filters_are_moved()
    {
        var user = await sandbox.UserAsync();
        var ids = new List<Guid>();
        foreach (var name in (string[])["first", "a", "b"])
        {
            sandbox.Clock.Advance(TimeSpan.FromMilliseconds(1));
            ids.Add(IdOf((await user.PostAsync("/filters", new { name, query = "today" }, HttpStatusCode.Created))!));
        }

        for (var i = 0; i < 200; i++)
        {
            var moved = (await user.PatchAsync($"/filters/{ids[1 + (i % 2)]}", new { afterId = ids[0] }))!;
            Assert.InRange(((string)moved["order"]!).Length, 1, 28); // longer ones an export could not bring back
        }

        var listed = (await user.GetAsync("/filters"))!["items"]!.AsArray();
        Assert.Equal(["first", "b", "a"], listed.Select(filter => (string)filter!["name"]!));
        Assert.Equal(listed.Select(filter => (string)filter!["order"]!).Order(StringComparer.Ordinal), listed.Select(filter => (string)filter!["order"]!));
    }
}
