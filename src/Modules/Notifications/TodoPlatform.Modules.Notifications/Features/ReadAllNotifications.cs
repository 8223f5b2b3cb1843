using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Notifications.Contracts;
using TodoPlatform.Modules.Notifications.Persistence;

namespace TodoPlatform.Modules.Notifications.Features;

internal static class ReadAllNotifications
{
    internal sealed record Command : ICommand<Nothing>;

    internal sealed class Handler(NotificationsDbContext db, CurrentUser user, TimeProvider time) : ICommandHandler<Command, Nothing>
    {
        public async Task<Result<Nothing>> Handle(Command request, CancellationToken cancellationToken)
        {
            var now = time.Now();
            // The user stands in the statement, because a filter cannot be added to an UPDATE.
            var read = await db.Notifications
                .FromSql($"UPDATE notifications.notifications SET read_at = {now}, version = version + 1 WHERE user_id = {user.Id} AND read_at IS NULL RETURNING *")
                .IgnoreQueryFilters().AsNoTracking().ToListAsync(cancellationToken);
            foreach (var entry in read)
            {
                db.Raise(new NotificationRead(entry.State, now));
            }

            return default(Nothing);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/notifications/read-all", async (IMediator mediator, CancellationToken cancellationToken) =>
            (await mediator.Send(new Command(), cancellationToken)).ToNoContent())
        .WithName("ReadAllNotifications").WithTags("Notifications")
        .WithSummary("Marks the whole inbox as read")
        .Produces(StatusCodes.Status204NoContent);
}
