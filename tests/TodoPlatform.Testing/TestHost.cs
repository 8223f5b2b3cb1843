using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace TodoPlatform.Testing;

/// <summary>The real Host in this process, on real Kestrel and on the given database.</summary>
/// <param name="connectionString">Owner of a database; migrated at start if needed.</param>
/// <param name="settings">Configuration beside the defaults for tests.</param>
/// <param name="time">The clock that the Host is to use; the system's when null.</param>
/// <param name="configure">Last word on the services.</param>
public sealed class TestHost(string connectionString, IReadOnlyDictionary<string, string?>? settings = null, TimeProvider? time = null, Action<IServiceCollection>? configure = null) : WebApplicationFactory<Program>
{
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["Logging:LogLevel:Default"] = "Critical",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Critical",
        ["RateLimits:Enabled"] = "false",
        ["Sessions:CacheSeconds"] = "0",
        ["Notifications:Scheduler"] = "false",
    };

    /// <summary>The database, as its owner.</summary>
    public string ConnectionString => connectionString;

    /// <summary>Address of the running server.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Starts it on a free port of the loopback.</summary>
    public TestHost Start()
    {
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress;
        return this;
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("ConnectionStrings:Postgres", connectionString);
        foreach (var (key, value) in Defaults.Concat(settings ?? new Dictionary<string, string?>()))
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureServices(services =>
        {
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1); // slow on purpose otherwise
            if (time is not null)
            {
                services.AddSingleton(time);
            }

            configure?.Invoke(services);
        });
    }
}
