using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Notifications.Domain;
using TodoPlatform.Modules.Notifications.Persistence;

namespace TodoPlatform.Modules.Notifications.Features;

internal static class DismissReminder
{
    internal sealed record Command(Guid Id, IfMatch IfMatch) : ICommand<Nothing>;

    internal sealed class Handler(NotificationsDbContext db, TimeProvider time) : ICommandHandler<Command, Nothing>
    {
        public async Task<Result<Nothing>> Handle(Command request, CancellationToken cancellationToken)
        {
            var reminder = await db.Reminders
                .FromSql($"SELECT * FROM notifications.reminders WHERE id = {request.Id} FOR UPDATE")
                .SingleOrDefaultAsync(cancellationToken);
            if (reminder is null)
            {
                return ReminderErrors.NotFound(request.Id);
            }

            if (!request.IfMatch.Allows(reminder.Version))
            {
                return Error.VersionMismatch(ReminderView.Of(reminder));
            }

            var now = time.Now();
            if (reminder.Dismiss(now) is { } cancelled)
            {
                db.Raise(cancelled);
            }

            // One that has come already is dismissed by having been read.
            var entries = await db.Notifications
                .FromSql($"SELECT * FROM notifications.notifications WHERE reminder_id = {request.Id} AND read_at IS NULL FOR UPDATE")
                .ToListAsync(cancellationToken);
            foreach (var entry in entries)
            {
                if (entry.Read(now) is { } read)
                {
                    db.Raise(read);
                }
            }

            return default(Nothing);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/reminders/{id:guid}/dismiss", async (Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            (await mediator.Send(new Command(id, ifMatch), cancellationToken)).ToNoContent())
        .WithName("DismissReminder").WithTags("Reminders")
        .WithSummary("Cancels a planned reminder; marks one that has come as read. A repeat changes nothing")
        .Produces(StatusCodes.Status204NoContent)
        .ProducesProblem(StatusCodes.Status404NotFound);
}
