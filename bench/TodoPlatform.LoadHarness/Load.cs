using System.Diagnostics;
using System.Globalization;
using TodoPlatform.Testing;

namespace TodoPlatform.LoadHarness;

/// <summary>POST /tasks, in two ways.</summary>
internal static class Load
{
    /// <summary>At a steady rate, evenly spread, whether or not the answers keep up.</summary>
    public static async Task SteadyAsync(IReadOnlyList<BenchUser> users, int perSecond, TimeSpan duration)
    {
        var started = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / perSecond));
        var pending = new List<Task>();
        while (pending.Count < perSecond * duration.TotalSeconds && await timer.WaitForNextTickAsync())
        {
            for (var due = Stopwatch.GetElapsedTime(started).TotalSeconds * perSecond; pending.Count < due;)
            {
                pending.Add(users[pending.Count % users.Count].PostAsync("/tasks", new { title = "Measure an event" }));
            }
        }

        await Task.WhenAll(pending);
    }

    /// <summary>As fast as the answers come, by wrk: one connection per user.</summary>
    public static async Task<(double Rate, double P50, double P99)> FullAsync(Uri address, IReadOnlyList<BenchUser> users, TimeSpan duration)
    {
        var tokens = Path.GetTempFileName();
        await File.WriteAllLinesAsync(tokens, users.Select(user => user.AccessToken));
        var script = Path.Combine(Repository.Root, "bench", "post-task.lua");
        var output = await Tool.RunAsync("wrk", ["-t1", $"-c{users.Count}", $"-d{duration.TotalSeconds:0}s", "-s", script, address.ToString(), "--", tokens]);
        File.Delete(tokens);
        var result = output.Split('\n').Single(line => line.StartsWith("result ", StringComparison.Ordinal)).Split(' ');
        return result[4] == "0" ? (Number(result[1]), Number(result[2]), Number(result[3])) : throw new InvalidOperationException($"wrk saw {result[4]} errors.");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
