using System.IO.Compression;
using System.Text;
using NodaTime;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Domain.Imports;
using Xunit;

namespace TodoPlatform.Modules.Tasks.Tests.Imports;

/// <summary>Files of other programs, and a user in Berlin who imports them on Sunday, 22 November 2026.</summary>
internal static class Samples
{
    public static readonly ImportSettings Settings = new(DateTimeZoneProviders.Tzdb["Europe/Berlin"], DateOrder.DayMonthYear, DayOfWeek.Monday, new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Every sample with the format that reads it.</summary>
    public static readonly IReadOnlyList<(string File, string Format)> All =
    [
        ("todoist-template.csv", "todoist-csv"), ("todoist-old.csv", "todoist-csv"), ("todoist-backup.zip", "todoist-backup"), ("vikunja.zip", "vikunja"), ("ticktick.csv", "ticktick"),
        ("ticktick-old.csv", "ticktick"), ("microsoft-todo.json", "microsoft-todo"), ("graph-tasks.json", "microsoft-todo"), ("outlook.csv", "outlook-csv"), ("tasks.csv", "csv"), ("spreadsheet.csv", "csv"),
        ("nextcloud.ics", "icalendar"), ("apple.ics", "icalendar"), ("tasks-org.ics", "icalendar"), ("evolution.ics", "icalendar"),
    ];

    public static byte[] File(string name)
    {
        switch (name)
        {
            case "vikunja.zip":
                return Zip(("data.json", File("vikunja-data.json")), ("filters.json", File("vikunja-filters.json")), ("files/9", [1, 2, 3]), ("VERSION", "v1.0.0"u8.ToArray()));
            case "todoist-backup.zip":
                return Zip(("Inbox [2203306140].csv", File("todoist-old.csv")), ("Moving house [2203306141].csv", File("todoist-template.csv")));
            default:
                using (var stream = typeof(Samples).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No sample {name}."))
                {
                    using var copy = new MemoryStream();
                    stream.CopyTo(copy);
                    return copy.ToArray();
                }
        }
    }

    public static byte[] Zip(params ReadOnlySpan<(string Name, byte[] Content)> files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static IImportFormat Format(string name) => ForeignFormats.Imports.Single(format => format.Name == name);

    /// <summary>Reads a sample, whose every task must then be one that the platform takes.</summary>
    public static ImportDocument Read(string file) => Read(All.Single(sample => sample.File == file).Format, File(file));

    public static ImportDocument Read(string format, string text) => Read(format, Encoding.UTF8.GetBytes(text));

    public static ImportDocument Read(string format, byte[] file)
    {
        var outcome = Format(format).Read(file, Settings);
        Assert.True(outcome.Succeeded, outcome.Error?.Message);
        MustFit(outcome.Value);
        return outcome.Value;
    }

    /// <summary>Whatever a file holds, what comes of it is what the platform takes.</summary>
    public static void MustFit(ImportDocument document)
    {
        Assert.Equal(document.Tasks.Count, document.Tasks.Select(task => task.Key).Distinct().Count());
        var tasks = document.Tasks.ToDictionary(task => task.Key);
        var projects = document.Projects.Select(project => project.Key).ToHashSet();
        var sections = document.Sections.Select(section => section.Key).ToHashSet();
        foreach (var task in document.Tasks)
        {
            var outcome = task.Content.Check();
            Assert.True(outcome.Succeeded, $"{task.Row}: {outcome.Error?.Message}");
            Assert.Null(TaskReminders.AnchorError(task.Content));
            Assert.True(task.ProjectKey is null || projects.Contains(task.ProjectKey));
            Assert.True(task.SectionKey is null || sections.Contains(task.SectionKey));
            Assert.True(task.ParentKey is null || (tasks.TryGetValue(task.ParentKey, out var parent) && parent.ProjectKey == task.ProjectKey && parent.SectionKey == task.SectionKey));
            Assert.True(task.Recurrence is null || task.Content.Due is not null);
            Assert.Equal(task.Status == Contracts.TaskProgress.Open, task.ClosedAs is null);
            Assert.Equal(task.Status == Contracts.TaskProgress.Open, task.ClosedAt is null);
            for (var (at, steps) = (task, 0); at.ParentKey is not null; at = tasks[at.ParentKey], steps++)
            {
                Assert.True(steps <= document.Tasks.Count, "A circle of parents.");
            }
        }

        Assert.All(document.Projects, project => Assert.True(TaskTexts.IsLine(project.Name) && project.Name.Length <= TaskLimits.ProjectName && (project.Color is null || Project.Colors.Contains(project.Color))));
        Assert.All(document.Sections, section => Assert.True(TaskTexts.IsLine(section.Name) && section.Name.Length <= TaskLimits.SectionName && (section.ProjectKey is null || projects.Contains(section.ProjectKey))));
        Assert.All(document.Comments, comment => Assert.True(tasks.ContainsKey(comment.TaskKey) && comment.Text.Length is > 0 and <= TaskLimits.Comment && TaskTexts.IsText(comment.Text)));
        Assert.All(document.Problems, problem => Assert.False(string.IsNullOrWhiteSpace(problem.Message)));
    }

    public static ImportedTask Task(this ImportDocument document, string title) => Assert.Single(document.Tasks, task => task.Content.Title == title);

    public static ImportProblem Problem(this ImportDocument document, int? row, string field) => Assert.Single(document.Problems, problem => problem.Row == row && problem.Field == field);
}
