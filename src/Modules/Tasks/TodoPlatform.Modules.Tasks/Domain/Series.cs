using NodaTime;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>How a task repeats, as its user writes it.</summary>
internal sealed record RecurrenceContent(string Rule, SeriesMode Mode, bool ClampMonthEnd);

/// <summary>
/// The definition of a series. It has at most one open occurrence; between two occurrences it has none. What comes next
/// is computed by Recurrence; whether it is opened is decided here, by <see cref="Generation"/>.
/// </summary>
internal sealed partial class Series : IRevertible
{
    public Guid Id { get; private init; }

    public Guid UserId { get; private init; }

    public string Rule { get; private set; } = "";

    public SeriesMode Mode { get; private set; }

    public bool ClampMonthEnd { get; private set; }

    public DateOnly StartDate { get; private set; }

    public TimeOnly? StartTime { get; private set; }

    public string? StartZone { get; private set; }

    /// <summary>The zone in which it is computed: its own, or the user's for floating ones.</summary>
    public string TimeZone { get; private set; } = "";

    public IReadOnlyList<LocalMoment> ExceptDates { get; private set; } = [];

    public bool Paused { get; private set; }

    /// <summary>Its project is in the archive.</summary>
    public bool Suspended { get; private set; }

    /// <summary>The rule gives nothing more.</summary>
    public bool Ended { get; private set; }

    /// <summary>Its user ended it.</summary>
    public bool Stopped { get; private set; }

    /// <summary>The task, section or project whose deletion ended it: its restoration lets it go on.</summary>
    public Guid? StoppedWith { get; private set; }

    /// <summary>The rule before that deletion, if it cut the rule short.</summary>
    public string? RuleBeforeStop { get; private set; }

    public long Generation { get; private set; }

    /// <summary>How many of COUNT were used before the latest occurrence.</summary>
    public int Used { get; private set; }

    public Guid LatestTaskId { get; private set; }

    public int LatestNumber { get; private set; }

    /// <summary>What the next occurrence starts from when the open one was edited alone; null when it starts from that.</summary>
    public TaskContent? Template { get; private set; }

