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

internal static class GetImport
{
    internal sealed record Query(Guid Id) : IQuery<ImportResource>;

    internal sealed class Handler(TasksDbContext db) : IQueryHandler<Query, ImportResource>
    {
        public async Task<Result<ImportResource>> Handle(Query query, CancellationToken cancellationToken) =>
            await db.Imports.AsNoTracking().SingleOrDefaultAsync(import => import.Id == query.Id, cancellationToken) is { } job ? ImportResource.Of(job) : Error.NotFound("import", query.Id);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/import/{id:guid}", async (Guid id, IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Query(id), ct)).ToOk(http))
            .WithName("GetImport").WithTags("Import").WithSummary("How far an import is, what it made, and what could not be taken")
            .Produces<ImportResource>().ProducesProblem(StatusCodes.Status404NotFound);
}
