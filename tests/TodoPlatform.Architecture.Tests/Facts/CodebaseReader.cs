using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.Host;
using TodoPlatform.Host.Platform;

namespace TodoPlatform.Architecture.Tests.Facts;

/// <summary>Reads a tree of the house's shape: what its folders hold decides what the rules see.</summary>
internal static class CodebaseReader
{
    private static readonly string[] SkippedFolders = ["artifacts", "node_modules", "bin", "obj", ".git", "wwwroot"];

    private static readonly Lazy<Codebase> RealCodebase = new(() =>
        Read(FindRoot(), name => AssemblyFacts.Read(name), ModuleCatalog.All, EndpointsOfHost()));

    /// <summary>The platform itself.</summary>
    public static Codebase Real => RealCodebase.Value;

    /// <summary>Where the solution lies, above the output folder.</summary>
    public static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TodoPlatform.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run inside the repository: no TodoPlatform.sln above " + AppContext.BaseDirectory);
        }

        return folder.FullName;
    }

    public static Codebase Read(string root, Func<string, AssemblyFacts?> readAssembly, IEnumerable<IModule> catalogue, IReadOnlyList<Endpoint> endpoints)
    {
        var files = Files(root, "").ToList();
        return new Codebase(
            files,
            Tracked(root) ?? files.ToHashSet(),
            [.. files.Select(file => file.Split('/')).Where(path => path is ["src", "Modules", _, _, ..]).Select(path => path[2]).Distinct()],
            [.. files.Where(IsProductProject).Select(file => Describe(file, readAssembly))],
            [.. files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && file.Split('/')[0] is "src" or "tests").Select(file => new SourceFile(file, File.ReadAllText(Path.Combine(root, file))))],
            [.. catalogue.Select(module => RunningModule.Read(module, endpoints))],
            files.Where(file => file.EndsWith(".sln", StringComparison.Ordinal) || file.EndsWith(".props", StringComparison.Ordinal) || file.EndsWith(".csproj", StringComparison.Ordinal))
                .ToDictionary(file => file, file => File.ReadAllText(Path.Combine(root, file))));
    }

    /// <summary>The endpoints of the whole Host; it is built, but neither started nor connected to anything.</summary>
    private static List<Endpoint> EndpointsOfHost()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Testing", ApplicationName = "TodoPlatform.Host" });
        builder.AddPlatform(ModuleCatalog.All);
        var app = builder.Build();
        app.UsePlatform();
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints)];
    }

    private static bool IsProductProject(string file) => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal);

    private static Project Describe(string file, Func<string, AssemblyFacts?> readAssembly)
    {
        var path = file.Split('/');
        var name = Path.GetFileNameWithoutExtension(file);
        var module = path is ["src", "Modules", var folder, ..] ? folder : null;
        var kind = module is null ? path[1] == "Host" ? ProjectKind.Host : ProjectKind.BuildingBlock
            : name.EndsWith(".Contracts", StringComparison.Ordinal) ? ProjectKind.Contracts : ProjectKind.Module;
        return new Project(name, kind, module, string.Join('/', path[..^1]), readAssembly(name));
    }

    private static IEnumerable<string> Files(string root, string folder)
    {
        var here = Path.Combine(root, folder);
        foreach (var file in Directory.EnumerateFiles(here).Order(StringComparer.Ordinal))
        {
            yield return Below(root, file);
        }

        foreach (var inner in Directory.EnumerateDirectories(here).Where(inner => !SkippedFolders.Contains(Path.GetFileName(inner))).Order(StringComparer.Ordinal))
        {
            foreach (var file in Files(root, Below(root, inner)))
            {
                yield return file;
            }
        }
    }

    private static string Below(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    /// <summary>What git keeps; null for a tree without git, such as an unpacked archive.</summary>
    private static HashSet<string>? Tracked(string root)
    {
        if (!Path.Exists(Path.Combine(root, ".git")))
        {
            return null;
        }

        using var git = Process.Start(new ProcessStartInfo("git", ["-c", "safe.directory=*", "-c", "core.quotePath=false", "ls-files"]) { WorkingDirectory = root, RedirectStandardOutput = true })!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        git.WaitForExit();
        return git.ExitCode == 0 ? files : throw new InvalidOperationException("git ls-files failed");
    }
}
