using System.Text.RegularExpressions;
using System.Xml.Linq;
using TodoPlatform.Architecture.Tests.Facts;

namespace TodoPlatform.Architecture.Tests.Rules;

/// <summary>Folders, projects and packages (rule 12 of the design, and its §1).</summary>
internal static partial class TreeRules
{
    private const int LongestFile = 400;
    private const int LongestProgram = 40;
    private const string Solution = "TodoPlatform.sln";
    private const string Packages = "Directory.Packages.props";

    /// <summary>The last version under a free licence.</summary>
    private const string MassTransit = "[8.4.0]";

    private static readonly string[] BuildingBlocks =
    [
        "TodoPlatform.Calendar", "TodoPlatform.BuildingBlocks.Contracts", "TodoPlatform.BuildingBlocks", "TodoPlatform.BuildingBlocks.Messaging", "TodoPlatform.BuildingBlocks.Postgres",
    ];

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        Rule.Each(
            "The projects of src are those of the design",
            ["src/BuildingBlocks/TodoPlatform.BuildingBlocks.Offenders: is not in the design", "src/Modules/Offenders/TodoPlatform.Modules.Offenders.Layer: is not in the design"],
            code => code.Projects,
            (_, project) => IsDesigned(project) ? [] : [new Violation(project.Folder, "is not in the design")]),

        Rule.Each(
            "Every building block of the design is there",
            ["TodoPlatform.Calendar: is missing"],
            _ => BuildingBlocks,
            (code, name) => code.Projects.Any(project => project.Name == name && project.Kind == ProjectKind.BuildingBlock) ? [] : [new Violation(name, "is missing")]),

        Rule.Each(
            "Every module folder is in the catalogue",
            ["src/Modules/Neighbours: is not in ModuleCatalog.All", "src/Modules/TodoThing: is not in ModuleCatalog.All"],
            code => code.ModuleFolders,
            (code, folder) => code.Projects.Any(project => project.Module == folder && project.Kind == ProjectKind.Module && code.RunningOf(project) is not null)
                ? []
                : [new Violation($"src/Modules/{folder}", "is not in ModuleCatalog.All")]),

        Rule.Each(
            "Every module of the catalogue has its folder",
            ["stray: has no folder in src/Modules"],
            code => code.Running,
            (code, module) => code.Projects.Any(project => project.Kind == ProjectKind.Module && project.Assembly?.Name == module.Assembly && project.Module!.Equals(module.Name, StringComparison.OrdinalIgnoreCase))
                ? []
                : [new Violation(module.Name, "has no folder in src/Modules")]),

        Rule.Each(
            "Every product project is shipped by the Host",
            ["TodoPlatform.Modules.Neighbours: is not in the Host's output"],
            code => code.Projects,
            (_, project) => project.Assembly is null ? [new Violation(project.Name, "is not in the Host's output")] : []),

        Rule.Each(
            "Every module has a README",
            ["src/Modules/Neighbours: has no README.md"],
            code => code.ModuleFolders,
            (code, folder) => code.Files.Contains($"src/Modules/{folder}/README.md") ? [] : [new Violation($"src/Modules/{folder}", "has no README.md")]),

        Rule.Each(
            "Events lie in contracts",
            ["Contracts.ThingOpened: is an event outside of contracts"],
            code => code.WrittenTypesOf(ProjectKind.Module, ProjectKind.BuildingBlock, ProjectKind.Host),
            (_, type) => type.Type.Implements(Known.IntegrationEvent) ? [new Violation(type.Type.FullName, "is an event outside of contracts")] : []),

        Rule.Each(
            "The solution lists every project",
            ["src/Modules/Neighbours/TodoPlatform.Modules.Neighbours/TodoPlatform.Modules.Neighbours.csproj: is not in the solution", "tests/Gone.csproj: is in the solution but not in the tree"],
            code => ProjectFiles(code).Union(Listed(code)),
            (code, file) => !Listed(code).Contains(file) ? [new Violation(file, "is not in the solution")]
                : !code.Files.Contains(file) ? [new Violation(file, "is in the solution but not in the tree")]
                : []),

        Rule.Each(
            "Every package version is pinned exactly, in one place",
            ["Floating: has the version 1.*", "TodoPlatform.Modules.Neighbours.csproj: pins Sneaked by itself", "MassTransit: has the version [9.0.0]"],
            code => Versions(code).Select(version => (Subject: version.Package, version.Version, version.File)),
            (_, version) => version.File != Packages ? [new Violation(version.File, $"pins {version.Subject} by itself")]
                : !ExactVersion().IsMatch(version.Version) ? [new Violation(version.Subject, $"has the version {version.Version} instead of an exact one")]
                : version.Subject == "MassTransit" && version.Version != MassTransit ? [new Violation(version.Subject, $"has the version {version.Version}, which is not free")]
                : []),

        Rule.Each(
            "Every project has a lock file that git keeps",
            ["src/Modules/Neighbours/TodoPlatform.Modules.Neighbours: has no packages.lock.json"],
            ProjectFiles,
            (code, file) => file[..^Path.GetFileName(file).Length] + "packages.lock.json" is var lockFile && code.Files.Contains(lockFile) && code.TrackedFiles.Contains(lockFile)
                ? []
                : [new Violation(Path.GetDirectoryName(file)!, "has no packages.lock.json that git keeps")]),

        Rule.Each(
            $"No file of src is longer than {LongestFile} lines, and Program.cs than {LongestProgram}",
            ["Domain/Endless.cs: has 401 lines", "src/Host/Program.cs: has 41 lines"],
            code => code.Sources.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal)),
            (_, file) => file.Lines > (file.Path == "src/Host/Program.cs" ? LongestProgram : LongestFile) ? [new Violation(file.Path, $"has {file.Lines} lines")] : []),
    ];

    private static bool IsDesigned(Project project) => project.Kind switch
    {
        ProjectKind.Host => project is { Name: "TodoPlatform.Host", Folder: "src/Host" },
        ProjectKind.BuildingBlock => BuildingBlocks.Contains(project.Name) && project.Folder == $"src/BuildingBlocks/{project.Name}",
        ProjectKind.Contracts => project.Name == $"TodoPlatform.Modules.{project.Module}.Contracts" && project.Folder == $"src/Modules/{project.Module}/{project.Name}",
        _ => project.Name == $"TodoPlatform.Modules.{project.Module}" && project.Folder == $"src/Modules/{project.Module}/{project.Name}",
    };

    private static IEnumerable<string> ProjectFiles(Codebase code) => code.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));

    private static List<string> Listed(Codebase code) =>
        [.. SolutionProject().Matches(code.Texts[Solution]).Select(match => match.Groups[1].Value.Replace('\\', '/'))];

    private static IEnumerable<(string File, string Package, string Version)> Versions(Codebase code) => code.Texts
        .Where(text => !text.Key.EndsWith(".sln", StringComparison.Ordinal))
        .SelectMany(text => XDocument.Parse(text.Value).Descendants()
            .Where(item => item.Name.LocalName is "PackageVersion" or "PackageReference" && (item.Attribute("Version") ?? item.Attribute("VersionOverride")) is not null)
            .Select(item => (text.Key, item.Attribute("Include")?.Value ?? item.Attribute("Update")?.Value ?? "", (item.Attribute("Version") ?? item.Attribute("VersionOverride"))!.Value)));

    [GeneratedRegex(@"""([^""]+\.csproj)""")]
    private static partial Regex SolutionProject();

    [GeneratedRegex(@"^\[\d[\w.+-]*\]$")]
    private static partial Regex ExactVersion();
}
