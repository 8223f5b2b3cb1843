using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Domain.Filters;
using TodoPlatform.Modules.Tasks.Features;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests.Filters;

public sealed class FilteringTasks(TasksSandbox sandbox, ITestOutputHelper output) : IClassFixture<TasksSandbox>
{
    private const int Seed = 20261122;

    /// <summary>Every kind of term, and a few that are asked for together.</summary>
    private static readonly string[] Terms =
    [
        "view all", "today", "overdue", "7 days", "tomorrow", "due before: today", "due after: +3 days", "due: 2026-11-25", "due < now+7d", "no date", "!no date", "no time", "recurring", "!recurring", "subtask",
        "done = false", "done = true", "p1", "priority >= high", "!p4", "@label7", "@label7 & @label3", "@label*", "!@label7", "no labels", "#Project", "##Project", "#Proj*", "#Inbox", "project = 019a0000-0000-7000-8000-000000000000", "/Errands", "/Err*", "no section",
        "search: word77", "search: word7", "!search: word77", "title like \"word77\"", "title = \"Task 77 word77\"", "description like \"%ote 77%\"", "created before: -30 days", "created: today", "updated after: yesterday",
        "deadline: 2026-11-25", "deadline before: today", "no deadline", "!no deadline", "start before: today", "start: 2026-11-25", "no start date", "completed: today", "completed after: -7 days", "!(today | overdue)",
        "(today | overdue) & @label7 & !subtask & #Project", "done = false && due_date < now+7d && labels in label7,label3", "@label7 | search: word77 | p1",
    ];

    /// <summary>The calendar day of Pago Pago is the one before, and in New York an hour is missing.</summary>
    [Theory]
    [InlineData("Pacific/Pago_Pago", "2026-11-20T10:59:00Z")]
    [InlineData("America/New_York", "2027-03-14T06:30:00Z")]
    public Task What_a_filter_finds_is_what_it_means(string zoneId, string now) => FindsAsync(zoneId, now);

    [Theory]
    [Trait("group", "long")]
    [InlineData("Europe/Berlin", "2026-11-20T08:00:00Z")]
    [InlineData("Pacific/Kiritimati", "2026-11-20T11:30:00Z")]
    [InlineData("America/St_Johns", "2026-11-21T03:15:00Z")]
    public Task What_a_filter_finds_is_what_it_means_in_other_zones(string zoneId, string now) => FindsAsync(zoneId, now);

