using System.Net;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

public sealed class ListingTasks(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task Open_tasks_come_due_soonest_first_whole_days_last_in_their_day_then_by_priority_and_order()
    {
        var user = await sandbox.UserAsync();
        foreach (var (title, date, time, priority) in ((string, string?, string?, string)[])
        [
            ("undated low", null, null, "low"), ("undated critical", null, null, "critical"), ("day 25", "2026-11-25", null, "normal"), ("24 late", "2026-11-24", "23:59", "low"),
            ("day 24 low", "2026-11-24", null, "low"), ("day 24 high", "2026-11-24", null, "high"), ("24 early", "2026-11-24", "08:00", "low"), ("25 midnight", "2026-11-25", "00:00", "low"),
            ("undated low, later", null, null, "low"), ("closed", "2026-11-21", null, "low"),
        ])
        {
            var task = await CreateAsync(user, date is null ? new { title, priority } : new { title, priority, due = new { date, time } });
            sandbox.Clock.Advance(TimeSpan.FromMilliseconds(1));
            if (title == "closed")
            {
                await user.PostAsync($"/tasks/{IdOf(task)}/complete");
            }
        }

        Assert.Equal(
            ["24 early", "24 late", "day 24 high", "day 24 low", "25 midnight", "day 25", "undated critical", "undated low", "undated low, later"],
            await TitlesAsync(user));
        Assert.Equal(["closed"], await TitlesAsync(user, "?status=completed"));
        Assert.Equal(10, (await TitlesAsync(user, "?status=all")).Count);
        Assert.Empty(await TitlesAsync(user, "?status=cancelled"));
    }

    [Theory]
    [InlineData("due")]
    [InlineData("created")]
    [InlineData("-created")]
    [InlineData("updated")]
    [InlineData("-updated")]
    [InlineData("title")]
    [InlineData("priority")]
    [InlineData("order")]
    public async Task Pages_in_every_order_are_complete_and_stable_while_others_write(string sort)
    {
        var user = await sandbox.UserAsync();
        string[] priorities = ["low", "normal", "high", "critical"];
        for (var i = 0; i < 23; i++)
        {
            await CreateAsync(user, i % 5 == 0
                ? new { title = $"Task {i % 7}", priority = priorities[i % 4] }
                : new { title = $"task {i % 7}", priority = priorities[i % 4], due = new { date = $"2026-11-{21 + (i % 3)}", time = i % 2 == 0 ? "09:00" : null } });
            sandbox.Clock.Advance(TimeSpan.FromMilliseconds(i % 4));
        }

        var whole = (await user.GetAsync($"/tasks?sort={Uri.EscapeDataString(sort)}&limit=200"))!["items"]!.AsArray().Select(task => (string)task!["id"]!).ToList();
        var paged = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await user.GetAsync($"/tasks?sort={Uri.EscapeDataString(sort)}&limit=4{(cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor))}"))!;
            paged.AddRange(page["items"]!.AsArray().Select(task => (string)task!["id"]!));
            cursor = (string?)page["nextCursor"];
            if (paged.Count == 8)
            {
                await user.DeleteAsync($"/tasks/{paged[7]}"); // the last one of a page: the next page begins behind it all the same
            }
        }
        while (cursor is not null);

        Assert.Equal(23, whole.Count);
        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task Orders_sort_by_what_they_say()
    {
        var user = await sandbox.UserAsync();
        foreach (var (title, priority) in ((string, string)[])[("banana", "low"), ("Apple", "critical"), ("cherry", "high")])
        {
            await CreateAsync(user, new { title, priority });
            sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(["Apple", "banana", "cherry"], await TitlesAsync(user, "?sort=title"));
        Assert.Equal(["Apple", "cherry", "banana"], await TitlesAsync(user, "?sort=priority"));
        Assert.Equal(["banana", "Apple", "cherry"], await TitlesAsync(user, "?sort=created"));
        Assert.Equal(["cherry", "Apple", "banana"], await TitlesAsync(user, "?sort=-created"));
        await user.PatchAsync($"/tasks/{(string)(await user.GetAsync("/tasks?sort=created"))!["items"]![0]!["id"]!}", new { description = "touched" });
        Assert.Equal(["banana", "cherry", "Apple"], await TitlesAsync(user, "?sort=-updated"));
        Assert.Equal(["Apple", "cherry", "banana"], await TitlesAsync(user, "?sort=updated"));
    }

    [Fact]
    public async Task Pages_by_title_are_cut_by_the_databases_lower_case()
    {
        var user = await sandbox.UserAsync();
        string[] titles = ["İstanbul", "İstanbul", "ΟΔΟΣ", "ΟΔΟΣ", "ΟΔΟΣ", "Zebra"];
        foreach (var title in titles)
        {
            await CreateAsync(user, new { title });
        }

        var found = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await user.GetAsync("/tasks?sort=title&limit=1" + (cursor is null ? "" : "&cursor=" + cursor)))!;
            found.Add((string)page["items"]!.AsArray().Single()!["title"]!);
            cursor = (string?)page["nextCursor"];
        }
        while (cursor is not null && found.Count <= titles.Length);

        Assert.Equal(titles.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("limit=0", "bad-limit")]
    [InlineData("limit=201", "bad-limit")]
    [InlineData("cursor=nonsense", "bad-cursor")]
    public async Task Bad_limits_and_cursors_cannot_be_read(string query, string code) =>
        ProblemAssert.Is(await (await sandbox.UserAsync()).GetAsync("/tasks?" + query, HttpStatusCode.BadRequest), code);

    [Fact]
    public async Task A_cursor_is_of_one_user_and_one_list()
    {
        var (user, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        await CreateAsync(user, new { title = "a" });
        await CreateAsync(user, new { title = "b" });
        var cursor = Uri.EscapeDataString((string)(await user.GetAsync("/tasks?limit=1"))!["nextCursor"]!);

        await user.GetAsync($"/tasks?limit=50&cursor={cursor}");
        ProblemAssert.Is(await other.GetAsync($"/tasks?cursor={cursor}", HttpStatusCode.BadRequest), "bad-cursor");
        ProblemAssert.Is(await user.GetAsync($"/tasks?status=all&cursor={cursor}", HttpStatusCode.BadRequest), "bad-cursor");
    }

    [Theory]
    [InlineData("sort=colour")]
    [InlineData("status=done")]
    [InlineData("priority=urgent")]
    [InlineData("priority=1")]
    [InlineData("due=someday")]
    [InlineData("due=..")]
    [InlineData("due=2026-02-30..")]
    [InlineData("due=2026-11-01..9999-01-01")]
    [InlineData("labelMatch=none")]
    [InlineData("updatedSince=yesterday")]
    public async Task Filters_that_mean_nothing_are_refused(string query) =>
        ProblemAssert.Is(await (await sandbox.UserAsync()).GetAsync("/tasks?" + query, HttpStatusCode.UnprocessableEntity), "validation-failed");

    [Fact]
    public async Task Filters_narrow_the_list()
    {
        var user = await sandbox.UserAsync();
        var project = await CreateProjectAsync(user);
        var parent = await CreateAsync(user, new { title = "both", projectId = IdOf(project), priority = "high", labels = new[] { "Home", "Errand" } });
        await CreateAsync(user, new { title = "child", parentId = IdOf(parent) });
        await CreateAsync(user, new { title = "home", labels = new[] { "HOME" } });
        await CreateAsync(user, new { title = "plain" });

        Assert.Equal(["both", "child"], (await TitlesAsync(user, $"?projectId={IdOf(project)}")).Order());
        Assert.Equal(["child"], await TitlesAsync(user, $"?parentId={IdOf(parent)}"));
        Assert.Equal(["both", "home"], (await TitlesAsync(user, "?label=home")).Order());
        Assert.Equal(["both", "home"], (await TitlesAsync(user, "?label=home&label=errand")).Order());
        Assert.Equal(["both"], await TitlesAsync(user, "?label=home&label=errand&labelMatch=all"));
        Assert.Equal(["both"], await TitlesAsync(user, "?priority=high"));
        Assert.Empty(await TitlesAsync(user, $"?projectId={Guid.CreateVersion7()}"));
    }

    [Fact]
    public async Task Due_filters_follow_the_viewers_calendar()
    {
        // Friday 20 November, 08:00 UTC is 17:00 in Tokyo.
        var user = await sandbox.UserAsync("Asia/Tokyo");
        foreach (var (title, due) in ((string, object?)[])
        [
            ("yesterday", new { date = "2026-11-19" }), ("today", new { date = "2026-11-20" }), ("an hour ago", new { date = "2026-11-20", time = "16:00" }),
            ("tonight", new { date = "2026-11-20", time = "23:00" }), ("tomorrow in Berlin's morning", new { date = "2026-11-20", time = "16:30", timeZone = "Europe/Berlin" }),
            ("in six days", new { date = "2026-11-26" }), ("in seven days", new { date = "2026-11-27" }), ("undated", null),
        ])
        {
            await CreateAsync(user, due is null ? new { title } : new { title, due, allowPast = true });
        }

        Assert.Equal(["an hour ago", "yesterday"], (await TitlesAsync(user, "?due=overdue")).Order());
        Assert.Equal(["an hour ago", "today", "tonight"], (await TitlesAsync(user, "?due=today")).Order());
        Assert.Equal(["an hour ago", "in six days", "today", "tomorrow in Berlin's morning", "tonight"], (await TitlesAsync(user, "?due=week")).Order());
        Assert.Equal(["undated"], await TitlesAsync(user, "?due=none"));
        Assert.Equal(["in seven days", "in six days"], (await TitlesAsync(user, "?due=2026-11-22..2026-11-27")).Order());
        Assert.Equal(["yesterday"], await TitlesAsync(user, "?due=..2026-11-19"));
        Assert.Equal(["in seven days"], await TitlesAsync(user, "?due=2026-11-27.."));
    }

    [Fact]
    public async Task What_was_updated_since_a_moment_can_be_asked_for()
    {
        var user = await sandbox.UserAsync();
        await CreateAsync(user, new { title = "old" });
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        var since = sandbox.Now;
        await CreateAsync(user, new { title = "new" });

        Assert.Equal(["new"], await TitlesAsync(user, $"?updatedSince={Uri.EscapeDataString(since.ToString("O"))}"));
    }

    [Fact]
    public async Task Search_finds_words_and_beginnings_of_the_last_word_in_title_description_and_labels()
    {
        var user = await sandbox.UserAsync();
        await CreateAsync(user, new { title = "Call the plumber", description = "about the leaking boiler" });
        await CreateAsync(user, new { title = "Größe messen", labels = new[] { "Workshop tools" } });
        await CreateAsync(user, new { title = "Plum jam" });

        Assert.Equal(["Call the plumber"], await TitlesAsync(user, "?q=plumber"));
        Assert.Equal(["Call the plumber", "Plum jam"], (await TitlesAsync(user, "?q=plum")).Order());
        Assert.Equal(["Call the plumber"], await TitlesAsync(user, "?q=the%20BOIL"));
        Assert.Empty(await TitlesAsync(user, "?q=boil%20the%20zebra"));
        Assert.Equal(["Größe messen"], await TitlesAsync(user, "?q=workshop"));
        Assert.Equal(["Größe messen"], await TitlesAsync(user, "?q=" + Uri.EscapeDataString("GRÖSSE".Replace("SS", "ß", StringComparison.Ordinal))));
        Assert.False((bool)(await user.GetAsync("/tasks?q=plumber"))!["fuzzy"]!);
    }

    [Fact]
    public async Task Similar_words_are_found_only_when_nothing_has_the_words()
    {
        var user = await sandbox.UserAsync();
        await CreateAsync(user, new { title = "Buy groceries" });
        await CreateAsync(user, new { title = "Grocery list", description = "for the weekend" });

        var typo = (await user.GetAsync("/tasks?q=grocries"))!;
        Assert.True((bool)typo["fuzzy"]!);
        Assert.Contains("Buy groceries", typo["items"]!.AsArray().Select(task => (string)task!["title"]!));
        var exact = (await user.GetAsync("/tasks?q=groceries"))!;
        Assert.False((bool)exact["fuzzy"]!);
        Assert.Equal("Buy groceries", (string)Assert.Single(exact["items"]!.AsArray())!["title"]!);
        var nothing = (await user.GetAsync("/tasks?q=xylophone"))!;
        Assert.False((bool)nothing["fuzzy"]!);
        Assert.Empty(nothing["items"]!.AsArray());
    }

    [Theory]
    [InlineData("!!!")]
    [InlineData("' OR 1=1 --")]
    [InlineData("a & | ! ( ) : * <-> \\")]
    [InlineData("%")]
    [InlineData("e-mail@example.org/path?x=1")]
    public async Task No_text_breaks_the_search(string q)
    {
        var user = await sandbox.UserAsync();
        await CreateAsync(user, new { title = "zebra" });

        Assert.Empty(await TitlesAsync(user, "?q=" + Uri.EscapeDataString(q)));
        await user.GetAsync("/search?q=" + Uri.EscapeDataString(q));
    }

    [Fact]
    public async Task Fuzzy_pages_go_on_fuzzily()
    {
        var user = await sandbox.UserAsync();
        for (var i = 0; i < 3; i++)
        {
            await CreateAsync(user, new { title = "Buy groceries " + i });
        }

        var first = (await user.GetAsync("/tasks?q=grocries&limit=2"))!;
        var second = (await user.GetAsync($"/tasks?q=grocries&limit=2&cursor={Uri.EscapeDataString((string)first["nextCursor"]!)}"))!;

        Assert.True((bool)second["fuzzy"]!);
        Assert.Single(second["items"]!.AsArray());
    }

    [Fact]
    public async Task Tasks_and_projects_are_found_together()
    {
        var user = await sandbox.UserAsync();
        var project = await CreateProjectAsync(user, "Garden shed");
        await CreateAsync(user, new { title = "Paint the shed" });
        var done = await CreateAsync(user, new { title = "Old shed" });
        await user.PostAsync($"/tasks/{IdOf(done)}/complete");

        var found = (await user.GetAsync("/search?q=shed"))!;
        Assert.Equal(["Paint the shed", "Old shed"], found["tasks"]!.AsArray().Select(task => (string)task!["title"]!));
        Assert.Equal((string)project["id"]!, (string)Assert.Single(found["projects"]!.AsArray())!["id"]!);
        Assert.False((bool)found["fuzzy"]!);
        Assert.True((bool)(await user.GetAsync("/search?q=gardn"))!["fuzzy"]!);
        ProblemAssert.Is(await user.GetAsync("/search", HttpStatusCode.UnprocessableEntity), "validation-failed");
        ProblemAssert.Is(await user.GetAsync("/search?q=x&limit=500", HttpStatusCode.BadRequest), "bad-limit");
    }

    [Fact]
    public async Task Labels_are_counted_whatever_their_case()
    {
        var (user, other) = (await sandbox.UserAsync(), await sandbox.UserAsync());
        var first = await CreateAsync(user, new { title = "1", labels = new[] { "home", "Zoo" } });
        sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        await CreateAsync(user, new { title = "2", labels = new[] { "HOME" } });
        await CreateAsync(other, new { title = "3", labels = new[] { "Home", "other" } });
        await user.PostAsync($"/tasks/{IdOf(first)}/complete", new { });

        var labels = (await user.GetAsync("/labels"))!["items"]!;
        Assert.Equal(2, labels.AsArray().Count);
        Assert.Equal((1, 2), ((int)labels[0]!["openCount"]!, (int)labels[0]!["totalCount"]!));
        Assert.Equal(("home", "Zoo", 0, 1), (((string)labels[0]!["name"]!).ToLowerInvariant(), (string)labels[1]!["name"]!, (int)labels[1]!["openCount"]!, (int)labels[1]!["totalCount"]!));

        var page = (await user.GetAsync("/labels?limit=1"))!;
        var rest = (await user.GetAsync($"/labels?limit=1&cursor={Uri.EscapeDataString((string)page["nextCursor"]!)}"))!;
        Assert.Equal("Zoo", (string)Assert.Single(rest["items"]!.AsArray())!["name"]!);
        Assert.Null(rest["nextCursor"]);
    }

    [Fact]
    public async Task Each_order_of_the_list_is_read_from_an_index()
    {
        var user = await sandbox.UserAsync();
        await CreateAsync(user, new { title = "x" });
        await sandbox.AddTasksAsync("""
            INSERT INTO tasks.tasks (id, user_id, project_id, title, priority, labels, label_keys, due_sort, reminders, status, closed_as, rank, time_zone, tzdb_version, created_at, updated_at, version)
            SELECT gen_random_uuid(), user_id, project_id, 'Task ' || n, 1 + n % 4, labels, label_keys, timestamp '2026-11-20' + n * interval '1 hour', reminders,
                CASE WHEN n % 10 = 0 THEN 'open' ELSE 'completed' END, CASE WHEN n % 10 <> 0 THEN 'completed' END, lpad(n::text, 8, '0') || 'i', time_zone, tzdb_version,
                created_at + n * interval '1 second', updated_at + n * interval '1 second', 1
            FROM tasks.tasks, generate_series(1, 20000) n WHERE user_id = $1
            """, user.Id);

        foreach (var (order, index) in ((string, string)[])
        [
            ("due_sort, priority, rank, id", "tasks_by_due"), ("created_at, id", "tasks_by_creation"), ("created_at DESC, id DESC", "tasks_by_creation"), ("updated_at, id", "tasks_by_update"),
            ("lower(title), id", "tasks_by_title"), ("priority, due_sort, rank, id", "tasks_by_priority"), ("rank, id", "tasks_by_rank"),
        ])
        {
            var status = index == "tasks_by_due" ? "status = 'open' AND" : "";
            var plan = string.Join('\n', await sandbox.QueryAsync<string>($"EXPLAIN SELECT * FROM tasks.tasks WHERE {status} deleted_at IS NULL AND user_id = '{user.Id}' ORDER BY {order} LIMIT 51"));
            Assert.Contains(index, plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Tasks_of_the_archive_are_in_no_list_but_that_of_their_project_unless_they_are_asked_for()
    {
        var user = await sandbox.UserAsync();
        var (project, other) = (IdOf(await CreateProjectAsync(user, "Old")), IdOf(await CreateProjectAsync(user, "New")));
        var section = IdOf((await user.PostAsync("/sections", new { projectId = project, name = "s" }, HttpStatusCode.Created))!);
        var parent = IdOf(await CreateAsync(user, new { title = "old report", sectionId = section, labels = new[] { "a" }, due = new { date = "2026-11-20" } }));
        await CreateAsync(user, new { title = "old part", parentId = parent });
        await CreateAsync(user, new { title = "new report", projectId = other, labels = new[] { "a" }, due = new { date = "2026-11-20" } });
        Assert.Equal(["new report", "old part", "old report"], await SortedAsync(""));
        await user.PostAsync($"/projects/{project}/archive");

        foreach (var query in (string[])["", "?due=today", "?label=a", "?q=report", "?filter=today", "?filter=" + Uri.EscapeDataString("#Old | @a"), "?archived=false", "?status=all"])
        {
            Assert.Equal(["new report"], await SortedAsync(query));
        }

        Assert.Equal(["old part", "old report"], await SortedAsync($"?projectId={project}"));
        Assert.Equal(["old part", "old report"], await SortedAsync($"?sectionId={section}"));
        Assert.Equal(["old part"], await SortedAsync($"?parentId={parent}"));
        Assert.Empty(await SortedAsync($"?projectId={project}&archived=false"));
        Assert.Equal(["old part", "old report"], await SortedAsync("?archived=true"));
        Assert.Equal(["new report", "old report"], await SortedAsync("?archived=all&q=report"));
        ProblemAssert.Is(await user.GetAsync("/tasks?archived=perhaps", HttpStatusCode.UnprocessableEntity), "validation-failed");

        // Who looks for something, keeps a copy or takes the account along has them all.
        Assert.Equal(2, (await user.GetAsync("/search?q=report"))!["tasks"]!.AsArray().Count);
        Assert.Equal(3, (await user.GetAsync("/sync"))!["tasks"]!.AsArray().Count);
        await user.PostAsync($"/projects/{project}/unarchive");
        Assert.Equal(3, (await SortedAsync("")).Count);

        async Task<List<string>> SortedAsync(string query) => [.. (await TitlesAsync(user, query)).Order(StringComparer.Ordinal)];
    }
}
