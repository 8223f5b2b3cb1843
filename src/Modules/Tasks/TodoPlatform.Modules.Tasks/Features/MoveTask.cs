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
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

internal static class MoveTask
{
    /// <param name="SectionId">null: in no section. Its project need not be named.</param>
    /// <param name="ParentId">null makes it a task of its own. Project and section of a parent need not be named.</param>
    /// <param name="BeforeId">The task of the new list that it is to stand right before.</param>
    /// <param name="AfterId">The task of the new list that it is to stand right after, also when both are given; neither: at the end.</param>
    internal sealed record Request(
        Optional<Guid?> ProjectId, Optional<Guid?> SectionId, Optional<Guid?> ParentId, Guid? BeforeId = null, Guid? AfterId = null);

    internal sealed record Command(Guid Id, long? IfVersion, Request To) : ICommand<TaskResource>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(c => c.To.ProjectId).Must(project => !project.IsGiven || project.Value is not null).OverridePropertyName("projectId").WithMessage("A task needs a project.");
    }

    internal sealed class Handler(TasksDbContext db, CurrentUser user, TimeProvider time, Announcements announcements) : ICommandHandler<Command, TaskResource>
    {
        public async Task<Result<TaskResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (to, now) = (command.To, time.Now());
            await db.TakeStructureAsync(user.Id, cancellationToken);
            var held = await db.HoldTargetAsync(to.ProjectId.Value, to.SectionId.Value, to.ParentId.Value, cancellationToken);
            if (!held.Succeeded)
            {
                return held.Error;
            }

            // Where it goes, and who must make room for it there, is looked up before any task is locked: all of them are then locked at once, by their ids.
            var seen = await db.Tasks.AsNoTracking().Where(t => t.DeletedAt == null && (t.Id == command.Id || t.Id == to.ParentId.Value)).ToListAsync(cancellationToken);
            if (seen.Find(t => t.Id == command.Id) is not { } unlocked)
            {
                return Error.NotFound("task", command.Id);
            }

            var expected = PlaceOf(to, unlocked, seen.Find(t => t.Id == to.ParentId.Value), held.Value);
            var siblings = Siblings(expected, command.Id);
            var gap = to.BeforeId is null && to.AfterId is null ? null : await siblings.FindGapAsync(to.BeforeId, to.AfterId, cancellationToken);
            var room = gap is { IsNarrow: true } ? await siblings.FindRoomAsync(gap, now, cancellationToken) : null;

            Guid[] besides = [.. room?.Others.Keys ?? [], .. to.ParentId.Value is { } wanted ? [wanted] : Array.Empty<Guid>()];
            if (await db.LockTreeAsync(command.Id, besides, null, cancellationToken) is not { Task.DeletedAt: null } tree)
            {
                return Error.NotFound("task", command.Id);
            }

            var (task, series) = (tree.Task, tree.Series);
            if (command.IfVersion is { } version && version != task.Version)
            {
                return Error.VersionMismatch(TaskResource.Of(task, series));
            }

            var parent = tree.Beside.FirstOrDefault(t => t.Id == to.ParentId.Value);
            if (to.ParentId.Value is { } parentId && ParentError(tree, parentId, parent, to, held.Value) is { } noParent)
            {
                return noParent;
            }

            var place = PlaceOf(to, task, parent, held.Value);
            if (gap is null ? to.BeforeId is not null || to.AfterId is not null : to.BeforeId is not null && to.AfterId is not null && !await siblings.AnyAsync(t => t.Id == to.BeforeId, cancellationToken))
            {
                return Error.Invalid("not-a-sibling", to.BeforeId is not null && to.AfterId is null ? "beforeId" : "afterId", "There is no such task in the list that this one is moved to.");
            }

            if (place != expected)
            {
                return Error.Conflict("moved-meanwhile", "It was moved at the same moment (see 'current'). Send it again if that is still wanted.", TaskResource.Of(task, series));
            }

            var order = room?.Moved ?? gap?.RankAt(now) ?? (place == task.Place ? task.Order : Rank.AtEnd(now));
            if ((place, order) == (task.Place, task.Order))
            {
                return TaskResource.Of(task, series);
            }

            var (leaves, from) = ((place.ProjectId, place.SectionId) != (task.ProjectId, task.SectionId), task.ProjectId);
            var others = room?.ApplyTo(tree.Beside) ?? [];
            var seriesOfOthers = await db.SeriesOfAsync(others, [], cancellationToken);
            foreach (var other in others)
            {
                announcements.Reranked(other, other.SeriesId is { } id ? seriesOfOthers.GetValueOrDefault(id) : null, now);
            }

            task.MoveTo(place, order, now);
            if (leaves)
            {
                foreach (var (below, belowSeries) in tree.Below)
                {
                    below.MoveTo(place with { ParentId = below.ParentId }, below.Order, now);
                    announcements.Moved(below, belowSeries, from, now);
                }
            }

            announcements.Moved(task, series, from, now);
            return TaskResource.Of(task, series);
        }

        /// <summary>What is not said follows from what is: the project of a section, both of a parent. Who leaves project or section without a word about the parent leaves that behind.</summary>
        private static TaskPlace PlaceOf(Request to, TaskItem task, TaskItem? parent, Guid? targetProjectId)
        {
            if (parent is not null)
            {
                return parent.PlaceBelow;
            }

            var projectId = targetProjectId ?? task.ProjectId;
            var sectionId = to.SectionId.IsGiven ? to.SectionId.Value : projectId == task.ProjectId ? task.SectionId : null;
            var stays = !to.ParentId.IsGiven && (projectId, sectionId) == (task.ProjectId, task.SectionId);
            return new TaskPlace(projectId, sectionId, stays ? task.ParentId : null);
        }

        private static Error? ParentError(LockedTree tree, Guid parentId, TaskItem? parent, Request to, Guid? targetProjectId) =>
            parentId == tree.Task.Id || tree.Below.Any(below => below.Task.Id == parentId) ? TaskErrors.Cycle
            : parent is not { DeletedAt: null } ? TaskErrors.UnknownParent(parentId)
            : !parent.IsOpen ? TaskErrors.ParentClosed
            : targetProjectId is { } project && project != parent.ProjectId ? TaskErrors.ParentElsewhere
            : to.SectionId.IsGiven && to.SectionId.Value != parent.SectionId ? TaskErrors.ParentInOtherSection
            : null;

        private IQueryable<TaskItem> Siblings(TaskPlace place, Guid except) => db.Tasks.AsNoTracking()
            .Where(t => t.ProjectId == place.ProjectId && t.SectionId == place.SectionId && t.ParentId == place.ParentId && t.DeletedAt == null && t.Id != except);
    }

    /// <summary>Its part in a batch.</summary>
    internal static BatchedCommand Batched => BatchedCommand.Of<Request, TaskResource>("move", StatusCodes.Status200OK, needsId: true, (target, to) => new Command(target.Id, target.IfVersion, to), task => task);

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/tasks/{id:guid}/move", async (Guid id, Request request, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id, ifMatch.Version, request), ct)).ToOk(http))
            .WithName("MoveTask").WithTags("Tasks").WithSummary("Move a task, with what is below it, to another project, section, parent or place")
            .Produces<TaskResource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
