using NodaTime;

namespace TodoPlatform.Calendar.QuickAdd;

/// <summary>A time phrase that ends before the word <paramref name="End"/>; a weak one counts only where the line ends or a token follows.</summary>
internal readonly record struct TimeMatch(int End, LocalTime Time, bool IsWeak = false);

/// <summary>Reads times of day: 18:00, 6pm, 6:30 p.m., at noon, in the evening, at night.</summary>
internal static class TimeReader
{
    /// <summary>Where the line <paramref name="repeats"/>, "starting" and "from" belong to the time.</summary>
    public static TimeMatch? Read(Line line, int at, bool repeats)
    {
        if (repeats && line.Core(at) is "starting" or "from" && line.Joins(at))
        {
            at++;
        }

        if (line.Core(at) == "in")
        {
            return line.After(at) == "the" && line.After(at + 1) is "morning" or "afternoon" or "evening"
                ? new TimeMatch(at + 3, Vocabulary.DayPart(line.Core(at + 2))!.Value, IsWeak: true)
                : null;
        }

        if (line.Core(at) is "at" or "by" && line.Joins(at))
        {
            return line.After(at) is "noon" or "night" ? new TimeMatch(at + 2, Vocabulary.DayPart(line.Core(at + 1))!.Value, IsWeak: true) : Clock(line, at + 1);
        }

        return Clock(line, at);
    }

    /// <summary>Hours and minutes, or an hour with am or pm, which may be a word of its own.</summary>
    private static TimeMatch? Clock(Line line, int at)
    {
        var word = line.Core(at).AsSpan();
        var digits = word.IndexOfAnyExceptInRange('0', '9') is >= 0 and var other ? other : word.Length;
        if (Vocabulary.Digits(word[..digits], 2) is not { } hour)
        {
            return null;
        }

        var rest = word[digits..];
        int? minute = null;
        if (rest is [':', _, _, ..])
        {
            minute = Vocabulary.Digits(rest[1..3], 2);
            rest = rest[3..];
            if (minute is not <= 59)
            {
                return null;
            }
        }

        var end = at + 1;
        var half = Half(rest);
        if (half is null && rest.Length > 0)
        {
            return null;
        }

        if (half is null && Half(line.After(at)) is { } apart)
        {
            (half, end) = (apart, at + 2);
        }

        return half switch
        {
            null => minute is { } given && hour < 24 ? new TimeMatch(end, new LocalTime(hour, given)) : null,
            _ => hour is >= 1 and <= 12 ? new TimeMatch(end, new LocalTime((hour % 12) + half.Value, minute ?? 0)) : null,
        };
    }

    /// <summary>The hours that the half of the day adds.</summary>
    private static int? Half(ReadOnlySpan<char> word) => word is "am" or "a.m." ? 0 : word is "pm" or "p.m." ? 12 : null;
}
