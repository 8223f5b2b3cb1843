using System.Globalization;
using System.Text;
using NodaTime;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>VTIMEZONE: every change of the clock from 1990 on as a date of its own, which no program can read differently.</summary>
internal static class ICalendarZones
{
    private const int FirstYear = 1990;
    private const int YearsAhead = 30;

    public static void Append(StringBuilder output, DateTimeZone zone, DateTimeOffset now)
    {
        var from = Instant.FromUtc(FirstYear, 1, 1, 0, 0);
        var to = Instant.FromUtc(Math.Clamp(now.Year, FirstYear, 2900) + YearsAhead, 1, 1, 0, 0);
        ICalendarLines.Append(output, "BEGIN", "VTIMEZONE");
        ICalendarLines.Append(output, "TZID", zone.Id);
        ICalendarLines.Append(output, "X-LIC-LOCATION", zone.Id);
        var first = zone.GetZoneInterval(from);
        var before = first.WallOffset;

        // What holds at the beginning, and then the changes, those of one kind together.
        Observance(output, first.Savings == Offset.Zero, first.WallOffset, first.WallOffset, first.Name, [new LocalDateTime(FirstYear, 1, 1, 0, 0)]);
        var kinds = new Dictionary<(bool Standard, Offset From, Offset To, string Name), List<LocalDateTime>>();
        foreach (var interval in zone.GetZoneIntervals(from, to).Skip(1))
        {
            var key = (interval.Savings == Offset.Zero, before, interval.WallOffset, interval.Name);
            if (!kinds.TryGetValue(key, out var onsets))
            {
                kinds[key] = onsets = [];
            }

            // An onset is told in the time that the clock showed before it.
            onsets.Add(interval.Start.WithOffset(before).LocalDateTime);
            before = interval.WallOffset;
        }

        foreach (var (kind, onsets) in kinds)
        {
            Observance(output, kind.Standard, kind.From, kind.To, kind.Name, onsets);
        }

        ICalendarLines.Append(output, "END", "VTIMEZONE");
    }

    private static void Observance(StringBuilder output, bool standard, Offset from, Offset to, string name, List<LocalDateTime> onsets)
    {
        var component = standard ? "STANDARD" : "DAYLIGHT";
        ICalendarLines.Append(output, "BEGIN", component);
        ICalendarLines.Append(output, "DTSTART", Local(onsets[0]));
        if (onsets.Count > 1)
        {
            ICalendarLines.Append(output, "RDATE", string.Join(',', onsets.Skip(1).Select(Local)));
        }

        ICalendarLines.Append(output, "TZOFFSETFROM", Written(from));
        ICalendarLines.Append(output, "TZOFFSETTO", Written(to));
        ICalendarLines.Append(output, "TZNAME", ICalendarLines.Escaped(name));
        ICalendarLines.Append(output, "END", component);
    }

    private static string Local(LocalDateTime local) => local.ToString("uuuuMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Written(Offset offset)
    {
        var seconds = Math.Abs(offset.Seconds);
        return string.Create(CultureInfo.InvariantCulture, $"{(offset.Seconds < 0 ? '-' : '+')}{seconds / 3600:00}{seconds / 60 % 60:00}{(seconds % 60 > 0 ? (seconds % 60).ToString("00", CultureInfo.InvariantCulture) : "")}");
    }
}
