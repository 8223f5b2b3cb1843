using System.Text;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Domain.Imports;
using Xunit;

namespace TodoPlatform.Modules.Tasks.Tests.Imports;

/// <summary>What is written is read again as it was, and other programs can read it.</summary>
public sealed class WritingTasks
{
    private static readonly ImportedProject[] Projects = [Project("in", "Inbox", true), Project("p1", "=Garden; \"Haus\"", false)];
    private static readonly ImportedSection[] Sections = [new("s1", "p1", "Später, vielleicht", null, null, null)];

    [Theory]
    [InlineData("csv")]
    [InlineData("icalendar")]
    public async Task Everything_that_the_format_holds_comes_back(string format)
    {
        var tasks = Tasks();
        var document = Samples.Read(format, await WriteAsync(format, tasks.Select(task => new ExportedTask(task, null, []))));

        Assert.Empty(document.Problems);
        Assert.Equal(tasks.Count, document.Tasks.Count);
        foreach (var task in tasks)
        {
            var read = document.Task(task.Content.Title);
            var reminders = read.Content.Reminders.Zip(task.Content.Reminders, (one, other) => one with { Id = other.Id, Channels = other.Channels }).ToList();
            Assert.True(task.Content.IsSameAs(read.Content with { Reminders = reminders }), $"{task.Content}\n{read.Content}");
            Assert.Equal(task.Recurrence, read.Recurrence);
            Assert.Equal((task.Status, task.ClosedAs, task.ClosedAt), (read.Status, read.ClosedAs, read.ClosedAt));
            Assert.Equal((task.CreatedAt, task.UpdatedAt), (read.CreatedAt, read.UpdatedAt));
            Assert.Equal(task.ParentKey, read.ParentKey);
            Assert.Equal(task.ProjectKey == "p1" ? "=Garden; \"Haus\"" : null, document.Projects.SingleOrDefault(project => project.Key == read.ProjectKey)?.Name);
            Assert.Equal(task.SectionKey is null ? null : "Später, vielleicht", document.Sections.SingleOrDefault(section => section.Key == read.SectionKey)?.Name);
        }
    }

    [Fact]
    public async Task Lines_of_a_calendar_have_at_most_75_octets_and_whole_characters()
    {
        var bytes = await WriteAsync("icalendar", Tasks().Select(task => new ExportedTask(task, null, [])));

        Assert.True(System.Text.Unicode.Utf8.IsValid(bytes));
        var lines = Encoding.Latin1.GetString(bytes).Split("\r\n");
        Assert.Equal("", lines[^1]);
        Assert.All(lines, line => Assert.True(line.Length <= 75 && System.Text.Unicode.Utf8.IsValid(Encoding.Latin1.GetBytes(line)), line));
    }

