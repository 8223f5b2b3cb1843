using Xunit;

namespace TodoPlatform.Calendar.Tests;

/// <summary>Valid rules, spoiled at random: the parser must agree with the grammar on each, and say why and where when it refuses.</summary>
public sealed class RuleMutationTests
{
    private const string Letters = "FREQ=DAILYWK;BYMONTHUSTP,0123456789+-Zt \n\u0000\u017F\u0131\u0130\u212A\u0660\uFF15\uFF2D\u00B2\u2212";

    private static readonly string[] Pieces =
    [
        "FREQ=WEEKLY", "FREQ=SECONDLY", "FREQ=YEARLY", "FREQ=fortnightly", "INTERVAL=0", "INTERVAL=2", "INTERVAL=-1", "INTERVAL=10000", "INTERVAL=10001",
        "COUNT=0", "COUNT=3", "COUNT=10001", "UNTIL=20261231", "UNTIL=20261231T235960Z", "UNTIL=20260229", "UNTIL=20240229", "UNTIL=20261231T240000",
        "BYSECOND=60", "BYSECOND=61", "BYMINUTE=60", "BYHOUR=24", "BYHOUR=-1", "BYDAY=0MO", "BYDAY=1MO", "BYDAY=-53SU", "BYDAY=54SU", "BYDAY=MO,", "BYDAY=M",
        "BYMONTHDAY=0", "BYMONTHDAY=-31", "BYMONTHDAY=32", "BYYEARDAY=366", "BYYEARDAY=-367", "BYYEARDAY=0001", "BYWEEKNO=53", "BYWEEKNO=54", "BYMONTH=12",
        "BYMONTH=13", "BYMONTH=-1", "BYMONTH=5L", "BYSETPOS=0", "BYSETPOS=366", "BYSETPOS=-367", "WKST=SU", "WKST=1SU", "RSCALE=GREGORIAN", "RSCALE=CHINESE",
        "SKIP=FORWARD", "BYEASTER=0", "X-PART=1", "=", "", "FREQ", "FREQ=", "BYDAY=,MO", "BYMONTH=1,,2",
    ];

    [Fact]
    public void A_spoiled_rule_is_refused_with_reason_and_position_or_is_valid_by_the_grammar()
    {
        var random = new Random(20261122);
        var (accepted, refused) = (0, 0);
        var codes = new HashSet<string>();
        for (var round = 0; round < 20_000; round++)
        {
            var text = Rule(random, round);
            for (var changes = random.Next(4); changes > 0; changes--)
            {
                text = Spoil(text, random);
            }

            var good = RecurrenceRule.TryParse(text, out var rule, out var problem);

            Assert.True(good == RuleGrammar.Allows(text), $"\"{text}\": {problem?.Code ?? "accepted"}");
            if (good)
            {
                accepted++;
                Assert.True(RecurrenceRule.TryParse(rule!.ToString(), out var again, out _) && again.Equals(rule), text);
                Assert.StartsWith("every ", RuleText.Explain(rule, null), StringComparison.Ordinal);
            }
            else
            {
                refused++;
                codes.Add(problem!.Code);
                Assert.NotEmpty(problem.Message);
                Assert.InRange(problem.Position, 0, text.Length);
            }
        }

        Assert.True(accepted > 4_000 && refused > 4_000, $"{accepted} accepted, {refused} refused");
        Assert.Superset(
            new HashSet<string>(
            [
                "emptyPart", "noValue", "noName", "emptyValue", "repeatedPart", "unknownPart", "frequency", "notANumber", "outOfRange", "emptyItem", "weekday", "until",
                "countAndUntil", "setPosition", "weekNumber", "yearDay", "monthDay", "ordinalWeekday", "skip", "calendar", "noFrequency",
            ]),
            codes);
    }

    [Fact]
    public void No_letter_outside_ASCII_passes_for_one_inside()
    {
        const string Rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;BYSETPOS=1;WKST=SU;UNTIL=20261231T120000Z";
        for (var letter = 128; letter <= char.MaxValue; letter++)
        {
            // Those that become ASCII in another case are tried everywhere.
            var other = char.IsAscii(char.ToLowerInvariant((char)letter)) || char.IsAscii(char.ToUpperInvariant((char)letter)) || char.IsDigit((char)letter) || letter is 0x17F or 0x131 or 0x130;
            for (var index = other ? 0 : letter % Rule.Length; index < Rule.Length; index += other ? 1 : Rule.Length)
            {
                var text = Rule.Remove(index, 1).Insert(index, ((char)letter).ToString());
                Assert.False(RecurrenceRule.TryParse(text, out _, out _), $"U+{letter:X4} at {index}");
            }
        }
    }

    private static string Rule(Random random, int seed)
    {
        var rules = new RandomRules(seed);
        string[] frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY", "HOURLY", "MINUTELY", "SECONDLY"];
        var frequency = frequencies[random.Next(frequencies.Length)];
        return (frequencies.AsSpan(4).Contains(frequency) ? rules.Steps(frequency) : rules.Dates(frequency, times: true)).ToString();
    }

    private static string Spoil(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var parts = text.Split(';').ToList();
        switch (random.Next(9))
        {
            case 0:
                return text.Insert(at, Letters[random.Next(Letters.Length)].ToString());
            case 1 when text.Length > 1:
                return text.Remove(Math.Min(at, text.Length - 1), 1);
            case 2 when text.Length > 1:
                at = Math.Min(at, text.Length - 1);
                return text.Remove(at, 1).Insert(at, Letters[random.Next(Letters.Length)].ToString());
            case 3:
                parts.RemoveAt(random.Next(parts.Count));
                break;
            case 4:
                parts.Insert(random.Next(parts.Count + 1), parts[random.Next(parts.Count)]);
                break;
            case 5:
                parts[random.Next(parts.Count)] = Pieces[random.Next(Pieces.Length)];
                break;
            case 6:
                parts.Insert(random.Next(parts.Count + 1), Pieces[random.Next(Pieces.Length)]);
                break;
            case 7:
                return random.Next(2) == 0 ? text.ToLowerInvariant() : text + ",1";
            default:
                parts = parts.OrderBy(_ => random.Next()).ToList();
                break;
        }

        return string.Join(';', parts);
    }
}
