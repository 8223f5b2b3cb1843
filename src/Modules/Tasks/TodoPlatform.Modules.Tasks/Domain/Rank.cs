namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>
/// Places in a list as text in ordinal order: between two ranks there is always another, so that moving one item writes
/// one row. Digits are 0-9a-z, and no rank ends in 0 (nothing would fit below it).
/// </summary>
internal static class Rank
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int TimeDigits = 11;

    /// <summary>Longer ones are not given: the items around move apart instead. A bit more than twice the length of an appended item's.</summary>
    public const int LongestKept = 28;

    /// <summary>Items that move apart get ranks up to this length.</summary>
    public const int Comfortable = 16;

    /// <summary>A place behind everything that was appended before: no other row needs to be read.</summary>
    public static string AtEnd(DateTimeOffset now)
    {
        Span<char> rank = stackalloc char[TimeDigits + 1];
        var microseconds = (now.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
        for (var i = TimeDigits - 1; i >= 0; i--)
        {
            (microseconds, var digit) = Math.DivRem(microseconds, Digits.Length);
            rank[i] = Digits[(int)digit];
        }

        rank[TimeDigits] = Digits[Digits.Length / 2];
        return new string(rank);
    }

    /// <summary>Whether a text that came from elsewhere can be a place.</summary>
    public static bool IsOne(string? text) => text is { Length: > 0 and <= LongestKept } && text[^1] != Digits[0] && text.All(c => Digits.Contains(c, StringComparison.Ordinal));

    /// <summary>Places between the two, at equal distances, ascending.</summary>
    public static IReadOnlyList<string> Spread(string? after, string? before, int count)
    {
        var ranks = new string[count];
        Fill(0, count, after, before);
        return ranks;

        void Fill(int from, int to, string? low, string? high)
        {
            if (from < to)
            {
                var middle = (from + to) / 2;
                ranks[middle] = Between(low, high);
                Fill(from, middle, low, ranks[middle]);
                Fill(middle + 1, to, ranks[middle], high);
            }
        }
    }

    /// <summary>A place after <paramref name="after"/> and before <paramref name="before"/>; null stands for the list's end on that side.</summary>
    public static string Between(string? after, string? before)
    {
        var low = after ?? "";
        if (before is not null && string.CompareOrdinal(low, before) >= 0)
        {
            before = null; // two rows written at the same moment share a rank: then after both
        }

        var rank = new System.Text.StringBuilder();
        for (var i = 0; ; i++)
        {
            var floor = i < low.Length ? Digits.IndexOf(low[i], StringComparison.Ordinal) : 0;
            var ceiling = before is null || i >= before.Length ? Digits.Length : Digits.IndexOf(before[i], StringComparison.Ordinal);
            if (floor == ceiling)
            {
                rank.Append(Digits[floor]);
                continue;
            }

            var middle = (floor + ceiling) / 2;
            if (middle > floor)
            {
                return rank.Append(Digits[middle]).ToString();
            }

            // Neighbouring digits: from here on only the lower rank binds.
            rank.Append(Digits[floor]);
            before = null;
        }
    }
}
