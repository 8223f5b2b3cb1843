using Xunit;
using static TodoPlatform.Calendar.Tests.Given;

namespace TodoPlatform.Calendar.Tests;

public sealed class RulePolicyTests
{
    [Theory]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20", false, "weekNumberWithoutWeekday", 12)]
    [InlineData("FREQ=YEARLY;BYYEARDAY=100;BYMONTHDAY=10", false, "yearDayWithMonthDay", 12)]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=8;BYDAY=1MO", false, "ordinalWeekdayWithMonthDay", 26)]
    [InlineData("FREQ=YEARLY;INTERVAL=2;BYWEEKNO=20;BYDAY=MO", false, "weekNumberWithInterval", 23)]
    [InlineData("FREQ=DAILY;BYHOUR=9", true, "timeOfAllDay", 11)]
    [InlineData("FREQ=DAILY;BYMINUTE=30", true, "timeOfAllDay", 11)]
    [InlineData("FREQ=DAILY;BYSECOND=30", true, "timeOfAllDay", 11)]
    [InlineData("BYMINUTE=5;FREQ=SECONDLY", false, "tooFrequent", 11)]
    [InlineData("FREQ=MINUTELY", false, "tooFrequent", 0)]
    [InlineData("FREQ=MONTHLY;RSCALE=GREGORIAN", false, "rscale", 13)]
    [InlineData("FREQ=HOURLY", true, "hourlyAllDay", 0)]
    public void The_API_refuses_what_calendars_read_differently(string text, bool allDay, string code, int position)
    {
        var problem = RulePolicy.Check(Rule(text), allDay);

        Assert.Equal((code, position), (problem?.Code, problem?.Position));
        Assert.NotEmpty(problem!.Message);
    }

    [Theory]
    [InlineData("FREQ=DAILY;BYHOUR=9,18", false)]
    [InlineData("FREQ=HOURLY;INTERVAL=4", false)]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", true)]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", true)]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", true)]
    [InlineData("FREQ=YEARLY;BYYEARDAY=100", true)]
    public void Ordinary_rules_pass(string text, bool allDay) => Assert.Null(RulePolicy.Check(Rule(text), allDay));
}
