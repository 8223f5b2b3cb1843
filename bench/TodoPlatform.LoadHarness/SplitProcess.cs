using System.Globalization;
using TodoPlatform.Testing;

namespace TodoPlatform.LoadHarness;

/// <summary>A process per module behind nginx, with a development broker and a private PostgreSQL, as <c>./build/run --split</c> starts them.</summary>
internal sealed class SplitProcess(string directory) : IAsyncDisposable
{
    private const int Ports = 7;
    private readonly int _port = FreePorts();
    private ProgramProcess? _process;

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}"));

    public string ConnectionString => $"Host={directory};Username=postgres;Password={File.ReadAllText(Path.Combine(directory, "password"))};Database=todoplatform";

    public async Task StartAsync()
    {
        var process = _process = ProgramProcess.Start(
        [
            "split", "--port", _port.ToString(CultureInfo.InvariantCulture), "--development-broker", Repository.AssemblyOf("TodoPlatform.DevelopmentBroker"),
            "--Postgres:Directory=" + directory, "--RateLimits:Enabled=false", "--Logging:LogLevel:Default=Warning", "--Accounts:AccessTokenLifetime=1.00:00:00",
        ]);
        await Eventually.TrueAsync(
            () => process.ExitCode is null
                ? Task.FromResult(process.Lines().Any(line => line.Contains("TodoPlatform is running at", StringComparison.Ordinal)))
                : throw new InvalidOperationException($"It ended with exit code {process.ExitCode}:\n{process.Tail}"),
            "split mode runs",
            TimeSpan.FromSeconds(120));
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static int FreePorts()
    {
        for (var first = HostProcess.FreePort(); ; first = HostProcess.FreePort())
        {
            if (first + Ports < 65_000 && Enumerable.Range(first, Ports).All(HostProcess.IsFree))
            {
                return first;
            }
        }
    }
}
