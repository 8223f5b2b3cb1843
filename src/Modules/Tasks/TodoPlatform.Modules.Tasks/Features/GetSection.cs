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

internal static class GetSection
{
    internal sealed record Query(Guid Id) : IQuery<SectionResource>;

    internal sealed class Handler(TasksDbContext db) : IQueryHandler<Query, SectionResource>
    {
        public async Task<Result<SectionResource>> Handle(Query query, CancellationToken cancellationToken) =>
            await db.Sections.AsNoTracking().SingleOrDefaultAsync(section => section.Id == query.Id && section.DeletedAt == null, cancellationToken) is { } section
                ? SectionResource.Of(section)
                : Error.NotFound("section", query.Id);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/sections/{id:guid}", async (Guid id, IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Query(id), ct)).ToOk(http))
            .WithName("GetSection").WithTags("Sections").WithSummary("One section")
            .Produces<SectionResource>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
}
