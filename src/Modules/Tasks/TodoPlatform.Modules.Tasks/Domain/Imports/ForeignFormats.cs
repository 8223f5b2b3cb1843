namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>The formats of other programs, and of tables. Each recognises its own files only, so their order does not matter.</summary>
internal static class ForeignFormats
{
    public static readonly IReadOnlyList<IImportFormat> Imports =
    [
        new ICalendarImport(), new TodoistCsvImport(), new TodoistBackupImport(), new VikunjaImport(), new TickTickImport(), new MicrosoftToDoImport(), new OutlookCsvImport(), new CsvImport(),
    ];

    public static readonly IReadOnlyList<IExportFormat> Exports = [new ICalendarExport(), new CsvExport()];
}
