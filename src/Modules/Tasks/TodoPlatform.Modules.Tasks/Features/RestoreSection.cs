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

/// <summary>Takes a section out of the trash with the tasks that were deleted with it. Those that stayed when it went stay where they are.</summary>
internal static class RestoreSection
{
    internal sealed record Command(Guid Id, long? IfVersion) : ICommand<SectionResource>;

    internal sealed class Handler(TasksDbContext db, CurrentUser user, TimeProvider time, Surroundings surroundings, Announcements announcements) : ICommandHandler<Command, SectionResource>
    {
        public async Task<Result<SectionResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            var zone = await surroundings.HeldZoneAsync(cancellationToken);
            if (!zone.Succeeded)
            {
                return zone.Error;
            }

            await db.TakeStructureAsync(user.Id, cancellationToken);
            var project = await db.HoldProjectOfSectionAsync(command.Id, cancellationToken);
            var now = time.Now();
            if (await db.LockSectionOrDeletedAsync(command.Id, cancellationToken) is not { } section || section.DeletedAt <= Trash.ExpiredBy(now))
            {
                return Error.NotFound("section", command.Id);
            }

            if (command.IfVersion is { } version && version != section.Version)
            {
                return Error.VersionMismatch(SectionResource.Of(section));
            }

            if (section.DeletedAt is null)
            {
                return SectionResource.Of(section); // a repeat
            }

            if (project is not { DeletedAt: null })
            {
                return Error.Conflict("project-deleted", "Its project is in the trash: restore that first, it may bring this section along.");
            }

            section.Restore(now);
            announcements.Changed(new SectionRestored(section.ToState(), now), section);
            var (_, series, tasks) = await db.LockDeletedWithAsync(section.Id, cancellationToken);
            foreach (var task in tasks)
            {
                announcements.Restored(
                    task, task.SeriesId is { } id ? series.GetValueOrDefault(id) : null, task.Place with { ProjectId = section.ProjectId, SectionId = section.Id }, section.Id, project.IsArchived, zone.Value, now);
            }

            return SectionResource.Of(section);
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.Of("section", "restore", target => new Command(target.Id, target.IfVersion));

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/sections/{id:guid}/restore", async (Guid id, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id, ifMatch.Version), ct)).ToOk(http))
            .WithName("RestoreSection").WithTags("Sections").WithSummary("Take a section out of the trash, with the tasks that were deleted with it")
            .Produces<SectionResource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
