using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>The dates of one calendar, in its zones.</summary>
internal sealed class ICalendarMoments
{
    private readonly ImportBuilder _document;
    private readonly Dictionary<string, string> _zones = new(StringComparer.Ordinal);

    public ICalendarMoments(ImportBuilder document, ICalendarComponent calendar)
    {
        _document = document;
        FindZones(calendar);
    }

    private ImportSettings Settings => _document.Settings;

    /// <summary>The date of a property; null when there is none, or none that is understood, which is told.</summary>
    public LocalMoment? Moment(ICalendarComponent todo, TaskDraft draft, string name, string field)
    {
        if (todo.Property(name) is not { } property || property.Value.Trim().Length == 0)
        {
            return null;
        }

        if (Read(property, property.Value, out var unknown) is { } moment)
        {
            if (unknown is not null)
            {
                _document.Problem(draft.Row, field, $"\"{ImportText.Shown(unknown)}\" is no time zone that is known here. The time is taken as that of the user's zone.");
            }

            return moment;
        }

        draft.Append($"{name}: {property.Value}");
        _document.Problem(draft.Row, field, $"The date \"{ImportText.Shown(property.Value)}\" is not understood. The task comes without it; what the file says is kept in its description.");
        return null;
    }

    /// <summary>A time in UTC is a point in time, and becomes the user's local one; one with a zone stays in it.</summary>
    public LocalMoment? Read(ICalendarProperty property, string value, out string? unknownZone)
    {
        unknownZone = null;
        if (!ICalendarValues.TryRead(value, out var date, out var time, out var isUtc))
        {
            return null;
        }

        if (time is not { } clock)
        {
            return new LocalMoment(date);
        }

        if (isUtc)
        {
            var at = new DateTimeOffset(date.ToDateTime(clock), TimeSpan.Zero);
            return ImportMoments.IsInRange(at) ? ImportMoments.At(at, Settings.Zone, Settings.Zone) : new LocalMoment(date, clock);
        }

        if (property.Parameter("TZID") is not { Length: > 0 } zone)
        {
            return new LocalMoment(date, clock);
        }

        if (_zones.TryGetValue(zone, out var known) || (ImportMoments.TryZone(zone, out var found) && (known = found.Id) is not null))
        {
            return new LocalMoment(date, clock, known);
        }

        unknownZone = zone;
        return new LocalMoment(date, clock);
    }

    /// <summary>Names of zones that only the file knows: its own description of them says which they are.</summary>
    private void FindZones(ICalendarComponent calendar)
    {
        foreach (var zone in calendar.All("VTIMEZONE"))
        {
            if (zone.Property("TZID")?.Text.Trim() is { Length: > 0 } id && !ImportMoments.TryZone(id, out _)
                && (zone.Property("X-LIC-LOCATION") ?? zone.Property("TZUNTIL") ?? zone.Property("X-TZINFO"))?.Text is { } place && ImportMoments.TryZone(place.Split('[')[0], out var found))
            {
                _zones[id] = found.Id;
            }
        }
    }
}
