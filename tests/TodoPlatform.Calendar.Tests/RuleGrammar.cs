using System.Globalization;
using System.Text.RegularExpressions;

namespace TodoPlatform.Calendar.Tests;

/// <summary>
/// A second reading of what a rule may be: the ABNF of RFC 5545 §3.3.10 (with §3.3.4 and §3.3.5 for UNTIL, and the two parts of RFC 7529) as
/// regular expressions, then the section's sentences with MUST. Says yes or no only, and shares no code with the engine.
/// </summary>
internal static partial class RuleGrammar
{
    private static readonly string[] ListParts =
        ["BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS"];

    public static bool Allows(string text)
    {
        // Case-insensitive patterns take the Kelvin sign for a K.
        if (text.Length is 0 or > 512 || !text.All(char.IsAscii))
        {
            return false;
        }

        var parts = new Dictionary<string, string>();
        foreach (var part in text.Split(';'))
        {
            var match = Part().Match(part);
            if (!match.Success)
            {
                return false;
            }

            // Only ASCII passes the pattern, so this changes nothing else.
            var name = match.Groups.Values.Skip(1).Single(group => group.Success).Name.ToUpperInvariant();
            if (!parts.TryAdd(name, part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..].ToUpperInvariant()))
            {
                return false;
            }
        }

        return Together(parts) && parts.All(part => InRange(part.Key, part.Value));
    }

    private static bool Together(Dictionary<string, string> parts)
    {
        if (!parts.TryGetValue("FREQ", out var frequency) || (parts.ContainsKey("COUNT") && parts.ContainsKey("UNTIL")))
        {
            return false;
        }

        var ordinals = parts.TryGetValue("BYDAY", out var days) && days.Any(char.IsAsciiDigit);
        return (!parts.ContainsKey("BYSETPOS") || ListParts.Count(parts.ContainsKey) > 1)
            && (!parts.ContainsKey("BYWEEKNO") || frequency == "YEARLY")
            && (!parts.ContainsKey("BYYEARDAY") || frequency is not ("DAILY" or "WEEKLY" or "MONTHLY"))
            && (!parts.ContainsKey("BYMONTHDAY") || frequency != "WEEKLY")
            && (!ordinals || frequency == "MONTHLY" || (frequency == "YEARLY" && !parts.ContainsKey("BYWEEKNO")))
            && (!parts.ContainsKey("SKIP") || parts.ContainsKey("RSCALE"));
    }

    private static bool InRange(string name, string value) => name switch
    {
        "INTERVAL" or "COUNT" => Numbers(value).All(number => number is >= 1 and <= 10_000),
        "BYSECOND" => Numbers(value).All(number => number <= 60),
        "BYMINUTE" => Numbers(value).All(number => number <= 59),
        "BYHOUR" => Numbers(value).All(number => number <= 23),
        "BYDAY" or "BYWEEKNO" => Numbers(value).All(number => number is >= 1 and <= 53),
        "BYMONTHDAY" => Numbers(value).All(number => number is >= 1 and <= 31),
        "BYYEARDAY" or "BYSETPOS" => Numbers(value).All(number => number is >= 1 and <= 366),
        "BYMONTH" => Numbers(value).All(number => number is >= 1 and <= 12),
        "UNTIL" => DateTime.TryParseExact(value[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };

    private static IEnumerable<double> Numbers(string value) =>
        Digits().Matches(value).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(
        """
        ^(?:
          (?<freq>FREQ=(?:SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY))
        | (?<until>UNTIL=[0-9]{8}(?:T(?:[01][0-9]|2[0-3])[0-5][0-9](?:[0-5][0-9]|60)Z?)?)
        | (?<count>COUNT=[0-9]+)
        | (?<interval>INTERVAL=[0-9]+)
        | (?<bysecond>BYSECOND=[0-9]{1,2}(?:,[0-9]{1,2})*)
        | (?<byminute>BYMINUTE=[0-9]{1,2}(?:,[0-9]{1,2})*)
        | (?<byhour>BYHOUR=[0-9]{1,2}(?:,[0-9]{1,2})*)
        | (?<byday>BYDAY=(?:[+-]?[0-9]{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:[+-]?[0-9]{1,2})?(?:MO|TU|WE|TH|FR|SA|SU))*)
        | (?<bymonthday>BYMONTHDAY=[+-]?[0-9]{1,2}(?:,[+-]?[0-9]{1,2})*)
        | (?<byyearday>BYYEARDAY=[+-]?[0-9]{1,3}(?:,[+-]?[0-9]{1,3})*)
        | (?<byweekno>BYWEEKNO=[+-]?[0-9]{1,2}(?:,[+-]?[0-9]{1,2})*)
        | (?<bymonth>BYMONTH=[0-9]{1,2}(?:,[0-9]{1,2})*)
        | (?<bysetpos>BYSETPOS=[+-]?[0-9]{1,3}(?:,[+-]?[0-9]{1,3})*)
        | (?<wkst>WKST=(?:MO|TU|WE|TH|FR|SA|SU))
        | (?<rscale>RSCALE=GREGORIAN)
        | (?<skip>SKIP=(?:OMIT|BACKWARD|FORWARD))
        )\z
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
