using NodaTime;
using Xunit;
using static TodoPlatform.Calendar.Tests.Given;

namespace TodoPlatform.Calendar.Tests;

/// <summary>The table of recurring tasks, as far as the calendar decides.</summary>
public sealed class SeriesRowTests
{
    private const RecurrenceMode CatchUp = RecurrenceMode.CatchUp;
    private const RecurrenceMode Strict = RecurrenceMode.Strict;
    private const RecurrenceMode FromCompletion = RecurrenceMode.FromCompletion;

    private static SeriesDefinition Series(
        string rule = "FREQ=WEEKLY",
        string start = "2026-11-02T09:00",
        RecurrenceMode mode = CatchUp,
        DateTimeZone? zone = null,
        bool allDay = false,
        bool clamp = false,
        int used = 1,
        params string[] exDates) =>
        new(Rule(rule), Local(start), allDay, zone ?? Berlin, ZonePinned: true, mode, clamp, exDates.Select(Local).ToList(), used);

    private static NextOccurrence Complete(SeriesDefinition series, string key, string at)
    {
        var now = At(at, series.Zone);
        return SeriesCalendar.Next(series, Local(key), now, now);
    }

    private static LocalDateTime? Key(string? text) => text is null ? null : Local(text);

    [Theory]
    [InlineData(CatchUp, "2026-11-16T09:00")]
    [InlineData(Strict, "2026-11-16T09:00")]
    [InlineData(FromCompletion, "2026-11-16T09:00")]
    public void Row_01_completed_on_the_day(RecurrenceMode mode, string next) =>
        Assert.Equal(Key(next), Complete(Series(mode: mode), "2026-11-09T09:00", "2026-11-09T10:00").Next);

    [Theory]
    [InlineData(CatchUp, "2026-11-16T09:00")]
    [InlineData(Strict, "2026-11-16T09:00")]
    [InlineData(FromCompletion, "2026-11-14T09:00")]
    public void Row_02_completed_early(RecurrenceMode mode, string next) =>
        Assert.Equal(Key(next), Complete(Series(mode: mode), "2026-11-09T09:00", "2026-11-07T12:00").Next);

    [Theory]
    [InlineData(CatchUp, "2026-11-16T09:00")]
    [InlineData(Strict, "2026-11-16T09:00")]
    [InlineData(FromCompletion, "2026-11-18T09:00")]
    public void Row_03_completed_late(RecurrenceMode mode, string next) =>
        Assert.Equal(Key(next), Complete(Series(mode: mode), "2026-11-09T09:00", "2026-11-11T12:00").Next);

    [Theory]
    [InlineData(CatchUp, "2026-12-07T09:00", 3)]
    [InlineData(Strict, "2026-11-16T09:00", 0)]
    [InlineData(FromCompletion, "2026-12-09T09:00", 0)]
    public void Row_04_completed_weeks_late(RecurrenceMode mode, string next, int missed)
    {
        var answer = Complete(Series(mode: mode), "2026-11-09T09:00", "2026-12-02T12:00");

        Assert.Equal(Key(next), answer.Next);
        Assert.Equal(new[] { "2026-11-16T09:00", "2026-11-23T09:00", "2026-11-30T09:00" }.Take(missed).Select(Local), answer.Missed);
        Assert.Equal(2 + missed, answer.Used);
        Assert.Null(answer.EndedBecause);
    }

    [Theory]
    [InlineData(CatchUp, "2026-11-11T18:00")]
    [InlineData(Strict, "2026-11-11T18:00")]
    [InlineData(FromCompletion, "2026-11-12T18:00")]
    public void Row_05_yesterdays_daily_completed_at_noon(RecurrenceMode mode, string next) =>
        Assert.Equal(Key(next), Complete(Series("FREQ=DAILY", "2026-11-01T18:00", mode), "2026-11-10T18:00", "2026-11-11T12:00").Next);

