using TodoPlatform.Architecture.Tests.Facts;

namespace TodoPlatform.Architecture.Tests.Rules;

/// <summary>Something that breaks a rule.</summary>
/// <param name="Subject">What to look at: a type, a file, a project, an endpoint.</param>
/// <param name="Problem">What is wrong with it.</param>
internal sealed record Violation(string Subject, string Problem)
{
    public override string ToString() => $"{Subject}: {Problem}";
}

/// <summary>What a rule found.</summary>
/// <param name="Subjects">How many things it looked at. A rule that saw none has proven nothing.</param>
/// <param name="Violations">What is wrong, each once.</param>
internal sealed record Verdict(int Subjects, IReadOnlyList<Violation> Violations);

/// <summary>One rule of the house, as a function of the facts: it looks at subjects one by one.</summary>
internal sealed class Rule
{
    private readonly Func<Codebase, Verdict> _check;

    private Rule(string name, string[] offenders, Func<Codebase, Verdict> check) => (Name, Offenders, _check) = (name, offenders, check);

    /// <summary>The rule as a sentence.</summary>
    public string Name { get; }

    /// <summary>Parts of the violations that it must report of the deliberate offenders, one per thing that it catches.</summary>
    public IReadOnlyList<string> Offenders { get; }

    public static Rule Each<T>(string name, string[] offenders, Func<Codebase, IEnumerable<T>> subjects, Func<Codebase, T, IEnumerable<Violation>> check) =>
        new(name, offenders, code =>
        {
            var all = subjects(code).ToList();
            return new Verdict(all.Count, [.. all.SelectMany(subject => check(code, subject)).Distinct()]);
        });

    public Verdict Check(Codebase code) => _check(code);
}

/// <summary>Every rule of the house.</summary>
internal static class RuleBook
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. ModuleWalls.Rules, .. DataRules.Rules, .. FeatureRules.Rules, .. ShapeRules.Rules, .. CodeRules.Rules,
        .. RegistrationRules.Rules, .. NamingRules.Rules, .. TreeRules.Rules,
    ];
}
