using NodaTime;
using Xunit;
using static TodoPlatform.Calendar.Tests.Given;

namespace TodoPlatform.Calendar.Tests;

public sealed class RuleParserTests
{
    [Theory]
    [InlineData("freq=weekly;byday=mo,we;wkst=su", "FREQ=WEEKLY;BYDAY=MO,WE;WKST=SU")]
    [InlineData("BYMONTHDAY=05,+5,-1;FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=-1,5")]
    [InlineData("FREQ=MONTHLY;BYDAY=+1MO,01MO,1MO", "FREQ=MONTHLY;BYDAY=1MO")]
    [InlineData("FREQ=DAILY;INTERVAL=0001", "FREQ=DAILY")]
    [InlineData("FREQ=DAILY;COUNT=010", "FREQ=DAILY;COUNT=10")]
    [InlineData("FREQ=DAILY;UNTIL=20260131", "FREQ=DAILY;UNTIL=20260131")]
    [InlineData("FREQ=DAILY;UNTIL=20260131t093000z", "FREQ=DAILY;UNTIL=20260131T093000Z")]
    [InlineData("FREQ=DAILY;UNTIL=20260131T093000", "FREQ=DAILY;UNTIL=20260131T093000")]
    [InlineData("FREQ=WEEKLY;WKST=MO", "FREQ=WEEKLY")]
    [InlineData("SKIP=BACKWARD;FREQ=YEARLY;RSCALE=gregorian", "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD")]
    public void What_RFC_5545_allows_is_read_and_written_in_canonical_form(string text, string canonical) =>
        Assert.Equal(canonical, Rule(text).ToString());

