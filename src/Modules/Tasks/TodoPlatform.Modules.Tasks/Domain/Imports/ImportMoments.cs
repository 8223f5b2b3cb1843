using System.Globalization;
using NodaTime;
using TodoPlatform.Calendar;
using TodoPlatform.Calendar.QuickAdd;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>Dates and times of other programs in our terms.</summary>
internal static class ImportMoments
{
    private static readonly string[] WithOffset =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmK",
    ];

    private static readonly string[] Local = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm"];

    private static readonly string[] Times = ["HH:mm", "H:mm", "HH:mm:ss", "H:mm:ss", "h:mm tt", "h:mm:ss tt", "hh:mm tt", "hh:mm:ss tt", "h tt", "htt", "h:mmtt"];

    /// <summary>A point in time in ISO 8601, with an offset; between the years that tasks take.</summary>
    public static bool TryInstant(string? text, out DateTimeOffset instant)
    {
        instant = default;
        return text is { Length: > 10 and < 40 } && (text[^1] is 'Z' or 'z' || text.AsSpan(10).ContainsAny('+', '-'))
            && DateTimeOffset.TryParseExact(text.Replace('z', 'Z'), WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out instant) && IsInRange(instant);
    }

    /// <summary>A local date and time in ISO 8601, without an offset.</summary>
    public static bool TryLocal(string? text, out DateTime local) =>
        DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out local) && local.Year >= TaskLimits.FirstDate.Year && local.Year <= TaskLimits.LastDate.Year;

    /// <summary>A time of day: 14:30, 2:30 PM.</summary>
    public static bool TryTime(string? text, out TimeOnly time) => TimeOnly.TryParseExact(text?.Trim(), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    /// <summary>Such a day is one that tasks take.</summary>
    public static bool IsInRange(DateTimeOffset instant) => instant.UtcDateTime.Year > TaskLimits.FirstDate.Year && instant.UtcDateTime.Year < TaskLimits.LastDate.Year;

    /// <summary>The local date and time of a point in time, whole seconds.</summary>
    public static LocalDateTime In(DateTimeZone zone, DateTimeOffset instant) =>
        Instant.FromDateTimeOffset(instant).InZone(zone).LocalDateTime.With(TimeAdjusters.TruncateToSecond);

    /// <summary>A point in time as a task has it: pinned to <paramref name="zone"/> unless that is the user's own.</summary>
    public static LocalMoment At(DateTimeOffset instant, DateTimeZone zone, DateTimeZone viewer)
    {
        var local = In(zone, instant);
        return new LocalMoment(local.Date.ToDateOnly(), local.TimeOfDay.ToTimeOnly(), zone.Id == viewer.Id ? null : zone.Id);
    }

    /// <summary>The day of a point in time.</summary>
    public static LocalMoment DayOf(DateTimeOffset instant, DateTimeZone zone) => new(In(zone, instant).Date.ToDateOnly());

    /// <summary>The point in time of a local time.</summary>
    public static DateTimeOffset InstantOf(LocalDateTime local, DateTimeZone zone) => ZoneRules.ToInstant(local, zone).ToDateTimeOffset();

    /// <summary>
    /// Finds the zone that a program means: an IANA or Windows name, or one at the end of a path, as Evolution and others write
    /// (<c>/freeassociation.sourceforge.net/Europe/Berlin</c>).
    /// </summary>
    public static bool TryZone(string? name, out DateTimeZone zone)
    {
        var rest = name?.Trim().Trim('"') ?? "";
        if (ZoneRules.TryResolve(rest, out var found) || ZoneRules.TryResolve(rest.Replace(' ', '_'), out found))
        {
            zone = found;
            return true;
        }

        for (var slash = rest.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = rest.IndexOf('/', slash + 1))
        {
            if (slash + 1 < rest.Length && rest[(slash + 1)..].Contains('/', StringComparison.Ordinal) && ZoneRules.TryResolve(rest[(slash + 1)..], out found))
            {
                zone = found;
                return true;
            }
        }

        zone = DateTimeZone.Utc;
        return false;
    }

    /// <summary>
    /// Reads a text that is to be a date, a time, a repetition and nothing else ("every mon at 9am"): null when some of it is none of these.
    /// </summary>
    public static QuickAddResult? Words(string text, QuickAddContext context)
    {
        const string Title = "x";
        if (text.Length is 0 or > 200)
        {
            return null;
        }

        var result = QuickAddParser.Parse($"{Title} {text}", context);
        return result.Title == Title && result.Problems.Count == 0
            && result.Tokens.All(token => token.Kind is QuickAddTokenKind.Date or QuickAddTokenKind.Time or QuickAddTokenKind.Recurrence or QuickAddTokenKind.RecurrenceEnd)
            && (result.Due ?? (object?)result.Recurrence) is not null
            ? result
            : null;
    }
}
