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

/// <summary>A project goes out of sight; its series stand still until it comes back.</summary>
internal static class ArchiveProject
{
    internal sealed record Command(Guid Id, long? IfVersion) : ICommand<ProjectResource>;

    internal sealed class Handler(TasksDbContext db, TimeProvider time, Announcements announcements) : ICommandHandler<Command, ProjectResource>
    {
        public async Task<Result<ProjectResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.LockProjectAsync(command.Id, cancellationToken) is not { } project)
            {
                return Error.NotFound("project", command.Id);
            }

            if (command.IfVersion is { } version && version != project.Version)
            {
                return Error.VersionMismatch(ProjectResource.Of(project));
            }

            var now = time.Now();
            var changed = project.Archive(now);
            if (!changed.Succeeded)
            {
                return changed.Error;
            }

            if (changed.Value)
            {
                announcements.Changed(new ProjectArchived(project.ToState(), now), project);
                foreach (var series in await db.LockSeriesOfProjectAsync(project.Id, cancellationToken))
                {
                    series.Suspend(true, now);
                    db.Raise(new SeriesPaused(series.ToState(), now));
                }
            }

            return ProjectResource.Of(project);
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.Of("project", "archive", target => new Command(target.Id, target.IfVersion));

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/projects/{id:guid}/archive", async (Guid id, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id, ifMatch.Version), ct)).ToOk(http))
            .WithName("ArchiveProject").WithTags("Projects").WithSummary("Put a project into the archive")
            .Produces<ProjectResource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
