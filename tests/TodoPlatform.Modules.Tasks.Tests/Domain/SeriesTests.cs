using NodaTime;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using Xunit;

namespace TodoPlatform.Modules.Tasks.Tests.Domain;

public sealed class SeriesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly Guid User = Guid.CreateVersion7();

    [Theory]
    [InlineData("FREQ=WEEKLY", "2026-11-23", "2026-11-23", 0)]
    [InlineData("FREQ=WEEKLY;BYDAY=TU", "2026-11-23", "2026-11-24", 0)]
    [InlineData("FREQ=WEEKLY;COUNT=10", "2026-11-02", "2026-11-23", 3)]
    [InlineData("FREQ=DAILY", "2026-11-20", "2026-11-20", 0)]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31", "2026-11-20", "2026-12-31", 0)]
    public void A_series_begins_with_its_first_match_not_in_the_past(string rule, string start, string first, int used)
    {
        var (series, key) = Begin(rule, new LocalMoment(DateOnly.Parse(start)));

        Assert.Equal(DateOnly.Parse(first), key.Date);
        Assert.Equal((used, 1L, 1L, 1), (series.Used, series.Version, series.Generation, series.LatestNumber));
    }

    [Theory]
    [InlineData("FREQ=DAILY;UNTIL=20261101", "rule-ended")]
    [InlineData("FREQ=DAILY;COUNT=3", "rule-ended")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "rule-never-matches")]
    [InlineData("FREQ=FORTNIGHTLY", "bad-rule")]
    [InlineData("FREQ=HOURLY", "bad-rule")]
    public void A_series_that_gives_nothing_is_refused(string rule, string code) =>
        Assert.Equal(code, Series.Begin(User, Guid.CreateVersion7(), new(rule, SeriesMode.CatchUp, false), new(new(2026, 11, 1)), Berlin, Now).Error!.Code);

    [Fact]
    public void Every_write_raises_the_version_and_what_voids_a_plan_raises_the_generation()
    {
        var (series, key) = Begin("FREQ=WEEKLY", new LocalMoment(new(2026, 11, 23)));

        foreach (var (write, raises) in ((Action, bool)[])
        [
            (() => series.Pause(Now), true), (() => series.Resume(Now), true), (() => series.Suspend(true, Now), true), (() => series.Suspend(false, Now), true),
            (() => series.Except(key, Now), false), (() => series.Advance(Guid.CreateVersion7(), 2, 1, Now), false), (() => series.End(Now), false), (() => series.Stop(Now), true),
        ])
        {
            var (version, generation) = (series.Version, series.Generation);
            write();
            Assert.Equal((version + 1, generation + (raises ? 1 : 0)), (series.Version, series.Generation));
        }

        Assert.True(series.IsOver);
    }

    [Fact]
    public void A_pinned_series_stays_in_its_zone_and_a_floating_one_follows_its_user()
    {
        var tokyo = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];
        var (pinned, _) = Begin("FREQ=DAILY", new LocalMoment(new(2026, 11, 23), new(9, 0), "Europe/Berlin"));
        var (floating, _) = Begin("FREQ=DAILY", new LocalMoment(new(2026, 11, 23), new(9, 0)));

        Assert.False(pinned.MoveToZone(tokyo, Now));
        Assert.True(floating.MoveToZone(tokyo, Now));
        Assert.False(floating.MoveToZone(tokyo, Now));
        Assert.Equal(("Europe/Berlin", "Asia/Tokyo"), (pinned.ToState().TimeZone, floating.ToState().TimeZone));
    }

    [Fact]
    public void Another_time_maps_keys_and_exceptions_by_date()
    {
        var (series, key) = Begin("FREQ=WEEKLY", new LocalMoment(new(2026, 11, 23), new(9, 0)));
        series.Except(new LocalMoment(new(2026, 12, 7), new(9, 0)), Now);

        var redefined = series.Redefine(new("FREQ=WEEKLY", SeriesMode.CatchUp, false), new(new(2026, 11, 23), new(10, 0)), key, new(new(2026, 11, 23), new(10, 0)), 0, new HashSet<LocalDateTime>(), Berlin, Now).Value;

        Assert.Equal(new LocalMoment(new(2026, 11, 23), new(10, 0)), redefined.Key);
        Assert.Empty(redefined.Dropped);
        Assert.Equal([new LocalMoment(new(2026, 12, 7), new(10, 0))], series.ExceptDates);
    }

    private static (Series Series, LocalMoment Key) Begin(string rule, LocalMoment start) =>
        Series.Begin(User, Guid.CreateVersion7(), new(rule, SeriesMode.CatchUp, false), start, Berlin, Now).Value;
}
