using System.Diagnostics;
using System.Globalization;
using Npgsql;
using TodoPlatform.Testing;

namespace TodoPlatform.LoadHarness;

/// <summary>What a client that keeps a copy waits for: a first sync, catching up after a long time away, a poll that finds nothing, and commands. And what the notes of changes cost a writer.</summary>
internal sealed class SyncMeasurement(string directory)
{
    private const int Runs = 5;
    private const int Changes = 10_000;

    public async Task RunAsync()
    {
        await using var host = new HostProcess(directory, new Dictionary<string, string> { ["Messaging:Relay"] = "false", ["Accounts:AccessTokenLifetime"] = "1.00:00:00" });
        await host.StartAsync();
        using var user = await BenchUser.RegisterAsync(host.Address);
        var project = Guid.Parse((string)(await user.PostAsync("/projects", new { name = "Bench" }))["id"]!);
        var empty = (string)(await user.GetAsync("/sync"))["token"]!;
        var fill = await TimedAsync(() => ExecuteAsync(host, """
            INSERT INTO tasks.tasks (id, user_id, project_id, title, description, priority, labels, label_keys, due_date, due_sort, reminders, status, rank, time_zone, tzdb_version, created_at, updated_at, version)
            SELECT gen_random_uuid(), p.user_id, p.id, 'Task ' || n || ' word' || n % 2000 || ' again', CASE WHEN n % 3 = 0 THEN 'A note of some length about word' || n % 500 || ', and what else there is to say.' END, 1 + n % 4,
                ARRAY['l' || n % 100], ARRAY['l' || n % 100], current_date, current_date + time '23:59:59.9', '[]', 'open', lpad(n::text, 8, '0') || 'i', 'Europe/Berlin', '2026f', now() - n * interval '5 minutes', now(), 1
            FROM tasks.projects p, generate_series(1, $2) n WHERE p.id = $1
            """, project, Changes));
        var noted = await TimedAsync(() => ExecuteAsync(host, "UPDATE tasks.tasks SET version = version + 1 WHERE project_id = $1", project));
        var plain = await TimedAsync(() => ExecuteAsync(host, "ALTER TABLE tasks.tasks DISABLE TRIGGER USER; UPDATE tasks.tasks SET version = version + 1 WHERE project_id = $1; ALTER TABLE tasks.tasks ENABLE TRIGGER USER", project));
        Figures.Say($"{Changes} tasks inserted by one statement; changed by one, with and without the triggers", $"{Figures.Milliseconds(fill)}; {Figures.Milliseconds(noted)}, {Figures.Milliseconds(plain)}");
        await ExecuteAsync(host, "VACUUM ANALYZE");

        foreach (var limit in (int[])[1000, 5000])
        {
            await SayAsync($"catch up {Changes} changes, limit {limit}", () => AllAsync(user, empty, limit));
            await SayAsync($"first sync of {Changes} tasks, limit {limit}", () => AllAsync(user, null, limit));
        }

        var latest = (await AllAsync(user, empty, 5000)).Token;
        await SayAsync("poll that finds nothing", async () => await AllAsync(user, latest, 1000));
        await SayAsync("POST with 1 command, and its change", async () => latest = await SendAsync(user, latest, 1));
        await SayAsync("POST with 100 commands, and their changes", async () => latest = await SendAsync(user, latest, 100));
    }

    private static async Task<(string Token, int Answers)> AllAsync(BenchUser user, string? token, int limit)
    {
        for (var answers = 1; ; answers++)
        {
            var answer = await user.GetAsync($"/sync?limit={limit}{(token is null ? "" : "&token=" + token)}");
            token = (string)answer["token"]!;
            if (!(bool)answer["hasMore"]!)
            {
                return (token, answers);
            }
        }
    }

    private static async Task<string> SendAsync(BenchUser user, string token, int count)
    {
        var commands = Enumerable.Range(0, count).Select(i => new { uuid = Guid.CreateVersion7(), type = "task.create", tempId = $"t{i}", body = new { title = "Measure a sync" } });
        var answer = await user.PostAsync("/sync", new { token, commands });
        return answer["results"]!.AsArray().All(result => (int)result!["status"]! == 201) ? (string)answer["token"]! : throw new InvalidOperationException("A command was refused.");
    }

    private static async Task SayAsync<T>(string what, Func<Task<T>> action)
    {
        await action(); // warms up
        await action();
        var samples = new List<double>();
        T last = default!;
        for (var i = 0; i < Runs; i++)
        {
            samples.Add(await TimedAsync(async () => last = await action()));
        }

        var calls = last is ValueTuple<string, int> { Item2: var answers } ? $", {answers} calls" : "";
        Figures.Say(what, string.Create(CultureInfo.InvariantCulture, $"median {Figures.Milliseconds(Figures.Median(samples))} (of {Runs}: {string.Join(' ', samples.Select(sample => sample.ToString("0.0", CultureInfo.InvariantCulture)))}){calls}"));
    }

    private static async Task<double> TimedAsync(Func<Task> action)
    {
        var started = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task ExecuteAsync(HostProcess host, string sql, params object[] args)
    {
        await using var connection = new NpgsqlConnection(host.ConnectionString + ";Pooling=false;Command Timeout=300");
        await connection.OpenAsync();
#pragma warning disable CA2100 // statements of this file
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in sql.Split("; "))
        {
            var command = new NpgsqlBatchCommand(statement);
#pragma warning restore CA2100
            foreach (var arg in statement.Contains("$1", StringComparison.Ordinal) ? args : [])
            {
                command.Parameters.Add(new() { Value = arg });
            }

            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync();
    }
}
