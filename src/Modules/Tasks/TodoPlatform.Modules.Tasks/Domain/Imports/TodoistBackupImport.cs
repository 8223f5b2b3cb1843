using System.Text.RegularExpressions;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>Todoist's backup: an archive with a template per project, called <c>Name [id].csv</c>.</summary>
internal sealed class TodoistBackupImport : IImportFormat
{
    /// <summary>Linear, whatever a file is called.</summary>
    private static readonly Regex FileName = new(@"^(?<name>.*?)\s*(?:\[(?<id>[^\]\[]*)\])?\.csv$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant);

    public string Name => "todoist-backup";

    public bool Recognizes(ReadOnlySpan<byte> head, string? contentType, string? fileName)
    {
        var names = ImportArchive.Names(head);
        return names.Any(name => name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) && !names.Any(VikunjaImport.IsOwnFile);
    }

    public Result<ImportDocument> Read(ReadOnlyMemory<byte> file, ImportSettings settings)
    {
        var archive = ImportArchive.Read(file, name => name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase));
        if (!archive.Succeeded)
        {
            return archive.Error;
        }

        if (archive.Value.Entries.Count == 0)
        {
            return ImportText.Unreadable("The archive has no .csv files. A backup of Todoist has one per project.");
        }

        var document = new ImportBuilder(settings);
        Error? first = null;
        var any = false;
        foreach (var entry in archive.Value.Entries)
        {
            var match = FileName.Match(entry.Name);
            var name = match.Groups["name"].Value is { Length: > 0 } given ? given : entry.Name;
            var key = match.Groups["id"] is { Success: true } id ? $"{name}:{id.Value}" : entry.Name;
            var isInbox = name.Equals(Project.InboxName, StringComparison.OrdinalIgnoreCase);
            document.Project(key, name, isInbox: isInbox);
            if (new TodoistRows(document, key, name, $"{entry.Name}: ").Read(entry.Content) is { } error)
            {
                first ??= error;
                document.Problem(null, ImportText.Shown(entry.Name), $"This file of the archive is left out. {error.Message}", leftOut: true);
            }
            else
            {
                any = true;
            }
        }

        if (archive.Value.Others > 0)
        {
            document.Problem(null, null, $"{archive.Value.Others} other files of the archive are left out.");
        }

        return any ? document.Build() : first!;
    }
}
