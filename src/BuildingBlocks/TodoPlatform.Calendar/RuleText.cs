using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace TodoPlatform.Calendar;

/// <summary>Rules in plain English.</summary>
public static class RuleText
{
    private static readonly string[] Units = ["second", "minute", "hour", "day", "week", "month", "year"];
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalDatePattern DatePattern = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");
    private static readonly LocalDateTimePattern DateTimePattern = LocalDateTimePattern.CreateWithInvariantCulture("d MMMM uuuu HH:mm");

    /// <summary>The rule in words, such as "every second Tuesday at 09:00, 10 times".</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="time">The start's time of day; null for all-day series and where no time shall be named.</param>
    public static string Explain(RecurrenceRule rule, LocalTime? time)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var text = IsPlainWeekdays(rule) ? Weekdays(rule) : Period(rule) + Days(rule);
        return text + Positions(rule) + Times(rule, time) + End(rule);
    }

    private static bool IsPlainWeekdays(RecurrenceRule rule) =>
        rule.Frequency == RuleFrequency.Weekly && rule.ByDay.Count > 0 && rule.ByMonth.Count == 0 && rule.BySetPos.Count == 0;

    private static string Weekdays(RecurrenceRule rule)
    {
        var days = rule.ByDay.Select(day => day.Day).ToHashSet();
        var name = days.Count switch
        {
            7 => "day",
            5 when !days.Contains(IsoDayOfWeek.Saturday) && !days.Contains(IsoDayOfWeek.Sunday) => "weekday",
            _ => Join(days.Order().Select(day => day.ToString())),
        };
        return rule.Interval switch
        {
            1 => "every " + name,
            2 when days.Count == 1 => "every second " + name,
            _ => $"{Period(rule)} on {(days.Count == 7 ? "every day" : days.Count == 5 && name == "weekday" ? "weekdays" : name)}",
        };
    }

    private static string Period(RecurrenceRule rule)
    {
        var unit = Units[(int)rule.Frequency];
        return rule.Interval switch
        {
            1 => "every " + unit,
            2 => "every second " + unit,
            _ => $"every {rule.Interval} {unit}s",
        };
    }

    private static string Days(RecurrenceRule rule)
    {
        var text = "";
        if (rule.ByMonthDay.Count > 0)
        {
            text += " on the " + Join(rule.ByMonthDay.OrderBy(FromEndLast).Select(day => Ordinal(day, "day")));
        }

        if (rule.ByYearDay.Count > 0)
        {
            text += " on the " + Join(rule.ByYearDay.OrderBy(FromEndLast).Select(day => Ordinal(day, ""))) + " day of the year";
        }

        if (rule.ByDay.Count > 0)
        {
            var limits = rule.ByMonthDay.Count + rule.ByYearDay.Count > 0 || rule.Frequency is RuleFrequency.Daily or < RuleFrequency.Daily;
            text += (limits ? " if it is " : " on ") + Join(rule.ByDay.Select(Weekday), limits ? "or" : "and");
        }

        if (rule.ByWeekNo.Count > 0)
        {
            text += " in week " + Join(rule.ByWeekNo.OrderBy(FromEndLast).Select(week => week > 0 ? Number(week) : Number(-week) + " from the end"));
        }

        if (rule.ByMonth.Count > 0)
        {
            text += " in " + Join(rule.ByMonth.Select(month => Months[month - 1]));
        }

        return text;
    }

    private static int FromEndLast(int value) => value > 0 ? value : 1000 + value;

    private static string Weekday(RuleWeekday day) => day.Ordinal == 0
        ? day.Day.ToString()
        : $"the {Ordinal(day.Ordinal, "")} {day.Day}".Replace("  ", " ", StringComparison.Ordinal);

    private static string Positions(RecurrenceRule rule) => rule.BySetPos.Count == 0
        ? ""
        : $" (only the {Join(rule.BySetPos.OrderBy(FromEndLast).Select(position => Ordinal(position, "")))} of these in each {Units[(int)rule.Frequency]})";

    private static string Times(RecurrenceRule rule, LocalTime? time)
    {
        if (rule.Frequency < RuleFrequency.Daily)
        {
            return Limit("hour", rule.ByHour) + Limit("minute", rule.ByMinute) + Limit("second", rule.BySecond);
        }

        if (time is not { } start && !rule.SelectsTimes)
        {
            return "";
        }

        var given = time ?? LocalTime.Midnight;
        var hours = rule.ByHour.Count > 0 ? rule.ByHour : [given.Hour];
        var minutes = rule.ByMinute.Count > 0 ? rule.ByMinute : [given.Minute];
        var times = from hour in hours from minute in minutes select TimePattern.Format(new LocalTime(hour, minute));
        var few = hours.Count * minutes.Count <= 12;
        return few ? " at " + Join(times) + Limit("second", rule.BySecond) : Limit("hour", rule.ByHour) + Limit("minute", rule.ByMinute) + Limit("second", rule.BySecond);
    }

    private static string Limit(string unit, IReadOnlyList<int> values) => values.Count == 0
        ? ""
        : $" in {unit}{(values.Count == 1 ? "" : "s")} {Join(values.Select(Number))}";

    private static string End(RecurrenceRule rule) => (rule.Count, rule.Until) switch
    {
        (1, _) => ", once",
        ({ } count, _) => $", {Number(count)} times",
        (_, { Kind: RuleUntilKind.Date } until) => ", until " + DatePattern.Format(until.Value.Date),
        (_, { Kind: RuleUntilKind.Utc } until) => $", until {DateTimePattern.Format(until.Value)} UTC",
        (_, { } until) => ", until " + DateTimePattern.Format(until.Value),
        _ => "",
    };

    private static string Ordinal(int value, string unit)
    {
        if (value == -1)
        {
            return unit.Length == 0 ? "last" : "last " + unit;
        }

        if (value < 0)
        {
            return unit.Length == 0 ? Ordinal(-value, "") + " to last" : $"{Ordinal(-value, "")} to last {unit}";
        }

        var suffix = (value % 100 is >= 11 and <= 13 ? 0 : value % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return Number(value) + suffix;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Join(IEnumerable<string> items, string last = "and")
    {
        var list = items.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list.Take(list.Count - 1))} {last} {list[^1]}";
    }
}
