using System.Globalization;
using Microsoft.Playwright;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Browser;

/// <summary>Shared by all tests of a browser: the built product as a process of its own, and one Chromium.</summary>
public class Product : IAsyncLifetime
{
    /// <summary>Another name of this machine in the browser. Over plain HTTP a browser trusts it less than localhost: no locks, no clipboard, no service worker.</summary>
    public const string NameInTheNetwork = "todo.home.arpa";

    private const float PatienceMilliseconds = 20_000; // for busy machines; what is there is seen at once
    private static readonly int HoursAhead = 12 - DateTime.UtcNow.Hour; // above what is made of it
    private IPlaywright? _playwright;
    private HostProcess? _host;

    /// <summary>Where the product is served.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The browser; each visitor gets a context of its own.</summary>
    public IBrowser Chromium { get; private set; } = null!;

    /// <summary>A zone where it is about noon while the tests run, so that none of them meets midnight.</summary>
    public static string Zone { get; } = ZoneAhead(HoursAhead);

    /// <summary>The date and time of <see cref="Zone"/>.</summary>
    public static DateTime LocalNow => DateTime.UtcNow.AddHours(HoursAhead);

    /// <summary>axe-core, as the web UI's lock file pins it.</summary>
    public static string AxeSource { get; } = File.ReadAllText(Path.Combine(Repository.Root, "src", "Web", "node_modules", "axe-core", "axe.min.js"));

    public async ValueTask InitializeAsync()
    {
        Assert.True(File.Exists(Path.Combine(Repository.Root, "src", "Host", "wwwroot", "index.html")), "The web UI is not built: build src/Host without BuildWeb=false first.");
        Address = await StartServerAsync();
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } path ? path : FindOnPath("chromium"),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--force-color-profile=srgb", "--font-render-hinting=none", $"--host-resolver-rules=MAP {NameInTheNetwork} 127.0.0.1",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Chromium is not null)
        {
            await Chromium.DisposeAsync();
        }

        _playwright?.Dispose();
        await StopServerAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts the server: one process with everything.</summary>
    /// <returns>Where it is.</returns>
    protected virtual async Task<Uri> StartServerAsync()
    {
        _host = new(Path.Combine(Path.GetTempPath(), $"todo-browser-{Environment.ProcessId}"));
        await _host.StartAsync();
        return _host.Address;
    }

    /// <summary>Stops it, if it was started.</summary>
    protected virtual ValueTask StopServerAsync() => _host?.DisposeAsync() ?? default;

    /// <summary>A stop as a service manager does it, and a new start at the same address with the same data.</summary>
    public async Task RestartAsync()
    {
        Assert.Equal(0, await _host!.StopAsync());
        await _host.StartAsync();
    }

    // The signs of these names are those of POSIX: Etc/GMT-3 is three hours ahead of Greenwich.
    private static string ZoneAhead(int hours) => hours == 0 ? "UTC" : $"Etc/GMT{(hours > 0 ? "-" : "+")}{Math.Abs(hours).ToString(CultureInfo.InvariantCulture)}";

    private static string FindOnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(directory => Path.Combine(directory, name)).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"There is no {name} on the PATH; CHROMIUM_PATH may name another.");
}

[CollectionDefinition(nameof(Product))]
public sealed class ProductDefinition : ICollectionFixture<Product>;
