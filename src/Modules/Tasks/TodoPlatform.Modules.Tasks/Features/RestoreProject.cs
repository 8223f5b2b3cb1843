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

/// <summary>Takes a project out of the trash with the sections, tasks and series that were deleted with it.</summary>
internal static class RestoreProject
{
    internal sealed record Command(Guid Id, long? IfVersion) : ICommand<ProjectResource>;

    internal sealed class Handler(TasksDbContext db, CurrentUser user, TimeProvider time, Surroundings surroundings, Announcements announcements) : ICommandHandler<Command, ProjectResource>
    {
        public async Task<Result<ProjectResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            var zone = await surroundings.HeldZoneAsync(cancellationToken);
            if (!zone.Succeeded)
            {
                return zone.Error;
            }

            await db.TakeStructureAsync(user.Id, cancellationToken);
            var now = time.Now();
            if (await db.LockProjectOrDeletedAsync(command.Id, cancellationToken) is not { } project || project.DeletedAt <= Trash.ExpiredBy(now))
            {
                return Error.NotFound("project", command.Id);
            }

            if (command.IfVersion is { } version && version != project.Version)
            {
                return Error.VersionMismatch(ProjectResource.Of(project));
            }

            if (project.DeletedAt is null)
            {
                return ProjectResource.Of(project); // a repeat
            }

            var deletedWith = project.DeletedWith ?? project.Id;
            project.Restore(now);
            announcements.Changed(new ProjectRestored(project.ToState(), now), project);
            var (sections, series, tasks) = await db.LockDeletedWithAsync(deletedWith, cancellationToken);
            foreach (var section in sections)
            {
                section.Restore(now);
                announcements.Changed(new SectionRestored(section.ToState(), now), section);
            }

            foreach (var task in tasks)
            {
                announcements.Restored(task, task.SeriesId is { } id ? series.GetValueOrDefault(id) : null, task.Place, deletedWith, project.IsArchived, zone.Value, now);
            }

            return ProjectResource.Of(project);
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.Of("project", "restore", target => new Command(target.Id, target.IfVersion));

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/projects/{id:guid}/restore", async (Guid id, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id, ifMatch.Version), ct)).ToOk(http))
            .WithName("RestoreProject").WithTags("Projects").WithSummary("Take a project out of the trash, with what was deleted with it")
            .Produces<ProjectResource>().ProducesProblem(StatusCodes.Status404NotFound);
}
