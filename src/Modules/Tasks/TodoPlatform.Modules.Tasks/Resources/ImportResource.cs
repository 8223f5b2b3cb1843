using TodoPlatform.Modules.Tasks.Domain.Imports;

namespace TodoPlatform.Modules.Tasks.Resources;

/// <summary>An import as the API shows it.</summary>
/// <param name="Counts">What was made, was there already, and was left out, so far.</param>
/// <param name="Done">Steps that are behind; of <c>undoing</c>, things that are removed.</param>
/// <param name="Total">All of them; 0 until the file is read.</param>
/// <param name="Problems">The first 200.</param>
/// <param name="ProblemCount">All of them.</param>
internal sealed record ImportResource(
    Guid Id, string Format, string? FileName, ImportStatus Status, ImportCounts Counts, int Done, int Total, IReadOnlyList<ImportProblem> Problems, int ProblemCount,
    DateTimeOffset CreatedAt, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt)
{
    public static ImportResource Of(ImportJob job) =>
        new(job.Id, job.Format, job.FileName, job.Status, job.Counts, job.Done, job.Total, job.Problems, job.ProblemCount, job.CreatedAt, job.StartedAt, job.FinishedAt);
}

/// <summary>What an import would do now.</summary>
/// <param name="Format">As named, or recognized.</param>
/// <param name="Problems">The first 200.</param>
/// <param name="ProblemCount">All of them.</param>
internal sealed record ImportPreview(string Format, ImportCounts Counts, IReadOnlyList<ImportProblem> Problems, int ProblemCount);
