using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Resources;

/// <summary>A local date, or date and time, as clients write it.</summary>
/// <param name="Text">The same in plain words ("next Monday 5pm"), instead of date and time.</param>
internal sealed record MomentRequest(DateOnly? Date = null, TimeOnly? Time = null, string? TimeZone = null, string? Text = null)
{
    /// <param name="reading">How words are read; needed where <see cref="Text"/> is given.</param>
    public Result<LocalMoment?> ToMoment(string field, Reading? reading) =>
        Text is not null ? Date is null && Time is null ? reading!.MomentOf(Text, TimeZone, field) : TextAndDate(field)
        : Date is { } date ? new LocalMoment(date, Time, TimeZone) : Error.Invalid("validation-failed", field + ".date", "date is missing.");

    public static Error TextAndDate(string field) => Error.Invalid("validation-failed", field + ".text", "Send either text, or date and time.");
}

/// <summary>A merge patch of a local date, or date and time.</summary>
/// <param name="Text">Date and time in plain words, instead of both. A whole day in words takes the time away; the zone stays with a time.</param>
internal sealed record MomentPatch(Optional<DateOnly?> Date, Optional<TimeOnly?> Time, Optional<string?> TimeZone, string? Text = null)
{
    /// <param name="reading">How words are read; needed where <see cref="Text"/> is given.</param>
    public Result<LocalMoment?> ApplyTo(LocalMoment? current, string field, Reading? reading)
    {
        if (Text is not null)
        {
            return Date.IsGiven || Time.IsGiven ? MomentRequest.TextAndDate(field) : reading!.MomentOf(Text, TimeZone.Or(current?.TimeZone), field);
        }

        if (Date.Or(current?.Date) is not { } date)
        {
            return Error.Invalid("validation-failed", field + ".date", "date is missing. To remove the whole value, send null for it.");
        }

        var time = Time.Or(current?.Time);
        // A task that becomes a whole day loses its zone with its time, unless the patch insists on one.
        var zone = TimeZone.IsGiven ? TimeZone.Value : time is null ? null : current?.TimeZone;
        return new LocalMoment(date, time, zone);
    }
}

/// <summary>A repetition as clients write it.</summary>
internal sealed record RecurrenceRequest(string? Rule = null, SeriesMode? Mode = null, bool? ClampMonthEnd = null)
{
    public Result<RecurrenceContent> ToContent() =>
        string.IsNullOrEmpty(Rule) ? MissingRule : new RecurrenceContent(Rule, Mode ?? SeriesMode.CatchUp, ClampMonthEnd ?? false);

    public static Error MissingRule => Error.Invalid("bad-rule", "recurrence.rule", "rule is missing, e.g. FREQ=WEEKLY;BYDAY=MO. To end the repetition, send null for recurrence.");
}

/// <summary>A merge patch of a repetition.</summary>
internal sealed record RecurrencePatch(Optional<string?> Rule, Optional<SeriesMode?> Mode, Optional<bool?> ClampMonthEnd)
{
    public Result<RecurrenceContent> ApplyTo(Series? current) =>
        string.IsNullOrEmpty(Rule.Or(current?.Rule))
            ? RecurrenceRequest.MissingRule
            : new RecurrenceContent(Rule.Or(current?.Rule)!, Mode.Or(current?.Mode) ?? SeriesMode.CatchUp, ClampMonthEnd.Or(current?.ClampMonthEnd) ?? false);
}

/// <summary>A reminder as clients write it.</summary>
internal sealed record ReminderRequest(
    Guid? Id = null, ReminderKind? Kind = null, ReminderAnchor? RelativeTo = null, string? Before = null, DateTimeOffset? At = null, IReadOnlyList<string>? Channels = null)
{
    /// <summary>All reminders of a task, or why one is refused.</summary>
    public static Result<IReadOnlyList<ReminderDefinition>> ToDefinitions(IReadOnlyList<ReminderRequest?>? reminders)
    {
        var definitions = new List<ReminderDefinition>();
        foreach (var reminder in reminders ?? [])
        {
            if (reminder is null || reminder.Channels?.Contains(null!) == true)
            {
                return Error.Invalid("validation-failed", "reminders", "null is not a reminder or channel.");
            }

            var absolute = reminder.Kind is { } kind ? kind == ReminderKind.Absolute : reminder.At is not null;
            if (absolute ? reminder.At is null || reminder.Before is not null || reminder.RelativeTo is not null : reminder.Before is null || reminder.At is not null)
            {
                return Error.Invalid("validation-failed", "reminders", "A relative reminder has 'before' (and 'relativeTo'), an absolute one has 'at' alone.");
            }

            definitions.Add(absolute
                ? new ReminderDefinition(reminder.Id ?? Guid.CreateVersion7(), null, null, reminder.At, reminder.Channels)
                : new ReminderDefinition(reminder.Id ?? Guid.CreateVersion7(), reminder.RelativeTo ?? ReminderAnchor.Due, reminder.Before, null, reminder.Channels));
        }

        return definitions;
    }
}
