using System.Text;

namespace TodoPlatform.Calendar.Tests.QuickAdd;

/// <summary>Random lines of words of the grammar, ordinary words and rubbish; the same seed gives the same lines.</summary>
internal sealed class RandomLines(int seed)
{
    private static readonly string[] Words =
    [
        "today", "tomorrow", "tom", "tonight", "next", "this", "week", "weekend", "month", "end", "of", "mid", "january", "feb", "29", "30", "31", "27th", "1st", "3rd", "the", "on", "by", "at", "in", "from",
        "every", "every!", "ev", "other", "second", "day", "days", "weeks", "months", "year", "hours", "2h", "30min", "min", "+5", "mon", "friday", "sun,", "and", "morning", "evening", "noon", "9am", "17:30", "6", "pm",
        "p.m.", "2", "15,", "3", "workday", "last", "first", "starting", "until", "ending", "for", "45min", "1h30m", "times", "after", "before", "daily", "weekly", "2027-07-06", "2027-02-30", "01.02.2027", "03/04/2027",
        "p1", "!2", "!urgent", "!30", "!1h", "#work", "#\"big project\"", "#nowhere", "@phone", "@\"two words\"", "@Phone", "/planning", "{24", "dec}", "{friday}", "a", "an", "hour", "now",
        "call", "Ann", "report", "chapter", "v1.2.3", "https://example.org/x?y=1", "bob@example.org", "#12", "\"quoted", "words\"", "\"", "\\tomorrow", "\\", "(", ")", "(friday)", ",", "!", "-", "…", "ß", "İstanbul", "日本", "👩‍🚀", "1/2",
    ];

    private readonly Random _random = new(seed);

    public string Line(int words)
    {
        var line = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            line.Append(_random.Next(30) == 0 ? Rubbish() : Words[_random.Next(Words.Length)]).Append(_random.Next(12) switch { 0 => "  ", 1 => "\t", 2 => ", ", 3 => "", _ => " " });
        }

        return line.ToString();
    }

    public string Rubbish() => string.Concat(Enumerable.Range(0, _random.Next(1, 12)).Select(_ => (char)_random.Next(_random.Next(4) == 0 ? 0x3000 : 128)));

    public int Next(int limit) => _random.Next(limit);

    /// <summary>The same text with other cases of its ASCII letters.</summary>
    public string Recased(string text) => string.Concat(text.Select(c => !char.IsAsciiLetter(c) ? c : _random.Next(2) == 0 ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c)));
}
