using System.Text.Json.Nodes;
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

    private static IEnumerable<string> Pieces(JsonNode ranges, string text) => ranges.AsArray().Select(range => text.Substring((int)range!["start"]!, (int)range["length"]!));
}
