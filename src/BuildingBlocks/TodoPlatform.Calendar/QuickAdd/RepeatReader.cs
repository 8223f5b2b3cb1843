using NodaTime;

namespace TodoPlatform.Calendar.QuickAdd;

/// <summary>A repetition.</summary>
/// <param name="End">The first word behind it.</param>
/// <param name="Rule">Null for a date that no year has.</param>
/// <param name="FromCompletion">Counted from the completion.</param>
/// <param name="Time">The part of the day that it names; another time in the line overrides it.</param>
/// <param name="IsAdverb">Only a repetition where nothing but tokens follows to the end of the line.</param>
internal readonly record struct RepeatMatch(int End, RecurrenceRule? Rule, bool FromCompletion = false, LocalTime? Time = null, bool IsAdverb = false);

/// <summary>Reads "every …", "ev …", "every! …", "after N days" and the adverbs.</summary>
internal sealed class RepeatReader(Line line)
{
    /// <summary>Whether a line can have a repetition at all: it is cheaper to ask once.</summary>
    public static bool MayStart(string word) => word is "every" or "ev" or "after" || Adverb(word) is not null;

    public RepeatMatch? Read(int at)
    {
        var word = line.Core(at);
        if (word == "after")
        {
            return line.Joins(at) && Amount.Read(line, at + 1, out var end) is { } amount && RepeatRules.Every(amount.Value, amount.Unit) is { } step
                ? new RepeatMatch(end, step, FromCompletion: true)
                : null;
        }

        if (Adverb(word) is { } unit)
        {
            return new RepeatMatch(at + 1, RepeatRules.Every(1, unit), IsAdverb: true);
        }

        var fromCompletion = line.JoinsBy(at, "!");
        if (word is not ("every" or "ev") || !(fromCompletion || line.Joins(at)) || What(at + 1) is not { } match)
        {
            return null;
        }

        match = match with { FromCompletion = fromCompletion };
        return match is { Time: null, Rule.Frequency: >= RuleFrequency.Daily } && Vocabulary.DayPart(line.After(match.End - 1)) is { } part
            ? match with { End = match.End + 1, Time = part }
            : match;
    }

    private static TimeUnit? Adverb(string word) => word switch
    {
        "daily" => TimeUnit.Day,
        "weekly" => TimeUnit.Week,
        "monthly" => TimeUnit.Month,
        "quarterly" => TimeUnit.Quarter,
        "yearly" or "annually" => TimeUnit.Year,
        _ => null,
    };

    /// <summary>What follows "every".</summary>
    private RepeatMatch? What(int at) => line.Core(at) switch
    {
        "weekday" or "workday" => new RepeatMatch(at + 1, RepeatRules.OnWorkdays()),
        "weekend" => new RepeatMatch(at + 1, RepeatRules.OnWeekdays([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday])),
        "other" or "second" => line.Joins(at) ? Unit(at + 1, 2) ?? Weekdays(at + 1, 2) : null,
        var word when Vocabulary.DayPart(word) is { } part => new RepeatMatch(at + 1, RepeatRules.Every(1, TimeUnit.Day), Time: part),
        _ => Unit(at, 1) ?? Interval(at) ?? Weekdays(at, 1) ?? Numbered(at) ?? DaysOfYear(at, 1) ?? DaysOfMonth(at, 1),
    };

    /// <summary>"3 weeks", "two days", "6h".</summary>
    private RepeatMatch? Interval(int at)
    {
        if (line.Joins(at) && Vocabulary.Number(line.Core(at)) is { } number && Unit(at + 1, number) is { } match)
        {
            return match;
        }

        return Amount.Together(line.Core(at)) is { } amount && RepeatRules.Every(amount.Value, amount.Unit) is { } rule ? new RepeatMatch(at + 1, rule) : null;
    }

    /// <summary>"week", "weeks on mon and wed", "months on the 15th", "years on 14 jan".</summary>
    private RepeatMatch? Unit(int at, int interval)
    {
        if (Vocabulary.Unit(line.Core(at)) is not { } unit || RepeatRules.Every(interval, unit) is not { } rule)
        {
            return null;
        }

        if (line.After(at) == "on")
        {
            var days = unit switch
            {
                TimeUnit.Week => Weekdays(at + 2, interval),
                TimeUnit.Month => DaysOfMonth(line.After(at + 1) == "the" ? at + 3 : at + 2, interval),
                TimeUnit.Year => DaysOfYear(at + 2, interval),
                _ => null,
            };
            if (days is not null)
            {
                return days;
            }
        }

        return new RepeatMatch(at + 1, rule);
    }

