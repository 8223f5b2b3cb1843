using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Tasks.Domain.Filters;

/// <summary>Reads dates: in words (Todoist), as ISO 8601, and as date math (Vikunja).</summary>
internal static partial class FilterDates
{
    /// <summary>Single words that are dates.</summary>
    public static readonly IReadOnlyList<string> Words =
    [
        "today", "tomorrow", "yesterday", "next week", "next month", "next year",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ];

    private const string Expected = "a date such as today, friday, 2026-11-20, +3 days or now-1M";
    private const int MaxYears = 100;

    private static readonly Dictionary<string, FilterDate> Named = new()
    {
        ["today"] = new DayOffset(0, DateUnit.Day), ["tod"] = new DayOffset(0, DateUnit.Day),
        ["tomorrow"] = new DayOffset(1, DateUnit.Day), ["tom"] = new DayOffset(1, DateUnit.Day), ["yesterday"] = new DayOffset(-1, DateUnit.Day),
        ["next week"] = new NextPeriod(DateUnit.Week), ["next month"] = new NextPeriod(DateUnit.Month), ["next year"] = new NextPeriod(DateUnit.Year), ["first day"] = new NextPeriod(DateUnit.Month),
    };

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The date that stands behind a colon or an operator.</summary>
    public static Result<FilterDate> Read(string text, int position)
    {
        if (text.Length == 0)
        {
            return FilterErrors.At(position, 0, "Here a date is missing.", Expected, "today");
        }

        var date = TryRead(text, position);
        return date ?? FilterErrors.At(position, text.Length, $"\"{text}\" is no date.", Expected, FilterVocabulary.NearestDate(FilterVocabulary.Normalize(text)));
    }

    /// <summary>The date; a refusal when it is one that cannot be; null when it is something else.</summary>
    public static Result<FilterDate>? TryRead(string text, int position)
    {
        var phrase = FilterVocabulary.Normalize(text);
        if (Named.TryGetValue(phrase, out var named))
        {
            return named;
        }

        if (Array.FindIndex(Weekdays, day => day == phrase || (phrase.Length is >= 3 and <= 5 && day.StartsWith(phrase, StringComparison.Ordinal))) is var weekday and >= 0)
        {
            return new Weekday((IsoDayOfWeek)(weekday + 1));
        }

        if (phrase.StartsWith("now", StringComparison.Ordinal))
        {
            return NowMath.TryNormalize(string.Concat(text.Trim()[3..].Where(c => !char.IsWhiteSpace(c))), out var steps)
                ? new NowMath(steps)
                : FilterErrors.At(position, text.Length, $"\"{text}\" is no date math: at most 5 steps like +7d, -1M or /d, of s, m, h, d, w, M, y, none longer than {MaxYears} years.", Expected, "now+7d");
        }

        return TryReadIso(phrase, text, position) ?? TryReadOffset(phrase, text, position) ?? TryReadMonth(phrase, text, position) ?? TryReadTime(phrase, text, position);
    }

    /// <summary>The number of days in <c>7 days</c>, <c>next 7 days</c> and <c>2 weeks</c>; null when it is something else.</summary>
    public static Result<int>? TryReadDays(string phrase, string text, int position)
    {
        if (Span().Match(phrase) is not { Success: true } span)
        {
            return null;
        }

        var days = Number(span.Groups["count"].Value) * (span.Groups["unit"].Value == "week" ? 7 : 1);
        return days is >= 1 and <= MaxYears * 366 ? (int)days : FilterErrors.At(position, text.Length, $"A span has from 1 day to {MaxYears} years.", "a number of days", "7 days");
    }

