using NodaTime;
using Xunit;
using static TodoPlatform.Calendar.Tests.Given;

namespace TodoPlatform.Calendar.Tests;

public sealed class RuleTextTests
{
    [Theory]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=10", "09:00", "every second Tuesday at 09:00, 10 times")]
    [InlineData("FREQ=DAILY", null, "every day")]
    [InlineData("FREQ=DAILY;INTERVAL=3", "18:30", "every 3 days at 18:30")]
    [InlineData("FREQ=DAILY;COUNT=1", null, "every day, once")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", null, "every weekday")]
    [InlineData("FREQ=WEEKLY;BYDAY=FR,MO", "09:00", "every Monday and Friday at 09:00")]
    [InlineData("FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,WE,FR", null, "every 3 weeks on Monday, Wednesday and Friday")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR", null, "every second week on weekdays")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=1,15,-1", null, "every month on the 1st, 15th and last day")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-2", null, "every month on the 2nd to last day")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR", null, "every month on the last Friday")]
    [InlineData("FREQ=MONTHLY;BYDAY=1MO,3MO", null, "every month on the 1st Monday and the 3rd Monday")]
    [InlineData("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", null, "every month on the 13th if it is Friday")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", null, "every month on Monday, Tuesday, Wednesday, Thursday and Friday (only the last of these in each month)")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;UNTIL=20401231", null, "every year on the 29th in February, until 31 December 2040")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", null, "every year on Monday in week 20")]
    [InlineData("FREQ=YEARLY;BYYEARDAY=100,-1", null, "every year on the 100th and last day of the year")]
    [InlineData("FREQ=DAILY;BYMONTH=1", null, "every day in January")]
    [InlineData("FREQ=DAILY;BYHOUR=9,18", "09:30", "every day at 09:30 and 18:30")]
    [InlineData("FREQ=HOURLY;INTERVAL=4;BYDAY=MO", "09:00", "every 4 hours if it is Monday")]
    [InlineData("FREQ=WEEKLY;UNTIL=20261026T080000Z", "09:00", "every week at 09:00, until 26 October 2026 08:00 UTC")]
    public void A_rule_is_told_in_plain_English(string rule, string? time, string expected) =>
        Assert.Equal(expected, RuleText.Explain(Rule(rule), time is null ? null : Time(time)));

    [Fact]
    public void Every_rule_of_the_case_file_has_words()
    {
        foreach (var given in RuleCases.Valid.Values)
        {
            var text = RuleText.Explain(Rule(given.Rrule), new LocalTime(9, 0));
            Assert.StartsWith("every ", text, StringComparison.Ordinal);
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
        }
    }
}
