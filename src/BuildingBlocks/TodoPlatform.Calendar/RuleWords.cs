using System.Globalization;

namespace TodoPlatform.Calendar;

/// <summary>Numbers and lists in English.</summary>
internal static class RuleWords
{
    /// <summary>As many neighbours are told as "9 to 16".</summary>
    private const int ShortestRun = 4;

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>"1st", "22nd"; for negative values "last", "2nd to last".</summary>
    public static string Ordinal(int value)
    {
        if (value < 0)
        {
            return value == -1 ? "last" : Ordinal(-value) + " to last";
        }

        var suffix = (value % 100 is >= 11 and <= 13 ? 0 : value % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return Number(value) + suffix;
    }

    /// <summary>Those counted from the end come last.</summary>
    public static IEnumerable<int> InOrder(IEnumerable<int> values) => values.OrderBy(value => value > 0 ? value : 1000 + value);

    public static string Join(IEnumerable<string> items, string last = "and")
    {
        var list = items.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list.Take(list.Count - 1))} {last} {list[^1]}";
    }

    /// <summary>The values in words, with "first to last" for long runs of neighbours.</summary>
    public static IEnumerable<string> Runs(IEnumerable<int> ascending, Func<int, string> word)
    {
        var values = ascending.ToList();
        for (var index = 0; index < values.Count;)
        {
            var end = index;
            while (values[index] >= 0 && end + 1 < values.Count && values[end + 1] == values[end] + 1)
            {
                end++;
            }

            if (end - index + 1 >= ShortestRun)
            {
                yield return $"{word(values[index])} to {word(values[end])}";
                index = end + 1;
            }
            else
            {
                yield return word(values[index]);
                index++;
            }
        }
    }
}
