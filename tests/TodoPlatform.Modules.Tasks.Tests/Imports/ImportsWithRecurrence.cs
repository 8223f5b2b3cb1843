using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.Imports.ImportFiles;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests.Imports;

/// <summary>Imports while events travel: what the other modules make of them.</summary>
public sealed class ImportsWithRecurrence(RelayedSandbox sandbox) : IClassFixture<RelayedSandbox>
{
    [Fact]
    public async Task An_imported_series_goes_on_as_it_would_have_at_home()
    {
        var (owner, other) = (await UserAsync(), await UserAsync());
        // Completed on time, skipped, and completed two weeks late, which passes over two: six of eight are used when the fourth one is open.
        var first = await CreateWeeklyAsync(owner, "FREQ=WEEKLY;COUNT=8");
        await owner.PostAsync($"/tasks/{IdOf(first)}/complete");
        var second = await NextAsync(owner, first, "2026-11-30");
        await owner.PostAsync($"/tasks/{IdOf(second)}/skip");
        var third = await NextAsync(owner, first, "2026-12-07");
        sandbox.Clock.Advance(TimeSpan.FromDays(33)); // 23 December
        await owner.SignInAsync();
        await other.SignInAsync();
        await owner.PostAsync($"/tasks/{IdOf(third)}/complete");
        var open = await NextAsync(owner, first, "2026-12-28");
        var floating = await CreateAsync(owner, new { title = "after completion", due = new { date = "2026-12-24", time = "18:00" }, recurrence = new { rule = "FREQ=DAILY;INTERVAL=2", mode = "fromCompletion" } });
        await sandbox.DrainAsync();
        var (file, exported) = await ExportAsync(owner);

        var job = await ImportAsync(other, Body(file));
        await sandbox.DrainAsync();
        Assert.Equal("[]", job["problems"]!.ToJsonString());
        Assert.Equal(Canonical(exported), Canonical((await ExportAsync(other)).Json));

        sandbox.Clock.Advance(TimeSpan.FromDays(6)); // 29 December
        await owner.SignInAsync();
        await other.SignInAsync();
        foreach (var user in (TestUser[])[owner, other])
        {
            Assert.Equal(
                ["2026-11-23 completed", "2026-11-30 skipped", "2026-12-07 completed", "2026-12-14 missed", "2026-12-21 missed"],
                await sandbox.QueryAsync<string>("SELECT date::text || ' ' || outcome FROM recurrence.history WHERE user_id = $1 ORDER BY date", user.Id));
            var mine = await OpenAsync(user, "Water the plants");
            await user.PostAsync($"/tasks/{IdOf(mine)}/complete");
            var seventh = await NextAsync(user, mine, "2027-01-04");
            await user.PostAsync($"/tasks/{IdOf(seventh)}/complete");
            var eighth = await NextAsync(user, mine, "2027-01-11");
            await user.PostAsync($"/tasks/{IdOf(eighth)}/complete");
            await Eventually.TrueAsync(async () => (bool)(await user.GetAsync($"/tasks/{IdOf(eighth)}"))!["recurrence"]!["ended"]!, "the series has used its COUNT");
            var again = await OpenAsync(user, "after completion");
            await user.PostAsync($"/tasks/{IdOf(again)}/complete");
            await NextAsync(user, again, "2026-12-31");
        }

        Assert.Equal(Canonical(await DrainedAsync(owner), "createdAt", "updatedAt", "completedAt"), Canonical(await DrainedAsync(other), "createdAt", "updatedAt", "completedAt"));
        Assert.NotNull(open);
        Assert.NotNull(floating);
    }

    [Fact]
    public async Task A_paused_series_and_one_in_the_archive_wait_in_the_new_account_as_well()
    {
        var (owner, other) = (await UserAsync(), await UserAsync());
        var paused = await CreateAsync(owner, new { title = "paused", due = new { date = "2099-11-23" }, recurrence = new { rule = "FREQ=WEEKLY" } });
        await owner.PostAsync($"/tasks/{IdOf(paused)}/pause");
        sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        var project = await CreateProjectAsync(owner, "Old");
        var waiting = await CreateAsync(owner, new { title = "in the archive", projectId = IdOf(project), due = new { date = "2099-11-23" }, recurrence = new { rule = "FREQ=WEEKLY" } });
        await owner.PostAsync($"/projects/{IdOf(project)}/archive");
        await owner.PostAsync($"/tasks/{IdOf(waiting)}/complete");
        await sandbox.DrainAsync();
        var (file, exported) = await ExportAsync(owner);

        await ImportAsync(other, Body(file));
        await sandbox.DrainAsync();

        Assert.Equal(Canonical(exported), Canonical((await ExportAsync(other)).Json));
        Assert.Empty((await other.GetAsync("/tasks?limit=200"))!["items"]!.AsArray());
        var mine = (await other.GetAsync("/tasks?status=all&archived=all&limit=200"))!["items"]!.AsArray().ToDictionary(task => (string)task!["title"]!, task => task!);
        await other.PostAsync($"/tasks/{IdOf(mine["paused"])}/resume");
        await NextAsync(other, mine["paused"], "2099-11-23");
        await other.PostAsync($"/projects/{mine["in the archive"]["projectId"]}/unarchive");
        await NextAsync(other, mine["in the archive"], "2099-11-30");
    }

