using System.Globalization;
using NodaTime.Text;

namespace TodoPlatform.Calendar.QuickAdd;

/// <summary>Writes what a line means as a line. Reading it in the same context gives the same meaning back (other tokens, of course).</summary>
public static class QuickAddPrinter
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly string[] Units = ["minute", "minute", "hour", "day", "week", "month", "year"];
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The line; its title has a backslash before words that would else be read as something.</summary>
    public static string Print(QuickAddResult meaning, QuickAddContext context)
    {
        ArgumentNullException.ThrowIfNull(meaning);
        ArgumentNullException.ThrowIfNull(context);
        var rest = Rest(meaning);
        foreach (var title in (string[])[meaning.Title, Escaped(meaning.Title)])
        {
            foreach (var line in (string[])[$"{title} {rest}".Trim(), $"{rest} {title}".Trim()])
            {
                if (IsSame(QuickAddParser.Parse(line, context with { Rejected = [] }), meaning))
                {
                    return line;
                }
            }
        }

        return $"{Escaped(meaning.Title)} {rest}".Trim();
    }

    /// <summary>Equal in everything but tokens and problems.</summary>
    public static bool IsSame(QuickAddResult one, QuickAddResult other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return (one with { Labels = [], Reminders = [], Tokens = [], Problems = [] }) == (other with { Labels = [], Reminders = [], Tokens = [], Problems = [] })
            && one.Labels.SequenceEqual(other.Labels, StringComparer.Ordinal) && one.Reminders.SequenceEqual(other.Reminders);
    }

    private static string Escaped(string title) => string.Join(' ', title.Split(' ').Select(word => IsSpecial(word) ? '\\' + word : word));

    private static bool IsSpecial(string word)
    {
        var core = word.TrimStart('\\').TrimEnd('.', ',', ';', ':', '!', '?', ')', '}', '…').ToLowerInvariant();
        return Vocabulary.IsSpecial(core) || Vocabulary.IsSpecial(core + '.'); // "p.m."
    }

    private static string Rest(QuickAddResult meaning)
    {
        var parts = new List<string>();
        if (meaning.Recurrence is { } recurrence)
        {
            parts.Add((recurrence.Mode == RecurrenceMode.FromCompletion ? "every! " : "every ") + What(recurrence.Rule));
        }

        if (meaning.Due is { } due)
        {
            parts.Add((meaning.Recurrence is null ? "" : "starting ") + LocalDatePattern.Iso.Format(due.Date) + (due.Time is { } time ? " at " + Clock.Format(time) : ""));
        }

        parts.Add(meaning.Recurrence?.Rule switch
        {
            { Count: { } count } => Invariant($"{count} times"),
            { Until: { } until } => "until " + LocalDatePattern.Iso.Format(until.Value.Date),
            _ => "",
        });
        parts.Add(meaning.Priority is { } priority ? "!" + priority.ToString().ToLowerInvariant() : "");
        parts.AddRange(meaning.Labels.Select(label => Named('@', label)));
        parts.Add(meaning.Project is { } project ? Named('#', project) : "");
        parts.Add(meaning.Section is { } section ? Named('/', section) : "");
        parts.AddRange(meaning.Reminders.Select(reminder =>
            reminder.Days > 0 ? Invariant($"!{reminder.Days} days before") : Invariant($"!{(long)reminder.Elapsed.TotalMinutes}m before")));
        parts.Add(meaning.Deadline is { } deadline ? $"{{{LocalDatePattern.Iso.Format(deadline)}}}" : "");
        parts.Add(meaning.DurationMinutes is { } minutes ? Minutes(minutes) : "");
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private static string What(RecurrenceRule rule) => rule switch
    {
        { ByMonth.Count: > 0 } => (rule.Interval == 1 ? "" : Invariant($"{rule.Interval} years on ")) + string.Join(", ", Dates(rule).Select(date => Invariant($"{date.Day} {Months[date.Month - 1]}"))),
        { BySetPos: [var position] } => Number(position) + " workday",
        { Frequency: RuleFrequency.Monthly, ByDay: [{ } day] } => $"{Number(day.Ordinal)} {Name(day)}",
        { ByMonthDay: [-1] } => "last day of the month",
        { ByMonthDay.Count: > 0 } => (rule.Interval == 1 ? "" : Invariant($"{rule.Interval} months on the ")) + string.Join(", ", rule.ByMonthDay.Select(Number)),
        { ByDay.Count: > 0 } => (rule.Interval == 1 ? "" : Invariant($"{rule.Interval} weeks on ")) + string.Join(", ", rule.ByDay.Select(Name)),
        _ => Invariant($"{rule.Interval} {Units[(int)rule.Frequency]}s"),
    };

    private static string Name(RuleWeekday day) => day.Day.ToString().ToLowerInvariant();

    /// <summary>What <see cref="RepeatRules.OnDates"/> made a rule of.</summary>
    private static IEnumerable<(int Month, int Day)> Dates(RecurrenceRule rule)
    {
        var pairs = from month in rule.ByMonth from day in rule.ByMonthDay where CalendarDates.Exists(month, day) select (month, day);
        return pairs.Where((_, index) => rule.BySetPos.Count == 0 || rule.BySetPos.Contains(index + 1));
    }

    private static string Number(int value) => value < 0 ? "last" : value switch
    {
        1 or 21 or 31 => Invariant($"{value}st"),
        2 or 22 => Invariant($"{value}nd"),
        3 or 23 => Invariant($"{value}rd"),
        _ => Invariant($"{value}th"),
    };

    private static string Minutes(int minutes) => minutes < 60 ? Invariant($"for {minutes}min") : Invariant($"for {minutes / 60} hours") + (minutes % 60 > 0 ? Invariant($" {minutes % 60} minutes") : "");

    private static string Named(char sign, string name) => name.Contains('"', StringComparison.Ordinal) ? sign + name : $"{sign}\"{name}\"";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
