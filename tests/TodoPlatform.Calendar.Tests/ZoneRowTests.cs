using NodaTime;
using Xunit;
using static TodoPlatform.Calendar.Tests.Given;

namespace TodoPlatform.Calendar.Tests;

/// <summary>The must-pass scenarios for zones.</summary>
public sealed class ZoneRowTests
{
    private static List<Instant> Instants(string rule, string start, string zoneId, int count)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        return new RecurrenceSet(Rule(rule), Local(start), allDay: false, zone).Occurrences().Take(count)
            .Select(occurrence => ZoneRules.ToInstant(occurrence, zone)).ToList();
    }

    [Fact]
    public void Row_01_daily_0230_in_Berlin_over_the_spring_gap() => Assert.Equal(
        [Utc("2026-03-28T01:30Z"), Utc("2026-03-29T01:30Z"), Utc("2026-03-30T00:30Z")],
        Instants("FREQ=DAILY", "2026-03-28T02:30", "Europe/Berlin", 3));

    [Fact]
    public void Row_02_daily_0230_in_Berlin_over_the_autumn_overlap() => Assert.Equal(
        [Utc("2026-10-24T00:30Z"), Utc("2026-10-25T00:30Z"), Utc("2026-10-26T01:30Z")],
        Instants("FREQ=DAILY", "2026-10-24T02:30", "Europe/Berlin", 3));

    [Fact]
    public void Row_03_one_hour_before_0300_on_the_day_of_the_gap_is_elapsed_time() => Assert.Equal(
        Utc("2026-03-29T00:00Z"),
        ReminderTimes.FireAt(Date("2026-03-29"), Time("03:00"), Berlin, Before("PT1H")));

    [Theory]
    [InlineData("P1D", "2026-03-28T08:00Z")]
    [InlineData("PT24H", "2026-03-28T07:00Z")]
    public void Row_04_a_day_is_nominal_and_24_hours_are_exact(string before, string expected) => Assert.Equal(
        Utc(expected),
        ReminderTimes.FireAt(Date("2026-03-29"), Time("09:00"), Berlin, Before(before)));

    [Fact]
    public void Row_05_an_all_day_reminder_fires_at_each_viewers_hour()
    {
        Assert.Equal(Utc("2026-03-29T07:00Z"), ReminderTimes.FireAt(Date("2026-03-29"), null, Berlin, ReminderOffset.Zero));
        Assert.Equal(Utc("2026-03-29T13:00Z"), ReminderTimes.FireAt(Date("2026-03-29"), null, NewYork, ReminderOffset.Zero));
        Assert.Equal(Utc("2026-03-29T05:30Z"), ReminderTimes.FireAt(Date("2026-03-29"), null, Berlin, ReminderOffset.Zero, Time("07:30")));
    }

    [Fact]
    public void Row_06_a_day_without_midnight_starts_when_its_first_hour_does() => Assert.Equal(
        Utc("2026-09-06T04:00Z"),
        ZoneRules.StartOfDay(Date("2026-09-06"), DateTimeZoneProviders.Tzdb["America/Santiago"]));

    [Fact]
    public void Row_07_the_half_hour_gap_of_Lord_Howe() => Assert.Equal(
        [Utc("2026-10-02T15:45Z"), Utc("2026-10-03T15:45Z"), Utc("2026-10-04T15:15Z")],
        Instants("FREQ=DAILY", "2026-10-03T02:15", "Australia/Lord_Howe", 3));

    [Fact]
    public void Row_08_the_day_Apia_left_out_counts_once() => Assert.Equal(
        [Utc("2011-12-29T20:00Z"), Utc("2011-12-30T20:00Z"), Utc("2011-12-31T20:00Z")],
        Instants("FREQ=DAILY;COUNT=3", "2011-12-29T10:00", "Pacific/Apia", 4));

    [Fact]
    public void Row_08_asking_from_the_middle_gives_the_same_as_reading_through()
    {
        var set = new RecurrenceSet(Rule("FREQ=DAILY"), Local("2011-12-20T10:00"), allDay: false, DateTimeZoneProviders.Tzdb["Pacific/Apia"]);

        Assert.Equal(Local("2012-01-01T10:00"), set.After(Local("2011-12-30T10:00")));
        Assert.Equal(Local("2012-01-01T10:00"), set.FirstNotBefore(Local("2011-12-31T10:00")));
        Assert.Equal(Local("2012-01-01T10:00"), set.After(Utc("2011-12-30T20:00Z")));
    }

    [Fact]
    public void Row_09_hourly_in_New_York_over_the_gap() => Assert.Equal(
        [Utc("2026-03-08T06:00Z"), Utc("2026-03-08T07:00Z"), Utc("2026-03-08T08:00Z")],
        Instants("FREQ=HOURLY", "2026-03-08T01:00", "America/New_York", 3));

    [Theory]
    [InlineData("20261026T080000Z", true)]
    [InlineData("20261026T075959Z", false)]
    public void Row_10_until_is_compared_as_an_instant(string until, bool included)
    {
        var set = new RecurrenceSet(Rule("FREQ=WEEKLY;BYDAY=MO;UNTIL=" + until), Local("2026-10-05T09:00"), allDay: false, Berlin);

        Assert.Equal(included, set.Occurrences().Last() == Local("2026-10-26T09:00"));
    }

    [Fact]
    public void Row_11_snoozing_an_hour_is_elapsed_time() => Assert.Equal(
        Utc("2026-11-01T06:30Z"),
        SnoozeTimes.After(At("2026-11-01T01:30", NewYork), Duration.FromMinutes(60)));

    [Fact]
    public void Row_12_quiet_hours_put_off_to_their_local_end() => Assert.Equal(
        Utc("2026-03-29T05:00Z"),
        QuietHours.Defer(At("2026-03-29T03:30", Berlin), Time("22:00"), Time("07:00"), Berlin));

    [Fact]
    public void Row_13_an_all_day_task_is_overdue_from_each_viewers_midnight()
    {
        Assert.Equal(Utc("2026-06-10T15:00Z"), Overdue.Since(Date("2026-06-10"), null, Tokyo));
        Assert.Equal(Utc("2026-06-11T07:00Z"), Overdue.Since(Date("2026-06-10"), null, LosAngeles));
        Assert.False(Overdue.Is(Date("2026-06-10"), null, Tokyo, Utc("2026-06-10T14:59:59Z")));
        Assert.True(Overdue.Is(Date("2026-06-10"), null, Tokyo, Utc("2026-06-10T15:00Z")));
    }

    [Theory]
    [InlineData("US/Eastern", "America/New_York")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData("Eastern Standard Time", "America/New_York")]
    [InlineData("India Standard Time", "Asia/Kolkata")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("Europe/Oslo", "Europe/Oslo")]
    [InlineData("UTC", "Etc/UTC")]
    public void Row_14_aliases_and_Windows_names_resolve_to_canonical_ids(string id, string expected)
    {
        Assert.True(ZoneRules.TryResolve(id, out var zone));
        Assert.Equal(expected, zone.Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Europe/Atlantis")]
    [InlineData("UTC+03:00")]
    [InlineData(" Europe/Berlin")]
    public void Row_14_unknown_zones_are_refused(string? id)
    {
        Assert.False(ZoneRules.TryResolve(id, out var zone));
        Assert.Null(zone);
    }

    [Fact]
    public void Every_known_zone_resolves_to_itself_or_an_equal_one()
    {
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids)
        {
            Assert.True(ZoneRules.TryResolve(id, out var zone), id);
            Assert.Equal(DateTimeZoneProviders.Tzdb[id].GetUtcOffset(Utc("2026-07-01T00:00Z")), zone.GetUtcOffset(Utc("2026-07-01T00:00Z")));
            Assert.True(ZoneRules.TryResolve(zone.Id, out var again));
            Assert.Equal(zone.Id, again.Id);
        }
    }

    [Fact]
    public void The_version_of_the_zone_data_is_named() => Assert.Matches("^20[0-9]{2}[a-z]", ZoneRules.TzdbVersion);

    [Fact]
    public void Today_is_the_local_date_of_the_viewer()
    {
        var now = Utc("2026-11-20T03:00Z");

        Assert.Equal(Date("2026-11-19"), ZoneRules.Today(now, LosAngeles));
        Assert.Equal(Date("2026-11-20"), ZoneRules.Today(now, Tokyo));
    }

    [Fact]
    public void A_day_left_out_altogether_starts_where_the_next_one_does()
    {
        var apia = DateTimeZoneProviders.Tzdb["Pacific/Apia"];

        Assert.Equal(ZoneRules.StartOfDay(Date("2011-12-31"), apia), ZoneRules.StartOfDay(Date("2011-12-30"), apia));
    }

    [Fact]
    public void No_zone_repeats_an_instant_or_goes_back_over_a_year_of_daily_occurrences()
    {
        var rule = Rule("FREQ=DAILY;UNTIL=20270101");
        foreach (var zone in DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]))
        {
            var instants = new RecurrenceSet(rule, Local("2026-01-01T02:30"), allDay: false, zone).Occurrences()
                .Select(occurrence => ZoneRules.ToInstant(occurrence, zone)).ToList();
            Assert.Equal(366, instants.Count);
            Assert.Equal(instants.Distinct().Order(), instants);
        }
    }
}
