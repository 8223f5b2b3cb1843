using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using TodoPlatform.Calendar.QuickAdd;
using Xunit;

namespace TodoPlatform.Calendar.Tests.QuickAdd;

/// <summary>What a line is expected to mean. What is null or empty here must not be understood.</summary>
internal sealed record QuickAddCase(string Text, QuickAddContext Context, IReadOnlyList<string> Titles)
{
    public string? Due { get; init; }

    /// <summary>The instant of <see cref="Due"/>, where the case states it.</summary>
    public string? Utc { get; init; }

    /// <summary>The first occurrences; empty without a repetition.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    public bool Repeats { get; init; }

    public bool FromCompletion { get; init; }

    public string? Until { get; init; }

    public int? Count { get; init; }

    public string? Last { get; init; }

    public int? Occurrences { get; init; }

    public string? Priority { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    public string? Project { get; init; }

    public string? Section { get; init; }

    public IReadOnlyList<string> Reminders { get; init; } = [];

    public string? Deadline { get; init; }

    public int? Minutes { get; init; }

    public string? Problem { get; init; }
}

/// <summary>The two case files: the one shared by the makers of the grammar, and ours, written by hand from the grammar before there was a parser.</summary>
internal static class QuickAddCases
{
    private static readonly string[] Projects = ["Work", "Home", "Garden", "Big Project", "Q3 Launch", "Finance"];
    private static readonly string[] Sections = ["Planning", "To do"];
    private static readonly OffsetDateTimePattern Now = OffsetDateTimePattern.GeneralIso;

    public static IReadOnlyDictionary<string, QuickAddCase> Shared { get; } = ReadShared();

    public static IReadOnlyDictionary<string, QuickAddCase> Own { get; } = ReadOwn();

    public static QuickAddContext Context(string now, string zone, string order, string weekStart = "MO")
    {
        var place = DateTimeZoneProviders.Tzdb[zone];
        return new QuickAddContext(now.Length > 16 ? Now.Parse(now).Value.ToInstant() : Given.At(now, place), place)
        {
            DateOrder = order switch { "MDY" => SlashDateOrder.MonthDayYear, "YMD" => SlashDateOrder.YearMonthDay, _ => SlashDateOrder.DayMonthYear },
            WeekStart = weekStart == "SU" ? IsoDayOfWeek.Sunday : IsoDayOfWeek.Monday,
            Projects = Projects,
        };
    }

    private static Stream Open(string name) => typeof(QuickAddCases).Assembly.GetManifestResourceStream("TodoPlatform.Calendar.Tests.TestData." + name)!;

    private static Dictionary<string, QuickAddCase> ReadShared()
    {
        using var stream = Open("quickadd-cases.json");
        using var file = JsonDocument.Parse(stream);
        return file.RootElement.GetProperty("cases").EnumerateArray().ToDictionary(given => given.GetProperty("id").GetString()!, ReadShared);
    }

    private static QuickAddCase ReadShared(JsonElement given)
    {
        var expected = given.GetProperty("expected");
        string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        string[] Texts(string name) => expected.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(item => item.ToString())] : [];
        var due = expected.GetProperty("due");
        var end = expected.TryGetProperty("end", out var ends) && ends.ValueKind == JsonValueKind.Object ? ends : default(JsonElement?);
        return new QuickAddCase(
            given.GetProperty("text").GetString()!,
            Context(Text(given, "now")!, Text(given, "tz")!, Text(given, "dateOrder")!),
            [Text(expected, "title")!, .. Texts("titleAny")])
        {
            Due = due.ValueKind == JsonValueKind.Null ? null : Text(due, "date") ?? Text(due, "dateTime"),
            Utc = due.ValueKind == JsonValueKind.Null ? null : Text(due, "utc"),
            Repeats = Text(expected, "rrule") is not null,
            Next = Texts("next"),
            FromCompletion = Text(expected, "repeatFrom") == "completion",
            Until = end is { } ending ? Text(ending, "until") : null,
            Last = Text(expected, "last"),
            Occurrences = expected.TryGetProperty("occurrences", out var count) && count.ValueKind == JsonValueKind.Number ? count.GetInt32() : null,
            Priority = Text(expected, "priority") switch { "urgent" => "critical", "medium" => "normal", var same => same },
            Labels = Texts("labels"),
            Project = Text(expected, "project"),
            Reminders = [.. expected.GetProperty("reminders").EnumerateArray().Select(reminder => reminder.GetProperty("minutesBeforeDue").ToString())],
        };
    }

    private static Dictionary<string, QuickAddCase> ReadOwn()
    {
        using var reader = new StreamReader(Open("quickadd-own-cases.txt"));
        var cases = new Dictionary<string, QuickAddCase>();
        var (context, name) = (Context("2026-11-19T10:00", "Europe/Berlin", "DMY"), "");
        while (reader.ReadLine() is { } row)
        {
            if (row.StartsWith('['))
            {
                name = row[1..row.IndexOf(']', StringComparison.Ordinal)];
                var parts = name.Split(' ');
                context = Context(parts[0], parts[1], parts[2], parts[3]) with { Sections = Sections };
            }
            else if (row.Length > 0 && !row.StartsWith("# ", StringComparison.Ordinal))
            {
                var own = ReadOwn(row, context);
                cases.Add($"{own.Text} [{name}]", own);
            }
        }

        return cases;
    }

    private static QuickAddCase ReadOwn(string row, QuickAddContext context)
    {
        var arrow = row.LastIndexOf(" => ", StringComparison.Ordinal);
        var fields = row[(arrow + 4)..].Split(" | ");
        var text = row[..arrow];
        var values = fields.Skip(1).Select(field => field.Split(' ', 2)).ToDictionary(field => field[0], field => field[1].Trim());
        Assert.Empty(values.Keys.Except(["due", "next", "mode", "until", "count", "prio", "labels", "project", "section", "remind", "deadline", "minutes", "problem"]));
        var next = values.GetValueOrDefault("next")?.Split(' ') ?? [];
        return new QuickAddCase(text, context, [fields[0].Trim() == "=" ? text : fields[0].Trim()])
        {
            Due = values.GetValueOrDefault("due") ?? next.FirstOrDefault(),
            Repeats = next.Length > 0,
            Next = next,
            FromCompletion = values.GetValueOrDefault("mode") == "completion",
            Until = values.GetValueOrDefault("until"),
            Count = values.TryGetValue("count", out var count) ? int.Parse(count) : null,
            Priority = values.GetValueOrDefault("prio"),
            Labels = values.GetValueOrDefault("labels")?.Split(',') ?? [],
            Project = values.GetValueOrDefault("project"),
            Section = values.GetValueOrDefault("section"),
            Reminders = values.GetValueOrDefault("remind")?.Split(',') ?? [],
            Deadline = values.GetValueOrDefault("deadline"),
            Minutes = values.TryGetValue("minutes", out var minutes) ? int.Parse(minutes) : null,
            Problem = values.GetValueOrDefault("problem"),
        };
    }
}
