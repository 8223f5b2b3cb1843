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

internal static class GetProject
{
    internal sealed record Query(Guid Id) : IQuery<ProjectResource>;

    internal sealed class Handler(TasksDbContext db) : IQueryHandler<Query, ProjectResource>
    {
        public async Task<Result<ProjectResource>> Handle(Query query, CancellationToken cancellationToken) =>
            await db.Projects.AsNoTracking().SingleOrDefaultAsync(project => project.Id == query.Id && project.DeletedAt == null, cancellationToken) is { } project
                ? ProjectResource.Of(project)
                : Error.NotFound("project", query.Id);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/projects/{id:guid}", async (Guid id, IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Query(id), ct)).ToOk(http))
            .WithName("GetProject").WithTags("Projects").WithSummary("One project")
            .Produces<ProjectResource>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
}
