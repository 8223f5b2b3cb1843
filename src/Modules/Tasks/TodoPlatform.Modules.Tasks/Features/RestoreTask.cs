using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>
/// Takes a task out of the trash with what was deleted below it, as they were. What is not there any more it does without: the parent,
/// the section; and without its project it comes to the Inbox. An open occurrence takes its series along.
/// </summary>
internal static class RestoreTask
{
    internal sealed record Command(Guid Id, long? IfVersion) : ICommand<TaskResource>;

    internal sealed class Handler(TasksDbContext db, CurrentUser user, TimeProvider time, Surroundings surroundings, Announcements announcements) : ICommandHandler<Command, TaskResource>
    {
        public async Task<Result<TaskResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            var zone = await surroundings.HeldZoneAsync(cancellationToken);
            if (!zone.Succeeded)
            {
                return zone.Error;
            }

            await db.TakeStructureAsync(user.Id, cancellationToken);
            if (await db.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Id == command.Id, cancellationToken) is not { } seen)
            {
                return Error.NotFound("task", command.Id);
            }

            var (place, suspended) = await HoldPlaceAsync(seen, cancellationToken);
            Guid[] besides = seen.ParentId is { } parentId ? [parentId] : [];
            if (await db.LockTreeAsync(command.Id, besides, seen.DeletedWith, cancellationToken) is not { } tree)
            {
                return Error.NotFound("task", command.Id);
            }

            var (task, now) = (tree.Task, time.Now());
            if (command.IfVersion is { } version && version != task.Version)
            {
                return Error.VersionMismatch(TaskResource.Of(task, tree.Series));
            }

            if (task.DeletedAt is not { } deletedAt)
            {
                return TaskResource.Of(task, tree.Series); // a repeat
            }

            if (deletedAt <= Trash.ExpiredBy(now))
            {
                return Error.NotFound("task", command.Id);
            }

            if (task.Status == Contracts.TaskProgress.Open && tree.Series is not null && await db.ReadOpenOccurrenceAsync(tree.Series, cancellationToken) is { } open)
            {
                return Error.Conflict("occurrence-open", "Another occurrence of this series is open (in 'current').", open);
            }

            if (tree.Beside is [{ DeletedAt: null } parent] && (parent.IsOpen || task.Status != Contracts.TaskProgress.Open))
            {
                place = parent.PlaceBelow;
            }

            var deletedWith = task.DeletedWith;
            announcements.Restored(task, tree.Series, place, deletedWith, suspended, zone.Value, now);
            foreach (var (below, series) in tree.Below.Where(below => below.Task.DeletedAt is not null))
            {
                announcements.Restored(below, series, place with { ParentId = below.ParentId }, deletedWith, suspended, zone.Value, now);
            }

            return TaskResource.Of(task, tree.Series);
        }

        /// <summary>Project and section as far as they are there, kept so until the transaction ends.</summary>
        private async Task<(TaskPlace Place, bool Suspended)> HoldPlaceAsync(TaskItem task, CancellationToken cancellationToken)
        {
            var projects = await db.Projects.FromSql($"""
                SELECT * FROM tasks.projects
                WHERE deleted_at IS NULL AND (id = {task.ProjectId} OR id = (SELECT project_id FROM tasks.sections WHERE id = {task.SectionId} AND deleted_at IS NULL))
                ORDER BY id FOR SHARE
                """).AsNoTracking().ToListAsync(cancellationToken);
            var section = await db.Sections.FromSql($"SELECT * FROM tasks.sections WHERE id = {task.SectionId} AND deleted_at IS NULL FOR SHARE").AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            if (section is not null && projects.Find(project => project.Id == section.ProjectId) is { } itsProject)
            {
                return (new TaskPlace(itsProject.Id, section.Id, null), itsProject.IsArchived);
            }

            return projects.Find(project => project.Id == task.ProjectId) is { } project
                ? (new TaskPlace(project.Id, null, null), project.IsArchived)
                : (new TaskPlace(await surroundings.EnsureInboxAsync(user.Id, cancellationToken), null, null), false);
        }
    }

    /// <summary>Its part in a batch.</summary>
    internal static BatchedCommand Batched => BatchedCommand.Of("restore", target => new Command(target.Id, target.IfVersion));

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/tasks/{id:guid}/restore", async (Guid id, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id, ifMatch.Version), ct)).ToOk(http))
            .WithName("RestoreTask").WithTags("Tasks").WithSummary("Take a task out of the trash, with what was deleted below it")
            .Produces<TaskResource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
