using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using NodaTime;

namespace TodoPlatform.Calendar;

/// <summary>How often the period of a rule repeats, from the shortest to the longest.</summary>
public enum RuleFrequency
{
    Secondly,
    Minutely,
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// <summary>One item of BYDAY. <paramref name="Ordinal"/> 0 means every such weekday of the period; 1 the first, -1 the last (±1…±53).</summary>
public readonly record struct RuleWeekday(int Ordinal, IsoDayOfWeek Day);

/// <summary>What an UNTIL value is: a date, a local date-time, or a UTC date-time.</summary>
public enum RuleUntilKind
{
    Date,
    Local,
    Utc,
}

/// <summary>The inclusive end of a rule. For <see cref="RuleUntilKind.Date"/> the time of <paramref name="Value"/> is midnight; for <see cref="RuleUntilKind.Utc"/> the value is the wall clock in UTC.</summary>
public readonly record struct RuleUntil(RuleUntilKind Kind, LocalDateTime Value)
{
    /// <summary>The whole local day is inside the rule.</summary>
    public static RuleUntil OnDate(LocalDate date) => new(RuleUntilKind.Date, date.AtMidnight());

    /// <summary>The end as a point in time, whole seconds (fractions are cut off).</summary>
    public static RuleUntil At(Instant instant) => new(RuleUntilKind.Utc, instant.InUtc().LocalDateTime.With(TimeAdjusters.TruncateToSecond));
}

/// <summary>Why a rule is refused. <paramref name="Code"/> is stable and machine-readable, <paramref name="Position"/> is the zero-based index in the rule's text.</summary>
public sealed record RuleProblem(string Code, string Message, int Position);

/// <summary>
/// A parsed RFC 5545 recurrence rule. Immutable; two rules are equal when their canonical texts are.
/// Lists are sorted and free of repeats, so that <see cref="ToString"/> is canonical and parses back to an equal rule.
/// </summary>
public sealed class RecurrenceRule : IEquatable<RecurrenceRule>
{
    /// <summary>The longest accepted text, in characters.</summary>
    public const int MaximumLength = 512;

    /// <summary>The highest accepted COUNT and INTERVAL.</summary>
    public const int MaximumNumber = 10_000;

    private string? _text;

    internal RecurrenceRule()
    {
    }

    private RecurrenceRule(RecurrenceRule other)
    {
        Frequency = other.Frequency;
        Interval = other.Interval;
        Count = other.Count;
        Until = other.Until;
        BySecond = other.BySecond;
        ByMinute = other.ByMinute;
        ByHour = other.ByHour;
        ByDay = other.ByDay;
        ByMonthDay = other.ByMonthDay;
        ByYearDay = other.ByYearDay;
        ByWeekNo = other.ByWeekNo;
        ByMonth = other.ByMonth;
        BySetPos = other.BySetPos;
        WeekStart = other.WeekStart;
        RScale = other.RScale;
        Skip = other.Skip;
    }

    public RuleFrequency Frequency { get; internal init; }

    /// <summary>1…10 000.</summary>
    public int Interval { get; internal init; } = 1;

    /// <summary>1…10 000, or null when COUNT does not end the rule.</summary>
    public int? Count { get; internal init; }

    public RuleUntil? Until { get; internal init; }

    /// <summary>0…60; 60 is evaluated as 59.</summary>
    public IReadOnlyList<int> BySecond { get; internal init; } = [];

    public IReadOnlyList<int> ByMinute { get; internal init; } = [];

    public IReadOnlyList<int> ByHour { get; internal init; } = [];

    public IReadOnlyList<RuleWeekday> ByDay { get; internal init; } = [];

    /// <summary>±1…±31; negative values count from the end of the month.</summary>
    public IReadOnlyList<int> ByMonthDay { get; internal init; } = [];

    /// <summary>±1…±366; negative values count from the end of the year.</summary>
    public IReadOnlyList<int> ByYearDay { get; internal init; } = [];

    /// <summary>±1…±53; negative values count from the end of the year.</summary>
    public IReadOnlyList<int> ByWeekNo { get; internal init; } = [];

    public IReadOnlyList<int> ByMonth { get; internal init; } = [];

    /// <summary>±1…±366; negative values count from the end of the period.</summary>
    public IReadOnlyList<int> BySetPos { get; internal init; } = [];

    public IsoDayOfWeek WeekStart { get; internal init; } = IsoDayOfWeek.Monday;

    /// <summary>The RFC 7529 calendar, only GREGORIAN; null when the rule does not name one.</summary>
    public string? RScale { get; internal init; }

    /// <summary>What happens to month days that do not exist (RFC 7529).</summary>
    public RuleSkip Skip { get; internal init; }

    /// <summary>The text the rule was parsed from: problems of the policy point into it.</summary>
    internal string? Source { get; init; }

