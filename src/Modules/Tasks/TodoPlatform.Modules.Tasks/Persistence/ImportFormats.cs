using Microsoft.Extensions.Logging;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Domain.Imports;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>The formats that are read here, in the order in which they are asked whether a file is theirs.</summary>
internal sealed partial class ImportFormats(IEnumerable<IImportFormat> formats, ILogger<ImportFormats> logger)
{
    private const int HeadSize = 4096;

    private readonly List<IImportFormat> _all = [.. formats];

    private string Names => string.Join(", ", _all.Select(format => format.Name));

    public IImportFormat? Find(string name) => _all.Find(format => format.Name == name);

    /// <summary>The named format, or the one that recognizes the file.</summary>
    public (IImportFormat? Format, Error? Refusal) Choose(string? name, ReadOnlyMemory<byte> file, string? contentType, string? fileName)
    {
        if (!string.IsNullOrEmpty(name))
        {
            return Find(name) is { } named ? (named, null) : (null, Error.Invalid("unknown-format", "format", $"There is no format \"{ImportRepairs.Line(name, 50)}\". Send one of {Names}, or leave format out."));
        }

        return _all.Find(format => format.Recognizes(file.Span[..Math.Min(HeadSize, file.Length)], contentType, fileName)) is { } recognized
            ? (recognized, null)
            : (null, Error.Invalid("unrecognized-file", "format", $"Nobody recognizes this file. Say what it is: ?format= with one of {Names}."));
    }

    /// <summary>Reads a file. One that its reader cannot bear is refused as well.</summary>
    public Result<ImportDocument> Read(IImportFormat format, ReadOnlyMemory<byte> file, ImportSettings settings)
    {
        try
        {
            return format.Read(file, settings);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogUnreadable(logger, e, format.Name);
            return ImportText.Unreadable($"The file could not be read as {format.Name}: it is damaged, or of another kind.");
        }
    }

    /// <summary>What the ids of a file's things are derived from.</summary>
    public static string SourceOf(IImportFormat format, byte[] fileHash) => format.KeysLast ? format.Name : format.Name + " " + Convert.ToHexStringLower(fileHash);

    [LoggerMessage(LogLevel.Warning, "A file could not be read as {Format}")]
    private static partial void LogUnreadable(ILogger logger, Exception exception, string format);
}

/// <summary>Few dry runs of imports at once in one process: each holds a file and all that is in it.</summary>
internal sealed class DryRunGate() : Gate(atOnce: 2);
