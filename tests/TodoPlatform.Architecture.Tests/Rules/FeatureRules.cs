using TodoPlatform.Architecture.Tests.Facts;

namespace TodoPlatform.Architecture.Tests.Rules;

/// <summary>One use case, one file, on its own (rules 3 and 7 of the design).</summary>
internal static class FeatureRules
{
    private static readonly string[] Requests = ["MediatR.IRequest", "MediatR.IRequest`1", "MediatR.IBaseRequest", "MediatR.IStreamRequest`1"];
    private static readonly string[] RequestHandlers = ["MediatR.IRequestHandler`1", "MediatR.IRequestHandler`2", "MediatR.IStreamRequestHandler`2"];
    private static readonly string[] Notifications = ["MediatR.INotification", "MediatR.INotificationHandler`1", "MediatR.IPublisher"];

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        Rule.Each(
            "A file of Features holds one use case, named as the file",
            ["Features/TwoInOne.cs: holds TwoInOne, SecondInOne", "Features/CreateMisnamed.cs: holds CreateOther"],
            code => code.FeatureFiles,
            (_, feature) => feature.File.TopLevelTypes is [var only] && only == feature.File.Name
                ? []
                : [new Violation(feature.File.Path, $"holds {string.Join(", ", feature.File.TopLevelTypes)} instead of {feature.File.Name} alone")]),

        // Whoever calls (HTTP, an event, the clock) decides the form.
        Rule.Each(
            "A use case is a static class, an event handler, or (started by the clock) a sealed class with RunAsync",
            ["Features.AddCleverness: is none of them"],
            code => code.FeatureTypes.Where(type => type.Type is { IsNested: false, IsGenerated: false }),
            (_, type) => IsStatic(type.Type) || IsEventHandler(type.Type) || (type.Type.Definition.IsSealed && type.Type.Methods.Any(method => method.Name == "RunAsync"))
                ? []
                : [new Violation(type.Type.FullName, "is none of them")]),

        Rule.Each(
            "No feature uses another feature",
            ["UseNeighbour: uses TodoPlatform.Modules.Offenders.Features.CompleteThing"],
            code => code.FeatureTypes,
            (code, type) => type.Type.Uses
                .Where(use => IsFeature(type, use) && use.FullName != type.Type.OutermostName)
                .Select(use => new Violation(type.Type.OutermostName, $"uses {use.FullName}"))),

        Rule.Each(
            "Domain and Persistence use no feature",
            ["Domain.KnowsFeature: uses TodoPlatform.Modules.Offenders.Features.CompleteThing"],
            code => code.TypesOf(ProjectKind.Module).Where(type => type.Type.Namespace.StartsWith(type.Project.Name + ".", StringComparison.Ordinal)
                && type.Type.Namespace[(type.Project.Name.Length + 1)..].Split('.')[0] is "Domain" or "Persistence"),
            (code, type) => type.Type.Uses
                .Where(use => IsFeature(type, use))
                .Select(use => new Violation(type.Type.OutermostName, $"uses {use.FullName}"))),

        Rule.Each(
            "MediatR requests of a module are commands or queries, and their handlers say so",
            ["UseMediatorDirectly+Plain: implements MediatR.IRequest`1", "UseMediatorDirectly+PlainHandler: implements MediatR.IRequestHandler`2"],
            code => code.WrittenTypesOf(ProjectKind.Module).Where(type => type.Type.Interfaces.Any(i => i.StartsWith("MediatR.", StringComparison.Ordinal))),
            (_, type) => type.Type.Interfaces
                .Where(i => (Requests.Contains(i) && !type.Type.Implements(Known.Command) && !type.Type.Implements(Known.Query))
                    || (RequestHandlers.Contains(i) && !type.Type.Implements(Known.CommandHandler) && !type.Type.Implements(Known.QueryHandler)))
                .Select(i => new Violation(type.Type.FullName, $"implements {i} by itself"))),

        Rule.Each(
            "There are no MediatR notifications",
            ["UseMediatorDirectly+Told: uses MediatR.INotification", "UseMediatorDirectly.Tell: publishes through MediatR"],
            code => code.TypesOf(ProjectKind.Module, ProjectKind.BuildingBlock, ProjectKind.Host),
            (_, type) => type.Type.Uses.Where(use => Notifications.Contains(use.FullName)).Select(use => new Violation(type.Type.FullName, $"uses {use.FullName}"))
                .Concat(type.Type.Calls.Where(call => call.Type.StartsWith("MediatR.", StringComparison.Ordinal) && call.Member == "Publish").Select(call => new Violation(call.Where, "publishes through MediatR")))),
    ];

    public static bool IsEventHandler(TypeFacts type) => HandlesNamedEvents(type) || type.Implements(Known.EnvelopeHandler);

    public static bool HandlesNamedEvents(TypeFacts type) => type.Implements(Known.EventHandler) || type.Implements(Known.EventBatchHandler);

    public static IEnumerable<string> NamedEventsOf(TypeFacts type) => type.ArgumentsOf(Known.EventHandler).Concat(type.ArgumentsOf(Known.EventBatchHandler));

    private static bool IsFeature(ProjectType type, TypeUse use) => (use.Namespace + ".").StartsWith(type.Project.Name + ".Features.", StringComparison.Ordinal);

    public static bool IsStatic(TypeFacts type) => type.Definition is { IsAbstract: true, IsSealed: true };
}