    [Fact]
    public async Task Reminders_of_the_past_stay_silent_and_those_to_come_are_planned_also_when_imported_again()
    {
        var user = await UserAsync();
        var file = JsonNode.Parse("""
            {"format":"todoplatform-export","formatVersion":1,"tasks":[
                {"id":"1","title":"past","due":{"date":"2026-01-01","time":"09:00"},"reminders":[{"id":"01890a5d-ac96-774b-bcce-b302099a8057","before":"PT30M","relativeTo":"due"}]},
                {"id":"2","title":"to come","due":{"date":"2099-01-01","time":"09:00"},"reminders":[{"id":"01890a5d-ac96-774b-bcce-b302099a8057","before":"PT30M","relativeTo":"due"}]},
                {"id":"3","title":"repeats","due":{"date":"2099-01-01","time":"09:00"},"recurrence":{"rule":"FREQ=DAILY","mode":"catchUp","clampMonthEnd":false}}]}
            """)!;
        for (var i = 0; i < 3; i++)
        {
            var job = await ImportAsync(user, Body(file));
            await sandbox.DrainAsync();
            var tasks = (await user.GetAsync("/tasks?limit=200"))!["items"]!.AsArray().ToDictionary(task => (string)task!["title"]!, task => task!);
            Assert.Equal(3, tasks.Count);
            Assert.DoesNotContain(await RemindersAsync("past"), fireAt => fireAt.Year < 2099);
            Assert.Contains(await RemindersAsync("to come"), fireAt => fireAt.Year is 2098 or 2099);
            if (i == 2)
            {
                await user.PostAsync($"/tasks/{IdOf(tasks["repeats"])}/complete");
                await NextAsync(user, tasks["repeats"], "2099-01-02");
                break;
            }

            await UndoAsync(user, job);
            await sandbox.DrainAsync();
            Assert.Empty((await user.GetAsync("/tasks?limit=200"))!["items"]!.AsArray());
            Assert.Empty(await RemindersAsync("to come"));

            async Task<IReadOnlyList<DateTimeOffset>> RemindersAsync(string title) =>
                [.. (await user.GetAsync($"/reminders?taskId={tasks[title]["id"]}"))!["items"]!.AsArray().Select(reminder => (DateTimeOffset)reminder!["fireAt"]!)];
        }
    }

    [Fact]
    public Task Any_account_comes_back_the_same() => ComesBackAsync(1, 2);

    [Fact]
    [Trait("group", "long")]
    public Task Any_of_many_accounts_comes_back_the_same() => ComesBackAsync(3, 12);

    private async Task ComesBackAsync(int first, int last)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var (owner, other) = (await UserAsync(), await UserAsync());
            await WriteAsync(owner, new Random(seed));
            await sandbox.DrainAsync();
            var (file, exported) = await ExportAsync(owner);

            var job = await ImportAsync(other, Body(file));
            await sandbox.DrainAsync();

