using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Chaos;

/// <summary>A running platform whose parts can be hurt one by one.</summary>
internal abstract class ChaosPlatform : IAsyncDisposable
{
    /// <summary>The processes that may be killed and frozen.</summary>
    public abstract IReadOnlyList<string> Processes { get; }

    /// <summary>The database, for reading.</summary>
    public abstract string ConnectionString { get; }

    /// <summary>Settings by which a verb reaches the database and the broker.</summary>
    public abstract string[] Settings { get; }

    /// <summary>The broker's process, where there is one.</summary>
    public virtual Task<int?> BrokerAsync() => Task.FromResult<int?>(null);

    /// <summary>What its processes wrote.</summary>
    public abstract IEnumerable<string> Log { get; }

    protected abstract string PostgresDirectory { get; }

    /// <summary>Starts it; returns when everything is ready.</summary>
    public abstract Task StartAsync();

    /// <summary>Where a client sends a request: who is refused by one of several equal servers goes on to the next.</summary>
    public abstract Uri AddressOf(string path, int client, int attempt);

    /// <summary>Ends it as an operator would.</summary>
    /// <returns>The exit code, of all processes that the test started.</returns>
    public abstract Task<int> StopAsync();

    /// <summary>Does the harm; returns when it is over: the dead process runs again and is ready, the frozen one goes on.</summary>
    public async Task SufferAsync(Fault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.Kill:
                await KillAsync(fault.Process!);
                break;
            case FaultKind.Freeze:
                await ProcessSignal.FreezeAsync(await ProcessOfAsync(fault.Process!), fault.Lasts);
                break;
            case FaultKind.PostgresRestart:
                await PostgresProcess.RestartAsync(PostgresDirectory, "fast");
                break;
            case FaultKind.PostgresCrash:
                await PostgresProcess.RestartAsync(PostgresDirectory, "immediate");
                break;
            case FaultKind.BrokerUnreachable:
                await ProcessSignal.FreezeAsync((await BrokerAsync())!.Value, fault.Lasts);
                break;
            case FaultKind.Partition:
                await CutOffAsync(fault.Process!, fault.Lasts);
                break;
        }
    }

    public abstract ValueTask DisposeAsync();

    /// <summary>SIGKILL, and a new process in its place.</summary>
    protected abstract Task KillAsync(string process);

    /// <summary>Cuts a process off from everybody for a while.</summary>
    protected virtual Task CutOffAsync(string process, TimeSpan time) => throw new NotSupportedException($"{GetType().Name} has no network between its processes.");

    protected abstract Task<int> ProcessOfAsync(string process);
}
