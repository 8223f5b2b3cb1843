using System.Diagnostics;
using NodaTime;
using Xunit;
using static TodoPlatform.Calendar.Tests.Given;

namespace TodoPlatform.Calendar.Tests;

/// <summary>Answers that must come at once, however far away. The bounds are those promised or generous; what is measured is in docs/budgets.md.</summary>
public sealed class RuleSpeedTests
{
    private const string EverySecond = "BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59;BYSECOND=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40";

    /// <summary>None of these matches from Monday, 2 January 2023 00:00 on.</summary>
    public static TheoryData<string> NeverMatching =>
    [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=4,6,9,11;BYMONTHDAY=31",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-30,-31",
        "FREQ=YEARLY;BYYEARDAY=1;BYMONTH=12",
        "FREQ=YEARLY;BYYEARDAY=100;BYMONTHDAY=31",
        "FREQ=YEARLY;INTERVAL=2;BYYEARDAY=366",
        "FREQ=YEARLY;INTERVAL=4;BYYEARDAY=-366",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=YEARLY;BYWEEKNO=20;BYMONTH=1;BYDAY=MO",
        "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
        "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6;BYDAY=MO;WKST=SU",
        "FREQ=YEARLY;BYDAY=MO;BYSETPOS=60",
        "FREQ=YEARLY;BYDAY=6MO,-6SU;BYMONTH=1,2,3",
        "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;INTERVAL=9999;BYMONTH=1;BYMONTHDAY=1",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;" + EverySecond,
        "FREQ=YEARLY;BYDAY=MO;BYMONTH=1;BYSETPOS=6",
        "FREQ=MONTHLY;BYMONTHDAY=8;BYDAY=1MO",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6",
        "FREQ=MONTHLY;BYDAY=6MO,7TU,-8WE",
        "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30,31",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTH=5",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTH=2,4;BYMONTHDAY=15",
        "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=8,-8",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
        "FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7,8,9,10,11,12;BYMINUTE=0,5,10,15,20,25,30,35,40,45;BYSETPOS=366",
        "FREQ=DAILY;UNTIL=19700101T000000Z",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=10000",
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=HOURLY;INTERVAL=168;BYDAY=TU",
        "FREQ=HOURLY;INTERVAL=24;BYHOUR=5",
        "FREQ=HOURLY;INTERVAL=2;BYHOUR=1,3,5",
        "FREQ=HOURLY;BYMINUTE=0,30;BYSETPOS=3",
        "FREQ=HOURLY;INTERVAL=9999;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MINUTELY;INTERVAL=2;BYMINUTE=1",
        "FREQ=MINUTELY;INTERVAL=1440;BYHOUR=5",
        "FREQ=MINUTELY;INTERVAL=10000;BYMINUTE=1",
        "FREQ=MINUTELY;INTERVAL=9973;BYYEARDAY=366;BYMONTHDAY=1",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SECONDLY;INTERVAL=2;BYSECOND=1",
        "FREQ=SECONDLY;INTERVAL=7;BYHOUR=0;BYMINUTE=0;BYSECOND=1;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SECONDLY;INTERVAL=3600;BYMINUTE=30",
        "FREQ=SECONDLY;INTERVAL=7200;BYHOUR=1,3,5,7,9,11,13,15,17,19,21,23",
        "FREQ=SECONDLY;INTERVAL=9973;BYYEARDAY=-366;BYMONTHDAY=31",
        "FREQ=SECONDLY;BYSECOND=0;BYSETPOS=2",
    ];

    [Theory]
    [MemberData(nameof(NeverMatching))]
    public void A_rule_that_never_matches_says_so_at_once(string text)
    {
        var start = Local("2023-01-02T00:00");
        var set = new RecurrenceSet(Rule(text), start, allDay: false, Berlin);

        Assert.Null(set.FirstNotBefore(start));
        Assert.InRange(Best(() => new RecurrenceSet(Rule(text), start, allDay: false, Berlin).FirstNotBefore(start)).TotalMilliseconds, 0, 50);
    }

    [Fact]
    public void Dates_that_never_match_are_told_at_once_too()
    {
        var start = Local("2023-01-02");
        foreach (var text in new[] { "FREQ=SECONDLY;INTERVAL=9973;BYMONTH=2;BYMONTHDAY=30", "FREQ=HOURLY;INTERVAL=168;BYDAY=TU", "FREQ=MINUTELY;BYYEARDAY=60;BYMONTH=4" })
        {
            var set = new RecurrenceSet(Rule(text), start, allDay: true, zone: null);
            Assert.Null(set.FirstNotBefore(start));
            Assert.InRange(Best(() => set.FirstNotBefore(start)).TotalMilliseconds, 0, 50);
        }
    }

    [Fact]
    public void Drawn_rules_made_impossible_are_told_at_once()
    {
        string[] frequencies = ["DAILY", "MONTHLY", "YEARLY", "HOURLY", "MINUTELY", "SECONDLY"];
        for (var round = 0; round < 300; round++)
        {
            var random = new RandomRules(12_000 + round);
            var frequency = frequencies[round % frequencies.Length];
            var drawn = round % frequencies.Length < 3 ? random.Dates(frequency, times: true) : random.Steps(frequency);
            var parts = drawn.ToString().Split(';').Where(part => !part.StartsWith("BYMONTH", StringComparison.Ordinal));
            var rule = Rule(string.Join(';', parts) + ";BYMONTH=2,4;BYMONTHDAY=31");
            var set = new RecurrenceSet(rule, random.Start(allDay: false), allDay: false, Berlin);

            Assert.Null(set.After(Local("1980-01-01T00:00")));
            var best = Best(() => set.After(Local("1980-01-01T00:00")));
            Assert.True(best.TotalMilliseconds < 50, $"{rule}: {best.TotalMilliseconds} ms");
        }
    }

