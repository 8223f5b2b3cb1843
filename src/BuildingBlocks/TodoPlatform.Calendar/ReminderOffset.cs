using System.Globalization;
using System.Text;
using NodaTime;

namespace TodoPlatform.Calendar;

/// <summary>
/// How long before due or start a reminder fires, from an ISO 8601 duration. Weeks and days are nominal (the same time on an earlier
/// day), hours, minutes and seconds are elapsed time. Never negative; at most ten years.
/// </summary>
public readonly record struct ReminderOffset
{
    private const int MaximumDays = 3660;
    private const int MaximumLength = 32;

    private ReminderOffset(int days, Duration elapsed)
    {
        Days = days;
        Elapsed = elapsed;
    }

    /// <summary>At the time itself.</summary>
    public static ReminderOffset Zero => default;

    /// <summary>Nominal days, weeks included.</summary>
    public int Days { get; }

    /// <summary>The exact part.</summary>
    public Duration Elapsed { get; }

    /// <summary>
    /// Parses "P1D", "PT24H", "P1W", "P1DT2H30M" and the like: whole numbers, units in order, each at most once. Years and months have no
    /// fixed length and are refused, as are signs and fractions. Never throws.
    /// </summary>
    public static bool TryParse(string? text, out ReminderOffset offset, out string? problem)
    {
        offset = default;
        problem = text switch
        {
            null or "" => "The duration is empty.",
            { Length: > MaximumLength } => $"The duration is longer than {MaximumLength} characters.",
            ['-', ..] => "The duration is negative: a reminder cannot fire after the time it belongs to.",
            ['P', ..] => Read(text, out offset),
            _ => "A duration begins with P, as in P1D or PT30M.",
        };
        return problem is null;
    }

    /// <summary>The canonical ISO 8601 text; parses back to an equal value.</summary>
    public override string ToString()
    {
        if (this == Zero)
        {
            return "PT0S";
        }

        var text = new StringBuilder("P");
        Append(text, Days, 'D');
        if (Elapsed > Duration.Zero)
        {
            text.Append('T');
            var seconds = (long)Elapsed.TotalSeconds;
            Append(text, seconds / 3600, 'H');
            Append(text, seconds / 60 % 60, 'M');
            Append(text, seconds % 60, 'S');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, long value, char unit)
    {
        if (value > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{value}{unit}");
        }
    }

    private static string? Read(string text, out ReminderOffset offset)
    {
        offset = default;
        var (days, seconds) = (0L, 0L);
        var units = "WD";
        var (index, any, inTime) = (1, false, false);
        while (index < text.Length)
        {
            if (text[index] == 'T' && !inTime)
            {
                (inTime, units, any) = (true, "HMS", false);
                index++;
                continue;
            }

            var start = index;
            while (index < text.Length && char.IsAsciiDigit(text[index]))
            {
                index++;
            }

            if (index == start || index == text.Length || index - start > 9)
            {
                return "The duration is not a list of whole numbers with units, as in P1DT2H30M.";
            }

            var unit = units.IndexOf(text[index], StringComparison.Ordinal);
            if (unit < 0)
            {
                return text[index] is 'Y' or 'M' && !inTime
                    ? "Years and months are not allowed in a reminder: use weeks or days."
                    : $"'{text[index]}' is not a unit here, or not in order.";
            }

            var number = long.Parse(text.AsSpan(start, index - start), NumberStyles.None, CultureInfo.InvariantCulture);
            (days, seconds) = units[unit] switch
            {
                'W' => (days + (number * 7), seconds),
                'D' => (days + number, seconds),
                'H' => (days, seconds + (number * 3600)),
                'M' => (days, seconds + (number * 60)),
                _ => (days, seconds + number),
            };
            units = units[(unit + 1)..];
            any = true;
            index++;
        }

        if (!any)
        {
            return "The duration has no number.";
        }

        if (days + (seconds / 86_400) > MaximumDays)
        {
            return $"The duration is longer than {MaximumDays} days.";
        }

        offset = new ReminderOffset((int)days, Duration.FromSeconds(seconds));
        return null;
    }
}
