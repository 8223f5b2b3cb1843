using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>A request for a resource that exists.</summary>
internal sealed record Aim(string Path, object? Body = null);

/// <summary>
/// For every endpoint with an id in its route: makes a real resource of an account, and says how to address it. A new
/// endpoint must add itself here.
/// </summary>
internal static class ForeignResources
{
    private const string Soon = "2999-01-01T09:00:00Z";

    public static IReadOnlyDictionary<string, Func<TestUser, Task<Aim>>> All { get; } = new Dictionary<string, Func<TestUser, Task<Aim>>>
    {
        ["GET /api/v1/tasks/{id:guid}"] = async owner => new($"/tasks/{await TaskAsync(owner)}"),
        ["PATCH /api/v1/tasks/{id:guid}"] = async owner => new($"/tasks/{await TaskAsync(owner)}", new { title = "changed" }),
        ["DELETE /api/v1/tasks/{id:guid}"] = async owner => new($"/tasks/{await TaskAsync(owner)}"),
        ["POST /api/v1/tasks/{id:guid}/complete"] = async owner => new($"/tasks/{await TaskAsync(owner)}/complete"),
        ["POST /api/v1/tasks/{id:guid}/reopen"] = async owner =>
        {
            var id = await TaskAsync(owner);
            await owner.PostAsync($"/tasks/{id}/complete");
            return new($"/tasks/{id}/reopen");
        },
        ["POST /api/v1/tasks/{id:guid}/skip"] = async owner => new($"/tasks/{(await SeriesAsync(owner))["id"]}/skip"),
        ["POST /api/v1/tasks/{id:guid}/pause"] = async owner => new($"/tasks/{(await SeriesAsync(owner))["id"]}/pause"),
        ["POST /api/v1/tasks/{id:guid}/resume"] = async owner =>
        {
            var id = (await SeriesAsync(owner))["id"];
            await owner.PostAsync($"/tasks/{id}/pause");
            return new($"/tasks/{id}/resume");
        },
        ["POST /api/v1/tasks/{id:guid}/move"] = async owner => new($"/tasks/{await TaskAsync(owner)}/move", new { parentId = (string?)null }),
        ["GET /api/v1/tasks/{id:guid}/comments"] = async owner => new($"/tasks/{await TaskAsync(owner)}/comments"),
        ["POST /api/v1/tasks/{id:guid}/comments"] = async owner => new($"/tasks/{await TaskAsync(owner)}/comments", new { text = "new" }),
        ["GET /api/v1/comments/{id:guid}"] = async owner => new($"/comments/{await CommentAsync(owner)}"),
        ["PATCH /api/v1/comments/{id:guid}"] = async owner => new($"/comments/{await CommentAsync(owner)}", new { text = "changed" }),
        ["DELETE /api/v1/comments/{id:guid}"] = async owner => new($"/comments/{await CommentAsync(owner)}"),
        ["GET /api/v1/projects/{id:guid}"] = async owner => new($"/projects/{await ProjectAsync(owner)}"),
        ["PATCH /api/v1/projects/{id:guid}"] = async owner => new($"/projects/{await ProjectAsync(owner)}", new { name = "changed" }),
        ["DELETE /api/v1/projects/{id:guid}"] = async owner => new($"/projects/{await ProjectAsync(owner)}"),
        ["POST /api/v1/projects/{id:guid}/archive"] = async owner => new($"/projects/{await ProjectAsync(owner)}/archive"),
        ["POST /api/v1/projects/{id:guid}/unarchive"] = async owner =>
        {
            var id = await ProjectAsync(owner);
            await owner.PostAsync($"/projects/{id}/archive");
            return new($"/projects/{id}/unarchive");
        },
        ["GET /api/v1/filters/{id:guid}"] = async owner => new($"/filters/{await FilterAsync(owner)}"),
        ["PATCH /api/v1/filters/{id:guid}"] = async owner => new($"/filters/{await FilterAsync(owner)}", new { name = "changed" }),
        ["DELETE /api/v1/filters/{id:guid}"] = async owner => new($"/filters/{await FilterAsync(owner)}"),
        ["POST /api/v1/projects/{id:guid}/restore"] = async owner =>
        {
            var id = await ProjectAsync(owner);
            await owner.DeleteAsync($"/projects/{id}");
            return new($"/projects/{id}/restore");
        },
        ["POST /api/v1/tasks/{id:guid}/restore"] = async owner =>
        {
            var id = await TaskAsync(owner);
            await owner.DeleteAsync($"/tasks/{id}");
            return new($"/tasks/{id}/restore");
        },
        ["GET /api/v1/sections/{id:guid}"] = async owner => new($"/sections/{await SectionAsync(owner)}"),
        ["PATCH /api/v1/sections/{id:guid}"] = async owner => new($"/sections/{await SectionAsync(owner)}", new { name = "changed" }),
        ["DELETE /api/v1/sections/{id:guid}"] = async owner => new($"/sections/{await SectionAsync(owner)}"),
        ["POST /api/v1/sections/{id:guid}/restore"] = async owner =>
        {
            var id = await SectionAsync(owner);
            await owner.DeleteAsync($"/sections/{id}");
            return new($"/sections/{id}/restore");
        },
        ["GET /api/v1/import/{id:guid}"] = async owner => new($"/import/{await ImportAsync(owner)}"),
        ["DELETE /api/v1/import/{id:guid}"] = async owner => new($"/import/{await ImportAsync(owner)}"),
        ["POST /api/v1/import/{id:guid}/undo"] = async owner =>
        {
            var id = await ImportAsync(owner);
            await owner.DeleteAsync($"/import/{id}");
            return new($"/import/{id}/undo");
        },
        ["POST /api/v1/tasks/{id:guid}/duplicate"] = async owner => new($"/tasks/{await TaskAsync(owner)}/duplicate"),
        ["POST /api/v1/projects/{id:guid}/duplicate"] = async owner => new($"/projects/{await ProjectAsync(owner)}/duplicate"),
        ["POST /api/v1/undo/{token:guid}"] = async owner =>
        {
            await TaskAsync(owner);
            return new($"/undo/{owner.LastResponse!.Headers.GetValues("Undo-Token").Single()}");
        },
        ["GET /api/v1/recurrence/series/{id:guid}"] = async owner =>
        {
            var path = $"/recurrence/series/{(await SeriesAsync(owner))["recurrence"]!["seriesId"]}";
            await AppearsAsync(owner, path);
            return new(path);
        },
        ["POST /api/v1/reminders/{id:guid}/snooze"] = async owner => new($"/reminders/{await ReminderAsync(owner)}/snooze", new { @for = "PT15M" }),
        ["POST /api/v1/reminders/{id:guid}/dismiss"] = async owner => new($"/reminders/{await ReminderAsync(owner)}/dismiss"),
        ["POST /api/v1/notifications/{id:guid}/read"] = async owner => new($"/notifications/{await NotificationAsync(owner)}/read"),
        ["GET /api/v1/tokens/{id:guid}"] = async owner => new($"/tokens/{await TokenAsync(owner)}"),
        ["DELETE /api/v1/tokens/{id:guid}"] = async owner => new($"/tokens/{await TokenAsync(owner)}"),
        ["DELETE /api/v1/me/sessions/{id:guid}"] = async owner =>
        {
            await new TestUser(new HttpClient { BaseAddress = owner.Http.BaseAddress }) { Email = owner.Email }.SignInAsync();
            var sessions = (await owner.GetAsync("/me/sessions"))!["items"]!.AsArray();
            return new($"/me/sessions/{sessions.Single(session => !(bool)session!["current"]!)!["id"]}");
        },
    };

