using System.Text.Json.Nodes;
using NodaTime.Text;
using TodoPlatform.Calendar;
using TodoPlatform.Calendar.QuickAdd;

namespace TodoPlatform.CalendarProbe;

/// <summary>A line of quick add and where and when it is written.</summary>
internal sealed record QuickAddRequest(string? Text, string? Now, string? Tz, string? DateOrder, IReadOnlyList<string>? Projects);

/// <summary>What a line means, in the words of the case files.</summary>
internal static class QuickAddOperation
{
    private const int Next = 4;
    private static readonly LocalDatePattern Date = LocalDatePattern.Iso;
    private static readonly LocalDateTimePattern DateTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static JsonObject Answer(QuickAddRequest request)
    {
        var text = request.Text ?? throw new ProbeException("text is missing.");
        var zone = ZoneRules.TryResolve(request.Tz, out var found) ? found : throw new ProbeException($"tz \"{request.Tz}\" is not a time zone.");
        var now = OffsetDateTimePattern.GeneralIso.Parse(request.Now ?? "");
        if (!now.Success || now.Value.Year is < 1901 or > 2998)
        {
            throw new ProbeException($"now \"{request.Now}\" is not a date-time with an offset (2026-11-19T10:00:00+01:00) of the years 1901 to 2998.");
        }

        var line = QuickAddParser.Parse(text, new QuickAddContext(now.Value.ToInstant(), zone) { DateOrder = OrderOf(request.DateOrder), Projects = request.Projects ?? [] });
        return new JsonObject
        {
            ["title"] = line.Title,
            ["due"] = line.Due is { } due ? due.Time is { } time ? new JsonObject { ["dateTime"] = DateTime.Format(due.Date + time) } : new JsonObject { ["date"] = Date.Format(due.Date) } : null,
            ["rrule"] = line.Recurrence?.Rule.WithoutEnd().ToString(),
            ["repeatFrom"] = line.Recurrence is { } repeats ? repeats.Mode == RecurrenceMode.FromCompletion ? "completion" : "schedule" : null,
            ["end"] = line.Recurrence?.Rule switch
            {
                { Until: { } until } => new JsonObject { ["until"] = Date.Format(until.Value.Date) },
                { Count: { } count } => new JsonObject { ["count"] = count },
                _ => null,
            },
            ["next"] = Array(line.Occurrences(zone).Take(Next).Select(occurrence => line.Due!.Time is null ? Date.Format(occurrence.Date) : DateTime.Format(occurrence)).Select(value => (JsonNode)value)),
            ["priority"] = line.Priority switch { QuickAddPriority.Critical => "urgent", QuickAddPriority.Normal => "medium", { } other => other.ToString().ToLowerInvariant(), null => null },
            ["labels"] = Array(line.Labels.Select(label => (JsonNode)label)),
            ["project"] = line.Project,
            ["reminders"] = Array(line.Reminders.Select(before => new JsonObject { ["minutesBeforeDue"] = (before.Days * 24 * 60) + (int)before.Elapsed.TotalMinutes })),
        };
    }

    private static SlashDateOrder OrderOf(string? order) => order switch
    {
        null or "DMY" => SlashDateOrder.DayMonthYear,
        "MDY" => SlashDateOrder.MonthDayYear,
        "YMD" => SlashDateOrder.YearMonthDay,
        _ => throw new ProbeException("dateOrder must be DMY, MDY or YMD."),
    };

    private static JsonArray Array(IEnumerable<JsonNode> values) => new(values.ToArray<JsonNode?>());
}
