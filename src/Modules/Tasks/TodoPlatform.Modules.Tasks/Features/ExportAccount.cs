using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Domain.Imports;
using TodoPlatform.Modules.Tasks.Persistence;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>The whole account in our own format (docs/export-format.md), or all of it or one project in another. What is in the trash is left out.</summary>
internal static class ExportAccount
{
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(10);

    internal sealed record Query(string? Format, Guid? ProjectId) : IQuery<Response>;

    /// <param name="Format">Null for our own.</param>
    internal sealed record Response(IExportFormat? Format, string ContentType, string FileName);

    internal sealed class Handler(TasksDbContext db, TimeProvider time, IEnumerable<IExportFormat> formats) : IQueryHandler<Query, Response>
    {
        public async Task<Result<Response>> Handle(Query query, CancellationToken cancellationToken)
        {
            var name = string.IsNullOrEmpty(query.Format) ? PlatformFile.FormatName : query.Format;
            var format = formats.FirstOrDefault(format => format.Name == name);
            if (format is null && name != PlatformFile.FormatName)
            {
                return Error.Invalid("unknown-format", "format", $"There is no format of that name. Send one of {string.Join(", ", formats.Select(known => known.Name).Prepend(PlatformFile.FormatName))}.");
            }

            if (query.ProjectId is { } projectId)
            {
                if (format is null)
                {
                    return Error.Invalid("whole-account-only", "projectId", "This format has the whole account. Leave projectId out, or choose another format.");
                }

                if (!await db.Projects.AnyAsync(project => project.Id == projectId && project.DeletedAt == null, cancellationToken))
                {
                    return TaskErrors.UnknownProject(projectId);
                }
            }

            var stamp = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return new Response(format, format?.ContentType ?? "application/json; charset=utf-8", $"todoplatform-{stamp}.{format?.FileExtension ?? "json"}");
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/export", async (string? format, Guid? projectId, IMediator mediator, AccountExport export, ExportGate gate, HttpContext http, CancellationToken ct) =>
            {
                var answer = await mediator.Send(new Query(format, projectId), ct);
                if (!answer.Succeeded)
                {
                    return answer.Error.ToProblem();
                }

                if (gate.TryEnter() is not { } place)
                {
                    return new Error(ErrorKind.TooManyRequests, "too-many-exports", "Other exports are being written. Try again in a moment.") { RetryAfter = Later }.ToProblem();
                }

                http.Response.RegisterForDispose(place);
                return TypedResults.Stream(output => export.WriteAsync(answer.Value.Format, projectId, output, ct), answer.Value.ContentType, answer.Value.FileName);
            })
            .WithName("ExportAccount").WithTags("Import").WithSummary("The whole account as one JSON file (format=json); other formats also for one project")
            .Produces(StatusCodes.Status200OK, contentType: "application/json").ProducesProblem(StatusCodes.Status429TooManyRequests).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
