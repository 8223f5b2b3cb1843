using System.Diagnostics;
using Xunit;

namespace TodoPlatform.Calendar.Tests;

/// <summary>Random rules against two engines that share nothing with this one: bench/CalendarProbe/compare_engines.py says how they are compared.</summary>
public sealed class EngineComparisonTests
{
    private const string Rules = "3000";
    private const string Seed = "20261122";

    [Fact]
    [Trait("group", "long")]
    public async Task Random_rules_are_expanded_as_dateutil_and_libical_expand_them()
    {
        var (missing, _) = await PythonAsync("-c", "import dateutil, ctypes; ctypes.CDLL('libical.so.3')");
        Assert.SkipUnless(missing == 0, "This needs python3 with python-dateutil, and libical: install the Debian packages python3-dateutil and libical3.");

        var (code, output) = await PythonAsync(
            Path.Combine(Root(), "bench", "CalendarProbe", "compare_engines.py"), "--rules", Rules, "--seed", Seed, "--probe", CalendarProbeTests.Program);

        TestContext.Current.TestOutputHelper?.WriteLine(output);
        Assert.True(code == 0, output);
    }

    private static async Task<(int Code, string Output)> PythonAsync(params string[] arguments)
    {
        // Debian's own, which sees Debian's packages, before one that somebody else put on the PATH.
        var program = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, output + await errors);
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            return (127, exception.Message);
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TodoPlatform.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run inside the repository: no TodoPlatform.sln above " + AppContext.BaseDirectory);
        }

        return folder.FullName;
    }
}
