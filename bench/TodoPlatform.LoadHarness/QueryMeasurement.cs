using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using TodoPlatform.Testing;

namespace TodoPlatform.LoadHarness;

/// <summary>Lists, filters and searches in accounts of several sizes that lie in one database, and for each request the slowest statement with the plan that PostgreSQL took for the largest (auto_explain).</summary>
/// <param name="directory">Of the Host's data.</param>
/// <param name="sizes">How many tasks each account has, ascending.</param>
internal sealed partial class QueryMeasurement(string directory, IReadOnlyList<int> sizes)
{
    private const int Runs = 3;
    private const int Samples = 100;

    private static readonly (string Name, string Path)[] Requests =
    [
        ("list, first page", "/tasks"),
        ("list by priority", "/tasks?sort=priority"),
        ("list by title", "/tasks?sort=title"),
        ("list, closed ones, latest change first", "/tasks?status=completed&sort=-updated"),
        ("filter: (today | overdue) & @l7 & !subtask", Filter("(today | overdue) & @l7 & !subtask")),
        ("filter: done = false && due < now+7d && labels in l7,l9", Filter("done = false && due < now+7d && labels in l7,l9")),
        ("filter: #Bench & p1 & no date", Filter("#Bench & p1 & no date")),
        ("filter: @l9* & !no deadline", Filter("@l9* & !no deadline")),
        ("filter: !no deadline", Filter("!no deadline")),
        ("filter: @zz*", Filter("@zz*")),
        ("filter: !@l* & !no labels", Filter("!@l* & !no labels")),
        ("filter: p1 & @l7", Filter("p1 & @l7")),
        ("filter: p1 | @l3 | overdue | search: word77 | deadline: 2026-11-25", Filter("p1 | @l3 | overdue | search: word77 | deadline: 2026-11-25")),
        ("filter: deadline before: 2026-11-03", Filter("deadline before: 2026-11-03")),
        ("filter: completed after: 2026-11-19", Filter("completed after: 2026-11-19")),
        ("filter: title like \"%ord77 %\"", Filter("title like \"%ord77 %\"")),
        ("filter: search: word77 & !p4", Filter("search: word77 & !p4")),
        ("filter: search: again & overdue", Filter("search: again & overdue")),
        ("filter: !search: t", Filter("!search: t")),
        ("search, rare word", "/search?q=word777"),
        ("search, word of every task", "/search?q=task"),
        ("search, one letter", "/search?q=t"),
        ("search, two words of every task", "/search?q=task%20again"),
        ("search, common and rare word", "/search?q=task%20word777"),
        ("search, words of comments only", "/search?q=remark26"),
        ("search, a slip in a rare word", "/search?q=dentsit"),
        ("search, a slip in a word of comments only", "/search?q=plumbre"),
        ("search, a slip in the word of every task", "/search?q=agian"),
        ("search, a slip in each of two words", "/search?q=agian%20dentsit"),
        ("search, similar words only", "/search?q=wrod7777x"),
        ("search, similar to a word of every task", "/search?q=againxx"),
        ("search, two words of every task and an unknown one", "/search?q=task%20again%20xyzq"),
        ("list, two words of every task and an unknown one", "/tasks?q=task%20again%20xyzq"),
        ("search, marks only", "/search?q=!!!"),
    ];

    /// <summary>Leaves the accounts, and takes those of the sizes asked for that an earlier run has left.</summary>
    public bool Keeps { get; init; }

    /// <summary>A part of the names of the requests that are measured; null for all.</summary>
    public string? Only { get; init; }

    public bool Explains { get; init; } = true;

    private IEnumerable<(string Name, string Path)> Wanted => Requests.Where(request => Only is null || request.Name.Contains(Only, StringComparison.Ordinal));

    public async Task RunAsync()
    {
        await using var host = new HostProcess(directory, new Dictionary<string, string> { ["Accounts:AccessTokenLifetime"] = "1.00:00:00" }) { Keeps = Keeps };
        await host.StartAsync();
        var users = new List<BenchUser>();
        foreach (var size in sizes)
        {
            users.Add(await BenchUser.LogInAsync(host.Address, EmailOf(size)) ?? await FillAsync(host, size));
        }

        foreach (var (name, path) in Wanted)
        {
            for (var i = 0; i < sizes.Count; i++)
            {
                await MeasureAsync(users[i], path, 20); // warms up
                var runs = new List<IReadOnlyCollection<double>>();
                for (var run = 0; run < Runs; run++)
                {
                    runs.Add(await MeasureAsync(users[i], path, Samples));
                }

                Figures.Say(string.Create(CultureInfo.InvariantCulture, $"{name} | {sizes[i]:N0} tasks"), runs);
            }
        }

        if (Explains)
        {
            await ExplainAsync(host, users[^1]);
        }

        users.ForEach(user => user.Dispose());
    }

    private static string EmailOf(int size) => $"queries-{size}@example.org";

    private static string Filter(string text) => "/tasks?filter=" + Uri.EscapeDataString(text);

