using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

internal static class CreateComment
{
    internal sealed record Request(Guid? Id = null, string? Text = null);

    internal sealed record Command(Guid TaskId, Request Comment) : ICommand<CommentResource>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Comment.Id).Must(id => id is null || id.Value.Version == 7).OverridePropertyName("id").WithErrorCode("bad-id").WithMessage("id must be a UUID v7.");
            RuleFor(c => c.Comment.Text).Must(Comment.CanHave).OverridePropertyName("text").WithMessage(Comment.BadText);
        }
    }

    internal sealed class Handler(TasksDbContext db, TimeProvider time, Announcements announcements) : ICommandHandler<Command, CommentResource>
    {
        public async Task<Result<CommentResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (wanted, text) = command.Comment;
            var isTaken = wanted is { } id && await db.IsCommentIdTakenAsync(id, cancellationToken);
            if (await db.LockTaskAsync(command.TaskId, cancellationToken) is not { Task.DeletedAt: null } locked)
            {
                return Error.NotFound("task", command.TaskId);
            }

            if (isTaken)
            {
                return TaskErrors.IdTaken(wanted!.Value);
            }

            var (task, series) = locked;
            var comment = Comment.Create(wanted ?? Guid.CreateVersion7(), task, text!, time.Now());
            db.Add(comment);
            announcements.Counted(new CommentCreated(comment.ToState(task), comment.CreatedAt), comment, task, series);
            return CommentResource.Of(comment);
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.Of<Request, CommentResource>("comment", "create", StatusCodes.Status201Created, SyncAim.Id, (target, request) => new Command(target.Id, request), comment => comment.Id);

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/tasks/{id:guid}/comments", async (Guid id, Request request, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id, request), ct)).ToCreated(http, comment => $"/api/v1/comments/{comment.Id}"))
            .WithName("CreateComment").WithTags("Comments").WithSummary("Comment on a task, open or closed")
            .Produces<CommentResource>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
