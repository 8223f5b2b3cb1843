using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.EndToEnd.Tests.Chaos;
using TodoPlatform.EndToEnd.Tests.Crash;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Upgrade;

/// <summary>
/// Every migration that will ever be written runs against installations of earlier builds, taken in the middle of their work
/// (<c>make-backup</c>): full outboxes, parked events, occurrences that owe their successors.
/// </summary>
public sealed class UpgradeTests(TestPostgres postgres)
{
    private const int Writers = 3;
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "TodoPlatform.EndToEnd.Tests", "Upgrade");
    private static readonly string[] Publishers = ["accounts", "tasks", "recurrence", "notifications"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Dumps => [.. Directory.GetFiles(Folder, "*.backup").Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Dumps))]
    public async Task An_installation_of_an_earlier_build_loses_nothing_when_it_is_upgraded_and_used_at_once(string dump)
    {
        var connectionString = await postgres.RestoreDatabaseAsync(Path.Combine(Folder, dump));
        var waiting = await Sql.QueryAsync<Guid>(connectionString, Union("SELECT event_id FROM {0}.outbox WHERE event_type NOT LIKE 'tasks.task-changed.%' UNION SELECT event_id FROM {0}.parked_events WHERE event_type NOT LIKE 'tasks.task-changed.%'"));
        Assert.True(waiting.Count > 50, $"only {waiting.Count} events wait in the dump");
        Assert.NotEmpty(await Sql.QueryAsync<string>(connectionString, "SELECT consumer FROM tasks.parked_events"));
        var tasks = await Sql.QueryAsync<string>(connectionString, "SELECT id::text || ' ' || title FROM tasks.tasks");
        var completed = await Sql.QueryAsync<Guid>(connectionString, "SELECT id FROM tasks.tasks WHERE status = 'completed'");
        var accounts = await Sql.QueryAsync<string>(connectionString, "SELECT email FROM accounts.users");
        Assert.True(accounts.Count > 3);

        await using var host = new TestHost(connectionString).Start();
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, Writers).Select(number => new CrashWriter((_, _) => host.Address, number, stop.Token)).ToList();
        var writing = writers.Select(RunAsync).ToList();
        await using var aftermath = new Aftermath(connectionString);
        await Eventually.TrueAsync(() => Task.FromResult(writers.Sum(writer => writer.Acknowledged) > 100 || writing.Exists(task => task.IsFaulted)), "writes are acknowledged", Patience);
        await stop.CancelAsync();
        await Task.WhenAll(writing);

        // What waited is delivered, in the end to everybody, and the modules agree again.
        await Eventually.TrueAsync(async () => (await Sql.QueryAsync<string>(connectionString, Union("SELECT 'x' FROM {0}.outbox UNION ALL SELECT 'x' FROM {0}.parked_events"))).Count == 0, "everything is delivered", Patience);
        var recorded = await Sql.QueryAsync<Guid>(connectionString, "SELECT event_id FROM audit.entries");
        Assert.Empty(waiting.Except(recorded));
        await Eventually.TrueAsync(
            async () => await aftermath.CountAsync("SELECT count(*) FROM notifications.reminders WHERE status = 'fired' OR status = 'planned' AND fire_at < now() + interval '10 seconds'") == 0,
            "what was due in between is delivered, late",
            Patience);
        await Eventually.TrueAsync(async () => await aftermath.WaitingAsync() == 0 && (await aftermath.DifferencesAsync()).Count == 0, "the modules' copies are equal to their source", Patience);
        Assert.Empty(await Sql.QueryAsync<string>(connectionString, string.Join(" UNION ALL ", Publishers.Append("audit").Append("realtime").Select(schema => $"SELECT error FROM {schema}.dead_letters"))));
        foreach (var writer in writers)
        {
            await LedgerCheck.PassesAsync(writer, Patience);
            writer.Dispose();
        }

        // The people of before sign in as before, and find what they had.
        var found = new List<string>();
        foreach (var email in accounts)
        {
            var user = new TestUser(new HttpClient { BaseAddress = host.Address }) { Email = email };
            await user.SignInAsync();
            Assert.True((bool)(await user.GetAsync("/audit/verify"))!["valid"]!, email);
            var theirs = await ListAsync(user);
            found.AddRange(theirs.Select(task => $"{task["id"]} {task["title"]}"));
            Assert.All(
                theirs.Where(task => task["recurrence"] is not null).GroupBy(task => (string)task["recurrence"]!["seriesId"]!),
                series => Assert.Equal(series.Count(task => completed.Contains((Guid)task["id"]!)) + 1, series.Count()));
        }

        Assert.Empty(tasks.Except(found));
    }

    private static async Task RunAsync(CrashWriter writer)
    {
        await writer.RegisterAsync();
        await writer.WriteAsync();
    }

    private static async Task<List<JsonNode>> ListAsync(TestUser user)
    {
        var items = new List<JsonNode>();
        string? cursor = null;
        do
        {
            var page = (await user.GetAsync("/tasks?status=all&limit=200" + (cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor)), HttpStatusCode.OK))!;
            items.AddRange(page["items"]!.AsArray().Select(item => item!));
            cursor = (string?)page["nextCursor"];
        }
        while (cursor is not null);
        return items;
    }

    private static string Union(string select) => string.Join(" UNION ALL ", Publishers.Select(schema => string.Format(System.Globalization.CultureInfo.InvariantCulture, select, schema)));
}
