using TodoPlatform.Architecture.Tests.Facts;
using TodoPlatform.Architecture.Tests.Rules;
using Xunit;

namespace TodoPlatform.Architecture.Tests;

public sealed class ArchitectureTests
{
    public static TheoryData<string> Rules => [.. RuleBook.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_house_keeps_the_rule(string rule)
    {
        var verdict = Find(rule).Check(CodebaseReader.Real);

        TestContext.Current.SendDiagnosticMessage("{0}: {1} subjects", rule, verdict.Subjects);
        Assert.True(verdict.Subjects > 0, $"The rule saw nothing, so it has proven nothing: {rule}");
        Assert.True(verdict.Violations.Count == 0, $"{rule}, but of {verdict.Subjects} subjects:\n{string.Join('\n', verdict.Violations)}");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_rule_catches_its_offender(string rule)
    {
        var verdict = Find(rule).Check(OffendingCodebase.Facts);

        var found = verdict.Violations.Select(violation => violation.ToString()).ToList();
        Assert.True(verdict.Subjects > 0, $"The rule saw none of the offenders: {rule}");
        Assert.NotEmpty(Find(rule).Offenders);
        Assert.All(Find(rule).Offenders, offender =>
            Assert.True(found.Any(violation => violation.Contains(offender, StringComparison.Ordinal)), $"'{offender}' was not caught. Caught:\n{string.Join('\n', found)}"));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void No_rule_accuses_the_innocent(string rule)
    {
        string[] innocent = ["CompleteThing", "CopyThingWhenTaskCreated", "Domain.Thing", "Domain.Thing.Complete", "ReadsAnothersTable.WireName", "ReadsAnothersTable.FieldName"];

        var accused = Find(rule).Check(OffendingCodebase.Facts).Violations.Where(violation =>
            innocent.Any(name => violation.Subject.Split('+')[0].EndsWith("." + name, StringComparison.Ordinal) || violation.Subject.Contains($"/{name}.cs", StringComparison.Ordinal)));

        Assert.Empty(accused);
    }

    [Fact]
    public void Rules_are_told_apart_by_their_names() =>
        Assert.Distinct(RuleBook.All.Select(rule => rule.Name));

    [Fact]
    public void Folders_decide_what_the_rules_see()
    {
        var code = CodebaseReader.Real;
        var folders = Directory.EnumerateDirectories(Path.Combine(CodebaseReader.FindRoot(), "src", "Modules"))
            .Where(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any()).Select(folder => Path.GetFileName(folder)!).Order().ToList();

        Assert.NotEmpty(folders);
        Assert.Equal(folders, code.ModuleFolders.Order());
        Assert.Equal(folders, code.Of(ProjectKind.Module).Select(project => project.Module!).Order());
        Assert.All(code.Of(ProjectKind.Module), project => Assert.NotNull(code.RunningOf(project)));
    }

    [Fact]
    public void A_fresh_module_folder_is_seen_at_once()
    {
        // The offenders' tree has a folder Neighbours that nobody has told the rules about.
        var broken = RuleBook.All.Where(rule => rule.Check(OffendingCodebase.Facts).Violations.Any(violation => violation.Subject.Contains("Neighbours", StringComparison.Ordinal)))
            .Select(rule => rule.Name);

        Assert.Superset(
            new HashSet<string> { "Every module folder is in the catalogue", "Every module has a README", "The solution lists every project", "Every project has a lock file that git keeps" },
            broken.ToHashSet());
    }

    private static Rule Find(string name) => RuleBook.All.Single(rule => rule.Name == name);
}
