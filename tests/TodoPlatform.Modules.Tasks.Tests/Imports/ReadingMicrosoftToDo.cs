using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using Xunit;

namespace TodoPlatform.Modules.Tasks.Tests.Imports;

public sealed class ReadingMicrosoftToDo
{
    [Fact]
    public void A_task_comes_with_its_steps_links_and_reminder()
    {
        var document = Samples.Read("microsoft-todo.json");

        var bill = document.Task("Pay the bill");
        Assert.Null(bill.ProjectKey);
        Assert.Equal("By **transfer**\n\n[The bill](https://mail.example.org/1)", bill.Content.Description);
        Assert.Equal(TaskPriority.High, bill.Content.Priority);
        Assert.Equal(["Blue category", "money"], bill.Content.Labels);
        Assert.Equal(new LocalMoment(new DateOnly(2026, 12, 31)), bill.Content.Due);
        Assert.Equal(new DateTimeOffset(2026, 12, 30, 8, 0, 0, TimeSpan.Zero), Assert.Single(bill.Content.Reminders).At);
        Assert.Equal(["Find the account", "Sign"], document.Tasks.Where(task => task.ParentKey == bill.Key).Select(task => task.Content.Title));
        Assert.Equal(new DateTimeOffset(2026, 10, 12, 18, 40, 0, TimeSpan.Zero), document.Task("Find the account").ClosedAt);
        Assert.Contains("files", document.Problem(1, "attachment").Message, StringComparison.Ordinal);
        Assert.Equal("Groceries", Assert.Single(document.Projects).Name);
        Assert.Contains("shared", document.Problem(null, "project").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_in_UTC_is_the_day_of_the_user()
    {
        var done = Samples.Read("microsoft-todo.json").Task("Done one");

        Assert.Equal(new LocalMoment(new DateOnly(2026, 10, 20)), done.Content.Due);
        Assert.Equal((TaskProgress.Completed, new DateTimeOffset(2026, 10, 20, 0, 0, 0, TimeSpan.Zero)), (done.Status, done.ClosedAt));
    }

    [Fact]
    public void Patterns_become_rules()
    {
        var document = Samples.Read("microsoft-todo.json");

        // Twelve from October 2026 on, on the 31st where there is one: seven months a year have it.
        Assert.Equal(new RecurrenceContent("FREQ=MONTHLY;UNTIL=20280531;BYMONTHDAY=31", SeriesMode.CatchUp, true), document.Task("Pay the bill").Recurrence);
        Assert.Equal("FREQ=MONTHLY;UNTIL=20271130;INTERVAL=2;BYDAY=-1TU", document.Task("Order").Recurrence!.Rule);
        Assert.Equal("- milk\r\n- bread", document.Task("Order").Content.Description);
        Assert.Contains("waitingonothers", document.Problem(document.Task("Order").Row, "status").Message, StringComparison.Ordinal);
        Assert.Contains("fortnightly", document.Task("Odd").Content.Description, StringComparison.Ordinal);
        Assert.Null(document.Task("Odd").Recurrence);
        Assert.Equal("FREQ=WEEKLY;BYDAY=MO,FR;WKST=SU", Samples.Read("graph-tasks.json").Task("Weekly review").Recurrence!.Rule);
    }

    [Theory]
    [InlineData("{\"displayName\":\"A\",\"tasks\":[{\"title\":\"x\",\"status\":\"notStarted\"}]}", "A")]
    [InlineData("[{\"displayName\":\"A\",\"id\":\"1\",\"tasks\":[{\"title\":\"x\",\"status\":\"notStarted\"}]}]", "A")]
    [InlineData("[{\"Subject\":\"x\",\"Status\":\"NotStarted\",\"Importance\":\"High\"}]", null)]
    [InlineData("{\"value\":[{\"displayName\":\"A\",\"tasks\":{\"value\":[{\"title\":\"x\",\"importance\":\"low\"}]}}]}", "A")]
    public void Tasks_are_found_in_every_wrapping(string json, string? project)
    {
        var document = Samples.Read("microsoft-todo", json);

        Assert.Equal(project, document.Projects.SingleOrDefault(one => one.Key == document.Task("x").ProjectKey)?.Name);
    }

    [Theory]
    [InlineData("{\"lists\":[{\"displayName\":", "line 1")]
    [InlineData("[1,2]", "no lists")]
    public void A_broken_file_is_refused_with_the_place(string json, string place) =>
        Assert.Contains(place, Samples.Format("microsoft-todo").Read(System.Text.Encoding.UTF8.GetBytes(json), Samples.Settings).Error!.Message, StringComparison.Ordinal);

    [Fact]
    public void Outlook_is_read_in_the_order_and_the_letters_of_its_computer()
    {
        var document = Samples.Read("outlook.csv");

        var passport = document.Task("Renew passport").Content;
        Assert.Equal(new LocalMoment(new DateOnly(2026, 10, 15)), passport.Due);
        Assert.Equal(new DateTimeOffset(2026, 10, 14, 7, 30, 0, TimeSpan.Zero), Assert.Single(passport.Reminders).At);
        Assert.Equal((TaskPriority.High, "Bring photos,\r\nand the old one"), (passport.Priority, passport.Description));
        Assert.Equal(["Admin", "Travel plans"], passport.Labels);
        Assert.Equal(new DateTimeOffset(2026, 9, 2, 10, 0, 0, TimeSpan.Zero), document.Task("Old task").ClosedAt);
        var coffee = document.Task("Café bestellen");
        Assert.Contains("Due Date: none of these days", coffee.Content.Description, StringComparison.Ordinal);
        Assert.Contains("Total Work: 30 minutes", coffee.Content.Description, StringComparison.Ordinal);
        Assert.Equal(["due", "status"], document.Problems.Where(problem => problem.Row == coffee.Row).Select(problem => problem.Field).Order());
        Assert.Contains(document.Problems, problem => problem.Message.Contains("Windows-1252", StringComparison.Ordinal));
    }
}
