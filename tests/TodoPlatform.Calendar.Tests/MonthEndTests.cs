using NodaTime;
using Xunit;
using static TodoPlatform.Calendar.Tests.Given;

namespace TodoPlatform.Calendar.Tests;

public sealed class MonthEndTests
{
    [Theory]
    [InlineData(31, true, "FREQ=MONTHLY;BYMONTHDAY=-1")]
    [InlineData(30, true, "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1")]
    [InlineData(29, true, "FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1")]
    [InlineData(28, true, "FREQ=MONTHLY;BYMONTHDAY=28")]
    [InlineData(31, false, "FREQ=MONTHLY;BYMONTHDAY=31")]
    public void An_intent_becomes_a_rule(int day, bool clamp, string expected) =>
        Assert.Equal(expected, MonthEnd.Monthly(day, clamp).ToString());

    [Fact]
    public void The_rule_of_an_intent_parses_back()
    {
        for (var day = 1; day <= 31; day++)
        {
            var rule = MonthEnd.Monthly(day, clamp: true, interval: 2);
            Assert.Equal(rule, Rule(rule.ToString()));
        }
    }

    [Theory]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4", "2026-01-05", "FREQ=MONTHLY;COUNT=4;BYMONTHDAY=-1")]
    [InlineData("FREQ=MONTHLY;INTERVAL=3", "2026-01-30", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29,30;BYSETPOS=-1")]
    [InlineData("FREQ=YEARLY", "2028-02-29", "FREQ=YEARLY;BYMONTHDAY=28,29;BYMONTH=2;BYSETPOS=-1")]
    [InlineData("FREQ=YEARLY;BYMONTH=2,4;BYMONTHDAY=30", "2026-02-01", "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYMONTH=2,4;BYSETPOS=-1")]
    [InlineData("FREQ=YEARLY;BYMONTH=2,4;BYMONTHDAY=31", "2026-02-01", "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2,4")]
    [InlineData("FREQ=YEARLY;INTERVAL=2;BYMONTH=2,4;BYMONTHDAY=30", "2026-02-01", "FREQ=YEARLY;INTERVAL=2;BYMONTHDAY=30;BYMONTH=2,4")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=15,31", "2026-01-15", "FREQ=MONTHLY;BYMONTHDAY=-1,15")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR", "2026-01-30", "FREQ=MONTHLY;BYDAY=-1FR")]
    [InlineData("FREQ=WEEKLY", "2026-01-31", "FREQ=WEEKLY")]
    public void Clamping_keeps_everything_but_the_day(string rule, string start, string expected) =>
        Assert.Equal(expected, MonthEnd.Clamp(Rule(rule), Date(start)).ToString());

    [Fact]
    public void A_clamped_month_always_has_the_day_or_its_last_one()
    {
        for (var day = 28; day <= 31; day++)
        {
            var set = new RecurrenceSet(MonthEnd.Monthly(day, clamp: true), Local("2027-01-01"), allDay: true, zone: null);
            var month = new YearMonth(2027, 1);
            foreach (var occurrence in set.Occurrences().Take(60))
            {
                var expected = month.OnDayOfMonth(Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month)));
                Assert.Equal(expected, occurrence.Date);
                month = month.PlusMonths(1);
            }
        }
    }
}
