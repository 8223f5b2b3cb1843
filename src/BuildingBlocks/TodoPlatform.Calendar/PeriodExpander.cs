using NodaTime;

namespace TodoPlatform.Calendar;

/// <summary>
/// Expands a rule on the nominal local time line, without COUNT, UNTIL and zone: candidates per period, filtered, limited by BYSETPOS.
/// Values are seconds since 1 January 0001 00:00 local. A rule that matches nothing ends after one full cycle of the Gregorian
/// calendar (400 years, times what INTERVAL needs to come round), and every rule at the end of the year 9998.
/// </summary>
internal sealed class PeriodExpander
{
    public const int SecondsPerDay = 86_400;
    private const int DaysPerCycle = 146_097;
    private static readonly int EndDay = new DateOnly(9999, 1, 1).DayNumber;

    private readonly RecurrenceRule _rule;
    private readonly DayFilter _filter;
    private readonly TimeSet _times;
    private readonly bool _allDay;
    private readonly int _startDay;
    private readonly long _start;
    private readonly LocalDate _startDate;

    public PeriodExpander(RecurrenceRule rule, LocalDateTime start, bool allDay)
    {
        _rule = rule;
        _allDay = allDay;
        _startDate = start.Date;
        var time = allDay ? LocalTime.Midnight : start.TimeOfDay;
        _filter = new DayFilter(rule, start.Date);
        _times = new TimeSet(rule, time, allDay);
        _start = ToSeconds(start.Date + time);
        _startDay = (int)(_start / SecondsPerDay);
    }

    public static long ToSeconds(LocalDateTime value) =>
        ((long)value.Date.ToDateOnly().DayNumber * SecondsPerDay) + (value.TimeOfDay.TickOfDay / NodaConstants.TicksPerSecond);

    public static LocalDateTime FromSeconds(long seconds) =>
        LocalDate.FromDateOnly(DateOnly.FromDayNumber((int)(seconds / SecondsPerDay)))
        + LocalTime.FromSecondsSinceMidnight((int)(seconds % SecondsPerDay));

    /// <summary>All matches at or after <paramref name="from"/> (and the start), strictly ascending, lazily.</summary>
    public IEnumerable<long> From(long from) => _filter.IsEmpty
        ? []
        : _rule.Frequency >= RuleFrequency.Daily ? ExpandDates(Math.Max(from, _start)) : ExpandTimes(Math.Max(from, _start));

    private IEnumerable<long> ExpandDates(long from)
    {
        var days = new List<int>();
        var frame = MonthFrame.Around(_startDay);
        var offsets = _times.Offsets;
        var cycle = Cycle();
        var limited = _rule.BySetPos.Count > 0;
        var candidates = 0L;
        long[] positions = [];
        var idle = 0;
        var last = -1L;
        for (var period = FirstPeriod((int)(from / SecondsPerDay)); idle <= cycle; period++)
        {
            days.Clear();
            if (!Fill(period, days, ref frame))
            {
                yield break;
            }

            idle++;
            if (days.Count == 0)
            {
                if (_rule.Frequency == RuleFrequency.Daily && !_filter.AllowsMonth(frame.Month))
                {
                    // The last day of this month that has its turn: the loop goes on with the next one.
                    var end = (frame.FirstDay + frame.Length - 1 - _startDay) / _rule.Interval;
                    idle += (int)(end - period);
                    period = end;
                }

                continue;
            }

            // Positions are computed, not listed: a day can have 86 400 candidates.
            if (limited && candidates != (long)days.Count * offsets.Length)
            {
                positions = Positions(_rule.BySetPos, (long)days.Count * offsets.Length);
            }

            candidates = (long)days.Count * offsets.Length;
            for (var index = limited ? 0 : FirstCandidate(days, offsets, from); index < (limited ? positions.Length : candidates); index++)
            {
                var position = limited ? positions[index] : index;
                var value = ((long)days[(int)(position / offsets.Length)] * SecondsPerDay) + offsets[position % offsets.Length];
                if (value >= from && value > last)
                {
                    idle = 0;
                    last = value;
                    yield return value;
                }
            }
        }
    }

