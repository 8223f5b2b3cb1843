using NodaTime;
using Xunit;
using static TodoPlatform.Calendar.Tests.Given;

namespace TodoPlatform.Calendar.Tests;

public sealed class ReminderTests
{
    [Theory]
    [InlineData("P1D", 1, 0, "P1D")]
    [InlineData("PT24H", 0, 86_400, "PT24H")]
    [InlineData("P2W", 14, 0, "P14D")]
    [InlineData("P1W2D", 9, 0, "P9D")]
    [InlineData("P1DT2H30M15S", 1, 9015, "P1DT2H30M15S")]
    [InlineData("PT90M", 0, 5400, "PT1H30M")]
    [InlineData("PT0S", 0, 0, "PT0S")]
    [InlineData("P0D", 0, 0, "PT0S")]
    public void Durations_keep_days_and_elapsed_time_apart(string text, int days, int seconds, string canonical)
    {
        Assert.True(ReminderOffset.TryParse(text, out var offset, out var problem));
        Assert.Null(problem);
        Assert.Equal(days, offset.Days);
        Assert.Equal(Duration.FromSeconds(seconds), offset.Elapsed);
        Assert.Equal(canonical, offset.ToString());
        Assert.Equal(offset, Before(canonical));
    }

    [Theory]
    [InlineData(null, "empty")]
    [InlineData("", "empty")]
    [InlineData("-P1D", "negative")]
    [InlineData("P-1D", "whole numbers")]
    [InlineData("P", "no number")]
    [InlineData("PT", "no number")]
    [InlineData("P1DT", "no number")]
    [InlineData("1D", "begins with P")]
    [InlineData("p1d", "begins with P")]
    [InlineData("P1Y", "Years and months")]
    [InlineData("P1M", "Years and months")]
    [InlineData("P1H", "not a unit here")]
    [InlineData("PT1D", "not a unit here")]
    [InlineData("P1D1W", "not in order")]
    [InlineData("PT1H1H", "not in order")]
    [InlineData("PT1HT1M", "whole numbers")]
    [InlineData("PT1.5H", "not a unit here")]
    [InlineData("P1", "whole numbers")]
    [InlineData("P9999999999D", "whole numbers")]
    [InlineData("P4000D", "longer than")]
    [InlineData("PT999999999H", "longer than")]
    [InlineData("PT1H ", "whole numbers")]
    public void Other_durations_are_refused_with_the_reason(string? text, string reason)
    {
        Assert.False(ReminderOffset.TryParse(text, out var offset, out var problem));
        Assert.Equal(ReminderOffset.Zero, offset);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_come_first_and_the_elapsed_part_after() => Assert.Equal(
        Utc("2026-03-28T06:00Z"),
        ReminderTimes.FireAt(Date("2026-03-29"), Time("09:00"), Berlin, Before("P1DT2H")));

    [Fact]
    public void A_day_before_that_falls_into_a_gap_is_moved_on() => Assert.Equal(
        Utc("2026-03-29T01:30Z"),
        ReminderTimes.FireAt(Date("2026-03-30"), Time("02:30"), Berlin, Before("P1D")));

    [Fact]
    public void An_absolute_reminder_is_its_local_time() =>
        Assert.Equal(Utc("2026-03-29T01:30Z"), ReminderTimes.FireAt(Local("2026-03-29T02:30"), Berlin));

    [Theory]
    [InlineData("22:00", "07:00", "2026-11-09T21:59", "2026-11-09T21:59")]
    [InlineData("22:00", "07:00", "2026-11-09T22:00", "2026-11-10T07:00")]
    [InlineData("22:00", "07:00", "2026-11-10T06:59", "2026-11-10T07:00")]
    [InlineData("22:00", "07:00", "2026-11-10T07:00", "2026-11-10T07:00")]
    [InlineData("12:00", "14:00", "2026-11-10T13:00", "2026-11-10T14:00")]
    [InlineData("12:00", "14:00", "2026-11-10T14:00", "2026-11-10T14:00")]
    [InlineData("12:00", "14:00", "2026-11-10T11:59", "2026-11-10T11:59")]
    [InlineData("09:00", "09:00", "2026-11-10T09:00", "2026-11-10T09:00")]
    [InlineData("22:00", "00:00", "2026-11-10T23:00", "2026-11-11T00:00")]
    public void Quiet_hours_include_their_start_and_not_their_end(string from, string to, string at, string expected) =>
        Assert.Equal(At(expected, Berlin), QuietHours.Defer(At(at, Berlin), Time(from), Time(to), Berlin));

    [Fact]
    public void An_end_that_has_passed_once_is_not_waited_for_when_clocks_go_back()
    {
        var secondPass = Utc("2026-10-25T01:15Z");
        Assert.Equal(Local("2026-10-25T02:15"), secondPass.InZone(Berlin).LocalDateTime);

        Assert.Equal(secondPass, QuietHours.Defer(secondPass, Time("22:00"), Time("02:30"), Berlin));
    }

    [Fact]
    public void Deferring_never_goes_back_and_is_done_once()
    {
        var random = new Random(7);
        foreach (var zone in new[] { Berlin, NewYork, LosAngeles, Tokyo })
        {
            for (var round = 0; round < 2000; round++)
            {
                var at = Utc("2026-01-01T00:00Z") + Duration.FromMinutes(random.Next(365 * 24 * 60));
                var (from, to) = (LocalTime.FromMinutesSinceMidnight(random.Next(1440)), LocalTime.FromMinutesSinceMidnight(random.Next(1440)));

                var deferred = QuietHours.Defer(at, from, to, zone);

                Assert.InRange(deferred, at, at + Duration.FromHours(25));
                Assert.Equal(deferred, QuietHours.Defer(deferred, from, to, zone));
            }
        }
    }

    [Fact]
    public void Snoozing_in_words()
    {
        Assert.Equal(At("2026-11-09T19:00", Berlin), SnoozeTimes.Tonight(At("2026-11-09T10:00", Berlin), Berlin));
        Assert.Null(SnoozeTimes.Tonight(At("2026-11-09T19:00", Berlin), Berlin));
        Assert.Equal(At("2026-11-10T09:00", Berlin), SnoozeTimes.Tomorrow(At("2026-11-09T23:59", Berlin), Berlin));
    }

    [Fact]
    public void A_timed_task_is_overdue_from_its_time_on()
    {
        Assert.Equal(Utc("2026-06-10T07:00Z"), Overdue.Since(Date("2026-06-10"), Time("09:00"), Berlin));
        Assert.True(Overdue.Is(Date("2026-06-10"), Time("09:00"), Berlin, Utc("2026-06-10T07:00Z")));
        Assert.False(Overdue.Is(Date("2026-06-10"), Time("09:00"), Berlin, Utc("2026-06-10T06:59Z")));
    }
}
