using NodaTime;

namespace TodoPlatform.Calendar;

/// <summary>
/// Decides which occurrence of a series is open next. Pure: the same arguments give the same answer. Every key answered by
/// <see cref="Next"/> is later than the key given.
/// </summary>
public static class SeriesCalendar
{
    /// <summary>More passed-over occurrences than this are not listed; without COUNT the series then goes on at the first one not in the past.</summary>
    public const int MaximumMissed = 1000;

    /// <summary>The first occurrence not in the past, without listing what lies before. Passed-over occurrences use COUNT as RFC 5545 says.</summary>
    public static NextOccurrence First(SeriesDefinition series, Instant now)
    {
        ArgumentNullException.ThrowIfNull(series);
        var walk = new SeriesWalk(series, now);
        return series.Rule.Count is null
            ? walk.Jump(from: series.Start, series.Used, [])
            : walk.Step(series.Start, inclusive: true, series.Used) with { Missed = [] };
    }

    /// <summary>What follows when the occurrence <paramref name="key"/> is closed (completed or skipped), which uses one of COUNT.</summary>
    /// <param name="series">The series; its <see cref="SeriesDefinition.Used"/> does not yet count <paramref name="key"/>.</param>
    /// <param name="key">Nominal local key of the occurrence being closed.</param>
    /// <param name="closedAt">When it was completed: decides in mode fromCompletion.</param>
    /// <param name="now">What "not in the past" is measured by.</param>
    public static NextOccurrence Next(SeriesDefinition series, LocalDateTime key, Instant closedAt, Instant now)
    {
        ArgumentNullException.ThrowIfNull(series);
        var used = series.Used + 1;
        if (used >= series.Rule.Count)
        {
            return new NextOccurrence(null, [], used, SeriesEnd.Count);
        }

        return series.Mode == RecurrenceMode.FromCompletion
            ? FromCompletion(series, closedAt.InZone(series.Zone).LocalDateTime, key, used)
            : new SeriesWalk(series, now).Step(key, inclusive: false, used);
    }

