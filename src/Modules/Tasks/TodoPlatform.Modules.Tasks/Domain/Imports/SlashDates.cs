using System.Globalization;
using System.Text.RegularExpressions;
using TodoPlatform.Modules.Accounts.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>Dates as tables have them. Which number of a slash date is the day, the file itself shows as soon as one of them is greater than twelve; else the user's preference says it.</summary>
internal sealed partial class SlashDates(DateOrder order)
{
    /// <summary>What the dates of one file show.</summary>
    public static SlashDates Of(IEnumerable<string> dates, DateOrder preference)
    {
        var (dayFirst, monthFirst) = (false, false);
        foreach (var date in dates)
        {
            if (Slashes().Match(date) is { Success: true } match)
            {
                dayFirst |= Number(match, 1) > 12;
                monthFirst |= Number(match, 2) > 12;
            }
        }

        return new SlashDates(dayFirst == monthFirst ? preference : dayFirst ? DateOrder.DayMonthYear : DateOrder.MonthDayYear);
    }

    /// <summary>2026-12-31, 31.12.2026, and with slashes in the order of the file; a time behind it is left out.</summary>
    public bool TryDate(string text, out DateOnly date)
    {
        date = default;
        text = text.Trim();
        return DateOnly.TryParseExact(text.Length > 10 && text[10] is 'T' or ' ' ? text[..10] : text, ["yyyy-MM-dd", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            || (Dots().Match(text) is { Success: true } dots && TryMake(Year(dots), Number(dots, 2), Number(dots, 1), out date))
            || (Slashes().Match(text) is { Success: true } slashes && (order == DateOrder.DayMonthYear
                ? TryMake(Year(slashes), Number(slashes, 2), Number(slashes, 1), out date)
                : TryMake(Year(slashes), Number(slashes, 1), Number(slashes, 2), out date)));
    }

    private static bool TryMake(int year, int month, int day, out DateOnly date)
    {
        var exists = month is >= 1 and <= 12 && year is >= 1 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = exists ? new DateOnly(year, month, day) : default;
        return exists;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Year(Match match) => Number(match, 3) is var year && match.Groups[3].Length == 2 ? 2000 + year : year;

    [GeneratedRegex(@"^([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}|[0-9]{2})(?![0-9])")]
    private static partial Regex Slashes();

    [GeneratedRegex(@"^([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4}|[0-9]{2})(?![0-9])")]
    private static partial Regex Dots();
}
