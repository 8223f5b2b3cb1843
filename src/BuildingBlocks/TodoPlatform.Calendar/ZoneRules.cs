using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.TimeZones;

namespace TodoPlatform.Calendar;

/// <summary>Time zones by name and the one way local times become instants. Pure: the data is the TZDB built into NodaTime.</summary>
public static class ZoneRules
{
    private static readonly TzdbDateTimeZoneSource Source = TzdbDateTimeZoneSource.Default;
    private static readonly FrozenDictionary<string, string> CanonicalIds = ReadCanonicalIds();

    /// <summary>The version of the time-zone data, for example "2026f": stored next to every resolved instant.</summary>
    public static string TzdbVersion => Source.TzdbVersion;

    /// <summary>
    /// Resolves an IANA id, an old alias (US/Eastern) or a Windows id (W. Europe Standard Time), ignoring case, to the zone with its canonical IANA id.
    /// Places that TZDB lists by themselves keep their own id (Europe/Oslo stays Europe/Oslo).
    /// </summary>
    public static bool TryResolve(string? id, [NotNullWhen(true)] out DateTimeZone? zone)
    {
        zone = id is not null && CanonicalIds.TryGetValue(id, out var canonical) ? DateTimeZoneProviders.Tzdb[canonical] : null;
        return zone is not null;
    }

    /// <summary>A local time that a gap leaves out is moved on by the gap's length; of a time that comes twice the first is taken (RFC 5545 §3.3.5).</summary>
    public static Instant ToInstant(LocalDateTime local, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return zone.AtLeniently(local).ToInstant();
    }

    /// <summary>When the local day begins: not midnight where a gap leaves midnight out.</summary>
    public static Instant StartOfDay(LocalDate date, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);

        // A day left out altogether (Apia, 30 December 2011) begins where the next one does.
        return zone.MapLocal(date.AtMidnight()) is { Count: 0 } gap && gap.LateInterval.IsoLocalStart.Date > date
            ? gap.LateInterval.Start
            : zone.AtStartOfDay(date).ToInstant();
    }

    /// <summary>The local date at <paramref name="now"/>.</summary>
    public static LocalDate Today(Instant now, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return now.InZone(zone).Date;
    }

    /// <summary>Where the gap begins that moves nominal times on to <paramref name="local"/> or beyond; <paramref name="local"/> itself when there is none.</summary>
    internal static LocalDateTime BeforeGap(LocalDateTime local, DateTimeZone zone)
    {
        var instant = ToInstant(local, zone);
        if (EndBefore(instant, zone) is not { } begin)
        {
            return local;
        }

        var end = zone.GetZoneInterval(instant).IsoLocalStart;
        return begin < end && local < end + (end - begin) ? begin : local;
    }

    /// <summary>What the clock showed when the interval before that of the instant ended; null when there is none before.</summary>
    internal static LocalDateTime? EndBefore(Instant instant, DateTimeZone zone)
    {
        var interval = zone.GetZoneInterval(instant);
        return interval.HasStart ? zone.GetZoneInterval(interval.Start - Duration.Epsilon).IsoLocalEnd : null;
    }

    private static FrozenDictionary<string, string> ReadCanonicalIds()
    {
        var places = (Source.ZoneLocations ?? []).Select(location => location.ZoneId).ToHashSet(StringComparer.Ordinal);
        var ids = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, canonical) in Source.CanonicalIdMap)
        {
            ids[id] = places.Contains(id) ? id : canonical;
        }

        foreach (var (windows, id) in Source.WindowsMapping.PrimaryMapping)
        {
            if (ids.TryGetValue(id, out var canonical))
            {
                ids.TryAdd(windows, canonical);
            }
        }

        return ids.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
