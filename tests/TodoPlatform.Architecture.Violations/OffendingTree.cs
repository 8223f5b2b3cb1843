namespace TodoPlatform.Architecture.Violations;

/// <summary>
/// The files of a repository in disorder. The tests write them to a temporary folder, put this project's own code into
/// its src/Modules/Offenders, and read it as they read the real one.
/// </summary>
public static class OffendingTree
{
    /// <summary>Where this project's code goes.</summary>
    public const string CodeFolder = "src/Modules/Offenders/TodoPlatform.Modules.Offenders";

    private const string Project = """<Project Sdk="Microsoft.NET.Sdk" />""";

    // Interpolated, so that this file itself has no badly named test.
    private const string Fact = "Fact";

    /// <summary>Contents by path.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        // Lists a project that is gone, and lacks the Neighbours.
        ["TodoPlatform.sln"] = """
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "Offenders", "src\Modules\Offenders\TodoPlatform.Modules.Offenders\TodoPlatform.Modules.Offenders.csproj", "{1}"
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "Gone", "tests\Gone.csproj", "{2}"
            """,

        // A version that floats, and a MassTransit that is not free.
        ["Directory.Packages.props"] = """
            <Project>
              <ItemGroup>
                <PackageVersion Include="Floating" Version="1.*" />
                <PackageVersion Include="MassTransit" Version="[9.0.0]" />
              </ItemGroup>
            </Project>
            """,
        ["src/Modules/Offenders/README.md"] = "Breaks every rule.",
        ["src/Modules/Offenders/TodoPlatform.Modules.Offenders/TodoPlatform.Modules.Offenders.csproj"] = Project,
        ["src/Modules/Offenders/TodoPlatform.Modules.Offenders/packages.lock.json"] = "{}",
        ["src/Modules/Offenders/TodoPlatform.Modules.Offenders.Contracts/TodoPlatform.Modules.Offenders.Contracts.csproj"] = Project,

        // A project for a layer.
        ["src/Modules/Offenders/TodoPlatform.Modules.Offenders.Layer/TodoPlatform.Modules.Offenders.Layer.csproj"] = Project,

        // A building block that the design does not know.
        ["src/BuildingBlocks/TodoPlatform.BuildingBlocks.Offenders/TodoPlatform.BuildingBlocks.Offenders.csproj"] = Project,

        // A fresh module: no README, no lock file, not in the solution, not in the catalogue, not shipped; pins a package by itself.
        ["src/Modules/Neighbours/TodoPlatform.Modules.Neighbours/TodoPlatform.Modules.Neighbours.csproj"] = """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <PackageReference Include="Sneaked" Version="[1.0.0]" />
              </ItemGroup>
            </Project>
            """,

        // A module that is no plural.
        ["src/Modules/TodoThing/README.md"] = "Nothing else.",

        // A folder whose module calls itself otherwise.
        ["src/Modules/Mismatches/TodoPlatform.Modules.Mismatches/TodoPlatform.Modules.Mismatches.csproj"] = Project,

        // Files that are too long.
        [CodeFolder + "/Domain/Endless.cs"] = string.Join('\n', Enumerable.Repeat("// and so on", 401)),
        ["src/Host/Program.cs"] = string.Join('\n', Enumerable.Repeat("// and so on", 41)),

        // A file whose namespace is not its folder.
        [CodeFolder + "/Domain/Misplaced.cs"] = "namespace TodoPlatform.Modules.Offenders.Hidden;\n",

        // A test that is not named as a sentence.
        ["tests/TodoPlatform.Things.Tests/ThingTests.cs"] = $$"""
            namespace TodoPlatform.Things.Tests;

            public sealed class ThingTests
            {
                [{{Fact}}]
                public void Works()
                {
                }
            }
            """,
    };
}
