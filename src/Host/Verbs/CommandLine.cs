using System.CommandLine;
using System.Text.RegularExpressions;

namespace TodoPlatform.Host.Verbs;

/// <summary>What the program does beside serving: one verb each, with its own <c>--help</c>.</summary>
internal sealed partial class CommandLine
{
    private const string About = """
        TodoPlatform. Without a verb it serves the API and the web UI.

        Settings come from appsettings.json, the environment (ConnectionStrings__Postgres=…) and --Key:Name=value.
        Exit codes: 0 done, 1 not done (the message says why), 2 wrong usage.
        """;

    private readonly ParseResult _parsed;

    private CommandLine(ParseResult parsed) => _parsed = parsed;

    /// <summary>The verb that the arguments start with; null for serving.</summary>
    public static CommandLine? Verb(string[] args)
    {
        if (args is [] or ["serve"] || (args is ["serve", var next, ..] && next is not ("--help" or "-h" or "-?")) || (args[0].StartsWith('-') && args[0] is not ("--help" or "-h" or "-?" or "--version")))
        {
            return null;
        }

        var (words, settings) = Split(args[0] == "help" ? ["--help"] : args);
        return new(Root(settings).Parse(words));
    }

    /// <summary>Runs it. SIGTERM and Ctrl-C cancel it and wait for its end.</summary>
    public async Task<int> RunAsync()
    {
        if (_parsed.Errors.Count > 0)
        {
            foreach (var error in _parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync($"\n'{string.Join(' ', ((string[])["TodoPlatform.Host", .. Names(_parsed.CommandResult.Command)]).Where(name => name.Length > 0))} --help' says how.");
            return 2;
        }

        try
        {
            return await _parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(60) });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped before it was done.");
            return 1;
        }
    }

    private static RootCommand Root(string[] settings)
    {
        var root = new RootCommand(About)
        {
            new Command("serve", "Serve the API and the web UI (the default)."),
            MigrationVerbs.Migrate(settings),
            MigrationVerbs.WaitForSchema(settings),
            HealthVerb.Create(),
            PostgresVerb.Create(settings),
            BackupVerbs.Backup(settings),
            BackupVerbs.Restore(settings),
            DoctorVerb.Create(settings),
            KeysVerb.Create(settings),
            EventVerbs.Events(settings),
            EventVerbs.Outbox(settings),
            DeadLetterVerbs.Create(settings),
            SplitVerb.Create(settings),
            NginxVerb.Create(),
        };
        root.SetAction(_ => 2); // never run: without it, a misspelt verb is complained about twice
        return root;
    }

    private static IEnumerable<string> Names(Command command) =>
        command is RootCommand ? [] : [.. command.Parents.OfType<Command>().SelectMany(Names), command.Name];

    /// <summary>Settings (<c>--Key:Name=value</c>, <c>--Key:Name value</c>) are for the configuration, and no verb's options.</summary>
    private static (string[] Words, string[] Settings) Split(string[] args)
    {
        var (words, settings) = (new List<string>(), new List<string>());
        for (var i = 0; i < args.Length; i++)
        {
            if (!Setting().IsMatch(args[i]))
            {
                words.Add(args[i]);
                continue;
            }

            settings.Add(args[i]);
            if (!args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Length)
            {
                settings.Add(args[++i]);
            }
        }

        return ([.. words], [.. settings]);
    }

    [GeneratedRegex("^--[A-Za-z]+:[^=]+(=|$)")]
    private static partial Regex Setting();
}