    private async Task FindsAsync(string zoneId, string now)
    {
        sandbox.Clock.Advance(DateTimeOffset.Parse(now) - sandbox.Now is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
        var random = new Random(Seed);
        var user = await sandbox.UserAsync(zoneId);
        await FillAsync(user, zoneId, random);
        var rows = (await sandbox.QueryAsync<string>("SELECT row_to_json(t)::text FROM tasks.tasks t WHERE user_id = $1 AND deleted_at IS NULL", user.Id)).Select(row => JsonNode.Parse(row)!).ToList();
        var projects = (await sandbox.QueryAsync<string>("SELECT row_to_json(p)::text FROM tasks.projects p WHERE user_id = $1", user.Id)).Select(row => JsonNode.Parse(row)!)
            .ToDictionary(project => (Guid)project["id"]!, project => ((string)project["name"]!, (bool)project["is_inbox"]!));
        var sections = (await sandbox.QueryAsync<string>("SELECT row_to_json(s)::text FROM tasks.sections s WHERE user_id = $1", user.Id)).Select(row => JsonNode.Parse(row)!).ToDictionary(section => (Guid)section["id"]!, section => (string)section["name"]!);
        var evaluator = new FilterEvaluator(new FilterClock(sandbox.Now, DateTimeZoneProviders.Tzdb[zoneId]), projects, sections);
        var filters = new RandomFilters(random);

        var telling = 0;
        for (var i = 0; i < 250; i++)
        {
            var filter = i < 120 ? filters.Term() : filters.Draw();
            var expected = rows.Where(row => evaluator.Holds(filter, row)).Select(row => (string)row["title"]!).Order(StringComparer.Ordinal).ToList();
            var found = (await TitlesAsync(user, $"?status=all&limit=200&filter={Uri.EscapeDataString(filter.Print())}")).Order(StringComparer.Ordinal).ToList();
            Assert.True(expected.SequenceEqual(found), $"{filter.Print()}\nmissing: {string.Join("; ", expected.Except(found))}\ntoo many: {string.Join("; ", found.Except(expected))}");
            telling += expected.Count > 0 && expected.Count < rows.Count ? 1 : 0;
        }

        output.WriteLine($"{telling} of 250 filters found some tasks and left some out.");
        Assert.InRange(telling, 120, 250);
    }

    [Fact]
    public async Task A_filter_is_combined_with_the_other_parameters_and_its_pages_are_its_own()
    {
        var user = await sandbox.UserAsync();
        foreach (var i in Enumerable.Range(0, 7))
        {
            await CreateAsync(user, new { title = $"task {i}", labels = i % 2 == 0 ? ["work"] : (string[])["home"], priority = i < 4 ? "high" : "low" });
        }

        var done = await CreateAsync(user, new { title = "done", labels = (string[])["work"] });
        await user.PostAsync($"/tasks/{IdOf(done)}/complete");
        await CreateAsync(await sandbox.UserAsync(), new { title = "another's", labels = (string[])["work"] });

        Assert.Equal(["task 0", "task 2"], (await TitlesAsync(user, "?filter=%40work&priority=high")).Order());
        Assert.Equal(["task 2"], await TitlesAsync(user, "?filter=%40work%20%26%20p2&q=task%202"));
        Assert.Equal(["task 2"], await TitlesAsync(user, "?filter=%40work%20%26%20title%20like%20%22%252%22&label=work"));
        Assert.Equal(["done"], await TitlesAsync(user, "?filter=done%20%3D%20true"));
        Assert.Equal(["done"], await TitlesAsync(user, "?filter=%40work&status=completed"));
        Assert.Empty(await TitlesAsync(user, "?filter=done%20%3D%20true&status=open"));

        var first = (await user.GetAsync("/tasks?filter=%40work%20%7C%20%40home&limit=3&sort=title"))!;
        var cursor = Uri.EscapeDataString((string)first["nextCursor"]!);
        Assert.Equal(["task 3", "task 4", "task 5", "task 6"], await TitlesAsync(user, $"?filter=%40work%20%7C%20%40home&sort=title&cursor={cursor}"));
        ProblemAssert.Is(await user.GetAsync($"/tasks?filter=%40work&sort=title&cursor={cursor}", HttpStatusCode.BadRequest), "bad-cursor");
    }

    [Fact]
    public async Task A_filter_that_cannot_be_read_says_where_and_what_instead()
    {
        var user = await sandbox.UserAsync();

        var problem = (await user.GetAsync("/tasks?filter=p1%20%26%20overdu", HttpStatusCode.UnprocessableEntity))!;

        ProblemAssert.Is(problem, "bad-filter");
        Assert.Equal((5, 6, "overdue"), ((int)problem["position"]!, (int)problem["length"]!, (string)problem["suggestion"]!));
        Assert.Equal("At character 6: \"overdu\" is not known. Did you mean \"overdue\"?", (string)problem["errors"]!["filter"]![0]!);
        Assert.NotNull(problem["expected"]);
    }

    [Fact]
    public async Task A_filter_can_be_asked_what_it_means()
    {
        var user = await sandbox.UserAsync();

        var read = (await user.PostAsync("/filters/validate", new { query = "done = false && due_date < now+7d && labels in work,home" }))!;
        Assert.Equal("done = false & due before: now+7d & (@work | @home)", (string)read["text"]!);
        Assert.Equal("Tasks that are open and are due before now plus 7 days and (have the label “work” or have the label “home”)", (string)read["explanation"]!);
        Assert.Equal(
            """{"type":"and","of":[{"type":"done","value":"false"},{"type":"date","field":"due","operator":"<","value":"now+7d"},{"type":"or","of":[{"type":"label","value":"work"},{"type":"label","value":"home"}]}]}""",
            JsonNode.Parse(read["ast"]!.ToJsonString())!.ToJsonString(new(System.Text.Json.JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

        var problem = (await user.PostAsync("/filters/validate", new { query = "wendesday" }, HttpStatusCode.UnprocessableEntity))!;
        ProblemAssert.Is(problem, "bad-filter");
        Assert.Equal((0, "wednesday"), ((int)problem["position"]!, (string)problem["suggestion"]!));
        Assert.NotNull(problem["errors"]!["query"]);
        ProblemAssert.Is(await user.PostAsync("/filters/validate", new { }, HttpStatusCode.UnprocessableEntity), "validation-failed");
    }

    [Fact]
    public async Task No_kind_of_term_reads_the_whole_table()
    {
        const int Users = 10;
        var user = await sandbox.UserAsync();
        await sandbox.ExecuteAsync("""
            INSERT INTO tasks.projects (id, user_id, name, is_inbox, is_favorite, is_archived, rank, created_at, updated_at, version)
            SELECT gen_random_uuid(), CASE WHEN n = 0 THEN $1 ELSE gen_random_uuid() END, 'Project', false, false, false, '1', now(), now(), 1 FROM generate_series(0, $2 - 1) n
            """, user.Id, Users);
        await AddTasksAsync(null, 3000);
        Assert.True(await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.tasks") >= 30_000);

        foreach (var term in Terms)
        {
            var plan = await PlanAsync(user, term);
            Assert.False(plan.Contains("Seq Scan on tasks", StringComparison.Ordinal), $"{term}\n{plan}");
            Assert.True(plan.Contains("Index", StringComparison.Ordinal), $"{term}\n{plan}");
        }

        // In an account of this size each term has an index of its own; in a small one all tasks of the account are read at once.
        await AddTasksAsync(user.Id, 40_000);
        Assert.Contains("One-Time Filter: false", await PlanAsync(user, "!@label* & !no labels"), StringComparison.Ordinal); // there are no others
        await CreateAsync(user, new { title = "x", labels = new[] { "seldom" } });
        foreach (var (term, index) in ((string, string)[])
        [
            ("@label7 & done = true", "tasks_by_label"), ("@*bel8 & done = true", "tasks_by_label"), ("!@label* & !no labels", "tasks_by_label"), ("!no deadline", "tasks_with_deadline_by_due"), ("search: word777", "tasks_search"), ("title like \"word77\"", "tasks_trigrams"), ("today", "tasks_by_due"),
            ("#Project & overdue", "tasks_by_"), ("deadline: 2026-11-25", "tasks_by_deadline"), ("start: 2026-11-25", "tasks_by_start"), ("completed: today", "tasks_by_completion"), ("created: today", "tasks_by_creation"), ("updated after: yesterday", "tasks_by_update"),
        ])
        {
            var plan = await PlanAsync(user, term);
            Assert.True(plan.Contains(index, StringComparison.Ordinal), $"{term}\n{plan}");
        }

        Assert.NotEmpty(await TitlesAsync(user, "?filter=%23Project%20%26%207%20days")); // not each day has tasks, and other tests move the clock
    }

    /// <summary>As many tasks for each account that has a project of that name, or for one of them.</summary>
    private async Task AddTasksAsync(Guid? userId, int count)
    {
        await sandbox.AddTasksAsync("""
            INSERT INTO tasks.tasks (id, user_id, project_id, parent_id, title, description, priority, labels, label_keys, start_date, due_date, due_sort, deadline, reminders, status, closed_as, completed_at, rank, time_zone, tzdb_version, created_at, updated_at, version)
            SELECT gen_random_uuid(), p.user_id, p.id, NULL, 'Task ' || n || ' word' || n % 1000, CASE WHEN n % 3 = 0 THEN 'Note ' || n END, 1 + n % 4,
                CASE WHEN n % 2 = 0 THEN ARRAY['label' || n % 50] ELSE '{}' END, CASE WHEN n % 2 = 0 THEN ARRAY['label' || n % 50] ELSE '{}' END,
                CASE WHEN n % 5 = 0 THEN date '2026-11-01' + n % 90 END, CASE WHEN n % 4 > 0 THEN date '2026-10-01' + n % 200 END,
                CASE WHEN n % 4 > 0 THEN (date '2026-10-01' + n % 200) + time '23:59:59.9' ELSE timestamp '9999-12-31' END, CASE WHEN n % 20 = 0 THEN date '2026-11-01' + n % 90 END, '[]',
                CASE WHEN n % 3 > 0 THEN 'open' ELSE 'completed' END, CASE WHEN n % 3 = 0 THEN 'completed' END, CASE WHEN n % 3 = 0 THEN timestamptz '2026-11-20' - n * interval '10 minutes' END,
                lpad(n::text, 8, '0') || 'i', 'Europe/Berlin', '2026f', timestamptz '2026-11-20' - n * interval '1 hour', timestamptz '2026-11-20' - n * interval '30 minutes', 1
            FROM tasks.projects p, generate_series(1, $2) n WHERE p.name = 'Project' AND ($1::uuid IS NULL OR p.user_id = $1::uuid)
            """, userId, count);
        await sandbox.ExecuteAsync("ANALYZE tasks.projects");
    }

    /// <summary>The plan of exactly the statement that a list with this filter runs.</summary>
    private async Task<string> PlanAsync(TestUser user, string text)
    {
        await using var scope = sandbox.Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(user.Id);
        var db = scope.ServiceProvider.GetRequiredService<TasksDbContext>();
        var filter = FilterParser.Parse(text).Value;
        var tasks = db.Search(new FilterSql(new FilterClock(sandbox.Now, DateTimeZoneProviders.Tzdb["Europe/Berlin"]), user.Id, await LabelPatterns.ReadAsync(db, filter, TestContext.Current.CancellationToken)).And(filter)).Where(task => task.DeletedAt == null);
        tasks = filter.SpeaksOfClosed() ? tasks : tasks.Where(task => task.Status == TaskProgress.Open);
        await using var command = ListTasks.TaskOrder.Of(null)!.Sort(tasks.AsNoTracking()).Take(51).CreateDbCommand();
#pragma warning disable CA2100 // a statement of the product
        command.CommandText = "EXPLAIN " + command.CommandText;
#pragma warning restore CA2100
        await db.Database.OpenConnectionAsync();
        await using var reader = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await reader.ReadAsync())
        {
            plan.Add(reader.GetString(0));
        }

        return string.Join('\n', plan);
    }

    /// <summary>Two hundred tasks of all kinds: the domain makes them, as the API would.</summary>
    private async Task FillAsync(TestUser user, string zoneId, Random random)
    {
        var viewer = DateTimeZoneProviders.Tzdb[zoneId];
        var filters = new RandomFilters(random);
        var projects = new List<Guid> { IdOf((await user.GetAsync("/projects"))!["items"]![0]!) };
        foreach (var name in RandomFilters.Projects)
        {
            projects.Add(IdOf(await CreateProjectAsync(user, name)));
        }

        var places = projects.ConvertAll(project => new TaskPlace(project, null, null));
        foreach (var name in RandomFilters.Sections)
        {
            var section = (await user.PostAsync("/sections", new { name, projectId = projects[^1] }, HttpStatusCode.Created))!;
            places.Add(new TaskPlace(projects[^1], IdOf(section), null));
        }

        foreach (var rule in (string[])["FREQ=DAILY", "FREQ=WEEKLY"])
        {
            await CreateAsync(user, new { title = "recurring " + rule, due = new { date = DateOnly.FromDateTime(sandbox.Now.UtcDateTime).AddDays(2), time = "09:00" }, recurrence = new { rule } });
        }

        await using var scope = sandbox.Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(user.Id);
        var db = scope.ServiceProvider.GetRequiredService<TasksDbContext>();
        var made = new List<TaskItem>();
        for (var i = 0; i < 190; i++)
        {
            // Around now, where the borders are.
            DateOnly Day() => DateOnly.FromDateTime(sandbox.Now.UtcDateTime).AddDays(random.Next(3) == 0 ? random.Next(-2, 3) : random.Next(-45, 45));
            LocalMoment? Moment() => random.Next(4) switch
            {
                0 => null,
                1 => new LocalMoment(Day()),
                2 => new LocalMoment(Day(), new TimeOnly(random.Next(24), random.Next(4) * 15)),
                _ => new LocalMoment(Day(), new TimeOnly(random.Next(24), random.Next(4) * 15), filters.Pick((string[])["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin", "Asia/Kathmandu"])),
            };
            var content = new TaskContent(
                $"{i:000} {filters.Pick(RandomFilters.Words)} {filters.Pick(RandomFilters.Words)}", random.Next(3) == 0 ? $"{filters.Pick(RandomFilters.Words)}\nand *more*" : null, filters.Any<TaskPriority>(),
                [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(2) == 0 ? filters.Pick(RandomFilters.Labels) : filters.Pick(RandomFilters.Labels).ToUpperInvariant()).DistinctBy(TaskContent.KeyOf)],
                Moment(), Moment(), random.Next(3) == 0 ? Day() : null, null, []);
            var parent = made.Count > 0 && random.Next(5) == 0 ? made[random.Next(made.Count)] : null;
            var task = TaskItem.Create(Guid.CreateVersion7(), user.Id, parent?.PlaceBelow ?? filters.Pick(places), content, viewer, sandbox.Now.AddMinutes(-random.Next(60 * 24 * 40)));
            if (random.Next(4) == 0)
            {
                task.Close(filters.Any<TaskClosure>(), sandbox.Now.AddMinutes(-random.Next(60 * 24 * 20)));
            }

            made.Add(task);
        }

        db.AddRange(made);
        await db.SaveChangesAsync();
    }
}
