using System.Diagnostics;

namespace TodoPlatform.Deploy.Tests;

/// <summary>Runs programs to their end: what they wrote and their exit code is what is looked at.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs a program to its end. Its standard input is empty.</summary>
    /// <param name="program">Its name on the PATH, or its path from the root of the checkout.</param>
    /// <param name="arguments">One by one: no shell reads them.</param>
    /// <param name="directory">Where it runs; the root of the checkout when null.</param>
    /// <param name="environment">Variables that it gets beside ours.</param>
    /// <param name="timeout">Ends it, and the test, after that time; 2 minutes when null.</param>
    public static async Task<ToolResult> RunAsync(string program, IEnumerable<string> arguments, string? directory = null, IReadOnlyDictionary<string, string>? environment = null, TimeSpan? timeout = null)
    {
        string[] all = [.. arguments];
        var start = new ProcessStartInfo(program.Contains('/', StringComparison.Ordinal) ? Path.GetFullPath(program, Repository.Root) : program, all)
        {
            WorkingDirectory = directory ?? Repository.Root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(timeout ?? Patience);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"It did not end in time: {string.Join(' ', [program, .. all])}");
        }

        return new(string.Join(' ', [program, .. all]), process.ExitCode, await output, await error);
    }

    /// <summary>Runs a program to its end and fails unless its exit code is 0.</summary>
    /// <returns>Its standard output.</returns>
    public static async Task<string> SucceedAsync(string program, IEnumerable<string> arguments, string? directory = null, IReadOnlyDictionary<string, string>? environment = null, TimeSpan? timeout = null)
    {
        var result = await RunAsync(program, arguments, directory, environment, timeout);
        Assert.True(result.ExitCode == 0, $"{result.Command}\nended with exit code {result.ExitCode}:\n{result.Output}{result.Error}");
        return result.Output;
    }

    /// <summary>Whether a program of this name is on the PATH.</summary>
    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(directory => File.Exists(Path.Combine(directory, program)));
}

/// <summary>How a program ended.</summary>
/// <param name="Command">What was run, for messages.</param>
/// <param name="ExitCode">0 when it succeeded.</param>
/// <param name="Output">What it wrote to its standard output.</param>
/// <param name="Error">What it wrote to its standard error.</param>
internal sealed record ToolResult(string Command, int ExitCode, string Output, string Error);
