using System.Text.RegularExpressions;
using TodoPlatform.Architecture.Tests.Facts;

namespace TodoPlatform.Architecture.Tests.Rules;

/// <summary>Names say what things are (rule 11 of the design).</summary>
internal static partial class NamingRules
{
    /// <summary>Modules that are no plural: the names of the design's table.</summary>
    private static readonly string[] SingularModules = ["Recurrence", "Audit", "Realtime"];

    private static readonly string[] VagueEndings = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Dto", "Impl"];

    /// <summary>What use cases do. A new verb is a line here; a name that needs none is no use case.</summary>
    private static readonly HashSet<string> Verbs =
    [
        "Accept", "Add", "Allow", "Apply", "Archive", "Assign", "Attach", "Cancel", "Change", "Check", "Claim", "Clear", "Close", "Compare", "Complete", "Confirm",
        "Convert", "Copy", "Count", "Create", "Deactivate", "Decline", "Delete", "Deliver", "Detach", "Disable", "Dismiss", "Download", "Duplicate", "Edit", "Enable",
        "End", "Erase", "Exclude", "Explain", "Export", "Find", "Fire", "Follow", "Forget", "Get", "Hold", "Import", "Include", "Invite", "Join", "Keep", "Leave",
        "Link", "List", "Log", "Make", "Mark", "Merge", "Move", "Mute", "Note", "Open", "Parse", "Patch", "Pause", "Pin", "Plan", "Postpone", "Prepare", "Preview", "Promote",
        "Prune", "Publish", "Purge", "Quick", "Read", "Rebuild", "Receive", "Reconcile", "Record", "Redo", "Refresh", "Register", "Reject", "Release", "Remind",
        "Remove", "Rename", "Reopen", "Reorder", "Replace", "Replay", "Request", "Reset", "Resolve", "Restore", "Resume", "Retry", "Revoke", "Rotate", "Run", "Save",
        "Schedule", "Search", "Send", "Set", "Share", "Show", "Sign", "Skip", "Snooze", "Split", "Start", "Stop", "Store", "Stream", "Subscribe", "Suggest", "Sync",
        "Tell", "Test", "Transfer", "Unarchive", "Undo", "Unlink", "Unmute", "Unpin", "Unshare", "Unsubscribe", "Update", "Upload", "Use", "Validate", "Verify",
        "Withdraw", "Write",
    ];

    /// <summary>Past participles that do not end in -ed.</summary>
    private static readonly string[] IrregularPast = ["Read", "Sent", "Begun", "Put", "Left", "Lost", "Found", "Made", "Written", "Withdrawn", "Taken", "Given", "Set"];

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        Rule.Each(
            "A module is named with a plural, or as the table of the design says",
            ["src/Modules/TodoThing: is no plural"],
            code => code.ModuleFolders,
            (_, name) => name.EndsWith('s') || SingularModules.Contains(name) ? [] : [new Violation($"src/Modules/{name}", "is no plural")]),

        Rule.Each(
            "A module's name in the catalogue is its folder in lower case",
            ["TodoPlatform.Modules.Mismatches: calls itself tasks"],
            code => code.Projects.Where(project => project.Kind == ProjectKind.Module && code.RunningOf(project) is not null),
            (code, project) => code.RunningOf(project)!.Name == project.Schema ? [] : [new Violation(project.Name, $"calls itself {code.RunningOf(project)!.Name}")]),

        Rule.Each(
            "A use case is named with an imperative",
            ["Features/ThingService.cs: begins with no verb"],
            code => code.FeatureFiles,
            (_, feature) => Verbs.Contains(Words(feature.File.Name)[0]) ? [] : [new Violation(feature.File.Path, "begins with no verb")]),

        Rule.Each(
            "A use case that an event starts is named <DoThis>When<Event>",
            ["Features.HandleUser: does not say when", "Features.KeepThingWhenSomething: does not name UserRegistered"],
            code => code.WrittenTypesOf(ProjectKind.Module).Where(type => FeatureRules.HandlesNamedEvents(type.Type)),
            (_, type) => CheckTrigger(type.Type)),