    [Fact]
    public void Row_06_yesterdays_all_day_one_gives_today_then_tomorrow()
    {
        var series = Series("FREQ=DAILY", "2026-11-01", allDay: true);

        Assert.Equal(Key("2026-11-11"), Complete(series, "2026-11-10", "2026-11-11T23:00").Next);
        Assert.Equal(Key("2026-11-12"), Complete(series, "2026-11-11", "2026-11-11T23:01").Next);
    }

    [Fact]
    public void Row_12_a_skip_moves_on_as_catch_up_and_uses_one()
    {
        var answer = Complete(Series("FREQ=WEEKLY;COUNT=5"), "2026-11-09T09:00", "2026-11-09T08:00");

        Assert.Equal(Key("2026-11-16T09:00"), answer.Next);
        Assert.Equal(2, answer.Used);
    }

    [Theory]
    [InlineData(CatchUp)]
    [InlineData(Strict)]
    [InlineData(FromCompletion)]
    public void Row_13_the_last_of_COUNT_ends_the_series(RecurrenceMode mode)
    {
        var series = Series("FREQ=WEEKLY;COUNT=5", mode: mode, used: 3);

        Assert.NotNull(Complete(series, "2026-11-23T09:00", "2026-11-23T09:30").Next);

        var answer = Complete(series with { Used = 4 }, "2026-11-30T09:00", "2026-11-30T09:30");
        Assert.Null(answer.Next);
        Assert.Equal(SeriesEnd.Count, answer.EndedBecause);
        Assert.Equal(5, answer.Used);
    }

    [Fact]
    public void Row_13_missed_occurrences_use_COUNT_up_too()
    {
        var answer = Complete(Series("FREQ=WEEKLY;COUNT=5"), "2026-11-09T09:00", "2027-02-01T12:00");

        Assert.Null(answer.Next);
        Assert.Equal(SeriesEnd.Count, answer.EndedBecause);
        Assert.Equal(["2026-11-16T09:00", "2026-11-23T09:00", "2026-11-30T09:00"], answer.Missed.Select(key => key.ToString("uuuu-MM-dd'T'HH:mm", null)));
        Assert.Equal(5, answer.Used);
    }

    [Fact]
    public void Row_14_until_is_inclusive_and_then_ends_the_series()
    {
        var series = Series("FREQ=WEEKLY;UNTIL=20261123T080000Z");

        Assert.Equal(Key("2026-11-23T09:00"), Complete(series, "2026-11-16T09:00", "2026-11-16T09:30").Next);

        var answer = Complete(series, "2026-11-23T09:00", "2026-11-23T09:30");
        Assert.Null(answer.Next);
        Assert.Equal(SeriesEnd.Until, answer.EndedBecause);
    }

    [Fact]
    public void Row_15_late_beyond_until_ends_with_nothing_overdue_left()
    {
        var answer = Complete(Series("FREQ=WEEKLY;UNTIL=20261123T080000Z"), "2026-11-09T09:00", "2026-12-24T12:00");

        Assert.Null(answer.Next);
        Assert.Equal(SeriesEnd.Until, answer.EndedBecause);
        Assert.Equal([Local("2026-11-16T09:00"), Local("2026-11-23T09:00")], answer.Missed);
    }

    [Fact]
    public void Row_15_from_completion_beyond_until_ends()
    {
        var answer = Complete(Series("FREQ=WEEKLY;UNTIL=20261123T080000Z", mode: FromCompletion), "2026-11-09T09:00", "2026-11-17T12:00");

        Assert.Null(answer.Next);
        Assert.Equal(SeriesEnd.Until, answer.EndedBecause);
    }

    [Fact]
    public void Row_17_a_split_ends_the_old_rule_and_hands_on_what_is_left_of_COUNT()
    {
        var split = SeriesCalendar.Split(Series("FREQ=WEEKLY;COUNT=10", used: 2), Local("2026-11-16T09:00"));

        Assert.Equal("FREQ=WEEKLY;COUNT=8", split.Following.ToString());
        Assert.Equal(
            [Local("2026-11-02T09:00"), Local("2026-11-09T09:00")],
            SeriesCalendar.Preview(Series(split.Before.ToString())));
    }

