using System.Globalization;
using NodaTime;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Notifications.Domain;

/// <summary>One reminder that follows from a task and its user's settings.</summary>
/// <param name="ReminderId">The definition within the task; the task's own id for the default reminder.</param>
/// <param name="Key">What was asked for, in local terms: while it stays the same, a reminder that has come does not come again.</param>
/// <param name="NominalAt">When it is due, quiet hours aside.</param>
/// <param name="FireAt">When it comes.</param>
/// <param name="Channels">Null for the user's defaults.</param>
/// <param name="IsDefault">Not defined by the task, but by the user's settings.</param>
internal sealed record ReminderPlan(Guid ReminderId, string Key, DateTimeOffset NominalAt, DateTimeOffset FireAt, IReadOnlyList<string>? Channels, bool IsDefault)
{
    /// <summary>What was due longer ago than this when it was asked for is not sent.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(60);

    private const int FirstYear = 1900;
    private const int LastYear = 9990;

    /// <summary>Whether its time had passed already when it was asked for.</summary>
    public bool WasPastAt(DateTimeOffset decidedAt) => NominalAt < decidedAt - Grace;

    /// <summary>All reminders of a task, none for a closed or deleted one. Pure: the same copies give the same reminders.</summary>
    public static IReadOnlyList<ReminderPlan> Of(TaskCopy task, Recipient recipient)
    {
        if (!task.IsOpen)
        {
            return [];
        }

        return task.Reminders.Count > 0
            ? [.. task.Reminders.Select(definition => OfDefinition(definition, task, recipient)).OfType<ReminderPlan>().DistinctBy(plan => plan.ReminderId)]
            : Default(task, recipient, evenIfOff: false) is { } plan ? [plan] : [];
    }

    /// <summary>Latest due time of any reminder that the task has or, with other settings, would have.</summary>
    public static DateTimeOffset? LatestOf(TaskCopy task, Recipient recipient)
    {
        var plans = task.IsOpen && task.Reminders.Count == 0 && Default(task, recipient, evenIfOff: true) is { } plan ? [plan] : Of(task, recipient);
        return plans.Count == 0 ? null : plans.Max(plan => plan.FireAt);
    }

    private static ReminderPlan? OfDefinition(ReminderDefinition definition, TaskCopy task, Recipient recipient)
    {
        if (definition.At is { } at)
        {
            return Build(definition.Id, $"at {at.UtcDateTime:O}", Instant.FromDateTimeOffset(at), definition.Channels, isDefault: false, task, recipient);
        }

        var fromStart = definition.RelativeTo == ReminderAnchor.Start;
        return (fromStart ? task.Start : task.Due) is { } anchor && IsReachable(anchor) && ReminderOffset.TryParse(definition.Before, out var before, out _)
            ? Build(definition.Id, $"{before} before {(fromStart ? "start" : "due")} {Describe(anchor)}", At(anchor, before, task, recipient), definition.Channels, isDefault: false, task, recipient)
            : null;
    }

    private static ReminderPlan? Default(TaskCopy task, Recipient recipient, bool evenIfOff) =>
        task.Due is { } due && IsReachable(due) && (evenIfOff || (due.Time is null ? recipient.AllDayAt is not null : recipient.TimedAtDue))
            ? Build(task.TaskId, $"default at {Describe(due)}", At(due, ReminderOffset.Zero, task, recipient), null, isDefault: true, task, recipient)
            : null;

    private static Instant At(LocalMoment anchor, ReminderOffset before, TaskCopy task, Recipient recipient)
    {
        var home = recipient.ZoneOr(task.StatedZone);
        var zone = anchor is { Time: not null, TimeZone: { } pinned } && ZoneRules.TryResolve(pinned, out var own) ? own : home;
        return ReminderTimes.FireAt(
            LocalDate.FromDateOnly(anchor.Date),
            anchor.Time is { } time ? LocalTime.FromTimeOnly(time) : null,
            zone,
            before,
            recipient.AllDayAt is { } allDayAt ? LocalTime.FromTimeOnly(allDayAt) : null);
    }

    private static ReminderPlan Build(Guid reminderId, string key, Instant nominal, IReadOnlyList<string>? channels, bool isDefault, TaskCopy task, Recipient recipient)
    {
        var fireAt = task.IsCritical ? nominal : recipient.Defer(nominal, recipient.ZoneOr(task.StatedZone));
        return new ReminderPlan(reminderId, key, nominal.ToDateTimeOffset(), fireAt.ToDateTimeOffset(), channels, isDefault);
    }

    // The clock never gets to the others, and their instants may not be representable.
    private static bool IsReachable(LocalMoment anchor) => anchor.Date.Year is >= FirstYear and <= LastYear;

    private static string Describe(LocalMoment moment) =>
        string.Create(CultureInfo.InvariantCulture, $"{moment.Date:O} {(moment.Time is { } time ? time.ToString("O", CultureInfo.InvariantCulture) + " " + (moment.TimeZone ?? "floating") : "all day")}");
}
