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

internal static class MoveTask
{
    /// <param name="ParentId">null makes it a task of its own.</param>
    /// <param name="BeforeId">The task of the new list that it is to stand before.</param>
    /// <param name="AfterId">The task of the new list that it is to stand after; neither: at the end.</param>
    internal sealed record Request(
        Optional<Guid?> ProjectId, Optional<Guid?> SectionId, Optional<Guid?> ParentId, Guid? BeforeId = null, Guid? AfterId = null);

    internal sealed record Command(Guid Id, long? IfVersion, Request To) : ICommand<TaskResource>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.To.SectionId).Must(section => section.Value is null).OverridePropertyName("sectionId").WithErrorCode("section-not-found").WithMessage("There is no such section. Leave sectionId out.");
            RuleFor(c => c.To.ProjectId).Must(project => !project.IsGiven || project.Value is not null).OverridePropertyName("projectId").WithMessage("A task needs a project.");
        }
    }

    internal sealed class Handler(TasksDbContext db, CurrentUser user, TimeProvider time, Announcements announcements) : ICommandHandler<Command, TaskResource>
    {
        public async Task<Result<TaskResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            var to = command.To;
            if (to.ParentId.Value is not null)
            {
                // Two moves that together would make a circle must see each other.
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({"tasks.tree:" + user.Id}, 0))", cancellationToken);
            }

            if (to.ProjectId.Value is { } wanted && await ProjectErrorAsync(wanted, cancellationToken) is { } noProject)
            {
                return noProject;
            }

            if (await db.LockTreeAsync(command.Id, to.ParentId.Value, cancellationToken) is not { Task.DeletedAt: null } tree)
            {
                return Error.NotFound("task", command.Id);
            }

            var (task, series) = (tree.Task, tree.Series);
            if (command.IfVersion is { } version && version != task.Version)
            {
                return Error.VersionMismatch(TaskResource.Of(task, series));
            }

            if (to.ParentId.Value is { } parentId && ParentError(tree, parentId, to.ProjectId.Value) is { } noParent)
            {
                return noParent;
            }

            var projectId = to.ProjectId.Value ?? (to.ParentId.Value is null ? task.ProjectId : tree.Beside!.ProjectId);
            // A task that goes to another project without a word about its parent leaves that behind.
            var newParentId = to.ParentId.IsGiven ? to.ParentId.Value : projectId == task.ProjectId ? task.ParentId : null;
            var order = await OrderAsync(task, projectId, newParentId, to, cancellationToken);
            if (!order.Succeeded)
            {
                return order.Error;
            }

            if ((projectId, newParentId, order.Value) == (task.ProjectId, task.ParentId, task.Order))
            {
                return TaskResource.Of(task, series);
            }

            var now = time.Now();
            if (projectId != task.ProjectId)
            {
                foreach (var (below, belowSeries) in tree.Below)
                {
                    below.MoveTo(projectId, below.ParentId, below.Order, now);
                    announcements.Changed(new TaskMoved(below.ToState(belowSeries), now), below, belowSeries);
                }
            }

            task.MoveTo(projectId, newParentId, order.Value, now);
            announcements.Changed(new TaskMoved(task.ToState(series), now), task, series);
            return TaskResource.Of(task, series);
        }

        private async Task<Error?> ProjectErrorAsync(Guid id, CancellationToken cancellationToken)
        {
            var project = await db.Projects.FromSql($"SELECT * FROM tasks.projects WHERE id = {id} AND deleted_at IS NULL FOR SHARE").AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            return project is null ? TaskErrors.UnknownProject(id) : project.IsArchived ? TaskErrors.ProjectArchived : null;
        }

        private static Error? ParentError(LockedTree tree, Guid parentId, Guid? projectId) =>
            parentId == tree.Task.Id || tree.Below.Any(below => below.Task.Id == parentId) ? TaskErrors.Cycle
            : tree.Beside is not { DeletedAt: null } parent ? TaskErrors.UnknownParent(parentId)
            : !parent.IsOpen ? TaskErrors.ParentClosed
            : projectId is { } project && project != parent.ProjectId ? TaskErrors.ParentElsewhere
            : null;

        private async Task<Result<string>> OrderAsync(TaskItem task, Guid projectId, Guid? parentId, Request to, CancellationToken cancellationToken)
        {
            if (to.BeforeId is null && to.AfterId is null)
            {
                return projectId == task.ProjectId && parentId == task.ParentId ? task.Order : Rank.AtEnd(time.Now());
            }

            var siblings = db.Tasks.AsNoTracking().Where(t => t.ProjectId == projectId && t.ParentId == parentId && t.DeletedAt == null && t.Id != task.Id);
            var before = to.BeforeId is { } beforeId ? await siblings.SingleOrDefaultAsync(t => t.Id == beforeId, cancellationToken) : null;
            var after = to.AfterId is { } afterId ? await siblings.SingleOrDefaultAsync(t => t.Id == afterId, cancellationToken) : null;
            if ((to.BeforeId is not null && before is null) || (to.AfterId is not null && after is null))
            {
                return Error.Invalid("not-a-sibling", before is null && to.BeforeId is not null ? "beforeId" : "afterId", "There is no such task in the list that this one is moved to.");
            }

            if (before is not null && after is not null)
            {
                return Rank.Between(after.Order, before.Order);
            }

            if (before is not null)
            {
                var previous = await siblings.Where(t => EF.Functions.LessThan(ValueTuple.Create(t.Order, t.Id), ValueTuple.Create(before.Order, before.Id)))
                    .OrderByDescending(t => t.Order).ThenByDescending(t => t.Id).Select(t => t.Order).FirstOrDefaultAsync(cancellationToken);
                return Rank.Between(previous, before.Order);
            }

            var next = await siblings.Where(t => EF.Functions.GreaterThan(ValueTuple.Create(t.Order, t.Id), ValueTuple.Create(after!.Order, after.Id)))
                .OrderBy(t => t.Order).ThenBy(t => t.Id).Select(t => t.Order).FirstOrDefaultAsync(cancellationToken);
            return next is null ? Last(after!.Order) : Rank.Between(after!.Order, next);
        }

        // What is appended later must stand behind: so a place at the end is one of this moment, unless that is not the end.
        private string Last(string after)
        {
            var end = Rank.AtEnd(time.Now());
            return string.CompareOrdinal(end, after) > 0 ? end : Rank.Between(after, null);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/tasks/{id:guid}/move", async (Guid id, Request request, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id, ifMatch.Version, request), ct)).ToOk(http))
            .WithName("MoveTask").WithTags("Tasks").WithSummary("Move a task, with what is below it, to another project, parent or place")
            .Produces<TaskResource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
