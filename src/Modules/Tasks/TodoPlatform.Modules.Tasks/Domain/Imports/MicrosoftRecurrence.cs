using System.Globalization;
using System.Text.Json;
using NodaTime;
using TodoPlatform.Calendar;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>Repetitions as Microsoft Graph has them (<c>patternedRecurrence</c>), as RFC 5545 rules.</summary>
internal static class MicrosoftRecurrence
{
    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    private static readonly string[] Indexes = ["first", "second", "third", "fourth", "last"];

    /// <summary>The rule, or null when the pattern is none that is known; whether days that a month does not have mean its last one.</summary>
    public static (string? Rule, bool ClampMonthEnd) Read(JsonElement recurrence)
    {
        if (recurrence.Member("pattern") is not { } pattern || Pattern(pattern) is not { } rule)
        {
            return (null, false);
        }

        var type = pattern.Text("type")?.ToLowerInvariant();
        return (rule + End(recurrence.Member("range"), rule), type is "absolutemonthly" or "absoluteyearly" && pattern.Number("dayOfMonth") > 28);
    }

    private static string? Pattern(JsonElement pattern)
    {
        var every = pattern.Number("interval") is { } interval and > 1 ? string.Create(CultureInfo.InvariantCulture, $";INTERVAL={interval}") : "";
        var days = pattern.Items("daysOfWeek").Select(day => day.AsText()?.ToLowerInvariant()).Where(day => Days.Contains(day)).Select(day => day![..2].ToUpperInvariant()).Distinct().ToList();
        var (day, month) = (pattern.Number("dayOfMonth"), pattern.Number("month"));
        var index = Array.IndexOf(Indexes, pattern.Text("index")?.ToLowerInvariant()) is >= 0 and var at ? at == 4 ? -1 : at + 1 : 0;
        var weekStart = pattern.Text("firstDayOfWeek")?.ToLowerInvariant() is { } first && first != "monday" && Days.Contains(first) ? $";WKST={first[..2].ToUpperInvariant()}" : "";
        var which = days.Count == 1
            ? string.Create(CultureInfo.InvariantCulture, $";BYDAY={index}{days[0]}")
            : string.Create(CultureInfo.InvariantCulture, $";BYDAY={string.Join(',', days)};BYSETPOS={index}");
        return pattern.Text("type")?.ToLowerInvariant() switch
        {
            "daily" => $"FREQ=DAILY{every}",
            "weekly" => $"FREQ=WEEKLY{every}{(days.Count > 0 ? $";BYDAY={string.Join(',', days)}" : "")}{weekStart}",
            "absolutemonthly" when day is >= 1 and <= 31 => string.Create(CultureInfo.InvariantCulture, $"FREQ=MONTHLY{every};BYMONTHDAY={day}"),
            "absoluteyearly" when day is >= 1 and <= 31 && month is >= 1 and <= 12 => string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY{every};BYMONTH={month};BYMONTHDAY={day}"),
            "relativemonthly" when index != 0 && days.Count > 0 => $"FREQ=MONTHLY{every}{which}",
            "relativeyearly" when index != 0 && days.Count > 0 && month is >= 1 and <= 12 => string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY{every};BYMONTH={month}{which}"),
            _ => null,
        };
    }

    /// <summary>A number of occurrences counts from the beginning, of which some are done: the date of the last one says the same.</summary>
    private static string End(JsonElement? range, string rule)
    {
        switch (range?.Text("type")?.ToLowerInvariant())
        {
            case "enddate" when Day(range.Value.Text("endDate")) is { } end:
                return string.Create(CultureInfo.InvariantCulture, $";UNTIL={end:yyyyMMdd}");
            case "numbered" when range.Value.Number("numberOfOccurrences") is { } count and >= 1 and <= RecurrenceRule.MaximumNumber:
                if (Day(range.Value.Text("startDate")) is { } start && RecurrenceRule.TryParse(rule, out var parsed, out _))
                {
                    var last = new RecurrenceSet(parsed, LocalDate.FromDateOnly(start).AtMidnight(), allDay: true, DateTimeZone.Utc).Occurrences().Take((int)count).LastOrDefault();
                    return last.Year is > 1900 and < 3000 ? string.Create(CultureInfo.InvariantCulture, $";UNTIL={last.Date.ToDateOnly():yyyyMMdd}") : "";
                }

                return string.Create(CultureInfo.InvariantCulture, $";COUNT={count}");
            default:
                return "";
        }
    }

    private static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && LocalMoments.CheckDate(day, "due") is null ? day : null;
}
