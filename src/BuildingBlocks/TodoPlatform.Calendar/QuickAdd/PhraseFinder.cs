namespace TodoPlatform.Calendar.QuickAdd;

/// <summary>Goes through the words once and asks the recognisers in their order: signs, repetition, its end, duration, date, time.</summary>
internal sealed class PhraseFinder(Line line, QuickAddContext context, DateReader dates)
{
    private const int LongestDuration = 60 * 24 * 366;
    private readonly SigilReader _sigils = new(line, context, dates);
    private readonly RepeatReader _repeats = new(line);

    /// <param name="repeats">Whether the words of a repetition ("until", "starting") mean anything.</param>
    public List<Candidate> Find(bool repeats)
    {
        var found = new List<Candidate>();
        var repeated = false;
        for (var at = 0; at < line.Count;)
        {
            if (Match(at, repeats, repeated) is { } candidate && (candidate.Meaning is DeadlineMeaning or ImpossibleMeaning || !line.Trail(candidate.End - 1).Contains('}')))
            {
                found.Add(candidate);
                repeated |= candidate.Meaning is RecurrenceMeaning;
                at = candidate.End;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private Candidate? Match(int at, bool repeats, bool repeated)
    {
        if (_sigils.Read(at) is { } sigil)
        {
            return sigil;
        }

        if (line.Core(at).Length == 0 || (line.HasBracket(at) && line.Text[line[at].CoreStart - 1] == '{'))
        {
            return null;
        }

        return Repetition(at) ?? (repeats ? RecurrenceEnd(at, repeated) : null) ?? Duration(at) ?? Date(at, repeats) ?? Time(at, repeats);
    }

    private Candidate? Repetition(int at) => _repeats.Read(at) is { } match
        ? new Candidate(at, match.End, match.Rule is { } rule ? new RecurrenceMeaning(rule, match.FromCompletion, match.Time) : new ImpossibleMeaning(), match.IsAdverb ? Reach.AtEnd : Reach.Anywhere)
        : null;

    private Candidate? Date(int at, bool repeats) => dates.Read(at, repeats) is { } match
        ? new Candidate(at, match.End, match.IsImpossible ? new ImpossibleMeaning() : new DateMeaning(match.Date, match.Time, match.IsExact), match.IsWeak ? Reach.BeforeToken : Reach.Anywhere)
        : null;

    private Candidate? Time(int at, bool repeats) =>
        TimeReader.Read(line, at, repeats) is { } match ? new Candidate(at, match.End, new TimeMeaning(match.Time), match.IsWeak ? Reach.BeforeToken : Reach.Anywhere) : null;

    /// <summary>"until 1 mar", "for 3 weeks", "10 times"; the last only behind the repetition ("3 times every day" is text).</summary>
    private Candidate? RecurrenceEnd(int at, bool repeated)
    {
        if (line.Core(at) is "until" or "ending")
        {
            return line.Joins(at) && dates.Read(at + 1, repeats: false) is { Time: null } match
                ? new Candidate(at, match.End, match.IsImpossible ? new ImpossibleMeaning() : new UntilMeaning(at + 1))
                : null;
        }

        var isFor = line.Core(at) == "for" && line.Joins(at);
        if (isFor && Amount.Read(line, at + 1, out var end) is { IsOfDays: true } amount)
        {
            return new Candidate(at, end, new LastingMeaning(amount));
        }

        var number = isFor ? at + 1 : at;
        return repeated && Vocabulary.Number(line.Core(number)) is { } count && line.After(number) == "times" ? new Candidate(at, number + 2, new CountMeaning(count)) : null;
    }

    /// <summary>"for 45min", "for 1h30m", "for 1 hour 30 minutes".</summary>
    private Candidate? Duration(int at)
    {
        if (line.Core(at) != "for" || !line.Joins(at))
        {
            return null;
        }

        if (HoursAndMinutes(line.Core(at + 1)) is { } together)
        {
            return new Candidate(at, at + 2, new DurationMeaning(together));
        }

        if (Amount.Read(line, at + 1, out var end) is not { IsOfDays: false } amount)
        {
            return null;
        }

        var minutes = amount.Unit == TimeUnit.Hour ? amount.Value * 60 : amount.Value;
        if (amount.Unit == TimeUnit.Hour && line.Joins(end - 1) && Amount.Read(line, end, out var more) is { Unit: TimeUnit.Minute, Value: < 60 } rest)
        {
            (minutes, end) = (minutes + rest.Value, more);
        }

        return minutes <= LongestDuration ? new Candidate(at, end, new DurationMeaning(minutes)) : null;
    }

    /// <summary>"1h30", "1h30m", "1h30min".</summary>
    private static int? HoursAndMinutes(string word)
    {
        var hour = word.IndexOf('h', StringComparison.Ordinal);
        if (hour < 1 || Vocabulary.Digits(word.AsSpan(0, hour), 3) is not { } hours)
        {
            return null;
        }

        var rest = word.AsSpan(hour + 1);
        rest = rest.EndsWith("min") ? rest[..^3] : rest.EndsWith("m") ? rest[..^1] : rest;
        return Vocabulary.Digits(rest, 2) is < 60 and { } minutes && hours + minutes > 0 ? (hours * 60) + minutes : null;
    }
}
