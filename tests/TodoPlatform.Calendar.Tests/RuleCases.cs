using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace TodoPlatform.Calendar.Tests;

/// <summary>The shared case file: answers on which independent engines agree.</summary>
internal static class RuleCases
{
    private static readonly LocalDatePattern Date = LocalDatePattern.Iso;
    private static readonly LocalDateTimePattern DateTime = LocalDateTimePattern.GeneralIso;

    public static IReadOnlyDictionary<string, RuleCase> Valid { get; } = Load().Cases.ToDictionary(given => given.Id);

    public static IReadOnlyDictionary<string, InvalidRuleCase> Invalid { get; } = Load().Invalid.ToDictionary(given => given.Id);

    public static LocalDateTime Local(string text) => text.Contains('T', StringComparison.Ordinal)
        ? DateTime.Parse(text.TrimEnd('Z')).Value
        : Date.Parse(text).Value.AtMidnight();

    private static RuleFile Load()
    {
        using var stream = typeof(RuleCases).Assembly.GetManifestResourceStream("TodoPlatform.Calendar.Tests.TestData.rrule-cases.json")!;
        return JsonSerializer.Deserialize<RuleFile>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record RuleFile(IReadOnlyList<RuleCase> Cases, IReadOnlyList<InvalidRuleCase> Invalid);
}

internal sealed record RuleCase(
    string Id,
    string Category,
    string Rrule,
    string Dtstart,
    string Kind,
    string? Tzid,
    IReadOnlyList<string>? Exdate,
    IReadOnlyList<string>? Rdate,
    RuleQuery Query,
    IReadOnlyList<string> Expected,
    IReadOnlyList<string>? ExpectedUtc,
    bool? Complete,
    IReadOnlyList<RuleProbe>? Probes)
{
    public DateTimeZone? Zone => Kind switch
    {
        "zoned" => DateTimeZoneProviders.Tzdb[Tzid!],
        "utc" => DateTimeZone.Utc,
        _ => null,
    };

    public RecurrenceSet Set() => new(
        RecurrenceRule.Parse(Rrule),
        RuleCases.Local(Dtstart),
        Kind == "date",
        Zone,
        Exdate?.Select(RuleCases.Local).ToList(),
        Rdate?.Select(RuleCases.Local).ToList());
}

internal sealed record RuleQuery(int? Limit, string? From, string? To);

internal sealed record RuleProbe(string After, string? Next);

internal sealed record InvalidRuleCase(string Id, string Rrule, string Reason);
