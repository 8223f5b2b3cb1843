using System.Globalization;
using NodaTime;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>Tasks that Outlook for Windows exports as comma separated values, with English headings. They are whole days, in the order of the computer that wrote them.</summary>
internal sealed class OutlookCsvImport : IImportFormat
{
    private static readonly string[] Unused = ["Total Work", "Actual Work", "Billing Information", "Companies", "Contacts", "Mileage", "Role", "Schedule+ Priority"];

    public string Name => "outlook-csv";

    public bool Recognizes(ReadOnlySpan<byte> head, string? contentType, string? fileName)
    {
        var text = ImportText.Head(head);
        return IsHeader(CsvText.Cells(text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? text[..end] : text));
    }

    public Result<ImportDocument> Read(ReadOnlyMemory<byte> file, ImportSettings settings)
    {
        var text = ImportText.Decode(file);
        if (!text.Succeeded)
        {
            return text.Error;
        }

        var table = CsvTable.Read(text.Value.Text, IsHeader, "the columns Subject and Due Date");
        return table.Succeeded ? new Reader(table.Value, settings).Read(text.Value.Legacy) : table.Error;
    }

    internal static bool IsHeader(IReadOnlyList<string> cells) => CsvTable.Has(cells, "Subject", "Due Date") && !CsvTable.Has(cells, "title");

    private sealed class Reader(CsvTable table, ImportSettings settings)
    {
        private readonly ImportBuilder _document = new(settings);
        private readonly SlashDates _dates = SlashDates.Of(
            table.Records.SelectMany(record => new[] { table.Cell(record, "Due Date"), table.Cell(record, "Start Date"), table.Cell(record, "Reminder Date"), table.Cell(record, "Date Completed") }), settings.DateOrder);

        public Result<ImportDocument> Read(bool legacy)
        {
            if (legacy)
            {
                _document.Problem(null, null, "The file is not UTF-8. It was read as Windows-1252; look whether letters with accents are right.");
            }

            foreach (var record in table.Records)
            {
                Task(record);
            }

            return _document.Build();
        }

        private void Task(CsvRecord record)
        {
            var draft = new TaskDraft(string.Create(CultureInfo.InvariantCulture, $"row {record.Line}"), record.Line)
            {
                Title = table.Raw(record, "Subject"),
                Description = table.Raw(record, "Notes"),
                Priority = table.Cell(record, "Priority").ToLowerInvariant() switch { "high" or "2" => TaskPriority.High, "low" or "0" => TaskPriority.Low, _ => TaskPriority.Normal },
            };
            draft.Labels.AddRange(table.Cell(record, "Categories").Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            draft.Start = Day(record, draft, "Start Date", "start") is { } start ? new LocalMoment(start) : null;
            draft.Due = Day(record, draft, "Due Date", "due") is { } due ? new LocalMoment(due) : null;
            Reminder(record, draft);
            Status(record, draft);
            foreach (var column in Unused.Where(column => table.Cell(record, column) is not ("" or "0" or "0 hours")))
            {
                draft.Append($"{column}: {table.Cell(record, column)}");
                _document.Tally(column, $"\"{column}\" has no place here. It is kept in the description.");
            }

            if (table.Cell(record, "Private").Equals("True", StringComparison.OrdinalIgnoreCase))
            {
                _document.Tally("Private", "A task is private in Outlook. Here all tasks are seen by their user only.");
            }

            _document.Task(draft);
        }

        private DateOnly? Day(CsvRecord record, TaskDraft draft, string column, string field)
        {
            var text = table.Cell(record, column);
            if (text.Length == 0 || text.Equals("None", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            if (_dates.TryDate(text, out var date))
            {
                return date;
            }

            draft.Append($"{column}: {text}");
            _document.Problem(record.Line, field, $"The date \"{ImportText.Shown(text)}\" is not understood. The task comes without it; what the file says is kept in its description.");
            return null;
        }

        private void Reminder(CsvRecord record, TaskDraft draft)
        {
            if (!table.Cell(record, "Reminder On/Off").Equals("True", StringComparison.OrdinalIgnoreCase))
            {
                return;
            }

            if (_dates.TryDate(table.Cell(record, "Reminder Date"), out var date) && LocalMoments.CheckDate(date, "reminders") is null)
            {
                var time = ImportMoments.TryTime(table.Cell(record, "Reminder Time"), out var read) ? read : new TimeOnly(9, 0);
                draft.Reminders.Add(ReminderDraft.Absolute(ImportMoments.InstantOf(LocalDate.FromDateOnly(date) + LocalTime.FromTimeOnly(time), settings.Zone)));
            }
            else
            {
                _document.Problem(record.Line, "reminders", $"The reminder of \"{ImportText.Shown(table.Cell(record, "Reminder Date"))}\" is not understood. The task comes without it.");
            }
        }

        private void Status(CsvRecord record, TaskDraft draft)
        {
            var status = table.Cell(record, "Status").ToLowerInvariant();
            var percent = table.Cell(record, "% Complete").TrimEnd('%');
            var completed = Day(record, draft, "Date Completed", "completedAt");
            if (status == "completed" || completed is not null || percent == "100")
            {
                draft.Complete(completed is { } day && LocalMoments.CheckDate(day, "completedAt") is null ? ImportMoments.InstantOf(LocalDate.FromDateOnly(day) + new LocalTime(12, 0), settings.Zone) : null);
            }
            else if (status is not ("" or "not started"))
            {
                _document.Problem(record.Line, "status", $"The status \"{ImportText.Shown(table.Cell(record, "Status"))}\" has no equal here. The task is open.");
            }
            else if (percent is not ("" or "0"))
            {
                _document.Problem(record.Line, "status", $"{ImportText.Shown(percent)} % of the task are done. How much is done has no equal here: it is open.");
            }
        }
    }
}
