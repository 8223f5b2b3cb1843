using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

internal static class PatchProject
{
    /// <param name="AfterId">The project that it is to stand behind; null for the first place.</param>
    internal sealed record Request(Optional<string?> Name, Optional<string?> Color, Optional<bool?> IsFavorite, Optional<Guid?> AfterId);

    internal sealed record Command(Guid Id, long? IfVersion, Request Patch) : ICommand<ProjectResource>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Patch.Name).Must(name => !name.IsGiven || (TaskTexts.IsLine(name.Value) && name.Value!.Length <= TaskLimits.ProjectName))
                .OverridePropertyName("name").WithMessage($"name must be one line of 1 to {TaskLimits.ProjectName} characters, not only blanks, without control characters.");
            RuleFor(c => c.Patch.Color).Must(color => color.Value is null || Project.Colors.Contains(color.Value)).OverridePropertyName("color").WithMessage($"color must be one of {string.Join(", ", Project.Colors)}.");
        }
    }

    internal sealed class Handler(TasksDbContext db, CurrentUser user, TimeProvider time, Announcements announcements) : ICommandHandler<Command, ProjectResource>
    {
        public async Task<Result<ProjectResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (patch, now) = (command.Patch, time.Now());
            var siblings = db.Projects.AsNoTracking().Where(p => p.DeletedAt == null && p.Id != command.Id);
            Gap? gap = null;
            if (patch.AfterId.IsGiven)
            {
                await db.TakeStructureAsync(user.Id, cancellationToken);
                gap = patch.AfterId.Value is { } afterId ? await siblings.FindGapAsync(null, afterId, cancellationToken) : await siblings.FindTopAsync(cancellationToken);
            }

            var room = gap is { IsNarrow: true } ? await siblings.FindRoomAsync(gap, now, cancellationToken) : null;
            var locked = await db.LockProjectsAsync([command.Id, .. room?.Others.Keys ?? []], cancellationToken);
            if (locked.Find(p => p.Id == command.Id) is not { } project)
            {
                return Error.NotFound("project", command.Id);
            }

            if (command.IfVersion is { } version && version != project.Version)
            {
                return Error.VersionMismatch(ProjectResource.Of(project));
            }

            if (patch.AfterId.Value is { } unknown && gap is null)
            {
                return Error.Invalid("project-not-found", "afterId", $"There is no other project {unknown}.");
            }

            if (project.Edit(patch.Name.Or(project.Name)!, patch.Color.Or(project.Color), patch.IsFavorite.Or(project.IsFavorite) ?? false, room?.Moved ?? gap?.RankAt(now) ?? project.Order, now))
            {
                foreach (var other in room?.ApplyTo(locked) ?? [])
                {
                    announcements.Reranked(other, now);
                }

                announcements.Changed(new ProjectUpdated(project.ToState(), project.UpdatedAt), project);
            }

            return ProjectResource.Of(project);
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.Of<Request, ProjectResource>("project", "update", StatusCodes.Status200OK, SyncAim.Id, (target, patch) => new Command(target.Id, target.IfVersion, patch));

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPatch("/projects/{id:guid}", async (Guid id, Request request, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id, ifMatch.Version, request), ct)).ToOk(http))
            .WithName("PatchProject").WithTags("Projects").WithSummary("Change a project (merge patch)")
            .Accepts<Request>("application/merge-patch+json", "application/json")
            .Produces<ProjectResource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
