using NodaTime;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Calendar;
using TodoPlatform.Calendar.QuickAdd;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>How a user's words are read at some moment.</summary>
/// <param name="Viewer">The user's zone.</param>
internal sealed record Reading(DateTimeZone Viewer, DateOrder DateOrder, DayOfWeek WeekStart, DateTimeOffset Now)
{
    private const int LongestPhrase = 200;

    /// <summary>What the words mean in a zone.</summary>
    public QuickAddContext In(DateTimeZone zone) => new(Instant.FromDateTimeOffset(Now), zone)
    {
        DateOrder = DateOrder switch { DateOrder.MonthDayYear => SlashDateOrder.MonthDayYear, DateOrder.YearMonthDay => SlashDateOrder.YearMonthDay, _ => SlashDateOrder.DayMonthYear },
        WeekStart = WeekStart == DayOfWeek.Sunday ? IsoDayOfWeek.Sunday : (IsoDayOfWeek)(int)WeekStart,
    };

    /// <summary>The zone of that name, or the user's own.</summary>
    public Result<DateTimeZone> ZoneOf(string? timeZone, string field) =>
        timeZone is null ? Viewer : ZoneRules.TryResolve(timeZone, out var zone) ? zone : TaskErrors.UnknownZone(field, timeZone);

    /// <summary>A date in plain words, pinned to <paramref name="timeZone"/> when it has a time and the zone is given.</summary>
    public Result<LocalMoment?> MomentOf(string text, string? timeZone, string field)
    {
        if (text.Length > LongestPhrase)
        {
            return Error.Invalid("validation-failed", field + ".text", $"text has at most {LongestPhrase} characters.");
        }

        var zone = ZoneOf(timeZone, field + ".timeZone");
        if (!zone.Succeeded)
        {
            return zone.Error;
        }

        var phrase = QuickAddParser.ParseDue(text, In(zone.Value));
        return phrase.Due is { } due ? MomentOf(due, timeZone is null ? null : zone.Value.Id) : Error.Invalid(phrase.Code!, field + ".text", $"{phrase.Message} {WayOut(phrase.Code!)}");
    }

    /// <summary>The same in the terms of tasks.</summary>
    public static LocalMoment MomentOf(QuickAddDue due, string? timeZone) =>
        new(due.Date.ToDateOnly(), due.Time?.ToTimeOnly(), due.Time is null ? null : timeZone);

    private static string WayOut(string code) => code switch
    {
        "recurring" => "Send the rule as recurrence.rule, or the whole line to /tasks/quick-add.",
        "more-than-a-date" => "Leave it out, or send the whole line to /tasks/quick-add.",
        _ => "Write something like \"tomorrow\", \"next Monday 5pm\" or \"24 dec\", or send date and time.",
    };
}
