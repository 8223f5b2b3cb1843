using System.Globalization;
using TodoPlatform.LoadHarness;
using TodoPlatform.Testing;

// Measures the built product from the outside: a process of its own with a private PostgreSQL (fsync on).
string[] known = ["start", "post-alone", "post", "events", "next", "reminders", "carriers", "backlog", "split", "queries", "sync", "import"];
var wanted = args.ToList();
var runs = int.Parse(Option("--runs") ?? "3", CultureInfo.InvariantCulture);
int[] sizes = [.. (Option("--sizes") ?? "1000,10000,100000").Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture)).Order()];
var (kept, only) = (Option("--data"), Option("--only"));
var explains = !wanted.Remove("--without-plans");
var carriers = Option("--carrier") is { } chosen ? CarrierHost.All.Where(carrier => carrier.Name == chosen).ToList() : CarrierHost.All;
if (carriers.Count == 0 || wanted.Except(known).Any())
{
    Console.Error.WriteLine($"Measurements: {string.Join(' ', known)}. For carriers, backlog and split: --runs N (3); for carriers and backlog: --carrier NAME, one of {string.Join(", ", CarrierHost.All.Select(carrier => carrier.Name))}; for queries: --sizes N,N (1000,10000,100000), --data DIRECTORY that keeps the accounts for the next run, --only TEXT in the name of a request, --without-plans.");
    return 2;
}

wanted = wanted.Count == 0 ? [.. known] : wanted;
var directory = Path.Combine(Path.GetTempPath(), $"todo-bench-{Environment.ProcessId}");
Console.WriteLine($"# {Environment.ProcessorCount} cores, {Environment.OSVersion}, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}");
if (wanted.Contains("start"))
{
    await StartMeasurement.RunAsync(directory);
}

foreach (var relays in (bool[])[false, true])
{
    if (wanted.Contains(relays ? "post" : "post-alone"))
    {
        await new PostMeasurement(directory, relays).RunAsync();
    }
}

if (wanted.Intersect(["events", "next", "reminders"]).Any())
{
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
}

if (wanted.Contains("carriers"))
{
    foreach (var carrier in carriers)
    {
        await new CarrierMeasurement(directory, carrier, runs).RunAsync();
    }
}

if (wanted.Contains("backlog"))
{
    foreach (var carrier in carriers)
    {
        await new BacklogMeasurement(directory, carrier, runs).RunAsync();
    }
}

if (wanted.Contains("split"))
{
    await new SplitMeasurement(directory, runs).RunAsync();
}

if (wanted.Contains("queries"))
{
    await new QueryMeasurement(kept ?? directory, sizes) { Keeps = kept is not null, Only = only, Explains = explains }.RunAsync();
}

if (wanted.Contains("sync"))
{
    await new SyncMeasurement(directory).RunAsync();
}

if (wanted.Contains("import"))
{
    await new ImportMeasurement(directory).RunAsync();
}

return 0;

string? Option(string name)
{
    if (wanted.IndexOf(name) is var at && at < 0)
    {
        return null;
    }

    var value = wanted.ElementAtOrDefault(at + 1);
    wanted.RemoveRange(at, value is null ? 1 : 2);
    return value;
}