    /// <summary>True when some part selects dates, so that the start's own date does not.</summary>
    public bool SelectsDates => ByDay.Count + ByMonthDay.Count + ByYearDay.Count + ByWeekNo.Count + ByMonth.Count > 0;

    /// <summary>True when some part selects times of day.</summary>
    public bool SelectsTimes => ByHour.Count + ByMinute.Count + BySecond.Count > 0;

    /// <summary>Parses strictly: anything RFC 5545 does not allow is refused with the reason and position. Never throws.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RecurrenceRule? rule, [NotNullWhen(false)] out RuleProblem? problem)
    {
        (rule, problem) = RuleParser.Parse(text);
        return rule is not null;
    }

    /// <summary>Parses a rule known to be good.</summary>
    /// <exception cref="FormatException">The text is refused.</exception>
    public static RecurrenceRule Parse(string text) =>
        TryParse(text, out var rule, out var problem) ? rule : throw new FormatException(problem.Message);

    /// <summary>A copy ending after <paramref name="count"/> occurrences (null: without COUNT). A number removes UNTIL.</summary>
    public RecurrenceRule WithCount(int? count)
    {
        if (count is < 1 or > MaximumNumber)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, "COUNT must be between 1 and 10000.");
        }

        return new RecurrenceRule(this) { Count = count, Until = count is null ? Until : null };
    }

    /// <summary>A copy ending at <paramref name="until"/>, inclusive (null: without UNTIL). A value removes COUNT.</summary>
    public RecurrenceRule WithUntil(RuleUntil? until) =>
        new(this) { Until = until, Count = until is null ? Count : null };

    /// <summary>A copy without COUNT and UNTIL.</summary>
    public RecurrenceRule WithoutEnd() => new(this) { Until = null, Count = null };

    internal RecurrenceRule WithMonthDays(
        RuleFrequency frequency, IReadOnlyList<int> months, IReadOnlyList<int> monthDays, IReadOnlyList<int> positions) =>
        new(this) { Frequency = frequency, ByMonth = months, ByMonthDay = monthDays, BySetPos = positions };

    /// <summary>Where the part stands in the text the rule came from.</summary>
    internal int PositionOf(string part)
    {
        var at = (Source ?? ToString()).IndexOf(part + "=", StringComparison.OrdinalIgnoreCase);
        return Math.Max(at, 0);
    }

    public bool Equals(RecurrenceRule? other) => other is not null && ToString() == other.ToString();

    public override bool Equals(object? obj) => Equals(obj as RecurrenceRule);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The canonical text: upper case, fixed order of parts, sorted lists, defaults left out.</summary>
    public override string ToString() => _text ??= Write();

    private string Write()
    {
        var text = new StringBuilder();
        if (RScale is not null)
        {
            text.Append("RSCALE=").Append(RScale).Append(';');
        }

        text.Append("FREQ=").Append(Frequency.ToString().ToUpperInvariant());
        if (Count is { } count)
        {
            text.Append(CultureInfo.InvariantCulture, $";COUNT={count}");
        }

        if (Until is { } until)
        {
            text.Append(";UNTIL=").Append(RuleNames.Write(until));
        }

        if (Interval != 1)
        {
            text.Append(CultureInfo.InvariantCulture, $";INTERVAL={Interval}");
        }

        Append(text, "BYSECOND", BySecond);
        Append(text, "BYMINUTE", ByMinute);
        Append(text, "BYHOUR", ByHour);
        Append(text, "BYDAY", ByDay.Select(RuleNames.Write).ToList());
        Append(text, "BYMONTHDAY", ByMonthDay);
        Append(text, "BYYEARDAY", ByYearDay);
        Append(text, "BYWEEKNO", ByWeekNo);
        Append(text, "BYMONTH", ByMonth);
        Append(text, "BYSETPOS", BySetPos);
        if (WeekStart != IsoDayOfWeek.Monday)
        {
            text.Append(";WKST=").Append(RuleNames.Write(WeekStart));
        }

        if (Skip != RuleSkip.Omit)
        {
            text.Append(";SKIP=").Append(Skip.ToString().ToUpperInvariant());
        }

        return text.ToString();
    }

    private static void Append<T>(StringBuilder text, string part, IReadOnlyList<T> values)
    {
        if (values.Count > 0)
        {
            text.Append(';').Append(part).Append('=').AppendJoin(',', values);
        }
    }
}

/// <summary>What happens to a month day that does not exist (RFC 7529).</summary>
public enum RuleSkip
{
    /// <summary>No occurrence in that month: plain RFC 5545.</summary>
    Omit,

    /// <summary>The last day of the month.</summary>
    Backward,

    /// <summary>The first day of the next month.</summary>
    Forward,
}
