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

internal static class SkipTask
{
    internal sealed record Command(Guid Id, long? IfVersion) : ICommand<TaskResource>;

    internal sealed class Handler(TasksDbContext db, TimeProvider time, Announcements announcements) : ICommandHandler<Command, TaskResource>
    {
        public async Task<Result<TaskResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.LockTreeAsync(command.Id, cancellationToken) is not { } tree || (tree.Task.DeletedAt is not null && tree.Series is null))
            {
                return Error.NotFound("task", command.Id);
            }

            var task = tree.Task;
            if (tree.Series is not { } series)
            {
                return TaskErrors.NotRecurring;
            }

            if (task is { ClosedAs: TaskClosure.Skipped, DeletedAt: null })
            {
                return TaskResource.Of(task, series); // a repeat
            }

            if (!task.IsOpen)
            {
                var current = await db.ReadOpenOccurrenceAsync(series, cancellationToken);
                return TaskErrors.OccurrenceClosed(task.ClosedAs, current, pending: current is null && !series.StandsStill);
            }

            if (command.IfVersion is { } version && version != task.Version)
            {
                return Error.VersionMismatch(TaskResource.Of(task, series));
            }

            var now = time.Now();
            foreach (var below in tree.Below.Where(below => below.Task.IsOpen && below.Series is null))
            {
                below.Task.Close(TaskClosure.Skipped, now);
                announcements.Changed(new TaskSkipped(below.Task.ToState(null), null, now), below.Task, null);
            }

            task.Close(TaskClosure.Skipped, now);
            announcements.Changed(new TaskSkipped(task.ToState(series), series.ToState(), now), task, series);
            return TaskResource.Of(task, series);
        }
    }

    /// <summary>Its part in a batch.</summary>
    internal static BatchedCommand Batched => BatchedCommand.Of("skip", target => new Command(target.Id, target.IfVersion));

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/tasks/{id:guid}/skip", async (Guid id, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id, ifMatch.Version), ct)).ToOk(http))
            .WithName("SkipTask").WithTags("Tasks").WithSummary("Leave out this occurrence of a series")
            .Produces<TaskResource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