    [Theory]
    [InlineData("FREQ=DAILY;UNTIL=20261231", "2026-11-02", true, true, "FREQ=DAILY;UNTIL=20261115", "FREQ=DAILY;UNTIL=20261231")]
    [InlineData("FREQ=WEEKLY", "2026-11-02T09:00", false, false, "FREQ=WEEKLY;UNTIL=20261116T085959", "FREQ=WEEKLY")]
    [InlineData("FREQ=WEEKLY", "2026-11-02T09:00", false, true, "FREQ=WEEKLY;UNTIL=20261116T075959Z", "FREQ=WEEKLY")]
    public void Row_17_the_end_of_a_split_has_the_kind_of_the_start(string rule, string start, bool allDay, bool pinned, string before, string following)
    {
        var series = Series(rule, start, allDay: allDay) with { ZonePinned = pinned };

        var split = SeriesCalendar.Split(series, Local(allDay ? "2026-11-16" : "2026-11-16T09:00"));

        Assert.Equal(before, split.Before.ToString());
        Assert.Equal(following, split.Following.ToString());
    }

    [Fact]
    public void Row_17_nothing_follows_when_COUNT_is_used_up() =>
        Assert.Throws<InvalidOperationException>(() => SeriesCalendar.Split(Series("FREQ=WEEKLY;COUNT=2", used: 2), Local("2026-11-16T09:00")));

    [Fact]
    public void Row_18_the_first_match_not_in_the_past_of_an_edited_rule() =>
        Assert.Equal(Key("2026-11-10T09:00"), SeriesCalendar.First(Series("FREQ=WEEKLY;BYDAY=TU"), At("2026-11-09T10:00", Berlin)).Next);

    [Fact]
    public void Row_19_keys_are_mapped_by_date()
    {
        var edited = Series(start: "2026-11-02T10:00");

        Assert.Equal(Key("2026-11-09T10:00"), SeriesCalendar.MapKey(edited, Local("2026-11-09T09:00")));
        Assert.Null(SeriesCalendar.MapKey(edited, Local("2026-11-10T09:00")));
        Assert.Null(SeriesCalendar.MapKey(Series(start: "2026-11-02T10:00", exDates: "2026-11-09T10:00"), Local("2026-11-09T09:00")));
    }

    [Fact]
    public void Row_20_a_deleted_occurrence_never_comes_and_still_uses_COUNT()
    {
        var series = Series("FREQ=WEEKLY;COUNT=5", used: 1, exDates: ["2026-11-16T09:00", "2026-11-23T09:00"]);

        var answer = Complete(series, "2026-11-09T09:00", "2026-11-09T10:00");

        Assert.Equal(Key("2026-11-30T09:00"), answer.Next);
        Assert.Equal(4, answer.Used);
        Assert.Empty(answer.Missed);
        Assert.Equal(SeriesEnd.Count, Complete(series with { Used = answer.Used }, "2026-11-30T09:00", "2026-11-30T10:00").EndedBecause);
    }

    [Fact]
    public void Row_20_excluded_occurrences_at_the_end_end_the_series_by_COUNT()
    {
        var series = Series("FREQ=WEEKLY;COUNT=3", used: 1, exDates: ["2026-11-16T09:00"]);

        var answer = Complete(series, "2026-11-09T09:00", "2026-11-09T10:00");

        Assert.Null(answer.Next);
        Assert.Equal((3, SeriesEnd.Count), (answer.Used, answer.EndedBecause));
    }

