using NodaTime;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain.Imports;

namespace TodoPlatform.Modules.Tasks.Domain;

/// <content>Series that come from elsewhere.</content>
internal sealed partial class Series
{
    /// <summary>The same for a series that another program defined: also with a rule that users of this one may not write (<see cref="ImportedRule"/>).</summary>
    /// <param name="version">1, or behind that of a series that had this id before.</param>
    public static Result<(Series Series, LocalMoment Key)> BeginImported(
        Guid id, Guid userId, Guid taskId, RecurrenceContent recurrence, LocalMoment start, DateTimeZone viewer, DateTimeOffset now, long version)
    {
        var rule = ImportedRule(recurrence.Rule, start.Time is null);
        return rule.Succeeded ? Begin(id, userId, taskId, rule.Value, recurrence, start, viewer, now, null, version) : rule.Error;
    }

    /// <summary>A series in the middle of its life, as it was elsewhere.</summary>
    /// <param name="rule">Checked by <see cref="ImportedRule"/>.</param>
    /// <param name="suspended">The project of its latest occurrence is in the archive.</param>
    /// <param name="version">1, or behind that of a series that had this id before; its generation as well, which voids what was planned for that.</param>
    public static Series Import(
        Guid id, Guid userId, RecurrenceRule rule, ImportedSeries state, LocalMoment start, IReadOnlyList<LocalMoment> exceptDates, Guid latestTaskId, Guid? previousSeriesId,
        bool suspended, DateTimeZone viewer, DateTimeOffset createdAt, DateTimeOffset updatedAt, long version) => new()
    {
        Id = id,
        UserId = userId,
        Rule = rule.ToString(),
        Mode = state.Recurrence.Mode,
        ClampMonthEnd = state.Recurrence.ClampMonthEnd,
        StartDate = start.Date,
        StartTime = start.Time,
        StartZone = start.TimeZone,
        TimeZone = start.ZoneOr(viewer).Id,
        ExceptDates = exceptDates,
        Paused = state.Paused,
        Suspended = suspended,
        Ended = state.Ended,
        Stopped = state.StoppedByUser,
        Generation = version,
        Used = state.Used,
        LatestTaskId = latestTaskId,
        LatestNumber = state.LatestNumber,
        Template = state.Template,
        PreviousSeriesId = previousSeriesId,
        CreatedAt = createdAt,
        UpdatedAt = updatedAt,
        Version = version,
    };

    /// <summary>
    /// A rule as it is taken from elsewhere: all that the calendar evaluates, also what the API refuses to be written anew, but for rules that select times of whole days.
    /// </summary>
    public static Result<RecurrenceRule> ImportedRule(string text, bool allDay)
    {
        var rule = CheckText(text);
        return rule.Succeeded && (rule.Value.RScale is not null || (allDay && (rule.Value.SelectsTimes || rule.Value.Frequency is RuleFrequency.Hourly or RuleFrequency.Minutely or RuleFrequency.Secondly)))
            ? Refused(RulePolicy.Check(rule.Value, allDay)!)
            : rule;
    }
}
