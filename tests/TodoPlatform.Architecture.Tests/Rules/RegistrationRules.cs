using Mono.Cecil;
using TodoPlatform.Architecture.Tests.Facts;

namespace TodoPlatform.Architecture.Tests.Rules;

/// <summary>What is written is also wired (rule 9 of the design): the modules are asked what they register, and it is compared.</summary>
internal static class RegistrationRules
{
    private static readonly string[] HandlerParts = ["Handler", "Validator", "Command", "Query"];

    /// <summary>Commands with input and without a validator, each with the reason why none is needed.</summary>
    private static readonly Dictionary<string, string> NeedNoValidator = new()
    {
        ["ChangeReminderSettings"] = "a yes or no and a time of day: their types refuse everything else",
        ["CompleteTask"] = "which occurrence and a choice: their types refuse everything else",
        ["DeleteSection"] = "a choice: its type refuses everything else",
        ["SendCommands"] = "the query is validated, and each of its commands is made only when it has what its type needs",
    };

    /// <summary>Events that concern nobody but the record of what happened, each with the reason.</summary>
    private static readonly Dictionary<string, string> RecordOnly = new()
    {
        ["ProjectCreated"] = "clients hear of it through TaskChanged, and nobody plans by it",
        ["ProjectUpdated"] = "clients hear of it through TaskChanged, and nobody plans by it",
        ["FilterCreated"] = "clients hear of it through TaskChanged, and nobody plans by it",
        ["FilterUpdated"] = "clients hear of it through TaskChanged, and nobody plans by it",
        ["FilterDeleted"] = "clients hear of it through TaskChanged, and nobody plans by it",
        ["SectionCreated"] = "clients hear of it through TaskChanged, and nobody plans by it",
        ["SectionUpdated"] = "clients hear of it through TaskChanged, its tasks have events of their own",
        ["SectionDeleted"] = "clients hear of it through TaskChanged, its tasks have events of their own",
        ["SectionRestored"] = "clients hear of it through TaskChanged, its tasks have events of their own",
        ["LabelUpdated"] = "clients hear of it through TaskChanged, its tasks have events of their own",
        ["LabelDeleted"] = "clients hear of it through TaskChanged, its tasks have events of their own",
        ["CommentCreated"] = "clients hear of it through TaskChanged, and nobody plans by it",
        ["CommentUpdated"] = "clients hear of it through TaskChanged, and nobody plans by it",
        ["CommentDeleted"] = "clients hear of it through TaskChanged, and nobody plans by it",
        ["SignedIn"] = "security record",
        ["SignedOut"] = "security record",
        ["SignInFailed"] = "security record",
        ["PasswordChanged"] = "security record",
        ["TokenCreated"] = "security record",
        ["TokenRevoked"] = "security record; the token itself dies in the shared schema",
    };

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        Rule.Each(
            "Every handler, validator, command and query of a feature is registered",
            ["AddUnregistered+Command: is not registered", "AddUnregistered+Handler: is not registered", "AddUnregistered+Validator: is not registered"],
            code => code.FeatureTypes.Where(type => type.Type.IsNested && HandlerParts.Contains(type.Type.Name)),
            (code, type) => code.RunningOf(type.Project)?.RegisteredTypes.Contains(type.Type.FullName) == true ? [] : [new Violation(type.Type.FullName, "is not registered")]),

        Rule.Each(
            "Every feature that maps an endpoint is mapped by its module",
            ["AddUnregistered: is not mapped"],
            code => code.FeatureTypes.Where(type => type.Type is { IsNested: false, IsGenerated: false } && type.Type.Methods.Any(method => method.Name == "Map")),
            (_, type) => type.Project.Assembly!.Types
                .Where(other => other.Definition.Name == type.Project.Module + "Module" || other.OutermostName == $"{type.Project.Name}.{type.Project.Module}Module")
                .SelectMany(module => module.Calls).Any(call => call.Type == type.Type.FullName && call.Member == "Map")
                ? []
                : [new Violation(type.Type.FullName, "is not mapped")]),

        Rule.Each(
            "Every event handler is subscribed to each event that it handles",
            ["ForgetThingWhenUserDeleted: is not subscribed to TodoPlatform.Modules.Accounts.Contracts.UserDeleted"],
            code => code.WrittenTypesOf(ProjectKind.Module).Where(type => FeatureRules.IsEventHandler(type.Type) && !type.Type.Definition.IsAbstract),
            CheckSubscribed),

        Rule.Each(
            "Every command with input has a validator",
            ["AddUnchecked: takes input and has no validator", "AddUncheckedText: takes input and has no validator"],
            code => code.FeatureTypes.Where(type => type.Type is { IsNested: true, Name: "Command" }),
            (code, type) => LacksValidator(code, type) && !NeedNoValidator.ContainsKey(type.Type.Definition.DeclaringType.Name)
                ? [new Violation(type.Type.OutermostName, "takes input and has no validator")]
                : []),

        Rule.Each(
            "Nothing is excused that needs no excuse",
            ["CompleteTask: has a validator, takes no input, or is gone", "TokenRevoked: is consumed, or is gone"],
            _ => NeedNoValidator.Keys.Concat(RecordOnly.Keys),
            CheckExcuse),

