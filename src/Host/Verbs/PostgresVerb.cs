using System.CommandLine;
using TodoPlatform.BuildingBlocks.Postgres;
using TodoPlatform.Host.Platform;

namespace TodoPlatform.Host.Verbs;

/// <summary><c>postgres</c>: the private cluster on its own, so that several Hosts may share it.</summary>
internal static class PostgresVerb
{
    public static Command Create(string[] settings)
    {
        var directory = new Option<string?>("--directory") { Description = "Where the cluster lies, or will lie. The place where serving would keep it, when left out.", HelpName = "DIR" };
        var verb = new Command(
            "postgres",
            "Run the private PostgreSQL on its own until SIGTERM or Ctrl-C. The first line of its output is the connection string of the database's owner: give it to each Host as ConnectionStrings__Postgres.")
        {
            directory,
        };
        verb.SetAction(async (parsed, stop) =>
        {
            var options = DatabaseSetup.PrivateCluster(VerbServices.Configuration(settings));
            options = parsed.GetValue(directory) is { } chosen ? options with { Directory = chosen } : options;
            await using var server = await EmbeddedPostgres.StartAsync(options, stop);
            Console.WriteLine(server.ConnectionString);
            await Console.Error.WriteLineAsync($"PostgreSQL is running in {options.Directory}. SIGTERM or Ctrl-C stops it.");
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return 0;
        });
        return verb;
    }
}