    [Theory]
    [InlineData(null, "empty", 0)]
    [InlineData("", "empty", 0)]
    [InlineData(";", "emptyPart", 0)]
    [InlineData("FREQ=DAILY;", "emptyPart", 11)]
    [InlineData("FREQ=DAILY;;COUNT=1", "emptyPart", 11)]
    [InlineData("RRULE:FREQ=DAILY", "unknownPart", 0)]
    [InlineData(" FREQ=DAILY", "unknownPart", 0)]
    [InlineData("FREQ=DAILY ", "frequency", 5)]
    [InlineData("COUNT=3", "noFrequency", 0)]
    [InlineData("FREQ=DAILY;X-NAME=1", "unknownPart", 11)]
    [InlineData("FREQ=DAILY;FREQ=WEEKLY", "repeatedPart", 11)]
    [InlineData("FREQ=DAILY;INTERVAL=0", "outOfRange", 20)]
    [InlineData("FREQ=DAILY;INTERVAL=-1", "notANumber", 20)]
    [InlineData("FREQ=DAILY;INTERVAL=10001", "outOfRange", 20)]
    [InlineData("FREQ=DAILY;COUNT=0", "outOfRange", 17)]
    [InlineData("FREQ=DAILY;COUNT=10001", "outOfRange", 17)]
    [InlineData("FREQ=DAILY;COUNT=99999999999999999999999", "outOfRange", 17)]
    [InlineData("FREQ=DAILY;COUNT=1,2", "notANumber", 18)]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=0", "outOfRange", 24)]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=1,32", "outOfRange", 26)]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=005", "outOfRange", 24)]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-", "emptyItem", 24)]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=,1", "emptyItem", 24)]
    [InlineData("FREQ=YEARLY;BYMONTH=+1", "notANumber", 20)]
    [InlineData("FREQ=YEARLY;BYMONTH=0", "outOfRange", 20)]
    [InlineData("FREQ=DAILY;BYMINUTE=60", "outOfRange", 20)]
    [InlineData("FREQ=DAILY;BYSECOND=61", "outOfRange", 20)]
    [InlineData("FREQ=MONTHLY;BYDAY=0MO", "outOfRange", 19)]
    [InlineData("FREQ=MONTHLY;BYDAY=54MO", "outOfRange", 19)]
    [InlineData("FREQ=MONTHLY;BYDAY=-MO", "emptyItem", 19)]
    [InlineData("FREQ=MONTHLY;BYDAY=1 MO", "notANumber", 20)]
    [InlineData("FREQ=WEEKLY;BYDAY=1MO", "ordinalWeekday", 12)]
    [InlineData("FREQ=DAILY;BYDAY=-1MO", "ordinalWeekday", 11)]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO", "ordinalWeekday", 24)]
    [InlineData("FREQ=MONTHLY;BYWEEKNO=20;BYDAY=MO", "weekNumber", 13)]
    [InlineData("FREQ=DAILY;BYYEARDAY=1", "yearDay", 11)]
    [InlineData("FREQ=MONTHLY;BYYEARDAY=1", "yearDay", 13)]
    [InlineData("FREQ=WEEKLY;BYMONTHDAY=1", "monthDay", 12)]
    [InlineData("FREQ=DAILY;BYSETPOS=1", "setPosition", 11)]
    [InlineData("FREQ=DAILY;COUNT=1;UNTIL=20260101", "countAndUntil", 19)]
    [InlineData("FREQ=DAILY;UNTIL=20260230", "until", 17)]
    [InlineData("FREQ=DAILY;UNTIL=00000101", "until", 17)]
    [InlineData("FREQ=DAILY;UNTIL=2026-01-01", "until", 17)]
    [InlineData("FREQ=DAILY;UNTIL=20260101T240000", "until", 25)]
    [InlineData("FREQ=DAILY;UNTIL=20260101X000000", "until", 25)]
    [InlineData("FREQ=DAILY;UNTIL=20260101T000000X", "until", 17)]
    [InlineData("FREQ=DAILY;SKIP=OMIT", "skip", 11)]
    [InlineData("RSCALE=HEBREW;FREQ=DAILY", "calendar", 7)]
    public void Everything_else_is_refused_with_a_code_and_a_position(string? text, string code, int position)
    {
        Assert.False(RecurrenceRule.TryParse(text, out _, out var problem));
        Assert.Equal((code, position), (problem.Code, problem.Position));
    }

    [Fact]
    public void A_text_of_512_characters_is_read_and_one_more_is_refused()
    {
        var text = "FREQ=DAILY;BYHOUR=" + string.Join(',', Enumerable.Repeat("1", 247));
        Assert.Equal(511, text.Length);
        var longest = text.Replace("BYHOUR=1", "BYHOUR=01", StringComparison.Ordinal);

        Assert.Equal("FREQ=DAILY;BYHOUR=1", Rule(longest).ToString());
        Assert.False(RecurrenceRule.TryParse(longest + "1", out _, out var problem));
        Assert.Equal("tooLong", problem.Code);
    }

    [Fact]
    public void Noise_never_throws_and_always_has_a_reason()
    {
        const string Letters = "FREQ=DAILY;BYDAY=MO,1-+0;UNTIL20261231TZINTERVAL\u0660\uFF15 ";
        var random = new Random(20261120);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string(Enumerable.Range(0, random.Next(40)).Select(_ => Letters[random.Next(Letters.Length)]).ToArray());
            text = random.Next(2) == 0 ? "FREQ=MONTHLY;" + text : text;
            var good = RecurrenceRule.TryParse(text, out var rule, out var problem);
            Assert.Equal(good, rule is not null);
            Assert.Equal(good, problem is null);
            Assert.InRange(problem?.Position ?? 0, 0, text.Length);
        }
    }

    [Fact]
    public void Rules_with_the_same_meaning_in_text_are_equal()
    {
        Assert.Equal(Rule("FREQ=WEEKLY;BYDAY=MO,TU"), Rule("BYDAY=TU,MO,TU;FREQ=weekly;INTERVAL=1"));
        Assert.NotEqual(Rule("FREQ=WEEKLY;BYDAY=MO"), Rule("FREQ=WEEKLY;BYDAY=TU"));
    }

    [Fact]
    public void Copies_change_only_the_end()
    {
        var rule = Rule("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR;COUNT=10");

        Assert.Equal("FREQ=MONTHLY;COUNT=3;INTERVAL=2;BYDAY=-1FR", rule.WithCount(3).ToString());
        Assert.Equal("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR", rule.WithCount(null).ToString());
        Assert.Equal("FREQ=MONTHLY;UNTIL=20261231;INTERVAL=2;BYDAY=-1FR", rule.WithUntil(RuleUntil.OnDate(Date("2026-12-31"))).ToString());
        Assert.Equal("FREQ=MONTHLY;UNTIL=20261231T080000Z;INTERVAL=2;BYDAY=-1FR", rule.WithUntil(RuleUntil.At(Utc("2026-12-31T08:00Z"))).ToString());
        Assert.Equal("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR", rule.WithUntil(RuleUntil.OnDate(Date("2026-12-31"))).WithoutEnd().ToString());
        Assert.Equal("FREQ=MONTHLY;COUNT=10;INTERVAL=2;BYDAY=-1FR", rule.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => rule.WithCount(0));
    }

    [Fact]
    public void The_properties_show_what_was_read()
    {
        var rule = Rule("FREQ=YEARLY;BYDAY=-1SU,MO;BYMONTH=3,10;BYHOUR=9;BYMINUTE=30;BYSECOND=15;BYSETPOS=-1;WKST=SU;UNTIL=20271231T000000Z;INTERVAL=2");

        Assert.Equal(RuleFrequency.Yearly, rule.Frequency);
        Assert.Equal(2, rule.Interval);
        Assert.Equal(new RuleUntil(RuleUntilKind.Utc, Local("2027-12-31T00:00")), rule.Until);
        Assert.Equal([new RuleWeekday(-1, IsoDayOfWeek.Sunday), new RuleWeekday(0, IsoDayOfWeek.Monday)], rule.ByDay);
        Assert.Equal([3, 10], rule.ByMonth);
        Assert.Equal((9, 30, 15), (rule.ByHour[0], rule.ByMinute[0], rule.BySecond[0]));
        Assert.Equal([-1], rule.BySetPos);
        Assert.Equal(IsoDayOfWeek.Sunday, rule.WeekStart);
        Assert.Null(rule.Count);
    }
}
