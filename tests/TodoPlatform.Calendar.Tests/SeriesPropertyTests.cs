using NodaTime;
using Xunit;

namespace TodoPlatform.Calendar.Tests;

/// <summary>What holds for every series, whatever its rule and whenever its occurrences are closed. Seeded: a failure names its round.</summary>
public sealed class SeriesPropertyTests
{
    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "America/Santiago"];
    private static readonly string[] Frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY", "HOURLY"];

    [Fact]
    public void A_replayed_history_gives_the_same_state_and_keys_only_grow()
    {
        var closed = 0;
        for (var round = 0; round < 400; round++)
        {
            var series = Draw(new RandomRules(6000 + round));

            var history = Live(series, new RandomRules(7000 + round));

            Assert.Equal(history, Live(series, new RandomRules(7000 + round)));
            closed += history.Count;
            for (var index = 1; index < history.Count; index++)
            {
                var (before, after) = (history[index - 1], history[index]);
                Assert.True(after.Key is null || after.Key > before.Key || (after.Resumed && after.Key == before.Key), $"round {round}: {before.Key}, then {after.Key}");
                Assert.True(after.Used >= before.Used, $"round {round}: {after.Used} used after {before.Used}");
                Assert.True(series.Rule.Count is not { } count || after.Used < count || after.Key is null, $"round {round}: {after.Key} is open with COUNT used up");
            }
        }

        Assert.True(closed > 2_000, $"only {closed} occurrences");
    }

    [Fact]
    public void Every_key_that_opens_is_an_occurrence_of_the_rule()
    {
        for (var round = 0; round < 300; round++)
        {
            var series = Draw(new RandomRules(8000 + round)) with { Mode = round % 2 == 0 ? RecurrenceMode.CatchUp : RecurrenceMode.Strict };
            var set = new RecurrenceSet(series.EffectiveRule.WithCount(null), series.Start, series.AllDay, series.Zone, series.ExDates);

            foreach (var key in Live(series, new RandomRules(9000 + round)).Where(state => state.Key is not null).Select(state => state.Key!.Value))
            {
                Assert.Equal(key, set.FirstNotBefore(key));
            }
        }
    }

    [Fact]
    public void Completing_on_time_follows_the_preview_also_with_excluded_dates_COUNT_and_UNTIL()
    {
        var (counted, excluding) = (0, 0);
        for (var round = 0; round < 400; round++)
        {
            var random = new RandomRules(10_000 + round);
            var drawn = Draw(random) with { Mode = random.Chance(50) ? RecurrenceMode.CatchUp : RecurrenceMode.Strict };
            var series = drawn with { ExDates = SeriesCalendar.Preview(drawn with { ExDates = [] }).Take(12).Where(_ => random.Chance(30)).ToList() };
            var preview = SeriesCalendar.Preview(series).Take(20).ToList();

            var keys = new List<LocalDateTime>();
            var next = SeriesCalendar.First(series, ZoneRules.StartOfDay(series.Start.Date, series.Zone) - Duration.FromHours(30));
            while (next.Next is { } key && keys.Count < 20)
            {
                keys.Add(key);
                var early = ZoneRules.ToInstant(key, series.Zone) - Duration.FromSeconds(1);
                next = SeriesCalendar.Next(series with { Used = next.Used }, key, early, early);
            }

            Assert.True(preview.SequenceEqual(keys), $"round {round}: {series.Rule} from {series.Start} in {series.Zone}, without {string.Join(", ", series.ExDates)}");
            counted += series.Rule.Count is null || preview.Count == 0 ? 0 : 1;
            excluding += series.ExDates.Count > 0 ? 1 : 0;
        }

        Assert.True(counted > 30 && excluding > 200, $"{counted} with COUNT, {excluding} with excluded dates");
    }

    [Theory]
    [InlineData("DAILY")]
    [InlineData("WEEKLY")]
    [InlineData("HOURLY")]
    public void Plain_intervals_from_completion_follow_the_preview_when_completed_on_time(string frequency)
    {
        var random = new RandomRules(11_000 + frequency.Length);
        for (var round = 0; round < 60; round++)
        {
            var rule = RecurrenceRule.Parse($"FREQ={frequency};INTERVAL={1 + random.Next(20)};COUNT=15");
            // Hours from completion count from whole minutes.
            var start = random.Start(allDay: false).With(TimeAdjusters.TruncateToMinute);
            var series = new SeriesDefinition(rule, start, false, DateTimeZone.Utc, true, RecurrenceMode.FromCompletion, false, [], 0);

            var keys = new List<LocalDateTime>();
            for (var next = SeriesCalendar.First(series, start.InUtc().ToInstant() - Duration.FromDays(1)); next.Next is { } key;)
            {
                keys.Add(key);
                next = SeriesCalendar.Next(series with { Used = next.Used }, key, key.InUtc().ToInstant(), key.InUtc().ToInstant());
            }

            Assert.Equal(15, keys.Count);
            Assert.Equal(SeriesCalendar.Preview(series), keys);
        }
    }

    private static SeriesDefinition Draw(RandomRules random)
    {
        var frequency = Frequencies[random.Next(Frequencies.Length)];
        var allDay = frequency != "HOURLY" && random.Chance(40);
        var rule = frequency == "HOURLY" ? random.Steps(frequency) : random.Dates(frequency, times: !allDay);
        var zone = DateTimeZoneProviders.Tzdb[Zones[random.Next(Zones.Length)]];
        var series = new SeriesDefinition(rule, random.Start(allDay), allDay, zone, random.Chance(70), (RecurrenceMode)random.Next(3), random.Chance(30), [], 0);
        return series with { ExDates = SeriesCalendar.Preview(series).Take(8).Where(_ => random.Chance(20)).ToList() };
    }

    /// <summary>The life of a series: its occurrences are closed early, on time or late, and now and then it rests. What was open after each step.</summary>
    private static List<SeriesState> Live(SeriesDefinition series, RandomRules random)
    {
        var now = ZoneRules.StartOfDay(series.Start.Date, series.Zone);
        var states = new List<SeriesState>();
        var next = SeriesCalendar.First(series, now);
        for (var step = 0; step < 15; step++)
        {
            states.Add(new SeriesState(next.Next, next.Used, string.Join(' ', next.Missed), next.EndedBecause, states.Count > 0 && states[^1].Resting));
            if (next.Next is not { } key)
            {
                break;
            }

            var soon = ZoneRules.ToInstant(key, series.Zone) + Duration.FromMinutes(random.Next(20_000) - 10_000);
            now = soon > now ? soon : now + Duration.FromMinutes(random.Next(600));
            var state = series with { Used = next.Used };
            if (random.Chance(15))
            {
                states[^1] = states[^1] with { Resting = true };
                next = SeriesCalendar.Resume(state, key, now);
            }
            else
            {
                next = SeriesCalendar.Next(state, key, now, now);
            }
        }

        return states;
    }

    private sealed record SeriesState(LocalDateTime? Key, int Used, string Missed, string? EndedBecause, bool Resumed, bool Resting = false);
}
