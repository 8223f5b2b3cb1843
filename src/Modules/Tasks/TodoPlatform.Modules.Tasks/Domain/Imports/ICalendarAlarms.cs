using TodoPlatform.Calendar;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>VALARM: reminders of a task.</summary>
internal sealed class ICalendarAlarms(ImportBuilder document, ICalendarMoments moments)
{
    private ImportSettings Settings => document.Settings;

    public void Read(ICalendarComponent alarm, TaskDraft draft)
    {
        if (alarm.Property("X-APPLE-PROXIMITY") is not null)
        {
            document.Problem(draft.Row, "reminders", "A reminder is bound to a place. The task comes without it.");
            return;
        }

        if (alarm.Property("TRIGGER") is not { } trigger)
        {
            return;
        }

        var channels = alarm.Property("X-TODOPLATFORM-CHANNELS") is { } own ? ICalendarLines.Values(own.Value).Take(TaskLimits.Channels).ToList() : null;
        if (channels?.Any(channel => string.IsNullOrWhiteSpace(channel) || channel.Length > TaskLimits.Channel) == true)
        {
            channels = null;
        }

        if (ICalendarValues.Stamp(trigger.Value) is { } at)
        {
            // Apple writes a moment in 1976 for "no reminder".
            if (at.Year != 1976)
            {
                draft.Reminders.Add(new ReminderDraft(null, null, at, channels));
            }

            return;
        }

        if (moments.Read(trigger, trigger.Value, out _) is { Time: not null } local)
        {
            draft.Reminders.Add(new ReminderDraft(null, null, ImportMoments.InstantOf(local.ToLocal(), local.ZoneOr(Settings.Zone)), channels));
            return;
        }

        Relative(trigger, draft, channels);
    }

    private void Relative(ICalendarProperty trigger, TaskDraft draft, List<string>? channels)
    {
        var value = trigger.Value.Trim().ToUpperInvariant();
        var isEnd = trigger.Parameter("RELATED")?.Equals("END", StringComparison.OrdinalIgnoreCase) == true;
        var anchor = (isEnd ? draft.Due is not null : draft.Start is null) ? ReminderAnchor.Due : ReminderAnchor.Start;
        if (!ReminderOffset.TryParse(value.TrimStart('-', '+'), out var offset, out _) || (anchor == ReminderAnchor.Due ? draft.Due : draft.Start) is not { } moment)
        {
            document.Problem(draft.Row, "reminders", $"The reminder \"{ImportText.Shown(trigger.Value)}\" is not understood, or belongs to a date that the task does not have. The task comes without it.");
        }
        else if (value[0] == '-' || offset == ReminderOffset.Zero)
        {
            draft.Reminders.Add(new ReminderDraft(anchor, offset.ToString(), null, channels));
        }
        else
        {
            // After the date: reminders here come before it, so this one gets its moment.
            var local = moment.ToLocal().PlusDays(offset.Days);
            draft.Reminders.Add(new ReminderDraft(null, null, ImportMoments.InstantOf(local, moment.ZoneOr(Settings.Zone)) + offset.Elapsed.ToTimeSpan(), channels));
        }
    }
}