    /// <summary>After how many periods the pattern of dates repeats exactly.</summary>
    private int Cycle()
    {
        var periods = _rule.Frequency switch
        {
            RuleFrequency.Yearly => 400,
            RuleFrequency.Monthly => 4800,
            RuleFrequency.Weekly => DaysPerCycle / 7,
            _ => DaysPerCycle,
        };
        return periods / Gcd(periods, _rule.Interval);
    }

    private long FirstPeriod(int fromDay)
    {
        var date = DateOnly.FromDayNumber(fromDay);
        var periods = _rule.Frequency switch
        {
            RuleFrequency.Yearly => date.Year - _startDate.Year,
            RuleFrequency.Monthly => ((date.Year - _startDate.Year) * 12) + date.Month - _startDate.Month,
            RuleFrequency.Weekly => (fromDay - FirstWeek()) / 7,
            _ => fromDay - _startDay,
        };

        // SKIP=FORWARD lets a period reach into the first day of the next one.
        return Math.Max(0, (periods / _rule.Interval) - (_rule.Skip == RuleSkip.Forward ? 1 : 0));
    }

    private int FirstWeek() => _startDay - (((int)_startDate.DayOfWeek - (int)_rule.WeekStart + 7) % 7);

    private bool Fill(long period, List<int> days, ref MonthFrame frame)
    {
        var step = period * _rule.Interval;
        switch (_rule.Frequency)
        {
            case RuleFrequency.Yearly:
                return FillMonths((_startDate.Year + step) * 12, 12, days);
            case RuleFrequency.Monthly:
                return FillMonths((_startDate.Year * 12L) + _startDate.Month - 1 + step, 1, days);
            case RuleFrequency.Weekly:
                return FillDays(FirstWeek() + (step * 7), 7, days, ref frame);
            default:
                return FillDays(_startDay + step, 1, days, ref frame);
        }
    }

    private bool FillMonths(long firstMonth, int count, List<int> days)
    {
        for (var index = firstMonth; index < firstMonth + count; index++)
        {
            var (year, month) = ((int)(index / 12), (int)(index % 12) + 1);
            if (year >= 9999)
            {
                return false;
            }

            if (!_filter.AllowsMonth(month))
            {
                continue;
            }

            var frame = MonthFrame.Of(year, month);
            for (var day = 1; day <= frame.Length; day++)
            {
                if (_filter.Matches(frame, day) && (days.Count == 0 || days[^1] < frame.FirstDay + day - 1))
                {
                    days.Add(frame.FirstDay + day - 1);
                }
            }

            if (_rule.Skip != RuleSkip.Omit)
            {
                AddMoved(frame, days);
            }
        }

        return true;
    }

    /// <summary>RFC 7529: a month day that this month does not have moves to its last day or to the first of the next month.</summary>
    private void AddMoved(in MonthFrame frame, List<int> days)
    {
        if (!_filter.HasMonthDayBeyond(frame.Length))
        {
            return;
        }

        var number = frame.FirstDay + frame.Length - (_rule.Skip == RuleSkip.Forward ? 0 : 1);
        var landing = MonthFrame.Around(number);
        if ((days.Count == 0 || days[^1] < number) && _filter.MatchesAround(landing, number - landing.FirstDay + 1))
        {
            days.Add(number);
        }
    }

    private bool FillDays(long firstDay, int count, List<int> days, ref MonthFrame frame)
    {
        for (var number = firstDay; number < firstDay + count; number++)
        {
            if (number >= EndDay)
            {
                return days.Count > 0;
            }

            // The week of a start in the first days of year 1 may begin before the calendar.
            if (number < 0)
            {
                continue;
            }

            if (!frame.Contains((int)number))
            {
                frame = MonthFrame.Around((int)number);
            }

            if (_filter.Matches(frame, (int)number - frame.FirstDay + 1))
            {
                days.Add((int)number);
            }
        }

        return true;
    }

