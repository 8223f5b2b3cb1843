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

internal static class PatchComment
{
    internal sealed record Request(Optional<string?> Text);

    internal sealed record Command(Guid Id, long? IfVersion, Request Patch) : ICommand<CommentResource>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Patch.Text).Must(text => !text.IsGiven || Comment.CanHave(text.Value)).OverridePropertyName("text").WithMessage(Comment.BadText);
    }

    internal sealed class Handler(TasksDbContext db, TimeProvider time, Announcements announcements) : ICommandHandler<Command, CommentResource>
    {
        public async Task<Result<CommentResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.LockCommentAsync(command.Id, cancellationToken) is not { } locked)
            {
                return Error.NotFound("comment", command.Id);
            }

            var comment = locked.Comment;
            if (command.IfVersion is { } version && version != comment.Version)
            {
                return Error.VersionMismatch(CommentResource.Of(comment));
            }

            if (comment.Rewrite(command.Patch.Text.Or(comment.Text)!, time.Now()))
            {
                announcements.Changed(new CommentUpdated(comment.ToState(locked.Task), comment.UpdatedAt), comment);
            }

            return CommentResource.Of(comment);
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.Of<Request, CommentResource>("comment", "update", StatusCodes.Status200OK, SyncAim.Id, (target, patch) => new Command(target.Id, target.IfVersion, patch));

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPatch("/comments/{id:guid}", async (Guid id, Request request, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id, ifMatch.Version, request), ct)).ToOk(http))
            .WithName("PatchComment").WithTags("Comments").WithSummary("Change a comment (merge patch)")
            .Accepts<Request>("application/merge-patch+json", "application/json")
            .Produces<CommentResource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
