using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using TodoPlatform.Testing;

namespace TodoPlatform.LoadHarness;

/// <summary>An account of ten thousand tasks comes from another program: what a dry run of the file takes, the job, and its undo, without the other modules and with them.</summary>
internal sealed class ImportMeasurement(string directory)
{
    private const int Runs = 3;
    private const int Tasks = 10_000;

    public async Task RunAsync()
    {
        var file = File();
        foreach (var relays in (bool[])[false, true])
        {
            await using var host = new HostProcess(directory, new Dictionary<string, string> { ["Messaging:Relay"] = relays ? "true" : "false", ["Accounts:AccessTokenLifetime"] = "1.00:00:00" });
            await host.StartAsync();
            var (rehearsed, imported, undone) = (new List<double>(), new List<double>(), new List<double>());
            for (var run = 0; run < Runs; run++)
            {
                using var user = await BenchUser.RegisterAsync(host.Address);
                rehearsed.Add(await TimedAsync(() => user.UploadAsync("/import?format=csv&dryRun=true", file)));
                JsonNode job = null!;
                imported.Add(await TimedAsync(async () => job = await EndAsync(user, (string)(await user.UploadAsync("/import?format=csv", file))["id"]!)));
                if ((string)job["status"]! != "completed" || (int)job["counts"]!["tasks"]!["made"]! != Tasks)
                {
                    throw new InvalidOperationException($"The import failed: {job.ToJsonString()}");
                }

                undone.Add(await TimedAsync(async () => await EndAsync(user, (string)(await user.PostAsync($"/import/{job["id"]}/undo", new { }))["id"]!)));
            }

            var how = relays ? "with all handlers" : "without the other modules";
            Say($"dry run of {Tasks} tasks, {how}", rehearsed);
            Say($"import of {Tasks} tasks, {how}", imported);
            Say($"undo of that import, {how}", undone);
        }
    }

    private static async Task<JsonNode> EndAsync(BenchUser user, string id)
    {
        while (true)
        {
            var job = await user.GetAsync($"/import/{id}");
            if ((string)job["status"]! is not ("queued" or "running" or "undoing"))
            {
                return job;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    /// <summary>Twenty projects with two sections each, two labels a task, half of them due, every fifth below another one, every tenth repeated, every tenth completed.</summary>
    private static byte[] File()
    {
        var text = new StringBuilder("id,title,description,project,section,parent,labels,due,dueTime,recurrence,reminders,status,completedAt\n");
        for (var i = 0; i < Tasks; i++)
        {
            var (isRepeated, isCompleted, isPart) = (i % 10 == 3, i % 10 == 7, i % 5 == 4);
            var isDue = i % 2 == 0 || isRepeated;
            text.AppendLine(CultureInfo.InvariantCulture, $"{i},Task number {i} of a large account,\"Some words about it, as people write them.\",Project {i % 20},{(i % 3 == 0 && !isPart ? $"Section {i % 2}" : "")},{(isPart ? i - 4 : "")},\"home, label {i % 30}\",{(isDue ? "2099-01-01,09:00" : ",")},{(isRepeated ? "FREQ=WEEKLY" : "")},{(isDue ? "due:-PT30M" : "")},{(isCompleted ? "completed,2024-05-01T10:00:00Z" : "open,")}");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Say(string what, List<double> samples)
    {
        Figures.Say(what, $"median {Figures.Milliseconds(Figures.Median(samples))}");
        Figures.SayRuns(samples.Select(Figures.Milliseconds));
    }

    private static async Task<double> TimedAsync(Func<Task> action)
    {
        var started = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