    [Theory]
    [InlineData(CatchUp, "FREQ=WEEKLY", "2026-12-07T09:00")]
    [InlineData(Strict, "FREQ=WEEKLY", "2026-12-07T09:00")]
    [InlineData(FromCompletion, "FREQ=WEEKLY", "2026-12-01T09:00")]
    [InlineData(FromCompletion, "FREQ=WEEKLY;BYDAY=WE", "2026-12-02T09:00")]
    [InlineData(FromCompletion, "FREQ=WEEKLY;BYDAY=TU", "2026-12-01T09:00")]
    public void Row_21_a_pause_misses_nothing_and_uses_nothing(RecurrenceMode mode, string rule, string next)
    {
        var answer = SeriesCalendar.Resume(Series(rule, mode: mode, used: 1), Local("2026-11-09T09:00"), At("2026-12-01T08:00", Berlin));

        Assert.Equal(Key(next), answer.Next);
        Assert.Empty(answer.Missed);
        Assert.Equal(1, answer.Used);
    }

    [Theory]
    [InlineData(CatchUp)]
    [InlineData(FromCompletion)]
    public void Row_21_resumed_before_it_was_due_the_same_occurrence_is_open_again(RecurrenceMode mode) => Assert.Equal(
        Key("2026-11-16T09:00"),
        SeriesCalendar.Resume(Series(mode: mode), Local("2026-11-16T09:00"), At("2026-11-12T08:00", Berlin)).Next);

    [Fact]
    public void Row_21_COUNT_unused_by_a_pause_is_still_there_afterwards()
    {
        var series = Series("FREQ=WEEKLY;COUNT=3", used: 1);

        Assert.Equal(Key("2027-03-01T09:00"), SeriesCalendar.Resume(series, Local("2026-11-09T09:00"), At("2027-02-25T08:00", Berlin)).Next);
        Assert.Equal(Key("2027-03-08T09:00"), Complete(series, "2027-03-01T09:00", "2027-03-01T09:30").Next);
    }

    [Fact]
    public void Row_21_a_series_without_COUNT_left_stays_ended() => Assert.Equal(
        SeriesEnd.Count,
        SeriesCalendar.Resume(Series("FREQ=WEEKLY;COUNT=3", used: 3), Local("2026-11-16T09:00"), At("2026-11-12T08:00", Berlin)).EndedBecause);