    public static async Task<string> TaskAsync(TestUser owner) => (string)(await owner.PostAsync("/tasks", new { title = "Mine" }, HttpStatusCode.Created))!["id"]!;

    public static async Task<string> ProjectAsync(TestUser owner) => (string)(await owner.PostAsync("/projects", new { name = "Mine" }, HttpStatusCode.Created))!["id"]!;

    public static async Task<string> FilterAsync(TestUser owner) => (string)(await owner.PostAsync("/filters", new { name = "Mine", query = "today" }, HttpStatusCode.Created))!["id"]!;
    public static async Task<string> SectionAsync(TestUser owner) => (string)(await owner.PostAsync("/sections", new { name = "Mine", projectId = await ProjectAsync(owner) }, HttpStatusCode.Created))!["id"]!;
    public static async Task<string> CommentAsync(TestUser owner) => (string)(await owner.PostAsync($"/tasks/{await TaskAsync(owner)}/comments", new { text = "Mine" }, HttpStatusCode.Created))!["id"]!;

    public static async Task<string> ImportAsync(TestUser owner)
    {
        var file = new StringContent($$"""{"format":"todoplatform-export","formatVersion":1,"tasks":[{"id":"{{Guid.CreateVersion7()}}","title":"Mine"}]}""");
        return (string)(await owner.PostAsync("/import?fileName=Mine.json", file, HttpStatusCode.Accepted))!["id"]!;
    }

    public static async Task<string> TokenAsync(TestUser owner) => (string)(await owner.PostAsync("/tokens", new { name = "Mine", scopes = (string[])["tasks:read"] }, HttpStatusCode.Created))!["id"]!;

    public static async Task<JsonNode> SeriesAsync(TestUser owner) =>
        (await owner.PostAsync("/tasks", new { title = "Mine, daily", due = new { date = "2999-01-01" }, recurrence = new { rule = "FREQ=DAILY" } }, HttpStatusCode.Created))!;

    public static async Task<string> ReminderAsync(TestUser owner)
    {
        var task = await owner.PostAsync("/tasks", new { title = "Mine, soon", reminders = (object[])[new { kind = "absolute", at = Soon }] }, HttpStatusCode.Created);
        return await FirstAsync(owner, $"/reminders?taskId={task!["id"]}");
    }

    public static async Task<string> NotificationAsync(TestUser owner)
    {
        await owner.PostAsync("/tasks", new { title = "Mine, now", reminders = (object[])[new { kind = "absolute", at = TimeProvider.System.GetUtcNow().AddSeconds(3) }] }, HttpStatusCode.Created);
        return await FirstAsync(owner, "/notifications");
    }

    private static async Task<string> FirstAsync(TestUser owner, string path) =>
        await Eventually.ValueAsync(async () => (string?)(await owner.GetAsync(path))!["items"]!.AsArray().FirstOrDefault()?["id"], $"{path} has an item");

    private static Task AppearsAsync(TestUser owner, string path) => Eventually.TrueAsync(
        async () =>
        {
            using var answer = await owner.Http.GetAsync(new Uri("/api/v1" + path, UriKind.Relative), TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode;
        },
        path + " is there");
}
