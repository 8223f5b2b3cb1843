using System.Diagnostics;
using System.Globalization;
using TodoPlatform.Testing;

namespace TodoPlatform.LoadHarness;

/// <summary>From the answer to a completion until the next occurrence is in the list that a client reads.</summary>
internal sealed class NextOccurrenceMeasurement(HostProcess host)
{
    private const int Runs = 5;
    private const int Samples = 200;

    public async Task RunAsync()
    {
        await RunOnceAsync(); // warms up
        var runs = new List<IReadOnlyCollection<double>>();
        for (var i = 0; i < Runs; i++)
        {
            runs.Add(await RunOnceAsync());
        }

        Figures.Say("completion answered → next occurrence in the list", runs);
    }

    private async Task<List<double>> RunOnceAsync()
    {
        using var user = await BenchUser.RegisterAsync(host.Address);
        var task = await user.PostAsync("/tasks", new { title = "Again", due = new { date = DateTime.UtcNow.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }, recurrence = new { rule = "FREQ=DAILY" } });
        var id = (string)task["id"]!;
        var samples = new List<double>();
        for (var i = 0; i < Samples; i++)
        {
            await user.PostAsync($"/tasks/{id}/complete", new { });
            var answered = Stopwatch.GetTimestamp();
            string? next = null;
            while (next is null)
            {
                next = (string?)(await user.GetAsync("/tasks?limit=1"))["items"]!.AsArray().FirstOrDefault()?["id"];
            }

            samples.Add(Stopwatch.GetElapsedTime(answered).TotalMilliseconds);
            id = next;
        }

        return samples;
    }
}
