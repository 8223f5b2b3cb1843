using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>For a client that keeps a copy (docs/sync.md): everything, page by page, and from then on what changed.</summary>
internal static class GetChanges
{
    internal sealed record Query(string? Token, int? Limit, string? Resources) : IQuery<SyncAnswer>;

    internal sealed class Handler(SyncReads reads) : IQueryHandler<Query, SyncAnswer>
    {
        public async Task<Result<SyncAnswer>> Handle(Query query, CancellationToken cancellationToken)
        {
            var start = reads.Read(query.Token, query.Limit, query.Resources);
            return start.Succeeded ? await reads.ReadAsync(start.Value, cancellationToken) : start.Error;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/sync", async (string? token, int? limit, string? resources, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Query(token, limit, resources), ct)).ToOk(http))
            .WithName("GetChanges").WithTags("Sync").WithSummary("What changed since the token of the sync before, or everything without one; resources=tasks,projects,…")
            .Produces<SyncAnswer>().ProducesProblem(StatusCodes.Status400BadRequest);
}
