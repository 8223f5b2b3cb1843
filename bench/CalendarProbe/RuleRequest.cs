using NodaTime;
using NodaTime.Text;
using TodoPlatform.Calendar;

namespace TodoPlatform.CalendarProbe;

/// <summary>A rule with its start, as the case files write them, and what is asked of it.</summary>
internal sealed record RuleRequest(
    string? Rrule,
    string? Dtstart,
    string? Kind,
    string? Tzid,
    IReadOnlyList<string?>? Exdate,
    IReadOnlyList<string?>? Rdate,
    int? Limit,
    string? From,
    string? To,
    string? After)
{
    private static readonly LocalDatePattern Date = LocalDatePattern.Iso;
    private static readonly LocalDateTimePattern DateTime = LocalDateTimePattern.GeneralIso;
    private static readonly InstantPattern Utc = InstantPattern.General;

    public bool AllDay => Kind == "date";

    public bool IsZoned => Kind == "zoned";

    /// <summary>Null for dates and floating times.</summary>
    public DateTimeZone? Zone => Kind switch
    {
        "date" or "floating" => null,
        "utc" => DateTimeZone.Utc,
        "zoned" => ZoneRules.TryResolve(Tzid, out var zone) ? zone : throw new ProbeException($"tzid \"{Tzid}\" is not a time zone."),
        _ => throw new ProbeException("kind must be date, floating, utc or zoned."),
    };

    public RecurrenceRule Rule() =>
        RecurrenceRule.TryParse(Rrule, out var rule, out var problem) && (problem = RuleStart.Check(rule, StartKind)) is null
            ? rule
            : throw new ProbeException($"{problem.Message} ({problem.Code}, position {problem.Position})");

    public RecurrenceSet Set()
    {
        var zone = Zone;
        var rule = Rule();
        var start = Local(Dtstart, "dtstart", zone);
        return start.Year is >= 1 and <= 9998
            ? new RecurrenceSet(rule, start, AllDay, zone, All(Exdate, "exdate", zone), All(Rdate, "rdate", zone))
            : throw new ProbeException("dtstart must lie in the years 1 to 9998.");
    }

    /// <summary>A nominal local value; one with Z is an instant and is shown on the set's clock.</summary>
    public static LocalDateTime Local(string? text, string name, DateTimeZone? zone)
    {
        if (text is null)
        {
            throw new ProbeException($"{name} is missing.");
        }

        if (!text.EndsWith('Z'))
        {
            return text.Contains('T', StringComparison.Ordinal)
                ? Parsed(DateTime.Parse(text), text, name)
                : Parsed(Date.Parse(text), text, name).AtMidnight();
        }

        return zone is null
            ? throw new ProbeException($"{name} \"{text}\" is in UTC, which goes with kind utc and zoned only.")
            : InstantOf(text, name).InZone(zone).LocalDateTime;
    }

    public static Instant InstantOf(string text, string name) => Parsed(Utc.Parse(text), text, name);

    public string Show(LocalDateTime value) => AllDay ? Date.Format(value.Date) : DateTime.Format(value);

    public static string Show(Instant value) => Utc.Format(value);

    private RuleStartKind StartKind => Kind switch
    {
        "date" => RuleStartKind.Date,
        "floating" => RuleStartKind.Floating,
        _ => RuleStartKind.Instant,
    };

    private static List<LocalDateTime> All(IReadOnlyList<string?>? values, string name, DateTimeZone? zone) =>
        (values ?? []).Select(value => Local(value, name, zone)).ToList();

    private static T Parsed<T>(ParseResult<T> result, string text, string name) => result.Success
        ? result.Value
        : throw new ProbeException($"{name} \"{text}\" is not a date (2026-03-29), a local date-time (2026-03-29T02:30:00) or an instant (2026-03-29T01:30:00Z).");
}