    [Fact]
    public async Task A_zone_is_described_once_and_before_it_is_used()
    {
        var text = Encoding.UTF8.GetString(await WriteAsync("icalendar", Tasks().Select(task => new ExportedTask(task, null, []))));

        Assert.Equal(2, text.Split("BEGIN:VTIMEZONE").Length - 1);
        Assert.True(text.IndexOf("TZID:America/New_York", StringComparison.Ordinal) < text.IndexOf("TZID=America/New_York", StringComparison.Ordinal));
        Assert.Contains("BEGIN:DAYLIGHT\r\nDTSTART:19900401T020000", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_occurrence_goes_on_with_what_is_left_of_its_series()
    {
        var due = new LocalMoment(new DateOnly(2026, 11, 30), new TimeOnly(9, 0), "Europe/Berlin");
        var recurrence = new RecurrenceContent("FREQ=WEEKLY;COUNT=10;BYDAY=MO", SeriesMode.Strict, false);
        var series = new ImportedSeries("x", recurrence, due with { Date = new DateOnly(2026, 11, 2) }, [due with { Date = new DateOnly(2026, 12, 14) }, due with { Date = new DateOnly(2026, 11, 9) }], false, false, false, 3, "a", 4, null, null, null, null);
        var task = Task("a", "Weekly") with { Occurrence = new ImportedOccurrence("x", due, 4, 4, null) };
        task = task with { Content = task.Content with { Due = due } };

        var file = await WriteAsync("icalendar", [new ExportedTask(task, series, [new ImportedComment("c", "a", "Well, done; \\ really\nyes", Samples.Settings.Now, null)])]);
        var document = Samples.Read("icalendar", file);

        var read = Assert.Single(document.Series);
        Assert.Equal(recurrence with { Rule = "FREQ=WEEKLY;COUNT=6;BYDAY=MO" }, read.Recurrence);
        Assert.Equal(due with { Date = new DateOnly(2026, 12, 14) }, Assert.Single(read.ExceptDates));
        Assert.Equal(("Well, done; \\ really\nyes", Samples.Settings.Now), (Assert.Single(document.Comments).Text, document.Comments[0].CreatedAt!.Value));
        Assert.Contains("RRULE:FREQ=WEEKLY;COUNT=6;BYDAY=MO\r\n", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_another_program_changed_holds()
    {
        var task = Task("a", "Monthly") with { Recurrence = new RecurrenceContent("FREQ=MONTHLY;BYMONTHDAY=31", SeriesMode.FromCompletion, true) };
        task = task with { Content = task.Content with { Due = new LocalMoment(new DateOnly(2026, 12, 31)) } };
        var file = Encoding.UTF8.GetString(await WriteAsync("icalendar", [new ExportedTask(task, null, [])]));

        Assert.Contains("RRULE:FREQ=MONTHLY;BYMONTHDAY=-1\r\n", file, StringComparison.Ordinal);
        Assert.Equal(new RecurrenceContent("FREQ=DAILY", SeriesMode.CatchUp, false), Samples.Read("icalendar", file.Replace("RRULE:FREQ=MONTHLY;BYMONTHDAY=-1", "RRULE:FREQ=DAILY", StringComparison.Ordinal)).Tasks[0].Recurrence);
    }

    [Fact]
    public async Task No_cell_of_a_table_is_a_formula()
    {
        var text = Encoding.UTF8.GetString((await WriteAsync("csv", Tasks().Select(task => new ExportedTask(task, null, []))))[3..]);

        var cells = CsvText.Read(text, ',').Value.Skip(1).SelectMany(record => record.Cells).ToList();
        Assert.True(cells.Count > 100);
        Assert.DoesNotContain(cells, cell => cell is ['=' or '+' or '-' or '@' or '\t', ..]);
    }

    internal static async Task<byte[]> WriteAsync(string format, IEnumerable<ExportedTask> tasks)
    {
        using var output = new MemoryStream();
        var source = new ExportSource(Samples.Settings.Now, "1.2.3", Samples.Settings.Zone, Projects, Sections, [], [], tasks.ToAsyncEnumerable());
        await ForeignFormats.Exports.Single(one => one.Name == format).WriteAsync(source, output, TestContext.Current.CancellationToken);
        return output.ToArray();
    }

    internal static ImportedTask Task(string key, string title) => new(
        key, 1, "p1", null, null, new TaskContent(title, null, TaskPriority.Normal, [], null, null, null, null, []), null, null, TaskProgress.Open, null, null, null,
        new DateTimeOffset(2026, 10, 1, 8, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 10, 2, 8, 30, 15, TimeSpan.Zero));

    private static ImportedProject Project(string key, string name, bool isInbox) => new(key, name, null, isInbox, false, false, null, null, null);

    /// <summary>Every field in every combination of dates, and texts that formats stumble over.</summary>
    private static List<ImportedTask> Tasks()
    {
        LocalMoment?[] moments =
        [
            null, new(new DateOnly(2026, 12, 1)), new(new DateOnly(2026, 12, 3)), new(new DateOnly(2026, 12, 1), new TimeOnly(9, 0)), new(new DateOnly(2026, 12, 1), new TimeOnly(14, 5, 7), "Europe/Berlin"),
            new(new DateOnly(2027, 7, 1), new TimeOnly(23, 59), "America/New_York"),
        ];
        RecurrenceContent?[] rules = [null, new("FREQ=WEEKLY;INTERVAL=2", SeriesMode.CatchUp, false), new("FREQ=MONTHLY;UNTIL=20281231", SeriesMode.FromCompletion, true), new("FREQ=DAILY;BYDAY=MO,WE", SeriesMode.Strict, false)];
        string[] titles =
        [
            "Plain", "=SUM(A1)", "+49 30", "-minus", "@at", "'=quoted", "\"Quotes\", commas; and \\ backslashes", "Grüße 🧑‍🌾 aus " + string.Concat(Enumerable.Repeat("Überlingen 🌊 ", 12)), "sep=;", "BEGIN:VTODO", " blank around ",
        ];
        var tasks = new List<ImportedTask>();
        foreach (var start in moments)
        {
            foreach (var due in moments)
            {
                foreach (var rule in rules.Where(rule => rule is null || due is not null))
                {
                    var n = tasks.Count;
                    var task = Task($"key-{n}", $"{titles[n % titles.Length]}|{n}");
                    var reminders = new List<ReminderDefinition> { new(Guid.CreateVersion7(), null, null, new DateTimeOffset(2026, 12, 24, 8, 0, 0, TimeSpan.Zero), null) };
                    reminders.AddRange(due is null ? [] : [new(Guid.CreateVersion7(), ReminderAnchor.Due, "PT30M", null, null), new(Guid.CreateVersion7(), ReminderAnchor.Due, "PT0S", null, null)]);
                    reminders.AddRange(start is null ? [] : [new(Guid.CreateVersion7(), ReminderAnchor.Start, "P1DT2H", null, null)]);
                    tasks.Add(task with
                    {
                        ProjectKey = n % 3 == 0 ? null : "p1",
                        SectionKey = n % 3 == 1 ? "s1" : null,
                        ParentKey = n % 3 == 2 && n % 2 == 0 ? "key-2" is var key && n > 2 ? key : null : null,
                        Recurrence = rule,
                        Content = task.Content with
                        {
                            Description = (n % 4) switch { 0 => null, 1 => "- one\n- two, \"three\"; \\four\n\n\ttab", 2 => "=1+1", _ => "a\n\n'b" },
                            Priority = (TaskPriority)(n % 4),
                            Labels = (n % 3) switch { 0 => [], 1 => ["home"], _ => ["two words", "with, comma", "back\\slash", "=x"] },
                            Start = start, Due = due,
                            Deadline = n % 2 == 0 ? new DateOnly(2027, 1, 31) : null,
                            DurationMinutes = n % 5 == 0 ? 95 : null,
                            Reminders = reminders,
                        },
                    });
                    if (rule is null && n % 2 == 0)
                    {
                        var closed = new DateTimeOffset(2026, 11, 20, 17, 0, n % 60, TimeSpan.Zero);
                        tasks[^1] = n % 4 == 0
                            ? tasks[^1] with { Status = TaskProgress.Completed, ClosedAs = TaskClosure.Completed, ClosedAt = closed }
                            : tasks[^1] with { Status = TaskProgress.Cancelled, ClosedAs = TaskClosure.Skipped, ClosedAt = closed };
                    }
                }
            }
        }

        Assert.All(tasks, task => Assert.True(task.Recurrence is null || RecurrenceRule.TryParse(task.Recurrence.Rule, out _, out _)));
        return tasks;
    }
}
