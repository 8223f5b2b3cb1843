using System.Globalization;
using NodaTime;

namespace TodoPlatform.Calendar.Tests;

/// <summary>Random rules that RFC 5545 allows; the same seed gives the same rules.</summary>
internal sealed class RandomRules(int seed)
{
    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    private readonly Random _random = new(seed);

    public LocalDateTime Start(bool allDay)
    {
        var date = new LocalDate(1990 + _random.Next(60), 1, 1).PlusDays(_random.Next(365));
        return allDay ? date.AtMidnight() : date + new LocalTime(_random.Next(24), _random.Next(60), _random.Next(4) * 15);
    }

    public LocalDateTime Somewhere(LocalDateTime start, int days) => start.PlusDays(_random.Next(days)).PlusMinutes(_random.Next(1440));

    public bool Chance(int percent) => _random.Next(100) < percent;

    public int Next(int limit) => _random.Next(limit);

    public RecurrenceRule Dates(string frequency, bool times)
    {
        var parts = new List<string> { "FREQ=" + frequency };
        Add(parts, 60, "INTERVAL", () => Text(1 + _random.Next(_random.Next(4) == 0 ? 30 : 4)));
        var weekNumbers = frequency == "YEARLY" && Chance(15);
        var yearDays = frequency == "YEARLY" && Chance(15);
        Add(parts, 25, "BYMONTH", () => List(3, () => Text(1 + _random.Next(12))));
        if (weekNumbers)
        {
            Add(parts, 100, "BYWEEKNO", () => List(3, () => Signed(53)));
        }

        if (yearDays)
        {
            Add(parts, 100, "BYYEARDAY", () => List(5, () => Signed(366)));
        }

        if (frequency != "WEEKLY")
        {
            Add(parts, 30, "BYMONTHDAY", () => List(4, () => Signed(31)));
        }

        var ordinals = frequency is "MONTHLY" or "YEARLY" && !weekNumbers && Chance(40);
        Add(parts, 45, "BYDAY", () => List(4, () => (ordinals ? Signed(frequency == "MONTHLY" ? 5 : 53) : "") + Weekdays[_random.Next(7)]));
        if (times)
        {
            Add(parts, 30, "BYHOUR", () => List(3, () => Text(_random.Next(24))));
            Add(parts, 20, "BYMINUTE", () => List(3, () => Text(_random.Next(60))));
            Add(parts, 10, "BYSECOND", () => List(2, () => Text(_random.Next(60))));
        }

        return Finish(parts);
    }

    public RecurrenceRule Steps(string frequency)
    {
        var parts = new List<string> { "FREQ=" + frequency };
        Add(parts, 80, "INTERVAL", () => Text(1 + _random.Next(_random.Next(3) == 0 ? 5000 : 50)));
        Add(parts, 15, "BYMONTH", () => List(8, () => Text(1 + _random.Next(12))));
        Add(parts, 10, "BYYEARDAY", () => List(9, () => Signed(366)));
        Add(parts, 20, "BYMONTHDAY", () => List(9, () => Signed(31)));
        Add(parts, 30, "BYDAY", () => List(4, () => Weekdays[_random.Next(7)]));
        Add(parts, 30, "BYHOUR", () => List(6, () => Text(_random.Next(24))));
        Add(parts, 30, "BYMINUTE", () => List(6, () => Text(_random.Next(60))));
        Add(parts, 30, "BYSECOND", () => List(6, () => Text(_random.Next(60))));
        return Finish(parts);
    }

    private RecurrenceRule Finish(List<string> parts)
    {
        if (parts.Exists(part => part.StartsWith("BY", StringComparison.Ordinal)))
        {
            Add(parts, 20, "BYSETPOS", () => List(2, () => Signed(6)));
        }

        Add(parts, 30, "WKST", () => Weekdays[_random.Next(7)]);
        if (Chance(20))
        {
            Add(parts, 100, "COUNT", () => Text(1 + _random.Next(40)));
        }
        else
        {
            Add(parts, 20, "UNTIL", () => Text(1990 + _random.Next(70)) + "0615T120000");
        }

        return RecurrenceRule.Parse(string.Join(';', parts));
    }

    private void Add(List<string> parts, int percent, string name, Func<string> value)
    {
        if (Chance(percent))
        {
            parts.Add($"{name}={value()}");
        }
    }

    private string List(int most, Func<string> item) =>
        string.Join(',', Enumerable.Range(0, 1 + _random.Next(most)).Select(_ => item()).Distinct());

    private string Signed(int most) => (Chance(35) ? "-" : "") + Text(1 + _random.Next(most));

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