        Rule.Each(
            "Every event is consumed by a module that acts on it, or is a matter of record only",
            ["ThingHappend: is consumed by nobody"],
            code => code.Events,
            (code, type) => RecordOnly.ContainsKey(type.Type.Name) || IsConsumed(code, type) ? [] : [new Violation(type.Type.FullName, "is consumed by nobody")]),

        Rule.Each(
            "Every event that is a matter of record only is recorded",
            ["ThingHappend: is not recorded"],
            code => code.Events.Where(type => type.Type.Attribute(Known.IntegrationEventAttribute) is not [_, BuildingBlocks.Contracts.Topics.TaskUpdates]),
            (code, type) => code.Running.Any(module => module.Subscriptions.Any(subscription => subscription.Event == type.Type.FullName && TakesEverything(code, subscription.Handler)))
                ? []
                : [new Violation(type.Type.FullName, "is not recorded by a handler of every event")]),

        Rule.Each(
            "A module answers only below the prefixes that it declares, and all of them",
            ["offenders: GET /elsewhere is outside its prefixes", "offenders: declares /nothing-here and answers nothing there"],
            code => code.Running,
            (_, module) => module.Endpoints
                .Where(endpoint => !module.RoutePrefixes.Any(prefix => IsBelow(endpoint.Pattern, prefix)))
                .Select(endpoint => new Violation(module.Name, $"{endpoint} is outside its prefixes"))
                .Concat(module.RoutePrefixes.Where(prefix => !module.Endpoints.Any(endpoint => IsBelow(endpoint.Pattern, prefix)))
                    .Select(prefix => new Violation(module.Name, $"declares {prefix} and answers nothing there")))),

        Rule.Each(
            "No two modules claim one prefix",
            ["offenders: declares /things twice"],
            code => code.Running.SelectMany(module => module.RoutePrefixes.Select(prefix => (module, prefix))),
            (code, subject) => code.Running.SelectMany(module => module.RoutePrefixes).Count(prefix => IsBelow(prefix, subject.prefix)) > 1
                ? [new Violation(subject.module.Name, $"declares {subject.prefix} twice, or what another declares too")]
                : []),

        Rule.Each(
            "Every endpoint demands a signed-in user or says that it does not",
            ["offenders: GET /elsewhere is open by accident"],
            code => code.Running.SelectMany(module => module.Endpoints.Select(endpoint => (module, endpoint))),
            (_, subject) => subject.endpoint.Guarded ? [] : [new Violation(subject.module.Name, $"{subject.endpoint} is open by accident")]),
    ];

    private static IEnumerable<Violation> CheckExcuse(Codebase code, string excused)
    {
        if (NeedNoValidator.ContainsKey(excused) && !code.FeatureTypes.Any(type => type.Type is { IsNested: true, Name: "Command" } && type.Type.Definition.DeclaringType.Name == excused && LacksValidator(code, type)))
        {
            yield return new Violation(excused, "has a validator, takes no input, or is gone");
        }

        if (RecordOnly.ContainsKey(excused) && !code.Events.Any(type => type.Type.Name == excused && !IsConsumed(code, type)))
        {
            yield return new Violation(excused, "is consumed, or is gone");
        }
    }

    private static bool LacksValidator(Codebase code, ProjectType command) =>
        TakesInput(command.Type) && code.RunningOf(command.Project)?.ValidatedRequests.Contains(command.Type.FullName) != true;

    private static bool IsConsumed(Codebase code, ProjectType type) =>
        code.Running.Any(module => module.Subscriptions.Any(subscription => subscription.Event == type.Type.FullName && !TakesEverything(code, subscription.Handler)));

    private static IEnumerable<Violation> CheckSubscribed(Codebase code, ProjectType handler)
    {
        var subscribed = code.RunningOf(handler.Project)?.Subscriptions.Where(subscription => subscription.Handler == handler.Type.FullName).Select(subscription => subscription.Event).ToList() ?? [];
        if (subscribed.Count == 0 && handler.Type.Implements(Known.EnvelopeHandler))
        {
            yield return new Violation(handler.Type.FullName, "is not subscribed to anything");
        }

        foreach (var missing in FeatureRules.NamedEventsOf(handler.Type).Except(subscribed))
        {
            yield return new Violation(handler.Type.FullName, $"is not subscribed to {missing}");
        }
    }

    /// <summary>Whether a client writes something into it: a body, or text, that no route constraint has checked.</summary>
    private static bool TakesInput(TypeFacts command) =>
        command.Definition.DeclaringType.NestedTypes.Any(type => type.Name == "Request")
        || command.Definition.Properties.Any(property => property.Name != "EqualityContract" && HoldsText(property.PropertyType));

    private static bool HoldsText(TypeReference type) =>
        type.FullName == "System.String" || (type is GenericInstanceType generic && generic.GenericArguments.Any(HoldsText)) || (type is ArrayType array && HoldsText(array.ElementType));

    private static bool TakesEverything(Codebase code, string handler) =>
        code.WrittenTypesOf(ProjectKind.Module).Any(type => type.Type.FullName == handler && type.Type.Implements(Known.EnvelopeHandler));

    private static bool IsBelow(string path, string prefix) => path == prefix || path.StartsWith(prefix + "/", StringComparison.Ordinal);
}
