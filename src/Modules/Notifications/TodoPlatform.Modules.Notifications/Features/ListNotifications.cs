using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Notifications.Domain;
using TodoPlatform.Modules.Notifications.Persistence;

namespace TodoPlatform.Modules.Notifications.Features;

/// <summary>The inbox, newest first.</summary>
internal static class ListNotifications
{
    /// <param name="Items">Newest first.</param>
    /// <param name="NextCursor">Null at the end.</param>
    /// <param name="UnreadCount">Of the whole inbox.</param>
    internal sealed record Response(IReadOnlyList<NotificationView> Items, string? NextCursor, int UnreadCount);

    internal sealed record Query(bool Unread, int? Limit, string? Cursor) : IQuery<Response>;

    internal sealed class Handler(NotificationsDbContext db, PageCursor cursors) : IQueryHandler<Query, Response>
    {
        private sealed record Position(DateTimeOffset DeliveredAt, Guid Id);

        public async Task<Result<Response>> Handle(Query request, CancellationToken cancellationToken)
        {
            var limit = PageCursor.Limit(request.Limit);
            var list = $"notifications unread={request.Unread}";
            var position = cursors.Read<Position>(list, request.Cursor);
            if ((limit.Error ?? position.Error) is { } error)
            {
                return error;
            }

            var entries = db.Notifications.AsNoTracking();
            var unreadCount = await entries.CountAsync(entry => entry.ReadAt == null, cancellationToken);
            if (request.Unread)
            {
                entries = entries.Where(entry => entry.ReadAt == null);
            }

            if (position.Value is { } last)
            {
                entries = entries.Where(entry => EF.Functions.LessThan(ValueTuple.Create(entry.DeliveredAt, entry.Id), ValueTuple.Create(last.DeliveredAt, last.Id)));
            }

            var page = await entries
                .OrderByDescending(entry => entry.DeliveredAt).ThenByDescending(entry => entry.Id)
                .Take(limit.Value + 1)
                .Select(NotificationView.Projection)
                .ToListAsync(cancellationToken);
            var items = page.Take(limit.Value).ToList();
            return new Response(items, page.Count > items.Count ? cursors.Write(list, new Position(items[^1].DeliveredAt, items[^1].Id)) : null, unreadCount);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/notifications", async (bool? unread, int? limit, string? cursor, IMediator mediator, HttpContext http, CancellationToken cancellationToken) =>
            (await mediator.Send(new Query(unread ?? false, limit, cursor), cancellationToken)).ToOk(http))
        .WithName("ListNotifications").WithTags("Notifications")
        .WithSummary("The inbox, newest first")
        .Produces<Response>()
        .ProducesProblem(StatusCodes.Status400BadRequest);
}
