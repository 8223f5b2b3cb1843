using System.Diagnostics;

namespace TodoPlatform.BuildingBlocks.Postgres;

/// <summary>Runs the PostgreSQL programs, as the unprivileged "postgres" user where we are root (the server refuses root).</summary>
internal static class Shell
{
    private static readonly string[] UnprivilegedPrefix = FindPrefix();

    public static bool DropsPrivileges => UnprivilegedPrefix.Length > 0;

    public static ProcessStartInfo Unprivileged(string program, params string[] arguments)
    {
        string[] line = [.. UnprivilegedPrefix, program, .. arguments];
        return new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
    }

    public static string Capture(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    public static async Task RunAsync(ProcessStartInfo start, string workingDirectory, CancellationToken cancellationToken)
    {
        start.WorkingDirectory = workingDirectory;
        start.Environment["LC_MESSAGES"] = "C";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new EmbeddedPostgresException(
                $"{string.Join(' ', [start.FileName, .. start.ArgumentList])} failed with exit code {process.ExitCode}:\n{await error}{await output}");
        }
    }

    private static string[] FindPrefix()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return [];
        }

        return File.Exists("/usr/bin/setpriv")
            ? ["/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--"]
            : ["su", "-m", "postgres", "-c", "exec \"$0\" \"$@\"", "--"];
    }
}
