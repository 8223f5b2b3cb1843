using System.Collections.Frozen;
using System.Globalization;
using NodaTime;

namespace TodoPlatform.Calendar.QuickAdd;

/// <summary>The units of amounts, from the shortest to the longest.</summary>
internal enum TimeUnit
{
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>The words of the grammar, all in lower case.</summary>
internal static class Vocabulary
{
    public const int FirstYear = 1900;
    public const int LastYear = 2999;

    private static readonly FrozenDictionary<string, IsoDayOfWeek> Weekdays = Table<IsoDayOfWeek>(
        ("monday mon", IsoDayOfWeek.Monday), ("tuesday tues tue", IsoDayOfWeek.Tuesday), ("wednesday wed", IsoDayOfWeek.Wednesday),
        ("thursday thurs thur thu", IsoDayOfWeek.Thursday), ("friday fri", IsoDayOfWeek.Friday), ("saturday sat", IsoDayOfWeek.Saturday), ("sunday sun", IsoDayOfWeek.Sunday));

    private static readonly FrozenDictionary<string, int> Months = Table<int>(
        ("january jan", 1), ("february feb", 2), ("march mar", 3), ("april apr", 4), ("may", 5), ("june jun", 6), ("july jul", 7), ("august aug", 8),
        ("september sept sep", 9), ("october oct", 10), ("november nov", 11), ("december dec", 12));

    private static readonly FrozenDictionary<string, TimeUnit> Units = Table<TimeUnit>(
        ("min mins minute minutes", TimeUnit.Minute), ("h hr hrs hour hours", TimeUnit.Hour), ("day days", TimeUnit.Day), ("week weeks", TimeUnit.Week),
        ("month months", TimeUnit.Month), ("quarter quarters", TimeUnit.Quarter), ("year years", TimeUnit.Year));

    private static readonly FrozenDictionary<string, TimeUnit> Letters = Table<TimeUnit>(
        ("m min mins", TimeUnit.Minute), ("h hr hrs", TimeUnit.Hour), ("d", TimeUnit.Day), ("w", TimeUnit.Week));

    private static readonly FrozenDictionary<string, LocalTime> DayParts = Table<LocalTime>(
        ("morning", new LocalTime(9, 0)), ("noon", new LocalTime(12, 0)), ("afternoon", new LocalTime(12, 0)), ("evening", new LocalTime(19, 0)), ("night", new LocalTime(22, 0)));

    private static readonly FrozenDictionary<string, int> Numbers = Table<int>(
        ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12));

    private static readonly FrozenDictionary<string, int> Ordinals = Table<int>(("first", 1), ("third", 3), ("fourth", 4), ("fifth", 5), ("last", -1));

    private static readonly FrozenDictionary<string, QuickAddPriority> Priorities = Table<QuickAddPriority>(
        ("p1 !1 !urgent !critical", QuickAddPriority.Critical), ("p2 !2 !high", QuickAddPriority.High), ("p3 !3 !normal !medium", QuickAddPriority.Normal), ("p4 !4 !low", QuickAddPriority.Low));

    /// <summary>Weekdays that name something else.</summary>
    private static readonly FrozenSet<string> Holidays = Set("good friday", "black friday", "cyber monday", "easter sunday", "easter monday", "palm sunday", "ash wednesday");

    /// <summary>Short names of days that are words or names of their own.</summary>
    private static readonly FrozenSet<string> Homographs = Set("mon", "wed", "sat", "sun", "tom", "tod");

    private static readonly FrozenSet<string> OtherWords = Set(
        "today", "tod", "tomorrow", "tom", "tonight", "the", "next", "this", "end", "of", "mid", "weekend", "weekday", "workday", "in", "on", "by", "at", "every", "ev", "each", "other",
        "second", "after", "before", "from", "now", "starting", "until", "ending", "for", "times", "daily", "weekly", "monthly", "quarterly", "yearly", "annually", "a", "an", "and", "&",
        "am", "pm", "a.m.", "p.m.", "deadline", "m", "d", "w");

    public static IsoDayOfWeek? Weekday(string word) => Weekdays.TryGetValue(word, out var day) ? day : null;

    public static int? Month(string word) => Months.TryGetValue(word, out var month) ? month : null;

    public static TimeUnit? Unit(string word) => Units.TryGetValue(word, out var unit) ? unit : null;

    /// <summary>Units that follow a number without a blank: 2h, 30min.</summary>
    public static TimeUnit? UnitLetter(string word) => Letters.TryGetValue(word, out var unit) ? unit : null;

    public static LocalTime? DayPart(string word) => DayParts.TryGetValue(word, out var time) ? time : null;

    public static QuickAddPriority? Priority(string word) => Priorities.TryGetValue(word, out var priority) ? priority : null;

    public static bool IsHomograph(string word) => Homographs.Contains(word);

    /// <summary>Whether the word before a weekday says that no coming day is meant.</summary>
    public static bool Bars(string before, string weekday) =>
        before is "last" or "previous" or "past" or "except" or "since" or "not" || (before.Length > 0 && Holidays.Contains($"{before} {weekday}"));

    /// <summary>1 to 9999, in digits or as a word up to twelve.</summary>
    public static int? Number(string word) => Numbers.TryGetValue(word, out var number) ? number : Digits(word, 4) is > 0 and { } digits ? digits : null;

    /// <summary>At most <paramref name="most"/> digits and nothing else.</summary>
    public static int? Digits(ReadOnlySpan<char> word, int most) =>
        word.Length > 0 && word.Length <= most && !word.ContainsAnyExceptInRange('0', '9') ? int.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>1st to 31st.</summary>
    public static int? DayOrdinal(string word) =>
        word.Length is 3 or 4 && word.EndsWith("st", StringComparison.Ordinal) | word.EndsWith("nd", StringComparison.Ordinal) | word.EndsWith("rd", StringComparison.Ordinal) | word.EndsWith("th", StringComparison.Ordinal)
        && Digits(word.AsSpan(0, word.Length - 2), 2) is >= 1 and <= 31 and { } day ? day : null;

    /// <summary>1st to 31st, first, third, fourth, fifth, and -1 for last. "second" is not one: it means every other.</summary>
    public static int? Ordinal(string word) => DayOrdinal(word) ?? (Ordinals.TryGetValue(word, out var number) ? number : null);

    public static int? Year(string word) => Digits(word, 4) is >= FirstYear and <= LastYear and { } year ? year : null;

    /// <summary>Whether a word in lower case may belong to a token, so that a backslash before it makes it literal.</summary>
    public static bool IsSpecial(string word) => word.Length > 0
        && (char.IsAsciiDigit(word[0]) || word[0] is '#' or '@' or '/' or '!' or '{' or '(' or '+' or '"' or '“' || IsWord(word));

    private static bool IsWord(string word) =>
        OtherWords.Contains(word) || Weekdays.ContainsKey(word) || Months.ContainsKey(word) || Units.ContainsKey(word) || DayParts.ContainsKey(word) || Numbers.ContainsKey(word)
        || Ordinals.ContainsKey(word) || Priorities.ContainsKey(word) || word.StartsWith("mid-", StringComparison.Ordinal);

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, T> Table<T>(params (string Words, T Value)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => KeyValuePair.Create(word, row.Value))).ToFrozenDictionary(StringComparer.Ordinal);
}
