using NodaTime;
using NodaTime.Text;

namespace TodoPlatform.Calendar.QuickAdd;

/// <summary>Puts the phrases that count together: due date, repetition and its end. May give phrases back to the text.</summary>
internal sealed class Assembly(Line line, QuickAddContext context, LocalDateTime now, List<Candidate> kept)
{
    /// <summary>With room for COUNT or UNTIL.</summary>
    private const int LongestRule = RecurrenceRule.MaximumLength - 20;

    private readonly List<QuickAddProblem> _problems = [];

    public QuickAddDue? Due { get; private set; }

    public QuickAddRecurrence? Recurrence { get; private set; }

    public IReadOnlyList<QuickAddProblem> Problems => _problems;

    public T? Of<T>()
        where T : Meaning
    {
        foreach (var candidate in kept)
        {
            if (candidate.Meaning is T meaning)
            {
                return meaning;
            }
        }

        return null;
    }

    public IEnumerable<T> All<T>()
        where T : Meaning => kept.Select(candidate => candidate.Meaning).OfType<T>();

    public void Run()
    {
        var (date, repeat) = (Of<DateMeaning>(), Of<RecurrenceMeaning>());
        var time = Of<TimeMeaning>()?.Time ?? date?.Time ?? repeat?.Time;
        if (repeat is null)
        {
            Due = date is not null ? new QuickAddDue(date.Date, time) : time is { } at ? new QuickAddDue(NextDayOf(at), at) : null;
        }
        else
        {
            Repeat(repeat, date?.Date, time);
        }

        if (Due is null && GiveBack<ReminderMeaning>() is { Count: > 0 } reminders)
        {
            _problems.AddRange(reminders.Select(reminder =>
                new QuickAddProblem(QuickAddProblems.ReminderWithoutDue, SpanOf(reminder), "A reminder before the due date needs one: add a date or a time.")));
        }
    }

    public TextSpan SpanOf(Candidate candidate)
    {
        var start = line[candidate.First].CoreStart;
        return new TextSpan(start, line[candidate.End - 1].CoreEnd - start);
    }

    /// <summary>A time without a date: today, or tomorrow when it has passed.</summary>
    private LocalDate NextDayOf(LocalTime time) => ZoneRules.ToInstant(now.Date + time, context.Zone) > context.Now ? now.Date : now.Date.PlusDays(1);

    private void Repeat(RecurrenceMeaning repeat, LocalDate? date, LocalTime? time)
    {
        var hourly = repeat.Rule.Frequency == RuleFrequency.Hourly;
        var allDay = time is null && !hourly;
        var start = date is { } given ? given + (time ?? LocalTime.Midnight)
            : time is { } at ? NextDayOf(at) + at
            : hourly ? now.With(TimeAdjusters.TruncateToMinute)
            : now.Date.AtMidnight();
        start = FirstOfInterval(repeat.Rule, start);
        var clamps = Clamps(repeat.Rule, start.Date);
        var rule = clamps ? Named(repeat.Rule, start.Date) : repeat.Rule;
        var mode = repeat.FromCompletion ? RecurrenceMode.FromCompletion : RecurrenceMode.CatchUp;
        var series = new SeriesDefinition(rule, start, allDay, context.Zone, ZonePinned: false, mode, clamps, [], Used: 0);
        if (rule.ToString().Length > LongestRule || SeriesCalendar.First(series, context.Now).Next is not { } first || first.Year > Vocabulary.LastYear)
        {
            GiveBack<RecurrenceMeaning>();
            GiveBack<UntilMeaning>();
            GiveBack<LastingMeaning>();
            GiveBack<CountMeaning>();
            Due = date is null && time is null ? null : new QuickAddDue(start.Date, time);
            return;
        }

        Due = new QuickAddDue(first.Date, allDay ? null : first.TimeOfDay);
        Recurrence = new QuickAddRecurrence(Ended(rule, first.Date), mode, clamps);
    }

    /// <summary>"Every other tuesday" begins with the first one: intervals are counted from the first day that matches.</summary>
    private LocalDateTime FirstOfInterval(RecurrenceRule rule, LocalDateTime start) => rule is { Interval: > 1, ByDay.Count: > 0 } or { Interval: > 1, ByMonthDay.Count: > 0 }
        ? new RecurrenceSet(MonthEnd.Clamp(RepeatRules.Each(rule), start.Date), start.Date.AtMidnight(), allDay: true, context.Zone).FirstNotBefore(start.Date.AtMidnight()) is { } first ? first.Date + start.TimeOfDay : start
        : start;

    /// <summary>Whether the rule means a day that some months do not have.</summary>
    private static bool Clamps(RecurrenceRule rule, LocalDate start) => rule.ByDay.Count == 0 && rule.BySetPos.Count == 0 && rule.Frequency switch
    {
        RuleFrequency.Monthly => rule.ByMonthDay.Count == 0 ? start.Day > 28 : rule.ByMonthDay.Any(day => day > 28),
        RuleFrequency.Yearly => rule.ByMonthDay.Count == 0 ? start is { Month: 2, Day: 29 } : rule.ByMonth.Contains(2) && rule.ByMonthDay.Contains(29),
        _ => false,
    };

    /// <summary>The rule with its day in it: the first occurrence may already be at the end of a shorter month.</summary>
    private static RecurrenceRule Named(RecurrenceRule rule, LocalDate start) => rule.ByMonthDay.Count > 0
        ? rule
        : rule.WithMonthDays(rule.Frequency, rule.Frequency == RuleFrequency.Yearly ? [start.Month] : [], [start.Day], []);

    private RecurrenceRule Ended(RecurrenceRule rule, LocalDate first)
    {
        if (Of<CountMeaning>() is { } count)
        {
            return rule.WithCount(count.Count);
        }

        if (Of<LastingMeaning>() is { } lasting)
        {
            if (Last(first, lasting.Amount) is { } last)
            {
                return rule.WithUntil(RuleUntil.OnDate(last));
            }

            GiveBack<LastingMeaning>();
            return rule;
        }

        if (Of<UntilMeaning>() is not { } until || new DateReader(line, context, now, from: first).Read(until.At, repeats: false) is not { } end)
        {
            return rule;
        }

        if (end.Date >= first)
        {
            return rule.WithUntil(RuleUntil.OnDate(end.Date));
        }

        _problems.AddRange(GiveBack<UntilMeaning>().Select(candidate => new QuickAddProblem(
            QuickAddProblems.EndBeforeStart, SpanOf(candidate), $"The repetition begins on {LocalDatePattern.Iso.Format(first)}: it cannot end before that.")));
        return rule;
    }

    /// <summary>"for 3 weeks" are 21 days, the first included.</summary>
    private static LocalDate? Last(LocalDate first, Amount amount)
    {
        var months = amount.Unit switch { TimeUnit.Month => amount.Value, TimeUnit.Quarter => amount.Value * 3, TimeUnit.Year => amount.Value * 12, _ => 0 };
        var days = amount.Unit switch { TimeUnit.Day => amount.Value, TimeUnit.Week => amount.Value * 7, _ => 0 };
        return first.Year + (months / 12) > Vocabulary.LastYear ? null : first.PlusMonths(months).PlusDays(days - 1);
    }

    private List<Candidate> GiveBack<T>()
        where T : Meaning
    {
        var given = kept.FindAll(candidate => candidate.Meaning is T);
        kept.RemoveAll(candidate => candidate.Meaning is T);
        return given;
    }
}
