using NodaTime;

namespace TodoPlatform.Calendar.QuickAdd;

/// <summary>Reads the date phrases of the grammar, with the small words before them and the part of the day behind them.</summary>
/// <param name="line">The text.</param>
/// <param name="context">Date order and start of the week.</param>
/// <param name="now">The local time.</param>
/// <param name="from">What dates without a year and days of the week are counted from: today, or the first day of a repetition whose end is read.</param>
internal sealed class DateReader(Line line, QuickAddContext context, LocalDateTime now, LocalDate from)
{
    private LocalDate Today => now.Date;

    /// <param name="at">The first word.</param>
    /// <param name="repeats">The line repeats: "starting" and "from" then belong to the date.</param>
    public DateMatch? Read(int at, bool repeats)
    {
        var first = at;
        if (repeats && line.Core(first) is "starting" or "from" && line.Joins(first))
        {
            first++;
        }

        if (line.Core(first) is "on" or "by" && line.Joins(first))
        {
            first++;
        }

        if (Bare(first) is not { } match)
        {
            return null;
        }

        // "on sat" can only be a day; "on 3rd street" need not be.
        match = match with { IsWeak = match.IsWeak && (first == at || match.IsOrdinal) };
        if (match.IsImpossible)
        {
            // Its time alone would be something else than what was meant.
            return line.Joins(match.End - 1) && TimeReader.Read(line, match.End, repeats: false) is { } time ? DateMatch.Impossible(time.End) : match;
        }

        return match.Time is null && Vocabulary.DayPart(line.After(match.End - 1)) is { } part ? match with { End = match.End + 1, Time = part } : match;
    }

    /// <summary>Without small words, parts of the day and impossible readings of what can mean something else.</summary>
    private DateMatch? Bare(int at)
    {
        var match = Counted(at) ?? Fixed(at);
        return match is { IsImpossible: false } found && (found.Date.Year is < Vocabulary.FirstYear or > Vocabulary.LastYear) ? null : match;
    }

    /// <summary>What an amount can be counted from.</summary>
    private DateMatch? Fixed(int at) => Named(at) ?? Weekday(at) ?? CalendarDates.Read(line, at, from, context.DateOrder);

    private DateMatch? Named(int at) => line.Core(at) switch
    {
        "today" => new DateMatch(at + 1, Today),
        "tod" => new DateMatch(at + 1, Today, IsWeak: true),
        "tomorrow" => new DateMatch(at + 1, Today.PlusDays(1)),
        "tom" => new DateMatch(at + 1, Today.PlusDays(1), IsWeak: true),
        "tonight" => new DateMatch(at + 1, Today, Vocabulary.DayPart("night")),
        "the" => line.After(at) == "day" ? DayAfterTomorrow(at + 1) : EndOfMonth(at),
        "day" => DayAfterTomorrow(at),
        "next" => Next(at),
        "this" => This(at),
        "at" or "end" => EndOfMonth(at),
        "mid" => Vocabulary.Month(line.After(at)) is { } month ? Middle(at + 2, month) : null,
        ['m', 'i', 'd', '-', .. var name] => Vocabulary.Month(name) is { } month ? Middle(at + 1, month) : null,
        _ => null,
    };

    private DateMatch? DayAfterTomorrow(int at) =>
        line.After(at) == "after" && line.After(at + 1) == "tomorrow" ? new DateMatch(at + 3, Today.PlusDays(2)) : null;

