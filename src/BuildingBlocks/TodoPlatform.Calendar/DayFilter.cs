using NodaTime;

namespace TodoPlatform.Calendar;

/// <summary>
/// Decides whether one day matches the date parts of a rule. What the rule leaves open comes from the start (RFC 5545 §3.3.10):
/// a monthly rule without date parts keeps the day of the month, a yearly one the day and the month, a weekly one the weekday.
/// </summary>
internal sealed class DayFilter
{
    private readonly uint _months = uint.MaxValue;
    private readonly (ulong FromStart, ulong FromEnd)? _monthDays;
    private readonly (bool[] FromStart, bool[] FromEnd)? _yearDays;
    private readonly (ulong FromStart, ulong FromEnd)? _weeks;
    private readonly uint? _weekdays;
    private readonly RuleWeekday[] _ordinals = [];
    private readonly bool _ordinalsInMonth;
    private readonly int _weekStart;

    public DayFilter(RecurrenceRule rule, LocalDate start)
    {
        _weekStart = (int)rule.WeekStart;
        var months = rule.ByMonth;
        var monthDays = rule.ByMonthDay;
        var weekdays = rule.ByDay.Where(day => day.Ordinal == 0).Select(day => (int)day.Day).ToList();
        _ordinals = rule.ByDay.Where(day => day.Ordinal != 0).ToArray();
        _ordinalsInMonth = rule.Frequency == RuleFrequency.Monthly || months.Count > 0;

        var open = rule.ByDay.Count + monthDays.Count + rule.ByYearDay.Count == 0;
        if (open && (rule.ByWeekNo.Count > 0 || rule.Frequency == RuleFrequency.Weekly))
        {
            weekdays.Add((int)start.DayOfWeek);
        }
        else if (open && rule.Frequency is (RuleFrequency.Monthly or RuleFrequency.Yearly))
        {
            monthDays = [start.Day];
            months = rule.Frequency == RuleFrequency.Yearly && months.Count == 0 ? [start.Month] : months;
        }

        if (months.Count > 0)
        {
            _months = months.Aggregate(0u, (mask, month) => mask | (1u << month));
        }

        // A month that never has any of the days need not be looked at, except where a missing day moves.
        if (monthDays.Count > 0 && rule.Skip == RuleSkip.Omit)
        {
            _months &= Enumerable.Range(1, 12)
                .Where(month => monthDays.Any(day => Math.Abs(day) <= DateTime.DaysInMonth(2000, month)))
                .Aggregate(0u, (mask, month) => mask | (1u << month));
        }

        _monthDays = Masks(monthDays);
        _weeks = Masks(rule.ByWeekNo);
        _yearDays = rule.ByYearDay.Count == 0 ? null : (Flags(rule.ByYearDay, 1), Flags(rule.ByYearDay, -1));
        if (weekdays.Count + _ordinals.Length > 0)
        {
            _weekdays = weekdays.Aggregate(0u, (mask, day) => mask | (1u << day));
        }
    }

    /// <summary>True when no month has any of the days: nothing ever matches.</summary>
    public bool IsEmpty => _months == 0;

    public bool AllowsMonth(int month) => (_months >> month & 1) == 1;

    /// <summary>True when a wanted day of the month does not exist in a month of this length.</summary>
    public bool HasMonthDayBeyond(int length) => _monthDays is { } days && days.FromStart >> (length + 1) != 0;

    public bool Matches(in MonthFrame frame, int day) => AllowsMonth(frame.Month) && MatchesMonthDay(frame, day) && MatchesAround(frame, day);

    /// <summary>All date parts except BYMONTH and BYMONTHDAY.</summary>
    public bool MatchesAround(in MonthFrame frame, int day)
    {
        var number = frame.FirstDay + day - 1;
        return (_weekdays is not { } weekdays || MatchesWeekday(frame, day, number, weekdays))
            && (_yearDays is not { } yearDays || MatchesYearDay(frame, number, yearDays))
            && (_weeks is not { } weeks || MatchesWeek(frame, number, weeks));
    }

    private bool MatchesMonthDay(in MonthFrame frame, int day) =>
        _monthDays is not { } days || (days.FromStart >> day & 1) == 1 || (days.FromEnd >> (frame.Length - day + 1) & 1) == 1;

    private static bool MatchesYearDay(in MonthFrame frame, int number, (bool[] FromStart, bool[] FromEnd) days)
    {
        var day = number - frame.YearFirstDay + 1;
        return days.FromStart[day] || days.FromEnd[frame.YearLength - day + 1];
    }

    private bool MatchesWeekday(in MonthFrame frame, int day, int number, uint weekdays)
    {
        var weekday = (number % 7) + 1;
        if ((weekdays >> weekday & 1) == 1)
        {
            return true;
        }

        if (_ordinals.Length == 0)
        {
            return false;
        }

        var (position, length) = _ordinalsInMonth ? (day, frame.Length) : (number - frame.YearFirstDay + 1, frame.YearLength);
        var fromStart = ((position - 1) / 7) + 1;
        var fromEnd = -(((length - position) / 7) + 1);
        foreach (var ordinal in _ordinals)
        {
            if ((int)ordinal.Day == weekday && (ordinal.Ordinal == fromStart || ordinal.Ordinal == fromEnd))
            {
                return true;
            }
        }

        return false;
    }

    private bool MatchesWeek(in MonthFrame frame, int number, (ulong FromStart, ulong FromEnd) weeks)
    {
        // The fourth day of a week decides which year the week belongs to.
        var weekday = (number % 7) + 1;
        var fourth = number - ((weekday - _weekStart + 7) % 7) + 3;
        var first = frame.YearFirstDay;
        var length = frame.YearLength;
        if (fourth < first)
        {
            length = DateTime.IsLeapYear(Math.Max(frame.Year - 1, 1)) ? 366 : 365;
            first -= length;
        }
        else if (fourth >= first + length)
        {
            first += length;
            length = DateTime.IsLeapYear(Math.Min(frame.Year + 1, 9999)) ? 366 : 365;
        }

        var fromStart = ((fourth - first) / 7) + 1;
        var fromEnd = ((first + length - 1 - fourth) / 7) + 1;
        return (weeks.FromStart >> fromStart & 1) == 1 || (weeks.FromEnd >> fromEnd & 1) == 1;
    }

    private static (ulong FromStart, ulong FromEnd)? Masks(IReadOnlyList<int> values) => values.Count == 0
        ? null
        : (values.Where(value => value > 0).Aggregate(0ul, (mask, value) => mask | (1ul << value)),
            values.Where(value => value < 0).Aggregate(0ul, (mask, value) => mask | (1ul << -value)));

    private static bool[] Flags(IReadOnlyList<int> values, int sign)
    {
        var flags = new bool[367];
        foreach (var value in values.Where(value => value * sign > 0))
        {
            flags[value * sign] = true;
        }

        return flags;
    }
}
