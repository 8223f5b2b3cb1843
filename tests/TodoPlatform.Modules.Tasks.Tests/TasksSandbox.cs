using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Recurrence.Contracts;
using TodoPlatform.Testing;

namespace TodoPlatform.Modules.Tasks.Tests;

/// <summary>
/// The whole Host on a clock that starts on Friday 20 November 2026, 08:00 UTC, with the relay off: events stay in the
/// outbox, where tests read them, and what other modules would answer is delivered by the test.
/// </summary>
public sealed class TasksSandbox(TestPostgres postgres) : ClockedSandbox(postgres)
{
    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Messaging:Relay"] = "false" };

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>A signed-in user whose registration has reached the module.</summary>
    public async Task<TestUser> UserAsync(string timeZone = "Europe/Berlin")
    {
        var user = await RegisterAsync(timeZone);
        await DeliverAsync("tasks", new UserRegistered(StateOf(user, timeZone, 1), Now));
        return user;
    }

    public static UserState StateOf(TestUser user, string timeZone, long version) =>
        new(user.Id, user.Email, "Test User", timeZone, "en", DayOfWeek.Monday, DateOrder.DayMonthYear, null, version);

    /// <summary>The event types in a user's outbox, oldest first, without the derived ones.</summary>
    public Task<IReadOnlyList<string>> EventsAsync(TestUser user) =>
        QueryAsync<string>("SELECT event_type FROM tasks.outbox WHERE user_id = $1 AND event_type NOT LIKE 'tasks.task-changed.%' ORDER BY position", user.Id);

    /// <summary>The data of a user's events of one type, oldest first.</summary>
    public async Task<IReadOnlyList<JsonNode>> EventDataAsync(TestUser user, string type) =>
        [.. (await QueryAsync<byte[]>("SELECT data FROM tasks.outbox WHERE user_id = $1 AND event_type = $2 ORDER BY position", user.Id, type)).Select(data => JsonNode.Parse(data)!)];

    /// <summary>Adds so many tasks that are like one without dates.</summary>
    public Task AddCopiesAsync(JsonNode task, int count) => AddTasksAsync("""
        INSERT INTO tasks.tasks (id, user_id, project_id, title, priority, labels, label_keys, due_sort, reminders, status, rank, time_zone, tzdb_version, created_at, updated_at, version)
        SELECT gen_random_uuid(), user_id, project_id, title, priority, labels, label_keys, due_sort, reminders, status, rank, time_zone, tzdb_version, created_at, updated_at, 1
        FROM tasks.tasks, generate_series(1, $2) n WHERE id = $1
        """, IdOf(task), count);

    /// <summary>Adds many tasks by a statement, as if they had always been there: no client is told of them, which would take as long again as writing them.</summary>
    public async Task AddTasksAsync(string insert, params object?[] args)
    {
        await ExecuteAsync("ALTER TABLE tasks.tasks DISABLE TRIGGER sync_new");
        await ExecuteAsync(insert, args);
        await ExecuteAsync("ALTER TABLE tasks.tasks ENABLE TRIGGER sync_new");
        await ExecuteAsync("VACUUM ANALYZE tasks.tasks");
    }

    public Task ForgetEventsAsync(TestUser user) => ExecuteAsync("DELETE FROM tasks.outbox WHERE user_id = $1", user.Id);

    /// <summary>What Recurrence answers when <paramref name="closed"/> was closed.</summary>
    public async Task<OccurrencePlanned> PlanAsync(TestUser user, JsonNode closed, string date, string? time, long? generation = null, int missed = 0)
    {
        var seriesId = SeriesIdOf(closed);
        return new OccurrencePlanned(
            user.Id, seriesId, IdOf(closed), generation ?? await GenerationAsync(seriesId), DateOnly.Parse(date), time is null ? null : TimeOnly.Parse(time),
            (int)closed["recurrence"]!["number"]! + 1, [.. Enumerable.Repeat(new MissedOccurrence(DateOnly.Parse(date), null), missed)], 1, Now);
    }

    public Task<long> GenerationAsync(Guid seriesId) => QuerySingleAsync<long>("SELECT generation FROM tasks.series WHERE id = $1", seriesId);

    /// <summary>The open occurrence of a series; null between two.</summary>
    public static async Task<JsonNode?> OpenOccurrenceAsync(TestUser user, Guid seriesId) =>
        (await user.GetAsync("/tasks?limit=200"))!["items"]!.AsArray().SingleOrDefault(task => (Guid?)task!["recurrence"]?["seriesId"] == seriesId);

    public static Guid IdOf(JsonNode resource) => (Guid)resource["id"]!;

    public static Guid SeriesIdOf(JsonNode task) => (Guid)task["recurrence"]!["seriesId"]!;

    public static async Task<JsonNode> CreateAsync(TestUser user, object body) => (await user.PostAsync("/tasks", body, HttpStatusCode.Created))!;

    public static async Task<JsonNode> CreateProjectAsync(TestUser user, string name = "Work") => (await user.PostAsync("/projects", new { name }, HttpStatusCode.Created))!;

    /// <summary>A weekly task on Mondays at 09:00, pinned to Berlin; the first occurrence is 23 November.</summary>
    public static Task<JsonNode> CreateWeeklyAsync(TestUser user, string rule = "FREQ=WEEKLY", string mode = "catchUp") => CreateAsync(user, new
    {
        title = "Water the plants",
        description = "All of them",
        priority = "high",
        labels = new[] { "Home", "green" },
        start = new { date = "2026-11-21" },
        due = new { date = "2026-11-23", time = "09:00", timeZone = "Europe/Berlin" },
        deadline = "2026-11-24",
        durationMinutes = 30,
        recurrence = new { rule, mode },
        reminders = new object[] { new { kind = "relative", relativeTo = "due", before = "PT30M" }, new { kind = "absolute", at = "2026-11-22T18:00:00Z" } },
    });

    public static async Task<IReadOnlyList<string>> TitlesAsync(TestUser user, string query = "") =>
        [.. (await user.GetAsync("/tasks" + query))!["items"]!.AsArray().Select(task => (string)task!["title"]!)];
}
