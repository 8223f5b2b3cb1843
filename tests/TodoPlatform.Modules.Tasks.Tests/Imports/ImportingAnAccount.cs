using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.Imports.ImportFiles;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests.Imports;

public sealed class ImportingAnAccount(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task An_account_with_everything_in_it_comes_back_the_same_in_an_empty_one()
    {
        var (owner, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        await FillAsync(owner);
        var (file, exported) = await ExportAsync(owner);

        var job = await ImportAsync(other, Body(file));

        Assert.Equal("completed", (string)job["status"]!);
        Assert.Equal("json", (string)job["format"]!);
        Assert.Equal((int)job["total"]!, (int)job["done"]!);
        Assert.Equal("[]", job["problems"]!.ToJsonString());
        Assert.Equal(exported["tasks"]!.AsArray().Count, CountOf(job, "tasks").Made);
        Assert.Equal(Canonical(exported), Canonical((await ExportAsync(other)).Json));
        Assert.Equal(Canonical(exported), Canonical((await ExportAsync(owner)).Json));
    }

    [Fact]
    public async Task Ids_that_are_free_are_kept()
    {
        var (owner, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        await FillAsync(owner);
        var (file, exported) = await ExportAsync(owner);
        await sandbox.DeliverAsync("tasks", new Accounts.Contracts.UserDeleted(owner.Id, 9, sandbox.Now));

        await ImportAsync(other, Body(file));

        var again = (await ExportAsync(other)).Json;
        foreach (var kind in (string[])["tasks", "series", "sections", "filters"])
        {
            Assert.Equal(exported[kind]!.AsArray().Select(item => (string)item!["id"]!).Order(), again[kind]!.AsArray().Select(item => (string)item!["id"]!).Order());
        }

        Assert.Equal(Canonical(exported), Canonical(again));
    }

    [Fact]
    public async Task The_same_file_again_finds_everything_there()
    {
        var (owner, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        await FillAsync(owner);
        var (file, _) = await ExportAsync(owner);
        var first = await ImportAsync(other, Body(file));
        var before = Canonical((await ExportAsync(other)).Json);
        await sandbox.ForgetEventsAsync(other);

        var second = await ImportAsync(other, Body(file));

        Assert.NotEqual((string)first["id"]!, (string)second["id"]!);
        foreach (var kind in (string[])["projects", "sections", "series", "tasks", "comments", "labels", "filters"])
        {
            Assert.Equal(0, CountOf(second, kind).Made);
            Assert.Equal(CountOf(first, kind).Made + CountOf(first, kind).AlreadyThere, CountOf(second, kind).AlreadyThere);
        }

        Assert.Empty(await sandbox.EventsAsync(other));
        Assert.Equal(before, Canonical((await ExportAsync(other)).Json));

        // Into the account that it came from as well.
        Assert.Equal(0, CountOf(await ImportAsync(owner, Body(file)), "tasks").Made);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_made_and_makes_nothing()
    {
        var (owner, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        await FillAsync(owner);
        var (file, exported) = await ExportAsync(owner);

        var rehearsed = (await other.PostAsync("/import?dryRun=true", Body(file)))!;

        Assert.True((bool)rehearsed["dryRun"]!);
        var preview = rehearsed["result"]!;
        Assert.Empty((await other.GetAsync("/import"))!["items"]!.AsArray());
        Assert.Empty((await ExportAsync(other)).Json["tasks"]!.AsArray());
        var job = await ImportAsync(other, Body(file));
        Assert.Equal(preview["counts"]!.ToJsonString(), job["counts"]!.ToJsonString());
        Assert.Equal(exported["tasks"]!.AsArray().Count, CountOf(preview, "tasks").Made);
        var afterwards = (await other.PostAsync("/import?dryRun=true", Body(file)))!["result"]!;
        Assert.Equal((0, exported["tasks"]!.AsArray().Count, 0), CountOf(afterwards, "tasks"));
    }

    [Fact]
    public async Task What_cannot_be_taken_is_named_with_its_row_and_the_rest_comes()
    {
        var user = await sandbox.UserAsync();
        var file = Document(
            """{"id":"a","title":"  "}""",
            """{"id":"b","title":"kept","due":{"date":"2026-13-01"}}""",
            """{"id":"c","title":"unreadable rule","due":{"date":"2026-12-01"},"recurrence":{"rule":"FREQ=SOMETIMES","mode":"catchUp","clampMonthEnd":false}}""",
            """{"id":"d","title":"rule that the API refuses","due":{"date":"2026-12-01","time":"09:00"},"recurrence":{"rule":"FREQ=YEARLY;BYWEEKNO=20","mode":"catchUp","clampMonthEnd":false}}""",
            """{"id":"e","title":"child","parentId":"a","labels":["x",null,"X"],"priority":"critical"}""",
            """{"id":"f","title":"of a circle","parentId":"g"}""",
            """{"id":"g","title":"of the same","parentId":"f"}""",
            """{"id":"e","title":"twice"}""",
            """{"id":"h","title":"elsewhere","projectId":"nowhere","due":{"date":"2026-12-01","time":"09:00","timeZone":"Mars/Base"},"reminders":[{"id":"01890a5d-ac96-774b-bcce-b302099a8057","before":"P1D","relativeTo":"start"}]}""",
            """{"id":"i","title":"closed","status":"completed","completedAt":"2020-05-01T10:00:00Z","createdAt":"2020-04-01T10:00:00Z"}""",
            """{"id":"j","title":"mode of the future","status":"cancelled","closedAs":7,"recurrence":{"rule":"FREQ=DAILY","mode":"catchUp","clampMonthEnd":false}}""");

        var job = await ImportAsync(user, Body(file));

        Assert.Equal("completed", (string)job["status"]!);
        var problems = job["problems"]!.AsArray().ToList();
        Assert.Contains(problems, problem => (int?)problem!["row"] == 1 && (string?)problem["field"] == "title" && (bool)problem["leftOut"]!);
        Assert.Contains(problems, problem => (int?)problem!["row"] == 2 && (bool)problem["leftOut"]!); // not a date at all
        Assert.Contains(problems, problem => (int?)problem!["row"] == 3 && ((string)problem["message"]!).Contains("FREQ=SOMETIMES", StringComparison.Ordinal) && !(bool)problem["leftOut"]!);
        Assert.Contains(problems, problem => (int?)problem!["row"] == 8 && (bool)problem["leftOut"]!);
        var tasks = (await ExportAsync(user)).Json["tasks"]!.AsArray().ToDictionary(task => (string)task!["title"]!, task => task!);
        Assert.Equal(["child", "closed", "elsewhere", "mode of the future", "of a circle", "of the same", "rule that the API refuses", "unreadable rule"], tasks.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("RRULE:FREQ=SOMETIMES", (string)tasks["unreadable rule"]["description"]!);
        Assert.Null(tasks["unreadable rule"]["occurrence"]);
        Assert.NotNull(tasks["rule that the API refuses"]["occurrence"]);
        Assert.Equal("""["x"]""", tasks["child"]["labels"]!.ToJsonString());
        Assert.Null(tasks["elsewhere"]["due"]!["timeZone"]);
        Assert.Equal(DateTimeOffset.Parse("2020-05-01T10:00:00Z"), (DateTimeOffset)tasks["closed"]["completedAt"]!);
        Assert.Equal("cancelled", (string)tasks["mode of the future"]["status"]!);
        Assert.Single(tasks.Values, task => task["parentId"] is not null); // one half of the circle is on top
    }

    [Fact]
    public async Task A_file_that_nobody_can_read_is_refused_or_fails_with_the_place()
    {
        var user = await sandbox.UserAsync();
        ProblemAssert.Is(await user.PostAsync("/import", Body([]), HttpStatusCode.UnprocessableEntity), "empty-file");
        ProblemAssert.Is(await user.PostAsync("/import", Body("hello"u8.ToArray()), HttpStatusCode.UnprocessableEntity), "unrecognized-file");
        ProblemAssert.Is(await user.PostAsync("/import?format=papyrus", Body("hello"u8.ToArray()), HttpStatusCode.UnprocessableEntity), "unknown-format");
        ProblemAssert.Is(await user.PostAsync("/import?format=json&dryRun=true", Body("{"u8.ToArray()), HttpStatusCode.UnprocessableEntity), "unreadable-file");

        var job = await ImportAsync(user, Body("""{"format":"todoplatform-export","tasks":[}"""u8.ToArray()), "?fileName=broken.json");
        Assert.Equal(("failed", "broken.json"), ((string)job["status"]!, (string)job["fileName"]!));
        Assert.Contains("LineNumber: 0", (string)Assert.Single(job["problems"]!.AsArray())!["message"]!, StringComparison.Ordinal);
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.import_files"));
        var newer = await ImportAsync(user, Body("""{"format":"todoplatform-export","formatVersion":99}"""u8.ToArray()));
        Assert.Equal("failed", (string)newer["status"]!);
    }

    [Fact]
    public async Task An_undone_import_is_gone_for_everybody_and_can_be_imported_again()
    {
        var (owner, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        await FillAsync(owner);
        var own = await CreateAsync(other, new { title = "my own" });
        var (file, exported) = await ExportAsync(owner);
        var job = await ImportAsync(other, Body(file));
        var made = Canonical((await ExportAsync(other)).Json);
        await sandbox.ForgetEventsAsync(other);

        var undone = await UndoAsync(other, job);

        Assert.Equal("undone", (string)undone["status"]!);
        var left = (await ExportAsync(other)).Json;
        Assert.Equal([(string)own["id"]!], left["tasks"]!.AsArray().Select(task => (string)task!["id"]!));
        Assert.Single(left["projects"]!.AsArray());
        foreach (var kind in (string[])["sections", "series", "filters", "labels"])
        {
            Assert.Empty(left[kind]!.AsArray());
        }

        Assert.Empty((await other.GetAsync("/trash"))!["items"]!.AsArray());
        Assert.Equal(exported["tasks"]!.AsArray().Count, (await sandbox.EventsAsync(other)).Count(type => type == "tasks.task-deleted.v1"));
        Assert.Equal("undone", (string)(await UndoAsync(other, job))["status"]!); // a repeat
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.tasks WHERE user_id = $1 AND id <> $2", other.Id, IdOf(own)));

        await sandbox.ForgetEventsAsync(other);
        var again = await ImportAsync(other, Body(file));
        Assert.Equal(CountOf(job, "tasks"), CountOf(again, "tasks"));
        Assert.Equal(made, Canonical((await ExportAsync(other)).Json));
        // Behind the versions that others remember.
        Assert.All(await sandbox.EventDataAsync(other, "tasks.task-created.v1"), told => Assert.True((long)told["task"]!["version"]! > 2));
    }

    [Fact]
    public async Task What_was_changed_since_keeps_an_undo_back_until_its_user_says_so()
    {
        var user = await sandbox.UserAsync();
        var job = await ImportAsync(user, Body(Document(
            """{"id":"a","title":"changed","projectId":"p"}""", """{"id":"b","title":"untouched","projectId":"p"}""", """{"id":"c","title":"commented"}""",
            """{"id":"d","title":"parent"}""", """{"id":"e","title":"child","parentId":"d"}""", """{"id":"f","title":"deleted"}""")));
        var ids = (await ExportAsync(user)).Json["tasks"]!.AsArray().ToDictionary(task => (string)task!["title"]!, task => (string)task!["id"]!);
        await user.PatchAsync($"/tasks/{ids["changed"]}", new { priority = "high" });
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        await user.PostAsync($"/tasks/{ids["commented"]}/comments", new { text = "mine" }, HttpStatusCode.Created);
        await CreateAsync(user, new { title = "added", parentId = ids["child"] });
        await user.DeleteAsync($"/tasks/{ids["deleted"]}");

        var refused = (await user.PostAsync($"/import/{job["id"]}/undo", null, HttpStatusCode.Conflict))!;
        ProblemAssert.Is(refused, "import-changed");
        Assert.Equal(["added", "changed", "commented"], refused["changed"]!.AsArray().Select(item => (string)item!["title"]!).Distinct().Order());
        Assert.Equal("completed", (string)(await user.GetAsync($"/import/{job["id"]}"))!["status"]!);

        var undone = await UndoAsync(user, job, "?keepChanged=true");
        Assert.Equal("undone", (string)undone["status"]!);
        var left = (await ExportAsync(user)).Json;
        Assert.Equal(["added", "changed", "child", "commented", "parent"], left["tasks"]!.AsArray().Select(task => (string)task!["title"]!).Order());
        Assert.Equal(2, left["projects"]!.AsArray().Count);
        Assert.Contains(undone["problems"]!.AsArray(), problem => ((string)problem!["message"]!).Contains("\"parent\" stays", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_waiting_import_is_cancelled_and_the_same_file_is_taken_once()
    {
        var user = await sandbox.UserAsync();
        // Nobody serves them meanwhile.
        var file = Body(Document("""{"id":"a","title":"x"}"""));
        await using var hold = await HoldAsync();
        var (one, two) = (await StartAsync(user, file), await StartAsync(user, Body(Document("""{"id":"a","title":"x"}"""))));
        Assert.Equal((string)one["id"]!, (string)two["id"]!);
        for (var i = 1; i < 5; i++)
        {
            await StartAsync(user, Body(Document($$"""{"id":"{{i}}","title":"x"}""")));
        }

        ProblemAssert.Is(await user.PostAsync("/import", Body(Document("""{"id":"z","title":"x"}""")), HttpStatusCode.Conflict), "too-many-imports");
        ProblemAssert.Is(await user.PostAsync($"/import/{one["id"]}/undo", null, HttpStatusCode.Conflict), "import-running");
        await user.DeleteAsync($"/import/{one["id"]}");
        await user.DeleteAsync($"/import/{one["id"]}");
        Assert.Equal("cancelled", (string)(await user.GetAsync($"/import/{one["id"]}"))!["status"]!);
        Assert.Equal("cancelled", (string)(await user.GetAsync("/import?limit=200"))!["items"]!.AsArray().Single(item => (string)item!["id"]! == (string)one["id"]!)!["status"]!);
        Assert.Equal(4, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.import_files f JOIN tasks.imports i ON i.id = f.import_id WHERE i.user_id = $1", user.Id));
    }

    [Fact]
    public async Task A_file_with_an_idempotency_key_is_taken_once_however_large_it_is()
    {
        var user = await sandbox.UserAsync();
        var file = Encoding.UTF8.GetBytes(Document([.. Enumerable.Range(0, 200).Select(i => $$"""{"id":"{{i}}","title":"{{i}}","description":"{{new string('x', 12_000)}}"}""")]).ToJsonString());
        Assert.True(file.Length > 2 * 1024 * 1024);
        var answers = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            answers.Add((string)(await user.SendAsync(HttpMethod.Post, "/import", Body(file, "text/plain"), HttpStatusCode.Accepted, request => request.Headers.Add("Idempotency-Key", "one-and-the-same")))!["id"]!);
            Assert.Equal($"/api/v1/import/{answers[0]}", user.LastResponse!.Headers.Location!.OriginalString);
            await EndAsync(user, new JsonObject { ["id"] = answers[0] });
        }

        Assert.Equal(answers[0], answers[1]);
        Assert.Single((await user.GetAsync("/import"))!["items"]!.AsArray());
        Assert.Equal(200, (await ExportAsync(user)).Json["tasks"]!.AsArray().Count);
        ProblemAssert.Is(await user.PostAsync("/tasks/quick-add", Body(file, "application/json"), HttpStatusCode.RequestEntityTooLarge), "body-too-large");
    }

    [Fact]
    public async Task What_has_the_id_of_another_thing_of_the_file_is_left_out_and_told()
    {
        var user = await sandbox.UserAsync();
        var comment = """{"id":"c","text":"hello","createdAt":"2026-11-20T08:00:00Z","updatedAt":"2026-11-20T08:00:00Z"}""";
        var job = await ImportAsync(user, Body(JsonNode.Parse($$"""
            {"format":"todoplatform-export","formatVersion":1,"projects":[{"id":"p","name":"one"},{"id":"p","name":"other"}],
             "sections":[{"id":"s","projectId":"p","name":"one"},{"id":"s","projectId":"p","name":"other"}],"series":[],"labels":[],
             "filters":[{"id":"f","name":"one","query":"today"},{"id":"f","name":"other","query":"today"}],
             "tasks":[{"id":"t","title":"task","comments":[{{comment}},{{comment}}]},{"id":"t","title":"other"}]}
            """)!));

        Assert.Equal("completed", (string)job["status"]!);
        Assert.Equal(
            ["Another comment of the task has the id \"c\"; this one is left out.", "Another filter has the id \"f\"; this one is left out.", "Another project has the id \"p\"; this one is left out.",
                "Another section has the id \"s\"; this one is left out.", "Another task of the file has the same id; this one is left out."],
            job["problems"]!.AsArray().Select(problem => (string)problem!["message"]!).Order(StringComparer.Ordinal));
        foreach (var kind in (string[])["projects", "sections", "filters", "comments", "tasks"])
        {
            Assert.Equal((kind, (1, 0, 1)), (kind, CountOf(job, kind)));
        }
    }

    [Fact]
    public async Task Ids_of_another_user_are_neither_touched_nor_shown()
    {
        var (owner, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        var project = await CreateProjectAsync(owner, "Secret");
        var task = await CreateAsync(owner, new { title = "secret", projectId = IdOf(project) });

        var job = await ImportAsync(other, Body(Document($$"""{"id":"{{IdOf(task)}}","title":"mine","projectId":"{{IdOf(project)}}","parentId":"{{IdOf(task)}}"}""", $$"""{"id":"x","title":"below","parentId":"{{IdOf(task)}}"}""")));

        Assert.DoesNotContain("ecret", job.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("secret", (string)(await owner.GetAsync($"/tasks/{IdOf(task)}"))!["title"]!);
        Assert.Single((await owner.GetAsync($"/tasks?projectId={IdOf(project)}"))!["items"]!.AsArray());
        var mine = (await ExportAsync(other)).Json["tasks"]!.AsArray();
        Assert.All(mine, item => Assert.NotEqual((string)task["id"]!, (string)item!["id"]!));
        Assert.Equal(2, mine.Count);
    }

    [Fact]
    public async Task An_erased_user_leaves_no_import_behind()
    {
        var user = await sandbox.UserAsync();
        var job = await ImportAsync(user, Body(Document("""{"id":"a","title":"x"}""")));
        await UndoAsync(user, job);
        await ImportAsync(user, Body(Document("""{"id":"a","title":"x"}""")));

        await sandbox.DeliverAsync("tasks", new Accounts.Contracts.UserDeleted(user.Id, 9, sandbox.Now));

        foreach (var table in (string[])["imports", "import_tombstones", "tasks", "projects"])
        {
            Assert.Equal(0, await sandbox.QuerySingleAsync<long>($"SELECT count(*) FROM tasks.{table} WHERE user_id = $1", user.Id));
        }
    }

    [Fact]
    public async Task An_export_names_its_file_and_refuses_what_it_does_not_know()
    {
        var user = await sandbox.UserAsync();
        var (_, exported) = await ExportAsync(user);
        Assert.Equal(("todoplatform-export", 1), ((string)exported["format"]!, (int)exported["formatVersion"]!));
        Assert.False(string.IsNullOrEmpty((string?)exported["build"]));
        await user.GetAsync("/export?format=json");
        Assert.Equal("todoplatform-2026-11-20.json", user.LastResponse!.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        ProblemAssert.Is(await user.GetAsync("/export?format=papyrus", HttpStatusCode.UnprocessableEntity), "unknown-format");
        ProblemAssert.Is(await user.GetAsync($"/export?projectId={Guid.CreateVersion7()}", HttpStatusCode.UnprocessableEntity), "whole-account-only");
    }

    private static JsonNode Document(params string[] tasks) => JsonNode.Parse($$"""
        {"format":"todoplatform-export","formatVersion":1,"projects":[{"id":"p","name":"Imported"}],"tasks":[{{string.Join(',', tasks)}}]}
        """)!;

    /// <summary>Lets no import be served: nobody's claim has an effect.</summary>
    private async Task<IAsyncDisposable> HoldAsync()
    {
        await sandbox.ExecuteAsync("CREATE OR REPLACE FUNCTION tasks.refuse_claims() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.lease_owner IS NOT NULL THEN RETURN NULL; END IF; RETURN NEW; END $$");
        await sandbox.ExecuteAsync("CREATE TRIGGER refuse_claims BEFORE UPDATE ON tasks.imports FOR EACH ROW EXECUTE FUNCTION tasks.refuse_claims()");
        return new Held(sandbox);
    }

    private sealed class Held(TasksSandbox sandbox) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await sandbox.ExecuteAsync("DROP TRIGGER refuse_claims ON tasks.imports");
    }

    /// <summary>Something of everything.</summary>
    private async Task FillAsync(TestUser user)
    {
        void Later() => sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        var work = await CreateProjectAsync(user);
        Later();
        var archived = (await user.PostAsync("/projects", new { name = "Old", color = "teal", isFavorite = true }, HttpStatusCode.Created))!;
        var section = (await user.PostAsync("/sections", new { name = "Next", projectId = IdOf(work) }, HttpStatusCode.Created))!;
        Later();
        var inbox = (await user.GetAsync("/projects"))!["items"]!.AsArray().Single(project => (bool)project!["isInbox"]!)!;
        await user.PatchAsync($"/projects/{inbox["id"]}", new { color = "red" });
        await user.PostAsync("/filters", new { name = "Mine", query = "@home & today", color = "blue" }, HttpStatusCode.Created);
        await CreateWeeklyAsync(user);
        Later();
        var weekly = await CreateWeeklyAsync(user, "FREQ=WEEKLY;COUNT=9", "strict");
        await user.PostAsync($"/tasks/{IdOf(weekly)}/complete");
        await sandbox.DeliverAsync("tasks", await sandbox.PlanAsync(user, weekly, "2026-11-30", "09:00"));
        Later();
        var paused = await CreateWeeklyAsync(user, "FREQ=WEEKLY;BYDAY=MO,TU", "fromCompletion");
        await user.PostAsync($"/tasks/{IdOf(paused)}/pause");
        Later();
        var parent = await CreateAsync(user, new { title = "parent", sectionId = IdOf(section), description = "with\nlines" });
        Later();
        var child = await CreateAsync(user, new { title = "child", parentId = IdOf(parent) });
        await CreateAsync(user, new { title = "grandchild", parentId = IdOf(child), due = new { date = "2026-11-24", time = "09:00" } });
        await user.PostAsync($"/tasks/{IdOf(parent)}/comments", new { text = "one" }, HttpStatusCode.Created);
        Later();
        await user.PostAsync($"/tasks/{IdOf(parent)}/comments", new { text = "two" }, HttpStatusCode.Created);
        var done = await CreateAsync(user, new { title = "done", projectId = IdOf(work), labels = new[] { "Home" } });
        Later();
        await user.PostAsync($"/tasks/{IdOf(done)}/complete");
        var inArchive = await CreateAsync(user, new { title = "monthly", projectId = IdOf(archived), due = new { date = "2026-11-30" }, recurrence = new { rule = "FREQ=MONTHLY", clampMonthEnd = true } });
        await CreateAsync(user, new { title = "overdue", allowPast = true, due = new { date = "2026-01-01" } });
        await user.PatchAsync("/labels?name=home", new { color = "green" });
        var edited = await CreateAsync(user, new { title = "daily", due = new { date = "2026-11-21" }, recurrence = new { rule = "FREQ=DAILY" } });
        await user.PatchAsync($"/tasks/{IdOf(edited)}?scope=this", new { title = "daily, but today" });
        Later();
        await user.PostAsync($"/projects/{IdOf(archived)}/archive");
        await user.DeleteAsync($"/tasks/{IdOf(await CreateAsync(user, new { title = "in the trash" }))}");
        Later();
        Assert.NotNull(inArchive);
    }

    [Fact]
    public async Task A_dry_run_of_a_damaged_file_is_refused_and_too_many_at_once_have_to_wait()
    {
        var user = await sandbox.UserAsync();
        ProblemAssert.Is(await user.PostAsync("/import?format=json&dryRun=true", Body("""{"format":"todoplatform-export","formatVersion":"1"}"""u8.ToArray()), HttpStatusCode.UnprocessableEntity), "unreadable-file");
        var gate = sandbox.Host.Services.GetRequiredService<Persistence.DryRunGate>();
        using (gate.TryEnter())
        using (gate.TryEnter())
        {
            ProblemAssert.Is(await user.PostAsync("/import?format=csv&dryRun=true", Body("title\nx\n"u8.ToArray()), HttpStatusCode.TooManyRequests), "too-many-dry-runs");
            Assert.NotNull(user.LastResponse!.Headers.RetryAfter);
        }

        await user.PostAsync("/import?format=csv&dryRun=true", Body("title\nx\n"u8.ToArray()));
    }
}
