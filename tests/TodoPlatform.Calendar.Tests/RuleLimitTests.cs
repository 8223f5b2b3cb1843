using NodaTime;
using Xunit;
using static TodoPlatform.Calendar.Tests.Given;

namespace TodoPlatform.Calendar.Tests;

public sealed class RuleLimitTests
{
    [Fact]
    public void A_rule_that_stops_matching_after_its_last_date_ends()
    {
        var set = new RecurrenceSet(Rule("FREQ=YEARLY;INTERVAL=400;BYMONTH=2;BYMONTHDAY=29"), Local("2000-01-01T00:00"), allDay: true, zone: null);

        Assert.Equal(20, set.Occurrences().Count());
        Assert.Equal(Local("2400-02-29T00:00"), set.After(Local("2000-02-29T00:00")));
    }

    [Theory]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO", "1892-03-01T00:00", "1904-02-29T00:00")]
    [InlineData("FREQ=YEARLY;INTERVAL=3;BYMONTH=2;BYMONTHDAY=29;BYDAY=SU", "2004-03-01T00:00", null)]
    [InlineData("FREQ=DAILY;INTERVAL=11;BYMONTH=2;BYMONTHDAY=29;BYDAY=SU", "2000-01-01T00:00", null)]
    public void A_gap_of_many_years_is_crossed(string text, string start, string? notBefore)
    {
        var rule = Rule(text);
        var set = new RecurrenceSet(rule, Local(start), allDay: true, zone: null);

        var found = set.Occurrences().Take(3).ToList();

        Assert.Equal(3, found.Count);
        Assert.Equal(BruteForce.Dates(rule, Local(start), found[^1].Year - Local(start).Year + 4).Take(3), found);
        Assert.True(notBefore is null || found[0] >= Local(notBefore));
    }

    [Fact]
    public void The_end_of_the_calendar_ends_every_rule()
    {
        foreach (var frequency in Enum.GetNames<RuleFrequency>())
        {
            var set = new RecurrenceSet(Rule($"FREQ={frequency.ToUpperInvariant()}"), Local("9998-12-31T23:59:59"), allDay: false, Berlin);
            Assert.Equal([Local("9998-12-31T23:59:59")], set.Occurrences());
            Assert.Null(set.After(Local("9999-06-01T00:00")));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => new RecurrenceSet(Rule("FREQ=DAILY"), Local("9999-01-01T00:00"), false, null));
    }

    [Fact]
    public void The_beginning_of_the_calendar_is_safe()
    {
        foreach (var frequency in Enum.GetNames<RuleFrequency>())
        {
            var set = new RecurrenceSet(Rule($"FREQ={frequency.ToUpperInvariant()};WKST=SU"), Local("0001-01-01T00:00"), allDay: false, Tokyo);
            Assert.Equal(Local("0001-01-01T00:00"), set.FirstNotBefore(new LocalDateTime(-20, 1, 1, 0, 0)));
        }
    }

    [Fact]
    public void An_end_in_the_last_year_is_safe()
    {
        var set = new RecurrenceSet(Rule("FREQ=YEARLY;INTERVAL=1000;UNTIL=99991231T235959Z"), Local("2000-01-01T00:00"), allDay: false, Tokyo);

        Assert.Equal(8, set.Occurrences().Count());
    }

    [Fact]
    public void Excluded_ones_are_not_given_back_and_added_ones_use_no_COUNT()
    {
        var set = new RecurrenceSet(
            Rule("FREQ=DAILY;COUNT=3"),
            Local("2026-11-02T09:00"),
            allDay: false,
            Berlin,
            exDates: [Local("2026-11-03T09:00")],
            rDates: [Local("2026-12-24T18:00"), Local("2026-11-02T09:00"), Local("2026-11-01T09:00")]);

        Assert.Equal(["2026-11-01T09:00", "2026-11-02T09:00", "2026-11-04T09:00", "2026-12-24T18:00"], set.Occurrences().Select(value => value.ToString("uuuu-MM-dd'T'HH:mm", null)));
    }

    [Fact]
    public void Time_parts_are_ignored_for_dates() => Assert.Equal(
        [Local("2026-11-02T00:00"), Local("2026-11-03T00:00")],
        new RecurrenceSet(Rule("FREQ=DAILY;BYHOUR=9,10;BYMINUTE=5;COUNT=2"), Local("2026-11-02T15:00"), allDay: true, zone: null).Occurrences());

    [Theory]
    [InlineData("20261104", 3)]
    [InlineData("20261104T085959", 2)]
    [InlineData("20261104T090000", 3)]
    [InlineData("20261104T080000Z", 3)]
    public void Ends_of_every_kind_are_inclusive(string until, int expected) => Assert.Equal(
        expected,
        new RecurrenceSet(Rule("FREQ=DAILY;UNTIL=" + until), Local("2026-11-02T09:00"), allDay: false, Berlin).Occurrences().Count());

    [Theory]
    [InlineData("20261103T230000Z", 3)]
    [InlineData("20261103T225959Z", 2)]
    public void The_UTC_end_of_an_all_day_series_is_a_local_date(string until, int expected) => Assert.Equal(
        expected,
        new RecurrenceSet(Rule("FREQ=DAILY;UNTIL=" + until), Local("2026-11-02"), allDay: true, Berlin).Occurrences().Count());

    [Theory]
    [InlineData("2025-03-01")]
    [InlineData("2025-02-02")]
    public void A_day_moved_into_the_next_month_is_found_from_there_too(string from) => Assert.Equal(
        Local("2025-03-01"),
        new RecurrenceSet(Rule("RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30;SKIP=FORWARD"), Local("2025-01-30"), allDay: true, zone: null)
            .FirstNotBefore(Local(from)));

    [Fact]
    public void Half_hourly_over_a_gap_gives_every_instant_once()
    {
        var set = new RecurrenceSet(Rule("FREQ=HOURLY;BYMINUTE=0,30"), Local("2026-03-29T01:00"), allDay: false, Berlin);

        Assert.Equal(
            ["01:00", "01:30", "02:00", "02:30", "04:00"],
            set.Occurrences().Take(5).Select(value => value.ToString("HH:mm", null)));
    }
}
