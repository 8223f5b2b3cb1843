using NodaTime;
using Xunit;

namespace TodoPlatform.Calendar.Tests;

public sealed class RulePropertyTests
{
    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "America/Santiago"];

    [Theory]
    [InlineData("DAILY")]
    [InlineData("WEEKLY")]
    [InlineData("MONTHLY")]
    [InlineData("YEARLY")]
    public void The_engine_agrees_with_looking_at_every_day(string frequency)
    {
        var random = new RandomRules(seed: 1000 + frequency.Length);
        var matched = 0;
        for (var round = 0; round < 300; round++)
        {
            var allDay = random.Chance(40);
            var rule = random.Dates(frequency, times: !allDay);
            var start = random.Start(allDay);
            var years = rule.Interval > 4 ? 12 : 5;
            var expected = BruteForce.Dates(rule, start, years);

            // The window of the slow reading ends inside a period: only what lies safely before is compared.
            var end = new LocalDate(start.Year + years - 1, 1, 1).AtMidnight().PlusDays(-14);
            var actual = new RecurrenceSet(rule, start, allDay, zone: null).Occurrences().TakeWhile(value => value < end).ToList();
            Assert.True(expected.Where(value => value < end).SequenceEqual(actual), $"{rule} from {start}");
            matched += actual.Count > 0 ? 1 : 0;
        }

        Assert.InRange(matched, 100, 300);
    }

    [Theory]
    [InlineData("HOURLY")]
    [InlineData("MINUTELY")]
    [InlineData("SECONDLY")]
    public void The_engine_agrees_with_taking_every_step(string frequency)
    {
        var random = new RandomRules(seed: 2000 + frequency.Length);
        var matched = 0;
        for (var round = 0; round < 150; round++)
        {
            var rule = random.Steps(frequency);
            var start = random.Start(allDay: false);
            var unit = frequency switch { "HOURLY" => 3600L, "MINUTELY" => 60L, _ => 1L };
            var expected = BruteForce.Steps(rule, start, steps: 6000).Take(rule.Count ?? int.MaxValue).ToList();
            var end = start.PlusSeconds(5999 * unit * rule.Interval);

            var actual = new RecurrenceSet(rule, start, allDay: false, zone: null).Occurrences().TakeWhile(value => value < end).ToList();

            Assert.True(expected.Where(value => value < end).SequenceEqual(actual), $"{rule} from {start}");
            matched += actual.Count > 0 ? 1 : 0;
        }

        Assert.InRange(matched, 40, 150);
    }

    [Theory]
    [InlineData("DAILY")]
    [InlineData("WEEKLY")]
    [InlineData("MONTHLY")]
    [InlineData("YEARLY")]
    [InlineData("HOURLY")]
    [InlineData("MINUTELY")]
    public void Asking_from_anywhere_is_the_same_as_reading_from_the_start(string frequency)
    {
        var random = new RandomRules(seed: 3000 + frequency.Length);
        for (var round = 0; round < 80; round++)
        {
            var steps = frequency is "HOURLY" or "MINUTELY";
            var rule = steps ? random.Steps(frequency) : random.Dates(frequency, times: true);
            var start = random.Start(allDay: false);
            var zone = random.Chance(20) ? null : DateTimeZoneProviders.Tzdb[Zones[random.Next(Zones.Length)]];
            var excluded = new RecurrenceSet(rule, start, allDay: false, zone).Occurrences().Take(6).Where(_ => random.Chance(30)).ToList();
            var added = new[] { random.Somewhere(start, 300) };
            var set = new RecurrenceSet(rule, start, allDay: false, zone, excluded, added);
            var all = set.Occurrences().Take(200).ToList();

            Assert.Equal(all.Distinct().Order(), all);
            Assert.Equal(all, all.Except(excluded));
            for (var probe = 0; probe < 8 && all.Count > 0; probe++)
            {
                var key = random.Chance(50) ? all[random.Next(all.Count)] : random.Somewhere(start, 400);
                if (key >= all[^1] && all.Count == 200)
                {
                    continue;
                }

                Assert.Equal(all.Cast<LocalDateTime?>().FirstOrDefault(value => value > key), set.After(key));
                Assert.Equal(all.Cast<LocalDateTime?>().FirstOrDefault(value => value >= key), set.FirstNotBefore(key));
            }
        }
    }

    [Fact]
    public void Completing_on_time_follows_the_preview_and_keys_only_grow()
    {
        var random = new RandomRules(seed: 4000);
        string[] frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
        for (var round = 0; round < 300; round++)
        {
            var allDay = random.Chance(50);
            var rule = random.Dates(frequencies[random.Next(4)], times: !allDay);
            var start = random.Start(allDay);
            var zone = DateTimeZoneProviders.Tzdb[Zones[random.Next(Zones.Length)]];
            var mode = random.Chance(50) ? RecurrenceMode.CatchUp : RecurrenceMode.Strict;
            var series = new SeriesDefinition(rule, start, allDay, zone, true, mode, random.Chance(50), [], 0);
            var preview = SeriesCalendar.Preview(series).Take(25).ToList();

            var keys = new List<LocalDateTime>();
            var next = SeriesCalendar.First(series, ZoneRules.StartOfDay(start.Date, zone) - Duration.FromHours(30));
            while (next.Next is { } key && keys.Count < 25)
            {
                keys.Add(key);
                var early = ZoneRules.ToInstant(key, zone) - Duration.FromSeconds(1);
                next = SeriesCalendar.Next(series with { Used = next.Used }, key, early, early);
            }

            Assert.True(preview.SequenceEqual(keys), $"{rule} from {start} in {zone}");
        }
    }

    [Fact]
    public void Whenever_it_is_completed_the_next_key_is_later_and_the_missed_ones_lie_between()
    {
        var random = new RandomRules(seed: 5000);
        string[] frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY", "HOURLY"];
        for (var round = 0; round < 900; round++)
        {
            var frequency = frequencies[random.Next(5)];
            var allDay = frequency != "HOURLY" && random.Chance(50);
            var rule = frequency == "HOURLY" ? random.Steps(frequency) : random.Dates(frequency, times: !allDay);
            var start = random.Start(allDay);
            var zone = DateTimeZoneProviders.Tzdb[Zones[random.Next(Zones.Length)]];
            var series = new SeriesDefinition(rule, start, allDay, zone, true, (RecurrenceMode)random.Next(3), random.Chance(30), [], 0);
            if (SeriesCalendar.Preview(series).Skip(random.Next(3)).Take(1).ToList() is not [var key])
            {
                continue;
            }

            var now = ZoneRules.ToInstant(random.Somewhere(key, 900).PlusDays(-300), zone);
            var answer = SeriesCalendar.Next(series, key, now, now);

            Assert.True(answer.Next is null || answer.Next > key, $"{rule} from {start}, {series.Mode}, {key} at {now}");
            Assert.Equal(answer.Next is null, answer.EndedBecause is not null);
            Assert.Equal(answer.Missed.Distinct().Order(), answer.Missed);
            Assert.All(answer.Missed, missed => Assert.True(missed > key && (answer.Next is null || missed < answer.Next)));
            Assert.InRange(answer.Missed.Count, 0, SeriesCalendar.MaximumMissed);
            Assert.Equal(answer.Used, 1 + answer.Missed.Count);
            if (series.Mode == RecurrenceMode.CatchUp && answer.Next is { } next)
            {
                Assert.True(allDay ? next.Date >= ZoneRules.Today(now, zone) : ZoneRules.ToInstant(next, zone) > now);
            }

            Assert.Equal(answer.Next, SeriesCalendar.Next(series, key, now, now).Next);
        }
    }
}
