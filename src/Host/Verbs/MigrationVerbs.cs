using System.CommandLine;
using Npgsql;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Host.Platform;

namespace TodoPlatform.Host.Verbs;

/// <summary><c>migrate</c> and <c>wait-for-schema</c>.</summary>
internal static class MigrationVerbs
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    public static Command Migrate(string[] settings)
    {
        var logins = new Option<bool>("--logins") { Description = "Then give each module that has a connection string of its own (ConnectionStrings:Postgres:<module>) the login that it names." };
        var verb = new Command("migrate", "Bring the database to the state that this build needs, and end. Any number may run at once.") { logins };
        verb.SetAction(async (parsed, stop) =>
        {
            var configuration = VerbServices.Configuration(settings);
            await using var services = VerbServices.OverDatabase(configuration, VerbServices.OwnerOf(configuration));
            var applied = await services.GetRequiredService<SqlMigrator>().MigrateAsync(stop);
            Console.WriteLine(applied == 0 ? "The database is up to date." : $"Applied {applied} migrations.");
            if (parsed.GetValue(logins))
            {
                var changed = await services.GetRequiredService<ModuleLogins>().SetAsync(LoginsIn(configuration), stop);
                Console.WriteLine($"Set the logins of: {string.Join(", ", changed)}.");
            }

            return 0;
        });
        return verb;
    }

    public static Command WaitForSchema(string[] settings)
    {
        var timeout = new Option<int>("--timeout") { Description = "Wait at most so many seconds.", HelpName = "N", DefaultValueFactory = _ => 60 };
        var verb = new Command("wait-for-schema", "Wait until another process has migrated the database.") { timeout };
        verb.SetAction(async (parsed, stop) =>
        {
            await using var services = VerbServices.OverDatabase(settings);
            return await WaitAsync(services.GetRequiredService<SqlMigrator>(), parsed.GetValue(timeout), stop);
        });
        return verb;
    }

    private static Dictionary<string, string> LoginsIn(IConfiguration configuration)
    {
        var logins = ModuleCatalog.All.Select(module => (module.Name, Login: configuration[$"ConnectionStrings:Postgres:{module.Name}"]))
            .Where(module => module.Login is { Length: > 0 })
            .ToDictionary(module => module.Name, module => module.Login!);
        return logins.Count > 0 ? logins : throw new StartupException("--logins sets the logins that ConnectionStrings:Postgres:<module> name (ConnectionStrings__Postgres__tasks in the environment), and there is none.");
    }

    private static async Task<int> WaitAsync(SqlMigrator migrator, int seconds, CancellationToken stop)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stop);
        deadline.CancelAfter(TimeSpan.FromSeconds(seconds));
        var answered = false;
        while (true)
        {
            try
            {
                if (await migrator.IsCurrentAsync(deadline.Token))
                {
                    return 0;
                }

                answered = true;
            }
            catch (NpgsqlException)
            {
                answered = false; // not up yet
            }
            catch (OperationCanceledException) when (deadline.IsCancellationRequested)
            {
                // Said below.
            }

            if (deadline.IsCancellationRequested)
            {
                await Console.Error.WriteLineAsync(answered ? $"The database was not migrated within {seconds} s." : $"PostgreSQL did not answer within {seconds} s.");
                return 1;
            }

            await Task.Delay(Pause, deadline.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