    /// <summary>Where the candidates of a period reach "from": a year may have 31 million of them.</summary>
    private static long FirstCandidate(List<int> days, int[] offsets, long from)
    {
        var day = days.BinarySearch((int)(from / SecondsPerDay));
        if (day < 0)
        {
            return (long)~day * offsets.Length;
        }

        var offset = Array.BinarySearch(offsets, (int)(from % SecondsPerDay));
        return ((long)day * offsets.Length) + (offset < 0 ? ~offset : offset);
    }

    private static long[] Positions(IReadOnlyList<int> setPositions, long candidates) => setPositions
        .Select(position => position > 0 ? position - 1 : candidates + position)
        .Where(position => position >= 0 && position < candidates)
        .Distinct()
        .Order()
        .ToArray();

    private IEnumerable<long> ExpandTimes(long from)
    {
        var unit = _rule.Frequency switch { RuleFrequency.Hourly => 3600, RuleFrequency.Minutely => 60, _ => 1 };
        var interval = (long)unit * _rule.Interval;
        var origin = _start - (_start % unit);
        var offsets = _rule.BySetPos.Count == 0
            ? _times.Offsets
            : Positions(_rule.BySetPos, _times.Offsets.Length).Select(position => _times.Offsets[position]).ToArray();

        // Only days that are looked at count as idle: long intervals may need more than 400 years to come round.
        // The steps of a day depend only on where the first one falls: what is empty once stays empty.
        var empty = new bool[_rule.Interval];
        var frame = MonthFrame.Around(_startDay);
        var idle = 0;
        for (var day = (int)(from / SecondsPerDay); day < EndDay && idle <= DaysPerCycle && offsets.Length > 0; day++, idle++)
        {
            if (!frame.Contains(day))
            {
                frame = MonthFrame.Around(day);
            }

            if (!_filter.AllowsMonth(frame.Month))
            {
                day = frame.FirstDay + frame.Length - 1;
                continue;
            }

            var midnight = (long)day * SecondsPerDay;
            var residue = (((origin - midnight) % interval) + interval) % interval;
            if (residue >= SecondsPerDay)
            {
                // No step on this day: go on right before the day of the next one.
                day += (int)(residue / SecondsPerDay) - 1;
                continue;
            }

            if (empty[residue / unit] || !_filter.Matches(frame, day - frame.FirstDay + 1))
            {
                continue;
            }

            // A date occurs when a step falls on its midnight.
            var any = false;
            for (var step = FirstAllowed(residue, interval); step < (_allDay ? 1 : SecondsPerDay); step = FirstAllowed(step + interval, interval))
            {
                any = true;
                if (midnight + step + unit <= from)
                {
                    // Jump to the step that contains "from"; the loop re-aligns from there.
                    var jump = (from - midnight - step - unit) / interval;
                    step += Math.Max(0, jump - 1) * interval;
                    continue;
                }

                foreach (var offset in offsets)
                {
                    var value = midnight + step + offset;
                    if (value >= from)
                    {
                        idle = 0;
                        yield return value;
                    }
                }
            }

            empty[residue / unit] = !any;
        }
    }

    /// <summary>The first step at or after <paramref name="step"/> (and congruent to it) that the time parts allow; a day's length when none does.</summary>
    private long FirstAllowed(long step, long interval)
    {
        while (step < SecondsPerDay)
        {
            var length = Blocked((int)step);
            if (length == 0)
            {
                return step;
            }

            step += ((length + interval - 1) / interval) * interval;
        }

        return SecondsPerDay;
    }

    /// <summary>How many seconds from <paramref name="second"/> on are excluded for sure; 0 when the second is allowed.</summary>
    private int Blocked(int second)
    {
        if (_times.Hours is { } hours && !hours[second / 3600])
        {
            return 3600 - (second % 3600);
        }

        if (_rule.Frequency <= RuleFrequency.Minutely && _times.Minutes is { } minutes && !minutes[second / 60 % 60])
        {
            return 60 - (second % 60);
        }

        return _rule.Frequency == RuleFrequency.Secondly && _times.Seconds is { } seconds && !seconds[second % 60] ? 1 : 0;
    }

    private static int Gcd(int left, int right) => right == 0 ? left : Gcd(right, left % right);
}
