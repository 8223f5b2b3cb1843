using NodaTime;

namespace TodoPlatform.Calendar;

/// <summary>
/// The occurrences of a rule from its start, with excluded and added ones. Values are nominal local date-times, also those that fall
/// into a gap of the zone; attach the zone with <see cref="ZoneRules.ToInstant"/>. Immutable and safe for concurrent use.
/// COUNT counts what the rule gives; an excluded occurrence is not given back and an added one uses none. The start is an occurrence
/// only if it matches the rule. Whole seconds: fractions of the start are cut off.
/// </summary>
public sealed class RecurrenceSet
{
    private readonly RecurrenceRule _rule;
    private readonly LocalDateTime _start;
    private readonly bool _allDay;
    private readonly DateTimeZone? _zone;
    private readonly HashSet<LocalDateTime> _excluded;
    private readonly LocalDateTime[] _added;
    private readonly PeriodExpander _expander;

    /// <param name="rule">The rule.</param>
    /// <param name="start">DTSTART, years 1 to 9998; for an all-day set only its date counts.</param>
    /// <param name="allDay">Occurrences are dates (shown as midnight).</param>
    /// <param name="zone">Null for a floating set: UNTIL in UTC is then read as the wall clock.</param>
    /// <param name="exDates">Nominal keys left out.</param>
    /// <param name="rDates">Nominal keys added; also before the start and after the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The start's year is not between 1 and 9998.</exception>
    public RecurrenceSet(
        RecurrenceRule rule,
        LocalDateTime start,
        bool allDay,
        DateTimeZone? zone,
        IReadOnlyCollection<LocalDateTime>? exDates = null,
        IReadOnlyCollection<LocalDateTime>? rDates = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (start.Year is < 1 or > 9998)
        {
            throw new ArgumentOutOfRangeException(nameof(start), start, "The start must lie in the years 1 to 9998.");
        }

        _rule = rule;
        _allDay = allDay;
        _start = Normal(start);
        _zone = zone;
        _excluded = (exDates ?? []).Select(Normal).ToHashSet();
        _added = (rDates ?? []).Select(Normal).Distinct().Order().ToArray();
        _expander = new PeriodExpander(rule, _start, allDay);
    }

    /// <summary>All occurrences at or after <paramref name="from"/> in strictly ascending nominal order, computed as they are read; possibly endless.</summary>
    public IEnumerable<LocalDateTime> Occurrences(LocalDateTime? from = null) => Occurrences(from, _excluded);

    /// <summary>The first occurrence strictly after <paramref name="key"/>, or null.</summary>
    public LocalDateTime? After(LocalDateTime key) => First(Occurrences(key).Where(occurrence => occurrence > key));

    /// <summary>The first occurrence, in nominal order, whose instant is strictly later; a floating set is read as UTC. Null when there is none.</summary>
    public LocalDateTime? After(Instant instant)
    {
        var zone = _zone ?? DateTimeZone.Utc;
        var near = ZoneRules.BeforeGap(instant.InZone(zone).LocalDateTime, zone);
        return First(Occurrences(near).Where(occurrence => ZoneRules.ToInstant(occurrence, zone) > instant));
    }

    /// <summary>The first occurrence at or after <paramref name="from"/>, or null.</summary>
    public LocalDateTime? FirstNotBefore(LocalDateTime from) => First(Occurrences(from));

    /// <summary>What the rule gives, including the excluded ones: each of these uses one of COUNT.</summary>
    internal IEnumerable<LocalDateTime> Counted(LocalDateTime? from = null) => Occurrences(from, []);

    internal bool IsExcluded(LocalDateTime occurrence) => _excluded.Contains(occurrence);

    private static LocalDateTime? First(IEnumerable<LocalDateTime> occurrences)
    {
        foreach (var occurrence in occurrences)
        {
            return occurrence;
        }

        return null;
    }

    private LocalDateTime Normal(LocalDateTime value) =>
        _allDay ? value.Date.AtMidnight() : value.With(TimeAdjusters.TruncateToSecond);

    private IEnumerable<LocalDateTime> Occurrences(LocalDateTime? from, HashSet<LocalDateTime> excluded)
    {
        var once = new OncePerInstant(_allDay ? null : _zone);
        foreach (var occurrence in Merge(RuleOccurrences(from)))
        {
            if (once.IsFirst(occurrence) && (from is null || occurrence >= from) && !excluded.Contains(occurrence))
            {
                yield return occurrence;
            }
        }
    }

    private IEnumerable<LocalDateTime> Merge(IEnumerable<LocalDateTime> given)
    {
        var next = 0;
        foreach (var occurrence in given)
        {
            for (; next < _added.Length && _added[next] <= occurrence; next++)
            {
                if (_added[next] < occurrence)
                {
                    yield return _added[next];
                }
            }

            yield return occurrence;
        }

        for (; next < _added.Length; next++)
        {
            yield return _added[next];
        }
    }

    /// <summary>The rule with COUNT and UNTIL, starting early enough before <paramref name="from"/> that a gap still shows.</summary>
    private IEnumerable<LocalDateTime> RuleOccurrences(LocalDateTime? from)
    {
        var first = 0L;
        if (from is { } wanted && _rule.Count is null)
        {
            if (wanted.Year > 9998)
            {
                yield break;
            }

            var near = _allDay || _zone is null || wanted.Year < 1 ? wanted : ZoneRules.BeforeGap(wanted, _zone);
            first = near.Year < 1 ? 0 : PeriodExpander.ToSeconds(near);
        }

        var end = new RuleEnd(_rule.Until, _zone, _allDay);
        var once = new OncePerInstant(_allDay ? null : _zone);
        var remaining = _rule.Count ?? int.MaxValue;
        foreach (var seconds in _expander.From(first))
        {
            var occurrence = PeriodExpander.FromSeconds(seconds);
            if (remaining == 0 || end.IsOver(occurrence))
            {
                yield break;
            }

            if (end.Includes(occurrence) && once.IsFirst(occurrence))
            {
                remaining = _rule.Count is null ? remaining : remaining - 1;
                yield return occurrence;
            }
        }
    }
}