    [Theory]
    [InlineData("FREQ=SECONDLY")]
    [InlineData("FREQ=SECONDLY;INTERVAL=7;BYSECOND=0,30;BYSETPOS=-1")]
    [InlineData("FREQ=MINUTELY;INTERVAL=7")]
    [InlineData("FREQ=MINUTELY;BYSECOND=10,20,30;BYSETPOS=2")]
    [InlineData("FREQ=HOURLY")]
    [InlineData("FREQ=HOURLY;INTERVAL=5;BYMINUTE=0,30")]
    [InlineData("FREQ=HOURLY;BYMINUTE=0,20,40;BYSETPOS=-1")]
    [InlineData("FREQ=DAILY")]
    [InlineData("FREQ=DAILY;INTERVAL=3;BYHOUR=9,18;BYSETPOS=2")]
    [InlineData("FREQ=DAILY;" + EverySecond)]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;" + EverySecond)]
    [InlineData("FREQ=YEARLY;BYDAY=20MO")]
    [InlineData("FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;" + EverySecond)]
    public void Centuries_ahead_is_a_jump(string text)
    {
        var set = new RecurrenceSet(Rule(text), Local("1970-01-01T00:00"), allDay: false, Berlin);
        var far = Local("2500-05-05T12:34");
        var instant = Utc("2500-05-05T12:34Z");

        Assert.InRange(set.After(far)!.Value, far, far.PlusYears(2));
        Assert.InRange(ZoneRules.ToInstant(set.After(instant)!.Value, Berlin), instant, instant + Duration.FromDays(731));
        Assert.InRange(Best(() => set.After(far)).TotalMilliseconds, 0, 20);
        Assert.InRange(Best(() => set.After(instant)).TotalMilliseconds, 0, 20);
    }

    /// <summary>COUNT has to be counted from the start: at most 10 000 occurrences, or the days up to the end of the calendar.</summary>
    [Theory]
    [InlineData("FREQ=SECONDLY;COUNT=10000", false)]
    [InlineData("FREQ=HOURLY;COUNT=10000;BYMINUTE=0,30;BYSETPOS=-1", false)]
    [InlineData("FREQ=DAILY;COUNT=10000", false)]
    [InlineData("FREQ=WEEKLY;COUNT=10000", false)]
    [InlineData("FREQ=MONTHLY;COUNT=10000;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", true)]
    [InlineData("FREQ=YEARLY;COUNT=10000", true)]
    [InlineData("FREQ=DAILY;COUNT=10000;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO", true)]
    [InlineData("FREQ=SECONDLY;COUNT=10000;BYHOUR=0;BYMINUTE=0;BYSECOND=0;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO", true)]
    public void With_COUNT_the_answer_costs_what_is_counted_and_no_more(string text, bool found)
    {
        var set = new RecurrenceSet(Rule(text), Local("1970-01-01T00:00"), allDay: false, Berlin);
        var far = Local("2500-05-05T12:34");

        Assert.Equal(found, set.After(far) is not null);
        Assert.InRange(Best(() => set.After(far)).TotalMilliseconds, 0, 200);
    }

    [Fact]
    public void A_window_next_to_a_change_of_the_clock_is_no_slower_with_seconds()
    {
        RecurrenceSet Until(string end) => new(Rule("FREQ=SECONDLY;UNTIL=" + end), Local("1970-01-01T00:00"), allDay: false, Berlin);
        var after = Until("20261025T023000Z");

        Assert.Equal(Local("2026-10-25T02:30"), after.After(Utc("2026-10-25T00:29:59Z")));
        Assert.Equal(Local("2026-10-25T03:00"), after.After(Utc("2026-10-25T00:59:59Z")));
        Assert.Equal(Local("2026-10-25T03:30"), after.After(Utc("2026-10-25T02:29:59Z")));
        Assert.Null(after.After(Utc("2026-10-25T02:30:00Z")));
        Assert.Equal(Local("2026-03-29T02:00"), after.After(Utc("2026-03-29T00:59:59Z")));
        Assert.Equal(Local("2026-03-29T02:30"), after.After(Utc("2026-03-29T01:29:59Z")));
        Assert.Equal(Local("2026-03-29T04:00"), after.After(Utc("2026-03-29T01:59:59Z")));

        // In the second pass of the hour every time of it has been, although the clock shows less than its end.
        var within = Until("20261025T013000Z");
        Assert.Equal(Local("2026-10-25T02:59:59"), within.After(Utc("2026-10-25T00:59:58Z")));
        Assert.Null(within.After(Utc("2026-10-25T00:59:59Z")));
        Assert.InRange(Best(() => within.After(Utc("2026-10-25T00:59:59Z"))).TotalMilliseconds, 0, 50);

        // The hour that the gap moves on and the next one are looked at second by second.
        Assert.InRange(Best(() => after.After(Utc("2026-03-29T01:59:59Z"))).TotalMilliseconds, 0, 500);
    }

    private static TimeSpan Best(Func<LocalDateTime?> action) => Enumerable.Range(0, 7).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed;
    });
}
