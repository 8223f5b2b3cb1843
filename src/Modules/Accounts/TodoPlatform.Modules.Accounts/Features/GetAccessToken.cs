using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Accounts.Domain;
using TodoPlatform.Modules.Accounts.Persistence;

namespace TodoPlatform.Modules.Accounts.Features;

/// <summary>One of the caller's personal access tokens.</summary>
internal static class GetAccessToken
{
    internal sealed record Query(Guid Id) : IQuery<AccessTokenRecord>;

    internal sealed class Handler(AccountsDbContext db) : IQueryHandler<Query, AccessTokenRecord>
    {
        public async Task<Result<AccessTokenRecord>> Handle(Query query, CancellationToken cancellationToken) =>
            await db.AccessTokenRecords(name => name.Id == query.Id).SingleOrDefaultAsync(cancellationToken) is { } token
                ? token
                : Error.NotFound("token", query.Id);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/tokens/{id:guid}", async (Guid id, IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Query(id), ct)).ToOk(http))
            .WithName("GetAccessToken").WithTags("Accounts").WithSummary("One of my personal access tokens")
            .Produces<AccessTokenRecord>().ProducesProblem(StatusCodes.Status404NotFound)
            .RequireAuthorization(Policies.Account);
}