            Assert.True("[]" == job["problems"]!.ToJsonString(), $"seed {seed}: {job["problems"]}");
            var (one, two) = (Canonical(exported), Canonical((await ExportAsync(other)).Json));
            Assert.True(one == two, $"seed {seed}:\n{string.Join('\n', one.Split('\n').Zip(two.Split('\n')).Where(pair => pair.First != pair.Second).Take(10).Select(pair => pair.First + "  <>  " + pair.Second))}");
        }
    }

    /// <summary>Random writes of a user, all at different times.</summary>
    private async Task WriteAsync(TestUser user, Random random)
    {
        string[] rules = ["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=DAILY;COUNT=3", "FREQ=YEARLY", "FREQ=WEEKLY;INTERVAL=2;COUNT=5"];
        string[] modes = ["catchUp", "strict", "fromCompletion"];
        var (projects, sections, tasks) = (new List<Guid>(), new List<Guid>(), new List<Guid>());
        for (var i = 0; i < 60; i++)
        {
            sandbox.Clock.Advance(TimeSpan.FromSeconds(random.Next(1, 40)));
            switch (random.Next(14))
            {
                case 0:
                    projects.Add(IdOf((await user.PostAsync("/projects", new { name = $"Project {i}", color = random.Next(2) == 0 ? null : "lime", isFavorite = random.Next(2) == 0 }, HttpStatusCode.Created))!));
                    break;
                case 1 when projects.Count > 0:
                    if (await TryAsync(HttpMethod.Post, "/sections", new { name = $"Section {i}", projectId = Any(projects) }) is { } section)
                    {
                        sections.Add(IdOf(section));
                    }

                    break;
                case 2 when tasks.Count > 0:
                    await TryAsync(HttpMethod.Post, $"/tasks/{Any(tasks)}/comments", new { text = $"Comment {i}\n\tsecond line ✓" });
                    break;
                case 3 when tasks.Count > 0:
                    await TryAsync(HttpMethod.Post, $"/tasks/{Any(tasks)}/{((string[])["complete", "complete", "skip", "reopen", "pause"])[random.Next(5)]}", null);
                    await sandbox.DrainAsync();
                    break;
                case 4 when tasks.Count > 0:
                    await TryAsync(HttpMethod.Post, $"/tasks/{Any(tasks)}/move", new { parentId = random.Next(2) == 0 ? null : (Guid?)Any(tasks) });
                    break;
                case 5 when tasks.Count > 0:
                    await TryAsync(HttpMethod.Delete, $"/tasks/{Any(tasks)}" + (random.Next(2) == 0 ? "" : "?scope=this"), null);
                    await sandbox.DrainAsync();
                    break;
                case 6:
                    await TryAsync(HttpMethod.Patch, "/labels?name=home", new { color = random.Next(2) == 0 ? "rose" : "sky" });
                    break;
                case 7:
                    await user.PostAsync("/filters", new { name = $"Filter {i}", query = "@home | overdue", isFavorite = random.Next(2) == 0 }, HttpStatusCode.Created);
                    break;
                case 8 when projects.Count > 1:
                    await TryAsync(HttpMethod.Post, $"/projects/{Any(projects)}/{(random.Next(2) == 0 ? "archive" : "unarchive")}", null);
                    await sandbox.DrainAsync();
                    break;
                case 9 when tasks.Count > 0:
                    await TryAsync(HttpMethod.Patch, $"/tasks/{Any(tasks)}?scope={(random.Next(2) == 0 ? "this" : "all")}", new { due = new { date = "2027-01-2" + random.Next(10) }, priority = "critical" });
                    break;
                default:
                    var made = await TryAsync(HttpMethod.Post, "/tasks", new
                    {
                        title = $"Task {i} <&>\"é\" 🙈",
                        description = random.Next(3) == 0 ? $"Text {i}\r\nline" : null,
                        priority = ((string[])["low", "normal", "high", "critical"])[random.Next(4)],
                        labels = random.Next(2) == 0 ? (string[])["home", "Büro"] : null,
                        projectId = random.Next(3) == 0 && projects.Count > 0 ? Any(projects) : (Guid?)null,
                        sectionId = random.Next(4) == 0 && sections.Count > 0 ? Any(sections) : (Guid?)null,
                        due = random.Next(3) == 0 ? null : (object)new { date = "2026-12-" + random.Next(10, 31), time = random.Next(2) == 0 ? null : "08:30", timeZone = (string?)null },
                        deadline = random.Next(4) == 0 ? "2027-02-01" : null,
                        durationMinutes = random.Next(4) == 0 ? 25 : (int?)null,
                        recurrence = random.Next(3) == 0 ? new { rule = rules[random.Next(rules.Length)], mode = modes[random.Next(3)], clampMonthEnd = random.Next(2) == 0 } : null,
                        reminders = random.Next(4) == 0 ? (object[])[new { kind = "absolute", at = "2027-03-01T10:00:00.123456Z" }] : null,
                    });
                    if (made is not null)
                    {
                        tasks.Add(IdOf(made));
                    }

                    break;
            }
        }

        Guid Any(List<Guid> ids) => ids[random.Next(ids.Count)];

        async Task<JsonNode?> TryAsync(HttpMethod method, string path, object? body)
        {
            using var request = new HttpRequestMessage(method, "/api/v1" + path) { Content = body is null ? null : System.Net.Http.Json.JsonContent.Create(body) };
            using var answer = await user.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode < 500, $"{method} {path} answers {(int)answer.StatusCode}");
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode && text.Length > 0 ? JsonNode.Parse(text) : null;
        }
    }

    private async Task<JsonNode> DrainedAsync(TestUser user)
    {
        await sandbox.DrainAsync();
        return (await ExportAsync(user)).Json;
    }

    private static string Canonical(JsonNode export, params string[] without)
    {
        foreach (var task in export["tasks"]!.AsArray().Concat(export["series"]!.AsArray()))
        {
            foreach (var name in without)
            {
                task!.AsObject().Remove(name);
            }
        }

        return ImportFiles.Canonical(export);
    }

    private async Task<TestUser> UserAsync()
    {
        var user = await sandbox.RegisterAsync("Europe/Berlin");
        await sandbox.DrainAsync();
        return user;
    }

    private static async Task<JsonNode> OpenAsync(TestUser user, string title) =>
        (await user.GetAsync("/tasks?limit=200"))!["items"]!.AsArray().Single(task => (string)task!["title"]! == title)!;

    private static Task<JsonNode> NextAsync(TestUser user, JsonNode task, string date) => Eventually.ValueAsync(
        async () => await OpenOccurrenceAsync(user, SeriesIdOf(task)) is { } open && (string)open["due"]!["date"]! == date ? open : null,
        $"the occurrence of {date} is open");
}
