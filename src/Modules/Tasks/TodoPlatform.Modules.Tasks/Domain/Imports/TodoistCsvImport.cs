using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>Todoist's template of one project, as CSV. It does not say what the project is called.</summary>
internal sealed class TodoistCsvImport : IImportFormat
{
    private const string ProjectName = "Todoist";

    public string Name => "todoist-csv";

    public bool Recognizes(ReadOnlySpan<byte> head, string? contentType, string? fileName)
    {
        var text = ImportText.Head(head);
        return TodoistRows.IsHeader(CsvText.Cells(text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? text[..end] : text));
    }

    public Result<ImportDocument> Read(ReadOnlyMemory<byte> file, ImportSettings settings)
    {
        var document = new ImportBuilder(settings);
        document.Project(ProjectName, ProjectName);
        document.Problem(null, "project", $"A template does not say what its project is called. It becomes \"{ProjectName}\".");
        var error = new TodoistRows(document, ProjectName, ProjectName, null).Read(file);
        return error is null ? document.Build() : error;
    }
}
