using System.CommandLine;
using Npgsql;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Host.Verbs;

/// <summary><c>migrate</c> and <c>wait-for-schema</c>.</summary>
internal static class MigrationVerbs
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    public static Command Migrate(string[] settings)
    {
        var verb = new Command("migrate", "Bring the database to the state that this build needs, and end. Any number may run at once.");
        verb.SetAction(async (_, stop) =>
        {
            await using var services = VerbServices.OverDatabase(settings);
            var applied = await services.GetRequiredService<SqlMigrator>().MigrateAsync(stop);
            Console.WriteLine(applied == 0 ? "The database is up to date." : $"Applied {applied} migrations.");
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
