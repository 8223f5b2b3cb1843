using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TodoPlatform.Deploy.Tests.Helm;

/// <summary>The chart's files, as they are written.</summary>
internal static partial class Chart
{
    public static string Directory { get; } = Path.Combine(Repository.Root, "deploy", "helm", "todoplatform");

    /// <summary>What the chart knows of the program's modules: paths and topics by name.</summary>
    public static JsonObject Modules => JsonNode.Parse(Read("modules.json"))!.AsObject();

    public static JsonObject Schema => JsonNode.Parse(Read("values.schema.json"))!.AsObject();

    public static IReadOnlyList<ChartValue> Values => ChartValue.ReadAll(Read("values.yaml"));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Directory, file)).ReplaceLineEndings("\n");

    /// <summary>Names of settings, in the form of environment variables, that the templates write.</summary>
    public static IEnumerable<string> SettingsInTemplates => System.IO.Directory.GetFiles(Path.Combine(Directory, "templates"), "*", SearchOption.AllDirectories)
        .SelectMany(file => Setting().Matches(File.ReadAllText(file)).Select(match => match.Value)).Distinct();

    /// <summary>The longest of the paths that a request's path lies below, as an Ingress chooses among those of type Prefix; null when there is none.</summary>
    public static string? LongestPrefix(IEnumerable<string> prefixes, string path) =>
        prefixes.Where(prefix => (path + "/").StartsWith(prefix.TrimEnd('/') + "/", StringComparison.Ordinal)).MaxBy(prefix => prefix.Length);

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+(__[A-Za-z0-9]+)+")]
    private static partial Regex Setting();
}

/// <summary>A value of values.yaml that a comment beginning with "--" explains.</summary>
/// <param name="Path">With dots.</param>
/// <param name="Default">As it is written; a map's or list's lines in one.</param>
/// <param name="Meaning">The comment.</param>
internal sealed partial record ChartValue(string Path, string Default, string Meaning)
{
    /// <summary>Reads the file, which is written in block style, two spaces per level.</summary>
    /// <exception cref="InvalidOperationException">A value stands there that neither it nor what it lies in explains.</exception>
    public static IReadOnlyList<ChartValue> ReadAll(string yaml)
    {
        var (found, path, meaning) = (new List<ChartValue>(), new List<string>(), (string?)null);
        var lines = yaml.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (Key().Match(line) is not { Success: true } key)
            {
                meaning = line.TrimStart().StartsWith("# -- ", StringComparison.Ordinal) ? line.TrimStart()["# -- ".Length..] : null;
                continue;
            }

            var depth = key.Groups["indent"].Length;
            path.RemoveRange(depth / 2, path.Count - (depth / 2));
            path.Add(key.Groups["key"].Value);
            var text = key.Groups["value"].Value;
            if (meaning is null)
            {
                _ = text.Length == 0 ? text : throw new InvalidOperationException($"values.yaml: no comment '# -- …' explains {string.Join('.', path)}.");
                continue;
            }

            var block = lines.Skip(i + 1).TakeWhile(next => next.TrimStart() != next && next.Length - next.TrimStart().Length > depth).ToList();
            found.Add(new(string.Join('.', path), text.Length > 0 ? text : string.Join(", ", block.Select(next => next.Trim())), meaning));
            (meaning, i) = (null, i + (text.Length > 0 ? 0 : block.Count));
        }

        return found;
    }

    [GeneratedRegex("^(?<indent>(  )*)(?<key>[A-Za-z]+):( (?<value>.+))?$")]
    private static partial Regex Key();
}
