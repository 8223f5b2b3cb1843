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

/// <summary>The saved filters in their order.</summary>
internal static class ListFilters
{
    internal sealed record Query(int? Limit, string? Cursor) : IQuery<Page<FilterResource>>;

    internal sealed record Position(string Order, Guid Id);

    internal sealed class Handler(TasksDbContext db, PageCursor cursors) : IQueryHandler<Query, Page<FilterResource>>
    {
        public async Task<Result<Page<FilterResource>>> Handle(Query query, CancellationToken cancellationToken)
        {
            const string Signature = "filters";
            var limit = PageCursor.Limit(query.Limit);
            var after = cursors.Read<Position>(Signature, query.Cursor);
            if ((limit.Error ?? after.Error) is { } malformed)
            {
                return malformed;
            }

            var filters = db.Filters.AsNoTracking().Where(filter => filter.DeletedAt == null);
            if (after.Value is { } position)
            {
                filters = filters.Where(filter => EF.Functions.GreaterThan(ValueTuple.Create(filter.Order, filter.Id), ValueTuple.Create(position.Order, position.Id)));
            }

            var found = await filters.OrderBy(filter => filter.Order).ThenBy(filter => filter.Id).Take(limit.Value + 1).ToListAsync(cancellationToken);
            var page = found.Take(limit.Value).ToList();
            return new Page<FilterResource>(
                [.. page.Select(FilterResource.Of)],
                found.Count > page.Count ? cursors.Write(Signature, new Position(page[^1].Order, page[^1].Id)) : null);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/filters", async (int? limit, string? cursor, IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Query(limit, cursor), ct)).ToOk(http))
            .WithName("ListFilters").WithTags("Filters").WithSummary("The saved filters")
            .Produces<Page<FilterResource>>().ProducesProblem(StatusCodes.Status400BadRequest);
}
