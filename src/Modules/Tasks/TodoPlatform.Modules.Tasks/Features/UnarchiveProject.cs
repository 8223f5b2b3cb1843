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

/// <summary>A project comes back; series that were waiting for a next occurrence get it.</summary>
internal static class UnarchiveProject
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
            var changed = project.Unarchive(now);
            if (!changed.Succeeded)
            {
                return changed.Error;
            }

            if (changed.Value)
            {
                announcements.Changed(new ProjectUnarchived(project.ToState(), now), project);
                foreach (var series in await db.LockSeriesOfProjectAsync(project.Id, cancellationToken))
                {
                    series.Suspend(false, now);
                    var waits = !series.StandsStill && await db.ReadOpenOccurrenceAsync(series, cancellationToken) is null;
                    db.Raise(waits ? new SeriesResumed(series.ToState(), series.LatestTaskId, now) : new SeriesChanged(series.ToState(), now));
                }
            }

            return ProjectResource.Of(project);
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.Of("project", "unarchive", target => new Command(target.Id, target.IfVersion));

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/projects/{id:guid}/unarchive", async (Guid id, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id, ifMatch.Version), ct)).ToOk(http))
            .WithName("UnarchiveProject").WithTags("Projects").WithSummary("Take a project out of the archive")
            .Produces<ProjectResource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
