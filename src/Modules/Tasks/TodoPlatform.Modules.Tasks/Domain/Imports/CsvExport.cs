using System.Globalization;
using System.Text;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>Tasks as a table for spreadsheets, which <see cref="CsvImport"/> reads again. Without comments, channels of reminders and the history of series.</summary>
internal sealed class CsvExport : IExportFormat
{
    public string Name => "csv";

    public string ContentType => "text/csv; charset=utf-8";

    public string FileExtension => "csv";

    public async Task WriteAsync(ExportSource source, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        var projects = source.Projects.ToDictionary(project => project.Key, project => project, StringComparer.Ordinal);
        var sections = source.Sections.ToDictionary(section => section.Key, section => section.Name, StringComparer.Ordinal);

        // With its mark, Excel knows that it is UTF-8.
        var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 16 * 1024, leaveOpen: true);
        await using (writer.ConfigureAwait(false))
        {
            var record = new StringBuilder();
            CsvText.Append(record, CsvColumns.All);
            await foreach (var item in source.Tasks.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                CsvText.Append(record, Cells(item, projects, sections).Select(CsvColumns.Defused));
                await writer.WriteAsync(record, cancellationToken).ConfigureAwait(false);
                record.Clear();
            }

            await writer.WriteAsync(record, cancellationToken).ConfigureAwait(false);
            await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static IEnumerable<string?> Cells(ExportedTask item, Dictionary<string, ImportedProject> projects, Dictionary<string, string> sections)
    {
        var (task, content) = (item.Task, item.Task.Content);
        var recurrence = task.Status == TaskProgress.Open ? task.Recurrence ?? (item.Series is { Ended: false, StoppedByUser: false } ? item.Series.Recurrence : null) : null;
        yield return task.Key;
        yield return content.Title;
        yield return content.Description;
        yield return task.ProjectKey is { } key && projects.TryGetValue(key, out var project) ? project.IsInbox ? Project.InboxName : project.Name : null;
        yield return task.SectionKey is { } section ? sections.GetValueOrDefault(section) : null;
        yield return task.ParentKey;
        yield return string.Join(", ", content.Labels.Select(label => label.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)));
        yield return content.Priority.ToString().ToLowerInvariant();
        yield return Day(content.Start?.Date);
        yield return Clock(content.Start?.Time);
        yield return content.Start?.TimeZone;
        yield return Day(content.Due?.Date);
        yield return Clock(content.Due?.Time);
        yield return content.Due?.TimeZone;
        yield return Day(content.Deadline);
        yield return content.DurationMinutes?.ToString(CultureInfo.InvariantCulture);
        yield return recurrence?.Rule;
        yield return recurrence is null ? null : char.ToLowerInvariant(recurrence.Mode.ToString()[0]) + recurrence.Mode.ToString()[1..];
        yield return recurrence?.ClampMonthEnd == true ? "true" : null;
        yield return string.Join(' ', content.Reminders.Select(reminder => reminder.At is { } at ? Stamp(at) : $"{reminder.RelativeTo.ToString()!.ToLowerInvariant()}:-{reminder.Before}"));
        yield return task.Status.ToString().ToLowerInvariant();
        yield return task.ClosedAs?.ToString().ToLowerInvariant();
        yield return Stamp(task.ClosedAt);
        yield return Stamp(task.CreatedAt);
        yield return Stamp(task.UpdatedAt);
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Clock(TimeOnly? time) => time?.ToString(time.Value.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);

    private static string? Stamp(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
