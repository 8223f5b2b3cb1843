using System.Diagnostics;

namespace TodoPlatform.Testing;

/// <summary>Signals to processes, as an operator or the kernel sends them.</summary>
public static class ProcessSignal
{
    /// <summary>Sends one; a process that is gone already is no error.</summary>
    /// <param name="processId">Whom.</param>
    /// <param name="signal">Without SIG: KILL, STOP, CONT.</param>
    public static async Task SendAsync(int processId, string signal)
    {
        using var kill = Process.Start(new ProcessStartInfo("kill", [$"-{signal}", $"{processId}"]) { RedirectStandardError = true })!;
        await kill.WaitForExitAsync();
    }

    /// <summary>SIGSTOP, and SIGCONT after a while: to everybody else the process is silent, but its connections stay open.</summary>
    public static async Task FreezeAsync(int processId, TimeSpan time)
    {
        await SendAsync(processId, "STOP");
        try
        {
            await Task.Delay(time); // the fault itself lasts that long; nothing is waited for
        }
        finally
        {
            await SendAsync(processId, "CONT");
        }
    }
}