    [Theory]
    [InlineData("FREQ=MONTHLY")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31")]
    public void Row_22_every_31st_keeps_the_original_day(string rule) => Assert.Equal(
        ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"],
        Walk(Series(rule, "2027-01-31", allDay: true, clamp: true), 4));

    [Fact]
    public void Row_22_every_30th_keeps_the_original_day() => Assert.Equal(
        ["2027-01-30", "2027-02-28", "2027-03-30", "2027-04-30"],
        Walk(Series("FREQ=MONTHLY", "2027-01-30", allDay: true, clamp: true), 4));

    [Theory]
    [InlineData("FREQ=YEARLY")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")]
    public void Row_22_yearly_on_29_February(string rule) => Assert.Equal(
        ["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"],
        Walk(Series(rule, "2028-02-29", allDay: true, clamp: true), 5));

    [Fact]
    public void Row_22_without_the_clamp_a_missing_day_is_left_out() => Assert.Equal(
        ["2027-01-31", "2027-03-31", "2027-05-31"],
        Walk(Series("FREQ=MONTHLY", "2027-01-31", allDay: true), 3));

    [Fact]
    public void Row_23_a_month_from_completion()
    {
        var series = Series("FREQ=MONTHLY", "2027-01-15T09:00", FromCompletion);

        Assert.Equal(Key("2027-02-28T09:00"), Complete(series, "2027-01-15T09:00", "2027-01-31T12:00").Next);
        Assert.Equal(Key("2027-04-02T09:00"), Complete(series, "2027-02-28T09:00", "2027-03-02T12:00").Next);
    }

    [Fact]
    public void Row_24_a_pinned_series_stays_in_its_zone_and_a_floating_one_follows_its_owner()
    {
        var now = At("2026-11-09T10:00", Berlin);
        var pinned = SeriesCalendar.Next(Series(), Local("2026-11-09T09:00"), now, now);
        var floating = SeriesCalendar.Next(Series(zone: Tokyo) with { ZonePinned = false }, Local("2026-11-09T09:00"), now, now);

        Assert.Equal(Utc("2026-11-16T08:00Z"), ZoneRules.ToInstant(pinned.Next!.Value, Berlin));
        Assert.Equal(Utc("2026-11-16T00:00Z"), ZoneRules.ToInstant(floating.Next!.Value, Tokyo));
    }

    [Fact]
    public void Row_25_the_completion_date_is_the_local_one()
    {
        var series = Series("FREQ=DAILY", "2026-11-01", FromCompletion, LosAngeles, allDay: true);
        var now = At("2026-11-10T23:30", LosAngeles);
        Assert.Equal(Date("2026-11-11"), now.InUtc().Date);

        Assert.Equal(Key("2026-11-11"), SeriesCalendar.Next(series, Local("2026-11-10"), now, now).Next);
    }

    [Fact]
    public void Row_27_absolute_reminders_shift_by_local_days()
    {
        var fireAt = At("2026-10-24T08:00", Berlin);

        Assert.Equal(At("2026-10-31T08:00", Berlin), ReminderTimes.Shift(fireAt, Date("2026-10-24"), Date("2026-10-31"), Berlin));
        Assert.Equal(fireAt, ReminderTimes.Shift(fireAt, Date("2026-10-24"), Date("2026-10-24"), Berlin));
    }

    [Fact]
    public void Row_28_the_distance_of_the_start_is_kept_in_local_days() =>
        Assert.Equal(Date("2026-11-14"), ReminderTimes.Shift(Date("2026-11-07"), Date("2026-11-09"), Date("2026-11-16")));

    [Theory]
    [InlineData(CatchUp)]
    [InlineData(Strict)]
    public void Row_31_a_start_years_ago_opens_the_first_one_not_in_the_past(RecurrenceMode mode)
    {
        var answer = SeriesCalendar.First(Series("FREQ=DAILY", "2019-01-01T09:00", mode, used: 0), At("2026-11-20T12:00", Berlin));

        Assert.Equal(Key("2026-11-21T09:00"), answer.Next);
        Assert.Empty(answer.Missed);
    }

    [Fact]
    public void Row_31_COUNT_counts_from_the_start_when_the_series_begins_in_the_past()
    {
        var series = Series("FREQ=WEEKLY;COUNT=5", used: 0);

        var answer = SeriesCalendar.First(series, At("2026-11-17T12:00", Berlin));
        Assert.Equal(Key("2026-11-23T09:00"), answer.Next);
        Assert.Equal(3, answer.Used);
        Assert.Empty(answer.Missed);

        Assert.Equal(SeriesEnd.Count, SeriesCalendar.First(series, At("2026-12-17T12:00", Berlin)).EndedBecause);
    }

    [Theory]
    [InlineData("FREQ=HOURLY", "2026-11-20T13:00")]
    [InlineData("FREQ=HOURLY;UNTIL=20261231T000000Z", "2026-11-20T13:00")]
    [InlineData("FREQ=HOURLY;COUNT=10000", "2026-11-20T13:00")]
    public void Row_31_missed_occurrences_are_bounded(string rule, string next)
    {
        var answer = Complete(Series(rule, "2026-06-01T09:00"), "2026-06-01T10:00", "2026-11-20T12:00");

        Assert.Equal(Key(next), answer.Next);
        Assert.Equal(SeriesCalendar.MaximumMissed, answer.Missed.Count);
        Assert.Equal(Local("2026-06-01T11:00"), answer.Missed[0]);
    }

    [Theory]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", SeriesEnd.NoMatch)]
    [InlineData("FREQ=WEEKLY;UNTIL=20261109T080000Z", SeriesEnd.Until)]
    public void Row_32_a_rule_without_a_future_says_why(string rule, string reason)
    {
        var answer = SeriesCalendar.First(Series(rule, used: 0), At("2026-11-20T12:00", Berlin));

        Assert.Null(answer.Next);
        Assert.Equal(reason, answer.EndedBecause);
    }

    [Fact]
    public void Row_33_without_a_due_date_the_first_one_is_the_day_of_creation() => Assert.Equal(
        Key("2026-11-20"),
        SeriesCalendar.First(Series("FREQ=WEEKLY", "2026-11-20", FromCompletion, allDay: true, used: 0), At("2026-11-20T15:00", Berlin)).Next);

    [Fact]
    public void Row_39_from_completion_with_a_weekday_takes_the_first_match_after_it() => Assert.Equal(
        Key("2026-11-16T09:00"),
        Complete(Series("FREQ=WEEKLY;BYDAY=MO", mode: FromCompletion), "2026-11-09T09:00", "2026-11-11T12:00").Next);

    [Theory]
    [InlineData("FREQ=DAILY", "2026-11-05T12:00", "2026-11-10T09:00")]
    [InlineData("FREQ=DAILY;INTERVAL=3", "2026-11-05T12:00", "2026-11-11T09:00")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO", "2026-11-01T12:00", "2026-11-16T09:00")]
    [InlineData("FREQ=MONTHLY", "2026-08-31T12:00", "2026-11-30T09:00")]
    public void From_completion_much_too_early_still_goes_beyond_the_key(string rule, string at, string next) =>
        Assert.Equal(Key(next), Complete(Series(rule, mode: FromCompletion), "2026-11-09T09:00", at).Next);

    [Fact]
    public void From_completion_steps_over_excluded_dates() => Assert.Equal(
        Key("2026-11-12T09:00"),
        Complete(Series("FREQ=DAILY", mode: FromCompletion, exDates: ["2026-11-10T09:00", "2026-11-11T09:00"]), "2026-11-09T09:00", "2026-11-09T12:00").Next);

    [Fact]
    public void From_completion_in_hours_counts_from_the_minute_of_completion() => Assert.Equal(
        Key("2026-11-09T15:20"),
        Complete(Series("FREQ=HOURLY;INTERVAL=3", mode: FromCompletion), "2026-11-09T09:00", "2026-11-09T12:20:30").Next);

    [Theory]
    [InlineData("FREQ=SECONDLY", "2226-11-09T09:00:01")]
    [InlineData("FREQ=MINUTELY;INTERVAL=7", "2226-11-09T09:06")]
    [InlineData("FREQ=HOURLY;INTERVAL=5", "2226-11-09T12:00")]
    [InlineData("FREQ=DAILY", "2226-11-10T09:00")]
    [InlineData("FREQ=WEEKLY", "2226-11-13T09:00")]
    [InlineData("FREQ=MONTHLY", "2226-12-09T09:00")]
    [InlineData("FREQ=YEARLY", "2227-11-09T09:00")]
    [InlineData("FREQ=YEARLY;INTERVAL=10000", null)]
    [InlineData("FREQ=DAILY;INTERVAL=10000", "2245-11-21T09:00")]
    public void From_completion_finds_the_first_whole_interval_after_a_key_far_ahead(string rule, string? next)
    {
        var series = Series(rule, mode: FromCompletion, zone: DateTimeZone.Utc);

        var answer = Complete(series, "2226-11-09T09:00", "2026-11-09T09:00");

        Assert.Equal(Key(next), answer.Next);
    }

    [Fact]
    public void The_present_moment_is_already_past_for_a_timed_occurrence() => Assert.Equal(
        Key("2026-11-23T09:00"),
        Complete(Series(), "2026-11-09T09:00", "2026-11-16T09:00").Next);

    private static List<string> Walk(SeriesDefinition series, int count)
    {
        var keys = new List<LocalDateTime>();
        var next = SeriesCalendar.First(series with { Used = 0 }, ZoneRules.StartOfDay(series.Start.Date, series.Zone));
        while (next.Next is { } key && keys.Count < count)
        {
            keys.Add(key);
            var onTime = ZoneRules.ToInstant(key, series.Zone);
            next = SeriesCalendar.Next(series with { Used = next.Used }, key, onTime, onTime);
        }

        Assert.Equal(SeriesCalendar.Preview(series).Take(keys.Count), keys);
        return keys.Select(key => key.ToString("uuuu-MM-dd", null)).ToList();
    }
}
