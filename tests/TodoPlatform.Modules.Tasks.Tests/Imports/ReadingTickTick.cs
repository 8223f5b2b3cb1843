using TodoPlatform.Modules.Tasks.Contracts;
using Xunit;

namespace TodoPlatform.Modules.Tasks.Tests.Imports;

public sealed class ReadingTickTick
{
    [Fact]
    public void Times_are_local_in_the_zone_of_the_task()
    {
        var document = Samples.Read("ticktick.csv");

        var report = document.Task("Write the report").Content;
        Assert.Equal(new LocalMoment(new DateOnly(2026, 11, 30), new TimeOnly(8, 0), "America/New_York"), report.Start);
        Assert.Equal(new LocalMoment(new DateOnly(2026, 11, 30), new TimeOnly(9, 0), "America/New_York"), report.Due);
        Assert.Equal(["PT15M", "PT0S"], report.Reminders.Select(reminder => reminder.Before));
        Assert.Equal(["urgent", "work"], report.Labels);
        Assert.Equal(TaskPriority.High, report.Priority);
        var dentist = document.Task("Dentist").Content;
        Assert.Equal(new LocalMoment(new DateOnly(2026, 12, 11)), dentist.Due);
        Assert.Null(dentist.Start);
        Assert.Equal(new DateTimeOffset(2026, 12, 11, 8, 0, 0, TimeSpan.Zero), Assert.Single(dentist.Reminders).At);
        Assert.Equal(new LocalMoment(new DateOnly(2026, 11, 24), new TimeOnly(9, 0)), document.Task("Standup").Content.Due);
    }

    [Fact]
    public void Lists_and_columns_become_projects_and_sections_in_the_order_of_the_program()
    {
        var document = Samples.Read("ticktick.csv");

        Assert.Equal("Project Alpha", Assert.Single(document.Projects).Name);
        Assert.Equal("Doing", Assert.Single(document.Sections).Name);
        Assert.Null(document.Task("Dentist").ProjectKey);
        Assert.Equal(document.Task("Write the report").Key, document.Task("Collect figures").ParentKey);
        Assert.Equal(document.Sections[0].Key, document.Task("Collect figures").SectionKey);
        Assert.Equal(["Collect figures", "Write the report", "Standup", "Packing"], document.Tasks.Select(task => task.Content.Title).Take(4));
        Assert.Contains(document.Problems, problem => problem.Message.Contains("The folder \"Work\"", StringComparison.Ordinal) && problem.Message.Contains("2 times", StringComparison.Ordinal));
    }

    [Fact]
    public void Items_of_a_checklist_become_subtasks()
    {
        var document = Samples.Read("ticktick.csv");

        var packing = document.Task("Packing");
        Assert.Equal("For the trip", packing.Content.Description);
        Assert.Equal(["Passport", "Tickets", "Charger"], document.Tasks.Where(task => task.ParentKey == packing.Key).Select(task => task.Content.Title));
        Assert.Equal(TaskProgress.Completed, document.Task("Tickets").Status);
        Assert.Equal(TaskProgress.Open, document.Task("Charger").Status);
    }

    [Fact]
    public void Repetitions_are_taken_over_where_they_have_an_equal()
    {
        var document = Samples.Read("ticktick.csv");

        Assert.Equal("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", document.Task("Standup").Recurrence!.Rule);
        var words = document.Task("Learn words");
        Assert.Null(words.Recurrence);
        Assert.Equal("Repeats: ERULE:NAME=FORGETTINGCURVE;CYCLE=0", words.Content.Description);
        Assert.Contains("kept in its description", document.Problem(words.Row, "recurrence").Message, StringComparison.Ordinal);
        Assert.Null(document.Task("New year by the moon").Recurrence);
    }

    [Fact]
    public void Closed_tasks_stay_closed()
    {
        var document = Samples.Read("ticktick.csv");

        var old = document.Task("Old one");
        Assert.Equal((TaskProgress.Completed, TaskClosure.Completed), (old.Status, old.ClosedAs));
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 10, 39, 31, TimeSpan.Zero), old.ClosedAt);
        Assert.Null(old.Recurrence);
        Assert.Equal(TaskClosure.Cancelled, document.Task("Will not do").ClosedAs);
        Assert.Contains(document.Problems, problem => problem.Field == "Kind");
    }

    [Fact]
    public void An_unknown_zone_is_told()
    {
        var document = Samples.Read("ticktick-old.csv");

        Assert.Equal(new LocalMoment(new DateOnly(2026, 12, 1), new TimeOnly(11, 0)), document.Task("Buy milk").Content.Due);
        Assert.Contains("Mars/Olympus", document.Problem(5, "due").Message, StringComparison.Ordinal);
    }
}
