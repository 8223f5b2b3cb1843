using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>The sections of a project, also of one in the archive, or of all projects that are not, in their order.</summary>
internal static class ListSections
{
    internal sealed record Query(Guid? ProjectId, int? Limit, string? Cursor) : IQuery<Page<SectionResource>>;

    internal sealed record Position(string Order, Guid Id);

    internal sealed class Handler(TasksDbContext db, PageCursor cursors) : IQueryHandler<Query, Page<SectionResource>>
    {
        public async Task<Result<Page<SectionResource>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var signature = $"sections\n{query.ProjectId}";
            var limit = PageCursor.Limit(query.Limit);
            var after = cursors.Read<Position>(signature, query.Cursor);
            if ((limit.Error ?? after.Error) is { } malformed)
            {
                return malformed;
            }

            var sections = db.Sections.AsNoTracking().Where(section => section.DeletedAt == null);
            sections = query.ProjectId is { } projectId
                ? sections.Where(section => section.ProjectId == projectId)
                : sections.Where(section => db.Projects.Any(project => project.Id == section.ProjectId && !project.IsArchived && project.DeletedAt == null));
            if (after.Value is { } position)
            {
                sections = sections.Where(section => EF.Functions.GreaterThan(ValueTuple.Create(section.Order, section.Id), ValueTuple.Create(position.Order, position.Id)));
            }

            var found = await sections.OrderBy(section => section.Order).ThenBy(section => section.Id).Take(limit.Value + 1).ToListAsync(cancellationToken);
            var page = found.Take(limit.Value).ToList();
            return new Page<SectionResource>(
                [.. page.Select(SectionResource.Of)],
                found.Count > page.Count ? cursors.Write(signature, new Position(page[^1].Order, page[^1].Id)) : null);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/sections", async (Guid? projectId, int? limit, string? cursor, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Query(projectId, limit, cursor), ct)).ToOk(http))
            .WithName("ListSections").WithTags("Sections").WithSummary("The sections of a project, or of all that are not in the archive")
            .Produces<Page<SectionResource>>().ProducesProblem(StatusCodes.Status400BadRequest);
}
