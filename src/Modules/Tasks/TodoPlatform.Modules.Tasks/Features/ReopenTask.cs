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

internal static class ReopenTask
{
    internal sealed record Command(Guid Id, long? IfVersion) : ICommand<TaskResource>;

    internal sealed class Handler(TasksDbContext db, TimeProvider time, Surroundings surroundings, Announcements announcements) : ICommandHandler<Command, TaskResource>
    {
        public async Task<Result<TaskResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            var zone = await surroundings.HeldZoneAsync(cancellationToken);
            if (!zone.Succeeded)
            {
                return zone.Error;
            }

            if (await db.LockTaskAsync(command.Id, cancellationToken) is not { Task.DeletedAt: null } locked)
            {
                return Error.NotFound("task", command.Id);
            }

            var (task, series) = locked;
            if (command.IfVersion is { } version && version != task.Version)
            {
                return Error.VersionMismatch(TaskResource.Of(task, series));
            }

            if (task.IsOpen)
            {
                return TaskResource.Of(task, series); // a repeat
            }

            var now = time.Now();
            if (series is not null)
            {
                if (series.Paused)
                {
                    return Error.Conflict("series-paused", "The series is paused. Resume it instead.", TaskResource.Of(task, series));
                }

                if (series.LatestTaskId != task.Id && await WithdrawSuccessorAsync(task, series, now, cancellationToken) is { } refusal)
                {
                    return refusal;
                }

                series.ReturnTo(task, zone.Value, now);
                db.Raise(new SeriesChanged(series.ToState(), now));
            }

            task.Reopen(zone.Value, now);
            announcements.Changed(new TaskReopened(task.ToState(series), series?.ToState(), now), task, series);
            return TaskResource.Of(task, series);
        }

        /// <summary>Only the last closed occurrence can be open again, and only while nobody has touched what followed it.</summary>
        private async Task<Error?> WithdrawSuccessorAsync(TaskItem task, Series series, DateTimeOffset now, CancellationToken cancellationToken)
        {
            var tree = await db.LockTreeAsync(series.LatestTaskId, cancellationToken);
            if (tree is null || tree.Task.PredecessorId != task.Id || !tree.Task.IsOpen || tree.Task.Version > 1 || tree.Task.CommentCount > 0 || await HasOtherPartsAsync(tree, cancellationToken))
            {
                var latest = tree is null or { Task.DeletedAt: not null } ? null : TaskResource.Of(tree.Task, series);
                return TaskErrors.Closed("successor-touched", "A later occurrence is in use (in 'current'). Delete or complete that one, or leave this one closed.", latest, pending: false);
            }

            // Gone for good, because the same occurrence may come again.
            var withdrawn = tree.Below.Select(below => below.Task).Append(tree.Task).ToList();
            foreach (var item in withdrawn)
            {
                item.Delete(tree.Task.Id, now);
                announcements.Gone(item, item.Id == tree.Task.Id ? series : null, now);
                db.Entry(item).State = EntityState.Detached;
            }

            var ids = withdrawn.Select(item => item.Id).ToArray();
            await db.Tasks.Where(item => ids.Contains(item.Id)).ExecuteDeleteAsync(cancellationToken);
            return null;
        }

        /// <summary>Whether anything below is not an untouched copy, made with the occurrence: added, edited, commented on, moved in, or deleted (that row still refers to its parent).</summary>
        private Task<bool> HasOtherPartsAsync(LockedTree tree, CancellationToken cancellationToken)
        {
            var parents = tree.Below.Select(below => below.Task.Id).Append(tree.Task.Id).ToArray();
            var madeAt = tree.Task.CreatedAt;
            return db.Tasks.AnyAsync(part => part.ParentId != null && parents.Contains(part.ParentId.Value) && (part.Version > 1 || part.CommentCount > 0 || part.CreatedAt != madeAt), cancellationToken);
        }
    }

    /// <summary>Its part in a batch.</summary>
    internal static BatchedCommand Batched => BatchedCommand.Of("reopen", target => new Command(target.Id, target.IfVersion));

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/tasks/{id:guid}/reopen", async (Guid id, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id, ifMatch.Version), ct)).ToOk(http))
            .WithName("ReopenTask").WithTags("Tasks").WithSummary("Open a closed task again; for a series only the last closed occurrence")
            .Produces<TaskResource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
