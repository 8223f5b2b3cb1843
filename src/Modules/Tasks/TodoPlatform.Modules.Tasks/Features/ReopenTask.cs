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

internal static class ReopenTask
{
    internal sealed record Command(Guid Id, long? IfVersion) : ICommand<TaskResource>;

    internal sealed class Handler(TasksDbContext db, TimeProvider time, Surroundings surroundings, Successors successors, Announcements announcements) : ICommandHandler<Command, TaskResource>
    {
        private static readonly HashSet<Guid> Untouched = [];

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

                if (series.LatestTaskId != task.Id && await successors.WithdrawAsync(task.Id, series, Untouched, now, cancellationToken) is { } refusal)
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
    }

    /// <summary>Its part in a batch.</summary>
    internal static BatchedCommand Batched => BatchedCommand.Of("reopen", target => new Command(target.Id, target.IfVersion));

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/tasks/{id:guid}/reopen", async (Guid id, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id, ifMatch.Version), ct)).ToOk(http))
            .WithName("ReopenTask").WithTags("Tasks").WithSummary("Open a closed task again; for a series only the last closed occurrence")
            .Produces<TaskResource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
