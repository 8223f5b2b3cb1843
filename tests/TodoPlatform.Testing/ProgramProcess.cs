using System.Diagnostics;

namespace TodoPlatform.Testing;

/// <summary>A running process of the built program, or of another one, and what it wrote.</summary>
public sealed class ProgramProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly IList<string> _log;

    private ProgramProcess(ProcessStartInfo start, IList<string> log)
    {
        _log = log;
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Write(line.Data);
        _process.ErrorDataReceived += (_, line) => Write(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Starts the Host's program with these arguments.</summary>
    /// <param name="arguments">A verb, or settings for serving.</param>
    /// <param name="log">Takes what it writes, line by line; locked while it is written to.</param>
    /// <param name="launcher">A command that becomes the program: <c>ip netns exec NAME</c>.</param>
    public static ProgramProcess Start(IEnumerable<string> arguments, IList<string>? log = null, IReadOnlyList<string>? launcher = null) =>
        new(new ProcessStartInfo(launcher is { Count: > 0 } ? launcher[0] : "dotnet", [.. launcher is { Count: > 0 } ? launcher.Skip(1).Append("dotnet") : [], Repository.HostAssembly, .. arguments]) { WorkingDirectory = Path.Combine(Repository.Root, "src", "Host") }, log ?? []);

    /// <summary>Starts any program.</summary>
    public static ProgramProcess Start(ProcessStartInfo start) => new(start, []);

    /// <summary>Process id.</summary>
    public int Id => _process.Id;

    /// <summary>The exit code, once it has ended.</summary>
    public int? ExitCode => _process.HasExited ? _process.ExitCode : null;

    /// <summary>The end of what it wrote.</summary>
    public string Tail => string.Join('\n', Lines().TakeLast(30));

    /// <summary>Everything that it wrote.</summary>
    public IReadOnlyList<string> Lines()
    {
        lock (_log)
        {
            return [.. _log];
        }
    }

    /// <summary>SIGKILL: nothing in the process learns of it.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as a service manager stops it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            await kill.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>Stops it, if it runs.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
    }

    private void Write(string? line)
    {
        if (line is not null)
        {
            lock (_log)
            {
                _log.Add(line);
            }
        }
    }
}
