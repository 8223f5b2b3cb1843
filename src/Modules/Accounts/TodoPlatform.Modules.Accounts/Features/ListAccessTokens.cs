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

/// <summary>The caller's personal access tokens, newest first; without the tokens themselves, which nobody has any more.</summary>
internal static class ListAccessTokens
{
    internal sealed record Query(int? Limit, string? Cursor) : IQuery<Page<AccessTokenRecord>>;

    internal sealed class Handler(AccountsDbContext db, PageCursor cursors) : IQueryHandler<Query, Page<AccessTokenRecord>>
    {
        private const string List = "tokens";

        public async Task<Result<Page<AccessTokenRecord>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var (limit, cursor) = (PageCursor.Limit(query.Limit), cursors.Read<LastId>(List, query.Cursor));
            if ((limit.Error ?? cursor.Error) is { } malformed)
            {
                return malformed;
            }

            var last = cursor.Value?.Id;
            var items = await db.AccessTokenRecords(name => last == null || name.Id.CompareTo(last.Value) < 0)
                .Take(limit.Value + 1)
                .ToListAsync(cancellationToken);
            return LastId.PageOf(items, limit.Value, item => item.Id, id => cursors.Write(List, id));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/tokens", async (int? limit, string? cursor, IMediator mediator, HttpContext http, CancellationToken ct) =>
                (await mediator.Send(new Query(limit, cursor), ct)).ToOk(http))
            .WithName("ListAccessTokens").WithTags("Accounts").WithSummary("My personal access tokens")
            .Produces<Page<AccessTokenRecord>>().ProducesProblem(StatusCodes.Status400BadRequest)
            .RequireAuthorization(Policies.Account);
}
