using System.Text.Json.Nodes;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

public sealed class Searching(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task Open_tasks_come_first_then_titles_before_labels_before_descriptions()
    {
        var user = await sandbox.UserAsync();
        var done = await CreateAsync(user, new { title = "Zebra, done" });
        await CreateAsync(user, new { title = "A zebra" });
        sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        await CreateAsync(user, new { title = "Labelled", labels = new[] { "zebra" } });
        sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        await CreateAsync(user, new { title = "Described", description = "about a zebra" });
        await user.PostAsync($"/tasks/{IdOf(done)}/complete");

        var found = (await user.GetAsync("/search?q=zeb"))!;

        Assert.Equal(["A zebra", "Labelled", "Described", "Zebra, done"], found["tasks"]!.AsArray().Select(task => (string)task!["title"]!));
        Assert.Equal(["A zebra"], (await user.GetAsync("/search?q=zeb&limit=1"))!["tasks"]!.AsArray().Select(task => (string)task!["title"]!));
    }

    [Fact]
    public async Task What_was_found_is_shown_as_ranges_of_the_texts()
    {
        var user = await sandbox.UserAsync();
        await CreateAsync(user, new { title = "🙈 Buy <b>Milk</b> & milkshake", description = "No buyers\nbut milk.", labels = new[] { "Milk run", "other" } });
        await CreateProjectAsync(user, "Buy milk");

        var found = (await user.GetAsync("/search?q=buy%20milk"))!;

        Assert.Equal(["Buy", "Milk", "milkshake"], Pieces(found["highlights"]![0]!["title"]!, (string)found["tasks"]![0]!["title"]!));
        Assert.Equal(["milk"], Pieces(found["highlights"]![0]!["description"]!, (string)found["tasks"]![0]!["description"]!));
        Assert.Equal(["Milk run"], found["highlights"]![0]!["labels"]!.AsArray().Select(label => (string)label!));
        Assert.Equal((string)found["tasks"]![0]!["id"]!, (string)found["highlights"]![0]!["id"]!);
        Assert.Equal(["Buy", "milk"], Pieces(found["highlights"]![1]!["title"]!, "Buy milk"));
    }

    [Theory]
    [InlineData("grocries", "title", "groceries")]
    [InlineData("importnat", "labels", "important")]
    [InlineData("dentst", "description", "dentist")]
    public async Task A_typing_error_is_forgiven_in_titles_labels_and_descriptions(string typed, string field, string meant)
    {
        var user = await sandbox.UserAsync();
        await CreateAsync(user, new { title = "Buy groceries", labels = new[] { "important" }, description = "Ask the dentist" });
        await CreateAsync(user, new { title = "Something else" });

        var found = (await user.GetAsync($"/search?q={typed}"))!;

        Assert.True((bool)found["fuzzy"]!);
        Assert.Equal("Buy groceries", (string)Assert.Single(found["tasks"]!.AsArray())!["title"]!);
        var shown = found["highlights"]![0]![field]!;
        Assert.Equal([meant], field == "labels" ? shown.AsArray().Select(label => (string)label!) : Pieces(shown, (string)found["tasks"]![0]![field]!));
    }

    [Theory]
    [InlineData("dentsit", "Call the dentist")] // two letters exchanged
    [InlineData("dnetist", "Call the dentist")]
    [InlineData("edntist", "Call the dentist")]
    [InlineData("mlik", "Buy milk")]
    [InlineData("dentst", "Call the dentist")] // one missing
    [InlineData("entist", "Call the dentist")]
    [InlineData("dentis", "Call the dentist")]
    [InlineData("mlk", "Buy milk")]
    [InlineData("denttist", "Call the dentist")] // one twice
    [InlineData("millk", "Buy milk")]
    [InlineData("demtist", "Call the dentist")] // one wrong
    [InlineData("sentist", "Call the dentist")]
    [InlineData("malk", "Buy milk")]
    [InlineData("call dentsit", "Call the dentist")] // one of several words
    [InlineData("clal dentsit", "Call the dentist")]
    [InlineData("dentsit cal", "Call the dentist")] // the last one is a beginning
    [InlineData("prezentat", "Prepare the presentation")]
    [InlineData("anwser", "Answer Müller's letter")]
    [InlineData("muller", "Answer Müller's letter")]
    [InlineData("письмл", "Написать письмо")]
    [InlineData("invoce 2026", "Pay invoice 2026")]
    [InlineData("dentsit milk", null)]
    [InlineData("xylophone", null)]
    public async Task A_slip_finds_the_word_that_was_meant_and_nothing_else(string typed, string? meant)
    {
        var user = await sandbox.UserAsync();
        foreach (var title in (string[])["Call the dentist", "Buy milk", "Prepare the presentation", "Answer Müller's letter", "Написать письмо", "Pay invoice 2026", "Bring the car to the garage", "Water the plants", "Book a table"])
        {
            await CreateAsync(user, new { title });
        }

        var found = (await user.GetAsync("/search?q=" + Uri.EscapeDataString(typed)))!;
        string[] expected = meant is null ? [] : [meant];

        Assert.Equal(expected, found["tasks"]!.AsArray().Select(task => (string)task!["title"]!));
        Assert.Equal(expected, await TitlesAsync(user, "?q=" + Uri.EscapeDataString(typed)));
        Assert.All(found["highlights"]!.AsArray(), shown => Assert.NotEmpty(shown!["title"]!.AsArray()));
    }

    [Fact]
    public async Task Comments_are_found_with_the_task_that_they_are_about()
    {
        var user = await sandbox.UserAsync();
        var stranger = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "Buy a present" });
        var done = await CreateAsync(user, new { title = "Old present" });
        var gone = await CreateAsync(user, new { title = "Forgotten" });
        var foreign = await CreateAsync(stranger, new { title = "Not yours" });
        await CommentAsync(user, done, "The zeppelin flew away");
        var comment = await CommentAsync(user, task, "A **Zeppelin** would be nice");
        await CommentAsync(user, gone, "No zeppelin");
        await CommentAsync(stranger, foreign, "My zeppelin");
        var taken = await CommentAsync(user, task, "zeppelin, taken back");
        await user.DeleteAsync($"/comments/{IdOf(taken)}");
        await user.PostAsync($"/tasks/{IdOf(done)}/complete");
        await user.DeleteAsync($"/tasks/{IdOf(gone)}");

        foreach (var typed in (string[])["zepp", "zepelin", "zeppelni nice", "zeppelinss"])
        {
            var found = (await user.GetAsync("/search?q=" + Uri.EscapeDataString(typed)))!;

            Assert.Equal(typed != "zepp", (bool)found["fuzzy"]!);
            Assert.Empty(found["tasks"]!.AsArray());
            var first = found["comments"]![0]!;
            Assert.Equal(((string)comment["id"]!, IdOf(task), "Buy a present", "open"), ((string)first["id"]!, (Guid)first["taskId"]!, (string)first["taskTitle"]!, (string)first["taskStatus"]!));
            Assert.Contains("Zeppelin", Pieces(found["highlights"]![0]!["text"]!, (string)first["text"]!));
            Assert.Equal(typed.Contains("nice", StringComparison.Ordinal) ? 1 : 2, found["comments"]!.AsArray().Count);
        }

        Assert.Single((await user.GetAsync("/search?q=zepp&limit=1"))!["comments"]!.AsArray());
        Assert.Empty((await sandbox.UserAsync() is { } other ? await other.GetAsync("/search?q=zeppelin") : null)!["comments"]!.AsArray());
        await user.PatchAsync($"/comments/{IdOf(comment)}", new { text = "A balloon would do" });
        Assert.Equal("Buy a present", (string)Assert.Single((await user.GetAsync("/search?q=balloon"))!["comments"]!.AsArray())!["taskTitle"]!);
    }

    [Theory]
    [InlineData("e-ma")]
    [InlineData("send e-mai")]
    [InlineData("e-mail to ana@example.or")]
    public async Task The_last_word_is_a_beginning_also_where_marks_are_in_it(string typed)
    {
        var user = await sandbox.UserAsync();
        await CreateAsync(user, new { title = "Send an e-mail to ana@example.org" });

        Assert.Single(await TitlesAsync(user, "?q=" + Uri.EscapeDataString(typed)));
        Assert.False((bool)(await user.GetAsync("/tasks?q=" + Uri.EscapeDataString(typed)))!["fuzzy"]!);
    }

    private static async Task<JsonNode> CommentAsync(TestUser user, JsonNode task, string text) =>
        (await user.PostAsync($"/tasks/{IdOf(task)}/comments", new { text }, System.Net.HttpStatusCode.Created))!;

    private static IEnumerable<string> Pieces(JsonNode ranges, string text) => ranges.AsArray().Select(range => text.Substring((int)range!["start"]!, (int)range["length"]!));
}