    /// <summary>
    /// What is open after a pause that began with <paramref name="key"/> open: that occurrence itself while it is not in the past, else the first
    /// one not in the past (fromCompletion: the day of resuming, or the first match from it). Nothing is missed and COUNT is not used.
    /// </summary>
    public static NextOccurrence Resume(SeriesDefinition series, LocalDateTime key, Instant now)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Used >= series.Rule.Count)
        {
            return new NextOccurrence(null, [], series.Used, SeriesEnd.Count);
        }

        var walk = new SeriesWalk(series, now);
        if (series.Mode != RecurrenceMode.FromCompletion || !walk.IsPast(key))
        {
            return walk.Jump(from: key, series.Used, []);
        }

        var today = ZoneRules.Today(now, series.Zone);
        var match = series.Rule.SelectsDates || series.Rule.SelectsTimes
            ? Anchored(series, today).FirstNotBefore(today.AtMidnight())
            : today + TimeOf(series);
        return Answer(series, match, series.Used);
    }

    /// <summary>All occurrences from <paramref name="from"/> (default: the start) in order, as a plan: endless without COUNT or UNTIL.</summary>
    public static IEnumerable<LocalDateTime> Preview(SeriesDefinition series, LocalDateTime? from = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        return new RecurrenceSet(series.EffectiveRule, series.Start, series.AllDay, series.Zone, series.ExDates).Occurrences(from);
    }

    /// <summary>The key of the edited <paramref name="series"/> that takes the place of <paramref name="oldKey"/>: the one on the same date, or null when there is none.</summary>
    public static LocalDateTime? MapKey(SeriesDefinition series, LocalDateTime oldKey)
    {
        ArgumentNullException.ThrowIfNull(series);
        var rule = series.EffectiveRule.WithCount(null);
        var set = new RecurrenceSet(rule, series.Start, series.AllDay, series.Zone, series.ExDates);
        return set.FirstNotBefore(oldKey.Date.AtMidnight()) is { } key && key.Date == oldKey.Date ? key : null;
    }

    /// <summary>Splits "this and following" at <paramref name="at"/>, the first occurrence of the new series.</summary>
    /// <param name="series">Its <see cref="SeriesDefinition.Used"/> counts every occurrence before <paramref name="at"/>.</param>
    /// <param name="at">Nominal key of an occurrence.</param>
    /// <exception cref="InvalidOperationException">COUNT is already used up.</exception>
    public static SeriesSplit Split(SeriesDefinition series, LocalDateTime at)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Used >= series.Rule.Count)
        {
            throw new InvalidOperationException("Nothing of COUNT is left for the following occurrences.");
        }

        var end = series switch
        {
            { AllDay: true } => RuleUntil.OnDate(at.Date.PlusDays(-1)),
            { ZonePinned: true } => RuleUntil.At(ZoneRules.ToInstant(at, series.Zone) - Duration.FromSeconds(1)),
            _ => new RuleUntil(RuleUntilKind.Local, at.PlusSeconds(-1)),
        };
        return new SeriesSplit(
            series.Rule.WithUntil(end),
            series.Rule.Count is { } count ? series.Rule.WithCount(count - series.Used) : series.Rule);
    }

    private static NextOccurrence FromCompletion(SeriesDefinition series, LocalDateTime closed, LocalDateTime key, int used)
    {
        if (series.Rule.SelectsDates || series.Rule.SelectsTimes)
        {
            var tomorrow = closed.Date.PlusDays(1).AtMidnight();
            var match = Anchored(series, closed.Date).Occurrences(tomorrow > key ? tomorrow : key).Where(next => next > key);
            return Answer(series, match.Select(next => (LocalDateTime?)next).FirstOrDefault(), used);
        }

        var steps = CompletionSteps.After(series.Rule, closed, TimeOf(series), key);
        return Answer(series, steps.Except(series.ExDates).Select(next => (LocalDateTime?)next).FirstOrDefault(), used);
    }

    private static LocalTime TimeOf(SeriesDefinition series) => series.AllDay ? LocalTime.Midnight : series.Start.TimeOfDay;

    private static RecurrenceSet Anchored(SeriesDefinition series, LocalDate date) =>
        new(series.EffectiveRule.WithCount(null), date + TimeOf(series), series.AllDay, series.Zone, series.ExDates);

    private static NextOccurrence Answer(SeriesDefinition series, LocalDateTime? next, int used)
    {
        var end = new RuleEnd(series.Rule.Until, series.Zone, series.AllDay);
        return next is { } key && end.Includes(key)
            ? new NextOccurrence(key, [], used, null)
            : new NextOccurrence(null, [], used, series.Rule.Until is null ? SeriesEnd.NoMatch : SeriesEnd.Until);
    }

    /// <summary>Walks the rule of a series without its COUNT, which is kept by <see cref="SeriesDefinition.Used"/>: a pause uses none of it.</summary>
    private sealed class SeriesWalk
    {
        private readonly SeriesDefinition _series;
        private readonly RecurrenceSet _set;
        private readonly Instant _now;
        private readonly LocalDateTime _localNow;

        public SeriesWalk(SeriesDefinition series, Instant now)
        {
            _series = series;
            _now = now;
            _localNow = now.InZone(series.Zone).LocalDateTime;
            _set = new RecurrenceSet(series.EffectiveRule.WithCount(null), series.Start, series.AllDay, series.Zone, series.ExDates);
        }

        public bool IsPast(LocalDateTime key) => _series.AllDay
            ? key.Date < _localNow.Date
            : ZoneRules.ToInstant(key, _series.Zone) <= _now;

        public NextOccurrence Step(LocalDateTime key, bool inclusive, int used)
        {
            var missed = new List<LocalDateTime>();
            var count = _series.Rule.Count;
            foreach (var occurrence in _set.Counted(key))
            {
                if (occurrence == key && !inclusive)
                {
                    continue;
                }

                if (used >= count)
                {
                    return new NextOccurrence(null, missed, used, SeriesEnd.Count);
                }

                var excluded = _set.IsExcluded(occurrence);
                var stays = _series.Mode == RecurrenceMode.Strict && !inclusive;
                if (!excluded && (stays || !IsPast(occurrence)))
                {
                    return new NextOccurrence(occurrence, missed, used, null);
                }

                used++;
                if (!excluded && missed.Count < MaximumMissed)
                {
                    missed.Add(occurrence);
                }

                if (count is null && missed.Count == MaximumMissed)
                {
                    return Jump(occurrence, used, missed);
                }
            }

            return Ended(used, missed);
        }

        public NextOccurrence Jump(LocalDateTime from, int used, IReadOnlyList<LocalDateTime> missed)
        {
            var near = _series.AllDay ? _localNow.Date.AtMidnight() : ZoneRules.BeforeGap(_localNow, _series.Zone);
            foreach (var occurrence in _set.Occurrences(near > from ? near : from))
            {
                if (!IsPast(occurrence))
                {
                    return new NextOccurrence(occurrence, missed, used, null);
                }
            }

            return Ended(used, missed);
        }

        private NextOccurrence Ended(int used, IReadOnlyList<LocalDateTime> missed) =>
            new(null, missed, used, _series.Rule.Until is null ? SeriesEnd.NoMatch : SeriesEnd.Until);
    }
}
