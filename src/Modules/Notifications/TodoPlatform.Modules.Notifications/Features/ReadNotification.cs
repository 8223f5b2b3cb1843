using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Notifications.Persistence;

namespace TodoPlatform.Modules.Notifications.Features;

internal static class ReadNotification
{
    internal sealed record Command(Guid Id) : ICommand<Nothing>;

    internal sealed class Handler(NotificationsDbContext db, TimeProvider time) : ICommandHandler<Command, Nothing>
    {
        public async Task<Result<Nothing>> Handle(Command request, CancellationToken cancellationToken)
        {
            var entry = await db.Notifications
                .FromSql($"SELECT * FROM notifications.notifications WHERE id = {request.Id} FOR UPDATE")
                .SingleOrDefaultAsync(cancellationToken);
            if (entry is null)
            {
                return Error.NotFound("notification", request.Id);
            }

            if (entry.Read(time.Now()) is { } happened)
            {
                db.Raise(happened);
            }

            return default(Nothing);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/notifications/{id:guid}/read", async (Guid id, IMediator mediator, CancellationToken cancellationToken) =>
            (await mediator.Send(new Command(id), cancellationToken)).ToNoContent())
        .WithName("ReadNotification").WithTags("Notifications")
        .WithSummary("Marks an entry of the inbox as read; a repeat changes nothing")
        .Produces(StatusCodes.Status204NoContent)
        .ProducesProblem(StatusCodes.Status404NotFound);
}
