using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.Architecture.Tests.Facts;
using TodoPlatform.Architecture.Violations;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.Modules.Offenders;
using TodoPlatform.Modules.Tasks;

namespace TodoPlatform.Architecture.Tests;

/// <summary>The deliberate offenders, read like the real code: one assembly plays a module, its contracts and a building block.</summary>
internal static class OffendingCodebase
{
    private const string Violations = "TodoPlatform.Architecture.Violations";

    /// <summary>A folder for a module that calls itself otherwise.</summary>
    private const string Mismatched = "TodoPlatform.Modules.Mismatches";

    private static readonly string[] Roles =
        ["TodoPlatform.Modules.Offenders", "TodoPlatform.Modules.Offenders.Contracts", "TodoPlatform.BuildingBlocks.Offenders"];

    private static readonly Lazy<Codebase> Read = new(() =>
    {
        // What no project of ours may reference is not among our packages: here the metadata says it does.
        var assembly = AssemblyFacts.Read(Violations, "AutoMapper", "Confluent.Kafka");
        var root = Directory.CreateTempSubdirectory("offenders").FullName;
        try
        {
            WriteTree(root);
            return CodebaseReader.Read(
                root,
                name => Roles.Contains(name) ? assembly : name == Mismatched ? AssemblyFacts.Read(typeof(TasksModule).Assembly.GetName().Name!) : null,
                [new OffendersModule(), new StrayModule(), new TasksModule()],
                Endpoints(new OffendersModule()));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    });

    public static Codebase Facts => Read.Value;

    private static void WriteTree(string root)
    {
        foreach (var (path, text) in OffendingTree.Files)
        {
            Write(Path.Combine(root, path), text);
        }

        var project = Path.Combine(CodebaseReader.FindRoot(), "tests", Violations);
        foreach (var file in Directory.EnumerateFiles(project, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".cs" or ".sql"))
        {
            Write(Path.Combine(root, OffendingTree.CodeFolder, Path.GetRelativePath(project, file)), File.ReadAllText(file));
        }
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static List<Endpoint> Endpoints(OffendersModule module)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddScoped<MediatR.IMediator>(_ => throw new NotSupportedException());
        var app = builder.Build();
        module.Map(new ModuleRoutes(app.MapGroup("/api/v1"), app));
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints)];
    }
}
