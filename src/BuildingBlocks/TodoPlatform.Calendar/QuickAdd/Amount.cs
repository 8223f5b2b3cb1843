namespace TodoPlatform.Calendar.QuickAdd;

/// <summary>A number of units: "3 days", "two weeks", "an hour", "30min", "2h".</summary>
internal readonly record struct Amount(int Value, TimeUnit Unit)
{
    /// <summary>Days, months or years: what a calendar counts.</summary>
    public bool IsOfDays => Unit >= TimeUnit.Day;

    /// <summary>Reads the words from <paramref name="at"/> on; <paramref name="end"/> is the first word behind them.</summary>
    public static Amount? Read(Line line, int at, out int end)
    {
        end = at + 1;
        if (Together(line.Core(at)) is { } together)
        {
            return together;
        }

        end = at + 2;
        return Vocabulary.Unit(line.After(at)) is { } unit && (line.Core(at) is "a" or "an" ? 1 : Vocabulary.Number(line.Core(at))) is { } value ? new Amount(value, unit) : null;
    }

    /// <summary>Number and unit in one word.</summary>
    public static Amount? Together(ReadOnlySpan<char> word)
    {
        var digits = word.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 4 && Vocabulary.Digits(word[..digits], 4) is > 0 and { } value && Vocabulary.UnitLetter(word[digits..].ToString()) is { } unit
            ? new Amount(value, unit)
            : null;
    }
}
