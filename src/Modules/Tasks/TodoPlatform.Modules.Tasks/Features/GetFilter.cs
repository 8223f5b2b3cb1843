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

internal static class GetFilter
{
    internal sealed record Query(Guid Id) : IQuery<FilterResource>;

    internal sealed class Handler(TasksDbContext db) : IQueryHandler<Query, FilterResource>
    {
        public async Task<Result<FilterResource>> Handle(Query query, CancellationToken cancellationToken) =>
            await db.Filters.AsNoTracking().SingleOrDefaultAsync(filter => filter.Id == query.Id && filter.DeletedAt == null, cancellationToken) is { } filter
                ? FilterResource.Of(filter)
                : Error.NotFound("filter", query.Id);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/filters/{id:guid}", async (Guid id, IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Query(id), ct)).ToOk(http))
            .WithName("GetFilter").WithTags("Filters").WithSummary("One saved filter")
            .Produces<FilterResource>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
}
