using Mono.Cecil;
using TodoPlatform.Architecture.Tests.Facts;

namespace TodoPlatform.Architecture.Tests.Rules;

/// <summary>What code may use and call (rule 6 of the design).</summary>
internal static class CodeRules
{
    private const string CalendarProject = "TodoPlatform.Calendar";
    private const string Host = "TodoPlatform.Host";

    private static readonly string[] Technology = ["Microsoft.EntityFrameworkCore", "Npgsql", "NpgsqlTypes", "Microsoft.AspNetCore", "MediatR", "Quartz", "MassTransit"];
    private static readonly string[] InputAndOutput = ["System.IO", "System.Net", "System.Data", "Microsoft.Extensions", .. Technology];

    private static readonly (string Type, string[] Members)[] Clocks =
    [
        ("System.DateTime", ["get_Now", "get_UtcNow", "get_Today"]),
        ("System.DateTimeOffset", ["get_Now", "get_UtcNow"]),
        ("System.Environment", ["get_TickCount", "get_TickCount64"]),
    ];

    private static readonly (string Type, string[] Members)[] Blocking =
    [
        ("System.Threading.Tasks.Task", ["Wait", "WaitAll", "WaitAny", "RunSynchronously"]),
        ("System.Threading.Tasks.Task`1", ["get_Result"]),
        ("System.Threading.Tasks.ValueTask`1", ["get_Result"]),
        ("System.Threading.Thread", ["Sleep"]),
    ];

    private static readonly string[] Awaiters =
    [
        "System.Runtime.CompilerServices.TaskAwaiter", "System.Runtime.CompilerServices.ValueTaskAwaiter",
        "System.Runtime.CompilerServices.ConfiguredTaskAwaitable", "System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable",
    ];

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        Rule.Each(
            "Domain uses no EF, Npgsql, ASP.NET, MediatR or Quartz",
            ["Domain.KnowsTechnology: uses Microsoft.EntityFrameworkCore", "Domain.KnowsTechnology: uses Npgsql", "Domain.KnowsTechnology: uses Microsoft.AspNetCore", "Domain.KnowsTechnology: uses MediatR"],
            code => code.DomainTypes,
            (_, type) => Used(type, Technology)),

        Rule.Each(
            "The calendar does no input or output and has no clock",
            ["TodoPlatform.Calendar.Diary: uses System.IO.File", "TodoPlatform.Calendar.Diary: uses System.TimeProvider"],
            code => code.TypesOf(ProjectKind.BuildingBlock).Where(type => (type.Type.Namespace + ".").StartsWith(CalendarProject + ".", StringComparison.Ordinal)),
            (_, type) => Used(type, InputAndOutput).Concat(type.Type.Uses.Where(use => use.FullName == "System.TimeProvider").Select(use => new Violation(type.Type.FullName, $"uses {use.FullName}")))),

        Calls(
            "Time comes from TimeProvider only",
            ["CallForbidden.Now: calls DateTime.get_Now", "CallForbidden.UtcNow: calls DateTime.get_UtcNow", "CallForbidden.Today: calls DateTime.get_Today",
             "CallForbidden.OffsetNow: calls DateTimeOffset.get_Now", "CallForbidden.OffsetUtcNow: calls DateTimeOffset.get_UtcNow", "CallForbidden.Ticks: calls Environment.get_TickCount64"],
            call => Matches(call, Clocks)),

        Rule.Each(
            "Only the Host chooses the clock",
            ["CallForbidden.SystemClock: calls TimeProvider.get_System"],
            code => code.TypesOf(Enum.GetValues<ProjectKind>()).Where(type => type.Project.Name != Host && type.Type.Calls.Count > 0),
            (_, type) => type.Type.Calls.Where(call => call is { Type: "System.TimeProvider", Member: "get_System" }).Select(Describe)),

        Calls(
            "Ids are version 7",
            ["CallForbidden.RandomId: calls Guid.NewGuid", "CallForbidden.IdMaker: calls Guid.NewGuid"],
            call => call is { Type: "System.Guid", Member: "NewGuid" }),

        Calls(
            "Nobody blocks a thread to wait for a task",
            ["CallForbidden.Blocked: calls Task`1.get_Result", "CallForbidden.Waited: calls Task.Wait", "CallForbidden.Slept: calls Thread.Sleep"],
            call => Matches(call, Blocking)),

        Rule.Each(
            "Nobody asks an awaiter for its result by hand",
            ["CallForbidden.Awaiter: calls GetAwaiter().GetResult()", "CallForbidden.AwaiterWithinAsync: calls GetAwaiter().GetResult()"],
            code => code.TypesOf(Enum.GetValues<ProjectKind>()).Where(type => type.Type.Calls.Count > 0),
            (_, type) => type.Type.Calls.Where(IsAwaiter).GroupBy(call => call.Where)
                // An await that the compiler wrote asks IsCompleted before GetResult.
                .Where(group => group.Count(call => call.Member == "GetResult") > group.Count(call => call.Member == "get_IsCompleted"))
                .Select(group => new Violation(group.Key, "calls GetAwaiter().GetResult()"))),

        Rule.Each(
            "There is no async void",
            ["CallForbidden.AsyncVoid: is async void", "CallForbidden.AsyncVoidLambda: is async void"],
            code => code.TypesOf(Enum.GetValues<ProjectKind>()).SelectMany(type => type.Type.Methods).Where(method => method.HasBody),
            (_, method) => IsAsyncVoid(method) ? [new Violation(TypeFacts.Where(method), "is async void")] : []),
    ];

    private static Rule Calls(string name, string[] offenders, Func<Call, bool> isForbidden) => Rule.Each(
        name,
        offenders,
        code => code.TypesOf(Enum.GetValues<ProjectKind>()).SelectMany(type => type.Type.Calls),
        (_, call) => isForbidden(call) ? [Describe(call)] : []);

    private static Violation Describe(Call call) => new(call.Where, $"calls {call.Type.Split('.')[^1]}.{call.Member}");

    private static bool Matches(Call call, (string Type, string[] Members)[] forbidden) =>
        forbidden.Any(known => known.Type == call.Type && known.Members.Contains(call.Member));

    private static bool IsAwaiter(Call call) => Array.Exists(Awaiters, awaiter => call.Type.StartsWith(awaiter, StringComparison.Ordinal));

    private static bool IsAsyncVoid(MethodDefinition method) =>
        method.ReturnType.FullName == "System.Void" && method.CustomAttributes.Any(a => a.AttributeType.Name == "AsyncStateMachineAttribute");

    private static IEnumerable<Violation> Used(ProjectType type, string[] families) => type.Type.Uses
        .Where(use => families.Any(family => (use.Namespace + ".").StartsWith(family + ".", StringComparison.Ordinal)))
        .Select(use => new Violation(type.Type.FullName, $"uses {use.FullName}"));
}
