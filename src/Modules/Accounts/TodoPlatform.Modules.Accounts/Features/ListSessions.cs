using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Accounts.Domain;
using TodoPlatform.Modules.Accounts.Persistence;

namespace TodoPlatform.Modules.Accounts.Features;

/// <summary>Where the caller is signed in, newest first.</summary>
internal static class ListSessions
{
    /// <summary>One session.</summary>
    /// <param name="Id">UUID v7.</param>
    /// <param name="Client">What the client said of itself when it signed in (User-Agent), at most 200 characters.</param>
    /// <param name="CreatedAt">Signed in, UTC.</param>
    /// <param name="ExpiresAt">Ends then unless it is refreshed, UTC.</param>
    /// <param name="Current">Whether it is the session of this request.</param>
    internal sealed record SessionItem(Guid Id, string? Client, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, bool Current);

    internal sealed record Query(int? Limit, string? Cursor) : IQuery<Page<SessionItem>>;

    internal sealed class Handler(AccountsDbContext db, PageCursor cursors, CurrentUser caller, TimeProvider time) : IQueryHandler<Query, Page<SessionItem>>
    {
        private const string List = "sessions";

        public async Task<Result<Page<SessionItem>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var (limit, cursor) = (PageCursor.Limit(query.Limit), cursors.Read<LastId>(List, query.Cursor));
            if ((limit.Error ?? cursor.Error) is { } malformed)
            {
                return malformed;
            }

            var (now, last) = (time.Now(), cursor.Value?.Id);
            var items = await db.Sessions
                .Where(session => session.ExpiresAt > now && (last == null || session.Id.CompareTo(last.Value) < 0))
                .OrderByDescending(session => session.Id)
                .Take(limit.Value + 1)
                .Select(session => new SessionItem(session.Id, session.Client, session.CreatedAt, session.ExpiresAt, session.Id == caller.SessionId))
                .ToListAsync(cancellationToken);
            return LastId.PageOf(items, limit.Value, item => item.Id, id => cursors.Write(List, id));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/me/sessions", async (int? limit, string? cursor, IMediator mediator, HttpContext http, CancellationToken ct) =>
                (await mediator.Send(new Query(limit, cursor), ct)).ToOk(http))
            .WithName("ListSessions").WithTags("Accounts").WithSummary("Where I am signed in")
            .Produces<Page<SessionItem>>().ProducesProblem(StatusCodes.Status400BadRequest)
            .RequireAuthorization(Policies.Account);
}
