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
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", null, "every month on the last weekday")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;UNTIL=20401231", null, "every year on the 29th of February, until 31 December 2040")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", null, "every year on Monday in week 20")]
    [InlineData("FREQ=YEARLY;BYYEARDAY=100,-1", null, "every year on the 100th and last day of the year")]
    [InlineData("FREQ=DAILY;BYMONTH=1", null, "every day in January")]
    [InlineData("FREQ=DAILY;BYHOUR=9,18", "09:30", "every day at 09:30 and 18:30")]
    [InlineData("FREQ=HOURLY;INTERVAL=4;BYDAY=MO", "09:00", "every 4 hours if it is Monday")]
    [InlineData("FREQ=WEEKLY;UNTIL=20261026T080000Z", "09:00", "every week at 09:00, until 26 October 2026 08:00 UTC")]
    [InlineData("FREQ=WEEKLY;UNTIL=20100725T131459", "13:15", "every week at 13:15, until 25 July 2010 13:14:59")]
    [InlineData("FREQ=SECONDLY;INTERVAL=2", null, "every 2 seconds")]
    [InlineData("FREQ=DAILY;INTERVAL=2;BYMONTHDAY=30,2,10", "21:00", "every second day if it is the 2nd, 10th or 30th at 21:00")]
    [InlineData("FREQ=DAILY;BYDAY=SA;BYMONTH=5", null, "every day in May if it is Saturday")]
    [InlineData("FREQ=DAILY;BYMONTHDAY=16,-1;BYDAY=FR,SU", null, "every day if it is the 16th or last day of the month and Friday or Sunday")]
    [InlineData("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", null, "every day if it is a weekday")]
    [InlineData("FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40", "09:00", "every day at minutes 0, 20 and 40 of hours 9 to 16")]
    [InlineData("FREQ=DAILY;BYHOUR=9,12;BYMINUTE=15,55;BYSETPOS=1,-1", "09:00", "every day at 09:15, 09:55, 12:15 and 12:55 (only the 1st and last of these in each day)")]
    [InlineData("FREQ=DAILY;BYSECOND=0,30", "09:00", "every day at 09:00:00 and 09:00:30")]
    [InlineData("FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16", "09:00", "every 20 minutes during hours 9 to 16")]
    [InlineData("FREQ=MINUTELY;BYSECOND=0,20,40", "09:00", "every minute at seconds 0, 20 and 40")]
    [InlineData("FREQ=SECONDLY;INTERVAL=45;BYMINUTE=0,1", "09:00", "every 45 seconds during minutes 0 and 1")]
    [InlineData("FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", null, "every second month on every Tuesday")]
    [InlineData("FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3", null, "every month on every Tuesday, Wednesday and Thursday (only the 3rd of these in each month)")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1,-1", null, "every month on the 1st and last Monday")]
    [InlineData("FREQ=MONTHLY;BYDAY=2TU,1FR,-2WE", null, "every month on the 1st Friday, the 2nd Tuesday and the 2nd to last Wednesday")]
    [InlineData("FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13", null, "every month on the 7th to 13th if it is Saturday")]
    [InlineData("FREQ=MONTHLY;INTERVAL=2;BYMONTH=6,10;BYDAY=4TU", null, "every second month on the 4th Tuesday in June and October")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,WE,TU,FR,TH;BYSETPOS=-1", null, "every week on weekdays (only the last of these in each week)")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", null, "every second week on Tuesday and Sunday, weeks starting on Sunday")]
    [InlineData("FREQ=YEARLY;BYDAY=-1SU", null, "every year on the last Sunday of the year")]
    [InlineData("FREQ=YEARLY;BYDAY=FR,SA", null, "every year on every Friday and Saturday")]
    [InlineData("FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8,9", null, "every year on every Thursday in June to September")]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=1,-1", null, "every year on the 1st and last day of every month")]
    [InlineData("FREQ=YEARLY;BYMONTH=4;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", null, "every year on the last weekday of April")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=1,20,-1;BYDAY=MO", null, "every year on Monday in weeks 1 and 20 and the last week of the year")]
    [InlineData("FREQ=YEARLY;BYYEARDAY=232;BYDAY=TU,SU", null, "every year on the 232nd day of the year if it is Tuesday or Sunday")]
    [InlineData("FREQ=YEARLY;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", null, "every year on the 2nd to 8th of November if it is Tuesday")]
    [InlineData("RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD", null, "every month on the 31st, or on the last day of a month without such a day")]
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
