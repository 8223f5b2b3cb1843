using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>
/// Deletes a task with what is below it. Of a series, the open occurrence goes with the series unless the scope is
/// <c>this</c> (then the next one follows); a closed occurrence goes alone. Completed occurrences stay.
/// </summary>
internal static class DeleteTask
{
    internal sealed record Command(Guid Id, SeriesScope? Scope, long? IfVersion) : ICommand<Nothing>;

    internal sealed class Handler(TasksDbContext db, TimeProvider time, Announcements announcements) : ICommandHandler<Command, Nothing>
    {
        public async Task<Result<Nothing>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.LockTreeAsync(command.Id, cancellationToken) is not { Task.DeletedAt: null } tree)
            {
                return Error.NotFound("task", command.Id);
            }

            var (task, series) = (tree.Task, tree.Series);
            if (command.IfVersion is { } version && version != task.Version)
            {
                return Error.VersionMismatch(TaskResource.Of(task, series));
            }

            var now = time.Now();
            var scope = command.Scope ?? (task.IsOpen ? SeriesScope.All : SeriesScope.This);
            if (series is null)
            {
                Delete(tree, now);
                return default(Nothing);
            }

            if (scope == SeriesScope.This)
            {
                LeaveOut(tree, series, now);
                return default(Nothing);
            }

            // Of a closed occurrence, it is the open one that goes.
            var doomed = task.IsOpen ? tree
                : await db.LockOpenOccurrenceAsync(series.Id, cancellationToken) is { } open ? await db.LockTreeAsync(open.Id, cancellationToken)
                : null;
            if (!series.IsOver)
            {
                if (scope == SeriesScope.Following && task.OccurrenceNumber > 1 && task.Id == series.LatestTaskId)
                {
                    series.SplitAt(task.Key(series)!, now, doomed?.Task.Id);
                }
                else
                {
                    series.Stop(now, doomed?.Task.Id);
                }

                db.Raise(new SeriesStopped(series.ToState(), now));
            }

            if (doomed is not null)
            {
                Delete(doomed, now);
            }

            return default(Nothing);
        }

        /// <summary>An exception of the rule; if the occurrence was open, the next one follows it as if it had been skipped.</summary>
        private void LeaveOut(LockedTree tree, Series series, DateTimeOffset now)
        {
            var task = tree.Task;
            if (task.IsOpen)
            {
                series.Except(task.Key(series)!, now);
                db.Raise(new SeriesChanged(series.ToState(), now));
                task.Close(TaskClosure.Skipped, now);
                db.Raise(new TaskSkipped(task.ToState(series), series.ToState(), now));
            }

            Delete(tree, now);
        }

        private void Delete(LockedTree tree, DateTimeOffset now)
        {
            foreach (var (below, series) in tree.Below)
            {
                if (series is { IsOver: false } && series.LatestTaskId == below.Id)
                {
                    series.Stop(now, tree.Task.Id);
                    db.Raise(new SeriesStopped(series.ToState(), now));
                }

                below.Delete(tree.Task.Id, now);
                announcements.Gone(below, series, now);
            }

            tree.Task.Delete(tree.Task.Id, now);
            announcements.Gone(tree.Task, tree.Series, now);
        }
    }

    /// <summary>Its part in a batch.</summary>
    internal static BatchedCommand Batched => BatchedCommand.Of<Nothing>("delete", StatusCodes.Status204NoContent, target => new Command(target.Id, target.Scope, target.IfVersion), _ => null);

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete("/tasks/{id:guid}", async (Guid id, string? scope, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
            SeriesScopes.Parse(scope) is { Succeeded: true } parsed
                ? (await mediator.Send(new Command(id, parsed.Value, ifMatch.Version), ct)).ToNoContent()
                : SeriesScopes.Unknown.ToProblem())
            .WithName("DeleteTask").WithTags("Tasks").WithSummary("Delete a task, into the trash for 30 days; scope=this|following|all for an occurrence of a series")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
}
