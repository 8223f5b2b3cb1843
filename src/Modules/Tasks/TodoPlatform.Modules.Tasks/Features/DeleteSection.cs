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

/// <summary>Deletes a section. Its tasks stay in the project, in no section, unless <c>tasks=delete</c>: then they go with it.</summary>
internal static class DeleteSection
{
    /// <summary>What becomes of its tasks.</summary>
    internal enum TasksOfSection
    {
        Keep,
        Delete,
    }

    /// <summary>Of a sync; the endpoint takes it in its address.</summary>
    internal sealed record Request(TasksOfSection? Tasks = null);

    internal sealed record Command(Guid Id, bool WithTasks, long? IfVersion) : ICommand<Nothing>;

    internal sealed class Handler(TasksDbContext db, CurrentUser user, TimeProvider time, Announcements announcements) : ICommandHandler<Command, Nothing>
    {
        public async Task<Result<Nothing>> Handle(Command command, CancellationToken cancellationToken)
        {
            await db.TakeStructureAsync(user.Id, cancellationToken);
            if (await db.LockSectionAsync(command.Id, cancellationToken) is not { } section)
            {
                return Error.NotFound("section", command.Id);
            }

            if (command.IfVersion is { } version && version != section.Version)
            {
                return Error.VersionMismatch(SectionResource.Of(section));
            }

            var now = time.Now();
            var series = (await db.LockSeriesOfSectionAsync(section.Id, cancellationToken)).ToDictionary(s => s.Id);
            var tasks = await db.LockTasksOfSectionAsync(section.Id, cancellationToken);
            var others = await db.SeriesOfAsync(tasks, series.Keys, cancellationToken);
            if (command.WithTasks)
            {
                foreach (var stopped in series.Values.Where(s => !s.IsOver))
                {
                    stopped.Stop(now, section.Id);
                    db.Raise(new SeriesStopped(stopped.ToState(), now));
                }
            }

            foreach (var task in tasks)
            {
                var definition = task.SeriesId is { } id ? series.GetValueOrDefault(id) ?? others.GetValueOrDefault(id) : null;
                if (command.WithTasks)
                {
                    task.Delete(section.Id, now);
                    announcements.Gone(task, definition, now);
                }
                else
                {
                    task.MoveTo(task.Place with { SectionId = null }, task.Order, now);
                    announcements.Changed(new TaskMoved(task.ToState(definition), now), task, definition);
                }
            }

            section.Delete(section.Id, now);
            announcements.Changed(new SectionDeleted(section.ToState(), now), section);
            return default(Nothing);
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.Of<Request, Nothing>("section", "delete", StatusCodes.Status204NoContent, SyncAim.Id, (target, request) => new Command(target.Id, request.Tasks == TasksOfSection.Delete, target.IfVersion));

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete("/sections/{id:guid}", async (Guid id, string? tasks, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
            tasks is null or "" or "keep" or "delete"
                ? (await mediator.Send(new Command(id, tasks == "delete", ifMatch.Version), ct)).ToNoContent()
                : BadTasks.ToProblem())
            .WithName("DeleteSection").WithTags("Sections").WithSummary("Delete a section; tasks=keep (they stay in the project) or tasks=delete")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);

    private static Error BadTasks => new(ErrorKind.Malformed, "bad-tasks", "tasks must be keep or delete.")
    {
        Fields = new Dictionary<string, string[]> { ["tasks"] = ["tasks must be keep or delete."] },
    };
}
