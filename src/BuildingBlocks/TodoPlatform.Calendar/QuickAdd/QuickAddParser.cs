using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace TodoPlatform.Calendar.QuickAdd;

/// <summary>
/// Reads a line in plain words: "Water plants every 3 days 7am #home @chores p2". The grammar is in docs/quick-add.md. Pure and safe for concurrent
/// use; any text is read in time proportional to its length, and none throws.
/// </summary>
public static class QuickAddParser
{
    /// <summary>What the line means. A phrase that is said more than once counts where it stands last; what is no phrase is the title.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The context's present is not in the years 1900 to 2999.</exception>
    public static QuickAddResult Parse(string text, QuickAddContext context) => Read(text, context).Result;

    /// <summary>Reads a text that is to be a due date and nothing else: "next Monday 5pm". What else it holds, repetitions too, is refused.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The context's present is not in the years 1900 to 2999.</exception>
    public static DuePhrase ParseDue(string text, QuickAddContext context)
    {
        var (result, left) = Read(text, context);
        return result.Problems is [var problem, ..] ? new DuePhrase(null, problem.Code, problem.Message)
            : result.Recurrence is not null ? new DuePhrase(null, "recurring", "A repetition is no date.")
            : result.Due is null ? new DuePhrase(null, "not-a-date", "This is no date.")
            : left.Length > 0 ? new DuePhrase(null, "more-than-a-date", $"\"{left}\" is no part of a date.")
            : result.Tokens.FirstOrDefault(token => token.Kind is not (QuickAddTokenKind.Date or QuickAddTokenKind.Time)) is { } other
                ? new DuePhrase(null, "more-than-a-date", $"\"{text.Substring(other.Span.Start, other.Span.Length)}\" is no part of a date.")
            : new DuePhrase(result.Due, null, null);
    }

    private static (QuickAddResult Result, string Left) Read(string text, QuickAddContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var now = context.Now.InZone(context.Zone).LocalDateTime;
        if (now.Year is < Vocabulary.FirstYear or > Vocabulary.LastYear)
        {
            throw new ArgumentOutOfRangeException(nameof(context), now, $"Now must lie in the years {Vocabulary.FirstYear} to {Vocabulary.LastYear}.");
        }

        var line = new Line(text, context.Rejected);
        return line.Quotes is { } quotes ? Quoted(text, quotes) : Understood(line, context, now);
    }

    /// <summary>A wholly quoted line is literal.</summary>
    private static (QuickAddResult Result, string Left) Quoted(string text, (int Open, int Close) quotes)
    {
        var title = string.Join(' ', text[(quotes.Open + 1)..quotes.Close].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return (new QuickAddResult { Title = title, Tokens = [Literal(quotes.Open), Literal(quotes.Close)] }, title);
    }

    private static (QuickAddResult Result, string Left) Understood(Line line, QuickAddContext context, LocalDateTime now)
    {
        var finder = new PhraseFinder(line, context, new DateReader(line, context, now, now.Date));
        var mayRepeat = Enumerable.Range(0, line.Count).Any(at => RepeatReader.MayStart(line.Core(at)));
        var (kept, impossible) = Selection.Choose(line, finder.Find(mayRepeat));
        if (mayRepeat && !kept.Exists(candidate => candidate.Meaning is RecurrenceMeaning))
        {
            // Nothing repeats after all, so "until" and "starting" are words like others.
            (kept, impossible) = Selection.Choose(line, finder.Find(repeats: false));
        }

        var whole = new Assembly(line, context, now, kept);
        whole.Run();
        var title = new TitleText(line, kept);
        var rest = title.Remainder();
        var result = new QuickAddResult
        {
            Title = rest.Length > 0 ? rest : title.Whole(),
            Due = whole.Due,
            Recurrence = whole.Recurrence,
            Priority = whole.Of<PriorityMeaning>()?.Priority,
            Labels = [.. whole.All<LabelMeaning>().Select(label => label.Name).Distinct(StringComparer.OrdinalIgnoreCase)],
            Project = whole.Of<ProjectMeaning>()?.Name,
            Section = whole.Of<SectionMeaning>()?.Name,
            Reminders = [.. whole.All<ReminderMeaning>().Select(reminder => reminder.Before).Distinct()],
            Deadline = whole.Of<DeadlineMeaning>()?.Date,
            DurationMinutes = whole.Of<DurationMeaning>()?.Minutes,
            Problems = [.. impossible.Select(candidate => new QuickAddProblem(QuickAddProblems.ImpossibleDate, whole.SpanOf(candidate), "There is no such date.")).Concat(whole.Problems).OrderBy(problem => problem.Span.Start)],
        };
        var tokens = kept.Zip(title.Spans, (candidate, span) => new QuickAddToken(candidate.Meaning.Kind, new TextSpan(span.Start, span.End - span.Start), Written(candidate.Meaning, result)));
        return (result with { Tokens = [.. tokens.Concat(title.Escapes.Select(escape => Literal(escape.Start))).OrderBy(token => token.Span.Start)] }, rest);
    }

    private static QuickAddToken Literal(int at) => new(QuickAddTokenKind.Literal, new TextSpan(at, 1), "");

    private static string Written(Meaning meaning, QuickAddResult result) => meaning switch
    {
        DateMeaning { Time: { } time } date => $"{LocalDatePattern.Iso.Format(date.Date)}T{Clock.Format(time)}",
        DateMeaning date => LocalDatePattern.Iso.Format(date.Date),
        TimeMeaning time => Clock.Format(time.Time),
        RecurrenceMeaning => result.Recurrence?.Rule.WithoutEnd().ToString() ?? "",
        CountMeaning count => count.Count.ToString(CultureInfo.InvariantCulture),
        UntilMeaning or LastingMeaning => result.Recurrence?.Rule.Until is { } until ? LocalDatePattern.Iso.Format(until.Value.Date) : "",
        PriorityMeaning priority => priority.Priority.ToString().ToLowerInvariant(),
        LabelMeaning label => label.Name,
        ProjectMeaning project => project.Name,
        SectionMeaning section => section.Name,
        ReminderMeaning reminder => reminder.Before.ToString(),
        DeadlineMeaning deadline => LocalDatePattern.Iso.Format(deadline.Date),
        DurationMeaning duration => duration.Minutes.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
}

/// <summary>The answer of <see cref="QuickAddParser.ParseDue"/>.</summary>
/// <param name="Due">Null when the text is refused.</param>
/// <param name="Code">Why it is refused: not-a-date, more-than-a-date, recurring, impossible-date.</param>
/// <param name="Message">The same for people.</param>
public sealed record DuePhrase(QuickAddDue? Due, string? Code, string? Message);
