using TodoPlatform.Modules.Tasks.Contracts;
using Xunit;

namespace TodoPlatform.Modules.Tasks.Tests.Imports;

public sealed class ReadingTodoist
{
    [Fact]
    public void A_template_gives_tasks_with_subtasks_sections_labels_and_notes()
    {
        var document = Samples.Read("todoist-template.csv");

        var call = document.Task("Call the landlord");
        Assert.Equal(["phone", "home"], call.Content.Labels);
        Assert.Equal("Ask for the keys,\nand the \"deposit\"", call.Content.Description!.ReplaceLineEndings("\n"));
        Assert.Equal(TaskPriority.Critical, call.Content.Priority);
        Assert.Equal(30, call.Content.DurationMinutes);
        Assert.Equal(new LocalMoment(new DateOnly(2026, 11, 23), new TimeOnly(9, 0)), call.Content.Due);
        Assert.Equal("FREQ=WEEKLY;BYDAY=MO", call.Recurrence!.Rule);
        Assert.Equal(call.Key, document.Task("Find the lease").ParentKey);
        Assert.Equal(document.Task("Find the lease").Key, document.Task("Mail mover@example.org").ParentKey);
        Assert.Null(document.Task("Buy boxes").ParentKey);
        Assert.Equal("Later", Assert.Single(document.Sections).Name);
        Assert.Equal(document.Sections[0].Key, document.Task("Paperwork").SectionKey);
        Assert.Null(call.SectionKey);
        var comment = Assert.Single(document.Comments);
        Assert.Equal(call.Key, comment.TaskKey);
        Assert.Equal("He is there in the mornings [lease.pdf](https://files.example.org/lease.pdf)", comment.Text);
    }

    [Fact]
    public void Dates_in_words_are_read_as_quick_add_reads_them()
    {
        var document = Samples.Read("todoist-template.csv");

        var lease = document.Task("Find the lease").Content;
        Assert.Equal(new LocalMoment(new DateOnly(2026, 12, 5)), lease.Due);
        Assert.Equal(new DateOnly(2026, 12, 12), lease.Deadline);
        Assert.Equal(TaskPriority.Low, lease.Priority);
        Assert.Equal(new LocalMoment(new DateOnly(2026, 12, 1)), document.Task("Mail mover@example.org").Content.Due);
        var boxes = document.Task("Buy boxes").Content;
        Assert.Equal(new LocalMoment(new DateOnly(2026, 12, 2), new TimeOnly(15, 30), "America/New_York"), boxes.Due);
        Assert.Equal(1440, boxes.DurationMinutes);
        var rent = document.Task("Pay rent");
        Assert.Equal(new LocalMoment(new DateOnly(2026, 12, 31)), rent.Content.Due);
        Assert.True(rent.Recurrence!.ClampMonthEnd);
        var water = document.Task("Water the plants");
        Assert.Equal(SeriesMode.FromCompletion, water.Recurrence!.Mode);
        Assert.Equal("FREQ=DAILY;INTERVAL=3", water.Recurrence.Rule);
        Assert.Equal(new TimeOnly(18, 0), water.Content.Due!.Time);
    }

    [Fact]
    public void What_has_no_place_is_told_and_kept()
    {
        var document = Samples.Read("todoist-template.csv");

        var flowers = document.Task("Blumen gießen");
        Assert.Null(flowers.Content.Due);
        Assert.Equal("Due: jeden zweiten Montag", flowers.Content.Description);
        Assert.Contains("language de", document.Problem(flowers.Row, "due").Message, StringComparison.Ordinal);
        Assert.Contains("Ben (99)", document.Problem(document.Task("Find the lease").Row, "RESPONSIBLE").Message, StringComparison.Ordinal);
        Assert.Contains("lease.pdf", Assert.Single(document.Problems, problem => problem.Field == "attachment").Message, StringComparison.Ordinal);
        Assert.Equal("Everything for the move", document.Task("Note on Todoist").Content.Description);
        Assert.Contains(document.Problems, problem => problem.Field == "title" && problem.Message.Contains("without a box", StringComparison.Ordinal));
    }

    [Fact]
    public void A_backup_gives_a_project_per_file()
    {
        var document = Samples.Read("todoist-backup.zip");

        Assert.Equal(["Inbox", "Moving house"], document.Projects.Select(project => project.Name));
        Assert.True(document.Projects[0].IsInbox);
        var second = document.Task("Task2");
        Assert.Equal(["later"], second.Content.Labels);
        Assert.Equal(document.Task("Task1").Key, second.ParentKey);
        Assert.Equal(document.Projects[0].Key, second.ProjectKey);
        Assert.Equal(new LocalMoment(new DateOnly(2026, 11, 23)), second.Content.Due);
        Assert.Equal("Moving house", document.Projects.Single(project => project.Key == document.Task("Buy boxes").ProjectKey).Name);
    }

    [Fact]
    public void A_file_of_a_backup_that_cannot_be_read_is_left_out_alone()
    {
        var document = Samples.Read("todoist-backup", Samples.Zip(("Good [1].csv", Samples.File("todoist-old.csv")), ("Bad [2].csv", "TYPE,CONTENT\ntask,\"never closed\n"u8.ToArray()), ("readme.txt", [65])));

        Assert.Equal(2, document.Tasks.Count);
        var problem = Assert.Single(document.Problems, problem => problem.LeftOut);
        Assert.Equal("Bad [2].csv", problem.Field);
        Assert.Contains("line 2", problem.Message, StringComparison.Ordinal);
        Assert.Contains(document.Problems, other => other.Message.Contains("1 other files", StringComparison.Ordinal));
    }
}
