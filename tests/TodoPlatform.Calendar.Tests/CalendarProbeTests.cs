using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace TodoPlatform.Calendar.Tests;

/// <summary>The cases of the shared file through bench/CalendarProbe, as anybody's corpus would be run.</summary>
public sealed class CalendarProbeTests
{
    internal static readonly string Program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "CalendarProbe", Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)), "CalendarProbe"));

    private static readonly JsonObject File = Load("rrule-cases.json");

    [Fact]
    public async Task Every_case_of_the_file_is_answered_as_the_file_says()
    {
        var lines = new List<string>();
        var checks = new List<Func<JsonNode, bool>>();
        foreach (var given in File["cases"]!.AsArray().Select(node => node!.AsObject()))
        {
            lines.Add(Request(given, "expand", given["query"]!.AsObject()));
            checks.Add(answer => JsonNode.DeepEquals(answer["occurrences"], given["expected"]) && JsonNode.DeepEquals(answer["utc"], given["expectedUtc"]));
            foreach (var probe in given["probes"]?.AsArray() ?? [])
            {
                lines.Add(Request(given, "next", new JsonObject { ["after"] = probe!["after"]!.DeepClone() }));
                checks.Add(answer => answer.AsObject().ContainsKey("next") && JsonNode.DeepEquals(answer["next"], probe["next"]));
            }
        }

        foreach (var given in File["invalid"]!.AsArray().Select(node => node!.AsObject()))
        {
            lines.Add(Request(given, "expand", new JsonObject { ["limit"] = 3 }));
            checks.Add(answer => answer["error"] is not null);
        }

        var answers = await AskAsync(lines);

        Assert.Equal(lines.Count, answers.Count);
        Assert.All(Enumerable.Range(0, lines.Count), index =>
        {
            Assert.Equal((string?)JsonNode.Parse(lines[index])!["id"], (string?)answers[index]["id"]);
            Assert.True(checks[index](answers[index]), $"{lines[index]} → {answers[index].ToJsonString()}");
        });
    }

    [Fact]
    public async Task Three_thousand_expansions_take_less_than_ten_seconds()
    {
        var cases = File["cases"]!.AsArray().Select(node => node!.AsObject()).ToList();
        var lines = Enumerable.Range(0, 3000).Select(index => Request(cases[index % cases.Count], "expand", new JsonObject { ["limit"] = 100 })).ToList();
        var watch = Stopwatch.StartNew();

        var answers = await AskAsync(lines);

        Assert.Equal(3000, answers.Count(answer => answer["occurrences"] is not null));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public async Task Every_line_of_quick_add_is_answered_as_its_file_says()
    {
        var file = Load("quickadd-cases.json");
        var projects = file["meta"]!["context"]!["projects"]!;
        var cases = file["cases"]!.AsArray().Select(node => node!.AsObject()).ToList();
        var answers = await AskAsync([.. cases.Select(given => new JsonObject
        {
            ["id"] = given["id"]!.DeepClone(), ["op"] = "quickadd", ["text"] = given["text"]!.DeepClone(), ["now"] = given["now"]!.DeepClone(),
            ["tz"] = given["tz"]!.DeepClone(), ["dateOrder"] = given["dateOrder"]!.DeepClone(), ["projects"] = projects.DeepClone(),
        }.ToJsonString())]);

        Assert.Equal(cases.Count, answers.Count);
        Assert.All(cases.Zip(answers), pair =>
        {
            var (given, answer) = pair;
            var expected = given["expected"]!.AsObject();
            Assert.Equal((string?)given["id"], (string?)answer["id"]);
            Assert.Contains((string?)answer["title"], (expected["titleAny"]?.AsArray() ?? []).Select(title => (string?)title).Append((string?)expected["title"]));
            (expected["due"] as JsonObject)?.Remove("utc"); // the protocol does not ask for it
            foreach (var name in new[] { "due", "repeatFrom", "end", "priority", "labels", "project", "reminders" })
            {
                Assert.True(JsonNode.DeepEquals(expected[name], answer[name]), $"{given["text"]}: {name} is {answer[name]?.ToJsonString()}");
            }

            Assert.Equal(expected["rrule"] is null, answer["rrule"] is null);
            if (expected["next"] is { } next)
            {
                Assert.Equal(next.ToJsonString(), answer["next"]!.ToJsonString());
            }
        });
    }

    [Theory]
    [InlineData("{\"id\":1,\"op\":\"quickadd\",\"now\":\"2026-11-19T10:00:00+01:00\",\"tz\":\"Europe/Berlin\"}", "1", "text is missing")]
    [InlineData("{\"id\":1,\"op\":\"quickadd\",\"text\":\"x\",\"now\":\"yesterday\",\"tz\":\"Europe/Berlin\"}", "1", "now \"yesterday\"")]
    [InlineData("{\"id\":1,\"op\":\"quickadd\",\"text\":\"x\",\"now\":\"2026-11-19T10:00:00+01:00\",\"tz\":\"Mars\"}", "1", "tz \"Mars\"")]
    [InlineData("", null, "JSON")]
    [InlineData("what?", null, "JSON")]
    [InlineData("[1]", null, "object")]
    [InlineData("{\"id\":\"\\ud800\"}", null, "")]
    [InlineData("{\"id\":{},\"op\":\"expand\"}", null, "id must be")]
    [InlineData("{\"id\":7}", "7", "op must be")]
    [InlineData("{\"id\":\"a\",\"op\":\"expand\",\"rrule\":\"FREQ=DAILY\",\"dtstart\":\"2026-01-01\",\"kind\":\"date\"}", "\"a\"", "limit")]
    [InlineData("{\"id\":1,\"op\":\"expand\",\"rrule\":\"FREQ=DAILY\",\"dtstart\":\"2026-02-30\",\"kind\":\"date\",\"limit\":1}", "1", "dtstart")]
    [InlineData("{\"id\":1,\"op\":\"expand\",\"rrule\":\"FREQ=DAILY\",\"dtstart\":\"2026-02-03\",\"kind\":\"dates\",\"limit\":1}", "1", "kind")]
    [InlineData("{\"id\":1,\"op\":\"expand\",\"rrule\":\"FREQ=DAILY\",\"dtstart\":\"2026-02-03T00:00:00\",\"kind\":\"zoned\",\"tzid\":\"Mars/Base\",\"limit\":1}", "1", "Mars/Base")]
    [InlineData("{\"id\":1,\"op\":\"expand\",\"rrule\":\"FREQ=DAILY\",\"dtstart\":\"2026-02-03\",\"kind\":\"date\",\"limit\":\"many\"}", "1", "limit")]
    [InlineData("{\"id\":1,\"op\":\"expand\",\"rrule\":\"FREQ=DAILY\",\"dtstart\":\"2026-02-03\",\"kind\":\"date\",\"limit\":-1}", "1", "limit")]
    [InlineData("{\"id\":1,\"op\":\"expand\",\"rrule\":\"FREQ=SECONDLY\",\"dtstart\":\"2026-02-03T00:00:00\",\"kind\":\"floating\",\"from\":\"2026-02-03\",\"to\":\"2026-03-03\"}", "1", "between from and to")]
    [InlineData("{\"id\":1,\"op\":\"expand\",\"rrule\":\"FREQ=DAILY;BYHOUR=24\",\"dtstart\":\"2026-02-03\",\"kind\":\"date\",\"limit\":1}", "1", "position 18")]
    [InlineData("{\"id\":1,\"op\":\"expand\",\"rrule\":\"FREQ=DAILY;UNTIL=20260301\",\"dtstart\":\"2026-02-03T00:00:00\",\"kind\":\"utc\",\"limit\":1}", "1", "UNTIL must be in UTC")]
    [InlineData("{\"id\":1,\"op\":\"expand\",\"rrule\":\"FREQ=DAILY;UNTIL=20260301T000000Z\",\"dtstart\":\"2026-02-03T00:00:00\",\"kind\":\"floating\",\"limit\":1}", "1", "UNTIL must be a local")]
    [InlineData("{\"id\":1,\"op\":\"expand\",\"rrule\":\"FREQ=DAILY;UNTIL=20260301T000000\",\"dtstart\":\"2026-02-03\",\"kind\":\"date\",\"limit\":1}", "1", "UNTIL must be a date")]
    [InlineData("{\"id\":1,\"op\":\"next\",\"rrule\":\"FREQ=DAILY\",\"dtstart\":\"2026-02-03\",\"kind\":\"date\"}", "1", "after is missing")]
    public async Task A_line_that_cannot_be_answered_gets_the_reason_and_the_next_one_its_answer(string line, string? id, string reason)
    {
        const string Good = """{"id":2,"op":"expand","rrule":"FREQ=DAILY","dtstart":"2026-03-28T02:30:00","kind":"zoned","tzid":"Europe/Berlin","limit":2}""";

        var answers = await AskAsync([line, Good]);

        Assert.Equal(id, answers[0]["id"]?.ToJsonString());
        Assert.Contains(reason, (string)answers[0]["error"]!, StringComparison.Ordinal);
        Assert.Equal(
            """{"id":2,"occurrences":["2026-03-28T02:30:00","2026-03-29T02:30:00"],"utc":["2026-03-28T01:30:00Z","2026-03-29T01:30:00Z"]}""",
            answers[1].ToJsonString());
    }

    private static string Request(JsonObject given, string op, JsonObject more)
    {
        var request = new JsonObject { ["id"] = (string?)given["id"], ["op"] = op };
        foreach (var name in new[] { "rrule", "dtstart", "kind", "tzid", "exdate", "rdate" })
        {
            request[name] = given[name]?.DeepClone();
        }

        foreach (var (name, value) in more)
        {
            request[name] = value?.DeepClone();
        }

        return request.ToJsonString();
    }

    private static async Task<List<JsonNode>> AskAsync(IReadOnlyList<string> lines)
    {
        var start = new ProcessStartInfo(Program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var line in lines)
        {
            await process.StandardInput.WriteLineAsync(line);
        }

        process.StandardInput.Close();
        var answers = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return answers;
    }

    private static JsonObject Load(string file)
    {
        using var stream = typeof(CalendarProbeTests).Assembly.GetManifestResourceStream("TodoPlatform.Calendar.Tests.TestData." + file)!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
