using System.Text;
using TodoPlatform.Modules.Tasks.Contracts;
using Xunit;

namespace TodoPlatform.Modules.Tasks.Tests.Imports;

public sealed class ReadingICalendar
{
    [Fact]
    public void Nextcloud_Tasks()
    {
        var document = Samples.Read("nextcloud.ics");

        var project = Assert.Single(document.Projects);
        Assert.Equal(("Home, sweet", "sky"), (project.Name, project.Color));
        var kitchen = document.Task("Renovate the kitchen");
        Assert.Equal("- [ ] walls\n- [x] floor\nSee https://example.org/a,b; please", kitchen.Content.Description);
        Assert.Equal(["home", "do it, now", "big"], kitchen.Content.Labels);
        Assert.Equal(TaskPriority.Critical, kitchen.Content.Priority);
        Assert.Equal(new LocalMoment(new DateOnly(2026, 12, 4), new TimeOnly(17, 0), "Europe/Berlin"), kitchen.Content.Due);
        Assert.Equal(new LocalMoment(new DateOnly(2026, 11, 23), new TimeOnly(9, 0), "Europe/Berlin"), kitchen.Content.Start);
        Assert.Equal(
            [(ReminderAnchor.Due, "PT1H", null), (ReminderAnchor.Start, "P1D", null), (null, null, new DateTimeOffset(2026, 12, 1, 8, 0, 0, TimeSpan.Zero))],
            kitchen.Content.Reminders.Select(reminder => (reminder.RelativeTo, reminder.Before, reminder.At)));
        Assert.Contains("40 %", document.Problem(kitchen.Row, "status").Message, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 10, 0, 0, TimeSpan.Zero), kitchen.CreatedAt);
        Assert.Equal(["Choose tiles", "Renovate the kitchen"], document.Tasks.Select(task => task.Content.Title));
        Assert.Equal((kitchen.Key, new DateTimeOffset(2026, 11, 10, 9, 30, 0, TimeSpan.Zero)), (document.Tasks[0].ParentKey, document.Tasks[0].ClosedAt));
    }

    [Fact]
    public void Apple_Reminders()
    {
        var document = Samples.Read("apple.ics");

        var medicine = document.Tasks[0];
        Assert.Equal("Take the medicine — every single morning, before breakfast, with a large glass of water", medicine.Content.Title);
        Assert.Null(medicine.Content.Start);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 7, 0, 0, TimeSpan.Zero), Assert.Single(medicine.Content.Reminders).At);
        var series = Assert.Single(document.Series);
        Assert.Equal(("FREQ=DAILY", medicine.Key, medicine.Content.Due), (series.Recurrence.Rule, series.LatestTaskKey, series.Start));
        Assert.Equal([new DateOnly(2026, 11, 26), new DateOnly(2026, 11, 27)], series.ExceptDates.Select(date => date.Date));
        Assert.All(series.ExceptDates, date => Assert.Equal((new TimeOnly(8, 0), "Europe/Berlin"), (date.Time!.Value, date.TimeZone)));
        Assert.Equal((series.Key, medicine.Content.Due, 1), (medicine.Occurrence!.SeriesKey, medicine.Occurrence.Occurrence, medicine.Occurrence.Number));
        Assert.Equal(new LocalMoment(new DateOnly(2026, 11, 25)), document.Task("Buy bread").Content.Due);
        Assert.Contains("place", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_file_that_was_saved_in_UTF_16_is_unfolded_like_any_other(string encoding)
    {
        var saved = Encoding.GetEncoding(encoding);
        var text = Encoding.UTF8.GetString(Samples.File("apple.ics")).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Contains("\r\n ", text, StringComparison.Ordinal);

        var document = Samples.Read("icalendar", [.. saved.GetPreamble(), .. saved.GetBytes(text)]);

        Assert.Equal(Samples.Read("apple.ics").Tasks.Select(task => (task.Row, task.Content.Title)), document.Tasks.Select(task => (task.Row, task.Content.Title)));
    }

    [Fact]
    public void Tasks_org()
    {
        var document = Samples.Read("tasks-org.ics");

        var report = document.Task("Monthly report");
        Assert.Equal((new LocalMoment(new DateOnly(2026, 11, 27)), new LocalMoment(new DateOnly(2026, 11, 30))), (report.Content.Start, report.Content.Due));
        Assert.Equal("FREQ=MONTHLY;UNTIL=20271231;BYDAY=-1MO", report.Recurrence!.Rule);
        Assert.Equal(new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.Zero), Assert.Single(report.Content.Reminders).At);
        Assert.Equal(TaskPriority.Low, report.Content.Priority);
        Assert.Null(report.ProjectKey);
        var floating = document.Task("Floating");
        Assert.Equal(new LocalMoment(new DateOnly(2026, 11, 28), new TimeOnly(10, 15)), floating.Content.Due);
        Assert.Equal("Repeats: FREQ=YEARLY;BYEASTER=1", floating.Content.Description);
    }

    [Fact]
    public void Evolution_and_Outlook()
    {
        var document = Samples.Read("evolution.ics");

        var contract = document.Task("Send the contract");
        Assert.Equal("Europe/Berlin", contract.Content.Due!.TimeZone);
        Assert.Equal("Location: Office\n\nhttps://example.org/contract", contract.Content.Description);
        Assert.Equal("Sent once already", Assert.Single(document.Comments).Text);
        Assert.Equal("America/Sao_Paulo", document.Task("Call home").Content.Due!.TimeZone);
        Assert.Equal(new LocalMoment(new DateOnly(2026, 12, 1), new TimeOnly(11, 30), "Europe/Berlin"), document.Task("Outlook's zone").Content.Due);
        var utc = document.Task("In UTC").Content;
        Assert.Equal(new LocalMoment(new DateOnly(2026, 12, 1), new TimeOnly(12, 30)), utc.Due);
        Assert.Equal("Also on: 20261215", utc.Description);
        Assert.Equal(["ATTENDEE", "GEO", "RELATED-TO", "VEVENT", "attachment", "recurrence"], document.Problems.Select(problem => problem.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_changed_occurrence_comes_as_a_task_of_its_own_and_not_twice()
    {
        var document = Samples.Read("icalendar", """
            BEGIN:VCALENDAR
            BEGIN:VTODO
            UID:a
            SUMMARY:Weekly
            DTSTART;VALUE=DATE:20261123
            DUE;VALUE=DATE:20261123
            RRULE:FREQ=WEEKLY
            END:VTODO
            BEGIN:VTODO
            UID:a
            RECURRENCE-ID;VALUE=DATE:20261130
            SUMMARY:Weekly, but later
            DUE;VALUE=DATE:20261201
            END:VTODO
            END:VCALENDAR
            """);

        Assert.Equal(new DateOnly(2026, 11, 30), Assert.Single(Assert.Single(document.Series).ExceptDates).Date);
        Assert.Null(document.Task("Weekly, but later").Recurrence);
        Assert.Contains(document.Problems, problem => problem.Field == "RECURRENCE-ID");
    }

    [Fact]
    public void A_zone_that_nobody_knows_is_told_once_per_date()
    {
        var document = Samples.Read("icalendar", "BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:a\nSUMMARY:x\nDTSTART;TZID=Mars:20261201T090000\nDUE;TZID=Mars:20261201T100000\nRRULE:FREQ=DAILY\nEND:VTODO\nEND:VCALENDAR\n");

        Assert.Equal(["due", "start"], document.Problems.Select(problem => problem.Field).Order());
        Assert.Equal(new LocalMoment(new DateOnly(2026, 12, 1), new TimeOnly(10, 0)), document.Tasks[0].Content.Due);
    }

    [Fact]
    public void A_file_that_is_cut_off_gives_what_it_has()
    {
        var document = Samples.Read("icalendar", "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nSUMMARY:One\r\nEND:VTODO\r\nBEGIN:VTODO\r\nSUMMARY:Tw");

        Assert.Equal(["One", "Tw"], document.Tasks.Select(task => task.Content.Title));
        Assert.Contains("ends in the middle", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_files_are_refused() =>
        Assert.Contains("BEGIN:VCALENDAR", Samples.Format("icalendar").Read("hello"u8.ToArray(), Samples.Settings).Error!.Message, StringComparison.Ordinal);
}
