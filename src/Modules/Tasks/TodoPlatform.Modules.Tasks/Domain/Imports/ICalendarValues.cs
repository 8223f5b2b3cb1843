using System.Globalization;
using NodaTime;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>Dates, durations and rules of iCalendar, in our terms and back.</summary>
internal static class ICalendarValues
{
    private static readonly string[] LocalFormats = ["yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>A DATE, a local time, or a time in UTC (<c>IsUtc</c>), as it stands.</summary>
    public static bool TryRead(string value, out DateOnly date, out TimeOnly? time, out bool isUtc)
    {
        value = value.Trim();
        isUtc = value is [.., 'Z' or 'z'];
        time = null;
        if (DateOnly.TryParseExact(value, ["yyyyMMdd", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            return LocalMoments.CheckDate(date, "due") is null;
        }

        if (!DateTime.TryParseExact(isUtc ? value[..^1] : value, LocalFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return false;
        }

        (date, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return LocalMoments.CheckDate(date, "due") is null;
    }

    /// <summary>A point in time: a time in UTC.</summary>
    public static DateTimeOffset? Stamp(string? value) =>
        value is not null && TryRead(value, out var date, out var time, out var isUtc) && time is { } clock && isUtc ? new DateTimeOffset(date.ToDateTime(clock), TimeSpan.Zero) : null;

    public static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A moment as the parameters and the value of a property.</summary>
    public static (string Parameters, string Value) Written(LocalMoment moment) => moment switch
    {
        { Time: null } => (";VALUE=DATE", moment.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)),
        { TimeZone: { } zone } => ($";TZID={zone}", Value(moment)),
        _ => ("", Value(moment)),
    };

    /// <summary>Which of its dates a task with such a rule is written with: other programs count from DTSTART.</summary>
    /// <param name="due">The first occurrence.</param>
    public static string Rule(RecurrenceContent recurrence, LocalMoment due, DateTimeZone viewer)
    {
        if (!RecurrenceRule.TryParse(recurrence.Rule, out var rule, out _))
        {
            return recurrence.Rule;
        }

        rule = recurrence.ClampMonthEnd ? MonthEnd.Clamp(rule, LocalDate.FromDateOnly(due.Date)) : rule;
        if (rule.Until is not { } until)
        {
            return rule.ToString();
        }

        // UNTIL is of the kind of DTSTART (RFC 5545, 3.3.10); a date includes its whole day.
        var zone = due.ZoneOr(viewer);
        var last = until.Kind switch
        {
            RuleUntilKind.Date => until.Value.Date + new LocalTime(23, 59, 59),
            RuleUntilKind.Utc => until.Value.InUtc().ToInstant().InZone(zone).LocalDateTime,
            _ => until.Value,
        };
        return rule.WithUntil(due switch
        {
            { Time: null } => RuleUntil.OnDate(last.Date),
            { TimeZone: null } => new RuleUntil(RuleUntilKind.Local, last),
            _ => RuleUntil.At(ZoneRules.ToInstant(last, zone)),
        }).ToString();
    }

    private static string Value(LocalMoment moment) => moment.Date.ToDateTime(moment.Time!.Value).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
}
