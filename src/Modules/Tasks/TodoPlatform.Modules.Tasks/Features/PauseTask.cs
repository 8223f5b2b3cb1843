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

/// <summary>Nothing of the series is open until it is resumed: the open occurrence is closed, and what was planned is void.</summary>
internal static class PauseTask
{
    internal sealed record Command(Guid Id, long? IfVersion) : ICommand<TaskResource>;

    internal sealed class Handler(TasksDbContext db, TimeProvider time, Announcements announcements) : ICommandHandler<Command, TaskResource>
    {
        public async Task<Result<TaskResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.LockTreeAsync(command.Id, cancellationToken) is not { Task.DeletedAt: null } tree)
            {
                return Error.NotFound("task", command.Id);
            }

            var task = tree.Task;
            if (tree.Series is not { } series)
            {
                return TaskErrors.NotRecurring;
            }

            if (command.IfVersion is { } version && version != task.Version)
            {
                return Error.VersionMismatch(TaskResource.Of(task, series));
            }

            if (series.Paused)
            {
                return TaskResource.Of(task, series); // a repeat
            }

            if (series.IsOver || series.LatestTaskId != task.Id)
            {
                return Error.Conflict("not-the-latest", "Only the latest occurrence of a running series can pause it (in 'current').", await db.ReadOpenOccurrenceAsync(series, cancellationToken));
            }

            var now = time.Now();
            series.Pause(now);
            if (task.IsOpen)
            {
                foreach (var below in tree.Below.Where(below => below.Task.IsOpen && below.Series is null))
                {
                    below.Task.Close(TaskClosure.Cancelled, now);
                    announcements.Changed(new TaskUpdated(below.Task.ToState(null), null, now), below.Task, null);
                }

                task.Close(TaskClosure.Cancelled, now);
            }
            else
            {
                task.Touch(now);
            }

            announcements.Changed(new TaskUpdated(task.ToState(series), series.ToState(), now), task, series);
            db.Raise(new SeriesPaused(series.ToState(), now));
            return TaskResource.Of(task, series);
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.Of("task", "pause", target => new Command(target.Id, target.IfVersion));

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/tasks/{id:guid}/pause", async (Guid id, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id, ifMatch.Version), ct)).ToOk(http))
            .WithName("PauseTask").WithTags("Tasks").WithSummary("Pause the series of this occurrence")
            .Produces<TaskResource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
