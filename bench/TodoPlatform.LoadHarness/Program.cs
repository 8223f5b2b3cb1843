using TodoPlatform.LoadHarness;
using TodoPlatform.Testing;

// Measures the built product from the outside: a process of its own with a private PostgreSQL (fsync on).
var wanted = args.Length == 0 ? ["start", "post", "events", "next", "reminders"] : args;
var directory = Path.Combine(Path.GetTempPath(), $"todo-bench-{Environment.ProcessId}");
Console.WriteLine($"# {Environment.ProcessorCount} cores, {Environment.OSVersion}, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}");
await using var host = new HostProcess(directory, new Dictionary<string, string> { ["Notifications:Scheduler"] = "true" });
var starts = new StartMeasurement(host);
await starts.ColdAsync();
if (wanted.Contains("start"))
{
    await starts.WarmAsync(5);
    await starts.IdleMemoryAsync();
}

if (wanted.Contains("post"))
{
    await new PostMeasurement(host).RunAsync();
}

if (wanted.Contains("events"))
{
    await new EventMeasurement(host).RunAsync();
}

if (wanted.Contains("next"))
{
    await new NextOccurrenceMeasurement(host).RunAsync();
}

if (wanted.Contains("reminders"))
{
    await new ReminderMeasurement(host).RunAsync();
}

await host.StopAsync();
