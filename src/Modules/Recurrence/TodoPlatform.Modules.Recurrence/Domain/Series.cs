using NodaTime;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Domain;

/// <summary>The definition of a series as Tasks last told it. Never changed here.</summary>
internal sealed class Series : IUserOwned
{
    private Series()
    {
    }

    public Guid Id { get; private init; }

    public Guid UserId { get; private init; }

    public string Rule { get; private set; } = "";

    public SeriesMode Mode { get; private set; }

    public bool ClampMonthEnd { get; private set; }

    public DateOnly StartDate { get; private set; }

    public TimeOnly? StartTime { get; private set; }

    /// <summary>False for floating series, which follow the zone of their user.</summary>
    public bool ZonePinned { get; private set; }

    /// <summary>The zone that the event named: the series' own, or the user's at that time.</summary>
    public string TimeZone { get; private set; } = "";

    public IReadOnlyList<LocalMoment> ExceptDates { get; private set; } = [];

    public bool Paused { get; private set; }

    public bool Ended { get; private set; }

    public long Generation { get; private set; }

    public long Version { get; private set; }

    /// <summary>Version of the latest resumption that was answered; 0 for none.</summary>
    public long ResumedVersion { get; private set; }

    public bool AllDay => StartTime is null;

    public static Series Of(SeriesState state)
    {
        var series = new Series { Id = state.Id, UserId = state.UserId };
        series.Take(state);
        return series;
    }

    /// <summary>Takes a newer definition and leaves an older or equal one alone.</summary>
    public void Take(SeriesState state)
    {
        if (state.Version <= Version)
        {
            return;
        }

        (Rule, Mode, ClampMonthEnd) = (state.Rule, state.Mode, state.ClampMonthEnd);
        (StartDate, StartTime, ZonePinned, TimeZone) = (state.Start.Date, state.Start.Time, state.Start.TimeZone is not null, state.TimeZone);
        (ExceptDates, Paused, Ended) = (state.ExceptDates, state.Paused, state.Ended);
        (Generation, Version) = (state.Generation, state.Version);
    }

    /// <summary>True once per resumption.</summary>
    public bool TakeResumption(long version)
    {
        if (version <= ResumedVersion)
        {
            return false;
        }

        ResumedVersion = version;
        return true;
    }

    /// <summary>The zone to compute in: the user's current one for floating series, where it is known.</summary>
    public string EffectiveZone(string? userZone) => ZonePinned || userZone is null ? TimeZone : userZone;

    /// <summary>Whether COUNT ends the series, so that it matters how much of it is used.</summary>
    public bool IsCounted => Parse().Count is not null;

    public RecurrenceRule Parse() => RecurrenceRule.TryParse(Rule, out var rule, out var problem)
        ? rule
        : throw new PoisonEventException($"Series {Id} has a rule that cannot be read: {problem.Message}");

    /// <summary>How many of COUNT the rule had given before the first occurrence that was opened.</summary>
    public int UsedBeforeFirst(OccurrenceKey first)
    {
        var definition = Define(used: 0, TimeZone);
        return definition.Rule.Count is null ? 0 : SeriesCalendar.Preview(definition with { ExDates = [] }).TakeWhile(key => key < first.ToLocal()).Count();
    }

    /// <summary>What follows <paramref name="key"/>, in the zone that the event named.</summary>
    public NextOccurrence Next(OccurrenceKey key, int used, DateTimeOffset closedAt, DateTimeOffset now) =>
        SeriesCalendar.Next(Define(used, TimeZone), key.ToLocal(), Instant.FromDateTimeOffset(closedAt), Instant.FromDateTimeOffset(now));

    /// <summary>What is open after a standstill before which <paramref name="key"/> was to come: nothing is missed and COUNT is not used.</summary>
    public NextOccurrence GoOn(OccurrenceKey key, int used, DateTimeOffset now, string zone)
    {
        var definition = Define(used, zone);
        var instant = Instant.FromDateTimeOffset(now);

        // Counted from a completion, a time to come need not match the rule as counted from its start.
        return Mode == SeriesMode.FromCompletion && !IsPast(key, instant, definition.Zone) && !(used >= definition.Rule.Count)
            ? new NextOccurrence(key.ToLocal(), [], used, null)
            : SeriesCalendar.Resume(definition, key.ToLocal(), instant);
    }

    private bool IsPast(OccurrenceKey key, Instant now, DateTimeZone zone) => AllDay
        ? LocalDate.FromDateOnly(key.Date) < ZoneRules.Today(now, zone)
        : ZoneRules.ToInstant(key.ToLocal(), zone) <= now;

    private SeriesDefinition Define(int used, string zone) => new(
        Parse(),
        new OccurrenceKey(StartDate, StartTime).ToLocal(),
        AllDay,
        ZoneRules.TryResolve(zone, out var resolved) ? resolved : throw new PoisonEventException($"Series {Id} has the unknown time zone {zone}."),
        ZonePinned,
        Mode switch
        {
            SeriesMode.Strict => RecurrenceMode.Strict,
            SeriesMode.FromCompletion => RecurrenceMode.FromCompletion,
            _ => RecurrenceMode.CatchUp,
        },
        ClampMonthEnd,
        [.. ExceptDates.Select(except => new OccurrenceKey(except.Date, except.Time).ToLocal())],
        used);
}
