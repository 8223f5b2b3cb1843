using NodaTime;

namespace TodoPlatform.Calendar;

/// <summary>
/// Drops a nominal time whose instant was already taken by one that fell into a gap and was moved on: two nominal times, one instant, one occurrence.
/// </summary>
internal sealed class OncePerInstant(DateTimeZone? zone)
{
    private readonly Dictionary<Instant, LocalDateTime> _moved = [];

    public bool IsFirst(LocalDateTime occurrence)
    {
        if (zone is null)
        {
            return true;
        }

        var mapping = zone.MapLocal(occurrence);
        if (mapping.Count == 0)
        {
            return _moved.TryAdd(ZoneRules.ToInstant(occurrence, zone), occurrence);
        }

        return _moved.Count == 0 || !_moved.ContainsKey(mapping.First().ToInstant());
    }
}
