using TodoPlatform.Architecture.Tests.Facts;

namespace TodoPlatform.Architecture.Tests.Rules;

/// <summary>What types may look like (rules 4 and 8 of the design).</summary>
internal static class ShapeRules
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        Rule.Each(
            "Every type of a module is internal, but the module itself",
            ["Features.ShowToEverybody: is public"],
            code => code.WrittenTypesOf(ProjectKind.Module),
            (_, type) => type.Type.IsVisible && type.Type.FullName != $"{type.Project.Name}.{type.Project.Module}Module"
                ? [new Violation(type.Type.FullName, "is public")]
                : []),

        Rule.Each(
            "Every module has its one public class <Name>Module",
            ["TodoPlatform.Modules.Neighbours: has no public class NeighboursModule"],
            code => code.Projects.Where(project => project.Kind == ProjectKind.Module),
            (_, project) => project.Assembly?.Types.Any(type => type.FullName == $"{project.Name}.{project.Module}Module" && type.IsVisible && type.Implements(Known.Module)) == true
                ? []
                : [new Violation(project.Name, $"has no public class {project.Module}Module in what the Host ships")]),

        Rule.Each(
            "Classes are sealed, static or abstract",
            ["Domain.OpenToHeirs: is open"],
            code => code.WrittenTypesOf(Enum.GetValues<ProjectKind>()).Where(type => type.Type.Definition is { IsClass: true, IsValueType: false } && type.Type.Name != "Program"),
            (_, type) => type.Type.Definition is { IsSealed: false, IsAbstract: false } ? [new Violation(type.Type.FullName, "is open")] : []),

        Rule.Each(
            "Events are sealed records that say their wire name",
            ["ThingOpened: is not sealed", "ThingNamelessCreated: has no [IntegrationEvent]", "ThingClassClosed: is no record"],
            code => code.Events,
            (_, type) => CheckEvent(type.Type)),

        Rule.Each(
            "No class is a repository over EF",
            ["Persistence.ThingRepository: is a repository"],
            code => code.WrittenTypesOf(Enum.GetValues<ProjectKind>()),
            (_, type) => type.Type.Name.Split('`')[0].EndsWith("Repository", StringComparison.Ordinal) && !type.Type.Interfaces.Any(IsRepositoryOfFramework) ? [new Violation(type.Type.FullName, "is a repository")] : []),

        Rule.Each(
            "A rule of the domain answers with an Error, not with an exception of its own",
            ["Domain.ThingIsBrokenException: is an exception"],
            code => code.DomainTypes.Where(type => !type.Type.IsGenerated),
            (_, type) => type.Type.DerivesFrom("System.Exception") ? [new Violation(type.Type.FullName, "is an exception")] : []),
    ];

    /// <summary>ASP.NET's own word for where it keeps its keys (IXmlRepository).</summary>
    private static bool IsRepositoryOfFramework(string type) => type.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) && type.EndsWith("Repository", StringComparison.Ordinal);

    private static IEnumerable<Violation> CheckEvent(TypeFacts type)
    {
        if (!type.Definition.IsSealed)
        {
            yield return new Violation(type.FullName, "is not sealed");
        }

        if (type.Attribute(Known.IntegrationEventAttribute) is null)
        {
            yield return new Violation(type.FullName, "has no [IntegrationEvent]");
        }

        if (type.Methods.All(method => method.Name != "<Clone>$"))
        {
            yield return new Violation(type.FullName, "is no record");
        }
    }
}
