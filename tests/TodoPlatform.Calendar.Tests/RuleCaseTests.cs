using NodaTime;
using NodaTime.Text;
using Xunit;

namespace TodoPlatform.Calendar.Tests;

public sealed class RuleCaseTests
{
    /// <summary>Categories of the case file that the engine does not cover. Every one must hold at least one case that fails.</summary>
    private static readonly string[] UncoveredCategories = [];

    public static TheoryData<string> ValidIds => new(RuleCases.Valid.Values.Where(given => !UncoveredCategories.Contains(given.Category)).Select(given => given.Id));

    public static TheoryData<string> InvalidIds => new(RuleCases.Invalid.Keys);

    [Theory]
    [MemberData(nameof(ValidIds))]
    public void Occurrences_are_those_the_independent_engines_agree_on(string id) => Verify(RuleCases.Valid[id]);

    [Theory]
    [MemberData(nameof(ValidIds))]
    public void The_canonical_text_parses_back_to_an_equal_rule(string id)
    {
        var rule = RecurrenceRule.Parse(RuleCases.Valid[id].Rrule);

        var again = RecurrenceRule.Parse(rule.ToString());

        Assert.Equal(rule, again);
        Assert.Equal(rule.ToString(), again.ToString());
    }

    [Theory]
    [MemberData(nameof(InvalidIds))]
    public void Invalid_rules_are_refused_with_reason_and_position(string id)
    {
        var given = RuleCases.Invalid[id];

        Assert.False(RecurrenceRule.TryParse(given.Rrule, out var rule, out var problem));

        Assert.Null(rule);
        Assert.NotEmpty(problem.Code);
        Assert.NotEmpty(problem.Message);
        Assert.InRange(problem.Position, 0, given.Rrule.Length);
    }

    [Fact]
    public void The_file_is_complete_and_the_list_of_uncovered_categories_is_not_stale()
    {
        Assert.Equal(302, RuleCases.Valid.Count);
        Assert.Equal(26, RuleCases.Invalid.Count);
        foreach (var category in UncoveredCategories)
        {
            var cases = RuleCases.Valid.Values.Where(given => given.Category == category).ToList();
            Assert.NotEmpty(cases);
            Assert.Contains(cases, given => Record.Exception(() => Verify(given)) is not null);
        }
    }

    private static void Verify(RuleCase given)
    {
        var set = given.Set();
        var expected = given.Expected.Select(RuleCases.Local).ToList();
        List<LocalDateTime> actual;
        if (given.Query.Limit is { } limit)
        {
            actual = set.Occurrences().Take(limit).ToList();
            Assert.Equal(expected, actual);
            if (given.Complete is { } complete)
            {
                Assert.Equal(complete, !set.Occurrences().Skip(expected.Count).Any());
            }
        }
        else
        {
            var (from, to) = (RuleCases.Local(given.Query.From!), RuleCases.Local(given.Query.To!));
            actual = set.Occurrences(from).TakeWhile(occurrence => occurrence < to).ToList();
            Assert.Equal(expected, actual);
        }

        if (given.ExpectedUtc is { } utc)
        {
            Assert.Equal(utc.Select(Parse), actual.Select(occurrence => ZoneRules.ToInstant(occurrence, given.Zone!)));
        }

        foreach (var probe in given.Probes ?? [])
        {
            VerifyProbe(given, set, probe);
        }
    }

    private static void VerifyProbe(RuleCase given, RecurrenceSet set, RuleProbe probe)
    {
        if (given.Kind == "zoned")
        {
            var next = set.After(Parse(probe.After));
            Assert.Equal(probe.Next is null ? null : Parse(probe.Next), next is { } local ? ZoneRules.ToInstant(local, given.Zone!) : (Instant?)null);
        }
        else
        {
            Assert.Equal(probe.Next is null ? null : RuleCases.Local(probe.Next), set.After(RuleCases.Local(probe.After)));
        }
    }

    private static Instant Parse(string text) => InstantPattern.General.Parse(text).Value;
}
