namespace TodoPlatform.LoadHarness;

/// <summary>
/// Over one carrier: from the decision to the commit of the last consumer of its two events, at a steady 200 requests (400 events) a
/// second; and how many events are handled to the end while 32 clients post as fast as they are answered.
/// </summary>
internal sealed class CarrierMeasurement(string directory, CarrierHost.Carrier carrier, int runs)
{
    private const int PerSecond = 200;
    private const int Clients = 32;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(15);

    public async Task RunAsync()
    {
        await using var host = await CarrierHost.StartAsync(directory, carrier);
        var users = await BenchUser.RegisterAsync(host.Address, Clients);
        var begun = DateTime.UtcNow;
        await Load.FullAsync(host.Address, users, WarmUp);
        await host.Consumption.UntilSettledAsync(begun);
        var (last, audit, full) = (new List<IReadOnlyCollection<double>>(), new List<IReadOnlyCollection<double>>(), new List<(double Handled, double Posted, double Drain)>());
        for (var i = 0; i < runs; i++)
        {
            var from = DateTime.UtcNow;
            try
            {
                await Load.SteadyAsync([.. users.Take(8)], PerSecond, Duration);
            }
            catch (HttpRequestException e)
            {
                throw new InvalidOperationException($"A request failed:\n{host.Tail}", e);
            }

            await host.Consumption.UntilSettledAsync(from);
            var decisions = await host.Consumption.DecisionsAsync(from);
            last.Add([.. decisions.Select(decision => (decision.Done - decision.At).TotalMilliseconds)]);
            audit.Add([.. decisions.Select(decision => (decision.Audit - decision.At).TotalMilliseconds)]);
            full.Add(await FullAsync(host, users));
        }

        Figures.Say($"{carrier.Name}: decision → last consumer, at {PerSecond}/s", last);
        Figures.SayRuns(last.Select(run => $"{Figures.Percentile(run, 0.5):0.0}/{Figures.Percentile(run, 0.99):0.0} ms"));
        Figures.Say($"{carrier.Name}: decision → recorded by Audit, at {PerSecond}/s", audit);
        Figures.Say($"{carrier.Name}: events handled, {Clients} clients posting", $"{Figures.Median(full.Select(run => run.Handled)):0}/s  while posted {Figures.Median(full.Select(run => run.Posted)):0} tasks/s  (medians of {runs} runs of {Duration.TotalSeconds:0} s; the last event {Figures.Median(full.Select(run => run.Drain)):0.0} s after the last request)");
        Figures.SayRuns(full.Select(run => $"{run.Handled:0}/s of {2 * run.Posted:0}/s"));
        foreach (var user in users)
        {
            user.Dispose();
        }
    }

    private static async Task<(double Handled, double Posted, double Drain)> FullAsync(CarrierHost host, IReadOnlyList<BenchUser> users)
    {
        var from = DateTime.UtcNow;
        await Load.FullAsync(host.Address, users, Duration);
        var to = DateTime.UtcNow;
        await host.Consumption.UntilSettledAsync(from);
        var decisions = await host.Consumption.DecisionsAsync(from);
        var seconds = (to - from).TotalSeconds;
        var handled = decisions.Count(decision => decision.CreatedDone <= to) + decisions.Count(decision => decision.Realtime <= to);
        return (handled / seconds, decisions.Count / seconds, (decisions.Max(decision => decision.Done) - to).TotalSeconds);
    }
}
