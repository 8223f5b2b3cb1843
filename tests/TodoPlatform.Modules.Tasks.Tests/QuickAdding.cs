using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

/// <summary>The clock starts on Friday 20 November 2026, 09:00 in Berlin.</summary>
public sealed class QuickAdding(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    private static Task<JsonNode> AddAsync(TestUser user, string text) => AddAsync(user, new { text });

    private static async Task<JsonNode> AddAsync(TestUser user, object body) => (await user.PostAsync("/tasks/quick-add", body, HttpStatusCode.Created))!;

    private static async Task<JsonNode> PreviewAsync(TestUser user, object body) => (await user.PostAsync("/tasks/quick-add", body, HttpStatusCode.OK))!;

    [Fact]
    public async Task A_section_is_found_in_the_project_that_the_line_names_or_else_in_the_first_that_has_one()
    {
        var user = await sandbox.UserAsync();
        var (house, work) = (IdOf(await CreateProjectAsync(user, "House")), IdOf(await CreateProjectAsync(user, "Work")));
        var inHouse = IdOf((await user.PostAsync("/sections", new { name = "Next", projectId = house }, HttpStatusCode.Created))!);
        var inWork = IdOf((await user.PostAsync("/sections", new { name = "Next", projectId = work }, HttpStatusCode.Created))!);
        await user.PostAsync("/sections", new { name = "Garden", projectId = house }, HttpStatusCode.Created);

        Assert.Equal(("Mow", house, inHouse), Placed(await AddAsync(user, "Mow /next")));
        Assert.Equal(("Mow", work, inWork), Placed(await AddAsync(user, "Mow /next #work")));
        Assert.Equal(("Mow /Garden", work, null), Placed(await AddAsync(user, "Mow /Garden #work")));
        Assert.Equal(("Mow", house, inHouse), Placed(await PreviewAsync(user, new { text = "Mow /next", dryRun = true })));

        static (string, Guid, Guid?) Placed(JsonNode answer) => ((string)answer["task"]!["title"]!, (Guid)answer["task"]!["projectId"]!, (Guid?)answer["task"]!["sectionId"]);
    }

    [Fact]
    public async Task A_line_becomes_a_task_with_everything_that_it_says()
    {
        var user = await sandbox.UserAsync();
        var project = await CreateProjectAsync(user, "Big Project");
        await sandbox.ForgetEventsAsync(user);
        const string text = "Demo for Ann monday 14:00 !1h before !1 day before #\"big project\" @Talk p1 {24 dec} for 45min";

        var answer = await AddAsync(user, text);

        var task = answer["task"]!;
        Assert.Equal(("Demo for Ann", "critical", (string)project["id"]!), ((string)task["title"]!, (string)task["priority"]!, (string)task["projectId"]!));
        Assert.Equal(("2026-11-23", "14:00", null), ((string)task["due"]!["date"]!, (string)task["due"]!["time"]!, (string?)task["due"]!["timeZone"]));
        Assert.Equal(["Talk"], task["labels"]!.AsArray().Select(label => (string)label!));
        Assert.Equal(["PT1H", "P1D"], task["reminders"]!.AsArray().Select(reminder => (string)reminder!["before"]!));
        Assert.Equal(("2026-12-24", 45), ((string)task["deadline"]!, (int)task["durationMinutes"]!));
        Assert.Equal(
            ["date monday", "time 14:00", "reminder !1h before", "reminder !1 day before", "project #\"big project\"", "label @Talk", "priority p1", "deadline {24 dec}", "duration for 45min"],
            answer["tokens"]!.AsArray().Select(token => $"{(string)token!["kind"]!} {text.Substring((int)token["start"]!, (int)token["length"]!)}"));
        Assert.Empty(answer["problems"]!.AsArray());
        Assert.Equal(task.ToJsonString(), (await user.GetAsync($"/tasks/{IdOf(task)}"))!.ToJsonString());
        Assert.Equal(["tasks.task-created.v1"], await sandbox.EventsAsync(user));
    }

    [Fact]
    public async Task A_line_begins_a_series()
    {
        var user = await sandbox.UserAsync();
        await sandbox.ForgetEventsAsync(user);

        var task = (await AddAsync(user, "Water plants every! 31st at 8:00 10 times"))["task"]!;

        Assert.Equal(("Water plants", "2026-11-30", "08:00"), ((string)task["title"]!, (string)task["due"]!["date"]!, (string)task["due"]!["time"]!));
        var recurrence = task["recurrence"]!;
        Assert.Equal(("FREQ=MONTHLY;COUNT=10;BYMONTHDAY=31", "fromCompletion", true), ((string)recurrence["rule"]!, (string)recurrence["mode"]!, (bool)recurrence["clampMonthEnd"]!));
        Assert.Equal(["tasks.series-started.v1", "tasks.task-created.v1"], (await sandbox.EventsAsync(user)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_answer_says_where_the_task_is_and_which_version()
    {
        var user = await sandbox.UserAsync();

        using var answer = await user.Http.PostAsJsonAsync("/api/v1/tasks/quick-add", new { text = "Pay rent" });

        var id = (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["task"]!["id"]!;
        Assert.Equal(($"/api/v1/tasks/{id}", "\"1\""), (answer.Headers.Location!.ToString(), answer.Headers.ETag!.Tag));
    }

    [Theory]
    [InlineData("Call Ann tomorrow #nowhere", "Call Ann #nowhere", "2026-11-21")]
    [InlineData("Call Ann today 8:00", "Call Ann", "2026-11-20")]
    [InlineData("Pay invoice 2020-01-31", "Pay invoice", "2020-01-31")]
    [InlineData("Weekly report", "Weekly report", null)]
    [InlineData("tomorrow", "tomorrow", "2026-11-21")]
    [InlineData("\"Call Ann tomorrow\"", "Call Ann tomorrow", null)]
    public async Task What_a_line_does_not_say_is_not_made_up_and_what_it_says_is_taken(string text, string title, string? due)
    {
        var task = (await AddAsync(await sandbox.UserAsync(), text))["task"]!;

        Assert.Equal((title, due), ((string)task["title"]!, (string?)task["due"]?["date"]));
        Assert.Equal("normal", (string)task["priority"]!);
    }

    [Fact]
    public async Task A_dry_run_shows_what_would_be_made_and_makes_nothing()
    {
        var user = await sandbox.UserAsync();
        await CreateProjectAsync(user, "Work");
        await sandbox.ForgetEventsAsync(user);

        var answer = await PreviewAsync(user, new { text = "Report every friday 17:00 #WORK", dryRun = true });

        var task = answer["task"]!;
        Assert.Equal(("Report", "2026-11-20", "FREQ=WEEKLY;BYDAY=FR"), ((string)task["title"]!, (string)task["due"]!["date"]!, (string)task["recurrence"]!["rule"]!));
        Assert.Equal(["recurrence", "time", "project"], answer["tokens"]!.AsArray().Select(token => (string)token!["kind"]!));
        Assert.Empty(await TitlesAsync(user));
        Assert.Empty(await sandbox.EventsAsync(user));
    }

    [Fact]
    public async Task A_dry_run_works_before_there_is_an_Inbox_and_leaves_it_at_that()
    {
        var user = await sandbox.RegisterAsync(); // has not reached the module

        var answer = await PreviewAsync(user, new { text = "First thought", dryRun = true });

        Assert.Equal(Guid.Empty, (Guid)answer["task"]!["projectId"]!);
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.projects WHERE user_id = $1", user.Id));
    }

    [Fact]
    public async Task The_general_dry_run_tells_the_events_too()
    {
        var user = await sandbox.UserAsync();

        var answer = (await user.PostAsync("/tasks/quick-add?dryRun=true", new { text = "Pay rent tomorrow" }, HttpStatusCode.OK))!;

        Assert.Equal("Pay rent", (string)answer["result"]!["task"]!["title"]!);
        Assert.Contains("tasks.task-created.v1", answer["events"]!.AsArray().Select(planned => (string)planned!["type"]!));
        Assert.Empty(await TitlesAsync(user));
    }

    [Fact]
    public async Task The_present_of_a_dry_run_may_be_another()
    {
        var answer = await PreviewAsync(await sandbox.UserAsync(), new { text = "Pay rent tomorrow", now = "2030-12-31T23:30:00+01:00", dryRun = true });

        Assert.Equal("2031-01-01", (string)answer["task"]!["due"]!["date"]!);
    }

    [Fact]
    public async Task Problems_of_the_text_are_told()
    {
        var answer = await AddAsync(await sandbox.UserAsync(), "Pay on feb 30");

        Assert.Equal("Pay on feb 30", (string)answer["task"]!["title"]!);
        var problem = Assert.Single(answer["problems"]!.AsArray())!;
        Assert.Equal(("impossible-date", 4, 9), ((string)problem["code"]!, (int)problem["start"]!, (int)problem["length"]!));
    }

    [Fact]
    public async Task A_rejected_token_stays_text()
    {
        var user = await sandbox.UserAsync();
        const string text = "Prepare friday meeting";
        var token = Assert.Single((await PreviewAsync(user, new { text, dryRun = true }))["tokens"]!.AsArray())!;

        var task = (await AddAsync(user, new { text, rejected = new[] { new { start = (int)token["start"]!, length = (int)token["length"]! } } }))["task"]!;

        Assert.Equal((text, null), ((string)task["title"]!, task["due"]));
    }

    [Fact]
    public async Task Words_are_read_as_the_user_prefers()
    {
        var user = await sandbox.UserAsync();
        Assert.Equal("2027-04-03", (string)(await AddAsync(user, "Trip 03/04/2027"))["task"]!["due"]!["date"]!);

        var state = StateOf(user, "America/New_York", 2) with { DateOrder = DateOrder.MonthDayYear, WeekStart = DayOfWeek.Sunday };
        await sandbox.DeliverAsync("tasks", new PreferencesChanged(state, sandbox.Now));

        Assert.Equal("2027-03-04", (string)(await AddAsync(user, "Trip 03/04/2027"))["task"]!["due"]!["date"]!);
        Assert.Equal("2026-11-22", (string)(await AddAsync(user, "Trip next sunday"))["task"]!["due"]!["date"]!);
        Assert.Equal("2026-11-20", (string)(await AddAsync(user, "Trip 3:30"))["task"]!["due"]!["date"]!); // 03:00 in New York
    }

    [Fact]
    public async Task A_time_written_in_another_zone_is_pinned_to_it()
    {
        var user = await sandbox.UserAsync();

        var there = (await AddAsync(user, new { text = "Land 23:00", timeZone = "asia/tokyo" }))["task"]!;
        var here = (await AddAsync(user, new { text = "Land 23:00", timeZone = "Europe/Berlin" }))["task"]!;
        var day = (await AddAsync(user, new { text = "Rest tomorrow", timeZone = "Pacific/Kiritimati" }))["task"]!; // 22:00 on the 20th there

        Assert.Equal(("Asia/Tokyo", DateTimeOffset.Parse("2026-11-20T14:00:00Z")), ((string)there["due"]!["timeZone"]!, (DateTimeOffset)there["dueAt"]!));
        Assert.Null(here["due"]!["timeZone"]);
        Assert.Equal(("2026-11-21", null), ((string)day["due"]!["date"]!, day["due"]!["timeZone"]));
    }

    [Fact]
    public async Task Archived_and_foreign_projects_are_not_known()
    {
        var (user, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        var archived = await CreateProjectAsync(user, "Archived");
        await user.PostAsync($"/projects/{IdOf(archived)}/archive", new { }, HttpStatusCode.OK);
        await CreateProjectAsync(other, "Foreign");

        Assert.Equal("Look #archived #foreign", (string)(await AddAsync(user, "Look #archived #foreign"))["task"]!["title"]!);
    }

    [Fact]
    public async Task A_line_that_is_sent_twice_is_added_once()
    {
        var user = await sandbox.UserAsync();
        var id = Guid.CreateVersion7();

        Assert.Equal(id, IdOf((await AddAsync(user, new { text = "Pay rent", id }))["task"]!));
        ProblemAssert.Is(await user.PostAsync("/tasks/quick-add", new { text = "Pay rent", id }, HttpStatusCode.Conflict), "id-taken");
        Assert.Equal(["Pay rent"], await TitlesAsync(user));
    }

    [Theory]
    [InlineData("""{}""", "validation-failed", "text")]
    [InlineData("""{"text":" \t "}""", "validation-failed", "text")]
    [InlineData("""{"text":"a\u001bb"}""", "validation-failed", "text")]
    [InlineData("""{"text":"x","timeZone":"Mars/Olympus"}""", "unknown-time-zone", "timeZone")]
    [InlineData("""{"text":"x","now":"2026-11-20T10:00:00Z"}""", "now-without-dry-run", "now")]
    [InlineData("""{"text":"x","now":"9999-12-31T23:59:59Z","dryRun":true}""", "date-out-of-range", "now")]
    [InlineData("""{"text":"x","id":"936da01f-9abd-4d9d-80c7-02af85c822a8"}""", "bad-id", "id")]
    [InlineData("""{"text":"x","rejected":[{"start":-1,"length":1}]}""", "validation-failed", "rejected")]
    [InlineData("""{"text":"x","rejected":[null]}""", "validation-failed", "rejected")]
    public async Task What_cannot_be_meant_is_refused_with_code_and_field(string body, string code, string field)
    {
        var user = await sandbox.UserAsync();

        var problem = await user.PostAsync("/tasks/quick-add", JsonNode.Parse(body), HttpStatusCode.UnprocessableEntity);

        ProblemAssert.Is(problem, code);
        Assert.Equal([field], problem!["errors"]!.AsObject().Select(error => error.Key));
        Assert.Empty(await TitlesAsync(user));
    }

    [Fact]
    public async Task A_title_that_is_too_long_is_the_texts_fault()
    {
        var user = await sandbox.UserAsync();

        var problem = await user.PostAsync("/tasks/quick-add", new { text = new string('x', 501) }, HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["text"], problem!["errors"]!.AsObject().Select(error => error.Key));
    }

    [Theory]
    [InlineData("next Monday 5pm", "2026-11-23", "17:00")]
    [InlineData("tomorrow", "2026-11-21", null)]
    [InlineData("8:00", "2026-11-21", "08:00")]
    public async Task A_due_date_may_be_written_in_words(string text, string date, string? time)
    {
        var user = await sandbox.UserAsync();

        var made = await CreateAsync(user, new { title = "Words", due = new { text } });
        var patched = (await user.PatchAsync($"/tasks/{IdOf(await CreateAsync(user, new { title = "Plain" }))}", new { due = new { text } }))!;

        foreach (var task in (JsonNode[])[made, patched])
        {
            Assert.Equal((date, time, null), ((string)task["due"]!["date"]!, (string?)task["due"]!["time"], (string?)task["due"]!["timeZone"]));
        }
    }

    [Fact]
    public async Task Words_are_read_in_the_zone_that_the_due_date_has()
    {
        var user = await sandbox.UserAsync();

        var task = await CreateAsync(user, new { title = "There", due = new { text = "today 23:00", timeZone = "Asia/Tokyo" } });
        Assert.Equal(DateTimeOffset.Parse("2026-11-20T14:00:00Z"), (DateTimeOffset)task["dueAt"]!);

        var patched = (await user.PatchAsync($"/tasks/{IdOf(task)}", new { due = new { text = "tomorrow 9am" } }))!;
        Assert.Equal(("2026-11-21", "Asia/Tokyo"), ((string)patched["due"]!["date"]!, (string)patched["due"]!["timeZone"]!));
        var day = (await user.PatchAsync($"/tasks/{IdOf(task)}", new { due = new { text = "tomorrow" } }))!;
        Assert.Equal(("2026-11-21", null, null), ((string)day["due"]!["date"]!, day["due"]!["time"], day["due"]!["timeZone"]));
    }

    [Theory]
    [InlineData("""{"text":"soon"}""", "not-a-date", "due.text")]
    [InlineData("""{"text":""}""", "not-a-date", "due.text")]
    [InlineData("""{"text":"call Ann tomorrow"}""", "more-than-a-date", "due.text")]
    [InlineData("""{"text":"tomorrow #work"}""", "more-than-a-date", "due.text")]
    [InlineData("""{"text":"every day"}""", "recurring", "due.text")]
    [InlineData("""{"text":"30 feb"}""", "impossible-date", "due.text")]
    [InlineData("""{"text":"today 8:00"}""", "due-in-past", "due")]
    [InlineData("""{"text":"tomorrow","date":"2026-11-24"}""", "validation-failed", "due.text")]
    [InlineData("""{"text":"tomorrow","time":"09:00"}""", "validation-failed", "due.text")]
    [InlineData("""{"text":"tomorrow","timeZone":"Mars/Olympus"}""", "unknown-time-zone", "due.timeZone")]
    public async Task Words_that_are_no_date_are_refused_with_the_reason(string due, string code, string field)
    {
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "Plain" });

        foreach (var problem in (JsonNode?[])
        [
            await user.PostAsync("/tasks", new JsonObject { ["title"] = "x", ["due"] = JsonNode.Parse(due) }, HttpStatusCode.UnprocessableEntity),
            await user.PatchAsync($"/tasks/{IdOf(task)}", new JsonObject { ["due"] = JsonNode.Parse(due) }, HttpStatusCode.UnprocessableEntity),
        ])
        {
            ProblemAssert.Is(problem, code);
            Assert.Equal([field], problem!["errors"]!.AsObject().Select(error => error.Key));
        }
    }
}
