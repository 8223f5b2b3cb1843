using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Domain.Imports;
using Xunit;

namespace TodoPlatform.Modules.Tasks.Tests.Imports;

public sealed class ReadingTables
{
    [Fact]
    public void Our_own_table_gives_everything_that_it_has_a_column_for()
    {
        var document = Samples.Read("tasks.csv");

        Assert.Empty(document.Problems);
        var trip = document.Task("Plan the trip");
        Assert.Equal("First line\nsecond, with \"quotes\"", trip.Content.Description!.ReplaceLineEndings("\n"));
        Assert.Equal(["home", "far, away"], trip.Content.Labels);
        Assert.Equal(new LocalMoment(new DateOnly(2026, 12, 5), new TimeOnly(14, 30), "Europe/Lisbon"), trip.Content.Due);
        Assert.Equal(new LocalMoment(new DateOnly(2026, 12, 1)), trip.Content.Start);
        Assert.Equal((new DateOnly(2026, 12, 20), 90), (trip.Content.Deadline, trip.Content.DurationMinutes));
        Assert.Equal(new RecurrenceContent("FREQ=MONTHLY;BYMONTHDAY=31", SeriesMode.FromCompletion, true), trip.Recurrence);
        Assert.Equal([(ReminderAnchor.Due, "PT30M"), (ReminderAnchor.Start, "P1D"), (null, null)], trip.Content.Reminders.Select(reminder => (reminder.RelativeTo, reminder.Before)));
        Assert.Equal("Travel", Assert.Single(document.Projects).Name);
        Assert.Equal("Before", Assert.Single(document.Sections).Name);
        var child = document.Task("=HYPERLINK(\"x\")");
        Assert.Equal("- one", child.Content.Description);
        Assert.Equal((trip.Key, trip.ProjectKey, trip.SectionKey), (child.ParentKey, child.ProjectKey, child.SectionKey));
        Assert.Equal((TaskClosure.Completed, new DateTimeOffset(2026, 11, 10, 12, 0, 0, TimeSpan.Zero)), (child.ClosedAs, child.ClosedAt));
    }

    [Fact]
    public void A_table_from_a_spreadsheet_needs_a_title_only()
    {
        var document = Samples.Read("spreadsheet.csv");

        Assert.Equal(new LocalMoment(new DateOnly(2026, 12, 24)), document.Task("Milk").Content.Due);
        Assert.Equal(TaskPriority.Critical, document.Task("Milk").Content.Priority);
        Assert.Equal(["shop"], document.Task("Bread").Content.Labels);
        Assert.NotNull(document.Task("Bread").Content.Due);
        Assert.Contains("Done?", document.Problem(null, "Done?").Message, StringComparison.Ordinal);
        Assert.Contains("whatever", Assert.Single(document.Problems, problem => problem.Field == "priority").Message, StringComparison.Ordinal);
        Assert.Equal("Due: every month on the 1st", document.Task("Rent").Content.Description);
    }

    [Theory]
    [InlineData("title,due\nx,13/02/2026\ny,02/03/2026", "2026-03-02")]
    [InlineData("title,due\nx,02/13/2026\ny,02/03/2026", "2026-02-03")]
    [InlineData("title,due\ny,02/03/2026", "2026-03-02")]
    [InlineData("title\tdue\ny\t2.3.2026", "2026-03-02")]
    [InlineData("Title;Due Date\r\n\"y\";\"2026-03-02T10:00:00\"\r\n", "2026-03-02")]
    public void Dates_are_in_the_order_that_the_file_shows(string table, string due) =>
        Assert.Equal(due, Samples.Read("csv", table).Task("y").Content.Due!.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void What_does_not_fit_is_made_to_fit_and_told()
    {
        var labels = string.Join(", ", Enumerable.Range(1, 60).Select(i => $"l{i}"));
        var document = Samples.Read("csv", $"title,description,labels,durationMinutes,reminders,due\n\"{new string('x', 700)}\",\"a\u0007b\",\"{labels}\",0,due:-PT5M,\n   ,,{new string('y', 80)},,,9999-01-01\n");

        var task = document.Tasks[0];
        Assert.Equal((500, 50), (task.Content.Title.Length, task.Content.Labels.Count));
        Assert.StartsWith(new string('x', 700) + "\n\nab", task.Content.Description, StringComparison.Ordinal);
        Assert.EndsWith("l60", task.Content.Description, StringComparison.Ordinal);
        Assert.Equal(["description", "durationMinutes", "labels", "reminders", "title"], document.Problems.Where(problem => problem.Row == 2).Select(problem => problem.Field).Order());
        Assert.Equal("Untitled", document.Tasks[1].Content.Title);
        Assert.Equal(["due", "labels", "title"], document.Problems.Where(problem => problem.Row == 3).Select(problem => problem.Field).Order());
    }

    [Theory]
    [InlineData("id,title,parent\n1,a,2\n2,b,1\n")]
    [InlineData("id,title,parent\n1,a,1\n")]
    [InlineData("id,title,parent\n1,a,nobody\n")]
    public void Parents_that_cannot_be_are_told(string table) =>
        Assert.Single(Samples.Read("csv", table).Problems, problem => problem.Field == "parent");

    [Fact]
    public void A_parent_may_be_named_by_its_title()
    {
        var document = Samples.Read("csv", "title,parent\nTrip,\nTickets,Trip\n");

        Assert.Equal(document.Task("Trip").Key, document.Task("Tickets").ParentKey);
    }

    [Theory]
    [InlineData("title,due\nx,\"never closed\n", "line 2")]
    [InlineData("nothing,here\n1,2\n", "title")]
    [InlineData("", "empty")]
    [InlineData("title,a\n\0,b\n", "text")]
    public void A_broken_table_is_refused_with_the_place(string table, string place)
    {
        var outcome = Samples.Format("csv").Read(System.Text.Encoding.UTF8.GetBytes(table), Samples.Settings);

        Assert.Equal("unreadable-file", outcome.Error!.Code);
        Assert.Contains(place, outcome.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b", "a|b")]
    [InlineData("\"a,\"\"b\"\"\",c", "a,\"b\"|c")]
    [InlineData("a \"quoted\" word,c", "a \"quoted\" word|c")]
    [InlineData("\"two\r\nlines\",c", "two\r\nlines|c")]
    [InlineData("a,", "a|")]
    public void Cells_are_those_of_the_standard(string text, string cells) =>
        Assert.Equal(cells, string.Join('|', Assert.Single(CsvText.Read(text, ',').Value).Cells));

    [Fact]
    public void Records_know_their_lines() =>
        Assert.Equal([1, 2, 4, 5], CsvText.Read("h\r\n\"a\nb\"\r\nc\nd", ',').Value.Select(record => record.Line));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+49 30 1")]
    [InlineData("-")]
    [InlineData("@home")]
    [InlineData("＝1+1")]
    [InlineData("\n=1+1")]
    [InlineData("'=x")]
    [InlineData("''@x")]
    [InlineData("'quoted'")]
    [InlineData("plain")]
    [InlineData("")]
    public void No_cell_is_a_formula_and_all_come_back(string text)
    {
        var cell = CsvColumns.Defused(text)!;

        Assert.False(cell is ['=' or '+' or '-' or '@' or '＝' or '\n', ..]);
        Assert.Equal(text, CsvColumns.Restored(cell));
    }
}
