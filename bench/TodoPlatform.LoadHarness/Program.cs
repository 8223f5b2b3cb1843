using TodoPlatform.LoadHarness;
using TodoPlatform.Testing;

// Measures the built product from the outside: a process of its own with a private PostgreSQL (fsync on).
var wanted = args.Length == 0 ? ["start", "post", "events", "next", "reminders"] : args;
var directory = Path.Combine(Path.GetTempPath(), $"todo-bench-{Environment.ProcessId}");
Console.WriteLine($"# {Environment.ProcessorCount} cores, {Environment.OSVersion}, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}");
if (wanted.Contains("start"))
{
    await StartMeasurement.RunAsync(directory);
}

if (wanted.Contains("post"))
{
    await new PostMeasurement(directory, relays: false).RunAsync();
    await new PostMeasurement(directory, relays: true).RunAsync();
}

await using var host = new HostProcess(directory, new Dictionary<string, string> { ["Metrics:Token"] = EventMeasurement.MetricsToken });
await host.StartAsync();
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
