using NodaTime;

namespace TodoPlatform.Calendar.QuickAdd;

/// <summary>A date phrase.</summary>
/// <param name="End">The first word behind it.</param>
/// <param name="Date">What it means.</param>
/// <param name="Time">A time that the phrase brings along; another one in the line overrides it unless the phrase is exact.</param>
/// <param name="IsExact">The phrase is a moment, such as "in 2 hours".</param>
/// <param name="IsWeak">Only a date where the line ends or a token follows.</param>
/// <param name="IsImpossible">No calendar has this date, which is meaningless then.</param>
/// <param name="IsOrdinal">Nothing but a day of the month, which is weak whatever stands before it.</param>
internal readonly record struct DateMatch(
    int End, LocalDate Date, LocalTime? Time = null, bool IsExact = false, bool IsWeak = false, bool IsImpossible = false, bool IsOrdinal = false)
{
    public static DateMatch Impossible(int end) => new(end, default, IsImpossible: true);
}

/// <summary>Dates as calendars print them: 2027-07-06, 01.02.2027, 06/26/2027, sep 17th, 17 september 2027, the 27th.</summary>
internal static class CalendarDates
{
    /// <summary>Reads a date; one without a year is the first from <paramref name="from"/> on, that day included.</summary>
    public static DateMatch? Read(Line line, int at, LocalDate from, SlashDateOrder order)
    {
        if (Numeric(line, at, order) is { } numeric)
        {
            return numeric;
        }

        // "the 17th of september"
        var named = line.Core(at) == "the" && Vocabulary.DayOrdinal(line.After(at)) is not null ? at + 1 : at;
        if (ReadDay(line, named) is not { } day)
        {
            return DayOfMonth(line, named, from);
        }

        if (ReadYear(line, day.End - 1) is { } year)
        {
            return Exists(year, day.Month, day.Day) ? new DateMatch(day.End + 1, new LocalDate(year, day.Month, day.Day)) : DateMatch.Impossible(day.End + 1);
        }

        return Roll(from, day.Month, day.Day) is { } date ? new DateMatch(day.End, date) : DateMatch.Impossible(day.End);
    }

    /// <summary>A month and a day, in either order, without a year; the day may be one that the month does not have.</summary>
    public static (int End, int Month, int Day)? ReadDay(Line line, int at)
    {
        if (Vocabulary.Month(line.Core(at)) is { } month && (line.Joins(at) || line.JoinsBy(at, ".")) && Day(line.Core(at + 1)) is { } after && !IsHour(line, at + 1))
        {
            return (at + 2, month, after);
        }

        if (Day(line.Core(at)) is not { } day)
        {
            return null;
        }

        var named = line.After(at) == "of" ? at + 2 : at + 1;
        return line.Joins(named - 1) && Vocabulary.Month(line.Core(named)) is { } of ? (named + 1, of, day) : null;
    }

    /// <summary>29 February exists here: some year has it.</summary>
    public static bool Exists(int month, int day) => Exists(2000, month, day);

    private static bool Exists(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);

    private static int? Day(string word) => Vocabulary.DayOrdinal(word) ?? (Vocabulary.Digits(word, 2) is >= 1 and <= 31 and { } day ? day : null);

    /// <summary>"march 3 pm" has a time and no date.</summary>
    private static bool IsHour(Line line, int at) => line.After(at) is "am" or "pm" or "a.m." or "p.m.";

    private static int? ReadYear(Line line, int last) => line.Joins(last) || line.JoinsBy(last, ",") ? Vocabulary.Year(line.Core(last + 1)) : null;

    private static LocalDate? Roll(LocalDate from, int month, int day)
    {
        // Eight years hold a leap year, also around 1900 and 2100.
        for (var year = from.Year; year <= from.Year + 8; year++)
        {
            if (Exists(year, month, day) && new LocalDate(year, month, day) is var date && date >= from && year <= Vocabulary.LastYear)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>"27th": in the first month from <paramref name="from"/> on that has the day.</summary>
    private static DateMatch? DayOfMonth(Line line, int at, LocalDate from)
    {
        if (Vocabulary.DayOrdinal(line.Core(at)) is not { } day)
        {
            return null;
        }

        var month = new LocalDate(from.Year, from.Month, 1);
        while (day > CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month) || month.PlusDays(day - 1) < from)
        {
            month = month.PlusMonths(1);
        }

        return new DateMatch(at + 1, month.PlusDays(day - 1), IsWeak: true, IsOrdinal: true);
    }

    private static DateMatch? Numeric(Line line, int at, SlashDateOrder order)
    {
        var word = line.Core(at);
        if (word.Length is < 8 or > 10 || word.AsSpan().IndexOfAny("-./") is not (>= 0 and var first))
        {
            return null;
        }

        var separator = word[first];
        var parts = word.Split(separator);
        if (parts.Length != 3)
        {
            return null;
        }

        var yearFirst = parts[0].Length == 4;
        var (year, second, third) = yearFirst
            ? (Vocabulary.Year(parts[0]), Vocabulary.Digits(parts[1], 2), Vocabulary.Digits(parts[2], 2))
            : (Vocabulary.Year(parts[2]), Vocabulary.Digits(parts[0], 2), Vocabulary.Digits(parts[1], 2));
        var isKnown = separator switch
        {
            '-' => yearFirst && word.Length == 10,
            '.' => !yearFirst,
            _ => true,
        };
        if (!isKnown || year is not { } y || second is not { } one || third is not { } two)
        {
            return null;
        }

        var dayFirst = !yearFirst && (separator == '.' || order == SlashDateOrder.DayMonthYear);
        var (month, day) = dayFirst ? (two, one) : (one, two);
        return Exists(y, month, day) ? new DateMatch(at + 1, new LocalDate(y, month, day)) : DateMatch.Impossible(at + 1);
    }
}
