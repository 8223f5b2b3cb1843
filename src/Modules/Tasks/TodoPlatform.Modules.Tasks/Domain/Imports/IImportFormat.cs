using NodaTime;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>Reads the files of one program. Pure: no clock, no I/O, no state.</summary>
internal interface IImportFormat
{
    /// <summary>As in <c>?format=</c>: lower case, words joined by hyphens (<c>json</c>, <c>todoist-csv</c>).</summary>
    string Name { get; }

    /// <summary>
    /// Whether its keys name the same things in every file of a user, as the ids of that program do: then a later file brings only what is new. Otherwise (keys are places in
    /// the file) only the very same file is known again.
    /// </summary>
    bool KeysLast => false;

    /// <summary>Whether a file is of this format, so that its name may be left out. The first format that says yes reads it.</summary>
    /// <param name="head">The first 4096 bytes, or all when there are fewer.</param>
    /// <param name="contentType">Of the request; often wrong or missing.</param>
    /// <param name="fileName">Of the request; often missing.</param>
    bool Recognizes(ReadOnlySpan<byte> head, string? contentType, string? fileName);

    /// <summary>
    /// Everything that the file holds, and what it holds that has no place here as <see cref="ImportDocument.Problems"/>. Reads the same file the same way each time: a job that
    /// goes on after a crash reads it again. Rules are handed on as they stand, also those that nobody can read: the importer judges them. An error only when nothing can be read.
    /// </summary>
    Result<ImportDocument> Read(ReadOnlyMemory<byte> file, ImportSettings settings);
}

/// <summary>What the user decides about reading, and when the file came.</summary>
/// <param name="Zone">The user's zone: for values without one, and for "today".</param>
/// <param name="DateOrder">How slash dates are read.</param>
/// <param name="WeekStart">Where a week begins, for dates in words.</param>
/// <param name="Now">When the file was handed in; the same each time it is read.</param>
internal sealed record ImportSettings(DateTimeZone Zone, Accounts.Contracts.DateOrder DateOrder, DayOfWeek WeekStart, DateTimeOffset Now)
{
    /// <summary>For dates in plain words.</summary>
    public Reading Reading => new(Zone, DateOrder, WeekStart, Now);
}

/// <summary>Writes an account, or a project of it, as a file for other programs.</summary>
internal interface IExportFormat
{
    /// <summary>As in <c>?format=</c> (<c>icalendar</c>, <c>csv</c>).</summary>
    string Name { get; }

    /// <summary>With the charset where it is text.</summary>
    string ContentType { get; }

    /// <summary>Without the dot.</summary>
    string FileExtension { get; }

    /// <summary>Writes to <paramref name="output"/> as it reads: an account may be larger than memory. Does not close it.</summary>
    Task WriteAsync(ExportSource source, Stream output, CancellationToken cancellationToken);
}

/// <summary>What is exported, all of one moment. Without what is in the trash.</summary>
/// <param name="Build">The version of the program that writes.</param>
/// <param name="Projects">All, those in the archive too, in their order; one project when only that is exported.</param>
/// <param name="Sections">Of these projects, in their order.</param>
/// <param name="Tasks">
/// Open and closed ones, by project, then section, then rank. A parent stands before its subtasks or after them. To be read once; the database answers as it is read.
/// </param>
internal sealed record ExportSource(
    DateTimeOffset Now, string Build, DateTimeZone Zone, IReadOnlyList<ImportedProject> Projects, IReadOnlyList<ImportedSection> Sections, IReadOnlyList<ImportedLabel> Labels,
    IReadOnlyList<ImportedFilter> Filters, IAsyncEnumerable<ExportedTask> Tasks);

/// <param name="Task">Keys are ids, written with hyphens in lower case. <see cref="ImportedTask.Row"/> counts from 1.</param>
/// <param name="Series">The series that <see cref="ImportedTask.Occurrence"/> belongs to; each occurrence of it brings it along.</param>
/// <param name="Comments">Of this task, oldest first.</param>
internal sealed record ExportedTask(ImportedTask Task, ImportedSeries? Series, IReadOnlyList<ImportedComment> Comments);
