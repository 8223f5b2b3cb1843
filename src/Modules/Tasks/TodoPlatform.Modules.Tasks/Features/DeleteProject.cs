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

/// <summary>A project goes with all its sections, tasks and series: together, each with an event of its own.</summary>
internal static class DeleteProject
{
    internal sealed record Command(Guid Id, long? IfVersion) : ICommand<Nothing>;

    internal sealed class Handler(TasksDbContext db, TimeProvider time, Announcements announcements) : ICommandHandler<Command, Nothing>
    {
        public async Task<Result<Nothing>> Handle(Command command, CancellationToken cancellationToken)
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
            var deleted = project.Delete(now);
            if (!deleted.Succeeded)
            {
                return deleted.Error;
            }

            var sections = await db.LockSectionsOfProjectAsync(project.Id, cancellationToken);
            var series = (await db.LockSeriesOfProjectAsync(project.Id, cancellationToken)).ToDictionary(s => s.Id);
            var tasks = await db.LockTasksOfProjectAsync(project.Id, cancellationToken);
            foreach (var ended in series.Values.Where(s => !s.IsOver))
            {
                ended.Stop(now, project.Id);
                db.Raise(new SeriesStopped(ended.ToState(), now));
            }

            foreach (var task in tasks)
            {
                task.Delete(project.Id, now);
                announcements.Gone(task, task.SeriesId is { } id ? series.GetValueOrDefault(id) : null, now);
            }

            foreach (var section in sections)
            {
                section.Delete(project.Id, now);
                announcements.Changed(new SectionDeleted(section.ToState(), now), section);
            }

            announcements.Changed(new ProjectDeleted(project.ToState(), now), project);
            return default(Nothing);
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.OfDeletion("project", target => new Command(target.Id, target.IfVersion));

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete("/projects/{id:guid}", async (Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new Command(id, ifMatch.Version), ct)).ToNoContent())
            .WithName("DeleteProject").WithTags("Projects").WithSummary("Delete a project with its sections and tasks; they are in the trash for 30 days")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