    /// <summary>The series that this one was split from.</summary>
    public Guid? PreviousSeriesId { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public LocalMoment Start => new(StartDate, StartTime, StartZone);

    /// <summary>Nothing follows at the moment.</summary>
    public bool StandsStill => Paused || Suspended || IsOver;

    /// <summary>Nothing will follow.</summary>
    public bool IsOver => Ended || Stopped;

    /// <summary>The zone of <see cref="TimeZone"/>.</summary>
    public DateTimeZone Zone => ZoneRules.TryResolve(TimeZone, out var zone) ? zone : DateTimeZone.Utc;

    /// <summary>A new series, with the key of its first occurrence and how many of COUNT lie before it.</summary>
    /// <param name="taskId">The task that becomes its first occurrence.</param>
    public static Result<(Series Series, LocalMoment Key)> Begin(
        Guid userId, Guid taskId, RecurrenceContent recurrence, LocalMoment start, DateTimeZone viewer, DateTimeOffset now, Guid? previousSeriesId = null)
    {
        var rule = CheckRule(recurrence.Rule, start);
        return rule.Succeeded ? Begin(Guid.CreateVersion7(), userId, taskId, rule.Value, recurrence, start, viewer, now, previousSeriesId, 1) : rule.Error;
    }

    private static Result<(Series Series, LocalMoment Key)> Begin(
        Guid id, Guid userId, Guid taskId, RecurrenceRule rule, RecurrenceContent recurrence, LocalMoment start, DateTimeZone viewer, DateTimeOffset now, Guid? previousSeriesId, long version)
    {
        var series = new Series
        {
            Id = id,
            UserId = userId,
            Rule = rule.ToString(),
            Mode = recurrence.Mode,
            ClampMonthEnd = recurrence.ClampMonthEnd,
            StartDate = start.Date,
            StartTime = start.Time,
            StartZone = start.TimeZone,
            TimeZone = start.ZoneOr(viewer).Id,
            Generation = version,
            LatestTaskId = taskId,
            LatestNumber = 1,
            PreviousSeriesId = previousSeriesId,
            CreatedAt = now,
            UpdatedAt = now,
            Version = version,
        };
        var first = SeriesCalendar.First(series.Definition(0), Instant.FromDateTimeOffset(now));
        if (first.Next is not { } key || key.Year > TaskLimits.LastDate.Year)
        {
            return NothingComes(first.EndedBecause);
        }

        series.Used = first.Used;
        return (series, series.MomentOf(key));
    }

    /// <summary>What the calendar needs to know.</summary>
    public SeriesDefinition Definition(int used) => new(
        RecurrenceRule.Parse(Rule), Start.ToLocal(), StartTime is null, Zone, StartZone is not null,
        Mode switch { SeriesMode.Strict => RecurrenceMode.Strict, SeriesMode.FromCompletion => RecurrenceMode.FromCompletion, _ => RecurrenceMode.CatchUp },
        ClampMonthEnd, [.. ExceptDates.Select(date => date.ToLocal())], used);

    /// <summary>A nominal time of this series: its key, and where the occurrence is due unless it is moved.</summary>
    public LocalMoment MomentOf(LocalDateTime key) => new(key.Date.ToDateOnly(), StartTime is null ? null : key.TimeOfDay.ToTimeOnly(), StartTime is null ? null : StartZone);

    /// <summary>The occurrence after the latest one is open.</summary>
    public void Advance(Guid taskId, int number, int used, DateTimeOffset now)
    {
        (LatestTaskId, LatestNumber, Used, Template) = (taskId, number, used, null);
        Touch(now);
    }

    /// <summary>The latest occurrence was withdrawn: the one before is open again, and what was planned after it is void.</summary>
    public void ReturnTo(TaskItem task, DateTimeZone viewer, DateTimeOffset now)
    {
        TimeZone = StartZone is null ? viewer.Id : TimeZone; // an ended series stays out of the changes of zone
        (LatestTaskId, LatestNumber, Used, Ended) = (task.Id, task.OccurrenceNumber ?? 1, task.OccurrenceUsed ?? 0, false);
        Generation++;
        Touch(now);
    }

    public void Pause(DateTimeOffset now)
    {
        Paused = true;
        Generation++;
        Touch(now);
    }

    public void Resume(DateTimeOffset now)
    {
        Paused = false;
        Generation++;
        Touch(now);
    }

    public void Suspend(bool suspended, DateTimeOffset now)
    {
        Suspended = suspended;
        Generation++;
        Touch(now);
    }

    /// <summary>Nothing follows, because its user says so.</summary>
    /// <param name="with">See <see cref="StoppedWith"/>; null when nothing was deleted.</param>
    public void Stop(DateTimeOffset now, Guid? with = null)
    {
        (Stopped, StoppedWith) = (true, with);
        Generation++;
        Touch(now);
    }

    /// <summary>What was deleted is back: it goes on as if it had never been stopped, but for plans of that time.</summary>
    /// <param name="suspended">Its project is in the archive.</param>
    public void GoOn(bool suspended, DateTimeZone viewer, DateTimeOffset now)
    {
        TimeZone = StartZone is null ? viewer.Id : TimeZone; // a stopped series stays out of the changes of zone
        Rule = RuleBeforeStop ?? Rule;
        (Stopped, StoppedWith, RuleBeforeStop, Suspended) = (false, null, null, suspended);
        Generation++;
        Touch(now);
    }

    /// <summary>As it was before a write; floating ones in the user's present zone.</summary>
    /// <param name="voids">Whether what was planned since is void: then the generation rises.</param>
    public void Revert(Series former, bool voids, DateTimeZone viewer, DateTimeOffset now)
    {
        (Rule, Mode, ClampMonthEnd, ExceptDates, Template) = (former.Rule, former.Mode, former.ClampMonthEnd, former.ExceptDates, former.Template);
        (StartDate, StartTime, StartZone) = (former.StartDate, former.StartTime, former.StartZone);
        TimeZone = StartZone is null ? viewer.Id : former.TimeZone;
        (Paused, Suspended, Ended, Stopped) = (former.Paused, former.Suspended, former.Ended, former.Stopped);
        (StoppedWith, RuleBeforeStop) = (former.StoppedWith, former.RuleBeforeStop);
        (Used, LatestTaskId, LatestNumber) = (former.Used, former.LatestTaskId, former.LatestNumber);
        Generation += voids ? 1 : 0;
        Touch(now);
    }

    /// <summary>An occurrence that was left out belongs to it again; false when it was not left out.</summary>
    public bool Readmit(LocalMoment key, DateTimeOffset now)
    {
        if (!ExceptDates.Contains(key))
        {
            return false;
        }

        ExceptDates = [.. ExceptDates.Where(date => date != key)];
        Touch(now);
        return true;
    }

    /// <summary>Nothing follows, because the rule gives nothing more.</summary>
    public void End(DateTimeOffset now)
    {
        Ended = true;
        Touch(now);
    }

    /// <summary>Leaves an occurrence out for good.</summary>
    public void Except(LocalMoment key, DateTimeOffset now)
    {
        ExceptDates = [.. ExceptDates, key];
        Touch(now);
    }

    /// <summary>Keeps what the next occurrence starts from while the open one is edited alone. Keeps what is kept already.</summary>
    public void Keep(TaskContent content, DateTimeOffset now)
    {
        if (Template is null)
        {
            Template = content;
            Touch(now);
        }
    }

    /// <summary>Changes what is kept, because an edit is meant for the following ones, too.</summary>
    public void ChangeTemplate(TaskContent content, DateTimeOffset now)
    {
        Template = content;
        Touch(now);
    }

    /// <summary>Another zone of the user: floating series move with it. False for pinned ones.</summary>
    public bool MoveToZone(DateTimeZone viewer, DateTimeOffset now)
    {
        if (StartZone is not null || TimeZone == viewer.Id)
        {
            return false;
        }

        TimeZone = viewer.Id;
        Touch(now);
        return true;
    }

    /// <summary>
    /// Another rule or start for the open and all following occurrences. Answers the key of the open occurrence: on the same date
    /// when only the time changed, else the first match from <paramref name="from"/> on that is not in the past. Exceptions that
    /// match nothing any more are dropped.
    /// </summary>
    /// <param name="used">How many of COUNT lie before the open occurrence.</param>
    /// <param name="taken">Keys of closed occurrences, which cannot come again.</param>
    public Result<(LocalMoment Key, IReadOnlyList<LocalMoment> Dropped)> Redefine(
        RecurrenceContent recurrence, LocalMoment start, LocalMoment oldKey, LocalMoment from, int used, IReadOnlySet<LocalDateTime> taken, DateTimeZone viewer, DateTimeOffset now)
    {
        var rule = CheckRule(recurrence.Rule, start);
        if (!rule.Succeeded)
        {
            return rule.Error;
        }

        var timeOnly = rule.Value.ToString() == Rule && start.Date == StartDate;
        (Rule, Mode, ClampMonthEnd) = (rule.Value.ToString(), recurrence.Mode, recurrence.ClampMonthEnd);
        (StartDate, StartTime, StartZone) = (start.Date, start.Time, start.TimeZone);
        TimeZone = start.ZoneOr(viewer).Id;

        var old = ExceptDates;
        ExceptDates = [];
        var bare = Definition(used);
        var kept = old.Select(date => (Old: date, New: SeriesCalendar.MapKey(bare, date.ToLocal()))).ToList();
        ExceptDates = [.. kept.Where(date => date.New is not null).Select(date => MomentOf(date.New!.Value))];
        var dropped = kept.Where(date => date.New is null).Select(date => date.Old).ToList();

        var definition = Definition(used);
        var key = timeOnly ? SeriesCalendar.MapKey(definition, oldKey.ToLocal()) : null;
        if (key is null)
        {
            var next = FirstFree(definition, from.ToLocal(), taken, now);
            if (next.Next is null)
            {
                return NothingComes(next.EndedBecause);
            }

            key = next.Next;
        }

        Template = null;
        Touch(now);
        return (MomentOf(key.Value), dropped);
    }

    /// <summary>Ends this series before the occurrence <paramref name="key"/>, and answers the rule that is left for what follows.</summary>
    /// <param name="with">The task that is deleted with all that follows; null when another series follows.</param>
    public string SplitAt(LocalMoment key, DateTimeOffset now, Guid? with = null)
    {
        var split = SeriesCalendar.Split(Definition(Used), key.ToLocal());
        (Rule, RuleBeforeStop) = (split.Before.ToString(), with is null ? null : Rule);
        Stop(now, with);
        return split.Following.ToString();
    }

    /// <summary>The first key from <paramref name="from"/> on that is not in the past and not taken; null when the rule gives none.</summary>
    /// <param name="used">How many of COUNT lie before it.</param>
    /// <param name="taken">Keys of closed occurrences, which cannot come again.</param>
    public LocalMoment? FreeKey(LocalMoment from, int used, IReadOnlySet<LocalDateTime> taken, DateTimeOffset now) =>
        FirstFree(Definition(used), from.ToLocal(), taken, now).Next is { } key ? MomentOf(key) : null;

    public SeriesState ToState() => new(
        Id, UserId, Rule, Mode, ClampMonthEnd, Start, TimeZone, ExceptDates, Paused || Suspended, IsOver, Generation, Version);

    private static Result<RecurrenceRule> CheckRule(string text, LocalMoment start)
    {
        var rule = CheckText(text);
        return rule.Succeeded && RulePolicy.Check(rule.Value, start.Time is null) is { } problem ? Refused(problem) : rule;
    }

    private static Result<RecurrenceRule> CheckText(string text) =>
        text.Length > TaskLimits.Rule ? Error.Invalid("bad-rule", "recurrence.rule", $"A rule has at most {TaskLimits.Rule} characters.")
        : RecurrenceRule.TryParse(text, out var rule, out var problem) ? rule
        : Refused(problem);

    private static Error Refused(RuleProblem problem) => Error.Invalid("bad-rule", "recurrence.rule", $"{problem.Message} (position {problem.Position})") with
    {
        Extensions = new Dictionary<string, object?> { ["reason"] = problem.Code, ["position"] = problem.Position },
    };

    private static NextOccurrence FirstFree(SeriesDefinition definition, LocalDateTime from, IReadOnlySet<LocalDateTime> taken, DateTimeOffset now)
    {
        var instant = Instant.FromDateTimeOffset(now);
        var next = SeriesCalendar.Resume(definition, from, instant);
        while (next.Next is { } found && taken.Contains(found))
        {
            // In mode fromCompletion a moment of today that has passed leads to today again, endlessly: go on with tomorrow.
            var after = SeriesCalendar.Resume(definition, found.PlusSeconds(1), instant);
            next = after.Next <= found ? SeriesCalendar.Resume(definition, found.Date.PlusDays(1).AtMidnight(), instant) : after;
        }

        return next;
    }

    private static Error NothingComes(string? reason) => reason switch
    {
        SeriesEnd.Count => Error.Invalid("rule-ended", "recurrence.rule", "COUNT is used up before today: nothing would be open."),
        SeriesEnd.Until => Error.Invalid("rule-ended", "recurrence.rule", "UNTIL has passed: nothing would be open."),
        _ => Error.Invalid("rule-never-matches", "recurrence.rule", "This rule never matches."),
    };

    private void Touch(DateTimeOffset now)
    {
        UpdatedAt = now;
        Version++;
    }
}
