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

/// <summary>Everybody with an account, newest first, for operators.</summary>
internal static class ListUsers
{
    /// <summary>One account, without anything that its user wrote.</summary>
    internal sealed record UserItem(Guid Id, string Email, DateTimeOffset CreatedAt, DateTimeOffset? LastSignInAt);

    internal sealed record Query(int? Limit, string? Cursor) : IQuery<Page<UserItem>>;

    internal sealed class Handler(AccountsDbContext db, PageCursor cursors) : IQueryHandler<Query, Page<UserItem>>
    {
        private const string List = "users";

        public async Task<Result<Page<UserItem>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var (limit, cursor) = (PageCursor.Limit(query.Limit), cursors.Read<LastId>(List, query.Cursor));
            if ((limit.Error ?? cursor.Error) is { } malformed)
            {
                return malformed;
            }

            var last = cursor.Value?.Id;
            var items = await db.Users
                .Where(user => last == null || user.Id.CompareTo(last.Value) < 0)
                .OrderByDescending(user => user.Id)
                .Take(limit.Value + 1)
                .Select(user => new UserItem(user.Id, user.Email!, user.CreatedAt, user.LastSignInAt))
                .ToListAsync(cancellationToken);
            return LastId.PageOf(items, limit.Value, item => item.Id, id => cursors.Write(List, id));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/admin/users", async (int? limit, string? cursor, IMediator mediator, HttpContext http, CancellationToken ct) =>
                (await mediator.Send(new Query(limit, cursor), ct)).ToOk(http))
            .WithName("ListUsers").WithTags("Administration").WithSummary("All accounts")
            .Produces<Page<UserItem>>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden)
            .RequireAuthorization(Policies.Operator);
}
