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

/// <summary>An open copy of a task right behind it, with its open subtasks, reminders and, as a new series, its repetition.</summary>
internal static class DuplicateTask
{
    internal sealed record Command(Guid Id) : ICommand<TaskResource>;

    internal sealed class Handler(TasksDbContext db, CurrentUser user, TimeProvider time, Surroundings surroundings, TaskCopies copies) : ICommandHandler<Command, TaskResource>
    {
        public async Task<Result<TaskResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            var zone = await surroundings.HeldZoneAsync(cancellationToken);
            if (!zone.Succeeded)
            {
                return zone.Error;
            }

            await db.TakeStructureAsync(user.Id, cancellationToken);
            if (await db.Tasks.AsNoTracking().SingleOrDefaultAsync(task => task.Id == command.Id && task.DeletedAt == null, cancellationToken) is not { } task)
            {
                return Error.NotFound("task", command.Id);
            }

            var placed = await surroundings.PlaceAsync(null, task.ProjectId, task.SectionId, task.ParentId, cancellationToken);
            if (!placed.Succeeded)
            {
                return placed.Error;
            }

            var (place, now) = (placed.Value.Place, time.Now());
            var siblings = db.Tasks.AsNoTracking().Where(t => t.ProjectId == place.ProjectId && t.SectionId == place.SectionId && t.ParentId == place.ParentId && t.DeletedAt == null);
            var gap = await siblings.FindGapAsync(null, task.Id, cancellationToken);
            var order = gap is { IsNarrow: false } ? gap.RankAt(now) : Rank.AtEnd(now);
            List<TaskCopies.Original> originals = [new(task.Id, null, task.SectionId), .. await copies.OpenBelowAsync(task.Id, cancellationToken)];
            var copied = await copies.CopyAsync(
                originals, (_, parent) => parent is null ? place : place with { ParentId = parent }, original => original.Id == task.Id ? order : null, zone.Value, now, cancellationToken);
            return (await db.ReadTaskAsync(copied[task.Id], cancellationToken))!;
        }
    }

    /// <summary>Its part in a batch.</summary>
    internal static BatchedCommand Batched => BatchedCommand.Of("duplicate", StatusCodes.Status201Created, target => new Command(target.Id), task => task);

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/tasks/{id:guid}/duplicate", async (Guid id, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id), ct)).ToCreated(http, task => $"/api/v1/tasks/{task.Id}"))
            .WithName("DuplicateTask").WithTags("Tasks").WithSummary("Copy a task with its open subtasks, reminders and repetition")
            .Produces<TaskResource>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
