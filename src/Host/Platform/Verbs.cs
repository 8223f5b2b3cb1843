using System.Globalization;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Host.Platform;

/// <summary>What the program does beside serving: <c>migrate</c>, <c>wait-for-schema</c>, <c>healthcheck</c>, <c>help</c>.</summary>
internal sealed class Verbs
{
    private const string Usage = """
        TodoPlatform

          serve                          serve the API and the web UI (the default)
          migrate                        bring the database to the state this build needs, and end
          wait-for-schema --timeout N    wait until another process has migrated it, at most N seconds (60)
          healthcheck [URL]              ask a running server whether it is ready (http://localhost:5080)
          help                           this text

        Settings come from appsettings.json, the environment (ConnectionStrings__Postgres=…) and --Key:Name=value.
        Exit codes: 0 done, 1 not done (the message says why), 2 wrong usage.
        """;

    private readonly Func<Task<int>> _run;

    private Verbs(Func<Task<int>> run) => _run = run;

    /// <summary>The verb that the arguments start with; null for serving.</summary>
    public static Verbs? Find(string[] args) => args switch
    {
        [] or ["serve", ..] => null,
        [var first, ..] when first.StartsWith('-') && first is not ("--help" or "-h") => null,
        ["help" or "--help" or "-h", ..] or [_, "--help" or "-h"] => new(() => Say(Usage, 0)),
        ["migrate", .. var rest] => new(() => MigrateAsync(rest)),
        ["wait-for-schema", .. var rest] => new(() => WaitForSchemaAsync(rest)),
        ["healthcheck", .. var rest] => new(() => HealthCheckAsync(rest is [var url, ..] ? url : "http://localhost:5080")),
        _ => new(() => Say($"There is no verb '{args[0]}'.\n\n{Usage}", 2)),
    };

    public Task<int> RunAsync() => _run();

    private static Task<int> Say(string text, int exitCode)
    {
        (exitCode == 0 ? Console.Out : Console.Error).WriteLine(text);
        return Task.FromResult(exitCode);
    }

    private static async Task<int> MigrateAsync(string[] args)
    {
        await using var services = Services(args);
        var applied = await services.GetRequiredService<SqlMigrator>().MigrateAsync();
        Console.WriteLine(applied == 0 ? "The database is up to date." : $"Applied {applied} migrations.");
        return 0;
    }

    private static async Task<int> WaitForSchemaAsync(string[] args)
    {
        var seconds = 60;
        if (args is ["--timeout", var value, .. var rest])
        {
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out seconds))
            {
                return await Say("--timeout takes a number of seconds.", 2);
            }

            args = rest;
        }

        await using var services = Services(args);
        var migrator = services.GetRequiredService<SqlMigrator>();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        while (true)
        {
            try
            {
                if (await migrator.IsCurrentAsync(deadline.Token))
                {
                    return 0;
                }

                await Task.Delay(TimeSpan.FromSeconds(0.5), deadline.Token);
            }
            catch (OperationCanceledException)
            {
                return await Say($"The database was not migrated within {seconds} s.", 1);
            }
            catch (Npgsql.NpgsqlException)
            {
                await Task.Delay(TimeSpan.FromSeconds(0.5), CancellationToken.None); // not up yet
                if (deadline.IsCancellationRequested)
                {
                    return await Say($"PostgreSQL did not answer within {seconds} s.", 1);
                }
            }
        }
    }

    private static async Task<int> HealthCheckAsync(string url)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var answer = await client.GetAsync(new Uri(new Uri(url), "/health/ready"));
            Console.WriteLine(await answer.Content.ReadAsStringAsync());
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or UriFormatException)
        {
            return await Say(e.Message, 1);
        }
    }

    private static ServiceProvider Services(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var address = new PostgresAddress
        {
            Owner = builder.Configuration.GetConnectionString("Postgres") is { Length: > 0 } configured
                ? configured
                : throw new StartupException("Set ConnectionStrings:Postgres (ConnectionStrings__Postgres in the environment) to the owner's connection string. A private cluster is migrated by serving."),
        };
        var services = new ServiceCollection().AddLogging(logging => logging.AddSimpleConsole(options => options.SingleLine = true)).AddSingleton(address).AddSingleton<SqlMigrator>();
        foreach (var module in ModuleCatalog.All)
        {
            module.Configure(new ModuleBuilder(module, services, builder.Configuration)); // for its migrations; nothing of it is started
        }

        return services.BuildServiceProvider();
    }
}
