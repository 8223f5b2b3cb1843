using System.Diagnostics;
using Npgsql;
using TodoPlatform.EndToEnd.Tests.Crash;
using TodoPlatform.EndToEnd.Tests.Hosting;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Chaos;

/// <summary>Eight clients write while faults happen; afterwards, from the outside, nothing is missing and nothing is there twice.</summary>
internal sealed class ChaosRun(ChaosPlatform platform, Random random, bool isTimed, ITestOutputHelper output)
{
    private const int Clients = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(600); // eight at full speed only measure how far two cores fall behind
    private static readonly TimeSpan WritesWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ThroughWithin = TimeSpan.FromMinutes(3);
    private readonly List<CrashWriter> _writers = [];
    private readonly List<Task> _writing = [];
    private readonly RecoveryTimes _recovery = new();

    private int Commands => _writers.Sum(writer => writer.Commands);

    /// <summary>Runs the workload and the faults, and checks what is left.</summary>
    /// <param name="faults">In their order.</param>
    /// <param name="commands">So many at least are acknowledged.</param>
    public async Task RunAsync(IReadOnlyList<Fault> faults, int commands)
    {
        using var stop = new CancellationTokenSource();
        await using var aftermath = new Aftermath(platform.ConnectionString);
        for (var i = 0; i < Clients; i++)
        {
            var client = i;
            var writer = new CrashWriter((path, attempt) => platform.AddressOf(path, client, attempt), client, stop.Token, Pause);
            _writers.Add(writer);
            _writing.Add(RunAsync(writer));
        }

        try
        {
            await UntilAsync(() => _writers.TrueForAll(writer => writer.Commands > 2), "everybody writes");
            foreach (var fault in faults)
            {
                await HarmAsync(fault, aftermath);
                var enough = Commands + random.Next(10, 50);
                await UntilAsync(() => Commands > enough, "writing goes on");
            }

            await UntilAsync(() => Commands >= commands, $"{commands} commands are acknowledged", TimeSpan.FromMinutes(20));
        }
        catch
        {
            await ExplainAsync(aftermath);
            throw;
        }
        finally
        {
            await stop.CancelAsync();
        }

        await Task.WhenAll(_writing).WaitAsync(ThroughWithin);
        await CheckAsync(aftermath);
        _writers.ForEach(writer => writer.Dispose());
    }

    private static async Task RunAsync(CrashWriter writer)
    {
        await writer.RegisterAsync();
        await writer.WriteAsync();
    }

    private async Task HarmAsync(Fault fault, Aftermath aftermath)
    {
        // Half of the time the next fault comes before this one is over for everybody; where nobody wants the times, always.
        var isWatched = isTimed && (fault.Process is null || random.Next(2) == 0);
        var begun = Stopwatch.GetTimestamp();
        var begunAt = DateTimeOffset.UtcNow;
        var first = FirstWriteAsync(begunAt, begun);
        await platform.SufferAsync(fault);
        var (lasted, over, overAt) = (Stopwatch.GetElapsedTime(begun), Stopwatch.GetTimestamp(), DateTimeOffset.UtcNow);
        var firstWrite = await first;
        await UntilAsync(() => _writers.TrueForAll(writer => writer.LatestCommandSentAt > overAt), $"everybody's writes are acknowledged after {fault}");
        var everyWrite = Stopwatch.GetElapsedTime(over);
        TimeSpan? through = null;
        if (isWatched)
        {
            await UntilAsync(() => aftermath.IsThroughAsync(overAt), $"what happened before the end of {fault} has reached everybody", ThroughWithin);
            through = Stopwatch.GetElapsedTime(over);
        }

        _recovery.Add(fault.Kind, firstWrite, everyWrite, through);
        output.WriteLine($"{fault}: lasted {Ms(lasted)}, first write acknowledged {Ms(firstWrite)} after its begin, every client's {Ms(everyWrite)} after its end{(through is { } time ? $", its events through {Ms(time)} after its end" : "")}");
    }

    private async Task<TimeSpan> FirstWriteAsync(DateTimeOffset begunAt, long begun)
    {
        await UntilAsync(() => _writers.Exists(writer => writer.LatestCommandSentAt > begunAt), "writes are acknowledged");
        return Stopwatch.GetElapsedTime(begun);
    }

    /// <summary>Says where events stand, and what the processes said last.</summary>
    private async Task ExplainAsync(Aftermath aftermath)
    {
        output.WriteLine(_recovery.ToString());
        output.WriteLine(string.Join('\n', platform.Log.TakeLast(60)));
        try
        {
            output.WriteLine($"Events in the outboxes: {await aftermath.WaitingAsync()}. Differences, some of each kind:\n{string.Join('\n', await aftermath.DifferencesAsync())}");
        }
        catch (NpgsqlException e)
        {
            output.WriteLine(e.Message); // the failure is told all the same
        }
    }

    private async Task CheckAsync(Aftermath aftermath)
    {
        var stopped = Stopwatch.GetTimestamp();
        await Eventually.TrueAsync(async () => await aftermath.WaitingAsync() == 0, "every outbox is empty", ThroughWithin);
        var empty = Stopwatch.GetElapsedTime(stopped);

        // A reminder that is still to come changes copies, too: wait for the last one.
        IReadOnlyList<string> differences = ["not looked yet"];
        for (var patience = Stopwatch.GetTimestamp(); differences.Count > 0 && Stopwatch.GetElapsedTime(patience) < ThroughWithin;)
        {
            var underWay = await aftermath.WaitingAsync() + await aftermath.CountAsync("SELECT count(*) FROM notifications.reminders WHERE status = 'fired' OR status = 'planned' AND fire_at < now() + interval '1 minute'");
            differences = underWay == 0 ? await aftermath.DifferencesAsync() : [$"{underWay} events and reminders are still on their way."];
        }

        var letters = await HostCommand.RunAsync(["dlq", "list", .. platform.Settings]);
        var repeats = _writers.Sum(writer => writer.Repeats);
        output.WriteLine($"{Commands} commands of {Clients} clients, {repeats} repeats, {_writers.Sum(writer => writer.Ledger.CompletedBySeries.Sum(series => series.Value.Count))} completed occurrences, {_writers.Sum(writer => writer.Ledger.Reminded.Count)} reminders; outboxes empty {Ms(empty)} and everything equal {Ms(Stopwatch.GetElapsedTime(stopped))} after the last write");
        output.WriteLine(_recovery.ToString());
        if (letters.Output.Length > 0)
        {
            output.WriteLine("dead letters:\n" + letters.Output);
        }

        await Task.WhenAll(_writers.Select(writer => LedgerCheck.PassesAsync(writer, TimeSpan.FromSeconds(30))));
        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.Equal(0, letters.ExitCode);
        Assert.True(letters.Output.Length == 0, letters.Output);
        Assert.Equal(0, await platform.StopAsync());
    }

    private Task UntilAsync(Func<bool> condition, string what, TimeSpan? atMost = null) => UntilAsync(() => Task.FromResult(condition()), what, atMost);

    /// <summary>Waits while everybody goes on writing; a client that was told what none should hear ends the run at once.</summary>
    private Task UntilAsync(Func<Task<bool>> condition, string what, TimeSpan? atMost = null) => Eventually.TrueAsync(
        async () =>
        {
            if (_writing.Find(task => task.IsFaulted) is { } failed)
            {
                await failed;
            }

            return await condition();
        },
        what,
        atMost ?? WritesWithin);

    private static string Ms(TimeSpan time) => $"{time.TotalMilliseconds:F0} ms";
}