    private static Result<FilterDate>? TryReadIso(string phrase, string text, int position)
    {
        if (Iso().Match(phrase) is not { Success: true } iso)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(iso.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || LocalMoments.CheckDate(day, "filter") is not null)
        {
            return FilterErrors.At(position, text.Length, $"\"{iso.Groups["day"].Value}\" is no day between {TaskLimits.FirstDate:yyyy-MM-dd} and {TaskLimits.LastDate:yyyy-MM-dd}.", Expected);
        }

        if (!iso.Groups["time"].Success)
        {
            return new FixedDay(day);
        }

        var zoned = iso.Groups["zone"].Success;
        if (zoned && DateTimeOffset.TryParse(phrase, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            return new FixedInstant(at.ToUniversalTime());
        }

        return !zoned && TimeOnly.TryParse(iso.Groups["time"].Value, CultureInfo.InvariantCulture, out var time)
            ? new TimeOnDay(new FixedDay(day), time)
            : FilterErrors.At(position, text.Length, $"\"{text}\" has no such time.", "a time like 2026-11-20T10:00:00Z");
    }

    private static Result<FilterDate>? TryReadOffset(string phrase, string text, int position)
    {
        if (Offset().Match(phrase) is not { Success: true } offset)
        {
            return null;
        }

        var back = offset.Groups["sign"].Value == "-" ^ offset.Groups["ago"].Success;
        var unit = offset.Groups["unit"].Value;
        var count = Number(offset.Groups["count"].Value);
        if (unit is "minute" or "min" or "hour")
        {
            return NowMath.TryNormalize(string.Create(CultureInfo.InvariantCulture, $"{(back ? '-' : '+')}{count}{(unit == "hour" ? 'h' : 'm')}"), out var steps) ? new NowMath(steps) : TooFar(text, position);
        }

        var (most, dateUnit) = unit switch
        {
            "day" => (MaxYears * 366, DateUnit.Day),
            "week" => (MaxYears * 53, DateUnit.Week),
            "month" => (MaxYears * 12, DateUnit.Month),
            _ => (MaxYears, DateUnit.Year),
        };
        return count > most ? TooFar(text, position) : count == 0 ? new DayOffset(0, DateUnit.Day) : new DayOffset((int)(back ? -count : count), dateUnit);
    }

    private static Error TooFar(string text, int position) => FilterErrors.At(position, text.Length, $"A date lies at most {MaxYears} years from now.", Expected);

    private static Result<FilterDate>? TryReadMonth(string phrase, string text, int position)
    {
        if (MonthDay().Match(phrase) is not { Success: true } match || Array.FindIndex(Months, known => match.Groups["month"].Value.StartsWith(known, StringComparison.Ordinal)) is not (var month and >= 0))
        {
            return null;
        }

        var day = (int)Number(match.Groups["day"].Value);
        var year = match.Groups["year"] is { Success: true } given ? (int)Number(given.Value) : (int?)null;
        if (day < 1 || day > DateTime.DaysInMonth(Math.Clamp(year ?? 2000, 1, 9999), month + 1) || (year is { } y && (y < TaskLimits.FirstDate.Year || y > TaskLimits.LastDate.Year)))
        {
            return FilterErrors.At(position, text.Length, $"There is no {text}.", Expected);
        }

        return year is { } known ? new FixedDay(new DateOnly(known, month + 1, day)) : new YearlyDay(month + 1, day);
    }

    private static Result<FilterDate>? TryReadTime(string phrase, string text, int position)
    {
        if (Time().Match(phrase) is not { Success: true } match || (!match.Groups["minute"].Success && !match.Groups["half"].Success))
        {
            return null;
        }

        if (TryRead(match.Groups["day"].Value, position) is not { Succeeded: true, Value: DayOffset or FixedDay or YearlyDay or Weekday or NextPeriod } day)
        {
            return null;
        }

        var (hour, minute, second, half) = ((int)Number(match.Groups["hour"].Value), (int)Number(match.Groups["minute"].Value), (int)Number(match.Groups["second"].Value), match.Groups["half"].Value);
        if (minute > 59 || second > 59 || hour > 23 || (half.Length > 0 && hour is < 1 or > 12))
        {
            return FilterErrors.At(position, text.Length, $"\"{text}\" has no such time.", "a time like 14:00 or 2pm");
        }

        hour = half switch { "am" => hour % 12, "pm" => (hour % 12) + 12, _ => hour };
        return new TimeOnDay(day.Value, new TimeOnly(hour, minute, second));
    }

    private static long Number(string digits) => digits.Length == 0 ? 0 : long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, int.MaxValue) : int.MaxValue;

    [GeneratedRegex(@"^(?:next )?(?<count>\d+) ?(?<unit>day|week)s?$")]
    private static partial Regex Span();

    [GeneratedRegex(@"^(?<day>\d{4}-\d{2}-\d{2})(?:t(?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(?<zone>z|[+-]\d{2}:\d{2})?)?$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:(?<sign>[+-]) ?|in )?(?<count>\d+) ?(?<unit>minute|min|hour|day|week|month|year)s?(?: (?:from now|(?<ago>ago)))?$")]
    private static partial Regex Offset();

    [GeneratedRegex(@"^(?:(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?|(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>[a-z]{3,9})\.?)(?:,? (?<year>\d{4}))?$")]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"^(?<day>.+?) (?:(?:at|@) ?)?(?<hour>\d{1,2})(?::(?<minute>\d{2})(?::(?<second>\d{2}))?)? ?(?<half>am|pm)?$")]
    private static partial Regex Time();
}
