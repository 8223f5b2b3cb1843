using TodoPlatform.Architecture.Tests.Facts;

namespace TodoPlatform.Architecture.Tests.Rules;

/// <summary>Who may know whom (rules 1, 5 and 8 of the design).</summary>
internal static class ModuleWalls
{
    private const string ModulePrefix = "TodoPlatform.Modules.";
    private const string MessagingProject = "TodoPlatform.BuildingBlocks.Messaging";
    private const string BaseContracts = "TodoPlatform.BuildingBlocks.Contracts";

    private static readonly string[] Brokers = ["MassTransit", "Confluent"];
    private static readonly string[] Mappers = ["AutoMapper", "Mapster", "Riok.Mapperly", "AgileObjects.AgileMapper", "TinyMapper", "ExpressMapper"];
    private static readonly string[] Framework = ["System", "netstandard", "mscorlib", "Microsoft.CSharp"];

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        Rule.Each(
            "A module references no other module, only their contracts",
            ["TodoPlatform.Modules.Offenders: references TodoPlatform.Modules.Tasks"],
            code => code.Of(ProjectKind.Module),
            (_, project) => Forbidden(project, reference => reference.StartsWith(ModulePrefix, StringComparison.Ordinal) && !IsContracts(reference))),

        Rule.Each(
            "Contracts reference only BuildingBlocks.Contracts",
            ["TodoPlatform.Modules.Offenders.Contracts: references TodoPlatform.BuildingBlocks", "TodoPlatform.Modules.Offenders.Contracts: references MassTransit"],
            code => code.Of(ProjectKind.Contracts),
            (_, project) => Forbidden(project, reference => reference != BaseContracts && !IsPartOf(reference, Framework))),

        Rule.Each(
            "Building blocks reference no module",
            ["TodoPlatform.BuildingBlocks.Offenders: references TodoPlatform.Modules.Tasks", "TodoPlatform.BuildingBlocks.Offenders: references TodoPlatform.Modules.Tasks.Contracts"],
            code => code.Of(ProjectKind.BuildingBlock),
            (_, project) => Forbidden(project, reference => reference.StartsWith(ModulePrefix, StringComparison.Ordinal))),

        Rule.Each(
            "MassTransit and the Kafka client are known to BuildingBlocks.Messaging only",
            ["TodoPlatform.Modules.Offenders: references MassTransit", "TodoPlatform.Modules.Offenders: references Confluent.Kafka"],
            code => code.Of(Enum.GetValues<ProjectKind>()).Where(project => project.Name != MessagingProject),
            (_, project) => Forbidden(project, reference => IsPartOf(reference, Brokers))),

        Rule.Each(
            "The one project that may know MassTransit does",
            [MessagingProject + ": does not use MassTransit"],
            _ => new[] { MessagingProject },
            (code, name) => code.Of(ProjectKind.BuildingBlock).Any(project => project.Name == name && project.Assembly!.References.Contains("MassTransit"))
                ? []
                : [new Violation(name, "does not use MassTransit: the rule about it looks at the wrong project")]),

        Rule.Each(
            "There is no mapper library",
            ["TodoPlatform.Modules.Offenders: references AutoMapper"],
            code => code.Of(Enum.GetValues<ProjectKind>()),
            (_, project) => Forbidden(project, reference => IsPartOf(reference, Mappers))),

        Rule.Each(
            "No type is used across a module line but those of contracts",
            ["MakesEventsOfOthers: uses TodoPlatform.Modules.Tasks.TasksModule"],
            code => code.TypesOf(ProjectKind.Module),
            (code, type) => type.Type.Uses
                .Where(use => ModuleOf(use.Namespace) is { } module && module != type.Project.Module && !IsContractsNamespace(use.Namespace))
                .Select(use => new Violation(type.Type.FullName, $"uses {use.FullName}"))),

        Rule.Each(
            "A module makes only events of its own",
            ["MakesEventsOfOthers.Make: makes TodoPlatform.Modules.Tasks.Contracts.TaskDeleted"],
            code => code.TypesOf(ProjectKind.Module).Where(type => type.Type.Calls.Count > 0),
            (code, type) => type.Type.Calls
                .Where(call => call.Member == ".ctor" && ModuleOf(call.Type) is { } module && module != type.Project.Module && IsEvent(code, call.Type))
                .Select(call => new Violation(call.Where, $"makes {call.Type}, which only its module may"))),
    ];

    /// <summary>The module that a namespace or type name belongs to; null for none.</summary>
    private static string? ModuleOf(string name) => name.StartsWith(ModulePrefix, StringComparison.Ordinal) ? name[ModulePrefix.Length..].Split('.')[0] : null;

    private static bool IsContracts(string assembly) => assembly.EndsWith(".Contracts", StringComparison.Ordinal);

    private static bool IsContractsNamespace(string name) => name.Split('.') is [_, _, _, "Contracts", ..];

    // Offenders make events of real contracts, which are not among their own projects: the name tells as well.
    private static bool IsEvent(Codebase code, string type) =>
        code.Events.Any(known => known.Type.FullName == type)
        || (Type.GetType($"{type}, {string.Join('.', type.Split('.').Take(4))}") is { } real && real.IsAssignableTo(typeof(BuildingBlocks.Contracts.IIntegrationEvent)));

    private static bool IsPartOf(string reference, string[] families) =>
        families.Any(family => reference == family || reference.StartsWith(family + ".", StringComparison.Ordinal));

    private static IEnumerable<Violation> Forbidden(Project project, Func<string, bool> isForbidden) =>
        project.Assembly!.References.Where(isForbidden).Select(reference => new Violation(project.Name, $"references {reference}"));
}
