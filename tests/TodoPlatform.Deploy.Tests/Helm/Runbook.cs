using System.Text.RegularExpressions;
using TodoPlatform.Host;

namespace TodoPlatform.Deploy.Tests.Helm;

/// <summary>The settings that docs/runbook.md names, which are all that an operator can know of.</summary>
internal static partial class Runbook
{
    private const string KafkaSection = "### Kafka and Redpanda";
    private static readonly string[] OfTheFrameworks = ["ASPNETCORE_", "DOTNET_", "OTEL_"];
    private static readonly HashSet<string> Settings = Read();

    /// <summary>Whether an environment variable is a setting that the runbook names, or one of ASP.NET Core's, .NET's or OpenTelemetry's.</summary>
    public static bool Names(string variable)
    {
        var setting = variable.Replace("__", ":", StringComparison.Ordinal);
        foreach (var module in ModuleCatalog.All)
        {
            setting = setting == "ConnectionStrings:Postgres:" + module.Name ? "ConnectionStrings:Postgres:<module>" : setting;
        }

        return Settings.Contains(setting) || OfTheFrameworks.Any(prefix => variable.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static HashSet<string> Read()
    {
        var (settings, prefix) = (new HashSet<string>(StringComparer.Ordinal), "");
        foreach (var line in File.ReadAllLines(Path.Combine(Repository.Root, "docs", "runbook.md")).SkipWhile(line => line != "## Settings").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)))
        {
            prefix = line == KafkaSection ? "Messaging:Kafka:" : prefix;
            var whole = "";
            foreach (Match name in line.StartsWith("| `", StringComparison.Ordinal) ? Quoted().Matches(line.Split('|')[1]) : Quoted().Matches(""))
            {
                // ":Burst" goes on where the one before it ended: RateLimits:Burst.
                whole = name.Groups[1].Value is [':', ..] rest ? whole[..whole.LastIndexOf(':')] + rest : name.Groups[1].Value;
                settings.Add(prefix + whole);
            }
        }

        return settings;
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
