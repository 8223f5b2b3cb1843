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

internal static class CompleteTask
{
    /// <summary>What becomes of open subtasks.</summary>
    internal enum OpenSubtasks
    {
        /// <summary>They are completed as well.</summary>
        Complete,

        /// <summary>They stay open: below the next occurrence, or one level up for a single task.</summary>
        Carry,

        /// <summary>The task is not completed as long as there are any.</summary>
        Refuse,
    }

    /// <param name="Occurrence">The occurrence that the client means, to be sure; optional.</param>
    internal sealed record Request(OccurrenceKey? Occurrence = null, OpenSubtasks? Subtasks = null);

    /// <param name="AlreadyCompleted">Somebody was faster, or this is a repeat: nothing moved.</param>
    /// <param name="Next">The next occurrence, where it is there already.</param>
    internal sealed record Response(TaskResource Task, bool AlreadyCompleted, TaskResource? Next);

    internal sealed record Command(Guid Id, long? IfVersion, OccurrenceKey? Occurrence, OpenSubtasks Subtasks) : ICommand<Response>;

    internal sealed class Handler(TasksDbContext db, TimeProvider time, Announcements announcements) : ICommandHandler<Command, Response>
    {
        public async Task<Result<Response>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.LockTreeAsync(command.Id, cancellationToken) is not { } tree || (tree.Task.DeletedAt is not null && tree.Series is null))
            {
                return Error.NotFound("task", command.Id);
            }

            var (task, series) = (tree.Task, tree.Series);
            if (command.Occurrence is { } meant && meant != (task.OccurrenceDate is { } date ? new OccurrenceKey(date, task.OccurrenceTime) : null))
            {
                return Error.Conflict("other-occurrence", "This task is another occurrence than the one named. The one with this id is in 'current'.", TaskResource.Of(task, series));
            }

            if (task.Status == TaskProgress.Completed && task.DeletedAt is null)
            {
                return new Response(TaskResource.Of(task, series), AlreadyCompleted: true, await db.ReadSuccessorAsync(task, series, cancellationToken));
            }

            if (!task.IsOpen)
            {
                var current = series is null ? TaskResource.Of(task, null) : await db.ReadOpenOccurrenceAsync(series, cancellationToken);
                return TaskErrors.OccurrenceClosed(task.ClosedAs, current, pending: current is null && series is { StandsStill: false });
            }

            if (command.IfVersion is { } version && version != task.Version)
            {
                return Error.VersionMismatch(TaskResource.Of(task, series));
            }

            var open = tree.Below.Where(below => below.Task.IsOpen).ToList();
            if (open.Count > 0 && command.Subtasks == OpenSubtasks.Refuse)
            {
                return Error.Conflict("open-subtasks", $"{open.Count} subtasks are still open.", TaskResource.Of(task, series));
            }

            var now = time.Now();
            if (command.Subtasks == OpenSubtasks.Complete)
            {
                foreach (var below in open)
                {
                    Complete(below, now);
                }
            }
            else if (series is null)
            {
                foreach (var below in open.Where(below => below.Task.ParentId == task.Id))
                {
                    below.Task.MoveTo(task.Place, below.Task.Order, now);
                    announcements.Changed(new TaskMoved(below.Task.ToState(below.Series), now), below.Task, below.Series);
                }
            }

            Complete(new LockedTask(task, series), now);
            return new Response(TaskResource.Of(task, series), AlreadyCompleted: false, Next: null);
        }

        private void Complete(LockedTask locked, DateTimeOffset now)
        {
            var (task, series) = locked;
            task.Close(TaskClosure.Completed, now);
            announcements.Changed(new TaskCompleted(task.ToState(series), series?.ToState(), now), task, series);
        }
    }

    /// <summary>Its part in a batch.</summary>
    internal static BatchedCommand Batched => BatchedCommand.Of<Request, Response>(
        "complete", StatusCodes.Status200OK, needsId: true, (target, request) => new Command(target.Id, target.IfVersion, request.Occurrence, request.Subtasks ?? OpenSubtasks.Complete), response => response.Task);

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/tasks/{id:guid}/complete", async (Guid id, Request? request, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id, ifMatch.Version, request?.Occurrence, request?.Subtasks ?? OpenSubtasks.Complete), ct)).ToOk(http))
            .WithName("CompleteTask").WithTags("Tasks").WithSummary("Complete a task; a repeat or a race is no error. The body may be left out")
            .Produces<Response>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