    private RepeatMatch? Weekdays(int at, int interval) =>
        List<IsoDayOfWeek>(at, word => Vocabulary.Weekday(line.Core(word)) is { } day ? (word + 1, day) : null) is { Items.Count: > 0 } list
            ? new RepeatMatch(list.End, RepeatRules.OnWeekdays(list.Items, interval))
            : null;

    /// <summary>"3rd friday", "last workday", "last day", with or without "of the month"; "3rd day" alone is an interval.</summary>
    private RepeatMatch? Numbered(int at)
    {
        if (!line.Joins(at) || Vocabulary.Ordinal(line.Core(at)) is not { } ordinal)
        {
            return null;
        }

        var (what, end) = (line.Core(at + 1), OfTheMonth(at + 2));
        if (Vocabulary.Weekday(what) is { } weekday)
        {
            return ordinal <= 5 ? new RepeatMatch(end, RepeatRules.OnWeekday(ordinal, weekday)) : null;
        }

        return what switch
        {
            "workday" or "weekday" => ordinal <= 23 ? new RepeatMatch(end, RepeatRules.OnWorkday(ordinal)) : null,
            "day" when ordinal is 1 or -1 || end > at + 2 => new RepeatMatch(end, RepeatRules.OnDays([ordinal])),
            _ => ordinal > 1 && Vocabulary.DayOrdinal(line.Core(at)) is not null ? Unit(at + 1, ordinal) : null,
        };
    }

    /// <summary>The end of "of the month" where it stands, else the same place.</summary>
    private int OfTheMonth(int at)
    {
        if (line.After(at - 1) != "of")
        {
            return at;
        }

        var last = line.After(at) is "the" or "every" or "each" ? at + 1 : at;
        return line.After(last) == "month" ? last + 2 : at;
    }

    /// <summary>"14 jan", "jan 14, apr 14".</summary>
    private RepeatMatch? DaysOfYear(int at, int interval)
    {
        var list = List<(int Month, int Day)>(at, word => CalendarDates.ReadDay(line, word) is { } day ? (day.End, (day.Month, day.Day)) : null);
        return list.Items.Count == 0 ? null
            : list.Items.Exists(date => !CalendarDates.Exists(date.Month, date.Day)) ? new RepeatMatch(list.End, null)
            : RepeatRules.OnDates(list.Items, interval) is { } rule ? new RepeatMatch(list.End, rule)
            : null;
    }

    /// <summary>"27th", "1st and 15th", "2, 15, 27": a bare number alone is none.</summary>
    private RepeatMatch? DaysOfMonth(int at, int interval)
    {
        var bare = Vocabulary.DayOrdinal(line.Core(at)) is null;
        var list = List<int>(at, word => (Vocabulary.DayOrdinal(line.Core(word)) ?? (bare ? Vocabulary.Digits(line.Core(word), 2) : null)) is >= 1 and <= 31 and { } day ? (word + 1, day) : null);
        return list.Items.Count > (bare ? 1 : 0) ? new RepeatMatch(OfTheMonth(list.End), RepeatRules.OnDays(list.Items, interval)) : null;
    }

    /// <summary>Items between commas and "and". What follows the last one is not touched.</summary>
    private (int End, List<T> Items) List<T>(int at, Func<int, (int End, T Item)?> read)
    {
        var (end, items) = (at, new List<T>());
        for (var next = at; next >= 0 && read(next) is { } item; next = AfterSeparator(end))
        {
            end = item.End;
            items.Add(item.Item);
        }

        return (end, items);
    }

    /// <summary>The word behind ", ", " and " or ", and " after the word before <paramref name="end"/>; -1 when no list goes on there.</summary>
    private int AfterSeparator(int end)
    {
        var comma = line.JoinsBy(end - 1, ",");
        return (comma || line.Joins(end - 1)) && line.Core(end) is "and" or "&" && line.Joins(end) ? end + 1 : comma ? end : -1;
    }
}
