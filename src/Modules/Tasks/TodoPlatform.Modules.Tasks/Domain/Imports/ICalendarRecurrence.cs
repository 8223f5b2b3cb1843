using TodoPlatform.Calendar;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>RRULE and EXDATE of a task.</summary>
internal sealed class ICalendarRecurrence(ImportBuilder document, ICalendarMoments moments)
{
    private ImportSettings Settings => document.Settings;

    /// <param name="changed">Occurrences that the file has as tasks of their own.</param>
    public void Read(ICalendarComponent todo, TaskDraft draft, IEnumerable<ICalendarProperty> changed)
    {
        var rules = todo.Properties.Where(property => property.Name == "RRULE" && property.Value.Trim().Length > 0).ToList();
        if (todo.Properties.Exists(property => property.Name is "RDATE"))
        {
            document.Problem(draft.Row, "recurrence", "The task is due on single further dates (RDATE), which have no equal here. They are kept in the description.");
            draft.Append("Also on: " + string.Join(", ", todo.Properties.Where(property => property.Name == "RDATE").Select(property => property.Value)));
        }

        if (rules.Count == 0)
        {
            return;
        }

        var plain = rules[0].Value.Trim();
        draft.Rule = rules.Count == 1 ? plain : string.Join('\n', rules.Select(rule => rule.Value));
        if (todo.Property("X-TODOPLATFORM-RULE") is { } own && draft.Due is { } first)
        {
            // Our own words hold as long as nobody has changed the rule that others see.
            var content = new RecurrenceContent(
                own.Value, Enum.TryParse<SeriesMode>(own.Parameter("X-MODE"), ignoreCase: true, out var mode) && Enum.IsDefined(mode) ? mode : SeriesMode.CatchUp, own.Parameter("X-CLAMP") == "TRUE");
            var anchor = Start(todo) ?? first;
            if (ICalendarValues.Rule(content, anchor, Settings.Zone) == plain)
            {
                (draft.Rule, draft.Mode, draft.ClampMonthEnd) = (content.Rule, content.Mode, content.ClampMonthEnd);
            }
        }

        if ((draft.Due ?? draft.Start) is not { } due)
        {
            return;
        }

        var start = Start(todo) ?? due;
        if (start.Date != due.Date && RecurrenceRule.TryParse(draft.Rule, out var parsed, out _) && parsed.SelectsDates)
        {
            document.Problem(draft.Row, "recurrence", "The repetition counts from the start, and the task is due on another day. From the next occurrence on it is due on the days of the repetition.");
        }

        foreach (var except in todo.Properties.Where(property => property.Name == "EXDATE").SelectMany(property => property.Value.Split(',').Select(value => (property, value))).Concat(changed.Select(property => (property, value: property.Value))))
        {
            if (moments.Read(except.property, except.value, out _) is { } moment)
            {
                draft.ExceptDates.Add(Nominal(moment, start, due));
            }
            else
            {
                document.Problem(draft.Row, "recurrence", $"The exception \"{ImportText.Shown(except.value)}\" is not understood. It is left out.");
            }
        }

        var distinct = draft.ExceptDates.Where(date => date != due).Distinct().ToList();
        draft.ExceptDates.Clear();
        draft.ExceptDates.AddRange(distinct);
    }

    private LocalMoment? Start(ICalendarComponent todo) => todo.Property("DTSTART") is { } start ? moments.Read(start, start.Value, out _) : null;

    /// <summary>A date that is left out, which the file counts from the start, as the due date that it leaves out.</summary>
    private LocalMoment Nominal(LocalMoment except, LocalMoment start, LocalMoment due)
    {
        var date = except.Date;
        if (except.Time is not null && start.Time is not null && except.TimeZone != start.TimeZone)
        {
            var at = ImportMoments.InstantOf(except.ToLocal(), except.ZoneOr(Settings.Zone));
            date = ImportMoments.In(start.ZoneOr(Settings.Zone), at).Date.ToDateOnly();
        }

        var time = due.Time is not null && start == due && except.Time is not null && except.TimeZone == due.TimeZone ? except.Time : due.Time;
        return due with { Date = date.AddDays(Math.Clamp(due.Date.DayNumber - start.Date.DayNumber, -10_000, 10_000)), Time = time };
    }
}