    private DateMatch? Next(int at)
    {
        var week = Today.With(DateAdjusters.PreviousOrSame(context.WeekStart)).PlusWeeks(1);
        var next = line.After(at);
        return next switch
        {
            "week" => new DateMatch(at + 2, week.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Monday))),
            "weekend" => new DateMatch(at + 2, week.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Saturday))),
            "month" => new DateMatch(at + 2, FirstOfMonth.PlusMonths(1)),
            "year" => new DateMatch(at + 2, new LocalDate(Today.Year + 1, 1, 1)),
            _ => Vocabulary.Weekday(next) is { } day ? new DateMatch(at + 2, week.With(DateAdjusters.NextOrSame(day))) : null,
        };
    }

    private DateMatch? This(int at)
    {
        var next = line.After(at);
        if (next == "weekend")
        {
            return new DateMatch(at + 2, Today.DayOfWeek == IsoDayOfWeek.Sunday ? Today : Today.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Saturday)));
        }

        return Vocabulary.Weekday(next) is { } day ? new DateMatch(at + 2, Today.With(DateAdjusters.NextOrSame(day)))
            : next is "morning" or "afternoon" or "evening" ? new DateMatch(at + 2, Today, Vocabulary.DayPart(next))
            : null;
    }

    /// <summary>"end of month", "at the end of the month", "by the end of next month".</summary>
    private DateMatch? EndOfMonth(int at)
    {
        var word = line.Core(at) == "at" && line.Joins(at) ? at + 1 : at;
        var isWeak = word == at;
        word = line.Core(word) == "the" && line.Joins(word) ? word + 1 : word;
        if (line.Core(word) != "end" || line.After(word) != "of")
        {
            return null;
        }

        var qualifier = line.After(word + 1);
        var last = qualifier is "the" or "this" or "next" ? word + 3 : word + 2;
        return line.After(last - 1) == "month" ? new DateMatch(last + 1, FirstOfMonth.PlusMonths(qualifier == "next" ? 2 : 1).PlusDays(-1), IsWeak: isWeak) : null;
    }

    private LocalDate FirstOfMonth => new(Today.Year, Today.Month, 1);

    private DateMatch Middle(int end, int month)
    {
        var middle = new LocalDate(from.Year, month, 15);
        return new DateMatch(end, middle < from ? middle.PlusYears(1) : middle);
    }

    /// <summary>A weekday never means the day itself. A date that follows it and falls on it says which one is meant.</summary>
    private DateMatch? Weekday(int at)
    {
        if (Vocabulary.Weekday(line.Core(at)) is not { } day || (line.Joins(at - 1) && Vocabulary.Bars(line.Core(at - 1), line.Core(at))))
        {
            return null;
        }

        return (line.Joins(at) || line.JoinsBy(at, ",")) && CalendarDates.Read(line, at + 1, from, context.DateOrder) is { IsImpossible: false } date && date.Date.DayOfWeek == day
            ? date with { IsWeak = false, IsOrdinal = false }
            : new DateMatch(at + 1, from.With(DateAdjusters.Next(day)), IsWeak: Vocabulary.IsHomograph(line.Core(at)));
    }

    /// <summary>"in 3 days", "+5 days", "2 weeks from now", "6 weeks before 21 Jul".</summary>
    private DateMatch? Counted(int at)
    {
        var word = line.Core(at);
        if (word == "in")
        {
            return line.Joins(at) && Amount.Read(line, at + 1, out var end) is { } later ? After(end, later) : null;
        }

        if (word.StartsWith('+'))
        {
            return Amount.Together(word.AsSpan(1)) is { } together ? After(at + 1, together)
                : Vocabulary.Number(word[1..]) is { } number && Vocabulary.Unit(line.After(at)) is { } unit ? After(at + 2, new Amount(number, unit))
                : null;
        }

        if (Amount.Read(line, at, out var next) is not { } amount)
        {
            return null;
        }

        return line.After(next - 1) switch
        {
            "from" => line.After(next) is "now" or "today" ? After(next + 2, amount) : null,
            "before" => Around(next + 1, amount, -1),
            "after" => Around(next + 1, amount, 1),
            _ => null,
        };
    }

    private DateMatch? After(int end, Amount amount) => amount.IsOfDays
        ? Shift(Today, amount, 1) is { } date ? new DateMatch(end, date) : null
        : Elapsed(amount) is var at ? new DateMatch(end, at.Date, at.TimeOfDay, IsExact: true) : null;

    private DateMatch? Around(int at, Amount amount, int sign) =>
        amount.IsOfDays && line.Joins(at - 1) && Fixed(at) is { IsImpossible: false, IsExact: false } origin && Shift(origin.Date, amount, sign) is { } date
            ? new DateMatch(origin.End, date)
            : null;

    /// <summary>Hours and minutes are elapsed time: a change of the clocks in between counts. Whole minutes.</summary>
    private LocalDateTime Elapsed(Amount amount)
    {
        var duration = amount.Unit == TimeUnit.Hour ? Duration.FromHours(amount.Value) : Duration.FromMinutes(amount.Value);
        return (context.Now + duration).InZone(context.Zone).LocalDateTime.With(TimeAdjusters.TruncateToMinute);
    }

    private static LocalDate? Shift(LocalDate date, Amount amount, int sign)
    {
        var value = sign * amount.Value;
        var months = amount.Unit switch { TimeUnit.Month => value, TimeUnit.Quarter => value * 3, TimeUnit.Year => value * 12, _ => 0 };
        var reach = date.Year + (months / 12);
        if (reach is < Vocabulary.FirstYear or > Vocabulary.LastYear)
        {
            return null;
        }

        var shifted = months != 0 ? date.PlusMonths(months) : date.PlusDays(amount.Unit == TimeUnit.Week ? value * 7 : value);
        return shifted.Year is < Vocabulary.FirstYear or > Vocabulary.LastYear ? null : shifted;
    }
}
