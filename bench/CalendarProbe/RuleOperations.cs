using System.Text.Json.Nodes;
using NodaTime;
using TodoPlatform.Calendar;

namespace TodoPlatform.CalendarProbe;

/// <summary>What the rule engine is asked: the occurrences of a set, and the one after a moment.</summary>
internal static class RuleOperations
{
    /// <summary>More occurrences than this are not answered in one line.</summary>
    private const int Most = 100_000;

    /// <summary>The first "limit" occurrences, or those with from ≤ local &lt; to.</summary>
    public static JsonObject Expand(RuleRequest request)
    {
        if (request.Limit is null && request.To is null)
        {
            throw new ProbeException("expand needs limit, or from and to.");
        }

        if (request.Limit is < 0 or > Most)
        {
            throw new ProbeException($"limit must be between 0 and {Most}.");
        }

        var zone = request.Zone;
        var set = request.Set();
        var from = request.From is null ? (LocalDateTime?)null : RuleRequest.Local(request.From, "from", zone);
        var to = request.To is null ? (LocalDateTime?)null : RuleRequest.Local(request.To, "to", zone);
        var found = set.Occurrences(from).TakeWhile(value => to is null || value < to).Take(request.Limit ?? (Most + 1)).ToList();
        if (found.Count > Most)
        {
            throw new ProbeException($"More than {Most} occurrences lie between from and to.");
        }

        var answer = new JsonObject { ["occurrences"] = Array(found.Select(request.Show)) };
        if (request.IsZoned)
        {
            answer["utc"] = Array(found.Select(value => RuleRequest.Show(ZoneRules.ToInstant(value, zone!))));
        }

        return answer;
    }

    /// <summary>The next occurrence strictly after a nominal value, or after an instant (then the answer is one); null when there is none.</summary>
    public static JsonObject Next(RuleRequest request)
    {
        var zone = request.Zone;
        var set = request.Set();
        if (!request.IsZoned || request.After?.EndsWith('Z') != true)
        {
            return new JsonObject { ["next"] = set.After(RuleRequest.Local(request.After, "after", zone)) is { } key ? request.Show(key) : null };
        }

        return new JsonObject
        {
            ["next"] = set.After(RuleRequest.InstantOf(request.After, "after")) is { } next ? RuleRequest.Show(ZoneRules.ToInstant(next, zone!)) : null,
        };
    }

    /// <summary>The rule in words, with the time of its start unless it is a date.</summary>
    public static JsonObject Explain(RuleRequest request)
    {
        var zone = request.Zone;
        var time = request.AllDay ? (LocalTime?)null : RuleRequest.Local(request.Dtstart, "dtstart", zone).TimeOfDay;
        return new JsonObject { ["text"] = RuleText.Explain(request.Rule(), time) };
    }

    private static JsonArray Array(IEnumerable<string> values) => new(values.Select(value => (JsonNode?)JsonValue.Create(value)).ToArray());
}