    private static async Task<List<double>> MeasureAsync(BenchUser user, string path, int count)
    {
        var samples = new List<double>();
        for (var i = 0; i < count; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await user.GetAsync(path);
            samples.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return samples;
    }

    private static async Task<BenchUser> FillAsync(HostProcess host, int count)
    {
        var user = await BenchUser.RegisterAsync(host.Address, EmailOf(count));
        var project = Guid.Parse((string)(await user.PostAsync("/projects", new { name = "Bench" }))["id"]!);
        await ExecuteAsync(host, """
            INSERT INTO tasks.tasks (id, user_id, project_id, title, description, priority, labels, label_keys, due_date, due_sort, deadline, reminders, status, closed_as, completed_at, rank, time_zone, tzdb_version, created_at, updated_at, version)
            SELECT gen_random_uuid(), p.user_id, p.id, 'Task ' || n || ' word' || n % 2000 || ' again' || CASE WHEN n % 997 = 0 THEN ', dentist' ELSE '' END, CASE WHEN n % 3 = 0 THEN 'A note of some length about word' || n % 500 || ', and what else there is to say.' END, 1 + n % 4,
                CASE WHEN n % 2 = 1 THEN ARRAY['l' || n % 100] ELSE '{}' END, CASE WHEN n % 2 = 1 THEN ARRAY['l' || n % 100] ELSE '{}' END,
                CASE WHEN n % 4 > 0 THEN current_date - 100 + n % 400 END, CASE WHEN n % 4 > 0 THEN (current_date - 100 + n % 400) + time '23:59:59.9' ELSE timestamp '9999-12-31' END,
                CASE WHEN n % 20 = 0 THEN date '2026-11-01' + n % 365 END, '[]', CASE WHEN n % 3 > 0 THEN 'open' ELSE 'completed' END, CASE WHEN n % 3 = 0 THEN 'completed' END,
                CASE WHEN n % 3 = 0 THEN timestamptz '2026-11-20' - n * interval '5 minutes' END, lpad(n::text, 8, '0') || 'i', 'Europe/Berlin', '2026f', now() - n * interval '5 minutes', now() - n * interval '3 minutes', 1
            FROM tasks.projects p, generate_series(1, $2) n WHERE p.id = $1
            """, project, count);
        await ExecuteAsync(host, """
            INSERT INTO tasks.comments (id, user_id, task_id, text, created_at, updated_at, version)
            SELECT gen_random_uuid(), user_id, id, 'A remark' || length(title) || ' about ' || title || CASE WHEN title LIKE '% word76 %' THEN ', plumber' ELSE '' END, created_at, updated_at, 1 FROM tasks.tasks WHERE project_id = $1 AND priority = 1 AND status = 'open'
            """, project);
        await ExecuteAsync(host, "VACUUM ANALYZE tasks.tasks");
        await ExecuteAsync(host, "VACUUM ANALYZE tasks.comments");
        return user;
    }

    /// <summary>The statements as they really ran, from the server's log.</summary>
    private async Task ExplainAsync(HostProcess host, BenchUser user)
    {
        (string Name, string Value)[] settings = [("session_preload_libraries", "'auto_explain'"), ("auto_explain.log_min_duration", "0"), ("auto_explain.log_analyze", "on"), ("auto_explain.log_buffers", "on")];
        foreach (var (setting, value) in settings)
        {
            await ExecuteAsync(host, $"ALTER DATABASE todoplatform SET {setting} = {value}");
        }

        await host.StopAsync();
        await host.StartAsync();
        var log = Path.Combine(host.Directory, "postgres.log");
        foreach (var (name, path) in Wanted)
        {
            await user.GetAsync(path); // so that the plan is of warm data
            var before = (await File.ReadAllTextAsync(log)).Length;
            await user.GetAsync(path);
            var plan = await Eventually.ValueAsync(
                async () => Entry().Matches((await File.ReadAllTextAsync(log))[before..]).Where(entry => (entry.Value.Contains("tasks.tasks", StringComparison.Ordinal) || entry.Value.Contains("tasks.comments", StringComparison.Ordinal)) && !entry.Value.Contains("outbox", StringComparison.Ordinal))
                    .MaxBy(entry => double.Parse(entry.Groups["duration"].Value, CultureInfo.InvariantCulture)),
                "the plan is in the log");
            Console.WriteLine($"\n### {name}: {plan.Groups["duration"].Value} ms\n{string.Join('\n', plan.Value[plan.Value.IndexOf("Query Text", StringComparison.Ordinal)..].Split('\n').Select(line => line.TrimStart('\t')))}");
        }

        foreach (var (setting, _) in settings)
        {
            await ExecuteAsync(host, $"ALTER DATABASE todoplatform RESET {setting}");
        }
    }

    private static async Task ExecuteAsync(HostProcess host, string sql, params object[] args)
    {
        await using var connection = new NpgsqlConnection(host.ConnectionString + ";Pooling=false;Command Timeout=1800");
        await connection.OpenAsync();
#pragma warning disable CA2100 // statements of this file
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        foreach (var arg in args)
        {
            command.Parameters.Add(new() { Value = arg });
        }

        await command.ExecuteNonQueryAsync();
    }

    [GeneratedRegex(@"^[^\t\n].*duration: (?<duration>[0-9.]+) ms +plan:\n(?:\t.*\n)+", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
