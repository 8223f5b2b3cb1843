namespace TodoPlatform.EndToEnd.Tests.Chaos;

internal enum FaultKind
{
    /// <summary>SIGKILL; the process is started again.</summary>
    Kill,

    /// <summary>SIGSTOP, and SIGCONT seconds later.</summary>
    Freeze,

    /// <summary>PostgreSQL is restarted; its clients are disconnected.</summary>
    PostgresRestart,

    /// <summary>PostgreSQL crashes and recovers from its log.</summary>
    PostgresCrash,

    /// <summary>
    /// The broker is silent for seconds. It is frozen, not killed: the development broker holds its topics in memory, so a
    /// killed one would lose what it had acknowledged, which no cluster with <c>acks=all</c> does.
    /// </summary>
    BrokerUnreachable,

    /// <summary>The network to a process loses everything for seconds: neither side learns of it.</summary>
    Partition,
}

/// <summary>What goes wrong, to whom, and for how long where it lasts.</summary>
internal sealed record Fault(FaultKind Kind, string? Process = null, TimeSpan Lasts = default)
{
    public override string ToString() => $"{Kind}{(Process is null ? "" : $" {Process}")}{(Lasts == default ? "" : $" for {Lasts.TotalSeconds:F1} s")}";

    /// <summary>Draws a run's faults: every process in turn, PostgreSQL twice, a broker twice, in any order.</summary>
    /// <param name="random">The same seed draws the same faults.</param>
    /// <param name="ofProcesses">How many kills and freezes; two at least, so that there is one of each.</param>
    /// <param name="processes">Their victims.</param>
    /// <param name="broker">There is one.</param>
    /// <param name="longestFreeze">Longer than a consumer group's session timeout (6 s): some come back when they have been given up.</param>
    public static IReadOnlyList<Fault> Draw(Random random, int ofProcesses, IReadOnlyList<string> processes, bool broker, double longestFreeze)
    {
        var order = processes.ToArray();
        random.Shuffle(order);
        var faults = Enumerable.Range(0, ofProcesses).Select(i => (i < 2 ? i == 0 : random.Next(2) == 0) ? new Fault(FaultKind.Kill, order[i % order.Length]) : new Fault(FaultKind.Freeze, order[i % order.Length], Seconds(1, longestFreeze)))
            .Append(new(FaultKind.PostgresRestart)).Append(new(FaultKind.PostgresCrash))
            .Concat(Enumerable.Range(0, broker ? 2 : 0).Select(_ => new Fault(FaultKind.BrokerUnreachable, Lasts: Seconds(3, 8))))
            .ToArray();
        random.Shuffle(faults);
        return faults;

        TimeSpan Seconds(double from, double to) => TimeSpan.FromSeconds(from + random.NextDouble() * (to - from));
    }
}
