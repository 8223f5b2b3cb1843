using System.Globalization;
using NodaTime;

namespace TodoPlatform.Calendar;

/// <summary>The strict parser behind <see cref="RecurrenceRule.TryParse"/>. Parts come in any order; each at most once.</summary>
internal sealed class RuleParser
{
    private readonly string _text;
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<int>> _lists = new(StringComparer.Ordinal);
    private RuleFrequency? _frequency;
    private int _interval = 1;
    private int? _count;
    private RuleUntil? _until;
    private List<RuleWeekday> _byDay = [];
    private IsoDayOfWeek _weekStart = IsoDayOfWeek.Monday;
    private string? _calendar;
    private RuleSkip _skip;
    private RuleProblem? _problem;

    private RuleParser(string text) => _text = text;

    public static (RecurrenceRule? Rule, RuleProblem? Problem) Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return (null, new RuleProblem("empty", "The rule is empty.", 0));
        }

        if (text.Length > RecurrenceRule.MaximumLength)
        {
            return (null, new RuleProblem("tooLong", $"The rule is longer than {RecurrenceRule.MaximumLength} characters.", RecurrenceRule.MaximumLength));
        }

        var parser = new RuleParser(text);
        var rule = parser.ReadParts() && parser.CheckCombinations() ? parser.Build() : null;
        return (rule, parser._problem);
    }

    private RecurrenceRule Build() => new()
    {
        Frequency = _frequency!.Value,
        Interval = _interval,
        Count = _count,
        Until = _until,
        BySecond = List("BYSECOND"),
        ByMinute = List("BYMINUTE"),
        ByHour = List("BYHOUR"),
        ByDay = _byDay,
        ByMonthDay = List("BYMONTHDAY"),
        ByYearDay = List("BYYEARDAY"),
        ByWeekNo = List("BYWEEKNO"),
        ByMonth = List("BYMONTH"),
        BySetPos = List("BYSETPOS"),
        WeekStart = _weekStart,
        RScale = _calendar,
        Skip = _skip,
        Source = _text,
    };

    private IReadOnlyList<int> List(string part) => _lists.GetValueOrDefault(part, []);

    private bool Fail(string code, string message, int position)
    {
        _problem = new RuleProblem(code, message, position);
        return false;
    }

    private bool ReadParts()
    {
        var position = 0;
        while (true)
        {
            var end = _text.IndexOf(';', position);
            end = end < 0 ? _text.Length : end;
            if (!ReadPart(position, end))
            {
                return false;
            }

            if (end == _text.Length)
            {
                return true;
            }

            position = end + 1;
        }
    }

    private bool ReadPart(int position, int end)
    {
        if (position == end)
        {
            return Fail("emptyPart", "A part is empty.", position);
        }

        var equals = _text.IndexOf('=', position, end - position);
        if (equals < 0)
        {
            return Fail("noValue", "A part has no value.", position);
        }

        var name = _text[position..equals].ToUpperInvariant();
        if (name.Length == 0)
        {
            return Fail("noName", "A part has no name.", position);
        }

        if (equals + 1 == end)
        {
            return Fail("emptyValue", $"{Shown(name)} has an empty value.", end);
        }

        if (!_positions.TryAdd(name, position))
        {
            return Fail("repeatedPart", $"{Shown(name)} is given twice.", position);
        }

        return ReadValue(name, position, equals + 1, end);
    }

    private bool ReadValue(string name, int position, int start, int end) => name switch
    {
        "FREQ" => ReadFrequency(start, end),
        "INTERVAL" => ReadNumber(name, start, end, out _interval),
        "COUNT" => ReadCount(start, end),
        "UNTIL" => ReadUntil(start, end),
        "BYSECOND" => ReadList(name, start, end, 0, 60, 2, signed: false),
        "BYMINUTE" => ReadList(name, start, end, 0, 59, 2, signed: false),
        "BYHOUR" => ReadList(name, start, end, 0, 23, 2, signed: false),
        "BYDAY" => ReadWeekdays(start, end),
        "BYMONTHDAY" => ReadList(name, start, end, 1, 31, 2, signed: true),
        "BYYEARDAY" => ReadList(name, start, end, 1, 366, 3, signed: true),
        "BYWEEKNO" => ReadList(name, start, end, 1, 53, 2, signed: true),
        "BYMONTH" => ReadList(name, start, end, 1, 12, 2, signed: false),
        "BYSETPOS" => ReadList(name, start, end, 1, 366, 3, signed: true),
        "WKST" => ReadWeekStart(start, end),
        "RSCALE" => ReadCalendar(start, end),
        "SKIP" => ReadSkip(start, end),
        _ => Fail("unknownPart", $"{Shown(name)} is not a part of a rule.", position),
    };

    private bool ReadFrequency(int start, int end)
    {
        foreach (var frequency in Enum.GetValues<RuleFrequency>())
        {
            if (_text.AsSpan(start, end - start).Equals(frequency.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                _frequency = frequency;
                return true;
            }
        }

        return Fail("frequency", "FREQ must be SECONDLY, MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY or YEARLY.", start);
    }

    private bool ReadCount(int start, int end)
    {
        var good = ReadNumber("COUNT", start, end, out var count);
        _count = count;
        return good;
    }

    private bool ReadNumber(string name, int start, int end, out int number)
    {
        number = 0;
        for (var index = start; index < end; index++)
        {
            if (!char.IsAsciiDigit(_text[index]))
            {
                return Fail("notANumber", $"{name} must be a whole number.", index);
            }

            // The bound keeps the product inside an int however many digits follow.
            number = Math.Min((number * 10) + (_text[index] - '0'), RecurrenceRule.MaximumNumber + 1);
        }

        return number is >= 1 and <= RecurrenceRule.MaximumNumber
            || Fail("outOfRange", $"{name} must be between 1 and {RecurrenceRule.MaximumNumber}.", start);
    }

    private bool ReadList(string name, int start, int end, int lowest, int highest, int digits, bool signed)
    {
        var values = new SortedSet<int>();
        foreach (var (from, to) in Items(start, end))
        {
            if (!ReadItem(name, from, to, lowest, highest, digits, signed, out var value))
            {
                return false;
            }

            values.Add(value);
        }

        _lists[name] = values.ToArray();
        return true;
    }

    private bool ReadItem(string name, int from, int to, int lowest, int highest, int digits, bool signed, out int value)
    {
        value = 0;
        var at = from;
        var negative = false;
        if (signed && at < to && _text[at] is ('+' or '-'))
        {
            negative = _text[at] == '-';
            at++;
        }

        if (at == to)
        {
            return Fail("emptyItem", $"{name} has an empty item.", from);
        }

        for (var index = at; index < to; index++)
        {
            if (!char.IsAsciiDigit(_text[index]))
            {
                return Fail("notANumber", $"{name} must be a list of whole numbers.", index);
            }

            value = Math.Min((value * 10) + (_text[index] - '0'), 100_000);
        }

        if (to - at > digits || value < lowest || value > highest)
        {
            var range = signed ? $"±{lowest} to ±{highest}" : $"{lowest} to {highest}";
            return Fail("outOfRange", $"{name} takes numbers from {range}.", from);
        }

        value = negative ? -value : value;
        return true;
    }

    private bool ReadWeekdays(int start, int end)
    {
        var days = new HashSet<RuleWeekday>();
        foreach (var (from, to) in Items(start, end))
        {
            if (to - from < 2)
            {
                return Fail("weekday", "BYDAY takes MO, TU, WE, TH, FR, SA or SU, with or without a number before it.", from);
            }

            if (RuleNames.Weekday(_text.AsSpan(to - 2, 2)) is not { } day)
            {
                return Fail("weekday", "BYDAY takes MO, TU, WE, TH, FR, SA or SU, with or without a number before it.", from);
            }

            var ordinal = 0;
            if (to - from > 2 && !ReadItem("BYDAY", from, to - 2, 1, 53, 2, signed: true, out ordinal))
            {
                return false;
            }

            days.Add(new RuleWeekday(ordinal, day));
        }

        _byDay = days.OrderBy(day => day.Ordinal).ThenBy(day => day.Day).ToList();
        return true;
    }

    private IEnumerable<(int From, int To)> Items(int start, int end)
    {
        var from = start;
        while (true)
        {
            var comma = _text.IndexOf(',', from, end - from);
            yield return (from, comma < 0 ? end : comma);
            if (comma < 0)
            {
                yield break;
            }

            from = comma + 1;
        }
    }

    private bool ReadWeekStart(int start, int end)
    {
        if (RuleNames.Weekday(_text.AsSpan(start, end - start)) is not { } day)
        {
            return Fail("weekday", "WKST must be MO, TU, WE, TH, FR, SA or SU.", start);
        }

        _weekStart = day;
        return true;
    }

    private bool ReadCalendar(int start, int end)
    {
        _calendar = _text[start..end].ToUpperInvariant();
        return _calendar == "GREGORIAN" || Fail("calendar", "RSCALE supports only GREGORIAN.", start);
    }

    private bool ReadSkip(int start, int end)
    {
        foreach (var skip in Enum.GetValues<RuleSkip>())
        {
            if (_text.AsSpan(start, end - start).Equals(skip.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                _skip = skip;
                return true;
            }
        }

        return Fail("skip", "SKIP must be OMIT, BACKWARD or FORWARD.", start);
    }

    private bool ReadUntil(int start, int end)
    {
        var length = end - start;
        var utc = length == 16 && _text[end - 1] is ('Z' or 'z');
        if (length != 8 && length != 15 && !utc)
        {
            return Fail("until", "UNTIL must be a date (20261231) or a date-time (20261231T090000, with Z for UTC).", start);
        }

        if (!Digits(start, 8, out var day) || !TryDate(day, out var date))
        {
            return Fail("until", "UNTIL is not a date that exists.", start);
        }

        if (length == 8)
        {
            _until = RuleUntil.OnDate(date);
            return true;
        }

        if (_text[start + 8] is not ('T' or 't') || !Digits(start + 9, 6, out var clock)
            || clock / 10_000 > 23 || clock / 100 % 100 > 59 || clock % 100 > 60)
        {
            return Fail("until", "UNTIL is not a time that exists.", start + 8);
        }

        var time = new LocalTime(clock / 10_000, clock / 100 % 100, Math.Min(clock % 100, 59));
        _until = new RuleUntil(utc ? RuleUntilKind.Utc : RuleUntilKind.Local, date + time);
        return true;
    }

    private bool Digits(int start, int length, out int value)
    {
        value = 0;
        return _text.AsSpan(start, length).IndexOfAnyExceptInRange('0', '9') < 0
            && int.TryParse(_text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryDate(int digits, out LocalDate date)
    {
        var (year, month, day) = (digits / 10_000, digits / 100 % 100, digits % 100);
        var exists = year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
        date = exists ? new LocalDate(year, month, day) : default;
        return exists;
    }

    private bool CheckCombinations()
    {
        if (_frequency is not { } frequency)
        {
            return Fail("noFrequency", "FREQ is missing.", 0);
        }

        if (_count is not null && _until is not null)
        {
            return Fail("countAndUntil", "COUNT and UNTIL exclude each other.", Math.Max(_positions["COUNT"], _positions["UNTIL"]));
        }

        if (Has("BYSETPOS") && !_positions.Keys.Any(part => part.StartsWith("BY", StringComparison.Ordinal) && part != "BYSETPOS"))
        {
            return Fail("setPosition", "BYSETPOS needs another BY part.", _positions["BYSETPOS"]);
        }

        if (Has("BYWEEKNO") && frequency != RuleFrequency.Yearly)
        {
            return Fail("weekNumber", "BYWEEKNO goes only with FREQ=YEARLY.", _positions["BYWEEKNO"]);
        }

        if (Has("BYYEARDAY") && frequency is (RuleFrequency.Daily or RuleFrequency.Weekly or RuleFrequency.Monthly))
        {
            return Fail("yearDay", "BYYEARDAY does not go with FREQ=DAILY, WEEKLY or MONTHLY.", _positions["BYYEARDAY"]);
        }

        if (Has("BYMONTHDAY") && frequency == RuleFrequency.Weekly)
        {
            return Fail("monthDay", "BYMONTHDAY does not go with FREQ=WEEKLY.", _positions["BYMONTHDAY"]);
        }

        if (_byDay.Any(day => day.Ordinal != 0) && (frequency is not (RuleFrequency.Monthly or RuleFrequency.Yearly) || Has("BYWEEKNO")))
        {
            return Fail("ordinalWeekday", "A number before a weekday goes only with FREQ=MONTHLY or YEARLY, and not with BYWEEKNO.", _positions["BYDAY"]);
        }

        return !Has("SKIP") || Has("RSCALE") || Fail("skip", "SKIP needs RSCALE.", _positions["SKIP"]);
    }

    private bool Has(string part) => _positions.ContainsKey(part);

    private static string Shown(string name) => name.Length <= 20 ? name : name[..20] + "…";
}
