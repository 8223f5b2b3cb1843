using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using TodoPlatform.Host.Platform;

namespace TodoPlatform.Host.Verbs;

/// <summary>
/// Child processes that live and end together: what they write is passed on with their names before it, one that dies is
/// named and started again, and none outlives this process, not even when that is killed.
/// </summary>
internal sealed class ProcessFamily : IAsyncDisposable
{
    private static readonly TimeSpan BeforeRestart = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ToEnd = TimeSpan.FromSeconds(40); // longer than a Host takes at most
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);

    // Reads who was born and who died; when its input ends before the word "over", whoever wrote it was killed.
    private const string Watchdog = """
        trap "" INT TERM HUP; pids=
        while read -r what pid; do
          case $what in
            born) pids="$pids $pid" ;;
            died) rest=; for p in $pids; do [ "$p" = "$pid" ] || rest="$rest $p"; done; pids=$rest ;;
            over) exit ;;
          esac
        done
        [ -z "$pids" ] || kill -TERM $pids 2> /dev/null
        """;

    private readonly ConcurrentStack<Child> _children = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource<string> _broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _watchdog = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Watchdog]) { RedirectStandardInput = true })!;
    private volatile bool _complete;
    private bool _disposed;

    /// <summary>Starts a child that is started again whenever it dies after all were ready.</summary>
    /// <param name="name">Stands before each of its lines.</param>
    /// <param name="start">How it is started.</param>
    /// <param name="stopSignal">What asks it to end.</param>
    public void Start(string name, ProcessStartInfo start, string stopSignal = "TERM")
    {
        var child = new Child(name, start, stopSignal);
        _children.Push(child);
        child.Kept = KeepAsync(child);
    }

    /// <summary>Starts the broker, which holds its events in memory only: without it there is nothing to go on with.</summary>
    /// <param name="start">How it is started.</param>
    /// <param name="orders">Lines for its standard input.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>Its first line.</returns>
    public async Task<string> StartBrokerAsync(ProcessStartInfo start, IEnumerable<string> orders, CancellationToken stop)
    {
        var firstLine = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        start.RedirectStandardInput = true; // it ends with us
        var child = new Child("broker", start, "TERM") { Essential = true, Said = line => firstLine.TrySetResult(line) };
        _children.Push(child);
        child.Kept = KeepAsync(child);
        await await Task.WhenAny(firstLine.Task, _broken.Task).WaitAsync(stop);
        if (!firstLine.Task.IsCompleted)
        {
            throw new StartupException(await _broken.Task);
        }

        foreach (var order in orders)
        {
            await child.Input!.WriteLineAsync(order);
        }

        await child.Input!.FlushAsync(stop);
        return await firstLine.Task;
    }

    /// <summary>Waits for a condition; from then on a dead child is started again.</summary>
    /// <exception cref="StartupException">A child died before, or it took too long.</exception>
    public async Task UntilAsync(Func<Task<bool>> condition, TimeSpan atMost, CancellationToken stop)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (_broken.Task.IsCompleted)
            {
                throw new StartupException(await _broken.Task);
            }

            if (TimeProvider.System.GetElapsedTime(started) > atMost)
            {
                throw new StartupException($"Not everything was ready within {atMost.TotalSeconds} s: see the lines above.");
            }

            await Task.Delay(Poll, stop);
        }

        _complete = true;
    }

    /// <summary>Waits until it shall stop.</summary>
    /// <exception cref="StartupException">A child died without which the others cannot go on.</exception>
    public async Task UntilStoppedAsync(CancellationToken stop) => throw new StartupException(await _broken.Task.WaitAsync(stop));

    /// <summary>Stops all, the youngest first. A second call does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await _stopping.CancelAsync();
        var (brokers, others) = (_children.Where(child => child.Essential).ToList(), _children.Where(child => !child.Essential).ToList());
        await StopAsync(others.Where(child => child.StopSignal != "TERM")); // nginx: what is under way is answered first
        await StopAsync(others.Where(child => child.StopSignal == "TERM"));
        await StopAsync(brokers);
        await _watchdog.StandardInput.WriteLineAsync("over");
        _watchdog.StandardInput.Close();
        await _watchdog.WaitForExitAsync();
        _watchdog.Dispose();
        _stopping.Dispose();
    }

    private static Task StopAsync(IEnumerable<Child> children) => Task.WhenAll(children.Select(async child =>
    {
        if (child.Running is { } running)
        {
            using (var kill = Process.Start("kill", [$"-{child.StopSignal}", $"{running}"]))
            {
                await kill.WaitForExitAsync();
            }
        }

        try
        {
            await child.Kept.WaitAsync(ToEnd);
        }
        catch (TimeoutException)
        {
            Write(child.Name, $"did not end within {ToEnd.TotalSeconds} s and is killed");
            using var kill = Process.Start("kill", ["-KILL", $"{child.Running}"]);
            await kill.WaitForExitAsync();
            await child.Kept;
        }
    }));

    private async Task KeepAsync(Child child)
    {
        while (!_stopping.IsCancellationRequested)
        {
            int exitCode;
            try
            {
                exitCode = await RunAsync(child);
            }
            catch (Win32Exception e)
            {
                _broken.TrySetResult($"{child.Name} cannot be started: {e.Message}");
                return;
            }

            await Task.Delay(BeforeRestart, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_stopping.IsCancellationRequested)
            {
                return;
            }

            var died = $"{child.Name} died (exit code {exitCode}{(exitCode > 128 ? $", signal {exitCode - 128}" : "")})";
            if (child.Essential || !_complete)
            {
                _broken.TrySetResult($"{died}: everything is stopped. Its last lines are above.");
                return;
            }

            Write(child.Name, $"{died}: it is started again");
        }
    }

    private async Task<int> RunAsync(Child child)
    {
        (child.Start.RedirectStandardOutput, child.Start.RedirectStandardError) = (true, true);
        using var process = Process.Start(child.Start)!;
        child.Running = process.Id;
        child.Input = child.Start.RedirectStandardInput ? process.StandardInput : null;
        Tell("born", process.Id);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is not null) // null is the end of what it wrote: one that could not start has said nothing
            {
                child.Said?.Invoke(line.Data);
            }

            Write(child.Name, line.Data);
        };
        process.ErrorDataReceived += (_, line) => Write(child.Name, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync();
        child.Running = null;
        Tell("died", process.Id);
        return process.ExitCode;
    }

    private void Tell(string what, int processId)
    {
        lock (_watchdog)
        {
            _watchdog.StandardInput.WriteLine($"{what} {processId}");
            _watchdog.StandardInput.Flush();
        }
    }

    private static void Write(string name, string? line)
    {
        if (line is not null)
        {
            Console.WriteLine($"{name,-13} | {line}");
        }
    }

    private sealed class Child(string name, ProcessStartInfo start, string stopSignal)
    {
        private int _running;

        public string Name => name;

        public ProcessStartInfo Start => start;

        public string StopSignal => stopSignal;

        public bool Essential { get; init; }

        public Action<string>? Said { get; init; }

        public StreamWriter? Input { get; set; }

        public Task Kept { get; set; } = Task.CompletedTask;

        /// <summary>The process id while it runs.</summary>
        public int? Running
        {
            get => Volatile.Read(ref _running) is var id and > 0 ? id : null;
            set => Volatile.Write(ref _running, value ?? 0);
        }
    }
}
