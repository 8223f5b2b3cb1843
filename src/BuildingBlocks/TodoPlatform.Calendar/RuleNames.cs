using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace TodoPlatform.Calendar;

/// <summary>The words of RFC 5545 for weekdays and ends.</summary>
internal static class RuleNames
{
    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    private static readonly LocalDatePattern Date = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern DateTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    public static IsoDayOfWeek? Weekday(ReadOnlySpan<char> text)
    {
        for (var index = 0; index < Weekdays.Length; index++)
        {
            if (text.Equals(Weekdays[index], StringComparison.OrdinalIgnoreCase))
            {
                return (IsoDayOfWeek)(index + 1);
            }
        }

        return null;
    }

    public static string Write(IsoDayOfWeek day) => Weekdays[(int)day - 1];

    public static string Write(RuleWeekday day) =>
        day.Ordinal == 0 ? Write(day.Day) : day.Ordinal.ToString(CultureInfo.InvariantCulture) + Write(day.Day);

    public static string Write(RuleUntil until) => until.Kind switch
    {
        RuleUntilKind.Date => Date.Format(until.Value.Date),
        RuleUntilKind.Local => DateTime.Format(until.Value),
        _ => DateTime.Format(until.Value) + "Z",
    };
}