        Rule.Each(
            "An event is named in the past tense",
            ["ThingHappend: is not past tense"],
            code => code.Events,
            (_, type) => Words(type.Type.Name).Any(word => word.EndsWith("ed", StringComparison.Ordinal) || IrregularPast.Contains(word)) ? [] : [new Violation(type.Type.FullName, "is not past tense")]),

        Rule.Each(
            "An event's wire name is module.class-in-kebab-case.vN",
            ["ThingHappend: says things.has-happened.v1 instead of offenders.thing-happend.v1"],
            code => code.Events.Where(type => type.Type.Attribute(Known.IntegrationEventAttribute) is not null),
            (_, type) => CheckWireName(type)),

        Rule.Each(
            "No name is vague",
            ["Domain.ThingManager: ends with Manager", "Domain.ThingDto: ends with Dto"],
            code => code.WrittenTypesOf(Enum.GetValues<ProjectKind>()),
            (_, type) => VagueEndings.Where(ending => type.Type.Name.Split('`')[0].EndsWith(ending, StringComparison.Ordinal)).Select(ending => new Violation(type.Type.FullName, $"ends with {ending}"))),

        Rule.Each(
            "No type is called Task",
            ["Domain.Task: is called Task"],
            code => code.WrittenTypesOf(Enum.GetValues<ProjectKind>()),
            (_, type) => type.Type.Name == "Task" ? [new Violation(type.Type.FullName, "is called Task")] : []),

        Rule.Each(
            "The namespace of a file follows its folder",
            ["Domain/Misplaced.cs: says TodoPlatform.Modules.Offenders.Hidden"],
            code => code.Projects.SelectMany(project => code.Sources.Where(file => file.Path.StartsWith(project.Folder + "/", StringComparison.Ordinal)).Select(file => (project, file)))
                .Where(subject => subject.file.Namespace is not null),
            (_, subject) => Expected(subject.project, subject.file) is var expected && subject.file.Namespace == expected
                ? []
                : [new Violation(subject.file.Path, $"says {subject.file.Namespace} instead of {expected}")]),

        Rule.Each(
            "A test is named as a sentence",
            ["tests/TodoPlatform.Things.Tests/ThingTests.cs: Works"],
            code => code.Sources.Where(file => file.Path.StartsWith("tests/", StringComparison.Ordinal)).SelectMany(file => file.TestMethods.Select(method => (file, method))),
            (_, subject) => subject.method.Contains('_', StringComparison.Ordinal) ? [] : [new Violation(subject.file.Path, subject.method)]),
    ];

    private static string[] Words(string name) => Word().Matches(name).Select(match => match.Value).DefaultIfEmpty(name).ToArray();

    private static IEnumerable<Violation> CheckTrigger(TypeFacts type)
    {
        var events = FeatureRules.NamedEventsOf(type).Select(name => name.Split('.')[^1]).ToList();
        if (type.Name.LastIndexOf("When", StringComparison.Ordinal) is var at and > 0)
        {
            // A handler of several events names what they have in common.
            var trigger = type.Name[(at + "When".Length)..];
            if (events is [var only] && trigger != only)
            {
                yield return new Violation(type.FullName, $"does not name {only}");
            }
        }
        else
        {
            yield return new Violation(type.FullName, "does not say when");
        }
    }

    private static IEnumerable<Violation> CheckWireName(ProjectType type)
    {
        var said = type.Type.Attribute(Known.IntegrationEventAttribute)![0];
        var expected = $"{type.Project.Schema}.{string.Join('-', Words(type.Type.Name)).ToLowerInvariant()}.v";
        return said.StartsWith(expected, StringComparison.Ordinal) && int.TryParse(said[expected.Length..], out var version) && version > 0
            ? []
            : [new Violation(type.Type.FullName, $"says {said} instead of {expected}1")];
    }

    private static string Expected(Project project, SourceFile file) =>
        string.Join('.', [project.Name, .. file.Path[(project.Folder.Length + 1)..].Split('/')[..^1]]);

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Word();
}
