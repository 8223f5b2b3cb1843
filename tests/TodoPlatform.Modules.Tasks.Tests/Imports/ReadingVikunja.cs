using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Domain.Imports;
using Xunit;

namespace TodoPlatform.Modules.Tasks.Tests.Imports;

public sealed class ReadingVikunja
{
    [Fact]
    public void Projects_come_flat_with_their_colours_and_boards_as_sections()
    {
        var document = Samples.Read("vikunja.zip");

        Assert.Equal([("Inbox", true, false), ("Garden", false, false), ("Garden / Roses", false, true)], document.Projects.Select(project => (project.Name, project.IsInbox, project.IsArchived)));
        Assert.Equal("green", document.Projects[1].Color);
        Assert.True(document.Projects[1].IsFavorite);
        Assert.Equal("Waiting", Assert.Single(document.Sections).Name);
        Assert.Equal(document.Sections[0].Key, document.Task("Ask the landlord").SectionKey);
        Assert.Null(document.Task("Paint the wall").SectionKey);
        Assert.Equal("Behind the house", document.Task("About Garden").Content.Description);
        Assert.Contains(document.Labels, label => label is { Name: "home", Color: "green" });
    }

    [Fact]
    public void A_task_comes_with_what_is_on_it()
    {
        var document = Samples.Read("vikunja.zip");

        var wall = document.Task("Paint the wall");
        Assert.Equal("## How\n\nWith **two** coats, see [here](https://example.org/paint).\n\n- [x] Buy paint\n- [ ] Tape\n\nblocked: Ask the landlord", wall.Content.Description);
        Assert.Equal((TaskPriority.Critical, "home,weekend"), (wall.Content.Priority, string.Join(',', wall.Content.Labels)));
        Assert.Equal(new LocalMoment(new DateOnly(2026, 12, 1), new TimeOnly(18, 0)), wall.Content.Due);
        Assert.Equal([("PT1800S", null), (null, new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero))], wall.Content.Reminders.Select(reminder => (reminder.Before, reminder.At)));
        Assert.Equal(new RecurrenceContent("FREQ=WEEKLY;INTERVAL=2", SeriesMode.CatchUp, false), wall.Recurrence);
        Assert.Equal(["**Ana**: Green, *please*", "**ben**: Blue!"], document.Comments.Select(comment => comment.Text));
        var brush = document.Task("Buy a brush");
        Assert.Equal((wall.Key, TaskClosure.Completed, new DateTimeOffset(2026, 10, 5, 10, 0, 0, TimeSpan.Zero)), (brush.ParentKey, brush.ClosedAs, brush.ClosedAt));
        var landlord = document.Task("Ask the landlord");
        Assert.Equal((90, true), (landlord.Content.DurationMinutes, landlord.Recurrence!.ClampMonthEnd));
        Assert.Equal(new LocalMoment(new DateOnly(2026, 11, 30), new TimeOnly(23, 0)), landlord.Content.Due);
        Assert.Equal(new RecurrenceContent("FREQ=DAILY;INTERVAL=3", SeriesMode.FromCompletion, false), document.Task("Cut back").Recurrence);
    }

    [Fact]
    public void What_has_no_place_is_told()
    {
        var document = Samples.Read("vikunja.zip");

        Assert.Null(document.Task("Water").Recurrence);
        Assert.Equal("Repeats: every 90 seconds", document.Task("Water").Content.Description);
        Assert.Equal(["assignees", "hex_color", "is_favorite", "related_tasks"], document.Problems.Where(problem => problem.Row is null && problem.Field is not ("project" or "filter")).Select(problem => problem.Field).Order());
        Assert.Contains("30%", document.Problem(document.Task("Paint the wall").Row, "percent_done").Message, StringComparison.Ordinal);
        Assert.Contains("wall.jpg", document.Problem(document.Task("Paint the wall").Row, "attachment").Message, StringComparison.Ordinal);
        var filter = Assert.Single(document.Filters);
        Assert.Equal(("Urgent", "done = false && priority >= 4", true), (filter.Name, filter.Query, filter.IsFavorite));
        Assert.True(document.Problem(null, "filter").LeftOut);
    }

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("a < b && c > d", "a < b && c > d")]
    [InlineData("<p>one</p><p>two<br>three</p>", "one\n\ntwo\nthree")]
    [InlineData("<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "1. a\n  - b\n2. c")]
    [InlineData("<pre><code>if (a) {\n  b\n}</code></pre>", "```\nif (a) {\n  b\n}\n```")]
    [InlineData("<p>a &amp; b&nbsp;c</p><script>alert(1)</script>", "a & b\u00A0c")]
    [InlineData("<blockquote><p>said</p></blockquote><hr><p><s>no</s> <code>x</code></p>", "> said\n\n---\n\n~~no~~ `x`")]
    [InlineData("<a href=\"https://a.example\">https://a.example</a> <img src=\"https://b.example/i.png\" alt=\"i\">", "https://a.example ![i](https://b.example/i.png)")]
    public void Descriptions_become_Markdown(string html, string markdown) => Assert.Equal(markdown, HtmlText.ToMarkdown(html));

    [Fact]
    public void Deep_trees_take_no_time()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 50_000)) + "x";
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal("x", HtmlText.ToMarkdown(html));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(1), $"{clock.Elapsed}");
    }
}
