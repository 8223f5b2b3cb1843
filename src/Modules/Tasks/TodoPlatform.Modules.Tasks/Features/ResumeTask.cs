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

/// <summary>A paused series goes on. Which occurrence is open then is told by Recurrence a moment later.</summary>
internal static class ResumeTask
{
    internal sealed record Command(Guid Id, long? IfVersion) : ICommand<TaskResource>;

    internal sealed class Handler(TasksDbContext db, TimeProvider time, Announcements announcements) : ICommandHandler<Command, TaskResource>
    {
        public async Task<Result<TaskResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.LockTaskAsync(command.Id, cancellationToken) is not { Task.DeletedAt: null } locked)
            {
                return Error.NotFound("task", command.Id);
            }

            var task = locked.Task;
            if (locked.Series is not { } series)
            {
                return TaskErrors.NotRecurring;
            }

            if (command.IfVersion is { } version && version != task.Version)
            {
                return Error.VersionMismatch(TaskResource.Of(task, series));
            }

            if (!series.Paused || series.IsOver)
            {
                return TaskResource.Of(task, series); // a repeat
            }

            var now = time.Now();
            series.Resume(now);
            task.Touch(now);
            announcements.Changed(new TaskUpdated(task.ToState(series), series.ToState(), now), task, series);
            db.Raise(new SeriesResumed(series.ToState(), series.LatestTaskId, now));
            return TaskResource.Of(task, series);
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.Of("task", "resume", target => new Command(target.Id, target.IfVersion));

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/tasks/{id:guid}/resume", async (Guid id, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id, ifMatch.Version), ct)).ToOk(http))
            .WithName("ResumeTask").WithTags("Tasks").WithSummary("Let a paused series go on")
            .Produces<TaskResource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
