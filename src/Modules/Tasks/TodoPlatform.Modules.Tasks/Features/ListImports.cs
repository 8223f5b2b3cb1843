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

/// <summary>The user's imports of the last 30 days and those on their way, latest first.</summary>
internal static class ListImports
{
    internal sealed record Query(int? Limit, string? Cursor) : IQuery<Page<ImportResource>>;

    internal sealed record Position(DateTimeOffset CreatedAt, Guid Id);

    internal sealed class Handler(TasksDbContext db, PageCursor cursors) : IQueryHandler<Query, Page<ImportResource>>
    {
        public async Task<Result<Page<ImportResource>>> Handle(Query query, CancellationToken cancellationToken)
        {
            const string Signature = "imports";
            var limit = PageCursor.Limit(query.Limit);
            var after = cursors.Read<Position>(Signature, query.Cursor);
            if ((limit.Error ?? after.Error) is { } malformed)
            {
                return malformed;
            }

            var imports = db.Imports.AsNoTracking();
            if (after.Value is { } position)
            {
                imports = imports.Where(import => import.CreatedAt < position.CreatedAt || (import.CreatedAt == position.CreatedAt && import.Id < position.Id));
            }

            var found = await imports.OrderByDescending(import => import.CreatedAt).ThenByDescending(import => import.Id).Take(limit.Value + 1).ToListAsync(cancellationToken);
            var page = found.Take(limit.Value).ToList();
            return new Page<ImportResource>([.. page.Select(ImportResource.Of)], found.Count > page.Count ? cursors.Write(Signature, new Position(page[^1].CreatedAt, page[^1].Id)) : null);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/import", async (int? limit, string? cursor, IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Query(limit, cursor), ct)).ToOk(http))
            .WithName("ListImports").WithTags("Import").WithSummary("Imports of the last 30 days, latest first")
            .Produces<Page<ImportResource>>().ProducesProblem(StatusCodes.Status400BadRequest);
}
