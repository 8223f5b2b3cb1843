using System.Diagnostics;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>The built program, run to its end.</summary>
internal sealed record HostCommand(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Both streams: what an operator would see.</summary>
    public string All => Output + Errors;

    public static async Task<HostCommand> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Path.GetDirectoryName(Repository.HostAssembly), RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Repository.HostAssembly);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"'{string.Join(' ', arguments)}' did not end within {Patience.TotalSeconds} s:\n{await output}{await errors}");
        }

        return new(process.ExitCode, await output, await errors);
    }

    /// <summary>Ends with the code, and says what an operator needs to hear.</summary>
    public HostCommand Ends(int exitCode, string saying)
    {
        Assert.True(exitCode == ExitCode, $"It ended with {ExitCode} instead of {exitCode}:\n{All}");
        Assert.Contains(saying, All, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Errors, StringComparison.Ordinal); // never a stack trace for what an operator can put right
        return this;
    }
}
