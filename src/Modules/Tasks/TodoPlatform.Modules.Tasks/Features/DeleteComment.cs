using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

internal static class DeleteComment
{
    internal sealed record Command(Guid Id, long? IfVersion) : ICommand<Nothing>;

    internal sealed class Handler(TasksDbContext db, TimeProvider time, Announcements announcements) : ICommandHandler<Command, Nothing>
    {
        public async Task<Result<Nothing>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.LockCommentAsync(command.Id, cancellationToken) is not { } locked)
            {
                return Error.NotFound("comment", command.Id);
            }

            var (comment, task, series) = locked;
            if (command.IfVersion is { } version && version != comment.Version)
            {
                return Error.VersionMismatch(CommentResource.Of(comment));
            }

            comment.Delete(task, time.Now());
            announcements.Counted(new CommentDeleted(comment.ToState(task), comment.UpdatedAt), comment, task, series);
            return default(Nothing);
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.OfDeletion("comment", target => new Command(target.Id, target.IfVersion));

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete("/comments/{id:guid}", async (Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new Command(id, ifMatch.Version), ct)).ToNoContent())
            .WithName("DeleteComment").WithTags("Comments").WithSummary("Delete a comment")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
}
